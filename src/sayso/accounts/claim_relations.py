"""Claim relations: how two claims on who did it, why, or whether it was, stand to each other."""

from __future__ import annotations

import re

from sayso.accounts.agent_sides import UNKNOWN, are_rivals, is_same_side
from sayso.accounts.authority import (
    UNSPECIFIC,
    against,
    day_of,
    has_reserve,
    related,
    same_line,
    same_words,
)
from sayso.accounts.blame_force import ALONE_WORDS, EXPLICIT
from sayso.accounts.causes_ties import PART, denies, leaves_room, may_be_compared, tie_of_causes
from sayso.accounts.deed_lexicon import ONE_AUTHOR
from sayso.accounts.deeds import ALSO, deeds_in
from sayso.accounts.opposed import admitted_in, points_in
from sayso.accounts.scopes import Scope, ScopeTie, groups_named, tie_of
from sayso.accounts.sides import side_of
from sayso.accounts.weapons import USED_BY, arms_exclude
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
NONE = re.compile(r"\b(?:no|none|never|not)\b", re.IGNORECASE)

SOME = re.compile(
    r"\b(?:no|not\sone|not\sa\ssingle)\s(?:[\w-]+\s){1,2}(?:in|with|wearing|carrying)\s"
    r"(?P<which>[\w-]+(?:\s[\w-]+)?)",
    re.IGNORECASE,
)
"""People of some kind only, for whom something is denied."""

__all__ = ["relate_agents", "relate_causes", "relate_claims", "relate_means"]


def relate_agents(a: Row, b: Row) -> Relation | None:
    """Who did a deed, by the sides that two voices name for it."""
    deeds = _deeds_of(a) & _deeds_of(b)
    if not deeds:
        return None
    weak = has_reserve(a, b)
    if UNKNOWN in {a.value, b.value}:
        return _weaker(a, b) if a.value != b.value else related(a, b, "agree", "neither knows")
    same = is_same_side(a.value, b.value)
    voices = (a.voice_name, b.voice_name)
    rivals = any(are_rivals(a.value, b.value, deed=deed, voices=voices) for deed in deeds)
    if a.polarity != b.polarity:
        if same:
            return _weaker(a, b) if weak else _opposed(a, b)
        if rivals:
            return related(a, b, "agree", "one says who it was, the other who it was not")
        return None
    if same:
        return related(a, b, "agree", f"both name {a.value}")
    if a.polarity == "-":
        return related(a, b, "compatible", "each says who it was not") if rivals else None
    if not rivals:
        return related(a, b, "unaligned", "it is not clear whether they name the same")
    if weak:
        return _weaker(a, b)
    if same_line(a, b):
        return related(a, b, "unaligned", "one voice names two")
    if not any(_is_of_one(a, b, deed) for deed in deeds):
        return related(a, b, "unaligned", "both may have done it")
    return against(a, b, "contradicts.value", f"one names {a.value}, the other {b.value}")


def _deeds_of(row: Row) -> frozenset[str]:
    return frozenset((row.scope or "").split(ALSO))


def _is_of_one(a: Row, b: Row, deed: str) -> bool:
    """Whether only one side can have done a deed, as two voices tell of it."""
    kind = deed.partition(":")[0]
    if kind == "first shots":
        # That both opened fire leaves open who did so first.
        return any((row.scope or "").startswith(kind) for row in (a, b))
    quotes = (a.evidence.quote, b.evidence.quote)
    alone = any(ALONE_WORDS.search(each) for each in quotes)
    blamed = [bool(EXPLICIT.search(each)) for each in quotes]
    return alone or kind in ONE_AUTHOR or all(blamed) or (deed == "shelling" and any(blamed))


def _spoken_for(row: Row) -> frozenset[str]:
    """The names of the side for which a voice speaks."""
    state = (row.authority or "").partition(UNSPECIFIC)[2]
    return side_of(row.voice_name, {}).names | ({state} - {""})


def relate_causes(a: Row, b: Row) -> Relation | None:
    """What brought something about, or with what."""
    if not may_be_compared(a.scope or "", b.scope or ""):
        # Who says that the water was clean denies that somebody died of it, too.
        effects = {(row.scope or "").partition(PART)[0] for row in (a, b)}
        harm = effects in ({"illness", "death"}, {"illness", "deaths"})
        if not harm or a.polarity == b.polarity or a.value != b.value:
            return None
    weak = has_reserve(a, b)
    tie = tie_of_causes(a.value, b.value)
    if "-" in {a.polarity, b.polarity}:
        if a.polarity == b.polarity:
            return related(a, b, "agree", f"both deny {a.value}") if a.value == b.value else None
        minus, plus = (a, b) if a.polarity == "-" else (b, a)
        if not denies(minus.value, plus.value):
            if not leaves_room(minus.evidence.quote):
                return None
            return related(a, b, "compatible", "one says what it was, the other what it was not")
        return _weaker(a, b) if weak else _opposed(a, b)
    if tie == "same":
        return related(a, b, "agree", f"both say {a.value}")
    if weak and tie == "rivals":
        return _weaker(a, b)
    if same_line(a, b):
        return related(a, b, "unaligned", "one voice names two causes")
    if tie == "together":
        return related(a, b, "compatible", f"{a.value} and {b.value} can both be so")
    return against(a, b, "contradicts.value", f"one says {a.value}, the other {b.value}")


def relate_means(a: Row, b: Row) -> Relation | None:
    """With what: the weapons that brought something about, or those that a side used."""
    if not (a.scope or "").startswith(USED_BY):
        return relate_causes(a, b)
    if a.scope != b.scope or "-" in {a.polarity, b.polarity}:
        return None
    if a.value == b.value:
        return related(a, b, "agree", f"both say {a.value}")
    if not arms_exclude(a.value, b.value):
        return related(a, b, "compatible", f"{a.value} and {b.value} can both be so")
    if same_line(a, b):
        return related(a, b, "unaligned", "one line of authority says both")
    if has_reserve(a, b):
        return _weaker(a, b)
    return against(a, b, "contradicts.value", f"one says {a.value}, the other {b.value}")


def relate_claims(a: Row, b: Row) -> Relation | None:
    """Whether something happened, for passages that say the same."""
    deed = not deeds_in(a.scope).isdisjoint(deeds_in(b.scope))
    ours, theirs = points_in(a.scope), points_in(b.scope)
    if ours and theirs and a.polarity != b.polarity and not deed and ours.isdisjoint(theirs):
        return None
    point = not ours.isdisjoint(theirs)
    same = deed or point or same_words(a.value, b.value) or _same_thing(a, b) or _same_weapon(a, b)
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
    minus, plus = (a, b) if a.polarity == "-" else (b, a)
    if not point and _is_of_some(minus, plus):
        return related(a, b, "unaligned", "one of them denies it for some only")
    if points_in(minus.scope) & admitted_in(plus.scope):
        if same_line(a, b):
            return related(plus, minus, "update", "one side admits what it had denied")
        return related(a, b, "unaligned", "the denial stood no more")
    if has_reserve(a, b):
        return _weaker(a, b)
    return _opposed(a, b)


def _is_of_some(minus: Row, plus: Row) -> bool:
    """Whether a deed is only denied for people of some kind, whom the other passage does not name:
    "no officer in plain clothes".
    """
    some = SOME.search(minus.evidence.quote)
    return some is not None and content_words(some["which"]).isdisjoint(
        content_words(plus.evidence.quote)
    )


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
