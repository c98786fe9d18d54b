"""The losses of one batch: every head against what the corpora annotate there."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from sayso.reading.language.coreference import PAIR_TERMS
from sayso.reading.language.labels import FEATURES
from sayso.reading.language.layout import COLUMNS
from sayso.reading.language.nearness import NEARNESS
from training.engine.batches import WORD_HEADS, Batch
from training.engine.examples import IGNORED
from training.engine.network import Network, Rows

__all__ = ["WEIGHTS", "batch_losses", "chain_rows", "word_rows"]

WEIGHTS = {
    "sentence": 1.0, "upos": 1.0, "features": 0.5, "mention": 1.0, "borders": 0.5,
    "arc": 1.0, "relation": 0.7, "cue": 2.0, "narrow": 1.0, "manner": 0.3, "negative": 0.3,
    "role": 1.0, "voice": 6.0, "content": 6.0, "chain": 1.0,
}  # fmt: skip

CUE_WEIGHTS = (1.0, 3.0, 2.0)
NEVER = -1e4


def word_rows(network: Network, batch: Batch) -> Rows:
    """Run the network; for each head (windows, words, its columns), by each word's first piece."""
    device = batch["given"].device.type
    with torch.autocast(device, dtype=torch.bfloat16):
        out = network(batch["given"], batch["lengths"])
    rows = out.float().gather(1, batch["places"][:, :, None].expand(-1, -1, out.shape[-1]))
    widths = [part.stop - part.start for part in COLUMNS.values()]
    return dict(zip(COLUMNS, rows.split(widths, -1), strict=True))


def chain_rows(out: Rows, batch: Batch) -> Rows:
    """The columns of coreference for the head word of each mention."""
    words = batch["chain_words"]
    return {
        name: each.flatten(0, 1).index_select(0, words.flatten()).view(*words.shape, -1)
        for name, each in out.items()
        if name.startswith("coref")
    }


def batch_losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """The loss of each head, weighted: its mean over what is annotated; 0 where nothing is."""
    out = word_rows(network, batch)
    losses = {
        **_word_losses(out, batch),
        **_tree_losses(network, out, batch),
        **_chain_losses(network, out, batch),
    }
    if len(batch["link_rows"]):
        losses |= _link_losses(network, out, batch)
    features = {name for name, _ in FEATURES}
    return {
        name: WEIGHTS["features" if name in features else name] * loss
        for name, loss in losses.items()
    }


def _mean(values: Tensor, judged: Tensor) -> Tensor:
    return (values * judged).sum() / judged.sum().clamp(min=1)


def _chosen(scores: Tensor, target: Tensor, weight: Tensor | None = None) -> Tensor:
    """Cross entropy over the last axis, 0 if nothing is annotated."""
    judged = target != IGNORED
    each = F.cross_entropy(
        scores.flatten(0, -2),
        target.clamp(min=0).flatten(),
        weight=weight,
        reduction="none",
    ).view(target.shape)
    if weight is None:
        return _mean(each, judged)
    return (each * judged).sum() / (weight[target.clamp(min=0)] * judged).sum().clamp(min=1)


def _word_losses(out: Rows, batch: Batch) -> dict[str, Tensor]:
    weights = torch.tensor(CUE_WEIGHTS, device=batch["given"].device)
    losses = {
        name: _chosen(out[name], batch[name], weights if name in {"cue", "narrow"} else None)
        for name in WORD_HEADS
    }
    target = batch["sentence"]
    logits = out["sentence"][..., 0]
    each = F.binary_cross_entropy_with_logits(logits, target.clamp(min=0).float(), reduction="none")
    losses["sentence"] = _mean(each, target != IGNORED)
    return losses


def _link_losses(network: Network, out: Rows, batch: Batch) -> dict[str, Tensor]:
    rows = batch["link_rows"]
    near = {term: batch[f"link_{term}"] for term in NEARNESS}
    cues = batch["link_cue"]
    voice, content = network.links(out, rows, cues, near)
    seen = batch["seen"][rows]
    losses = {}
    for role, logits in (("voice", voice), ("content", content)):
        each = F.binary_cross_entropy_with_logits(logits, batch[f"link_{role}"], reduction="none")
        losses[role] = ((each * seen).sum(1) / seen.sum(1)).mean()
    mean = {
        name: (cues[:, None, :] @ out[name].index_select(0, rows))[:, 0]
        for name in ("manner", "negative")
    }
    losses["manner"] = _chosen(mean["manner"], batch["link_manner"])
    losses["negative"] = F.binary_cross_entropy_with_logits(
        mean["negative"][:, 0], batch["link_negative"].float()
    )
    return losses


def _tree_losses(network: Network, out: Rows, batch: Batch) -> dict[str, Tensor]:
    losses = {}
    numbers = batch["sent_id"]
    width = numbers.shape[1]
    together = (numbers[:, None, :] == numbers[:, :, None]) & (numbers != IGNORED)[:, None, :]
    heads = batch["head"]
    target = torch.where(heads == -1, width, heads)
    inside = together.gather(2, target.clamp(0, width - 1)[:, :, None])[:, :, 0]
    judged = (target == width) | ((target >= 0) & inside)
    target = torch.where(judged, target, IGNORED)
    scores = network.arcs(out)
    masked = scores[..., :-1].masked_fill(~together, NEVER)
    scores = torch.cat([masked, scores[..., -1:]], -1)
    losses["arc"] = _chosen(scores, target)
    above = torch.where(judged & (target < width), target, -1)
    relation = torch.where(judged, batch["relation"], IGNORED)
    losses["relation"] = _chosen(network.relations(out, above), relation)
    total = torch.zeros((), device=numbers.device)
    for name, scores in zip(("begin", "end"), network.borders(out), strict=True):
        target = batch[name]
        fits = together.gather(2, target.clamp(min=0)[:, :, None])[:, :, 0] & (target >= 0)
        total = total + _chosen(
            scores.masked_fill(~together, NEVER), torch.where(fits, target, IGNORED)
        )
    losses["borders"] = total
    return losses


def _chain_losses(network: Network, out: Rows, batch: Batch) -> dict[str, Tensor]:
    """The probability of all right antecedents together (Lee et al. 2017)."""
    if not batch["chain_words"].numel():
        return {}
    terms = {term: batch[f"pair_{term}"] for term in PAIR_TERMS}
    rows = chain_rows(out, batch)
    scores = network.chains(rows, terms)
    allowed, right = batch["chain_allowed"], batch["chain_right"]
    judged = right.any(-1) * batch["chain_weight"]
    every = scores.masked_fill(~allowed, NEVER).logsumexp(-1)
    good = scores.masked_fill(~right, NEVER).logsumexp(-1)
    return {"chain": _mean(every - good, judged)}
