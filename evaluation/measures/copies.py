"""Copies among invented documents full of formulas, and what is taken for one in real news.

The invented disputes lay copies among other reports of the same event, told in the same few
formulas; those are the near misses. In real news nothing says what is a copy; there the share of
what is found that lies inside one story, as people grouped them, shows false ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from evaluation.gold.copies import CopiedDocument, read_invented_copies, read_world_copies
from evaluation.gold.stories import ToldDocument, read_basil, read_ecbplus
from evaluation.measured import Measured, Setting, percent
from evaluation.scorers.spans import Figure, Tally
from sayso.accounts.copies import find_copies
from sayso.errors import UnreadableDocument
from sayso.intake import Hints, read_text
from sayso.records import Document
from sayso.records.accounts import Copy

__all__ = ["measure_copies"]

Pair = frozenset[str]


def measure_copies(setting: Setting) -> Measured:
    """F1 of the pairs of a whole copy and its original, whichever of the two is called which, as
    gold copies bear the day of their originals; and the shares inside one story.
    """
    data = setting.data
    invented = _score(read_invented_copies(data / "disputes_synth" / "dev.jsonl"))
    worlds = _score(read_world_copies(data / "worlds" / "worlds"))
    figures = {
        "f1": percent(invented.f1),
        "precision": percent(invented.precision),
        "recall": percent(invented.recall),
        "worlds.f1": percent(worlds.f1),
        **_inside("basil", read_basil(data / "basil")),
        **_inside("ecbplus", read_ecbplus(data / "ecbplus", part="dev")),
    }
    return Measured(figures)


def _score(gold: Sequence[CopiedDocument]) -> Figure:
    names = {}
    documents = []
    for each in gold:
        hints = Hints(
            title=each.title, publisher=each.publisher, published=each.published, byline=each.byline
        )
        document = _read(each.text, each.name, hints)
        if document is not None:
            documents.append(document)
            names[document.id] = each.name
    found = {_pair(copy, names) for copy in find_copies(documents) if copy.whole}
    true = {frozenset((each.name, each.copy_of)) for each in gold if each.copy_of is not None}
    tally = Tally()
    tally.add(len(found & true), len(found), len(true))
    return tally.figure()


def _pair(copy: Copy, names: Mapping[str, str]) -> Pair:
    return frozenset((names[copy.document], names[copy.original]))


def _inside(name: str, told: Iterable[ToldDocument]) -> dict[str, float]:
    """How many copies and parts of copies are found, and the share of them inside one story."""
    stories = {}
    documents = []
    for each in told:
        hints = Hints(title=each.title, published=each.published)
        document = _read(each.text, each.name, hints)
        if document is not None:
            documents.append(document)
            stories[document.id] = each.story
    copies = find_copies(documents)
    inside = sum(stories[copy.document] == stories[copy.original] for copy in copies)
    return {
        f"{name}.found": float(len(copies)),
        f"{name}.same_story": percent(inside / len(copies) if copies else 1.0),
    }


def _read(text: str, name: str, hints: Hints) -> Document | None:
    try:
        return read_text(text, source=name, hints=hints)
    except UnreadableDocument:
        return None
