"""Pairs: what a linear model sees of two parties in a sentence and of the events around them.

Words by where they stand to the two, the way through the tree from one to the other, and our
events with how they fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from evaluation.coded import CodedReading
from evaluation.gold.events import Pair
from sayso.reading.events.classes import classes_of
from sayso.records import Event, Parse, Span
from sayso.spelling.forms import lemmas_of

__all__ = ["fit_of", "pair_features"]

WORD = re.compile(r"\w+")
SHORT_PIECE, LONG_PIECE = 4, 5
LONGEST_WAY = 30
OPEN_END = 4
CLAUSES = frozenset({"xcomp", "ccomp", "advcl"})


def fit_of(pair: Pair, event: Event) -> int:
    """2 for the first party among the actors, 1 for the second among the recipients, added up."""
    source, target = Span(*pair.source), Span(*pair.target)
    fits = any(source.overlaps(party.span) for party in event.actors)
    return 2 * fits + any(target.overlaps(party.span) for party in event.recipients)


def pair_features(pair: Pair, coded: CodedReading | None) -> dict[str, float]:
    """The features of a pair by name, with how much each counts."""
    found = {"always": 1.0}
    if coded is not None:
        for name, value in (*_events(pair, coded), *_words(pair), *_pieces(pair)):
            found[name] = value
        if coded.reading.parse is not None:
            found.update(_way(pair, coded.reading.parse))
    return found


def _events(pair: Pair, coded: CodedReading) -> Iterator[tuple[str, float]]:
    main = coded.main_event()
    for event in coded.reading.events:
        kind, fit = coded.exported_kind(event), fit_of(pair, event)
        trigger = _lemma(pair.text[event.trigger.start : event.trigger.end].lower())
        yield f"event={kind}/{fit}", 1.5
        yield f"event={kind}", 1.0
        if event == main:
            yield f"main={kind}", 1.0
            yield f"trigger={trigger}", 1.0
        if fit:
            yield f"trigger{fit}={trigger}", 1.0


def _words(pair: Pair) -> Iterator[tuple[str, float]]:
    """The words without the two parties: their lemmas and classes, and where they stand."""
    low, high = sorted((pair.source, pair.target))
    order = pair.source < pair.target
    stretches = (
        ("before", pair.text[: low[0]]),
        ("between", pair.text[low[1] : high[0]]),
        ("after", pair.text[high[1] :]),
    )
    for name, stretch in stretches:
        words = WORD.findall(stretch.lower())
        for word in words:
            fine, coarse = classes_of(word)
            yield f"word={_lemma(word)}", 0.5
            yield f"{name}/{order}={_lemma(word)}", 0.5
            yield f"fine={fine}", 0.3
            yield f"{name}fine={fine}", 0.3
            yield f"coarse={coarse}", 0.2
        for left, right in pairwise(words):
            yield f"two={_lemma(left)}_{_lemma(right)}", 0.4


def _pieces(pair: Pair) -> Iterator[tuple[str, float]]:
    """The character pieces between the two parties, and of the whole without them."""
    low, high = sorted((pair.source, pair.target))
    between = pair.text[low[1] : high[0]].lower()
    whole = f"{pair.text[: low[0]]} <> {between} <> {pair.text[high[1] :]}".lower()
    for size in (SHORT_PIECE, LONG_PIECE):
        for start in range(len(whole) - size + 1):
            yield f"piece={whole[start : start + size]}", 0.12
        for start in range(len(between) - size + 1):
            yield f"piece between={between[start : start + size]}", 0.15


def _way(pair: Pair, parse: Parse) -> Iterator[tuple[str, float]]:
    """The way through the tree from each party to the word that is above both."""
    lower = [pair.text[word.start : word.end].lower() for word in parse.words]
    ends = [_head(parse, Span(*party)) for party in (pair.source, pair.target)]
    ways = [_way_up(parse, end) for end in ends if end is not None]
    if len(ways) != len(ends):
        return
    joint = next((word for word in ways[0] if word in ways[1]), None)
    for side, way in zip("st", ways, strict=True):
        below = way[: way.index(joint)] if joint is not None else way[:OPEN_END]
        yield f"way{side}={'>'.join(parse.relations[word] for word in below)}", 0.5
        for word in below[1:]:
            yield f"on way{side}={_lemma(lower[word])}", 0.7
        for steps, word in enumerate(way[1:3], 1):
            fine, coarse = classes_of(lower[word])
            yield f"above{side}{steps}={_lemma(lower[word])}", 1.0
            yield f"above{side}{steps}fine={fine}", 0.6
            yield f"above{side}{steps}coarse={coarse}", 0.5
    if joint is not None:
        yield from _joint(parse, lower, joint)


def _joint(parse: Parse, lower: list[str], joint: int) -> Iterator[tuple[str, float]]:
    fine, coarse = classes_of(lower[joint])
    yield f"joint={_lemma(lower[joint])}", 1.2
    yield f"joint fine={fine}", 0.8
    yield f"joint coarse={coarse}", 0.6
    for child, above in enumerate(parse.heads):
        if above != joint:
            continue
        yield f"below joint={parse.relations[child]}={_lemma(lower[child])}", 0.6
        if parse.relations[child] in CLAUSES:
            yield f"clause={_lemma(lower[child])}", 0.8
            yield f"clause fine={classes_of(lower[child])[0]}", 0.5


def _head(parse: Parse, span: Span) -> int | None:
    inside = [number for number, word in enumerate(parse.words) if word.overlaps(span)]
    return next((each for each in inside if parse.heads[each] not in inside), None)


def _way_up(parse: Parse, word: int) -> list[int]:
    way = [word]
    while parse.heads[way[-1]] >= 0 and len(way) < LONGEST_WAY:
        way.append(parse.heads[way[-1]])
    return way


def _lemma(form: str) -> str:
    """One spelling for the forms of a word; not always a word."""
    lemmas = lemmas_of(form)
    return lemmas[0] if lemmas[0] != form or len(lemmas) == 1 else lemmas[1]
