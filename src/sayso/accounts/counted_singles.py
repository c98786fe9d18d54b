"""Counted singles: one person, the third to die, and shots that are counted by "twice"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.accounts.counted_words import FIRED, ONE, ORDINAL, ORDINALS, TIMES
from sayso.accounts.scopes import Scope, groups_named
from sayso.quantities.amounts import Amount, exactly, find_amounts

__all__ = ["find_singles"]

ENDS = {
    "died": "killed",
    "shot dead": "killed",
    "wounded": "injured",
    "arrested": "detained",
}


FIRING = re.compile(
    r"\b(?:fired|fires|firing|shot)\s(?:(?:him|her|them|at \w+)\s)?$", re.IGNORECASE
)
TIMES_OVER = re.compile(r"\stimes\b", re.IGNORECASE)


def find_singles(text: str) -> Iterator[tuple[Amount, str, Scope, int, int, bool]]:
    """The numbers of a sentence that are no numerals.

    Returns:
        The amount, its attribute and scope, where its passage stands, and whether its own words
        say what it counts.
    """
    for match in ONE.finditer(text):
        groups = groups_named(match["words"])
        what = ENDS.get(match["what"], match["what"])
        if groups and "third" not in match["words"]:
            # "A man was killed" leaves open whether others were, too.
            amount = replace(exactly(*match.span("one"), 1.0), high=None, exact=False)
            yield amount, f"count.{what}", Scope(groups[-1]), *match.span(), True
    for match in ORDINAL.finditer(text):
        named = groups_named(match["noun"])
        number = ORDINALS[match["number"].casefold()]
        if named:
            # It may be the third of a series, or of one family.
            amount = replace(exactly(*match.span("number"), number), high=None, exact=False)
            yield amount, "count.killed", Scope(named[0]), *match.span(), False
    for counted in find_amounts(text):
        if FIRING.search(text, 0, counted.start) and TIMES_OVER.match(text, counted.end):
            end = counted.end + len(" times")
            yield counted, "instrument", Scope("shots"), counted.start, end, True
    for match in FIRED.finditer(text):
        amount = exactly(*match.span("times"), TIMES[match["times"].casefold()])
        yield amount, "instrument", Scope("shots"), *match.span(), True
