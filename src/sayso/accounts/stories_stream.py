"""Stories while documents come in: each joins a story or opens one, in one pass.

Only documents within reach of the newest are kept, so memory does not grow with the stream. What
the pass gets wrong `group_stories` puts right later, over the days that are noted as dirty.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from sayso.accounts.stories_documents import StoryDocument
from sayso.accounts.stories_ids import StoryChange, new_story_id
from sayso.accounts.stories_tuning import StoryTuning
from sayso.accounts.stories_window import Window
from sayso.accounts.vectors import (
    Floats,
    Terms,
    background,
    inverse_frequencies,
    length,
    log_counts,
)
from sayso.records.accounts import Story

__all__ = ["StoryStream"]

USUAL_TUNING = StoryTuning()


@dataclass(slots=True)
class StoryStream:
    """The stories of the documents in reach.

    dirty: the days of documents that came in since the last regrouping.
    changes: the merges that copies have brought since then.
    """

    tuning: StoryTuning = USUAL_TUNING
    dirty: set[int] = field(default_factory=set)
    changes: list[StoryChange] = field(default_factory=list)
    _window: Window = field(default_factory=Window)
    _queue: deque[tuple[int, StoryDocument]] = field(default_factory=deque)
    _newest: int = 0

    def add(self, document: StoryDocument, *, same_text: Collection[str] = ()) -> str:
        """Put a document into a story.

        same_text: ids of documents that it is a whole copy of, or that are of it; where they are
            in several stories, those become one.

        Returns:
            The id of its story: of the one whose documents are most like it on average, if that
            is enough; else of a new one, made from the document's id.
        """
        if (known := self._window.story_of(document.id)) is not None:
            return known
        self._let_go(document)
        vector = self._weigh(document.terms)
        story = self._joined(same_text) or self._likest(document, vector)
        story = story or new_story_id(document.id)
        self._window.add(document, vector, story)
        if document.day is not None:
            self.dirty.add(document.day)
        return story

    def stories(self) -> tuple[Story, ...]:
        """The stories of the documents in reach, in the order of their arrival."""
        return self._window.stories()

    def regrouped(self, stories: Iterable[Story]) -> None:
        """Take over the stories of a regrouping; nothing is dirty any more."""
        self._window.rename(
            {document: story.id for story in stories for document in story.documents}
        )
        self.dirty.clear()
        self.changes.clear()

    def _joined(self, same_text: Collection[str]) -> str | None:
        """The story of the documents with the same text; several become the largest of them."""
        found = {story for each in same_text if (story := self._window.story_of(each))}
        if not found:
            return None
        kept, *gone = sorted(found, key=lambda story: (-self._window.size_of(story), story))
        if gone:
            self._window.merge(kept, gone)
            self.changes.append(StoryChange("merged", kept, tuple(sorted(gone))))
        return kept

    def _likest(self, document: StoryDocument, vector: Floats) -> str | None:
        dated = document.day is not None
        least = self.tuning.stream_at_least if dated else self.tuning.at_least
        found = self._window.likest(document, vector, tuning=self.tuning)
        return found[0] if found and found[1] >= least else None

    def _weigh(self, terms: Terms) -> Floats:
        """The TF-IDF vector of a new document, which counts among those at hand."""
        counts, documents = self._window.frequencies(terms.terms)
        telling = inverse_frequencies(
            counts + 1,
            background().counts_of(terms.terms),
            documents=documents + 1,
            weight=self.tuning.background_weight,
        )
        weights: Floats = log_counts(terms) * telling
        return weights / length(weights)

    def _let_go(self, document: StoryDocument) -> None:
        """Take in the day of a document, and forget those that are out of reach of it.

        One without a day is kept as long as those that came in with it.
        """
        self._newest = max(self._newest, document.day or 0)
        self._queue.append((document.day or self._newest, document))
        while self._queue[0][0] < self._newest - self.tuning.reach_days:
            _, gone = self._queue.popleft()
            self._window.remove(gone.id)
            if not self._queue:
                break
