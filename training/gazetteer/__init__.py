"""The gazetteer: how the table of places that ships with sayso is made."""

from __future__ import annotations

__all__: list[str] = []
