"""What is kept of a document to find its story: a kilobyte or two instead of the text."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from sayso.accounts.shingles import body_of
from sayso.accounts.stories_tuning import StoryTuning
from sayso.accounts.vectors import Terms, terms_of
from sayso.records import Document

__all__ = ["StoryDocument", "story_document"]

FIRST_SENTENCE = re.compile(r"\s*(\S.*?[.!?][\"”’»)]?)(?=\s+[\"“‘«(]?[^\W\d_a-z]|\s*$)", re.DOTALL)
LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True, eq=False)
class StoryDocument:
    """One document as the search for stories sees it.

    id: of the document. day: its day, in days since 0001-01-01 (`date.toordinal`); None where
    it is not known. title: its title, else its first sentence; titled: which of the two.
    terms: its words and names.
    """

    id: str
    day: int | None
    title: str
    terms: Terms
    titled: bool = True


def story_document(
    document: Document,
    *,
    day: datetime.date | None = None,
    tuning: StoryTuning | None = None,
) -> StoryDocument:
    """What is kept of a document.

    day: stands in where the document has no day of publication, such as one that its text names;
        without either, time says nothing about what it belongs to.
    """
    tuning = tuning or StoryTuning()
    published = document.published
    known = (published.earliest or published.latest) if published else None
    day = known or day
    body = body_of(document)[: tuning.most_characters]
    title = " ".join((document.title or "").split())
    return StoryDocument(
        id=document.id,
        day=day.toordinal() if day else None,
        title=title or _first_sentence(body),
        terms=terms_of(title, body, title_weight=tuning.title_weight),
        titled=bool(title),
    )


def _first_sentence(text: str) -> str:
    """The first sentence of a text, cut after a word where it is long."""
    start = text[: 4 * LONGEST_TITLE]
    found = FIRST_SENTENCE.match(start)
    sentence = " ".join((found[1] if found else start).split())
    if len(sentence) <= LONGEST_TITLE:
        return sentence
    return sentence[: LONGEST_TITLE - 1].rpartition(" ")[0].rstrip(" ,;:–—-") + "…"
