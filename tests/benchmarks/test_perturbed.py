"""Our own sentences, changed: whole, without the marks of their annotation, and not all alike."""

from __future__ import annotations

import random

from benchmarks.perturbed import own_sentence, perturbed


def test_own_sentences_come_without_marks():
    """A brace in an archive would be read as news."""
    dice = random.Random(1)
    found = {own_sentence(dice) for _ in range(200)}

    assert len(found) > 50
    assert not any("{" in each or "}" in each for each in found)
    assert all(each.endswith(".") for each in found)


def test_a_sentence_is_told_with_other_figures_by_others():
    """Accounts that are all the same hold no dispute."""
    sentence = "Rebels freed 30 miners on Monday, the union said."
    found = {perturbed(sentence, who="Ana Orsk", dice=random.Random(seed)) for seed in range(30)}

    assert len(found) > 10
    assert all("miners" in each and "Ana Orsk" in each for each in found)
    assert not any("the union said" in each for each in found)
