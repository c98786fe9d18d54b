"""Kill `sayso gather` again and again, and see whether the store comes out the same.

    python -m benchmarks.kill_loop --kills 50

A run is killed with signal 9 at a random moment (one in four while it starts, the others after
some more documents) and taken up again until the archive is gathered; then the store must hold the
same, byte for byte of its dump, as one that was gathered unbroken by one worker; then the next
store is begun. After each kill the file is checked, and no process of the run may be left.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.archives import write_archive
from benchmarks.processes import memory_of, tree_of
from sayso.storage import Store

WORKERS = 2
ENDING_SECONDS = 20.0
"""How long a process that was still starting may take, on a busy machine, to notice and end."""

STARTING_SHARE, STARTING_SECONDS = 0.25, 3.0
MOST_DOCUMENTS, READING_SECONDS = 8, 0.3


class Moment(NamedTuple):
    """When to kill: once so many documents are kept, and so many seconds have passed since."""

    documents: int
    seconds: float


def main(arguments: Sequence[str]) -> int:
    """Run the command; returns 1 if anything was lost, doubled, damaged or left running."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--documents", type=int, default=60)
    parser.add_argument("--words", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_archive(root / "archive", options.documents, words=options.words)
        _gather(root, "whole.db", workers=1).communicate()
        with Store.open(root / "whole.db") as whole:
            wanted = list(whole.dump())
        faults = _kill(root, options, wanted)
    print(f"{options.kills} kills, {len(wanted):,} lines of dump, {len(faults)} faults")
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def _kill(root: Path, options: argparse.Namespace, wanted: list[str]) -> list[str]:
    dice = random.Random(options.seed)
    faults: list[str] = []
    kills = stores = 0
    while kills < options.kills:
        stores += 1
        name = f"killed{stores}.db"
        is_done = False
        while not is_done:
            # Once all kills are spent the last store is gathered to its end.
            moment = _moment(dice, root / name) if kills < options.kills else None
            is_done, left = _run(root, name, moment)
            faults += [f"{name}: process {pid} was left running" for pid in left]
            if not is_done:
                kills += 1
                faults += [f"{name}: after kill {kills}: {words}" for words in _damage(root / name)]
                print(f"kill {kills}: {_count(root / name)} documents in {name}", flush=True)
        with Store.open(root / name) as store:
            if list(store.dump()) != wanted:
                faults.append(f"{name} differs from the unbroken store")
            faults += [f"{name}: {found.place}: {found.problem}" for found in store.check()]
    return faults


def _gather(root: Path, name: str, *, workers: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "sayso", "gather", "archive", "--into", name]
    return subprocess.Popen(
        [*command, "--workers", str(workers)],
        cwd=root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _moment(dice: random.Random, path: Path) -> Moment:
    if dice.random() < STARTING_SHARE:
        return Moment(0, dice.uniform(0, STARTING_SECONDS))
    return Moment(_count(path) + dice.randint(1, MOST_DOCUMENTS), dice.uniform(0, READING_SECONDS))


def _run(root: Path, name: str, moment: Moment | None) -> tuple[bool, list[int]]:
    """One run: whether it came to its end, and which of its processes outlived it."""
    process = _gather(root, name, workers=WORKERS)
    if moment is None:
        process.wait()
        return True, []
    while process.poll() is None and _count(root / name) < moment.documents:
        time.sleep(0.01)
    try:
        process.wait(moment.seconds)
    except subprocess.TimeoutExpired:
        others = tree_of(process.pid)[1:]
        process.kill()
        process.wait()
        return False, _still_there(others)
    return True, []


def _still_there(pids: list[int]) -> list[int]:
    end = time.monotonic() + ENDING_SECONDS
    while (left := [pid for pid in pids if memory_of(pid)]) and time.monotonic() < end:
        time.sleep(0.05)
    return left


def _damage(path: Path) -> list[str]:
    if not path.exists():
        return []
    connection = sqlite3.connect(path)
    try:
        found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
        found += [str(row) for row in connection.execute("PRAGMA foreign_key_check")]
    finally:
        connection.close()
    return [words for words in found if words != "ok"]


def _count(path: Path) -> int:
    if not path.exists():
        return 0
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        return int(connection.execute("SELECT count(*) FROM documents").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
    finally:
        connection.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
