"""Counted things: numbers that count nobody, or people spoken of before."""

from __future__ import annotations

import re

from sayso.accounts.counted_scopes import is_age, noun_end
from sayso.accounts.counted_words import AGE_OF, DATING, NOUN_PHRASE, UNIT, YEARS
from sayso.accounts.scopes import WORD, groups_named
from sayso.quantities.amounts import Amount

__all__ = ["counts_things", "fired_nothing", "is_other", "is_resumed"]

PERSONAL = re.compile(r"(?:ers?|ors?|ists?|ants?|men|hands?|mates?|folk|ees?)$")
"""Endings of nouns for people that are in no list: deckhands, divers, trainees."""
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
NEAR_HOARD = 60
"""Beside words for a hoard, arms are counted that nobody fired."""


def fired_nothing(text: str, left: str, near: str, noun: str) -> bool:
    """Whether counted arms were not fired: hoarded, of sport, or bullets that hit, a part of all.

    text: of the sentence. left, near: its words before and behind the number. noun: of the arms.
    """
    if noun.casefold() == "bullets" and not FIRING.search(left):
        return True
    return bool(SPORT.search(text) or HOARD.search(left[-NEAR_HOARD:] + near[:NEAR_HOARD]))


def is_other(text: str, amount: Amount) -> bool:
    """Whether a number is a measure, a date, an age or a price."""
    right, left = text[amount.end :], text[: amount.start]
    if UNIT.match(right) or right[:1] in {"%", "°"} or re.match(r"[-–]\w", right):
        return True
    dated = DATING.search(left)
    if amount.exact and amount.low in YEARS and "," not in text[amount.start : amount.end]:
        return True
    if AGE_OF.search(left) or (amount.exact and is_age(left, right, amount)):
        return True
    if re.match(r"\s(?:more|fewer|less)\s(?:\w+\s)?than\b", right):
        return True
    if amount.exact and amount.low == 1 and re.search(r"\bnot\s(?:a\s)?$", left, re.IGNORECASE):
        return True
    if dated and dated[0].strip(". ").casefold() not in {"of", "by", "from", "in", "after", "may"}:
        return True
    return bool(
        re.search(r"[A-Z]\w*\s?,\s$", left) and re.match(r"\s?,\s", right) and amount.low < 120
    )


def is_resumed(left: str, right: str) -> bool:
    """Whether a number takes up people spoken of before: "killed the seven"."""
    return bool(RESUMED.search(left) and re.match(r"\s*(?:[.,;:!?”\"’]|$)", right)) or bool(
        re.match(r"\s(?:[\w’-]+\s){0,2}there\b", right)
    )


def counts_things(right: str) -> bool:
    """Whether the noun behind a number is of no people: "five operations", "two lorries"."""
    phrase = NOUN_PHRASE.match(right)
    words = phrase["words"][: noun_end(phrase["words"])] if phrase else ""
    nouns = WORD.findall(words)
    if not nouns or groups_named(words):
        return False
    return nouns[-1].islower() and not PERSONAL.search(nouns[-1])
