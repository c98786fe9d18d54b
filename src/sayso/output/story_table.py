"""The table of stories: which documents tell of the same thing, and which are copies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sayso.output.wording import counted, on_one_line
from sayso.records import Document, TimeValue
from sayso.records.accounts import Copy, Dependence, Story

__all__ = ["COLUMNS", "StoryRow", "Teller", "dependence_words", "story_table", "teller_of"]

COLUMNS = (
    "story",
    "title",
    "document",
    "source",
    "publisher",
    "published",
    "copy_of",
    "derived_from",
    "containment",
    "ground",
)
"""The columns of the table as CSV, one row a document."""


@dataclass(frozen=True, slots=True)
class Teller:
    """One document of a story, without its text.

    published: in EDTF, or "". time: the same as calendar time.
    copy: what it takes over, if it does. undated: whether its day is not known.
    """

    id: str
    source: str
    title: str
    publisher: str
    published: str
    time: TimeValue | None
    copy: Copy | None = None
    undated: bool = False

    @property
    def copy_of(self) -> str | None:
        """The document that it is a whole copy of."""
        return self.copy.original if self.copy and self.copy.whole else None

    @property
    def derived_from(self) -> str | None:
        """The document that it takes over a part of."""
        return self.copy.original if self.copy and not self.copy.whole else None


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story with its documents in order of publication, and how independent they are."""

    id: str
    title: str
    tellers: tuple[Teller, ...]
    dependence: Dependence

    def as_json(self) -> dict[str, Any]:
        """The row as plain values, as INTERFACE has them and with what the copies rest on."""
        return {
            "id": self.id,
            "title": self.title,
            "publishers": self.dependence.publishers,
            "independent_texts": self.dependence.independent_texts,
            "documents": [
                {
                    "id": each.id,
                    "source": each.source,
                    "publisher": each.publisher or None,
                    "published": each.published or None,
                    "copy_of": each.copy_of,
                    "derived_from": each.derived_from,
                    "containment": each.copy.containment if each.copy else None,
                    "ground": each.copy.ground if each.copy else None,
                }
                for each in self.tellers
            ],
        }


def teller_of(document: Document, *, undated: bool = False) -> Teller:
    """A document without its text, as a table of stories keeps it."""
    return Teller(
        id=document.id,
        source=document.source,
        title=on_one_line(document.title or ""),
        publisher=on_one_line(document.publisher or document.organisation or ""),
        published=document.published.edtf if document.published else "",
        time=document.published,
        undated=undated,
    )


def story_table(
    stories: Iterable[Story],
    tellers: Mapping[str, Teller],
    copies: Mapping[str, Copy],
    dependences: Mapping[str, Dependence],
) -> list[StoryRow]:
    """The rows of all stories: those told by most independent texts first, then by most documents.

    tellers: the documents by id. copies: what each of them takes over. dependences: by story.
    """
    rows = [
        StoryRow(
            story.id,
            on_one_line(story.title),
            tuple(_with_copy(tellers[each], copies.get(each)) for each in story.documents),
            dependences[story.id],
        )
        for story in stories
    ]
    return sorted(
        rows, key=lambda row: (-row.dependence.independent_texts, -len(row.tellers), row.id)
    )


def dependence_words(dependence: Dependence) -> str:
    """The header of every view, as in "6 publishers, 3 independent texts, 2 voices"."""
    parts = []
    if dependence.publishers or not dependence.unknown:
        parts.append(counted(dependence.publishers, "publisher"))
    if dependence.unknown:
        parts.append(f"{counted(dependence.unknown, 'document')} of unknown publishers")
    texts = counted(dependence.independent_texts, "independent text")
    if dependence.derived:
        texts += f" ({dependence.derived} partly derived)"
    parts.append(texts)
    if dependence.voices is not None:
        parts.append(counted(dependence.voices, "voice"))
    return ", ".join(parts)


def _with_copy(teller: Teller, copy: Copy | None) -> Teller:
    return replace(teller, copy=copy)
