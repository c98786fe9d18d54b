"""What the network is fed: the corpora of a part, prepared, and put together into batches."""

from __future__ import annotations

import argparse
import multiprocessing
import random
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from torch.utils.data import DataLoader

from sayso.reading.language.inputs import CONTEXT, WINDOW, Window, make_windows
from sayso.reading.language.wordpiece import UNKNOWN, WordPiece
from training.engine.batches import Batch, Packed, make_batch, pack, unpack
from training.engine.corpora import (
    NON_COMMERCIAL,
    Annotated,
    read_gap,
    read_gum,
    read_polnear,
    read_silver,
)
from training.engine.examples import Example, make_example, with_other_marks
from training.engine.lexicon import read_manners
from training.engine.renaming import with_other_names

__all__ = [
    "Corpus",
    "Documents",
    "dev_batches",
    "epoch_documents",
    "loaded",
    "prepare",
    "read_corpora",
    "steps_of",
    "training_corpus",
]

VARIANTS = 3
"""How many times each training text is prepared, each with its own quotation marks."""

RENAMED = 6
"""How many times a snippet of GAP is prepared, all but the first with other names."""

HELD_OUT_GENRE = "news"
"""GUM's news documents measure attribution in another newsroom, so they stay out of training."""

HELD_OUT_FOLD = 4
"""Of GAP's development part every fourth snippet, from the fourth on, is judged on instead."""

JUDGED_WINDOWS = 16
"""Windows in a batch that is judged on, about."""

MOST_UNKNOWN = 0.01
"""A larger share of unknown pieces says that the vocabulary is another one."""

Documents = list[tuple[Example, list[Window]]]
Corpus = list[list[Example]]
"""For each document its variants."""


def read_corpora(
    data: Path, part: str, limit: int | None, *, without_polnear: bool = False
) -> list[Annotated]:
    """The documents of one part that may be learned from (train) or judged on (dev).

    limit: documents of GUM and of PolNeAR, and a tenth of those of GAP; None for all.
    """
    skipped = NON_COMMERCIAL | {HELD_OUT_GENRE} if part == "train" else frozenset()
    gum = read_gum(
        data / "gum" / part, data / "gum_attribution" / f"{part}.jsonl", skip_genres=skipped
    )
    polnear = [] if without_polnear else read_polnear(data / "polnear" / f"{part}.jsonl")
    held = HELD_OUT_FOLD - 1
    gap = [
        document
        for number, document in enumerate(read_gap(data / "gap" / "dev.jsonl"))
        if (number % HELD_OUT_FOLD == held) is (part != "train")
    ]
    return gum[:limit] + polnear[:limit] + gap[: None if limit is None else 10 * limit]


def prepare(
    documents: list[Annotated], given: argparse.Namespace, wordpiece: WordPiece, variants: int
) -> Corpus:
    """Make the examples, in as many processes as prepare batches."""
    make = partial(
        _make_variants,
        wordpiece=wordpiece,
        manners=read_manners(given.lexicon),
        variants=variants,
        seed=given.seed,
    )
    if not given.loaders:
        return [make(document) for document in documents]
    with multiprocessing.get_context("fork").Pool(given.loaders) as pool:
        return pool.map(make, documents, chunksize=16)


def _make_variants(
    document: Annotated,
    *,
    wordpiece: WordPiece,
    manners: dict[str, int],
    variants: int,
    seed: int,
) -> list[Example]:
    """The document as it is, and with other quotation marks."""
    chance = random.Random(f"{seed} {document.id}")
    if document.corpus == "gap":
        drawn = [with_other_names(document, chance) if n else document for n in range(RENAMED)]
        return [make_example(each, each.text, wordpiece, manners) for each in drawn[: variants * 2]]
    return [
        make_example(
            document,
            with_other_marks(document.text, chance) if variant else document.text,
            wordpiece,
            manners,
        )
        for variant in range(variants)
    ]


def training_corpus(given: argparse.Namespace, wordpiece: WordPiece) -> Corpus:
    """All that is learned from.

    Raises:
        SystemExit: if so many pieces are unknown that the vocabulary must be another one.
    """
    documents = read_corpora(
        given.data, "train", given.limit, without_polnear=given.without_polnear
    )
    if given.silver:
        documents += read_silver(given.silver, documents)
    if given.only_chains:
        documents = [document for document in documents if document.corpus != "polnear"]
    corpus = prepare(documents, given, wordpiece, VARIANTS)
    unknown = np.mean([(variants[0].given.ids == UNKNOWN).mean() for variants in corpus])
    if unknown > MOST_UNKNOWN:
        raise SystemExit(f"{unknown:.1%} of the pieces are unknown: is this the vocabulary?")
    print(f"{len(corpus)} documents, {unknown:.3%} of pieces unknown", flush=True)
    return corpus


def dev_batches(given: argparse.Namespace, wordpiece: WordPiece) -> list[Batch]:
    """The development documents as batches: some of each corpus, all of GAP's."""
    documents = read_corpora(given.data, "dev", None, without_polnear=given.without_polnear)
    kept: list[Annotated] = []
    for corpus in ("gum", "polnear", "gap"):
        mine = [document for document in documents if document.corpus == corpus]
        whole = corpus == "gap" and given.limit is None
        kept += mine if whole else mine[: given.dev_documents]
    examples = [variants[0] for variants in prepare(kept, given, wordpiece, 1)]
    found = [(example, make_windows(example.given, example.text)) for example in examples]
    return list(loaded(steps_of(found, JUDGED_WINDOWS), 0, given.device))


def epoch_documents(corpus: Corpus, chance: random.Random, gum_passes: int) -> Documents:
    """The documents of one epoch in random order, the borders of their windows moved at random."""
    documents = []
    for variants in corpus:
        passes = gum_passes if "mention" in variants[0].labels else 1
        for _ in range(passes):
            example = chance.choice(variants)
            first = chance.randint(CONTEXT + 24, WINDOW)
            longest = WINDOW if chance.random() < 0.8 else chance.randint(128, WINDOW)
            found = make_windows(example.given, example.text, longest=longest, first=first)
            documents.append((example, found))
    chance.shuffle(documents)
    return documents


def steps_of(documents: Documents, windows: int) -> list[Documents]:
    """Whole documents put together until they have about so many windows."""
    steps: list[Documents] = [[]]
    filled = 0
    for document in documents:
        if filled >= windows:
            steps.append([])
            filled = 0
        steps[-1].append(document)
        filled += len(document[1])
    return steps


def loaded(steps: Sequence[Documents], loaders: int, device: str) -> Iterator[Batch]:
    """The batches of the steps, prepared ahead by other processes where some are given."""
    for packed in DataLoader(
        steps,
        batch_size=None,
        collate_fn=_make_packed,
        num_workers=loaders,
        multiprocessing_context="fork" if loaders else None,
        prefetch_factor=8 if loaders else None,
    ):
        yield unpack(packed, device)


def _make_packed(step: Documents) -> Packed:
    """The batch of one step, as one array."""
    return pack(make_batch(step))
