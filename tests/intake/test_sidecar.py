"""Hints and sidecars: what the user says wins, and is refused where it cannot be used."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.errors import BadSidecar
from sayso.intake import Hints, Limits, read_source, read_text
from tests.intake.articles import LATEST_DAY, TEXT, reasons


def article(folder: Path, sidecar: bytes | None) -> Path:
    path = folder / "flood.txt"
    path.write_bytes(TEXT.encode())
    if sidecar is not None:
        path.with_name("flood.txt.meta.json").write_bytes(sidecar)
    return path


def test_a_sidecar_is_read_and_hints_win_over_it(tmp_path: Path) -> None:
    """Options are nearer to the user than a file that may be old."""
    facts = {"publisher": "The Lamp", "published": "2031-10-16", "byline": ["Ines Karvel"]}
    path = article(tmp_path, json.dumps(facts).encode())

    document = read_source(path, hints=Hints(publisher="The Buoy"))

    assert document.publisher == "The Buoy"
    assert document.byline == ("Ines Karvel",)
    assert document.published is not None
    assert document.published.edtf == "2031-10-16"


def test_without_a_sidecar_nothing_is_missing(tmp_path: Path) -> None:
    """Most files have none."""
    assert read_source(article(tmp_path, None)).publisher is None


@pytest.mark.parametrize(
    "sidecar",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"title": 1}',
        b'{"byline": [1]}',
        b'{"published": "2099-13-45"}',
    ],
)
def test_a_bad_sidecar_is_refused(tmp_path: Path, sidecar: bytes) -> None:
    """To pass over it would read the text with less than the user said."""
    with pytest.raises(BadSidecar) as caught:
        read_source(article(tmp_path, sidecar))

    assert caught.value.code == "E_META"


def test_a_date_in_the_future_is_used_and_flagged() -> None:
    """The user may know better, but should see it."""
    document = read_text(
        TEXT, hints=Hints(published="2099-01-01"), limits=Limits(latest_day=LATEST_DAY)
    )

    assert document.published is not None
    assert "W_DATE" in reasons(document)


def test_hints_hold_no_nul_and_no_line_ends() -> None:
    """They are printed on one line, and written to files."""
    document = read_text(TEXT, hints=Hints(title="Bridge\n closed\x00", byline=("Ines\ud800", " ")))

    assert document.title == "Bridge closed\ufffd"
    assert document.byline == ("Ines\ufffd",)
