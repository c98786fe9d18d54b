"""Every text in the data folder is read: no exception, and no offset out of place."""

from __future__ import annotations

import sys
from collections import Counter
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial

from evaluation.gold.texts import every_text
from evaluation.measured import Measured, Setting
from evaluation.offsets import offset_errors
from evaluation.reader import Reader
from sayso.errors import UnreadableDocument

__all__ = ["inspect", "measure_everything"]

SHOWN = 20
"""So many exceptions and broken offsets are kept in the details."""

PROGRESS_EVERY = 5000


def measure_everything(setting: Setting) -> Measured:
    """Count the texts, the refusals, the exceptions and the offsets that are wrong.

    A refusal is an answer (no words, another language); anything else that is raised is not.
    """
    texts = every_text(setting.data)
    found: Counter[str] = Counter()
    shown: list[dict[str, str]] = []
    with _executor(setting.workers) as executor:
        futures = [executor.submit(partial(inspect, setting.reader), text) for text in texts]
        for number, (text, future) in enumerate(zip(texts, futures, strict=True), start=1):
            for kind, reason in _outcome(future):
                found[kind] += 1
                if kind != "refused" and len(shown) < SHOWN:
                    shown.append({"kind": kind, "reason": reason, "text": text[:80]})
            if number % PROGRESS_EVERY == 0:
                print(f"everything: {number} of {len(texts)} texts", file=sys.stderr)
    figures = {name: found[name] for name in ("exceptions", "offset_errors", "refused")}
    return Measured({"documents": len(texts), **figures}, {"shown": shown})


def inspect(reader: Reader, text: str) -> list[tuple[str, str]]:
    """Read one text.

    Returns:
        What is wrong, as pairs of the name of a figure and a reason; empty when nothing is.
    """
    try:
        reading = reader(text)
    except UnreadableDocument as refusal:
        return [("refused", str(refusal))]
    return [("offset_errors", reason) for reason in offset_errors(reading, text)]


def _executor(workers: int) -> Executor:
    """Futures keep whatever was raised, so no exception ends the count."""
    return ThreadPoolExecutor(1) if workers == 1 else ProcessPoolExecutor(workers)


def _outcome(future: Future[list[tuple[str, str]]]) -> list[tuple[str, str]]:
    error = future.exception()
    return future.result() if error is None else [("exceptions", f"{error!r}")]
