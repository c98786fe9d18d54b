"""Happenings: what is one, what never is, and what users decided."""

from __future__ import annotations

import datetime
from dataclasses import replace
from itertools import permutations

import pytest

from sayso.accounts.happenings import band_of, find_happenings
from sayso.accounts.happenings_ids import happening_id
from sayso.records import Place, Reading, Span
from sayso.records.accounts import EventMention, Happening, Judgement
from tests.accounts.invented_story import event, reading

WIRE = (
    "Shells fell on the village of Orla on Sunday, killing five people at the mill. "
    "The army denied that it had shelled Orla. "
    "The attack was the worst since the truce began."
)
AGENCY = (
    "No army gun shelled Orla on Sunday, the general staff said. "
    "Five people died at the mill when militants blew up their own store."
)


def wire() -> Reading:
    return reading(
        "wire",
        WIRE,
        published="2036-08-18",
        events=[
            event(WIRE, "Shells fell", time="2036-08-17"),
            event(WIRE, "killing", time="2036-08-17"),
            event(WIRE, "shelled"),
        ],
    )


def agency() -> Reading:
    return reading(
        "agency",
        AGENCY,
        published="2036-08-18",
        events=[event(AGENCY, "shelled", time="2036-08-17"), event(AGENCY, "died")],
    )


def groups(happenings: tuple[Happening, ...], *readings: Reading) -> set[frozenset[str]]:
    """The words of the triggers of each happening, with the name of the document."""
    words = {
        EventMention(each.document.id, found.id): f"{each.document.source}: "
        + each.document.words(found.trigger)
        for each in readings
        for found in each.events
    }
    return {frozenset(words[mention] for mention in each.mentions) for each in happenings}


def judged(a: str, b: str, verdict: str, day: int = 1) -> Judgement:
    at = datetime.datetime(2036, 9, day, tzinfo=datetime.UTC)
    return Judgement(a, b, verdict, "an editor", at)


def two(left: str, right: str, **known: object) -> tuple[Happening, ...]:
    """The happenings of two texts with one word in common, "exploded" or "explosion"."""
    return find_happenings(
        [
            reading(name, text, events=[event(text, "explo" + text.split("explo")[1].split()[0])])
            for name, text in (("left", left), ("right", right))
        ]
    )


def test_denied_and_asserted_are_one_happening_within_and_across_documents():
    """Or nobody could be said to deny what another one asserts."""
    happenings = find_happenings([wire(), agency()])

    assert {"wire: Shells fell", "wire: shelled", "agency: shelled"} in groups(
        happenings, wire(), agency()
    )


def test_a_happening_says_why_and_how_surely():
    """A link without its reasons can't be checked."""
    happening = max(find_happenings([wire(), agency()]), key=lambda each: len(each.mentions))

    assert 0.5 <= happening.confidence <= 1
    assert 1 <= len(happening.grounds) <= 3
    assert "shell" in happening.grounds[0]
    assert band_of(happening) in {"same", "probably the same"}
    assert happening.earliest == happening.latest == datetime.date(2036, 8, 17)
    assert happening.title == "Shelling, 17 August 2036"


def test_every_event_is_in_exactly_one_happening():
    happenings = find_happenings([wire(), agency()])
    mentions = [mention for each in happenings for mention in each.mentions]

    assert len(mentions) == len(set(mentions)) == 5


def test_the_order_of_readings_does_not_matter():
    readings = [wire(), agency(), replace(wire(), document=replace(wire().document, source="b"))]

    results = {find_happenings(list(order)) for order in permutations(readings)}

    assert len(results) == 1


def test_days_that_do_not_touch_keep_events_apart():
    """Last week's shelling is not tonight's, whatever the words."""
    later = reading(
        "later",
        AGENCY,
        published="2036-08-18",
        events=[event(AGENCY, "shelled", time="2036-08-09")],
    )
    happenings = find_happenings([wire(), later])

    assert frozenset({"later: shelled"}) in groups(happenings, wire(), later)


def test_neighbouring_days_may_be_one():
    """What happened at midnight has two dates, and both are printed."""
    later = reading(
        "later",
        AGENCY,
        published="2036-08-18",
        events=[event(AGENCY, "shelled", time="2036-08-18")],
    )
    happenings = find_happenings([wire(), later])

    assert any(
        "later: shelled" in each and len(each) > 1 for each in groups(happenings, wire(), later)
    )


def test_two_cities_keep_events_apart():
    text = "Rockets were fired at the harbour on Sunday."
    places = [
        Place(Span(0, 7), name, geoname=number, country="UKR", precision="city")
        for number, name in ((1, "Odesa"), (2, "Kherson"))
    ]
    readings = [
        reading(place.name, text, events=[event(text, "fired", place=place)]) for place in places
    ]

    assert len(find_happenings(readings)) == 2


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        ("A bomb exploded at the mill.", "The explosion at the mill shook Orla.", 1),
        ("The first explosion shook the mill.", "A second explosion shook the mill.", 2),
    ],
)
def test_another_ordinal_is_another_happening(left, right, count):
    assert len(two(left, right)) == count


def test_unlike_words_in_one_sentence_are_listed_side_by_side():
    """Killed two and wounded four: two things, however alike the words are elsewhere."""
    text = "The blast killed two guards and wounded four at the mill."
    found = find_happenings(
        [reading("one", text, events=[event(text, "killed"), event(text, "wounded")])]
    )

    assert len(found) == 2


def test_a_user_joins_what_was_not_found_and_parts_what_was():
    """Their word wins, in whatever way they pointed at the events."""
    happenings = find_happenings([wire(), agency()])
    shelled = agency().events[0]
    killing = wire().events[1]
    shells = next(each for each in happenings if len(each.mentions) > 2)

    joined = find_happenings([wire(), agency()], (), [judged(shells.id, killing.id, "same")])
    parted = find_happenings(
        [wire(), agency()], (), [judged(wire().events[0].id, shelled.id, "different")]
    )

    assert any(
        {"wire: Shells fell", "wire: killing"} <= each for each in groups(joined, wire(), agency())
    )
    assert not any(
        {"wire: Shells fell", "agency: shelled"} <= each
        for each in groups(parted, wire(), agency())
    )


def test_a_judgement_survives_when_the_happening_begins_with_another_document():
    """Ids are made from the first mention, and an earlier document may come in later."""
    before = find_happenings([agency()])
    decision = judged(before[0].id, before[1].id, "same")
    earlier = replace(wire(), document=replace(wire().document, published=None))

    after = find_happenings([earlier, agency()], (), [decision])

    assert any(
        {"agency: shelled", "agency: died"} <= each for each in groups(after, earlier, agency())
    )


def test_a_user_joins_whole_happenings():
    """Whoever says that two are one leaves none of their mentions behind."""
    happenings = find_happenings([wire(), agency()])
    shells = next(each for each in happenings if len(each.mentions) > 2)
    other = next(each for each in happenings if each is not shells)

    joined = find_happenings([wire(), agency()], (), [judged(shells.id, other.id, "same")])

    whole = {*shells.mentions, *other.mentions}
    assert any(whole <= set(each.mentions) for each in joined)


def test_unsure_takes_a_judgement_back():
    first = find_happenings([agency()])
    decisions = [
        judged(first[0].id, first[1].id, "same"),
        judged(first[1].id, first[0].id, "unsure", day=2),
    ]

    assert find_happenings([agency()], (), decisions) == first


def test_an_id_is_made_from_the_first_mention():
    happenings = find_happenings([wire(), agency()], story="story-1")

    assert [each.id for each in happenings] == [
        happening_id(each.mentions[0]) for each in happenings
    ]
    assert {each.story for each in happenings} == {"story-1"}


def test_what_may_be_the_same_points_both_ways():
    happenings = find_happenings([wire(), agency()])
    maybe = {each.id: set(each.maybe) for each in happenings}

    assert all(id_ in maybe[other] for id_, others in maybe.items() for other in others)


def test_nothing_gives_nothing():
    assert find_happenings([]) == ()
    assert find_happenings([reading("empty", "Nothing happened here.")]) == ()
