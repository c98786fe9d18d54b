"""Workers: documents read in processes of their own, so that none can hold up the others."""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing.connection import Connection, wait

from sayso.app.workers_child import Answer, Errand, Ready, Settings, serve
from sayso.errors import NoWorker, OverMemory, ReadingCrash, ReadingTimeout, SaysoError
from sayso.storage import Rejected

__all__ = ["Workers"]

START_SECONDS = 300.0
"""Longest time for a worker to load the weights; a busy machine takes its time."""

DYING_SECONDS = 10.0
"""How long a process may take to be gone once its end of the pipe is closed."""

BREAKDOWNS = (OverMemory.code, ReadingCrash.code)
"""After these a worker ends by itself."""

GRACE_SECONDS = 5.0
"""How long after the limit on time a worker that does not stop by itself is killed."""


class Workers:
    """Some processes that read documents, each one document at a time.

    They are started as there is work for them, and one that crashes or hangs is replaced. Use
    it in a `with` block, at the end of which all of them are gone.

    count: how many, at least 1.
    """

    def __init__(self, settings: Settings, *, count: int) -> None:
        self._settings, self._count = settings, count
        self._workers: list[_Worker] = []

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.end(patience_seconds=0)
        self._workers.clear()

    def answers(self, errands: Iterator[Errand]) -> Iterator[Answer]:
        """Have documents read; one answer each comes as it is ready, in no certain order.

        errands: taken one by one, as there are workers for them.

        A document whose worker breaks down gets a second try in a fresh one, as the cause may lie
        in those before it; if that breaks down too, it is refused.

        Raises:
            NoWorker: if no worker can be started.
            WeightsMismatch: if the weights cannot be used.
        """
        again: deque[Errand] = deque()
        self._hand_out(again, errands)
        while busy := [worker for worker in self._workers if worker.errand]:
            answers = [self._collect(worker, again) for worker in _wait_for(busy)]
            self._hand_out(again, errands)
            yield from (answer for answer in answers if answer is not None)

    def _hand_out(self, again: deque[Errand], errands: Iterator[Errand]) -> None:
        """Give every worker something to do, as far as there is something."""
        while True:
            idle = next((worker for worker in self._workers if not worker.errand), None)
            if idle is None and len(self._workers) == self._count:
                return
            errand = again.popleft() if again else next(errands, None)
            if errand is None:
                return
            if idle is not None and idle.has_served and errand.alone:
                self._drop(idle)
                idle = None
            if idle is None:
                idle = _Worker(self._settings)
                self._workers.append(idle)
            idle.give(errand)

    def _collect(self, worker: _Worker, again: deque[Errand]) -> Answer | None:
        """What a worker has to say, or what has to be said of one that is late or gone."""
        errand = worker.errand
        if errand is None:
            return None
        if worker.is_late():
            return self._refuse_late(worker, errand)
        message = worker.hear()
        if isinstance(message, SaysoError):
            raise message
        if isinstance(message, Ready):
            return None
        if message is None:
            return self._refuse_gone(worker, errand, again)
        if isinstance(message, Rejected) and message.code in BREAKDOWNS:
            self._drop(worker)
        return message

    def _refuse_late(self, worker: _Worker, errand: Errand) -> Answer:
        self._drop(worker)
        if worker.is_starting:
            raise NoWorker(f"none was ready within {START_SECONDS:g} seconds")
        reason = f"not read within {self._settings.limits.timeout_seconds:g} seconds"
        return errand.refused(ReadingTimeout(errand.source, reason), broke=True)

    def _refuse_gone(self, worker: _Worker, errand: Errand, again: deque[Errand]) -> Answer | None:
        how = self._drop(worker, patience_seconds=DYING_SECONDS)
        if worker.is_starting:
            raise NoWorker(f"it {how} before it could read anything")
        if worker.has_served:
            again.append(replace(errand, alone=True))
            return None
        crash = ReadingCrash(errand.source, f"the process that read it {how}")
        return errand.refused(crash, broke=True)

    def _drop(self, worker: _Worker, *, patience_seconds: float = 0) -> str:
        self._workers.remove(worker)
        return worker.end(patience_seconds=patience_seconds)


class _Worker:
    """One process, and what it is doing.

    errand: what it was given and has not answered. is_starting: until it says that it is ready.
    has_served: whether it has answered anything.
    """

    def __init__(self, settings: Settings) -> None:
        self.errand: Errand | None = None
        self.is_starting, self.has_served = True, False
        self._timeout = settings.limits.timeout_seconds + GRACE_SECONDS
        self._deadline = time.monotonic() + START_SECONDS
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, settings), daemon=True)
        self._process.start()
        theirs.close()

    def give(self, errand: Errand) -> None:
        """Hand it a document; it is sent once the worker is ready."""
        self.errand = errand
        if not self.is_starting:
            self._send(errand)

    def hear(self) -> Answer | Ready | SaysoError | None:
        """The next message; None when the process has ended."""
        try:
            message: Answer | Ready | SaysoError = self.connection.recv()
        except (EOFError, OSError):
            return None
        if isinstance(message, Ready):
            self.is_starting = False
            if self.errand:
                self._send(self.errand)
        elif not isinstance(message, SaysoError):
            self.errand, self.has_served = None, True
        return message

    def is_late(self) -> bool:
        """Whether its time is up and nothing has been heard of it."""
        return self.seconds_left() <= 0 and not self.connection.poll()

    def seconds_left(self) -> float:
        """Until its time is up."""
        return self._deadline - time.monotonic()

    def end(self, *, patience_seconds: float) -> str:
        """End the process, which has nothing to lose, and say how it ended.

        patience_seconds: how long it may take to end by itself, so that it says why.
        """
        self._process.join(patience_seconds)
        self.connection.close()
        if self._process.exitcode is None:
            self._process.kill()
            self._process.join()
        return _how_it_ended(self._process.exitcode or 0)

    def _send(self, errand: Errand) -> None:
        self._deadline = time.monotonic() + self._timeout
        # A process that has ended is noticed when it is listened to.
        with contextlib.suppress(OSError):
            self.connection.send(errand)


def _wait_for(busy: list[_Worker]) -> list[_Worker]:
    """Wait until a worker has something to say or is late. Returns those of whom it is true."""
    patience = max(0.0, min(worker.seconds_left() for worker in busy))
    ready: list[Connection] = wait([worker.connection for worker in busy], patience)  # type: ignore[assignment]
    return [worker for worker in busy if worker.connection in ready or worker.is_late()]


def _how_it_ended(status: int) -> str:
    if status >= 0:
        return f"ended with status {status}"
    try:
        return f"was ended by {signal.Signals(-status).name}"
    except ValueError:
        return f"was ended by signal {-status}"
