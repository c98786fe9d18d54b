"""Trees of pages, made ready for reading."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["clear_tree", "fold_repeats", "mark_quoted"]

SHORTEST_REPEAT = 40
MANY_REPEATS = 20
LONGEST_ATTRIBUTE = 10_000
_SPACE = re.compile("[ \t\n\r\f\v]+")
_MARKS = "\"'“”‘’«»„‹›"
_LEAVES = ("p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt")


def clear_tree(tree: HtmlElement) -> None:
    """Take out what misleads extractors.

    Attributes that are no names or addresses but data, as they search them all; and the
    machine-readable times within running text, which are not those of publication.
    """
    for element in tree.xpath("//p//time | //li//time | //blockquote//time"):
        element.drop_tag()
    for element in tree.iter():
        attributes = element.attrib
        for name in [name for name, value in attributes.items() if len(value) > LONGEST_ATTRIBUTE]:
            del attributes[name]


def fold_repeats(tree: HtmlElement) -> int:
    """Take out paragraphs that repeat an earlier one, unless they are short and few.

    Returns:
        The number of paragraphs taken out.
    """
    leaves = [
        (element, _SPACE.sub(" ", "".join(element.itertext())).strip())
        for element in tree.iter(*_LEAVES)
        if next(element.iterdescendants(*_LEAVES), None) is None
    ]
    counts = Counter(words for _, words in leaves)
    seen: set[str] = set()
    folded = 0
    for element, words in leaves:
        if words in seen and (len(words) >= SHORTEST_REPEAT or counts[words] >= MANY_REPEATS):
            element.drop_tree()
            folded += 1
        elif words:
            seen.add(words)
    return folded


def mark_quoted(tree: HtmlElement) -> None:
    """Turn each `<q>` into its words between quotation marks, unless they have their own."""
    found = [
        (element, len(list(element.iterancestors("q"))), "".join(element.itertext()).strip())
        for element in tree.iter("q")
    ]
    for element, depth, words in found:
        if words and words[0] not in _MARKS:
            opening, closing = ("‘", "’") if depth % 2 else ("“", "”")
            element.text = opening + (element.text or "")
            if len(element):
                element[-1].tail = (element[-1].tail or "") + closing
            else:
                element.text += closing
    for element, _, _ in found:
        element.drop_tag()
