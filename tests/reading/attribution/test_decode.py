"""Decoding: the spans that the probabilities of the words add up to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.attribution.decode import best_range, best_ranges, mean_probability


def spans(probabilities: list[float], **changes: object) -> tuple[tuple[int, int], ...]:
    given: dict[str, object] = {"threshold": 0.5, "break_cost": 2.0, "limit": 4.0, **changes}
    return best_ranges(probabilities, 10, **given)  # type: ignore[arg-type]


def test_a_weak_word_inside_does_not_split_a_span() -> None:
    """One doubtful word in the middle of a clause must not make two statements of it."""
    assert spans([0.9, 0.9, 0.4, 0.9, 0.9]) == ((10, 14),)


def test_a_long_unlikely_stretch_splits_a_span() -> None:
    """A content around "he said" has two spans."""
    assert spans([0.9, 0.9, 0.1, 0.05, 0.1, 0.9, 0.9]) == ((10, 11), (15, 16))


def test_a_far_likely_word_alone_does_not_make_a_span() -> None:
    """A stray word in the next sentence costs more than it brings."""
    assert spans([0.9, 0.9, 0.9, 0.1, 0.1, 0.1, 0.6]) == ((10, 12),)


def test_barred_words_are_gone_around_for_free() -> None:
    """The cue and the voice cut a content in two without making it weaker."""
    assert spans([0.8, 0.8, 0.8, 0.8], barred={11, 12}, break_cost=9.0) == ((10, 10), (13, 13))


def test_one_likely_word_is_enough_for_a_content() -> None:
    """“They called it murder” has a content of one word."""
    assert spans([0.1, 0.6, 0.1]) == ((11, 11),)


def test_no_likely_word_means_no_content() -> None:
    """A cue that nothing hangs on is no statement."""
    assert spans([0.4, 0.3]) == ()
    assert spans([0.9], barred={10}) == ()


def test_a_voice_is_one_span() -> None:
    """Of two likely stretches the heavier one is the voice."""
    probabilities = [0.7, 0.1, 0.9, 0.9]
    found = best_range(probabilities, 5, threshold=0.5, start_cost=0.0, limit=4.0)

    assert found == (7, 8)


def test_a_voice_never_goes_over_the_cue() -> None:
    """“Tom, said Ray”: one of the two, never both."""
    found = best_range([0.9, 0.9, 0.95], 0, threshold=0.5, start_cost=0.0, limit=4.0, barred={1})

    assert found == (2, 2)


def test_words_outside_the_window_count_as_impossible() -> None:
    """A rule may reach further than the weights looked; they have said nothing of it."""
    assert mean_probability([0.8, 0.6], 4, [(4, 7)]) == pytest.approx(0.35)


@given(
    st.lists(st.floats(0, 1), max_size=30),
    st.floats(0.01, 0.99),
    st.sets(st.integers(10, 40), max_size=10),
)
def test_spans_are_in_order_and_free_of_barred_words(
    probabilities: list[float], threshold: float, barred: set[int]
) -> None:
    """Whatever the probabilities, spans rise, lie apart and stay in the window."""
    found = spans(probabilities, threshold=threshold, barred=barred)
    words = [word for first, last in found for word in range(first, last + 1)]

    assert words == sorted(set(words))
    assert barred.isdisjoint(words)
    assert all(10 <= word < 10 + len(probabilities) for word in words)
