"""The tables of thresholds in the reference, written from the code.

    python -m tests.house.thresholds

writes them anew after a value or a docstring has changed.
"""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

from sayso.accounts.copies_tuning import CopyTuning
from sayso.accounts.happenings_tuning import HappeningTuning
from sayso.accounts.stories_tuning import StoryTuning
from sayso.intake import Limits
from sayso.reading.attribution.tuning import Tuning
from sayso.reading.parties.tuning import PartyTuning

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "thresholds.md"
TABLES = {
    "limit": Limits(),
    "threshold": Tuning(),
    "weight": PartyTuning(),
    "copy": CopyTuning(),
    "story": StoryTuning(),
    "likeness": HappeningTuning(),
}
"""What the first column of each table is called, and the record whose fields it lists."""

TABLE = re.compile(r"^\| (\w+) \| value \| means \|\n(?:\|.*\n)+", re.MULTILINE)
ENTRY = re.compile(r"^    ([a-z][a-z_]*(?:, [a-z_]+)*): ((?:.|\n        )+)$", re.MULTILINE)


def meanings(record: object) -> dict[str, str]:
    """What the docstring of a record says of each field."""
    found = {}
    for names, words in ENTRY.findall(type(record).__doc__ or ""):
        meaning = " ".join(words.split()).rstrip(".")
        found |= dict.fromkeys(names.split(", "), meaning)
    return found


def table_of(kind: str) -> str:
    """One table in Markdown."""
    record = TABLES[kind]
    meaning_of = meanings(record)
    rows = [
        f"| `{field.name}` | {getattr(record, field.name)} | {meaning_of[field.name]} |"
        for field in dataclasses.fields(record)  # type: ignore[arg-type]
    ]
    return "\n".join([f"| {kind} | value | means |", "|---|---|---|", *rows, ""])


def page_as_it_should_be() -> str:
    """The page with its tables as the code has them."""
    text = PAGE.read_text(encoding="utf-8")
    return TABLE.sub(lambda table: table_of(table[1]), text)


if __name__ == "__main__":
    PAGE.write_text(page_as_it_should_be(), encoding="utf-8")
