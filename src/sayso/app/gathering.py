"""Gathering: from paths to a store, each file kept, known already, or rejected with a reason."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from sayso.app.sources import ADDRESS
from sayso.app.workers import Workers
from sayso.app.workers_child import Errand, Settings
from sayso.errors import MissingSource, UnreadableDocument, UnsupportedFormat
from sayso.intake import SIDECAR_SUFFIX, SUFFIXES, Hints, load_source
from sayso.records import KnownParty, record_id
from sayso.records.documents import document_id
from sayso.storage import Outcome, Rejected, Store

__all__ = ["Gathering", "find_files"]

STORE_SUFFIXES = ("", "-wal", "-shm", "-journal")


def find_files(paths: Iterable[str], *, but: Path) -> Iterator[str]:
    """The files that some paths stand for, in an order that is the same in every run.

    A folder stands for all files in it and in the folders below, by name; what is hidden, what
    is no regular file, and sidecars are passed over, but not a link that leads nowhere, as a text
    may be missing there. Whatever else is given stands for itself.

    but: the store, which is never one of them.
    """
    avoided = {os.path.realpath(f"{but}{suffix}") for suffix in STORE_SUFFIXES}
    for path in paths:
        if not ADDRESS.match(path) and _is_folder(Path(path)):
            yield from _files_below(Path(path), avoided)
        else:
            yield path


def _files_below(top: Path, avoided: set[str]) -> Iterator[str]:
    seen: set[str] = set()
    waiting = [top]
    while waiting:
        path = waiting.pop()
        if not _is_folder(path):
            yield str(path)
            continue
        # A link to a folder further up would go round for ever.
        real = os.path.realpath(path)
        if real in seen:
            continue
        seen.add(real)
        try:
            waiting += sorted(_wanted(path, avoided), reverse=True)
        except OSError:
            # Reading it as a file says that it can't be opened.
            yield str(path)


def _wanted(folder: Path, avoided: set[str]) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".") or entry.name.endswith(SIDECAR_SUFFIX):
                continue
            path = folder / entry.name
            if _leads_nowhere(entry):
                # Reading it says what is wrong with it; one such link says nothing of the folder.
                yield path
            elif entry.is_dir() or (entry.is_file() and os.path.realpath(path) not in avoided):
                yield path


def _leads_nowhere(entry: os.DirEntry[str]) -> bool:
    """Whether it is a link to something that is not there, or to itself."""
    try:
        entry.stat()
    except OSError:
        return entry.is_symlink()
    return False


def _is_folder(path: Path) -> bool:
    """Whether it is a folder; what nobody lets us look at is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _real(path: str) -> str:
    """The path without links; with them, where they lead to what nobody lets us look at."""
    try:
        return os.path.realpath(path)
    except OSError:
        return str(Path(path).absolute())


@dataclass(slots=True)
class Gathering:
    """Files on their way into a store.

    run: its number in the books. given: what the paths were that the user gave, by themselves.
    hints: what the user says of all files; sidecars add to it.
    anew: whether files that are known already are read again. retry: whether those in quarantine
    are. tell: hears of every file once it is settled, and of the reason when it is rejected.
    """

    store: Store
    run: int
    given: frozenset[str]
    settings: Settings
    hints: Hints
    tell: Callable[[Outcome, Rejected | None], None]
    anew: bool = False
    retry: bool = False

    def take(self, files: Iterable[str], *, worker_count: int) -> None:
        """Read what is not known yet, and write down each document as it is ready."""
        with Workers(self.settings, count=worker_count) as workers:
            for answer in workers.answers(self._errands(files)):
                if isinstance(answer, Rejected):
                    self._reject(answer)
                else:
                    self.tell(self.store.keep(answer, anew=self.anew), None)

    def _errands(self, files: Iterable[str]) -> Iterator[Errand]:
        """What has to be read; what is settled without is told of at once."""
        for file in files:
            source = self._source_of(file)
            if source is None:
                self.tell(Outcome.DUPLICATE, None)
                continue
            try:
                errand = self._errand(file, source)
            except UnreadableDocument as error:
                self._reject(Rejected(source, None, error.code, error.reason))
                continue
            if not self._is_settled(errand):
                yield errand

    def _source_of(self, file: str) -> str | None:
        """What to call a file; None if this run has met it under another name."""
        real = file if ADDRESS.match(file) else _real(file)
        key = hashlib.sha256(os.fsencode(real)).hexdigest()
        return self.store.source_of_file(key, file, run=self.run)

    def _errand(self, file: str, source: str) -> Errand:
        if ADDRESS.match(file):
            reason = "sayso reads no addresses; save the page and give its file"
            raise MissingSource(file, reason)
        if _is_folder(Path(file)):
            raise MissingSource(file, "the folder cannot be opened")
        suffix = Path(file).suffix.lower()
        if file not in self.given and suffix and suffix not in SUFFIXES:
            raise UnsupportedFormat(file, f"sayso does not read {suffix} files")
        data, hints = load_source(file, hints=self.hints, limits=self.settings.limits)
        digest = hashlib.sha256(data).hexdigest()
        return Errand(source, data, digest, hints, _given(hints, self.settings.parties))

    def _is_settled(self, errand: Errand) -> bool:
        document = document_id(errand.source, errand.digest)
        if not self.anew and self.store.is_known(errand.source, document, given=errand.given):
            self.tell(Outcome.DUPLICATE, None)
            return True
        quarantined = None if self.retry else self.store.quarantined(errand.source)
        if quarantined is not None and quarantined.digest == errand.digest:
            self.tell(Outcome.REJECTED, quarantined)
            return True
        return False

    def _reject(self, rejected: Rejected) -> None:
        self.store.reject(rejected)
        self.tell(Outcome.REJECTED, rejected)


def _given(hints: Hints, parties: tuple[KnownParty, ...]) -> str:
    """A digest of all that the user says beside the bytes."""
    return record_id("given", asdict(hints), [asdict(party) for party in parties])
