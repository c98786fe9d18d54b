"""Workers share every step, and one that has nothing to learn keeps the others waiting for none."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training needs the package torch")
train = pytest.importorskip("training.engine.train", reason="training needs safetensors")
workers = pytest.importorskip("training.engine.workers")


def learn_a_little(rank: int, folder: Path) -> None:
    """Three steps: a loss for both, for the first one alone, and for nobody."""
    torch.set_num_threads(1)
    crew = workers.Workers(rank, 2)
    crew.meet(folder, timedelta(seconds=60))
    torch.manual_seed(1)
    network = torch.nn.Linear(2, 1)
    optimiser = torch.optim.SGD(network.parameters(), lr=0.1)
    seen = []
    for has_loss in (True, rank == 0, False):
        answers = network(torch.tensor([[1.0, rank]]))
        losses = {"chain": answers.sum()} if has_loss else {}
        taken = crew.any(mine=bool(losses))
        if taken:
            train.learn(network, losses, optimiser, crew)
        seen.append((taken, network.weight.detach().clone()))
    torch.save((seen, crew.from_first(rank + 5)), folder / f"{rank}.pt")
    torch.distributed.destroy_process_group()


def test_a_worker_without_a_loss_takes_part(tmp_path):
    """Else the others would wait for its gradients for ever, and weights would drift apart."""
    torch.multiprocessing.spawn(learn_a_little, (tmp_path,), nprocs=2)

    (mine, told), (theirs, told_too) = (torch.load(tmp_path / f"{rank}.pt") for rank in range(2))
    torch.manual_seed(1)
    begun = torch.nn.Linear(2, 1).weight.detach()

    assert told == told_too == 5
    assert [taken for taken, _ in mine] == [taken for taken, _ in theirs] == [True, True, False]
    for (_, left), (_, right) in zip(mine, theirs, strict=True):
        assert torch.equal(left, right)
    assert not torch.equal(mine[0][1], begun)
    assert not torch.equal(mine[1][1], mine[0][1])
    assert torch.equal(mine[2][1], mine[1][1])


def test_every_document_has_a_worker_and_no_worker_is_idle():
    """Of a step with one document all take it; else each document is taken once."""
    crew = [workers.Workers(rank, 3) for rank in range(3)]

    assert [each.part([1, 2, 3, 4]) for each in crew] == [[1, 4], [2], [3]]
    assert [each.part([1]) for each in crew] == [[1], [1], [1]]


def test_one_worker_asks_nobody():
    alone = workers.Workers(0, 1)

    assert alone.any(mine=True)
    assert not alone.any(mine=False)
    assert alone.from_first(3) == 3
