"""Copies: found in any order of arrival, and not where only the formulas are the same."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.accounts.copies import CopyIndex, find_copies
from tests.accounts.told import IN_OTHER_WORDS, OTHER_BRIDGE, WIRE, document

BRIEF = (
    "Vellmark - There were reports of a blast at the depot on 3 May. {toll} people had been "
    "killed, the ministry said. The figures could not be independently confirmed."
)


def test_a_reprint_is_a_whole_copy_of_the_earlier_text():
    wire = document(WIRE, "wire", published="2025-03-04", publisher="Meridian Press")
    copy = document(f"Thirty-four dead\n\n{WIRE}", "copy", published="2025-03-05")

    (found,) = find_copies([copy, wire])

    assert (found.document, found.original) == (copy.id, wire.id)
    assert (found.ground, found.whole) == ("shingles", True)
    assert found.containment > 0.9


def test_a_text_cut_from_the_end_is_still_a_copy():
    """Wire copy is cut to the length of the page."""
    wire = document(WIRE, "wire")
    cut = document("\n\n".join(WIRE.split("\n\n")[:2]), "cut", published="2025-03-05")

    (found,) = find_copies([wire, cut])

    assert found.whole
    assert found.containment == 1


def test_a_paragraph_taken_over_is_a_part():
    wire = document(WIRE, "wire")
    own = document(f"{OTHER_BRIDGE}\n{WIRE.split('.”')[0]}.", "own", published="2025-03-05")

    (found,) = find_copies([wire, own])

    assert not found.whole
    assert 0.2 <= found.containment < 0.5


def test_a_newer_toll_is_no_copy_but_shares_the_text():
    """Whoever takes it for one loses the update."""
    wire = document(WIRE, "wire")
    later = document(WIRE.replace("34 people", "41 people"), "later", published="2025-03-05")

    (found,) = find_copies([wire, later])

    assert not found.whole
    assert found.containment > 0.8


def test_briefs_that_differ_in_their_figures_are_two():
    """Two happenings told in one formula."""
    one = document(BRIEF.format(toll=12), "one")
    other = document(BRIEF.format(toll=30), "other", published="2025-03-05")

    assert find_copies([one, other]) == ()


def test_a_brief_with_a_word_or_two_replaced_is_a_copy():
    one = document(BRIEF.format(toll=12), "one")
    text = BRIEF.format(toll=12).replace("There were reports of", "Reports spoke of")
    copy = document(text, "copy", published="2025-03-05")

    assert [found.original for found in find_copies([one, copy])] == [one.id]


def test_briefs_without_figures_are_compared_too():
    text = (
        "The mayor of Vellmark resigned on Monday after the council had refused to hear her again."
    )
    one, copy = document(text, "one"), document(text, "copy", published="2025-03-05")

    assert [found.original for found in find_copies([copy, one])] == [one.id]


def test_the_same_told_in_other_words_is_a_look_alike():
    """A text translated there and back shares no run of words with its original."""
    wire = document(WIRE, "wire")
    alike = document(IN_OTHER_WORDS, "alike", published="2025-03-05")

    (found,) = find_copies([wire, alike])

    assert (found.ground, found.whole) == ("look_alike", True)
    assert found.containment < 0.2


def test_a_new_voice_makes_it_a_text_of_its_own():
    wire = document(WIRE, "wire")
    own = IN_OTHER_WORDS + "\nThe engineer Mirel Astan blamed the council of Port Idrel for it.\n"

    assert find_copies([wire, document(own, "own", published="2025-03-05")]) == ()


def test_another_text_about_something_else_is_no_copy():
    assert find_copies([document(WIRE, "wire"), document(OTHER_BRIDGE, "other")]) == ()


def test_a_credit_lowers_the_bar():
    """A text that says whose it is need not repeat half of it."""
    wire = document(WIRE, "wire", publisher="Kelm News Agency")
    sentence = WIRE.split("\n\n")[0]
    own = f"{OTHER_BRIDGE}\n{sentence}"
    with_credit = document(f"{own}\n\n(KNA)", "with", published="2025-03-05")
    without = document(own, "without", published="2025-03-05")

    assert [found.ground for found in find_copies([wire, with_credit])] == ["credit"]
    assert find_copies([wire, without]) == ()


def test_of_the_same_day_what_credits_an_agency_came_later():
    wire = document(WIRE, "zz", publisher="Kelm News Agency")
    copy = document(f"{WIRE}\n\n(KNA)", "aa", publisher="The Courier")

    assert [found.original for found in find_copies([copy, wire])] == [wire.id]


def test_a_text_without_a_day_is_nobodys_original():
    dated = document(WIRE, "dated", published="2025-03-04")
    undated = document(WIRE, "undated", published=None)

    assert [found.document for found in find_copies([undated, dated])] == [undated.id]


def family():
    """Copies of copies, parts, briefs and others, some of the same day."""
    rng = random.Random(7)
    documents = []
    for number in range(14):
        words = rng.choice((WIRE, OTHER_BRIDGE, IN_OTHER_WORDS)).split(" ")
        for _ in range(number % 5):
            words[rng.randrange(len(words))] = rng.choice(("sand", "clay", "stone"))
        text = " ".join(words[: len(words) - 10 * (number % 4)])
        day = f"2025-03-{4 + number % 3:02}" if number % 6 else None
        documents.append(document(text, f"d{number}", published=day))
    briefs = [document(BRIEF.format(toll=toll), f"b{toll}-{n}") for toll in (3, 9) for n in (1, 2)]
    return [*documents, *briefs]


FAMILY = family()
WANTED = find_copies(FAMILY)


@settings(max_examples=25, deadline=None)
@given(st.permutations(FAMILY))
def test_the_order_of_arrival_changes_nothing(documents):
    """Workers hand in documents as they come."""
    index = CopyIndex()
    for each in documents:
        index.add(each)
        index.add(each)

    assert index.copies() == WANTED
    assert len(WANTED) > 8


def test_adding_reports_what_changed():
    """An original that comes late takes its copies over from an earlier copy."""
    first, second, third = (
        document(WIRE, name, published=f"2025-03-0{day}")
        for name, day in (("first", 4), ("second", 5), ("third", 6))
    )
    index = CopyIndex()

    assert index.add(second) == ()
    assert [copy.original for copy in index.add(third)] == [second.id]
    changed = index.add(first)
    assert {copy.document: copy.original for copy in changed} == {
        second.id: first.id,
        third.id: first.id,
    }
    assert index.add(first) == ()


@pytest.mark.parametrize("text", ["x", "12", "— … “", "34 34 34 34 34 34"])
def test_scraps_are_taken_too(text):
    """A page may hold one word."""
    documents = [document(text, "a", published=None), document(text, "b", published=None)]

    assert len(find_copies(documents)) <= 1


CANAL = (
    "Two barges ran into the lock gate at Senn on Monday evening, and the canal was closed.",
    "Four sailors were taken to hospital, the port office said, and one was in a serious state.",
    "The skipper of the second barge, Odo Marn, said that the signal had been green.",
    "The port office answered that the light had been out of order since the morning.",
    "Repairs will last for three weeks, and ships must go around by way of the northern arm.",
)
OWN = "In Hallin, 30 kilometres away, twelve lorries waited at the quay for grain on Tuesday."


@pytest.mark.parametrize(
    "taken",
    [
        (OWN, *CANAL[:4]),
        CANAL[:4],
        (CANAL[3], CANAL[0], CANAL[4], CANAL[2], CANAL[1]),
        CANAL[:2],
    ],
    ids=["one paragraph replaced", "the last left out", "shuffled", "the beginning only"],
)
def test_a_brief_made_of_paragraphs_of_another_one_is_a_copy(taken):
    original = document("\n\n".join(CANAL), "a")
    text = "Lock gate hit\n\n" + "\n\n".join(taken)
    copy = document(text, "b", published="2025-03-05", title="Lock gate hit")
    newer = document(text.replace("Two", "Five"), "c", published="2025-03-05")

    (found,) = find_copies([copy, original])

    assert (found.original, found.whole) == (original.id, True)
    assert find_copies([original, newer]) == ()


def test_a_brief_with_one_paragraph_of_another_is_a_text_of_its_own():
    original = document("\n\n".join(CANAL), "a")

    assert find_copies([original, document(f"{OWN}\n\n{CANAL[0]}", "b")]) == ()


@pytest.mark.parametrize("names", [("a", "z"), ("z", "a")])
def test_of_the_same_day_the_whole_text_is_the_original_whatever_the_files_are_called(names):
    whole = document("\n\n".join(CANAL), names[0], publisher="Zell Mirror")
    cut = document("\n\n".join(CANAL[:4]), names[1], publisher="Adler Post")

    assert [found.document for found in find_copies([cut, whole])] == [cut.id]


@pytest.mark.parametrize("names", [("a", "z"), ("z", "a")])
def test_of_equal_texts_of_one_day_the_names_of_the_publishers_decide(names):
    one = document("\n\n".join(CANAL), names[0], publisher="Zell Mirror")
    other = document("\n\n".join(CANAL), names[1], publisher="Adler Post")

    assert [found.original for found in find_copies([one, other])] == [other.id]
