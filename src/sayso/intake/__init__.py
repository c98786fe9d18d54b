"""Read: bytes to `Document`."""

from __future__ import annotations

from sayso.intake.blocks import segment_blocks
from sayso.intake.limits import Limits
from sayso.intake.readers import load_source, read_bytes, read_source, read_text
from sayso.intake.sidecar import SIDECAR_SUFFIX, Hints
from sayso.intake.sniffing import SUFFIXES

__all__ = [
    "SIDECAR_SUFFIX",
    "SUFFIXES",
    "Hints",
    "Limits",
    "load_source",
    "read_bytes",
    "read_source",
    "read_text",
    "segment_blocks",
]
