"""What the typer looks at is the same whether its features are named or hashed as they come."""

from __future__ import annotations

import pytest

from sayso.reading.events.candidates import find_candidates
from sayso.reading.events.features import (
    features_around,
    features_near,
    rows_around,
    rows_near,
)
from sayso.reading.events.lexicon import load_lexicon
from sayso.reading.events.typer import buckets_of, columns_of
from tests.reading.events.trees import scene

COUNTS = (2**16, 97)
"""As many rows as the typer has, and so few that many features share one."""

PASSIVE = (
    "Two:NUM:nummod>dockers dockers:NOUN:nsubj~pass>shot were:AUX:aux~pass>shot "
    "shot:VERB:root>ROOT in:ADP:case>raid a:DET:det>raid raid:NOUN:obl>shot "
    "by:ADP:case>soldiers foreign:ADJ:amod>soldiers soldiers:NOUN:obl>shot"
)
DEMAND = (
    "The:DET:det>council council:NOUN:nsubj>demanded demanded:VERB:root>ROOT "
    "that:SCONJ:mark>attack rebels:NOUN:nsubj>attack attack:VERB:ccomp>demanded "
    "the:DET:det>bridge bridge:NOUN:obj>attack"
)


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("tree", [PASSIVE, DEMAND])
def test_hashed_as_they_come_they_are_the_same(tree: str, count: int) -> None:
    lexicon = load_lexicon()
    where = scene(tree, {"council": "organization"} if "council" in tree else {})
    candidates = find_candidates(where.layout, lexicon)
    assert len(candidates) > 1

    for candidate in candidates:
        rows, values = columns_of(rows_around(where, lexicon, candidate, count))
        named_rows, named_values = buckets_of(features_around(where, lexicon, candidate), count)

        assert rows.tolist() == named_rows.tolist()
        assert values.tolist() == named_values.tolist()


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("tree", [PASSIVE, DEMAND])
def test_so_are_those_of_a_sentence(tree: str, count: int) -> None:
    where = scene(tree)
    sentence = where.parse.sentences[0]

    rows, values = columns_of(rows_near(where, sentence, count))
    named_rows, named_values = buckets_of(features_near(where, sentence), count)

    assert rows.tolist() == named_rows.tolist()
    assert values.tolist() == named_values.tolist()
