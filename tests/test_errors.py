"""Errors: they arrive whole, say what is wrong, and can be told apart by programs."""

from __future__ import annotations

import inspect
import pickle

import pytest

from sayso import errors
from sayso.errors import SaysoError


def tree(root: type[SaysoError]) -> list[type[SaysoError]]:
    """A class and all below it."""
    return [root, *(each for below in root.__subclasses__() for each in tree(below))]


ALL_ERRORS = tree(SaysoError)
ERRORS_WITH_PARTS = ALL_ERRORS[1:]


def example(kind: type[SaysoError]) -> SaysoError:
    """An error of this class, with parts that are easy to find again."""
    parameters = inspect.signature(kind).parameters.values()
    named = [each for each in parameters if each.kind is each.POSITIONAL_OR_KEYWORD]
    parts = [
        7 + at if each.annotation == "int" else f"the {each.name}" for at, each in enumerate(named)
    ]
    return kind(*parts)


@pytest.mark.parametrize("kind", ERRORS_WITH_PARTS)
def test_an_error_survives_the_way_from_a_worker(kind: type[SaysoError]) -> None:
    """Another process sends its errors pickled; a lost part is a lost reason."""
    error = example(kind)
    arrived = pickle.loads(pickle.dumps(error))

    assert type(arrived) is kind
    assert arrived.args == error.args
    assert vars(arrived) == vars(error)
    assert str(arrived) == str(error)


@pytest.mark.parametrize("kind", ERRORS_WITH_PARTS)
def test_an_error_keeps_its_parts(kind: type[SaysoError]) -> None:
    """Programs act on the parts; only people read the sentence, which names each of them."""
    error = example(kind)

    assert tuple(vars(error).values()) == error.args
    assert all(str(part) in str(error) for part in error.args)


def test_every_code_is_its_own() -> None:
    """Lists of rejected inputs are counted by code."""
    codes = [kind.code for kind in ALL_ERRORS]

    assert len(set(codes)) == len(codes)
    assert all(code.startswith("E_") and code.isupper() for code in codes)


def test_every_exit_status_is_one_of_the_contract() -> None:
    """1: some inputs rejected; 3: nothing could be read. 2 is kept for wrong usage."""
    wrong_usage = {kind for kind in ALL_ERRORS if kind.exit_status == 2}

    assert {kind.exit_status for kind in ALL_ERRORS} <= {1, 2, 3}
    assert wrong_usage == {errors.BadParties}


def test_every_error_is_offered() -> None:
    """Callers catch what they can import."""
    assert sorted(kind.__name__ for kind in ALL_ERRORS) == sorted(errors.__all__)
