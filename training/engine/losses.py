"""The loss of one window: every head against what the corpus annotates there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from sayso.reading.language.inputs import Window
from sayso.reading.language.labels import FEATURES, distance_buckets
from sayso.reading.language.layout import COLUMNS
from sayso.reading.language.nearness import nearness
from training.engine.examples import IGNORED, Example
from training.engine.network import Network

__all__ = ["WEIGHTS", "Seen", "encode", "look_at", "window_losses"]

WEIGHTS = {
    "sentence": 1.0, "upos": 1.0, "features": 0.5, "mention": 1.0, "borders": 0.5,
    "arc": 1.0, "relation": 0.7, "cue": 2.0, "narrow": 1.0, "manner": 0.3, "negative": 0.3,
    "role": 1.0, "voice": 6.0, "content": 6.0,
}  # fmt: skip

CUE_WEIGHTS = torch.tensor([1.0, 3.0, 2.0])
FURTHEST = 300
BUCKETS = torch.from_numpy(distance_buckets(np.arange(-FURTHEST, FURTHEST + 1)))


@dataclass
class Seen:
    """The words of a window: their numbers, which of them are new, and their outputs."""

    words: np.ndarray
    new: np.ndarray
    out: Tensor
    buckets: Tensor


def encode(
    network: Network, windows: Sequence[tuple[Example, Window]], device: str
) -> tuple[Tensor, ...]:
    """Run the network over a few windows; for each (length, WIDTH)."""
    columns = [
        np.concatenate([getattr(example.given, name)[window.rows] for example, window in windows])
        for name in ("ids", "quoted", "kinds", "shapes")
    ]
    lengths = [len(window.rows) for _, window in windows]
    with torch.autocast(device, dtype=torch.bfloat16):
        out = network(torch.from_numpy(np.stack(columns)).to(device), lengths)
    return out.float().split(lengths)


def look_at(example: Example, window: Window, out: Tensor) -> Seen:
    """Pick the words of a window, context included, out of its pieces."""
    pieces = example.first_piece
    begin = window.first - window.context
    words = np.flatnonzero((pieces >= begin) & (pieces < window.last))
    places = pieces[words] - begin + 1 + (pieces[words] >= window.first) * bool(window.context)
    new = pieces[words] >= window.first
    inside = window.places[pieces[words[new]] - window.first]
    places[new] = inside
    numbers = torch.from_numpy(words)
    apart = (numbers[None, :] - numbers[:, None]).clamp(-FURTHEST, FURTHEST) + FURTHEST
    return Seen(
        words, new, out[torch.from_numpy(places).to(out.device)], BUCKETS[apart].to(out.device)
    )


def window_losses(
    network: Network, windows: Sequence[tuple[Example, Window]], device: str = "cpu"
) -> list[dict[str, Tensor]]:
    """The losses of a few windows, each head's mean, weighted; heads without gold are absent."""
    found = []
    for (example, window), out in zip(windows, encode(network, windows, device), strict=True):
        seen = look_at(example, window, out)
        losses = {**_word_losses(example, seen), **_link_losses(network, example, seen)}
        if "upos" in example.labels:
            losses |= _tree_losses(network, example, seen)
        weight = WEIGHTS["features"]
        found.append({name: WEIGHTS.get(name, weight) * loss for name, loss in losses.items()})
    return found


def _targets(example: Example, seen: Seen, name: str) -> Tensor:
    labels = np.where(seen.new, example.labels[name][seen.words], IGNORED)
    return torch.from_numpy(labels).to(seen.out.device)


def _word_losses(example: Example, seen: Seen) -> dict[str, Tensor]:
    losses = {}
    weights = CUE_WEIGHTS.to(seen.out.device)
    choices = ["upos", "mention", "cue", "narrow", "role", *(name for name, _ in FEATURES)]
    for name in choices:
        if name in example.labels:
            target = _targets(example, seen, name)
            if (target != IGNORED).any():
                losses[name] = F.cross_entropy(
                    seen.out[:, COLUMNS[name]],
                    target,
                    ignore_index=IGNORED,
                    weight=weights if name in ("cue", "narrow") else None,
                )
    if "sentence" in example.labels:
        target = _targets(example, seen, "sentence")
        judged = target != IGNORED
        losses["sentence"] = F.binary_cross_entropy_with_logits(
            seen.out[:, COLUMNS["sentence"]][judged, 0], target[judged].float()
        )
    return losses


def _link_losses(network: Network, example: Example, seen: Seen) -> dict[str, Tensor]:
    place = {int(word): number for number, word in enumerate(seen.words)}
    links = [
        link
        for link in example.links
        if link.cue[0] in place and link.cue[-1] in place and seen.new[place[link.cue[0]]]
    ]
    if not links:
        return {}
    cues = torch.zeros(len(links), len(seen.words))
    targets = {"voice": torch.zeros_like(cues), "content": torch.zeros_like(cues)}
    for row, link in enumerate(links):
        cues[row, [place[word] for word in link.cue]] = 1 / len(link.cue)
        for role, words in (("voice", link.voice), ("content", link.content)):
            targets[role][row, [place[word] for word in words if word in place]] = 1
    device = seen.out.device
    cues = cues.to(device)
    firsts = np.array([link.cue[0] for link in links])
    near = nearness(example.places, firsts, seen.words)
    scores = network.links(
        seen.out, cues, {term: torch.from_numpy(values).to(device) for term, values in near.items()}
    )
    losses = {
        role: F.binary_cross_entropy_with_logits(logits, targets[role].to(device))
        for role, logits in zip(targets, scores, strict=True)
    }
    manner = torch.tensor([link.manner for link in links], device=device)
    if (manner != IGNORED).any():
        losses["manner"] = F.cross_entropy(
            cues @ seen.out[:, COLUMNS["manner"]], manner, ignore_index=IGNORED
        )
    losses["negative"] = F.binary_cross_entropy_with_logits(
        (cues @ seen.out[:, COLUMNS["negative"]])[:, 0],
        torch.tensor([float(link.negative) for link in links], device=device),
    )
    return losses


def _tree_losses(network: Network, example: Example, seen: Seen) -> dict[str, Tensor]:
    losses = {}
    place = np.full(len(example.words) + 1, IGNORED)
    place[seen.words] = np.arange(len(seen.words))
    device = seen.out.device
    sentences = _targets(example, seen, "sent_id")
    together = (sentences[None, :] == sentences[:, None]) & (sentences != IGNORED)[None, :]
    heads = _targets(example, seen, "head").cpu().numpy()
    target = np.where(heads >= 0, place[heads], np.where(heads == -1, len(heads), IGNORED))
    target = torch.from_numpy(target).to(device)
    inside = together[torch.arange(len(heads)), target.clamp(0, len(heads) - 1)]
    judged = (target == len(heads)) | ((target != IGNORED) & inside)
    if judged.any():
        scores = network.arcs(seen.out, seen.buckets)
        scores[:, :-1] = scores[:, :-1].masked_fill(~together, -1e4)
        losses["arc"] = F.cross_entropy(scores[judged], target[judged])
        relations = _targets(example, seen, "relation")
        above = torch.where(target == len(heads), -1, target)[judged]
        named = relations[judged] != IGNORED
        if named.any():
            scores = _relation_scores(network, seen.out, judged, above)
            losses["relation"] = F.cross_entropy(scores[named], relations[judged][named])
    mentions = _targets(example, seen, "begin")
    mine = torch.nonzero((mentions != IGNORED) & (_targets(example, seen, "end") != IGNORED))[:, 0]
    if len(mine):
        sides = network.borders(seen.out, mine, seen.buckets)
        total = torch.zeros((), device=device)
        for name, side in zip(("begin", "end"), sides, strict=True):
            words = _targets(example, seen, name)[mine].cpu().numpy()
            target = torch.from_numpy(place[words]).to(device)
            fits = (target != IGNORED) & together[mine, target.clamp(min=0)]
            if fits.any():
                scores = side.masked_fill(~together[mine], -1e4)
                total = total + F.cross_entropy(scores[fits], target[fits])
        losses["borders"] = total
    return losses


def _relation_scores(network: Network, out: Tensor, judged: Tensor, above: Tensor) -> Tensor:
    heads = out[:, COLUMNS["relation_head"]][above] * (above >= 0)[:, None]
    return network.relation(F.relu(out[judged][:, COLUMNS["relation_dependent"]] + heads))
