"""Count in how many texts each word stands: `python -m training.count_background -h`.

The counts are the background of TF-IDF in `sayso.accounts.vectors`. The texts are MUC-4 (public
release), NGEC's generated news (MIT), GAP (Apache-2.0; CC BY-SA), MEANTIME (CC BY 4.0) and the
genres of GUM that the engine learns from. Only counts are kept, and only of words in several texts.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from sayso.accounts.vectors import words_of

TABLES = ("muc4/train.jsonl", "ngec_synth/synth.jsonl", "gap/dev.jsonl", "meantime/dev.jsonl")
LEFT_OUT = ("essay", "fiction", "letter", "news", "podcast", "whow")
"""Genres of GUM under non-commercial licences, and the one that is kept for measuring."""
LEAST_TEXTS = 10
HEADING = """\
# In how many of some texts each word stands: the number of texts, then a count and its words.
# Made by training/count_background.py from MUC-4, NGEC's generated news, GAP, MEANTIME and GUM.
"""


def main() -> None:
    """Count, and write the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the folder of data sets")
    parser.add_argument(
        "--out", type=Path, default=Path("src/sayso/accounts/data/background.txt"), help="the table"
    )
    options = parser.parse_args()
    options.out.write_text(table_of(texts_in(options.data)), encoding="utf-8")


def texts_in(data: Path) -> Iterator[str]:
    """The texts of the sets."""
    for name in TABLES:
        for line in (data / name).read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"]
    for path in sorted((data / "gum" / "train").glob("*.conllu")):
        if not any(genre in path.name for genre in LEFT_OUT):
            lines = path.read_text(encoding="utf-8").splitlines()
            yield " ".join(line.split("\t")[1] for line in lines if line[:1].isdecimal())


def table_of(texts: Iterable[str]) -> str:
    """The table of some texts."""
    counts: Counter[str] = Counter()
    text_count = 0
    for text in texts:
        text_count += 1
        counts.update({word for word in words_of(text) if word.isalpha() and len(word) > 1})
    by_count: defaultdict[int, list[str]] = defaultdict(list)
    for word, count in counts.items():
        if count >= LEAST_TEXTS:
            by_count[count].append(word)
    rows = [f"{count} {' '.join(sorted(by_count[count]))}" for count in sorted(by_count)[::-1]]
    return f"{HEADING}texts {text_count}\n" + "".join(f"{row}\n" for row in rows)


if __name__ == "__main__":
    main()
