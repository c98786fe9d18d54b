"""Timelines for other programs: TimelineJS 3, vis-timeline, and iCalendar (RFC 5545)."""

from __future__ import annotations

import datetime
import html
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from sayso.output.characters import for_terminal, storable
from sayso.output.timeline import TimelineRow
from sayso.output.timeline_words import when_words
from sayso.output.wording import on_one_line, shortened
from sayso.records import record_id

__all__ = ["timeline_ics", "timeline_timelinejs", "timeline_vis"]

HEADLINE_LENGTH = 90
OCTETS_A_LINE = 75
ONE_DAY = datetime.timedelta(days=1)
GROUPS = {
    "event": "What is said to have happened",
    "statement": "What was said",
    "date": "What the texts date",
}


def timeline_timelinejs(rows: Sequence[TimelineRow]) -> str:
    """The JSON of TimelineJS 3; texts are escaped, as it shows them as HTML.

    TimelineJS has no place for what has no date: the undated rows stand under "undated", which
    it passes over.
    """
    events = [
        {
            "unique_id": known_as,
            "group": GROUPS[row.kind],
            "display_date": when_words(row),
            "text": {
                "headline": html.escape(_headline(row)),
                "text": f"<p>{html.escape(storable(row.passage))}</p>",
            },
            **_timelinejs_dates(row),
        }
        for known_as, row in _with_ids(rows)
        if row.dated
    ]
    undated = [row.as_json() for row in rows if not row.dated]
    return json.dumps({"events": events, "undated": undated}, ensure_ascii=True, indent=1) + "\n"


def _timelinejs_dates(row: TimelineRow) -> dict[str, Any]:
    first, last = _ends(row)
    found = {"start_date": {"year": first.year, "month": first.month, "day": first.day}}
    if last != first:
        found["end_date"] = {"year": last.year, "month": last.month, "day": last.day}
    return found


def timeline_vis(rows: Sequence[TimelineRow]) -> str:
    """The items and groups of vis-timeline, with the undated rows under "undated".

    A row over several days is a range, one of a single day a box; the class names
    "approximate" and "assumed" let a page draw fuzzy ends. The end of a range is not inside it.
    """
    items = []
    for known_as, row in _with_ids(rows):
        if not row.dated:
            continue
        first, last = _ends(row)
        marks = [row.kind, *_marks(row)]
        item = {
            "id": known_as,
            "group": row.kind,
            "content": html.escape(_headline(row)),
            "title": html.escape(when_words(row)),
            "start": first.isoformat(),
            "type": "box" if first == last else "range",
            "className": " ".join(marks),
        }
        if first != last:
            item["end"] = (last + ONE_DAY).isoformat() if last < datetime.date.max else str(last)
        items.append(item)
    kinds = [kind for kind in GROUPS if any(row.kind == kind for row in rows if row.dated)]
    groups = [{"id": kind, "content": GROUPS[kind]} for kind in kinds]
    undated = [row.as_json() for row in rows if not row.dated]
    content = {"items": items, "groups": groups, "undated": undated}
    return json.dumps(content, ensure_ascii=True, indent=1) + "\n"


def _marks(row: TimelineRow) -> Iterator[str]:
    if row.approximate:
        yield "approximate"
    if row.assumed:
        yield "assumed"


def timeline_ics(rows: Sequence[TimelineRow]) -> str:
    """An iCalendar file: an all-day event for each dated row, a journal entry for each other.

    DTEND is exclusive, as the standard has it; EDTF, which says more, stands in X-EDTF, and the
    basis in X-BASIS. The stamp is the day of publication, so that the same rows give the same file.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//sayso//timeline//EN",
        "CALSCALE:GREGORIAN",
    ]
    for known_as, row in _with_ids(rows):
        lines += _component(row, known_as)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _component(row: TimelineRow, known_as: str) -> Iterator[str]:
    name = "VEVENT" if row.dated else "VJOURNAL"
    yield f"BEGIN:{name}"
    yield f"UID:{known_as}@sayso"
    yield f"DTSTAMP:{_stamp(row)}"
    if row.dated:
        first, last = _ends(row)
        yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}" if first.year >= 1000 else _early(first)
        if last < datetime.date.max:
            yield f"DTEND;VALUE=DATE:{last + ONE_DAY:%Y%m%d}"
        yield f"X-EDTF:{_escaped(row.time.edtf)}"
        yield f"X-BASIS:{row.time.basis.value}"
        yield "TRANSP:TRANSPARENT"
    yield f"SUMMARY:{_escaped(_headline(row))}"
    yield f"DESCRIPTION:{_escaped(f'{when_words(row)}: {row.passage}')}"
    yield f"CATEGORIES:{GROUPS[row.kind]}"
    yield f"END:{name}"


def _early(day: datetime.date) -> str:
    return f"DTSTART;VALUE=DATE:{day.isoformat().replace('-', '')}"


def _stamp(row: TimelineRow) -> str:
    figures = row.published[:10].replace("-", "")
    return f"{figures if len(figures) == 8 and figures.isdecimal() else '19700101'}T000000Z"


def _escaped(text: str) -> str:
    """A text value, without control characters: RFC 5545, 3.3.11."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    clean = for_terminal(lines).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return clean.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """A content line in parts of at most 75 octets, never inside a character: RFC 5545, 3.1."""
    part, size = "", 0
    for character in line:
        octets = len(character.encode("utf-8", "replace"))
        if size + octets > OCTETS_A_LINE:
            yield part
            part, size = " ", 1
        part, size = part + character, size + octets
    yield part


def _ends(row: TimelineRow) -> tuple[datetime.date, datetime.date]:
    """The first and the last day of a dated row; an open end is the other one."""
    first = row.time.earliest or row.time.latest or datetime.date.min
    return first, row.time.latest or first


def _headline(row: TimelineRow) -> str:
    said = shortened(on_one_line(storable(row.passage)), to=HEADLINE_LENGTH)
    words = f"{row.voice}: {said}" if row.voice else said
    return f"{row.type}, {row.telling}: {words}" if row.type else words


def _with_ids(rows: Sequence[TimelineRow]) -> Iterator[tuple[str, TimelineRow]]:
    """The rows with an id each; no two are alike, as vis-timeline and calendars refuse that."""
    seen: Counter[str] = Counter()
    for row in rows:
        own = record_id(
            "time", row.document, row.kind, row.span.start, row.span.end, row.time.edtf, row.when
        )
        seen[own] += 1
        yield (own if seen[own] == 1 else f"{own}-{seen[own]}"), row
