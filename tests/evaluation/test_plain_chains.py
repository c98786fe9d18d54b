"""The plain way to chain mentions: what it joins, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace

from evaluation.plain_chains import plain_chains
from sayso.records import MentionForm
from tests.evaluation.standin import read


def chained(text):
    """The words of each chain; mentions are the capitalised words, and "she" and "which"."""
    reading = read(text)
    words = [reading.document.words(word) for word in reading.parse.words]
    name = reading.parse.mentions[0]
    pronouns = [
        replace(name, span=reading.parse.words[at], head=at, form=MentionForm.PRONOMINAL)
        for at, word in enumerate(words)
        if word in {"she", "which"}
    ]
    mentions = tuple(sorted((*reading.parse.mentions, *pronouns), key=lambda mention: mention.head))
    chains = {}
    for mention in plain_chains(replace(reading, parse=replace(reading.parse, mentions=mentions))):
        chains.setdefault(mention.chain, []).append(text[slice(*mention.span)])
    return list(chains.values())


def test_the_same_words_are_one_chain():
    assert chained("Brask met Asker and BRASK left") == [["Brask", "BRASK"], ["Asker"]]


def test_a_pronoun_joins_the_chain_of_its_antecedent():
    assert chained("Brask met Asker and Brask said she left") == [
        ["Brask", "Brask", "she"],
        ["Asker"],
    ]


def test_other_pronouns_and_pronouns_before_every_name_are_alone():
    assert chained("she met Asker which left") == [["she"], ["Asker"], ["which"]]


def test_no_parse_no_chains():
    assert plain_chains(replace(read("Brask left"), parse=None)) == []
