"""Train the engine: `python -m training.engine.train --help`."""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from sayso.reading.language.wordpiece import WordPiece
from training.engine.batches import Batch
from training.engine.feed import (
    Documents,
    dev_batches,
    epoch_documents,
    loaded,
    steps_of,
    training_corpus,
)
from training.engine.judge import judge
from training.engine.losses import batch_losses
from training.engine.network import Network, load_encoder
from training.engine.progress import Average, Pace, Report
from training.engine.workers import Workers

__all__ = ["main"]


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with gum, polnear ...")
    parser.add_argument("--encoder", type=Path, help="MiniLM, safetensors; none to --resume")
    parser.add_argument("--vocabulary", type=Path, required=True, help="vocab.txt")
    parser.add_argument("--lexicon", type=Path, required=True, help="the package's cue lists")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--epochs", type=int, default=4, help="passes over PolNeAR and GAP")
    parser.add_argument("--gum-passes", type=int, default=3, help="passes over GUM in each epoch")
    parser.add_argument("--windows", type=int, default=8, help="windows in a step, about")
    parser.add_argument("--rate", type=float, default=2e-4, help="of the encoder")
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--decay", type=float, default=0.0, help="of the averaged weights; 0: none")
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--workers", type=int, default=1, help="processes that share each step")
    parser.add_argument("--loaders", type=int, default=0, help="processes that prepare batches")
    parser.add_argument("--dev-documents", type=int, default=24, help="judged after each epoch")
    parser.add_argument("--judge-every", type=int, default=1, help="epochs")
    parser.add_argument("--minutes", type=float, default=0.0, help="end early, the rates with it")
    parser.add_argument("--without-polnear", action="store_true", help="learn from GUM and GAP")
    parser.add_argument("--silver", type=Path, help="trees that a teacher wrote, JSON Lines")
    parser.add_argument("--limit", type=int, default=None, help="documents a corpus, for trials")
    parser.add_argument(
        "--only-chains", action="store_true", help="teach the heads of coreference alone"
    )
    parser.add_argument("--resume", type=Path, default=None, help="start from these weights")
    return parser.parse_args()


def main() -> None:
    """Start the workers, which share every step between them."""
    given = arguments()
    given.out.mkdir(parents=True, exist_ok=True)
    if given.workers == 1:
        work(0, given)
    else:
        (given.out / "meeting").unlink(missing_ok=True)  # of a run that was stopped
        torch.multiprocessing.spawn(work, (given,), nprocs=given.workers)


def work(rank: int, given: argparse.Namespace) -> None:
    """Read, train, judge after some epochs, and write a checkpoint each time."""
    workers = Workers(rank, given.workers)
    workers.meet(given.out)
    torch.set_num_threads(1)
    vocabulary = given.vocabulary.read_text(encoding="utf-8").split("\n")[:-1]
    wordpiece = WordPiece(vocabulary)
    corpus = training_corpus(given, wordpiece)
    dev = dev_batches(given, wordpiece)
    network = begin(given, len(vocabulary))
    torch.manual_seed(given.seed + rank)
    chance = random.Random(given.seed)
    epochs = [epoch_documents(corpus, chance, given.gum_passes) for _ in range(given.epochs)]
    plan = [steps_of(documents, given.windows) for documents in epochs]
    train(network, plan, dev, given, workers)


def begin(given: argparse.Namespace, vocabulary: int) -> Network:
    """The network with the weights that it starts from, the same for all workers."""
    torch.manual_seed(given.seed)
    network = Network(vocabulary, given.dropout)
    network.to(given.device)
    if given.encoder:
        load_encoder(network, given.encoder)
    if given.resume:
        resume(network, torch.load(given.resume, weights_only=True))
    return network


def parameter_groups(network: Network, given: argparse.Namespace) -> list[dict[str, Any]]:
    """The encoder learns slowly, the rest fast; the word embeddings stay as they are.

    Where coreference alone is taught, only its tables and the head matrix learn, of which no
    other head's columns then have a gradient.
    """
    if given.only_chains:
        for name, parameter in network.named_parameters():
            parameter.requires_grad_(name.startswith(("heads", "pair")))
        kept = [each for each in network.parameters() if each.requires_grad]
        return [{"params": kept, "lr": given.head_rate, "weight_decay": 0.0}]
    network.word.weight.requires_grad_(requires_grad=False)
    slow: list[nn.Parameter] = []
    fast: list[nn.Parameter] = []
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            old = name.startswith(("layers", "position", "norm"))
            (slow if old else fast).append(parameter)
    return [{"params": slow, "lr": given.rate}, {"params": fast, "lr": given.head_rate}]


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


def train(
    network: Network,
    plan: list[list[Documents]],
    dev: list[Batch],
    given: argparse.Namespace,
    workers: Workers,
) -> None:
    """AdamW with warm-up and linear decay.

    plan: for each epoch its steps; a step is the windows of a few documents.
    """
    groups = parameter_groups(network, given)
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    pace = Pace(sum(map(len, plan)), given.minutes, workers.from_first)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, pace.rate)
    average = Average(network, given.decay) if given.decay else None
    report = Report(pace, workers.count, aloud=workers.rank == 0)
    network.train()
    for epoch, steps in enumerate(plan, start=1):
        mine = [workers.part(step) for step in steps]
        for batch in loaded(mine, given.loaders, given.device):
            report.read(batch)
            losses = wanted_losses(network, batch, given)
            if not workers.any(mine=bool(losses)):
                continue
            learn(network, losses, optimiser, workers)
            schedule.step()
            if average:
                average.add(network)
            pace.advance()
            report.add(losses)
            if pace.over:
                break
        last = pace.over or epoch == len(plan)
        if workers.rank == 0 and (last or epoch % given.judge_every == 0):
            finish(network, average, dev, given.out, epoch)
        if last:
            break


def wanted_losses(network: Network, batch: Batch, given: argparse.Namespace) -> dict[str, Tensor]:
    """The losses to learn from; there may be none where coreference alone is taught."""
    losses = batch_losses(network, batch)
    if given.only_chains:
        return {name: loss for name, loss in losses.items() if name == "chain"}
    return losses


def learn(
    network: Network,
    losses: dict[str, Tensor],
    optimiser: torch.optim.Optimizer,
    workers: Workers,
) -> None:
    """One step. A worker without a loss takes part in it with gradients of zero."""
    if losses:
        sum(losses.values()).backward()
    workers.share_gradients(network)
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()
    optimiser.zero_grad(set_to_none=True)


def finish(
    network: Network, average: Average | None, dev: list[Batch], out: Path, epoch: int
) -> None:
    """Judge, and write the weights: the averaged ones where there are such."""
    state = {name: each.clone() for name, each in network.state_dict().items()}
    if average:
        network.load_state_dict(average.kept)
    scores = {name: round(value, 2) for name, value in judge(network, dev).items()}
    print(f"epoch {epoch}: {json.dumps(scores)}", flush=True)
    torch.save(network.state_dict(), out / f"epoch-{epoch}.pt")
    (out / "scores.json").write_text(json.dumps(scores, indent=1))
    network.load_state_dict(state)


if __name__ == "__main__":
    main()
