"""Wording: whether two passages say the same, by the words that carry their meaning."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.accounts.scopes import WORD, groups_named
from sayso.quantities.groups import ALL

__all__ = ["content_words", "first_word", "share_of"]

ALIKE = {
    "fire": "fire fired firing fires shot shots shoot shooting opened open gunfire",
    "strike": "hit hits struck strike strikes striking",
    "kill": "killed kill killing kills dead died die deaths death slain",
    "ship": "ship ships vessel vessels",
    "weapon": "weapon weapons gun guns rifle rifles firearm firearms arms pistol pistols",
    "warn": "warn warned warning warnings",
    "order": "order ordered orders ordering",
    "block": "block blocked blocking stop stopped stopping prevent prevented obstruct obstructed "
    "hinder hindered delay delayed",
}
LIKE = {word: name for name, words in ALIKE.items() for word in words.split()}
"""Words for one thing under one name."""

STOP = frozenset(
    "the a an of in on at to by for with from and or that had has have was were is are been be "
    "it its they their his her he she as any all no not did do does who which when after before "
    "there this those these into some one two him them i we you my our your me us so if than then "
    "said says say claim claims claimed report reports reported ever also only even both "
    "having being none nobody nothing never used use uses using made make took take got get let "
    "alone just still then".split()
)
BACK = re.compile(
    r"\b(?:turn(?:ed|ing)? (?:\w+ ){0,2}?(?:back|away)|(?:held|hold) (?:\w+ ){0,2}?(?:up|back)|"
    r"kept (?:\w+ )?(?:out|away|back))\b"
)
"""Words that take two, for those whom somebody would not let through."""
LIVE = re.compile(r"\blive (?:ammunition|rounds?|fire|bullets?)\b")
ENDING = re.compile(r"(?:ing|ed|es|s)$")
SHORTEST_STEM = 4


@lru_cache(maxsize=4096)
def content_words(text: str) -> frozenset[str]:
    """The words of a passage that carry its meaning, without their endings.

    Groups of people stand under the name of their group, and words of `ALIKE` under theirs.
    """
    found = set()
    for word in WORD.findall(_plain(text)):
        bare = word.removesuffix("'s")
        if bare in STOP or len(bare) == 1:
            continue
        groups = [group for group in groups_named(bare) if group != ALL]
        if groups:
            found.add(groups[0])
        elif bare in LIKE:
            found.add(LIKE[bare])
        else:
            found.add(ENDING.sub("", bare) if len(bare) > SHORTEST_STEM else bare)
    return frozenset(found)


def first_word(text: str) -> frozenset[str]:
    """The first word of a passage that carries meaning; empty where none does."""
    found = (content_words(word) for word in WORD.findall(_plain(text)))
    return next((each for each in found if each), frozenset())


def _plain(text: str) -> str:
    """The words in lower case, with what takes two of them as one."""
    plain = LIVE.sub("live-ammunition", text.casefold().replace("’", "'"))
    return BACK.sub("blocked turnback", plain)


def share_of(inner: frozenset[str], outer: frozenset[str]) -> float:
    """The share of the words of one passage that stand in another one, 0 to 1."""
    return len(inner & outer) / len(inner) if inner else 0.0
