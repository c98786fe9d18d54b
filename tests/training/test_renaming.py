"""Snippets of GAP with other names."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from training.engine.corpora import Ambiguous, Annotated
from training.engine.renaming import with_other_names

TEXT = "Vera Lind met Olga after the vote. Lind said she would not stay, and Olga left her there."


def snippet() -> Annotated:
    """Two names and a pronoun that means the first one."""
    she = TEXT.index("she would")
    return Annotated(
        "x",
        "gap",
        TEXT,
        None,
        [],
        ambiguous=Ambiguous((she, she + 3), ((0, 9), (14, 18)), (True, False)),
    )


@given(st.integers())
def test_the_spans_still_hold_the_names_and_the_pronoun(seed: int) -> None:
    changed = with_other_names(snippet(), random.Random(seed))
    found = changed.ambiguous
    assert found is not None
    assert changed.text[slice(*found.pronoun)] in {"she", "he"}
    first, second = (changed.text[slice(*span)] for span in found.names)
    assert len(first.split()) == 2
    assert len(second.split()) == 1
    assert f"{first} met {second} after" in changed.text
    assert f". {first.split()[1]} said" in changed.text
    assert f"and {second} left" in changed.text
    assert found.right == (True, False)


def test_what_is_no_snippet_stays() -> None:
    plain = Annotated("x", "gum", TEXT, None, [])
    assert with_other_names(plain, random.Random(1)) is plain
