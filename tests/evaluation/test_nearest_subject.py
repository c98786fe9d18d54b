"""The rule that pronouns are held against must be as good as it says, or beating it is cheap."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from evaluation.nearest_subject import nearest_subject
from tests.evaluation.standin import read


def antecedent(text, pronoun, *, subjects=(), kinds=None, plural=()):
    """What the rule gives; mentions are the capitalised words of the text."""
    parse = read(text).parse
    words = [text[word.start : word.end] for word in parse.words]
    parse = replace(
        parse,
        relations=tuple("nsubj" if word in subjects else "obj" for word in words),
        features=tuple("Number=Plur" if word in plural else "" for word in words),
        heads=(-1,) * len(words),
        mentions=tuple(
            replace(each, kind=(kinds or {}).get(words[each.head], "person"))
            for each in parse.mentions
        ),
    )
    found = nearest_subject(parse, text, words.index(pronoun))
    return found and words[found.head]


def test_the_nearest_subject_goes_before_a_nearer_object():
    assert antecedent("Brask met Asker and she left", "she", subjects={"Brask"}) == "Brask"


def test_without_a_subject_the_nearest_of_all():
    assert antecedent("Brask met Asker and she left", "she") == "Asker"


def test_nothing_behind_the_pronoun_counts():
    assert antecedent("as she left Brask met Asker", "she", subjects={"Brask"}) is None


@pytest.mark.parametrize(
    ("pronoun", "found"), [("he", "Brask"), ("it", "Council"), ("they", "Dockers")]
)
def test_kind_and_number_must_fit(pronoun, found):
    text = f"Brask met Dockers and Council and {pronoun} left"
    kinds = {"Council": "place"}

    assert antecedent(text, pronoun, kinds=kinds, plural={"Dockers"}) == found


def test_a_title_bars_the_other_sex():
    text = "Brask met Mr Asker and she left"
    parse = read(text).parse
    title = re.search("Mr Asker", text)
    mentions = tuple(
        replace(each, span=type(each.span)(*title.span())) if each.head == 3 else each
        for each in parse.mentions
        if each.head != 2
    )

    found = nearest_subject(replace(parse, mentions=mentions), text, 5)

    assert text[found.span.start : found.span.end] == "Brask"
