"""Whether every span of a reading lies where it should."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from sayso.records import Reading, Span

__all__ = ["offset_errors"]


def offset_errors(reading: Reading, text: str) -> list[str]:
    """Every broken promise about offsets, in words.

    text: what was read. A NUL or a lone surrogate may have become U+FFFD, one for one; nothing
        else may have changed. Spans of words lie within it, begin and end with a character that
        is not white space, and words, sentences and blocks rise without overlap.
    """
    if not _is_kept(text, reading.document.text):
        return ["the text was changed"]
    return [
        *(_outside(reading, text)),
        *(f"{name} overlap or go back" for name, spans in _rows(reading) if not _rise(spans)),
        *(_of_parse(reading)),
    ]


def _is_kept(before: str, after: str) -> bool:
    return len(before) == len(after) and all(
        old == new or (new == "\ufffd" and (old == "\0" or "\ud800" <= old <= "\udfff"))
        for old, new in zip(before, after, strict=True)
    )


def _outside(reading: Reading, text: str) -> Iterator[str]:
    for name, span in _spans(reading):
        words = text[span.start : span.end]
        if span.end > len(text):
            yield f"{name} {span.start}-{span.end} ends behind the text"
        elif words != words.strip():
            yield f"{name} {span.start}-{span.end} has white space at an edge"


def _spans(reading: Reading) -> Iterator[tuple[str, Span]]:
    for name, spans in _rows(reading):
        yield from ((name, span) for span in spans)
    for party in reading.parties:
        yield from (("party", span) for span in party.mentions)
    for voice in reading.voices:
        yield from (("voice", span) for span in voice.mentions)
    for statement in reading.statements:
        yield from (("source", span) for span in statement.source)
        yield from (("content", span) for span in statement.content)
        if statement.cue:
            yield "cue", statement.cue
    if reading.parse:
        yield from (("mention", each.span) for each in reading.parse.mentions)
        yield from (("quotation", each.span) for each in reading.parse.quotations)


def _rows(reading: Reading) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """The layers that rise from left to right."""
    yield "blocks", tuple(block.span for block in reading.blocks)
    yield "sentences", tuple(sentence.span for sentence in reading.sentences)
    yield "words", reading.parse.words if reading.parse else ()


def _rise(spans: Iterable[Span]) -> bool:
    return all(left.end <= right.start for left, right in pairwise(spans))


def _of_parse(reading: Reading) -> Iterator[str]:
    parse = reading.parse
    if parse is None:
        return
    counts = {len(parse.words), len(parse.upos), len(parse.heads), len(parse.relations)}
    if len(counts) > 1:
        yield "the columns of the parse differ in length"
    if any(not 0 <= first <= last < len(parse.words) for first, last in parse.sentences):
        yield "a sentence of the parse has words that there are not"
    if any(not -1 <= head < len(parse.words) for head in parse.heads):
        yield "a word of the parse hangs on a word that there is not"
