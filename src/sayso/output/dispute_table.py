"""Dispute tables: for each happening what each voice holds on each point, and where they differ."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sayso.output.dispute_quarrels import Difference, Quarrel, quarrels_of
from sayso.output.timeline import WITHHELD
from sayso.output.voice_table import is_private
from sayso.output.wording import on_one_line
from sayso.records import Reading, record_id
from sayso.records.accounts import Comparison, Dependence, Dispute, Happening, Relation, Row, Story

__all__ = ["Difference", "HappeningTable", "Line", "dispute_tables", "private_voices", "withheld"]

CONTRADICTS = "contradicts."
TELLING = frozenset({"agree", "compatible", "weaker", "label_only", "update", "retracts"})
"""The relations by which two claims on whether something happened stand on one line."""
UPDATE = "update"
WHOLE_NAME = " "
"""What a name of two words has: a surname alone may be anybody's."""
LEAST_VOICES = 2
"""What one voice alone speaks of is no point to compare."""
ATTRIBUTES = (
    "occurrence", "agent", "cause", "count.killed", "count.injured", "count.detained",
    "count.crowd", "instrument", "target", "place", "time", "order", "label",
)  # fmt: skip
BY_SCOPE = ("count.", "instrument", "agent", "cause", "target")


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

    @property
    def rows(self) -> Iterator[Row]:
        """All rows of the point."""
        return (row for rows in self.cells.values() for row in rows)


@dataclass(frozen=True, slots=True)
class HappeningTable:
    """All accounts of one happening.

    voices: (id, name) of all that speak on one of the points, in order of time.
    dependence: how many publishers, independent texts and voices there are.
    lines: the points that more than one voice speaks of. silent: by attribute, the names of the
        voices that say nothing on it, under any scope.
    quarrels: the differences by attribute. maybe: the happenings that may be the same one.
    rows, relations: all of the happening, for programs.
    """

    happening: Happening
    dependence: Dependence
    voices: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]
    differences: tuple[Difference, ...]
    rows: tuple[Row, ...]
    relations: tuple[Relation, ...]
    silent: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    quarrels: tuple[Quarrel, ...] = ()
    maybe: tuple[Happening, ...] = ()


def private_voices(
    readings: Iterable[Reading], stories: Iterable[Story] = ()
) -> frozenset[tuple[str, str]]:
    """(document id, name) of each voice that is a person without a public role.

    stories: whoever has a public role in one document of a story has it in all of them.
    """
    private: set[tuple[str, str]] = set()
    public: set[tuple[str, str]] = set()
    for reading in readings:
        for voice in reading.voices:
            told = private if is_private(reading, voice) else public
            told.add((reading.document.id, on_one_line(voice.name)))
    story_of = {id_: story.id for story in stories for id_ in story.documents}
    known = {(story_of.get(id_, id_), name) for id_, name in public if WHOLE_NAME in name}
    return frozenset(
        (id_, name) for id_, name in private if (story_of.get(id_, id_), name) not in known
    )


def withheld(comparison: Comparison, private: Collection[tuple[str, str]]) -> Comparison:
    """A comparison whose rows do not name private persons; their words stand.

    A row without the name has another id of its voice, too, which holds in one happening only:
    the same id beside the name, in another document, would name the person all the same.
    """
    names = {name for _, name in private}
    hidden_in: dict[str, set[str]] = defaultdict(set)
    for id_, name in private:
        hidden_in[id_].add(name)
    numbers: dict[str, dict[str, int]] = defaultdict(dict)

    def shown(row: Row) -> Row:
        hidden = hidden_in.get(row.evidence.document, set())
        if on_one_line(row.voice_name) not in hidden and hidden.isdisjoint(row.chain):
            return row
        chain = tuple(WITHHELD if name in hidden else name for name in row.chain)
        if on_one_line(row.voice_name) not in hidden:
            return replace(row, chain=chain)
        known = numbers[row.happening]
        number = known.setdefault(row.voice, len(known))
        voice = record_id("withheld", row.happening, number)
        return replace(row, voice=voice, voice_name=WITHHELD, chain=chain)

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
    known = {happening.id: happening for happening in comparison.happenings}
    tables = [
        replace(
            _table(happening, by_happening[happening.id], comparison, dependences[happening.id]),
            maybe=tuple(known[id_] for id_ in happening.maybe if id_ in known),
        )
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
    spoken: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        spoken[row.attribute].add(row.voice)
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
        {
            attribute: tuple(name for id_, name in voices.items() if id_ not in spoken[attribute])
            for attribute in dict.fromkeys(line.attribute for line in lines)
        },
        quarrels_of(differences),
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
