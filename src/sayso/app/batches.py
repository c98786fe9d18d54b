"""Batches: several sources read one after the other, the good apart from the bad."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sayso.app.streams import error_line, gap_line, note
from sayso.errors import UnreadableDocument
from sayso.records import Reading

__all__ = ["Batch"]

ALL_DONE = 0
SOME_REJECTED = 1
NOTHING_READ = 3


@dataclass(slots=True)
class Batch:
    """Sources on their way to readings.

    sources: as the user gave them.
    read_one: reads one source, or raises an `UnreadableDocument`.
    read_count, rejected_count: how many have been read and rejected so far; in the end their
        sum is the number of sources, so that none is lost silently.
    """

    sources: tuple[str, ...]
    read_one: Callable[[str], Reading]
    read_count: int = 0
    rejected_count: int = 0

    def readings(self) -> Iterator[Reading]:
        """Read the sources in their order, one at a time, as the caller asks for them.

        A source that cannot be read becomes a line on standard error, and so does each warning
        about one that can.
        """
        for source in self.sources:
            try:
                reading = self.read_one(source)
            except UnreadableDocument as error:
                self.rejected_count += 1
                note(error_line(error))
                continue
            self.read_count += 1
            for gap in reading.gaps:
                if gap.reason.startswith("W_"):
                    note(gap_line(gap, place=source))
            yield reading

    @property
    def exit_status(self) -> int:
        """What the command line returns once all sources have been taken."""
        if not self.rejected_count:
            return ALL_DONE
        return SOME_REJECTED if self.read_count else NOTHING_READ
