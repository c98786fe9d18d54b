"""Speaker labels: "SMITH:", "Q:", "HOST (on camera):", "Jane Roe:" at the start of a turn."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from sayso.intake.wordlists import fold, words

__all__ = ["Label", "find_label", "settled_labels"]

LONGEST_LABEL = 80
MOST_WORDS = 5
_LABEL = re.compile(r"(?P<name>[^:\n\"“”«»?!;]{1,80}?)[*_]{0,3}\s?:(?P<mark>[*_]{0,3})(?=\s|$)")
_OPENING = tuple('"“')
_EXAMINATION = re.compile(r"(?P<name>[QA])\.(?=\s)")
_BRACKET = re.compile(r"\s*(?:\([^()]{1,40}\)|\[[^\[\]]{1,40}\])\s*$")


class Label(NamedTuple):
    """A possible speaker label.

    name: the speaker, without brackets and role, as it stands at the start of the paragraph.
    end: where the label ends, its colon included, in code points from the start.
    certain: whether one such label is enough: a name in capitals, or a word such as "Host".
    """

    name: str
    end: int
    certain: bool


def find_label(paragraph: str, *, capitals: bool) -> Label | None:
    """The speaker label that opens a paragraph, if it can be one.

    A quotation mark may stand before a label in capitals, where a whole talk is quoted.

    paragraph: its first 300 characters are enough.
    capitals: whether the whole text is in capitals, so that they say nothing.
    """
    if paragraph.startswith(_OPENING) and not paragraph.startswith(_OPENING, 1):
        found = find_label(paragraph[1:], capitals=capitals)
        quoted = found is not None and found.certain and found.name.isupper()
        return found._replace(end=found.end + 1) if found and quoted else None
    opening = paragraph[: LONGEST_LABEL + 4]
    match = _LABEL.match(opening)
    if match is None:
        match = _EXAMINATION.match(opening)
        return Label(match["name"], match.end(), certain=False) if match else None
    spoken = _BRACKET.sub("", match["name"])
    name = spoken.split(",")[0].strip() if spoken.isupper() else spoken.strip()
    folded = fold(name)
    if not name or folded in words("not speaker") or folded in words("section"):
        return None
    if folded in words("speaker"):
        return Label(name, match.end(), certain=name[0].isupper())
    tokens = name.split()
    if tokens[-1].casefold() in words("saying"):
        return None
    if len(tokens) > MOST_WORDS or not tokens[0][0].isalpha():
        return None
    rest = paragraph[match.end() : match.end() + 200].lstrip()
    if name.isupper():
        return Label(name, match.end(), certain=not (capitals or rest.isupper()))
    if rest[:1].islower():
        return None
    if all(token[0].isupper() or token.casefold() in words("particle") for token in tokens):
        return Label(name, match.end(), certain=False) if name[0].isupper() else None
    return None


def settled_labels(labels: Iterable[Label]) -> frozenset[str]:
    """The names among possible labels that are speakers, given all labels of the text.

    A name in capitals is one. Other names need two paragraphs with such labels, and either one
    name that comes back or two that are more than one word long, as lists ("Date: ...",
    "Price: ...") have labels too.
    """
    counts = Counter(label.name for label in labels if not label.certain)
    settled = {label.name for label in labels if label.certain}
    back = any(count > 1 for count in counts.values())
    long = sum(len(name.split()) > 1 for name in counts)
    if sum(counts.values()) > 1 and (back or long > 1):
        settled.update(counts)
    elif settled:
        settled.update(name for name in counts if name.casefold() in words("speaker"))
    return frozenset(settled)
