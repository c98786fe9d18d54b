"""Counted reach: how far a number reaches, and whether its voice still holds it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain

from sayso.accounts.counted import Counted
from sayso.accounts.scopes import Scope

__all__ = ["is_former", "is_open", "is_withdrawn", "period_of", "with_reach", "withdrawn_before"]

FURTHER = "further"
CHECKED_RIGHT = re.compile(
    r"^(?:\s(?!not\b|had\snot)[\w’'-]+){0,3}?\s(?:(?:have|has|had|were|was|been|be|now|"
    r"already|so\sfar)\s)+"
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
OPEN = re.compile(
    r"\b(?:bodies|corpses|coffins|remains|identified|verif\w+|confirm\w*|documented|"
    r"recovered|buried|"
    r"corroborated|named|picked\sup|found|heard|collected|so\sfar|already|yet|till\snow|"
    r"to\sdate|tags|up\sto\snow|brought\sout|"
    r"pulled\s(?:out|from)|dug\s(?:out|up))\b|^(?:the|these|those)\s(?:\w+\s){1,3}?(?:deaths|dead|"
    r"killings|fatalities|arrests|injured)\b",
    re.IGNORECASE,
)
"""Whoever counts bodies, or checks case by case, counts those done so far: at least so many."""
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
    r"\b(?:deadliest|worst|bloodiest|largest|biggest|highest|most|first|law|elected|born|birth|founded|opened|married)\b"
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
    rf"apologi[sz]ed\sfor)\s(?:[\w’'-]+\s){{0,4}}?{CLAIM}|no\slonger\s(?:says?|said|claims?|"
    rf"claimed|"
    r"speaks?\sof|spoke\sof|holds?|believes?|maintains?|maintained|insists?)|"
    r"(?:was|were|is|had\sbeen|been)\s(?:wrong|mistaken)\s(?:to\s(?:say|claim|report|state|"
    r"speak|put)"
    r"|in\s(?:saying|claiming)|when\s\w+\ssaid)|"
    r"(?:wrongly|mistakenly|erroneously)\s(?:said|reported|stated|gave|put|claimed|spoke))\b",
    re.IGNORECASE,
)
"""Words with which a voice takes back what follows them."""
SAYS_NOW = re.compile(
    r"[.;:”\"]\s|\b(?:and|but|which)\s(?:\w+\s){0,2}?(?:says?|said|gave|gives|puts?|counts?|"
    r"counted|"
    r"speaks?)\b|\b(?:it|he|she|they)\snow\b|\b(?:saying|instead|to)\s$",
    re.IGNORECASE,
)
"""What ends what is taken back."""
AS_STATED = re.compile(
    r"^[^.;,]{0,25}?,?\s(?:as|which)\s(?:it|they|he|she|we|the\s\w+)\s(?:had\s|has\s|have\s)?"
    r"(?:\w+ly\s|earlier\s|first\s|once\s)?(?:stated|said|reported|claimed|announced|wrote|"
    r"given|put)",
    re.IGNORECASE,
)
SUMMED_RIGHT = re.compile(
    r"^[^,.;:]{0,50}?\b(?:in all|in total|altogether|all told|overall|in the (?:whole|"
    r"entire) [\w-]+)\b",
    re.IGNORECASE,
)
LISTS = r"(?:list|count|toll|figures?|number|tally|total|identification|search|rescue)"
LOST = (
    r"(?:deaths?|fatalities|victims?|dead|casualties|arrests|bodies|names|losses|missing|injured)"
)
FINAL_RIGHT = re.compile(
    rf"^[^;.\d]{{0,110}}?\b(?:{LISTS}\s(?:is|was|are|were|has\sbeen|had\sbeen)\s(?:now\s|also\s)?"
    rf"(?:final|complete|completed|closed|over|finished|definitive)|final\s{LISTS}|"
    rf"no\s(?:other|further|more)\s{LOST}|and\s(?:not\sone|no|none)\smore\b|that\s(?:is|was)\s(?:all|everybody|everyone)|"
    r"(?:nobody|no\sone)\s(?:else|is\smissing))\b",
    re.IGNORECASE,
)
FINAL_HERE = re.compile(
    r"^,?\s(?:is|was|remains|stands\sas)\s(?:now\s)?(?:the\s)?(?:final|complete|definitive)\b",
    re.IGNORECASE,
)
"""What is said of the number itself: "the number of dead, nine, is final"."""
FINAL_LEFT = re.compile(
    rf"\b(?:final|definitive|complete|conclusive)\s(?:\w+\s)?{LISTS}\b[^.;]{{0,50}}$"
    r"|\b(?:in all|altogether),?\s$",
    re.IGNORECASE,
)
FINAL_NEXT = re.compile(
    rf"^\s(?:There\s(?:is|are|was|were|have\sbeen|had\sbeen)\sno\s(?:other|further|more)\s{LOST}|"
    rf"That(?:\sis|\swas|[’']s)\s(?:all|everybody|everyone|the\slot)|"
    rf"(?:The\s|This\s|Our\s)?{LISTS}\s(?:is|was)\s(?:now\s)?(?:final|complete|closed|over|"
    rf"finished)|"
    rf"No\s(?:other|further|more)\s{LOST}|(?:Nobody|No\sone)\selse)\b",
    re.IGNORECASE,
)
"""Words with which a voice says that nobody is to be added to its number."""
NOW_RIGHT = re.compile(r"^(?:\s[\w-]+)?\s(?:now|by\snow)\b(?=\s*[.,;:”\"]|$)", re.IGNORECASE)
FINAL_OF_FRAGMENT = re.compile(
    rf"{FINAL_NEXT.pattern}|^\s[^.?!]{{0,110}}?\b(?:it|that|this|{LISTS})\s(?:is|"
    rf"was)\s(?:final|complete|"
    r"closed|definitive)\b",
    re.IGNORECASE,
)
FRAGMENT = 40
"""A sentence of so few characters may be but a number, which the next one speaks of."""
CLAUSE_BEGIN = re.compile(r"[,;:.”“]\s|[“”]|\b(?:that|said|says|reported|reports|added)\s")
FOUND_SHOTS = re.compile(
    r"^[^,.;:]{0,40}?\b(?:were|was|been|have|has|are|is)\s(?:[\w-]+\s)?(?:picked\sup|found|"
    r"recovered|"
    r"collected|counted|heard|seized|dug\sout)\b",
    re.IGNORECASE,
)
REACH = 140
SCOPED = frozenset({"count.killed", "count.injured"})


def _beside(text: str, counted: Counted) -> tuple[str, str]:
    """The words before and behind a number; no more of them, as a table may be one sentence."""
    start, end = counted.amount.start, counted.amount.end
    return text[max(start - REACH, 0) : start], text[end : end + REACH]


def _with_finality(text: str, counted: Counted, beyond: str) -> Counted:
    """The same with the words by which its voice says that nobody is to be added."""
    left, right = _beside(text, counted)
    start, end = counted.start, counted.end
    before = FINAL_LEFT.search(left)
    if before:
        start = min(start, counted.amount.start - len(left) + before.start())
    now = NOW_RIGHT.match(right)
    if now:
        end = max(end, counted.amount.end + now.end())
    summed = SUMMED_RIGHT.match(right)
    final = FINAL_RIGHT.match(right) or FINAL_HERE.match(right)
    pattern = FINAL_OF_FRAGMENT if len(text) <= FRAGMENT else FINAL_NEXT
    more = pattern.match(beyond) if len(text) - counted.end < REACH else None
    if summed:
        end = max(end, counted.amount.end + summed.end())
    elif final or more:
        end = counted.amount.end + final.end() if final else len(text) + (more.end() if more else 0)
        # What says so is read with the whole clause of the number.
        found = list(CLAUSE_BEGIN.finditer(text, max(start - REACH, 0), start))
        start = found[-1].end() if found else start if start > REACH else 0
    return replace(counted, start=start, end=end)


def with_reach(text: str, counted: Counted, beyond: str = "") -> Counted:
    """The same with the words that leave it open: those identified, the two who died since.

    text: of the sentence. beyond: what stands behind it in its paragraph.
    """
    if counted.scope is None:
        return counted
    amount = counted.amount
    left, right = _beside(text, counted)
    if counted.attribute == "instrument":
        shots = FOUND_SHOTS.match(right)
        return (
            replace(counted, end=max(counted.end, amount.end + shots.end())) if shots else counted
        )
    counted = _with_finality(text, counted, beyond)
    if counted.attribute not in SCOPED or counted.scope is None:
        return counted
    if AFTER_THEM.search(left) and LOSSES.match(right):
        return replace(counted, scope=Scope(counted.scope.group, FURTHER))
    checked, done = CHECKED_LEFT.search(left), CHECKED_RIGHT.match(right)
    start, end = counted.start, counted.end
    if checked:
        start = min(start, amount.start - len(left) + checked.start())
    if done:
        end = max(end, amount.end + done.end())
    definite = DEFINITE.search(left)
    if definite and LOSSES.match(right):
        start = min(start, amount.start - len(left) + definite.start())
    return replace(counted, start=start, end=end)


def is_open(passage: str) -> bool:
    """Whether the passage of a number says that it may be more: bodies, those named so far."""
    return bool(OPEN.search(passage))


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
