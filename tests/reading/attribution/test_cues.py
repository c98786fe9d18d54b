"""Cues: which candidates count, what they do, and whether they affirm."""

from __future__ import annotations

import pytest

from sayso.records import Form, Manner, Polarity
from tests.reading.attribution.marked import Cued, attributed, contents, page


@pytest.mark.parametrize(
    ("cue", "manner", "polarity"),
    [
        ("said", Manner.SPEECH, Polarity.POSITIVE),
        ("denied", Manner.SPEECH, Polarity.NEGATIVE),
        ("did not say", Manner.SPEECH, Polarity.NEGATIVE),
        ("has never claimed", Manner.SPEECH, Polarity.NEGATIVE),
        ("declined to say", Manner.SPEECH, Polarity.NEGATIVE),
        ("did not deny", Manner.SPEECH, Polarity.POSITIVE),
        ("ruled out", Manner.SPEECH, Polarity.NEGATIVE),
        ("not only said", Manner.SPEECH, Polarity.POSITIVE),
        ("posted", Manner.WRITING, Polarity.POSITIVE),
        ("believes", Manner.THOUGHT, Polarity.POSITIVE),
        ("doubts", Manner.THOUGHT, Polarity.NEGATIVE),
        ("hopes", Manner.ATTITUDE, Polarity.POSITIVE),
        ("opposes", Manner.ATTITUDE, Polarity.NEGATIVE),
        ("heard", Manner.PERCEPTION, Polarity.POSITIVE),
        ("ordered", Manner.DECREE, Polarity.POSITIVE),
    ],
)
def test_the_lexicon_says_what_a_cue_does(cue: str, manner: Manner, polarity: Polarity) -> None:
    """The weights here say "speech, affirmed" of every cue; the words know better."""
    reading = attributed(page(f"<v1><p>Pell</p></v1> <c1>{cue}</c1> <k1>it fell</k1>."))

    (statement,) = reading.statements
    assert (statement.manner, statement.polarity) == (manner, polarity)


def test_auxiliaries_before_the_cue_carry_the_negation_too() -> None:
    """The weights may leave "did not" out of the cue."""
    reading = attributed(page("<v1><p>Pell</p></v1> did not <c1>say</c1> <k1>how many fell</k1>."))

    assert reading.statements[0].polarity is Polarity.NEGATIVE


def test_a_negation_in_another_clause_is_not_the_cue_s() -> None:
    """“No witness was there, Pell said” affirms."""
    reading = attributed(page("<k1>Not one of them left</k1>, <v1><p>Pell</p></v1> <c1>said</c1>."))

    assert reading.statements[0].polarity is Polarity.POSITIVE


def test_a_cue_outside_the_lexicon_is_left_to_the_weights() -> None:
    """No list is complete."""
    cued = Cued(manner=Manner.THOUGHT, negative=0.9)
    reading = attributed(
        page("<v1><p>Pell</p></v1> <c1>zonkered</c1> <k1>that it fell</k1>.", cues={"1": cued})
    )

    (statement,) = reading.statements
    assert (statement.manner, statement.polarity) == (Manner.THOUGHT, Polarity.NEGATIVE)


def test_confidence_falls_where_rules_and_weights_disagree() -> None:
    """A disagreement is never settled silently."""
    text = "<v1><p>Pell</p></v1> <c1>denied</c1> <k1>that it fell</k1>."
    agreed = attributed(page(text, cues={"1": Cued(negative=0.95)}))
    disagreed = attributed(page(text, cues={"1": Cued(negative=0.05)}))

    assert disagreed.statements[0].confidence < agreed.statements[0].confidence


def test_weak_candidates_are_no_cues() -> None:
    """The engine lists every word that has the least to do with saying."""
    text = "<v1><p>Pell</p></v1> <c1>ran</c1> <k1>the shop</k1>."

    assert contents(attributed(page(text, cues={"1": Cued(score=0.2, narrow=0.2)}))) == []


def test_of_two_overlapping_candidates_the_likelier_one_counts() -> None:
    """“Said in a letter” is one act, however the engine cuts it."""
    text = "<v1><v2><p>Pell</p></v2></v1> <c1><c2>said</c2> again</c1> <k1><k2>it fell</k2></k1>."
    reading = attributed(page(text, cues={"1": Cued(score=0.6), "2": Cued(score=0.9)}))

    (statement,) = reading.statements
    assert statement.cue is not None
    assert reading.text_of(statement.cue) == "said"


def test_a_colon_does_the_work_of_a_cue_but_is_none() -> None:
    """A reader of the list of cues should find words there."""
    reading = attributed(page("<v1><p>Pell</p></v1><c1>:</c1> <k1>it fell</k1>"))

    (statement,) = reading.statements
    assert statement.cue is None


def test_form_counts_the_words_in_quotation_marks() -> None:
    """All, none or some: the form is what the page shows."""
    reading = attributed(
        page(
            "<k1>“It fell in the night,”</k1> <v1><p>Pell</p></v1> <c1>said</c1>.",
            "<v2><p>Orr</p></v2> <c2>said</c2> <k2>it fell</k2>.",
            "<v3><p>Lund</p></v3> <c3>said</c3> <k3>it fell “in the night”</k3>.",
        )
    )

    assert [each.form for each in reading.statements] == [Form.DIRECT, Form.INDIRECT, Form.MIXED]


def test_a_cue_leaves_the_first_words_of_the_content_to_the_content() -> None:
    """The engine is generous at the ends; “that” begins what is said."""
    reading = attributed(
        page("<v1><p>Pell</p></v1> <c1>had said <k1>that</k1></c1><k1> the ferry sank</k1>.")
    )

    (statement,) = reading.statements
    assert statement.cue is not None
    assert reading.text_of(statement.cue) == "had said"
    assert contents(reading) == ["that the ferry sank"]


def test_what_only_opens_the_content_is_no_cue() -> None:
    """The engine takes “vowed to” and “rejected a media” together."""
    reading = attributed(
        page(
            "<v1><p>Pell</p></v1> <c1>vowed to</c1> <k1>leave the quay</k1>. "
            "<v2><p>Orr</p></v2> <c2>slammed union</c2> <k2>leaders for that</k2>.",
            arcs=[("to", "leave", "mark"), ("union", "leaders", "compound")],
            upos={"to": "PART", "leave": "VERB", "leaders": "NOUN", "union": "NOUN"},
        )
    )

    assert contents(reading) == ["to leave the quay", "union leaders for that"]
