"""What copies and stories cost as an archive grows.

    python -m benchmarks.stories --documents 100000

Makes texts of 400 words about invented happenings, a few hundred a day, each happening told by six
publishers, every fifth text a copy with some words replaced; puts them into a `CopyIndex` and a
`StoryStream` one by one, and groups all of them at 1,000, 10,000, 100,000 ... Prints a row each
time: CPU microseconds a document since the last row (of the grouping: of all documents so far), how
many copies and stories were found, and the memory of the process.
"""

from __future__ import annotations

import argparse
import datetime
import itertools
import random
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sayso.accounts.copies import CopyIndex
from sayso.accounts.stories import group_stories
from sayso.accounts.stories_documents import story_document
from sayso.accounts.stories_shelf import StoryShelf
from sayso.accounts.stories_stream import StoryStream
from sayso.records import Block, BlockKind, Document, Span, TimeBasis, TimeValue

__all__ = ["made_documents"]

FIRST_DAY = datetime.date(2031, 3, 1)
HAPPENINGS_A_DAY = 80
TELLINGS = 6
COPIED = 0.2
REPLACED = 0.02
WORDS = 400
WORDS_OF_A_HAPPENING = 40
SHARE_OF_A_HAPPENING = 0.2
SYLLABLES = (
    "bra dor fen gal hest ivo jor kel lun mar nor osk pel ras sten tor ulm vik wen yst".split()
)
WIDTH = 10
MICRO = 1_000_000


@dataclass(slots=True)
class Spent:
    """CPU seconds since the last row."""

    copies: float = 0.0
    prepared: float = 0.0
    stream: float = 0.0
    stages: tuple[str, ...] = field(default=("copies", "prepared", "stream"), init=False)


def main(arguments: Sequence[str]) -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--documents", type=int, default=10_000)
    options = parser.parse_args(arguments)
    columns = "documents copies prepared stream grouping found stories MiB".split()
    print("".join(f"{column:>{WIDTH}}" for column in columns))
    index, stream = CopyIndex(), StoryStream()
    kept = StoryShelf()
    spent, since, step = Spent(), 0, 1000
    for number, document in enumerate(made_documents(options.documents), start=1):
        clock = [time.process_time()]
        index.add(document)
        clock.append(time.process_time())
        told = story_document(document)
        kept.add(told)
        clock.append(time.process_time())
        stream.add(told)
        clock.append(time.process_time())
        for stage, (begin, end) in zip(spent.stages, itertools.pairwise(clock), strict=True):
            setattr(spent, stage, getattr(spent, stage) + end - begin)
        if number in (step, options.documents):
            _print_row(number, number - since, spent, index, kept)
            spent, since, step = Spent(), number, step * 10


def _print_row(number: int, fresh: int, spent: Spent, index: CopyIndex, kept: StoryShelf) -> None:
    copies = index.copies()
    started = time.process_time()
    stories = group_stories(kept, copies=copies).stories
    grouping = (time.process_time() - started) / number
    each = [getattr(spent, stage) / fresh for stage in spent.stages]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    figures = [number, *(round(MICRO * value) for value in [*each, grouping])]
    row = [*figures, len(copies), len(stories), memory]
    print("".join(f"{value:>{WIDTH},}" for value in row), flush=True)


def made_documents(count: int, *, seed: int = 1) -> Iterator[Document]:
    """Make documents in order of days; the same seed gives the same ones."""
    dice = random.Random(seed)
    common = [_word(dice) for _ in range(20_000)]
    weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(common))))
    numbers = itertools.count()
    for day in itertools.count():
        told: list[list[str]] = []
        for _ in range(HAPPENINGS_A_DAY):
            own = [_word(dice) for _ in range(WORDS_OF_A_HAPPENING)]
            told += [_telling(common, weights, own, dice) for _ in range(TELLINGS)]
        dice.shuffle(told)
        for at, words in enumerate(told):
            number = next(numbers)
            if number >= count:
                return
            copied = at > 0 and dice.random() < COPIED
            yield _document(
                _copied(told[at - 1], dice) if copied else words,
                number,
                FIRST_DAY + datetime.timedelta(day),
            )


def _telling(
    common: Sequence[str], weights: Sequence[float], own: Sequence[str], dice: random.Random
) -> list[str]:
    """The words of one text: common ones as in language, and those of its happening."""
    words = dice.choices(common, cum_weights=weights, k=WORDS)
    return [dice.choice(own) if dice.random() < SHARE_OF_A_HAPPENING else each for each in words]


def _copied(words: Sequence[str], dice: random.Random) -> list[str]:
    return [_word(dice) if dice.random() < REPLACED else each for each in words]


def _word(dice: random.Random) -> str:
    return "".join(dice.choices(SYLLABLES, k=3))


def _document(words: Sequence[str], number: int, day: datetime.date) -> Document:
    text = " ".join(words) + "."
    return Document(
        text=text,
        source=f"made-{number}",
        digest=str(number),
        language="en",
        blocks=(Block(BlockKind.PARAGRAPH, Span(0, len(text))),),
        publisher=f"The Post {number % TELLINGS}",
        published=TimeValue(day.isoformat(), day, day, TimeBasis.PUBLISHED),
    )


if __name__ == "__main__":
    main(sys.argv[1:])
