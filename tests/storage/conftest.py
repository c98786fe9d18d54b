"""A store to try things on."""

from __future__ import annotations

import pytest

from sayso.storage import Store


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "store.db", create=True) as opened:
        yield opened
