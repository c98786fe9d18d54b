"""What accounts come to does not hang on where their files lie."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import sayso
from sayso import Comparison

FIRST = "The army shelled the town of Brenik on Monday, killing 12 people, the mayor said."
SECOND = (
    "Nine people were killed when the army shelled the town of Brenik on Monday, the defence "
    "ministry said. A doctor said 14 had died."
)


def shown(comparison: Comparison) -> Iterator[object]:
    """Everything but the ids."""
    by_id = {row.id: row for row in comparison.rows}
    for row in comparison.rows:
        yield row.attribute, row.value, row.voice_name, row.evidence.quote
    for relation in comparison.relations:
        yield by_id[relation.a].value, by_id[relation.b].value, relation.kind, relation.why
    for dispute in comparison.disputes:
        yield dispute.attribute, [[by_id[id_].value for id_ in side] for side in dispute.sides]


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a"), ("x/1", "x/0")])
def test_the_same_accounts_at_other_addresses(names: tuple[str, str]) -> None:
    def compared(*addresses: str) -> list[object]:
        readings = [
            sayso.read(text.encode(), published="2026-03-03", publisher="P", source_name=name)
            for text, name in zip((FIRST, SECOND), addresses, strict=True)
        ]
        return list(shown(sayso.compare(readings)))

    assert compared("one", "two") == compared(*names)
