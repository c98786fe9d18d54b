"""Feed intake with made-up files until it breaks, guided by which lines they reach.

    python -m benchmarks.fuzz_intake --seconds 300

needs `atheris` (pip install atheris). It stops at the first fault, and leaves the file that shows
it in the working directory. Whatever comes in, a document has to come out whose blocks lie in its
text, in order and apart, or an error that is foreseen.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

__all__ = ["main", "read_one"]

SUFFIXES = ("txt", "md", "html")
PIECES = (
    "<p>", "</p>", "<div>", "</div>", "<q>", "</q>", "<blockquote>", "</blockquote>", "<cite>",
    "<time datetime='2031-10-16'>", "</time>", "<table><tr><td>", "</table>", "<figure>",
    "<figcaption>", "</figure>", "<script type='application/ld+json'>", "</script>", "<br>",
    "<!--", "-->", "<pre>", "<h1>", "</h1>", "<article>", "&#0;", "&#xD800;", "&amp;", "<svg/>",
    "<meta property='article:published_time' content='2031-10-16'>", "<meta charset=utf-16>",
    "<?xml version='1.0' encoding='utf-16'?>", "\n\n", "\r\n", "> ", "# ", "```", "---\n", "Q: ",
    "SMITH: ", "By Ada Brandt", "News: ", "PORT ALDER, Oct 16 (Alder) - ", "\u2028", "\x00",
)  # fmt: skip
"""What files are made of that reach far, for the fuzzer to put together."""

SEEDS = {
    "txt": "Fire at the quay\n\nBy Ada Brandt\n\nPORT ALDER - It is out, she said.\n\nQ: Is it?",
    "md": "# Fire\n\n> It is out,\n> she said.\n\n- One\n- Two\n\n**SMITH:** Is it?\n\n```\nx\n```",
    "html": (
        "<html lang=en><head><title>Fire</title><script type='application/ld+json'>"
        '{"@type": "NewsArticle", "headline": "Fire", "author": [{"name": "Ada Brandt"}]}'
        "</script></head><body><article><h1>Fire</h1><p>It is <q>out</q>, she said on that day."
        "</p><blockquote>We stay.<cite>Bo Lund</cite></blockquote><table><tr><td>Dead<td>4"
        "</table></article></body></html>"
    ),
}


def read_one(data: bytes) -> None:
    """Read one made-up file.

    data: its first byte chooses the format, the others are the file.

    Raises:
        AssertionError: if the document that comes out is unsound.
        Whatever error of intake nobody foresaw.
    """
    from sayso.errors import SaysoError
    from sayso.intake import read_bytes

    if not data:
        return
    try:
        document = read_bytes(data[1:], source=f"a.{SUFFIXES[data[0] % len(SUFFIXES)]}")
    except SaysoError:
        return
    at = 0
    for block in document.blocks:
        words = document.words(block.span)
        assert at <= block.span.start
        assert block.span.end <= len(document.text)
        assert words == words.strip()
        assert len(words) == len(block.span)
        at = block.span.end
    assert not any("\ud800" <= character <= "\udfff" for character in document.text)


def main() -> None:
    """Fuzz for as long as was asked for."""
    import atheris

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--seconds", type=int, default=300, help="how long (default: 300)")
    seconds = parser.parse_args().seconds
    with atheris.instrument_imports(include=["sayso.intake"]):
        import sayso.intake  # noqa: F401  (imported here so that its lines are watched)
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder, "seeds")
        seeds.mkdir()
        for number, suffix in enumerate(SUFFIXES):
            (seeds / suffix).write_bytes(bytes([number]) + SEEDS[suffix].encode())
        words = Path(folder, "words")
        words.write_text("".join(f"{_quoted(piece)}\n" for piece in PIECES), encoding="ascii")
        options = [f"-max_total_time={seconds}", f"-dict={words}", "-max_len=4000", "-timeout=30"]
        atheris.Setup([sys.argv[0], *options, str(seeds)], read_one)
        atheris.Fuzz()


def _quoted(piece: str) -> str:
    """A word as the dictionaries of libFuzzer write it."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in piece.encode()) + '"'


if __name__ == "__main__":
    main()
