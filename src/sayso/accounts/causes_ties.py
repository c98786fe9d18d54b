"""Cause ties: whether two causes of one effect can both be so."""

from __future__ import annotations

import re
from itertools import product

from sayso.accounts.causes_words import are_rivals

__all__ = [
    "JOINED",
    "NOT_ESTABLISHED",
    "PART",
    "denies",
    "leaves_room",
    "may_be_compared",
    "tie_of_causes",
]

NOT_ESTABLISHED = "not established"
"""The value of a row that says that nobody knows the cause."""
JOINED = ", "
"""What stands between several causes named in one breath."""
PART = ", "
"""What stands in a scope between the deaths and of how many of them a voice speaks."""
KINDS_OF = {
    "accident": frozenset(
        {
            "leak",
            "gas",
            "wiring",
            "cigarette",
            "candle",
            "cooking",
            "welding",
            "fault",
            "overloading",
        }
    ),
    "sabotage": frozenset({"arson", "bomb", "mine", "missile", "drone", "torpedo", "explosion"}),
}
"""Classes under which others fall: whoever denies them denies these too."""
PREDICATE = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.IGNORECASE)
WHOLE = frozenset({"all", "most"})


def may_be_compared(one: str, other: str) -> bool:
    """Whether two scopes of causes are of one effect: some of the dead are none of the others, a
    policeman is no marcher, two names are two people, and a bus is no school.
    """
    (ours, _, left), (theirs, _, right) = one.partition(PART), other.partition(PART)
    if ours == theirs == "death":
        named = bool(left and right) and left[0].isupper() == right[0].isupper()
        return left == right or not named
    if ours == theirs != "deaths":
        return not left or not right or left == right
    if one == other:
        return left not in {"some", "one"}
    return (
        ours == theirs
        and bool(left and right)
        and ("all" in {left, right} or {left, right} <= WHOLE)
    )


def tie_of_causes(one: str, other: str) -> str:
    """How two causes stand: "same", "together" where both can be so, or "rivals".

    A cause that nobody knows is a rival of each; such a row is said with reserve.
    """
    ours, theirs = set(one.split(JOINED)), set(other.split(JOINED))
    if ours == theirs:
        return "same"
    if NOT_ESTABLISHED in ours | theirs:
        return "rivals"
    apart = all(are_rivals(left, right) for left, right in product(ours, theirs))
    return "rivals" if apart else "together"


def denies(minus: str, plus: str) -> bool:
    """Whether whoever says that it was not the one denies the other."""
    said = set(plus.split(JOINED))
    return minus in said or (bool(said) and said <= KINDS_OF.get(minus, frozenset()))


def leaves_room(quote: str) -> bool:
    """Whether a denial leaves room for another cause: that it was not this one does, that there was
    none says nothing of others.
    """
    return bool(PREDICATE.search(quote))
