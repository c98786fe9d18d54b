"""The front door in Python: what `sayso.read` takes for a text, for a file and for neither."""

from __future__ import annotations

import datetime
import doctest
import subprocess
import sys
from pathlib import Path

import pytest

import sayso
from sayso import records

TEXT = "The bridge is safe, the mayor said."


@pytest.fixture
def read(monkeypatch):
    """`sayso.read`, with a reading that only holds its document: this is about the door."""
    monkeypatch.setattr("sayso.reading.understand", sayso.Reading)
    return sayso.read


def test_a_text_is_read_as_it_stands(read):
    """The text of the document is the string, character for character."""
    document = read(TEXT).document

    assert (document.text, document.source) == (TEXT, "")


def test_a_text_can_be_given_the_name_of_its_source(read):
    """Whoever has fetched a text elsewhere knows where it came from."""
    assert read(TEXT, source_name="https://news.example/1").document.source == (
        "https://news.example/1"
    )


def test_a_line_that_names_a_file_is_a_file(read, tmp_path):
    """Most people give the path as a string."""
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")

    document = read(str(path)).document

    assert (document.text, document.source) == (TEXT, str(path))


def test_a_path_is_a_file(read, tmp_path):
    """A `Path` is never taken for a text."""
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")

    assert read(path).document.text == TEXT
    with pytest.raises(sayso.errors.MissingSource):
        read(tmp_path / "tunnel.txt")


def test_bytes_are_decoded(read):
    """A page as a server sent it; the encoding is the business of intake."""
    data = ("“Безопасно” is the word that the mayor used. " + TEXT).encode("utf-16")

    assert read(data).document.text.startswith("“Безопасно”")


@pytest.mark.parametrize("name", ["tunnel.txt", "a/b.html", "https://news.example/bridge"])
def test_a_name_without_a_file_is_refused(read, name):
    """Nobody wants a mistyped path or an address read as an article of one word."""
    with pytest.raises(sayso.errors.MissingSource) as caught:
        read(name)

    assert caught.value.source == name


@pytest.mark.parametrize(
    "text",
    [
        TEXT + " " + "It is safe, he said again. " * 500,
        "The mayor said that the bridge is safe.\x00 It is old, he said.",
        "The mayor said that nobody should open the file bridge.txt",
    ],
    ids=["longer than a path may be", "with a NUL", "ends like a file"],
)
def test_a_line_that_cannot_be_a_path_is_a_text(read, text):
    """Asking the file system about a text must not end in an error of the file system."""
    assert len(read(text).document.text) == len(text)


@pytest.mark.parametrize("published", ["2031-10-16", datetime.date(2031, 10, 16)])
def test_the_day_of_publication_is_a_date_or_its_words(read, published):
    """Whoever has a date object should not have to spell it."""
    document = read(TEXT, published=published).document

    assert document.published is not None
    assert document.published.earliest == datetime.date(2031, 10, 16)


@pytest.mark.parametrize("byline", ["Ada Brandt", ["Ada Brandt"]])
def test_what_the_text_does_not_say_can_be_said(read, byline):
    """A string is one author, not a list of letters."""
    document = read(TEXT, title="Bridge", publisher="The Harbour Post", byline=byline).document

    assert (document.title, document.publisher) == ("Bridge", "The Harbour Post")
    assert document.byline == ("Ada Brandt",)


def test_a_notebook_shows_the_reading(read):
    """`_repr_html_` is what a notebook asks for; records themselves draw nothing."""
    html = read(TEXT)._repr_html_()

    assert html is not None
    assert "The bridge is safe" in html


def test_all_records_are_public_names():
    """`from sayso import Span` works for every record."""
    offered = set(records.__all__) - {"MANNERS", "record_id"}

    assert offered <= set(sayso.__all__)
    assert all(getattr(sayso, name) is getattr(records, name) for name in offered)


@pytest.mark.skipif(
    not Path(sayso.__file__).with_name("weights").joinpath("card.json").exists(),
    reason="the examples read texts, and there are no weights",
)
def test_the_examples_in_the_docstrings_run():
    """Whoever asks for help gets examples that work."""
    results = doctest.testmod(sayso)

    assert (results.failed, results.attempted > 0) == (0, True)


def test_importing_sayso_loads_no_heavy_package():
    """Half a second of imports for a program that may only want to read JSON is too much."""
    heavy = ("numpy", "onnxruntime", "rich", "jinja2", "lxml", "trafilatura", "click")
    code = f"import sys, sayso; print([name for name in {heavy!r} if name in sys.modules])"

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout == "[]\n"
