"""Target words: kinds of people, things, what was done to them and places, from the list."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

from sayso.accounts.word_keys import keys_in, keys_of

__all__ = ["may_name", "places", "words_for"]


@cache
def _list() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    text = (resources.files("sayso.accounts") / "data" / "targets.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            head, _, words = line.partition(" : ")
            kind, name = head.split()
            found.setdefault(kind, {})[name] = words
    return found


@cache
def words_for(kind: str, *, whole: bool = True) -> re.Pattern[str]:
    """A pattern for all words of one kind, "people", "thing", "done" or "place".

    The name of what is found is `lastgroup` of the match.
    whole: whether nothing may follow that makes the word a genitive.
    """
    end = r"\b(?![’'])" if whole else r"\b"
    groups = (rf"(?P<{name}>\b(?:{words}){end})" for name, words in _list()[kind].items())
    return re.compile("|".join(groups), re.IGNORECASE)


@cache
def _keys(kind: str) -> frozenset[str]:
    return frozenset().union(*(keys_of(words) for words in _list()[kind].values()))


def may_name(kind: str, text: str) -> bool:
    """Whether a passage can hold a word of one kind at all; a quick look."""
    return not keys_in(text).isdisjoint(_keys(kind))


def places(*names: str) -> str:
    """The pattern, not yet compiled, of some kinds of places, each as a group of its name."""
    known = _list()["place"]
    return "(?:" + "|".join(f"(?P<{name}>{known[name]})" for name in names) + ")"
