"""A stand-in for the reading room that breaks, hangs and swells where a text tells it to."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence

from sayso.records import Document, KnownParty, Reading, Voice, VoiceKind

__all__ = ["slowly", "understand"]

TAKEN: list[str] = []
"""What this process has been given so far; the first is the one that warms it up."""


def understand(document: Document, *, parties: Sequence[KnownParty] = ()) -> Reading:
    """A reading with one voice, unless the text says that something else should happen."""
    text = document.text
    TAKEN.append(document.id)
    if "RAISES" in text:
        raise KeyError("nobody foresaw this")
    if "FALLS" in text or ("WEARS OUT" in text and len(TAKEN) > 2):
        os.kill(os.getpid(), signal.SIGKILL)
    if "SWELLS" in text:
        bytearray(4_000_000_000)
    if "DEAF" in text:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
    if "HANGS" in text:
        time.sleep(3600)
    voice = Voice(id="voice-1", kind=VoiceKind.PERSON, name=f"voice of {len(text)} characters")
    return Reading(document, voices=(voice,), gaps=document.gaps)


def slowly(document: Document, *, parties: Sequence[KnownParty] = ()) -> Reading:
    """The same, so slow that there is time to interrupt it."""
    time.sleep(0.02)
    return understand(document, parties=parties)
