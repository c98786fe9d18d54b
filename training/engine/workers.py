"""Workers: processes that share every step, each with its part of the step's documents.

All of them must ask each other the same questions in the same order, or they wait for ever: what
one of them finds out alone, such as a batch without a loss, it tells the others first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import torch
from torch import distributed, nn

__all__ = ["Workers"]

T = TypeVar("T")

PATIENCE = timedelta(minutes=30)
"""How long a worker waits for the others, which may be judging, before it gives up."""


@dataclass(frozen=True, slots=True)
class Workers:
    """The processes of a run, seen from one of them.

    rank: the number of this one; the first one, 0, judges and writes. count: how many there are.
    """

    rank: int
    count: int

    def meet(self, folder: Path, patience: timedelta = PATIENCE) -> None:
        """Wait until all have come. folder: where they find each other."""
        if self.count > 1:
            meeting = (folder / "meeting").resolve().as_uri()
            distributed.init_process_group(
                "gloo", meeting, patience, rank=self.rank, world_size=self.count
            )

    def part(self, documents: list[T]) -> list[T]:
        """What this one takes of a step; of a step with too little, the first for more than one."""
        return documents[self.rank :: self.count] or documents[:1]

    def any(self, *, mine: bool) -> bool:
        """Whether it is so for at least one."""
        if self.count == 1:
            return mine
        so = torch.tensor(int(mine))
        distributed.all_reduce(so, distributed.ReduceOp.MAX)
        return bool(so)

    def from_first(self, mine: int) -> int:
        """The number of the first one, whose clock counts for all."""
        if self.count == 1:
            return mine
        number = torch.tensor(mine)
        distributed.broadcast(number, src=0)
        return int(number)

    def share_gradients(self, network: nn.Module) -> None:
        """Average the gradients over all; where there is none it counts as zero."""
        if self.count == 1:
            return
        parameters = [each for each in network.parameters() if each.requires_grad]
        flat = torch.cat(list(_gradients(parameters)))
        distributed.all_reduce(flat)
        flat /= self.count
        sizes = [each.numel() for each in parameters]
        for each, part in zip(parameters, flat.split(sizes), strict=True):
            each.grad = part.view_as(each)


def _gradients(parameters: Sequence[nn.Parameter]) -> Iterator[torch.Tensor]:
    for each in parameters:
        yield (torch.zeros_like(each) if each.grad is None else each.grad).flatten()
