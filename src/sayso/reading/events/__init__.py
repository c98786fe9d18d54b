"""CODE EVENTS: single mentions of something happening, by PLOVER."""

from __future__ import annotations

from sayso.reading.events.coder import Coder

__all__ = ["Coder"]
