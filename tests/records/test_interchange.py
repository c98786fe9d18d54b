"""Readings as JSON: what is written is what is read, in the published shape."""

from __future__ import annotations

import copy
import dataclasses
import json
import math
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from sayso.errors import BadRecord
from sayso.records import Reading
from sayso.records.interchange import (
    dumps,
    loads,
    reading_from_json,
    reading_schema,
    reading_to_json,
)
from tests.records.examples import DOCUMENT, READING
from tests.records.strategies import readings

SCHEMA = jsonschema.Draft202012Validator(reading_schema())


@given(readings())
@settings(max_examples=60)
def test_what_is_written_is_read_back(reading: Reading) -> None:
    """Whoever keeps our JSON keeps everything but the parse."""
    assert reading_from_json(reading_to_json(reading)) == reading
    assert loads(dumps(reading)) == reading


@given(readings())
@settings(max_examples=60)
def test_every_reading_keeps_to_the_schema(reading: Reading) -> None:
    """Programs written against the schema must never meet a surprise."""
    SCHEMA.validate(reading_to_json(reading))


@given(readings())
@settings(max_examples=60)
def test_a_line_is_one_line_of_utf8(reading: Reading) -> None:
    """JSON Lines are cut at line ends, by some programs at those of Unicode too."""
    line = dumps(reading)

    assert len(line.splitlines()) == 1
    assert json.loads(line.encode("utf-8")) == reading_to_json(reading)


def test_keys_are_those_of_the_interface() -> None:
    """The names of the contract, in its order; other programs look for them."""
    row = reading_to_json(READING)

    assert list(row) == [
        "schema", "document", "blocks", "sentences", "parties", "voices", "statements", "times",
        "events", "commitments", "namings", "gaps", "makers",
    ]  # fmt: skip
    assert row["schema"] == "sayso/1"
    assert row["document"] == {
        "id": DOCUMENT.id,
        "title": "Pier",
        "text": DOCUMENT.text,
        "byline": ["Ido Lark"],
        "publisher": "Harbour Wire",
        "organisation": None,
        "published": {
            "edtf": "2031-10-16",
            "earliest": "2031-10-16",
            "latest": "2031-10-16",
            "basis": "published",
            "expression": None,
        },
        "language": "en",
        "source": "pier.txt",
        "digest": "0b" * 32,
    }
    assert row["statements"][0] == {
        "id": "stmt-1",
        "voice": "voice-1",
        "source": [[0, 9]],
        "cue": [10, 14],
        "content": [[15, 36]],
        "form": "mixed",
        "manner": "speech",
        "polarity": "+",
        "within": None,
        "uttered": None,
        "confidence": 0.875,
        "echoes": None,
    }


def test_words_of_other_scripts_stay_readable() -> None:
    """A person who opens the file should see the text, not its escapes."""
    assert "“closed”" in dumps(READING)


def test_a_path_of_undecodable_bytes_can_still_be_written() -> None:
    """File names needn't be UTF-8; the line about such a file must be."""
    reading = Reading(document=dataclasses.replace(DOCUMENT, source="pier-\udcff“.txt"))

    assert dumps(reading).isascii()
    assert loads(dumps(reading)).document.source == "pier-\udcff“.txt"


def test_a_number_that_is_none_is_refused_on_the_way_out() -> None:
    """JSON has no NaN; a file with one can't be read by others."""
    sentence = dataclasses.replace(READING.sentences[0], confidence=math.nan)

    with pytest.raises(ValueError, match="JSON compliant"):
        dumps(dataclasses.replace(READING, sentences=(sentence,)))


def test_gaps_of_the_document_go_in_front() -> None:
    """A reading made without the line still tells what was lost on the way in."""
    later = READING.gaps[1:]
    row = reading_to_json(dataclasses.replace(READING, gaps=later))

    assert row == reading_to_json(READING)
    assert reading_from_json(row).document.gaps == DOCUMENT.gaps
    assert reading_from_json(row).gaps == READING.gaps


@pytest.mark.parametrize("version", ["sayso/1", "sayso/1.0"])
def test_our_major_and_no_newer_minor_is_read(version: str) -> None:
    """The rule of versions: same major, minor not newer."""
    assert reading_from_json({**reading_to_json(READING), "schema": version}) == READING


@pytest.mark.parametrize(
    "version", ["sayso/1.1", "sayso/2", "sayso/0", "sayso/", "other/1", 1, None]
)
def test_any_other_version_is_refused(version: object) -> None:
    """Half-understood records are worse than none."""
    with pytest.raises(BadRecord) as caught:
        reading_from_json({**reading_to_json(READING), "schema": version})

    assert caught.value.place == "/schema"


DELETE = object()

SPOILT: list[tuple[str, object]] = [
    ("/document", []),
    ("/document/id", "doc-0000000000000000"),
    ("/document/text", None),
    ("/document/title", 3),
    ("/document/byline", "Ido Lark"),
    ("/document/byline/0", None),
    ("/document/published/earliest", "16 October"),
    ("/document/published/earliest", "20311016"),
    ("/document/published/earliest", "2031-W42-4"),
    ("/document/published/latest", "2031-10-15"),
    ("/document/published/basis", "guessed"),
    ("/document/digest", DELETE),
    ("/blocks", {}),
    ("/blocks/0/kind", "advert"),
    ("/blocks/0/span", [0, 10_000]),
    ("/sentences/0/class", ["report"]),
    ("/sentences/1/confidence", 1.5),
    ("/sentences/1/confidence", -0.1),
    ("/sentences/1/confidence", math.nan),
    ("/sentences/1/confidence", True),
    ("/sentences/0/abstained", 1),
    ("/parties/0/mentions/1", [41, 38]),
    ("/parties/0/mentions/1", [38, 38]),
    ("/parties/0/mentions/1", [-1, 38]),
    ("/parties/0/mentions/1", [38.0, 41.0]),
    ("/parties/0/mentions/1", [38]),
    ("/parties/0/sector", "GOV"),
    ("/voices/0/party", "party-9"),
    ("/statements/0/voice", "voice-9"),
    ("/statements/0/within", "stmt-9"),
    ("/statements/0/within", "stmt-1"),
    ("/statements/0/echoes", "stmt-9"),
    ("/statements/0/content", []),
    ("/statements/0/cue", "said"),
    ("/statements/0/tone", "angry"),
    ("/statements/1/id", "stmt-1"),
    ("/statements/1", None),
    ("/gaps/0/reason", None),
    ("/makers/0/weights", 2),
]


def spoil(row: dict[str, Any], place: str, value: object) -> None:
    """Change one value of a row by its JSON Pointer."""
    *path, last = [int(key) if key.isdigit() else key for key in place.split("/")[1:]]
    for key in path:
        row = row[key]
    if value is DELETE:
        del row[last]
    else:
        row[last] = value


@pytest.mark.parametrize(("place", "value"), SPOILT)
def test_what_is_wrong_is_refused_with_its_place(place: str, value: object) -> None:
    """A broken file must say where it is broken, not end in a traceback or pass."""
    row = copy.deepcopy(reading_to_json(READING))
    spoil(row, place, value)

    with pytest.raises(BadRecord) as caught:
        reading_from_json(row)

    assert caught.value.place == place


def test_a_ring_of_statements_is_refused() -> None:
    """Whoever draws nesting would go round for ever."""
    row = copy.deepcopy(reading_to_json(READING))
    spoil(row, "/statements/0/within", "stmt-2")
    spoil(row, "/statements/1/within", "stmt-1")

    with pytest.raises(BadRecord, match="within itself"):
        reading_from_json(row)


EVENT: dict[str, Any] = {
    "id": "event-1",
    "type": "COERCE",
    "mode": None,
    "trigger": [28, 34],
    "actors": [{"span": [0, 9], "head": "Voss", "party": "party-1", "sector": [], "country": None}],
    "recipients": [],
    "place": {
        "span": [19, 23],
        "name": "pier",
        "geoname": None,
        "lat": 51.9,
        "lon": 4.1,
        "country": None,
        "precision": "point",
    },
    "time": None,
    "counts": [{"what": "crowd", "span": [0, 4], "interval": [20, None], "scope": "dockers"}],
    "content_of": None,
    "responsibility": [
        {
            "span": [0, 9],
            "party": "party-1",
            "voice": "voice-1",
            "degree": "suspected",
            "cues": [[28, 34]],
            "confidence": 0.5,
        }
    ],
    "confidence": 0.5,
}


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("/events/0/actors/0/party", "party-9"),
        ("/events/0/content_of", "event-9"),
        ("/events/0/responsibility/0/party", "party-9"),
        ("/events/0/responsibility/0/voice", "voice-9"),
        ("/events/0/responsibility/0/degree", "guilty"),
        ("/events/0/place/lat", 91),
        ("/events/0/place/geoname", 1.5),
        ("/events/0/counts/0/interval", [20]),
        ("/events/0/counts/0/interval/0", math.inf),
        ("/events/0/counts/0/interval/1", 19),
        ("/events/0/counts/0/what", "hurt"),
    ],
)
def test_a_wrong_event_is_refused_with_its_place(place: str, value: object) -> None:
    """Layers that no step makes yet are held to the same rules."""
    row = {**reading_to_json(READING), "events": [copy.deepcopy(EVENT)]}
    assert reading_to_json(reading_from_json(row)) == row
    spoil(row, place, value)

    with pytest.raises(BadRecord) as caught:
        reading_from_json(row)

    assert caught.value.place == place


@pytest.mark.parametrize("value", [None, [], "sayso/1", 7])
def test_what_is_no_object_is_refused(value: object) -> None:
    """Any JSON may come in; only readings go through."""
    with pytest.raises(BadRecord):
        reading_from_json(value)


@pytest.mark.parametrize(
    "line", ["", "{", "NaN", '{"schema": -Infinity}', "[" * 100_000, "9" * 5_000, "null"]
)
def test_what_is_no_json_is_refused(line: str) -> None:
    """A line cut short by a full disk is the usual case."""
    with pytest.raises(BadRecord):
        loads(line)


def test_the_schema_is_one() -> None:
    """A wrong schema accepts everything and nobody notices."""
    jsonschema.Draft202012Validator.check_schema(reading_schema())


@pytest.mark.parametrize("place", [place for place, _ in SPOILT if place.startswith("/document/")])
def test_the_schema_knows_every_key(place: str) -> None:
    """Strict both ways: a missing key is as wrong as an unknown one."""
    row = copy.deepcopy(reading_to_json(READING))
    key = place.split("/")[2]
    row["document"].pop(key)

    assert not SCHEMA.is_valid(row)
    assert not SCHEMA.is_valid({**reading_to_json(READING), "extra": 1})
