"""Events with their dates: MEANTIME, SemEval-2015 Task 4, and the timelines of invented events."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.gold.statements import read_rows
from evaluation.gold.times import day_of
from evaluation.scorers.spans import CharSpan

__all__ = ["DatedDocument", "read_meantime_dates", "read_timelines", "read_world_dates"]

DATED = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
DURING = frozenset({"IS_INCLUDED", "SIMULTANEOUS"})
"""Links from an event to the time in which it lies; turned around, INCLUDES."""


@dataclass(frozen=True, slots=True)
class DatedDocument:
    """One text with events.

    published: "YYYY-MM-DD".
    events: words of each event, and its date as "YYYY-MM-DD", "YYYY-MM" or "YYYY"; None for an
        event of which people said that it has no date.
    """

    name: str
    text: str
    published: str
    events: tuple[tuple[CharSpan, str | None], ...]


def read_meantime_dates(data: Path) -> list[DatedDocument]:
    """The dev part of MEANTIME.

    An event lies in the date or time that it is linked to as included or simultaneous; one that
    is only linked as before or after has no date. Events without a link to a time stay out.
    """
    return [_linked(row) for row in read_rows(data / "meantime" / "dev.jsonl")]


def _linked(row: dict[str, Any]) -> DatedDocument:
    times = {each["id"]: each for each in row["timexes"]}
    events = {each["id"]: each for each in row["events"]}
    dates: dict[str, str | None] = {}
    for link in row["tlinks"]:
        source, target, relation = link["source"], link["target"], link["rel"]
        if source in times and target in events:
            source, target = target, source
            relation = {"INCLUDES": "IS_INCLUDED", "IS_INCLUDED": ""}.get(relation, relation)
        if source not in events or target not in times:
            continue
        date = _date(times[target]) if relation in DURING else None
        dates[source] = date or dates.get(source)
    return DatedDocument(
        name=row["id"],
        text=row["text"],
        published=day_of(row["dct"]),
        events=tuple(
            ((events[each]["start"], events[each]["end"]), date) for each, date in dates.items()
        ),
    )


def _date(time: dict[str, Any]) -> str | None:
    found = DATED.match(time.get("value") or "")
    return found[0] if found and time["type"] in ("DATE", "TIME") else None


def read_timelines(data: Path) -> list[DatedDocument]:
    """The dev part of SemEval-2015 Task 4: the events of its timelines, by document."""
    folder = data / "timelines2015"
    rows = {row["id"]: row for row in read_rows(folder / "dev.jsonl")}
    dates: dict[str, dict[CharSpan, str | None]] = {}
    for document, span, time in _timeline_events(folder, rows):
        dates.setdefault(document, {})[span] = time
    return [
        DatedDocument(name, rows[name]["text"], day_of(rows[name]["dct"]), tuple(events.items()))
        for name, events in dates.items()
    ]


def _timeline_events(
    folder: Path, rows: dict[str, Any]
) -> Iterator[tuple[str, CharSpan, str | None]]:
    for timeline in read_rows(folder / "dev_timelines.jsonl"):
        for row in timeline["rows"]:
            time = None if row["time"].startswith("XXXX") else row["time"].replace("-XX", "")
            for event in row["events"]:
                for each in rows.get(event["doc"], {"events": ()})["events"]:
                    token = each["text"].replace(" ", "_")
                    if (each["sent"], token) == (int(event["sent"]), event["token"]):
                        yield event["doc"], (each["start"], each["end"]), time
                        break


def read_world_dates(data: Path) -> list[DatedDocument]:
    """The timelines of the invented events; ours to train on and to ship."""
    found = []
    for path in sorted((data / "worlds" / "worlds").glob("*.json")):
        content = json.loads(path.read_text(encoding="utf-8"))
        for document in content["docs"]:
            events = tuple(
                ((row["trigger"][0], row["trigger"][1]), _plain(row["edtf"]))
                for row in content["timeline"]
                if row["doc_id"] == document["doc_id"]
            )
            name = f"{path.stem}/{document['doc_id']}"
            found.append(DatedDocument(name, document["text"], document["published"], events))
    return found


def _plain(edtf: str | None) -> str | None:
    found = DATED.fullmatch(edtf or "")
    return found[0] if found else None
