"""Who the victims were: what a text says of the dead, or of those aboard what was attacked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.accounts.shares import number_of, share_named
from sayso.accounts.targets_told import Target
from sayso.accounts.targets_words import may_name, words_for
from sayso.records import Span

__all__ = ["VICTIMS", "asked_of_victims", "victims_in"]

VICTIMS = "victims"
DEAD = (
    r"(?:dead|victims|killed|slain|fallen|casualties|fatalities|bodies|corpses|people killed|"
    r"people who died|passengers|travellers|(?:people |those )?(?:on board|aboard)|hostages|"
    r"captives)"
)
THOSE = (
    rf"(?:(?:the|its|our|these|those|all)\s(?:\w+\s)?{DEAD}|those (?:killed|who (?:died|were "
    rf"killed|"
    r"were shot|fell)|shot)|them|whom|the (?P<whole>[\w-]+))"
)
OF = re.compile(
    rf"\b(?P<part>none|not one|no one|nobody|not a single one|all|each|every one|most|many|both|"
    rf"some|several|half|at least [\w-]+|[\w-]+) of {THOSE}"
    r"(?:\s(?:in|at|on)\s[\w’'-]+(?:\s[\w’'-]+)?)?\s(?P<said>(?:was|were|is|are|had been|had|"
    r"have|has been|worked|lived|came|belonged|carried|did)\b[^,;]{0,70})",
    re.IGNORECASE,
)
WERE = re.compile(
    rf"\b(?P<part>all\s|most\s|both\s)?(?:the\s|its\s|of the\s)?(?P<who>{DEAD}|those (?:killed|"
    rf"who (?:died|were killed)))"
    r"(?:\s(?:in|at|on|of)\s(?:the\s)?[\w’'-]+(?:\s[\w’'-]+)?)?\s(?P<said>(?:were|are|had been|"
    r"worked|lived|came)\b[^,;]{0,60})",
    re.IGNORECASE,
)
ABOARD = re.compile(
    r"\b(?:bus(?:es)?|coach(?:es)?|lorr(?:y|ies)|trucks?|vehicles?|cars?|vans?|minibus(?:es)?|"
    r"trains?|carriages?|boats?|ferr(?:y|ies)|ships?|planes?|aircraft|helicopters?|convoys?|"
    r"jeeps?)\b(?:,?\s(?:which|that|it said|he said|she said),?)?(?:\s(?:was|were|had been|is|"
    r"are))?\s(?P<said>(?:full of|carrying|taking|transporting|ferrying|bringing|packed with|"
    r"crowded with|loaded with|returning with|filled with)\s[^,;]{0,60})",
    re.IGNORECASE,
)
EVERY = re.compile(
    r"\b(?:(?:everyone|everybody|all(?: those| the people)?|each person) (?:on|aboard|in) (?:the|"
    r"that) (?:bus|coach|lorry|truck|train|boat|ship|plane|convoy|van|car)|all (?:the "
    r")?(?P<number>[\w-]+)(?: of them)?)\s(?P<said>(?:was|were|had been)\b[^,;]{0,60})",
    re.IGNORECASE,
)
CALLED = re.compile(
    rf"\b(?:described|branded|called|labelled|identified|presented)\s(?:all )?(?:the|those|its|"
    rf"our)\s(?:{DEAD})\s(?:as\s)?(?P<said>[^,;]{{0,60}})",
    re.IGNORECASE,
)
INCLUDE = re.compile(
    rf"\b(?:(?:the\s{DEAD}|those killed)\s(?:include|included|includes)|among the {DEAD}\s(?:was|"
    rf"were|are|is))\s(?P<said>[^,;]{{0,60}})",
    re.IGNORECASE,
)
ATTACKED = re.compile(
    r"\b(?:stopped|attack(?:ed|s)?|hit|ambush(?:ed)?|blown up|blew up|struck|shelled|targeted|"
    r"sank|sunk|capsized|crashed|destroyed|fired|strafed|intercepted|seized|hijacked)\b",
    re.IGNORECASE,
)
"""What must have happened to a vehicle for those aboard to be victims."""
DEFINITE = re.compile(r"\b(?:the|that|our|their)\s(?:\w+\s)?$", re.IGNORECASE)
NOBODY = re.compile(
    r"\bthere\s(?:was|were|had been|have been)\s(?:no|not any|never any|not a "
    r"single)\s(?P<said>[^,;]{0,30}?\b(?:on|in|aboard|among)\s(?:the|that|those|either)?\s?"
    rf"(?:bus(?:es)?|coach|lorry|truck|vehicles?|train|boat|ship|plane|{DEAD})\b)",
    re.IGNORECASE,
)
AMONG = re.compile(
    rf"\b(?:among|on|in|aboard)\s(?:the|that|those|either|your|its)?\s?(?:bus(?:es)?|coach|lorry|"
    rf"truck|vehicles?|train|boat|ship|plane|{DEAD})\b",
    re.IGNORECASE,
)
NO_TIE = re.compile(
    r"\bno (?:ties?|links?|connections?|relations?)\s(?:whatever\s)?(?:between|of|from)\s(?:any "
    r"of )?(?:them|the \w+|those \w+)\s(?:and|to|with)\s(?P<said>[^,;]{0,40})",
    re.IGNORECASE,
)
SHOT = re.compile(
    r"\b(?:shot dead|shot and killed|killed|killing|gunned down|murdered|massacred|"
    r"slaughtered)\s(?:at least\s|about\s|some\s|more than\s|as many "
    r"as\s)?(?P<number>[\w-]+)\s(?P<said>(?:[\w’'-]+\s){0,3}?[\w’'-]+s\b|"
    r"(?:[\w’'-]+\s){0,2}?[\w’'-]+men\b)",
    re.IGNORECASE,
)
PEOPLE = frozenset({"fighters", "security", "civilians"})
PREPOSITION = re.compile(
    r"\b(?:in|by|at|near|among|on|for|to|from|with|their|his|her|\w+ing|against|when|while|after|"
    r"before|under|killed|shot|hit)\b",
    re.IGNORECASE,
)
"""What makes people behind it others than the victims: "were shot by gunmen"."""
PART_OF = re.compile(r"\bof\s(?:the\s|those\s)?$", re.IGNORECASE)
COPULA = re.compile(r"\b(?:was|were|been)\s", re.IGNORECASE)
PLAIN = ((EVERY, "all"), (CALLED, "all"), (INCLUDE, "some"), (NOBODY, "none"), (SHOT, "some"))
"""Wordings that tell by themselves of how many of the victims they speak."""
NONE = frozenset({"none", "not one", "no one", "nobody", "not a single one"})
NOT = re.compile(r"\b(?:not|never|no|neither)\b|n['’]t\b", re.IGNORECASE)
DRESSED = re.compile(
    r"\b(?:dressed|disguised|posing|passed off|described|masquerading)\b", re.IGNORECASE
)
WOUNDED = re.compile(
    r"\b(?:wounded|injured|arrested|detained|detainees|inmates|witnesses)\b", re.IGNORECASE
)


def victims_in(words: str) -> Iterator[Target]:
    """What a clause says that the victims were: of how many of them, and a kind of people."""
    if not may_name("people", words):
        return
    for match in OF.finditer(words):
        if match["whole"] and number_of(match["whole"]) is None:
            continue
        if not WOUNDED.search(match[0][: match.start("said") - match.start()]):
            yield from _told(match, _part(match["part"], match["whole"]))
    for match in WERE.finditer(words):
        if not PART_OF.search(words[: match.start("who")]):
            part = (match["part"] or "all").strip().casefold()
            yield from _told(match, "most" if part == "most" else "all")
    for match in ABOARD.finditer(words):
        definite = DEFINITE.search(words[: match.start()]) and COPULA.search(match[0])
        if ATTACKED.search(words) or definite:
            yield from _told(match, "all")
    for pattern, extent in PLAIN:
        for match in pattern.finditer(words):
            if number_of(match.groupdict().get("number") or "one"):
                yield from _told(match, extent)
    for match in NO_TIE.finditer(words):
        yield from (replace(each, weak=True) for each in _told(match, "all", denied=True))


def asked_of_victims(question: str) -> str:
    """The kind of people that a question looks for among the victims; "" for none."""
    among = AMONG.search(question)
    found = words_for("people").search(question[: among.start()]) if among else None
    return (found.lastgroup or "") if found else ""


def _told(match: re.Match[str], extent: str, *, denied: bool = False) -> Iterator[Target]:
    said = DRESSED.split(match["said"])[0]
    found = words_for("people").search(said)
    if found is None:
        return
    kind = found.lastgroup or ""
    if kind in PEOPLE and PREPOSITION.search(said[: found.start()].partition(" ")[2]):
        return
    if NOT.search(said[: found.start()]):
        if extent != "all":
            return
        extent = "none"
    end = match.start("said") + len(said.rstrip())
    yield Target(VICTIMS, f"{extent} {kind}", Span(match.start(), end), denied)


def _part(words: str, whole: str | None) -> str:
    """How many a text speaks of: "none", "some", "most" or "all"."""
    low = words.casefold()
    if low in NONE:
        return "none"
    if low in {"all", "each", "every one", "both"}:
        return "all"
    if low == "most":
        return "most"
    return share_named(low.removeprefix("at least "), whole or "") or "some"
