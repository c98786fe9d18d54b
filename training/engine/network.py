"""The network: a MiniLM encoder with extra inputs, one head matrix, and what reads it."""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from sayso.reading.language.encoder import EPSILON, HEADS, LAYERS
from sayso.reading.language.labels import BLOCK_KINDS, DISTANCES, RELATIONS, SHAPES
from sayso.reading.language.layout import ARC, COLUMNS, LINK, RELATION, WIDTH
from sayso.reading.language.nearness import NEARNESS

__all__ = ["Network", "load_encoder"]

SIZE, INNER = 384, 1536
DEPTHS = 3


class Layer(nn.Module):
    """One post-norm transformer layer, as in BERT, with packed query, key and value.

    Attention is written out: for heads of 32 columns the fused kernel's backward pass is twice
    as slow on a CPU in bfloat16.
    """

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(SIZE, 3 * SIZE)
        self.out = nn.Linear(SIZE, SIZE)
        self.norm1 = nn.LayerNorm(SIZE, EPSILON)
        self.up = nn.Linear(SIZE, INNER)
        self.down = nn.Linear(INNER, SIZE)
        self.norm2 = nn.LayerNorm(SIZE, EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, lengths: list[int]) -> Tensor:
        """x: (total, SIZE), windows one after the other, each of which sees only itself."""
        packed = self.qkv(x).view(-1, 3, HEADS, SIZE // HEADS).permute(1, 2, 0, 3)
        parts = []
        for query, key, value in packed.split(lengths, dim=2):
            scores = (query * (SIZE // HEADS) ** -0.5) @ key.transpose(1, 2)
            parts.append(torch.softmax(scores, -1) @ value)
        mixed = torch.cat(parts, 1).transpose(0, 1).reshape(-1, SIZE)
        x = self.norm1(x + self.out(mixed))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Network(nn.Module):
    """Encoder and heads.

    All heads that look at one piece, and the projections of those that look at two words, are
    one matrix of `layout.WIDTH` columns, so that a run gives one (length, WIDTH) array.
    """

    def __init__(self, vocabulary: int = 30_522, dropout: float = 0.1) -> None:
        super().__init__()
        self.word = nn.Embedding(vocabulary, SIZE)
        self.position = nn.Embedding(512, SIZE)
        self.quoted = nn.Embedding(DEPTHS, SIZE)
        self.kind = nn.Embedding(len(BLOCK_KINDS), SIZE)
        self.shape = nn.Embedding(SHAPES, SIZE)
        self.norm = nn.LayerNorm(SIZE, EPSILON)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.heads = nn.Linear(SIZE, WIDTH)
        self.root = nn.Parameter(torch.randn(ARC) * 0.05)
        self.relation = nn.Linear(RELATION, len(RELATIONS))
        self.arc_distance = nn.Parameter(torch.zeros(DISTANCES))
        self.begin_distance = nn.Parameter(torch.zeros(DISTANCES))
        self.end_distance = nn.Parameter(torch.zeros(DISTANCES))
        self.arc_relative = nn.Parameter(torch.zeros(DISTANCES, ARC))
        self.near = nn.ParameterDict(
            {
                f"{role}_{term}": nn.Parameter(torch.zeros(values, LINK + 1))
                for role in ("voice", "content")
                for term, values in NEARNESS.items()
            }
        )
        for extra in (self.quoted, self.kind, self.shape):
            nn.init.normal_(extra.weight, std=0.01)
        for table in self.near.values():
            nn.init.normal_(table, std=0.02)

    def forward(self, given: Tensor, lengths: list[int]) -> Tensor:
        """Run windows one after the other, without padding.

        given: (4, total), rows of ids, quoted, kinds and shapes. lengths: of each window.

        Returns:
            (total, WIDTH), logits and projections in the order of `layout.COLUMNS`.
        """
        ids, quoted, kinds, shapes = given
        places = torch.cat([torch.arange(length, device=given.device) for length in lengths])
        x = self.word(ids) + self.position(places) + self.quoted(quoted)
        x = self.dropout(self.norm(x + self.kind(kinds) + self.shape(shapes)))
        for layer in self.layers:
            x = layer(x, lengths)
        return self.heads(self.dropout(x))

    def arcs(self, out: Tensor, buckets: Tensor) -> Tensor:
        """Scores of every word as head of every word. out: (words, WIDTH).

        Returns:
            (words, words + 1); the last column is the root.
        """
        dependents = out[:, COLUMNS["arc_dependent"]]
        heads = out[:, COLUMNS["arc_head"]]
        relative = (dependents @ self.arc_relative.T).gather(1, buckets)
        scores = (dependents @ heads.T + relative) / ARC**0.5 + self.arc_distance[buckets]
        root = dependents @ self.root[:, None] / ARC**0.5
        return torch.cat([scores, root], 1)

    def relations(self, out: Tensor, heads: Tensor) -> Tensor:
        """Scores of the relations. heads: (words,), word numbers, -1 for the root."""
        above = out[:, COLUMNS["relation_head"]][heads] * (heads >= 0)[:, None]
        return self.relation(F.relu(out[:, COLUMNS["relation_dependent"]] + above))

    def borders(self, out: Tensor, heads: Tensor, buckets: Tensor) -> tuple[Tensor, Tensor]:
        """Scores of every word as first and as last word of the mentions headed by `heads`.

        Returns:
            two arrays (heads, words).
        """
        scores = []
        for side, distance in (("begin", self.begin_distance), ("end", self.end_distance)):
            query = out[heads][:, COLUMNS[f"{side}_query"]]
            key = out[:, COLUMNS[f"{side}_key"]]
            scores.append(query @ key.T / key.shape[1] ** 0.5 + distance[buckets[heads]])
        return scores[0], scores[1]

    def links(self, out: Tensor, cues: Tensor, near: dict[str, Tensor]) -> list[Tensor]:
        """Scores of every word for the voice and for the content of each cue.

        The keys of the words are moved by how each word lies to the cue (Shaw et al. 2018).

        cues: (cues, words), each row the weights of the words of one cue, with sum 1.
        near: for each term of `NEARNESS` an array (cues, words) of its values.

        Returns:
            two arrays (cues, words) of logits.
        """
        scores = []
        for role in ("voice", "content"):
            query = cues @ out[:, COLUMNS[f"{role}_query"]]
            key = out[:, COLUMNS[f"{role}_key"]]
            total = query @ key.T
            bias = out[:, COLUMNS[f"{role}_unary"]].T
            for term, values in near.items():
                table = self.near[f"{role}_{term}"]
                total = total + (query @ table[:, :-1].T).gather(1, values)
                bias = bias + table[:, -1][values]
            scores.append(total / LINK**0.5 + bias)
        return scores


def load_encoder(network: Network, path: Path) -> None:
    """Fill the encoder from a BERT checkpoint in safetensors; the pooler is left out."""
    found = {name.removeprefix("bert."): tensor for name, tensor in load_file(path).items()}
    state = {
        "word.weight": found["embeddings.word_embeddings.weight"],
        "position.weight": found["embeddings.position_embeddings.weight"]
        + found["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": found["embeddings.LayerNorm.weight"],
        "norm.bias": found["embeddings.LayerNorm.bias"],
    }
    for number in range(LAYERS):
        old, new = f"encoder.layer.{number}", f"layers.{number}"
        for part in ("weight", "bias"):
            state[f"{new}.qkv.{part}"] = torch.cat(
                [found[f"{old}.attention.self.{name}.{part}"] for name in ("query", "key", "value")]
            )
            state[f"{new}.out.{part}"] = found[f"{old}.attention.output.dense.{part}"]
            state[f"{new}.norm1.{part}"] = found[f"{old}.attention.output.LayerNorm.{part}"]
            state[f"{new}.up.{part}"] = found[f"{old}.intermediate.dense.{part}"]
            state[f"{new}.down.{part}"] = found[f"{old}.output.dense.{part}"]
            state[f"{new}.norm2.{part}"] = found[f"{old}.output.LayerNorm.{part}"]
    missing, unexpected = network.load_state_dict(state, strict=False)
    if unexpected or any(name.startswith(("layers", "word", "norm")) for name in missing):
        raise ValueError(f"{path}: not the encoder that was expected ({missing}, {unexpected})")
