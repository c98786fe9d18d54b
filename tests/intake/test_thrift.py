"""Thrift: plain English needs none of the heavy packages."""

from __future__ import annotations

import subprocess
import sys

from tests.intake.articles import TEXT

HEAVY = ("charset_normalizer", "htmldate", "lxml", "numpy", "py3langid", "trafilatura")
PROGRAM = f"""
import sys
from sayso.intake import read_bytes
read_bytes({TEXT!r}.encode(), source="flood.txt")
print([name for name in {HEAVY!r} if name in sys.modules])
"""


def test_plain_english_loads_no_extractor() -> None:
    """A third of a second for nothing would be felt at every command."""
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, timeout=60
    )

    assert run.stdout.strip() == "[]"
