"""Clones of documents that were read: other names, other words, other days, the same grammar.

Reading takes most of the time that it takes to fill a store. A clone is a reading that stands in
the store already, with each name and most plain words replaced by others of as many letters, so
that every offset holds, under ids and days of its own: what compares documents can't tell it from
one that was read. What was understood stays: words that stand for events, numbers and times, cues
of saying, countries, and the most common words.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import random
import re
import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial

from sayso.records.documents import document_id
from sayso.storage.prepared import FLAT_TABLES, Cell, Prepared

__all__ = ["Vocabulary", "clones", "vocabulary_of"]

WORD = re.compile(r"[^\W\d_]+")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
IN_JSON = re.compile(
    r'"(?P<id>(?:party|voice|stmt|event|naming)-[0-9a-f]{16})"'
    r'|"(?P<day>\d{4}-\d\d-\d\d)'
    r'|"(?P<key>text|title|name|head|authority)":"(?P<words>(?:[^"\\]|\\.)*)"'
)
ID = re.compile(r"(?:party|voice|stmt|event|naming)-[0-9a-f]{16}")
TOLD = frozenset({"name", "authority", "cue", "content", "words", "place"})
"""The columns of the flat tables that hold words of the text."""
COMMON = 60
"""So many of the most frequent words stay."""
SHORTEST = 4
DAYS_A_WEEK = 7
CONSONANTS, VOWELS = "bdfgklmnprstvz", "aeiou"
DOCUMENT_COLUMNS = (
    "id, source, digest, title, byline, organisation, publisher, published, published_earliest,"
    " published_latest, language, characters, text, head"
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of the documents that are cloned.

    names: in lower case, what is never written without a capital. words: plain words that may be
    exchanged, by length. weeks: how many the documents reach over.
    """

    names: frozenset[str]
    words: dict[int, tuple[str, ...]]
    weeks: int


@dataclass(slots=True)
class _Round:
    """One cloning of all documents. words: what stands for each plain word."""

    number: int
    vocabulary: Vocabulary
    words: dict[str, str] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        dice = random.Random(self.number)
        for words in self.vocabulary.words.values():
            self.words.update(zip(words, dice.sample(words, len(words)), strict=True))

    def told(self, text: str) -> str:
        """A text in other words, each as long as the one that it stands for."""
        return WORD.sub(self._word, text)

    def of_json(self, found: re.Match[str]) -> str:
        """What stands for a part of a reading's JSON."""
        if found["id"]:
            return f'"{self.id_of(found["id"])}"'
        if found["day"]:
            return f'"{self.day_of(found["day"])}'
        told = self.told(json.loads(f'"{found["words"]}"'))
        return f'"{found["key"]}":{json.dumps(told, ensure_ascii=False)}'

    def id_of(self, id_: str) -> str:
        """The id of a clone, made from that of what is cloned."""
        digest = hashlib.blake2b(f"{self.number} {id_}".encode(), digest_size=8)
        return f"{id_.partition('-')[0]}-{digest.hexdigest()}"

    def day_of(self, day: str) -> str:
        """A day so many weeks later that the clones follow those before."""
        later = datetime.timedelta(self.number * self.vocabulary.weeks * DAYS_A_WEEK)
        return (datetime.date.fromisoformat(day) + later).isoformat()

    def _word(self, found: re.Match[str]) -> str:
        word = found.group()
        if word not in self.known:
            plain = word.lower()
            other = self._name(plain) if plain in self.vocabulary.names else self.words.get(plain)
            other = other or plain
            self.known[word] = word if other == plain else _as_written(word, other)
        return self.known[word]

    def _name(self, plain: str) -> str:
        dice = random.Random(f"{self.number}/{plain}")
        return "".join(dice.choice((CONSONANTS, VOWELS)[at % 2]) for at in range(len(plain)))


def vocabulary_of(connection: sqlite3.Connection) -> Vocabulary:
    """The words of all documents of a store, and the weeks that they reach over."""
    counts: dict[str, int] = defaultdict(int)
    small: set[str] = set()
    for (text,) in connection.execute("SELECT text FROM documents"):
        for word in WORD.findall(text):
            counts[word.lower()] += 1
            if word.islower():
                small.add(word)
    common = set(sorted(counts, key=lambda word: -counts[word])[:COMMON])
    kept = common | _understood(connection)
    words: dict[int, list[str]] = defaultdict(list)
    for word in sorted(small - kept):
        if len(word) >= SHORTEST and word.isascii():
            words[len(word)].append(word)
    first, last = connection.execute(
        "SELECT min(published_earliest), max(published_latest) FROM documents"
    ).fetchone()
    days = (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days
    return Vocabulary(
        names=frozenset(word for word in counts if word not in small | kept and word.isascii()),
        words={size: tuple(found) for size, found in words.items()},
        weeks=days // DAYS_A_WEEK + 1,
    )


def clones(
    connection: sqlite3.Connection, vocabulary: Vocabulary, *, first: int
) -> Iterator[Prepared]:
    """Clones of the documents of a store without end, all of them once in each round.

    first: number of the first round, 1 or more.
    """
    numbers = [n for (n,) in connection.execute("SELECT number FROM documents ORDER BY number")]
    round_number = first
    while True:
        each_round = _Round(round_number, vocabulary)
        for number in numbers:
            yield _clone(connection, number, each_round)
        round_number += 1


def _understood(connection: sqlite3.Connection) -> set[str]:
    """The words that stand for something that was understood."""
    queries = (
        "SELECT DISTINCT words FROM events",
        "SELECT DISTINCT words FROM counts",
        "SELECT DISTINCT words FROM times",
        "SELECT DISTINCT cue FROM statements WHERE cue IS NOT NULL",
        "SELECT DISTINCT name FROM parties WHERE country IS NOT NULL",
        "SELECT DISTINCT coalesce(scope, '') FROM counts",
    )
    found = {"state", "body"}
    for query in queries:
        for (words,) in connection.execute(query):
            found.update(word.lower() for word in WORD.findall(words))
    return found


def _clone(connection: sqlite3.Connection, number: int, each_round: _Round) -> Prepared:
    query = f"SELECT {DOCUMENT_COLUMNS} FROM documents WHERE number = ?"
    cursor = connection.execute(query, (number,))
    columns: dict[str, Cell] = dict(
        zip((name for name, *_ in cursor.description), cursor.fetchone(), strict=True)
    )
    old, old_source = str(columns["id"]), str(columns["source"])
    text = each_round.told(str(columns["text"]))
    original = text.encode("utf-8", "replace")
    source = f"clones/{each_round.number:04}/{old_source}"
    digest = hashlib.sha256(original).hexdigest()
    new = document_id(source, digest)
    renamed = partial(
        _renamed,
        each_round=each_round,
        others={old: new, old_source: source, str(columns["digest"]): digest},
    )
    columns |= {"id": new, "source": source, "digest": digest, "text": text}
    columns["title"] = each_round.told(str(columns["title"])) if columns["title"] else None
    columns["head"] = renamed(str(columns["head"]))
    for name in ("published", "published_earliest", "published_latest"):
        columns[name] = _later(columns[name], each_round)
    return Prepared(
        document=new,
        source=source,
        digest=digest,
        given="",
        size=len(original),
        original=zlib.compress(original, 1),
        columns=columns,
        reading=_reading(connection, old, new, renamed),
        flat={
            table: tuple(_rows(connection, table, (old, new), each_round)) for table in FLAT_TABLES
        },
    )


def _reading(
    connection: sqlite3.Connection, old: str, new: str, renamed: partial[str]
) -> dict[str, Cell]:
    query = "SELECT schema, makers, json FROM readings WHERE document = ?"
    schema, makers, packed = connection.execute(query, (old,)).fetchone()
    line = renamed(zlib.decompress(packed).decode("utf-8"))
    return {
        "document": new,
        "schema": schema,
        "makers": makers,
        "given": "",
        "digest": hashlib.sha256(line.encode("utf-8")).hexdigest(),
        "json": zlib.compress(line.encode("utf-8"), 1),
    }


def _renamed(line: str, *, each_round: _Round, others: dict[str, str]) -> str:
    """A line of JSON about the clone."""
    line = IN_JSON.sub(each_round.of_json, line)
    for old, new in others.items():
        line = line.replace(f'"{old}"', f'"{new}"')
    return line


def _rows(
    connection: sqlite3.Connection, table: str, document: tuple[str, str], each_round: _Round
) -> Iterator[tuple[Cell, ...]]:
    old, new = document
    names = FLAT_TABLES[table].split()
    for row in connection.execute(f"SELECT * FROM {table} WHERE document = ?", (old,)):
        yield (new, *_cells(names[1:], row[1:], each_round))


def _cells(names: Iterable[str], cells: Iterable[Cell], each_round: _Round) -> Iterator[Cell]:
    for name, cell in zip(names, cells, strict=True):
        if not isinstance(cell, str):
            yield cell
        elif name in TOLD:
            yield each_round.told(cell)
        elif ID.fullmatch(cell):
            yield each_round.id_of(cell)
        else:
            yield _later(cell, each_round)


def _later(cell: Cell, each_round: _Round) -> Cell:
    found = DAY.match(cell) if isinstance(cell, str) else None
    if found is None or not isinstance(cell, str):
        return cell
    return each_round.day_of(found.group()) + cell[found.end() :]


def _as_written(word: str, other: str) -> str:
    """Another word with the capitals of the one that it stands for."""
    if word.isupper():
        return other.upper()
    return other.capitalize() if word[:1].isupper() else other
