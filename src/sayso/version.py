"""Version: which sayso this is, where every room can see it."""

from __future__ import annotations

__all__ = ["__version__"]

__version__ = "0.1.0"
