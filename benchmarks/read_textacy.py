"""The other contender: spaCy's small pipeline and textacy's direct quotations.

python -m benchmarks.read_textacy          answers `benchmarks.contest` over pipes
python -m benchmarks.read_textacy FILE     reads one file and prints what was found
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.contender import serve
from benchmarks.quotation_rules import by_textacy
from benchmarks.spacy_small import load_spacy_small
from evaluation.scorers.tokens import Attribution

if TYPE_CHECKING:
    from spacy.language import Language


def main(arguments: Sequence[str]) -> None:
    """Serve, or read one file from a cold start."""
    pipeline = load_spacy_small()
    if not arguments:
        serve({"text": lambda texts: sum(len(read(pipeline, text)) for text in texts)})
        return
    for each in read(pipeline, Path(arguments[0]).read_text(encoding="utf-8")):
        print(json.dumps({"source": each.source, "cue": each.cue, "content": each.content}))


def read(pipeline: Language, text: str) -> list[Attribution]:
    """The quotations; none where textacy raises, as it does when marks do not pair up."""
    try:
        return list(by_textacy(pipeline(text)))
    except ValueError:
        return []


if __name__ == "__main__":
    main(sys.argv[1:])
