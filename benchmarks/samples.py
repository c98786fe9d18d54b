"""Where the time of a read goes: CPU time by the function of sayso that spent it."""

from __future__ import annotations

import os
import signal
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from types import FrameType

__all__ = ["Place", "sample"]

EVERY_SECONDS = 0.001

Place = tuple[str, str]
"""A module of the package, as its path in it, and a function of the module."""


def sample(work: Callable[[], object], package: Path) -> dict[Place, float]:
    """Do some work and see where its CPU time goes.

    A timer interrupts the work; what has been spent since the last interruption is laid to the
    innermost function of the package that is running. Code of others, such as the encoder's
    runtime, counts for the function that called it, and in full: an interruption that comes
    meanwhile is handled when it returns.

    package: the folder whose functions are told apart; what is spent outside any of them is
        laid to ("", "").

    Returns:
        CPU seconds by place.
    """
    spent: defaultdict[Place, float] = defaultdict(float)
    root = f"{package.resolve()}{os.sep}"
    last = time.process_time()

    def interrupt(_: int, frame: FrameType | None) -> None:
        nonlocal last
        spent[_place(frame, root)] += time.process_time() - last
        last = time.process_time()

    before = signal.signal(signal.SIGPROF, interrupt)
    signal.setitimer(signal.ITIMER_PROF, EVERY_SECONDS, EVERY_SECONDS)
    try:
        work()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    return dict(spent)


def _place(frame: FrameType | None, root: str) -> Place:
    while frame is not None:
        if frame.f_code.co_filename.startswith(root):
            return frame.f_code.co_filename.removeprefix(root), frame.f_code.co_qualname
        frame = frame.f_back
    return "", ""
