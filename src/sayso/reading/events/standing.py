"""Standing: the sector and country that names of bodies and peoples stand for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from sayso.reading.events.files import data_lines
from sayso.reading.nations import country_of

__all__ = ["body_of", "nation_of"]


@cache
def _bodies() -> Mapping[str, tuple[str, str | None]]:
    found: dict[str, tuple[str, str | None]] = {}
    for line in data_lines("organisations.txt"):
        head, _, names = line.partition(":")
        sector, _, country = head.partition(" ")
        standing = (sector, None if country == "-" else country)
        for name in names.split(";"):
            found[name.strip().replace(".", "").casefold()] = standing
    return found


@cache
def _peoples() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for line in data_lines("peoples.txt"):
        country, _, forms = line.partition(":")
        found |= {form.casefold(): country for form in forms.split()}
    return found


@lru_cache(maxsize=20_000)
def body_of(name: str) -> tuple[str, str | None] | None:
    """The sector and the country of an international body or an armed movement."""
    return _bodies().get(name.replace(".", "").casefold())


@lru_cache(maxsize=20_000)
def nation_of(name: str) -> str | None:
    """The country that a name, an adjective or a people stands for."""
    return country_of(name) or _peoples().get(name.casefold())
