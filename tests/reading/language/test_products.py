"""Products are right in parts too, and nothing multiplies past them."""

from __future__ import annotations

import ast
from pathlib import Path

import numpy as np
import pytest

import sayso.reading.language
from sayso.reading.language.products import MOST, picked, product

FOLDER = Path(sayso.reading.language.__file__).parent


@pytest.mark.parametrize("shape", [(1, 96, 200), (900, 96, 51), (150, 96, 150), (3, 500, 700)])
def test_parts_make_the_whole(shape):
    """With one part, with many, and where a single row is more than a part may be."""
    rows, inner, columns = shape
    chance = np.random.default_rng(1)
    left = chance.normal(size=(rows, inner)).astype(np.float32)
    right = chance.normal(size=(inner, columns)).astype(np.float32)
    assert np.allclose(product(left, right), left @ right, atol=1e-4)


def test_each_row_is_picked_from_by_its_own_numbers():
    table = np.arange(12, dtype=np.float32).reshape(3, 4)
    columns = np.array([[3, 0], [1, 1], [0, 2]], dtype=np.int8)

    assert picked(table, columns).tolist() == [[3, 0], [5, 5], [8, 10]]


def test_no_row_is_a_product():
    """No rows in, no rows out."""
    assert product(np.empty((0, 96), np.float32), np.ones((96, 5), np.float32)).shape == (0, 5)


def test_nothing_multiplies_past_it():
    """A product that BLAS gives to all cores costs more CPU time than all heads together; only
    the reference encoder, which is meant for machines without onnxruntime, may have them.
    """
    assert MOST < 262_144
    for path in FOLDER.glob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        found = any(isinstance(node, ast.MatMult) for node in ast.walk(tree))
        assert found == (path.name in {"products.py", "encoder.py"}), path.name
