"""Targets of strikes: what shells, bombs and missiles hit, a place of civilians or of fighters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sayso.accounts.targets_told import Target
from sayso.accounts.targets_words import may_name, places
from sayso.records import Span

__all__ = ["STRUCK", "struck_in"]

STRUCK = "struck"
DETERMINER = (
    r"(?:(?:an?|the|our|their|its|his|one|two|three|four|five|several|another|any|no|"
    r"some)\s)?(?:(?!at\b|in\b|of\b|on\b|near\b|from\b|to\b|and\b|said\b|with\b|by\b|"
    r"for\b)[\w’'-]+\s){0,2}?"
)
WEAPON = re.compile(
    r"\b(?:missiles?|rockets?|shells?|shelling|strikes?|air ?strikes?|air ?raids?|drones?|bombs?|"
    r"bombers?|bombing|bombardment|jets?|(?:war)?planes?|aircraft|helicopters?|artillery|"
    r"mortars?|pilots?|air ?force|gunners|batteries|projectiles?|raid)\b",
    re.IGNORECASE,
)
SHELLED = r"(?:bombed|shelled|rocketed|targeted|targeting|bombing|shelling|bombarded)"
HIT = (
    r"(?:hit|hits|hitting|struck|strike|striking|destroyed|destroying|landed (?:on|in)|fell "
    r"(?:on|in)|came down on|slammed into|crashed into|flattened|levelled|bombed|shelled|"
    r"rocketed|targeted|targeting|bombing|shelling|bombarded)"
)
OWNED = (
    r"\b(?!\s(?:said|says|director|staff|doctor|commander|told|boy|girl|teacher|owner|driver|"
    r"stop))"
)
"""What makes a place part of a word for somebody."""
NOT = re.compile(r"\b(?:not|never|nobody|none|neither|nor|no)\b|n['’]t\b", re.IGNORECASE)
NEAR = 24


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Wordings that name the place, those first that tell most."""
    place, military = places("civil", "military") + OWNED, places("military") + OWNED
    there = (
        r"\bthere\s(?:was|were|is|had been|has been|have been|are)\s(?:no|never any|not any)\s"
        rf"(?:[\w’'-]+\s){{0,2}}?{military}"
    )
    aim = (
        r"\b(?:target|targets|aim|objective)(?:\sof the (?:strike|attack|raid|bombing|"
        r"shelling))?\s"
        rf"(?:was|were|had been)(?:\snot)?\s{DETERMINER}{place}"
    )
    served = (
        r"\b(?:used (?:by [\w’'-]+ (?:[\w’'-]+ )?)?(?:as|for)|served as|serving as|turned into|"
        r"converted into|housed|hid|concealed|sheltered|set up|dug in at|(?:building|house|"
        r"school|clinic|hospital|compound|site|place|farm) (?:was|were|had been|had "
        r"become)(?:\snot|n['’]t)?)\s"
        rf"(?:only |just |simply |in fact |really )?{DETERMINER}{military}"
    )
    passive = (
        rf"\b{place}(?:\s(?:in|at|near|on)\s[\w’'-]+(?:\s[\w’'-]+)?)?\s"
        r"(?:was|were|had been|has been|have been|is|are|being)\s(?:\w+ly\s|also\s|not\s|never\s|"
        r"again\s)?(?:hit|struck|bombed|shelled|targeted|rocketed|flattened|bombarded|destroyed "
        r"by)\b"
    )
    active = rf"\b(?P<verb>{HIT})\s{DETERMINER}{place}"
    was = (
        r"\b(?:it|this|that)\s(?:was|is|had been)(?:\snot|n['’]t)?\s(?:only |just |simply )?"
        rf"{DETERMINER}{place}(?=\s*(?:[,.;”\"]|$)|\s(?:and|not)\b)"
    )
    wordings = (there, aim, served, was, passive, active)
    return tuple(re.compile(each, re.IGNORECASE) for each in wordings)


def struck_in(words: str) -> Iterator[Target]:
    """What a clause says that a strike hit: "civil" or "military"."""
    if not may_name("place", words):
        return
    taken: list[tuple[int, int]] = []
    for pattern in _patterns():
        for match in pattern.finditer(words):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            groups = match.groupdict()
            verb, civil = groups.get("verb"), groups.get("civil") is not None
            armed = WEAPON.search(words) or re.fullmatch(SHELLED, verb or "", re.IGNORECASE)
            if verb and civil and not armed:
                continue
            left = re.split(r"[,;:]|\b(?:and|but|that|while|when)\b", words[: match.start()])[-1]
            taken.append(match.span())
            denied = bool(NOT.search(left[-NEAR:]) or NOT.search(match[0]))
            yield Target(STRUCK, "civil" if civil else "military", Span(*match.span()), denied)
