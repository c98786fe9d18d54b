"""What kind of file bytes are: by suffix, then by content."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from sayso.errors import NotText

__all__ = ["SUFFIXES", "Format", "find_format", "refuse_binary"]


class Format(StrEnum):
    """The formats that intake reads."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"


_BY_SUFFIX = {
    ".txt": Format.PLAIN,
    ".text": Format.PLAIN,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
}
SUFFIXES = frozenset(_BY_SUFFIX)
"""Of the files that intake reads."""

_BY_MEDIA_TYPE = {
    "text/plain": Format.PLAIN,
    "text/markdown": Format.MARKDOWN,
    "text/html": Format.HTML,
    "application/xhtml+xml": Format.HTML,
}
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_FEED = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:rss|feed|rdf:RDF)\b"
)
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive (or an office document)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "gzip-compressed data"),
    (b"BZh", "bzip2-compressed data"),
    (b"\xfd7zXZ\x00", "xz-compressed data"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"ID3\x03", "an MP3 file"),
    (b"ID3\x04", "an MP3 file"),
    (b"OggS\x00", "an Ogg file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "a rich-text (RTF) file"),
    (b"%!PS", "a PostScript file"),
    (b"wOF2", "a font"),
    (b"WARC/", "a web archive (WARC)"),
)
_RIFF = {b"WEBP": "a WebP image", b"WAVE": "a sound file", b"AVI ": "a film"}
_CONTROL = bytes([*range(1, 9), *range(14, 27), *range(28, 32), 127])
SAMPLE_BYTES = 65_536
MOST_CONTROLS = 0.02
MOST_NULS = 0.1
SMALLEST_SAMPLE = 32


def find_format(data: bytes, *, source: str, media_type: str | None) -> Format:
    """Tell the format of a source: by its media type, its suffix, or its first bytes.

    media_type: such as "text/html; charset=utf-8"; None when nobody said.
    """
    if media_type:
        named = _BY_MEDIA_TYPE.get(media_type.split(";")[0].strip().lower())
        if named:
            return named
    try:
        suffix = PurePath(source.split("?")[0].split("#")[0]).suffix.lower()
    except ValueError:
        suffix = ""
    if suffix in _BY_SUFFIX:
        return _BY_SUFFIX[suffix]
    beginning = data[:8192].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf")
    beginning = beginning.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    return Format.HTML if _PAGE.match(beginning) else Format.PLAIN


def refuse_binary(data: bytes, *, source: str) -> None:
    """Refuse bytes that are known to be something other than text.

    Raises:
        NotText: with the name of what they look like.
    """
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise NotText(source, f"looks like {name}, not like text")
    if data[:4] == b"RIFF" and data[8:12] in _RIFF:
        raise NotText(source, f"looks like {_RIFF[data[8:12]]}, not like text")
    if data[4:8] == b"ftyp":
        raise NotText(source, "looks like a film, not like text")
    if _FEED.match(data[:8192].removeprefix(b"\xef\xbb\xbf")):
        raise NotText(source, "looks like a news feed (XML), which this version does not read")


def control_share(data: bytes) -> tuple[float, float]:
    """The share of control characters, and of NULs, in the first 64 KiB; each from 0 to 1."""
    sample = data[:SAMPLE_BYTES]
    if not sample:
        return 0.0, 0.0
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    return controls / len(sample), sample.count(0) / len(sample)
