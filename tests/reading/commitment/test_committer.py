"""The step: commitments on events, by voices of the reading."""

from __future__ import annotations

import dataclasses

import pytest

from sayso.reading.commitment import Committer
from sayso.records import Event, Reading
from sayso.records.references import check_references
from tests.reading.commitment.trees import CASES, Case

BY_NAME = {case.name: case for case in CASES}


def read(case: Case) -> Reading:
    event = Event(id="event-0", kind="ASSAULT", trigger=case.trigger, confidence=0.9)
    return Reading(
        document=case.layout.document,
        voices=case.voices,
        statements=case.statements,
        events=(event,),
        parse=case.layout.parse,
    )


def test_author_and_voice_each_have_a_commitment() -> None:
    """Attribution is not doubt: the author reports, the voice asserts."""
    reading = Committer()(read(BY_NAME["said"]))

    author, voice = reading.commitments
    assert (author.voice, author.stance, author.polarity) == ("voice-author", "reports", "u")
    assert (voice.voice, voice.statement, voice.stance) == ("voice-0", "statement-0", "asserts")
    assert author.event == voice.event == "event-0"


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_commitments_refer_to_records(case: Case) -> None:
    """Whoever reads the JSON must find every id, and every voice once."""
    reading = Committer()(read(case))

    check_references(reading)
    voices = [each.voice for each in reading.commitments]
    assert len(set(voices)) == len(voices) >= 1
    assert all(0 <= each.confidence <= 1 for each in reading.commitments)


def test_doubt_is_an_abstention() -> None:
    """Where the second opinion gives the rules nothing, the answer is kept and marked."""
    plain = Committer()
    strict = dataclasses.replace(plain, arbiter=dataclasses.replace(plain.arbiter, least=1.0))
    reading = read(BY_NAME["almost"])

    assert not any(each.abstained for each in plain(reading).commitments)
    assert all(each.abstained for each in strict(reading).commitments)


def test_an_unsettled_voice_leaves_a_gap() -> None:
    """Silence would look as if nobody had said it: the statement is shown, with a reason."""
    case = BY_NAME["said"]
    said = dataclasses.replace(case.statements[0], voice=None)
    reading = Committer()(
        dataclasses.replace(read(case), statements=(said,), voices=case.voices[:1])
    )
    (gap,) = reading.gaps

    assert gap.step == "commit"
    assert gap.reason.startswith("G_HOLDER: ")
    assert gap.span is not None
    assert reading.document.words(gap.span) == (
        "The harbour master said the crew had abandoned the tug"
    )
    assert [each.voice for each in reading.commitments] == ["voice-author"]


def test_a_settled_voice_leaves_none() -> None:
    assert Committer()(read(BY_NAME["said"])).gaps == ()


def test_no_events_no_commitments() -> None:
    case = BY_NAME["asserted"]

    assert Committer()(dataclasses.replace(read(case), events=())).commitments == ()


def test_a_reading_needs_a_parse() -> None:
    with pytest.raises(ValueError, match="without a parse"):
        Committer()(dataclasses.replace(read(BY_NAME["asserted"]), parse=None))
