"""The text of a document for the terminal, with the statements bracketed in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.output.blocks import Stretch, headline_of, stretches
from sayso.output.characters import for_terminal
from sayso.output.layers import Close, Layer, Role, Words, layers_of, marked, spread
from sayso.output.outline import Outline, VoiceEntry
from sayso.records import BlockKind, Document, Reading

if TYPE_CHECKING:
    from rich.text import Text

__all__ = ["GLUE", "colour_of", "marked_lines"]

GLUE = "\ue000"
"""Stands for a space at which a line must not break, until it is broken."""

COLOURS = ("cyan", "magenta", "green", "yellow", "blue", "red")
"""Names that every theme gives colours of its own, so that they can be read on its ground."""

BLOCK_STYLES = {
    BlockKind.TITLE: "bold",
    BlockKind.SECTION: "bold",
    BlockKind.BYLINE: "dim",
    BlockKind.CAPTION: "dim",
    BlockKind.BOILERPLATE: "dim",
}
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SPACE = re.compile(r"\s+")


def colour_of(voice: VoiceEntry) -> str:
    """The style of a voice; "" for the author, the publisher and the unsettled."""
    return "" if voice.colour is None else COLOURS[voice.colour % len(COLOURS)]


def _shown(layer: Layer) -> bool:
    """Whether a layer shows in the terminal: events and the words of others do, gaps do not."""
    if layer.role is Role.EVENT:
        return True
    return layer.entry is not None and not layer.entry.voice.own


def _style(layer: Layer) -> str:
    if layer.entry is None:
        return ""
    extra = {Role.SOURCE: "bold", Role.CUE: "italic"}.get(layer.role, "")
    return f"{colour_of(layer.entry.voice)} {extra}".strip()


def _bracketed(
    document: Document, stretch: Stretch, layers: list[Layer], *, encoding: str, seen: set[str]
) -> Text:
    """One stretch on one line, each content in brackets that start with its label.

    seen: labels that have been shown further up; a content that goes on gets "+" and its label.
    """
    from rich.text import Text

    line = Text(style=BLOCK_STYLES.get(stretch.kind or BlockKind.PARAGRAPH, ""))
    styles: list[str] = []
    at = 0
    for piece in marked(layers, stretch.span):
        if isinstance(piece, Words):
            words = SPACE.sub(" ", for_terminal(document.words(piece.span), encoding=encoding))
            line.append(words, styles[-1] if styles else None)
            at = piece.span.end
            continue
        entry, bracketed = piece.layer.entry, piece.layer.role is Role.CONTENT
        if isinstance(piece, Close):
            style = styles.pop()
            if bracketed:
                line.append("]", f"{style} bold")
            elif piece.layer.role is Role.EVENT and piece.layer.span.end == at:
                line.append(_number(piece.layer.part + 1, encoding=encoding), "bold")
        elif piece.layer.role is Role.EVENT:
            styles.append(f"{styles[-1] if styles else ''} underline".strip())
        elif entry is not None:
            styles.append(_style(piece.layer))
            if bracketed:
                more = "+" if entry.label in seen else ""
                line.append(f"[{more}{entry.label}{GLUE}", f"{styles[-1]} bold")
                seen.add(entry.label)
    return line


def _number(number: int, *, encoding: str) -> str:
    """The number of an event, raised where the terminal can show that: "³", else "(3)"."""
    try:
        "".join(map(chr, RAISED.values())).encode(encoding)
    except UnicodeEncodeError:
        return f"({number})"
    return str(number).translate(RAISED)


def marked_lines(
    reading: Reading, outline: Outline, *, encoding: str
) -> Iterator[tuple[BlockKind, Text]]:
    """The blocks of a text, each on one line that is still to be wrapped, with its kind.

    The headline comes first, wherever it stands. What belongs to the author or the publisher is
    left as it is.
    """
    document = reading.document
    layers = [layer for layer in layers_of(outline, length=len(document.text)) if _shown(layer)]
    headline = headline_of(document)
    seen: set[str] = set()
    found = [each for each in stretches(document) if each.kind is not None]
    layers_in = spread(layers, [each.span for each in found])
    found.sort(key=lambda each: not (headline and each.span == headline.span))
    for stretch in found:
        yield (
            stretch.kind or BlockKind.PARAGRAPH,
            _bracketed(document, stretch, layers_in[stretch.span], encoding=encoding, seen=seen),
        )
