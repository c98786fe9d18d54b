"""The word lists of intake, read from `wordlists.txt` when first asked for."""

from __future__ import annotations

from functools import cache
from importlib import resources

__all__ = ["fold", "phrases", "words"]

_SAME = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "\u202f": " "}
)


def fold(text: str) -> str:
    """The text with letter case, quotation marks, dashes and no-break spaces made alike."""
    return text.translate(_SAME).casefold()


@cache
def phrases(name: str) -> tuple[str, ...]:
    """The entries of one list, in the order of the file.

    Raises:
        KeyError: if no list has that name.
    """
    return _lists()[name]


@cache
def words(name: str) -> frozenset[str]:
    """The entries of one list, as a set.

    Raises:
        KeyError: if no list has that name.
    """
    return frozenset(_lists()[name])


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    file = resources.files("sayso.intake").joinpath("wordlists.txt")
    lists: dict[str, list[str]] = {}
    entries: list[str] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            entries = lists.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            entries.append(line)
    return {name: tuple(each) for name, each in lists.items()}
