"""The best tree really is the best, and always a tree."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from sayso.reading.language.trees import best_tree


def is_tree(heads) -> bool:
    if list(heads).count(-1) != 1:
        return False
    reached = {word for word, head in enumerate(heads) if head == -1}
    for _ in heads:
        reached |= {word for word, head in enumerate(heads) if head in reached}
    return len(reached) == len(heads)


def total(scores, heads) -> float:
    return sum(float(scores[word, head]) for word, head in enumerate(heads))


@pytest.mark.parametrize("seed", range(60))
def test_no_other_tree_scores_more(seed):
    """Against every tree that there is, for short sentences of random scores."""
    chance = np.random.default_rng(seed)
    count = int(chance.integers(1, 6))
    scores = chance.normal(size=(count, count + 1)).astype(np.float32)
    trees = [heads for heads in product(range(-1, count), repeat=count) if is_tree(heads)]
    found = best_tree(scores)
    assert is_tree(found)
    assert total(scores, found) == pytest.approx(max(total(scores, each) for each in trees))


def test_long_sentences_give_trees():
    """Contracted cycles inside cycles must come out as a tree too."""
    chance = np.random.default_rng(7)
    for _ in range(5):
        assert is_tree(best_tree(chance.normal(size=(80, 81)).astype(np.float32)))


@pytest.mark.parametrize("seed", range(20))
def test_no_word_is_better_off_elsewhere(seed):
    """In longer sentences, where trees are too many to try: no other head for one word is both
    better and still gives a tree. Heads near their words, and few good ones, give long cycles.
    """
    chance = np.random.default_rng(seed)
    scores = chance.normal(size=(25, 26)).astype(np.float32)
    scores[:, 25] -= 3 * (seed % 3)
    found = best_tree(scores)
    for word, head in product(range(25), range(-1, 25)):
        other = [*found[:word], head, *found[word + 1 :]]
        if is_tree(other):
            assert total(scores, other) <= total(scores, found) + 1e-4
