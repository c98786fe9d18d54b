"""The table of voices in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.output.story_table import dependence_words
from sayso.output.terminal.lines import Lines
from sayso.output.voice_table import Given, VoiceTable
from sayso.output.wording import NOT_SETTLED, counted, name_of
from sayso.records import Form, Voice, VoiceKind

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["show_voices"]

INDENT = "    "


def show_voices(table: VoiceTable, console: Console) -> None:
    """Print who is given a voice: name and kind, then how often, in which form and by whom."""
    lines = Lines(console)
    if table.dependence is not None and table.dependence.documents > 1:
        lines.add((dependence_words(table.dependence), "dim"))
        lines.blank()
    if not table.rows:
        lines.add("Nobody is given a voice.")
    for number, given in enumerate(table.rows):
        if number:
            lines.blank()
        told = ", ".join(filter(None, _what(given)))
        lines.add((_name(given), "bold"), f"  {told}" if told else "", rest=INDENT)
        lines.add(_how_often(given), first=INDENT, rest=INDENT)
        lines.add((_by_whom(given), "dim"), first=INDENT, rest=INDENT)
    if table.left_out:
        persons = counted(table.left_out, "person")
        lines.blank()
        lines.add((f"{persons} without a public role left out; --everybody lists them.", "dim"))
    lines.print()


def _name(given: Given) -> str:
    """What it is called on screen, as in the reading view."""
    if not given.kind:
        return NOT_SETTLED
    return name_of(Voice("", VoiceKind(given.kind), given.name))


def _what(given: Given) -> tuple[str, ...]:
    """Its kind, sectors and country; that somebody is unnamed is told by the name."""
    kind = "" if given.kind == VoiceKind.UNNAMED else given.kind
    return kind, " ".join(given.sector), given.country or ""


def _how_often(given: Given) -> str:
    forms = ", ".join(f"{given.forms[form]} {form}" for form in Form if given.forms[form])
    named = f"; {counted(given.mentions, 'mention')}" if given.mentions else ""
    return f"{counted(given.statements, 'statement')}: {forms}{named}"


def _by_whom(given: Given) -> str:
    ranked = sorted(given.publishers.items(), key=lambda each: (-each[1], each[0]))
    publishers = ", ".join(f"{name} ({count})" for name, count in ranked)
    documents = counted(len(given.documents), "document")
    if given.independent_texts is not None and given.independent_texts < len(given.documents):
        documents += f" ({counted(given.independent_texts, 'independent text')})"
    return f"in {documents}, by {publishers}"
