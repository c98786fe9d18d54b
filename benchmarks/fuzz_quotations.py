"""Feed the quotation machine with made-up marks until it breaks, guided by which lines they reach.

    python -m benchmarks.fuzz_quotations --seconds 300

needs `atheris` (pip install atheris). It stops at the first fault, and leaves the file that shows
it in the working directory. Whatever the marks, the quotations have to lie in the text, in order,
within each other or apart, each with a part in every paragraph that it goes over.
"""

from __future__ import annotations

import argparse
import re
import sys
from itertools import pairwise

__all__ = ["main", "read_one"]

MARKS = "\"“”„«»‘’‚'‹›"
PIECES = (
    *MARKS, *(f" {mark}a" for mark in MARKS), *(f"a{mark} " for mark in MARKS), *"a bs.,\n",
    "\n\n", ",” she said. “", "—", "…", "s’ ", "’s ", "'90s", "'n' ", '12" ', "SMITH: ", "😀",
    "\u2028", "\u00a0", "\x00", "\u0301",
)  # fmt: skip
"""What texts are made of: one piece a byte."""


def read_one(data: bytes) -> None:
    """Find the quotations in one made-up text, a paragraph a line.

    data: the numbers of its pieces.

    Raises:
        AssertionError: if they are unsound.
        Whatever error nobody foresaw.
    """
    from sayso.reading.language import find_quotations
    from sayso.records import Span

    text = "".join(PIECES[number % len(PIECES)] for number in data)
    blocks = [Span(*match.span()) for match in re.finditer(r"\S(?:[^\n]*\S)?", text)]
    quotations = find_quotations(text, blocks)
    around: list[Span] = []
    for each in quotations:
        while around and around[-1].end <= each.span.start:
            around.pop()
        assert not around or around[-1].covers(each.span)
        around.append(each.span)
        assert each.depth == len(around)
        assert text[each.span.start] in MARKS
        assert not each.closed or text[each.span.end - 1] in MARKS
        assert (each.parts[0].start, each.parts[-1].end) == (each.span.start, each.span.end)
        assert all(left.end <= right.start for left, right in pairwise(each.parts))
        assert all(sum(block.covers(part) for block in blocks) == 1 for part in each.parts)
    assert all(left.span.start <= right.span.start for left, right in pairwise(quotations))


def main() -> None:
    """Fuzz for as long as was asked for."""
    import atheris

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--seconds", type=int, default=300, help="how long (default: 300)")
    seconds = parser.parse_args().seconds
    with atheris.instrument_imports(include=["sayso.reading.language"]):
        import sayso.reading.language  # noqa: F401  (imported here so that its lines are watched)
    options = [f"-max_total_time={seconds}", "-max_len=300", "-timeout=10"]
    atheris.Setup([sys.argv[0], *options], read_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
