"""Aside: what is kept of each document until all have been seen, in a file and not in memory."""

from __future__ import annotations

import contextlib
import sqlite3
import tempfile
import weakref
from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterator
from typing import IO, Generic, TypeVar

from sayso.errors import UnwritableOutput

__all__ = ["Aside", "Shelf", "Tables", "temporary_tables"]

IN_MEMORY_BYTES = 1 << 22
"""What is less than this needs no file."""
CACHE_KIB = 8192

Item = TypeVar("Item")


class Aside:
    """Bytes that are put aside one after the other and given back by their numbers, from 0.

    They lie in a temporary file that nobody else can see, and that goes with this object; memory
    holds eight bytes for each.

    Raises:
        UnwritableOutput: in any use, if the folder for temporary files is full.
    """

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY_BYTES)  # noqa: SIM115
        weakref.finalize(self, _close, self._file)
        self._ends = array("Q", [0])

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number: int) -> bytes:
        with _temporary_folder():
            self._file.seek(self._ends[number])
            return self._file.read(self._ends[number + 1] - self._ends[number])

    def __iter__(self) -> Iterator[bytes]:
        return (self[number] for number in range(len(self)))

    def add(self, data: bytes) -> int:
        """Put something aside. Returns its number."""
        with _temporary_folder():
            self._file.seek(self._ends[-1])
            self._file.write(data)
        self._ends.append(self._ends[-1] + len(data))
        return len(self) - 1


@contextlib.contextmanager
def _temporary_folder() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UnwritableOutput(tempfile.gettempdir(), error.strerror or str(error)) from error


def _close(file: IO[bytes]) -> None:
    """Close a file whose contents nobody needs any more, even if they don't fit on the disk."""
    with contextlib.suppress(OSError):
        file.close()


class Shelf(Generic[Item]):
    """Records that are put aside; those met last are at hand."""

    def __init__(
        self,
        pack: Callable[[Item], bytes],
        unpack: Callable[[bytes], Item],
        *,
        at_hand: int,
    ) -> None:
        """at_hand: how many are kept in memory."""
        self._aside, self._pack, self._unpack = Aside(), pack, unpack
        self._most, self._at_hand = at_hand, OrderedDict[int, Item]()

    def __len__(self) -> int:
        return len(self._aside)

    def __getitem__(self, number: int) -> Item:
        item = self._at_hand.get(number)
        if item is None:
            item = self._unpack(self._aside[number])
            self._keep(number, item)
        else:
            self._at_hand.move_to_end(number)
        return item

    def add(self, item: Item) -> int:
        """Put a record aside. Returns its number, from 0."""
        number = self._aside.add(self._pack(item))
        self._keep(number, item)
        return number

    def _keep(self, number: int, item: Item) -> None:
        self._at_hand[number] = item
        if len(self._at_hand) > self._most:
            self._at_hand.popitem(last=False)


class Tables(sqlite3.Connection):
    """A connection that is closed when it is forgotten."""

    def __del__(self) -> None:
        with contextlib.suppress(sqlite3.Error):
            self.close()


def temporary_tables(script: str) -> Tables:
    """Tables in a temporary file of SQLite's own, which goes when they are closed or forgotten.

    script: makes the tables.
    """
    connection = sqlite3.connect("", isolation_level=None, factory=Tables)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    connection.executescript(script)
    connection.execute("BEGIN")
    return connection
