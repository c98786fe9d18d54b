"""Average link: the same groups as by the book, with what is bound together in one."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sayso.accounts.stories_linkage import average_link

COUNT = 8
VALUES = st.integers(1, 16).map(lambda number: number / 16)
PAIRS = st.dictionaries(st.sampled_from(list(combinations(range(COUNT), 2))), VALUES, max_size=20)


def by_the_book(pairs, at_least):
    groups = [[thing] for thing in range(COUNT)]

    def mean(one, other):
        values = [pairs.get((min(a, b), max(a, b)), 0.0) for a in one for b in other]
        return sum(values) / len(values)

    while len(groups) > 1:
        best = min(combinations(groups, 2), key=lambda two: (-mean(*two), sorted(map(min, two))))
        if mean(*best) < at_least:
            break
        groups = [group for group in groups if group not in best] + [best[0] + best[1]]
    return sorted(map(sorted, groups))


@given(PAIRS)
def test_groups_are_those_of_the_definition(pairs):
    found = average_link(COUNT, [(a, b, v) for (a, b), v in pairs.items()], at_least=0.25)

    assert found == by_the_book(pairs, 0.25)


@given(PAIRS, st.lists(st.tuples(st.integers(0, COUNT - 1), st.integers(0, COUNT - 1)), max_size=4))
def test_what_is_bound_is_in_one_group(pairs, bound):
    """A copy belongs to the story of its original, however different its words have become."""
    found = average_link(
        COUNT, [(a, b, v) for (a, b), v in pairs.items()], at_least=0.25, bound=bound
    )
    group_of = {thing: number for number, group in enumerate(found) for thing in group}

    assert sorted(group_of) == list(range(COUNT))
    assert all(group_of[left] == group_of[right] for left, right in bound)


def test_a_bridge_between_two_groups_does_not_join_them():
    """One document like both of two stories is no reason to make them one."""
    pairs = [(0, 1, 0.9), (2, 3, 0.9), (1, 2, 0.5)]

    assert average_link(4, pairs, at_least=0.2) == [[0, 1], [2, 3]]
