"""The terminal: a reading as lines of text."""

from __future__ import annotations

from sayso.output.terminal.event_lines import show_events
from sayso.output.terminal.view import show
from sayso.output.terminal.voice_lines import show_voices

__all__ = ["show", "show_events", "show_voices"]
