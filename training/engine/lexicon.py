"""The manners of cues, read from the word lists that the package ships."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sayso.records import MANNERS

__all__ = ["read_manners"]


def _lines(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


def _forms(lemma: str) -> set[str]:
    """Regular forms of a verb, some of them impossible: they are only looked up."""
    stem = lemma.removesuffix("e")
    forms = {lemma, lemma + "s", lemma + "es", stem + "ed", stem + "ing", lemma + lemma[-1] + "ed"}
    forms.add(lemma + lemma[-1] + "ing")
    if lemma.endswith("y"):
        forms |= {lemma[:-1] + "ies", lemma[:-1] + "ied"}
    return forms


def read_manners(folder: Path) -> dict[str, int]:
    """Word form to number of its manner; of a lemma in two lines the first one counts."""
    irregular = {}
    for line in _lines(folder / "irregular_forms.txt"):
        lemma, forms = line.split(":")
        irregular[lemma.strip()] = forms.split()
    found: dict[str, int] = {"according": 0, "accordance": 0}
    for name in ("cue_verbs.txt", "cue_nouns.txt"):
        for line in _lines(folder / name):
            manner, _, *lemmas = line.split()
            for lemma in lemmas:
                for form in _forms(lemma) | set(irregular.get(lemma, [])):
                    found.setdefault(form, MANNERS.index(manner))
    return found
