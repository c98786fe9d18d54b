"""Known parties: the user's own file, and what it changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import BadParties
from sayso.reading.parties import Resolver, read_known_parties
from sayso.records import KnownParty, PartyKind, Reading
from tests.reading.attribution.marked import page
from tests.reading.parties.test_resolver import mentions, party

TOML = """
[[party]]
name = "Quay Union"
kind = "organisation"
aliases = ["the dockers", "QU"]
roles = ["union"]
sector = ["lab"]
country = "nld"
authority = "quay"

[[party]]
name = "Ada Brandt"
gender = "f"
"""
CSV = (
    "name,kind,aliases,roles,gender,sector,country,authority\n"
    "Quay Union,organisation,the dockers; QU,union,,lab,nld,quay\n"
    "Ada Brandt,,,,f,,,\n"
)
KNOWN = (
    KnownParty(
        "Quay Union",
        PartyKind.ORGANISATION,
        aliases=("the dockers", "QU"),
        roles=("union",),
        sector=("LAB",),
        country="NLD",
        authority="quay",
    ),
    KnownParty("Ada Brandt", gender="f"),
)


def resolved(text: str, *known: KnownParty) -> Reading:
    """The reading of a marked text, by one who knows some parties."""
    return Resolver(known=known)(page(text))


@pytest.mark.parametrize(("name", "content"), [("a.toml", TOML), ("a.CSV", CSV)])
def test_both_forms_say_the_same(tmp_path: Path, name: str, content: str) -> None:
    """Newsrooms have spreadsheets, programs have TOML."""
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")

    assert read_known_parties(path) == KNOWN


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.toml", "name = 3", "no such table: name"),
        ("a.toml", "party = 3", "no list of tables"),
        ("a.toml", "[[party]", "not TOML"),
        ("a.toml", "[[party]]\nkind = 'person'", "party 1: no name"),
        ("a.toml", "[[party]]\nname = 'x'\naliases = 3", "aliases is no list of texts"),
        ("a.toml", "[[party]]\nname = 3", "name is no text"),
        ("a.toml", "[[party]]\nname = 'x'\nsect = 'y'", "no such field: sect"),
        ("a.csv", "name,kind\nx,troll\n", "line 2: kind is troll"),
        ("a.csv", "name,gender\nx,q\n", "gender is q"),
        ("a.csv", "name,country\nx,Holland\n", "country is Holland"),
        ("a.csv", "name\nx,y\n", "more cells than columns"),
        ("a.csv", 'name\n"x', "not CSV"),
        ("a.txt", "x", "must end in .toml or .csv"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_place(
    tmp_path: Path, name: str, content: str, reason: str
) -> None:
    """A typing error must not be taken for "unknown"."""
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BadParties) as caught:
        read_known_parties(path)

    assert reason in str(caught.value)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """Rather than reading without it."""
    with pytest.raises(BadParties):
        read_known_parties(tmp_path / "none.toml")


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    """Spreadsheets are saved in odd encodings."""
    path = tmp_path / "a.csv"
    path.write_bytes(b"name\nM\xfcller\n")
    with pytest.raises(BadParties):
        read_known_parties(path)


def test_names_aliases_and_roles_are_one_party() -> None:
    """And it has the kind, sector, country and authority that the user gave it."""
    reading = resolved(
        "<o>QU</o> left. <p>The dockers</p> fell. We saw <o>the union</o>.", KNOWN[0]
    )
    found = party(reading, "Quay Union")

    assert mentions(reading, "Quay Union") == ["QU", "The dockers", "the union"]
    assert (found.kind, found.sector, found.country) == (PartyKind.ORGANISATION, ("LAB",), "NLD")
    assert found.authority == "quay"


def test_a_role_with_an_indefinite_article_is_anybody_s() -> None:
    """“A union” need not be the one we know."""
    reading = resolved("They saw <o>a union</o> there.", KNOWN[0])

    assert [each.name for each in reading.parties] == ["a union"]


def test_the_user_s_gender_bars_the_other_pronoun() -> None:
    """First names are a weak hint; the user knows."""
    known = KnownParty("Kim Orr", PartyKind.PERSON, gender="f")
    reading = resolved("<p>Kim Orr</p> left. <p>He</p> fell. <p>She</p> died.", known)

    assert mentions(reading, "Kim Orr") == ["Kim Orr", "She"]


def test_whoever_is_not_mentioned_is_no_party() -> None:
    """The list may be long."""
    assert [each.name for each in resolved("<p>Dorn Pell</p> left.", *KNOWN).parties] == [
        "Dorn Pell"
    ]
