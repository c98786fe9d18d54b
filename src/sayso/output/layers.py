"""Layers: the marks of statements over a text, cut where they overlap."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from heapq import heappop, heappush

from sayso.output.outline import Outline, SpokenEntry
from sayso.records import Span

__all__ = ["Close", "Layer", "Open", "Role", "Words", "layers_of", "marked", "spread"]


class Role(IntEnum):
    """What a layer marks; a layer with a higher number lies inside one with a lower."""

    CONTENT = 0
    SOURCE = 1
    CUE = 2
    GAP = 3
    EVENT = 4


@dataclass(frozen=True, slots=True)
class Layer:
    """One mark over one stretch of text.

    entry: the statement that it belongs to; None for a gap and for an event.
    part: number of the span among the contents of its statement; for a gap, its number in
        `Outline.gaps`, for an event, its number in `Outline.events`.
    """

    span: Span
    role: Role
    entry: SpokenEntry | None
    part: int

    @property
    def order(self) -> tuple[int, int, int, int, int, int]:
        """Sorts layers that share characters from the outermost to the innermost."""
        depth, number = (self.entry.depth, self.entry.number) if self.entry else (0, 0)
        return self.role, depth, self.span.start, -self.span.end, number, self.part


@dataclass(frozen=True, slots=True)
class Open:
    """A layer begins here, or goes on after a cut.

    labelled: whether a reader needs its label here: at its first piece in each stretch.
    depth: how many contents are open around it.
    """

    layer: Layer
    labelled: bool
    depth: int


@dataclass(frozen=True, slots=True)
class Words:
    """Characters of the text under the layers that are open."""

    span: Span


@dataclass(frozen=True, slots=True)
class Close:
    """The layer opened last ends here, or is cut."""

    layer: Layer


def layers_of(outline: Outline, *, length: int) -> list[Layer]:
    """All layers of a reading, by where they start.

    length: of the text, in code points; what lies beyond it is left out.
    """
    layers = []
    for entry in outline.statements:
        statement = entry.statement
        layers += [
            Layer(span, Role.CONTENT, entry, part) for part, span in enumerate(statement.content)
        ]
        layers += [
            Layer(span, Role.SOURCE, entry, part) for part, span in enumerate(statement.source)
        ]
        if statement.cue:
            layers.append(Layer(statement.cue, Role.CUE, entry, 0))
    for number, gap in enumerate(outline.gaps):
        if gap.span:
            layers.append(Layer(gap.span, Role.GAP, None, number))
    layers += [
        Layer(told.event.trigger, Role.EVENT, None, number)
        for number, told in enumerate(outline.events)
    ]
    layers.sort(key=lambda layer: (layer.span.start, layer.order))
    return [layer for layer in layers if layer.span.end <= length]


def spread(layers: Sequence[Layer], spans: Sequence[Span]) -> dict[Span, list[Layer]]:
    """Find for each of some spans the layers that share characters with it, in the same order.

    spans: in reading order, without overlap.
    """
    ends = [span.end for span in spans]
    found: dict[Span, list[Layer]] = {span: [] for span in spans}
    for layer in layers:
        for number in range(bisect_right(ends, layer.span.start), len(spans)):
            if spans[number].start >= layer.span.end:
                break
            found[spans[number]].append(layer)
    return found


def _pieces(layers: Iterable[Layer], stretch: Span) -> Iterator[tuple[Span, list[Layer]]]:
    """Cut a stretch wherever a layer starts or ends; with each piece, its layers, outermost first.

    layers: those that share characters with the stretch, by where they start.
    """
    starting = list(reversed(list(layers)))
    ending: list[int] = []
    open_layers: list[Layer] = []
    at = stretch.start
    while at < stretch.end:
        while starting and starting[-1].span.start <= at:
            layer = starting.pop()
            open_layers.append(layer)
            heappush(ending, layer.span.end)
        while ending and ending[0] <= at:
            heappop(ending)
        open_layers = sorted(
            (layer for layer in open_layers if layer.span.end > at), key=lambda each: each.order
        )
        following = min(
            stretch.end,
            starting[-1].span.start if starting else stretch.end,
            ending[0] if ending else stretch.end,
        )
        yield Span(at, following), open_layers
        at = following


def marked(layers: Sequence[Layer], stretch: Span) -> Iterator[Open | Words | Close]:
    """Walk a stretch of text as properly nested marks, in reading order.

    Where two layers overlap without one holding the other, the inner one is closed and opened
    again. The words that come out, put together, are the stretch.
    """
    here = [layer for layer in layers if layer.span.overlaps(stretch)]
    opened: list[Layer] = []
    seen: set[int] = set()
    for piece, wanted in _pieces(here, stretch):
        kept = 0
        while kept < min(len(opened), len(wanted)) and opened[kept] is wanted[kept]:
            kept += 1
        while len(opened) > kept:
            yield Close(opened.pop())
        for layer in wanted[kept:]:
            yield Open(
                layer,
                labelled=id(layer) not in seen,
                depth=sum(each.role is Role.CONTENT for each in opened),
            )
            seen.add(id(layer))
            opened.append(layer)
        yield Words(piece)
    while opened:
        yield Close(opened.pop())
