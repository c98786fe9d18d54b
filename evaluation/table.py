"""The one table: ours, the floor, the best peer, and people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evaluation.gate import Floors
from evaluation.measured import Measured, is_error
from evaluation.peers import PeerFigure, best_peer, human_figure
from evaluation.sets import Skipped

__all__ = ["table"]

HEAD = ("set", "figure", "ours", "floor", "best peer", "people")


def table(
    results: Mapping[str, Measured | Skipped], floors: Floors, peers: Sequence[PeerFigure]
) -> str:
    """Lay out what was measured, one figure a line.

    Figures are F1 or shares in per cent, and counts; of those marked with a star less is better.
    """
    rows = [HEAD, *_rows(results, floors, peers)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    lines = [
        "  ".join(
            cell.rjust(width) if column in (2, 3) else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    return "\n".join([lines[0], "-" * (sum(widths) + 2 * len(widths) - 2), *lines[1:]])


def _rows(
    results: Mapping[str, Measured | Skipped], floors: Floors, peers: Sequence[PeerFigure]
) -> Iterator[tuple[str, ...]]:
    for name, result in results.items():
        if isinstance(result, Skipped):
            yield name, f"skipped ({result.reason})", "", "", "", ""
            continue
        for metric, value in result.figures.items():
            floor = floors.get(name, {}).get(metric)
            yield (
                name,
                f"{metric} *" if is_error(metric) else metric,
                _number(value),
                "" if floor is None else _number(floor),
                str(best_peer(peers, name, metric) or ""),
                str(human_figure(peers, name, metric) or ""),
            )


def _number(value: float) -> str:
    """A count as it is, anything else to one place."""
    return str(value) if isinstance(value, int) else f"{value:.1f}"
