"""The store gives back what it was given, and loses and doubles nothing."""

from __future__ import annotations

import datetime
import sqlite3
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from sayso.errors import UnusableStore
from sayso.records.accounts import Judgement
from sayso.records.interchange import dumps
from sayso.storage import Outcome, Rejected, Store, prepare
from tests.records.strategies import readings
from tests.storage.examples import READING, comparison_of, kept, plain

MARCH = datetime.date(2031, 3, 1)
APRIL = datetime.date(2031, 4, 1)


@given(readings())
@settings(max_examples=25)
def test_a_reading_comes_back_as_it_was(reading):
    """Byte for byte, with its document and the bytes that it was read from."""
    id_ = reading.document.id
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(Path(folder) / "store.db", create=True) as store,
    ):
        store.keep(prepare(reading, b"\x00original\xff"))
        (back,) = store.readings()
        (document,) = store.documents()

        assert store.reading_line(id_) == dumps(reading)
        assert dumps(back) == dumps(reading)
        assert document == back.document
        assert store.original(id_) == b"\x00original\xff"


def test_the_same_document_twice_is_kept_once(store):
    """Whoever gathers a folder every day must not have every article seven times a week."""
    assert store.keep(kept()) is Outcome.KEPT
    before = store.fingerprint()

    assert store.keep(kept()) is Outcome.DUPLICATE
    assert store.fingerprint() == before


def test_a_changed_text_is_a_new_version_beside_the_old(store):
    """What a newsroom has rewritten silently is a finding, and the old text the proof."""
    old, new = plain("Three were hurt.", "a.txt"), plain("Four were hurt.", "a.txt")
    store.keep(kept(old))
    store.keep(kept(new))

    assert [each.text for each in store.documents()] == ["Four were hurt."]
    assert {each.text for each in store.documents(all_versions=True)} == {
        "Three were hurt.",
        "Four were hurt.",
    }


def test_a_text_that_comes_back_is_the_last_version_again(store):
    """A correction may be taken back."""
    old, new = plain("Three were hurt.", "a.txt"), plain("Four were hurt.", "a.txt")
    for reading in (old, new):
        store.keep(kept(reading))

    assert store.is_known("a.txt", old.document.id, given="")
    assert [each.text for each in store.documents()] == ["Three were hurt."]
    assert list(store.check()) == []


def test_another_sidecar_takes_the_place_of_the_reading(store):
    """The publisher corrected by the user must be the one that counts."""
    store.keep(kept(READING, given="one"))

    assert not store.is_known(READING.document.source, READING.document.id, given="two")
    assert store.keep(kept(READING, given="two")) is Outcome.KEPT
    assert store.is_known(READING.document.source, READING.document.id, given="two")
    assert list(store.check()) == []


def test_documents_come_in_order_of_publication(store):
    """Also more of them than are fetched at once, and many of one day; undated ones last."""
    days = [None, APRIL, MARCH]
    for number in range(450):
        store.keep(kept(plain(f"Text {number}.", f"{number}.txt", day=days[number % 3])))
    found = list(store.documents())

    assert len(found) == len({each.id for each in found}) == 450
    dated = [each.published.earliest if each.published else None for each in found]
    assert dated == [MARCH] * 150 + [APRIL] * 150 + [None] * 150


def test_readings_come_by_id_as_asked(store):
    """A story is read by the ids of its documents."""
    many = [plain(f"Text {number}.", f"{number}.txt") for number in range(3)]
    for reading in many:
        store.keep(kept(reading))
    wanted = [many[2], many[0]]

    assert list(store.readings([each.document.id for each in wanted])) == wanted


def test_an_unknown_id_is_refused(store):
    with pytest.raises(UnusableStore, match="doc-0: not there"):
        store.reading("doc-0")


def test_a_source_stands_in_one_place(store):
    """Rejected, then in quarantine, then repaired and kept: only the last one is true."""
    name = READING.document.source
    store.reject(Rejected(name, None, "E_EMPTY", "it is empty"))
    assert [each.code for each in store.rejects()] == ["E_EMPTY"]

    store.reject(Rejected(name, "0", "E_CRASH", "broke", quarantined=True))
    assert [(each.code, each.quarantined) for each in store.rejects()] == [("E_CRASH", True)]

    store.keep(kept())
    assert list(store.rejects()) == []


def test_a_name_of_odd_bytes_can_be_kept_and_rejected(store):
    """Files from an old disk have names that are no UTF-8."""
    store.keep(kept(plain("Some text.", "caf\udce9.txt")))
    store.reject(Rejected("th\udce9.txt", None, "E_EMPTY", "it is empty"))

    assert [each.source for each in store.documents()] == ["caf\udce9.txt"]
    assert [each.source for each in store.rejects()] == ["th\\udce9.txt"]
    assert list(store.check()) == []


def test_judgements_are_appended_and_never_changed(store):
    """What somebody decided, and when, is part of the record."""
    at = datetime.datetime(2031, 10, 16, 12, 30, tzinfo=datetime.UTC)
    first = Judgement("party-1", "party-2", "same", "Ines", at, 0.5)
    second = Judgement("party-1", "party-2", "different", "Ines", at)
    store.judge(first)
    store.judge(second)

    assert list(store.judgements()) == [first, second]
    for change in ("UPDATE judgements SET verdict = 'same'", "DELETE FROM judgements"):
        other = sqlite3.connect(store.path)
        with pytest.raises(sqlite3.IntegrityError, match="judgements are appended"):
            other.execute(change)
        other.close()
    assert list(store.judgements()) == [first, second]


@pytest.fixture
def pair(store):
    """Two documents that can be compared."""
    left, right = plain("Three died.", "a.txt"), plain("Four died.", "b.txt", day=APRIL)
    for reading in (left, right):
        store.keep(kept(reading))
    return left, right


def test_a_comparison_comes_back_as_it_was(store, pair):
    """All of it, and by story."""
    comparison = comparison_of(*pair)
    store.save_comparison([comparison])

    assert store.comparison() == comparison
    assert store.story_ids() == ["story-1"]
    assert tuple(store.stories()) == comparison.stories
    assert store.comparison("story-1") == comparison
    assert store.comparison("story-2").rows == ()


def test_a_comparison_is_written_whole_or_not_at_all(store, pair):
    """Half a comparison would show one side of a dispute."""
    comparison = comparison_of(*pair)
    store.save_comparison([comparison])

    def cut_off():
        yield comparison
        raise RuntimeError("killed")

    with pytest.raises(RuntimeError):
        store.save_comparison(cut_off())
    assert store.comparison() == comparison

    store.save_comparison([])
    assert store.comparison().rows == ()


def test_a_comparison_is_outdated_by_what_comes_later(store, pair):
    """Old disputes must not be shown as those of today's texts."""
    assert not store.is_compared()
    store.save_comparison([comparison_of(*pair)])
    assert store.is_compared()

    at = datetime.datetime(2031, 10, 16, tzinfo=datetime.UTC)
    store.judge(Judgement("party-1", "party-2", "same", "Ines", at))
    assert not store.is_compared()


def test_others_can_write_while_a_comparison_is_made(store, pair):
    """It may take an hour, and nobody should wait for it."""

    def slowly():
        with Store.open(store.path) as other:
            other.keep(kept(plain("Five died.", "c.txt")))
        yield comparison_of(*pair)

    store.save_comparison(slowly())
    assert len(list(store.documents())) == 3
    assert not store.is_compared()
