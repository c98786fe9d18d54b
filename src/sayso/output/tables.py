"""Tables: statements as rows, for spreadsheets and statistics."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from sayso.output.characters import for_spreadsheet
from sayso.output.outline import SpokenEntry, outline_of
from sayso.output.wording import on_one_line
from sayso.records import Polarity, Reading, Span

__all__ = ["COLUMNS", "statement_rows", "statements_csv"]

COLUMNS = (
    "document",
    "address",
    "title",
    "publisher",
    "published",
    "statement",
    "label",
    "within",
    "echoes",
    "voice",
    "voice_kind",
    "source",
    "cue",
    "manner",
    "polarity",
    "form",
    "content",
    "spans",
    "start",
    "end",
    "passage",
    "confidence",
)
"""The columns, in order; `statement_rows` tells what each holds."""

CONFIDENCE_DIGITS = 4


def _row(reading: Reading, entry: SpokenEntry) -> dict[str, str | int | float]:
    document, statement, voice = reading.document, entry.statement, entry.voice.voice
    start = min(span.start for span in statement.content)
    end = max(span.end for span in statement.content)
    return {
        "document": document.id,
        "address": document.source,
        "title": document.title or "",
        "publisher": document.publisher or "",
        "published": document.published.edtf if document.published else "",
        "statement": statement.id,
        "label": entry.label,
        "within": statement.within or "",
        "echoes": statement.echoes or "",
        "voice": on_one_line(voice.name) if voice else "",
        "voice_kind": voice.kind.value if voice else "",
        "source": reading.text_of(*statement.source),
        "cue": reading.text_of(statement.cue) if statement.cue else "",
        "manner": statement.manner.value,
        "polarity": "positive" if statement.polarity is Polarity.POSITIVE else "negative",
        "form": statement.form.value,
        "content": reading.text_of(*statement.content),
        "spans": " ".join(f"{span.start}-{span.end}" for span in statement.content),
        "start": start,
        "end": end,
        "passage": document.words(Span(start, end)),
        "confidence": round(statement.confidence, CONFIDENCE_DIGITS),
    }


def statement_rows(reading: Reading) -> list[dict[str, str | int | float]]:
    """One row for each statement of a reading, in reading order.

    What is unknown or absent is "". Each row has:

    document, address: id of the document, and the path or URL that it was read from.
    title, publisher, published: of the document, `published` in EDTF.
    statement, within, echoes: ids of the statement, of the one that it lies in, and of the one
        that it repeats.
    label: its label in the reading view.
    voice, voice_kind: name and kind; both "" where the voice is not settled.
    source, cue: the words of the text that name the voice, and the words of saying.
    manner, form: as in a `Statement`; polarity: "positive" or "negative".
    content, spans: what is said, its parts joined by " … ", and where each part stands, as
        "120-180 190-204" (code points, half open).
    start, end, passage: from the first to the last character of the content, with all that
        stands between: `text[start:end] == passage`.
    confidence: 0 to 1, with four digits.
    """
    return [_row(reading, entry) for entry in outline_of(reading).statements]


def statements_csv(readings: Iterable[Reading]) -> str:
    """The rows of all readings as one CSV table with a heading (RFC 4180, comma, CRLF).

    A cell that a spreadsheet could take for a formula gets an apostrophe in front of it, which
    a program that compares cells with the text has to take off again.
    """
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for reading in readings:
        for row in statement_rows(reading):
            cells = [row[column] for column in COLUMNS]
            writer.writerow(
                [for_spreadsheet(cell) if isinstance(cell, str) else cell for cell in cells]
            )
    return table.getvalue()
