"""Gather a large invented archive, and see how speed, memory and file grow, stage by stage.

    python -m benchmarks.soak --documents 20000

The archive grows by doubling: 500 documents are gathered, then 500 more, then 1,000 ... Each time a
row tells of the new ones: documents a second, CPU time a document of the main process and of all
workers, the most memory of the main process and of a worker; and the size of the file. Then each
command that looks at the whole store is run in a process of its own: a row tells CPU time in all
and a document, and the most memory it held. On a busy machine trust CPU time, not the rate. The
archive is made in a temporary folder, or kept with `--folder`.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.archives import write_archive
from benchmarks.processes import cpu_seconds_of, memory_of, tree_of

LOOK_EVERY_SECONDS = 0.5
KIB, MEGABYTE, MILLI = 1024, 1_000_000, 1000
ALL_DONE, SOME_REJECTED = 0, 1
SAYSO = (sys.executable, "-m", "sayso")
STORE = "store.db"
STAGES = (
    ("stories", "--json"),
    ("disputes", "--json"),
    ("disputes", "--json"),
    ("timeline", "--json"),
    ("voices", "--json"),
    ("check",),
)
"""The first time `disputes` compares all documents, the second time it only shows."""
GATHER_HEADING = (
    f"{'documents':>10} {'a second':>9} {'main ms':>8} {'workers ms':>11} "
    f"{'main MB':>8} {'worker MB':>10} {'file MB':>8}"
)
STAGE_HEADING = f"{'documents':>10} {'stage':<22} {'CPU s':>9} {'ms each':>11} {'MB':>8}"


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
    parser.add_argument("--folder", type=Path, help="where the archive and the store stay")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        root = options.folder or Path(temporary)
        print(f"{options.words} words a document, {options.workers} workers")
        before, status = 0, ALL_DONE
        for count in _points(options.smallest, options.documents):
            write_archive(root / "archive", count, words=options.words, first=before)
            print(GATHER_HEADING)
            status = max(status, _gather(root, options.workers))
            print(STAGE_HEADING)
            for stage in STAGES:
                status = max(status, _look(root / STORE, stage))
            before = count
    return 0 if status in (ALL_DONE, SOME_REJECTED) else status


def _points(smallest: int, most: int) -> Iterator[int]:
    """How many documents there are each time: twice as many as before."""
    while smallest < most:
        yield smallest
        smallest *= 2
    yield most


def _gather(root: Path, workers: int) -> int:
    path = root / STORE
    before, begun, spent = _count(path), time.monotonic(), Spent()
    command = [*SAYSO, "gather", "archive", "--into", path.name, "--workers", str(workers)]
    process = subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL)
    while process.poll() is None:
        time.sleep(LOOK_EVERY_SECONDS)
        spent.look(tree_of(process.pid))
    fresh = max(_count(path) - before, 1)
    main_seconds, *others = spent.seconds.values()
    print(
        f"{before + fresh:>10,} {fresh / (time.monotonic() - begun):>9.1f} "
        f"{MILLI * main_seconds / fresh:>8.1f} {MILLI * sum(others) / fresh:>11.1f} "
        f"{spent.main / MEGABYTE:>8.0f} {spent.worker / MEGABYTE:>10.0f} {_megabytes(path):>8.1f}",
        flush=True,
    )
    return process.returncode


def _look(path: Path, stage: Sequence[str]) -> int:
    """Run one command over the whole store, and print what it took.

    Returns:
        Its exit status.
    """
    process = subprocess.Popen(
        [*SAYSO, *stage[:1], str(path), *stage[1:]], stdout=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds, count = usage.ru_utime + usage.ru_stime, _count(path)
    print(
        f"{count:>10,} {' '.join(stage):<22} {seconds:>9.1f} {MILLI * seconds / count:>11.2f} "
        f"{usage.ru_maxrss * KIB / MEGABYTE:>8.0f}",
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
