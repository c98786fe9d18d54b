"""Cause extents: a named cause, and of how many of the dead it is told."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sayso.accounts.scopes import groups_named
from sayso.accounts.shares import share_named
from sayso.records import Span

__all__ = [
    "Cause",
    "extent_of",
    "is_of_one",
    "thing_of",
    "victim_before",
    "victim_names",
    "victim_of",
    "victims_in",
]

ALL = re.compile(
    r"\b(?:all|every(?:one|body)?|each|none|nobody|no one|the dead|the victims|those (?:killed|"
    r"who died)|they|them|people|deaths|in (?:all|every) cases?)\b",
    re.IGNORECASE,
)
MOST = re.compile(r"\b(?:most|majority|nearly all|almost all|the bulk)\b", re.IGNORECASE)
IN_MOST = re.compile(r"\W*in (?:most|nearly all|almost all|the majority of)\b", re.IGNORECASE)
SHARE = re.compile(
    r"\b(?P<part>[\w-]+) of (?:the|those|these|whom|them|all)\b(?: (?P<whole>[\w-]+))?",
    re.IGNORECASE,
)
SORTS = frozenset("police soldiers guards fighters protesters prisoners journalists medics".split())
"""Groups of which nobody belongs to two, as a boy and a student may be one."""
NAME = re.compile(r"\b[A-Z][a-z’'-]+\s([A-Z][a-z’'-]+)\s(?:had\s|was\s|has\s)?$")
DIED = re.compile(
    r"\b(?:died|was killed|had been killed|perished|succumbed|was shot dead)\b", re.IGNORECASE
)
THING = re.compile(
    r"\b(?:(?P<vehicle>bus(?:es)?|coach(?:es)?|lorr(?:y|ies)|trucks?|convoy|cars?|jeeps?|van|"
    r"trains?)|(?P<vessel>boat|ship|ferry|vessel|trawler)|(?P<aircraft>aircraft|plane|helicopter)|"
    r"(?P<bridge>bridge)|(?P<dam>dam|dyke|levee)|(?P<school>school)|(?P<hospital>hospital|clinic)|"
    r"(?P<market>market)|(?P<mosque>mosque)|(?P<church>church)|(?P<hall>halls?)|(?P<mill>mills?)|"
    r"(?P<square>square|plaza)|(?P<archive>archives?|library)|(?P<hotel>hotel)|(?P<prison>prison|"
    r"jail)|(?P<court>courthouse)|(?P<shop>shops?|bakery|kiosk)|(?P<museum>museum)|(?P<theatre>"
    r"theatre|cinema)|(?P<embassy>embassy|consulate)|(?P<palace>palace)|(?P<stadium>stadium))\b",
    re.IGNORECASE,
)
"""Things of which one is never another."""
SOME = re.compile(
    r"\b(?:some|several|a few|a handful|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty\w*|\d+|half|others?|another|"
    r"many|a third)\b",
    re.IGNORECASE,
)


NAMED = r"(?:[A-Z][\w’'-]+\s){0,2}(?P<%s>[A-Z][\w-]+)(?!\s[A-Z])"
VICTIM = re.compile(
    rf"\b(?:[Dd]eath|[Kk]illing|[Mm]urder|[Bb]ody|[Ff]uneral|[Bb]urial|[Aa]utopsy|"
    rf"[Pp]ost-mortem|[Ww]idow|[Mm]other|[Ff]ather|[Ff]amily) (?:on|of) {NAMED % 'of'}\b"
    rf"|\b(?P<owner>[A-Z][\w-]+)['’]s (?:death|body|killing|murder|autopsy|funeral|wounds?|"
    rf"injuries|widow|last)\b|\b(?:[Oo]ne|[Tt]he (?:first|second|third|other|victim|dead man|"
    rf"dead woman|youngest|oldest)|identified as|named (?:as|by \w+ as)) (?:was |is |of them, )?"
    rf"{NAMED % 'named'}\b|\b{NAMED % 'dead'}(?:, (?:\d+|aged? \d+|who)"
    rf"[^.;]{{0,40}})? (?:had |has |was |been |also )*(?:died|dead|killed|perished|shot|stabbed|"
    rf"passed away|dies|drowned)\b"
)
"""Wordings that tell who is dead, by name."""
HE = re.compile(r"\b(?:he|she|him|her|his|himself|herself)\b", re.IGNORECASE)
NO_NAMES = frozenset(
    "He She They It We I You Who The That This One Two Three Four Five Six Seven Eight Nine Ten "
    "Many Some Several Dozens Nobody None All Both Police Soldiers People Officers Most Others "
    "Another Men Women Children Guards Workers Students Monday Tuesday Wednesday Thursday Friday "
    "Saturday Sunday".split()
)
BACK = 400


@dataclass(frozen=True, slots=True)
class Cause:
    """A passage that names a cause.

    effect, cause: as the list of causes has them; several causes in one breath are joined by a
        comma. denied: whether its own words say that it was not so. framed: whether the denial is
        in the words around, such as "ruled out", so that a denial of the voice is the same one.
    extent: of deaths, "all", "most", "some", or the name of whoever died; of an explosion or a
        fire, the kind of thing that was hit. weak: whether no more is said than that nobody knows,
        or that nothing was found.
    """

    effect: str
    cause: str
    passage: Span
    denied: bool = False
    framed: bool = False
    extent: str = ""
    weak: bool = False


def extent_of(words: str, behind: str) -> str:
    """Of how many of the dead some words tell: "all", "most", "some", or the name of one."""
    share = SHARE.search(words)
    if share is not None and (named := share_named(share["part"], share["whole"] or "")):
        return named
    if MOST.search(words) or IN_MOST.match(behind):
        return "most"
    if SOME.search(words):
        return "some"
    if ALL.search(words):
        return "all"
    name = re.findall(r"(?<!^)\b[A-Z][a-z’'-]+", words)
    return name[-1] if name else "one"


def victim_of(words: str) -> str:
    """Who died, by the words in front of "died": a group such as "police", a surname, or ""."""
    died = DIED.search(words)
    if died is None:
        return ""
    subject = words[: died.start()]
    groups = [each for each in groups_named(subject) if each in SORTS]
    if groups:
        return groups[-1]
    name = NAME.search(subject)
    return name[1] if name else ""


def thing_of(words: str) -> str:
    """The kind of thing that the words in front of a cause name last, such as "vehicle"; or ""."""
    found = list(THING.finditer(words))
    return (found[-1].lastgroup or "") if found else ""


def is_of_one(words: str) -> bool:
    """Whether some words speak of one person by a pronoun."""
    return HE.search(words) is not None


def victim_names(text: str) -> frozenset[str]:
    """The surnames of those whom a text tells to be dead."""
    found = {name for match in VICTIM.finditer(text) for name in match.groups() if name}
    return frozenset(name for name in found if name not in NO_NAMES and not name.isupper())


def victims_in(text: str, names: Collection[str]) -> list[tuple[int, str]]:
    """Where a text has some surnames: offsets in rising order, each with its name."""
    if not names:
        return []
    known = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, names))) + r")\b")
    return [(match.start(), match[0]) for match in known.finditer(text)]


def victim_before(victims: Sequence[tuple[int, str]], start: int, end: int) -> str:
    """The surname of the victim who is named last in a clause, or not long before it; or ""."""
    place = bisect_left(victims, (end, ""))
    near = place > 0 and start - victims[place - 1][0] <= BACK
    return victims[place - 1][1] if near else ""
