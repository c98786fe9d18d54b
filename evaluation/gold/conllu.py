"""GUM documents in CoNLL-U: the text rebuilt, with words, trees and mentions placed in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.scorers.chains import ChainMention, form_of
from evaluation.scorers.mentions import TypedSpan
from evaluation.scorers.parsing import ParsedText
from evaluation.scorers.spans import CharSpan

__all__ = ["GumDocument", "parse_conllu", "read_conllu"]

ENTITY_MARK = re.compile(
    r"\((?P<opens>\d+)-(?P<kind>\w+)(?:-[^()]*)?(?P<single>\))?|(?P<closes>\d+)\)"
)
"""One bracket of the Entity field: "(7-person-new-...", the same with ")", or "7)"."""


@dataclass(frozen=True, slots=True)
class GumDocument:
    """One document of the Georgetown University Multilayer corpus.

    genre: the part of its name that says what it is: news, fiction, vlog ...
    text: paragraphs parted by one empty line; a space between the sentences of a paragraph.
    chained: every mention with its chain, also chains of one; by position, an outer mention
        before those inside it.
    """

    name: str
    genre: str
    text: str
    parse: ParsedText
    chained: tuple[ChainMention, ...]

    @property
    def mentions(self) -> tuple[TypedSpan, ...]:
        """The same mentions without their chains."""
        return tuple(TypedSpan(each.span, each.kind) for each in self.chained)


@dataclass(frozen=True, slots=True)
class _Word:
    form: str
    upos: str
    head: int
    relation: str
    entity: str


@dataclass(frozen=True, slots=True)
class _Token:
    """One stretch of letters, which may hold several words ("don't")."""

    surface: str
    words: tuple[_Word, ...]
    space_after: bool


@dataclass(frozen=True, slots=True)
class _Sentence:
    opens_paragraph: bool
    tokens: tuple[_Token, ...]


def read_conllu(path: Path) -> GumDocument:
    """Read one file that holds one document."""
    with path.open(encoding="utf-8") as lines:
        return parse_conllu(lines)


def parse_conllu(lines: Iterable[str]) -> GumDocument:
    """Rebuild one document from its lines.

    Raises:
        ValueError: when the words of a token do not add up to it, or when the brackets of the
            Entity field do not match or are of a sort that the documents in hand do not have
            (mentions in several parts).
    """
    name, text = "", ""
    words: list[CharSpan] = []
    columns: list[_Word] = []
    heads: list[int] = []
    sentences: list[CharSpan] = []
    for part in _sentences(lines):
        if isinstance(part, str):
            name = part
            continue
        if text:
            text = text.rstrip() + "\n\n" if part.opens_paragraph else text
        first, sentence_start = len(words), len(text)
        for token in part.tokens:
            words += _word_spans(token, len(text))
            columns += token.words
            text += token.surface + (" " if token.space_after else "")
        heads += [each.head + first - 1 if each.head else -1 for each in columns[first:]]
        sentences.append((sentence_start, len(text.rstrip())))
    parse = ParsedText(
        words=tuple(words),
        upos=tuple(each.upos for each in columns),
        heads=tuple(heads),
        relations=tuple(each.relation for each in columns),
        sentences=tuple(sentences),
    )
    return GumDocument(
        name=name,
        genre=name.split("_")[1] if "_" in name else "",
        text=text.rstrip(),
        parse=parse,
        chained=_mentions(parse, [each.entity for each in columns]),
    )


def _sentences(lines: Iterable[str]) -> Iterator[str | _Sentence]:
    """The name of the document, then its sentences."""
    opens, rows = True, list[list[str]]()
    for line in (each.rstrip("\n") for each in [*lines, ""]):
        if line.startswith("# newdoc id = "):
            yield line.removeprefix("# newdoc id = ")
        elif line == "# newpar":
            opens = True
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            yield _Sentence(opens, tuple(_tokens(rows)))
            opens, rows = False, []


def _tokens(rows: list[list[str]]) -> Iterator[_Token]:
    number = 0
    while number < len(rows):
        row = rows[number]
        number += 1
        if "." in row[0]:
            continue
        surface, members = row[1], [row]
        if "-" in row[0]:
            first, last = (int(end) for end in row[0].split("-"))
            members = [each for each in rows[number:] if "." not in each[0]][: last - first + 1]
            number = rows.index(members[-1]) + 1
        words = tuple(
            _Word(each[1], each[3], int(each[6]), each[7], _field(each[9], "Entity"))
            for each in members
        )
        yield _Token(surface, words, _field(row[9], "SpaceAfter") != "No")


def _field(misc: str, name: str) -> str:
    wanted = f"{name}="
    fields = (each.removeprefix(wanted) for each in misc.split("|") if each.startswith(wanted))
    return next(fields, "")


def _word_spans(token: _Token, start: int) -> Iterator[CharSpan]:
    """Part the letters of a token among its words."""
    if "".join(each.form for each in token.words) != token.surface:
        raise ValueError(f"the words of {token.surface!r} do not add up to it")
    for word in token.words:
        yield start, start + len(word.form)
        start += len(word.form)


def _mentions(parse: ParsedText, entities: list[str]) -> tuple[ChainMention, ...]:
    opened: dict[str, list[tuple[int, str]]] = {}
    found: list[ChainMention] = []
    for last, entity in enumerate(entities):
        if ENTITY_MARK.sub("", entity):
            raise ValueError(f"cannot read the entity brackets {entity!r}")
        for mark in ENTITY_MARK.finditer(entity):
            name = mark["opens"] or mark["closes"]
            if mark["opens"]:
                opened.setdefault(name, []).append((last, mark["kind"]))
            if mark["closes"] and not opened.get(name):
                raise ValueError(f"entity {name} is closed but was never opened")
            if mark["closes"] or mark["single"]:
                first, kind = opened[name].pop()
                found.append(_mention(parse, (first, last), kind, name))
    if left := sorted(name for name, starts in opened.items() if starts):
        raise ValueError(f"entities never closed: {', '.join(left)}")
    return tuple(sorted(found, key=lambda each: (each.span[0], -each.span[1], each.kind)))


def _mention(parse: ParsedText, ends: tuple[int, int], kind: str, chain: str) -> ChainMention:
    """A mention from its first to its last word; its head is the word that hangs outside it."""
    first, last = ends
    head = next(word for word in range(first, last + 1) if not first <= parse.heads[word] <= last)
    return ChainMention(
        span=(parse.words[first][0], parse.words[last][1]),
        head=parse.words[head],
        kind=kind,
        form=form_of(parse.upos[head]),
        chain=chain,
    )
