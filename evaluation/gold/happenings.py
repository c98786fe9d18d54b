"""Happenings: event mentions that people linked across documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.gold.statements import read_rows
from evaluation.scorers.spans import CharSpan

__all__ = ["LinkedDocument", "LinkedMention", "read_linked_ecbplus"]

CLOSING = frozenset(". , ; : ! ? ) ] % 's ’s n't 're 've 'll 'd 'm".split())
OPENING = frozenset("( [ $".split())


@dataclass(frozen=True, slots=True)
class LinkedMention:
    """One event mention. span: its words. chain: the happening that it is of."""

    span: CharSpan
    chain: str


@dataclass(frozen=True, slots=True)
class LinkedDocument:
    """One document with its event mentions, in reading order.

    text: the annotated sentences alone. story: the group of documents that gold puts it into.
    """

    name: str
    text: str
    story: str
    mentions: tuple[LinkedMention, ...]


def read_linked_ecbplus(folder: Path, *, part: str) -> list[LinkedDocument]:
    """ECB+ (Cybulska and Vossen 2014): all event mentions of the sentences that are annotated.

    part: such as "dev". A mention of several words goes from the first to the last of them.
    """
    return [_document(row) for row in read_rows(folder / f"{part}.jsonl")]


def _document(row: dict[str, Any]) -> LinkedDocument:
    text, spans = _running_text(row["sentences"])
    mentions = []
    for event in row["events"]:
        words = [spans[event["sent"], token] for token in event["tokens"]]
        whole = min(start for start, _ in words), max(end for _, end in words)
        mentions.append(LinkedMention(whole, event["chain"]))
    ordered = sorted(mentions, key=lambda each: (each.span, each.chain))
    return LinkedDocument(row["doc_id"], text, row["subtopic"], tuple(ordered))


def _running_text(
    sentences: Iterable[dict[str, Any]],
) -> tuple[str, dict[tuple[int, int], CharSpan]]:
    """Tokens as a text again, and where each lies: white space only where it is usual."""
    text = ""
    spans: dict[tuple[int, int], CharSpan] = {}
    for sentence in sentences:
        glued = not text
        for number, token in enumerate(sentence["tokens"]):
            text += "" if glued or token in CLOSING else " "
            spans[sentence["id"], number] = (len(text), len(text) + len(token))
            text += token
            glued = token in OPENING
        text += "" if text.endswith((".", "!", "?", '"')) else "."
    return text, spans
