"""The gazetteer: places by name, from GeoNames (CC BY 4.0), trimmed by `training/gazetteer`.

The table is a ZIP of sorted blocks, each named after its first key, so that a look-up unpacks one
block of some sixty and a text without places costs nothing.
"""

from __future__ import annotations

import io
import re
import zipfile
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache
from importlib import resources

from sayso.spelling.folding import fold

__all__ = ["Entry", "Fineness", "Gazetteer", "folded", "load_gazetteer"]

FILE = "gazetteer.zip"
SILENT = re.compile(r"['.`]")
ARTICLES = ("al", "el", "as", "ash", "ad", "an", "ar", "at", "az")
"""Arabic articles, which English leaves out as often as not (\"Hodeidah\")."""
MARKS = re.compile(r"[\W_]+")


class Fineness(StrEnum):
    """What the point of a place stands for."""

    CITY = "city"
    REGION = "region"
    COUNTRY = "country"


KINDS = {"p": Fineness.CITY, "r": Fineness.REGION, "c": Fineness.COUNTRY}


@dataclass(frozen=True, slots=True)
class Entry:
    """A place under one of its names.

    geoname: GeoNames id. latitude, longitude: degrees, WGS 84; of a region or a country, the
        middle of its towns. country: ISO 3166-1 alpha-3. region: GeoNames code of the first-level
        region, "" for a country.
    people: ten times the decimal logarithm of the people of a city; 0 for others.
    own: whether this is the name under which GeoNames has it, not another one.
    """

    geoname: int
    fineness: Fineness
    latitude: float
    longitude: float
    country: str
    region: str
    people: int
    own: bool


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """A table of places.

    table: the ZIP, open. firsts: the first key of each of its blocks, in order.
    """

    table: zipfile.ZipFile = field(repr=False)
    firsts: tuple[str, ...] = field(repr=False)

    def named(self, name: str) -> tuple[Entry, ...]:
        """All places of a name, spelt in any case and with or without accents."""
        return self._at(folded(name))

    def with_article(self, name: str) -> tuple[Entry, ...]:
        """All places that have a name behind an Arabic article."""
        key = folded(name)
        return tuple(each for article in ARTICLES for each in self._at(f"{article} {key}"))

    def country(self, code: str) -> Entry | None:
        """A country by its ISO 3166-1 alpha-3 code."""
        return next(iter(self._at(f"={code.lower()}")), None)

    def capital(self, code: str) -> Entry | None:
        """The capital of a country by the same code."""
        return next(iter(self._at(f"@{code.lower()}")), None)

    def _at(self, key: str) -> tuple[Entry, ...]:
        number = bisect_right(self.firsts, key) - 1
        if not key or number < 0:
            return ()
        lines = _block(self.table, self.firsts[number])
        start = bisect_left(lines, f"{key}\t")
        found = []
        for line in lines[start:]:
            if not line.startswith(f"{key}\t"):
                break
            found.append(_entry(line))
        return tuple(found)


@lru_cache(maxsize=128)
def _block(table: zipfile.ZipFile, first: str) -> list[str]:
    return table.read(first).decode().splitlines()


def _entry(line: str) -> Entry:
    _, kind, geoname, latitude, longitude, country, region, people = line.split("\t")
    return Entry(
        geoname=int(geoname),
        fineness=KINDS[kind.lower()],
        latitude=float(latitude),
        longitude=float(longitude),
        country=country,
        region=region,
        people=int(people),
        own=kind.isupper(),
    )


@cache
def load_gazetteer() -> Gazetteer:
    """The table that ships with sayso, read when it is first asked for."""
    file = resources.files("sayso.reading.events") / "data" / FILE
    table = zipfile.ZipFile(io.BytesIO(file.read_bytes()))
    return Gazetteer(table, tuple(sorted(table.namelist())))


def folded(name: str) -> str:
    """A name as the table has it: without case, accents and punctuation."""
    return MARKS.sub(" ", SILENT.sub("", fold(name))).strip()
