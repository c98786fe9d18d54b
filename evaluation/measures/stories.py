"""Stories on three sets that people grouped: at one go, and one document after the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from evaluation.gold.stories import ToldDocument, read_basil, read_ecbplus, read_newswcl50
from evaluation.measured import Measured, Setting, percent
from evaluation.scorers.clustering import b_cubed, v_measure
from sayso.accounts.stories import group_stories
from sayso.accounts.stories_documents import StoryDocument, story_document
from sayso.accounts.stories_stream import StoryStream
from sayso.errors import UnreadableDocument
from sayso.intake import Hints, read_text
from sayso.records import Document

__all__ = ["FEW_STORIES", "measure_stories"]

FEW_STORIES = 3
"""Somebody who gives the command a handful of files has so many stories."""


def measure_stories(setting: Setting) -> Measured:
    """B3 and V-measure of each set; those of "stream" come in by the day, in one pass.

    "few" is BASIL again, three events at a time, as if nothing else had ever been read.
    """
    sets = _read(setting.data)
    documents = {name: _documents(told) for name, told in sets.items()}
    figures: dict[str, float] = {}
    for name, told in sets.items():
        gold = _gold(told, documents[name])
        figures |= _figures(name, gold, _grouped(documents[name].values()))
        figures |= _figures(f"{name}.stream", gold, _streamed(documents[name]))
    few = _few(sets["basil"], documents["basil"])
    figures["basil.few.b3"] = percent(b_cubed(_gold(sets["basil"], documents["basil"]), few).f1)
    refused = sum(len(told) - len(documents[name]) for name, told in sets.items())
    return Measured({**figures, "refused": refused})


def _read(data: Path) -> dict[str, list[ToldDocument]]:
    return {
        "basil": read_basil(data / "basil"),
        "ecbplus": read_ecbplus(data / "ecbplus", part="dev"),
        "newswcl50": read_newswcl50(data / "newswcl50" / "dev.jsonl"),
    }


def _documents(told: Sequence[ToldDocument]) -> dict[str, StoryDocument]:
    """By name, without those that are refused."""
    found = {}
    for each in told:
        try:
            found[each.name] = story_document(_read_one(each))
        except UnreadableDocument:
            continue
    return found


def _read_one(told: ToldDocument) -> Document:
    hints = Hints(title=told.title, published=told.published)
    return read_text(told.text, source=told.name, hints=hints)


def _gold(told: Sequence[ToldDocument], documents: Mapping[str, StoryDocument]) -> dict[str, str]:
    return {documents[each.name].id: each.story for each in told if each.name in documents}


def _grouped(documents: Iterable[StoryDocument]) -> dict[str, str]:
    return {
        document: story.id
        for story in group_stories(documents).stories
        for document in story.documents
    }


def _streamed(documents: Mapping[str, StoryDocument]) -> dict[str, str]:
    """In order of days, then of names."""
    stream = StoryStream()
    ordered = sorted(documents.items(), key=lambda each: (each[1].day or 0, each[0]))
    return {document.id: stream.add(document) for _, document in ordered}


def _few(told: Sequence[ToldDocument], documents: Mapping[str, StoryDocument]) -> dict[str, str]:
    """The events that gold lists one after the other, a few at a time."""
    stories = list(dict.fromkeys(each.story for each in told))
    found: dict[str, str] = {}
    for start in range(0, len(stories), FEW_STORIES):
        wanted = set(stories[start : start + FEW_STORIES])
        some = [
            documents[each.name] for each in told if each.story in wanted and each.name in documents
        ]
        found |= _grouped(some)
    return found


def _figures(name: str, gold: Mapping[str, str], found: Mapping[str, str]) -> dict[str, float]:
    return {
        f"{name}.b3": percent(b_cubed(gold, found).f1),
        f"{name}.v": percent(v_measure(gold, found)),
    }
