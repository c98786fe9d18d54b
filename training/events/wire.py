"""Wire: sentences in the manner of news agencies, with the triggers of events marked in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from sayso.records import Span

__all__ = ["read_wire"]

MARK = re.compile(r"\{([A-Z]+):([^{}]+)\}")


def read_wire(path: Path) -> Iterator[tuple[str, list[tuple[Span, str]]]]:
    """Each sentence of a file without its marks, with its triggers and their PLOVER types."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        text, at = "", 0
        events = []
        for mark in MARK.finditer(line):
            text += line[at : mark.start()]
            events.append((Span(len(text), len(text) + len(mark[2])), mark[1]))
            text += mark[2]
            at = mark.end()
        yield text + line[at:], events
