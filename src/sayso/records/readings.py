"""Readings: one document with all that was understood of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import ClassVar

from sayso.records.commitments import Commitment
from sayso.records.documents import Block, Document
from sayso.records.events import Event
from sayso.records.gaps import Gap
from sayso.records.namings import Naming
from sayso.records.parses import Parse, Sentence
from sayso.records.spans import Span
from sayso.records.statements import Statement
from sayso.records.times import TimeExpression
from sayso.records.voices import Party, Voice

__all__ = ["Maker", "Reading"]


@dataclass(frozen=True, slots=True)
class Maker:
    """The step that made a layer.

    weights: version of the weights it used; None for a step without weights.
    """

    step: str
    version: str
    weights: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One document, its layers, and the makers of each.

    A layer is a tuple in reading order; it is empty both when its step found nothing and when no
    step has made it, and `makers` tells the two apart.

    gaps: those of the document first, then those of the steps in the order in which they ran.
    parse: the engine's own view of the words; kept in memory and left out of JSON.
    """

    document: Document
    sentences: tuple[Sentence, ...] = ()
    parties: tuple[Party, ...] = ()
    voices: tuple[Voice, ...] = ()
    statements: tuple[Statement, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    events: tuple[Event, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    namings: tuple[Naming, ...] = ()
    gaps: tuple[Gap, ...] = ()
    makers: tuple[Maker, ...] = ()
    parse: Parse | None = field(default=None, compare=False, repr=False)

    html_view: ClassVar[Callable[[Reading], str] | None] = None
    """How a notebook shows a reading; set once by the package, as records draw nothing."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the document."""
        return self.document.blocks

    def text_of(self, *spans: Span) -> str:
        """The words of the spans, exactly as they stand in the text; " … " between two."""
        return " … ".join(self.document.words(span) for span in spans)

    def voice_of(self, statement: Statement) -> Voice | None:
        """The voice that a statement is laid to; None when that was not settled."""
        return next((voice for voice in self.voices if voice.id == statement.voice), None)

    def statements_by(self, voice: Voice | str) -> Iterator[Statement]:
        """The statements of a voice, in reading order.

        voice: a voice of this reading, or its name, in which letter case does not matter.
        """
        wanted = (
            {voice.id}
            if isinstance(voice, Voice)
            else {each.id for each in self.voices if each.name.casefold() == voice.casefold()}
        )
        return (statement for statement in self.statements if statement.voice in wanted)

    def statements_within(self, statement: Statement) -> Iterator[Statement]:
        """The statements that lie directly inside another one, in reading order."""
        return (each for each in self.statements if each.within == statement.id)

    def _repr_html_(self) -> str | None:
        """The reading view, for notebooks."""
        view = type(self).html_view
        return view(self) if view else None
