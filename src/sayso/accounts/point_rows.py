"""Point rows: when, where, in which order, and by which word, as rows."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.accounts.clocks import MINUTES, Clock
from sayso.accounts.point_relations import order_scope
from sayso.accounts.points import (
    find_named,
    find_orders,
    find_places,
    find_so_called,
    find_targets,
    find_times,
    label_of,
)
from sayso.accounts.relabelled import find_relabelled
from sayso.accounts.row_making import HEDGES, Setting, make_row, stories_in
from sayso.accounts.standing import Tellings, Told
from sayso.accounts.targets_shots import OBJECT, shots_in
from sayso.records import Reading, Span
from sayso.records.accounts import Row

__all__ = ["label_rows", "point_rows"]

NOT_APPEAR = re.compile(r"\b(?:not|n['’]t|never) appear\b(?! to\b)", re.IGNORECASE)
"""Who does not appear has not come; no word of reserve."""
CONFIDENCE = 0.7
EPOCH = datetime.date(1970, 1, 1).toordinal()
PEOPLE = "people"
LEAST_DOCUMENTS = 2


def point_rows(tellings: Tellings, setting: Setting) -> Iterator[Row]:
    """The times of day, the orders, the places and the targets of one reading."""
    reading = tellings.reading
    main = setting.main_of(reading.document.id)
    if main is None:
        return
    words = reading.document.words
    for timed in find_times(reading, lambda span: tellings.told(span).name):
        told = tellings.told(timed.value)
        interval = _interval(timed.clock, told)
        scope = timed.act
        value = words(timed.value)
        yield _row(tellings, setting, told, main, "time", scope, value, timed.passage, interval)
    for order in find_orders(reading):
        told = tellings.told(order.passage)
        value = words(order.passage)
        scope = order_scope(order.first, order.second)
        yield _row(tellings, setting, told, main, "order", scope, value, order.passage)
    for placed in find_places(reading):
        told = tellings.told(placed.passage)
        value = words(placed.value)
        yield _row(tellings, setting, told, main, "place", placed.act, value, placed.passage)
    for target in find_targets(reading):
        told = tellings.told(target.passage)
        if told.denied or any(each.value != OBJECT for each in shots_in(words(target.passage))):
            continue
        value = words(target.value)
        yield _row(tellings, setting, told, main, "target", target.act, value, target.passage)


def label_rows(
    readings: Sequence[Reading], tellings: Mapping[str, Tellings], setting: Setting
) -> Iterator[Row]:
    """The words that each document uses for the people of its story, where they are not the same,
    and what one calls so-called and another one does not.
    """
    for main, members in stories_in(readings, setting).items():
        labels = _labels(members, setting)
        if len({reading.document.id for reading, *_ in labels}) >= LEAST_DOCUMENTS:
            for reading, span, own in labels:
                teller = tellings[reading.document.id]
                value = reading.document.words(span)
                told = teller.own() if own else teller.told(span)
                yield _row(teller, setting, told, main, "label", PEOPLE, value, span)
        for reading in members:
            for name, span in find_so_called(reading):
                others = [
                    (each, place)
                    for each in members
                    if each is not reading and (place := find_named(each, name)) is not None
                ]
                if not others:
                    continue
                for each, place in [(reading, span), *others[:1]]:
                    teller = tellings[each.document.id]
                    value = each.document.words(place)
                    told = teller.told(place)
                    yield _row(teller, setting, told, main, "label", name, value, place)


def _labels(members: Sequence[Reading], setting: Setting) -> list[tuple[Reading, Span, bool]]:
    """The words for people: those that copies put in place of others, else the most used ones.

    With each whether it is the document's own word: one that a copy has changed is, whoever speaks.
    """
    by_id = {reading.document.id: reading for reading in members}
    found: dict[tuple[str, ...], tuple[Reading, Span, bool]] = {}
    for reading in members:
        original = by_id.get(setting.original_of(reading.document.id) or "")
        if original is None:
            continue
        for ours, theirs in find_relabelled(original, reading):
            words = [original.document.words(ours).casefold()]
            words.append(reading.document.words(theirs).casefold())
            found.setdefault((original.document.id, *words), (original, ours, True))
            found.setdefault((reading.document.id, *words), (reading, theirs, True))
    labelled = {document for document, *_ in found}
    for reading in members:
        label = label_of(reading) if reading.document.id not in labelled else None
        if label is not None:
            found[(reading.document.id,)] = (reading, label, False)
    return list(found.values())


def _interval(clock: Clock, told: Told) -> tuple[float, float]:
    """Days since 1970 with the time of day as a fraction, on the day for which it is said."""
    day = (told.day.toordinal() - EPOCH) if told.day else 0
    return day + clock.low / MINUTES, day + clock.high / MINUTES


def _row(  # noqa: PLR0913
    tellings: Tellings,
    setting: Setting,
    told: Told,
    main: str,
    attribute: str,
    scope: str,
    value: str,
    span: Span,
    interval: tuple[float, float] | None = None,
) -> Row:
    text = tellings.document.text
    words = NOT_APPEAR.sub("", text[span.start : span.end])
    hedged = attribute != "label" and HEDGES.search(words)
    denied = told.denied and attribute != "label"
    return make_row(
        tellings,
        setting,
        told,
        happening=main,
        attribute=attribute,
        scope=scope,
        value=value,
        interval=interval,
        polarity="-" if denied else "+",
        stance="denies" if denied else "hedges" if hedged else "asserts",
        span=span,
        confidence=CONFIDENCE,
    )
