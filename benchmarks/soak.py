"""Gather a large invented archive, and see how speed, memory and file grow, stage by stage.

    python -m benchmarks.soak --documents 20000 --clones 1000 10000 100000

The archive grows by doubling: 500 documents are gathered, then 500 more, then 1,000 ... Each time a
row tells of the new ones: documents a second, CPU time a document of the main process and of all
workers, the most memory of the main process and of a worker; and the size of the file. Then each
command that looks at the whole store is run in a process of its own: a row tells CPU time in all
and a document, and the most memory it held. With `--gather-only` it is not.

With `--clones` the store is copied and filled up with clones of its documents, which takes
milliseconds a document and not a reading (`benchmarks.cloning`); at each number of documents a
hundred more are gathered and each command is run. On a busy machine trust ratios of CPU times, not
the rate. The archive is made in a temporary folder, or kept with `--folder`.
"""

from __future__ import annotations

import argparse
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from benchmarks.archives import write_archive
from benchmarks.cloning import clones, vocabulary_of
from benchmarks.processes import cpu_seconds_of, memory_of, tree_of
from benchmarks.stages import MEGABYTE, MILLI, look
from sayso.storage import Store

LOOK_EVERY_SECONDS = 0.5
MORE = 100
"""So many documents are gathered beside the clones."""
ALL_DONE, SOME_REJECTED = 0, 1
STORE, GROWN = "store.db", "grown.db"
HEADING = (
    f"{'documents':>10} {'a second':>9} {'main ms':>8} {'workers ms':>11} "
    f"{'main MB':>8} {'worker MB':>10} {'file MB':>8}"
)


@dataclass(slots=True)
class Spent:
    """What the processes have held and spent.

    main, worker: the most memory of the main process and of a worker, in bytes.
    seconds: CPU time by process, the main one first.
    """

    main: int = 0
    worker: int = 0
    seconds: dict[int, float] = field(default_factory=dict)

    def look(self, pids: Sequence[int]) -> None:
        """Take in what they hold and have spent by now."""
        first, *others = [memory_of(pid) for pid in pids]
        self.main, self.worker = max(self.main, first), max([self.worker, *others])
        for pid in pids:
            self.seconds[pid] = max(self.seconds.get(pid, 0.0), cpu_seconds_of(pid))


def main(arguments: Sequence[str]) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--smallest", type=int, default=500, help="how many to begin with")
    parser.add_argument("--words", type=int, default=250)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--gather-only", action="store_true", help="run no command over it")
    parser.add_argument("--clones", type=int, nargs="*", default=[], help="fill up to so many")
    parser.add_argument("--folder", type=Path, help="where the archive and the store stay")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        root = options.folder or Path(temporary)
        print(f"{options.words} words a document, {options.workers} workers")
        status = max(_gathered(root, options), _cloned(root, options))
    return 0 if status in (ALL_DONE, SOME_REJECTED) else status


def _gathered(root: Path, options: argparse.Namespace) -> int:
    before, status = 0, ALL_DONE
    for count in _points(options.smallest, options.documents):
        write_archive(root / "archive", count, words=options.words, first=before)
        status = max(status, _gather(root, STORE, options.workers))
        if not options.gather_only:
            status = max(status, look(root / STORE, count=_count(root / STORE)))
        before = count
    return status


def _cloned(root: Path, options: argparse.Namespace) -> int:
    """Fill a copy of the store up; at each number of documents gather more, and look at it."""
    status, (store, grown) = ALL_DONE, (root / STORE, root / GROWN)
    grown.unlink(missing_ok=True)
    base = sqlite3.connect(store)
    base.execute("VACUUM INTO ?", (str(grown),))
    made = clones(base, vocabulary_of(base), first=1)
    for number, count in enumerate(sorted(options.clones)):
        with Store.open(grown) as filling:
            for each in islice(made, max(count - _count(grown), 0)):
                filling.keep(each)
        archived = options.documents + number * MORE
        more = f"more-{number}"
        write_archive(root / more, archived + MORE, words=options.words, first=archived)
        status = max(status, _gather(root, GROWN, options.workers, archive=more))
        status = max(status, look(grown, count=_count(grown)))
    base.close()
    return status


def _points(smallest: int, most: int) -> Iterator[int]:
    """How many documents there are each time: twice as many as before."""
    while smallest < most:
        yield smallest
        smallest *= 2
    yield most


def _gather(root: Path, store: str, workers: int, *, archive: str = "archive") -> int:
    """Gather an archive, and print a row of what it took. Returns the exit status."""
    path = root / store
    before, begun, spent = _count(path), time.monotonic(), Spent()
    command = [sys.executable, "-m", "sayso", "gather", archive, "--into", store]
    process = subprocess.Popen(
        [*command, "--workers", str(workers)], cwd=root, stdout=subprocess.DEVNULL
    )
    while process.poll() is None:
        time.sleep(LOOK_EVERY_SECONDS)
        spent.look(tree_of(process.pid))
    fresh = max(_count(path) - before, 1)
    main_seconds, *others = spent.seconds.values()
    print(HEADING)
    print(
        f"{before + fresh:>10,} {fresh / (time.monotonic() - begun):>9.1f} "
        f"{MILLI * main_seconds / fresh:>8.1f} {MILLI * sum(others) / fresh:>11.1f} "
        f"{spent.main / MEGABYTE:>8.0f} {spent.worker / MEGABYTE:>10.0f} {_megabytes(path):>8.1f}",
        flush=True,
    )
    return process.returncode


def _megabytes(path: Path) -> float:
    files = [Path(f"{path}{suffix}") for suffix in ("", "-wal")]
    return sum(file.stat().st_size for file in files if file.exists()) / MEGABYTE


def _count(path: Path) -> int:
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        try:
            return int(connection.execute("SELECT count(*) FROM documents").fetchone()[0])
        finally:
            connection.close()
    except sqlite3.OperationalError:
        return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
