"""Names: the benchmark that holds our rules beside libraries."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.names import Pair, alias_pairs, same_by_rules, spelling_pairs


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Sergei Orlov", "Сергей Орлов", True),
        ("Abd al-Rahman Qassem", "Abdul Rahman Qassem", True),
        ("Jane K. Harrow", "Jane Harrow", True),
        ("J. Harrow", "Jane Harrow", True),
        ("Sergei Orlov", "Ivan Orlov", False),
        ("Sergei Orlov", "Sergei Orlin", False),
    ],
)
def test_the_rules_judge_as_the_resolver_does(left: str, right: str, *, same: bool) -> None:
    """Spellings are one, a shared surname is not."""
    assert same_by_rules(left, right) is same


def test_pairs_of_aliases_are_of_persons(tmp_path: Path) -> None:
    """Bodies are left out, and others share a surname."""
    rows = [
        {"name": "IVO ORR", "aliases": ["I. ORR", "ORR ARMY"]},
        {"name": "ADA ORR", "aliases": []},
        {"name": "MINISTRY OF TRADE", "aliases": ["TRADE MINISTRY"]},
    ]
    table = tmp_path / "actors.jsonl"
    table.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")

    assert alias_pairs(table) == [
        Pair("IVO ORR", "I. ORR", same=True),
        Pair("ADA ORR", "IVO ORR", same=False),
    ]


def test_our_rules_put_no_two_invented_people_together() -> None:
    """What they miss is in the docs; what they join is right."""
    assert not [
        pair for pair in spelling_pairs() if not pair.same and same_by_rules(pair.left, pair.right)
    ]
