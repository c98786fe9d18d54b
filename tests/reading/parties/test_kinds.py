"""Kinds: people, groups and organisations by their nouns, with their sectors."""

from __future__ import annotations

import pytest

from sayso.records import PartyKind
from tests.reading.attribution.marked import attributed, page
from tests.reading.parties.test_resolver import party

PERSON, GROUP, BODY = PartyKind.PERSON, PartyKind.GROUP, PartyKind.ORGANISATION


@pytest.mark.parametrize(
    ("words", "kind", "sector"),
    [
        ("Police", BODY, "COP"),
        ("The union", BODY, "LAB"),
        ("The ministry", BODY, "GOV"),
        ("marchers", GROUP, "CVL"),
        ("Border guards", GROUP, "COP"),
        ("Troops", GROUP, "MIL"),
        ("The crowd", GROUP, "CVL"),
        ("A border guard", PERSON, "COP"),
        ("A soldier", PERSON, "MIL"),
        ("A union official", PERSON, "LAB"),
        ("A company official", PERSON, "BUS"),
        ("The hospitals", GROUP, "MED"),
        ("Two fishermen", GROUP, "AGR"),
    ],
)
def test_a_noun_tells_kind_and_sector_whatever_the_engine_sees(
    words: str, kind: PartyKind, sector: str
) -> None:
    """“Police said” is no person called Police."""
    found = party(attributed(page(f"They saw <p>{words}</p> there.")), words)

    assert (found.kind, found.sector[:1]) == (kind, (sector,))


def test_the_title_of_a_person_makes_a_person() -> None:
    """The engine takes ministers for ministries."""
    reading = attributed(page("<o>Interior Minister Garo Lent</o> left."))

    assert party(reading, "Garo Lent").kind is PERSON


def test_all_mentions_of_a_name_are_of_the_kind_that_most_are() -> None:
    """One slip must not make two of one."""
    reading = attributed(
        page("<o>Open Square</o> left. <p>Open Square</p> fell. <o>Open Square</o> died.")
    )

    assert [each.kind for each in reading.parties] == [BODY]
    assert len(reading.parties[0].mentions) == 3


def test_an_acronym_is_no_person() -> None:
    """“JMG” has no first name."""
    assert party(attributed(page("They saw <p>the JMG</p> there.")), "JMG").kind is BODY


@pytest.mark.parametrize("words", ["February’s", "Tuesday"])
def test_a_month_is_nobody(words: str) -> None:
    """“February’s talks” were held by others."""
    assert attributed(page(f"They saw <p>{words}</p> talks there.")).parties == ()


def test_a_surname_that_is_a_noun_too_stays_a_person() -> None:
    """“Karen Bank” is nobody's bank."""
    assert party(attributed(page("<p>Karen Bank</p> left.")), "Karen Bank").kind is PERSON


def test_nobody_is_nobody() -> None:
    """“No witness” must not be a voice, nor who “he” is."""
    reading = attributed(page("<p>No witness</p> left. <p>He</p> died."))

    assert reading.parties == ()


@pytest.mark.parametrize("words", ["the", "The", "'s", "’s"])
@pytest.mark.parametrize("tag", ["p", "o"])
def test_a_mention_without_a_noun_harms_nothing(words: str, tag: str) -> None:
    """The engine may take one small word for somebody, at the end of a text too."""
    attributed(page(f"It was <{tag}>{words}</{tag}> end."))
    attributed(page(f"It was <{tag}>{words}</{tag}>"))
