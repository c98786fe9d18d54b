"""The line: steps in an order that works, each adding layers to one reading."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any, Protocol

from sayso.errors import BadLine
from sayso.records.documents import Document
from sayso.records.readings import Maker, Reading

__all__ = ["LAYERS", "Line", "Step"]

LAYERS = frozenset(
    {
        "parse",
        "sentences",
        "parties",
        "voices",
        "statements",
        "times",
        "events",
        "commitments",
        "namings",
    }
)
"""The fields of `Reading` that a step may add; gaps are open to every step."""


class Step(Protocol):
    """One step from a reading to the same reading with more layers.

    A step computes first and adds last: whatever it finds, it finds in functions that know
    nothing of the line, and then it puts its layers, and its gaps behind those already there,
    into a copy of the reading (`dataclasses.replace`).

    A step may also have `completes`, a set of layers of earlier steps: in their records it may
    fill in fields that are None, as a later step knows when a statement was made, and change
    nothing else.
    """

    @property
    def name(self) -> str:
        """What makers and gaps call it: one word, its own in a line."""

    @property
    def version(self) -> str:
        """Changes whenever the step may find something else in the same text."""

    @property
    def weights(self) -> str | None:
        """Version of the weights that it uses; None for a step without weights."""

    @property
    def needs(self) -> frozenset[str]:
        """The layers that it reads, out of `LAYERS`."""

    @property
    def adds(self) -> frozenset[str]:
        """The layers that it adds, out of `LAYERS`; at least one, and added by no other step."""

    def __call__(self, reading: Reading, /) -> Reading:
        """The reading with the layers of this step."""


@dataclass(frozen=True, slots=True)
class Line:
    """Steps in the order in which they run, checked before any text is read.

    Raises:
        BadLine: if two steps have one name or add the same layer, if a step adds nothing, names
            a layer that there is not, or needs one that no step before it adds.
    """

    steps: tuple[Step, ...]

    def __post_init__(self) -> None:
        names: set[str] = set()
        made_by: dict[str, str] = {}
        for step in self.steps:
            if step.name in names:
                raise BadLine(step.name, "another step has the same name")
            _check_layers(step, made_by)
            names.add(step.name)
            made_by |= dict.fromkeys(step.adds, step.name)

    def run(self, document: Document) -> Reading:
        """Take one document through all the steps.

        Returns:
            A reading that begins with the gaps of the document and has one maker a step.

        Raises:
            BadLine: if a step changes what it doesn't add.
        """
        reading = Reading(document=document, gaps=document.gaps)
        for step in self.steps:
            after = step(reading)
            _check_turn(step, reading, after)
            maker = Maker(step=step.name, version=step.version, weights=step.weights)
            reading = dataclasses.replace(after, makers=(*reading.makers, maker))
        return reading


def _check_layers(step: Step, made_by: dict[str, str]) -> None:
    """Refuse a step that does not fit behind the steps that made `made_by` (layer: step)."""
    unknown = (step.needs | step.adds) - LAYERS
    if unknown:
        raise BadLine(step.name, f"there is no layer {min(unknown)!r}")
    if not step.adds:
        raise BadLine(step.name, "it adds no layer")
    unmet = step.needs - made_by.keys()
    if unmet:
        raise BadLine(step.name, f"it needs {min(unmet)!r}, which no step before it adds")
    taken = step.adds & made_by.keys()
    if taken:
        layer = min(taken)
        raise BadLine(step.name, f"it adds {layer!r}, which step {made_by[layer]!r} adds already")


def _check_turn(step: Step, before: Reading, after: Reading) -> None:
    """Refuse what a step did beyond adding its layers, and gaps behind the earlier ones."""
    kept = {"document", "makers"} | (LAYERS - step.adds)
    completed: frozenset[str] = getattr(step, "completes", frozenset())
    for field in sorted(kept):
        old, new = getattr(before, field), getattr(after, field)
        if old is not new and not (field in completed and _only_filled_in(old, new)):
            raise BadLine(step.name, f"it changed {field!r}, which it does not add")
    if after.gaps[: len(before.gaps)] != before.gaps:
        raise BadLine(step.name, "it dropped gaps of the steps before it")


def _only_filled_in(old: tuple[Any, ...], new: tuple[Any, ...]) -> bool:
    """Whether the records are the same but for fields that were None."""
    if len(old) != len(new):
        return False
    return all(
        was is now
        or (
            type(was) is type(now)
            and all(
                getattr(was, field.name) in (None, getattr(now, field.name))
                for field in dataclasses.fields(was)
            )
        )
        for was, now in zip(old, new, strict=True)
    )
