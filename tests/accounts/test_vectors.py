"""Vectors: what a document tells of, weighed against texts that the package has counted."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.accounts.shingles import hashes_of_words
from sayso.accounts.stories_documents import StoryDocument
from sayso.accounts.stories_tuning import StoryTuning
from sayso.accounts.vectors import background, empty_words, inverse_frequencies, terms_of
from sayso.accounts.vectors_likeness import likenesses


def counts_in(title, text):
    terms = terms_of(title, text, title_weight=2)
    return lambda word: float(
        terms.counts[terms.terms == hashes_of_words([word])[0].astype(np.uint32)].sum()
    )


def test_titles_count_twice_and_names_as_a_whole_too():
    count = counts_in(
        "Bridge falls", "The bridge at Port Idrel fell when Port Idrel's mayor slept."
    )

    assert count("bridge") == 3
    assert count("idrel") == count("#idrel") == 2
    assert count("@port idrel") == 2
    assert count("the") == 0


def test_a_text_in_capitals_has_no_names():
    """Else every pair of its words would be a name of its own."""
    assert counts_in("", "AT PORT IDREL, THE BRIDGE FELL, AND NOBODY CAME.")("#idrel") == 0


def test_the_background_knows_common_words_from_rare_ones():
    """Of two files alone both words stand in one."""
    terms = hashes_of_words(["police", "isthmus"]).astype(np.uint32)
    known = background().counts_of(terms)
    common, rare = inverse_frequencies(np.ones(2), known, documents=2, weight=0.1)

    assert background().texts > 5000
    assert rare > 2 * common > 0
    assert {"the", "said"} <= empty_words()


@given(st.text(max_size=80), st.text(max_size=200))
def test_any_text_has_terms(title, text):
    terms = terms_of(title, text, title_weight=2)

    assert (np.diff(terms.terms.astype(np.int64)) > 0).all()
    assert (terms.counts > 0).all()


VOCABULARY = "bridge river harbour farm milk price storm mayor strike budget".split()
TEXTS = st.lists(st.sampled_from(VOCABULARY), max_size=12).map(" ".join)
DAYS = st.none() | st.integers(739_000, 739_040)


@given(st.lists(st.tuples(TEXTS, DAYS), max_size=12), st.sampled_from([1, 2, 5, 1000]))
def test_likeness_is_that_of_the_vectors_less_the_days_between(told, least_block):
    """The window over sorted entries has to give what plain cosines give, block by block."""
    tuning = StoryTuning(floor=0.0, common_least=1000)
    told.sort(key=lambda each: (each[1] is None, each[1] or 0))
    documents = [
        StoryDocument(f"d{at}", day, "", terms_of("", text, title_weight=1))
        for at, (text, day) in enumerate(told)
    ]
    found = {
        (each.place, other): value
        for each in likenesses(documents, tuning=tuning, least_block=least_block)
        for other, value in zip(each.others.tolist(), each.values.tolist(), strict=True)
    }
    assert all(other < place for place, other in found)
    for (place, other), value in plain(documents, tuning).items():
        assert abs(found.get((place, other), 0.0) - value) < 1e-6


def plain(documents, tuning):
    every = [set(each.terms.terms.tolist()) for each in documents]
    vectors = []
    for each in documents:
        counts = np.array([sum(t in s for s in every) for t in each.terms.terms.tolist()], float)
        known = background().counts_of(each.terms.terms)
        telling = inverse_frequencies(
            counts, known, documents=len(documents), weight=tuning.background_weight
        )
        weights = (1 + np.log(each.terms.counts)) * telling
        length = np.sqrt((weights**2).sum()) or 1.0
        vectors.append(dict(zip(each.terms.terms.tolist(), weights / length, strict=True)))
    found = {}
    for place, left in enumerate(vectors):
        for other, right in enumerate(vectors[:place]):
            cosine = sum(weight * right.get(term, 0.0) for term, weight in left.items())
            found[place, other] = cosine * left_over(documents[place], documents[other], tuning)
    return found


def left_over(one, other, tuning):
    if one.day is None or other.day is None:
        return tuning.undated_share
    apart = abs(one.day - other.day)
    return 0.0 if apart > tuning.reach_days else 0.5 ** (apart / tuning.half_life_days)
