"""Our own short texts with their chains, which stand in `invented_chains.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from evaluation.scorers.chains import ChainMention
from evaluation.scorers.spans import CharSpan

__all__ = ["InventedText", "parse_marks", "read_invented_chains"]

MARK = re.compile(r"\{(?P<opens>\w+):|(?P<head>\*)|(?P<closes>\})")
WORD = re.compile(r"\w\.|\w+")
"""A head word: letters, or an initial with its stop."""

PRONOUNS = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself he him his himself she "
    "her hers herself it its itself they them their theirs themselves".split()
)


@dataclass(frozen=True, slots=True)
class InventedText:
    """One text, written for one difficulty."""

    name: str
    difficulty: str
    text: str
    chained: tuple[ChainMention, ...]


@dataclass(slots=True)
class _Open:
    """A mention whose closing brace has not come yet."""

    chain: str
    start: int
    head: CharSpan | None = field(default=None)


def read_invented_chains() -> list[InventedText]:
    """All of the texts, in order.

    Raises:
        ValueError: when the marks of a text do not add up.
    """
    path = Path(__file__).with_suffix(".toml")
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["text"]
    texts = []
    for row in rows:
        text, chained = parse_marks(row["text"].strip(), row["kinds"])
        texts.append(InventedText(row["name"], row["difficulty"], text, chained))
    return texts


def parse_marks(marked: str, kinds: dict[str, str]) -> tuple[str, tuple[ChainMention, ...]]:
    """Part a text from its marks.

    kinds: the kind of each chain.

    Returns:
        The bare text, and its mentions by position, an outer one before those inside it.

    Raises:
        ValueError: when braces do not match, a chain has no kind, or a mention has no head.
    """
    text, last = "", 0
    opened: list[_Open] = []
    found: list[ChainMention] = []
    for mark in MARK.finditer(marked):
        text += marked[last : mark.start()]
        last = mark.end()
        if mark["opens"]:
            opened.append(_Open(mark["opens"], len(text)))
        elif not opened:
            raise ValueError(f"a mark outside of every mention: {marked[mark.start() :][:30]!r}")
        elif mark["head"]:
            word = WORD.match(marked, last)
            if word is None:
                raise ValueError(f"no word behind the star: {marked[mark.start() :][:30]!r}")
            opened[-1].head = len(text), len(text) + len(word[0])
        else:
            mention = _close(opened.pop(), text, kinds)
            found.append(mention)
            if opened and opened[-1].head is None and opened[-1].start == mention.span[0]:
                opened[-1].head = mention.head
    if opened:
        raise ValueError(f"never closed: {', '.join(each.chain for each in opened)}")
    order = sorted(found, key=lambda each: (each.span[0], -each.span[1]))
    return text + marked[last:], tuple(order)


def _close(opened: _Open, text: str, kinds: dict[str, str]) -> ChainMention:
    words = text[opened.start :]
    head = opened.head
    if head is None and re.fullmatch(r"\w+", words):
        head = opened.start, len(text)
    if head is None:
        raise ValueError(f"no head in {words!r}")
    if opened.chain not in kinds:
        raise ValueError(f"no kind for {opened.chain!r}")
    return ChainMention(
        span=(opened.start, len(text)),
        head=head,
        kind=kinds[opened.chain],
        form=_form(text[slice(*head)]),
        chain=opened.chain,
    )


def _form(head: str) -> str:
    if head.lower() in PRONOUNS:
        return "pronominal"
    return "named" if head[0].isupper() else "nominal"
