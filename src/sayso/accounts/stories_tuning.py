"""The thresholds by which documents are judged to tell one story."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["StoryTuning"]


@dataclass(frozen=True, slots=True)
class StoryTuning:
    """What makes a story; chosen on development data, see docs/why/stories.md.

    at_least: least mean likeness of two groups of documents that become one story.
    stream_at_least: the same for a new document with a day and a story that it joins; higher, as
        what is joined in passing misleads all that comes after.
    half_life_days: after so many days between two documents half of their likeness is left.
    undated_share: what is left of it where one of them has no date: as if they were five days
        apart.
    background_weight: how much the word counts of the background weigh against those of the
        documents at hand.
    reach_days: documents further apart are never compared.
    floor: a likeness below it counts as none.
    common_share: words in more of the documents in reach than that share are passed over.
    common_least: ... but not words in fewer documents than that.
    title_weight: how often a word of the title counts.
    most_characters: of the text that are looked at; news tells the main thing first.
    """

    at_least: float = 0.09
    stream_at_least: float = 0.11
    half_life_days: float = 4.0
    undated_share: float = 0.42
    background_weight: float = 0.1
    reach_days: int = 14
    floor: float = 0.02
    common_share: float = 0.02
    common_least: int = 200
    title_weight: int = 2
    most_characters: int = 20_000
