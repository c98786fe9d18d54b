"""What others reach on the same sets: systems, and people."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.measured import is_error

__all__ = ["PeerFigure", "best_peer", "human_figure", "read_peers"]

KINDS = ("measured", "published", "human")


@dataclass(frozen=True, slots=True)
class PeerFigure:
    """One figure of somebody else.

    value: in the unit of our own figure of that name.
    kind: "measured" by us with our scorer, "published" by its makers, or "human".
    part: the part of the set it was taken on; "test" figures stand beside our dev figures only
        to give an idea.
    source: the command or the publication that gives it.
    """

    set: str
    metric: str
    who: str
    value: float
    kind: str
    part: str
    source: str

    def __str__(self) -> str:
        return f"{self.who} {self.value:.1f} ({self.kind}, {self.part})"


def read_peers(path: Path) -> tuple[PeerFigure, ...]:
    """The figures from a TOML file.

    path: with one `[[peer]]` for each set and system (set, who, kind, part, source) and its
        figures below it, in `[peer.figures]`.

    Raises:
        ValueError: when a peer has a kind that there is not.
        TypeError: when it has fields too few or too many.
    """
    peers = tomllib.loads(path.read_text(encoding="utf-8"))["peer"]
    return tuple(_figures_of(peers))


def _figures_of(peers: Iterable[dict[str, Any]]) -> Iterator[PeerFigure]:
    for peer in peers:
        if peer["kind"] not in KINDS:
            raise ValueError(f"{peer['who']} on {peer['set']}: no kind {peer['kind']!r}")
        fields = {name: value for name, value in peer.items() if name != "figures"}
        for metric, value in peer["figures"].items():
            yield PeerFigure(metric=metric, value=value, **fields)


def best_peer(figures: Iterable[PeerFigure], set_name: str, metric: str) -> PeerFigure | None:
    """The best system on one figure, whatever part it was taken on."""
    found = [
        each
        for each in figures
        if (each.set, each.metric) == (set_name, metric) and each.kind != "human"
    ]
    sign = -1 if is_error(metric) else 1
    return max(found, key=lambda each: sign * each.value, default=None)


def human_figure(figures: Iterable[PeerFigure], set_name: str, metric: str) -> PeerFigure | None:
    """What people reach by the same figure."""
    return next(
        (
            each
            for each in figures
            if (each.set, each.metric, each.kind) == (set_name, metric, "human")
        ),
        None,
    )
