"""Speakers: whom the words of a voice stand for."""

from __future__ import annotations

import pytest

from sayso.records import BlockKind, Polarity, VoiceKind
from tests.reading.attribution.marked import attributed, page, said_by

PELL = "<v1><p>Dorn Pell</p></v1> <c1>said</c1> <k1>it fell</k1>."


def says(voice: str, number: int = 2) -> str:
    """A sentence in which a voice adds something."""
    text = "<v>{voice}</v> <c>added</c> <k>it was old</k>.".replace(">", f"{number}>")
    return text.replace("{voice}", voice)


def test_a_pronoun_is_whoever_spoke_before() -> None:
    """The commonest case by far."""
    assert said_by(attributed(page(f"{PELL} {says('<p>He</p>')}"))) == ["Dorn Pell", "Dorn Pell"]


def test_a_pronoun_looks_past_those_of_the_other_gender() -> None:
    """First names and titles are a weak hint, but they are one."""
    reading = attributed(
        page(f"<p>Maria Orr</p> left. <p>John Lund</p> saw <p>her</p>. {says('<p>She</p>')}")
    )

    assert said_by(reading) == ["Maria Orr"]


def test_it_is_an_organisation_and_never_a_person() -> None:
    """“It denied” cannot be the spokesman."""
    reading = attributed(page(f"<o>The Ferry Board</o> left. {PELL} {says('<o>It</o>')}"))

    assert said_by(reading) == ["Dorn Pell", "Ferry Board"]


def test_they_are_many() -> None:
    """A group before a person."""
    reading = attributed(page(f"<p>Two marchers</p> left. {PELL} {says('<p>They</p>')}"))

    assert said_by(reading) == ["Dorn Pell", "Two marchers"]


def test_a_pronoun_that_nobody_fits_leaves_the_voice_open_with_a_gap() -> None:
    """Never a person called "he"."""
    reading = attributed(page(says("<p>He</p>")))

    (statement,) = reading.statements
    (gap,) = reading.gaps
    assert statement.voice is None
    assert reading.text_of(*statement.source) == "He"
    assert gap.reason.startswith("G_PRONOUN: ")
    assert (gap.step, gap.span) == ("resolve", statement.source[0])


def test_two_equally_good_antecedents_leave_the_voice_open() -> None:
    """A toss of a coin is no finding."""
    reading = attributed(page(f"They saw <p>Orr</p>, <p>Lund</p>. {says('<p>He</p>')}"))

    assert said_by(reading) == [None]


def test_a_relative_pronoun_is_its_noun() -> None:
    """“The driver, who said”: the tree knows which noun."""
    reading = attributed(
        page(
            "They saw <p>the driver</p>, <v1>who</v1> <c1>said</c1> <k1>it fell</k1>.",
            arcs=[("who", "said", "nsubj"), ("said", "driver", "acl:relcl")],
        )
    )

    assert said_by(reading) == ["the driver"]
    assert reading.text_of(*reading.statements[0].source) == "who"


def test_a_relative_pronoun_without_a_tree_is_the_noun_before_it() -> None:
    """Trees are wrong now and then."""
    reading = attributed(
        page("They saw <p>the driver</p>, <v1>who</v1> <c1>said</c1> <k1>it fell</k1>.")
    )

    assert said_by(reading) == ["the driver"]


@pytest.mark.parametrize(
    ("byline", "publisher", "kind", "name"),
    [
        (("Ann Lind",), "The Quay", VoiceKind.AUTHOR, "Ann Lind"),
        (("Ann Lind", "Bo  Ray"), None, VoiceKind.AUTHOR, "Ann Lind, Bo Ray"),
        ((), "The Quay", VoiceKind.PUBLISHER, "The Quay"),
        ((), None, VoiceKind.AUTHOR, "author"),
    ],
)
def test_i_outside_quotations_is_the_author_or_the_publisher(
    byline: tuple[str, ...], publisher: str | None, kind: VoiceKind, name: str
) -> None:
    """A column's "I" is whoever signed it; an unsigned one is the paper's."""
    reading = attributed(
        page(
            (BlockKind.SECTION, "Comment:", "Comment"),
            "<v1>I</v1> <c1>believe</c1> <k1>it was old</k1>.",
            byline=byline,
            publisher=publisher,
        )
    )

    voice = reading.voice_of(reading.statements[0])
    assert voice is not None
    assert (voice.kind, voice.name, voice.party) == (kind, name, None)


def test_author_and_publisher_are_voices_of_every_reading() -> None:
    """What nobody else says is theirs, and later steps need their ids."""
    reading = attributed(page("It fell.", byline=("Ann Lind",), publisher="The Quay"))

    assert [(each.kind, each.name) for each in reading.voices] == [
        (VoiceKind.AUTHOR, "Ann Lind"),
        (VoiceKind.PUBLISHER, "The Quay"),
    ]


def test_i_in_a_quotation_that_nobody_speaks_is_unnamed_with_a_gap() -> None:
    """It is not the author's."""
    reading = attributed(page("“<v1>I</v1> <c1>think</c1> <k1>it fell</k1>” was heard."))

    assert said_by(reading) == ["unnamed", "unnamed"]
    assert any(gap.reason.startswith("G_QUOTATION: ") for gap in reading.gaps)


def test_sources_stay_unnamed_but_keep_their_word() -> None:
    """“Sources” names nobody."""
    reading = attributed(page("<k1>It fell</k1>, <v1><p>sources</p></v1> <c1>said</c1>."))

    voice = reading.voice_of(reading.statements[0])
    assert voice is not None
    assert (voice.kind, voice.name) == (VoiceKind.UNNAMED, "sources")


def test_nobody_at_all_is_the_unnamed_voice() -> None:
    """A passive without an agent has a voice, and we do not know it."""
    reading = attributed(page("<k1>The ferry</k1> <c1>was reported</c1> <k1>sunk at noon</k1>."))

    assert said_by(reading) == ["unnamed"]
    assert reading.statements[0].source == ()


def test_the_kinds_of_voices() -> None:
    """One, many, an organisation, and a document that speaks."""
    reading = attributed(
        page(
            "<v1><p>Pell</p></v1> <c1>said</c1> <k1>it fell</k1>.",
            "<v2><p>officials</p></v2> <c2>said</c2> <k2>it fell again</k2>.",
            "<v3><o>The Board</o></v3> <c3>said</c3> <k3>it was old</k3>.",
            "<v4>The letter</v4> <c4>said</c4> <k4>it was new</k4>.",
        )
    )

    kinds = [reading.voice_of(each).kind for each in reading.statements]  # type: ignore[union-attr]
    assert kinds == [
        VoiceKind.PERSON,
        VoiceKind.GROUP,
        VoiceKind.ORGANISATION,
        VoiceKind.OTHER,
    ]


def test_two_who_speak_together_are_one_group() -> None:
    """One statement has one voice."""
    reading = attributed(
        page(
            "<v1><o>The army</o> and <o>the council</o></v1> <c1>said</c1> <k1>it fell</k1>.",
            arcs=[("council", "army", "conj")],
        )
    )

    voice = reading.voice_of(reading.statements[0])
    assert voice is not None
    assert (voice.kind, voice.name) == (VoiceKind.GROUP, "The army and the council")


def test_a_voice_that_no_mention_knows_gets_a_party() -> None:
    """The engine may miss a mention; the voice is there all the same."""
    reading = attributed(page("<v1>The harbour watch</v1> <c1>said</c1> <k1>it fell</k1>."))

    assert said_by(reading) == ["The harbour watch"]
    assert [each.name for each in reading.parties] == ["The harbour watch"]


def test_statements_of_one_party_share_a_voice() -> None:
    """Otherwise nobody could be counted."""
    reading = attributed(page(PELL, says("<p>Pell</p>"), says("<p>Mr. Pell</p>", 3)))

    assert len({each.voice for each in reading.statements}) == 1


def test_indefinite_pronouns_name_nobody() -> None:
    """“Some said” is no party called “some”."""
    reading = attributed(page("<v1><p>Some</p></v1> <c1>said</c1> <k1>it fell</k1>."))

    assert said_by(reading) == ["unnamed"]


def test_a_nested_voice_does_not_draw_the_next_pronoun() -> None:
    """After “Pell rejected what Orr claimed”, “he said” is Pell."""
    reading = attributed(
        page(
            "<v1><p>Dorn Pell</p></v1> <c1>rejected</c1> <k1>what <v2><p>Ivo Orr</p></v2> "
            "<c2>claimed</c2>, <k2>that it sank</k2></k1>. <k3>It was old</k3>, "
            "<v3><p>he</p></v3> <c3>said</c3>."
        )
    )

    assert said_by(reading) == ["Dorn Pell", "Ivo Orr", "Dorn Pell"]


def test_nobody_said_it_is_a_denial() -> None:
    """The text says that no such statement was made."""
    reading = attributed(page("<v1>Nobody</v1> <c1>said</c1> <k1>that the bridge was safe</k1>."))

    assert [each.polarity for each in reading.statements] == [Polarity.NEGATIVE]


def test_who_is_the_person_and_not_the_place_where_she_works() -> None:
    """“A nurse at the inn, who said”: inns are no “who”."""
    reading = attributed(
        page(
            "<p>A nurse at <o>the inn</o></p> , <v1>who</v1> <c1>said</c1> <k1>it fell</k1>, left.",
            arcs=[
                ("inn", "nurse", "nmod"),
                ("who", "said", "nsubj"),
                ("said", "inn", "acl:relcl"),
            ],
        )
    )

    assert said_by(reading) == ["A nurse at the inn"]
