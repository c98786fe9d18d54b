"""Known parties: the user's own file of names, aliases and roles, as TOML or CSV."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from sayso.errors import BadParties
from sayso.records import KnownParty, PartyKind

__all__ = ["read_known_parties"]

MOST_BYTES = 10_000_000
COLUMNS = ("name", "kind", "aliases", "roles", "gender", "sector", "country", "authority")
KINDS = {kind.value: kind for kind in PartyKind}
GENDERS = frozenset({"", "f", "m"})
CODE_LENGTH = 3


def read_known_parties(path: Path) -> tuple[KnownParty, ...]:
    """Read the parties that a user knows from a `.toml` or `.csv` file.

    In TOML each is a table `[[party]]` with the fields of a `KnownParty`. In CSV the first line
    names the columns, which are the same fields; several aliases, roles or sectors in a cell are
    parted by semicolons. Only `name` must be there.

    Raises:
        BadParties: if the file cannot be opened or holds anything else, with the place.
    """
    place = str(path)
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        text = data.decode("utf-8-sig")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not UTF-8"
        raise BadParties(place, reason) from error
    if len(data) > MOST_BYTES:
        raise BadParties(place, f"larger than {MOST_BYTES} bytes")
    if path.suffix.lower() == ".toml":
        rows: Iterable[tuple[str, Mapping[str, object]]] = _toml_rows(text, place)
    elif path.suffix.lower() == ".csv":
        rows = _csv_rows(text, place)
    else:
        raise BadParties(place, "the name must end in .toml or .csv")
    return tuple(_party(row, where) for where, row in rows)


def _toml_rows(text: str, place: str) -> Iterable[tuple[str, Mapping[str, object]]]:
    import tomllib

    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadParties(place, f"not TOML: {error}") from error
    rows = content.pop("party", [])
    if content:
        raise BadParties(place, f"no such table: {min(content)}; write [[party]]")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise BadParties(place, "party is no list of tables; write [[party]]")
    return [(f"{place}: party {at}", row) for at, row in enumerate(rows, 1)]


def _csv_rows(text: str, place: str) -> Iterable[tuple[str, Mapping[str, object]]]:
    import csv

    found: list[tuple[str, Mapping[str, object]]] = []
    try:
        lines = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        for line in lines:
            where = f"{place}: line {lines.line_num}"
            if None in line:
                raise BadParties(where, "more cells than columns")
            cells = {key.strip(): (value or "").strip() for key, value in line.items()}
            found.append((where, {key: value for key, value in cells.items() if value}))
    except csv.Error as error:
        raise BadParties(place, f"not CSV: {error}") from error
    return found


def _party(row: Mapping[str, object], place: str) -> KnownParty:
    unknown = sorted(set(row) - set(COLUMNS))
    if unknown:
        raise BadParties(place, f"no such field: {unknown[0]}; there are {', '.join(COLUMNS)}")
    name = _text(row, "name", place)
    if not name:
        raise BadParties(place, "no name")
    kind = _text(row, "kind", place)
    if kind and kind not in KINDS:
        raise BadParties(place, f"kind is {kind}, not one of {', '.join(KINDS)}")
    gender = _text(row, "gender", place)
    if gender not in GENDERS:
        raise BadParties(place, f"gender is {gender}, neither f nor m")
    country = _text(row, "country", place)
    if country and (len(country) != CODE_LENGTH or not country.isascii()):
        raise BadParties(place, f"country is {country}, no ISO 3166-1 alpha-3 code such as FRA")
    return KnownParty(
        name=name,
        kind=KINDS.get(kind),
        aliases=_texts(row, "aliases", place),
        roles=_texts(row, "roles", place),
        gender=gender,
        sector=tuple(each.upper() for each in _texts(row, "sector", place)),
        country=country.upper() or None,
        authority=_text(row, "authority", place) or None,
    )


def _text(row: Mapping[str, object], key: str, place: str) -> str:
    value = row.get(key, "")
    if not isinstance(value, str):
        raise BadParties(place, f"{key} is no text")
    return " ".join(value.split())


def _texts(row: Mapping[str, object], key: str, place: str) -> tuple[str, ...]:
    value = row.get(key, ())
    values = value.split(";") if isinstance(value, str) else value
    if not isinstance(values, list | tuple) or not all(isinstance(each, str) for each in values):
        raise BadParties(place, f"{key} is no list of texts")
    return tuple(filter(None, (" ".join(each.split()) for each in values)))
