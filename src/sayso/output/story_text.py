"""Stories as text: for the terminal, as JSON Lines, and as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence

from sayso.output.characters import for_spreadsheet, for_terminal, storable
from sayso.output.story_table import COLUMNS, StoryRow, Teller, dependence_words
from sayso.output.wording import counted, on_one_line, percent, published_words, shortened
from sayso.records.accounts import Dependence

__all__ = ["stories_csv", "stories_json", "stories_text"]

NARROWEST = 20
INDENT = "  "


def stories_text(rows: Sequence[StoryRow], dependence: Dependence, *, width: int) -> str:
    """The stories with their documents, for people; a story of one document is one line.

    dependence: of all documents together, for the header.
    width: in columns; a line is never longer.
    """
    lines = _lines(rows, dependence, max(width, NARROWEST))
    return "".join(f"{for_terminal(line)}\n" for line in lines)


def _lines(rows: Sequence[StoryRow], dependence: Dependence, width: int) -> Iterator[str]:
    stories = f"{len(rows)} story" if len(rows) == 1 else f"{len(rows)} stories"
    told = counted(dependence.documents, "document")
    yield shortened(f"{stories} in {told}: {dependence_words(dependence)}", to=width)
    for row in rows:
        yield ""
        yield shortened(row.title or "Untitled", to=width)
        yield shortened(f"{INDENT}{dependence_words(row.dependence)} [{row.id}]", to=width)
        numbers = {teller.id: number for number, teller in enumerate(row.tellers, start=1)}
        for teller in row.tellers:
            yield _cut(f"{INDENT}{numbers[teller.id]:>3} {_teller(teller, numbers)}", width)


def _teller(teller: Teller, numbers: dict[str, int]) -> str:
    day = published_words(teller.time) or "day unknown"
    who = teller.publisher or "publisher unknown"
    parts = [f"{day}, {who}: {on_one_line(teller.source)}"]
    if teller.copy is not None:
        parts.append(f"[{_debt(teller, numbers)}]")
    return " ".join(parts)


def _debt(teller: Teller, numbers: dict[str, int]) -> str:
    """What a document owes to another, in words."""
    copy = teller.copy
    if copy is None:
        return ""
    number = numbers.get(copy.original)
    original = f"number {number}" if number else copy.original
    if copy.ground == "look_alike":
        return f"tells {original} in other words"
    if copy.ground == "credit":
        return f"credits {original}"
    if copy.whole:
        return f"copy of {original}"
    return f"{percent(copy.containment)} of its words as in {original}"


def _cut(line: str, width: int) -> str:
    """A line cut to the width, with its indentation."""
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"


def stories_json(rows: Sequence[StoryRow]) -> str:
    """One JSON object a line, one for each story."""
    return "".join(json.dumps(row.as_json(), ensure_ascii=True) + "\n" for row in rows)


def stories_csv(rows: Sequence[StoryRow]) -> str:
    """One CSV table with a heading (RFC 4180, comma, CRLF), one row a document; no cell is taken
    for a formula.
    """
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        for each in row.as_json()["documents"]:
            cells = {"story": row.id, "title": row.title, "document": each.pop("id"), **each}
            writer.writerow([_cell(cells[column]) for column in COLUMNS])
    return table.getvalue()


def _cell(value: object) -> object:
    if value is None:
        return ""
    return for_spreadsheet(storable(value)) if isinstance(value, str) else value
