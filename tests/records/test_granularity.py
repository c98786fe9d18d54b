"""How finely a time is known can be read off its EDTF."""

from __future__ import annotations

import pytest

from sayso.records import TimeBasis, TimeValue


@pytest.mark.parametrize(
    ("edtf", "granularity"),
    [
        ("2031-10-16T23:10:00Z", "time"),
        ("2031-10-16", "day"),
        ("2031-10", "month"),
        ("2031-24", "season"),
        ("2031-35", "season"),
        ("2031", "year"),
        ("2031~", "year"),
        ("-0043", "year"),
        ("203X", "decade"),
        ("20XX", "century"),
        ("2031-10-01~/2031-10-10~", "range"),
        ("[2031-10-17,2031-10-24]", "range"),
        ("", None),
    ],
)
def test_granularity(edtf, granularity):
    assert TimeValue(edtf, None, None, TimeBasis.STATED).granularity == granularity
