"""How two numbers stand: parts, moments, places, those who see but some, and final counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.accounts.relations import relations_of
from tests.accounts.accounts_told import row


def kinds(*rows):
    return [each.kind for each in relations_of(rows)]


@pytest.mark.parametrize(
    "voice", ["a nurse at the Coast Clinic", "Residents", "a gravedigger", "the town morgue"]
)
def test_a_bystander_says_at_least_so_many(voice):
    """Who sees some of the dead is in no dispute with whoever counts more of them."""
    seen, toll = row("a", "nine", 9, voice_name=voice), row("b", "14", 14)

    assert kinds(seen, toll) == ["compatible"]


def test_a_bystander_who_saw_more_than_the_toll_contradicts_it():
    assert kinds(row("a", "29", 29, voice_name="a porter"), row("b", "14", 14)) == [
        "contradicts.value"
    ]


@pytest.mark.parametrize(
    "quote",
    [
        "nine bodies",
        "nine have been identified",
        "had verified nine deaths",
        "nine people so far",
        "crews have brought out nine",
    ],
)
def test_what_is_counted_so_far_is_at_least_so_many(quote):
    assert kinds(row("a", "nine", 9, quote=quote), row("b", "14", 14)) == ["compatible"]


def test_a_small_step_up_on_a_later_day_may_have_grown():
    assert kinds(row("a", "12", 12, day=16), row("b", "14", 14, day=17)) == ["compatible"]


@pytest.mark.parametrize(
    "quote", ["12 people died, and the list is final", "12 dead. There are no other victims"]
)
def test_a_number_that_is_called_final_does_not_grow(quote):
    earlier = row("a", "12", 12, day=16, quote=quote)

    assert kinds(earlier, row("b", "14", 14, day=17)) == ["contradicts.value"]


def test_more_in_all_arrested_on_an_earlier_day_than_on_a_later_one_contradict():
    earlier = row("a", "seven", 7, attribute="count.detained", day=13)
    later = row(
        "b", "three", 3, attribute="count.detained", day=16, quote="three in the whole affair"
    )

    assert kinds(earlier, later) == ["contradicts.value"]


def test_arrests_may_go_on():
    earlier = row("a", "seven", 7, attribute="count.detained", day=13)
    later = row("b", "20", 20, attribute="count.detained", day=14)

    assert kinds(earlier, later) == ["compatible"]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("all, rally", "all, rally Main Square", "contradicts.value"),
        ("all, rally", "all, moved out", "unaligned"),
        ("all, gate", "all, bridge", "unaligned"),
        ("all, took part riot", "all, took part", "contradicts.value"),
        ("fighters, attackers", "fighters", "contradicts.value"),
        ("all, interviewed", "all", "unaligned"),
        ("relatives, gate", "all, capacity", "unaligned"),
    ],
)
def test_crowds_of_one_place_and_purpose(one, other, kind):
    a = row("a", "60", 60, attribute="count.crowd", scope=one)
    b = row("b", "300", 300, attribute="count.crowd", scope=other)

    assert kinds(a, b) == [kind]


def test_numbers_far_apart_are_of_two_crowds():
    a = row("a", "23", 23, attribute="count.crowd")
    b = row("b", "1,500", 1500, attribute="count.crowd")

    assert kinds(a, b) == ["unaligned"]


@pytest.mark.parametrize(
    ("ours", "theirs", "kind"),
    [
        ("the National Police", "Ministry of the Interior", "update"),
        ("a police spokeswoman", "Police", "update"),
        ("State News Agency", "the Defence Ministry", "update"),
        ("the union", "Police", "compatible"),
        ("the city police", "Ministry of the Interior", "compatible"),
    ],
)
def test_forces_and_agencies_of_a_state_speak_for_it(ours, theirs, kind):
    """The newer number of one line replaces the older one; that of another one may have grown."""
    older = row("a", "six", 6, voice="x", voice_name=theirs, day=16)
    newer = row("b", "16", 16, voice="y", voice_name=ours, day=17)

    assert kinds(older, newer) == [kind]


def test_those_let_go_are_some_of_those_arrested_at_one_place():
    whole = row("a", "eleven", 11, attribute="count.detained", scope="all, gate")
    freed = row("b", "nine", 9, attribute="count.detained", scope="all, gate let go")

    assert kinds(whole, freed) == ["part_of"]


def test_shots_that_were_found_are_some_of_those_fired():
    found = row("a", "seven", 7, attribute="instrument", scope="rounds", quote="seven were found")
    fired = row("b", "14", 14, attribute="instrument", scope="rounds")

    assert kinds(found, fired) == ["compatible"]


@pytest.mark.parametrize("attribute", ["count.killed", "count.injured", "count.detained"])
def test_a_first_count_may_be_higher_on_the_next_day(attribute):
    first = row("a", "18", 18, attribute=attribute, day=16)
    later = row("b", "39", 39, attribute=attribute, day=17)

    assert kinds(first, later) == ["compatible"]


def test_a_number_that_its_voice_has_raised_before_stands():
    """Whoever gives a second number has counted: a later, higher one is another account."""
    first, second = row("a", "six", 6, voice="x", day=15), row("b", "18", 18, voice="x", day=16)
    later = row("c", "39", 39, day=17)

    assert kinds(first, second, later)[-1] == "contradicts.value"


@pytest.mark.parametrize(
    ("value", "quote"),
    [
        ("five", "five of them stayed overnight"),
        ("12", "12 of the 40 had burns"),
        ("three", "three among those were boys"),
        ("nine", "nine of the injured were flown out"),
        ("Two", "Two others of these"),
    ],
)
def test_what_is_said_to_be_of_a_whole_is_part_of_it(value, quote):
    whole = row("a", "40", 40, attribute="count.injured")
    part = row("b", value, 9, attribute="count.injured", quote=quote)

    assert kinds(whole, part) == ["part_of"]


@pytest.mark.parametrize(
    ("value", "quote"),
    [
        ("nine", "all of them, nine, are dead"),
        ("Nine", "Nine farmhands died, most of them in the barn"),
        ("nine", "nine of our young men"),
    ],
)
def test_of_them_elsewhere_makes_no_part(value, quote):
    assert kinds(row("a", "40", 40), row("b", value, 9, quote=quote)) == ["contradicts.value"]


def test_a_bare_number_is_held_against_none_unless_its_text_bears_it_out():
    """What "nineteen" counts was said in other sentences, or nowhere."""
    toll = row("a", "eight", 8, day=18)
    bare = replace(row("b", "nineteen", 19, quote="to nineteen", day=17), confidence=0.52)
    final = replace(bare, evidence=replace(bare.evidence, quote="nineteen, and the list is closed"))
    beside = replace(row("c", "seven", 7, day=17), evidence=bare.evidence)

    assert kinds(bare, toll) == ["unaligned"]
    assert kinds(final, toll) == ["contradicts.value"]
    assert "contradicts.value" in kinds(bare, beside, toll)


def test_a_part_told_later_does_not_contradict_a_first_count():
    whole = row("a", "14 people had been killed", 14, day=16, quote="14 people had been killed")
    ward = row("b", "17", 17, scope="all, Shore Hospital", day=17)

    assert kinds(whole, ward) == ["unaligned"]
    assert kinds(replace(whole, as_of=ward.as_of), ward) == ["contradicts.value"]


@pytest.mark.parametrize(
    "quote",
    [
        "the number of detainees has risen to 14",
        "stood by 14",
        "it insists on 14",
        "the count was revised to 14",
        "14, and not one more",
    ],
)
def test_a_number_that_was_raised_or_is_defended_stands(quote):
    first = row("a", "14", 14, day=16, quote=quote)

    assert kinds(first, row("b", "29", 29, day=17)) == ["contradicts.value"]


def test_a_share_of_another_whole_contradicts_no_toll():
    toll = row("a", "six people died", 6, quote="six people died in all")
    share = row("b", "Eleven", 11, scope="children", quote="Eleven of the twelve")

    assert kinds(share, toll) == ["unaligned"]


def test_a_whole_that_a_bystander_gives_is_no_toll():
    toll = row("a", "six", 6, quote="six people died", voice_name="a shopkeeper")
    part = row("b", "nine", 9, scope="children")

    assert kinds(part, toll) == ["unaligned"]


def test_two_bodies_of_one_state_on_one_day_replace_nothing():
    """Neither number is the later one, and neither is another side's."""
    police = row("police", "ten", 10, authority="state:kelmora")
    army = row("army", "six", 6, authority="state:kelmora")
    later = row("ministry", "nine", 9, authority="state:kelmora", day=17)

    assert [each.kind for each in relations_of((police, army))] == ["unaligned"]
    assert [each.kind for each in relations_of((police, later))] == ["update"]
