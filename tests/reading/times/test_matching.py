"""The longest match stands, and looking only where a time can be loses none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.reading.times import matching
from sayso.reading.times.grammar import load_grammar
from sayso.reading.times.lexing import lex
from sayso.reading.times.matching import find_matches
from tests.reading.times.test_cases import CASES

GRAMMAR = load_grammar()


def matches(text: str) -> list[tuple[int, int, str]]:
    found = find_matches(text, lex(text), GRAMMAR)
    return [(each.span.start, each.span.end, each.rule.name) for each in found]


def test_the_longest_stands():
    """A day with its month and year, not three expressions."""
    text = "They met on Tuesday, 14 October 2031 in Alder."

    assert [text[start:end] for start, end, _ in matches(text)] == ["Tuesday, 14 October 2031"]


def test_words_that_a_rule_only_needs_are_no_part_of_it():
    text = "It rained during the evening of 3 May and in winter."

    assert [text[start:end] for start, end, _ in matches(text)] == [
        "the evening of 3 May",
        "winter",
    ]


@pytest.mark.parametrize("name", sorted(CASES))
def test_no_time_lies_outside_the_islands(name, monkeypatch):
    """The rules look only around words without which there is no time; the result is the same as
    if they looked everywhere.
    """
    text = CASES[name].text
    quick = matches(text)
    monkeypatch.setattr(matching, "_islands", lambda kinds, _: [(0, len(kinds))])

    assert quick == matches(text)


@pytest.mark.parametrize("name", sorted(CASES))
def test_a_rule_that_is_passed_over_would_not_match(name):
    """What a rule needs is worked out from its pattern; all rules together find the same."""
    text = CASES[name].text
    quick = matches(text)
    rules = tuple(replace(rule, needs=0) for rule in GRAMMAR.rules)
    everywhere = find_matches(text, lex(text), replace(GRAMMAR, rules=rules))

    assert quick == [(each.span.start, each.span.end, each.rule.name) for each in everywhere]


def test_every_rule_needs_something():
    assert all(rule.needs for rule in GRAMMAR.rules)


@pytest.mark.parametrize("phrase", sorted(GRAMMAR.lexicon.holidays))
def test_every_named_day_is_found(phrase):
    """Each line of the data file, written as a person would."""
    words = phrase.replace(" . ", ". ").title().replace("'S", "'s")
    text = f"It was {words} 2030."

    assert [text[start:end] for start, end, _ in matches(text)] == [f"{words} 2030"]
