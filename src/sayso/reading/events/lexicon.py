"""Lexicon: the words that can name an event, with the types they can name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from sayso.reading.events.files import data_lines

__all__ = ["Entry", "Lexicon", "Sense", "load_lexicon"]

OWN, LEARNED, OEDA = "own", "learned", "oeda"
FILES = (("triggers.txt", OWN), ("learned_triggers.txt", LEARNED), ("oeda_triggers.txt", OEDA))


@dataclass(frozen=True, slots=True, order=True)
class Sense:
    """One thing that a word can name.

    kind: PLOVER type. mode: PLOVER mode, "" for none. origin: which list says so, "own",
        "learned" (from sentences of our own that are marked) or "oeda".
    """

    kind: str
    mode: str
    origin: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or a phrase.

    words: its lemmas. part: "v" for a verb, "n" for a noun.
    """

    words: tuple[str, ...]
    part: str
    senses: tuple[Sense, ...]

    @property
    def key(self) -> str:
        """Its words in one string."""
        return "_".join(self.words)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All entries.

    single: by part and lemma. phrases: by part and first lemma, the longest first.
    firsts: the first lemmas of all, to pass over the other words of a text quickly.
    """

    single: Mapping[tuple[str, str], Entry]
    phrases: Mapping[tuple[str, str], tuple[Entry, ...]]
    firsts: frozenset[str]


@cache
def load_lexicon() -> Lexicon:
    """Read the words that ship with sayso."""
    senses: dict[tuple[str, str], dict[tuple[str, str], Sense]] = defaultdict(dict)
    for file, origin in FILES:
        sense = Sense("", "", origin)
        for line in data_lines(file):
            if line.startswith("["):
                kind, _, mode = line.strip("[]").partition(".")
                sense = Sense(kind, mode, origin)
                continue
            part, *words = line.split()
            for word in words:
                senses[part, word].setdefault((sense.kind, sense.mode), sense)
    single: dict[tuple[str, str], Entry] = {}
    phrases: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for (part, key), found in senses.items():
        entry = Entry(tuple(key.split("_")), part, tuple(found.values()))
        if len(entry.words) == 1:
            single[part, key] = entry
        else:
            phrases[part, entry.words[0]].append(entry)
    ordered = {
        first: tuple(sorted(entries, key=lambda entry: (-len(entry.words), entry.key)))
        for first, entries in phrases.items()
    }
    firsts = frozenset(lemma for _, lemma in (*single, *ordered))
    return Lexicon(single, ordered, firsts)
