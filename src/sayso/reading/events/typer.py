"""Typer: whether a candidate names an event, and of which PLOVER type.

A multinomial logistic regression over hashed features (Weinberger et al. 2009), trained by
`training/events/train_typer.py`; its weights are whole numbers with one scale a type.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from sayso.errors import WeightsMismatch

__all__ = ["KINDS", "Typer", "buckets_of", "columns_of", "load_typer"]

KINDS = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
"""The types of PLOVER in the order of the weights, whose first column is for no event."""

FILE = "typer.safetensors"
HEADER_BYTES = 8


@dataclass(frozen=True, slots=True, eq=False)
class Typer:
    """The trained weights.

    table: (buckets, 1 + types) in whole numbers. scale: (1 + types,), what one of them is.
    least: with a lower probability of being an event, a candidate is none; 0 to 1.
    """

    version: str
    table: NDArray[np.int8]
    scale: NDArray[np.float32]
    least: float

    def scores(self, features: Mapping[str, float]) -> NDArray[np.float32]:
        """What features say for no event and then for each type; scores of several add up."""
        return self.scores_at(*buckets_of(features, len(self.table)))

    def scores_at(
        self, rows: NDArray[np.int64], values: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """The same, for features whose rows are known: those of `buckets_of`."""
        whole = self.table.take(rows, axis=0).astype(np.float32)
        found: NDArray[np.float32] = values @ whole * self.scale
        return found

    @staticmethod
    def probabilities(scores: NDArray[np.float32]) -> NDArray[np.float32]:
        """Of no event and then of each type, in the order of `KINDS`; they sum to 1.

        scores: of one candidate, or a row for each of several.
        """
        parts = np.exp(scores - scores.max(-1, keepdims=True))
        found: NDArray[np.float32] = parts / parts.sum(-1, keepdims=True)
        return found


def buckets_of(
    features: Mapping[str, float], count: int
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """The row of the table for each feature, by its hash, and how much it counts.

    count: how many rows there are.
    """
    return columns_of(
        {zlib.crc32(name.encode()) % count: value for name, value in features.items()}
    )


def columns_of(hashed: Mapping[int, float]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Rows of the table, each with how much it counts, as two columns."""
    rows = np.fromiter(hashed.keys(), np.int64, len(hashed))
    return rows, np.fromiter(hashed.values(), np.float32, len(hashed))


@cache
def load_typer() -> Typer:
    """Read the weights that ship with sayso.

    Raises:
        WeightsMismatch: if they are not those that their card describes.
    """
    folder = resources.files("sayso.reading.events") / "data"
    card = json.loads((folder / "typer.json").read_text(encoding="utf-8"))
    content = (folder / FILE).read_bytes()
    if hashlib.sha256(content).hexdigest() != card["sha256"]:
        raise WeightsMismatch(FILE, "it is not the file that typer.json describes")
    tensors = _tensors(content)
    table, scale = tensors["table"].astype(np.int8), tensors["scale"].astype(np.float32)
    return Typer(card["version"], table, scale, card["least"])


def _tensors(content: bytes) -> dict[str, NDArray[np.generic]]:
    """The tensors of a file in the safetensors format."""
    size = int.from_bytes(content[:HEADER_BYTES], "little")
    header = json.loads(content[HEADER_BYTES : HEADER_BYTES + size])
    kinds = {"I8": np.int8, "F32": np.float32}
    found: dict[str, NDArray[np.generic]] = {}
    for name, entry in header.items():
        if name != "__metadata__":
            start, end = (HEADER_BYTES + size + offset for offset in entry["data_offsets"])
            values = np.frombuffer(content[start:end], kinds[entry["dtype"]])
            found[name] = values.reshape(entry["shape"])
    return found
