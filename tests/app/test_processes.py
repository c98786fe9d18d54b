"""sayso as a process of its own: pipes, signals, locales, and what it loads."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "“The bridge is safe,” the mayor said on Monday. She had not seen it herself.\n"

SAYSO = """
import sayso, sayso.reading
sayso.reading.understand = sayso.Reading
from sayso.app.cli import main
main()
"""
"""The command line with a reading room that needs no weights and finds nothing."""

posix_only = pytest.mark.skipif(os.name != "posix", reason="pipes and signals of Unix")


def start(*arguments: str, script: str = SAYSO, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | environment,
    )


@pytest.fixture
def bridge(tmp_path):
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["read", "--help"]])
def test_help_loads_no_heavy_package(arguments):
    """Help has to be there at once, and numpy alone takes longer than help may."""
    heavy = ("numpy", "onnxruntime", "rich", "jinja2", "lxml", "trafilatura", "asyncio")
    script = f"""
import atexit, sys
atexit.register(lambda: print([name for name in {heavy!r} if name in sys.modules]))
from sayso.app.cli import main
main()
"""
    out, err = start(*arguments, script=script).communicate()

    assert err == b""
    assert out.splitlines()[-1] == b"[]"


@pytest.mark.parametrize(("set_to", "wanted"), [(None, b"1"), ("3", b"3")])
def test_numpy_starts_no_threads_for_the_command_line(set_to, wanted):
    """They would spin and find nothing to do; what the user has set counts."""
    script = """
import atexit, os
atexit.register(lambda: print(os.environ["OPENBLAS_NUM_THREADS"]))
os.environ.pop("OPENBLAS_NUM_THREADS", None)
if SET_TO:
    os.environ["OPENBLAS_NUM_THREADS"] = SET_TO
from sayso.app.cli import main
main()
""".replace("SET_TO", repr(set_to))
    out, err = start("--version", script=script).communicate()

    assert err == b""
    assert out.splitlines()[-1] == wanted


@posix_only
def test_a_closed_pipe_is_silent(tmp_path):
    """`sayso read ... --json | head -1`: the rest is not read, and nothing is complained about."""
    paths = [tmp_path / f"{number}.txt" for number in range(20)]
    for path in paths:
        path.write_text(TEXT * 400, encoding="utf-8")

    process = start("read", *map(str, paths), "--json")
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    process.stdout = None
    _, err = process.communicate()

    assert (process.returncode, err) == (141, b"")


@posix_only
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk at hand")
def test_a_full_disk_is_one_line(bridge):
    """Also when the output is short and fails only as the process ends."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123  (a device)
        process = subprocess.run(
            [sys.executable, "-c", SAYSO, "read", str(bridge), "--json"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert process.stderr == b"sayso: E_OUTPUT: standard output: No space left on device\n"
    assert process.returncode == 3


@posix_only
@pytest.mark.parametrize(
    ("number", "status", "note"),
    [(signal.SIGINT, 130, b"sayso: stopped\n"), (signal.SIGTERM, 143, b"")],
)
def test_a_signal_ends_it_tidily(bridge, number, status, note):
    """It is waiting for standard input when the signal comes; what it has printed is whole."""
    process = start("read", str(bridge), "-", "--json")
    assert process.stdout is not None
    line = process.stdout.readline()
    process.send_signal(number)
    out, err = process.communicate()

    assert json.loads(line)["document"]["text"] == TEXT
    assert (process.returncode, out, err) == (status, b"", note)


@posix_only
def test_a_name_of_odd_bytes_survives(tmp_path):
    """A file name that is not UTF-8 goes in and comes out again, in any locale."""
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(name)).write_text(TEXT, encoding="utf-8")

    process = start("read", os.fsdecode(name), "--json", LC_ALL="C", PYTHONIOENCODING="latin-1")
    out, err = process.communicate()

    assert err == b""
    assert os.fsencode(json.loads(out.decode("utf-8"))["document"]["source"]) == name


def test_output_is_utf8_in_any_locale(bridge):
    """Quotation marks are not ASCII, and a locale without them must not cost one."""
    process = start("read", str(bridge), LC_ALL="C", PYTHONIOENCODING="ascii")
    out, err = process.communicate()

    assert (process.returncode, err) == (0, b"")
    assert "“The bridge is safe,”" in out.decode("utf-8")


def test_it_can_be_started_as_a_module():
    """Where the script is not on the path."""
    run = subprocess.run(
        [sys.executable, "-m", "sayso", "--version"], capture_output=True, text=True, check=True
    )

    assert run.stdout.startswith("sayso ")
