"""Spans: every offset that sayso shows rests on these few rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import BadSpan
from sayso.records import Span

SPANS = st.tuples(st.integers(0, 50), st.integers(1, 20)).map(
    lambda pair: Span(pair[0], pair[0] + pair[1])
)


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2), (-3, -2)])
def test_a_span_is_never_empty_backwards_or_negative(start: int, end: int) -> None:
    """Python's slices accept all of these and give other words than meant."""
    with pytest.raises(BadSpan) as caught:
        Span(start, end)

    assert (caught.value.start, caught.value.end) == (start, end)


def test_the_end_is_outside() -> None:
    """Half open: the length is the difference, and neighbours don't overlap."""
    assert len(Span(2, 5)) == 3
    assert not Span(2, 5).overlaps(Span(5, 7))


def test_spans_sort_into_reading_order() -> None:
    """Layers are in reading order, so spans must have one."""
    assert sorted([Span(4, 6), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(4, 6)]


@given(SPANS, SPANS)
def test_overlap_and_cover_are_what_they_are_for_sets(left: Span, right: Span) -> None:
    """The arithmetic of ends must agree with the characters that it stands for."""
    left_characters = set(range(left.start, left.end))
    right_characters = set(range(right.start, right.end))

    assert left.overlaps(right) == bool(left_characters & right_characters)
    assert left.covers(right) == (right_characters <= left_characters)
