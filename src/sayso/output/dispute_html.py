"""Dispute tables as a page: points by voices, with every passage, without scripts."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from sayso.output.dispute_quarrels import Quarrel
from sayso.output.dispute_table import HappeningTable, Line
from sayso.output.dispute_words import (
    band_words,
    line_words,
    maybe_words,
    quarrel_words,
    reading_of,
    replaced_words,
    side_words,
    silent_words,
    when_words,
)
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
    happening = table.happening
    followed = zip_longest(table.lines, table.lines[1:])
    return {
        "title": on_one_line(happening.title),
        "when": when_words(happening),
        "place": happening.place,
        "dependence": dependence_words(table.dependence),
        "band": band_words(happening),
        "maybe": [maybe_words(happening, other) for other in table.maybe],
        "lines": [
            _line(
                line,
                table.voices,
                silent=table.silent.get(line.attribute, ())
                if following is None or following.attribute != line.attribute
                else (),
            )
            for line, following in followed
        ],
        "quarrels": [_quarrel(each) for each in table.quarrels],
    }


def _line(
    line: Line, voices: Sequence[tuple[str, str]], *, silent: Sequence[str]
) -> dict[str, object]:
    held = [
        (name, [_held_on(line, row) for row in line.cells[voice]])
        for voice, name in voices
        if voice in line.cells
    ]
    what = line_words(line.attribute, line.scope, line.rows)
    return {"what": what, "held": held, "silent": silent_words(silent)}


def _quarrel(quarrel: Quarrel) -> dict[str, object]:
    return {
        "what": quarrel_words(quarrel),
        "sides": [
            {"whom": side_words(quarrel, side), "held": [_held(row, ()) for row in side.rows]}
            for side in quarrel.sides
        ],
        "why": "Shown because: " + "; ".join(quarrel.why) + ".",
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
