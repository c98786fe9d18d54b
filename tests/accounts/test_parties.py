"""Parties across documents: who is one, and who never is."""

from __future__ import annotations

import datetime

import pytest

from sayso.accounts.parties import share_parties
from sayso.records import Party, PartyKind, Reading
from sayso.records.accounts import Judgement, Story
from tests.accounts.invented_story import party, reading

PERSON, BODY, GROUP, COUNTRY = (
    PartyKind.PERSON,
    PartyKind.ORGANISATION,
    PartyKind.GROUP,
    PartyKind.COUNTRY,
)


def one(name: str, words: str, kind: PartyKind = PERSON, *others: str, **known: str) -> Reading:
    """A document with one party."""
    text = f"On Sunday {words} spoke in Orla and {' and '.join(others) or 'left'}."
    shown = words.removeprefix("the ").removeprefix("The ")
    return reading(name, text, parties=[party(text, shown, kind, words, *others, **known)])


def shared(left: Reading, right: Reading) -> bool:
    return len(share_parties([left, right])) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ada Brandt", "Ada Brandt"),
        ("Aliyev Zhivkov", "Aliev Jivkov"),
        ("Abdul Khodorov", "Abdul Hodorov"),
        ("Ada Marie Brandt", "Ada Brandt"),
        ("A. Brandt", "Ada Brandt"),
        ("Brandt", "Ada Brandt"),
        ("Captain Brandt", "Ada Brandt"),
    ],
)
def test_spellings_of_one_person_are_one_within_a_story(left, right):
    assert shared(one("a", left), one("b", right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ada Brandt", "Ivo Brandt"),
        ("A. Brandt", "Ivo Brandt"),
        ("Ada Brandt", "Ada Falk"),
    ],
)
def test_a_surname_alone_never_joins_two_full_names(left, right):
    """Two brothers in one scandal are the worst mistake that this step could make."""
    assert not shared(one("a", left), one("b", right))


def test_a_surname_with_two_bearers_stays_open():
    readings = [one("a", "Ada Brandt"), one("b", "Ivo Brandt"), one("c", "Brandt")]

    assert share_parties(readings) == ()


def test_two_sexes_are_two_persons():
    left, right = one("a", "Robin Orr", PERSON, "his"), one("b", "Robin Orr", PERSON, "her")

    assert not shared(left, right)


def test_two_kinds_are_two_parties():
    assert not shared(one("a", "Jordan", PERSON), one("b", "Jordan", COUNTRY))


def test_one_office_is_one_person_where_one_holds_it():
    left = one("a", "Ada Brandt", PERSON, "Interior Minister Ada Brandt")
    right = one("b", "the interior minister")
    right = reading(
        "b",
        right.document.text,
        parties=[party(right.document.text, "the interior minister")],
    )

    assert shared(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the Ministry of Defense", "the Defence Ministry"),
        ("the Joint Monitoring Group", "the JMG"),
        ("the Council", "the Upland Council"),
    ],
)
def test_names_of_one_body(left, right):
    assert shared(one("a", left, BODY), one("b", right, BODY))


def test_a_guard_is_a_group_in_one_text_and_a_body_in_the_next():
    assert shared(one("a", "the National Guard", BODY), one("b", "the National Guard", GROUP))


def test_bodies_of_two_states_are_two():
    left = one("a", "the Navy", BODY, authority="state:brenholt")
    right = one("b", "the Navy", BODY, authority="state:calvessa")

    assert not shared(left, right)


def test_a_navy_of_either_state_is_left_open():
    """Two navies that blame each other must not become one voice."""
    ministries = [
        one("a", "the Sarnet Ministry", BODY, authority="state:sarnet"),
        one("b", "the Brenholt Ministry", BODY, authority="state:brenholt"),
    ]
    navies = [one(name, "the Navy", BODY, authority="state:") for name in ("c", "d")]

    assert [each.names for each in share_parties(navies)] == [("Navy",)]
    assert share_parties([*ministries, *navies]) == ()


def test_a_common_name_means_somebody_else_in_the_next_story():
    readings = [one("a", "the Council", BODY), one("b", "the Council", BODY)]
    stories = [Story(each.document.id, "", (each.document.id,)) for each in readings]

    assert share_parties(readings, stories=stories) == ()
    assert len(share_parties(readings)) == 1


def test_words_without_a_name_are_nobody_in_particular():
    """The two soldiers of one text are not those of another one."""
    assert not shared(one("a", "two soldiers", GROUP), one("b", "two soldiers", GROUP))


def test_a_capital_at_the_beginning_of_a_sentence_is_no_name():
    text = "Residents left Orla on Sunday."
    readings = [
        reading(name, text, parties=[party(text, "Residents", GROUP)]) for name in ("a", "b")
    ]

    assert share_parties(readings) == ()


def test_two_parties_of_one_document_are_not_joined_through_another():
    """The document itself kept them apart, and knew more."""
    text = "On Sunday the Navy and the Navy Board spoke."
    both = reading("a", text, parties=[party(text, "Navy", BODY), party(text, "Navy Board", BODY)])
    found = share_parties([both, one("b", "the Navy Board", BODY)])

    assert [each.names for each in found] == [("Navy Board",)]


def test_nobody_is_followed_from_one_story_to_the_next():
    """Private persons are not profiled; bodies are public and may be."""
    readings = [
        one("a", "Ada Brandt"),
        one("b", "Ada Brandt"),
        one("c", "the Upland Council", BODY),
        one("d", "the Upland Council", BODY),
    ]
    stories = [Story(each.document.id, "", (each.document.id,)) for each in readings]

    found = share_parties(readings, stories=stories)

    assert [each.kind for each in found] == ["organisation"]


def test_countries_go_by_their_code():
    left = one("a", "the United States", COUNTRY, country="USA")
    right = one("b", "America", COUNTRY, country="USA")

    assert shared(left, right)


def judged(a: str, b: str, verdict: str) -> Judgement:
    return Judgement(a, b, verdict, "an editor", datetime.datetime(2036, 9, 1, tzinfo=datetime.UTC))


def id_of(each: Reading) -> str:
    (found,) = each.parties
    assert isinstance(found, Party)
    return found.id


def test_a_user_joins_and_parts_and_it_lasts():
    """Their decision is about members, so it holds when more documents come in."""
    guard, corps = one("a", "the Guard", BODY), one("b", "the Sarnet Corps", BODY)
    more = one("c", "the Sarnet Corps", BODY)
    same = [judged(id_of(guard), id_of(corps), "same")]

    assert share_parties([guard, corps]) == ()
    assert [len(each.members) for each in share_parties([guard, corps], same)] == [2]
    assert [len(each.members) for each in share_parties([guard, corps, more], same)] == [3]

    (joined,) = share_parties([corps, more])
    apart = [
        judged(joined.id, id_of(more), "different"),
        judged(joined.id, id_of(corps), "different"),
    ]
    assert share_parties([corps, more], apart) == ()


def test_the_order_of_readings_does_not_matter():
    readings = [one("a", "Ada Brandt"), one("b", "Brandt"), one("c", "A. Brandt")]

    assert share_parties(readings) == share_parties(readings[::-1])


def test_every_spelling_is_shown_the_fullest_first():
    (found,) = share_parties([one("a", "Brandt"), one("b", "Ada Brandt")])

    assert found.names == ("Ada Brandt", "Brandt")
    assert len({document for document, _ in found.members}) == 2
