"""Forms: the lemmas that an English word form can belong to."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources

__all__ = ["lemmas_of", "singulars_of"]

VOWELS = frozenset("aeiou")
SHORTEST = 3


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    lemmas: dict[str, tuple[str, ...]] = {}
    file = resources.files("sayso.spelling") / "data" / "irregular_forms.txt"
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        lemma, _, forms = line.partition(":")
        for form in forms.split():
            lemmas[form] = (*lemmas.get(form, ()), lemma)
    return lemmas


@lru_cache(maxsize=20_000)
def lemmas_of(form: str) -> tuple[str, ...]:
    """All lemmas that the rules of English spelling allow, the likeliest first.

    form: one word in lower case. It is itself always among the answers, and many answers are no
        words at all: look them up in a list of lemmas.
    """
    found = [*_irregular().get(form, ()), form]
    if form.endswith(("'s", "’s")):
        return lemmas_of(form[:-2]) if len(form) > SHORTEST else (form,)
    for ending in ("ing", "ed", "s"):
        if form.endswith(ending) and len(form) - len(ending) >= SHORTEST - 1:
            found += _without(form[: -len(ending)], ending)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=20_000)
def singulars_of(form: str) -> tuple[str, ...]:
    """What a form can be a plural of, and itself; "shelled" is no form of the noun "shell"."""
    found = [lemma for lemma in lemmas_of(form) if lemma == form or form.endswith("s")]
    return tuple(found) or (form,)


def _without(stem: str, ending: str) -> list[str]:
    """What is left of a form whose ending has been taken away, spelt as a lemma."""
    if ending == "s":
        found = [stem]
        if stem.endswith("ie"):
            found.insert(0, stem[:-2] + "y")
        elif stem.endswith("e"):
            found.append(stem[:-1])
        return found
    found = [stem, stem + "e"]
    if len(stem) > SHORTEST - 1 and stem[-1] == stem[-2] and stem[-1] not in VOWELS:
        found.insert(0, stem[:-1])
    if stem.endswith("i") and ending == "ed":
        found.insert(0, stem[:-1] + "y")
    if stem.endswith("y") and ending == "ing":
        found.append(stem[:-1] + "ie")
    return found
