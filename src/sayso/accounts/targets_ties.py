"""Target ties: whether what two voices say of who or what was hit can both be so."""

from __future__ import annotations

from sayso.accounts.targets_shots import BY, OBJECT, SHOTS
from sayso.accounts.targets_struck import STRUCK
from sayso.accounts.targets_victims import VICTIMS

__all__ = ["is_counted", "may_be_one", "tie_of_targets"]

APART = tuple(
    frozenset(pair.split())
    for pair in (
        "fighters civilians",
        "fighters workers",
        "security civilians",
        "security workers",
        "security fighters",
        "outsiders locals",
        "outsiders workers",
    )
)
"""Kinds of people of which nobody is both."""
AIMED = frozenset({"people", OBJECT})
"""What shots are aimed at that go neither into the air nor into the ground."""
FORCES = frozenset({"security", "police", "soldiers", "guards"})


def is_counted(scope: str) -> bool:
    """Whether a scope is of things that are counted, such as "houses destroyed"."""
    return scope.partition(BY)[0] not in {SHOTS, STRUCK, VICTIMS, "fire"}


def may_be_one(one: str, other: str) -> bool:
    """Whether two scopes are of one thing; shots are, unless two sides are said to have fired."""
    if one == other:
        return True
    (ours, _, left), (theirs, _, right) = one.partition(BY), other.partition(BY)
    if ours != SHOTS or theirs != SHOTS:
        return False
    sides = {left, right} - {""}
    return (len(sides) == 1 and sides <= FORCES) or (
        len(sides) > 1 and "security" in sides <= FORCES
    )


def tie_of_targets(scope: str, one: str, other: str) -> str:
    """How two values of one scope stand: "same", "together" where both can be so, or "rivals"."""
    if one == other:
        # One thing shot at may be another one than the other voice's.
        return "together" if one == OBJECT else "same"
    if scope.startswith(SHOTS):
        aimed = {one, other} & AIMED
        return "rivals" if len(aimed) == 1 else "together"
    if scope == STRUCK:
        return "rivals"
    (extent, _, kind), (share, _, people) = one.partition(" "), other.partition(" ")
    extents = {extent, share}
    if kind == people:
        return "rivals" if "none" in extents else "together"
    if frozenset({kind, people}) not in APART or "none" in extents:
        return "together"
    return "rivals" if "all" in extents or extents == {"most"} else "together"
