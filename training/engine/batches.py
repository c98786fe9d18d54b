"""Batches: the windows of a few documents as padded arrays, with the targets of every head."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor

from sayso.reading.language.coreference import PAIR_TERMS, pair_terms
from sayso.reading.language.inputs import Window
from sayso.reading.language.labels import FEATURES
from sayso.reading.language.nearness import NEARNESS, nearness
from training.engine.examples import IGNORED, Example

__all__ = ["WORD_HEADS", "Batch", "Packed", "make_batch", "pack", "unpack"]

WORD_HEADS = ("upos", "mention", "cue", "narrow", "role", *(name for name, _ in FEATURES))
"""The heads that choose one label for each word."""

COLUMNS_OF_TREES = ("sentence", "sent_id", "head", "relation", "begin", "end")

LONE_WEIGHT = 12.0
"""What a document counts for in which but one mention is judged, as in GAP's snippets."""

Batch = dict[str, Tensor]
Packed = tuple[Tensor, list[tuple[str, torch.dtype, tuple[int, ...], int, int]]]


class _Words:
    """The words of a window: their numbers, their places in it, and which of them are new."""

    def __init__(self, example: Example, window: Window) -> None:
        pieces = example.first_piece
        begin = window.first - window.context
        self.numbers = np.flatnonzero((pieces >= begin) & (pieces < window.last))
        mine = pieces[self.numbers]
        self.new = mine >= window.first
        self.places = mine - begin + 1 + self.new * bool(window.context)
        self.places[self.new] = window.places[mine[self.new] - window.first]
        self.base = int(self.numbers[0]) if len(self.numbers) else 0

    def __len__(self) -> int:
        return len(self.numbers)

    def holds(self, words: Sequence[int]) -> list[int]:
        """Those of the words that are in the window, as numbers in it."""
        return [word - self.base for word in words if 0 <= word - self.base < len(self)]


def make_batch(documents: Sequence[tuple[Example, Sequence[Window]]]) -> Batch:
    """Pad the windows of whole documents to one length and collect their targets.

    Returns:
        given (windows, 4, pieces), lengths (windows,); places, new, and the label of every head
        of words (windows, words); and what the heads over pairs of words need.
    """
    windows = [(example, window) for example, found in documents for window in found]
    words = [_Words(example, window) for example, window in windows]
    length = max(len(window.rows) for _, window in windows)
    width = max(1, *map(len, words))
    arrays: dict[str, Any] = {
        "given": np.zeros((len(windows), 4, length), dtype=np.int64),
        "lengths": np.array([len(window.rows) for _, window in windows]),
        "places": np.zeros((len(windows), width), dtype=np.int64),
        "new": np.zeros((len(windows), width), dtype=bool),
        "seen": np.zeros((len(windows), width), dtype=bool),
    }
    for name in (*WORD_HEADS, *COLUMNS_OF_TREES):
        arrays[name] = np.full((len(windows), width), IGNORED, dtype=np.int64)
    for row, ((example, window), mine) in enumerate(zip(windows, words, strict=True)):
        for column, name in enumerate(("ids", "quoted", "kinds", "shapes")):
            values = getattr(example.given, name)[window.rows]
            arrays["given"][row, column, : len(values)] = values
        count = len(mine)
        arrays["places"][row, :count] = mine.places
        arrays["new"][row, :count] = mine.new
        arrays["seen"][row, :count] = True
        for name, labels in example.labels.items():
            found = np.where(mine.new, labels[mine.numbers], IGNORED)
            arrays[name][row, :count] = (
                _inside(found, mine) if name in {"head", "begin", "end"} else found
            )
    arrays |= _links(windows, words, width)
    arrays |= _chains(documents, words, width)
    return {name: torch.from_numpy(array) for name, array in arrays.items()}


def pack(batch: Batch) -> Packed:
    """The batch as one array, which goes to another process or to a GPU in one piece."""
    where: list[tuple[str, torch.dtype, tuple[int, ...], int, int]] = []
    parts: list[Tensor] = []
    at = 0
    for name, each in batch.items():
        flat = torch.from_numpy(each.contiguous().numpy().reshape(-1).view(np.uint8))
        where.append((name, each.dtype, tuple(each.shape), at, len(flat)))
        filling = -len(flat) % 8
        parts += [flat, torch.zeros(filling, dtype=torch.uint8)]
        at += len(flat) + filling
    return torch.cat(parts), where


def unpack(packed: Packed, device: str) -> Batch:
    """The batch again, on a device."""
    flat, where = packed
    flat = flat.to(device)
    return {
        name: flat[at : at + size].view(kind).view(shape)
        if size
        else flat.new_zeros(shape).to(kind)
        for name, kind, shape, at, size in where
    }


def _inside(targets: np.ndarray, mine: _Words) -> np.ndarray:
    """Word numbers of the document as numbers in the window; -1, for a root, stays."""
    local = targets - mine.base
    good = (targets >= 0) & (local >= 0) & (local < len(mine))
    return np.where(good, local, np.where(targets == -1, -1, IGNORED))


def _links(
    windows: list[tuple[Example, Window]], words: list[_Words], width: int
) -> dict[str, np.ndarray]:
    rows: list[int] = []
    columns: dict[str, list] = {name: [] for name in ("cue", "voice", "content", *NEARNESS)}
    plain: dict[str, list[int]] = {"manner": [], "negative": []}
    for row, ((example, _), mine) in enumerate(zip(windows, words, strict=True)):
        for link in example.links:
            cue = mine.holds(link.cue)
            if len(cue) < len(link.cue) or not mine.new[cue[0]]:
                continue
            rows.append(row)
            for name, given in (
                ("cue", link.cue),
                ("voice", link.voice),
                ("content", link.content),
            ):
                marked = np.zeros(width, dtype=np.float32)
                marked[mine.holds(given)] = 1 / len(cue) if name == "cue" else 1
                columns[name].append(marked)
            near = nearness(example.places, np.array(link.cue[:1]), mine.numbers)
            for term, values in near.items():
                padded = np.zeros(width, dtype=np.int64)
                padded[: len(mine)] = values[0]
                columns[term].append(padded)
            plain["manner"].append(link.manner)
            plain["negative"].append(link.negative)
    found = {f"link_{name}": np.array(each) for name, each in columns.items()} if rows else {}
    found |= {f"link_{name}": np.array(each) for name, each in plain.items()} if rows else {}
    return {"link_rows": np.array(rows, dtype=np.int64), **found}


def _chains(
    documents: Sequence[tuple[Example, Sequence[Window]]], words: list[_Words], width: int
) -> dict[str, np.ndarray]:
    """The mentions of each document with annotated chains, padded to one number.

    chain_words: (documents, mentions), place of the head word among all words of the batch.
    """
    mine = []
    at = 0
    for example, found in documents:
        if example.chains is not None:
            heads = example.chains.table.heads
            place = np.full(len(example.words), -1)
            for row in range(at, at + len(found)):
                new = words[row].numbers[words[row].new]
                place[new] = row * width + new - words[row].base
            mine.append((example, place[heads]))
        at += len(found)
    count = max((len(places) for _, places in mine), default=0)
    shape = (len(mine), count, count)
    result: dict[str, np.ndarray] = {
        "chain_words": np.zeros((len(mine), count), dtype=np.int64),
        "chain_allowed": np.zeros((len(mine), count, count + 1), dtype=bool),
        "chain_right": np.zeros((len(mine), count, count + 1), dtype=bool),
        **{f"pair_{term}": np.zeros(shape, dtype=np.int64) for term in PAIR_TERMS},
    }
    result["chain_weight"] = np.ones((len(mine), 1), dtype=np.float32)
    for row, (example, places) in enumerate(mine):
        chains = example.chains
        size = len(places)
        if chains.right.any(1).sum() == 1:
            result["chain_weight"][row] = LONE_WEIGHT
        result["chain_words"][row, :size] = np.maximum(places, 0)
        for name, given in (("chain_allowed", chains.allowed), ("chain_right", chains.right)):
            known = given.copy()
            known[places < 0] = False
            known[:, :-1][:, places < 0] = False
            result[name][row, :size, :size] = known[:, :-1]
            result[name][row, :size, -1] = known[:, -1]
        for term, values in pair_terms(chains.table, example.places).items():
            result[f"pair_{term}"][row, :size, :size] = values
    return result
