"""The names of forces that a text calls rebels."""

from __future__ import annotations

from sayso.accounts.agent_names import REBELS


def test_long_runs_of_capitals_are_gone_through_once():
    """A table or a block of capitals must not hold up a comparison for minutes."""
    assert REBELS.search("A" * 100_000) is None
    assert REBELS.search("Xavier Brandt " * 5_000) is None
    match = REBELS.search("Police fought District Guard militants.")
    assert match is not None
    assert match["before"] == "District Guard"
