"""The encoder: windows of pieces to one row of scores and projections for each that is asked."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from sayso.reading.language.inputs import EncoderInput, Window
from sayso.reading.language.layout import WIDTH
from sayso.reading.language.weights import Tensors, Weights

__all__ = ["EPSILON", "HEADS", "LAYERS", "Encoder", "NumpyEncoder", "OnnxEncoder", "encode"]

Floats = NDArray[np.float32]

LAYERS, HEADS, EPSILON = 6, 12, 1e-12
"""Shape of the encoder (MiniLM-L6-H384): layers, attention heads, and what its norms add."""


class Encoder(Protocol):
    """Anything that runs one window."""

    def run(
        self,
        ids: NDArray[np.int64],
        quoted: NDArray[np.int64],
        kinds: NDArray[np.int64],
        shapes: NDArray[np.int64],
        wanted: NDArray[np.int64],
    ) -> Floats:
        """The first four (length,); `wanted`: the places to give a row for.

        Returns:
            (wanted, WIDTH), in the order of `layout.COLUMNS`.
        """
        ...


class OnnxEncoder:
    """The graph under onnxruntime, on one thread."""

    def __init__(self, weights: Weights) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # The graph is as it should be: the fusions of higher levels make it slower.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        # A plan of memory for each length of a window is seldom used again, and is kept.
        options.enable_mem_pattern = False
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = onnxruntime.InferenceSession(
            str(weights.graph), options, providers=["CPUExecutionProvider"]
        )

    def run(
        self,
        ids: NDArray[np.int64],
        quoted: NDArray[np.int64],
        kinds: NDArray[np.int64],
        shapes: NDArray[np.int64],
        wanted: NDArray[np.int64],
    ) -> Floats:
        """Run one window; see `Encoder.run`."""
        given = {"ids": ids[None], "quoted": quoted[None], "kinds": kinds[None]}
        given |= {"shapes": shapes[None], "wanted": wanted}
        found: Floats = self._session.run(["out"], given)[0][0]
        return found


class NumpyEncoder:
    """The same in plain numpy and float32: the reference, and the way without onnxruntime."""

    def __init__(self, weights: Weights) -> None:
        self._tensors = weights.tensors
        self._dense: Tensors = {}

    def run(
        self,
        ids: NDArray[np.int64],
        quoted: NDArray[np.int64],
        kinds: NDArray[np.int64],
        shapes: NDArray[np.int64],
        wanted: NDArray[np.int64],
    ) -> Floats:
        """Run one window; see `Encoder.run`."""
        given = self._tensors
        x = given["word.weight"][ids].astype(np.float32)
        if "word.scale" in given:
            x = x * given["word.scale"][ids][:, None]
        x = x + given["position.weight"][: len(ids)] + given["quoted.weight"][quoted]
        x = x + given["kind.weight"][kinds] + given["shape.weight"][shapes]
        x = self._norm(x, "norm")
        for number in range(LAYERS):
            x = self._layer(x, f"layers.{number}")
        return self._linear(x[wanted], "heads")

    def _layer(self, x: Floats, name: str) -> Floats:
        length, size = x.shape
        packed = self._linear(x, f"{name}.qkv").reshape(length, 3, HEADS, size // HEADS)
        query, key, value = packed.transpose(1, 2, 0, 3)
        scores = query @ key.transpose(0, 2, 1) * np.float32((size // HEADS) ** -0.5)
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        mixed = (scores / scores.sum(-1, keepdims=True)) @ value
        mixed = mixed.transpose(1, 0, 2).reshape(length, size)
        x = self._norm(x + self._linear(mixed, f"{name}.out"), f"{name}.norm1")
        inner = _gelu(self._linear(x, f"{name}.up"))
        return self._norm(x + self._linear(inner, f"{name}.down"), f"{name}.norm2")

    def _linear(self, x: Floats, name: str) -> Floats:
        dense = self._dense.get(name)
        if dense is None:
            dense = self._tensors[f"{name}.weight"].astype(np.float32)
            if f"{name}.scale" in self._tensors:
                dense = dense * self._tensors[f"{name}.scale"]
            self._dense[name] = dense
        found: Floats = x @ dense + self._tensors[f"{name}.bias"]
        return found

    def _norm(self, x: Floats, name: str) -> Floats:
        x = x - x.mean(-1, keepdims=True)
        x = x / np.sqrt((x * x).mean(-1, keepdims=True) + EPSILON)
        found: Floats = x * self._tensors[f"{name}.weight"] + self._tensors[f"{name}.bias"]
        return found


def _gelu(x: Floats) -> Floats:
    """X times the normal distribution function, by Abramowitz and Stegun's 7.1.26 for erf."""
    z = np.abs(x) * np.float32(0.5**0.5)
    t = 1 / (1 + np.float32(0.3275911) * z)
    series = t * (
        0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))
    )
    erf = 1 - series * np.exp(-z * z)
    found: Floats = (0.5 * x * (1 + np.copysign(erf, x))).astype(np.float32)
    return found


def encode(
    encoder: Encoder, given: EncoderInput, windows: list[Window], pieces: NDArray[np.int64]
) -> Floats:
    """Run the windows of a document.

    pieces: the pieces to give a row for, in ascending order.

    Returns:
        (pieces, WIDTH), each piece as the window saw it in which it was new.
    """
    out = np.empty((len(pieces), WIDTH), dtype=np.float32)
    for window in windows:
        first, after = np.searchsorted(pieces, [window.first, window.last])
        if first < after:
            rows = window.rows
            wanted = window.places[pieces[first:after] - window.first]
            out[first:after] = encoder.run(
                given.ids[rows], given.quoted[rows], given.kinds[rows], given.shapes[rows], wanted
            )
    return out
