"""What is kept of a text to find its copies: a few kilobytes instead of the text."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from sayso.accounts.anchors import anchors_in, figures_in
from sayso.accounts.copies_tuning import CopyTuning
from sayso.accounts.credits import agencies_credited, names_of_publisher
from sayso.accounts.shingles import (
    Hashes,
    body_of,
    hashes_of_words,
    shingle_hashes,
    winnowed,
    words_in,
)
from sayso.records import Document

__all__ = ["CopyText", "Order", "copy_text", "pack", "unpack"]

ANCHORS_IN_A_RUN = 3
SPELLING_LETTERS = 3
"""So many first letters survive most transliterations: Zelensky, Zelenskyy."""
NONE = np.empty(0, np.uint32)
CLOCK = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?")
Order = tuple[str, int, bool, int, str, str, str]
PARAGRAPH_WORDS = 8
"""Words from which a line is a paragraph: a credit or a byline is none."""
ARRAYS = (
    "shingles", "fingerprints", "runs", "words", "paragraphs", "vocabulary", "claims", "values",
    "contexts", "anchors", "spellings",
)  # fmt: skip
HEAD_BYTES = 4


@dataclass(frozen=True, slots=True, eq=False)
class CopyText:
    """One text as the search for copies sees it.

    id: of the document. order: whatever is less was published first, or goes for
        the original of the same day.
    word_count: words of the body. brief: whether there are few.
    shingles: (n,), rising, each once. fingerprints: (k,), those of them that are kept to find
        pairs by; runs: (m,), the same for runs of three anchors.
    words: (w,), the words of a brief in reading order, empty for a longer text; vocabulary: (v,),
        its different words. paragraphs: (p,), each whole one as a number.
    claims, values, contexts: (f,), of each figure what is said by it (its bound, itself and what
        it counts), the figure alone, and the words around it; see `figures_in`.
    anchors: (a,), see `anchors_in`; spellings: (a,), their first letters.
    publisher: what the publisher may be called; credits: the agencies that the text names.
    """

    id: str
    order: Order
    word_count: int
    brief: bool
    shingles: Hashes
    fingerprints: Hashes
    runs: Hashes
    words: Hashes
    paragraphs: Hashes
    vocabulary: Hashes
    claims: Hashes
    values: Hashes
    contexts: Hashes
    anchors: Hashes
    spellings: Hashes
    publisher: frozenset[str]
    credits: frozenset[str]


def copy_text(document: Document, *, tuning: CopyTuning) -> CopyText:
    """What is kept of a document to find its copies."""
    body = body_of(document)
    words = hashes_of_words(words_in(body))
    shingles = shingle_hashes(words, length=tuning.shingle_words)
    unique = np.unique(shingles)
    brief = len(words) < tuning.brief_words
    anchors = anchors_in(body)
    publisher = names_of_publisher(document.publisher)
    credited = agencies_credited(document) - publisher
    figures = [figure for line in body.splitlines() for figure in figures_in(line)]
    paragraphs = _paragraphs(body)
    runs = shingle_hashes(hashes_of_words(anchors), length=ANCHORS_IN_A_RUN)
    return CopyText(
        id=document.id,
        order=_order(document, paragraphs=len(paragraphs), credits_somebody=bool(credited)),
        word_count=len(words),
        brief=brief,
        shingles=unique,
        fingerprints=unique if brief else winnowed(shingles, window=tuning.window),
        runs=NONE if brief or len(anchors) < tuning.alike_anchors else np.unique(runs),
        words=words.astype(np.uint32) if brief else NONE,
        paragraphs=_numbers(paragraphs),
        vocabulary=np.unique(words.astype(np.uint32)),
        claims=_numbers(" ".join(figure[:3]) for figure in figures),
        values=_numbers(figure.value for figure in figures),
        contexts=_numbers(figure.context for figure in figures),
        anchors=_numbers(anchors),
        spellings=_numbers(anchor[:SPELLING_LETTERS] for anchor in anchors),
        publisher=publisher,
        credits=credited,
    )


def pack(text: CopyText) -> bytes:
    """The same as bytes, to be put aside."""
    arrays = [getattr(text, name) for name in ARRAYS]
    names = sorted(text.publisher), sorted(text.credits)
    sizes = list(map(len, arrays))
    head = json.dumps((text.id, text.order, text.word_count, text.brief, *names, sizes)).encode()
    size = len(head).to_bytes(HEAD_BYTES, "little")
    return b"".join([size, head, *(each.tobytes() for each in arrays)])


def unpack(data: bytes) -> CopyText:
    """A text that `pack` made bytes of."""
    begin = HEAD_BYTES + int.from_bytes(data[:HEAD_BYTES], "little")
    id_, order, word_count, brief, publisher, credited, sizes = json.loads(data[HEAD_BYTES:begin])
    ends = np.cumsum(sizes)
    every = np.frombuffer(data, np.uint32, int(ends[-1]), begin)
    return CopyText(
        id=id_,
        order=tuple(order),
        word_count=word_count,
        brief=brief,
        publisher=frozenset(publisher),
        credits=frozenset(credited),
        **dict(zip(ARRAYS, np.split(every, ends[:-1]), strict=True)),
    )


def _numbers(words: Iterable[str]) -> Hashes:
    return hashes_of_words(list(words)).astype(np.uint32)


def _order(document: Document, *, paragraphs: int, credits_somebody: bool) -> Order:
    """When it was published; what has no date comes last.

    Of the same day the text with more paragraphs comes first: whoever takes a text over cuts it.
    Of as many what credits an agency comes later, then what is shorter, and then the names of the
    publishers decide, which change with no address or file name.
    """
    published = document.published
    day = published.earliest or published.latest if published else None
    publisher = (document.publisher or "").casefold()
    last = (-paragraphs, credits_somebody, -len(document.text), publisher)
    if day is None or published is None:
        return ("9999-12-31", *last, document.digest, document.id)
    return (_moment(published.edtf) or day.isoformat(), *last, document.digest, document.id)


def _paragraphs(body: str) -> list[str]:
    """The words of each paragraph, without marks."""
    lines = (words_in(line) for line in body.splitlines())
    return [" ".join(words) for words in lines if len(words) >= PARAGRAPH_WORDS]


def _moment(edtf: str) -> str | None:
    """A time of the clock in UTC, if that is what it is; without a zone it is taken to be UTC."""
    if not CLOCK.fullmatch(edtf):
        return None
    try:
        moment = datetime.datetime.fromisoformat(edtf)
    except ValueError:
        return None
    if moment.tzinfo is not None:
        try:
            moment = moment.astimezone(datetime.UTC)
        except OverflowError:
            return None
    return moment.strftime("%Y-%m-%dT%H:%M:%S")
