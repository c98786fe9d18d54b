"""Postings say who holds a number, whether their entries are sorted in or not."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.accounts import copies_postings
from sayso.accounts.copies_postings import Postings


@pytest.mark.parametrize("fresh", [1, 7, 50, 10_000])
def test_shared_numbers_are_counted_by_text(monkeypatch, fresh):
    """However many runs there are: a copy must not be lost between two of them."""
    monkeypatch.setattr(copies_postings, "FRESH_ENTRIES", fresh)
    dice = np.random.default_rng(1)
    texts = [np.unique(dice.integers(0, 40, 6)).astype(np.uint32) for _ in range(60)]
    postings = Postings()
    for number, text in enumerate(texts):
        postings.add(number, text)
    wanted = {at: n for at, text in enumerate(texts) if (n := len(np.intersect1d(text, texts[7])))}
    found, counts = postings.shared(texts[7])

    assert dict(zip(found.tolist(), counts.tolist(), strict=True)) == wanted


def test_runs_stay_few(monkeypatch):
    monkeypatch.setattr(copies_postings, "FRESH_ENTRIES", 4)
    postings = Postings()
    for number in range(1000):
        postings.add(number, np.array([number % 97], np.uint32))

    assert len(postings.runs) <= 4
