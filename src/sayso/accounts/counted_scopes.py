"""Counted scopes: whom a number of a sentence covers, by the words behind it."""

from __future__ import annotations

import re

from sayso.accounts.counted_words import MORE_OF, NO_NOUN, NOUN_PHRASE
from sayso.accounts.crowd_scopes import crowd_within
from sayso.accounts.restrictions import restriction_of
from sayso.accounts.scopes import ATTACKERS, WORD, Scope, groups_named
from sayso.quantities.amounts import Amount
from sayso.quantities.groups import ALL, group_of

__all__ = ["is_age", "noun_end", "scope_of"]

ABOARD = frozenset({ALL, "passengers"})
"""Groups that restrict nothing aboard a ship."""
EVERYBODY = frozenset({"prisoners", "passengers", "men", "civilians", "spectators", "protesters"})
WHOEVER = ("moved out", "capacity", "interviewed", "took part", "abducted", "returned")
"""What those groups do as everybody there: a prison's inmates are moved out of it."""


HELD = frozenset({"men", "prisoners"})
"""Groups that restrict nobody who is held."""
MEN_HELD = re.compile(
    r"\b(?:suspects?|accomplices?|supporters|organi[sz]ers|associates|ringleaders?|leaders|members|"
    r"adults|youths?|nationals|foreigners|names|arrests|cases)\b",
    re.IGNORECASE,
)
SHARE = re.compile(
    r"\s(?:had|have|has|went|could|would|did)\s(?!been\b|died\b|now\b|since\b)", re.IGNORECASE
)
ALONE = re.compile(r"[\s“\"‘'(]*(?:[A-Z]{2,}:\s)?(?:(?:And|But|Of these|Another),?\s)?")
"""The beginning of a sentence, before a number that no noun follows."""
NEW_PHRASE = re.compile(r"^\s(?:the|a|an|his|her|its|their|our|my)\s", re.IGNORECASE)
PREDICATE = re.compile(
    r"^(?=\s(?:of|were|are|was|is)\b)\s(?:of\s(?:the|them|those|whom|"
    r"these)\s?(?:[\w-]+\s){0,2}?)?(?:(?:were|are|was|is)\s(?:an?\s|all\s|"
    r"also\s)?)?(?P<who>[\w’-]+)(?=\s*(?:[,.;:)]|$)|\s(?:and|from|of|at|in|who|by)\b)"
)
"""What the share of a whole is said to be: "14 of the 16 were teachers", "two of them guards"."""
STANDS_FOR = frozenset(
    "tags names blankets stretchers drawers shrouds coffins sheets crosses".split()
)
"""Things of which each stands for somebody."""
MEMBERS_OF = re.compile(
    r"^\s(?:[\w’'-]+\s)?(?:members?|employees|personnel|men|people|officials)\s(?:of|from)\s"
    r"(?:the\s|its\s|their\s|our\s)?(?P<who>(?:[\w’'-]+\s?){1,3})",
    re.IGNORECASE,
)
"""Such as "members of the security forces": whose members they are tells the group."""
NUMBER_OF = re.compile(
    r"^\s(?:the\s)?(?:[\w-]+\s)?(?:number|total|toll|count|tally|figure)\s(?:of|for|among)\s"
    r"(?:the\s)?(?P<who>(?:[\w’'-]+\s?){1,2})",
    re.IGNORECASE,
)
"""Such as "raising to 15 the number of people killed": the noun stands behind "number"."""
ENDS_NOUN = NO_NOUN | frozenset(
    "i we he she they you it remain remained remains behind among including per than could "
    "would may might should can will "
    "not no alone out off up down per so each every all both either took taken made came come went "
    "gone got get goes does did do says say saying lost received lay lie lies suffered sustained "
    "laid stretched covered required needed attended joined gathered rallied protested".split()
)
"""What a noun phrase ends before: verbs, and words that begin another phrase."""
WHOEVER_LIVES = frozenset({"killed", "injured"})
LIVES_THERE = re.compile(
    r"^\s(?:(?:local|innocent|peaceful|ordinary|elderly|nearby|fellow|more)\s)?(?:residents|"
    r"inhabitants|citizens?|villagers|townspeople|townsfolk|islanders|locals|passers-by|bystanders|"
    r"neighbours|neighbors|dwellers|householders)(?:\s\w+ed)?\s*$",
    re.IGNORECASE,
)
"""Words for whoever is there: they set nobody apart, as "civilians" does from those who fight."""
OTHER_HURT = re.compile(r"\b(?:others?|another)\b", re.IGNORECASE)
HURT = re.compile(r"\b(?:wound|injur|hurt|burn|maim)\w*", re.IGNORECASE)
"""Behind such a word, others are more of the hurt; else they are others than the dead."""
OLDEST = 120
AGED = re.compile(
    r"(?:^|\s)(?:an?|the|his|her|their|my|whose|and)\s(?:[\w’'-]+\s){0,3}?"
    r"(?!(?:dead|wounded|injured|arrested|detained|toll|number|count|figure|total|said|say|told|"
    r"put|added|people|men|women|children)\b)[a-z][\w’'-]*(?<!s)\s?[,(]\s?$",
    re.IGNORECASE,
)
"""One person, behind whom a bare number is an age."""


def is_age(left: str, right: str, amount: Amount) -> bool:
    """Whether a number stands behind somebody: "a student, 22, died", "her son, nine."."""
    return bool(
        amount.low < OLDEST
        and AGED.search(left)
        and re.match(r"\s?(?:[,;.)]|$)", right)
        and not re.match(r"\s?,\s(?:and|or)\b", right)
    )


def noun_end(words: str) -> int:
    """Where the noun phrase ends, in its words: before the first one that can't belong to it."""
    for match in re.finditer(r"\s\S+", words):
        if match[0].strip(' “”"‘’,').casefold() in ENDS_NOUN:
            return match.start()
    return len(words)


AND_THEY = re.compile(
    r"^\s(?:[\w’'-]+\s){0,2}?(?P<one>[\w’'-]+)\s(?:and|or)\s(?P<other>[a-z][\w’'-]+)\b"
)
"""Two groups under one number: "58 women and children"."""
OWN_SIDE = "on its own side"
OWN_PEOPLE = re.compile(
    r"^\s(?:of\s)?(?:our|his|her|its|their|my)(?:\sown)?\s(?:[\w’'-]+\s)?(?:people|men|women|boys|"
    r"fighters|members|comrades|soldiers|troops|officers|policemen|colleagues)\b",
    re.IGNORECASE,
)
LOSSES_OF = re.compile(
    r"\b(?:losses|casualties) (?:of|among|to) (?P<who>[^.,:;]{3,40}):[^.;]*$", re.IGNORECASE
)
ADMITTED = re.compile(
    r"\b(?:acknowledg|admit|conced)(?:e|es|ed|ted|s|ing|ting)?(?: the loss of)?\s$", re.IGNORECASE
)
BARE_LOSS = re.compile(r"\s(?:dead|killed|deaths|losses|casualties)\b", re.IGNORECASE)


def scope_of(text: str, amount: Amount, near: str, what: str, last: Scope | None) -> Scope | None:
    """Whom a number covers; None where its words do not tell.

    text: of the sentence. near: its words behind the number, up to the next clause. what: is
        counted. last: the scope of the number before it, which a bare number goes on with.
    """
    left = text[: amount.start]
    phrase = NOUN_PHRASE.match(text[amount.end :])
    words = phrase["words"][: noun_end(phrase["words"])] if phrase else ""
    words = "" if NEW_PHRASE.match(words) else words
    groups = groups_named(words)
    if what in {"missing", "rescued", "aboard"}:
        some = next((each for each in groups if each not in ABOARD), "")
        return Scope(what, "passenger list" if "passenger list" in near else some)
    group = _group(words, text[amount.end :], what)
    bare = near.strip()[:1] in {"", ",", "."}
    if not words.strip() and last is not None and bare:
        group = last.group
    if re.search(r"\b(?:in all|in total|altogether|overall)\b", near):
        group = ALL
    if re.search(r"\bgraves?\b", words):
        return None
    if what == "crowd":
        within = crowd_within(left, near, words, fighters=group == "fighters")
        if within == ATTACKERS:
            return Scope("fighters", within)
        if within.startswith("hostages"):
            return Scope("hostages", within.removeprefix("hostages").strip())
        within = " ".join(word for word in within.split() if word != group)
        return Scope(ALL if within.startswith(WHOEVER) and group in EVERYBODY else group, within)
    side = _own_losses(left, near) if what != "detained" else ""
    if side:
        return Scope(group, side)
    if MORE_OF.search(left[-8:] + words) and not _are_other_hurt(left, words, what):
        return Scope(group, "further")
    within = restriction_of(left, near, what)
    if not within and group == ALL and not words.strip() and SHARE.match(near):
        # "Nine had injuries" is said of some of those before.
        return None if ALONE.fullmatch(left) else Scope(group)
    return Scope(group, within)


def _group(words: str, right: str, what: str) -> str:
    """The group that the noun phrase behind a number names."""
    told = NUMBER_OF.match(right)
    body = MEMBERS_OF.match(right)
    words = told["who"] if told else body["who"] if body and groups_named(body["who"]) else words
    said = PREDICATE.match(right)
    if said and group_of(said["who"]) not in {None, ALL}:
        words = said["who"]
    groups = groups_named(words)
    group = next((each for each in groups if each != ALL), None)
    joined = AND_THEY.match(right)
    two = group is not None and joined and group_of(joined["one"]) == group
    if two and joined and group_of(joined["other"]) not in {None, group}:
        return ALL
    if group is None and (groups or not words.strip() or told):
        return ALL
    if what == "detained" and (group in HELD or MEN_HELD.search(words)):
        return ALL
    if group == "civilians" and what in WHOEVER_LIVES and LIVES_THERE.search(words):
        return ALL
    if group is not None:
        return group
    nouns = WORD.findall(words)
    if not nouns or what == "crowd" or not STANDS_FOR.isdisjoint(each.casefold() for each in nouns):
        return ALL
    noun = nouns[-1].casefold()
    if noun in {"more", "other", "another", "further", "else"}:
        return ALL
    return noun if noun.endswith("s") else f"{noun}s"


def _are_other_hurt(left: str, words: str, what: str) -> bool:
    """Whether those hurt are others than the dead, and not more of the hurt: "40 others were
    wounded" beside a toll.
    """
    if what != "injured" or not OTHER_HURT.search(left[-8:] + words):
        return False
    return not HURT.search(left)


def _own_losses(left: str, near: str) -> str:
    """Whose losses a number is said to be: "the army admitted two dead" counts its own."""
    named = LOSSES_OF.search(left)
    if named is not None:
        return " ".join(WORD.findall(named["who"].casefold()))
    admitted = ADMITTED.search(left) and BARE_LOSS.match(near)
    return OWN_SIDE if admitted or OWN_PEOPLE.match(near) else ""
