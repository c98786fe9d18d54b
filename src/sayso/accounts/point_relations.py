"""Point relations: how two times of day, orders, places or labels stand to each other."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.accounts.act_words import ACTS
from sayso.accounts.act_words_affairs import DUTIES
from sayso.accounts.acts import PART, find_acts, is_act
from sayso.accounts.authority import against, has_reserve, related, same_line
from sayso.accounts.clocks import HALF_DAY, MINUTES, Clock, clocks_gap, find_clocks
from sayso.accounts.place_exclusion import STATE, Owner, exclude, owner_of
from sayso.accounts.point_places import sites_in
from sayso.accounts.stems import stem_in
from sayso.accounts.wording import content_words
from sayso.records.accounts import Relation, Row

__all__ = [
    "order_scope",
    "relate_labels",
    "relate_orders",
    "relate_places",
    "relate_times",
]

THEN = " > "
NAMED = "act "
NAMED_ACTS = frozenset(NAMED + name for name, _ in ACTS)
SHARED_ACT = 2
ONE_ACT = 3
"""Two times are set side by side where their clauses share so many words that carry meaning, and
held against each other where they share so many."""
SHARED_ORDER, SHARED_NAMED = 3, 1
"""So many words two orders must share to be turned around; fewer where one of their acts is one
that is rarely told of beside another of its kind.
"""
LONGEST_ACT = 10
"""A clause with more words than that may tell of several acts."""
CLOSE = 5
"""So many minutes two clocks may differ by."""
HALF_HOUR, HOUR = 30, 60
CALL = "call for help"
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
SEVERAL = frozenset({
    "death", "arrest", "release", "shooting of somebody", "call for help", "warning", "penalty",
    "evacuation", "earthquake", "throwing of stones", "collision", "order", "stabbing", "beating",
    "fall", "arrival at the hospital", "alarm", "crossing of the line", "closing of the road",
    "departure of the vehicle", "arrival of the vehicle", "arrival of officials",
    "departure of officials",
}) | DUTIES  # fmt: skip
"""Acts of which one story has many: their passages must share more than the act."""
VAGUE = frozenset({"riot", "attack", "warning", "arrival", "departure"})
"""Acts that one may begin before and another after the same thing, in one story."""
BEGUN_ONCE = frozenset({"throwing of stones", "evacuation"})
"""Acts of which there are several, whose beginning there is once."""
AT_PLACE = re.compile(
    r"\b(?:in|at|near|into|outside|inside|towards?|through|reached|entered|left|of|off|"
    r"on)\s(?:the\s)?"
    r"(?P<place>(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|"
    r"April|May|June|"
    r"July|August|September|October|November|December)[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)"
)
"""A name of a place, by the word in front of it."""
ZONE = re.compile(r"\b(?:UTC|GMT|CET|CEST|EST|EDT|PST|MSK|BST|Zulu)\b")
ZONE_REACH = 14
ONCE = frozenset({
    "blast", "sinking", "collision", "collapse", "attack", "downing", "leak", "crush",
})  # fmt: skip
"""Acts of which a story has one."""
MANY_ACTS = re.compile(
    r"\b(?:attacks|raids|assaults|blasts|explosions|bombings|crashes|collisions|sinkings|leaks|"
    r"(?:another|second|third|each|every|previous|earlier) (?:\w+ )?(?:attack|raid|blast|"
    r"explosion|crash))\b",
    re.IGNORECASE,
)
"""Words of more acts than one."""
UNNAMED = "unnamed"
ONE_PERSON = re.compile(
    r"\b(?:he|she|him|her|the (?:man|woman|boy|girl|driver|student|reporter|journalist|"
    r"guard|officer|"
    r"supporter|victim|body))\b|\b[A-Z][a-z]+ (?:was|had been) ",
)
"""One person, of whom somebody says where he was."""
ALL_OF_THEM = re.compile(r"(?:all|every one|each) of\b", re.IGNORECASE)
SCATTERED = frozenset({"death", "arrest", "shooting", "kidnapping", "custody"})
"""Acts that are done in many places, so that one of them on which two agree says little."""
OF_PEOPLE = frozenset({"death", "shooting of somebody"})


def order_scope(first: str, second: str) -> str:
    """Two acts in the words of the text, the first one first, as the scope of a row."""
    return f"{first}{THEN}{second}"


def relate_times(a: Row, b: Row) -> Relation | None:
    """When something was, by the clock; only where both speak of one act."""
    one, other = _clock(a), _clock(b)
    if one is None or other is None or (alike := _one_act_dated(a, b)) is None:
        return None
    apart = clocks_gap(one, other)
    if apart and _may_be_two_zones(a, b, one, other):
        why = f"{a.value} and {b.value} may be the clocks of two zones"
        return related(a, b, "compatible", why)
    if (one.low, one.high, one.way) == (other.low, other.high, other.way):
        return related(a, b, "agree", f"both say {a.value}")
    if apart <= CLOSE:
        return related(a, b, "compatible", f"{a.value} and {b.value} can both be so")
    if not alike or same_line(a, b) or "-" in {a.polarity, b.polarity}:
        return None
    if has_reserve(a, b):
        return _weaker(a, b)
    return against(a, b, "contradicts.value", f"one says {a.value}, the other {b.value}")


def _one_act_dated(a: Row, b: Row) -> bool | None:
    """Whether two times date one act so surely that they can contradict each other.

    Returns:
        None where nothing says that it is one act.
    """
    if a.scope is None or b.scope is None:
        return None
    if is_act(a.scope) and is_act(b.scope):
        shared = set(a.scope.split(PART)) & set(b.scope.split(PART))
        if not shared or _elsewhere(a, b) or _days_between(a, b) > 1:
            return None
        return bool(shared - SEVERAL) or len(_quoted(a) & _quoted(b)) >= ONE_ACT
    act = _act(a) & _act(b)
    if len(act) < SHARED_ACT:
        return None
    return len(act) >= ONE_ACT and max(len(_act(a)), len(_act(b))) <= LONGEST_ACT


def _elsewhere(a: Row, b: Row) -> bool:
    """Whether two passages name two places, each its own: then they speak of two acts."""
    quotes = a.evidence.quote, b.evidence.quote
    ours, theirs = (
        {match["place"].casefold() for match in AT_PLACE.finditer(quote)} for quote in quotes
    )
    if ours and theirs:
        return not any(one in other or other in one for one in ours for other in theirs)
    sites, others = (sites_in(quote) for quote in quotes)
    return bool(sites and others) and not sites & others


def _days_between(a: Row, b: Row) -> int:
    """By how many days the days of the week that two passages name lie apart; 0 where none does."""
    named = [
        {WEEKDAYS.index(day.casefold()) for day in WEEKDAY.findall(row.evidence.quote)}
        for row in (a, b)
    ]
    apart = [abs(one - other) for one in named[0] for other in named[1]]
    return min((min(days, len(WEEKDAYS) - days) for days in apart), default=0)


def _quoted(row: Row) -> frozenset[str]:
    return content_words(row.evidence.quote)


def _may_be_two_zones(a: Row, b: Row, one: Clock, other: Clock) -> bool:
    """Whether whole hours lie between two clocks, or only one of them names its zone.

    That "eleven" and "3 a.m." lie whole hours apart says nothing: both name the hour only.
    """
    zones = [ZONE.search(_behind(row)) for row in (a, b)]
    if any(zones):
        return (zones[0] and zones[0][0]) != (zones[1] and zones[1][0])
    if one.way or other.way:
        return False
    middle, second = ((each.low + each.high) // 2 for each in (one, other))
    apart = abs(middle - second) % (MINUTES if one.settled and other.settled else HALF_DAY)
    round_hours = middle % HALF_HOUR == 0 == second % HALF_HOUR
    return apart % HOUR == 0 and (apart == HOUR or not round_hours)


def _is_of_call(row: Row) -> bool:
    """Whether a time is that of a call about an act, which had begun no later than that."""
    acts = (row.scope or "").split(PART)
    return len(acts) > 1 and acts[0] == CALL


def _behind(row: Row) -> str:
    """The few words behind the time of day of a row, where its zone would stand."""
    start = row.evidence.quote.find(row.value) + len(row.value)
    return row.evidence.quote[start : start + ZONE_REACH]


def _act(row: Row) -> frozenset[str]:
    return content_words(row.scope or "")


def _clock(row: Row) -> Clock | None:
    """The time of day of a row, read in its passage: "eleven" alone would be none."""
    quote = row.evidence.quote
    for clock in find_clocks(quote):
        if row.value in quote[clock.start : clock.end]:
            return replace(clock, way="by") if _is_of_call(row) else clock
    return next(find_clocks(row.value), None)


def relate_orders(a: Row, b: Row) -> Relation | None:
    """Which of two acts came first."""
    if all(is_act(part) for row in (a, b) for part in (row.scope or "").split(THEN)):
        return _relate_named_orders(a, b)
    ours, theirs = _acts(a), _acts(b)
    straight = _shared_order(ours, theirs)
    turned = _shared_order(ours, theirs[::-1])
    if (straight > 0) == (turned > 0):
        return None
    if straight:
        return related(a, b, "agree", "both say the same of what came first")
    return _turned_around(a, b) if turned >= SHARED_ORDER else None


def _shared_order(ours: tuple[frozenset[str], ...], theirs: tuple[frozenset[str], ...]) -> int:
    """How many words two orders share of which each act is one of the other; else 0."""
    pairs = tuple(zip(ours, theirs, strict=True))
    if not all(_one_act(one, other) for one, other in pairs):
        return 0
    return sum(len(one & other) for one, other in pairs)


def _relate_named_orders(a: Row, b: Row) -> Relation | None:
    """Which of two acts came first, where both rows have the names of acts."""
    ours, theirs = ((row.scope or "").split(THEN) for row in (a, b))
    if not any(one in VAGUE or one in SEVERAL - BEGUN_ONCE for one in ours):
        if ours == theirs:
            return related(a, b, "agree", "both say the same of what came first")
        return _turned_around(a, b) if ours == theirs[::-1] else None
    least = SHARED_NAMED if DUTIES & set(ours) else SHARED_ORDER
    if set(ours) != set(theirs) or len(_quoted(a) & _quoted(b)) < least:
        return None
    if ours == theirs:
        return related(a, b, "agree", "both say the same of what came first")
    return _turned_around(a, b)


def _turned_around(a: Row, b: Row) -> Relation | None:
    """Two rows of which each puts another one of two acts first."""
    if "-" in {a.polarity, b.polarity}:
        return None
    if has_reserve(a, b):
        return _weaker(a, b)
    if same_line(a, b):
        return related(a, b, "unaligned", "one voice says both")
    return against(a, b, "contradicts.value", "one says that the other thing came first")


def _one_act(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two acts are one: each has no word of its own, or one has all words of the other."""
    return bool(a & b) and (a <= b or b <= a or (bool(a & b & NAMED_ACTS) and len(a ^ b) <= 1))


def _acts(row: Row) -> tuple[frozenset[str], ...]:
    """The two acts of an order, each as the stems of its words and the names of its acts."""
    return tuple(_told_of(part) for part in (row.scope or "").partition(THEN)[::2])


def _told_of(part: str) -> frozenset[str]:
    names = {NAMED + act.name for act in find_acts(part)} | ({NAMED + part} & NAMED_ACTS)
    return frozenset(stem_in(word) or word for word in content_words(part)) | names


def relate_places(a: Row, b: Row) -> Relation | None:
    """Where one act was; two places are no dispute unless they exclude each other."""
    if a.scope != b.scope or "-" in {a.polarity, b.polarity}:
        return None
    ours, theirs = content_words(a.value), content_words(b.value)
    if _are_apart(a, b):
        if has_reserve(a, b):
            return _weaker(a, b)
        if not same_line(a, b):
            return against(a, b, "contradicts.value", f"one says {a.value}, the other {b.value}")
        return related(a, b, "unaligned", "one voice names two places")
    one = ours and theirs and (ours <= theirs or theirs <= ours)
    if one and a.scope not in SCATTERED:
        return related(a, b, "agree" if ours == theirs else "compatible", "both name one place")
    return None


def _are_apart(a: Row, b: Row) -> bool:
    """Whether what two rows speak of is one, and cannot have been in both places."""
    sides = owner_of(a.value), owner_of(b.value)
    if sides[0] is not None and sides[1] is not None:
        return _on_two_sides((a, sides[0]), (b, sides[1])) and _one_thing(a, b)
    if _all_of_them(a) != _all_of_them(b) and a.scope in OF_PEOPLE:
        return not content_words(a.value) & content_words(b.value)
    return exclude(a.value, b.value) and _one_thing(a, b)


def _on_two_sides(one: tuple[Row, Owner], other: tuple[Row, Owner]) -> bool:
    """Whether two rows put something on two sides: each on its own, or on two that are named."""
    (a, ours), (b, theirs) = one, other
    if ours.own and theirs.own:
        known = UNNAMED not in {a.voice_name, b.voice_name}
        return known and a.voice != b.voice and not same_line(a, b) and not ours.outside
    if ours.own or theirs.own:
        (row, own), (told, named) = (one, other) if ours.own else (other, one)
        if own.outside or len(named.name) <= 1:
            return False
        if named.outside:
            known = UNNAMED not in {a.voice_name, b.voice_name}
            return known and own.name in STATE and not same_line(a, b)
        spoken = f"{told.voice_name} {told.authority}".casefold()
        of_named = named.name in spoken or a.evidence.document == b.evidence.document
        speaker = f"{row.voice_name} {row.authority}".casefold()
        return of_named and named.name not in speaker
    if ours.name == theirs.name:
        return ours.outside != theirs.outside
    return not ours.outside and not theirs.outside


def _all_of_them(row: Row) -> bool:
    return ALL_OF_THEM.match(row.value) is not None


def _one_thing(a: Row, b: Row) -> bool:
    """Whether two passages speak of one act that there is once, or of one person or thing."""
    if a.scope in ONCE:
        return not any(MANY_ACTS.search(row.evidence.quote) for row in (a, b))
    if all(ONE_PERSON.search(row.evidence.quote) for row in (a, b)):
        return True
    return bool(_things(a) & _things(b))


def _things(row: Row) -> frozenset[str]:
    """What a passage names beside the place, the acts and those who speak or act."""
    quote = row.evidence.quote
    acts = content_words(" ".join(quote[act.start : act.end] for act in find_acts(quote)))
    names = content_words(" ".join(re.findall(r"[A-Z][\w’'-]*|\d+|\b\w+ly\b", quote)))
    return _quoted(row) - content_words(row.value) - acts - names - content_words(row.voice_name)


def relate_labels(a: Row, b: Row) -> Relation | None:
    """Which words are used: never a contradiction, whatever they are."""
    if a.scope != b.scope or a.evidence.document == b.evidence.document:
        return None
    ours, theirs = (row.value.casefold().strip("“”\"‘’'") for row in (a, b))
    if ours == theirs:
        return related(a, b, "agree", f"both write {a.value}")
    return related(a, b, "label_only", f"one writes {a.value}, the other {b.value}")


def _weaker(a: Row, b: Row) -> Relation:
    weak, strong = (a, b) if a.commitment in {"hedges", "reports"} else (b, a)
    return related(weak, strong, "weaker", "one of them is said with reserve")
