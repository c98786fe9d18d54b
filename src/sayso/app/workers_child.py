"""A worker: the process of its own in which documents are read, one after the other."""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import os
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from sayso.app.deadlines import within
from sayso.errors import OverMemory, ReadingCrash, ReadingTimeout, SaysoError, UnreadableDocument
from sayso.intake import Hints, Limits, read_bytes, read_text
from sayso.reading import understand
from sayso.records import Document, KnownParty, Reading
from sayso.storage import Prepared, Rejected, prepare

__all__ = ["Answer", "Errand", "Ready", "Settings", "serve"]

MEGABYTE = 1_000_000
PACKAGE = Path(__file__).parents[1]
WARMING_UP = "“The bridge is safe,” the mayor of the town said on Monday."

PR_SET_PDEATHSIG = 1
"""From `linux/prctl.h`: which signal a process gets when the one that started it ends."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How documents are read.

    memory_megabytes: how much a worker may take beyond what it holds before its first document.
    understand: turns a document into a reading, with the parties that the user knows.
    """

    limits: Limits = field(default_factory=Limits)
    parties: tuple[KnownParty, ...] = ()
    memory_megabytes: int = 2000
    understand: Callable[..., Reading] = understand


@dataclass(frozen=True, slots=True)
class Errand:
    """A document to read.

    data: the bytes of the file; digest: their SHA-256. given: digest of what the user said
    beside them. alone: whether to read it in a worker that has read nothing before.
    """

    source: str
    data: bytes
    digest: str
    hints: Hints
    given: str
    alone: bool = False

    def refused(self, error: UnreadableDocument, *, broke: bool) -> Rejected:
        """What is written down when it can't be read. broke: or broke or held up its worker."""
        return Rejected(self.source, self.digest, error.code, error.reason, quarantined=broke)


@dataclass(frozen=True, slots=True)
class Ready:
    """The first message of a worker, once it can read."""


Answer = Prepared | Rejected


def serve(connection: Connection, settings: Settings) -> None:
    """Read what comes through a pipe and answer each errand, until the other end is closed.

    The worker says `Ready` first, or sends the `SaysoError` for which nothing can be read. It
    ends over a document that takes too much memory or raises what nobody foresaw, and says so
    only if that is its first: else those before it may be the cause.
    """
    # Ctrl-C reaches every process of a terminal; the one that started this one decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _die_with_parent()
    try:
        settings.understand(read_text(WARMING_UP), parties=settings.parties)
    except SaysoError as error:
        connection.send(error)
        return
    _limit_memory(settings.memory_megabytes * MEGABYTE)
    connection.send(Ready())
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        _answer_all(connection, settings)


def _answer_all(connection: Connection, settings: Settings) -> None:
    is_first = True
    while True:
        errand: Errand = connection.recv()
        try:
            answer = _answer(errand, settings)
        except Exception as error:
            if is_first:
                connection.send(errand.refused(_breakdown(errand, error, settings), broke=True))
            raise SystemExit(1) from error
        connection.send(answer)
        is_first = False


def _breakdown(errand: Errand, error: Exception, settings: Settings) -> UnreadableDocument:
    if isinstance(error, MemoryError):
        reason = f"needs more than {settings.memory_megabytes} MB of memory"
        return OverMemory(errand.source, reason)
    return ReadingCrash(errand.source, _what_happened(error))


def _answer(errand: Errand, settings: Settings) -> Answer:
    try:
        return _read(errand, settings)
    except ReadingTimeout as error:
        return errand.refused(error, broke=True)
    except UnreadableDocument as error:
        return errand.refused(error, broke=False)


def _read(errand: Errand, settings: Settings) -> Prepared:
    limits = settings.limits
    with within(limits.timeout_seconds, source=errand.source):
        document: Document = read_bytes(
            errand.data, source=errand.source, hints=errand.hints, limits=limits
        )
        reading = settings.understand(document, parties=settings.parties)
        return prepare(reading, errand.data, given=errand.given)


def _what_happened(error: Exception) -> str:
    """The error and the last place in this package that it passed; the same in every run."""
    place = ""
    for frame in traceback.extract_tb(error.__traceback__):
        path = Path(frame.filename)
        if path.is_relative_to(PACKAGE) and path.parent.name != "app":
            place = f" in {path.relative_to(PACKAGE).as_posix()}, {frame.name}"
    return f"reading it raised {type(error).__name__}{place}"


def _limit_memory(more_bytes: int) -> None:
    """Let memory requests fail beyond a limit; on Linux only, where the present size is known."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except OSError:
        return
    import resource

    limit = pages * os.sysconf("SC_PAGE_SIZE") + more_bytes
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _die_with_parent() -> None:
    """End with the process that started this one, at once on Linux, else after the document."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    parent = multiprocessing.parent_process()
    if parent is not None and not parent.is_alive():
        # It was killed while this one was still starting.
        raise SystemExit(1)
