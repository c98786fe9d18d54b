"""Indirect: statements known by their words where the weights see nothing."""

from __future__ import annotations

import pytest

from sayso.reading.attribution import Attributor
from sayso.reading.attribution.tuning import Tuning
from sayso.records import VoiceKind
from tests.reading.attribution.marked import RESOLVER, Cued, attributed, contents, page, said_by

OFF = Cued(score=0.0, narrow=0.0)


def test_according_to_behind_a_sentence() -> None:
    """The commonest report without a verb must not hang on the weights."""
    reading = attributed(page("Nine officers fell, according to <o>the Harbour Police</o>."))

    assert contents(reading) == ["Nine officers fell"]
    assert said_by(reading) == ["Harbour Police"]
    cue = reading.statements[0].cue
    assert cue is not None
    assert reading.text_of(cue) == "according to"


def test_according_to_before_a_sentence() -> None:
    """What follows the voice is the content, up to a semicolon."""
    reading = attributed(
        page("According to <o>the Harbour Police</o>, nine officers fell; the town was quiet.")
    )

    assert contents(reading) == ["nine officers fell"]


def test_according_to_after_a_semicolon_speaks_of_its_own_half() -> None:
    """The other half is the author's."""
    reading = attributed(page("It was quiet; nine fell, according to <o>the Harbour Police</o>."))

    assert contents(reading) == ["nine fell"]


def test_an_unsure_candidate_for_according_to_is_believed_with_its_words() -> None:
    """The rule knows the cue, the weights know the borders."""
    reading = attributed(
        page(
            "Yesterday <k1>nine officers fell</k1>, <c1>according to</c1> "
            "<v1><o>the Harbour Police</o></v1>, a small force.",
            cues={"1": Cued(score=0.3, narrow=0.0)},
        )
    )

    assert contents(reading) == ["nine officers fell"]


def test_reportedly_has_an_unnamed_voice() -> None:
    """Somebody reported it; the text does not say who."""
    reading = attributed(
        page(
            "A trawler was reportedly boarded.",
            arcs=[("reportedly", "boarded", "advmod"), ("trawler", "boarded", "nsubj:pass")],
        )
    )

    assert [reading.voice_of(each).kind for each in reading.statements] == [VoiceKind.UNNAMED]  # type: ignore[union-attr]
    assert "reportedly" not in contents(reading)[0]


def test_an_adverb_in_a_cue_is_part_of_it() -> None:
    """“Reportedly said” is one cue, and its voice is named."""
    reading = attributed(
        page("<v1><p>Pell</p></v1> <c1>reportedly said</c1> <k1>that it fell</k1>.")
    )

    assert said_by(reading) == ["Pell"]


def test_an_adverb_on_a_cue_makes_no_second_statement() -> None:
    """The weights may leave the adverb out of the cue."""
    reading = attributed(
        page(
            "<v1><p>Pell</p></v1> reportedly <c1>said</c1> <k1>that it fell</k1>.",
            arcs=[("reportedly", "said", "advmod")],
        )
    )

    assert len(reading.statements) == 1


def test_it_was_alleged_has_an_unnamed_voice_and_no_gap() -> None:
    """An impersonal passive names nobody, and there is nothing to settle."""
    reading = attributed(page("It was alleged that a second man died."))

    assert contents(reading) == ["that a second man died"]
    assert said_by(reading) == ["unnamed"]
    assert reading.gaps == ()


def test_is_said_to_takes_its_subject_along() -> None:
    """The subject of "is said to" belongs to what is said."""
    reading = attributed(
        page(
            "The captain is believed to have left.",
            arcs=[
                ("captain", "believed", "nsubj:pass"),
                ("is", "believed", "aux:pass"),
                ("The", "captain", "det"),
            ],
        )
    )

    assert contents(reading) == ["The captain … to have left"]


def test_a_belief_with_a_believer_is_not_hearsay() -> None:
    """Only the passive leaves the voice out."""
    assert contents(attributed(page("The captain is a believer to this day."))) == []


def test_a_rule_makes_nothing_of_a_cue_that_the_weights_have() -> None:
    """Two statements for one "according to" would count twice."""
    reading = attributed(
        page(
            "<k1>Nine officers fell</k1>, <c1>according to</c1> <v1><o>the Harbour Police</o></v1>."
        )
    )

    assert len(reading.statements) == 1


def test_rule_made_statements_are_less_sure() -> None:
    """The reader should see that nothing but a rule stands behind them."""
    sure = attributed(
        page("<k1>Nine fell</k1>, <c1>according to</c1> <v1><o>the Harbour Police</o></v1>.")
    )
    unsure = attributed(page("Nine fell, according to <o>the Harbour Police</o>."))

    assert unsure.statements[0].confidence < sure.statements[0].confidence


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("There were reports that shells fell.", "that shells fell"),
        ("There have been repeated claims that it sank.", "that it sank"),
        ("Rumours that it sank.", "that it sank"),
    ],
)
def test_nouns_of_rumour_have_an_unnamed_voice(text: str, said: str) -> None:
    """Somebody reports it, and the text keeps silent about whom."""
    verb = said.split()[-1]
    reading = attributed(
        page(
            text,
            upos={"that": "SCONJ", "repeated": "ADJ", verb: "VERB", "rumours": "NOUN"},
            arcs=[("that", verb, "mark"), (said.split()[1], verb, "nsubj")],
        )
    )

    assert contents(reading) == [said]
    assert said_by(reading) == ["unnamed"]


def test_a_rumour_with_an_owner_is_not_nobody_s() -> None:
    """“Pell made claims that ...”: whose they are is for the weights to say."""
    reading = attributed(
        page(
            "<p>Pell</p> made claims that it sank.",
            upos={"that": "SCONJ", "made": "VERB", "sank": "VERB"},
            arcs=[("that", "sank", "mark")],
        )
    )

    assert reading.statements == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It has been widely believed that it sank.", "that it sank"),
        ("It was suggested that it sank.", "that it sank"),
        ("She is now thought to have left.", "She … to have left"),
    ],
)
def test_passives_of_hearsay_are_known_with_their_adverbs(text: str, said: str) -> None:
    """“It has been widely believed” is one cue."""
    verb = next(word for word in text.split() if word in {"believed", "suggested", "thought"})
    reading = attributed(
        page(
            text,
            upos={"widely": "ADV", "now": "ADV", "that": "SCONJ", verb: "VERB"},
            arcs=[("she", verb, "nsubj:pass")] if text.startswith("She") else [],
        )
    )

    assert contents(reading) == [said]
    assert said_by(reading) == ["unnamed"]


def test_it_that_stands_for_a_clause_is_no_part_of_what_is_said() -> None:
    """“It was said that ...” says the clause, not “it”."""
    reading = attributed(page("<k1>It</k1> <c1>was said</c1> <k1>that it sank</k1>."))

    assert contents(reading) == ["that it sank"]


def test_a_rule_keeps_a_cue_that_the_weights_think_unlikely() -> None:
    """Its grounds are the words themselves."""
    unsure = Attributor(tuning=Tuning(least_confidence=0.99))
    given = page(
        "<k1>Nine fell</k1>, <c1>according to</c1> <v1><o>the Harbour Police</o></v1>.",
        cues={"1": Cued(score=0.41)},
    )

    assert len(unsure(RESOLVER(given)).statements) == 1


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The quay was shut, per <x>the log</x>.", "the log"),
        ("Per <x>the log</x>, the quay was shut.", "the log"),
        ("The quay was shut, as per <x>the log</x>.", "the log"),
    ],
)
def test_per_names_who_says_it(text: str, voice: str) -> None:
    """Short for “according to”."""
    reading = attributed(page(text, upos={"shut": "VERB"}))

    assert said_by(reading) == [voice]
    assert contents(reading)[0].lower() == "the quay was shut"


def test_per_day_is_a_measure() -> None:
    """Most of what stands behind “per” says nothing."""
    reading = attributed(page("It sank at two miles per hour, 40 per cent of it, per se."))

    assert reading.statements == ()
