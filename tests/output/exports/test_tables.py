"""Tables of other codebooks: their columns, and beside them who stands for what."""

from __future__ import annotations

import csv
import dataclasses
import io
from importlib.resources import files

import pytest

from sayso.output.event_table import EventRow, event_rows
from sayso.output.exports import acled_table, cameo_table, event_csv, events_csv, plover_table
from sayso.output.exports.cells import VOICE_COLUMNS
from sayso.output.exports.codebooks import (
    QUADS,
    auxiliary_mode,
    country_name,
    exported_type,
    read_mapping,
)
from sayso.output.exports.event_acled import acled_types, in_acled
from sayso.output.exports.event_cameo import cameo_code
from sayso.records import Commitment, Place, Reading, Span
from tests.output.event_articles import TEXT, event_named, mill_reading

TABLES = (events_csv, plover_table, cameo_table, acled_table)


def row_named(words: str, reading: Reading | None = None) -> EventRow:
    reading = reading or mill_reading()
    return next(
        row for row in event_rows([reading]) if reading.text_of(row.told.event.trigger) == words
    )


def read_back(lines) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(lines), newline="")))


def changed(words: str, **changes: object) -> EventRow:
    """The row of an event with some fields changed."""
    reading = mill_reading()
    event = dataclasses.replace(event_named(reading, words), **changes)
    events = tuple(event if each.id == event.id else each for each in reading.events)
    reading = dataclasses.replace(reading, events=events)
    return row_named(words, reading)


@pytest.mark.parametrize("table", TABLES)
def test_every_table_says_who_stands_for_what(table):
    """A row without its voices would be the plain event that sayso is there to avoid."""
    rows = read_back(table(event_rows([mill_reading()])))

    assert len(rows) == 10
    assert set(VOICE_COLUMNS) <= set(rows[0])
    assert [row["telling"] for row in rows].count("denied") == 2
    denied = next(row for row in rows if row["denied_by"] == "the guild")
    assert (denied["claimed_by"], denied["asserted_by_publisher"]) == ("", "no")


@pytest.mark.parametrize("table", TABLES)
def test_no_cell_is_taken_for_a_formula(table):
    cells = [
        cell for row in read_back(table(event_rows([mill_reading()]))) for cell in row.values()
    ]

    assert any(cell.startswith("'=Volsk") for cell in cells)
    assert not any(cell.startswith(("=", "+", "@")) for cell in cells)


def test_the_table_of_sayso_holds_all_that_is_known():
    rows = read_back(events_csv(event_rows([mill_reading()])))
    march, killed = rows[0], rows[1]

    assert tuple(march) == event_csv.COLUMNS
    assert (march["date"], march["date_basis"], march["place"]) == (
        "2031-10-14",
        "stated",
        "Ostrel",
    )
    assert (march["latitude"], march["place_precision"], march["crowd"]) == ("51.5", "city", "1200")
    assert (killed["killed"], killed["claimed_by"]) == ("3+", "the interior ministry")
    assert (killed["date"], killed["earliest"]) == ("", "")
    for row in rows:
        assert TEXT[int(row["start"]) : int(row["end"])] == row["trigger"]
        passage = row["passage"].removeprefix("'") if row["passage"][:2] == "'=" else row["passage"]
        assert TEXT[int(row["passage_start"]) : int(row["passage_end"])] == passage


def test_what_is_yet_to_come_gets_the_root_that_plover_has_for_it():
    """Talks that will be held are an agreement to hold them; what is denied is not turned."""
    assert exported_type(row_named("talks")) == ("AGREE", "")
    assert exported_type(row_named("seize")) == ("COERCE", "seize")
    assert exported_type(row_named("marched")) == ("PROTEST", "demo")
    reading = mill_reading()
    denied = Commitment(
        "event-talks", "voice-guild", None, "denies", "-", "full", "future", (), 0.9
    )
    contested = dataclasses.replace(reading, commitments=(*reading.commitments, denied))
    assert exported_type(row_named("talks", contested)) == ("CONSULT", "")


def test_the_auxiliary_modes_of_plover():
    found = {
        words: auxiliary_mode(row_named(words))
        for words in ("marched", "killed", "burned", "seize", "talks", "free", "shelled", "raid")
    }

    assert found == {
        "marched": "",
        "killed": "",
        "burned": "negation",
        "seize": "hypothetical",
        "talks": "future",
        "free": "hypothetical",
        "shelled": "negation",
        "raid": "",
    }


def test_polecat_columns():
    march = read_back(plover_table(event_rows([mill_reading()])))[0]

    assert march["Event Type"] == "PROTEST"
    assert (march["Event Date"], march["Quad Code"]) == ("2031-10-14", "material conflict")
    assert (march["Primary Actor Sector"], march["GeoNames ID"]) == ("LAB", "77")


@pytest.mark.parametrize(
    ("words", "changes", "code"),
    [
        ("marched", {}, "141"),
        ("marched", {"mode": "riot"}, "145"),
        ("killed", {}, "193"),
        ("talks", {}, "036"),
        ("warned", {}, "130"),
        ("warned", {"kind": "ACCUSE", "mode": "allege"}, "110"),
        ("seize", {}, ""),
        ("raid", {}, ""),
        ("shelled", {"mode": None}, "190"),
        ("killed", {"mode": None}, ""),
    ],
)
def test_cameo_codes_are_never_guessed(words, changes, code):
    """Where the way back from PLOVER forks, the common code stands, or none."""
    assert cameo_code(changed(words, **changes)) == code


def test_gdelt_columns():
    rows = read_back(cameo_table(event_rows([mill_reading()])))
    march, talks = rows[0], next(row for row in rows if row["plover_type"] == "CONSULT")

    assert (march["EventCode"], march["EventRootCode"], march["QuadClass"]) == ("141", "14", "4")
    assert (march["SQLDATE"], march["Actor1Type1Code"]) == ("20311014", "LAB")
    assert (talks["Actor1Code"], talks["Actor2CountryCode"]) == ("VLKGOV", "KAN")
    assert next(row for row in rows if row["plover_mode"] == "seize")["QuadClass"] == "4"


@pytest.mark.parametrize(
    ("words", "changes", "types"),
    [
        ("marched", {}, ("Demonstrations", "Protests", "")),
        ("marched", {"mode": None}, ("", "", "")),
        ("killed", {}, ("Political violence", "Battles", "Armed clash")),
        ("killed", {"actors": ()}, ("Political violence", "", "")),
        ("beat", {}, ("Political violence", "", "")),
        (
            "shelled",
            {},
            (
                "Political violence",
                "Explosions/Remote violence",
                "Shelling/artillery/missile attack",
            ),
        ),
        (
            "killed",
            {"mode": "abduct"},
            (
                "Political violence",
                "Violence against civilians",
                "Abduction/forced disappearance",
            ),
        ),
        ("seize", {"mode": "arrest"}, ("Strategic developments",) * 2 + ("Arrests",)),
    ],
)
def test_acled_types_are_never_guessed(words, changes, types):
    assert acled_types(changed(words, **changes).told.event) == types


def test_an_attack_on_people_who_carry_no_arms_is_violence_against_civilians():
    reading = mill_reading()
    victims = event_named(reading, "marched").actors

    assert acled_types(changed("killed", recipients=victims).told.event) == (
        "Political violence",
        "Violence against civilians",
        "Attack",
    )


def test_acled_has_no_place_for_talks_and_for_what_is_yet_to_come():
    assert not in_acled(row_named("talks"))
    assert not in_acled(row_named("seize"))
    assert in_acled(row_named("marched"))


def test_acled_columns():
    march, killed = read_back(acled_table(event_rows([mill_reading()])))[:2]

    assert (march["event_date"], march["time_precision"], march["geo_precision"]) == (
        "2031-10-14",
        "1",
        "1",
    )
    assert march["tags"] == "crowd size=1200"
    assert (killed["fatalities"], killed["fatalities_stated"]) == ("", "3+")
    assert (killed["event_date"], killed["location"]) == ("", "")


def test_acled_names_the_country_of_a_town():
    town = Place(Span(0, 4), "Gulu", country="UGA", precision="city")
    row = read_back(acled_table([changed("marched", place=town)]))[0]

    assert (row["country"], row["location"], row["country_iso3"]) == ("Uganda", "Gulu", "UGA")


def test_the_countries_are_those_of_the_readings():
    """One list of names for what is read and what is written."""
    folder = files("sayso.reading.parties") / "data"
    for line in (folder / "countries.txt").read_text("utf-8").splitlines():
        code, _, names = line.partition(":")
        if not line.startswith("#") and names:
            assert country_name(code) == names.split(";")[0].split(",")[0].strip()
    assert (country_name(None), country_name("XYZ")) == ("", "")


@pytest.mark.parametrize("name", ["cameo_codes", "acled_types"])
def test_the_mappings_speak_of_types_that_there_are(name):
    """A misspelt type would never be looked up, and nobody would notice."""
    assert {kind for kind, _ in read_mapping(name)} <= set(QUADS)
    if name == "cameo_codes":
        assert {kind for kind, _ in read_mapping(name)} == set(QUADS)
