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
    "centre center barracks base fort mine plant dam gate hall border strip coast quay wharf pier "
    "dock jetty terminal tower factory mill depot yard quarter ward block wing room office court "
    "courthouse parliament embassy ministry cathedral chapel temple monastery cemetery theatre "
    "cinema library museum zoo garden gardens farm estate highway motorway checkpoint ocean "
    "nation kingdom empire union federation territory zone sector".split()
)
"""Last words of names of what lies in or around a town, or around many."""
NO_PLACE = NO_TOWN | frozenset(
    "village town city capital country area region world government army police council church "
    "press news agency radio television health interior defence defense justice education labour "
    "labor finance agriculture transport energy security home foreign north south east west "
    "forest wood desert beach bay gulf strait cape canal pass ridge hill peak crossing "
    "junction lane volcano".split()
)
"""Words that alone name no place: "Bridge" of "Tanners' Bridge", "Health" of a ministry."""
TITLE = frozenset({"the"})
AT = re.compile(
    r"\b(?:in|near|at|outside|inside|into|around|(?<!according )to|towards?|through|across|over|"
    r"from|leaving|left|reached|entered|throughout|beside|between)\s(?:the\s)?(?:(?:\w+ern|\w+ral|upper|lower|old|"
    r"north|south|east|west|nearby)\s)?$",
    re.IGNORECASE,
)
"""What stands before the name of a place where something is."""
TOLD = re.compile(
    r"\b(?:told|tells|telling|informed|assured|by|according to|quoted by|interview (?:with|by)|"
    r"(?:ministry|ministries|minister|department|secretary|board|office|bureau|institute|"
    r"director|chief|head|committee|commission) (?:of|for))\s(?:the\s)?$",
    re.IGNORECASE,
)
"""What stands before the name of whoever is told something, or of what an office is for."""
TELLS = re.compile(
    r"\s(?:has |had |also |later |today |first )?(?:said|says|reported|reports|wrote|writes|quoted|"
    r"quotes|cited|cites|broadcast|published|understands|learned|learnt|tweeted|posted)\b|"
    r"[’']s (?:correspondent|reporter|editor|website|newsroom|photographer|bureau)\b",
    re.IGNORECASE,
)
"""What stands behind the name of an outlet."""
AGENCY = re.compile(r"\((?P<name>[A-Z][^()\n]{1,40})\)\s*[-–—:]")
"""An agency in the brackets of a dateline."""
HEAD, NEAR = 400, 40
NUMBERED = re.compile(r"[A-Z]|\d+|[IVX]+")
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
    if len(words) > 1 and NUMBERED.fullmatch(words[-1]) and words[-2].casefold() in NO_TOWN:
        return False
    return words[-1].casefold() not in NO_TOWN and place.precision in {None, "city"}


class Towns:
    """The towns that the events of a story name, and where its texts name them."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        """Towns are those that an event is said to be in, in any of the readings."""
        self._texts = [reading.document.text for reading in readings]
        self._outlets: frozenset[str] = frozenset().union(
            *(_outlets(reading.document) for reading in readings)
        )
        self._no_places: dict[str, bool] = {}
        self._places: dict[str, Place] = {}
        for reading in readings:
            for event in reading.events:
                place = self.place_of(event.place)
                if place is not None and is_town(place):
                    self._places.setdefault(fold(place.name), place)
        names = sorted((each.name for each in self._places.values()), key=len, reverse=True)
        self._pattern = (
            re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])", re.IGNORECASE)
            if names
            else None
        )
        self._found: dict[str, list[tuple[int, Span, Place]]] = {}

    def place_of(self, place: Place | None) -> Place | None:
        """A place that an event is said to be in; None where its name is none of a place, but that
        of an outlet, of what a ministry is for, or a bare word such as "Bridge".
        """
        if place is None:
            return None
        name = fold(place.name)
        if name not in self._no_places:
            self._no_places[name] = self._is_no_place(place.name)
        return None if self._no_places[name] else place

    def _is_no_place(self, name: str) -> bool:
        words = [word for word in fold(name).split() if word not in TITLE]
        if len(words) <= 1 and name[:1].isupper() and not set(words) - NO_PLACE:
            return True
        outlet = " ".join(words) in self._outlets
        every = told = 0
        for text in self._texts:
            for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text):
                before = text[max(match.start() - NEAR, 0) : match.start()]
                if AT.search(before):
                    return False
                every += 1
                told += bool(TOLD.search(before) or TELLS.match(text, match.end()))
        return outlet or (every > 0 and every == told)

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


def _outlets(document: Document) -> frozenset[str]:
    """Under which names a document's outlet, or the agency of its dateline, may be spoken of."""
    names = [document.publisher or ""]
    names += [match["name"] for match in AGENCY.finditer(document.text, 0, HEAD)]
    folded = ([w for w in fold(name).split() if w not in TITLE] for name in names)
    return frozenset(" ".join(words) for words in folded if words)


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
