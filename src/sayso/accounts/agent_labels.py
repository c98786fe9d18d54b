"""Agent labels: by which name each side of a story goes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.accounts.agent_sides import SMALL, bare_word, kind_of, last_name, names_in
from sayso.accounts.agent_words import OFFICES, STATE
from sayso.accounts.scopes import groups_named

__all__ = ["Labels", "plain_label", "side_words"]

NOBODY_NAMED = re.compile(r"\b(?:them|those|these|us|each other|something)\b", re.IGNORECASE)
LONG = 6
CALLED = re.compile(
    r"\b(?:call(?:s|ing|ed)|styl(?:es|ing)|known\sas|named|nam(?:es|ing))\s(?:itself\s|"
    r"themselves\s)?(?:the\s)?"
    r"(?P<name>[A-Z][\w’'-]*(?:\s(?:of\s|the\s){0,2}[A-Z][\w’'-]*)*)"
)
HELD_BY = re.compile(
    r"\b(?P<who>rebel|government|army|opposition|militant|separatist|insurgent|[A-Z][\w’-]+)-"
    r"(?:held|controlled|run|occupied)\b"
)
""" "Rebel-held Kress": what comes from there comes from rebels."""
NOT_FIRST = re.compile(
    r"^(?:Among|Under|Since|Until|For|As|If|Although|Despite|Following|In|On|At|From|By|With|"
    r"After|Before|When|While|But|And|Then)\b\s*"
)


def side_words(words: str) -> str:
    """The part of a phrase that says who it is: without where he stands or comes from."""
    words = NOT_FIRST.sub("", words.strip(' ,“”"‘’'))
    cut = re.search(
        r"\s(?:in|on|at|near|inside|outside|around|with|during|along|behind|under|above|between|"
        r"whose|who|which|that|calling|posted|dressed|armed|wearing|belonging|known|identified|"
        r"to|over|against|for|while)\b",
        words,
    )
    head = words[: cut.start()] if cut else words
    return head if head.strip() else words


@dataclass(frozen=True, slots=True)
class Labels:
    """By which name each side of a story goes.

    names: for the folded words of a name its label. speaks_for, offices: for the folded last name
    of a person, the label of the side that he speaks for, and his office. persons: the last names
    of those who speak; of_state: of those whom a text gives an office or a rank of a state;
    people: of all that it calls "he" or "she". common: words that stand in small letters too.
    """

    names: Mapping[frozenset[str], str] = field(default_factory=dict)
    speaks_for: Mapping[str, str] = field(default_factory=dict)
    offices: Mapping[str, str] = field(default_factory=dict)
    persons: frozenset[str] = frozenset()
    of_state: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()

    def of(self, words: str) -> str:
        """The label of the side that some words name; "" where they name none."""
        held = HELD_BY.search(words)
        if held:
            return (
                f"{held['who']} forces"
                if held["who"] in {"government", "army"}
                else self.of(held["who"] + "s" if held["who"].islower() else held["who"])
            )
        called = CALLED.search(words)
        if called:
            return self.of(called["name"])
        head = side_words(words)
        if NOBODY_NAMED.search(head):
            return ""
        if not self._says_who(head) and len(words) > len(head):
            wider = kind_of(words, self.common)
            head = plain_label(words) if wider.groups or wider.people else head
        names, shown = names_in(head, self.common)
        if names:
            last = last_name(shown)
            if names not in self.names and last in self.speaks_for:
                return self.speaks_for[last]
            label = self.names.get(names) or self._wider(names) or self._shown(head, shown)
            state = kind_of(head, self.common).groups & STATE
            bare = state and not kind_of(label, self.common).groups and len(head.split()) < LONG
            return plain_label(head) if bare else label
        kind = kind_of(head, self.common)
        if kind.vessel:
            named = {each for each in self.names.values() if kind.vessel in each.casefold()}
            return named.pop() if len(named) == 1 else plain_label(head)
        men = "men" in groups_named(head)
        if not (kind.groups or kind.people or kind.rebel or men or OFFICES.search(head)):
            return ""
        # A capital that only begins a sentence is none of a name.
        plain = plain_label(head)
        return plain if kind.names else plain[:1].lower() + plain[1:]

    def _says_who(self, words: str) -> bool:
        return bool(kind_of(words, self.common))

    def _wider(self, names: frozenset[str]) -> str:
        found = {label for each, label in self.names.items() if names <= each or each <= names}
        return found.pop() if len(found) == 1 else ""

    def _shown(self, head: str, shown: str) -> str:
        return plain_label(head) if kind_of(head, self.common).groups & STATE else shown

    def of_voice(self, name: str, authority: str | None) -> str:
        """The label of the side for which a voice speaks; "" where none is known."""
        last = last_name(name)
        if last in self.speaks_for:
            return self.speaks_for[last]
        kind = kind_of(name, self.common)
        own = self.of(name)
        if own and (kind.groups or kind.people) and last not in self.persons:
            return own
        if authority and authority.startswith("body:"):
            body = frozenset(bare_word(w) for w in re.findall(r"[\w’'-]+", authority[5:])) - SMALL
            for names, label in self.names.items():
                if names <= body or body <= names:
                    return label
        if authority and authority.startswith("state:") and last in self.of_state:
            return "the security forces"
        return own if kind.names and last not in self.persons else ""

    def is_person(self, label: str) -> bool:
        """Whether a label is the name of one man or woman."""
        kind = kind_of(label, self.common)
        named = bool(kind.names) and not kind.groups and not kind.people
        return named and last_name(label) in self.persons | self.people

    def office_of(self, label: str) -> str:
        """The office of a person, where a label is his name."""
        return self.offices.get(last_name(label), "") or label


def plain_label(words: str) -> str:
    """The words for a side without articles, numbers and the like."""
    words = re.sub(
        r"^(?:(?:the|a|an|some|several|many|these|those|both|all|most|other|unknown|"
        r"same|more than|about|up to|around|at least|dozens of|hundreds of|a group of|group of|"
        r"members of|no|none of|not one of|nobody on|one of|\d[\d,]*)\s)+",
        "",
        words.strip(),
        flags=re.IGNORECASE,
    )
    return words.strip(" ,.’'") or words
