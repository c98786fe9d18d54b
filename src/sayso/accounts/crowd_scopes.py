"""Crowd scopes: what a number of people is there for, and where: no two crowds are alike."""

from __future__ import annotations

import re

from sayso.accounts.counted_words import TOLL
from sayso.accounts.restrictions import FARTHEST, next_number, phrase_at
from sayso.accounts.scopes import ATTACKERS, PARTAKING, WORD

__all__ = ["crowd_at", "crowd_before", "crowd_within"]

ROLES = {
    "hostages": r"hostages?|held captive|captives?",
    "abducted": r"abduct(?:ed|ing|ion)s?|kidnapp(?:ed|ing)|(?:led|marched|carried|dragged|taken)\s"
    r"(?:away|off)|carried\soff",
    "moved out": r"moved?(?!\s(?:in|into|on|towards?)\b)|evacuat\w+|displac\w+|relocat\w+|"
    r"transferred|taken to safety|(?:made|left) homeless|homeless|fled|driven (?:out|from)|"
    r"brought to safety",
    "on shift at work": r"(?:on|night|day|late|early) shifts?|at work|on duty|working|"
    "rostered|on the payroll",
    "capacity": r"(?:has|have|had|with|is|was) (?:room|space|places) for|built [\w ]{0,20}?for|"
    r"capacity (?:of|for|is|was)|designed (?:for|to hold)|licen[sc]ed for|meant for",
    "interviewed": r"interview\w*|spok(?:e|en) (?:to|with)|questioned|talked to|(?:statements?|"
    r"testimon(?:y|ies)) (?:from|of)|heard (?:from|evidence)",
    "observers": r"observers?|monitors?",
    "returned": r"(?:come|came|are|were) (?:back|home)|returned|turned up|(?:since |been |"
    "were )found"
    r"(?: alive)?|accounted for",
    ATTACKERS: r"attack(?:ed|ers?|ing)?|storm(?:ed|ing)|assault(?:ed|ing)?|raid(?:ed|ers|ing)|"
    r"ambush(?:ed|ing)?|opened fire|fired (?:on|at)|rampag\w+|besieg\w+|set upon",
}
ROLE = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in ROLES.items()}
BEFORE = frozenset({"capacity", "interviewed", "moved out", "abducted", "observers"})
"""What may stand in front of its number, too: "has room for 900", "we interviewed 38"."""
OCCASION = re.compile(
    r"\b(?P<what>rally|rallies|marche?s?|riots?|rioting|protests?|demonstrations?|vigils?|"
    r"funerals?|"
    r"processions?|strikes?|blockades?|sit-ins?|pickets?|concerts?|match|parades?|"
    r"disorders?|unrest|"
    r"service|festival|meetings?|gatherings?|queues?|disturbances?)\b",
    re.IGNORECASE,
)
COMING = re.compile(
    r"\b(?:entered|came|rode|arrived|in number|burst|surrounded|took part|broke (?:in|into|"
    r"through)|"
    r"overran|descended|crossed|landed|boarded|hijacked|numbered|strong|swept|poured|invaded|"
    r"shot|fired|seized)\b",
    re.IGNORECASE,
)
"""What those who bear arms do where they attack."""
TOOK_PART = re.compile(r"\b(?:t(?:ook|aken|aking|ake) part|participat\w+|joined)\b", re.IGNORECASE)
SUBJECT = re.compile(
    r"\b(?:those|people|men|crowd|numbers?|protesters|pickets|ranks?)\s(?:\w+ing\s|"
    r"(?:in|at|on|outside|before|round|around)\s)(?=\w)",
    re.IGNORECASE,
)
"""The crowd as a subject: "those blocking the gate numbered some 400"."""
WHERE = re.compile(
    r"\b(?:in front of|on the steps of|at the gates? of|opposite|before|around|in|on|on to|at|into|"
    r"onto|entered|outside|through|inside|near|"
    r"(?:came|come|went|walk(?:ed)?|march(?:ed)?|flock(?:ed)?|pour(?:ed)?|dr[ae]wn?|"
    r"way) to)\s(?=\w)"
)
NO_PLACE = re.compile(
    r"^(?:(?:\d+|very|about|around|least|most|once|first|last|all|total|time|number|work|"
    r"shift|duty|"
    r"safety|answer|support|memory|honour|protest|morning|evening|afternoon|night|noon|dawn|dusk|"
    r"midday|course|mid|day|height|its height|peak|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|(?:20|19)\d\d)",
    re.IGNORECASE,
)
BARE_BETWEEN = re.compile(
    r"(?:\s(?:at|least|about|some|to|with|of|for|from|up|more|than|over|only|no|fewer|"
    r"around|another|"
    r"the|a|total|nearly|almost|up|all))*\s*",
    re.IGNORECASE,
)
AND_TO = re.compile(
    r"[\w\s,’'-]{1,60}?(?:,|\sand)\s(?:to|with|from)\s(?:\w+\s){0,2}", re.IGNORECASE
)
"""What stands between "spoken to 38 prisoners and to" and the next number."""
SQUARE = re.compile(
    r"\b(?P<where>(?:[A-Z][\w’'-]+\s){1,3}(?:[Ss]quare|[Pp]ark|[Ss]treet|[Bb]ridge|"
    r"[Ss]tadium|[Gg]ate|"
    r"[Gg]round|[Pp]laza|[Aa]venue|[Ff]ield))\b"
)
PEOPLE = re.compile(
    r"\b(?P<who>relatives|mourners|families|parents|mothers|pilgrims|worshippers|refugees|"
    r"observers|"
    r"volunteers|officials|employees|members|witnesses|supporters|delegates|guests|households|"
    r"pensioners|veterans|onlookers|pickets)\b",
    re.IGNORECASE,
)
CROWD_AT = re.compile(
    r"\b(?:crowds?|turnout|attendance|throng|rally|march|demonstration|protesters|gathering)\s"
    r"(?:in front of|outside|inside|in|at|on|before|near|around|along)\s(?=\w)",
    re.IGNORECASE,
)
LEFT = 80


def crowd_within(left: str, near: str, words: str, *, fighters: bool) -> str:
    """What a crowd is there for and where it is: a rally in a square and those at work are two.

    left, near: the sentence in front of the number, and its words behind it, up to the next clause.
    words: of the noun phrase that is counted. fighters: whether its noun names them.
    """
    left = left[-FARTHEST:]
    clause = next_number(near[:FARTHEST])
    behind = clause.split(", ")[0]
    role = _role(left[-LEFT:], behind)
    if role == ATTACKERS or (fighters and COMING.search(behind)):
        return ATTACKERS
    who = PEOPLE.search(words)
    parts = [role, who["who"].casefold() if who and role != "interviewed" else ""]
    if not role:
        occasion = OCCASION.search(behind) or OCCASION.search(left)
        part = PARTAKING if TOOK_PART.search(behind) or TOOK_PART.search(left[-LEFT:]) else ""
        what = occasion["what"].casefold() if occasion else ""
        parts.append(f"{part} in the {what}" if part and what else part or what)
    parts.append(_where(left, behind) if role not in {"capacity", "interviewed"} else "")
    seen: list[str] = []
    for part in parts:
        seen += [word for word in part.split() if word not in seen]
    return " ".join(seen)


def _role(left: str, behind: str) -> str:
    hits = [(match.start(), name) for name, each in ROLE.items() if (match := each.search(behind))]
    if hits:
        return min(hits)[1]
    for name in BEFORE:
        matches = list(ROLE[name].finditer(left))
        if matches and BARE_BETWEEN.fullmatch(left, matches[-1].end()):
            return name
        if matches and name == "interviewed" and AND_TO.fullmatch(left, matches[-1].end()):
            return name
    return ""


def _where(left: str, behind: str) -> str:
    """Where a crowd is: a crowd in a square and one on its way to a depot are two."""
    toll = TOLL.search(left)
    for text in (toll[0] if toll else "", behind):
        for match in WHERE.finditer(text):
            place = phrase_at(text, match.end())
            if place and not NO_PLACE.match(place):
                return " ".join(WORD.findall(place))
    subject = SUBJECT.search(left)
    return phrase_at(left, subject.end()) if subject else ""


def crowd_at(before: str) -> str:
    """Where the crowd is that the words before a sentence speak of: "the crowd outside a mill"."""
    found = list(CROWD_AT.finditer(before))
    place = phrase_at(before, found[-1].end()) if found else ""
    return "" if NO_PLACE.match(place) else place


def crowd_before(before: str) -> str:
    """What the words before a sentence say that a crowd is there for, where its own words don't.

    before: the text in front of the sentence, as far as it is looked at.
    """
    found = [match["what"] for match in OCCASION.finditer(before)]
    places = list(SQUARE.finditer(before))
    where = places[-1]["where"] if places else ""
    return " ".join(part for part in (found[-1].casefold() if found else "", where) if part)
