"""Understand one document: from a `Document` to a `Reading`."""

from __future__ import annotations

from functools import cache

from sayso.reading.line import Line
from sayso.records import Document, Reading

__all__ = ["default_line", "understand"]


@cache
def default_line() -> Line:
    """The steps that sayso runs, in their order, with the weights in the package.

    Loaded on first use and kept, since the weights serve every document.

    Raises:
        WeightsMismatch: if the weights cannot be used.
    """
    from sayso.reading.attribution import Attributor
    from sayso.reading.language import load_segmenter

    return Line((load_segmenter(), Attributor()))


def understand(document: Document, *, line: Line | None = None) -> Reading:
    """Read one document through a line of steps, by default sayso's own.

    Raises:
        WeightsMismatch: if the weights cannot be used.
    """
    return (line or default_line()).run(document)
