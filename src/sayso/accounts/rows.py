"""Rows: what each voice of each reading holds on the points that accounts can differ in."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from sayso.accounts.agent_rows import agent_rows
from sayso.accounts.claim_rows import cause_rows, claim_rows, denied_rows
from sayso.accounts.count_rows import count_rows
from sayso.accounts.day_above import days_of_documents
from sayso.accounts.deed_rows import deed_rows
from sayso.accounts.everybody import told_once, with_everybody
from sayso.accounts.intervals import meet
from sayso.accounts.opposed import ALSO, points_in
from sayso.accounts.point_rows import label_rows, point_rows
from sayso.accounts.row_making import Setting, stories_in
from sayso.accounts.standing import Tellings, shared_ids
from sayso.accounts.targets_rows import arms_rows, target_rows
from sayso.records import BlockKind, Document, Reading, Span
from sayso.records.accounts import Row

__all__ = ["Setting", "rows_of"]

MOSTLY = 0.5
OWN_VOICE = "publisher-"
"""How the id of a voice begins that is the document's own."""
NEARLY_ALL = 0.7


def rows_of(readings: Sequence[Reading], setting: Setting) -> tuple[Row, ...]:
    """The rows of several readings, in the order of the readings and of their texts."""
    shared = shared_ids(setting.parties)
    days = days_of_documents(readings)
    tellings = {
        reading.document.id: Tellings(reading, shared, days.get(reading.document.id))
        for reading in readings
    }
    setting = _with_first_days(readings, tellings, setting)
    found: dict[str, Row] = {}
    for each in tellings.values():
        for row in chain(
            count_rows(each, setting),
            claim_rows(each, setting),
            point_rows(each, setting),
        ):
            found.setdefault(row.id, row)
    for row in chain(
        cause_rows(readings, tellings, setting),
        label_rows(readings, tellings, setting),
        target_rows(readings, tellings, setting),
        arms_rows(readings, tellings, setting),
    ):
        found.setdefault(row.id, row)
    deeds = list(deed_rows(readings, tellings, setting))
    denied = _joined_to(deeds, denied_rows(readings, tellings, setting))
    for row in [*denied, *deeds]:
        for other in [each for each in found.values() if _is_passed_on(each, row)]:
            del found[other.id]
        for other in [each for each in found.values() if _is_same_passage(each, row)]:
            if row not in deeds or _is_as_long(row, other):
                del found[other.id]
        found.setdefault(row.id, row)
    for row in agent_rows(readings, tellings, setting):
        for other in [each for each in found.values() if _is_told_by(each, row)]:
            del found[other.id]
        found.setdefault(row.id, row)
    for id_ in _repeated_in_titles(found.values(), readings):
        del found[id_]
    for id_ in _counted(found.values()):
        del found[id_]
    for id_ in _unquestioned(found.values()):
        del found[id_]
    order = {reading.document.id: _order(reading.document) for reading in readings}
    rows = with_everybody(
        sorted(
            found.values(),
            key=lambda row: (
                order[row.evidence.document],
                row.evidence.span,
                row.attribute,
                row.id,
            ),
        )
    )
    return told_once(rows)


def _joined_to(deeds: list[Row], denied: Iterable[Row]) -> list[Row]:
    """The rows of denials that are none of a deed; a deed that is one takes on its points."""
    left = []
    for row in denied:
        points = points_in(row.scope)
        same = [
            place
            for place, each in enumerate(deeds)
            if _is_same_passage(each, row) and (points or _is_as_long(each, row))
        ]
        for place in same if points else ():
            scope = ALSO.join(filter(None, (deeds[place].scope, row.scope)))
            deeds[place] = replace(deeds[place], scope=scope)
        if not same:
            left.append(row)
    return left


def _order(document: Document) -> tuple[datetime.date, str, str]:
    """By publication; of one day, by what does not change with the address of a file."""
    published = document.published.earliest if document.published else None
    return published or datetime.date.max, document.publisher or "", document.digest


def _with_first_days(
    readings: Sequence[Reading], tellings: Mapping[str, Tellings], setting: Setting
) -> Setting:
    found: dict[str, datetime.date] = {}
    for main, members in stories_in(readings, setting).items():
        days = [tellings[each.document.id].published for each in members]
        known = [day for day in days if day is not None]
        if known:
            found[main] = min(known)
    return replace(setting, first=found)


def _is_same_passage(row: Row, other: Row) -> bool:
    """Whether two rows on whether something happened are one claim of one voice, told twice."""
    return (
        row.id != other.id
        and row.attribute == other.attribute == "occurrence"
        and row.evidence.document == other.evidence.document
        and row.evidence.span.overlaps(other.evidence.span)
        and row.voice == other.voice
        and row.polarity == other.polarity
    )


def _is_passed_on(row: Row, other: Row) -> bool:
    """Whether a row has the publisher say what another one has the voice say whom it quotes."""
    return (
        row.voice.startswith(OWN_VOICE)
        and row.voice != other.voice
        and bool(points_in(other.scope))
        and _is_same_passage(replace(row, voice=other.voice), other)
        and _is_as_long(row, other)
    )


def _is_told_by(row: Row, agent: Row) -> bool:
    """Whether a claim that something happened says no more than who did it."""
    return (
        row.attribute == "occurrence"
        and row.evidence.document == agent.evidence.document
        and row.evidence.span.overlaps(agent.evidence.span)
        and row.voice == agent.voice
        and row.polarity == agent.polarity
        and _is_as_long(agent, row)
    )


def _is_as_long(row: Row, other: Row) -> bool:
    """Whether the passage of one row is no small part of that of the other."""
    return len(row.evidence.span) >= NEARLY_ALL * len(other.evidence.span)


def _repeated_in_titles(rows: Iterable[Row], readings: Sequence[Reading]) -> list[str]:
    """The rows of titles that say what the text below says too, or say it in no sentence."""
    titles = {
        reading.document.id: [b.span for b in reading.blocks if b.kind is BlockKind.TITLE]
        for reading in readings
    }
    top, below = [], defaultdict(list)
    for row in rows:
        document = row.evidence.document
        if any(span.covers(row.evidence.span) for span in titles[document]):
            top.append(row)
        else:
            below[document, row.attribute].append(row)
    return [
        row.id
        for row in top
        if row.attribute == "occurrence"
        or any(_says_no_less(each, row) for each in below[row.evidence.document, row.attribute])
    ]


def _unquestioned(rows: Iterable[Row]) -> list[str]:
    """Rows that something happened, where every voice that speaks of it plainly says so.

    Whether it happened is no point of an account that nobody doubts.
    """
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.attribute == "occurrence":
            groups[row.happening].append(row)
    return [
        row.id
        for group in groups.values()
        if all(row.polarity == "+" and row.commitment == "asserts" for row in group)
        for row in group
    ]


def _says_no_less(row: Row, title: Row) -> bool:
    """Whether a row of the text holds the number of its title, so that the title only retells."""
    if row.low is None or title.low is None:
        return (row.low, row.high) == (title.low, title.high)
    return row.low == title.low or meet(row.low, row.high, title.low, title.high)


def _counted(rows: Iterable[Row]) -> list[str]:
    """The claims that say no more than a number beside them: "nine officers were hurt"."""
    numbers: dict[tuple[str, str], list[Span]] = defaultdict(list)
    claims = []
    for row in rows:
        if row.attribute.startswith("count."):
            numbers[row.evidence.document, row.voice].append(row.evidence.span)
        elif row.attribute == "occurrence" and row.polarity == "+" and not points_in(row.scope):
            claims.append(row)
    return [
        row.id
        for row in claims
        if any(
            row.evidence.span.overlaps(span)
            and min(span.end, row.evidence.span.end) - max(span.start, row.evidence.span.start)
            >= MOSTLY * len(row.evidence.span)
            for span in numbers[row.evidence.document, row.voice]
        )
    ]
