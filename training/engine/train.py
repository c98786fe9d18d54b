"""Train the engine: `python -m training.engine.train --help`."""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch
from torch import distributed

from sayso.reading.language.inputs import CONTEXT, WINDOW, make_windows
from sayso.reading.language.wordpiece import WordPiece
from training.engine.corpora import NON_COMMERCIAL, Annotated, read_gum, read_polnear
from training.engine.examples import Example, make_example, with_other_marks
from training.engine.judge import judge
from training.engine.lexicon import read_manners
from training.engine.losses import window_losses
from training.engine.network import Network, load_encoder

VARIANTS = 3
"""How many times each training text is prepared, each with its own quotation marks."""

HELD_OUT_GENRE = "news"
"""GUM's news documents measure attribution in another newsroom, so they stay out of training."""


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with gum, polnear ...")
    parser.add_argument("--encoder", type=Path, required=True, help="MiniLM, safetensors")
    parser.add_argument("--vocabulary", type=Path, required=True, help="vocab.txt")
    parser.add_argument("--lexicon", type=Path, required=True, help="the package's cue lists")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--epochs", type=int, default=4, help="passes over PolNeAR")
    parser.add_argument("--gum-passes", type=int, default=3, help="passes over GUM in each epoch")
    parser.add_argument("--windows", type=int, default=4, help="windows in a step")
    parser.add_argument("--rate", type=float, default=2e-4, help="of the encoder")
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--workers", type=int, default=1, help="processes, one thread each")
    parser.add_argument("--dev-documents", type=int, default=24, help="judged after each epoch")
    parser.add_argument("--without-polnear", action="store_true", help="learn from GUM alone")
    parser.add_argument("--limit", type=int, default=None, help="documents a corpus, for trials")
    parser.add_argument("--resume", type=Path, default=None, help="start from these weights")
    return parser.parse_args()


def read_corpora(
    data: Path, part: str, limit: int | None, *, without_polnear: bool
) -> list[Annotated]:
    """The documents of one part that may be learned from (training) or judged on (dev)."""
    skipped = NON_COMMERCIAL | {HELD_OUT_GENRE} if part == "train" else frozenset()
    gum = read_gum(
        data / "gum" / part, data / "gum_attribution" / f"{part}.jsonl", skip_genres=skipped
    )
    polnear = [] if without_polnear else read_polnear(data / "polnear" / f"{part}.jsonl")
    return gum[:limit] + polnear[:limit]


def parameter_groups(network: Network, rate: float, head_rate: float) -> list[dict]:
    """The encoder learns slowly, the rest fast; the word embeddings stay as they are."""
    network.word.weight.requires_grad_(requires_grad=False)
    slow, fast = [], []
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            old = name.startswith(("layers", "position", "norm"))
            (slow if old else fast).append(parameter)
    return [{"params": slow, "lr": rate}, {"params": fast, "lr": head_rate}]


def epoch_windows(
    corpus: list[list[Example]], chance: random.Random, gum_passes: int
) -> list[tuple[Example, object]]:
    """The windows of one epoch in random order, their borders moved at random."""
    windows = []
    for variants in corpus:
        passes = gum_passes if "upos" in variants[0].labels else 1
        for _ in range(passes):
            example = chance.choice(variants)
            first = chance.randint(CONTEXT + 24, WINDOW)
            longest = WINDOW if chance.random() < 0.8 else chance.randint(128, WINDOW)
            found = make_windows(example.given, example.text, longest=longest, first=first)
            windows += [(example, window) for window in found]
    chance.shuffle(windows)
    return windows


def main() -> None:
    """Start the workers, which share every step between them."""
    given = arguments()
    given.out.mkdir(parents=True, exist_ok=True)
    if given.workers == 1:
        work(0, given)
    else:
        torch.multiprocessing.spawn(work, (given,), nprocs=given.workers)


def work(rank: int, given: argparse.Namespace) -> None:
    """Read, train, judge after each epoch, and write a checkpoint each time."""
    if given.workers > 1:
        meeting = (given.out / "meeting").resolve().as_uri()
        distributed.init_process_group("gloo", meeting, rank=rank, world_size=given.workers)
    torch.set_num_threads(1)
    torch.manual_seed(given.seed)
    chance = random.Random(given.seed)
    vocabulary = given.vocabulary.read_text(encoding="utf-8").split("\n")[:-1]
    wordpiece = WordPiece(vocabulary)
    manners = read_manners(given.lexicon)
    corpus = [
        [
            make_example(
                document,
                document.text if variant == 0 else with_other_marks(document.text, chance),
                wordpiece,
                manners,
            )
            for variant in range(VARIANTS)
        ]
        for document in read_corpora(
            given.data, "train", given.limit, without_polnear=given.without_polnear
        )
    ]
    dev = [
        make_example(document, document.text, wordpiece, manners)
        for document in read_corpora(
            given.data, "dev", given.dev_documents, without_polnear=given.without_polnear
        )
    ]
    unknown = np.mean([(variants[0].given.ids == 100).mean() for variants in corpus])
    if unknown > 0.01:
        raise SystemExit(f"{unknown:.1%} of the pieces are unknown: is this the vocabulary?")
    print(f"{len(corpus)} documents, {unknown:.3%} of pieces unknown", flush=True)
    network = Network(len(vocabulary)).to(given.device)
    load_encoder(network, given.encoder)
    if given.resume:
        resume(network, torch.load(given.resume, weights_only=True))
    torch.manual_seed(given.seed + rank)
    train(network, corpus, dev, given, chance, rank)


def resume(network: Network, state: dict[str, torch.Tensor]) -> None:
    """Take over every weight that still has its name and shape."""
    mine = network.state_dict()
    kept = {
        name: each
        for name, each in state.items()
        if name in mine and mine[name].shape == each.shape
    }
    network.load_state_dict(kept, strict=False)
    left = sorted(set(mine) - set(kept))
    print(f"started anew: {left}", flush=True)


def share_gradients(network: Network, workers: int) -> None:
    """Average the gradients over the workers."""
    parameters = [each for each in network.parameters() if each.requires_grad]
    flat = torch.cat(
        [
            (torch.zeros_like(each) if each.grad is None else each.grad).flatten()
            for each in parameters
        ]
    )
    distributed.all_reduce(flat)
    flat /= workers
    for each, part in zip(parameters, flat.split([p.numel() for p in parameters]), strict=True):
        each.grad = part.view_as(each)


def train(
    network: Network,
    corpus: list[list[Example]],
    dev: list[Example],
    given: argparse.Namespace,
    chance: random.Random,
    rank: int,
) -> None:
    """AdamW with warm-up and linear decay; a step is a few windows, one after the other."""
    groups = parameter_groups(network, given.rate, given.head_rate)
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=given.device == "cpu")
    per_epoch = len(epoch_windows(corpus, random.Random(0), given.gum_passes)) // given.windows
    steps = per_epoch * given.epochs
    warm = max(1, steps // 16)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser,
        lambda step: min(step / warm, max(0.0, (steps - step) / max(1, steps - warm))),
    )
    network.train()
    step, pieces, begun, shown = 0, 0, time.time(), defaultdict(list)
    for epoch in range(given.epochs):
        windows = epoch_windows(corpus, chance, given.gum_passes)
        for first in range(0, len(windows) - given.windows + 1, given.windows):
            batch = windows[first + rank : first + given.windows : given.workers]
            found = window_losses(network, batch, given.device)
            total = sum(loss for losses in found for loss in losses.values())
            (total / len(batch)).backward()
            pieces += sum(len(window.rows) for _, window in batch)
            for name, loss in ((name, loss) for losses in found for name, loss in losses.items()):
                shown[name].append(loss.detach())
            if given.workers > 1:
                share_gradients(network, given.workers)
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            schedule.step()
            step += 1
            if step % 100 == 0 and rank == 0:
                means = {
                    name: round(float(torch.stack(each).mean()), 3) for name, each in shown.items()
                }
                rate = pieces * given.workers / (time.time() - begun)
                print(f"step {step}/{steps} {rate:.0f} pieces/s {means}", flush=True)
                shown.clear()
        if rank:
            continue
        scores = {
            name: round(value, 2) for name, value in judge(network, dev, given.device).items()
        }
        print(f"epoch {epoch + 1}: {json.dumps(scores)}", flush=True)
        torch.save(network.state_dict(), given.out / f"epoch-{epoch + 1}.pt")
        (given.out / "scores.json").write_text(json.dumps(scores, indent=1))


if __name__ == "__main__":
    main()
