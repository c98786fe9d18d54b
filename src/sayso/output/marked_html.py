"""The text of a document as HTML, with the statements marked in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from sayso.output.blocks import Stretch, headline_of, stretches
from sayso.output.characters import storable
from sayso.output.event_cards import EventCard
from sayso.output.layers import Close, Layer, Open, Role, layers_of, marked, spread
from sayso.output.outline import Outline, SpokenEntry, VoiceEntry
from sayso.output.palette import LIGHT
from sayso.records import BlockKind, Document, Reading, Span

__all__ = [
    "MarkedHtml",
    "anchor_of_event",
    "anchor_of_gap",
    "colour_class",
    "marked_html",
]

PARAGRAPHS = {
    BlockKind.TITLE: "title",
    BlockKind.BYLINE: "byline",
    BlockKind.DATELINE: "dateline",
    BlockKind.CAPTION: "caption",
    BlockKind.TURN: "turn",
    BlockKind.BOILERPLATE: "boilerplate",
}
DEEPEST_LINE = 2


def colour_class(voice: VoiceEntry) -> str:
    """The class that gives an element the colours of a voice."""
    return "vx" if voice.colour is None else f"v{voice.colour % len(LIGHT.voices)}"


def anchor_of_gap(number: int) -> str:
    """Where in the article the words of a gap stand; `number` is its number in the outline."""
    return f"text-gap{number + 1}"


def anchor_of_event(number: int) -> str:
    """Where in the article the words of an event stand."""
    return f"text-event{number}"


def _escaped(text: str) -> str:
    """Characters as HTML that every parser turns back into the very same characters."""
    return escape(storable(text)).replace("\r", "&#13;")


class MarkedHtml:
    """Writes the text of one document.

    layers: those of each stretch, by its span.
    cards: of the events, by their numbers in the outline.
    anchors: the addresses inside it that can be linked to, without the prefix.
    """

    def __init__(
        self,
        document: Document,
        layers: Mapping[Span, Sequence[Layer]],
        *,
        cards: Sequence[EventCard],
        prefix: str,
    ) -> None:
        self.document, self.layers, self.cards, self.prefix = document, layers, cards, prefix
        self.anchors: set[str] = set()
        self._at = 0
        self._parts: list[str] = []

    @property
    def html(self) -> str:
        """What is written so far; whatever came from the document is escaped in it."""
        return "".join(self._parts)

    def element(self, tag: str, name: str, stretch: Stretch, *, anchor: str = "") -> None:
        """Write a stretch as one element; a block quotation gets its paragraph inside.

        name: its class, or "".
        anchor: its address without the prefix, or "".
        """
        quoted = tag == "blockquote"
        named = f' class="{name}"' if name else ""
        address = f' id="{self.prefix}{anchor}"' if anchor else ""
        self._parts.append(f"<{tag}{address}{named}>{'<p>' * quoted}")
        at = stretch.span.start
        if stretch.opening:
            at = stretch.opening.end
            self._parts.append('<span class="dateline">')
            self._marked(stretch, stretch.opening)
            self._parts.append("</span>")
        self._marked(stretch, Span(at, stretch.span.end))
        self._parts.append(f"{'</p>' * quoted}</{tag}>")

    def space(self, stretch: Stretch) -> None:
        """Write white space between two elements."""
        self._parts.append(_escaped(self.document.words(stretch.span)))

    def _marked(self, stretch: Stretch, part: Span) -> None:
        """Write a part of a stretch with the marks of the stretch."""
        for piece in marked(self.layers[stretch.span], part):
            if isinstance(piece, Open):
                self._open(piece)
            elif isinstance(piece, Close):
                self._close(piece.layer)
            else:
                self._parts.append(_escaped(self.document.words(piece.span)))
                self._at = piece.span.end

    def _close(self, layer: Layer) -> None:
        self._parts.append("</mark>" if _is_mark(layer) else "</span>")
        if layer.role is Role.EVENT and layer.span.end == self._at:
            self._number(self.cards[layer.part])

    def _number(self, card: EventCard) -> None:
        """The number behind the words of an event, as a link to the list of events.

        Like the labels of statements, it is drawn by the style sheet.
        """
        spoken = _escaped(f"event {card.number}: {card.told}")
        self._parts.append(
            f'<a class="event-ref {card.classes}" href="#{self.prefix}event-{card.number}" '
            f'data-label="{card.number}" data-told="{_escaped(card.told)}" '
            f'aria-label="{spoken}"></a>'
        )

    def _address(self, anchor: str) -> str:
        """An `id` for the first element that asks for this anchor, nothing for the others."""
        if anchor in self.anchors:
            return ""
        self.anchors.add(anchor)
        return f' id="{self.prefix}{anchor}"'

    def _open(self, opened: Open) -> None:
        layer, entry = opened.layer, opened.layer.entry
        if layer.role is Role.EVENT:
            number = self.cards[layer.part].number
            address = self._address(anchor_of_event(number))
            self._parts.append(f'<span class="event e{number}"{address}>')
        elif entry is None:
            address = self._address(anchor_of_gap(layer.part))
            self._parts.append(f'<span class="gap"{address}>')
        elif entry.voice.own:
            address = self._address(f"text-{entry.anchor}") if layer.role is Role.CONTENT else ""
            self._parts.append(f'<span class="k{entry.number}"{address}>')
        elif layer.role is Role.CONTENT:
            line = min(opened.depth, DEEPEST_LINE)
            if opened.labelled:
                self._label(entry)
            self._parts.append(
                f'<mark class="{colour_class(entry.voice)} {entry.statement.form} '
                f'd{line} k{entry.number}">'
            )
        else:
            role = "cue" if layer.role is Role.CUE else "source"
            self._parts.append(f'<span class="{role} {colour_class(entry.voice)} k{entry.number}">')

    def _label(self, entry: SpokenEntry) -> None:
        """The label in front of a content, as a link to the list of statements.

        The label is drawn by the style sheet, so that the text of the article stays the text of
        the document, to a selection, a search and a screen reader alike.
        """
        address = self._address(f"text-{entry.anchor}")
        told = entry.statement.form.value if address else "continued"
        spoken = _escaped(f"{entry.label}: {entry.voice.name}, {told}")
        self._parts.append(
            f'<a class="ref {colour_class(entry.voice)}"{address} '
            f'href="#{self.prefix}statement-{entry.anchor}" '
            f'data-label="{_escaped(entry.label)}" aria-label="{spoken}"></a>'
        )


def _is_mark(layer: Layer) -> bool:
    return layer.role is Role.CONTENT and layer.entry is not None and not layer.entry.voice.own


def marked_html(
    reading: Reading, outline: Outline, cards: Sequence[EventCard], *, prefix: str, level: int
) -> MarkedHtml:
    """Write the whole text of a reading, marked.

    Without its tags it is `Document.text`, character for character (a NUL or a lone surrogate
    becomes U+FFFD).

    cards: of the events of the outline.
    prefix: in front of every address, so that several readings can stand on one page.
    level: of the heading that the title becomes, 1 to 5; sections get the next one.
    """
    document = reading.document
    headline = headline_of(document)
    found = list(stretches(document))
    layers = layers_of(outline, length=len(document.text))
    spans = [each.span for each in found]
    writer = MarkedHtml(document, spread(layers, spans), cards=cards, prefix=prefix)
    for stretch in found:
        if stretch.kind is None:
            writer.space(stretch)
        elif headline and stretch.span == headline.span:
            writer.element(f"h{level}", "headline", stretch, anchor="headline")
        elif stretch.kind is BlockKind.SECTION:
            writer.element(f"h{level + 1}", "section", stretch)
        elif stretch.kind is BlockKind.QUOTATION:
            writer.element("blockquote", "", stretch)
        else:
            writer.element("p", PARAGRAPHS.get(stretch.kind, ""), stretch)
    return writer
