"""What is put aside comes back as it was, from memory or from a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.accounts import aside
from sayso.accounts.aside import Aside, Shelf, temporary_tables
from sayso.errors import UnwritableOutput


@pytest.mark.parametrize("in_memory", [1, 1 << 20])
def test_bytes_come_back_by_their_numbers(monkeypatch, in_memory):
    monkeypatch.setattr(aside, "IN_MEMORY_BYTES", in_memory)
    kept = Aside()
    numbers = [kept.add(data) for data in (b"one", b"", b"three")]

    assert numbers == [0, 1, 2]
    assert kept[2] == b"three"
    assert kept.add(b"four") == 3
    assert list(kept) == [b"one", b"", b"three", b"four"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_said_to_be_full(monkeypatch):
    """A comparison of a large store needs room beside it."""
    full = Path("/dev/full").open("w+b")  # noqa: SIM115
    monkeypatch.setattr(aside.tempfile, "SpooledTemporaryFile", lambda **_: full)

    with pytest.raises(UnwritableOutput, match="No space left"):
        Aside().add(b"x" * 1_000_000)


def test_few_records_of_a_shelf_are_at_hand():
    """Else memory would grow with all that was ever put there."""
    fetched = []

    def unpack(data):
        fetched.append(data)
        return data.decode()

    shelf = Shelf(str.encode, unpack, at_hand=2)
    for word in ("a", "b", "c"):
        shelf.add(word)

    assert [shelf[2], shelf[1]] == ["c", "b"]
    assert not fetched
    assert [shelf[0], shelf[0], len(shelf)] == ["a", "a", 3]
    assert fetched == [b"a"]


def test_temporary_tables_leave_nothing_behind(tmp_path, monkeypatch):
    """Neither a file nor a connection that somebody has to close."""
    monkeypatch.chdir(tmp_path)
    tables = temporary_tables("CREATE TABLE words (word TEXT)")
    tables.execute("INSERT INTO words VALUES ('quay')")

    assert tables.execute("SELECT word FROM words").fetchall() == [("quay",)]
    del tables
    assert list(tmp_path.iterdir()) == []
