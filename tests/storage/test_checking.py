"""Whatever is changed behind the store's back is found, and named with its place."""

from __future__ import annotations

import sqlite3
import zlib

import pytest

from sayso.storage import Store
from tests.storage.examples import READING, comparison_of, kept, plain

ID = READING.document.id


def findings_after(store: Store, *changes: str, values: tuple[object, ...] = ()) -> list[str]:
    connection = sqlite3.connect(store.path)
    for change in changes:
        connection.execute(change, values)
    connection.commit()
    connection.close()
    return [f"{finding.place}: {finding.problem}" for finding in store.check()]


@pytest.fixture
def filled(store):
    store.keep(kept())
    return store


def test_a_sound_store_has_no_findings(filled):
    assert list(filled.check()) == []


@pytest.mark.parametrize(
    ("change", "place", "problem"),
    [
        ("UPDATE statements SET start = start + 1", f"statements/{ID}", "not what its reading"),
        ("DELETE FROM voices", f"voices/{ID}", "not what its reading"),
        ("UPDATE documents SET title = 'x'", f"documents/{ID}", "title is not"),
        ("UPDATE documents SET text = 'x' || text", f"documents/{ID}", "is not the document"),
        ("UPDATE documents SET digest = 'x'", "documents", "row of originals"),
        ("UPDATE readings SET digest = 'x'", f"readings/{ID}", "digest is not"),
        ("UPDATE readings SET json = 'x'", f"readings/{ID}", "cannot be unpacked"),
        ("UPDATE documents SET head = 'x'", f"documents/{ID}", "cannot be read back"),
        ("DELETE FROM versions", f"documents/{ID}", "no version of any source"),
        ("UPDATE versions SET version = 2", "versions/", "a version is missing"),
        ("DELETE FROM originals", "originals", "not there"),
        ("DELETE FROM documents_fts_data WHERE id > 1", "documents_fts", "does not agree"),
        ("DROP INDEX voices_by_name", "voices_by_name", "is missing"),
        ("DROP TRIGGER judgements_stay", "judgements_stay", "is missing"),
    ],
)
def test_every_change_is_found(filled, change, place, problem):
    """The place tells where to look, the sentence what is wrong there."""
    found = findings_after(filled, change)

    assert any(each.startswith(place) and problem in each for each in found), found


def test_bytes_that_lost_their_digest_are_found(filled):
    found = findings_after(filled, "UPDATE originals SET bytes = ?", values=(zlib.compress(b"x"),))

    assert found == [f"originals of {ID}: the bytes do not have their digest"]


def test_evidence_must_stand_where_it_says(store):
    """A quotation that isn't there is the one thing that must never be shown."""
    left, right = plain("Three died.", "a.txt"), plain("Four died.", "b.txt")
    store.keep(kept(left))
    store.keep(kept(right))
    store.save_comparison([comparison_of(left, right)])
    found = findings_after(store, "UPDATE rows SET start = 1, end = 4 WHERE id = 'row-1'")

    assert "rows/row-1: its quotation does not stand where it says" in found
    assert not any("row-0" in each for each in found)


def test_a_damaged_file_is_found(filled):
    """A page of zeros in the middle, as a failing disk leaves it."""
    for number in range(60):
        filled.keep(kept(plain(f"Text {number}. " * 200, f"{number}.txt")))
    path = filled.path
    filled._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    filled.close()
    content = bytearray(path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 8 * 4096] = bytes(8 * 4096)
    path.write_bytes(content)

    with Store.open(path) as store:
        first = next(store.check())
    assert first.place == "the file"
