"""Nations: the names, adjectives and governing cities of countries, for every step."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

__all__ = ["country_of"]

FILE = "countries.txt"


def country_of(words: str) -> str | None:
    """The country (ISO 3166-1 alpha-3) that a name, an adjective or a capital stands for.

    words: as in the text; letter case does not count, nor full stops ("U.S.").
    """
    return _table().get(_folded(words))


def _folded(words: str) -> str:
    folded = " ".join(words.casefold().replace(".", "").split())
    return folded.removeprefix("the ")


@cache
def _table() -> Mapping[str, str]:
    """By name, adjective and city; the first country that claims one keeps it."""
    found: dict[str, str] = {}
    folder = resources.files("sayso.reading") / "parties" / "data"
    for line in (folder / FILE).read_text(encoding="utf-8").splitlines():
        code, _, rest = line.partition(":")
        if line.startswith("#") or not rest:
            continue
        for name in rest.replace(";", ",").split(","):
            if name.strip():
                found.setdefault(_folded(name), code)
                if name.strip().endswith(("an", "i", "n")):
                    found.setdefault(_folded(name) + "s", code)
    return found
