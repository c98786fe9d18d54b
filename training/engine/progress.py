"""How far a run has come: its steps and learning rate, what it reports, the weights it keeps."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable

import torch
from torch import Tensor, nn

from training.engine.batches import Batch

__all__ = ["Average", "Pace", "Report"]

STARTED, PACED = 50, 250
"""Between these two steps the pace is measured by which the time that is left becomes steps."""

EVERY = 100
"""Steps from one line of the report to the next."""


class Pace:
    """Counts the steps, and ends the run early where its time is limited.

    steps: planned. minutes: what the run may take; 0 for no limit. agree: makes one number of
    those of all workers. clock: seconds.
    """

    def __init__(
        self,
        steps: int,
        minutes: float,
        agree: Callable[[int], int],
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.step, self.steps = 0, steps
        self.warm = max(1, steps // 16)
        self.minutes, self.agree, self.clock = minutes, agree, clock
        self.begun = self.started = clock()

    @property
    def over(self) -> bool:
        """Whether all steps are done."""
        return self.step >= self.steps

    @property
    def seconds(self) -> float:
        """How long the run has taken until now."""
        return self.clock() - self.begun

    def rate(self, step: int) -> float:
        """The share of the learning rate at a step: it rises, then falls to 0 at the last one."""
        left = (self.steps - step) / max(1, self.steps - self.warm)
        return min(step / self.warm, max(0.0, left))

    def advance(self) -> None:
        """Count a step; at one of them see how many more fit into the time that is left."""
        self.step += 1
        if self.step == STARTED:
            self.started = self.clock()
        if self.step == PACED and self.minutes:
            pace = (self.clock() - self.started) / (PACED - STARTED)
            more = int((60 * self.minutes - self.seconds) / pace)
            self.steps = self.agree(min(self.steps, self.step + more))


class Report:
    """A line every hundred steps: the mean of each loss, and how fast pieces are read.

    workers: how many read as much as this one. aloud: whether it is this one that prints.
    """

    def __init__(self, pace: Pace, workers: int, *, aloud: bool) -> None:
        self.pace, self.workers, self.aloud = pace, workers, aloud
        self.pieces = 0
        self.losses: dict[str, list[Tensor]] = defaultdict(list)

    def read(self, batch: Batch) -> None:
        """Count the pieces of a batch, with its padding."""
        windows, _, length = batch["given"].shape
        self.pieces += windows * length

    def add(self, losses: dict[str, Tensor]) -> None:
        """Note the losses of the step that was counted last, and print where it is time."""
        if not self.aloud:
            return
        for name, loss in losses.items():
            self.losses[name].append(loss.detach())
        if self.pace.step % EVERY == 0:
            print(self.line(), flush=True)
            self.losses.clear()

    def line(self) -> str:
        """What is printed."""
        means = {
            name: round(float(torch.stack(each).mean()), 3) for name, each in self.losses.items()
        }
        rate = self.pieces * self.workers / self.pace.seconds
        return f"step {self.pace.step}/{self.pace.steps} {rate:.0f} pieces/s {means}"


class Average:
    """A running average of the weights, which judges better than the weights of one step."""

    def __init__(self, network: nn.Module, decay: float) -> None:
        self.decay, self.steps = decay, 0
        self.kept = {name: each.detach().clone() for name, each in network.state_dict().items()}

    def add(self, network: nn.Module) -> None:
        """Move a little towards the weights of now; more so in the first steps."""
        self.steps += 1
        decay = min(self.decay, self.steps / (self.steps + 10))
        mine = list(self.kept.values())
        torch._foreach_lerp_(
            mine, [each.detach() for each in network.state_dict().values()], 1 - decay
        )
