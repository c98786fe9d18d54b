"""Dispute tables as text: for the terminal, as JSON Lines, and as CSV."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, zip_longest

from sayso.output.characters import for_spreadsheet, for_terminal
from sayso.output.dispute_table import HappeningTable, Line
from sayso.output.dispute_words import (
    band_of,
    band_words,
    line_words,
    maybe_words,
    quarrel_words,
    reading_of,
    replaced_words,
    row_words,
    side_words,
    silent_words,
    title_words,
)
from sayso.output.story_table import dependence_words
from sayso.output.wording import on_one_line, shortened
from sayso.records.accounts import Comparison, Dispute, Happening, Relation, Row

__all__ = ["COLUMNS", "disputes_csv", "disputes_json", "disputes_text", "row_json", "table_json"]

QUOTE_LENGTH = 160
COLUMNS = (
    "row",
    "happening",
    "attribute",
    "scope",
    "as_of",
    "value",
    "low",
    "high",
    "polarity",
    "voice",
    "chain",
    "commitment",
    "publisher",
    "published",
    "copy_of",
    "source",
    "start",
    "end",
    "quote",
    "contradicts",
    "confidence",
)
"""The columns of the CSV: those of a row, and the ids of the rows that it contradicts."""


def row_json(row: Row) -> dict[str, object]:
    """A row as the contract on dispute tables has it; the name of its voice ends the chain."""
    number = None if row.low is None else [_whole(row.low), _whole(row.high)]
    return {
        "kind": "row",
        "id": row.id,
        "happening": row.happening,
        "attribute": row.attribute,
        "scope": row.scope,
        "as_of": row.as_of.isoformat() if row.as_of else None,
        "value": {"text": row.value, "interval": number},
        "polarity": row.polarity,
        "voice": row.voice,
        "chain": list(row.chain),
        "authority": row.authority,
        "commitment": row.commitment,
        "evidence": {
            "document": row.evidence.document,
            "source": row.evidence.source,
            "start": row.evidence.span.start,
            "end": row.evidence.span.end,
            "quote": row.evidence.quote,
        },
        "publisher": row.publisher,
        "published": row.published.isoformat() if row.published else None,
        "copy_of": row.copy_of,
        "confidence": row.confidence,
    }


def _whole(number: float | None) -> float | int | None:
    return int(number) if number is not None and number == int(number) else number


def _relation_json(relation: Relation) -> dict[str, object]:
    return {
        "kind": "relation",
        "a": relation.a,
        "b": relation.b,
        "type": relation.kind,
        "why": relation.why,
        "confidence": relation.confidence,
    }


def _dispute_json(dispute: Dispute) -> dict[str, object]:
    return {
        "kind": "dispute",
        "happening": dispute.happening,
        "attribute": dispute.attribute,
        "scope": dispute.scope,
        "sides": [list(side) for side in dispute.sides],
        "confidence": dispute.confidence,
    }


def _happening_json(happening: Happening) -> dict[str, object]:
    return {
        "kind": "happening",
        "id": happening.id,
        "story": happening.story,
        "type": happening.kind or None,
        "title": happening.title,
        "earliest": happening.earliest.isoformat() if happening.earliest else None,
        "latest": happening.latest.isoformat() if happening.latest else None,
        "place": happening.place,
        "mentions": len(happening.mentions),
        "confidence": happening.confidence,
        "band": band_of(happening),
        "grounds": list(happening.grounds),
        "maybe": list(happening.maybe),
    }


def disputes_json(comparison: Comparison) -> Iterator[str]:
    """First the rows, then the relations, the disputes, and the happenings that something is held
    on: one JSON object a line.
    """
    held = {row.happening for row in comparison.rows}
    happenings = (each for each in comparison.happenings if each.id in held)
    yield from _lines_of(happenings, comparison.rows, comparison.relations, comparison.disputes)


def table_json(table: HappeningTable) -> Iterator[str]:
    """The same for one happening."""
    disputes = [each.dispute for each in table.differences]
    yield from _lines_of([table.happening], table.rows, table.relations, disputes)


def _lines_of(
    happenings: Iterable[Happening],
    rows: Iterable[Row],
    relations: Iterable[Relation],
    disputes: Iterable[Dispute],
) -> Iterator[str]:
    records = chain(
        map(row_json, rows),
        map(_relation_json, relations),
        map(_dispute_json, disputes),
        map(_happening_json, happenings),
    )
    for record in records:
        yield json.dumps(record, ensure_ascii=True) + "\n"


def disputes_csv(comparison: Comparison) -> str:
    """One CSV table with a heading (RFC 4180, comma, CRLF), one line a row."""
    against: dict[str, list[str]] = {}
    for each in comparison.relations:
        if each.kind.startswith("contradicts."):
            against.setdefault(each.a, []).append(each.b)
            against.setdefault(each.b, []).append(each.a)
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in comparison.rows:
        writer.writerow([_cell(each) for each in _cells(row, against)])
    return table.getvalue()


def _cells(row: Row, against: Mapping[str, list[str]]) -> Iterator[object]:
    yield from (row.id, row.happening, row.attribute, row.scope, row.as_of, row.value)
    yield from (
        _whole(row.low),
        _whole(row.high),
        "negative" if row.polarity == "-" else "positive",
    )
    yield from (row.voice_name, " > ".join(row.chain), row.commitment, row.publisher, row.published)
    yield from (row.copy_of, row.evidence.source, row.evidence.span.start, row.evidence.span.end)
    yield from (row.evidence.quote, " ".join(against.get(row.id, [])), row.confidence)


def _cell(value: object) -> object:
    if value is None:
        return ""
    return for_spreadsheet(value) if isinstance(value, str) else value


def disputes_text(tables: Sequence[HappeningTable], *, width: int) -> str:
    """The tables for people: what each voice says on each point, then where they differ.

    width: in columns; a line is never longer, but for a word that is.
    """
    lines: list[str] = []
    for table in tables:
        lines += [*_table(table, max(width, 20)), ""]
    return "".join(f"{for_terminal(line)}\n" for line in lines)


def _table(table: HappeningTable, width: int) -> Iterator[str]:
    happening = table.happening
    yield from _wrapped(title_words(happening), width, "", "  ")
    yield from _wrapped(f"{happening.id}: {dependence_words(table.dependence)}", width, "", "  ")
    yield from _wrapped(band_words(happening), width, "  ", "    ")
    for other in table.maybe:
        yield from _wrapped(maybe_words(happening, other), width, "  ", "    ")
    for quarrel in table.quarrels:
        yield ""
        yield from _wrapped(f"They differ on {quarrel_words(quarrel)}:", width, "  ", "    ")
        for number, side in enumerate(quarrel.sides, 1):
            whom = side_words(quarrel, side)
            for row in side.rows:
                yield from _wrapped(f"{number}. {whom}{row_words(row)}", width, "    ", "       ")
        for why in quarrel.why:
            yield from _wrapped(f"why: {why}", width, "    ", "       ")
    for line, following in zip_longest(table.lines, table.lines[1:]):
        yield ""
        yield f"  {line_words(line.attribute, line.scope, line.rows)}"
        yield from _line(table, line, width)
        if following is None or following.attribute != line.attribute:
            yield from _silent(table, line, width)


def _line(table: HappeningTable, line: Line, width: int) -> Iterator[str]:
    for voice, name in table.voices:
        for row in line.cells.get(voice, ()):
            yield from _wrapped(f"{name}: {reading_of(row)}", width, "    ", "      ")
            quote = shortened(on_one_line(row.evidence.quote), to=QUOTE_LENGTH)
            where = row.publisher or row.evidence.source
            also = line.repeats.get(row.id, ())
            copied = f", copied by {', '.join(also)}" if also else ""
            yield from _wrapped(f"“{quote}” ({where}{copied})", width, "      ", "      ")
            older = replaced_words(line.replaced.get(row.id, ()))
            if older:
                yield from _wrapped(older, width, "      ", "        ")


def _silent(table: HappeningTable, line: Line, width: int) -> list[str]:
    """Who says nothing on the attribute of a line, under any scope."""
    names = silent_words(table.silent.get(line.attribute, ()))
    return _wrapped(f"silent: {names}", width, "    ", "      ") if names else []


def _wrapped(text: str, width: int, first: str, rest: str) -> list[str]:
    return textwrap.wrap(
        text,
        width=width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
