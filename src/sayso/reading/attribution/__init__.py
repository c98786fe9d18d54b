"""ATTRIBUTE: who says what in one document."""

from __future__ import annotations

from sayso.reading.attribution.attributor import Attributor

__all__ = ["Attributor"]
