"""Plain rules and textacy on PolNeAR dev and on GUM, by our own scorer.

PYTHONPATH=.:src PEERS/bin/python -m benchmarks.peers_attribution --data DIR
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.peer_figures import as_toml
from benchmarks.quotation_rules import by_regex, by_textacy, by_textacy_paragraphs, by_tree
from benchmarks.spacy_small import load_spacy_small
from evaluation.gold.statements import (
    MarkedDocument,
    read_gum_dev,
    read_gum_news,
    read_polnear_dev,
)
from evaluation.measures.statements import flat_figures, nested_figures, pair_figures
from evaluation.scorers.attribution import ScoredText, score_attributions
from evaluation.scorers.tokens import Attribution

if TYPE_CHECKING:
    from spacy.language import Language

SOURCE = "python -m benchmarks.peers_attribution"

Finder = Callable[[str], Iterable[Attribution]]
Figures = Callable[[list[ScoredText]], dict[str, float]]

SETS: dict[str, tuple[Callable[[Path], list[MarkedDocument]], str, Figures]] = {
    "polnear": (read_polnear_dev, "dev", lambda scored: flat_figures(score_attributions(scored))),
    "gum_news": (
        read_gum_news,
        "12 documents",
        lambda scored: pair_figures(score_attributions(scored)),
    ),
    "nested": (read_gum_dev, "dev", nested_figures),
}


def main(arguments: Sequence[str]) -> int:
    """Let every peer read every set, and print its figures."""
    parser = argparse.ArgumentParser(prog=SOURCE)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args(arguments).data
    for who, finder in finders(load_spacy_small()).items():
        for set_name, (read, part, figures) in SETS.items():
            scored = [
                ScoredText(each.text, each.attributions, tuple(found(finder, each.text)))
                for each in read(data)
            ]
            lines = as_toml(
                set_name=set_name, who=who, part=part, source=SOURCE, figures=figures(scored)
            )
            print(lines)
    return 0


def finders(pipeline: Language) -> dict[str, Finder]:
    """The peers by name."""
    return {
        "regex": by_regex,
        "textacy": lambda text: by_textacy(pipeline(text)),
        "textacy, by paragraph": lambda text: by_textacy_paragraphs(text, pipeline),
        "rule on spaCy's trees": lambda text: by_tree(pipeline(text)),
    }


def found(finder: Finder, text: str) -> list[Attribution]:
    """What a peer finds; nothing where it raises, as textacy does when marks don't pair up."""
    try:
        return list(finder(text))
    except ValueError:
        return []


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
