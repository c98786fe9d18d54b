"""What is opened is a store that this version understands, or nothing is touched."""

from __future__ import annotations

import sqlite3

import pytest

from sayso.errors import UnusableStore
from sayso.storage import Store
from sayso.storage.opening import APPLICATION_ID, migrations
from tests.storage.examples import kept, plain


def refusal(path, **options) -> str:
    with pytest.raises(UnusableStore) as caught:
        Store.open(path, **options)
    assert caught.value.exit_status == 3
    return caught.value.reason


def sqlite_file(path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_store_that_is_not_there_is_not_made_by_looking(tmp_path):
    """A slip of the pen must not leave an empty store behind."""
    assert refusal(tmp_path / "no.db") == "there is no such store"
    assert not (tmp_path / "no.db").exists()


def test_a_folder_that_is_not_there_is_named(tmp_path):
    assert "unable to open" in refusal(tmp_path / "no" / "store.db", create=True)


def test_a_file_of_something_else_is_left_alone(tmp_path):
    """Neither text nor somebody's own database is taken for a store."""
    text, other = tmp_path / "notes.txt", tmp_path / "other.db"
    text.write_text("Not a database, but some lines of text. " * 50)
    sqlite_file(other, "CREATE TABLE mine (a)")
    before = other.read_bytes()

    assert "not a database" in refusal(text, create=True)
    assert "no store of sayso" in refusal(other, create=True)
    assert other.read_bytes() == before


def test_an_empty_file_becomes_a_store_only_if_asked(tmp_path):
    """It is what is left when the very first moment is cut off."""
    (tmp_path / "a.db").touch()

    assert "no store of sayso" in refusal(tmp_path / "a.db")
    Store.open(tmp_path / "a.db", create=True).close()
    Store.open(tmp_path / "a.db").close()


def test_a_store_of_a_newer_sayso_is_refused(tmp_path):
    """An older program would read past what it doesn't know."""
    path = tmp_path / "a.db"
    Store.open(path, create=True).close()
    sqlite_file(path, "PRAGMA user_version = 2000")

    assert "newer sayso" in refusal(path)


def test_a_store_of_a_newer_minor_version_is_read(tmp_path):
    """It has more tables, and those of ours as they are."""
    path = tmp_path / "a.db"
    Store.open(path, create=True).close()
    sqlite_file(path, "PRAGMA user_version = 1999", "CREATE TABLE later (a)")

    with Store.open(path) as store:
        store.keep(kept())
        assert len(list(store.readings())) == 1


def test_an_older_store_is_brought_up_and_copied_before(tmp_path):
    """Its documents stay, the new tables are there, and the old file can be gone back to."""
    path = tmp_path / "a.db"
    older = sqlite3.connect(path)
    older.executescript(migrations()[0])
    older.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    older.execute("PRAGMA user_version = 1001")
    older.execute("INSERT INTO rejects VALUES ('a.txt', NULL, 'E_EMPTY', 'it is empty')")
    older.commit()
    older.close()

    with Store.open(path) as store:
        assert [each.source for each in store.rejects()] == ["a.txt"]
        assert list(store.check()) == []
    copy = sqlite3.connect(tmp_path / f"a.db.before-{1000 + len(migrations())}")
    assert copy.execute("PRAGMA user_version").fetchone() == (1001,)
    assert copy.execute("SELECT count(*) FROM rejects").fetchone() == (1,)
    copy.close()


def test_a_store_that_another_holds_is_named(tmp_path, monkeypatch):
    """After a while of waiting, in one sentence."""
    monkeypatch.setattr("sayso.storage.opening.WAIT_SECONDS", 0.05)
    path = tmp_path / "a.db"
    Store.open(path, create=True).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Store.open(path) as store, pytest.raises(UnusableStore, match="locked"):
        store.keep(kept())
    other.execute("ROLLBACK")
    other.close()


def test_a_full_disk_leaves_no_half_document(tmp_path):
    """Nothing of a document is there, or all of it."""
    path = tmp_path / "a.db"
    with Store.open(path, create=True) as store:
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count = {pages}")
        before = store.fingerprint()
        with pytest.raises(UnusableStore, match="full"):
            store.keep(kept(plain("A long text. " * 5000, "long.txt")))

        assert store.fingerprint() == before
        assert list(store.check()) == []


def read_only(path, monkeypatch) -> None:
    """As on a disc: nobody may write, not even the user who runs this test as root."""
    monkeypatch.setattr("sayso.storage.opening.os.access", lambda _path, _mode: False)
    path.chmod(0o444)


def test_a_store_that_cannot_be_written_is_read(tmp_path, monkeypatch):
    """On a disc SQLite can make no log beside the file, and needs none to read it."""
    path = tmp_path / "a.db"
    with Store.open(path, create=True) as store:
        store.keep(kept())
    read_only(path, monkeypatch)

    with Store.open(path) as store:
        assert len(list(store.readings())) == 1
        assert [each.place for each in store.check()] == ["documents_fts"]
    assert [each.name for each in tmp_path.iterdir()] == ["a.db"]


def test_writing_to_a_store_that_cannot_be_written_is_refused(tmp_path, monkeypatch):
    """With what to do about it."""
    path = tmp_path / "a.db"
    Store.open(path, create=True).close()
    before = path.read_bytes()
    read_only(path, monkeypatch)

    with Store.open(path, create=True) as store, pytest.raises(UnusableStore) as caught:
        store.keep(kept())
    assert "copy it to where it can" in caught.value.reason
    assert path.read_bytes() == before


def test_an_older_store_that_cannot_be_written_is_refused(tmp_path, monkeypatch):
    """It would have to be brought up to date first."""
    path = tmp_path / "a.db"
    Store.open(path, create=True).close()
    sqlite_file(path, "PRAGMA user_version = 1001")
    read_only(path, monkeypatch)

    assert "made by an older sayso" in refusal(path)
