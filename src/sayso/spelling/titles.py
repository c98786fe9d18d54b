"""Titles: words before a person's name that are no part of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

__all__ = ["title_genders"]


@cache
def title_genders() -> Mapping[str, str]:
    """Titles in lower case, without full stops; "f" or "m" where they tell the gender, else ""."""
    file = resources.files("sayso.spelling") / "data" / "titles.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    pairs = (line.partition(" ") for line in lines if line and not line.startswith("#"))
    return {word: gender for word, _, gender in pairs}
