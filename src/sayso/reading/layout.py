"""Layout: the words of a document, each with the sentence, block and quotation it lies in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from sayso.records import Block, Document, Mention, Parse, Span

__all__ = ["JOINERS", "Layout", "WordRange", "core_words", "lay_out"]

CORE_ENDS = frozenset({",", "(", "[", "–", "—", "who", "whom", "whose", "which"})

JOINERS = frozenset({"and", "or", "nor", "&", "but", "/", "plus", ";"})
"""One of these is in whatever joins several, which "Ada Brandt, her deputy" does not."""

WordRange = tuple[int, int]
"""Numbers of a first and a last word in `Parse.words`, both included."""


@dataclass(frozen=True, slots=True)
class Layout:
    """One document's parse with what the rules look up again and again.

    lower: the words in lower case.
    marks: whether a word has neither a letter nor a digit.
    sentence_of, block_of: number of the sentence and of the block of each word; -1 for none.
    quoted: word ranges of each quotation, one for each of its parts that holds a word.
    quotation_of: number of the innermost quotation of each word; -1 outside of all.
    outer_quotation: number of the quotation around each quotation; -1 for an outermost one.
    children: numbers of the words that depend on each word, in reading order.
    mention_words: words of each mention, within the sentence of its head.
    mention_cores: of these, the words around the head, between commas, brackets and relatives.
    mention_joint: whether each mention joins several ("the army and the council").
    mention_of_head: numbers of the mentions that each head word has, an outer one first.
    """

    document: Document
    parse: Parse
    lower: tuple[str, ...]
    marks: tuple[bool, ...]
    sentence_of: tuple[int, ...]
    block_of: tuple[int, ...]
    quoted: tuple[tuple[WordRange, ...], ...]
    quotation_of: tuple[int, ...]
    outer_quotation: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    mention_words: tuple[WordRange, ...]
    mention_cores: tuple[WordRange, ...]
    mention_joint: tuple[bool, ...]
    mention_of_head: dict[int, tuple[int, ...]]

    def span(self, words: WordRange) -> Span:
        """The stretch of text from the first to the last word of a range."""
        return Span(self.parse.words[words[0]].start, self.parse.words[words[1]].end)

    def text(self, words: WordRange) -> str:
        """The words of a range, exactly as they stand in the text."""
        spans = self.parse.words
        return self.document.text[spans[words[0]].start : spans[words[1]].end]

    def block(self, word: int) -> Block | None:
        """The block that a word lies in."""
        number = self.block_of[word]
        return self.document.blocks[number] if number >= 0 else None

    def sentence(self, word: int) -> WordRange:
        """The words of the sentence of a word; the word alone when it is in none."""
        number = self.sentence_of[word]
        return self.parse.sentences[number] if number >= 0 else (word, word)

    def quotations_of(self, word: int) -> tuple[int, ...]:
        """Numbers of the quotations around a word, the innermost first."""
        found: list[int] = []
        number = self.quotation_of[word]
        while number >= 0:
            found.append(number)
            number = self.outer_quotation[number]
        return tuple(found)

    def head_of(self, words: WordRange) -> int:
        """The word of a range that depends on nothing inside it; the last one if none does."""
        first, last = words
        for word in range(first, last + 1):
            if not first <= self.parse.heads[word] <= last and not self.marks[word]:
                return word
        return last

    def subtree(self, word: int) -> tuple[int, ...]:
        """A word and all that depends on it, in reading order."""
        found = {word}
        waiting = [word]
        while waiting:
            for child in self.children[waiting.pop()]:
                if child not in found:
                    found.add(child)
                    waiting.append(child)
        return tuple(sorted(found))


@dataclass(frozen=True, slots=True, eq=False)
class _Both:
    """A document and its parse, the same as another pair only if both are the very same records."""

    document: Document
    parse: Parse

    def __hash__(self) -> int:
        return hash((id(self.document), id(self.parse)))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Both)
            and self.document is other.document
            and self.parse is other.parse
        )


def lay_out(document: Document, parse: Parse) -> Layout:
    """Look up once where every word lies; the last one is kept, as several steps ask for it."""
    return _lay_out(_Both(document, parse))


@lru_cache(maxsize=1)
def _lay_out(both: _Both) -> Layout:
    document, parse = both.document, both.parse
    count = len(parse.words)
    text = document.text
    forms = [text[span.start : span.end] for span in parse.words]
    lower = tuple(form.lower() for form in forms)
    sentence_of = [-1] * count
    block_of = [-1] * count
    for number, (first, last) in enumerate(parse.sentences):
        size = last - first + 1
        sentence_of[first : last + 1] = [number] * size
        block_of[first : last + 1] = [parse.block_of[number]] * size
    starts = [word.start for word in parse.words]
    ends = [word.end for word in parse.words]
    quoted = _quoted_ranges(parse, starts, ends)
    quotation_of, outer = _innermost(quoted, count)
    mentions: dict[int, tuple[int, ...]] = {}
    for number, mention in enumerate(parse.mentions):
        mentions[mention.head] = (*mentions.get(mention.head, ()), number)
    mention_words = tuple(
        _mention_words(parse, each, (starts, ends), sentence_of) for each in parse.mentions
    )
    joined: dict[int, list[int]] = {}
    for word, relation in enumerate(parse.relations):
        if relation == "conj":
            joined.setdefault(parse.heads[word], []).append(word)
    return Layout(
        document=document,
        parse=parse,
        lower=lower,
        marks=tuple(not (form.isalnum() or any(map(str.isalnum, form))) for form in forms),
        sentence_of=tuple(sentence_of),
        block_of=tuple(block_of),
        quoted=quoted,
        quotation_of=quotation_of,
        outer_quotation=outer,
        children=_children(parse),
        mention_words=mention_words,
        mention_cores=tuple(
            core_words(lower, words, mention.head)
            for words, mention in zip(mention_words, parse.mentions, strict=True)
        ),
        mention_joint=tuple(
            any(words[0] <= child <= words[1] for child in joined.get(mention.head, ()))
            and not JOINERS.isdisjoint(lower[words[0] + 1 : words[1]])
            for words, mention in zip(mention_words, parse.mentions, strict=True)
        ),
        mention_of_head=mentions,
    )


def core_words(lower: tuple[str, ...], words: WordRange, head: int) -> WordRange:
    """The part of a noun phrase around its head, between commas, brackets and relatives.

    lower: all words of the document in lower case.
    """
    first, last = words
    for word in range(head - 1, first - 1, -1):
        if lower[word] in CORE_ENDS:
            first = word + 1
            break
    for word in range(max(head, first) + 1, last + 1):
        if lower[word] in CORE_ENDS:
            last = word - 1
            break
    return first, last


def _words_of(span: Span, starts: list[int], ends: list[int]) -> WordRange | None:
    """The words that share a character with a span; None when there are none."""
    first, last = bisect_right(ends, span.start), bisect_left(starts, span.end) - 1
    return (first, last) if first <= last else None


def _mention_words(
    parse: Parse, mention: Mention, edges: tuple[list[int], list[int]], sentence_of: list[int]
) -> WordRange:
    first, last = _words_of(mention.span, *edges) or (mention.head, mention.head)
    number = sentence_of[mention.head]
    if number >= 0:
        start, end = parse.sentences[number]
        first, last = max(first, start), min(last, end)
    return min(first, mention.head), max(last, mention.head)


def _quoted_ranges(
    parse: Parse, starts: list[int], ends: list[int]
) -> tuple[tuple[WordRange, ...], ...]:
    found: list[tuple[WordRange, ...]] = []
    for quotation in parse.quotations:
        parts = (_words_of(part, starts, ends) for part in quotation.parts or (quotation.span,))
        found.append(tuple(words for words in parts if words is not None))
    return tuple(found)


def _innermost(
    quoted: tuple[tuple[WordRange, ...], ...], count: int
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The innermost quotation of each word, and the quotation around each quotation."""
    inside = [-1] * count
    outer: list[int] = []
    for number, ranges in enumerate(quoted):
        outer.append(inside[ranges[0][0]] if ranges else -1)
        for first, last in ranges:
            inside[first : last + 1] = [number] * (last - first + 1)
    return tuple(inside), tuple(outer)


def _children(parse: Parse) -> tuple[tuple[int, ...], ...]:
    lists: dict[int, list[int]] = {}
    for word, head in enumerate(parse.heads):
        if head >= 0:
            lists.setdefault(head, []).append(word)
    children: list[tuple[int, ...]] = [()] * len(parse.words)
    for head, words in lists.items():
        children[head] = tuple(words)
    return tuple(children)
