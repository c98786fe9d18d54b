"""How two rows stand: the first rule that fits wins."""

from __future__ import annotations

import pytest

from sayso.accounts.disputes import find_disputes
from sayso.accounts.relations import relations_of
from tests.accounts.accounts_told import row


def kinds(*rows):
    return [each.kind for each in relations_of(rows)]


def test_two_numbers_for_the_same_people_contradict():
    assert kinds(row("a", "six", 6), row("b", "nine", 9)) == ["contradicts.value"]


def test_bounds_that_meet_are_compatible():
    """At least 20 and 26 can both be so."""
    assert kinds(row("a", "at least 20", 20, None), row("b", "26", 26)) == ["compatible"]


def test_a_number_whose_scope_cannot_be_read_is_unaligned():
    assert kinds(row("a", "six", 6, scope=None), row("b", "nine", 9)) == ["unaligned"]


def test_soldiers_and_civilians_are_not_the_same_dead():
    soldiers, civilians = row("a", "2", 2, scope="soldiers"), row("b", "7", 7, scope="civilians")

    assert kinds(soldiers, civilians) == ["unaligned"]


def test_a_part_is_not_against_its_whole():
    part, whole = row("a", "three", 3, scope="children"), row("b", "seven", 7)

    assert [(each.kind, each.a) for each in relations_of((whole, part))] == [("part_of", "a")]


def test_more_at_one_hospital_than_in_all_contradict():
    part = row("a", "six", 6, scope="all, Harbour Clinic")
    whole = row("b", "three", 3, quote="three people")

    assert kinds(part, whole) == ["contradicts.value"]


def test_parts_that_add_up_are_a_sum():
    text = "doc-1"
    whole = row("a", "nine", 9, document=text, voice="v")
    parts = [
        row("b", "six", 6, scope="all, Quay General", document=text, voice="w"),
        row("c", "three", 3, scope="all, Harbour Clinic", document=text, voice="x"),
    ]

    found = {(each.kind, each.a, each.b) for each in relations_of((whole, *parts))}
    assert {("sum_of", "a", "b"), ("sum_of", "a", "c")} <= found


def test_a_later_number_of_one_line_is_an_update_and_hides_nothing():
    first = row("a", "three", 3, authority="body:ministry", voice="spokeswoman")
    later = row("b", "five", 5, authority="body:ministry", voice="ministry", day=17)

    relation = relations_of((first, later))[0]
    assert (relation.kind, relation.a, relation.b) == ("update", "b", "a")


def test_ministries_of_two_states_are_two_lines():
    """An authority of "state:" says only that some state speaks."""
    ours = row("a", "nine", 9, authority="state:", voice_name="Brenholt’s Naval Staff")
    theirs = row(
        "b", "three", 3, authority="state:", voice_name="Calvessa’s defence ministry", day=17
    )

    assert kinds(ours, theirs) == ["contradicts.value"]


def test_what_was_replaced_is_not_held_against_its_voice():
    old = row("a", "three", 3, voice="ministry")
    new = row("b", "nine", 9, voice="ministry", day=17)
    other = row("c", "nine", 9, voice="hospitals", day=18)

    assert kinds(old, new, other) == ["update", "unaligned", "agree"]


def test_a_number_may_grow_where_people_are_still_missing():
    missing = row("m", "40", 40, attribute="count.crowd", scope="missing")
    before = row("p", "22", 22, day=15)
    early, late = row("a", "22", 22, voice="x"), row("b", "31", 31, day=17)

    assert kinds(missing, before, early, late)[1:] == ["compatible", "compatible"]
    assert kinds(before, early, late)[1:] == ["compatible", "contradicts.value"]


def test_reserve_is_set_beside_and_never_against():
    assert kinds(row("a", "six", 6, commitment="hedges"), row("b", "nine", 9)) == ["weaker"]


def test_a_copy_contradicts_nobody():
    original, other = row("a", "six", 6), row("b", "nine", 9)
    copy = row("c", "six", 6, copy_of="doc-a")

    found = [(each.kind, each.a, each.b) for each in relations_of((original, other, copy))]
    assert sorted(found) == [("contradicts.value", "a", "b"), ("copy", "c", "a")]


def test_what_is_taken_back_stands_against_nobody():
    said, other = row("a", "ten", 10, voice="paper"), row("b", "six", 6)
    back = row("c", "ten", 10, voice="paper", polarity="-", commitment="retracts", day=17)

    assert kinds(said, other, back) == ["retracts"]


def test_the_same_dead_under_two_names_are_one_number():
    """Where a crowd met soldiers, one voice says protesters and another says terrorists."""
    ours, theirs = row("a", "43", 43, scope="protesters"), row("b", "43", 43, scope="fighters")

    assert kinds(ours, theirs) == ["label_only"]


@pytest.mark.parametrize(("polarity", "kind"), [("+", "contradicts.value"), ("-", "agree")])
def test_who_fired_first(polarity, kind):
    """Two who are named contradict; that it was not soldiers fits that it was gunmen."""
    given = {"attribute": "agent", "scope": "first shots"}
    gunmen = row("a", "unidentified gunmen", **given)
    soldiers = row("b", "soldiers", polarity=polarity, **given)

    assert kinds(gunmen, soldiers) == [kind]


def test_one_says_it_and_another_denies_it():
    given = {"attribute": "occurrence", "scope": None}
    plus = row("a", "officers had used live ammunition", **given)
    minus = row("b", "police used live rounds", polarity="-", commitment="denies", **given)

    relations = relations_of((plus, minus))
    assert [(each.kind, each.why) for each in relations] == [
        ("contradicts.polarity", "one says it, the other denies it")
    ]


def test_mine_or_collision():
    given = {"attribute": "cause", "scope": "sinking"}

    assert kinds(row("a", "mine", **given), row("b", "collision", **given)) == ["contradicts.value"]


def test_those_who_agree_are_one_side():
    rows = (row("a", "six", 6), row("b", "nine", 9), row("c", "nine", 9))

    (dispute,) = find_disputes(rows, relations_of(rows))
    assert sorted(dispute.sides) == [("a",), ("b", "c")]


def test_doubtful_contradictions_are_no_disputes():
    rows = (row("a", "six", 6, confidence=0.3), row("b", "nine", 9))

    assert find_disputes(rows, relations_of(rows)) == ()


def test_the_accused_who_names_another_side_contradicts():
    """“Velden soldiers opened fire”, says Orsk; “the Orsk side fired first”, says Velden."""
    facts = {"attribute": "agent", "scope": "first shots"}
    one = row("a", "Velden soldiers", voice_name="the Orsk Defence Ministry", **facts)
    other = row("b", "the Orsk side", voice_name="Velden", **facts)
    stranger = row("c", "Tolva guards", voice_name="a shepherd", **facts)

    assert [each.kind for each in relations_of((one, other))] == ["contradicts.value"]
    assert [each.kind for each in relations_of((one, stranger))] == ["unaligned"]
