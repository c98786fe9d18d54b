"""Grammar: the rules of the data file as regular expressions over classes of words.

A text becomes a string with one character a token, each character standing for a set of classes,
and a rule becomes a regular expression over such characters. So a rule never sees the letters of
a text, no repetition in it can run over more than the few tokens of one expression, and it cannot
backtrack without bound. The rules are written in `grammar.txt` and translated beforehand, by
`training.times.rules`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from sayso.reading.times.lexicon import Lexicon, load_lexicon

__all__ = ["BREAK", "OTHER", "PAST_TENSE", "Alphabet", "Grammar", "Rule", "load_grammar"]

OTHER = "x"
"""A word that no rule asks for."""
BREAK = "|"
"""The end of a line that ends a sentence."""
PAST_TENSE = "e"
"""A word that no rule asks for and that ends in "ed"."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    name: as the data file has it.
    expression: over the characters of an `Alphabet`; its named groups are what the rule is after.
    operation: what to make of a match, with its fixed parts.
    needs: sets of characters, one bit each; any match has a character of each, so that other
        texts need no search.
    """

    name: str
    expression: str
    operation: str
    fixed: Mapping[str, str]
    needs: int

    @property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when a text first needs it: most texts need few rules."""
        return _compiled(self.expression)


@dataclass(frozen=True, slots=True)
class Alphabet:
    """Which character stands for which word.

    words: the character of each surface form.
    by_classes: the character of each set of classes.
    classes: by character, its classes.
    """

    words: Mapping[str, str]
    by_classes: Mapping[frozenset[str], str]
    classes: Mapping[str, frozenset[str]]

    def members(self, name: str) -> str:
        """All characters with a class, in order; "" for a class that there is not."""
        return "".join(sorted(char for char, names in self.classes.items() if name in names))

    def is_in_lexicon(self, surface: str) -> bool:
        """Whether a word has a class in the lexicon; many stand in rules only, in quotes."""
        return surface in self.words and any(
            not name.startswith('"') for name in self.classes[self.words[surface]]
        )


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules in the order of the file, and the alphabet that they are written in.

    islands: finds the stretches of words of the grammar that have one without which there is no
        time, from the token behind which to the token before which there is none; everything
        between them is no time, and no rule takes words from beyond.
    meets: by character, the bits of the sets that it is in; see `Rule.needs`.
    """

    rules: tuple[Rule, ...]
    alphabet: Alphabet
    lexicon: Lexicon
    islands: re.Pattern[str]
    meets: Mapping[str, int]


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


@cache
def load_grammar() -> Grammar:
    """Read the rules that ship with sayso."""
    file = resources.files("sayso.reading.times") / "data" / "rules.json"
    written = json.loads(file.read_text(encoding="utf-8"))
    classes = {char: frozenset(names) for char, names in written["alphabet"].items()}
    meets = dict.fromkeys(classes, 0)
    for number, chars in enumerate(written["needed"]):
        for char in chars:
            meets[char] |= 1 << number
    return Grammar(
        rules=tuple(
            Rule(name, expression, operation, fixed, sum(1 << number for number in needs))
            for name, expression, operation, fixed, needs in written["rules"]
        ),
        alphabet=Alphabet(
            words={word: char for char, words in written["words"].items() for word in words},
            by_classes={names: char for char, names in classes.items()},
            classes=classes,
        ),
        lexicon=load_lexicon(),
        islands=re.compile(written["islands"]),
        meets=meets,
    )
