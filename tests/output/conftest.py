"""What several tests of output need."""

from __future__ import annotations

import pytest

from sayso.records import Reading
from tests.output.articles import harbour_reading


@pytest.fixture
def harbour() -> Reading:
    """The reading of the invented article in `articles.py`."""
    return harbour_reading()
