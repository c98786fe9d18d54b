"""Made documents: the same each time, with copies among them."""

from __future__ import annotations

from itertools import islice

from benchmarks.stories import made_documents
from sayso.accounts.copies import find_copies


def test_made_documents_are_the_same_each_time():
    """A curve that moves because the texts did says nothing."""
    first, second = (list(islice(made_documents(60), 60)) for _ in range(2))

    assert first == second
    assert len({each.id for each in first}) == 60


def test_made_copies_are_found_as_copies():
    documents = list(made_documents(200))
    found = find_copies(documents)

    assert 20 <= len(found) <= 60
    assert all(copy.whole for copy in found)
