"""The line: an order that can't work is refused before any text is read."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from sayso.errors import BadLine
from sayso.reading.line import Line
from sayso.records import (
    Form,
    Gap,
    Maker,
    Manner,
    Polarity,
    Reading,
    Sentence,
    Span,
    Statement,
    TimeBasis,
    TimeValue,
    Voice,
    VoiceKind,
)
from tests.records.examples import DOCUMENT

SENTENCE = Sentence(Span(0, 37))
VOICE = Voice("voice-1", VoiceKind.PERSON, "Mara Voss")


@dataclass(frozen=True)
class Turn:
    """A step that does to a reading what it is told to do."""

    name: str
    needs: frozenset[str]
    adds: frozenset[str]
    change: Callable[[Reading], Reading] = lambda reading: reading
    version: str = "1"
    weights: str | None = None

    def __call__(self, reading: Reading) -> Reading:
        return self.change(reading)


def turn(name: str, needs: str, adds: str, **parts: object) -> Turn:
    """A step that needs and adds the layers named, with spaces between them."""
    return Turn(name, frozenset(needs.split()), frozenset(adds.split()), **parts)


def replacing(**layers: object) -> Callable[[Reading], Reading]:
    """A change that puts layers into a reading."""
    return lambda reading: dataclasses.replace(reading, **layers)


SEGMENT = turn(
    "segment", "", "parse sentences", change=replacing(sentences=(SENTENCE,)), weights="0.3"
)
ATTRIBUTE = turn("attribute", "parse sentences", "voices", change=replacing(voices=(VOICE,)))


def test_steps_run_in_order_and_are_named_as_makers() -> None:
    """A reader of the result must be able to tell an empty layer from one never made."""
    reading = Line((SEGMENT, ATTRIBUTE)).run(DOCUMENT)

    assert (reading.sentences, reading.voices) == ((SENTENCE,), (VOICE,))
    assert reading.makers == (Maker("segment", "1", "0.3"), Maker("attribute", "1", None))


def test_a_reading_begins_with_the_gaps_of_its_document() -> None:
    """What was lost on the way in concerns whoever reads what was found."""
    gap = Gap("attribute", None, "G_OPEN: Nothing was settled.")
    add_gap = turn(
        "attribute",
        "",
        "voices",
        change=lambda reading: dataclasses.replace(reading, gaps=(*reading.gaps, gap)),
    )

    assert Line((add_gap,)).run(DOCUMENT).gaps == (*DOCUMENT.gaps, gap)


@pytest.mark.parametrize(
    ("steps", "blamed", "reason"),
    [
        ((ATTRIBUTE, SEGMENT), "attribute", "needs 'parse'"),
        ((ATTRIBUTE,), "attribute", "needs 'parse'"),
        ((turn("own", "voices", "voices"),), "own", "needs 'voices'"),
        ((SEGMENT, turn("segment", "", "voices")), "segment", "same name"),
        ((SEGMENT, turn("again", "", "sentences")), "again", "step 'segment' adds already"),
        ((turn("odd", "", "moods"),), "odd", "no layer 'moods'"),
        ((turn("odd", "moods", "voices"),), "odd", "no layer 'moods'"),
        ((turn("odd", "", "gaps"),), "odd", "no layer 'gaps'"),
        ((turn("idle", "", ""),), "idle", "adds no layer"),
    ],
)
def test_an_order_that_cannot_work_is_refused(
    steps: tuple[Turn, ...], blamed: str, reason: str
) -> None:
    """Half an hour into an archive is too late to find out."""
    with pytest.raises(BadLine, match=reason) as caught:
        Line(steps)

    assert caught.value.step == blamed


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (replacing(sentences=()), "sentences"),
        (replacing(document=dataclasses.replace(DOCUMENT, title=None)), "document"),
        (replacing(makers=(Maker("attribute", "1"),)), "makers"),
        (replacing(gaps=()), "gaps"),
    ],
)
def test_a_step_that_changes_what_is_not_its_own_is_stopped(
    change: Callable[[Reading], Reading], field: str
) -> None:
    """Otherwise the makers of a reading would name the wrong step."""
    line = Line((SEGMENT, turn("attribute", "", "voices", change=change)))

    with pytest.raises(BadLine, match=field):
        line.run(DOCUMENT)


STATEMENT = Statement(
    id="stmt-1",
    voice=None,
    source=(),
    cue=None,
    content=(Span(0, 4),),
    form=Form.DIRECT,
    manner=Manner.SPEECH,
    polarity=Polarity.POSITIVE,
    confidence=0.5,
)
DAY = TimeValue("2031-10-16", None, None, TimeBasis.STATED)


@dataclass(frozen=True)
class CompletingTurn(Turn):
    """A step that also fills in what another step left open."""

    completes: frozenset[str] = frozenset({"statements"})


def completed(statements: tuple[Statement, ...]) -> Reading:
    """What comes of statements that a later step replaces."""
    attribute = turn("attribute", "", "statements", change=replacing(statements=(STATEMENT,)))
    anchor = CompletingTurn(
        "anchor", frozenset(), frozenset({"times"}), change=replacing(statements=statements)
    )
    return Line((attribute, anchor)).run(DOCUMENT)


def test_a_step_may_fill_in_what_was_open() -> None:
    """When a statement was made is known only once the times are."""
    filled = dataclasses.replace(STATEMENT, uttered=DAY)

    assert completed((filled,)).statements == (filled,)


@pytest.mark.parametrize(
    "statements",
    [
        (),
        (STATEMENT, STATEMENT),
        (dataclasses.replace(STATEMENT, confidence=0.9, uttered=DAY),),
        (dataclasses.replace(STATEMENT, content=(Span(0, 5),)),),
        (VOICE,),
    ],
)
def test_a_step_that_completes_changes_nothing_else(statements: tuple[Statement, ...]) -> None:
    """Otherwise the makers of a reading would name the wrong step."""
    with pytest.raises(BadLine, match="statements"):
        completed(statements)
