"""Nouns that are of no people."""

from __future__ import annotations

import pytest

from sayso.quantities.groups import group_of
from sayso.quantities.things import are_things


@pytest.mark.parametrize("noun", ["houses", "Rifles", "computers", "sheep"])
def test_houses_are_things(noun):
    assert are_things(noun)
    assert group_of(noun) is None


@pytest.mark.parametrize("noun", ["miners", "people", "gendarmes", "herders"])
def test_miners_are_none(noun):
    assert not are_things(noun)
    assert group_of(noun) is not None
