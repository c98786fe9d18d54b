"""Grammar: the rules of the data file as regular expressions over classes of words.

A text becomes a string with one character a token, each character standing for a set of classes,
and a rule becomes a regular expression over such characters. So a rule never sees the letters of
a text, no repetition in it can run over more than the few tokens of one expression, and it cannot
backtrack without bound.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from sayso.reading.times.lexicon import TRIGGERS, Lexicon, data_lines, load_lexicon

__all__ = ["BREAK", "OTHER", "PAST_TENSE", "Alphabet", "Grammar", "Rule", "load_grammar"]

FIRST_CHARACTER = 0x4E00
OTHER = "x"
"""A word that no rule asks for."""
BREAK = "|"
"""The end of a line that ends a sentence."""
PAST_TENSE = "e"
"""A word that no rule asks for and that ends in "ed"."""

NUMBER_CLASSES = (
    "INT",
    "HOUR",
    "MINUTE",
    "DAYNUM",
    "MONTHNUM",
    "YEAR",
    "YEAR2",
    "DEC",
    "CLOCKDOT",
    "DOTDATE",
)
"""The classes that a number has by its figures; see `lexing.number_classes`."""

CLASS = re.compile(r'(!?[<>])?("[^"]+"|[A-Z][A-Z0-9_]*)')
"""A class of words, or a look at the token beside the match for a class or a word in quotes."""
PIECE = re.compile(
    r"(?:([a-z]\w*):)?(\(|\)|\||"
    + CLASS.pattern.replace("(!", "(?:!").replace('("', '(?:"')
    + r"|[^\s()|]+?)([?*+]?)(?=[\s()|]|$)"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    name: as the data file has it.
    expression: over the characters of an `Alphabet`; its named groups are what the rule is after.
    operation: what to make of a match, with its fixed parts.
    needs: sets of characters; any match has one of each, so that other texts need no search.
        None where a match may have anything.
    """

    name: str
    expression: str
    operation: str
    fixed: Mapping[str, str]
    needs: tuple[frozenset[str], ...]

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
    holders: by class, the characters that have it, in order.
    """

    words: Mapping[str, str]
    by_classes: Mapping[frozenset[str], str]
    classes: Mapping[str, frozenset[str]]
    holders: Mapping[str, str]

    def members(self, name: str) -> str:
        """All characters with a class, in order; "" for a class that there is not."""
        return self.holders.get(name, "")


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules in the order of the file, and the alphabet that they are written in.

    islands: finds the stretches of words of the grammar that have one without which there is no
        time, with the token before and behind; everything between them is no time.
    """

    rules: tuple[Rule, ...]
    alphabet: Alphabet
    lexicon: Lexicon
    islands: re.Pattern[str]


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


@cache
def load_grammar() -> Grammar:
    """Read the rules that ship with sayso.

    Raises:
        ValueError: if a rule names a class that there is not.
    """
    lexicon = load_lexicon()
    macros, lines = _statements()
    macros["HOLIDAY"] = "( " + " | ".join(sorted(lexicon.holidays, key=len, reverse=True)) + " )"
    macros["HOLIDAY"] = macros["HOLIDAY"].replace("'", " ' ")
    sources = [(name, _expand(source, macros), meaning) for name, source, meaning in lines]
    alphabet = _alphabet(lexicon, [source for _, source, _ in sources])
    rules = []
    for name, source, meaning in sources:
        operation, *fixed = meaning.split()
        rules.append(
            Rule(
                name,
                _translate(source, alphabet),
                operation,
                dict(part.split("=", 1) for part in fixed),
                _needs(source, alphabet),
            )
        )
    return Grammar(tuple(rules), alphabet, lexicon, _islands(alphabet))


def _islands(alphabet: Alphabet) -> re.Pattern[str]:
    """Possessive repetitions keep the search linear: what one has taken is not given back."""
    triggers = "".join(sorted(char for char, names in alphabet.classes.items() if names & TRIGGERS))
    others = f"{OTHER}{PAST_TENSE}\\{BREAK}"
    plain = f"[^{others}{re.escape(triggers)}]"
    return re.compile(f"(?:^|(?<=[{others}])){plain}*+[{re.escape(triggers)}][^{others}]*+")


def _statements() -> tuple[dict[str, str], list[tuple[str, str, str]]]:
    """The macros, and name, pattern and meaning of each rule."""
    macros: dict[str, str] = {}
    rules = []
    for line in data_lines("grammar.txt"):
        name, _, rest = line.partition(" ")
        if name.startswith("@"):
            macros[name[1:]] = rest.strip().removeprefix("=").strip()
        else:
            source, _, meaning = rest.partition("=>")
            rules.append((name.rstrip(":"), source.strip(), meaning.strip()))
    return macros, rules


def _expand(source: str, macros: Mapping[str, str]) -> str:
    """Put macros in; one may use those above it."""
    while "@" in source:
        source = re.sub(
            r"((?:[a-z]\w*:)?)@(\w+)", lambda found: f"{found[1]}( {macros[found[2]]} )", source
        )
    return source


def _literals(sources: Iterable[str]) -> Iterator[str]:
    for source in sources:
        for found in PIECE.finditer(source):
            looking = CLASS.fullmatch(found[2])
            if looking and looking[2].startswith('"'):
                yield looking[2].strip('"')
            elif not looking and found[2] not in "()|":
                yield found[2]


def _alphabet(lexicon: Lexicon, sources: list[str]) -> Alphabet:
    """A character for each set of classes that a word or a number can have."""
    classes = {surface: set(names) for surface, names in lexicon.classes.items()}
    for word in set(_literals(sources)):
        for surface in {word, word.capitalize(), word.upper()}:
            classes.setdefault(surface, set()).add(f'"{word}"')
    sets = {frozenset(names) for names in classes.values()} | set(number_sets())
    by_classes = {
        names: chr(FIRST_CHARACTER + number)
        for number, names in enumerate(sorted(sets, key=sorted))
    }
    holders: dict[str, str] = {}
    for names, char in by_classes.items():
        for name in names:
            holders[name] = holders.get(name, "") + char
    return Alphabet(
        words={surface: by_classes[frozenset(names)] for surface, names in classes.items()},
        by_classes=by_classes,
        classes={char: names for names, char in by_classes.items()},
        holders=holders,
    )


def number_sets() -> Iterator[frozenset[str]]:
    """Every set of classes that a number written in figures can have."""
    yield frozenset({"DEC"})
    yield frozenset({"CLOCKDOT", "DEC"})
    yield frozenset({"DOTDATE"})
    yield frozenset({"INT"})
    yield frozenset({"INT", "YEAR"})
    for two in (set(), {"YEAR2"}):
        for hour in (set(), {"HOUR"}):
            for minute in (set(), {"MINUTE"}):
                for day in (set(), {"DAYNUM"}):
                    for month in (set(), {"MONTHNUM"}):
                        yield frozenset({"INT"} | two | hour | minute | day | month)


def _translate(source: str, alphabet: Alphabet) -> str:
    parts = []
    for name, piece, times in PIECE.findall(source):
        opened = f"(?P<{name}>" if name else ""
        if piece == "(":
            parts.append(f"(?P<{name}>" if name else "(?:")
            continue
        if piece in ")|":
            parts.append(piece + times)
            continue
        body = _class(piece, alphabet)
        parts.append(f"{opened}{body})" if name and not times else f"{opened}{body}{times}")
        if name and times:
            parts.append(")")
    return "".join(parts)


def _needs(source: str, alphabet: Alphabet) -> tuple[frozenset[str], ...]:
    """The sets of characters of which any match of a rule has one each, the smallest first."""
    return tuple(sorted(_needs_of(iter(PIECE.findall(source)), alphabet)[0], key=len))


def _needs_of(
    pieces: Iterator[tuple[str, str, str]], alphabet: Alphabet
) -> tuple[set[frozenset[str]], str]:
    """The same for the pieces up to the end of their group, with the repetition of that. What
    has several branches needs one set: what the smallest sets of all of them hold.
    """
    branches: list[set[frozenset[str]]] = [set()]
    times = ""
    for _, piece, times in pieces:
        if piece == ")":
            break
        if piece == "|":
            branches.append(set())
        elif piece == "(":
            found, repeated = _needs_of(pieces, alphabet)
            branches[-1] |= found if repeated in ("", "+") else set()
        elif times in ("", "+") and piece != "WORD" and not _looks(piece):
            name = piece if CLASS.fullmatch(piece) else f'"{piece}"'
            branches[-1].add(frozenset(alphabet.members(name)))
    if len(branches) == 1:
        return branches[0], times
    if not all(branches):
        return set(), times
    return {frozenset().union(*(min(branch, key=len) for branch in branches))}, times


def _looks(piece: str) -> bool:
    """Whether a piece only looks at what is beside the match."""
    looking = CLASS.fullmatch(piece)
    return bool(looking and looking[1])


def _class(piece: str, alphabet: Alphabet) -> str:
    """One class or literal as a set of characters, or a look at what is beside the match."""
    looking = CLASS.fullmatch(piece)
    name = looking[2] if looking else f'"{piece}"'
    members = alphabet.members(name)
    if name == "WORD":
        members = OTHER + PAST_TENSE
    if not members:
        raise ValueError(f"the grammar names {piece!r}, which the lexicon does not have")
    body = f"[{re.escape(members)}]"
    if not looking or not looking[1]:
        return body
    return {"<": "(?<=", "!<": "(?<!", ">": "(?=", "!>": "(?!"}[looking[1]] + body + ")"
