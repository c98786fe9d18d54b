"""What a deed was done to names the deed, and the same in every run."""

from __future__ import annotations

import os
import subprocess
import sys

SHOWN = """
from types import SimpleNamespace as Some
from sayso.accounts.agent_scopes import _what
words = frozenset(["wreck", "talk", "own", "open", "market", "*victim"])
print(_what([Some(blame=Some(targets=words))]))
"""


def test_words_told_equally_often_are_taken_in_one_order_whatever_the_seed():
    """Whoever runs the same files twice must see the same rows under the same ids."""
    shown = {
        subprocess.run(
            [sys.executable, "-c", SHOWN],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout.strip()
        for seed in ("0", "1", "2", "5")
    }
    assert shown == {"market open"}
