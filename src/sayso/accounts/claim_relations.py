"""Claim relations: how two claims on who did it, why, or whether it was, stand to each other."""

from __future__ import annotations

import re

from sayso.accounts.authority import (
    UNSPECIFIC,
    against,
    day_of,
    has_reserve,
    related,
    same_line,
    same_words,
)
from sayso.accounts.deeds import deeds_in
from sayso.accounts.scopes import OPPOSING, Scope, ScopeTie, groups_named, tie_of
from sayso.accounts.sides import side_of
from sayso.accounts.wording import content_words
from sayso.quantities.groups import ALL
from sayso.records.accounts import Relation, Row

RIVALS = frozenset({"security", "police", "soldiers", "protesters", "fighters", "civilians"})
"""Groups that are sides: a gunman and a man may be one, a policeman and a marcher are not."""
DONE_TO = re.compile(
    r"(?P<passive>\b(?:was|were|been|be|being|is|are)\s(?:\w+ly\s)?(?:killed|shot|wounded|injured|"
    r"hurt|harmed|arrested|detained|executed|beaten|hit)\b|\b(?:died|dead)\b)|"
    r"\b(?:kill|shoot|shot|wound|injur|hurt|harm|arrest|detain|execut|beat|hit)\w*\b",
    re.IGNORECASE,
)
"""What is done to somebody, in the passive or to whom the words behind it name."""
WEAPON = re.compile(
    r"\b(?:live (?:ammunition|rounds?|fire|bullets?)|rubber bullets?|tear gas|stun grenades?|"
    r"petrol bombs?|water cannons?|barrel bombs?|cluster (?:bombs?|munitions?)|nerve agents?|"
    r"chlorine gas|mustard gas|white phosphorus)\b",
    re.IGNORECASE,
)
USING = re.compile(
    r"\b(?:us(?:e|ed|ing)|fir(?:e|ed|ing)|shot|threw|thrown|hurl\w*|dropp\w*|deploy\w*|launch\w*)\b",
    re.IGNORECASE,
)
"""Kinds of weapons that one says were used and another one says were not."""
PLACED = re.compile(r"\b(?:in|at|near|from|on)\b|\d", re.IGNORECASE)
"""Words that bring names of places and ages into those for whoever acted."""
NONE = re.compile(r"\b(?:no|none|never|not)\b", re.IGNORECASE)

__all__ = ["relate_agents", "relate_causes", "relate_claims"]


def relate_agents(a: Row, b: Row) -> Relation | None:
    """Who did what only one side can have done."""
    if a.scope != b.scope:
        return None
    left, right = groups_named(a.value), groups_named(b.value)
    same = _same_agent(a, b, left, right)
    if same is None:
        return related(a, b, "unaligned", "it is not clear whether they name the same")
    weak = has_reserve(a, b)
    if a.polarity == b.polarity:
        if same:
            return related(a, b, "agree", f"both name {a.value}")
        if a.polarity == "-":
            return related(a, b, "compatible", "each says who it was not")
        if weak:
            return _weaker(a, b)
        if same_line(a, b):
            return related(a, b, "unaligned", "one voice names two")
        return against(a, b, "contradicts.value", f"one names {a.value}, the other {b.value}")
    if not same:
        return related(a, b, "agree", "one says who it was, the other who it was not")
    if weak:
        return _weaker(a, b)
    return _opposed(a, b)


def _same_agent(a: Row, b: Row, left: list[str], right: list[str]) -> bool | None:
    ours, theirs = side_of(a.value, {}).names, side_of(b.value, {}).names
    plain = not any(PLACED.search(row.value) for row in (a, b))
    if ours and theirs and ours.isdisjoint(theirs) and plain:
        # Whoever is accused, and names another side, holds that it was not his own.
        returned = (
            side_of(b.voice_name, {}).names & ours or side_of(a.voice_name, {}).names & theirs
        )
        return False if returned else None
    left = [each for each in left if each != ALL] or left
    right = [each for each in right if each != ALL] or right
    if left and right:
        if set(left) & set(right):
            return True
        tie = tie_of(Scope(left[0]), Scope(right[0]), merged=OPPOSING)
        if tie is ScopeTie.RENAMED:
            return True
        if tie in {ScopeTie.PART, ScopeTie.WHOLE} and ALL not in {left[0], right[0]}:
            return True
        return False if {left[0], right[0]} <= RIVALS else None
    ours, theirs = content_words(a.value), content_words(b.value)
    if ours and theirs and ours & theirs:
        return True
    return None


def _spoken_for(row: Row) -> frozenset[str]:
    """The names of the side for which a voice speaks."""
    state = (row.authority or "").partition(UNSPECIFIC)[2]
    return side_of(row.voice_name, {}).names | ({state} - {""})


def relate_causes(a: Row, b: Row) -> Relation | None:
    """What brought something about."""
    if a.scope != b.scope:
        return None
    weak = has_reserve(a, b)
    if a.value == b.value:
        if a.polarity == b.polarity:
            return related(a, b, "agree", f"both say {a.value}")
        return _weaker(a, b) if weak else _opposed(a, b)
    if "-" in {a.polarity, b.polarity}:
        return None
    if weak:
        return _weaker(a, b)
    if same_line(a, b):
        return related(a, b, "unaligned", "one voice names two causes")
    return against(a, b, "contradicts.value", f"one says {a.value}, the other {b.value}")


def relate_claims(a: Row, b: Row) -> Relation | None:
    """Whether something happened, for passages that say the same."""
    deed = not deeds_in(a.scope).isdisjoint(deeds_in(b.scope))
    same = deed or same_words(a.value, b.value) or _same_thing(a, b) or _same_weapon(a, b)
    if not same:
        return None
    if a.polarity != b.polarity and _of_others(a, b):
        return related(a, b, "unaligned", "they speak of other people")
    if a.polarity != b.polarity and a.evidence.quote == b.evidence.quote:
        return related(a, b, "unaligned", "both use the same words")
    if a.polarity == b.polarity:
        if has_reserve(a, b) and a.commitment != b.commitment:
            return _weaker(a, b)
        return related(a, b, "agree", "both say so" if a.polarity == "+" else "both deny it")
    if has_reserve(a, b):
        return _weaker(a, b)
    return _opposed(a, b)


def _same_thing(a: Row, b: Row) -> bool:
    """Whether one text says that there was none of what it lets another voice speak of."""
    minus, plus = (a, b) if a.polarity == "-" else (b, a)
    thing = content_words(minus.value)
    return (
        bool(NONE.search(minus.evidence.quote))
        and a.evidence.document == b.evidence.document
        and a.polarity != b.polarity
        and len(thing) == 1
        and thing <= content_words(plus.value)
    )


def _same_weapon(a: Row, b: Row) -> bool:
    """Whether one side is said and denied to have used one kind of weapon."""
    if a.polarity == b.polarity:
        return False
    arms = [{_weapon(match[0]) for match in WEAPON.finditer(row.value)} for row in (a, b)]
    if not arms[0] & arms[1] or not all(USING.search(row.value) for row in (a, b)):
        return False
    sides = [set(groups_named(row.value)) & RIVALS for row in (a, b)]
    return bool(sides[0] & sides[1])


def _weapon(words: str) -> str:
    first, _, kind = words.casefold().partition(" ")
    return first if first == "live" else f"{first} {kind.removesuffix('s')}"


def _of_others(a: Row, b: Row) -> bool:
    """Whether what is denied for some people is said of others: "no civilian was killed", "ten
    gunmen were killed".
    """
    minus, plus = (a, b) if a.polarity == "-" else (b, a)
    ours, theirs = _harmed(minus.value), _harmed(plus.value)
    if not ours or not theirs:
        return False
    return all(
        tie_of(Scope(one), Scope(other)) is ScopeTie.APART for one in ours for other in theirs
    )


def _harmed(words: str) -> list[str]:
    """The groups of those whom the words say to be killed, hurt or held, if they say so."""
    match = DONE_TO.search(words)
    if match is None:
        return []
    before, after = words[: match.start()], words[match.end() :]
    named = groups_named(before if match["passive"] else after)
    return [each for each in named if each != ALL]


def _opposed(a: Row, b: Row) -> Relation:
    minus, plus = (a, b) if a.polarity == "-" else (b, a)
    if a.voice == b.voice or minus.commitment == "retracts":
        if day_of(minus) > day_of(plus) or minus.commitment == "retracts":
            return related(minus, plus, "retracts", "the voice takes it back")
        return related(a, b, "unaligned", "one voice says both")
    if same_line(a, b) and a.authority != UNSPECIFIC:
        if day_of(a) == day_of(b):
            return related(a, b, "unaligned", "one line of authority says both on one day")
        later, earlier = (a, b) if day_of(a) > day_of(b) else (b, a)
        return related(later, earlier, "update", "the same line of authority, later")
    return against(minus, plus, "contradicts.polarity", "one says it, the other denies it")


def _weaker(a: Row, b: Row) -> Relation:
    weak, strong = (a, b) if a.commitment in {"hedges", "reports"} else (b, a)
    return related(weak, strong, "weaker", "one of them is said with reserve")
