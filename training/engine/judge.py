"""Quick scores during training, on gold words and sentences; `evaluation/` measures for real."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import torch
from torch import Tensor

from sayso.reading.language.coreference import PAIR_TERMS
from sayso.reading.language.nearness import NEARNESS
from training.engine.batches import Batch
from training.engine.examples import IGNORED
from training.engine.losses import NEVER, chain_rows, word_rows
from training.engine.network import Network, Rows

__all__ = ["judge"]


def _f1(counts: Counter, name: str) -> float:
    total = counts[name, "gold"] + counts[name, "found"]
    return 200 * counts[name, "both"] / total if total else 0.0


def _count(counts: Counter, name: str, gold: Tensor, found: Tensor, right: Tensor) -> None:
    counts[name, "gold"] += int(gold.sum())
    counts[name, "found"] += int(found.sum())
    counts[name, "both"] += int((gold & found & right).sum())


@torch.no_grad()
def judge(network: Network, batches: Iterable[Batch]) -> dict[str, float]:
    """UPOS, UAS and LAS, mentions, cues, linked words and antecedents, in percent.

    chain: mentions whose best choice (an antecedent, or none) is right. anaphor: the same for
    those that have an antecedent.
    """
    network.eval()
    counts: Counter = Counter()
    for batch in batches:
        out = word_rows(network, batch)
        _judge_words(out, batch, counts)
        _judge_trees(network, out, batch, counts)
        if len(batch["link_rows"]):
            _judge_links(network, out, batch, counts)
        if batch["chain_words"].numel():
            _judge_chains(network, out, batch, counts)
    network.train()
    scores = {name: _f1(counts, name) for name in ("sentence", "mention", "cue", "narrow")}
    scores |= {name: _f1(counts, name) for name in ("voice", "content")}
    for name in ("upos", "uas", "las", "borders", "chain", "anaphor"):
        scores[name] = 100 * counts[name, "both"] / max(1, counts[name, "gold"])
    return scores


def _judge_words(out: Rows, batch: Batch, counts: Counter) -> None:
    known = batch["upos"] != IGNORED
    right = out["upos"].argmax(-1) == batch["upos"]
    _count(counts, "upos", known, known, right)
    starts = out["sentence"][..., 0] > 0
    known = batch["sentence"] != IGNORED
    _count(counts, "sentence", batch["sentence"] == 1, starts & known, starts)
    for name in ("mention", "cue", "narrow"):
        found, gold = out[name].argmax(-1), batch[name]
        known = gold != IGNORED
        same = found == gold if name == "mention" else torch.ones_like(known)
        _count(counts, name, (gold > 0) & known, (found > 0) & known, same)


def _judge_trees(network: Network, out: Rows, batch: Batch, counts: Counter) -> None:
    numbers = batch["sent_id"]
    width = numbers.shape[1]
    together = (numbers[:, None, :] == numbers[:, :, None]) & (numbers != IGNORED)[:, None, :]
    apart = ~together | torch.eye(width, dtype=torch.bool, device=numbers.device)
    scores = network.arcs(out)
    masked = scores[..., :-1].masked_fill(apart, NEVER)
    heads = torch.cat([masked, scores[..., -1:]], -1).argmax(-1)
    heads = torch.where(heads == width, -1, heads)
    known = batch["head"] != IGNORED
    right = heads == batch["head"]
    _count(counts, "uas", known, known, right)
    relations = network.relations(out, heads).argmax(-1)
    _count(counts, "las", known, known, right & (relations == batch["relation"]))
    for name, scores in zip(("begin", "end"), network.borders(out), strict=True):
        known = batch[name] != IGNORED
        found = scores.masked_fill(~together, NEVER).argmax(-1)
        _count(counts, "borders", known, known, found == batch[name])


def _judge_links(network: Network, out: Rows, batch: Batch, counts: Counter) -> None:
    rows = batch["link_rows"]
    near = {term: batch[f"link_{term}"] for term in NEARNESS}
    scores = network.links(out, rows, batch["link_cue"], near)
    for role, logits in zip(("voice", "content"), scores, strict=True):
        found = (logits > 0) & batch["seen"][rows]
        _count(counts, role, batch[f"link_{role}"] > 0, found, found)


def _judge_chains(network: Network, out: Rows, batch: Batch, counts: Counter) -> None:
    rows = chain_rows(out, batch)
    scores = network.chains(rows, {term: batch[f"pair_{term}"] for term in PAIR_TERMS})
    best = scores.masked_fill(~batch["chain_allowed"], NEVER).argmax(-1)
    good = batch["chain_right"].gather(-1, best[..., None])[..., 0]
    judged = batch["chain_right"].any(-1)
    anaphoric = batch["chain_right"][..., :-1].any(-1)
    _count(counts, "chain", judged, judged, good)
    _count(counts, "anaphor", anaphoric, anaphoric, good)
