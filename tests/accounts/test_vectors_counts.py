"""How many documents hold a term, counted in parts that are put aside."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.accounts import vectors_counts
from sayso.accounts.vectors_counts import TermCounts


@pytest.mark.parametrize("at_once", [1, 10, 1 << 20])
def test_terms_are_counted_over_all_documents(monkeypatch, at_once):
    """In whatever portions: the weight of a word must not hang on memory."""
    monkeypatch.setattr(vectors_counts, "ENTRIES_AT_ONCE", at_once)
    dice = np.random.default_rng(2)
    words = dice.integers(0, 1 << 32, 30).astype(np.uint32)
    documents = [np.unique(dice.choice(words, 8)) for _ in range(40)]
    counts = TermCounts(documents)
    every, wanted = np.unique(np.concatenate(documents), return_counts=True)

    assert counts.documents == 40
    assert counts.of(every).tolist() == wanted.tolist()


def test_no_documents_hold_nothing():
    assert TermCounts([]).of(np.empty(0, np.uint32)).tolist() == []
