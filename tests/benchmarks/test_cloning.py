"""Clones hold up as documents that were read: every offset gives its words, under other names."""

from __future__ import annotations

import sqlite3
from itertools import islice

from benchmarks import cloning
from benchmarks.cloning import clones, vocabulary_of
from sayso.storage import Store, prepare
from tests.accounts.accounts_told import reading

TEXTS = (
    "Six people were killed in Vellmark, the police said. Lorries blocked the muddy bridge.",
    "Nine people were killed in Vellmark, the union said. Ladders crossed the wooden station.",
)


def test_clones_are_sound_and_tell_of_others(tmp_path, monkeypatch):
    """`sayso check` makes every row anew from the reading and finds nothing."""
    monkeypatch.setattr(cloning, "COMMON", 0)
    with Store.open(tmp_path / "a.db", create=True) as store:
        for number, text in enumerate(TEXTS):
            voice = text.split(", ")[1].split(" said")[0]
            says = [(voice, "said", text.split(",")[0])]
            told = reading(
                text, f"a{number}", says=says, publisher="Courier", published="2011-10-16"
            )
            store.keep(prepare(told, text.encode()))
        connection = sqlite3.connect(tmp_path / "a.db")
        made = list(islice(clones(connection, vocabulary_of(connection), first=1), 4))
        for each in made:
            store.keep(each)

        assert not list(store.check())
        texts = [document.text for document in store.documents()]
    connection.close()
    assert len(set(texts)) == 6
    assert sorted(map(len, texts)) == sorted(3 * list(map(len, TEXTS)))
    assert all("killed" in text and " said." in text for text in texts)
    assert sum("Vellmark" in text for text in texts) == 2
