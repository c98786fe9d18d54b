"""Timelines as text: for the terminal, as JSON Lines, and as CSV."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from collections.abc import Iterator, Sequence

from sayso.output.characters import for_spreadsheet, for_terminal
from sayso.output.story_table import dependence_words
from sayso.output.timeline import COLUMNS, TimelineRow
from sayso.output.timeline_words import when_words
from sayso.output.wording import on_one_line, shortened
from sayso.records.accounts import Dependence

__all__ = ["chapter_heading", "timeline_csv", "timeline_json", "timeline_text"]

PASSAGE_LENGTH = 220
INDENT = "    "
SIGNS = {"event": "•", "statement": "“", "date": "·"}
"""What is said to have happened, what was said, and what a sentence dates."""


def timeline_text(rows: Sequence[TimelineRow], *, width: int) -> str:
    """The rows under their days, the undated ones at the end.

    width: in columns; a line is never longer, but for a word that is.
    """
    lines = list(_lines(rows, width))
    return "\n".join(lines) + "\n" if lines else ""


def chapter_heading(title: str, story: str, dependence: Dependence, *, width: int) -> str:
    """What stands above the rows of one story, or of some files.

    title, story: of the story; "" for files.
    """
    words = dependence_words(dependence)
    if not story:
        return f"{words}\n\n"
    shown = shortened(on_one_line(title), to=max(2 * width, 20)) or "no title"
    lines = textwrap.wrap(for_terminal(shown), width=max(width, 20))
    return "\n".join([*lines, f"{words} [{story}]", "", ""])


def _lines(rows: Sequence[TimelineRow], width: int) -> Iterator[str]:
    heading = ""
    for row in rows:
        words = when_words(row)
        if words != heading:
            if heading:
                yield ""
            yield for_terminal(words)
            heading = words
        voice = f"{row.voice}: " if row.voice else ""
        known = f" [{row.time.basis.value}]" if row.dated else ""
        said = shortened(on_one_line(row.passage), to=PASSAGE_LENGTH)
        marks = " [another voice gives another day]" if row.differs else ""
        marks += f" [copy, in {on_one_line(row.publisher or row.source)}]" if row.copy_of else ""
        yield from textwrap.wrap(
            for_terminal(f"{SIGNS[row.kind]} {_event(row)}{voice}{said}{known}{marks}"),
            width=max(width, 20),
            initial_indent="  ",
            subsequent_indent=INDENT,
            break_long_words=False,
            break_on_hyphens=False,
        )


def _event(row: TimelineRow) -> str:
    """Type and telling of an event, so that no denied one passes for a plain one."""
    return f"{row.type}, {row.telling}: " if row.type else ""


def timeline_json(rows: Sequence[TimelineRow]) -> str:
    """One JSON object a line."""
    return "".join(json.dumps(row.as_json(), ensure_ascii=True) + "\n" for row in rows)


def timeline_csv(rows: Sequence[TimelineRow], *, heading: bool = True) -> str:
    """One CSV table (RFC 4180, comma, CRLF); no cell is taken for a formula.

    heading: whether it begins with the names of the columns.
    """
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    if heading:
        writer.writerow(COLUMNS)
    for row in rows:
        cells = row.as_json()
        writer.writerow([_cell(cells[column]) for column in COLUMNS])
    return table.getvalue()


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return for_spreadsheet(value) if isinstance(value, str) else value
