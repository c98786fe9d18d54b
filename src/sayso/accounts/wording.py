"""Wording: whether two passages say the same, by the words that carry their meaning."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.accounts.scopes import WORD, groups_named
from sayso.quantities.groups import ALL

__all__ = ["content_words", "share_of"]

ALIKE = {
    "fire": "fire fired firing fires shot shots shoot shooting opened open gunfire",
    "strike": "hit hits struck strike strikes striking",
    "kill": "killed kill killing kills dead died die deaths death slain",
    "ship": "ship ships vessel vessels",
    "weapon": "weapon weapons gun guns rifle rifles firearm firearms arms pistol pistols",
    "warn": "warn warned warning warnings",
    "order": "order ordered orders",
}
LIKE = {word: name for name, words in ALIKE.items() for word in words.split()}
"""Words for one thing under one name."""

STOP = frozenset(
    "the a an of in on at to by for with from and or that had has have was were is are been be "
    "it its they their his her he she as any all no not did do does who which when after before "
    "there this those these into some one two him them i we you my our your me us so if than then "
    "said says say claim claims claimed report reports reported ever also only even both "
    "used use uses using made make took take got get let alone just still then".split()
)
LIVE = re.compile(r"\blive (?:ammunition|rounds?|fire|bullets?)\b")
ENDING = re.compile(r"(?:ing|ed|es|s)$")
SHORTEST_STEM = 4


@lru_cache(maxsize=4096)
def content_words(text: str) -> frozenset[str]:
    """The words of a passage that carry its meaning, without their endings.

    Groups of people stand under the name of their group, and words of `ALIKE` under theirs.
    """
    found = set()
    plain = LIVE.sub("live-ammunition", text.casefold().replace("’", "'"))
    for word in WORD.findall(plain):
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


def share_of(inner: frozenset[str], outer: frozenset[str]) -> float:
    """The share of the words of one passage that stand in another one, 0 to 1."""
    return len(inner & outer) / len(inner) if inner else 0.0
