"""The typer that ships fits its card, and its probabilities are some."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import WeightsMismatch
from sayso.reading.events import typer
from sayso.reading.events.typer import KINDS, load_typer


def test_the_weights_fit_their_card():
    loaded = load_typer()

    assert loaded.table.shape[1] == len(loaded.scale) == 1 + len(KINDS)
    assert 0 < loaded.least < 1


def test_a_damaged_file_is_refused(monkeypatch, tmp_path):
    """Rather than coding events by noise."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "typer.json").write_text('{"sha256": "0", "version": "1", "least": 0.5}')
    (tmp_path / "data" / "typer.safetensors").write_bytes(b"")
    monkeypatch.setattr(typer.resources, "files", lambda _: tmp_path)

    with pytest.raises(WeightsMismatch):
        load_typer.__wrapped__()


@given(st.dictionaries(st.text(max_size=8), st.sampled_from([0.2, 0.5, 1.0]), max_size=8))
def test_probabilities_sum_to_one(features):
    loaded = load_typer()
    likely = loaded.probabilities(loaded.scores(features))

    assert likely.min() >= 0
    assert np.isclose(likely.sum(), 1)
