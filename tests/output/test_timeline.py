"""A timeline loses no row, invents no day, and says the same in every format."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
from dataclasses import replace

import pytest

from sayso.output.timeline import COLUMNS, WITHHELD, timeline_rows
from sayso.output.timeline_exports import timeline_ics, timeline_timelinejs, timeline_vis
from sayso.output.timeline_html import calendar_of, timeline_page
from sayso.output.timeline_text import timeline_csv, timeline_json, timeline_text
from sayso.output.timeline_words import how_known, when_words
from sayso.records import (
    Block,
    BlockKind,
    Commitment,
    Document,
    Event,
    Form,
    Manner,
    Polarity,
    Reading,
    Sentence,
    Span,
    Statement,
    TimeBasis,
    TimeExpression,
    TimeKind,
    TimeValue,
    Voice,
    VoiceKind,
)

TEXT = (
    "ALDER, Oct 16 - The ferry sank on 14 October 2031. "
    "It had been built in the 1980s; <b>old</b>. "
    "“It was old, very old”, Ines Falk said."
)
DAY = datetime.date(2031, 10, 16)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def at(words: str, edtf: str, first: str, last: str, basis=TimeBasis.STATED) -> TimeExpression:
    time = TimeValue(
        edtf,
        datetime.date.fromisoformat(first),
        datetime.date.fromisoformat(last),
        basis,
        span(words),
    )
    return TimeExpression(span(words), TimeKind.DATE, edtf, time)


PUBLISHED = TimeValue("2031-10-16", DAY, DAY, TimeBasis.PUBLISHED)
QUOTED = Statement(
    id="stmt-1",
    voice="voice-1",
    source=(),
    cue=span("said"),
    content=(span("“It was old, very old”"),),
    form=Form.DIRECT,
    manner=Manner.SPEECH,
    polarity=Polarity.POSITIVE,
    confidence=0.9,
    uttered=PUBLISHED,
)
UNDATED = replace(QUOTED, id="stmt-2", voice=None, content=(span("very old"),), uttered=None)
READING = Reading(
    document=Document(
        TEXT,
        "alder.txt",
        "0" * 64,
        "en",
        (
            Block(BlockKind.DATELINE, span("ALDER, Oct 16 -")),
            Block(BlockKind.PARAGRAPH, Span(16, len(TEXT))),
        ),
        byline=("Bo Brask",),
        publisher="=Alder Press",
        published=PUBLISHED,
    ),
    sentences=(
        Sentence(span("The ferry sank on 14 October 2031.")),
        Sentence(span("It had been built in the 1980s; <b>old</b>.")),
        Sentence(span("“It was old, very old”, Ines Falk said.")),
    ),
    voices=(Voice("voice-1", VoiceKind.PERSON, "Ines Falk"),),
    statements=(QUOTED, UNDATED),
    times=(
        at("Oct 16", "2031-10-16", "2031-10-16", "2031-10-16", TimeBasis.ANCHORED),
        at("14 October 2031", "2031-10-14", "2031-10-14", "2031-10-14"),
        at("the 1980s", "198X", "1980-01-01", "1989-12-31"),
    ),
)
ROWS = timeline_rows([READING])


def test_rows_are_in_order_of_time_with_the_undated_last():
    """The dateline is when the text was filed, so it is no row."""
    assert [(row.kind, row.when, when_words(row)) for row in ROWS] == [
        ("date", "the 1980s", "the 1980s (approx.)"),
        ("date", "14 October 2031", "14 October 2031"),
        ("statement", "", "16 October 2031 (assumed)"),
        ("statement", "", "no date"),
    ]


def test_every_row_has_its_passage_and_its_account():
    for row in ROWS:
        assert TEXT[row.span.start : row.span.end] == row.passage
    assert [row.voice for row in ROWS] == ["Bo Brask", "Bo Brask", "Ines Falk", ""]


def test_what_a_voice_dates_is_that_voice_s_account():
    """A date inside a statement is told by its voice, not by the reporter."""
    said = replace(QUOTED, content=(span("It had been built in the 1980s"),))
    rows = timeline_rows([replace(READING, statements=(said,))])

    assert [row.voice for row in rows if row.when == "the 1980s"] == ["Ines Falk"]


SUNK = replace(
    READING,
    events=(Event("event-1", "ASSAULT", span("sank"), 0.8, time=READING.times[1].time),),
    commitments=(Commitment("event-1", "voice-1", None, "denies", "-", "full", "past", (), 0.9),),
)


def test_events_take_the_place_of_their_dates():
    """A date that an event has is that event's row; other dates keep theirs."""
    rows = timeline_rows([SUNK])

    assert [(row.kind, row.when) for row in rows][:2] == [
        ("date", "the 1980s"),
        ("event", "14 October 2031"),
    ]
    assert rows[1].passage == "The ferry sank on 14 October 2031."


def test_a_denied_event_says_so_in_every_format():
    """Nobody must take it for what happened."""
    rows = timeline_rows([SUNK])

    assert (rows[1].type, rows[1].telling) == ("ASSAULT", "denied")
    assert "• ASSAULT, denied: Bo Brask: The ferry sank" in timeline_text(rows, width=80)
    assert "ASSAULT, denied" in timeline_page(rows)
    for export in (timeline_timelinejs, timeline_vis, timeline_ics):
        assert "ASSAULT" in export(rows)
        assert "denied: Bo Brask" in export(rows)


def test_json_and_csv_have_every_row_and_the_same_columns():
    objects = [json.loads(line) for line in timeline_json(ROWS).splitlines()]
    table = list(csv.DictReader(io.StringIO(timeline_csv(ROWS))))

    assert len(objects) == len(table) == len(ROWS)
    assert all(tuple(each) == COLUMNS for each in [*objects, *table])
    assert [each["edtf"] for each in objects] == [each["edtf"] for each in table]
    assert objects[0]["granularity"] == "decade"


def test_csv_holds_no_formula():
    """A publisher can call itself anything."""
    assert "'=Alder Press" in timeline_csv(ROWS)


@pytest.mark.parametrize("width", [20, 60, 100])
def test_terminal_lines_keep_the_width(width):
    text = timeline_text(ROWS, width=width)

    assert text.count("the 1980s (approx.)") == text.count("no date") == 1
    assert max(len(line) for line in text.splitlines()) <= max(width, 25)


def test_terminal_takes_no_orders_from_a_text():
    row = replace(ROWS[0], passage="\x1b[2J gone", voice="\x07Bo")

    assert "\x1b" not in timeline_text([row], width=80)


def test_timelinejs_has_dates_and_keeps_the_undated_apart():
    content = json.loads(timeline_timelinejs(ROWS))

    assert [each["start_date"] for each in content["events"]] == [
        {"year": 1980, "month": 1, "day": 1},
        {"year": 2031, "month": 10, "day": 14},
        {"year": 2031, "month": 10, "day": 16},
    ]
    assert content["events"][0]["end_date"] == {"year": 1989, "month": 12, "day": 31}
    assert "&lt;b&gt;" in content["events"][0]["text"]["text"]
    assert [each["kind"] for each in content["undated"]] == ["statement"]
    assert len({each["unique_id"] for each in content["events"]}) == 3


def test_vis_draws_ranges_with_an_end_that_is_not_inside():
    content = json.loads(timeline_vis(ROWS))

    assert [(each["type"], each["start"], each.get("end")) for each in content["items"]] == [
        ("range", "1980-01-01", "1990-01-01"),
        ("box", "2031-10-14", None),
        ("box", "2031-10-16", None),
    ]
    assert [each["className"] for each in content["items"]] == [
        "date approximate",
        "date",
        "statement assumed",
    ]
    assert {each["group"] for each in content["items"]} == {
        each["id"] for each in content["groups"]
    }
    assert all("<" not in each["content"] for each in content["items"])


def test_icalendar_keeps_to_its_standard():
    """Lines of 75 octets and CRLF, exclusive ends, and the undated as journal entries."""
    calendar = timeline_ics(ROWS)
    lines = calendar.split("\r\n")

    assert calendar.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert "\n" not in calendar.replace("\r\n", "")
    unfolded = calendar.replace("\r\n ", "")
    assert "DTSTART;VALUE=DATE:20311014\r\nDTEND;VALUE=DATE:20311015\r\n" in unfolded
    assert "X-EDTF:198X" in unfolded
    assert "very old”\\, Ines" not in unfolded
    assert unfolded.count("BEGIN:VEVENT") == 3
    assert unfolded.count("BEGIN:VJOURNAL") == 1
    assert "“It was old\\, very old”" in unfolded


def test_the_same_rows_give_the_same_files():
    for render in (timeline_ics, timeline_vis, timeline_timelinejs, timeline_page):
        assert render(ROWS) == render(timeline_rows([READING]))


def test_the_page_shows_everything_and_runs_nothing():
    page = timeline_page(ROWS)

    assert "<script" not in page
    assert "&lt;b&gt;old" in page
    assert page.count('<li class="row ') == len(ROWS)
    assert re.search(r'class="bar approximate[^"]*" style="margin-left: 0.0%', page)
    assert 'class="bar assumed' in page
    assert "Without a date: 1" in page


def test_bars_stay_on_the_calendar():
    calendar = calendar_of(ROWS)
    assert calendar is not None
    for row in ROWS:
        bar = calendar.bar(row)
        assert (bar is not None) is row.dated
        assert bar is None or 0 <= bar.left <= bar.left + bar.width <= 100.01


def test_one_old_date_does_not_press_the_others_into_a_line():
    """A birth in 1970 beside a week of news is an arrow at the edge."""
    days = [DAY + datetime.timedelta(days=number) for number in range(12)]
    news = [replace(ROWS[1], time=TimeValue(str(day), day, day, TimeBasis.STATED)) for day in days]
    born = datetime.date(1970, 1, 1)
    old = replace(ROWS[1], time=TimeValue("1970-01-01", born, born, TimeBasis.STATED))
    calendar = calendar_of([old, *news])

    assert calendar is not None
    assert calendar.first > datetime.date(2031, 9, 1)
    assert [calendar.bar(row).before for row in (old, news[6])] == [True, False]
    assert "bar before" in timeline_page([old, *news])


@pytest.mark.parametrize(
    ("edtf", "first", "last", "words"),
    [
        ("2031", "2031-01-01", "2031-12-31", "2031"),
        ("2019/2024", "2019-01-01", "2024-12-31", "2019 to 2024"),
        ("2031-10", "2031-10-01", "2031-10-31", "October 2031"),
        ("2031-10/2032-03", "2031-10-01", "2032-03-31", "October 2031 to March 2032"),
        ("2031-10-06/2031-10-12", "2031-10-06", "2031-10-12", "6 to 12 October 2031"),
        ("2031-09-30/2031-10-02", "2031-09-30", "2031-10-02", "30 September to 2 October 2031"),
        ("[2031-10-17,2031-10-24]", "2031-10-17", "2031-10-24", "17 or 24 October 2031 (approx.)"),
        ("2023-24", "2023-12-01", "2024-02-29", "winter 2023/24"),
        ("2031-35", "2031-07-01", "2031-09-30", "third quarter of 2031"),
        ("18XX", "1800-01-01", "1899-12-31", "1800 to 1899 (approx.)"),
        ("2031-10-14T21:00:00-05:00", "2031-10-14", "2031-10-14",
         "14 October 2031, 21:00 (UTC-05:00)"),
        ("2031-10-14T02:00:00Z", "2031-10-14", "2031-10-14", "14 October 2031, 02:00 UTC"),
    ],
)  # fmt: skip
def test_times_in_words(edtf, first, last, words):
    """A whole month is that month, not its first and last day."""
    days = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)

    assert when_words(replace(ROWS[1], time=TimeValue(edtf, *days, TimeBasis.STATED))) == words


def test_how_a_time_is_known_in_words():
    assert [how_known(row) for row in ROWS] == [
        "stated: “the 1980s”",
        "stated: “14 October 2031”",
        "assumed",
        "not known",
    ]


def test_private_persons_are_not_named_over_several_documents():
    """As in the table of voices: their words stand, their names only where they are asked for."""
    other = replace(READING, document=replace(READING.document, source="b.txt", digest="1" * 64))
    voices = {row.voice for row in timeline_rows([READING, other])}

    assert WITHHELD in voices
    assert "Ines Falk" not in voices
    assert "Ines Falk" in {row.voice for row in ROWS}
    assert "Ines Falk" in {row.voice for row in timeline_rows([READING, other], everybody=True)}


def test_no_two_rows_of_a_file_have_the_same_id():
    """Two things that happened in one sentence at one time; vis-timeline refuses such twins."""
    rows = [ROWS[1], ROWS[1], *ROWS]
    ids = [each["id"] for each in json.loads(timeline_vis(rows))["items"]]
    uids = re.findall(r"UID:(\S+)", timeline_ics(rows).replace("\r\n ", ""))

    assert len(set(ids)) == len(ids) == 5
    assert len(set(uids)) == len(uids) == 6


def test_icalendar_has_no_control_characters():
    """RFC 5545 allows a tab and nothing else; a text from elsewhere can hold anything."""
    row = replace(ROWS[1], passage="a\x07b\x0bc\rd; e\\f \u202ereversed", voice="Bo\x1b")
    calendar = timeline_ics([row]).replace("\r\n", "")

    assert not re.search(r"[\x00-\x08\x0a-\x1f\x7f\u202e]", calendar)
    assert "d\\; e\\\\f" in calendar


def test_no_rows_are_no_error():
    """A text without any time and any statement."""
    assert timeline_text([], width=80) == ""
    assert json.loads(timeline_vis([]))["items"] == []
    assert "Dated: 0" in timeline_page([])
    assert timeline_ics([]).count("BEGIN:") == 1


def test_ends_of_the_calendar():
    """The last day that Python has can have no day after it."""
    last = datetime.date.max
    row = replace(
        ROWS[0], time=TimeValue("9999", last.replace(month=1, day=1), last, TimeBasis.STATED)
    )

    assert "DTEND" not in timeline_ics([row])
    assert json.loads(timeline_vis([row]))["items"][0]["end"] == "9999-12-31"
