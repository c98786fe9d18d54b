"""Blames: what the words of a text lay to somebody, or say that he has not done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.accounts import blame_words as words_of
from sayso.accounts.blame_parts import Blame
from sayso.accounts.blames_laid import LAID
from sayso.accounts.blames_open import answers, open_blames
from sayso.accounts.blames_told import TOLD, told_blames
from sayso.records import Reading, Span

__all__ = ["find_blames"]

LONGEST_SENTENCE = 3000
"""Of a longer one, such as a table without stops, only so many characters are read."""
ABBREVIATED = re.compile(r"\b(?:No|St|Dr|Mr|Mrs|Ms|Gen|Col|Capt|Lt|Sgt|approx)\.\s*$")


def find_blames(reading: Reading) -> Iterator[Blame]:
    """The blames of one reading, sentence by sentence."""
    text = reading.document.text
    for sentence in reading.sentences:
        start = sentence.span.start
        end = min(sentence.span.end, start + LONGEST_SENTENCE)
        words = text[start:end]
        if words.rstrip('”"’ \n').endswith("?"):
            continue
        if ABBREVIATED.search(text, max(start - 8, 0), start):
            start = max(
                (s.span.start for s in reading.sentences if s.span.end <= start), default=start
            )
        open_ = list(open_blames(reading, text, start, end))
        yield from open_
        taken = [each.passage for each in open_]
        for find in (*LAID, *TOLD, told_blames):
            for blame in find(reading, text, start, end):
                if any(blame.passage.overlaps(each.passage) for each in open_):
                    continue
                if _is_of_other_time(text, start, end, blame.passage):
                    continue
                if any(blame.passage.overlaps(each) for each in taken) and find is told_blames:
                    continue
                if find is not told_blames:
                    taken.append(blame.passage)
                yield _with_reserve(text, start, end, _if_false(text, start, end, blame))
    yield from answers(reading)


def _is_of_other_time(text: str, start: int, end: int, passage: Span) -> bool:
    """Whether the clause of a blame is of a time long before what the story is about."""
    before = re.split(r"[,;:—–“”\"]", text[start : passage.start])[-1]
    after = re.split(r"[,;:.—–“”\"]", text[passage.end : end])[0]
    return bool(words_of.OTHER_TIME.search(before + text[passage.start : passage.end] + after))


def _if_false(text: str, start: int, end: int, blame: Blame) -> Blame:
    """A blame, denied where its sentence calls it untrue: "it is a lie that ..."."""
    before = text[start : blame.passage.start]
    after = text[blame.passage.start : end]
    claimed = words_of.THE_CLAIM.search(before) and words_of.IS_FALSE.search(after)
    if words_of.FALSE_THAT.search(before) or claimed:
        return replace(blame, denied=not blame.denied)
    return blame


def _with_reserve(text: str, start: int, end: int, blame: Blame) -> Blame:
    around = text[max(start, blame.passage.start - 40) : min(end, blame.passage.end + 25)]
    around = re.split(r"[;:]\s|,\s(?:but|while)\b", around)[0] or around
    return replace(blame, maybe=True) if words_of.MAYBE.search(around) else blame
