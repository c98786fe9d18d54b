"""Relabelled: where a copy puts another word for people in the place of the original's."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from sayso.accounts.scopes import WORD, groups_named
from sayso.quantities.groups import ALL
from sayso.records import Reading, Span

__all__ = ["find_relabelled"]

RUN = 3
"""Sentences are one told twice where runs of so many words stand in both."""
LONGEST = 3
"""A name for people has no more words than that."""
HALF = 0.5
LIKE = re.compile(r"(?:ors|ers|ists|ants|ents|men)$")
"""Endings of nouns for people that are in no list: aggressors, looters."""
Token = tuple[str, Span]


def find_relabelled(original: Reading, copy: Reading) -> Iterator[tuple[Span, Span]]:
    """The words for people in the original and in the copy that stand for each other.

    Linear in both texts, but for the length of a sentence.
    """
    sentences = [_tokens(original, sentence.span) for sentence in original.sentences]
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, tokens in enumerate(sentences):
        for run in _runs(tokens):
            places[run].append(number)
    for sentence in copy.sentences:
        tokens = _tokens(copy, sentence.span)
        twin = _twin(tokens, places)
        if twin is not None:
            yield from _replaced(sentences[twin], tokens)


def _tokens(reading: Reading, span: Span) -> list[Token]:
    text = reading.document.text
    return [
        (match[0].casefold(), Span(match.start(), match.end()))
        for match in WORD.finditer(text, span.start, span.end)
    ]


def _runs(tokens: list[Token]) -> list[tuple[str, ...]]:
    words = [word for word, _ in tokens]
    return [tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]


def _twin(tokens: list[Token], places: Mapping[tuple[str, ...], list[int]]) -> int | None:
    """The number of the sentence of the original that shares most runs, at least half of them."""
    runs = _runs(tokens)
    votes = Counter(number for run in runs for number in places.get(run, ())[:RUN])
    if not votes:
        return None
    number, shared = max(votes.items(), key=lambda each: (each[1], -each[0]))
    return number if shared >= HALF * len(runs) else None


def _replaced(ours: list[Token], theirs: list[Token]) -> Iterator[tuple[Span, Span]]:
    words = [word for word, _ in ours], [word for word, _ in theirs]
    for kind, left, right, start, end in SequenceMatcher(a=words[0], b=words[1]).get_opcodes():
        if kind != "replace" or max(right - left, end - start) > LONGEST:
            continue
        one, other = words[0][left:right], words[1][start:end]
        if _names_people(one) and _names_people(other):
            yield (
                Span(ours[left][1].start, ours[right - 1][1].end),
                Span(theirs[start][1].start, theirs[end - 1][1].end),
            )


def _names_people(words: list[str]) -> bool:
    named = [each for each in groups_named(" ".join(words)) if each != ALL]
    return bool(named) or bool(LIKE.search(words[-1]))
