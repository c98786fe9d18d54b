"""A page is written whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from sayso.app.pages import write_whole
from sayso.errors import UnwritableOutput


def test_a_page_takes_the_place_of_the_old_one(tmp_path):
    """Writing again is how one looks at a corrected article."""
    path = tmp_path / "page.html"
    path.write_text("old")

    write_whole(path, "“new”")

    assert path.read_text(encoding="utf-8") == "“new”"
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_page_has_the_permissions_of_any_new_file(tmp_path):
    """A temporary file is private; the page that it becomes must not be."""
    (tmp_path / "usual.txt").write_text("")

    write_whole(tmp_path / "page.html", "")

    usual = stat.S_IMODE((tmp_path / "usual.txt").stat().st_mode)
    assert stat.S_IMODE((tmp_path / "page.html").stat().st_mode) == usual


def test_an_old_page_keeps_its_permissions(tmp_path):
    """Who could read the page yesterday can read it today."""
    path = tmp_path / "page.html"
    path.write_text("old")
    path.chmod(0o640)

    write_whole(path, "new")

    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_is_followed(tmp_path):
    """The link stays a link, and the file that it points to is replaced."""
    real = tmp_path / "real.html"
    link = tmp_path / "link.html"
    link.symlink_to(real)

    write_whole(link, "new")

    assert link.is_symlink()
    assert real.read_text() == "new"


def test_what_is_no_file_is_written_to_directly():
    """`--html /dev/null` must not replace the device by a file."""
    write_whole(Path(os.devnull), "x")

    assert not Path(os.devnull).is_file()


def test_a_missing_folder_is_a_clear_refusal(tmp_path):
    """The place in the message is the one that the user gave."""
    path = tmp_path / "no-such-folder" / "page.html"

    with pytest.raises(UnwritableOutput) as caught:
        write_whole(path, "x")

    assert caught.value.place == str(path)


def test_a_failed_writing_leaves_the_old_page_and_nothing_else(tmp_path, monkeypatch):
    """A full disk must not cost the page of yesterday."""
    path = tmp_path / "page.html"
    path.write_text("old")

    def fail(*_paths: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copymode", fail)
    with pytest.raises(UnwritableOutput):
        write_whole(path, "new")

    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]
