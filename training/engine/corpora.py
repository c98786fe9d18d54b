"""Readers of the corpora that the engine learns from, as plain records with code-point offsets."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

__all__ = [
    "NON_COMMERCIAL",
    "Ambiguous",
    "Annotated",
    "Attribution",
    "Syntax",
    "read_gap",
    "read_gum",
    "read_polnear",
    "read_silver",
]

NON_COMMERCIAL = frozenset({"essay", "fiction", "letter", "podcast", "whow"})
"""Genres of GUM whose texts are under a non-commercial licence."""

ENTITY = re.compile(r"(\()?([^()]+)(\))?")

Range = tuple[int, int]


@dataclass
class Attribution:
    """One attribution: spans of its voice, cue and content, and whether its cue denies."""

    source: list[Range]
    cue: list[Range]
    content: list[Range]
    negative: bool | None = None


@dataclass
class Syntax:
    """The words of a document, in columns; heads are word numbers, -1 for a root.

    mentions: kind, first word, last word, and the entity that it is a mention of.
    silver: whether a teacher wrote it, who leaves out what it isn't sure of ("" or None) and
    knows neither mentions nor the borders of sentences.
    """

    words: list[Range] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    features: list[dict[str, str]] = field(default_factory=list)
    heads: list[int | None] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    sentences: list[Range] = field(default_factory=list)
    mentions: list[tuple[str, int, int, str]] = field(default_factory=list)
    silver: bool = False


@dataclass
class Ambiguous:
    """A pronoun and two names, of which at most one is its antecedent (GAP)."""

    pronoun: Range
    names: tuple[Range, Range]
    right: tuple[bool, bool]


@dataclass
class Annotated:
    """One document: text, title, corpus and what is annotated.

    corpus: "gum", "polnear", "gap" or "silver".
    """

    id: str
    corpus: str
    text: str
    title: str | None
    attributions: list[Attribution]
    syntax: Syntax | None = None
    ambiguous: Ambiguous | None = None


def _rows(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _attributions(rows: list[dict]) -> list[Attribution]:
    return [
        Attribution(
            source=[tuple(span) for span in row["source"]],
            cue=[tuple(span) for span in row["cue"]],
            content=[tuple(span) for span in row["content"]],
            negative=row["polarity"] == "negative" if "polarity" in row else None,
        )
        for row in rows
    ]


def read_polnear(path: Path) -> list[Annotated]:
    """Read one part of PolNeAR (JSON Lines)."""
    return [
        Annotated(
            row["id"], "polnear", row["text"], row["title"], _attributions(row["attributions"])
        )
        for row in _rows(path)
    ]


def read_gap(path: Path) -> list[Annotated]:
    """Read the snippets of GAP (JSON Lines)."""
    return [
        Annotated(
            row["id"],
            "gap",
            row["text"],
            None,
            [],
            ambiguous=Ambiguous(
                tuple(row["pronoun"]),
                (tuple(row["a"]), tuple(row["b"])),
                (row["a_coref"], row["b_coref"]),
            ),
        )
        for row in _rows(path)
    ]


def read_silver(path: Path, documents: list[Annotated]) -> list[Annotated]:
    """Give documents the trees that `parse_silver` wrote for them; return those with a text."""
    of_id = {document.id: document for document in documents}
    more = []
    for row in _rows(path):
        syntax = Syntax(
            words=[tuple(word) for word in row["words"]],
            upos=row["upos"],
            features=row["features"],
            heads=row["heads"],
            relations=row["relations"],
            sentences=[tuple(each) for each in row["sentences"]],
            silver=True,
        )
        if row["id"] in of_id:
            of_id[row["id"]].syntax = syntax
        elif row["text"]:
            more.append(Annotated(row["id"], "silver", row["text"], None, [], syntax))
    return more


def read_gum(folder: Path, attribution: Path, *, skip_genres: frozenset[str]) -> list[Annotated]:
    """Read one part of GUM: CoNLL-U trees and entities, and attributions (JSON Lines)."""
    given = {row["id"]: row for row in _rows(attribution)}
    documents = []
    for path in sorted(folder.glob("*.conllu")):
        row = given[path.stem]
        if row["genre"] not in skip_genres:
            syntax = _read_conllu(path, row["text"])
            documents.append(
                Annotated(
                    row["id"], "gum", row["text"], None, _attributions(row["attributions"]), syntax
                )
            )
    return documents


def _read_conllu(path: Path, text: str) -> Syntax:
    syntax = Syntax()
    misc: list[str] = []
    place = 0
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
        tokens = [row for row in rows if row[0].isdigit()]
        if not tokens:
            continue
        surface = {int(row[0].split("-")[0]): row for row in rows if "-" in row[0]}
        base = len(syntax.words)
        number = 0
        while number < len(tokens):
            joined = surface.get(number + 1)
            last = int(joined[0].split("-")[1]) if joined else number + 1
            form = joined[1] if joined else tokens[number][1]
            start = text.index(form, place)
            place = start + len(form)
            syntax.words += _split(start, form, [row[1] for row in tokens[number:last]])
            number = last
        for row in tokens:
            syntax.upos.append(row[3])
            syntax.features.append(
                dict(pair.split("=") for pair in row[5].split("|") if "=" in pair)
            )
            syntax.heads.append(base + int(row[6]) - 1 if row[6] != "0" else -1)
            syntax.relations.append(row[7])
            misc.append(row[9])
        syntax.sentences.append((base, len(syntax.words) - 1))
    syntax.mentions = _mentions(misc)
    return syntax


def _split(start: int, surface: str, forms: list[str]) -> list[Range]:
    """Lay the words of a multiword token over its surface form."""
    ranges, used = [], 0
    for number, form in enumerate(forms):
        left = len(surface) - used - (len(forms) - number - 1)
        length = left if number == len(forms) - 1 else max(1, min(len(form), left))
        ranges.append((start + used, start + used + length))
        used += length
    return ranges


def _mentions(misc: list[str]) -> list[tuple[str, int, int, str]]:
    """Entity brackets of GUM's MISC column; parts of discontinuous mentions are left out."""
    found = []
    opened: dict[str, list[tuple[str, int]]] = {}
    for number, column in enumerate(misc):
        entity = re.search(r"Entity=([^|]*)", column)
        for opens, body, closes in ENTITY.findall(entity.group(1)) if entity else ():
            if opens:
                key, kind, *_ = body.split("-")
                if closes:
                    found.append((kind, number, number, key))
                else:
                    opened.setdefault(key, []).append((kind, number))
            elif closes and opened.get(body):
                kind, first = opened[body].pop()
                if "[" not in body:
                    found.append((kind, first, number, body))
    return found
