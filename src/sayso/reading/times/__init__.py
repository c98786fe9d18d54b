"""ANCHOR TIMES: time expressions, what they mean, and when each statement was made."""

from __future__ import annotations

from sayso.reading.times.anchor import Anchor, find_times
from sayso.reading.times.candidates import Scene
from sayso.reading.times.chooser import choose, load_chooser
from sayso.reading.times.documents import times_of, times_of_document
from sayso.reading.times.tagger import Tagged, tag

__all__ = [
    "Anchor",
    "Scene",
    "Tagged",
    "choose",
    "find_times",
    "load_chooser",
    "tag",
    "times_of",
    "times_of_document",
]
