"""What is put aside comes back as it was, from memory or from a file."""

from __future__ import annotations

import pytest

from sayso.accounts import aside
from sayso.accounts.aside import Aside, Shelf


@pytest.mark.parametrize("in_memory", [1, 1 << 20])
def test_bytes_come_back_by_their_numbers(monkeypatch, in_memory):
    monkeypatch.setattr(aside, "IN_MEMORY_BYTES", in_memory)
    kept = Aside()
    numbers = [kept.add(data) for data in (b"one", b"", b"three")]

    assert numbers == [0, 1, 2]
    assert kept[2] == b"three"
    assert kept.add(b"four") == 3
    assert list(kept) == [b"one", b"", b"three", b"four"]


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
