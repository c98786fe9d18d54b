"""Weights that are missing, damaged or made for another engine are refused."""

from __future__ import annotations

import json
import shutil
from importlib import resources
from pathlib import Path

import numpy as np
import pytest

from sayso.errors import WeightsMismatch
from sayso.reading.language import load_weights
from sayso.reading.language.encoder import NumpyEncoder, OnnxEncoder
from sayso.reading.language.layout import COLUMNS, WIDTH


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    copy = tmp_path_factory.mktemp("weights") / "copy"
    shutil.copytree(str(resources.files("sayso") / "weights"), copy)
    return copy


def test_the_shipped_weights_load():
    """The version goes into every reading."""
    assert load_weights().version == load_weights().card["version"]


def test_a_damaged_file_is_refused(folder):
    """One flipped byte changes answers without any other sign."""
    path = folder / "encoder.safetensors"
    whole = path.read_bytes()
    path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    with pytest.raises(WeightsMismatch, match="SHA-256"):
        load_weights(folder)
    path.write_bytes(whole)


@pytest.mark.parametrize("key", ["upos", "relations", "mention_kinds", "manners", "columns"])
def test_labels_in_another_order_are_refused(folder, key):
    """Weights speak in numbers: another order of labels is another language."""
    path = folder / "card.json"
    whole = path.read_text("utf-8")
    card = json.loads(whole)
    card["layout"][key] = list(card["layout"][key])[::-1]
    path.write_text(json.dumps(card), "utf-8")
    with pytest.raises(WeightsMismatch, match="another version"):
        load_weights(folder)
    path.write_text(whole, "utf-8")


@pytest.mark.parametrize(
    ("fits", "reason"),
    [
        (">=99", "for sayso >=99"),
        ("<0.0.1", "for sayso <0.0.1"),
        ("whatever", "no card"),
        (7, "no card"),
        (None, "no card"),
    ],
)
def test_weights_for_other_versions_are_refused(folder, fits, reason):
    """What the heads mean is agreed on between the code and the weights of one time."""
    path = folder / "card.json"
    whole = path.read_text("utf-8")
    card = json.loads(whole)
    card["fits"] = fits
    path.write_text(json.dumps({key: value for key, value in card.items() if value is not None}))
    with pytest.raises(WeightsMismatch, match=reason):
        load_weights(folder)
    path.write_text(whole, "utf-8")


@pytest.mark.parametrize("name", ["card.json", "vocab.txt", "encoder.onnx"])
def test_a_missing_file_is_refused(folder, tmp_path, name):
    """With its path, so that it can be put back."""
    shutil.copytree(folder, tmp_path / "weights")
    (tmp_path / "weights" / name).unlink()
    with pytest.raises(WeightsMismatch, match=name):
        load_weights(tmp_path / "weights")


def test_numpy_agrees_with_the_graph():
    """The reference pass knows no int8 activations, so labels agree, not last digits."""
    weights = load_weights()
    chance = np.random.default_rng(3)
    ids = np.concatenate([[101], chance.integers(1996, 20_000, 60), [102]])
    wanted = np.arange(1, 61)
    given = [ids, np.zeros_like(ids), np.ones_like(ids), np.ones_like(ids), wanted]
    mine, theirs = NumpyEncoder(weights).run(*given), OnnxEncoder(weights).run(*given)
    assert mine.shape == theirs.shape == (len(wanted), WIDTH)
    upos = COLUMNS["upos"]
    agree = mine[:, upos].argmax(1) == theirs[:, upos].argmax(1)
    assert agree.mean() > 0.9
    assert np.corrcoef(mine.ravel(), theirs.ravel())[0, 1] > 0.97


def test_an_empty_file_is_damaged(folder, tmp_path):
    """As a full disk leaves it behind; there is nothing in it that could be mapped."""
    shutil.copytree(folder, tmp_path / "weights")
    (tmp_path / "weights" / "vocab.txt").write_bytes(b"")
    with pytest.raises(WeightsMismatch, match="damaged"):
        load_weights(tmp_path / "weights")
