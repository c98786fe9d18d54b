"""The reading view in the terminal: the article, then who says what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.output.blocks import byline_in_text, headline_of
from sayso.output.event_table import event_rows
from sayso.output.event_told import Held
from sayso.output.outline import Outline, SpokenEntry, VoiceEntry, outline_of
from sayso.output.terminal.event_lines import add_event
from sayso.output.terminal.lines import NARROWEST, Lines
from sayso.output.terminal.marked_lines import colour_of, marked_lines
from sayso.output.wording import (
    gap_sentence,
    on_one_line,
    percent,
    polarity_words,
    published_words,
    shortened,
    untitled_words,
)
from sayso.records import BlockKind, Reading

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["show"]

NESTING_INDENT = 4
COLUMN_GAP, LONGEST_NAME, COUNTS_WIDTH = 2, 28, 30
CONTENT_LENGTH, CUE_LENGTH = 180, 40


def show(reading: Reading, console: Console) -> None:
    """Print a reading: the article with its statements bracketed, then who says what.

    Each voice has a letter and, where the terminal has colours, a colour of its own; the colour
    says nothing that the letter does not. Lines fit the console, up to 100 columns.
    """
    outline = outline_of(reading)
    lines = Lines(console)
    _header(lines, reading)
    _article(lines, reading, outline)
    _voices(lines, outline)
    _statements(lines, reading, outline)
    _events(lines, reading, outline)
    _gaps(lines, reading, outline)
    lines.print()


def _header(lines: Lines, reading: Reading) -> None:
    """Who published the document, and when; the title and byline, if the text lacks them."""
    document = reading.document
    publisher = on_one_line(document.publisher or document.organisation or "")
    known = [each for each in (publisher, published_words(document.published)) if each]
    lines.add((" · ".join(known) or "publisher and date unknown", "dim"))
    if headline_of(document) is None:
        lines.blank()
        lines.add((on_one_line(document.title or "") or untitled_words(document), "bold"))
    if document.byline and not byline_in_text(document):
        lines.add(("by " + ", ".join(map(on_one_line, document.byline)), "dim"))


def _article(lines: Lines, reading: Reading, outline: Outline) -> None:
    """The text, each block apart from the next, block quotations further in."""
    for kind, line in marked_lines(reading, outline, encoding=lines.encoding):
        indent = " " * NESTING_INDENT if kind is BlockKind.QUOTATION else ""
        lines.blank()
        lines.add(line, first=indent, rest=indent)


def _voices(lines: Lines, outline: Outline) -> None:
    """The list of voices, in columns where there is room for them."""
    from rich.cells import cell_len

    lines.heading("Who says what")
    if not outline.voices:
        lines.add("Nobody is given a voice in this text.")
    labels = [voice.label or "-" for voice in outline.voices]
    room = max(map(len, labels), default=0)
    names, kinds = _columns(outline, lines.width - room)
    for label, voice in zip(labels, outline.voices, strict=True):
        name = (_filled(voice.name, names), f"{colour_of(voice)} bold")
        first, rest = f"{label:<{room}}  ", " " * (room + 2)
        if not names:
            told = ", ".join(filter(None, (voice.kind, _told(voice))))
            lines.add(name, first=first, rest=rest)
            lines.add(told, first=rest, rest=rest)
            continue
        kind, column = _filled(voice.kind, kinds), rest + " " * (names + kinds)
        if cell_len(voice.name) + COLUMN_GAP <= names:
            lines.add(_told(voice), first=lines.text(first, name, kind), rest=column)
        else:
            lines.add(name, first=first, rest=rest)
            lines.add(_told(voice), first=f"{rest}{' ' * names}{kind}", rest=column)
    if outline.statements:
        lines.blank()
        label = outline.statements[0].label
        note = f"[{label} ...] holds the words of {label}, and [+{label} ...] more of them."
        lines.add((note, "dim"))


def _columns(outline: Outline, width: int) -> tuple[int, int]:
    """Widths of the columns of names and of kinds; zeros where they leave too little room.

    A name that is longer than its column gets a line of its own.
    """
    from rich.cells import cell_len

    longest = max((cell_len(voice.name) for voice in outline.voices), default=0)
    names = min(longest, LONGEST_NAME) + COLUMN_GAP
    kinds = max((len(voice.kind) for voice in outline.voices), default=0) + COLUMN_GAP
    return (names, kinds) if names + kinds + COUNTS_WIDTH <= width else (0, 0)


def _filled(words: str, width: int) -> str:
    """The words with spaces after them, up to a width in columns of the terminal."""
    from rich.cells import cell_len

    return words + " " * (width - cell_len(words))


def _told(voice: VoiceEntry) -> str:
    """How many statements of which form a voice has, and what else the text calls it."""
    silent = "own words, not marked" if voice.own else "no statement"
    headline = f" ({voice.headline_count} in the headline)" if voice.headline_count else ""
    unmarked = "; own words, not marked" if voice.own and voice.spoken else ""
    called = ", ".join(f"“{words}”" for words in voice.called)
    also = f"; also {called}" if called and not voice.own else ""
    return f"{voice.counts or silent}{headline}{unmarked}{also}"


def _statements(lines: Lines, reading: Reading, outline: Outline) -> None:
    """The list of statements, those that lie in another one further in."""
    lines.heading("Statements")
    if not outline.nested:
        lines.add("No statement was found.")
    deepest = (lines.width - NARROWEST) // NESTING_INDENT
    for number, entry in enumerate(outline.nested):
        if number and not entry.depth:
            lines.blank()
        indent = " " * (NESTING_INDENT * min(entry.depth, deepest))
        _statement(lines, reading, entry, indent)


def _statement(lines: Lines, reading: Reading, entry: SpokenEntry, indent: str) -> None:
    """One statement: label, voice and cue, then its content, a little further in."""
    style = colour_of(entry.voice)
    inside = f"{indent}{' ' * NESTING_INDENT}"
    label, name = (entry.label, f"{style} bold"), (f"  {entry.voice.name}", style)
    lines.add(label, name, *_how(reading, entry), first=indent, rest=inside)
    content = shortened(reading.text_of(*entry.statement.content), to=CONTENT_LENGTH)
    lines.add(content, first=inside, rest=inside)


def _how(reading: Reading, entry: SpokenEntry) -> Iterator[str | tuple[str, str]]:
    """The cue with its manner and polarity, then form, confidence, nesting and echo."""
    statement = entry.statement
    yield "  "
    if statement.cue:
        yield shortened(reading.text_of(statement.cue), to=CUE_LENGTH), "italic"
    else:
        yield "no cue"
    negated = f", {polarity_words(statement)}" if polarity_words(statement) else ""
    yield f" ({statement.manner}{negated}) · {statement.form} · confidence "
    yield percent(statement.confidence)
    if entry.within:
        yield f" · inside {entry.within}"
    if entry.echoes:
        yield f" · in the headline, repeats {entry.echoes}"


def _events(lines: Lines, reading: Reading, outline: Outline) -> None:
    """What is said to have happened, each with the voices that stand to it somehow."""
    rows = list(event_rows([reading]))
    if not rows:
        return
    entries = {entry.voice.id: entry for entry in outline.voices if entry.voice}

    def called(held: Held) -> tuple[str, str]:
        entry = entries.get(held.commitment.voice)
        label = f" ({entry.label})" if entry and entry.label and not held.own else ""
        return f"{held.name}{label}", colour_of(entry) if entry else ""

    lines.heading("What is said to have happened")
    for number, row in enumerate(rows):
        if number:
            lines.blank()
        add_event(lines, row, called=called)


def _gaps(lines: Lines, reading: Reading, outline: Outline) -> None:
    """What was not settled, in the words of the step that declined."""
    if outline.gaps:
        lines.heading("Left open")
    for gap in outline.gaps:
        words = f"“{shortened(reading.text_of(gap.span), to=CUE_LENGTH)}” " if gap.span else ""
        lines.add(f"{words}{gap_sentence(gap)}", first="- ", rest="  ")
