"""From a checkpoint to the weights folder that the package ships."""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import save_file

from sayso.reading.language.labels import MENTION_KINDS, RELATIONS, UPOS
from sayso.reading.language.layout import COLUMNS, WIDTH
from sayso.records import MANNERS
from training.engine.graph import build_graph

__all__ = ["export", "quantise"]

SEVEN_BITS = 63
"""Largest weight: sums of u8 x s8 products saturate in 16 bits on processors without VNNI."""

QUANTISED = {"qkv", "out", "up", "down", "heads"}
"""The matrices that the graph multiplies by. The heads in int8 change no figure of the evaluation
by more than what the rounding of the layers below does (two tenths), and save 4 % of a run."""

POSITIONS = 320
WEIGHTS, GRAPH, VOCABULARY, CARD = "encoder.safetensors", "encoder.onnx", "vocab.txt", "card.json"


def quantise(weight: np.ndarray, *, axis: int, largest: int) -> tuple[np.ndarray, np.ndarray]:
    """Symmetric int8 with one scale for each row or column.

    weight: (rows, columns). axis: the one that is summed over. largest: 63 or 127.
    """
    scale = np.abs(weight).max(axis=axis, keepdims=True) / largest
    scale = np.where(scale == 0, 1, scale).astype(np.float32)
    rounded = np.clip(np.rint(weight / scale), -largest, largest).astype(np.int8)
    return rounded, scale.reshape(-1)


def tensors(state: dict[str, torch.Tensor], *, floats: bool) -> dict[str, np.ndarray]:
    """The arrays to be stored: matrices as (in, out), int8 unless `floats`."""
    found: dict[str, np.ndarray] = {}
    for name, tensor in state.items():
        array = tensor.float().numpy()
        stem = name.removesuffix(".weight")
        if name == "position.weight":
            array = array[:POSITIONS]
        elif name == "word.weight" and not floats:
            found[name], found["word.scale"] = quantise(array, axis=1, largest=127)
            continue
        elif name.endswith(".weight") and stem.split(".")[-1] in QUANTISED:
            array = array.T
            if not floats:
                found[name], found[f"{stem}.scale"] = quantise(array, axis=0, largest=SEVEN_BITS)
                continue
        elif name == "relation.weight":
            array = array.T
        found[name] = np.ascontiguousarray(array)
    return {name: np.ascontiguousarray(array) for name, array in found.items()}


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def export(
    state: dict[str, torch.Tensor],
    vocabulary: Path,
    out: Path,
    *,
    facts: dict,
    floats: bool = False,
) -> None:
    """Write weights, graph, vocabulary and card.

    facts: what the card says beside checksums and layout (version, fits, data, scores ...).
    """
    out.mkdir(parents=True, exist_ok=True)
    save_file(tensors(state, floats=floats), out / WEIGHTS)
    stored = (out / WEIGHTS).read_bytes()
    size = int.from_bytes(stored[:8], "little")
    header = json.loads(stored[8 : 8 + size])
    build_graph(header, 8 + size, weights=WEIGHTS, path=out / GRAPH, width=WIDTH)
    (out / VOCABULARY).write_bytes(vocabulary.read_bytes())
    card = {
        **facts,
        "files": {name: _sha256(out / name) for name in (WEIGHTS, GRAPH, VOCABULARY)},
        "layout": {
            "columns": {name: [part.start, part.stop] for name, part in COLUMNS.items()},
            "upos": UPOS,
            "relations": RELATIONS,
            "mention_kinds": MENTION_KINDS,
            "manners": MANNERS,
        },
    }
    (out / CARD).write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", "utf-8")


def main() -> None:
    """Read a checkpoint and a card of facts, and write the weights folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--facts", type=Path, required=True, help="JSON for the card")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--floats", action="store_true", help="no int8, for comparison")
    given = parser.parse_args()
    state = torch.load(given.checkpoint, map_location="cpu", weights_only=True)
    facts = json.loads(given.facts.read_text("utf-8"))
    export(state, given.vocabulary, given.out, facts=facts, floats=given.floats)


if __name__ == "__main__":
    main()
