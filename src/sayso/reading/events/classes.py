"""Classes: words that are alike, so that what is learned of one helps with the others."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sayso.reading.events.files import data_lines

__all__ = ["classes_of"]

NONE = ("", "")


@cache
def _table() -> Mapping[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for line in data_lines("word_classes.txt"):
        numbers, _, words = line.partition(":")
        fine, _, coarse = numbers.partition(" ")
        found |= dict.fromkeys(words.split(), (fine, coarse))
    return found


def classes_of(form: str) -> tuple[str, str]:
    """The fine and the coarse class of a word in lower case; "" where it is not known."""
    return _table().get(form, NONE)
