"""Counted reach: how far a number reaches, and whether its voice still holds it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain

from sayso.accounts.counted import Counted
from sayso.accounts.scopes import Scope

__all__ = ["is_former", "is_withdrawn", "period_of", "with_reach", "withdrawn_before"]

FURTHER = "further"
BODIES = re.compile(
    r"^(?:\s[\w-]+){0,2}?\s(?:bodies|corpses|coffins|graves|remains)\b", re.IGNORECASE
)
CHECKED_RIGHT = re.compile(
    r"^(?:\s(?!not\b|had\snot)[\w’'-]+){0,3}?\s(?:(?:have|has|had|were|was|been|be|now|already|so\sfar)\s)+"
    r"(?:identified|verified|confirmed|documented|named|recovered|buried)\b",
    re.IGNORECASE,
)
CHECKED_LEFT = re.compile(
    r"\b(?:identif(?:y|ied|ies)|verif(?:y|ied|ies)|confirm(?:ed|s)?|document(?:ed|s)?|recovered|"
    r"corroborated|named|buried)\s(?:(?:the|deaths?|bod(?:y|ies)|names|killing|of|so|far|another|"
    r"only)\s)*$",
    re.IGNORECASE,
)
"""Whoever checks case by case counts those done so far: at least so many."""
DEFINITE = re.compile(r"\b(?:the|these|those)\s(?:latest\s|new\s|first\s)?$", re.IGNORECASE)
AFTER_THEM = re.compile(
    r"\b(?:after|following|with|beside|besides|by)\s(?:the|these|those|another)\s"
    r"(?:latest\s|new\s)?$",
    re.IGNORECASE,
)
LOSSES = re.compile(r"^\s(?:[\w-]+\s)?(?:deaths|dead|killings|fatalities|arrests|injured)\b", re.I)
MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
SPAN_OF_TIME = re.compile(
    rf"\b(?:(?i:in|during|throughout|since|over)\s(?:the\smonth\sof\s|(?:early|mid|late)[\s-])?"
    rf"(?P<month>{MONTHS})(?:\s(?:19|20)\d\d)?(?!\s\d|\w)"
    r"|(?P<span>(?i:this|last)\s(?:year|month|summer|winter|spring|autumn|decade)"
    r"|(?i:since|in)\s(?:19|20)\d\d\b"
    r"|(?i:in|over|during|within)\s(?:the\s)?(?:past|last|previous)\s(?:[\w-]+\s)?"
    r"(?:weeks?|months?|years?|decades?)"
    r"|(?i:since)\sthe\s(?:[\w-]+\s){1,3}(?:began|started|broke\sout)"
    r"|(?:this|a|per|every|each)\s(?:week|month|year)))\b"
)
"""A stretch of time that a number sums up; the month behind "since" is no day of the story."""
BOUNDED = re.compile(
    r"\b(?:deadliest|worst|bloodiest|largest|biggest|highest|most|first|law|elected)\b"
)
NEAR_TIME = 70
FORMER = re.compile(
    r"(?:\b(?:up|down|risen|rises?|rose|rais(?:ed|es)|lower(?:ed|s)|increased?|corrected|revised|"
    r"changed?|cut|reduced|climbed|jumped|grew|fell|amended)\b[^.;\d]{0,60}?\s|,\s)from\s"
    r"(?:(?:an?|the|its|their)\s)?(?:(?:earlier|initial|previous|first)\s)?$",
    re.IGNORECASE,
)
GIVEN_BEFORE = re.compile(
    r"\b(?:had\s(?:\w+ly\s|first\s|earlier\s)?(?:given|put|reported|said|spoken|announced|stated|"
    r"listed)|(?:first|earlier|initial(?:ly)?|previous(?:ly)?|original(?:ly)?)\s(?:\w+\s){0,2}?"
    r"(?:figure|toll|count|estimate|said|gave|put|spoke|reported))\b[^.;]{0,50}$",
    re.IGNORECASE,
)
RIGHTED = re.compile(
    r"^[^.;]{0,60}?\b(?:corrected|revised|amended|lowered|raised|cut|changed)\s(?:it|this|that|the|"
    r"to|its|their)\b",
    re.IGNORECASE,
)
SAYS_OTHERS_NOW = re.compile(
    r"^[^.;]{0,80}?(?:,|\b(?:and|but))\s(?:it\s|he\s|she\s|they\s)?now\s"
    r"(?:quotes?|says?|gives?|puts?|speaks?|reports?|counts?)\b",
    re.IGNORECASE,
)
CLAIM = (
    r"(?:claims?|reports?|statements?|figures?|toll|counts?|accounts?|allegations?|estimates?|"
    r"assertions?|tally|announcements?|numbers?|accusations?|charges?|denials?|list|version)"
)
WITHDRAWN = re.compile(
    rf"\b(?:(?:withdr(?:ew|aws?|awn|awing)|retract(?:s|ed|ing)?|(?:took|takes?|taken|taking)\sback|"
    rf"(?:backed|backs|walked|walks)\s(?:away\sfrom|back)|disown(?:ed|s)|dropp(?:ed|ing)|rescinded|"
    rf"apologi[sz]ed\sfor)\s(?:[\w’'-]+\s){{0,4}}?{CLAIM}|no\slonger\s(?:says?|said|claims?|claimed|"
    r"speaks?\sof|spoke\sof|holds?|believes?|maintains?|maintained|insists?)|"
    r"(?:was|were|is|had\sbeen|been)\s(?:wrong|mistaken)\s(?:to\s(?:say|claim|report|state|speak|put)"
    r"|in\s(?:saying|claiming)|when\s\w+\ssaid)|"
    r"(?:wrongly|mistakenly|erroneously)\s(?:said|reported|stated|gave|put|claimed|spoke))\b",
    re.IGNORECASE,
)
"""Words with which a voice takes back what follows them."""
SAYS_NOW = re.compile(
    r"[.;:”\"]\s|\b(?:and|but|which)\s(?:\w+\s){0,2}?(?:says?|said|gave|gives|puts?|counts?|counted|"
    r"speaks?)\b|\b(?:it|he|she|they)\snow\b|\b(?:saying|instead|to)\s$",
    re.IGNORECASE,
)
"""What ends what is taken back."""
AS_STATED = re.compile(
    r"^[^.;,]{0,25}?,?\s(?:as|which)\s(?:it|they|he|she|we|the\s\w+)\s(?:had\s|has\s|have\s)?"
    r"(?:\w+ly\s|earlier\s|first\s|once\s)?(?:stated|said|reported|claimed|announced|wrote|given|put)",
    re.IGNORECASE,
)
REACH = 140
SCOPED = frozenset({"count.killed", "count.injured"})


def _beside(text: str, counted: Counted) -> tuple[str, str]:
    """The words before and behind a number; no more of them, as a table may be one sentence."""
    start, end = counted.amount.start, counted.amount.end
    return text[max(start - REACH, 0) : start], text[end : end + REACH]


def with_reach(text: str, counted: Counted) -> Counted:
    """The same with what its words leave open: bodies, those identified, the two who died since.

    text: of the sentence.
    """
    if counted.attribute not in SCOPED or counted.scope is None:
        return counted
    amount = counted.amount
    left, right = _beside(text, counted)
    if AFTER_THEM.search(left) and LOSSES.match(right):
        return replace(counted, scope=Scope(counted.scope.group, FURTHER))
    open_above = (
        BODIES.match(right)
        or CHECKED_RIGHT.match(right)
        or CHECKED_LEFT.search(left)
        or (DEFINITE.search(left) and LOSSES.match(right))
    )
    if open_above and amount.high is not None:
        return replace(counted, amount=replace(amount, high=None, exact=False))
    return counted


def period_of(text: str, counted: Counted) -> str:
    """The stretch of time that a number sums up, such as "July" or "this year"; "" for none.

    text: of the sentence.
    """
    lead = SPAN_OF_TIME.finditer(text, 0, NEAR_TIME)
    near = SPAN_OF_TIME.finditer(text, counted.start, counted.end + 2 * NEAR_TIME)
    for match in chain(lead, near):
        between = text[counted.end : match.start()] if match.start() >= counted.end else ""
        behind = 0 <= match.start() - counted.end <= NEAR_TIME and not re.search(
            r"[;:]|\b(?:after|when|which|who|that|before)\b", between
        )
        leads = match.start() == 0 or text[: match.start()].strip().casefold()[:10] in {
            "so far",
            "and",
        }
        inside = counted.start <= match.start() < counted.end
        if (behind or leads or inside) and not BOUNDED.search(
            text[max(match.start() - 40, 0) : match.start()]
        ):
            return (match["month"] or match["span"]).casefold()
    return ""


def is_former(text: str, counted: Counted) -> bool:
    """Whether a number is told as the one before a newer one: "14, up from 11"."""
    left, right = _beside(text, counted)
    if SAYS_OTHERS_NOW.match(right):
        return True
    return bool(FORMER.search(left) or (GIVEN_BEFORE.search(left) and RIGHTED.match(right)))


def is_withdrawn(text: str, counted: Counted) -> bool:
    """Whether the sentence tells that its voice takes the number back."""
    left, right = _beside(text, counted)
    if re.search(r"\bcorrected\b", left + right, re.IGNORECASE) and is_former(text, counted):
        return True
    if re.search(r"\b(?:not|than|of)\s$", left) and AS_STATED.match(right):
        return True
    return withdrawn_before(text, counted.amount.start)


def withdrawn_before(text: str, at: int, *, start: int = 0) -> bool:
    """Whether words in front of a place take back what stands there.

    start: of the sentence in the text.
    """
    least = max(start, at - REACH)
    found = None
    for match in WITHDRAWN.finditer(text, least, at):
        found = match
    return found is not None and not SAYS_NOW.search(text[found.end() : at])
