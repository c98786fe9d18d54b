"""Voice scopes: whom a number covers by whoever gives it, as a nurse counts those of her ward."""

from __future__ import annotations

import re

from sayso.accounts.counted import Counted
from sayso.accounts.crowd_scopes import crowd_at, crowd_before
from sayso.accounts.restrictions import restriction_of
from sayso.accounts.scopes import GENERIC_WARDS, Scope
from sayso.accounts.standing import Tellings, Told
from sayso.quantities.groups import ALL

__all__ = ["scope_for"]

WARD = re.compile(
    r"(?:(?:[A-Z][\w’'-]+\s){1,4}(?:Clinic|Hospitals?|Infirmary|Medical\sCent(?:er|re)|[Mm]orgue|"
    r"[Mm]ortuary)|[A-Z][\w’'-]+\sGeneral|(?:St\.?|Saint|Sainte)\s[A-Z][\w’'-]+(?:\s[Hh]ospital)?"
    r"|(?:\b[\w’'-]+\s){1,2}(?:hospitals?|clinics?|morgue|mortuary|ward|infirmary)"
    r"|^[Hh]ospital(?=\s(?:records?|registers?|lists?|sources|officials?|staff|doctors?|sp\w+)))\b"
)
OF_WARD = re.compile(
    rf"(?:,\s|\s\(|\s)(?:[\w’'-]+\s){{0,8}}?(?:at|of|in|for|from|to|runs|heads)\s(?:the\s)?(?P<ward>{WARD.pattern})"
)
"""What stands behind a name: ", who is on duty at the Coast Clinic"."""
OF_ALL = re.compile(
    r"\b(?:toll|number of|in all|in total|altogether|overall|nationwide|across the)\b",
    re.IGNORECASE,
)
"""Words for a number that is of all, whoever speaks for whichever hospital."""
SUM = re.compile(
    r"\b(?:makes?|made|making|adds? up|add(?:ed|ing) up|brings?|brought|together)\b", re.I
)
"""Words for a number that adds up those before it."""
AFFECTED = re.compile(
    r"\b(?:number|total|toll|figure|count|tally)\s(?:affected|hurt|ill|sick|harmed|involved|concerned|"
    r"poisoned|stricken|of\s(?:those|all|people|persons|victims|casualties|patients|cases)\b)",
    re.IGNORECASE,
)
"""Words for all who were harmed, whoever was counted in the sentence before."""
OF_NUMBER = re.compile(
    r"\s(?:[\w-]+\s)?of\s(?:the|its|their|our|these|those)\s(?:\d|two|three|four|five|six|seven|eight|"
    r"nine|ten|eleven|twelve|\w+teen|\w+ty)\b",
    re.IGNORECASE,
)
"""What stands behind a part of a whole that is named by its number: "20 of the 21"."""
FEWEST = 50
TELLING = re.compile(
    r"\b(?:people|persons|protesters|demonstrators|marchers|souls|\d[\d,]+)\b", re.I
)
"""What a crowd is counted in: so many of them at least are a crowd."""
OF_A_WARD = frozenset({"count.killed", "count.injured"})
BEFORE = 240
"""So many characters in front of a sentence its crowd may be named."""
REACH = 24
"""So many characters behind the words for a voice may still belong to its name."""
ABOUT = 110
"""Within so many characters behind a name stands what its bearer does."""
LONGEST_NAME = 40


def scope_for(
    tellings: Tellings, counted: Counted, told: Told, words: str, at: int = 0
) -> str | None:
    """The scope of a number; whoever speaks for one hospital counts those of that hospital.

    words: the passage that holds it. at: where its sentence begins in the text.
    """
    scope = counted.scope
    if scope is None and counted.attribute == "count.crowd" and counted.amount.low >= FEWEST:
        text = tellings.document.text
        place = crowd_at(text[max(text.rfind("\n", 0, at) + 1, at - BEFORE) : at])
        scope = Scope(ALL, place) if place and TELLING.search(words) else None
    if scope is not None and counted.attribute == "count.crowd" and scope == Scope(ALL):
        text = tellings.document.text
        within = crowd_before(text[max(text.rfind("\n", 0, at) + 1, at - BEFORE) : at])
        return str(Scope(ALL, within))
    if scope is not None and SUM.search(words) and _ward_in(scope.within):
        scope = Scope(scope.group)
    if scope is not None and not counted.named and AFFECTED.search(words):
        scope = Scope(ALL)
    if scope is not None and scope.within and _is_of_number(tellings, counted, scope, at):
        scope = Scope(scope.group)
    if scope is not None and counted.part and not scope.within:
        scope = _part_of(tellings, counted, scope, at)
    if scope is None or scope.group != ALL or counted.attribute not in OF_A_WARD:
        return str(scope) if scope else None
    own = _ward_in(told.name) if counted.giver is not None else ""
    if own and _ward_in(scope.within):
        return str(Scope(ALL, own))
    unnamed = scope.within.casefold() in GENERIC_WARDS
    if (scope.within and not unnamed) or OF_ALL.search(words):
        return str(scope)
    ward = _ward_of(tellings, told)
    return str(Scope(ALL, ward)) if ward else str(scope)


def _is_of_number(tellings: Tellings, counted: Counted, scope: Scope, at: int) -> bool:
    """Whether a number is of another one that it names, and not of those counted just before."""
    text = tellings.document.text
    end = at + counted.amount.end
    if not (counted.part and OF_NUMBER.match(text, end)):
        return False
    sentence = re.split(r"[.;:]\s|\n", text[at : end + ABOUT])[0].casefold()
    return not any(word in sentence for word in scope.within.casefold().split())


def _part_of(tellings: Tellings, counted: Counted, scope: Scope, at: int) -> Scope:
    """The scope of a part, with what the words beside it narrow it to."""
    what = counted.attribute.removeprefix("count.")
    if what == "crowd":
        return scope
    text = tellings.document.text
    start, end = at + counted.amount.start, at + counted.amount.end
    near = re.split(r"[.;:]\s|\n", text[end : end + ABOUT])[0]
    return Scope(scope.group, restriction_of(text[at:start], near, what))


def _ward_of(tellings: Tellings, told: Told) -> str:
    """The hospital that a voice speaks for, by its name or by what the text says of it."""
    text = tellings.document.text
    source = told.statement.source if told.statement else ()
    for name in (told.name, *(_named_at(text, each.start, each.end) for each in source)):
        found = _ward_in(name)
        if found:
            return found
    if told.own or not 2 < len(told.name) <= LONGEST_NAME:
        return ""
    for match in re.finditer(rf"\b{re.escape(told.name)}\b", text):
        behind = re.split(r"[.;:!?]\s", text[match.end() : match.end() + ABOUT])[0]
        ward = OF_WARD.match(behind)
        if ward:
            return _ward_in(ward["ward"])
    return ""


def _ward_in(name: str) -> str:
    match = WARD.search(name)
    return re.sub(r"^(?:the|a|an)\s", "", match[0], flags=re.IGNORECASE) if match else ""


def _named_at(text: str, start: int, end: int) -> str:
    """The words for a voice, with what may still belong to its name."""
    behind = re.split(r"[.;:!?]\s", text[end : end + REACH])[0]
    return text[start:end] + behind
