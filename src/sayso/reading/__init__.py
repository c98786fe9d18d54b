"""Understand one document: from a `Document` to a `Reading`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from sayso.reading.line import Line, Step
from sayso.records import Document, KnownParty, Reading

__all__ = ["default_line", "understand"]

RESOLVE = "resolve"
"""The step that a user's own parties are for."""


@cache
def default_line() -> Line:
    """The steps that sayso runs, in their order, with the weights in the package.

    Loaded on first use and kept, since the weights serve every document.

    Raises:
        WeightsMismatch: if the weights cannot be used.
    """
    from sayso.reading.attribution import Attributor
    from sayso.reading.commitment import Committer
    from sayso.reading.events import Coder
    from sayso.reading.language import load_segmenter
    from sayso.reading.parties import Resolver
    from sayso.reading.times import Anchor

    return Line((load_segmenter(), Resolver(), Attributor(), Anchor(), Coder(), Committer()))


@lru_cache(maxsize=1)
def _line_with(parties: tuple[KnownParty, ...]) -> Line:
    """The default line, whose resolver knows some parties."""
    from sayso.reading.parties import Resolver

    steps: list[Step] = []
    for step in default_line().steps:
        steps.append(Resolver(known=parties) if step.name == RESOLVE else step)
    return Line(tuple(steps))


def understand(
    document: Document, *, line: Line | None = None, parties: Sequence[KnownParty] = ()
) -> Reading:
    """Read one document through a line of steps, by default sayso's own.

    parties: those that the user knows; they are for the default line.

    Raises:
        WeightsMismatch: if the weights cannot be used.
    """
    if line is None:
        line = _line_with(tuple(parties)) if parties else default_line()
    return line.run(document)
