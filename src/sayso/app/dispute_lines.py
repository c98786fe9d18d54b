"""Lines for programs: what was compared story by story, in one order over all stories."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from sayso.accounts.aside import Tables, temporary_tables
from sayso.output.dispute_text import disputes_csv, disputes_json
from sayso.records.accounts import Comparison

__all__ = ["csv_in_order", "json_in_order"]

TABLES = "CREATE TABLE lines (part INTEGER, key TEXT, line TEXT)"
IN_ORDER = "SELECT line FROM lines ORDER BY part, key, rowid"

Keys = Iterator[tuple[int, str]]


def json_in_order(comparisons: Iterable[Comparison]) -> Iterator[str]:
    """The rows of all, then the relations, the disputes and the happenings, as JSON Lines."""
    lines = temporary_tables(TABLES)
    for comparison in comparisons:
        _add(lines, _keys(comparison), disputes_json(comparison))
    yield from _lines(lines)


def csv_in_order(comparisons: Iterable[Comparison]) -> Iterator[str]:
    """One CSV table of the rows of all, with its heading."""
    heading, lines = disputes_csv(Comparison()), temporary_tables(TABLES)
    for comparison in comparisons:
        happenings = dict.fromkeys(row.happening for row in comparison.rows)
        for id_ in happenings:
            rows = tuple(row for row in comparison.rows if row.happening == id_)
            table = disputes_csv(replace(comparison, rows=rows))
            _add(lines, iter([(0, id_)]), [table.removeprefix(heading)])
    yield heading
    yield from _lines(lines)


def _keys(comparison: Comparison) -> Keys:
    """By what each line of one comparison is sorted among those of all."""
    held = {row.happening for row in comparison.rows}
    return chain(
        ((0, row.happening) for row in comparison.rows),
        ((1, f"{each.a} {each.b} {each.kind}") for each in comparison.relations),
        ((2, each.happening) for each in comparison.disputes),
        ((3, each.story) for each in comparison.happenings if each.id in held),
    )


def _add(lines: Tables, keys: Keys, made: Iterable[str]) -> None:
    rows = ((*key, line) for key, line in zip(keys, made, strict=True))
    lines.executemany("INSERT INTO lines VALUES (?, ?, ?)", rows)


def _lines(lines: Tables) -> Iterator[str]:
    return (line for (line,) in lines.execute(IN_ORDER))
