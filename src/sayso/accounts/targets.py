"""Targets: where shots went, what a strike hit, who the victims were, what was destroyed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.accounts.targets_destroyed import asked_of_things, destroyed_in, gone_on_in
from sayso.accounts.targets_shots import shots_in
from sayso.accounts.targets_struck import struck_in
from sayso.accounts.targets_ties import is_counted
from sayso.accounts.targets_told import Target
from sayso.accounts.targets_victims import VICTIMS, asked_of_victims, victims_in
from sayso.quantities.amounts import find_amounts
from sayso.records import Reading, Span

__all__ = ["Target", "find_targets"]

CLAUSE = re.compile(
    r"(?:[^.;!?\n]|\.(?=\w)|(?<=\b[ap])\.(?=m)|(?<=\b(?:Mr|Dr|Ms|St|No))\.|"
    r"(?<=\b[ap]\.m)\.(?=\s[a-z]))+"
)
ASKED = re.compile(r"\b(?:whether|asked|inquiry|investigat(?:e|es|ing|ed)|unclear|if)\b", re.I)
LABEL = re.compile(r"\s*(?:[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}:\s)?[“\"‘]?")
"""The name of whoever speaks, in front of an answer."""
BARE = re.compile(r"\s*(?:[.,;!”\"]|$)")
NO = re.compile(r"(?:No|None|Not one|Never|Nobody)\b", re.IGNORECASE)
EARLIER = re.compile(
    r"\b(?:(?:we|I|this (?:page|paper|newspaper)) (?:earlier |first |initially |wrongly "
    r")?(?:wrote|reported|said|had)|an earlier \w+|earlier versions?)\b",
    re.IGNORECASE,
)
"""What a text says of what it had said before."""
WRONG = r"\b(?:correction|clarification|sorry|we were wrong)\b[^.\n]{0,30}?\b"
SHORT = 60
FINDERS = (shots_in, struck_in, victims_in, destroyed_in)


def find_targets(reading: Reading) -> list[Target]:
    """The targets that a reading names, in reading order."""
    found = [*_said(reading), *_answered(reading)]
    found += list(_corrected(reading, found))
    return sorted(found, key=lambda each: (each.passage, each.scope, each.value))


def _said(reading: Reading) -> Iterator[Target]:
    text, before = reading.document.text, 0
    for sentence in reading.sentences:
        for clause in CLAUSE.finditer(text, sentence.span.start, sentence.span.end):
            if text[clause.end() : clause.end() + 1] == "?" or ASKED.search(clause[0]):
                continue
            for find in FINDERS:
                yield from (each.moved(clause.start()) for each in find(clause[0]))
            told = text[before : clause.start()]
            yield from (each.moved(clause.start()) for each in gone_on_in(clause[0], told))
        before = sentence.span.start


def _answered(reading: Reading) -> Iterator[Target]:
    """What the short answer to a question says: "How many houses? - Forty."."""
    text = reading.document.text
    for asked, answer in pairwise(reading.sentences):
        question = text[asked.span.start : asked.span.end]
        if not question.rstrip().endswith("?"):
            continue
        words = text[answer.span.start : answer.span.end]
        label = LABEL.match(words)
        start = answer.span.start + (label.end() if label else 0)
        words = text[start : answer.span.end]
        scope, kind = asked_of_things(question), asked_of_victims(question)
        if scope:
            amount = next(iter(find_amounts(words, nobody=True)), None)
            if amount is not None and amount.start == 0 and BARE.match(words, amount.end):
                yield Target(scope, words[: amount.end], Span(start, start + amount.end))
        elif kind and (no := NO.match(words)):
            yield Target(VICTIMS, f"all {kind}", Span(start, start + no.end()), denied=True)


def _corrected(reading: Reading, found: Sequence[Target]) -> Iterator[Target]:
    """The numbers of things that a document takes back."""
    text = reading.document.text
    spans = [sentence.span for sentence in reading.sentences]
    for target in found:
        if not is_counted(target.scope):
            continue
        here = next((n for n, span in enumerate(spans) if span.covers(target.passage)), None)
        if here is not None and EARLIER.search(text, spans[here].start, target.passage.start):
            after = spans[here + 1] if here + 1 < len(spans) else spans[here]
            back = after if len(after) <= SHORT else spans[here]
            yield replace(target, passage=back, denied=True, withdrawn=True)
            continue
        number = re.escape(target.value.split()[-1])
        for match in re.finditer(rf"{WRONG}not {number}\b[^.\n]*", text, re.IGNORECASE):
            start = match.start() + match[0].casefold().index("not ")
            yield replace(target, passage=Span(start, match.end()), denied=True, withdrawn=True)
