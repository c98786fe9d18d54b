"""The header of every view: publishers are not voices, and copies are not texts."""

from __future__ import annotations

from sayso.accounts.dependence import dependence, independent_text_of
from sayso.records.accounts import Copy


def copy(document, original, *, whole=True):
    return Copy(document, original, 0.8 if whole else 0.3, "shingles", whole)


def test_copies_count_once():
    publishers = {"a": "The Post", "b": "post", "c": "Mail", "d": None}
    found = dependence(publishers, [copy("b", "a"), copy("c", "b"), copy("d", "a", whole=False)])

    assert (found.documents, found.publishers, found.unknown) == (4, 2, 1)
    assert (found.independent_texts, found.derived, found.voices) == (2, 1, None)


def test_copies_of_a_text_that_is_elsewhere_are_one_text():
    """Two reprints of one wire report are no two accounts, though nobody has the report."""
    found = dependence({"b": "Post", "c": "Mail"}, [copy("b", "a"), copy("c", "a")])

    assert found.independent_texts == 1


def test_voices_count_once():
    assert dependence({"a": "Post"}, [], voices=["v1", "v2", "v1"]).voices == 2


def test_a_ring_of_copies_ends():
    """Stores hold what earlier versions wrote; nothing may hang on it."""
    assert independent_text_of([copy("a", "b"), copy("b", "a")]) == {"a": "a", "b": "b"}
