"""Lines: words wrapped to the width of a console, ready to print in one piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.output.characters import for_terminal
from sayso.output.terminal.marked_lines import GLUE

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

__all__ = ["NARROWEST", "Lines"]

WIDEST, NARROWEST = 100, 24
"""Columns that lines are wrapped to, however wide or narrow the terminal is."""


class Lines:
    """Collects wrapped lines, so that all of them go out in one piece.

    width: columns that lines are wrapped to.
    ready: the lines so far.
    """

    def __init__(self, console: Console) -> None:
        self.console = console
        self.width = max(NARROWEST, min(console.width, WIDEST))
        self.ready: list[Text] = []

    @property
    def encoding(self) -> str:
        """The encoding of what the console writes to."""
        return self.console.encoding

    def print(self) -> None:
        """Send what was collected to the console, without padding or cutting it again."""
        from rich.text import Text

        self.console.print(Text("\n").join(self.ready), soft_wrap=True, highlight=False)

    def text(self, *parts: str | tuple[str, str] | Text) -> Text:
        """Put words together that can be printed safely.

        parts: words, words with a style, or a finished text.
        """
        from rich.text import Text

        line = Text()
        for part in parts:
            if isinstance(part, Text):
                line.append_text(part)
            else:
                words, style = part if isinstance(part, tuple) else (part, "")
                line.append(for_terminal(words, encoding=self.encoding), style)
        return line

    def add(
        self, *parts: str | tuple[str, str] | Text, first: str | Text = "", rest: str = ""
    ) -> None:
        """Wrap one line of words.

        parts: as for `text`.
        first, rest: what stands in front of the first line, and of those that follow.
        """
        front, line = self.text(first), self.text(*parts)
        room = max(self.width - max(front.cell_len, len(rest)), NARROWEST // 2)
        for number, wrapped in enumerate(line.wrap(self.console, room)):
            wrapped.rstrip()
            wrapped.plain = wrapped.plain.replace(GLUE, " ")
            self.ready.append(self.text(rest if number else front, wrapped))

    def blank(self) -> None:
        """Leave a line empty."""
        from rich.text import Text

        self.ready.append(Text())

    def heading(self, words: str) -> None:
        """Start a part of the view."""
        self.blank()
        self.add((words, "bold underline"))
        self.blank()
