"""Quick scores during training, on gold words and sentences; `evaluation/` measures for real."""

from __future__ import annotations

from collections import Counter

import numpy as np
import torch

from sayso.reading.language.inputs import make_windows
from sayso.reading.language.layout import COLUMNS
from sayso.reading.language.nearness import nearness
from training.engine.examples import IGNORED, Example
from training.engine.losses import encode, look_at
from training.engine.network import Network

__all__ = ["judge"]


def _f1(counts: Counter, name: str) -> float:
    total = counts[name, "gold"] + counts[name, "found"]
    return 200 * counts[name, "both"] / total if total else 0.0


@torch.no_grad()
def judge(network: Network, examples: list[Example], device: str = "cpu") -> dict[str, float]:
    """UPOS, UAS and LAS, mentions, cues and linked words on development documents, in percent."""
    network.eval()
    counts: Counter = Counter()
    for example in examples:
        for window in make_windows(example.given, example.text):
            seen = look_at(example, window, *encode(network, [(example, window)], device))
            if "upos" in example.labels:
                _judge_syntax(network, example, seen, counts)
            _judge_links(network, example, seen, counts)
    network.train()
    scores = {name: _f1(counts, name) for name in ("sentence", "mention", "cue", "narrow")}
    scores |= {name: _f1(counts, name) for name in ("voice", "content")}
    for name in ("upos", "uas", "las"):
        scores[name] = 100 * counts[name, "both"] / max(1, counts[name, "gold"])
    return scores


def _judge_syntax(network: Network, example: Example, seen, counts: Counter) -> None:
    labels = {name: column[seen.words] for name, column in example.labels.items()}
    new = seen.new
    upos = seen.out[:, COLUMNS["upos"]].argmax(1).cpu().numpy()
    known = new & (labels["upos"] != IGNORED)
    counts["upos", "gold"] += known.sum()
    counts["upos", "both"] += (upos == labels["upos"])[known].sum()
    starts = seen.out[:, COLUMNS["sentence"]][:, 0].cpu().numpy() > 0
    gold = labels["sentence"] == 1
    for name, part in (("gold", gold), ("found", starts), ("both", gold & starts)):
        counts["sentence", name] += (part & new).sum()
    together = labels["sent_id"][None, :] == labels["sent_id"][:, None]
    mask = torch.from_numpy(~together).to(seen.out.device)
    scores = network.arcs(seen.out, seen.buckets)
    scores[:, :-1] = scores[:, :-1].masked_fill(mask, -1e4)
    scores.diagonal().fill_(-1e4)
    heads = scores.argmax(1)
    heads[heads == len(new)] = -1
    relations = network.relations(seen.out, heads).argmax(1).cpu().numpy()
    heads = np.where(heads.cpu().numpy() >= 0, seen.words[heads.cpu().numpy()], -1)
    known = new & (labels["head"] != IGNORED)
    counts["uas", "gold"] += known.sum()
    counts["las", "gold"] += known.sum()
    right = heads == labels["head"]
    counts["uas", "both"] += right[known].sum()
    counts["las", "both"] += (right & (relations == labels["relation"]))[known].sum()
    kinds = seen.out[:, COLUMNS["mention"]].argmax(1).cpu().numpy()
    for found, gold_kind, judged in zip(kinds, labels["mention"], new, strict=True):
        if judged and gold_kind != IGNORED:
            counts["mention", "gold"] += gold_kind > 0
            counts["mention", "found"] += found > 0
            counts["mention", "both"] += found == gold_kind and found > 0


def _judge_links(network: Network, example: Example, seen, counts: Counter) -> None:
    for name in ("cue", "narrow"):
        gold = example.labels[name][seen.words]
        found = seen.out[:, COLUMNS[name]].argmax(1).cpu().numpy()
        known = seen.new & (gold != IGNORED)
        counts[name, "gold"] += ((gold > 0) & known).sum()
        counts[name, "found"] += ((found > 0) & known).sum()
        counts[name, "both"] += ((found > 0) & (gold > 0) & known).sum()
    place = {int(word): number for number, word in enumerate(seen.words)}
    for link in example.links:
        if link.cue[0] not in place or not seen.new[place[link.cue[0]]]:
            continue
        cue = torch.zeros(1, len(seen.words))
        mine = [place[word] for word in link.cue if word in place]
        cue[0, mine] = 1 / len(mine)
        device = seen.out.device
        near = nearness(example.places, np.array(link.cue[:1]), seen.words)
        scores = network.links(
            seen.out,
            cue.to(device),
            {term: torch.from_numpy(values).to(device) for term, values in near.items()},
        )
        for name, logits, gold in zip(
            ("voice", "content"), scores, (link.voice, link.content), strict=True
        ):
            found = {int(seen.words[n]) for n in torch.nonzero(logits[0] > 0)[:, 0].tolist()}
            counts[name, "gold"] += len(gold)
            counts[name, "found"] += len(found)
            counts[name, "both"] += len(found & set(gold))
