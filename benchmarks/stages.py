"""Stages: each command that looks at a whole store, in a process of its own, with what it took."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

__all__ = ["HEADING", "KIB", "MEGABYTE", "MILLI", "STAGES", "look"]

KIB, MEGABYTE, MILLI = 1024, 1_000_000, 1000
STAGES = (
    ("stories", "--json"),
    ("disputes", "--json"),
    ("disputes", "--json"),
    ("timeline", "--json"),
    ("voices", "--json"),
    ("check",),
)
"""The first time `disputes` compares all documents, the second time it only shows."""
HEADING = f"{'documents':>10} {'stage':<22} {'CPU s':>9} {'ms each':>11} {'MB':>8}"


def look(path: Path, *, count: int) -> int:
    """Run every stage over a store, and print a row for each: CPU time and the most memory.

    count: how many documents it holds.

    Returns:
        The highest exit status.
    """
    print(HEADING)
    return max(_run(path, stage, *arguments, count=count) for stage, *arguments in STAGES)


def _run(path: Path, stage: str, *arguments: str, count: int) -> int:
    process = subprocess.Popen(
        [sys.executable, "-m", "sayso", stage, str(path), *arguments], stdout=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = usage.ru_utime + usage.ru_stime
    print(
        f"{count:>10,} {' '.join((stage, *arguments)):<22} {seconds:>9.1f} "
        f"{MILLI * seconds / count:>11.2f} {usage.ru_maxrss * KIB / MEGABYTE:>8.0f}",
        flush=True,
    )
    return process.returncode
