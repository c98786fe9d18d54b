"""One crowd: whether two numbers of people who came together are of one gathering."""

from __future__ import annotations

import re

from sayso.accounts.scopes import Scope
from sayso.quantities.groups import ALL
from sayso.records.accounts import Row

__all__ = ["is_one_crowd"]

CROWD = "count.crowd"
WHOEVER = frozenset({ALL, "protesters", "civilians"})
GATHERED = re.compile(
    r"\b(?:protest\w*|demonstrat\w*|march\w*|rall(?:y|ies|ied)|procession|gather\w*|crowds?|"
    r"took part|taken part|turned out|turnout|attend\w*|assembl\w*|participa\w*|vigil|funeral)\b",
    re.IGNORECASE,
)
"""Words for people who came together for one thing."""
SMALL = frozenset(
    "took taken part turned out in at the a of to unauthorised unauthorized illegal unsanctioned "
    "peaceful unlawful mass big large main on for".split()
)


def is_one_crowd(a: Row, b: Row) -> bool:
    """Whether both count whoever came to one gathering, and no place parts the two: one may name
    its square, and the other one nothing at all.
    """
    if a.attribute != CROWD or b.attribute != CROWD or a.scope is None or b.scope is None:
        return False
    left, right = Scope.read(a.scope), Scope.read(b.scope)
    if not {left.group, right.group} <= WHOEVER:
        return False
    if not all(GATHERED.search(f"{row.scope} {row.evidence.quote}") for row in (a, b)):
        return False
    if any(scope.within and not GATHERED.search(scope.within) for scope in (left, right)):
        return False
    ours, theirs = _places(left), _places(right)
    return not ours or not theirs or bool(ours & theirs)


def _places(scope: Scope) -> frozenset[str]:
    """What a scope says beside that people gathered."""
    words = GATHERED.sub(" ", scope.within).casefold().split()
    return frozenset(words) - SMALL
