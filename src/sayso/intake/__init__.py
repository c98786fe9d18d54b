"""Read: bytes to `Document`."""

from __future__ import annotations

from sayso.intake.blocks import segment_blocks
from sayso.intake.limits import Limits
from sayso.intake.readers import read_bytes, read_source, read_text
from sayso.intake.sidecar import Hints

__all__ = ["Hints", "Limits", "read_bytes", "read_source", "read_text", "segment_blocks"]
