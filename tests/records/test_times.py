"""Times: a stretch of days that runs forwards."""

from __future__ import annotations

import datetime

import pytest

from sayso.records import TimeBasis, TimeValue

DAY = datetime.date(2031, 10, 16)


def test_a_time_never_runs_backwards() -> None:
    """Every comparison of times would be wrong for one that does."""
    with pytest.raises(ValueError, match="backwards"):
        TimeValue("", DAY, DAY - datetime.timedelta(days=1), TimeBasis.STATED)


def test_a_time_may_be_open_or_one_day() -> None:
    """An unknown end is no end, and most times are a single day."""
    assert TimeValue("2031-10-16/..", DAY, None, TimeBasis.STATED).latest is None
    assert TimeValue("2031-10-16", DAY, DAY, TimeBasis.STATED).latest == DAY
