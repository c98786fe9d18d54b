"""Scopes: whom a number counts, by the noun beside it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sayso.reading.events.files import data_lines
from sayso.spelling.forms import singulars_of

__all__ = ["ALL", "group_of"]

ALL = "all"
"""Everybody: the scope of a number that no noun restricts."""


@cache
def _groups() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for line in data_lines("scopes.txt"):
        name, _, nouns = line.partition(":")
        found |= dict.fromkeys(nouns.split(), name)
    return found


def group_of(noun: str) -> str | None:
    """The group that a noun names, in any number; None for one that is not listed."""
    groups = _groups()
    return next((groups[form] for form in (noun, *singulars_of(noun)) if form in groups), None)
