"""Counted things: numbers that count nobody, or people spoken of before."""

from __future__ import annotations

import re

from sayso.accounts.counted_heads import Head, Kind, head_of, is_plural
from sayso.accounts.counted_scopes import is_age
from sayso.accounts.counted_words import AGE_OF, DATING, LOOK_BACK, UNIT, YEARS
from sayso.accounts.scopes import WORD
from sayso.quantities.amounts import Amount
from sayso.quantities.groups import group_of

__all__ = ["counts_kin", "doing", "fired_nothing", "is_other", "is_resumed"]

KIN_OF = re.compile(
    r"\b(?:mother|father|parents?|widow|widower|grandmother|grandfather|husband|wife|dad|mum|"
    r"family)\sof\s$",
    re.IGNORECASE,
)
LEFT_BEHIND = re.compile(
    r"\b(?:leaves?|left|survived by|has|have|had|with|raised|lost)\s(?:a \w+ and\s)?$", re.I
)
KIN = re.compile(
    r"\b(?:sons?|daughters?|siblings|brothers?|sisters?|grandchildren|nephews|cousins|(?:small|"
    r"young|little|grown-up|adult)\schildren)\b",
    re.IGNORECASE,
)
CUT = re.compile(
    r"\b(?:when|after|before|because|while|since|although|as|if|until)\b", re.IGNORECASE
)
EMPTY = frozenset(
    "the a an of to in on at by for from with and or had have has was were is are be been being "
    "now also "
    "still already then there here who that which since it its their his her this those "
    "these".split()
)
FEW_WORDS = 4
NUMBERED = re.compile(
    r"\b(?:tank|gate|block|unit|route|room|house|cell|platform|bus|flight|highway|motorway|road|"
    r"line|"
    r"hall|pier|shaft|sector|zone|district|channel|phase|level|stage|number|nr|no|article|section|"
    r"chapter|page|paragraph|rule|resolution|form|case|order|law|decree|exhibit|bay|dock|berth|"
    r"pump|"
    r"reactor|camp|post|checkpoint|kilomet(?:er|re)|mile|school|ward|row|lane|car|coach|terminal|"
    r"exit|"
    r"building|battalion|brigade|company|precinct|station|figure|table|annex|item|file|plate|lot|"
    r"boat|bridge|floor|court|age|well|valve|version|edition|volume|day|week|year|room|channel)\s$",
    re.IGNORECASE,
)
"""A noun in front of a number that is its name: "Tank 9", "form 188792"."""
NOT_A_NAME = re.compile(
    r"\b(?:dead|wounded|injured|missing|they|who|those|people|men)\snumber\s$|\b(?:each|every|"
    r"per|a|an|the|by|in|that|this|last|first)\s\w+\s$",
    re.IGNORECASE,
)
OLDEST = 120
AGE_LEFT = re.compile(r"[A-Z]\w*\s?,\s(?:\d{1,2}\sand\s)?$")
AGE_RIGHT = re.compile(r"\s?,\s|\sand\s\d{1,2}\s?,\s")
"""Around an age, or those of two: "Ida Moor and Per Lund, 41 and 43, were seen"."""
HOURS = 24
LISTING_LEFT = re.compile(r"(?:^|\n)\s*\(?$")
LISTING_RIGHT = re.compile(r"[.):](?:\s|$)")
"""A number in digits at the beginning of a line counts the sections of a report."""
CLOCKED = re.compile(
    r"\b(?:came|come|left|arrived|began|started|opened|closed|woke|work|home|there|here|back|off|"
    r"night|morning|day|evening|afternoon|shift|\w+day|rang|heard)\s(?:at|by|around|about|before|"
    r"after)\s$",
    re.IGNORECASE,
)
COUNTING_TO = re.compile(
    r"\b(?:(?:can|could|to|will|would|I|we|you|they|and)\scount|count(?:s|ed|ing))\s"
    r"(?:up\s|down\s)?(?:to|from)\s$",
    re.IGNORECASE,
)
"""Whoever counts to thirty counts nobody."""
ALL_BUT = re.compile(r"\b(?:all|every\w*|nobody|none|everyone) but\s$", re.IGNORECASE)
THE_FIRST = re.compile(
    r"\b(?:the|my|our|his|her) (?:first|last|next|same|former|past|previous|latter) $", re.I
)
AGED_NOUN = re.compile(r"\b(?P<who>[a-z]+)\sof\s$")
ADDRESS_LEFT = re.compile(r"[=/_#&]\s?$")
ADDRESS_RIGHT = re.compile(r"\s?[/_=]\s?\w")
"""Beside a number that belongs to the address of a page."""
LONG_DIGITS = 5
SCORE = re.compile(r"^\s?(?:[-–:]|to)\s?\d{1,2}(?!\d)(?!,)(?:\s?(?:[.,;]|$|\bwin|\bvictory))")
"""Behind a number that is of a game or a vote: "3-1", "9 to 4"."""
RESUMED = re.compile(r"\b(?:killed|shot|wounded|injured|arrested|detained|murdered)\sthe\s$", re.I)
HOARD = re.compile(
    r"\b(?:seiz\w+|confiscat\w+|smuggl\w+|ammunition|cache|stockpile\w*|magazines?|arsenal)\b", re.I
)
SPORT = re.compile(
    r"\b(?:blocked shots?|goals?|goalkeeper|rebounds?|free throws?|three-pointers?|from the field|"
    r"basket\w*|charity shots?|points|on target|\d+ of \d+ shots)\b",
    re.IGNORECASE,
)
FIRING = re.compile(r"\bfir(?:ed|ing|e|es)\s(?:[\w-]+\s)?$", re.IGNORECASE)
FIRED = re.compile(
    r"\b(?:were|was|been) (?:fired|shot|discharged)\b|\b(?:flew|rang)\b", re.IGNORECASE
)
NEAR_HOARD = 60
"""Beside words for a hoard, arms are counted that nobody fired."""


def fired_nothing(text: str, left: str, near: str, noun: str) -> bool:
    """Whether counted arms were not fired: hoarded, of sport, or bullets that hit, a part of all.

    text: of the sentence. left, near: its words before and behind the number. noun: of the arms.
    """
    if noun.casefold() == "bullets" and not (FIRING.search(left) or FIRED.search(near)):
        return True
    return bool(SPORT.search(text) or HOARD.search(left[-NEAR_HOARD:] + near[:NEAR_HOARD]))


def is_other(text: str, amount: Amount) -> bool:
    """Whether a number is a measure, a date, an age, a price, a clock or a name."""
    right = text[amount.end :]
    left = text[max(amount.start - LOOK_BACK, 0) : amount.start]
    if amount.exact and amount.low % 1:
        return True
    if _is_name(text, amount, left, right):
        return True
    if _is_clock_or_age(amount, left, right):
        return True
    if UNIT.match(right) or right[:1] in {"%", "°"} or re.match(r"[-–]\w", right):
        return True
    dated = DATING.search(left)
    if amount.exact and amount.low in YEARS and text[amount.core : amount.end].isdecimal():
        return True
    if AGE_OF.search(left) or (amount.exact and is_age(left, right, amount)):
        return True
    if re.match(r"\s(?:more|fewer|less)\s(?:\w+\s)?than\b", right):
        return True
    if ALL_BUT.search(left) or COUNTING_TO.search(left):
        return True
    if amount.exact and amount.low == 1 and re.search(r"\bnot\s(?:a\s)?$", left, re.IGNORECASE):
        return True
    if dated and dated[0].strip(". ").casefold() not in {"of", "by", "from", "in", "after", "may"}:
        return True
    return amount.low < OLDEST and bool(AGE_LEFT.search(left) and AGE_RIGHT.match(right))


def _is_clock_or_age(amount: Amount, left: str, right: str) -> bool:
    """Whether a number without a noun is a time or an age: "came at eleven", "a driver of 52"."""
    if head_of(right).kind != Kind.NONE:
        return False
    if THE_FIRST.search(left) or (amount.low <= HOURS and CLOCKED.search(left)):
        return True
    aged = AGED_NOUN.search(left) if amount.exact and amount.low < OLDEST else None
    who = aged["who"] if aged else ""
    return group_of(who) is not None and not is_plural(who)


def _is_name(text: str, amount: Amount, left: str, right: str) -> bool:
    """Whether a number is a name: "Tank 9", "form 188792", or a result: "9 to 4"."""
    digits = text[amount.core : amount.end]
    if not amount.exact:
        return bool(SCORE.match(text[amount.core :].lstrip("0123456789")) and not is_counted(right))
    if digits.isdecimal() and (ADDRESS_LEFT.search(left) or ADDRESS_RIGHT.match(right)):
        return True
    if not digits.isdecimal() and not NUMBERED.search(left):
        return False
    if digits.isdecimal() and (digits.startswith("0") or SCORE.match(right)):
        return True
    if digits.isdecimal() and LISTING_LEFT.search(left) and LISTING_RIGHT.match(right):
        return True
    long = len(digits) >= LONG_DIGITS and digits.isdecimal()
    named = NUMBERED.search(left) and not NOT_A_NAME.search(left)
    return bool((long or named) and not is_counted(right))


def is_counted(right: str) -> bool:
    """Whether people stand behind a number."""
    return head_of(right).kind == Kind.PEOPLE


def is_resumed(left: str, right: str) -> bool:
    """Whether a number takes up people spoken of before: "killed the seven"."""
    return bool(RESUMED.search(left) and re.match(r"\s*(?:[.,;:!?”\"’]|$)", right)) or bool(
        re.match(r"\s(?:[\w’-]+\s){0,2}there\b", right)
    )


def counts_kin(left: str, head: Head) -> bool:
    """Whether a number counts somebody's family: "a mother of four", "leaves two sons"."""
    if KIN_OF.search(left):
        return True
    return bool(LEFT_BEHIND.search(left) and KIN.search(head.words))


def doing(near: str) -> str:
    """What people do or where they are, in a few words behind their noun."""
    clause = CUT.split(re.split(r"[,.;:!?—–(“”\"]", near, maxsplit=1)[0], maxsplit=1)[0]
    words = [word for word in WORD.findall(clause) if word.casefold() not in EMPTY]
    return " ".join(words[:FEW_WORDS])
