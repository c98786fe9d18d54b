"""`sayso events`: each format and each refusal; the step is added where the line lacks it."""

from __future__ import annotations

import pytest
from click.testing import CliRunner, Result

from sayso.app.cli import cli
from sayso.app.events import with_events
from sayso.records import Document, Maker, Reading

pytestmark = pytest.mark.usefixtures("understanding")


def events(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["events", *map(str, arguments)], prog_name="sayso")


@pytest.fixture
def plain(tmp_path):
    path = tmp_path / "plain.txt"
    path.write_text("“The bridge is safe,” the mayor said.\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(("option", "begins"), [("--csv", "source,id,type"), ("--json", "")])
def test_formats(plain, option, begins):
    result = events(plain, option)

    assert result.exit_code == 0
    assert result.stdout.startswith(begins)


def test_two_formats_are_refused(plain):
    assert events(plain, "--json", "--csv").exit_code == 2


def test_what_is_no_date_is_refused(plain):
    assert events(plain, "--published", "soon").exit_code == 2


def test_a_step_that_ran_is_not_run_again():
    """Or a reading would have two makers of one layer."""
    reading = Reading(Document("x", "-", "0" * 64, "en", ()), makers=(Maker("code", "1"),))

    assert with_events(reading) is reading
