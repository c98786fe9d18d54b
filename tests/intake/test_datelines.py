"""Datelines: place, day and agency are cut off, and prose with a dash is left whole."""

from __future__ import annotations

import pytest

from sayso.intake import segment_blocks
from sayso.intake.datelines import closes_with_day, dateline_end, is_date, is_time
from sayso.records import BlockKind

SENTENCE = "The old bridge was closed on Thursday."


@pytest.mark.parametrize(
    "dateline",
    [
        "VELMORA, Kessary, Oct 16 (Alder) -",
        "VELMORA, 17 October (ALP).",
        "VELMORA, October 17. /ALP/.",
        "ANSWICK/VELMORA, March 8 (Northline) -",
        "VELMORA –",
        "NEW VELMORA (AP) —",
        "New Velmora (AFP) –",
        "New Velmora, Oct 16 2031 (Alder) -",
        "ST. VELMORA, Mass. (AP) --",
        "VELMORA, 19 October 2031.",
        "VELMORA, Oct. 16, 2031 (Alder) --",
        "(Velmora, 20 October 2031) –",
        "(Reuters) -",
        "18:15.",
        "Monday 18 August, 21:50.",
    ],
)
def test_a_dateline_is_a_block_in_front_of_its_paragraph(dateline: str) -> None:
    """Where and when an article was filed is no part of its first sentence."""
    text = f"{dateline} {SENTENCE}\n\nIt will be opened again in spring, the mayor said."

    first, second, _ = segment_blocks(text)

    assert (first.kind, second.kind) == (BlockKind.DATELINE, BlockKind.PARAGRAPH)
    assert text[first.span.start : first.span.end] == dateline
    assert text[second.span.start : second.span.end] == SENTENCE


@pytest.mark.parametrize(
    "paragraph",
    [
        "The rule – it was new – did not help.",
        "Velmora Red Socks – No. 12",
        "Ada Lund (born 1971 – died 2029) was a diver.",
        "NATO said - and it was not the first time - that it would wait.",
        "He left. She stayed.",
        "16. It was the last of them.",
        "- She said no.",
    ],
)
def test_prose_has_no_dateline(paragraph: str) -> None:
    """Words that are cut off are words that nobody is found to have said."""
    assert dateline_end(paragraph, 0, len(paragraph), first=False) is None


def test_a_bare_place_counts_only_at_the_head_of_the_text() -> None:
    """Further down, capitals and a dash are a headline within the text, or shouting."""
    paragraph = "VELMORA – The old bridge was closed."

    assert dateline_end(paragraph, 0, len(paragraph), first=True) == len("VELMORA –")
    assert dateline_end(paragraph, 0, len(paragraph), first=False) is None


def test_a_place_before_a_colon_is_no_speaker() -> None:
    """Some papers write "VELMORA: The court ..." where others put a dash."""
    text = "VELMORA: The court said no.\n\nIt was right, it said.\n\nNobody left."

    assert [block.kind for block in segment_blocks(text)] == [
        BlockKind.DATELINE,
        *[BlockKind.PARAGRAPH] * 3,
    ]


@pytest.mark.parametrize("words", ["Oct 16", "16 October 2031", "Thursday, October 16, 2031"])
def test_dates_are_told(words: str) -> None:
    """A line of its own with a date says when, and nothing else."""
    assert is_date(words)


@pytest.mark.parametrize("words", ["March", "Oct 16 was cold", "2031", "", "May Lund", "12 people"])
def test_what_is_more_or_less_than_a_date_is_none(words: str) -> None:
    """The name May and the number 2031 alone are too little."""
    assert not is_date(words)


def test_times_are_told() -> None:
    """They head the entries of a live report."""
    assert all(map(is_time, ["18:15", "7 p.m.", "11:40 a.m.", "21.50"]))
    assert not any(map(is_time, ["18", "at 18:15", "18:15 she left", ""]))


@pytest.mark.parametrize(
    "line",
    [
        "By Mila Oren, The Halden Daily, October 5, 2034",
        "Channel One Halden, 3 October 2034, 21:30",
        "Lesna, 15 May 2033",
        "Published: 19 May 2033",
    ],
)
def test_who_and_when_in_one_line_date_an_article(line: str) -> None:
    """Without its day "on Wednesday" is no day, and two tolls can't be set side by side."""
    text = f"Two funerals\n\n{line}\n\nThe town buried them on Wednesday.\n\nNobody spoke."

    assert [block.kind for block in segment_blocks(text)][1] is BlockKind.DATELINE


@pytest.mark.parametrize(
    "line", ["She was born on 4 May 1990", "Votes, October 5", "“We left on 3 May 2033”"]
)
def test_what_only_ends_in_a_day_dates_nothing(line: str) -> None:
    """A short line of the article may tell of another day."""
    assert not closes_with_day(line)


LIVE = (
    "20.50 The square is packed as far as the shelters.",
    "21.15 At the governor's office nobody says anything.",
    "9:35 pm “Go home,” the mayor says.",
    "The rest of the evening was quiet in Velmora.",
)


def test_the_entries_of_a_live_report_open_with_their_times() -> None:
    """Else "20.50" counts people, and "21.15 At the governor's" is a name."""
    text = "\n\n".join(LIVE)

    blocks = segment_blocks(text)

    stamps = [text[b.span.start : b.span.end] for b in blocks if b.kind is BlockKind.DATELINE]
    assert stamps == ["20.50", "21.15", "9:35 pm"]


def test_one_number_at_the_beginning_is_no_time() -> None:
    text = "\n\n".join(["3.50 Marks is the price of bread.", *LIVE[3:] * 4])

    assert all(block.kind is BlockKind.PARAGRAPH for block in segment_blocks(text))
