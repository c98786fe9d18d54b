"""The ONNX graph, built by hand: packed projections, no mask, one window at a time.

What the heads do not read is not computed: from the queries of the last layer on, only the
`wanted` places of a window go on.

The stock exporter and optimiser give a graph that is a third slower: `SkipLayerNormalization` is
slower on a CPU than `Add` and `LayerNormalization`, and a mask keeps attention off its fast path.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from sayso.reading.language.encoder import EPSILON, HEADS, LAYERS

__all__ = ["build_graph"]

OPSET, CONTRIB = 18, "com.microsoft"
SIZE = 384
INPUTS, WANTED = ("ids", "quoted", "kinds", "shapes"), "wanted"
TYPES = {"F32": TensorProto.FLOAT, "I8": TensorProto.INT8}


class Graph:
    """Nodes and initialisers under construction; every `add` returns the name of its output."""

    def __init__(self, header: dict, base: int, location: str) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.initialisers: list[onnx.TensorProto] = []
        self._header, self._base, self._location = header, base, location

    def add(self, kind: str, *inputs: str, domain: str = "", outputs: int = 1, **attributes) -> str:
        names = [f"{kind}_{len(self.nodes)}_{number}" for number in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def stored(self, name: str) -> str:
        """An initialiser whose bytes stand in the safetensors file."""
        entry = self._header[name]
        begin, end = entry["data_offsets"]
        tensor = TensorProto(name=name, data_type=TYPES[entry["dtype"]], dims=entry["shape"])
        tensor.data_location = TensorProto.EXTERNAL
        for key, value in (
            ("location", self._location),
            ("offset", str(self._base + begin)),
            ("length", str(end - begin)),
        ):
            tensor.external_data.add(key=key, value=value)
        self.initialisers.append(tensor)
        return name

    def constant(self, name: str, value: np.ndarray) -> str:
        if all(name != each.name for each in self.initialisers):
            self.initialisers.append(numpy_helper.from_array(value, name))
        return name

    def linear(self, x: str, name: str) -> str:
        """X times a weight matrix, plus its bias; int8 where the weights are."""
        if f"{name}.scale" not in self._header:
            product = self.add("MatMul", x, self.stored(f"{name}.weight"))
            return self.add("Add", product, self.stored(f"{name}.bias"))
        return self.add(
            "DynamicQuantizeMatMul",
            x,
            self.stored(f"{name}.weight"),
            self.stored(f"{name}.scale"),
            "",  # no zero points: the weights are symmetric
            self.stored(f"{name}.bias"),
            domain=CONTRIB,
        )

    def norm(self, x: str, name: str) -> str:
        return self.add(
            "LayerNormalization",
            x,
            self.stored(f"{name}.weight"),
            self.stored(f"{name}.bias"),
            epsilon=EPSILON,
        )


def _embed(graph: Graph, header: dict) -> str:
    word = graph.add("Gather", graph.stored("word.weight"), "ids")
    if "word.scale" in header:
        scales = graph.add("Gather", graph.stored("word.scale"), "ids")
        axis = graph.constant("axis", np.array([-1], np.int64))
        word = graph.add("Cast", word, to=TensorProto.FLOAT)
        word = graph.add("Mul", word, graph.add("Unsqueeze", scales, axis))
    length = graph.add("Shape", "ids", start=1, end=2)
    begin = graph.constant("begin", np.array([0], np.int64))
    places = graph.add("Slice", graph.stored("position.weight"), begin, length)
    total = graph.add("Add", word, places)
    for name in INPUTS[1:]:
        table = graph.stored(f"{name.removesuffix('s')}.weight")
        total = graph.add("Add", total, graph.add("Gather", table, name))
    return graph.norm(total, "norm")


def _attend(graph: Graph, query: str, key: str, value: str) -> str:
    """Scaled dot products, softmax and mixing, for each attention head apart.

    With `transBatchA` and `transBatchB` the products read (length, heads, columns) as it lies in
    memory; `MultiHeadAttention` copies all three first and is 10 % slower on these lengths.
    """
    split = graph.constant("split_heads", np.array([-1, HEADS, SIZE // HEADS], np.int64))
    joined = graph.constant("join_heads", np.array([1, -1, SIZE], np.int64))
    query, key, value = (graph.add("Reshape", each, split) for each in (query, key, value))
    scores = graph.add(
        "FusedMatMul",
        query,
        key,
        domain=CONTRIB,
        alpha=(SIZE // HEADS) ** -0.5,
        transB=1,
        transBatchA=1,
        transBatchB=1,
    )
    shares = graph.add("Softmax", scores, axis=-1)
    mixed = graph.add("FusedMatMul", shares, value, domain=CONTRIB, transBatchB=1)
    return graph.add("Reshape", graph.add("Transpose", mixed, perm=[1, 0, 2]), joined)


def _layer(graph: Graph, x: str, name: str, wanted: str = "") -> str:
    """One layer; `wanted` names the places whose states are needed, all of them if empty."""
    packed = graph.linear(x, f"{name}.qkv")
    query, key, value = graph.add("Split", packed, axis=-1, num_outputs=3, outputs=3)
    if wanted:
        query = graph.add("Gather", query, wanted, axis=1)
        x = graph.add("Gather", x, wanted, axis=1)
    mixed = graph.linear(_attend(graph, query, key, value), f"{name}.out")
    x = graph.norm(graph.add("Add", mixed, x), f"{name}.norm1")
    inner = graph.add("Gelu", graph.linear(x, f"{name}.up"), domain=CONTRIB)
    return graph.norm(graph.add("Add", graph.linear(inner, f"{name}.down"), x), f"{name}.norm2")


def build_graph(header: dict, base: int, *, weights: str, path: Path, width: int) -> None:
    """Write the graph that reads its weights from a safetensors file beside it.

    header, base: the JSON header of that file, and where its data begins, in bytes.
    weights: its name. width: columns of the head matrix.
    """
    graph = Graph(header, base, weights)
    x = _embed(graph, header)
    for number in range(LAYERS - 1):
        x = _layer(graph, x, f"layers.{number}")
    x = _layer(graph, x, f"layers.{LAYERS - 1}", WANTED)
    out = graph.linear(x, "heads")
    graph.nodes.append(helper.make_node("Identity", [out], ["out"]))
    made = helper.make_graph(
        graph.nodes,
        "sayso",
        [
            *(
                helper.make_tensor_value_info(name, TensorProto.INT64, [1, "length"])
                for name in INPUTS
            ),
            helper.make_tensor_value_info(WANTED, TensorProto.INT64, ["chosen"]),
        ],
        [helper.make_tensor_value_info("out", TensorProto.FLOAT, [1, "chosen", width])],
        graph.initialisers,
    )
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIB, 1)]
    model = helper.make_model(made, opset_imports=opsets, ir_version=9, producer_name="sayso")
    path.write_bytes(model.SerializeToString())
