"""Write the rules of the grammar of times as regular expressions over classes of words.

`python -m training.times.rules` reads `grammar.txt` and `lexicon.txt` beside `rules.json` in
`sayso/reading/times/data` and writes that. To translate them takes longer than to read an article.
"""

from __future__ import annotations

import json
import re
import string
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import sayso
from sayso.reading.times.grammar import BREAK, OTHER, PAST_TENSE
from sayso.reading.times.lexicon import TRIGGERS, data_lines, load_classes, load_lexicon

__all__ = ["main", "translation"]

RULES = Path(sayso.__file__).parent / "reading/times/data/rules.json"

CLASS = re.compile(r'(!?[<>])?("[^"]+"|[A-Z][A-Z0-9_]*)')
"""A class of words, or a look at the token beside the match for a class or a word in quotes."""
PIECE = re.compile(
    r"(?:([a-z]\w*):)?(\(|\)|\||"
    + CLASS.pattern.replace("(!", "(?:!").replace('("', '(?:"')
    + r"|[^\s()|]+?)([?*+]?)(?=[\s()|]|$)"
)

TAKEN = frozenset(string.punctuation + BREAK + OTHER + PAST_TENSE)
CHARACTERS = [chr(code) for code in range(1, 0x400) if chr(code) not in TAKEN]
"""What stands for sets of classes: none means anything in an expression. Sets of characters below
256 compile several times as fast as others."""

Pieces = Iterator[tuple[str, str, str]]


def main() -> int:
    """Write the rules."""
    parts = [f"{json.dumps(name)}: {_laid_out(value)}" for name, value in translation().items()]
    RULES.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")
    return 0


def _laid_out(value: object) -> str:
    """Value as JSON, each of its entries on a line of its own."""
    if isinstance(value, list):
        return "[\n" + ",\n".join(json.dumps(each) for each in value) + "\n]"
    if isinstance(value, dict):
        rows = (f"{json.dumps(name)}: {json.dumps(each)}" for name, each in value.items())
        return "{\n" + ",\n".join(rows) + "\n}"
    return json.dumps(value)


def translation() -> dict[str, object]:
    """What `rules.json` holds.

    alphabet: by character the classes that it stands for. words: by character the words.
    islands: an expression for where there can be a time; see `sayso.reading.times.grammar`.
    needed: sets of characters. rules: name, expression, operation, its fixed parts, and the
        numbers of the sets in `needed` of which any match has one character each.

    Raises:
        ValueError: if a rule names a class that there is not.
    """
    sources = list(_rules())
    classes = dict(_classes(source for _, source, _ in sources))
    alphabet = _alphabet(set(classes.values()), {name for _, s, _ in sources for name in _named(s)})
    holders: dict[str, str] = {}
    for char, names in sorted(alphabet.items()):
        for name in names:
            holders[name] = holders.get(name, "") + char
    words: dict[str, list[str]] = {}
    char_of = {names: char for char, names in alphabet.items()}
    for surface in sorted(classes):
        words.setdefault(char_of[classes[surface]], []).append(surface)
    expressions = [_translate(source, holders) for _, source, _ in sources]
    needs = [_needs(iter(PIECE.findall(source)), holders)[0] for _, source, _ in sources]
    needed = sorted({"".join(sorted(chars)) for each in needs for chars in each})
    return {
        "alphabet": {char: sorted(names) for char, names in alphabet.items()},
        "words": words,
        "islands": _islands(alphabet),
        "needed": needed,
        "rules": [
            [
                name,
                expression,
                meaning.split()[0],
                dict(part.split("=", 1) for part in meaning.split()[1:]),
                sorted(needed.index("".join(sorted(chars))) for chars in mine),
            ]
            for (name, _, meaning), expression, mine in zip(
                sources, expressions, needs, strict=True
            )
        ],
    }


def _rules() -> Iterator[tuple[str, str, str]]:
    """Name, pattern and meaning of each rule, with the macros put in."""
    names = sorted(load_lexicon().holidays, key=len, reverse=True)
    macros = {"HOLIDAY": f"( {' | '.join(names)} )".replace("'", " ' ")}
    for line in data_lines("grammar.txt"):
        name, _, rest = line.partition(" ")
        if name.startswith("@"):
            macros[name[1:]] = rest.strip().removeprefix("=").strip()
        else:
            source, _, meaning = rest.partition("=>")
            yield name.rstrip(":"), _expand(source.strip(), macros), meaning.strip()


def _expand(source: str, macros: Mapping[str, str]) -> str:
    """Put macros in; one may use those above it."""
    while "@" in source:
        source = re.sub(
            r"((?:[a-z]\w*:)?)@(\w+)", lambda found: f"{found[1]}( {macros[found[2]]} )", source
        )
    return source


def _name(piece: str) -> str:
    """The class that a piece asks for: its own name, or the word in quotes."""
    looking = CLASS.fullmatch(piece)
    return looking[2] if looking else f'"{piece}"'


def _named(source: str) -> Iterator[str]:
    """The classes that a pattern asks for."""
    return (_name(piece) for _, piece, _ in PIECE.findall(source) if piece not in "()|")


def _classes(sources: Iterable[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Every word of the lexicon and of the rules, with its classes; and so each kind of number."""
    classes = {surface: set(names) for surface, names in load_classes().items()}
    for name in {name for source in sources for name in _named(source) if name.startswith('"')}:
        word = name.strip('"')
        for surface in {word, word.capitalize(), word.upper()}:
            classes.setdefault(surface, set()).add(name)
    for surface, names in classes.items():
        yield surface, frozenset(names)


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


def _alphabet(sets: set[frozenset[str]], asked: set[str]) -> dict[str, frozenset[str]]:
    """A character for each set of classes that a word or a number can have.

    Those come first that stand in one bracket with others.

    asked: the classes that the rules name.
    """
    ordered = sorted(sets | set(number_sets()), key=sorted)
    counts = {name: sum(name in names for names in ordered) for name in asked}
    ordered.sort(key=lambda names: not any(counts.get(name, 0) > 1 for name in names))
    return dict(zip(CHARACTERS, ordered, strict=False))


def _islands(alphabet: Mapping[str, frozenset[str]]) -> str:
    """Possessive repetitions keep the search linear: what one has taken is not given back."""
    triggers = "".join(sorted(char for char, names in alphabet.items() if names & TRIGGERS))
    others = f"{OTHER}{PAST_TENSE}\\{BREAK}"
    return f"(?:^|(?<=[{others}]))[^{others}{triggers}]*+[{triggers}][^{others}]*+"


def _translate(source: str, holders: Mapping[str, str]) -> str:
    parts = []
    for name, piece, times in PIECE.findall(source):
        opened = f"(?P<{name}>" if name else ""
        if piece == "(":
            parts.append(f"(?P<{name}>" if name else "(?:")
        elif piece in ")|":
            parts.append(piece + times)
        else:
            parts.append(f"{opened}{_class(piece, holders)}{times}{')' if name else ''}")
    return "".join(parts)


def _needs(pieces: Pieces, holders: Mapping[str, str]) -> tuple[set[frozenset[str]], str]:
    """The sets of characters of which any match has one each, for the pieces up to the end of their
    group, with the repetition of that. What has several branches needs one set: what the smallest
    sets of all of them hold.
    """
    branches: list[set[frozenset[str]]] = [set()]
    times = ""
    for _, piece, times in pieces:
        if piece == ")":
            break
        if piece == "|":
            branches.append(set())
        elif piece == "(":
            found, repeated = _needs(pieces, holders)
            branches[-1] |= found if repeated in ("", "+") else set()
        elif times in ("", "+") and not _look(piece):
            branches[-1].add(frozenset(holders[_name(piece)]))
    if len(branches) == 1:
        return branches[0], times
    if not all(branches):
        return set(), times
    smallest = (min(branch, key=lambda chars: (len(chars), sorted(chars))) for branch in branches)
    return {frozenset().union(*smallest)}, times


def _look(piece: str) -> str:
    """How a piece looks at what is beside the match; "" if it is part of it."""
    looking = CLASS.fullmatch(piece)
    return (looking[1] or "") if looking else ""


def _class(piece: str, holders: Mapping[str, str]) -> str:
    """One class or literal as a set of characters, or a look at what is beside the match."""
    name, look = _name(piece), _look(piece)
    members = OTHER + PAST_TENSE if name == "WORD" and look else holders.get(name, "")
    if not members:
        raise ValueError(f"the grammar names {piece!r}, which the lexicon does not have")
    body = members if len(members) == 1 else f"[{members}]"
    if not look:
        return body
    return {"<": "(?<=", "!<": "(?<!", ">": "(?=", "!>": "(?!"}[look] + body + ")"


if __name__ == "__main__":
    sys.exit(main())
