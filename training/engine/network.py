"""The network: a MiniLM encoder with extra inputs, one head matrix, and what reads it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from sayso.reading.language.coreference import PAIR_TERMS
from sayso.reading.language.encoder import EPSILON, HEADS, LAYERS
from sayso.reading.language.labels import (
    BLOCK_KINDS,
    DISTANCES,
    RELATIONS,
    SHAPES,
    distance_buckets,
)
from sayso.reading.language.layout import ARC, COREF, LINK, RELATION, WIDTH
from sayso.reading.language.nearness import NEARNESS

__all__ = ["Network", "Rows", "load_encoder"]

Rows = dict[str, Tensor]

SIZE, INNER = 384, 1536
DEPTHS = 3

FURTHEST = 300
BUCKETS = torch.from_numpy(distance_buckets(np.arange(-FURTHEST, FURTHEST + 1)))
"""Bucket of each distance from -FURTHEST to FURTHEST."""


class Layer(nn.Module):
    """One post-norm transformer layer, as in BERT, with packed query, key and value.

    On a CPU attention is written out: for heads of 32 columns the fused kernel's backward pass
    is twice as slow there in bfloat16.
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

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """x: (windows, length, SIZE). mask: (windows, 1, 1, length), added to the scores."""
        windows, length, _ = x.shape
        packed = self.qkv(x).view(windows, length, 3, HEADS, SIZE // HEADS)
        query, key, value = packed.permute(2, 0, 3, 1, 4)
        if x.is_cuda:
            shared = mask.to(query.dtype).expand(-1, HEADS, length, -1)
            mixed = F.scaled_dot_product_attention(query, key, value, shared)
        else:
            scores = (query * (SIZE // HEADS) ** -0.5) @ key.transpose(2, 3)
            mixed = torch.softmax(scores + mask.to(scores.dtype), -1) @ value
        mixed = mixed.transpose(1, 2).reshape(windows, length, SIZE)
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
        self.pair = nn.ParameterDict(
            {
                term: nn.Parameter(torch.zeros(values, COREF + 1))
                for term, values in PAIR_TERMS.items()
            }
        )
        for extra in (self.quoted, self.kind, self.shape):
            nn.init.normal_(extra.weight, std=0.01)
        for table in (*self.near.values(), *self.pair.values()):
            nn.init.normal_(table, std=0.02)

    def forward(self, given: Tensor, lengths: Tensor) -> Tensor:
        """Run windows that are padded to one length.

        given: (windows, 4, length), rows of ids, quoted, kinds and shapes. lengths: of each.

        Returns:
            (windows, length, WIDTH), logits and projections in the order of `layout.COLUMNS`.
        """
        ids, quoted, kinds, shapes = given.unbind(1)
        places = torch.arange(ids.shape[1], device=ids.device)
        mask = torch.where(places[None, :] < lengths[:, None], 0.0, -1e4)[:, None, None, :]
        x = self.word(ids) + self.position(places) + self.quoted(quoted)
        x = self.dropout(self.norm(x + self.kind(kinds) + self.shape(shapes)))
        for layer in self.layers:
            x = layer(x, mask)
        return self.heads(self.dropout(x))

    def arcs(self, out: Rows) -> Tensor:
        """Scores of every word as head of every word.

        out: here and below, for each of `layout.COLUMNS` an array (windows, words, columns).

        Returns:
            (windows, words, words + 1); the last column is the root.
        """
        dependents = out["arc_dependent"] / ARC**0.5
        heads = out["arc_head"]
        relative = dependents @ self.arc_relative.T + self.arc_distance
        scores = dependents @ heads.transpose(1, 2) + relative.gather(2, _buckets(heads))
        return torch.cat([scores, dependents @ self.root[:, None]], -1)

    def relations(self, out: Rows, heads: Tensor) -> Tensor:
        """Scores of the relations. heads: (windows, words), word numbers, -1 for the root.

        Returns:
            (windows, words, relations).
        """
        projected = out["relation_head"]
        index = heads.clamp(min=0)[..., None].expand(-1, -1, RELATION)
        above = projected.gather(1, index) * (heads >= 0)[..., None]
        return self.relation(F.relu(out["relation_dependent"] + above))

    def borders(self, out: Rows) -> tuple[Tensor, Tensor]:
        """Scores of every word as first and as last word of the mention that each word heads.

        Returns:
            two arrays (windows, words, words).
        """
        scores = []
        for side, distance in (("begin", self.begin_distance), ("end", self.end_distance)):
            query = out[f"{side}_query"]
            key = out[f"{side}_key"]
            product = query @ key.transpose(1, 2) / key.shape[-1] ** 0.5
            near = distance.expand(*key.shape[:2], -1).gather(2, _buckets(key))
            scores.append(product + near)
        return scores[0], scores[1]

    def links(
        self, out: Rows, rows: Tensor, cues: Tensor, near: dict[str, Tensor]
    ) -> tuple[Tensor, Tensor]:
        """Scores of every word for the voice and for the content of each cue.

        The keys of the words are moved by how each word lies to the cue (Shaw et al. 2018).

        rows: the window of each cue. cues: (cues, words), each row the weights of the words of
        one cue, with sum 1. near: for each term of `NEARNESS` an array (cues, words) of values.

        Returns:
            two arrays (cues, words) of logits.
        """
        scores = []
        for role in ("voice", "content"):
            key, unary = (out[f"{role}_{part}"].index_select(0, rows) for part in ("key", "unary"))
            query = cues[:, None, :] @ out[f"{role}_query"].index_select(0, rows) / LINK**0.5
            total = (query @ key.transpose(1, 2))[:, 0] + unary[..., 0]
            for term, values in near.items():
                table = self.near[f"{role}_{term}"]
                total = total + (query[:, 0] @ table[:, :-1].T + table[:, -1]).gather(1, values)
            scores.append(total)
        return scores[0], scores[1]

    def chains(self, rows: Rows, terms: dict[str, Tensor]) -> Tensor:
        """Scores of every mention as antecedent of every mention, and of beginning a chain.

        rows: for each column of coreference (documents, mentions, columns). terms: for each of
        `PAIR_TERMS` an array (documents, mentions, mentions) of its values.

        Returns:
            (documents, mentions, mentions + 1).
        """
        query = rows["coref_query"] / COREF**0.5
        total = query @ rows["coref_key"].transpose(1, 2)
        for term, values in terms.items():
            table = self.pair[term]
            total = total + (query @ table[:, :-1].T + table[:, -1]).gather(2, values)
        return torch.cat([total, rows["coref_new"]], -1)


def _buckets(words: Tensor) -> Tensor:
    """Buckets of the distances of the words of each window; (windows, words, words).

    Tables are looked up by `gather` on what they give for each word: indexing them with so many
    equal numbers has a backward pass that takes a hundred times as long on a GPU.
    """
    places = torch.arange(words.shape[1], device=words.device)
    apart = (places[None, :] - places[:, None]).clamp(-FURTHEST, FURTHEST) + FURTHEST
    return BUCKETS.to(words.device)[apart].expand(len(words), -1, -1)


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
