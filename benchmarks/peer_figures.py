"""Figures of peers, printed as the lines that go into evaluation/peers.toml."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["as_toml"]


def as_toml(
    *, set_name: str, who: str, part: str, source: str, figures: Mapping[str, float]
) -> str:
    """One `[[peer]]` with its figures, in per cent, to one place."""
    lines = [
        "[[peer]]",
        f'set = "{set_name}"',
        f'who = "{who}"',
        'kind = "measured"',
        f'part = "{part}"',
        f'source = "{source}"',
        "[peer.figures]",
        *(f'"{metric}" = {value:.1f}' for metric, value in figures.items()),
    ]
    return "\n".join(lines) + "\n"
