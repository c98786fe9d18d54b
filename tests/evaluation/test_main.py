"""The command: one table, the gate's verdict as exit status, and the figures as JSON."""

from __future__ import annotations

import json

from evaluation.__main__ import main
from evaluation.sets import SETS
from tests.evaluation.standin import make_data, read


def test_without_data_only_our_own_texts_are_measured(tmp_path, capsys):
    """The stand-in is below their floors; that is the gate's affair in the tests that follow."""
    main(["--data", str(tmp_path / "nowhere"), "--gate"], reader=read)

    printed = capsys.readouterr().out
    skipped = sum(bool(each.needs) for each in SETS)
    assert printed.count("skipped (no data)") == skipped
    assert f"gate: {len(SETS) - skipped} sets measured" in printed


def test_the_gate_fails_and_says_where(tmp_path, capsys):
    """The stand-in's trees are far below any floor."""
    data = make_data(tmp_path)

    status = main(["--data", str(data), "--set", "gum", "--gate"], reader=read)

    assert status == 1
    assert "gum las: " in capsys.readouterr().out


def test_figures_and_details_go_to_a_file(tmp_path, capsys):
    data, file = make_data(tmp_path / "data"), tmp_path / "figures.json"

    main(["--data", str(data), "--set", "polnear", "--json", str(file)], reader=read)

    content = json.loads(file.read_text(encoding="utf-8"))
    assert list(content) == ["polnear"]
    assert content["polnear"]["figures"]["pair.lenient"] == 100
    assert len(content["polnear"]["details"]["reliability"]) == 10


def test_the_data_folder_can_come_from_the_environment(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("SAYSO_DATA", str(make_data(tmp_path)))

    main(["--set", "worlds"], reader=read)

    assert "skipped" not in capsys.readouterr().out
