"""Points: the times of day, orders, places, labels and targets that one reading names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sayso.accounts.causes import NEGATED
from sayso.accounts.point_orders import find_orders
from sayso.accounts.point_places import Placed, find_places
from sayso.accounts.point_times import CLAUSE, find_times
from sayso.accounts.scopes import WORD
from sayso.accounts.wording import content_words
from sayso.quantities.groups import group_of
from sayso.records import Reading, Span

__all__ = ["Placed", "find_named", "find_orders",
           "find_places", "find_so_called", "find_targets", "find_times", "label_of"]  # fmt: skip

TARGET = re.compile(
    r"\b(?:fired|firing|shots?|shooting|opened fire|opening fire)\b(?:\s[\w’'-]+){0,3}?\s"
    r"(?:at|on|upon|into)\s"
    r"(?P<target>(?:the|an?|its|their|his|her|our)\s(?:[\w’'-]+\s){0,2}?[\w’'-]+)"
    r"(?=\s(?:in|on|at|near|from|some|after|before|when|while|and|as|by|for|during|with)\b"
    r"|\s*(?:[,;.:!?—–”\"]|$))",
    re.IGNORECASE,
)
LABELLED = frozenset({"protesters", "fighters", "spectators"})
"""Groups for whose members voices choose their words: marchers or rioters, fans or hooligans."""
SO_CALLED = re.compile(
    r"\b[Ss]o-called\s(?:[“\"‘']\s?(?P<quoted>[\w’-]+(?:\s[\w’-]+){0,4})(?=[”\"’'])|"
    r"(?P<plain>[A-Z][\w-]+[’']?(?:\s(?:of\s)?[A-Z][\w-]+[’']?)*))"
)
CROWD = frozenset({"crowd", "mob"})


def find_targets(reading: Reading) -> Iterator[Placed]:
    """At whom or what a reading says that shots were fired; where it says that there were any."""
    text = reading.document.text
    for sentence in reading.sentences:
        for clause in CLAUSE.finditer(text, sentence.span.start, sentence.span.end):
            for match in TARGET.finditer(clause[0]):
                start, (left, right) = clause.start(), match.span("target")
                value = Span(start + left, start + right)
                if NEGATED.search(clause[0][: match.start()]):
                    continue
                if content_words(text[value.start : value.end]):
                    yield Placed("fire", Span(start + match.start(), value.end), value)


def label_of(reading: Reading) -> Span | None:
    """The word that a document itself uses most for a crowd or for those who bear arms."""
    text = reading.document.text
    held = [part for statement in reading.statements for part in statement.content]
    found: dict[str, Span] = {}
    counts: Counter[str] = Counter()
    for sentence in reading.sentences:
        for match in WORD.finditer(text, sentence.span.start, sentence.span.end):
            span = Span(match.start(), match.end())
            word = match[0].casefold()
            if group_of(word) not in LABELLED or word in CROWD or not word.endswith(("s", "men")):
                continue
            if any(part.covers(span) for part in held):
                continue
            counts[word] += 1
            found.setdefault(word, span)
    if not counts:
        return None
    return found[max(counts, key=lambda word: (counts[word], -found[word].start))]


def find_so_called(reading: Reading) -> Iterator[tuple[str, Span]]:
    """The names that a text calls so-called, with the passage of each."""
    for match in SO_CALLED.finditer(reading.document.text):
        words = match["quoted"] or match["plain"].rstrip("’'")
        yield " ".join(words.split()).casefold(), Span(match.start(), match.start() + len(match[0]))


def find_named(reading: Reading, name: str) -> Span | None:
    """Where a text uses a name without calling it so-called; its first place."""
    pattern = r"\s".join(re.escape(word) for word in name.split())
    for match in re.finditer(
        rf"(?<!so-called )(?<![“\"‘'])\b{pattern}\b", reading.document.text, re.I
    ):
        return Span(match.start(), match.end())
    return None
