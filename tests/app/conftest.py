"""A stand-in for the reading room: these tests are about the doors, and need no weights."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sayso.records import (
    Document,
    Form,
    KnownParty,
    Manner,
    Polarity,
    Reading,
    Span,
    Statement,
    Voice,
    VoiceKind,
)


def understand(document: Document, *, parties: Sequence[KnownParty] = ()) -> Reading:
    """A reading with one statement: what stands between the first two quotation marks.

    parties: those that the user knows; the first one speaks.
    """
    start, end = document.text.find("“"), document.text.find("”") + 1
    if not 0 <= start < end:
        return Reading(document, gaps=document.gaps)
    name = parties[0].name if parties else "the mayor"
    voice = Voice(id="voice-1", kind=VoiceKind.PERSON, name=name)
    statement = Statement(
        id="stmt-1",
        voice=voice.id,
        source=(),
        cue=None,
        content=(Span(start, end),),
        form=Form.DIRECT,
        manner=Manner.SPEECH,
        polarity=Polarity.POSITIVE,
        confidence=0.9,
    )
    return Reading(document, voices=(voice,), statements=(statement,), gaps=document.gaps)


@pytest.fixture
def understanding(monkeypatch):
    """Put the stand-in where the reading room's own function is."""
    monkeypatch.setattr("sayso.reading.understand", understand)
