"""Events in the terminal: what is said to have happened, and who stands for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from sayso.output.event_table import EventRow
from sayso.output.event_told import Held, Telling
from sayso.output.event_words import (
    count_words,
    event_type,
    held_phrases,
    participant_words,
    place_words,
    status_words,
    when_told,
)
from sayso.output.terminal.lines import Lines
from sayso.output.wording import counted, on_one_line, percent, shortened

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["add_event", "show_events"]

PASSAGE_LENGTH, TRIGGER_LENGTH = 240, 40
BETWEEN = " · "
NOBODY = "how anybody stands to it is not settled"
STYLES = {
    Telling.ASSERTED: "",
    Telling.ATTRIBUTED: "italic",
    Telling.CONTESTED: "bold",
    Telling.DENIED: "bold",
    Telling.RAISED: "italic",
    Telling.OPEN: "italic",
}

Called = Callable[[Held], str | tuple[str, str]]
"""What a voice is called: words, or words with a style."""


def show_events(rows: Sequence[EventRow], console: Console, *, left_out: int) -> None:
    """Print a list of events: type, words, who, when and where, then who stands for it.

    left_out: how many were not listed.
    """
    lines = Lines(console)
    source, passage = None, None
    for row in rows:
        document = row.reading.document
        if document.id != source:
            _apart(lines)
            lines.add((document.source or "text", "bold underline"))
            source, passage = document.id, None
        if row.told.passage != passage:
            passage = row.told.passage
            lines.blank()
            lines.add((shortened(document.words(passage), to=PASSAGE_LENGTH), "dim"))
        add_event(lines, row, called=row.name)
    if source is None:
        lines.add("No event is told here that is to be listed.")
    if left_out:
        lines.blank()
        lines.add((f"{counted(left_out, 'more event')} left out; --all lists them.", "dim"))
    lines.print()


def add_event(lines: Lines, row: EventRow, *, called: Called) -> None:
    """Add one event: what, who, when and where on one line, each way to stand to it on another."""
    told = row.told
    number = f"{told.number:>2}  "
    indent = " " * len(number)
    trigger = shortened(row.reading.text_of(told.event.trigger), to=TRIGGER_LENGTH)
    status = status_words(told.settled)
    lines.add(
        (event_type(told), "bold"),
        f" “{trigger}” ",
        (told.telling.value, STYLES[told.telling]),
        (f", {status}" if status else "", "italic"),
        (f" · confidence {percent(told.event.confidence)}", "dim"),
        first=number,
        rest=indent,
    )
    if facts := BETWEEN.join(_facts(row)):
        lines.add(facts, first=indent, rest=indent)
    lines.add(*_stances(row, called), first=indent, rest=indent)
    for words in row.responsible:
        lines.add(f"responsible: {words}", first=indent, rest=indent)


def _apart(lines: Lines) -> None:
    if lines.ready:
        lines.blank()


def _facts(row: EventRow) -> Iterator[str]:
    event = row.told.event
    for role, participants in (("by", event.actors), ("to", event.recipients)):
        if participants:
            yield f"{role} {participant_words(participants, row.shown)}"
    if when := when_told(row.told):
        yield when
    if place := place_words(row.told):
        yield f"at {place}"
    if event.counts:
        yield count_words(event.counts)
    if event.content_of:
        yield f"inside {_holder(row)}"


def _holder(row: EventRow) -> str:
    """The speech act that holds an event, by its number and its words."""
    for number, event in enumerate(row.reading.events, 1):
        if event.id == row.told.event.content_of:
            return f"{number} “{on_one_line(row.reading.text_of(event.trigger))}”"
    return "another"


def _stances(row: EventRow, called: Called) -> Iterator[str | tuple[str, str]]:
    """How everybody stands to it: "denied by" and those who deny it."""
    told = row.told
    mixed = not status_words(told.settled)
    for at, (phrase, group) in enumerate(held_phrases(told)):
        yield BETWEEN if at else ""
        yield f"{phrase} "
        for number, held in enumerate(group):
            status = status_words((held,)) if mixed else ""
            yield ", " if number else ""
            yield called(held)
            yield f" ({status})" if status else ""
    if not told.settled and not told.unsettled:
        yield NOBODY
