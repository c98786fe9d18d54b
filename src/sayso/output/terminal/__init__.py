"""The terminal: a reading as lines of text."""

from __future__ import annotations

from sayso.output.terminal.view import show

__all__ = ["show"]
