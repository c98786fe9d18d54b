"""Nesting: statements inside the content of others."""

from __future__ import annotations

from sayso.records import Form
from tests.reading.attribution.marked import Cued, attributed, contents, page, said_by

CREWS = (
    "<v1><p>A doctor</p></v1> <c1>said</c1> <k1><v2><p>ambulance crews</p></v2> "
    "<c2>had told</c2> <p>him</p> <k2>that others were lying in the lane</k2></k1>."
)


def test_a_statement_inside_a_content_is_nested_and_keeps_its_voice() -> None:
    """Hearsay: the doctor says what the crews said."""
    reading = attributed(page(CREWS))

    outer, inner = reading.statements
    assert (outer.within, inner.within) == (None, outer.id)
    assert said_by(reading) == ["A doctor", "ambulance crews"]


def test_a_weak_cue_counts_only_inside_a_content() -> None:
    """The narrow reading alone is believed where the broad one was taught to be silent."""
    weak = {"2": Cued(score=0.2, narrow=0.6)}
    alone = CREWS.replace("<v1><p>A doctor</p></v1> <c1>said</c1> <k1>", "").replace("</k1>", "")

    assert len(attributed(page(CREWS, cues=weak)).statements) == 2
    assert len(attributed(page(alone, cues=weak)).statements) == 0


def test_three_deep_each_lies_in_the_innermost_one_around_it() -> None:
    """Dovrik says that villagers told her that soldiers warned them."""
    reading = attributed(
        page(
            "<v1><p>Enna Dovrik</p></v1> <c1>said</c1> <k1><v2><p>villagers</p></v2> "
            "<c2>had told</c2> <p>her</p> <k2>that <v3><p>soldiers</p></v3> <c3>warned</c3> "
            "<p>them</p> <k3>to leave</k3></k2></k1>."
        )
    )

    first, second, third = reading.statements
    assert second.within == first.id
    assert third.within == second.id


def test_what_sticks_out_of_the_outer_content_is_cut() -> None:
    """A nested content that outlives its holder could not be drawn or read."""
    reading = attributed(
        page(
            "<v1><p>Pell</p></v1> <c1>said</c1> <k1><v2><p>crews</p></v2> <c2>told</c2> "
            "<p>him</p> <k2>that it fell</k2></k1> <k2>at noon yesterday</k2>."
        )
    )

    assert contents(reading) == ["crews told him that it fell", "that it fell"]


def test_a_statement_beside_another_is_not_nested() -> None:
    """Two voices in one sentence, neither inside the other."""
    reading = attributed(
        page(
            "<v1><p>Pell</p></v1> <c1>said</c1> <k1>it fell</k1>, but <v2><p>Orr</p></v2> "
            "<c2>denied</c2> <k2>that</k2>."
        )
    )

    assert [each.within for each in reading.statements] == [None, None]


def test_i_in_a_quotation_is_the_voice_of_that_quotation() -> None:
    """“I think”, said Pell: Pell thinks."""
    reading = attributed(
        page(
            "<k1>“<v2>I</v2> <c2>think</c2> <k2>the ferry was old</k2>,”</k1> "
            "<v1><p>Dorn Pell</p></v1> <c1>said</c1>."
        )
    )

    assert said_by(reading) == ["Dorn Pell", "Dorn Pell"]
    assert reading.statements[1].within == reading.statements[0].id


def test_the_form_of_a_nested_statement_ignores_the_outer_marks() -> None:
    """The marks around both are the outer voice's; inside, the crews are reported."""
    reading = attributed(
        page(
            "<k1>“<v2><p>The crews</p></v2> <c2>say</c2> <k2>the ferry was old</k2>,”</k1> "
            "<v1><p>Dorn Pell</p></v1> <c1>said</c1>."
        )
    )

    assert [each.form for each in reading.statements] == [Form.DIRECT, Form.INDIRECT]


def test_the_same_content_for_the_same_voice_is_one_statement() -> None:
    """“Rejected as untrue and dismissed”: the likelier cue stands for both."""
    reading = attributed(
        page(
            "<v1><v2><p>Pell</p></v2></v1> <c1>insisted</c1> and <c2>swore</c2> "
            "<k1><k2>that it fell</k2></k1>.",
            cues={"1": Cued(score=0.6), "2": Cued(score=0.95)},
        )
    )

    (statement,) = reading.statements
    assert statement.cue is not None
    assert reading.text_of(statement.cue) == "swore"


def test_the_same_content_for_two_voices_stays_two() -> None:
    """He denied it, and the president claims it."""
    reading = attributed(
        page(
            "<v1><p>Maur</p></v1> <c1>denied</c1> <k1><k2>that it flew</k2></k1>, as "
            "<v2><p>Ordell</p></v2> <c2>claims</c2>."
        )
    )

    assert len(reading.statements) == 2


def test_of_twins_the_one_whose_cue_is_known_stays() -> None:
    """“It” and “was alleged” may both look like the cue of one content; only one is."""
    reading = attributed(
        page(
            "<p>Pell</p> left. <c2>It</c2> <c1>was alleged</c1> <k1>that it sank</k1>.",
            cues={"2": Cued(score=0.99)},
        )
    )
    cue = reading.statements[0].cue

    assert len(reading.statements) == 1
    assert cue is not None
    assert reading.text_of(cue) == "was alleged"
