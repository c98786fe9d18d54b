"""What a contender does in its own process: read when it is told to, and say what that cost."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Mapping

__all__ = ["serve"]


def serve(ways: Mapping[str, Callable[[list[str]], int]]) -> None:
    """Answer requests on standard input until it ends, one JSON object a line each.

    A request is `{"way": "text", "texts": [...]}`; the answer gives the CPU seconds and the wall
    seconds of reading them all, the statements found, and the peak memory so far in KiB.

    ways: what to call for each way of reading; it returns the number of statements.
    """
    for line in sys.stdin:
        request = json.loads(line)
        wall, cpu = time.perf_counter(), time.process_time()
        found = ways[request["way"]](request["texts"])
        answer = {
            "cpu": time.process_time() - cpu,
            "wall": time.perf_counter() - wall,
            "found": found,
            "peak_kib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
        }
        print(json.dumps(answer), flush=True)
