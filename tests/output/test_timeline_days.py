"""Days that differ: only what two voices put as fact, on days that cannot be the same."""

from __future__ import annotations

import datetime
import json

import pytest

from sayso.output.event_told import Telling
from sayso.output.timeline import WITHHELD, TimelineRow
from sayso.output.timeline_days import (
    day_differences,
    differences_json,
    differences_text,
    marked,
    placed,
)
from sayso.output.timeline_html import timeline_page
from sayso.output.timeline_text import timeline_text
from sayso.records import Span, TimeBasis, TimeValue
from sayso.records.accounts import EventMention, Happening

BRIDGE = Happening(
    id="happening-1",
    story="story-1",
    kind="ASSAULT",
    title="the bridge fell",
    mentions=tuple(
        EventMention(f"doc-{voice}", "event-1") for voice in ("police", "union", "mayor")
    ),
)


def row(voice, edtf, *, last=None, **more):
    """What a voice says of the bridge. edtf: the day; last: the last one, where there are more."""
    first = datetime.date.fromisoformat(edtf[:10]) if edtf else None
    until = datetime.date.fromisoformat(last) if last else first
    told = {
        "kind": "event",
        "time": TimeValue(edtf, first, until, more.pop("basis", TimeBasis.STATED)),
        "when": "",
        "voice": voice,
        "span": Span(0, 10),
        "passage": "It fell.",
        "document": f"doc-{voice}",
        "source": f"{voice}.txt",
        "publisher": f"{voice} daily",
        "published": "",
        "type": "ASSAULT",
        "telling": Telling.ASSERTED.value,
        "event": "event-1",
    }
    return TimelineRow(**{**told, **more})


def found(*rows):
    return day_differences(placed(rows, [BRIDGE]), [BRIDGE])


def test_two_voices_on_two_days_differ():
    """Both sides are shown, the earlier day first, and why."""
    (difference,) = found(row("union", "2031-10-16"), row("police", "2031-10-14"))

    assert [[each.voice for each in side] for side in difference.sides] == [["police"], ["union"]]
    assert difference.why == "14 October 2031 and 16 October 2031 have no day in common"
    assert all(each.happening == "happening-1" for side in difference.sides for each in side)


@pytest.mark.parametrize(
    "other",
    [
        row("union", "2031-10-14"),
        row("union", "2031-10-01/2031-10-31", last="2031-10-31"),
        row("union", "2031-10-16", basis=TimeBasis.PUBLISHED),
        row("union", "2031-10-16~"),
        row("union", ""),
        row("union", "2031-10-16", telling=Telling.DENIED.value),
        row("union", "2031-10-16", telling=Telling.RAISED.value),
        row("union", "2031-10-16", copy_of="doc-police"),
        row("union", "2031-10-16", document="doc-elsewhere"),
        row("", "2031-10-16", document="doc-union"),
        row("POLICE", "2031-10-16", document="doc-union"),
    ],
    ids=["the same day", "a month around it", "assumed", "approximate", "no day", "denied",
         "expected", "a copy", "another happening", "nobody", "the same voice"],
)  # fmt: skip
def test_what_can_be_the_same_day_is_no_difference(other):
    """A false difference sets two people against each other."""
    assert found(row("police", "2031-10-14"), other) == []


def test_two_persons_who_are_not_named_are_two():
    """That a name is withheld does not make two accounts one."""
    rows = [row(WITHHELD, f"2031-10-1{day}", document=f"doc-{who}")
            for day, who in ((4, "police"), (6, "union"))]  # fmt: skip

    assert len(found(*rows)) == 1


def test_three_days_are_three_sides_and_whoever_gives_the_whole_month_is_on_none():
    (difference,) = found(
        row("police", "2031-10-14"),
        row("mayor", "2031-10-01/2031-10-31", last="2031-10-31"),
        row("union", "2031-10-16"),
        row("mayor", "2031-10-18"),
    )

    assert [[each.voice for each in side] for side in difference.sides] == [
        ["police"],
        ["union"],
        ["mayor"],
    ]


def test_every_form_says_so():
    """What stands in one form only is overlooked by whoever uses another one."""
    rows = placed([row("police", "2031-10-14"), row("union", "2031-10-16")], [BRIDGE])
    differences = day_differences(rows, [BRIDGE])
    shown = marked(rows, differences)

    assert [each.differs for each in shown] == [True, True]
    assert timeline_text(shown, width=200).count("another voice gives another day") == 2
    assert "Voices give different days for: the bridge fell" in differences_text(
        differences, width=80
    )
    (line,) = map(json.loads, differences_json(differences).splitlines())
    assert (line["kind"], line["happening"], len(line["sides"])) == ("days", "happening-1", 2)
    page = timeline_page(shown, differences)
    assert "Different days for one happening: 1" in page
    assert "have no day in common" in page
