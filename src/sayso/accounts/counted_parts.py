"""Counted parts: numbers that count some of those whom the number before them counts, or the "
"same.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.accounts.counted_carried import OF_WHOM, Frame, framed, going_on, is_fragment, topic_of
from sayso.accounts.counted_heads import CARRYING, Head, Kind, head_of
from sayso.accounts.counted_predicates import Hit, by_complement, by_left, by_right
from sayso.accounts.counted_record import APART, Counted, attribute_of
from sayso.accounts.counted_words import (
    ELLIPTIC,
    FOLLOWING,
    GAPPED,
    LISTED,
    MEMBERS,
    NO_NOUN,
    NO_PART,
    PLACED,
    TOLL,
    right_before,
)
from sayso.accounts.scopes import OF_THEM, SMALL_WORDS, WORD, Scope, groups_named
from sayso.quantities.amounts import Amount
from sayso.quantities.groups import ALL

__all__ = [
    "GAVE_UP",
    "THEM",
    "carried",
    "included",
    "is_denied",
    "is_refuted",
    "joined",
    "listed",
    "part_of_them",
]

BARE = Head(Kind.NONE, "", "", 0)
THEM = Head(Kind.PEOPLE, "", "people", 0)
ELSEWHERE = re.compile(
    r"\s(?:were|was|are|is)\s(?:in|at|near|there|standing|sitting)\b", re.IGNORECASE
)
THEIR_DEEDS = re.compile(r"\s(?:had|did|would|could|were (?:told|asked|able))\b", re.IGNORECASE)
FIGURE = (
    r"(?:figures?|numbers?|toll|counts?|claims?|reports?|talk|stor(?:y|ies)|rumou?rs?|estimates?|"
    r"tally|tales?)"
)
FIGURE_OF = re.compile(rf"\b{FIGURE}\s(?:of|that|about)\s(?:the\s)?$", re.IGNORECASE)
FALSE = re.compile(
    r"^[^.;]{0,60}?\b(?:(?:is|are|was|were|as)\s(?:\w+ly\s|pure\s|just\s|simply\s|sheer\s)?)?"
    r"(?:a lie|lies|false|untrue|not true|wrong|nonsense|rubbish|invented|an? (?:\w+ )?invention|"
    r"absurd|"
    r"exaggerated|fabricated|a fabrication|propaganda|fantasy|fiction|baseless|incorrect|"
    r"inflated)\b",
    re.IGNORECASE,
)
DISMISSED = re.compile(
    rf"\b(?:dismiss|reject|den(?:y|ie)|disput|rubbish|contest)\w*\s(?:\w+\s){{0,3}}?{FIGURE}\s"
    r"(?:of|that|about)\s(?:the\s)?$",
    re.IGNORECASE,
)
TOO_MANY = re.compile(
    r"\b(?:could(?:n[’']t|\snot|\snever)|can(?:[’']t|not))\s(?:possibly\s)?(?:get|fit|have|"
    r"squeeze|pack|hold)\s$",
    re.IGNORECASE,
)
"""Before a number that somebody holds to be too high for the place."""
JOINED = re.compile(
    r"(?:\s(?:of|from|in|at)(?:\s[\w’'-]+){1,4})?\s?(?:,|,?\sand|,?\sas well as|,?\splus|,?\sor)"
    r"(?:\s(?:another|not|a further))?\s",
    re.IGNORECASE,
)
"""What stands between two numbers of one list."""
CLAUSE = re.compile(
    r"(?:^|[.;:,(—–“\"]\s?|\b(?:and|but|while|that|whom|which|says?|said)\s)$", re.IGNORECASE
)
OTHERS = re.compile(r"\bthe (?:other|remaining|rest,)\s$", re.IGNORECASE)
OWNER = re.compile(
    r"\b(?P<giver>(?:the|our|his|her|its|their|"
    r"[A-Z][\w’'-]*)(?:\s[\w’'-]+){0,4}?)[’']s\s(?:\w+\s)?$",
    re.IGNORECASE,
)
TAKEN_BACK = re.compile(
    r"\b(?:take|took|takes|taken|taking)\sback\s(?:the|that|our|my)\s$", re.IGNORECASE
)
HOLDS = re.compile(
    r"\b(?:held|holds|houses|housed|accommodates|room for|space for)\s$", re.IGNORECASE
)
GAVE_UP = re.compile(
    r"\b(?:gave up|stopped|lost|quit|ceased|left off|abandoned)\s(?:the\s)?count(?:ing)?\s(?:at|"
    r"after)\s$",
    re.IGNORECASE,
)
"""Before the number at which somebody stopped: there were so many at least."""
LABEL = re.compile(r"(?:^|[.\n;])\s*[\w ]{3,40}:\s$")
"""What stands before the figure of a list: "Wounded: 31"."""
HEARD = re.compile(r"\b(?:heard|hear|hears|saw|fired|reported)\s(?:only\s|just\s)?$", re.IGNORECASE)
QUESTION = re.compile(r"^[^.!]{0,40}\?")
OF_WHAT = re.compile(r"\s(?:of|for)\s(?P<what>[^,.;]{1,40})", re.IGNORECASE)
OF_THE_SAME = re.compile(r"\b(?:affected|involved|concerned|cases|victims)\b", re.IGNORECASE)
"""A number of those affected is of whatever befell them."""
LAST_WORD = re.compile(r"[a-z]+\s$")
CAPACITY = "capacity"
NO_GIVER = NO_NOUN | frozenset("not so nor now only about some nearly including another".split())
SHORTEST_CLAUSE = 3
OUTGROWN = 5
"""So many times the number of a group is no other count of the same group."""


def is_denied(left: str) -> bool:
    """Whether "not" stands right before a number."""
    return bool(re.search(r"\bnot\s$", left, re.IGNORECASE))


def is_refuted(left: str, near: str) -> bool:
    """Whether a number is said to be untrue: "the figure of 52 dead is a lie"."""
    if not right_before(FIGURE_OF, left):
        return False
    return FALSE.match(near) is not None or right_before(DISMISSED, left) is not None


def joined(text: str, amount: Amount, after: Amount) -> bool:
    """Whether a number and the next one are of one list: "nine women and two men"."""
    head = head_of(text[amount.end : after.start])
    return JOINED.fullmatch(text, amount.end + head.end, after.start) is not None


def part_of_them(
    text: str, amount: Amount, them: re.Match[str], clause: str, last: Counted | None
) -> Counted | None:
    """Such as "Three of them children": what the number before it counts, for a part of them.

    them: "of them", behind the number. clause: what stands behind that.
    """
    last = _spoken_of(them[0], last)
    lead = " ".join(clause.split()[:SHORTEST_CLAUSE])
    left = text[: amount.start]
    hit = by_complement(left, clause, THEM) or by_left(left, THEM)
    hit = hit or by_right(clause, len(clause), BARE)
    if last is None and hit is not None:
        last = Counted(amount, attribute_of(hit.what), Scope(ALL), 0, 1)
    if last is None or not last.counts_people:
        return None
    if NO_PART.search(lead) and (hit is None or hit.what not in {"killed", "missing"}):
        return None
    if hit is None and (
        ELSEWHERE.match(clause)
        or THEIR_DEEDS.match(clause)
        or (amount.low <= 1 and not groups_named(clause))
    ):
        return None
    end = min(amount.end + them.end() + len(clause.rstrip(' .!?;:”"')), len(text))
    scope = _scope_of_part(clause, last, hit, left)
    if scope is None:
        return None
    attribute = attribute_of(hit.what) if hit else last.attribute
    sure = hit is not None or scope.group != (last.scope or scope).group
    return Counted(amount, attribute, scope, amount.start, end, named=sure, part=True)


def _spoken_of(words: str, last: Counted | None) -> Counted | None:
    """The number before, or what "of the dead" says by itself where there is none."""
    noun = head_of(f" {words.split()[-1]}").what
    if not noun or (last is not None and last.attribute == attribute_of(noun)):
        return last
    amount = last.amount if last else Amount(0, 1, 0, 0.0, None, exact=False)
    return Counted(amount, attribute_of(noun), Scope(ALL), 0, 1)


def _scope_of_part(clause: str, last: Counted, hit: Hit | None, left: str) -> Scope | None:
    whole = last.scope or Scope(ALL)
    group = next((each for each in groups_named(clause) if each != ALL), None)
    words = " ".join(WORD.findall(clause))
    if hit is not None and hit.what == "killed" and hit.reach >= len(clause.rstrip(' .!?;:”"')):
        words = ""
    if hit is not None and hit.what in APART:
        return Scope(hit.what, whole.group if whole.group not in {ALL, *APART} else "")
    if hit is not None and attribute_of(hit.what) != last.attribute:
        return Scope(whole.group if whole.group not in APART else ALL, words)
    if group is not None and not re.match(r"\s(?:by|in|at|from)\b", clause):
        return Scope(group, whole.within)
    if words:
        if SMALL_WORDS.issuperset(words.casefold().split()) and (did := LAST_WORD.search(left)):
            words = f"{did[0].strip()} {words}"
        of_them = f"{OF_THEM} {words}" if whole.within else words
        return Scope(whole.group, " ".join(part for part in (whole.within, of_them) if part))
    return whole if hit is not None else None


def included(
    amount: Amount, head: Head, near: str, last: Counted, hit: Hit | None
) -> Counted | None:
    """A part of the number before it: "among them 12 minors", "of whom two were missing"."""
    whole = last.scope or Scope(ALL)
    group = next((each for each in groups_named(head.words) if each != ALL), None)
    if hit is not None and hit.what in APART and group is None:
        end = amount.end + max(hit.reach, head.end)
        return Counted(amount, "count.crowd", Scope(hit.what), amount.start, end, part=True)
    attribute = attribute_of(head.what) if head.what else last.attribute
    if group is not None:
        scope = Scope(group, whole.within)
        return Counted(amount, attribute, scope, amount.start, amount.end + head.end, part=True)
    went = going_on(near[head.end :])
    if went is None:
        return None
    words = " ".join(part for part in (whole.within, went[0]) if part)
    end = amount.end + head.end + went[1]
    return Counted(amount, attribute, Scope(whole.group, words), amount.start, end, part=True)


def listed(amount: Amount, left: str, near: str, last: Counted) -> Counted | None:
    """One of the parts that a whole is told by, or the figure of somebody else."""
    gapped = right_before(GAPPED, left) if re.match(r"\s*(?:[,.;)]|$)", near) else None
    if gapped and last.amount.end <= gapped.start() + 1:
        giver = gapped.span("giver")
        words = gapped["giver"].casefold().split()
        done = by_left(left[: last.amount.start], THEM)
        if done is not None and not gapped["verb"] and last.scope is not None:
            # "The General admitted 12 people and the Mission 9": who does it is no voice.
            scope = Scope(last.scope.group, gapped["giver"].strip())
            return Counted(amount, last.attribute, scope, giver[0], amount.end)
        if NO_GIVER.isdisjoint(words) and (gapped["verb"] or not groups_named(gapped["giver"])):
            return Counted(amount, last.attribute, last.scope, giver[0], amount.end, giver=giver)
    if last.scope is None or amount.low > last.amount.low or not right_before(LISTED, left):
        return None
    place, members = PLACED.match(near), MEMBERS.match(near)
    groups = groups_named(members["who"]) if members else []
    if place:
        scope = Scope(last.scope.group, " ".join(WORD.findall(place["where"])))
        end = amount.end + place.end()
        return Counted(amount, last.attribute, scope, amount.start, end, part=True)
    if members and groups and groups[-1] != ALL:
        scope = Scope(groups[-1], last.scope.within)
        end = amount.end + members.end("who")
        return Counted(amount, last.attribute, scope, amount.start, end, part=True)
    return None


def carried(
    amount: Amount, left: str, near: str, last: Counted | None, head: Head, *, inside: bool
) -> Counted | None:
    """A number that says nothing of what it counts, in words that take up the one before it."""
    if last is None:
        return None
    if not last.counts_people:
        return _shots(amount, left, near, last, head)
    start = max(left.rfind(" ", 0, len(left) - 1) + 1, 0)
    if head.words.split()[-1:] and head.words.split()[-1].casefold() in CARRYING:
        end = amount.end + head.end
        return Counted(amount, last.attribute, last.scope, amount.start, end, named=False)
    if head.kind != Kind.NONE:
        return None
    if (
        right_before(HOLDS, left)
        and last.scope is not None
        and last.scope.within.startswith(CAPACITY)
    ):
        within = CAPACITY if "for" in left[-9:] else "held"
        return Counted(
            amount, "count.crowd", Scope(ALL, within), start, amount.end, named=False, part=True
        )
    toll, frame = right_before(TOLL, left), framed(left, near)
    denied = is_denied(left) or right_before(TAKEN_BACK, left) is not None
    denied = denied or is_refuted(left, near)
    denied = denied or (
        last.attribute == "count.crowd" and right_before(TOO_MANY, left) is not None
    )
    bare = right_before(ELLIPTIC, left) is not None and FOLLOWING.match(near)
    alone = is_fragment(left, near)
    label = right_before(LABEL, left) is not None and FOLLOWING.match(near)
    if toll is not None and _of_things(toll):
        return None
    if alone and QUESTION.search(near):
        return None
    if toll is None and right_before(GAVE_UP, left):
        amount, frame = replace(amount, high=None, exact=False), Frame(start, None)
    if toll or frame or bare or denied or alone or label:
        giver = frame.giver if frame and not toll else _owner(left, toll)
        start = toll.start() if toll else amount.start if alone else start
        whole = Scope(ALL) if toll and toll["any"] and last.scope else last.scope
        if not inside and _outgrows(amount, last):
            return None
        return Counted(
            amount, last.attribute, whole, start, amount.end, denied, named=inside, giver=giver
        )
    return _going_on(amount, left, near, last)


def _outgrows(amount: Amount, last: Counted) -> bool:
    """Whether a number is so much more than that of some group that it is of other people."""
    narrow = last.scope is not None and last.scope != Scope(ALL)
    high = last.amount.high
    narrow = narrow and last.scope is not None and last.scope.within != "further"
    few = last.attribute != "count.crowd" and high is not None and last.amount.low > 0
    return bool(narrow and few and amount.low > OUTGROWN * (high or 0.0))


def _shots(amount: Amount, left: str, near: str, last: Counted, head: Head) -> Counted | None:
    """Shots that somebody else counted otherwise: "a guard heard three"."""
    witnessed = right_before(HEARD, left) or framed(left, near)
    if head.kind != Kind.NONE or not witnessed or not FOLLOWING.match(near):
        return None
    denied = is_denied(left)
    return Counted(
        amount, last.attribute, last.scope, amount.start, amount.end, denied, named=False
    )


def _of_things(toll: re.Match[str]) -> bool:
    """Whether a figure is said to be of things: "the figure for the boxes"."""
    if toll["any"]:
        return not OF_THE_SAME.search(toll["any"])
    of = OF_WHAT.match(toll.string, toll.end("noun"))
    if of is None:
        return False
    words = of["what"]
    return not groups_named(words) and not topic_of(words)[0]


def _going_on(amount: Amount, left: str, near: str, last: Counted) -> Counted | None:
    """A part of those before, of whom something is said: "twelve remain under observation"."""
    went = going_on(near)
    if (
        went is None
        or amount.low <= 1
        or not any(right_before(each, left) for each in (CLAUSE, OTHERS, OF_WHOM))
    ):
        return None
    whole = last.scope or Scope(ALL)
    words = " ".join(part for part in (whole.within, went[0]) if part)
    end = amount.end + went[1]
    scope = Scope(whole.group, words)
    group = next((each for each in groups_named(went[0]) if each != ALL), None)
    if group is not None and re.match(r"(?:were|are)\s(?:\w+\s)?\w+$", went[0]):
        scope = Scope(group, whole.within)
    return Counted(amount, last.attribute, scope, amount.start, end, named=False, part=True)


def _owner(left: str, toll: re.Match[str] | None) -> tuple[int, int] | None:
    """Whose figure it is: "the prefecture's count is 12"."""
    owner = OWNER.search(left, 0, toll.start()) if toll else None
    return owner.span("giver") if owner else None
