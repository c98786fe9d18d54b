"""Counted scopes: whom a number of a sentence covers, by the words behind it."""

from __future__ import annotations

import re

from sayso.accounts.counted_words import (
    FORMER,
    MORE_OF,
    NO_NOUN,
    NOUN_PHRASE,
    SUBORDINATE,
    TOLL,
    WHERE,
    WITHIN,
)
from sayso.accounts.scopes import WORD, Scope, groups_named
from sayso.quantities.amounts import Amount
from sayso.quantities.groups import ALL, group_of

__all__ = ["is_age", "noun_end", "scope_of"]

EVERYBODY = frozenset({ALL, "passengers"})
"""Groups that restrict nothing aboard a ship."""


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
        if match[0].strip(' “”"‘’,').casefold() in NO_NOUN:
            return match.start()
    return len(words)


OWN_SIDE = "on its own side"
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
    phrase = NOUN_PHRASE.match(text[amount.end :])
    words = phrase["words"][: noun_end(phrase["words"])] if phrase else ""
    groups = groups_named(words)
    if what in {"missing", "rescued", "aboard"}:
        some = next((each for each in groups if each not in EVERYBODY), "")
        return Scope(what, "passenger list" if "passenger list" in near else some)
    group = next((each for each in groups if each != ALL), ALL if groups or not words else None)
    if what == "detained" and group == "prisoners":
        group = ALL
    bare = near.strip()[:1] in {"", ",", "."}
    if not words.strip() and last is not None and bare:
        group = last.group
    if group is None:
        nouns = WORD.findall(words)
        group = nouns[-1].casefold().removesuffix("s") if nouns else ALL
        if group_of(nouns[0] if nouns else "") is None and what == "crowd":
            group = ALL
    if re.search(r"\b(?:in all|in total|altogether|overall)\b", near):
        group = ALL
    if re.search(r"\bgraves?\b", words):
        return None
    side = _own_losses(text[: amount.start], near)
    if side:
        return Scope(group, side)
    if MORE_OF.search(text[max(amount.start - 8, 0) : amount.start] + words):
        return Scope(group, "further")
    if what == "crowd":
        return Scope(group, _where(text[: amount.start], near))
    return Scope(group, _within(near))


def _own_losses(left: str, near: str) -> str:
    """Whose losses a number is said to be: "the army admitted two dead" counts its own."""
    named = LOSSES_OF.search(left)
    if named is not None:
        return " ".join(WORD.findall(named["who"].casefold()))
    return OWN_SIDE if ADMITTED.search(left) and BARE_LOSS.match(near) else ""


def _where(left: str, near: str) -> str:
    """Where a crowd is: a crowd in a square and one on its way to a depot are two."""
    toll = TOLL.search(left)
    match = WHERE.search(toll[0]) if toll else None
    match = match or WHERE.search(near.split(", ")[0])
    return " ".join(WORD.findall(match["where"])) if match else ""


def _within(near: str) -> str:
    clause = SUBORDINATE.split(near.split(", ")[0], maxsplit=1)[0]
    match = WITHIN.search(clause)
    if match is None:
        former = FORMER.search(clause)
        return former[0].casefold() if former else ""
    if match["wide"]:
        return "whole country"
    return " ".join(WORD.findall((match["ward"] or match["deed"]).strip()))
