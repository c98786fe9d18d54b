"""Anchors: figures with what bounds and counts them, names, quotations."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.accounts.anchors import anchors_in, figures_in


def test_a_figure_keeps_its_bound_and_what_it_counts():
    """The same number with another bound, or of other people, is another figure."""
    (figure,) = figures_in("Ministers said more than 40 marchers died.")

    assert figure[:3] == ("than", "40", "marchers")
    assert figure.context == "more than # marchers died"


def test_spelled_figures_are_figures():
    """One agency writes eight, the next one 8."""
    assert [each.value for each in figures_in("Eight of 12 died, one of them at sea.")] == [
        "8",
        "12",
    ]


def test_anchors_are_names_figures_and_quotations_in_order():
    """They are what a translation leaves."""
    text = (
        "The mayor, Ada Brandt, said: “Never again.” On Monday 300 people met in Vellmark's hall."
    )

    assert anchors_in(text) == ("ada", "brandt", "“", "monday", "300", "vellmark")


def test_a_capital_at_the_beginning_of_a_sentence_is_no_name():
    assert anchors_in("Nobody came. Somebody left.\nEverybody slept.") == ()


@given(st.text(max_size=200))
def test_any_text_has_anchors_and_figures(text):
    """Whatever comes in, nothing is raised."""
    assert all(anchors_in(text))
    assert all(figure.value for figure in figures_in(text))
