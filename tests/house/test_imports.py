"""Imports: fast, quiet, and without the heavy packages until they are needed."""

from __future__ import annotations

import socket
import subprocess
import sys
from importlib import resources

import pytest
from pytest_socket import SocketBlockedError

HEAVY = ("charset_normalizer", "htmldate", "jinja2", "lxml", "numpy", "onnxruntime", "rich",
         "trafilatura")  # fmt: skip


def loaded_by(statement: str) -> set[str]:
    """The heavy packages that are loaded after a statement, in a fresh interpreter."""
    program = f"import sys; {statement}; print(*(set({HEAVY!r}) & set(sys.modules)))"
    command = [sys.executable, "-W", "error", "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert not done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "statement",
    ["import sayso", "import sayso.records.interchange", "import sayso.reading.line"],
)
def test_importing_loads_nothing_heavy(statement: str) -> None:
    """`sayso --help` and programs that only use the records start at once."""
    assert loaded_by(statement) == set()


def test_sockets_are_blocked() -> None:
    """No test may depend on a network: this one proves that none can."""
    with pytest.warns(UserWarning, match="socket"), pytest.raises(SocketBlockedError):
        socket.socket(socket.AF_INET, socket.SOCK_STREAM)


@pytest.mark.parametrize("name", ["py.typed", "records/schema/reading.schema.json"])
def test_data_files_are_part_of_the_package(name: str) -> None:
    """Installed from a wheel, sayso must find what it finds in a checkout."""
    assert resources.files("sayso").joinpath(name).is_file()
