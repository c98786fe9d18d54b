"""Groups: whom a number counts, by its noun, and which group is part of which."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

from sayso.spelling.forms import singulars_of

__all__ = ["ALL", "group_of", "groups_above"]

ALL = "all"
"""Everybody: the group of a number that no noun restricts."""


@cache
def _groups() -> Mapping[str, tuple[str, str]]:
    """For each word its group, and the group that this one is part of."""
    found: dict[str, tuple[str, str]] = {}
    text = (resources.files("sayso.quantities") / "data" / "groups.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            head, _, words = line.partition(":")
            name, parent = head.split()
            found |= dict.fromkeys(words.split(), (name, parent))
    return found


@cache
def _parents() -> Mapping[str, str]:
    return dict(_groups().values())


def group_of(noun: str) -> str | None:
    """The group that a noun names, in any number and letter case; None if it is not listed."""
    groups = _groups()
    low = noun.casefold().replace("’", "'").removesuffix("'s")
    return next((groups[form][0] for form in (low, *singulars_of(low)) if form in groups), None)


def groups_above(group: str) -> list[str]:
    """The groups that one is part of, the nearest first; of a noun that is none, everybody."""
    found: list[str] = []
    parent = _parents().get(group, ALL)
    while parent != "-" and parent not in found and parent != group:
        found.append(parent)
        parent = _parents().get(parent, "-")
    return found
