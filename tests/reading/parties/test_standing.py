"""Standing: whose country and whose line of authority somebody speaks in."""

from __future__ import annotations

import pytest

from tests.reading.attribution.marked import attributed, page
from tests.reading.parties.test_resolver import party


@pytest.mark.parametrize(
    ("words", "country", "authority"),
    [
        ("The French foreign ministry", "FRA", "state:FRA"),
        ("Kenyan soldiers", "KEN", "state:KEN"),
        ("The army", None, "state:"),
        ("The city police", None, "body:city police"),
        ("The hospital", None, "body:hospital"),
        ("Residents", None, None),
        ("A French baker", "FRA", None),
    ],
)
def test_nouns_tell_country_and_authority(
    words: str, country: str | None, authority: str | None
) -> None:
    """Ministries and soldiers of one state share a line; a hospital has its own."""
    found = party(attributed(page(f"They saw <p>{words}</p> there.")), words)

    assert (found.country, found.authority) == (country, authority)


def test_metonyms_are_the_state_that_rules_from_them() -> None:
    """“The Kremlin said” is Russia's government."""
    found = party(attributed(page("They saw <l>the Kremlin</l> there.")), "Kremlin")

    assert (found.sector, found.country, found.authority) == (("GOV",), "RUS", "state:RUS")


def test_a_spokeswoman_speaks_in_the_line_of_her_ministry() -> None:
    """What she says later is an update, not a dispute."""
    reading = attributed(
        page(
            "<o>The Interior Ministry</o> left. They saw <p><o>its</o> spokeswoman</p> there.",
            arcs=[("its", "spokeswoman", "nmod:poss")],
        )
    )
    lines = {each.name: each.authority for each in reading.parties}

    assert lines == {"Interior Ministry": "state:", "its spokeswoman": "state:"}


def test_a_union_s_lawyer_speaks_in_the_line_of_the_union() -> None:
    """Through "for" in the tree."""
    reading = attributed(
        page(
            "They saw <p>a lawyer for <o>the Quay Union</o></p> there.",
            arcs=[("Union", "lawyer", "nmod"), ("for", "Union", "case")],
        )
    )
    lines = {each.name: each.authority for each in reading.parties}

    assert lines == {
        "a lawyer for the Quay Union": "body:quay union",
        "Quay Union": "body:quay union",
    }


def test_who_held_an_office_once_speaks_for_himself() -> None:
    """A former president commits no state."""
    found = party(
        attributed(page("They saw <p>a former president</p> there.")), "a former president"
    )

    assert found.authority is None


def test_a_country_that_no_list_knows_is_told_by_the_place_in_the_text() -> None:
    """Texts may be about a state that our list lacks."""
    reading = attributed(page("They saw <o>the Calvessan navy</o> in <l>Calvessa</l>."))

    assert party(reading, "the Calvessan navy").authority == "state:calvessa"


def test_two_countries_are_none() -> None:
    """Where the words name two, neither is told."""
    words = "envoys of France with Kenya"

    assert party(attributed(page(f"They saw <p>{words}</p> there.")), words).country is None


def test_a_minister_who_was_a_judge_still_speaks_for_the_state() -> None:
    """“A former judge” ends no ministry."""
    reading = attributed(
        page(
            "<p>Finance Minister Ilse Aurel</p> left. <p>The minister</p>, <p>a former judge</p>, "
            "died."
        )
    )

    assert party(reading, "Ilse Aurel").authority == "state:"


@pytest.mark.parametrize(
    "text",
    [
        "<p>Ulf Merrin</p>, spokesman for <o>the Naval Staff</o>, left.",
        "<o>The Naval Staff</o>’s spokesman, <p>Ulf Merrin</p>, left.",
    ],
)
def test_who_is_told_beside_a_name_to_speak_for_a_body_speaks_in_its_line(text: str) -> None:
    """By the commas, as trees and mentions miss many."""
    lines = {each.name: each.authority for each in attributed(page(text)).parties}

    assert lines["Ulf Merrin"] == lines["Naval Staff"] == "state:"


def test_a_state_s_news_agency_is_the_state() -> None:
    """What it reports is what the state says."""
    found = party(attributed(page("We saw <o>the state news agency</o>.")), "the state news agency")

    assert found.authority == "state:"


def test_his_office_speaks_in_his_line() -> None:
    """The president's office is the president's."""
    reading = attributed(
        page(
            "<p>President Savin Ordell</p> left. We saw <o><p>his</p> office</o>.",
            arcs=[("his", "office", "nmod:poss")],
        )
    )

    assert {each.authority for each in reading.parties} == {"state:"}
