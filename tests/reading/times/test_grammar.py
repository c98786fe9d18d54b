"""The grammar is data: every rule is whole, and none can run away on any text."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path

import pytest

from sayso.reading.times import grammar, times_of
from sayso.reading.times.grammar import load_grammar
from sayso.reading.times.lexicon import data_lines
from sayso.reading.times.ranges import RANGES
from sayso.reading.times.resolution import OPERATIONS
from training.times.rules import translation

DATA = Path(grammar.__file__).parent / "data"
RULES = load_grammar().rules
DAY = datetime.date(2031, 10, 16)


def test_every_rule_has_an_operation():
    """A rule that nobody can carry out would fail on the first text that has its words."""
    known = set(OPERATIONS) | set(RANGES)

    assert {rule.operation for rule in RULES} - known == set()


def test_rules_are_translated():
    """A changed rule or word counts only after `python -m training.times.rules`."""
    written = json.loads((DATA / "rules.json").read_text(encoding="utf-8"))

    assert written == translation()


def test_rules_have_names_of_their_own():
    names = [rule.name for rule in RULES]

    assert len(names) == len(set(names))


def test_every_operation_is_used():
    """Code that no rule asks for is dead."""
    assert set(OPERATIONS) - {rule.operation for rule in RULES} == set()


def test_no_rule_repeats_without_bound():
    """Patterns without a star or a plus match a bounded number of tokens, so the time that they
    take grows with the text and no faster: nothing can backtrack catastrophically.
    """
    unbounded = [
        rule.name
        for rule in RULES
        if re.search(r"[*+]|\{\d*,\}", re.sub(r"\[(?:\\.|[^\]])*\]", "", rule.pattern.pattern))
    ]

    assert unbounded == []


@pytest.mark.parametrize(
    "unit",
    [
        "the ", "a ", "1 ", "1,", "12:", "May 1 ", "the the end of the ", "2031-", "twenty-",
        "early late mid-", "“a ", "\"", "``", "said ", "of the first half of the ", "more than ",
        "31 May to ", "last next this ", "' 98 ", ". ", ".   ", "\n", "1999 ", "a few of ", "Mon. ",
    ],
)  # fmt: skip
def test_long_repetitions_end(unit):
    """Inputs made to keep a matcher busy: a runaway pattern would never come back from these."""
    text = unit * (40_000 // len(unit))
    tagged = times_of(text, published=DAY)

    assert all(each.span.end <= len(text) for each in tagged.times)


def test_data_files_are_plain():
    """Each line of the lexicon is a class, or a word and its value."""
    for line in data_lines("lexicon.txt"):
        assert re.fullmatch(r"\[[A-Z0-9]+\]|\S+ \S+", line), line
    for line in data_lines("holidays.txt"):
        assert re.fullmatch(r"[a-z' .]+ \| (?:\d\d-\d\d|\d\d-\d--?\d|easter[+-]\d+)", line), line
