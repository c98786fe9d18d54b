"""What the user may type for a SOURCE, and what is refused."""

from __future__ import annotations

import io
import sys

import pytest

from sayso.app.sources import read_one
from sayso.errors import MissingSource, ReadingTimeout, TooLarge
from sayso.intake import Hints, Limits

TEXT = "“The bridge is safe,” the mayor said on Monday. She had not seen it herself.\n"

pytestmark = pytest.mark.usefixtures("understanding")


def typed(monkeypatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_a_file_is_called_as_the_user_called_it(tmp_path, monkeypatch):
    """`./bridge.txt` stays `./bridge.txt`: that is what the user finds again in the output."""
    (tmp_path / "bridge.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    document = read_one("./bridge.txt", hints=Hints(), limits=Limits()).document

    assert (document.source, document.text) == ("./bridge.txt", TEXT)


def test_a_dash_is_standard_input(monkeypatch):
    """In bytes, so that the encoding is judged as it is for files."""
    typed(monkeypatch, TEXT.encode("utf-16"))

    document = read_one("-", hints=Hints(), limits=Limits()).document

    assert (document.source, document.text) == ("-", TEXT)


def test_endless_standard_input_is_refused(monkeypatch):
    """The limit on bytes holds before the memory is full."""
    typed(monkeypatch, b"a " * 1000)

    with pytest.raises(TooLarge):
        read_one("-", hints=Hints(), limits=Limits(max_bytes=100))


@pytest.mark.parametrize(
    "address",
    [
        "https://news.example/bridge",
        "http://127.0.0.1/",
        "file:///etc/passwd",
        "FTP://news.example",
    ],
)
def test_an_address_is_refused(address):
    """Nothing is fetched, and the user is told what to do instead."""
    with pytest.raises(MissingSource) as caught:
        read_one(address, hints=Hints(), limits=Limits())

    assert str(caught.value) == (
        f"{address}: sayso reads no addresses; save the page and give its file"
    )


def test_a_folder_is_refused(tmp_path):
    """It is not quietly read as if it were empty."""
    with pytest.raises(MissingSource):
        read_one(str(tmp_path), hints=Hints(), limits=Limits())


def test_a_document_that_never_ends_is_given_up(tmp_path, monkeypatch):
    """The limit on time holds for the whole way from bytes to reading."""

    def never_end(_document: object, **_: object) -> None:
        while True:
            pass

    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr("sayso.reading.understand", never_end)

    with pytest.raises(ReadingTimeout) as caught:
        read_one(str(path), hints=Hints(), limits=Limits(timeout_seconds=0.2))

    assert caught.value.source == str(path)
