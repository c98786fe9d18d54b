"""The graph that is built by hand computes what the reference pass computes."""

from __future__ import annotations

import json

import numpy as np
import pytest

from sayso.reading.language.encoder import LAYERS, NumpyEncoder, OnnxEncoder
from sayso.reading.language.labels import BLOCK_KINDS, SHAPES
from sayso.reading.language.layout import WIDTH
from sayso.reading.language.weights import Weights, read_tensors

onnx = pytest.importorskip("onnx", reason="the graph is built with the package onnx")

SIZE, INNER, WORDS = 384, 1536, 50


def random_tensors() -> dict[str, np.ndarray]:
    chance = np.random.default_rng(1)

    def some(*shape: int) -> np.ndarray:
        return chance.normal(0, 0.05, shape).astype(np.float32)

    tensors = {
        "word.weight": some(WORDS, SIZE),
        "position.weight": some(64, SIZE),
        "quoted.weight": some(3, SIZE),
        "kind.weight": some(len(BLOCK_KINDS), SIZE),
        "shape.weight": some(SHAPES, SIZE),
        "heads.weight": some(SIZE, WIDTH),
        "heads.bias": some(WIDTH),
    }
    norms = ["norm"]
    for number in range(LAYERS):
        name = f"layers.{number}"
        norms += [f"{name}.norm1", f"{name}.norm2"]
        for part, shape in (
            ("qkv", (SIZE, 3 * SIZE)),
            ("out", (SIZE, SIZE)),
            ("up", (SIZE, INNER)),
            ("down", (INNER, SIZE)),
        ):
            tensors[f"{name}.{part}.weight"] = some(*shape)
            tensors[f"{name}.{part}.bias"] = some(shape[1])
    for name in norms:
        tensors[f"{name}.weight"] = 1 + some(SIZE)
        tensors[f"{name}.bias"] = some(SIZE)
    return tensors


def safetensors(tensors: dict[str, np.ndarray]) -> bytes:
    header, data = {}, b""
    for name, array in tensors.items():
        stored = array.tobytes()
        header[name] = {
            "dtype": "F32",
            "shape": list(array.shape),
            "data_offsets": [len(data), len(data) + len(stored)],
        }
        data += stored
    head = json.dumps(header).encode()
    return len(head).to_bytes(8, "little") + head + data


def test_both_engines_read_the_same_bytes_and_agree(tmp_path):
    """In float32 the two differ by rounding alone: below a ten-thousandth."""
    from training.engine.graph import build_graph

    stored = safetensors(random_tensors())
    (tmp_path / "encoder.safetensors").write_bytes(stored)
    size = int.from_bytes(stored[:8], "little")
    path = tmp_path / "encoder.onnx"
    header = json.loads(stored[8 : 8 + size])
    build_graph(header, 8 + size, weights="encoder.safetensors", path=path, width=WIDTH)
    weights = Weights("0", path, read_tensors(stored, "test"), (), {})
    chance = np.random.default_rng(2)
    given = [chance.integers(0, top, 40) for top in (WORDS, 3, len(BLOCK_KINDS), SHAPES)]
    given.append(np.sort(chance.permutation(40)[:25]))
    mine, theirs = NumpyEncoder(weights).run(*given), OnnxEncoder(weights).run(*given)
    assert mine.shape == theirs.shape == (25, WIDTH)
    assert np.abs(mine - theirs).max() < 1e-4
