"""The colours of the page, so that templates and tests have them from one place."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["DARK", "LIGHT", "Scheme", "Shade", "contrast"]


@dataclass(frozen=True, slots=True)
class Shade:
    """The colours of one voice: `ink` for its name and lines, `tint` behind its words.

    Both are written "#rrggbb".
    """

    ink: str
    tint: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """All colours of one scheme, written "#rrggbb".

    paper: behind the article; card: behind the lists.
    text: running text; quiet: what matters less; rule: lines that only divide.
    focus: the ring around what the keyboard is at.
    voices: the colours of the voices, used in turn.
    unsettled: the colours of statements whose voice is not settled.

    Any ink, and the text, can be read on any tint (WCAG AA, 4.5 to 1), as one voice's words may
    lie within another's.
    """

    paper: str
    card: str
    text: str
    quiet: str
    rule: str
    focus: str
    voices: tuple[Shade, ...]
    unsettled: Shade


LIGHT = Scheme(
    paper="#fdfcf9",
    card="#f6f3ec",
    text="#211f1b",
    quiet="#5b564d",
    rule="#d9d3c6",
    focus="#0c528c",
    voices=(
        Shade("#0c528c", "#daecff"),
        Shade("#81360c", "#fee3d7"),
        Shade("#036035", "#d6f2de"),
        Shade("#6e3672", "#f8e1f9"),
        Shade("#624d02", "#f4e9cc"),
        Shade("#005c60", "#ccf2f4"),
        Shade("#832f3b", "#fee1e3"),
        Shade("#4b448b", "#e7e7ff"),
    ),
    unsettled=Shade("#4a4a4a", "#e9e8e6"),
)

DARK = Scheme(
    paper="#171819",
    card="#1f2123",
    text="#e9e5dc",
    quiet="#aca79c",
    rule="#3b3c3d",
    focus="#a8d2fe",
    voices=(
        Shade("#a8d2fe", "#1e3751"),
        Shade("#febc9f", "#4d2c1d"),
        Shade("#9ee0b4", "#1b3e29"),
        Shade("#ecbaef", "#442b45"),
        Shade("#e5cc89", "#403410"),
        Shade("#82e0e5", "#023e40"),
        Shade("#ffb8bc", "#4e292c"),
        Shade("#c8c7fe", "#323151"),
    ),
    unsettled=Shade("#cfcdc8", "#353637"),
)


def _luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb" by WCAG 2, from 0 to 1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(colour: str, other: str) -> float:
    """Contrast of two colours by WCAG 2, from 1 to 21; both are written "#rrggbb"."""
    darker, lighter = sorted((_luminance(colour), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
