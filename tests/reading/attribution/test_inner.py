"""Inner: reports inside reports, found by small words and the tree."""

from __future__ import annotations

from sayso.reading.attribution import Attributor
from sayso.reading.attribution.tuning import Tuning
from sayso.records import Manner, Polarity
from tests.reading.attribution.marked import RESOLVER, Cued, attributed, contents, page, said_by

UNSEEN = {"2": Cued(score=0.0, narrow=0.0)}
THAT = {"that": "SCONJ"}


def test_a_report_inside_a_content_is_found_without_the_weights() -> None:
    """Flat training taught them to be silent there; hearsay must not be lost for that."""
    reading = attributed(
        page(
            "<v1><p>Dovrik</p></v1> <c1>said</c1> <k1><p>villagers</p> <c2>told</c2> <p>her</p> "
            "that it sank</k1>.",
            cues=UNSEEN,
            arcs=[("villagers", "told", "nsubj")],
            upos=THAT,
        )
    )

    outer, inner = reading.statements
    assert contents(reading)[1] == "that it sank"
    assert said_by(reading) == ["Dovrik", "villagers"]
    assert inner.within == outer.id


def test_an_order_inside_a_content_reports_an_infinitive() -> None:
    """“Warned them to leave” says what was said."""
    reading = attributed(
        page(
            "<v1><p>Dovrik</p></v1> <c1>said</c1> <k1><p>soldiers</p> <c2>warned</c2> <p>them</p> "
            "to go</k1>.",
            cues=UNSEEN,
            arcs=[("soldiers", "warned", "nsubj")],
        )
    )

    assert contents(reading)[1] == "to go"


def test_a_denial_inside_a_content_is_negative() -> None:
    """X said that Y had denied Z: Z stays denied."""
    reading = attributed(
        page(
            "<v1><p>Dovrik</p></v1> <c1>said</c1> <k1><p>soldiers</p> <c2>denied</c2> that it "
            "sank</k1>.",
            cues=UNSEEN,
            arcs=[("soldiers", "denied", "nsubj")],
            upos=THAT,
        )
    )

    assert reading.statements[1].polarity is Polarity.NEGATIVE


def test_the_same_words_outside_of_contents_make_nothing() -> None:
    """There the weights are to be trusted."""
    reading = attributed(
        page(
            "<p>Villagers</p> <c2>told</c2> <p>her</p> that it sank.",
            cues=UNSEEN,
            arcs=[("villagers", "told", "nsubj")],
            upos=THAT,
        )
    )

    assert contents(reading) == []


def test_a_verb_of_saying_without_a_clause_reports_nothing() -> None:
    """“He told her” has no content."""
    reading = attributed(
        page(
            "<v1><p>Dovrik</p></v1> <c1>said</c1> <k1><p>villagers</p> <c2>told</c2> "
            "<p>her</p></k1>.",
            cues=UNSEEN,
            arcs=[("villagers", "told", "nsubj")],
        )
    )

    assert len(reading.statements) == 1


def test_a_weak_cue_inside_a_content_counts_where_grammar_is_plain() -> None:
    """In “an audit found that the tanks leaked, the paper reported” the audit is a voice."""
    marked = page(
        "<k1><v2><o>An audit</o></v2> <c2>found</c2> <k2>that the tanks leaked</k2></k1>, "
        "<v1><o>the paper</o></v1> <c1>reported</c1>.",
        cues={"1": Cued(score=0.999), "2": Cued(score=0.45, narrow=0.1, manner=Manner.THOUGHT)},
        arcs=[("audit", "found", "nsubj"), ("leaked", "found", "ccomp")],
        upos=THAT | {"leaked": "VERB"},
    )
    reading = Attributor()(RESOLVER(marked))

    (inner,) = (each for each in reading.statements if each.within)
    assert reading.text_of(*inner.content) == "that the tanks leaked"
    assert inner.confidence < Tuning().least_confidence
