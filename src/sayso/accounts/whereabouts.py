"""Whereabouts: which of the towns of a story a passage speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from sayso.records import Document, Place, Reading, Span
from sayso.spelling.folding import fold

__all__ = ["Towns", "is_town"]

NO_TOWN = frozenset(
    "street square hospital clinic prison jail bridge avenue market station airport port harbour "
    "park district university school church mosque road camp palace hotel stadium building house "
    "province region state county oblast republic island river sea lake valley mountain border "
    "centre center barracks base fort mine plant dam gate hall border strip coast".split()
)
"""Last words of names of what lies in or around a town."""
INSIDE = r"(?:,| \w+){0,4}? (?:in|near|outside|of|inside|within|from)(?: the)?(?: \w+ of)? "
BESIDE = r", (?:in |near |a \w+ (?:in|of|near) )?"
"""What stands between two names of which one place lies in or at the other."""


def is_town(place: Place) -> bool:
    """Whether a place is named as a town or village is: by a proper name, and not by that of a
    street, a building or a province.
    """
    words = place.name.split()
    if not words or not all(word[:1].isupper() for word in words):
        return False
    return words[-1].casefold() not in NO_TOWN and place.precision in {None, "city"}


class Towns:
    """The towns that the events of a story name, and where its texts name them."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        """Towns are those that an event is said to be in, in any of the readings."""
        self._texts = [reading.document.text for reading in readings]
        self._places: dict[str, Place] = {}
        for reading in readings:
            for event in reading.events:
                if event.place is not None and is_town(event.place):
                    self._places.setdefault(fold(event.place.name), event.place)
        names = sorted((each.name for each in self._places.values()), key=len, reverse=True)
        self._pattern = (
            re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])", re.IGNORECASE)
            if names
            else None
        )
        self._found: dict[str, list[tuple[int, Span, Place]]] = {}

    def are_joined(self, one: Place, other: Place) -> bool:
        """Whether a text says that one of two places lies in, near or at the other."""
        left, right = re.escape(one.name), re.escape(other.name)
        either = re.compile(
            rf"(?<!\w)(?:{left}(?:{INSIDE}|{BESIDE}){right}|{right}(?:{INSIDE}|{BESIDE}){left})(?!\w)"
        )
        return any(either.search(text) for text in self._texts)

    def of(self, document: Document, span: Span, sentence: Span | None) -> Place | None:
        """The town that a passage is told of: that which is named last before it in its sentence,
        else next in it; else the one that its paragraph names, if it names one only.
        """
        if len(self._places) < 1 or self._pattern is None:
            return None
        named = self._named(document)
        if sentence is not None:
            inside = [(at, place) for at, where, place in named if sentence.covers(where)]
            before = [place for at, place in inside if at < span.end]
            if inside:
                return before[-1] if before else inside[0][1]
        start, end = _paragraph(document.text, span)
        near = _between(named, start, end)
        names = {fold(place.name) for _, _, place in near}
        return near[0][2] if len(names) == 1 else None

    def _named(self, document: Document) -> list[tuple[int, Span, Place]]:
        """Where a text names a town, and not somebody who is called after it."""
        if document.id not in self._found and self._pattern is not None:
            text = document.text
            self._found[document.id] = [
                (match.start(), Span(match.start(), match.end()), self._places[fold(match[0])])
                for match in self._pattern.finditer(text)
                if fold(match[0]) in self._places
                and match[0][:1].isupper()
                and not re.match(r"(?:['’]s)? [A-Z]\w*", text[match.end() : match.end() + 40])
            ]
        return self._found.get(document.id, [])


def _between(
    named: Sequence[tuple[int, Span, Place]], start: int, end: int
) -> list[tuple[int, Span, Place]]:
    starts = [at for at, _, _ in named]
    return list(named[bisect_left(starts, start) : bisect_left(starts, end)])


def _paragraph(text: str, span: Span) -> tuple[int, int]:
    """From the line break before a passage to that behind it."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return start, end if end >= 0 else len(text)
