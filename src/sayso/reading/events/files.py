"""Files: the word lists of this room, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources

__all__ = ["data_lines"]


def data_lines(file: str) -> Iterator[str]:
    """The lines of a data file, without comments and empty lines."""
    folder = resources.files("sayso.reading.events") / "data"
    for line in (folder / file).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line
