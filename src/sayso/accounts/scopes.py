"""Scopes: whom or what a number covers, and how two scopes stand to each other."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from sayso.quantities.groups import ALL, group_of, groups_above

__all__ = [
    "ATTACKERS",
    "GENERIC_WARDS",
    "OF_THEM",
    "OPPOSING",
    "PERIOD",
    "SMALL_WORDS",
    "Scope",
    "ScopeTie",
    "groups_named",
    "one_side",
    "tie_of",
]

OPPOSING = frozenset({"protesters", "fighters", "civilians"})
"""Groups that may be one and the same under the words of different voices, where a crowd met the
security forces: one says "protesters", another "terrorists"."""

ENCLOSED = frozenset({"prisoners", "passengers", "hostages"})
"""Groups that are all there are where something happened, if no other one is spoken of."""
ATTACKERS = "attackers"
"""What stands in the scope of a crowd that attacks."""
GENERIC_WARDS = frozenset(
    "hospital hospitals clinic clinics ward wards morgue morgues mortuary infirmary".split()
)
"""Words for where the hurt and the dead are brought that name none of these places."""
GATHERING = frozenset(
    "rally rallies march marches protest protests demonstration demonstrations gathering "
    "gatherings meeting crowd attendance took part".split()
)
"""What a crowd comes to: of one happening, one and the same under several words."""
PARTAKING = "took part"
"""Those who took part in what a text is about: in the riot, or simply."""
STATES = frozenset(
    "let go freed released free home charged remanded still custody critical condition observation "
    "discharged seriously critically gravely lightly identified buried alive back returned".split()
)
"""Words for a state that some of those counted are in by now."""
ROLES = (
    ATTACKERS,
    "hostages",
    "abducted",
    "moved out",
    "on shift at work",
    "returned",
    "capacity",
    "interviewed",
    "observers",
)
"""What a number of people is there for: those of one role are no part of another one."""
JOINT = ", "
WORD = re.compile(r"\w+(?:[-’']\w+)*")
SMALL_WORDS = frozenset(
    "a an the of in at on by to from for and or its their his her this that as with inside near "
    "outside alone only".split()
)
OF_THEM = "of them"
"""What stands in a scope before the words for a part of those whom the words before it name."""
HALF = 0.5
PERIOD = "summed over"
"""What stands in a scope before the stretch of time that a number sums up."""
OTHER_DAY = re.compile(rf"\bon (\d{{4}}\S*)|\b{PERIOD} (.+)")
"""The day or the time in a scope: those killed on another one are no part of these."""
FORCES = re.compile(
    r"\b(?:security|armed|government|state|federal|regime|police|army|special|riot)\s"
    r"(?:forces?|troops|units?)\b",
    re.IGNORECASE,
)
"""Words for those who bear arms for a state."""
GUARDS = re.compile(
    r"\b(?:coast|border|prison|life|home|national|security|presidential|palace)[\s-]?(?:guards?(?:m[ae]n|"
    r"women)?|guardsm[ae]n|policem[ae]n|troopers?)\b",
    re.IGNORECASE,
)
"""Those of a guard, in one word or two: "coastguardsmen"."""
ARMED = re.compile(
    r"\barmed (?:\w+ )?(?:men|man|people|persons?|groups?|gangs?|individuals?|elements?)\b",
    re.IGNORECASE,
)
"""Words that name nobody who bears arms by themselves, but do so behind "armed"."""


class ScopeTie(StrEnum):
    """How one scope stands to another."""

    SAME = "same"
    RENAMED = "renamed"
    PART = "part"
    WHOLE = "whole"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Scope:
    """Whom a number covers.

    group: a name of the list of groups, or the noun of the text.
    within: what restricts it, such as a hospital or "across the country"; "" where nothing does.
    """

    group: str
    within: str = ""

    def __str__(self) -> str:
        return f"{self.group}{JOINT}{self.within}" if self.within else self.group

    @staticmethod
    def read(text: str) -> Scope:
        """The scope that `str` wrote."""
        group, _, within = text.partition(JOINT)
        return Scope(group, within)


def groups_named(words: str) -> list[str]:
    """The groups that the words of a phrase name, in their order."""
    if ARMED.search(words):
        return ["fighters"]
    if FORCES.search(words) or (GUARDS.search(words) and not group_of(words.split()[-1])):
        return ["security"]
    found = [group_of(word) for word in WORD.findall(words)]
    return [group for group in found if group is not None]


def one_side(groups: Collection[str]) -> frozenset[str]:
    """The groups that are taken for one, given all that are counted in one happening.

    Where some voice speaks of protesters: the dead of a battle are fighters or civilians, and
    which of them they are is a question of its own. Where all that are counted are those who
    are held, or aboard: "seven prisoners" and "a toll of 19" are then of the same people.
    """
    if "protesters" in groups:
        return OPPOSING
    known = {group for group in groups if group_of(group)}
    enclosed = bool(ENCLOSED & known) and known <= ENCLOSED | {ALL, "men"}
    return ENCLOSED | {ALL, "men"} if enclosed else frozenset()


def tie_of(a: Scope, b: Scope, *, merged: frozenset[str] = frozenset()) -> ScopeTie:
    """How scope a stands to scope b.

    merged: groups that are taken for one, by `one_side`.

    Returns:
        PART where all that a covers is covered by b too, WHOLE the other way round, RENAMED for
        one group under two names, APART where nothing says that they speak of the same people.
    """
    groups = _group_tie(a.group, b.group, merged)
    places = _within_tie(_without_role(a), _without_role(b))
    if ScopeTie.APART in {groups, places}:
        return ScopeTie.APART
    if places is ScopeTie.SAME:
        return groups
    if groups in {ScopeTie.SAME, ScopeTie.RENAMED} or groups is places:
        return places
    return ScopeTie.APART


def _without_role(scope: Scope) -> str:
    """What restricts a group, but that fighters are those who attack."""
    attack = scope.group == "fighters" and scope.within.startswith(ATTACKERS)
    return scope.within.removeprefix(ATTACKERS).strip() if attack else scope.within


def _group_tie(a: str, b: str, merged: frozenset[str]) -> ScopeTie:
    if a == b:
        return ScopeTie.SAME
    if a in merged and b in merged:
        return ScopeTie.RENAMED
    if b in groups_above(a):
        return ScopeTie.PART
    if a in groups_above(b):
        return ScopeTie.WHOLE
    return ScopeTie.APART


def _within_tie(a: str, b: str) -> ScopeTie:
    if OTHER_DAY.findall(a) != OTHER_DAY.findall(b):
        return ScopeTie.APART
    if _role(a) != _role(b):
        return ScopeTie.APART
    left, right = _bare(a.replace(OF_THEM, "")), _bare(b.replace(OF_THEM, ""))
    if OF_THEM in a and right < left:
        return ScopeTie.PART
    if OF_THEM in b and left < right:
        return ScopeTie.WHOLE
    if left == right:
        return ScopeTie.SAME
    if (left & STATES) != (right & STATES) and (left - STATES or right - STATES):
        return _state_tie(left, right)
    if left & GENERIC_WARDS and right & GENERIC_WARDS:
        left, right = left - GENERIC_WARDS, right - GENERIC_WARDS
    if not (left and right) and _is_one_occasion(a, b):
        return ScopeTie.SAME
    if not right:
        return ScopeTie.PART
    if not left:
        return ScopeTie.WHOLE
    shared = len(left & right) / min(len(left), len(right))
    return ScopeTie.SAME if shared > HALF else ScopeTie.APART


def _is_one_occasion(a: str, b: str) -> bool:
    """Whether both count those at a gathering, or who took part, one of them without place."""
    if {a[: len(PARTAKING)], b[: len(PARTAKING)]} == {PARTAKING}:
        return True
    ours, theirs = (frozenset(each.split()) & GATHERING for each in (a, b))
    return bool(ours and theirs)


def _state_tie(left: frozenset[str], right: frozenset[str]) -> ScopeTie:
    """How those in some state, such as free again, stand to those of another or of none."""
    ours, theirs = left - STATES, right - STATES
    if left & STATES and right & STATES:
        return ScopeTie.APART
    if right & STATES:
        return ScopeTie.WHOLE if ours <= theirs else ScopeTie.APART
    return ScopeTie.PART if theirs <= ours else ScopeTie.APART


def _role(within: str) -> str:
    return next((role for role in ROLES if within.startswith(role)), "")


def _bare(words: str) -> frozenset[str]:
    return frozenset(WORD.findall(words.casefold())) - SMALL_WORDS - GATHERING
