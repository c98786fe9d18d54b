"""Doers: MUC-4's tree over what each voice holds of an event."""

from __future__ import annotations

import dataclasses

import pytest

from sayso.reading.commitment import Committer
from sayso.records import Degree, Event, Participant, Party, PartyKind, Reading, Span
from sayso.records.references import check_references
from tests.reading.commitment.trees import CASES, Case

BY_NAME = {case.name: case for case in CASES}


def judged(case: Case, actor: str, *, sector: str = "", kind: str = "ASSAULT") -> Event:
    """The event of a case, whose doer some words name; the voices are parties of a sector."""
    start = case.text.index(actor)
    voices = tuple(
        dataclasses.replace(voice, party=f"party-{number}") if number else voice
        for number, voice in enumerate(case.voices)
    )
    parties = tuple(
        Party(f"party-{number}", PartyKind.GROUP, "it", (), sector=(sector,) if sector else ())
        for number in range(1, len(case.voices))
    )
    span = Span(start, start + len(actor))
    reading = Reading(
        document=case.layout.document,
        parties=parties,
        voices=voices,
        statements=case.statements,
        events=(Event("event-0", kind, case.trigger, 0.9, actors=(Participant(span, actor),)),),
        parse=case.layout.parse,
    )
    after = Committer()(reading)
    check_references(after)
    return after.events[0]


def degrees(event: Event) -> list[tuple[Degree, str | None]]:
    return [(each.degree, each.voice) for each in event.responsibility or ()]


@pytest.mark.parametrize(
    ("sector", "degree"),
    [("COP", Degree.AUTHORITIES), ("LAB", Degree.SUSPECTED), ("", Degree.SUSPECTED)],
)
def test_an_accuser_is_an_authority_or_not(sector: str, degree: Degree) -> None:
    """MUC-4 asks who accuses; what a sector is, the parties know."""
    event = judged(BY_NAME["said"], "the crew", sector=sector)

    assert degrees(event) == [(degree, "voice-0")]


def test_a_plain_sentence_is_a_fact_of_the_author() -> None:
    event = judged(BY_NAME["asserted"], "Masked men")

    assert degrees(event) == [(Degree.FACT, "voice-author")]


def test_an_own_word_is_a_claim() -> None:
    event = judged(BY_NAME["said"], "The harbour master")

    assert degrees(event) == [(Degree.CLAIMED, "voice-0")]


def test_of_peaceful_events_nobody_is_the_doer() -> None:
    """A visit has no culprit, unless somebody is blamed for it."""
    assert judged(BY_NAME["asserted"], "Masked men", kind="CONSULT").responsibility == ()


@pytest.mark.parametrize(
    ("name", "actor"), [("drone hit", "a drone"), ("somebody shot", "somebody")]
)
def test_things_and_somebody_are_no_doers(name: str, actor: str) -> None:
    """Only who can be meant may stand as the doer of an attack."""
    assert judged(BY_NAME[name], actor).responsibility == ()


def test_none_before_the_step_and_empty_after() -> None:
    """Whoever reads the JSON tells "nobody looked" from "not at issue"."""
    case = BY_NAME["asserted"]
    event = Event("event-0", "ASSAULT", case.trigger, 0.9)
    reading = Reading(
        document=case.layout.document, voices=case.voices, events=(event,), parse=case.layout.parse
    )

    assert event.responsibility is None
    assert Committer()(reading).events[0].responsibility == ()
