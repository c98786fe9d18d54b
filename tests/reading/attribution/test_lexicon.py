"""Lexicon: the word lists that ship with sayso."""

from __future__ import annotations

import pytest

from sayso.reading.attribution.lexicon import load_lexicon
from sayso.reading.wordlists import verb_forms
from sayso.records import Manner, Polarity

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("claim", ("claims", "claimed", "claiming")),
        ("state", ("states", "stated", "stating")),
        ("deny", ("denies", "denied", "denying")),
        ("say", ("says", "said", "saying")),
        ("confess", ("confesses", "confessed", "confessing")),
        ("admit", ("admits", "admitted", "admitting")),
    ],
)
def test_a_verb_is_known_in_all_its_forms(lemma: str, forms: tuple[str, ...]) -> None:
    """The lists hold lemmas only, so the rules must reach the rest."""
    assert {LEXICON.verbs[form].lemma for form in (lemma, *forms)} == {lemma}


def test_forms_start_with_the_lemma() -> None:
    """Phrases are built on the order."""
    assert verb_forms("see", {"see": ("saw", "seen")})[0] == "see"


def test_plural_nouns_are_known() -> None:
    """“Reports that ...” is as common as “a report”."""
    assert LEXICON.nouns["denials"].polarity is Polarity.NEGATIVE
    assert LEXICON.nouns["stories"].lemma == "story"


def test_a_longer_phrase_comes_first() -> None:
    """“Make the case” must not be read as “make”."""
    lengths = [
        len(words) for words, _ in LEXICON.phrases["made" if "made" in LEXICON.phrases else "make"]
    ]

    assert lengths == sorted(lengths, reverse=True)


def test_every_manner_has_words() -> None:
    """A manner that no word has would never be found by rule."""
    assert {sense.manner for sense in LEXICON.verbs.values()} == set(Manner)


def test_lists_are_in_lower_case() -> None:
    """They are compared with words in lower case."""
    words = [*LEXICON.verbs, *LEXICON.nouns, *LEXICON.anonymous]

    assert [word for word in words if word != word.lower()] == []
