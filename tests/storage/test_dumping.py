"""Two stores that hold the same have the same dump, however it came in."""

from __future__ import annotations

from sayso.storage import Counts, Rejected, Store
from tests.storage.examples import READING, kept, plain

MANY = [READING, *(plain(f"Text {number}.", f"{number}.txt") for number in range(20))]


def filled(path, readings) -> list[str]:
    with Store.open(path, create=True) as store:
        run = store.begin_run(sayso="0", workers=1)
        for reading in readings:
            store.source_of_file(reading.document.source, reading.document.source, run=run)
            store.keep(kept(reading))
        for name in ("y", "x") if readings is MANY else ("x", "y"):
            store.reject(Rejected(name, None, "E_EMPTY", "it is empty"))
        store.end_run(run, Counts(kept=len(readings)))
        return list(store.dump())


def test_the_order_of_arrival_leaves_no_trace(tmp_path):
    """So that a second machine, or a second try, can be compared with the first."""
    forward = filled(tmp_path / "a.db", MANY)
    backward = filled(tmp_path / "b.db", MANY[::-1])

    assert forward == backward
    assert len(forward) > 3 * len(MANY)


def test_every_document_leaves_a_trace(tmp_path):
    with Store.open(tmp_path / "a.db", create=True) as store:
        prints = [store.fingerprint()]
        for reading in MANY:
            store.keep(kept(reading))
            prints.append(store.fingerprint())

    assert len(set(prints)) == len(MANY) + 1
