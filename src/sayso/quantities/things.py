"""Things: nouns that a number may count and that are of no people."""

from __future__ import annotations

from functools import cache
from importlib import resources

__all__ = ["are_things"]


@cache
def _things() -> frozenset[str]:
    text = (resources.files("sayso.quantities") / "data" / "things.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())


def are_things(noun: str) -> bool:
    """Whether a noun is listed as one of no people, in any letter case; it must be a plural."""
    return noun.casefold() in _things()
