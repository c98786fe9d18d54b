"""Lexing: a text as tokens, and as a string with one character a token."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sayso.reading.times.grammar import BREAK, OTHER, PAST_TENSE, Alphabet, load_grammar

__all__ = ["Lexed", "lex", "number_classes"]

TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*|\n\s*|[^\s\w]|_")
SAME = {"’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-"}
DIGITS = frozenset("0123456789")
DOTTED = re.compile(r"[0-3]?\d\.[0-3]?\d\.(?:1\d|20)\d\d", re.ASCII)
"""A date as most of Europe writes it in figures."""
LINE_GOES_ON = 45
"""A line of so many characters, without a stop at its end, may go on in the next."""


@dataclass(frozen=True, slots=True)
class Lexed:
    """A text as tokens.

    kinds: one character a token, as the grammar's alphabet has it.
    words: the tokens as they stand in the text.
    starts, ends: offsets of each token, in code points, half open.
    """

    kinds: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def lex(text: str) -> Lexed:
    """Take a text apart into words, numbers, signs and ends of lines."""
    known = _characters().get
    spans = [found.span() for found in TOKEN.finditer(text)]
    words = [text[start:end] for start, end in spans]
    # Most words are plain and alphabetic: no call for them, as this is half of the time of `lex`.
    kinds = [
        known(word)
        or ((PAST_TENSE if word.endswith("ed") else OTHER) if word.isalpha() else _kind(word))
        for word in words
    ]
    for place in _wrapped(text, spans, words):
        del spans[place], words[place], kinds[place]
    starts, ends = zip(*spans, strict=True) if spans else ((), ())
    _hide_numbers_in_names(kinds, words, starts, ends)
    return Lexed("".join(kinds), tuple(words), starts, ends)


def _kind(word: str) -> str:
    """The character of a token that is no word of letters and not in the grammar."""
    first = word[0]
    if first == "\n":
        return BREAK
    if "0" <= first <= "9":
        return _long_number(word)
    return _characters().get(SAME[word], OTHER) if word in SAME else OTHER


def _wrapped(text: str, spans: list[tuple[int, int]], words: list[str]) -> list[int]:
    """Numbers of the line ends that only wrap a line, the last one first."""
    found = []
    line_start = 0
    for place, word in enumerate(words):
        if word[0] != "\n":
            continue
        start, end = spans[place]
        long_line = start - line_start >= LINE_GOES_ON
        if long_line and word.count("\n") == 1 and text[start - 1] not in ".!?:”\"'":
            found.append(place)
        line_start = end
    return found[::-1]


def number_classes(figures: str) -> frozenset[str]:
    """The classes of a number as it is written, such as "16", "2031", "1,200" or "7.30"."""
    if not figures.isdecimal():
        if DOTTED.fullmatch(figures):
            return frozenset({"DOTDATE"})
        if re.fullmatch(r"(?:[01]?\d|2[0-4])\.[0-5]\d", figures, re.ASCII):
            return frozenset({"DEC", "CLOCKDOT"})
        return frozenset({"DEC"})
    if len(figures) > 2:
        is_year = len(figures) == 4 and "1000" <= figures <= "2199"
        return frozenset({"INT", "YEAR"}) if is_year else frozenset({"INT"})
    value = int(figures)
    found = {"INT"}
    if len(figures) == 2:
        found.add("YEAR2")
        if value < 60:
            found.add("MINUTE")
    if value <= 24:
        found.add("HOUR")
    if 1 <= value <= 31:
        found.add("DAYNUM")
    if 1 <= value <= 12:
        found.add("MONTHNUM")
    return frozenset(found)


@cache
def _characters() -> dict[str, str]:
    """The character of every word of the grammar and of every number of one or two figures."""
    alphabet = load_grammar().alphabet
    known = dict(alphabet.words)
    for value in range(100):
        for figures in {str(value), f"{value:02d}"}:
            known[figures] = alphabet.by_classes[number_classes(figures)]
    return known


def _long_number(figures: str) -> str:
    alphabet: Alphabet = load_grammar().alphabet
    return alphabet.by_classes[number_classes(figures)]


def _hide_numbers_in_names(
    kinds: list[str], words: list[str], starts: Sequence[int], ends: Sequence[int]
) -> None:
    """Take the figures of "A380", "F-16" and "$1998" out of the reach of the rules."""
    for place, word in enumerate(words):
        if word[0] in DIGITS and place and starts[place] == ends[place - 1]:
            before = words[place - 1]
            if (before.isalpha() and before not in ("T", "Q", "H", "FY")) or before in "$€£¥#@":
                kinds[place] = OTHER
