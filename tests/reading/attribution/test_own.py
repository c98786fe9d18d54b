"""Own: what the author says in a section of his own."""

from __future__ import annotations

import pytest

from sayso.records import BlockKind, Form, VoiceKind
from tests.reading.attribution.marked import attributed, contents, page, said_by

COMMENT = (BlockKind.SECTION, "Comment:", "Comment")
NEWS = (BlockKind.SECTION, "News:", "News")
BYLINE = ("Ann Lind",)


def test_what_nobody_else_says_in_a_comment_is_the_author_s() -> None:
    """A reader asks who holds this, and here the answer is known."""
    reading = attributed(
        page("The ferry sank.", COMMENT, "It was the fog. Nobody saw it.", byline=BYLINE)
    )

    (statement,) = reading.statements
    assert contents(reading) == ["It was the fog. Nobody saw it"]
    assert said_by(reading) == ["Ann Lind"]
    assert (statement.form, statement.cue, statement.source) == (Form.INDIRECT, None, ())
    assert statement.confidence > 0.8


def test_without_a_byline_a_comment_is_the_publisher_s() -> None:
    """An editorial is nobody's but the paper's."""
    reading = attributed(page(COMMENT, "It was the fog.", publisher="The Quay"))

    (statement,) = reading.statements
    voice = reading.voice_of(statement)
    assert voice is not None
    assert (voice.kind, voice.name) == (VoiceKind.PUBLISHER, "The Quay")


def test_a_sentence_that_somebody_else_says_is_left_out() -> None:
    """Only its main verb tells whose sentence it is."""
    said = "<v1><p>Pell</p></v1> <c1>said</c1> <k1>that it sank</k1>."
    reading = attributed(page(COMMENT, f"It was the fog. {said} It fell apart.", byline=BYLINE))

    assert contents(reading) == ["It was the fog … It fell apart", "that it sank"]
    assert said_by(reading) == ["Ann Lind", "Pell"]


def test_what_others_say_within_the_author_s_sentence_lies_inside_it() -> None:
    """The author passes it on."""
    reading = attributed(
        page(
            COMMENT,
            "It fell, as <v1><p>Pell</p></v1> <c1>says</c1>, <k1>like a stone</k1>.",
            arcs=[("says", "fell", "advcl")],
            byline=BYLINE,
        )
    )

    outer, inner = reading.statements
    assert said_by(reading) == ["Ann Lind", "Pell"]
    assert inner.within == outer.id


def test_one_section_is_one_statement_over_all_its_paragraphs() -> None:
    """As a quotation over several paragraphs is one; a heading does not end it."""
    reading = attributed(
        page(COMMENT, "It was the fog.", (BlockKind.SECTION, "The hole", "The hole"),
             "It was a hole.", NEWS, "It sank.", byline=BYLINE)
    )  # fmt: skip

    assert contents(reading) == ["It was the fog … It was a hole"]


@pytest.mark.parametrize("label", ["Opinion", "ANALYSIS", "Comment, by Ann Lind", "Editorial:"])
def test_sections_of_the_author_s_own_have_many_names(label: str) -> None:
    """Every house calls them something else."""
    reading = attributed(page((BlockKind.SECTION, label, label), "It fell.", byline=BYLINE))

    assert said_by(reading) == ["Ann Lind"]


@pytest.mark.parametrize("label", ["Background", "News", "What we know", "The hole"])
def test_other_sections_are_not_the_author_s_own(label: str) -> None:
    """News is told, not held."""
    reading = attributed(page((BlockKind.SECTION, label, label), "It fell.", byline=BYLINE))

    assert reading.statements == ()


def test_titles_captions_and_quotations_are_not_the_author_s_own() -> None:
    """A caption is the desk's, and a quotation is somebody else's."""
    reading = attributed(
        page(
            COMMENT,
            (BlockKind.CAPTION, "It fell."),
            (BlockKind.QUOTATION, "It fell apart."),
            byline=BYLINE,
        )
    )

    assert said_by(reading) == ["unnamed"]
