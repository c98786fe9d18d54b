"""How fast time expressions are found: the tagger alone, and with a text's way in.

    python -m benchmarks.time_tagger

Reads the invented articles of `benchmarks.articles`, one a call, in one thread; prints medians of
words a CPU second. The peers' rates are printed by `benchmarks.peers_times`.
"""

from __future__ import annotations

import argparse
import datetime
import statistics
import sys
import time
from collections.abc import Callable, Sequence

import sayso
from benchmarks.articles import invented_articles
from sayso.reading.times import times_of

ASKED = 20_000
"""Words a CPU second that the tagger alone must reach."""
DAY = datetime.date(2025, 10, 16)


def main(arguments: Sequence[str]) -> int:
    """Print the rates; 1 if the tagger alone is slower than asked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.time_tagger", description=__doc__)
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args(arguments)
    texts = invented_articles(options.articles)
    ways: dict[str, Callable[[str], object]] = {
        "tagger alone": lambda text: times_of(text, published=DAY),
        "sayso.times": lambda text: sayso.times(text, published=DAY),
    }
    rates = {name: rate(way, texts, options.rounds) for name, way in ways.items()}
    for name, words in rates.items():
        print(f"{name:>14}  {words:>9,.0f} words a CPU second")
    return 0 if rates["tagger alone"] >= ASKED else 1


def rate(way: Callable[[str], object], texts: Sequence[str], rounds: int) -> float:
    """Words a CPU second, the median of the rounds after one that is not counted."""
    words = sum(len(text.split()) for text in texts)
    seconds = []
    for _ in range(rounds + 1):
        began = time.process_time()
        for text in texts:
            way(text)
        seconds.append(time.process_time() - began)
    return words / statistics.median(seconds[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
