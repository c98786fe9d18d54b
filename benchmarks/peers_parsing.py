"""spaCy's small pipeline on the dev part of GUM, from raw text, by our own scorers.

    PYTHONPATH=.:src PEERS/bin/python -m benchmarks.peers_parsing --data DIR

What compares: sentences, words and parts of speech (spaCy maps the tags of OntoNotes to the
universal ones). What does not: its trees follow the labels and the attachments of ClearNLP
(prepositions head their nouns), so UAS and LAS against UD say little and stay out; and it finds
names and base noun phrases, not GUM's nested mentions, so only extents are compared, as the best
that a user gets from it.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.peer_figures import as_toml
from benchmarks.spacy_small import load_spacy_small
from evaluation.gold.conllu import read_conllu
from evaluation.measures.language import language_figures
from evaluation.scorers.mentions import TypedSpan
from evaluation.scorers.parsing import ParsedText
from evaluation.scorers.spans import CharSpan

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

SOURCE = "python -m benchmarks.peers_parsing"
LEFT_OUT = ("uas", "las", "las.full", "mentions.typed")
PARAGRAPH = re.compile(r"[^\n]+")
WHOLE = re.compile(r".+", re.DOTALL)
WAYS = {"spaCy small": WHOLE, "spaCy small, by paragraph": PARAGRAPH}
"""As it comes, on the whole text; and with sentences kept from running over paragraphs."""


def main(arguments: Sequence[str]) -> int:
    """Read every dev document with spaCy and print its figures."""
    parser = argparse.ArgumentParser(prog=SOURCE)
    parser.add_argument("--data", type=Path, required=True)
    folder = parser.parse_args(arguments).data / "gum" / "dev"
    gold = [read_conllu(path) for path in sorted(folder.glob("*.conllu"))]
    pipeline = load_spacy_small()
    for who, part in WAYS.items():
        documents = [(each, *read_with(pipeline, each.text, part)) for each in gold]
        figures = language_figures(documents)
        not_comparable = {name: round(figures.pop(name), 1) for name in LEFT_OUT}
        print(as_toml(set_name="gum", who=who, part="dev", source=SOURCE, figures=figures))
        print(f"{who}: left out, as the schemes differ: {not_comparable}", file=sys.stderr)
    return 0


def read_with(
    pipeline: Language, text: str, part: re.Pattern[str]
) -> tuple[ParsedText, list[TypedSpan]]:
    """Read a text part by part: the words, and the names and base noun phrases.

    The kind of the phrases is left blank.
    """
    words: list[Token] = []
    places: list[CharSpan] = []
    heads: list[int] = []
    sentences: list[CharSpan] = []
    phrases: set[CharSpan] = set()
    for match in part.finditer(text):
        doc = pipeline(match[0])
        kept = [token for token in doc if not token.is_space]
        number = {token.i: len(words) + place for place, token in enumerate(kept)}
        words += kept
        places += [span_at(token.idx, token.text, match.start()) for token in kept]
        heads += [-1 if token.head.i == token.i else number.get(token.head.i, -1) for token in kept]
        sentences += [
            span_at(each.start_char, each.text, match.start())
            for each in doc.sents
            if not each.text.isspace()
        ]
        phrases |= {
            span_at(each.start_char, each.text, match.start())
            for each in (*doc.ents, *doc.noun_chunks)
            if not each.text.isspace()
        }
    parse = ParsedText(
        words=tuple(places),
        upos=tuple(token.pos_ for token in words),
        heads=tuple(heads),
        relations=tuple(token.dep_.lower() for token in words),
        sentences=tuple(sentences),
    )
    return parse, [TypedSpan(span, "") for span in sorted(phrases)]


def span_at(start: int, words: str, shift: int) -> CharSpan:
    """Where words stand in the whole text, without the white space at their edges."""
    first = shift + start + len(words) - len(words.lstrip())
    return first, first + len(words.strip())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
