"""Asides: captions, credits and furniture of a page are told from running text."""

from __future__ import annotations

import pytest

from sayso.intake import segment_blocks
from sayso.records import BlockKind
from tests.intake.articles import PARAGRAPHS


def kind_of(paragraph: str) -> BlockKind:
    """What a paragraph is told to be that stands between two of running text."""
    text = f"{PARAGRAPHS[0]}\n\n{paragraph}\n\n{PARAGRAPHS[1]}"
    first, block, last = segment_blocks(text)
    assert first.kind is last.kind is BlockKind.PARAGRAPH
    return block.kind


@pytest.mark.parametrize(
    "paragraph",
    [
        "Photo: Ada Lund",
        "FILE PHOTO: The old bridge of Velmora in spring.",
        "The old bridge on Tuesday. Photo: Ada Lund/The Lamp",
        "The old bridge on Tuesday (Reuters photo)",
        "The old bridge on Tuesday. (AP Photo/Ada Lund)",
        "REUTERS/Ada Lund",
    ],
)
def test_captions_are_told(paragraph: str) -> None:
    """Nobody says what stands under a picture."""
    assert kind_of(paragraph) is BlockKind.CAPTION


@pytest.mark.parametrize(
    "paragraph",
    [
        "Read more here",
        "Read more: Other floods",
        "RELATED: Other floods of the river",
        "Sign up for our newsletter",
        "Follow us on every channel that there is.",
        "© 2031 The Lamp. All rights reserved.",
        "Advertisement",
        "Share this article",
        "https://lamp.example/flood",
        "___",
        "* * *",
    ],
)
def test_furniture_is_told(paragraph: str) -> None:
    """An outlet's words about itself are no part of what it reports."""
    assert kind_of(paragraph) is BlockKind.BOILERPLATE


@pytest.mark.parametrize(
    "paragraph",
    [
        "Photographers were not let in, the mayor said.",
        "Copyright was the point of the talk, she said.",
        "Following the flood, the mayor said no.",
        "The photo was his, he said.",
        "Readers who have written in were told that it was over.",
        "(Reuters has asked the mayor to say more, and she has not.)",
        "Share prices fell, she said.",
        "Credit: that is what she asked of the bank, and it said no. She left.",
    ],
)
def test_running_text_stays_running_text(paragraph: str) -> None:
    """What is taken for furniture is never read."""
    assert kind_of(paragraph) is BlockKind.PARAGRAPH
