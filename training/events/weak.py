"""Weak: texts of which one type of event is known, but not the words that name it.

NGEC's generated news (MIT licence) come with one PLOVER type a text. In the first sentence the
first candidate that the lexicon allows that type, and no other if there is one, is taken for the
event; candidates that it does not allow the type are taken for none; the others stay out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from sayso.reading.events.candidates import Candidate
from sayso.reading.events.lexicon import Sense
from sayso.reading.events.typer import KINDS

__all__ = ["read_synthetic", "weak_labels"]

FIRST_SENTENCE = re.compile(r"^.{60,}?[.!?][\"”’]?(?=\s+[A-Z\"“])")
SHORTEST, LONGEST = 30, 400
FOREIGN = "oeda"
"""The list of triggers that is too broad to go by here."""


def read_synthetic(path: Path) -> Iterator[tuple[str, str]]:
    """The first sentence of each text, with its type."""
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            paragraph = row["text"].split("\n")[0]
            found = FIRST_SENTENCE.match(paragraph)
            text = (found[0] if found else paragraph)[:LONGEST].strip()
            if row["event"] in KINDS and len(text) >= SHORTEST and " " in text[:SHORTEST]:
                yield text, row["event"]


def weak_labels(candidates: Sequence[Candidate], kind: str) -> list[int | None]:
    """The label of each candidate of a text of one type, as the typer's training has them.

    Returns:
        1 + the number of the type once, 0 for none, None for what stays out; all None where no
        candidate fits.
    """
    fitting = [
        (len(kinds) > 1, candidate.head, number)
        for number, candidate in enumerate(candidates)
        if kind in (kinds := {each.kind for each in candidate.entry.senses if _is_own(each)})
    ]
    if not fitting:
        return [None] * len(candidates)
    _, _, best = min(fitting)
    labels: list[int | None] = []
    for number, candidate in enumerate(candidates):
        allowed = kind in {each.kind for each in candidate.entry.senses}
        labels.append(1 + KINDS.index(kind) if number == best else None if allowed else 0)
    return labels


def _is_own(sense: Sense) -> bool:
    return sense.origin != FOREIGN
