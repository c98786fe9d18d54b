"""Weapons: what arms a side is said to have used, and where it is said to have used no others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.accounts.scopes import groups_named
from sayso.accounts.targets_words import may_name, words_for
from sayso.quantities.groups import ALL
from sayso.records import Reading, Span

__all__ = ["ONLY", "USED_BY", "Arms", "arms_exclude", "find_arms"]

ONLY, DENIED, JOINED = "only ", "not ", ", "
USED_BY = "used by "
CLAUSE = re.compile(r"(?:[^.;!?\n]|\.(?=\w)|(?<=\b(?:Mr|Dr|Ms|St|No))\.)+")
LONE = re.compile(
    r"\b(?:only|just|nothing (?:but|more than|except|other than|besides)|no (?:arms|weapons?|"
    r"firearms?|guns|means)\s(?:at all\s)?(?:other than|but|except|apart from|besides|beyond)|"
    r"anything (?:but|other than|except)|exclusively|solely|(?:limited|confined|restricted) "
    r"(?:\w+ )?to)\s(?:with\s|using\s|by\s|for\s)?(?:their\s|the\s|its\s|his\s|her\s|our\s|"
    r"a\s)?(?:\w+\s)?$",
    re.IGNORECASE,
)
ALONE = re.compile(r"\s(?:only|alone|and nothing (?:else|more))\b", re.IGNORECASE)
USE = re.compile(
    r"\b(?:us(?:e|es|ed|ing)|fir(?:e|es|ed|ing)|carr(?:y|ies|ied|ying)|armed|limited|confined|"
    r"restricted|equipped|respon\w+|replied|deploy\w*|employ\w*|issued|had|have|answered|"
    r"dispers\w+|acted|defended|threw|throw\w*|hurl\w*|swung|swing\w*|wield\w*|brandish\w*|shot|"
    r"launch\w*|came|come|went|charged|attacked|advanc\w+|beat|with)\b",
    re.IGNORECASE,
)
USING = re.compile(
    r"\b(?:us(?:e|es|ed|ing)|fir(?:e|es|ed|ing)|carr(?:ied|ying)|threw|throwing|hurled|swung|"
    r"swinging|wield(?:ed|ing)|brandish(?:ed|ing)|launched|deployed|employed|(?:armed|came|come|"
    r"went|charged|attacked|beat|hit|advanc\w+|set about|fell upon|laid into|drove|dispersed|"
    r"respon\w+|replied)\b(?:\s[\w’'-]+){0,4}?\swith|shot(?:\s[\w’'-]+){0,3}?\swith)\s(?:(?:the|"
    r"their|a|an|its|his|some|many|several|heavy|more)\s|[\w-]+\s){0,2}?$",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    r"\s(?:was|were|had been|have been|has been)\s(?:\w+ly\s|also\s)?(?:used|fired|thrown|hurled|"
    r"employed|deployed|launched)\b",
    re.IGNORECASE,
)
UNUSED = re.compile(
    r"\s(?:was|were|had been|have been|has been)\s(?:not|never)\s(?:\w+\s)?(?:used|fired|issued|"
    r"employed|deployed|carried)\b",
    re.IGNORECASE,
)
NO = re.compile(
    r"\b(?:no|(?:not|never|n['’]t) (?:used?|fired?|carry|carried|employ|employed)(?: any)?)\s$",
    re.IGNORECASE,
)
NOT = re.compile(r"\b(?:not|never|no|nobody|none|without|neither)\b|n['’]t\b", re.IGNORECASE)
ASKED = re.compile(
    r"\b(?:whether|asked|if|banned|ordered|bought|seized|found|recovered|picked up)\b", re.I
)
AND = re.compile(
    r"\s*(?:,|and|or|, and)\s(?:their\s|the\s|a\s|their own\s)?(?:[\w-]+\s)?", re.IGNORECASE
)
FAMILY = {
    "police": "security",
    "soldiers": "security",
    "guards": "security",
    "security": "security",
    "fighters": "fighters",
}
CROWD = "crowd"
HELD_BY = {
    **dict.fromkeys(
        ("rubber", "teargas", "stun", "watercannon", "baton", "shield", "taser"), "security"
    ),
    **dict.fromkeys(("stone", "petrolbomb", "firework"), CROWD),
}
"""Whose arms some kinds are where a sentence names nobody."""
LETHAL = frozenset(
    {"pistol", "rifle", "live", "blade", "mortar", "rocket", "bomb", "grenade", "drone"}
)
SAME = (frozenset({"live", "pistol"}), frozenset({"live", "rifle"}), frozenset({"teargas", "stun"}),
        frozenset({"baton", "shield"}), frozenset({"bomb", "rocket"}))  # fmt: skip
"""Kinds of which one may be another one's word."""
CUT = re.compile(r"[;:]|\b(?:but|while|when|after|before|because)\b(?=\s\w+\s\w+\s)")
NEAR, SHORT = 80, 24


@dataclass(frozen=True, slots=True)
class Arms:
    """A passage that tells what arms a side used.

    side: "security", "fighters" or "crowd". kinds: as in the list. only: whether it says that there
        were no others. denied: kinds of which the text says somewhere that they were not used.
    """

    side: str
    kinds: tuple[str, ...]
    only: bool
    passage: Span
    denied: tuple[str, ...] = ()

    @property
    def value(self) -> str:
        """The kinds as the value of a row, and those that were not used."""
        kinds = [*self.kinds, *(DENIED + kind for kind in self.denied)] if self.only else self.kinds
        return (ONLY if self.only else "") + JOINED.join(kinds)


def find_arms(reading: Reading) -> Iterator[Arms]:
    """What a reading says that sides used, in reading order."""
    text = reading.document.text
    denied = tuple(sorted(_denied(text)))
    for sentence in reading.sentences:
        for clause in CLAUSE.finditer(text, sentence.span.start, sentence.span.end):
            if text[clause.end() : clause.end() + 1] == "?" or ASKED.search(clause[0]):
                continue
            for arms in _in_clause(clause[0]):
                start = clause.start()
                passage = Span(start + arms.passage.start, start + arms.passage.end)
                yield Arms(arms.side, arms.kinds, arms.only, passage, denied)


def arms_exclude(one: str, other: str) -> bool:
    """Whether one value says that nothing but its arms were used, and the other names others."""
    if one.startswith(ONLY) == other.startswith(ONLY):
        return False
    lone, used = (one, other) if one.startswith(ONLY) else (other, one)
    parts = lone.removeprefix(ONLY).split(JOINED)
    allowed = {part for part in parts if not part.startswith(DENIED)}
    # What the voice denies by name is a question of its own.
    named = set(used.split(JOINED)) - {part.removeprefix(DENIED) for part in parts}
    if allowed <= LETHAL:
        named &= LETHAL
    return any(
        kind not in allowed and not any(frozenset({kind, each}) in SAME for each in allowed)
        for kind in named
    )


def _denied(text: str) -> set[str]:
    """The kinds of arms of which a text says that they were not used."""
    return {
        match.lastgroup or ""
        for match in words_for("arms").finditer(text)
        if UNUSED.match(text, match.end())
        or NO.search(text[max(match.start() - 24, 0) : match.start()])
    }


def _in_clause(words: str) -> Iterator[Arms]:
    if not may_name("arms", words) or USE.search(words) is None:
        return
    found = list(words_for("arms").finditer(words))
    at = 0
    while at < len(found):
        group = [found[at]]
        while at + 1 < len(found) and AND.fullmatch(words, group[-1].end(), found[at + 1].start()):
            at += 1
            group.append(found[at])
        at += 1
        start, end = group[0].start(), group[-1].end()
        left = re.split(
            r"[;:]|\b(?:but|while|when|after|before|because)\b(?=\s\w+\s\w+\s)", words[:start]
        )[-1]
        lone, alone = LONE.search(words[:start]), ALONE.match(words, end)
        using, passive = USING.search(words[:start]), PASSIVE.match(words, end)
        if not (lone or alone) and (not (using or passive) or NOT.search(left[-NEAR:])):
            continue
        kinds = tuple(dict.fromkeys(each.lastgroup or "" for each in group))
        begin = (lone or using or group[0]).start()
        stop = (alone or passive or group[-1]).end()
        side = _side(left[-NEAR:], kinds, only=bool(lone or alone))
        if side:
            yield Arms(side, kinds, bool(lone or alone), Span(begin, stop))


def _side(left: str, kinds: tuple[str, ...], *, only: bool) -> str:
    """Who used arms of some kinds, by the words in front of them, else by the kinds."""
    own = {ALL, "men", "women"}
    named = [each for each in groups_named(left) if each not in own]
    if named:
        return FAMILY.get(named[0], CROWD)
    held = next((HELD_BY[kind] for kind in kinds if kind in HELD_BY), "")
    return held or ("security" if only else "")
