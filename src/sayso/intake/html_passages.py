"""Passages of a page: its paragraphs in order, and which of them are its main text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from sayso.intake.datelines import is_date, is_time
from sayso.intake.paragraphs import find_paragraphs
from sayso.records import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

__all__ = ["Passage", "find_passages", "main_passages"]

SHORT_CELL = 80
SHORTEST_INSIDE = 15
LONG_ENOUGH = 40
EDGE = 30
MOST_COMPARED = 2_000_000_000
_SPACE = re.compile("[ \t\n\r\f\v]+")
_NO_LETTER = re.compile(r"[\W_]+")
_SKIPPED = frozenset(
    "head script style noscript template svg math iframe object embed canvas audio video button "
    "select option textarea input map datalist".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body br caption center dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li "
    "main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul".split()
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CELL_BLOCKS = ("p", "div", "ul", "ol", "table", "blockquote", "br", "section", "h1", "h2", "h3")


class Passage(NamedTuple):
    """A paragraph of a page.

    words: with single spaces, and none around.
    kind: what the markup says it is; None when it says nothing.
    beside: whether it belongs to the main text by standing within it, as captions do.
    """

    words: str
    kind: BlockKind | None
    beside: bool = False


def find_passages(tree: HtmlElement) -> list[Passage]:
    """All paragraphs of a page in the order of its markup, menus and the like among them."""
    passages: list[Passage] = []
    parts: list[str] = []
    open_tags: list[_Element] = []

    def flush() -> None:
        raw = "".join(parts)
        parts.clear()
        for words in _paragraphs(raw, open_tags):
            passages.append(_passage(words, open_tags))

    for event, element in _walk(tree):
        block = element.tag in _BLOCKS or element.tag in _SKIPPED
        source = _is_quoted_source(element)
        if block or source:
            flush()
        if event == "start":
            open_tags.append(element)
            if element.tag == "tr" and (row := _row(element)):
                passages.append(row)
            elif element.tag not in _SKIPPED:
                parts.append(element.text or "")
        else:
            open_tags.pop()
            parts.append(element.tail or "")
    flush()
    return passages


def main_passages(passages: Sequence[Passage], body: _Element) -> list[Passage]:
    """The passages that an extractor has in its body, in their own order.

    Extractors judge well what is main text, but give it in an order of their own, sometimes
    twice. Block quotations, their sources, captions and times that stand within the main text
    belong to it too.

    body: as trafilatura gives it.
    """
    keys = [_key(passage.words) for passage in passages]
    wanted = _body_keys(body)
    everything = "\n".join(sorted(wanted))
    if len(everything) * len(passages) > MOST_COMPARED:
        everything = ""
    kept = [_is_in(key, wanted, everything) for key in keys]
    first, last = _stretch(passages, keys, kept)
    return [
        passage
        for number, passage in enumerate(passages)
        if (kept[number] and (first <= number <= last or len(keys[number]) >= SHORTEST_INSIDE))
        or (passage.kind is BlockKind.QUOTATION and first <= number <= last)
        or (passage.beside and first <= number <= last + 1)
    ]


def _stretch(
    passages: Sequence[Passage], keys: Sequence[str], kept: Sequence[bool]
) -> tuple[int, int]:
    """The first and last of the passages among which the main text stands.

    It reaches from the heading of the first passage of some length to the last such one, and
    as far beyond as every passage is kept.
    """
    long = [n for n, key in enumerate(keys) if kept[n] and len(key) >= SHORTEST_INSIDE]
    if not long:
        return 0, len(passages)
    first, last = long[0], long[-1]
    heads = [n for n in range(first) if passages[n].kind is BlockKind.TITLE]
    first = heads[-1] if heads else first
    while first > 0 and kept[first - 1]:
        first -= 1
    while last + 1 < len(passages) and (
        kept[last + 1] or passages[last + 1].kind is BlockKind.QUOTATION
    ):
        last += 1
    return first, last


def _walk(tree: HtmlElement) -> Iterator[tuple[str, _Element]]:
    """Start and end of each element, in order, without going into those that hold no text."""
    from lxml.etree import iterwalk

    walk = iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if not isinstance(element.tag, str):
            continue
        if event == "start" and (
            element.tag in _SKIPPED or (element.tag == "tr" and _row(element) is not None)
        ):
            walk.skip_subtree()
        yield event, element


def _passage(words: str, open_tags: Iterable[_Element]) -> Passage:
    """A passage, with what the elements around it say of it; the innermost wins."""
    for element in reversed(list(open_tags)):
        tag = element.tag
        if tag in _HEADINGS:
            return Passage(words, BlockKind.TITLE if tag == "h1" else BlockKind.SECTION)
        if tag == "figcaption":
            return Passage(words, BlockKind.CAPTION, beside=True)
        if tag == "pre" and _is_code(element):
            return Passage(words, BlockKind.BOILERPLATE)
        if (tag == "footer" and _is_quoted(element)) or _is_quoted_source(element):
            return Passage(words, None, beside=True)
        if tag == "blockquote":
            return Passage(words, BlockKind.QUOTATION)
    return Passage(words, None, beside=is_time(words) or is_date(words))


def _paragraphs(raw: str, open_tags: Sequence[_Element]) -> list[str]:
    """The paragraphs in one stretch of text: one, but for text that is set line by line."""
    preformatted = any(tag.tag == "pre" and not _is_code(tag) for tag in open_tags)
    spans = find_paragraphs(raw) if preformatted else [(0, len(raw))]
    found = (_SPACE.sub(" ", raw[start:end]).strip() for start, end in spans)
    return [words for words in found if words]


def _is_code(element: _Element) -> bool:
    return element.find(".//code") is not None


def _is_quoted(element: _Element) -> bool:
    return next(element.iterancestors("blockquote"), None) is not None


def _is_quoted_source(element: _Element) -> bool:
    """Whether an element is a `<cite>` that closes a block quotation, and so names its source."""
    parent = element.getparent()
    if element.tag != "cite" or parent is None or not _is_quoted(element):
        return False
    last = element.getnext() is None and not (element.tail or "").strip()
    return last and parent.tag in ("blockquote", "p", "footer")


def _row(row: _Element) -> Passage | None:
    """A row of short cells as one passage; None for a row that holds more."""
    words = []
    for cell in row:
        plain = next(cell.iterdescendants(*_CELL_BLOCKS), None) is None
        inside = _SPACE.sub(" ", "".join(str(part) for part in cell.itertext())).strip()
        if cell.tag not in ("td", "th") or not plain or len(inside) > SHORT_CELL:
            return None
        if inside:
            words.append(inside)
    return Passage(" | ".join(words), None) if words else None


def _body_keys(body: _Element) -> set[str]:
    """The keys of all elements in an extractor's body, whole and line by line."""
    for line_break in body.iter("lb"):
        line_break.tail = "\n" + (line_break.tail or "")
    keys: set[str] = set()
    for element in body.iter():
        words = "".join(str(part) for part in element.itertext())
        keys.add(_key(words))
        keys.update(_key(line) for line in words.split("\n"))
        keys.add(_key(element.text or ""))
        keys.add(_key(element.tail or ""))
    keys.discard("")
    return keys


def _key(words: str) -> str:
    """The letters and digits of words, in one case, by which passages are compared."""
    return _NO_LETTER.sub("", words).casefold()


def _is_in(key: str, wanted: set[str], everything: str) -> bool:
    """Whether a passage is in the body: whole, as a part, or with its beginning or its end."""
    if key in wanted:
        return True
    if len(key) < SHORTEST_INSIDE:
        return False
    if key in everything:
        return True
    return len(key) >= LONG_ENOUGH and (key[:EDGE] in everything or key[-EDGE:] in everything)
