"""Lexicon: the lists are well formed, and their codes are the standard's."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from sayso.reading.parties.lexicon import load_lexicon
from sayso.records import PartyKind

LEXICON = load_lexicon()
SECTORS = frozenset(
    "GOV MIL COP JUD LEG SPY PRM PTY REB UAF AGR BUS CRM CVL EDU ELI JRN LAB MED OPP PRE REF REL "
    "SOC NGO IGO IMG".split()
)


def test_sectors_are_those_of_plover() -> None:
    """Others read them by PLOVER's manual."""
    found = {sector for sense in LEXICON.nouns.values() for sector in sense.sectors}
    found |= {sector for body in LEXICON.bodies.values() for sector in body.sectors}

    assert found <= SECTORS


def test_nouns_are_in_lower_case() -> None:
    """They are compared with words in lower case."""
    assert [noun for noun in LEXICON.nouns if noun != noun.lower() or noun != noun.strip()] == []


def test_countries_are_those_of_the_unicode_repository() -> None:
    """Codes by hand go wrong; CLDR is kept by many."""
    babel = pytest.importorskip("babel")
    from babel.core import get_global

    aliases = get_global("territory_aliases")
    names = babel.Locale("en").territories
    ours = {code for table in (LEXICON.countries, LEXICON.adjectives) for code in table.values()}
    known = {three for three in aliases if len(three) == 3} | {"XKX"}
    wrong = {
        name: code
        for two, name in names.items()
        for code in [LEXICON.countries.get(name.replace("&", "and").replace("’", "'"))]
        if code is not None and code != "XKX" and aliases.get(code, [two]) != [two]
        if code not in {"FRA", "TLS", "COD"}  # with older codes beside them there
    }

    assert ours <= known
    assert wrong == {}


def test_every_large_country_has_an_adjective() -> None:
    """“The Belgian ministry” has no country else."""
    told = set(LEXICON.adjectives.values())

    assert {"FRA", "DEU", "USA", "CHN", "IND", "NGA", "BRA", "IDN", "PAK", "RUS", "UKR"} <= told


def test_a_body_has_one_line() -> None:
    """Two lines with one name would make it one of two by chance."""
    names = [
        name.strip().casefold()
        for line in (resources.files("sayso.reading.parties") / "data" / "bodies.txt")
        .read_text(encoding="utf-8")
        .splitlines()
        if line and not line.startswith("#")
        for name in line.split("|")[0].split(";")
    ]

    assert sorted(names) == sorted(set(names))


def test_plurals_of_persons_are_groups() -> None:
    """The lists hold singulars."""
    sense = LEXICON.sense("lorry drivers")

    assert sense is not None
    assert (sense.kind, sense.sectors) == (PartyKind.GROUP, ("LAB",))


def test_no_first_name_goes_with_both_genders() -> None:
    """A name that tells nothing has no place in the list."""
    text = (resources.files("sayso.reading.parties") / "data" / "name_genders.txt").read_text(
        encoding="utf-8"
    )
    women, men = (
        {name for line in re.findall(rf"^{gender}: (.*)$", text, re.M) for name in line.split()}
        for gender in "fm"
    )

    assert women & men == set()
