"""Processes: what a command and those that it started hold and spend, on Linux."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["cpu_seconds_of", "memory_of", "tree_of"]

KIB = 1024


def tree_of(pid: int) -> list[int]:
    """A process and all that it started, itself first; those that are gone are left out."""
    found = [pid]
    for parent in found:
        for task in Path(f"/proc/{parent}/task").glob("*/children"):
            try:
                found += [int(child) for child in task.read_text(encoding="ascii").split()]
            except OSError:
                continue
    return found


def memory_of(pid: int) -> int:
    """What one process holds in memory, in bytes; 0 when it is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * KIB for line in lines if line.startswith("VmRSS:")), 0)


def cpu_seconds_of(pid: int) -> float:
    """What one process has spent so far, in seconds of CPU time; 0 when it is gone."""
    try:
        words = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")
