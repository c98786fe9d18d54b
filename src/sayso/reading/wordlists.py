"""Word lists: the lines of the data files of the rooms, and the forms of the words in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import resources

__all__ = ["plural_of", "read_lines", "verb_forms"]

VOWELS = frozenset("aeiou")


def read_lines(room: str, file: str) -> Iterator[str]:
    """The lines of a data file of a room of `reading`, without comments and empty lines."""
    folder = resources.files(f"sayso.reading.{room}") / "data"
    for line in (folder / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def plural_of(lemma: str) -> str:
    """The regular plural of a noun."""
    return lemma[:-1] + "ies" if lemma[-1] == "y" and lemma[-2] not in VOWELS else lemma + "s"


def verb_forms(lemma: str, irregular: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The forms of a verb, the lemma first.

    irregular: forms of each lemma that has some that the rules do not derive.
    """
    if lemma.endswith("e"):
        regular = (lemma + "s", lemma + "d", lemma[:-1] + "ing")
    elif lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        regular = (lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing")
    elif lemma.endswith(("s", "sh", "ch", "x", "z")):
        regular = (lemma + "es", lemma + "ed", lemma + "ing")
    else:
        regular = (lemma + "s", lemma + "ed", lemma + "ing")
    return (lemma, *regular, *irregular.get(lemma, ()))
