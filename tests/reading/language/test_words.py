"""Words are cut as Universal Dependencies cuts English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.language import find_words


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The minister's aide didn't", "The minister 's aide did n't"),
        ("They’re in the U.S. today.", "They ’re in the U.S. today ."),
        ("nine-month-old non-violent", "nine - month - old non-violent"),
        ("Mr. Veshkan, 1,200 at 9:30 p.m.", "Mr. Veshkan , 1,200 at 9:30 p.m."),
        ("cannot gonna", "can not gon na"),
        ("O'Connor wrote to a.b@c.org.", "O'Connor wrote to a.b@c.org ."),
        ("See https://sayso.example/x?y=1.", "See https://sayso.example/x?y=1 ."),
        ("“No,” he said... twice", "“ No , ” he said ... twice"),
    ],
)
def test_cuts_like_the_treebank(text, wanted):
    """The tree and the tags are learned over these words."""
    assert " ".join(text[start:end] for start, end in find_words(text, 0, len(text))) == wanted


@given(st.text(max_size=60))
def test_every_character_but_space_is_in_one_word(text):
    """A character outside all words could never be part of a content."""
    words = find_words(text, 0, len(text))
    inside = [place for start, end in words for place in range(start, end)]
    assert len(inside) == len(set(inside))
    assert all(text[place].isspace() for place in set(range(len(text))) - set(inside))
