"""Quoted: quotations that no cue claims."""

from __future__ import annotations

import pytest

from sayso.reading.attribution import Attributor
from sayso.reading.attribution.tuning import Tuning
from sayso.records import BlockKind, Form, Manner
from tests.reading.attribution.marked import RESOLVER, Cued, attributed, contents, page, said_by

SAID = "<k1>“The ferry went down,”</k1> <v1><p>Dorn Pell</p></v1> <c1>said</c1>."


def test_a_quotation_right_after_a_direct_statement_goes_on_with_it() -> None:
    """“...,” said Pell. “...” is one act of speech."""
    reading = attributed(page(f"{SAID} “Nobody saw it coming.”"))

    assert contents(reading) == ["“The ferry went down,” … “Nobody saw it coming.”"]


def test_a_paragraph_that_is_one_quotation_goes_on_with_the_speaker_before() -> None:
    """Two of three such paragraphs have their cue before them."""
    reading = attributed(page(SAID, "“Nobody saw it coming.”"))

    assert contents(reading) == ["“The ferry went down,” … “Nobody saw it coming.”"]


def test_a_quotation_inside_a_sentence_is_laid_to_the_voice_before_it() -> None:
    """The marks can only be the last speaker's."""
    reading = attributed(
        page(
            "<v1><p>Dorn Pell</p></v1> <c1>said</c1> <k1>the ferry was sound</k1>. "
            "It “never asked to cross at all”."
        )
    )

    assert contents(reading)[1] == "“never asked to cross at all”"
    assert said_by(reading) == ["Dorn Pell", "Dorn Pell"]
    assert reading.statements[1].cue is None
    assert reading.statements[1].source == ()


def test_a_quotation_before_the_first_statement_is_laid_to_the_one_behind() -> None:
    """Reporters like to open with a quotation and name its speaker afterwards."""
    reading = attributed(page("“We knew it would come.”", SAID))

    assert said_by(reading) == ["Dorn Pell", "Dorn Pell"]


def test_a_quotation_that_nobody_speaks_is_unnamed_with_a_gap() -> None:
    """It is somebody's, and we do not guess whose."""
    reading = attributed(page("The harbour was closed. “We knew it would come one day.”"))

    assert said_by(reading) == ["unnamed"]
    (gap,) = reading.gaps
    assert gap.reason.startswith("G_QUOTATION: ")
    assert gap.span is not None
    assert reading.text_of(gap.span) == "“We knew it would come one day.”"


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “safe zone” was shelled.",
        "They read “The Long Night of the Tarn Ferry” at school.",
        "Ulf “the Hammer” Lind won again.",
        "It was a “victory”.",
    ],
)
def test_distance_titles_and_nicknames_are_no_statements(text: str) -> None:
    """Every third short string in quotation marks is nobody's words."""
    assert contents(attributed(page(text))) == []


def test_a_short_quotation_with_a_verb_is_a_statement() -> None:
    """“We left.” is short, and is said."""
    assert contents(attributed(page("A shout: “We left.”"))) == ["“We left.”"]


def test_a_name_before_a_colon_speaks() -> None:
    """Lists of reactions are written so."""
    reading = attributed(page("<p>Ilsa Brandt</p>: “The ferry was old and the sea was not.”"))

    assert said_by(reading) == ["Ilsa Brandt"]
    assert reading.text_of(*reading.statements[0].source) == "Ilsa Brandt"


def test_a_name_behind_a_dash_speaks() -> None:
    """Pull quotes are written so."""
    reading = attributed(page("“The ferry was old and the sea was not.” – <p>Ilsa Brandt</p>"))

    assert said_by(reading) == ["Ilsa Brandt"]


def test_a_block_quotation_after_a_colon_belongs_to_the_voice_before() -> None:
    """The page sets long statements off instead of marking them."""
    reading = attributed(
        page(
            "<v1><o>The Ferry Board</o></v1> <c1>wrote</c1> <k1>that it was sorry</k1>:",
            (BlockKind.QUOTATION, "The ferry was old. We knew it."),
        )
    )

    assert contents(reading) == ["that it was sorry", "The ferry was old. We knew it."]
    assert said_by(reading) == ["Ferry Board", "Ferry Board"]
    assert reading.statements[1].form is Form.DIRECT


def test_a_quotation_inside_another_is_not_claimed_twice() -> None:
    """The inner marks are inside what the outer voice says."""
    reading = attributed(
        page("<k1>“She told me ‘it is old’ and left,”</k1> <v1><p>Pell</p></v1> <c1>said</c1>.")
    )

    assert len(reading.statements) == 1


def test_a_quotation_behind_a_colon_has_the_voice_that_introduces_it() -> None:
    """“The committee wrote:”, and then a block of its words."""
    reading = attributed(
        page(
            "Yesterday <o>the Harbour Committee</o> wrote:",
            (BlockKind.QUOTATION, "The water will rise."),
            (BlockKind.QUOTATION, "We shall stay."),
            upos={"wrote": "VERB"},
            arcs=[("committee", "wrote", "nsubj")],
        )
    )

    assert contents(reading) == ["The water will rise. … We shall stay."]
    assert said_by(reading) == ["Harbour Committee"]
    assert reading.statements[0].confidence > 0.5


def test_a_noun_of_saying_introduces_a_quotation_too() -> None:
    """“He made the following remark:” is as good as “he said:”."""
    reading = attributed(
        page(
            "<p>Dorn Pell</p> made the following remark:",
            "“We shall never leave the quay.”",
            upos={"made": "VERB", "following": "ADJ"},
            arcs=[("remark", "made", "obj"), ("pell", "made", "nsubj")],
        )
    )

    assert said_by(reading) == ["Dorn Pell"]


def test_whoever_is_quoted_inside_a_quotation_does_not_claim_it() -> None:
    """“We were told that ...” is said by the voice of the whole."""
    reading = attributed(
        page(
            SAID,
            "“<v2>We</v2> <c2>heard</c2> <k2>that she sank</k2>, and we went home.”",
            cues={"2": Cued(score=0.2, narrow=0.9)},
        )
    )

    assert contents(reading)[0].endswith("and we went home.”")
    assert said_by(reading) == ["Dorn Pell", "Dorn Pell"]


def test_a_paragraph_that_is_announced_is_a_quotation_without_its_marks() -> None:
    """Pages lose the frame of a block quotation; “Pell added:” tells where it was."""
    reading = attributed(
        page(
            "<p>Dorn Pell</p> added:",
            "The water will rise. We stay.",
            "It rained.",
            upos={"added": "VERB"},
        )
    )

    assert contents(reading) == ["The water will rise. We stay."]
    assert said_by(reading) == ["Dorn Pell"]


def test_a_list_behind_a_colon_is_no_quotation() -> None:
    """“These were found:” announces things."""
    reading = attributed(page("<p>Dorn Pell</p> found:", "A lamp and a rope.",
                              upos={"found": "VERB"}))  # fmt: skip

    assert reading.statements == ()


def test_a_signed_quotation_belongs_to_its_name_alone() -> None:
    """A list of readers' voices must not run together."""
    reading = attributed(
        page(
            "<k1>“We shall never leave the quay.”</k1> <c1>―</c1> <v1><p>Ann Lind</p></v1>",
            "<k1>“It was always dark down there.”</k1> ― <p>Dorn Pell</p>",
        )
    )

    assert contents(reading) == [
        "“We shall never leave the quay.”",
        "“It was always dark down there.”",
    ]
    assert said_by(reading) == ["Ann Lind", "Dorn Pell"]


def test_a_report_that_interrupts_a_quotation_has_both_halves() -> None:
    """Behind a comma and in lower case the same sentence of the same speaker goes on."""
    reading = attributed(
        page(
            "<k1>“Whenever the board meets,”</k1> <v1><p>Pell</p></v1> <c1>said</c1>, to laughter "
            "from the hall, “you pay for the lunch.”"
        )
    )

    assert contents(reading) == ["“Whenever the board meets,” … “you pay for the lunch.”"]


def test_what_a_weak_statement_claimed_is_still_quoted() -> None:
    """A statement that is not believed takes no quotation with it."""
    marked = page(
        "<v1><p>Pell</p></v1> <c1>nodded</c1> <k1>at all the people in the hall who sang “we all "
        "saw it go down in the night”</k1>.",
        cues={"1": Cued(score=0.41, narrow=0.1, manner=Manner.ATTITUDE)},
    )
    strict = Attributor(tuning=Tuning(least_confidence=1.0))
    reading = strict(RESOLVER(marked))

    assert contents(reading) == ["“we all saw it go down in the night”"]
