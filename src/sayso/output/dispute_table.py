"""Dispute tables: for each happening what each voice holds on each point, and where they differ."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from sayso.output.timeline import WITHHELD
from sayso.output.voice_table import is_private
from sayso.output.wording import on_one_line
from sayso.records import Reading
from sayso.records.accounts import Comparison, Dependence, Dispute, Happening, Relation, Row

__all__ = ["Difference", "HappeningTable", "Line", "dispute_tables", "private_voices", "withheld"]

CONTRADICTS = "contradicts."
TELLING = frozenset({"agree", "compatible", "weaker", "label_only", "update", "retracts"})
"""The relations by which two claims on whether something happened stand on one line."""
UPDATE = "update"
LEAST_VOICES = 2
"""What one voice alone speaks of is no point to compare."""
ATTRIBUTES = (
    "occurrence", "agent", "cause", "count.killed", "count.injured", "count.detained",
    "count.crowd", "instrument", "target", "place", "time", "order", "label",
)  # fmt: skip
BY_SCOPE = ("count.", "instrument", "agent", "cause", "target")


@dataclass(frozen=True, slots=True)
class Difference:
    """One dispute: its sides, and in words why each pair of rows cannot stand together."""

    dispute: Dispute
    sides: tuple[tuple[Row, ...], tuple[Row, ...]]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One point of a happening.

    attribute, scope: the point. cells: by the id of a voice its rows, the earliest first; a voice
    that says nothing on this point has none. repeats: for a row, by its id, the publishers whose
    copies say the same. replaced: for a row, by its id, what it takes the place of.
    """

    attribute: str
    scope: str | None
    cells: Mapping[str, tuple[Row, ...]]
    repeats: Mapping[str, tuple[str, ...]]
    replaced: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HappeningTable:
    """All accounts of one happening.

    voices: (id, name) of all that speak on one of the points, in order of time.
    dependence: how many publishers, independent texts and voices there are.
    lines: the points that more than one voice speaks of.
    rows, relations: all of the happening, for programs.
    """

    happening: Happening
    dependence: Dependence
    voices: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]
    differences: tuple[Difference, ...]
    rows: tuple[Row, ...]
    relations: tuple[Relation, ...]


def private_voices(readings: Iterable[Reading]) -> frozenset[tuple[str, str]]:
    """(document id, name) of each voice that is a person without a public role."""
    return frozenset(
        (reading.document.id, on_one_line(voice.name))
        for reading in readings
        for voice in reading.voices
        if is_private(reading, voice)
    )


def withheld(comparison: Comparison, private: Collection[tuple[str, str]]) -> Comparison:
    """A comparison whose rows do not name private persons; their words stand."""
    names = {name for _, name in private}

    def shown(row: Row) -> Row:
        document = row.evidence.document
        if (document, on_one_line(row.voice_name)) not in private and not names & set(row.chain):
            return row
        hidden = {name for id_, name in private if id_ == document}
        chain = tuple(WITHHELD if name in hidden else name for name in row.chain)
        voice = WITHHELD if on_one_line(row.voice_name) in hidden else row.voice_name
        return replace(row, voice_name=voice, chain=chain)

    parties = tuple(each for each in comparison.parties if not names.intersection(each.names))
    rows = tuple(shown(row) for row in comparison.rows)
    return replace(comparison, parties=parties, rows=rows)


def dispute_tables(
    comparison: Comparison, dependences: Mapping[str, Dependence]
) -> list[HappeningTable]:
    """The tables of all happenings that something is held on, those in dispute first.

    dependences: by the id of a happening.
    """
    by_happening: dict[str, list[Row]] = defaultdict(list)
    for row in comparison.rows:
        by_happening[row.happening].append(row)
    tables = [
        _table(happening, by_happening[happening.id], comparison, dependences[happening.id])
        for happening in comparison.happenings
        if by_happening[happening.id]
    ]
    return sorted(tables, key=lambda each: not each.differences)


def _table(
    happening: Happening, rows: list[Row], comparison: Comparison, dependence: Dependence
) -> HappeningTable:
    by_id = {row.id: row for row in rows}
    relations = tuple(each for each in comparison.relations if each.a in by_id and each.b in by_id)
    rows.sort(key=_order)
    lines = tuple(_lines(rows, relations))
    speaking = {voice for line in lines for voice in line.cells}
    voices = {row.voice: row.voice_name for row in rows if row.voice in speaking}
    differences = tuple(
        _difference(each, by_id, relations)
        for each in sorted(comparison.disputes, key=lambda each: _rank(each, by_id))
        if each.happening == happening.id
    )
    return HappeningTable(
        happening,
        dependence,
        tuple(voices.items()),
        lines,
        differences,
        tuple(rows),
        relations,
    )


def _order(row: Row) -> tuple[datetime.date, str, int, str, str]:
    """By day; what an id says, which changes with the path of a file, comes last."""
    day = row.as_of or row.published or datetime.date.max
    return day, row.publisher or "", row.evidence.span.start, row.value, row.id


def _difference(
    dispute: Dispute, by_id: Mapping[str, Row], relations: Iterable[Relation]
) -> Difference:
    left, right = (
        tuple(sorted((by_id[id_] for id_ in side if id_ in by_id), key=_order))
        for side in dispute.sides
    )
    named = {row.id for row in (*left, *right)}
    why = [
        each.why
        for each in relations
        if each.kind.startswith(CONTRADICTS) and {each.a, each.b} <= named
    ]
    return Difference(dispute, (left, right), tuple(dict.fromkeys(why)))


def _lines(rows: Iterable[Row], relations: Iterable[Relation]) -> Iterable[Line]:
    copies = {each.a: each.b for each in relations if each.kind == "copy"}
    rows = list(rows)
    replaced = _replaced(rows, relations)
    repeats: dict[str, list[str]] = defaultdict(list)
    points: dict[tuple[str, str], list[Row]] = defaultdict(list)
    groups = _groups(rows, relations)
    for row in rows:
        if row.id in copies:
            repeats[copies[row.id]].append(row.publisher or row.evidence.source)
            continue
        scoped = row.attribute.startswith(BY_SCOPE)
        points[row.attribute, (row.scope or "") if scoped else groups[row.id]].append(row)
    for (attribute, _), members in sorted(points.items(), key=_place_of):
        if len({row.voice for row in members}) < LEAST_VOICES:
            continue
        cells: dict[str, list[Row]] = defaultdict(list)
        for row in members:
            cells[row.voice].append(row)
        yield Line(
            attribute,
            members[0].scope if attribute.startswith(BY_SCOPE) else None,
            {voice: tuple(held) for voice, held in cells.items()},
            {row.id: tuple(dict.fromkeys(repeats[row.id])) for row in members if repeats[row.id]},
            {row.id: replaced[row.id] for row in members if row.id in replaced},
        )


def _replaced(rows: Iterable[Row], relations: Iterable[Relation]) -> dict[str, tuple[Row, ...]]:
    """For each row the rows that it takes the place of, the earliest first."""
    by_id = {row.id: row for row in rows}
    found: dict[str, list[Row]] = defaultdict(list)
    for each in relations:
        if each.kind == UPDATE and each.a in by_id and each.b in by_id:
            found[each.a].append(by_id[each.b])
    return {id_: tuple(sorted(older, key=_order)) for id_, older in found.items()}


def _place_of(point: tuple[tuple[str, str], list[Row]]) -> tuple[int, int]:
    """By what people ask first; of one attribute everybody first, as given otherwise."""
    (attribute, scope), _ = point
    return _rank_of(attribute, scope)


def _rank(dispute: Dispute, by_id: Mapping[str, Row]) -> tuple[object, ...]:
    rows = [by_id[id_] for side in dispute.sides for id_ in side if id_ in by_id]
    return *_rank_of(dispute.attribute, dispute.scope or ""), sorted(map(_order, rows))


def _rank_of(attribute: str, scope: str) -> tuple[int, int]:
    order = ATTRIBUTES.index(attribute) if attribute in ATTRIBUTES else len(ATTRIBUTES)
    return order, int(attribute.startswith(BY_SCOPE) and scope != "all")


def _groups(rows: Iterable[Row], relations: Iterable[Relation]) -> dict[str, str]:
    """For each row the first of those that it is tied to, however many steps away."""
    first = {row.id: row.id for row in rows}

    def top(id_: str) -> str:
        while first[id_] != id_:
            first[id_] = first[first[id_]]
            id_ = first[id_]
        return id_

    for each in relations:
        if each.kind in TELLING or each.kind.startswith(CONTRADICTS):
            kept, gone = sorted((top(each.a), top(each.b)))
            first[gone] = kept
    return {id_: top(id_) for id_ in first}
