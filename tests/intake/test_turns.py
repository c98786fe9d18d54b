"""Speaker labels: transcripts are told from prose that has colons."""

from __future__ import annotations

import pytest

from sayso.intake import segment_blocks
from sayso.records import BlockKind


def labels(text: str) -> list[str | None]:
    """The speaker of each block that is a turn; None for any other block."""
    return [block.label if block.kind is BlockKind.TURN else None for block in segment_blocks(text)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("KARVEL: It is closed.", ["KARVEL"]),
        ("Q: Is it closed?\nA: It is.", ["Q", "A"]),
        ("Q. Is it closed?\nA. It is.\nQ. Why?\nA. It is wet.", ["Q", "A", "Q", "A"]),
        ("HOST (on camera): Good evening.\nGUEST [by phone]: Hello.", ["HOST", "GUEST"]),
        ("ADA LUND, LAMP NEWS: We are here.\nSEN. ODRAN: So am I.", ["ADA LUND", "SEN. ODRAN"]),
        ("Ines Karvel: Is it?\n\nAda Lund: It is.\n\nInes Karvel: Oh.",
         ["Ines Karvel", "Ada Lund", "Ines Karvel"]),
        ("Lund: No.\n\nKarvel: Yes.\n\nLund: No.", ["Lund", "Karvel", "Lund"]),
    ],
)  # fmt: skip
def test_turns_have_their_speaker(text: str, speakers: list[str]) -> None:
    """In a transcript the label alone says who speaks."""
    assert labels(text) == speakers


def test_the_label_lies_inside_the_turn() -> None:
    """Who shows a turn shows its speaker."""
    text = "KARVEL: It is closed."

    (turn,) = segment_blocks(text)

    assert text[turn.span.start : turn.span.end] == text


def test_a_paragraph_without_a_label_goes_on_with_the_turn() -> None:
    """Long answers have several paragraphs, and one label."""
    text = "Q: Why?\n\nA: It is wet.\n\nQ: And then?\n\nA: It dries.\n\nThen we walk over it."

    assert labels(text) == ["Q", "A", "Q", "A", "A"]


@pytest.mark.parametrize(
    "text",
    [
        "Note: the bridge is closed, she said.\n\nThe note: it was long.\n\nIt is over.",
        "He had one wish: to leave.\n\nShe had another: to stay.\n\nBoth left.",
        "Ines Karvel: a life\n\nShe was born by the sea. She died there.",
        "The mayor said: “No.”\n\nThe mayor added: “Never.”\n\nNobody asked again.",
        "THE MAYOR SAID: no.\n\nIt was late.\n\nAll of them left.",
        "At 10:30 they met.\n\nAt 11:30 they left.\n\nhttp://lamp.example/x: it was there.",
        "Date: Monday\n\nPrice: nine\n\nPlace: the quay\n\nAll are welcome.",
        "What we know: the bridge is closed.\n\nWhat we do not know: why.\n\nThat is all.",
    ],
)
def test_prose_with_colons_has_no_turns(text: str) -> None:
    """A turn invents a speaker for all of its words."""
    assert set(labels(text)) == {None}


@pytest.mark.parametrize("label", ["News", "Comment", "Analysis", "Opinion", "CORRECTION"])
def test_the_label_of_a_section_is_no_speaker(label: str) -> None:
    """What follows "Comment:" is the author's, and "Correction:" the paper's."""
    text = f"{label}: The bridge is closed, as the mayor has said.\n\nIt will be for long."

    section, rest, _ = segment_blocks(text)

    assert (section.kind, section.label) == (BlockKind.SECTION, label)
    assert rest.kind is BlockKind.PARAGRAPH


def test_the_label_of_a_section_stands_alone_too() -> None:
    """As a line over what it names."""
    blocks = segment_blocks("Analysis\n\nIt was to be expected that the bridge would close.")

    assert [(block.kind, block.label) for block in blocks] == [
        (BlockKind.SECTION, "Analysis"),
        (BlockKind.PARAGRAPH, None),
    ]


def test_a_mark_may_stand_before_a_label_in_capitals() -> None:
    """Papers quote whole talks, and open the marks again at each paragraph."""
    talk = '"KARVEL: It is closed.\n\n"LUND: Since when?\n\n"KARVEL: Since noon."'

    assert labels(talk) == ["KARVEL", "LUND", "KARVEL"]


def test_a_mark_before_other_words_opens_a_quotation() -> None:
    """“Remember: ...” is advice."""
    assert labels('"Remember: it is closed."\n\n"Remember: it is wet."') == [None, None]
