"""Dispute tables as a page: points by voices, with every passage, without scripts."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.output.dispute_table import Difference, HappeningTable, Line
from sayso.output.dispute_words import line_words, reading_of, replaced_words, when_words
from sayso.output.story_table import dependence_words
from sayso.output.templating import make_templates
from sayso.output.wording import on_one_line, shortened
from sayso.records.accounts import Row

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["disputes_page"]

QUOTE_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Held:
    """What the page says of one row."""

    voice: str
    reading: str
    quote: str
    where: str
    also: str
    replaced: str
    denied: bool


@functools.cache
def _templates() -> Environment:
    return make_templates()


def disputes_page(
    tables: Sequence[HappeningTable], *, heading: str = "Where accounts differ"
) -> str:
    """Show dispute tables as one self-contained page that loads nothing and runs nothing.

    Returns:
        A whole HTML document, to be stored as UTF-8.
    """
    shown = [_table(table) for table in tables]
    return _templates().get_template("disputes.html").render(tables=shown, heading=heading)


def _table(table: HappeningTable) -> dict[str, object]:
    return {
        "title": on_one_line(table.happening.title),
        "when": when_words(table.happening),
        "place": table.happening.place,
        "dependence": dependence_words(table.dependence),
        "voices": [name for _, name in table.voices],
        "lines": [_line(line, table.voices) for line in table.lines],
        "differences": [_difference(each) for each in table.differences],
    }


def _line(line: Line, voices: Sequence[tuple[str, str]]) -> dict[str, object]:
    cells = [
        (name, [_held_on(line, row) for row in line.cells.get(voice, ())]) for voice, name in voices
    ]
    silent = ", ".join(dict.fromkeys(name for name, held in cells if not held))
    return {"what": line_words(line.attribute, line.scope), "cells": cells, "silent": silent}


def _difference(difference: Difference) -> dict[str, object]:
    dispute = difference.dispute
    return {
        "what": line_words(dispute.attribute, dispute.scope),
        "sides": [[_held(row, ()) for row in side] for side in difference.sides],
        "why": "Shown because: " + "; ".join(difference.why) + ".",
    }


def _held_on(line: Line, row: Row) -> Held:
    return _held(row, line.repeats.get(row.id, ()), line.replaced.get(row.id, ()))


def _held(row: Row, also: Sequence[str], older: Sequence[Row] = ()) -> Held:
    return Held(
        voice=row.voice_name,
        reading=reading_of(row),
        quote=shortened(on_one_line(row.evidence.quote), to=QUOTE_LENGTH),
        where=row.publisher or row.evidence.source,
        also=", ".join(also),
        replaced=replaced_words(older),
        denied=row.polarity == "-",
    )
