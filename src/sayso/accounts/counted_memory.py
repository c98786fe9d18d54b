"""Counted memory: what the sentences before one counted, for numbers that go on from it."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.accounts.counted import answered, find_counted, topic
from sayso.accounts.counted_heads import Kind, head_of
from sayso.accounts.counted_record import Counted
from sayso.accounts.counted_things import is_other
from sayso.accounts.scopes import Scope, groups_named
from sayso.quantities.amounts import find_amounts
from sayso.quantities.groups import ALL
from sayso.records import Reading

__all__ = ["Memory"]

FARTHEST = 4
"""So many sentences behind a number it may still be gone on from."""
FEWEST = 10
"""Fewer people of whom nothing is said but what they do are not gone on from."""
NAMES = re.compile(
    r"\b(?:have|has|had|read|reads|listed|list of)\s[\w-]+\s(?:\w+\s)?names\b", re.IGNORECASE
)
"""A list of names is of those whom the whole text is about."""
STAMPED = re.compile(r"\s*\d{1,2}[.:]\d\d\s[“\"]?[A-Z][\w-]+\.")
"""An entry of a live page that begins with nothing but a number goes on with what it is about."""
SHORT = 60
"""Characters of a question that names none but whom it asks for: "And the prisoners?"."""
TAKEN_BACK = re.compile(
    r"\b(?:take|took|takes|taken|taking)\sback\s(?=(?:the|that|our|my)\s)", re.I
)
"""Behind it stands a number that the same document gave before."""
OF_PEOPLE = re.compile(
    r"\b(?:hospitals|clinics|morgues|wards|families|cells|sources)$", re.IGNORECASE
)
"""Things of whose people the next sentence may still speak."""
HOW_MANY_THINGS = re.compile(r"\bhow many\s(?P<noun>[\w’'-]+)", re.IGNORECASE)


class Memory:
    """What was counted last, while the sentences of one document are read in their order."""

    def __init__(self, before: Counted | None, about: Counted | None = None) -> None:
        """before: what the title speaks of; about: what the whole text does."""
        self._before, self._about = before, before or about
        self._age = 0
        self._previous = ""
        self._kept = False
        self._numbers: dict[float, Counted] = {}

    @staticmethod
    def of(reading: Reading) -> Memory:
        """The memory before the first sentence, which knows the title alone."""
        text = reading.document.text
        return Memory(topic(reading.document.title or ""), topic(text, most=True))

    def counted_in(self, words: str) -> list[Counted]:
        """The numbers of the next sentence that count people or shots."""
        self._kept = False
        answer = answered(self._previous, words)
        before = self._before if self._age <= FARTHEST else None
        if before is None and (NAMES.search(words) or STAMPED.match(words)):
            before = self._about
        back = TAKEN_BACK.search(words)
        if back is not None:
            taken = next(iter(find_amounts(words[back.end() :])), None)
            before = self._numbers.get(taken.low) if taken else before
        found = find_counted(words, before=before)
        if answer is None:
            return found
        return [answer, *(each for each in found if each.amount.start != answer.amount.start)]

    def keep(self, counted: Counted) -> None:
        """Keep a number that those of the next sentences may go on from."""
        if counted.part or (counted.scope is None and not counted.named):
            return
        self._numbers.setdefault(counted.amount.low, counted)
        crowd = counted.attribute == "count.crowd" and counted.amount.low >= FEWEST
        if counted.named or crowd:
            self._before = counted
        self._age, self._kept = 0, True

    def close(self, words: str) -> None:
        """Go on behind a sentence: whatever else it counts or speaks of is the new topic."""
        self._previous = words
        if self._kept:
            return
        self._age += 1
        told = topic(words)
        if told is not None:
            newer = self._before is None or self._before.attribute != told.attribute
            if newer or len(words) <= SHORT:
                self._before = told
            self._age = 0
        elif self._before is not None and len(words) <= SHORT:
            group = next((each for each in groups_named(words) if each != ALL), None)
            if group is not None and words.rstrip(' ”"').endswith("?"):
                self._before, self._age = replace(self._before, scope=Scope(group)), 0
        if _counts_things(words):
            self._before = None


def _counts_things(words: str) -> bool:
    asked = HOW_MANY_THINGS.search(words)
    if asked and head_of(f" {asked['noun']}").kind in {Kind.THING, Kind.UNKNOWN}:
        return topic(words) is None and asked["noun"].islower() and asked["noun"].endswith("s")
    return any(
        _is_thing(words[each.end :]) for each in find_amounts(words) if not is_other(words, each)
    )


def _is_thing(right: str) -> bool:
    head = head_of(right)
    return head.kind == Kind.THING and not OF_PEOPLE.search(head.words)
