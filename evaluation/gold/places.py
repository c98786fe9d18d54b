"""Places as marked: invented reports with one event each and where it lies."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.records import Span

__all__ = ["GoldPlace", "read_places"]

FILE = Path(__file__).parent / "invented_places.toml"


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """Where one event lies.

    name: as the text has it; "" where the text says nothing of it.
    at: degrees; None where it must stay open. precision, country: likewise.
    """

    text: str
    trigger: Span
    name: str
    at: tuple[float, float] | None
    precision: str | None
    country: str | None


def read_places() -> Iterator[GoldPlace]:
    """All cases, in the order of the file."""
    for row in tomllib.loads(FILE.read_text(encoding="utf-8"))["case"]:
        start = row["text"].index(row["trigger"])
        at = row.get("at")
        yield GoldPlace(
            text=row["text"],
            trigger=Span(start, start + len(row["trigger"])),
            name=row["place"],
            at=(at[0], at[1]) if at else None,
            precision=row.get("precision"),
            country=row.get("country"),
        )
