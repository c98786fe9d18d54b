"""What a command costs from its start to its end."""

from __future__ import annotations

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["AS_IT_IS", "ONE_THREAD", "ROOT", "Cost", "cost_of", "median_cost"]

ROOT = Path(__file__).parent.parent
AS_IT_IS = {
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "sayso-benchmarks"),
    "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")]),
    "PYTHONWARNINGS": "ignore",
}
"""The environment in which users run things: an installed package has its byte code, which the
first run, not counted, writes apart from the sources."""

ONE_THREAD = {
    **AS_IT_IS,
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
}
"""The same for those whose numerical libraries would else start threads, which cost CPU time."""


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds (user and system), wall seconds, and peak memory in MiB."""

    cpu: float
    wall: float
    peak: float


def cost_of(command: Sequence[str], environment: Mapping[str, str]) -> Cost:
    """Run a command and account for it alone.

    Raises:
        RuntimeError: when it fails; with what it wrote to standard error.
    """
    started = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment, cwd=ROOT
    ) as process:
        stderr = process.stderr.read() if process.stderr else b""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)}: {stderr.decode(errors='replace').strip()}")
    return Cost(
        cpu=usage.ru_utime + usage.ru_stime,
        wall=time.perf_counter() - started,
        peak=usage.ru_maxrss / 1024,
    )


def median_cost(costs: Sequence[Cost]) -> Cost:
    """The median of each figure."""
    return Cost(
        cpu=statistics.median(each.cpu for each in costs),
        wall=statistics.median(each.wall for each in costs),
        peak=statistics.median(each.peak for each in costs),
    )
