"""When a chain says that a pronoun stands for a name."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from evaluation.gold.gap import GapExample
from evaluation.measured import Setting
from evaluation.measures.gap import covers_name, is_name, measure_gap, names_meant
from evaluation.scorers.chains import ChainMention
from sayso.records import Party, PartyKind, Span
from tests.evaluation.standin import read

TEXT = "Ann met the aunt of Bea Lund before she left."
EXAMPLE = GapExample(
    "1", TEXT, (36, 39), feminine=True, names=((0, 3), (20, 28)), meant=(True, False)
)


def mention(words, head, chain="a"):
    start, place = TEXT.index(words), TEXT.index(head)
    return ChainMention(
        (start, start + len(words)), (place, place + len(head)), "person", "named", chain
    )


SHE = mention("she", "she")


@pytest.mark.parametrize(
    ("chains", "answer"),
    [
        ([SHE, mention("Ann", "Ann")], (True, False)),
        ([SHE, mention("Bea Lund", "Bea")], (False, True)),
        ([SHE, mention("Lund", "Lund")], (False, True)),
        ([SHE, mention("the aunt of Bea Lund", "aunt")], (False, False)),
        ([SHE, mention("Ann", "Ann", chain="b")], (False, False)),
        ([mention("Ann", "Ann"), mention("Bea Lund", "Bea")], (False, False)),
    ],
)
def test_a_name_is_meant_when_it_stands_in_the_chain_of_the_pronoun(chains, answer):
    """The aunt of Bea Lund is not Bea Lund."""
    assert names_meant(EXAMPLE, chains, is_name) == answer


def test_the_second_figure_lets_a_name_within_a_mention_pass():
    aunt = mention("the aunt of Bea Lund", "aunt")

    assert names_meant(EXAMPLE, [SHE, aunt], covers_name) == (False, True)


@pytest.fixture
def data(tmp_path):
    (tmp_path / "gap").mkdir()
    rows = [
        {"id": "1", "text": TEXT, "pronoun": [36, 39], "a": [0, 3], "b": [20, 28]}
        | {"a_coref": True, "b_coref": False},
        {"id": "2", "text": TEXT.replace("she", "his"), "pronoun": [36, 39], "a": [0, 3]}
        | {"b": [20, 28], "a_coref": True, "b_coref": False},
    ]
    # The three before each are learned from: whatever they say, they are not judged on.
    learned = {**rows[0], "a_coref": False, "b_coref": True}
    lines = "".join(json.dumps(row) + "\n" for each in rows for row in (*[learned] * 3, each))
    (tmp_path / "gap" / "dev.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def read_she_as_ann(source, /, **hints):
    """A reader that lays "she" to both names, and no other pronoun to anybody."""
    spans = (Span(0, 3), Span(20, 28), Span(36, 39)) if " she " in source else (Span(0, 3),)
    return replace(read(source), parties=(Party("p", PartyKind.PERSON, "Ann", spans),))


def test_each_name_is_one_decision_and_genders_are_apart(data):
    figures = measure_gap(Setting(data, read_she_as_ann)).figures

    assert figures["precision"] == pytest.approx(100 / 2)
    assert figures["recall"] == pytest.approx(100 / 2)
    assert figures["feminine"] == pytest.approx(100 * 2 / 3)
    assert figures["masculine"] == figures["ratio"] == 0


def test_the_rule_is_measured_beside_and_the_engine_only_when_it_links(data):
    """The stand-in knows no subjects, so the rule takes the nearest name: "Lund"."""
    figures = measure_gap(Setting(data, read_she_as_ann)).figures

    assert figures["nearest_subject.overall"] == 0
    assert not any(name.startswith("engine.") for name in figures)
