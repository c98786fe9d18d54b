"""Character sets: from bytes to text, with how sure the choice is."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from sayso.errors import NotText
from sayso.intake.sniffing import (
    MOST_CONTROLS,
    MOST_NULS,
    SAMPLE_BYTES,
    SMALLEST_SAMPLE,
    control_share,
)
from sayso.intake.wordlists import words

__all__ = ["Decoded", "declared_in_page", "decode"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ALIASES = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,30})""", re.IGNORECASE)
_XML_DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,30})""")
_TYPOGRAPHIC = frozenset("‘’“”‚„–—…•€£©®°§´·«»½¼¾×÷™†\u00a0\u00ad")
MOST_TYPOGRAPHIC = 0.05
MOST_DAMAGE = 1.0
"""Most bad stretches of bytes for each good character beyond ASCII, in UTF-8 that was damaged.

A sequence that is valid by chance is rare: texts in any other charset that we know have at least
two and a half bad stretches for each, and mostly dozens.
"""

PAGE_HEAD_BYTES = 4096


class Decoded(NamedTuple):
    """Text, and how its bytes were read.

    charset: the name that Python gives it.
    confidence: that the charset is right, 0 to 1.
    doubt: one sentence for a gap; None when there is no doubt.
    """

    text: str
    charset: str
    confidence: float
    doubt: str | None


def decode(data: bytes, *, source: str, declared: str | None = None) -> Decoded:
    """Decode bytes: by their byte order mark, as declared, or as detected, in that order.

    Bytes that are valid UTF-8 beyond ASCII are read so, whatever is declared, as text in any
    other charset is not valid UTF-8 by chance.

    source: for errors. declared: the charset that a page or a server names.

    Raises:
        NotText: if the bytes are not text in any charset that we know.
    """
    for bom, charset in _BOMS:
        if data.startswith(bom):
            return _decoded(data[len(bom) :], charset, 1.0, None)
    wide = _wide_charset(data)
    if wide:
        doubt = f"no charset is declared; read as {wide} by the pattern of its bytes"
        return _decoded(data, wide, 0.9, None if _canonical(declared) else doubt)
    named = _canonical(declared)
    if named and named.startswith("iso2022") and b"\x1b" in data:
        return _decoded(data, named, 1.0, None)
    try:
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        pass
    else:
        _refuse_controls(data, source, most=0.3)
        lies = named not in (None, "utf-8") and not text.isascii()
        doubt = f"{declared} is declared, but the bytes are valid UTF-8 and were read so"
        return Decoded(text, "utf-8", 1.0, doubt if lies else None)
    _refuse_controls(data, source, most=MOST_CONTROLS)
    if named and named != "utf-8" and not named.startswith(("utf-16", "utf-32")):
        try:
            return Decoded(data.decode(named), named, 0.95, None)
        except UnicodeDecodeError:
            pass
    return _damaged_utf8(data) or _typographic(data) or _detected(data, source)


def declared_in_page(data: bytes) -> str | None:
    """The charset that a page declares in its head or its XML declaration, as written."""
    head = data[:PAGE_HEAD_BYTES]
    match = _XML_DECLARED.match(head) or _DECLARED.search(head)
    return match.group(1).decode("ascii") if match else None


def _canonical(name: str | None) -> str | None:
    """Python's name of a charset; None for one that is unknown or no charset of texts."""
    if not name:
        return None
    try:
        found = codecs.lookup(name.strip()).name
    except (LookupError, ValueError):
        return None
    found = _ALIASES.get(found, found)
    return found if found in words("charset") else None


def _wide_charset(data: bytes) -> str | None:
    """UTF-16 without a byte order mark, told by NULs in every other byte; else None."""
    sample = data[:PAGE_HEAD_BYTES]
    sample = sample[: len(sample) & ~1]
    if len(data) % 2 or len(sample) < 8:
        return None
    high, low = sample[1::2].count(0), sample[0::2].count(0)
    half = len(sample) // 2
    if high >= 0.6 * half and low <= 0.05 * half:
        return "utf-16-le"
    if low >= 0.6 * half and high <= 0.05 * half:
        return "utf-16-be"
    return None


def _refuse_controls(data: bytes, source: str, *, most: float) -> None:
    controls, nuls = control_share(data)
    if len(data) >= SMALLEST_SAMPLE and controls > most:
        raise NotText(source, f"{controls:.0%} of its bytes are control characters")
    if len(data) >= SMALLEST_SAMPLE and nuls > max(most, MOST_NULS):
        raise NotText(source, f"{nuls:.0%} of its bytes are NUL")


def _decoded(data: bytes, charset: str, confidence: float, doubt: str | None) -> Decoded:
    """Decode with a charset that is settled; what does not fit becomes U+FFFD."""
    try:
        passing = "surrogatepass" if charset.startswith("utf-") else "strict"
        return Decoded(data.decode(charset, passing), charset, confidence, doubt)
    except UnicodeDecodeError as error:
        text = data.decode(charset, "replace")
        doubt = f"read as {charset}, with bytes that do not fit, the first at byte {error.start}"
        return Decoded(text, charset, min(confidence, 0.8), doubt)


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with some bad bytes; None when they are more than the good characters beyond ASCII."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    if good == 0 or bad > MOST_DAMAGE * good:
        return None
    confidence = good / (good + bad)
    doubt = (
        f"read as UTF-8 (confidence {confidence:.2f}); "
        f"{bad} {'stretch' if bad == 1 else 'stretches'} of bytes did not fit and became U+FFFD"
    )
    return Decoded(text, "utf-8", confidence, doubt)


def _typographic(data: bytes) -> Decoded | None:
    """windows-1252 where the few bytes beyond ASCII are typographic marks or accented letters."""
    beyond = sum(byte > 127 for byte in data[:SAMPLE_BYTES])
    if beyond > MOST_TYPOGRAPHIC * len(data[:SAMPLE_BYTES]):
        return None
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    previous = " "
    for place, character in enumerate(text):
        if character > "\x7f" and character not in _TYPOGRAPHIC:
            after = text[place + 1 : place + 2] or " "
            if not character.isalpha() or not (_plain(previous) or _plain(after)):
                return None
        previous = character
    doubt = "no charset is declared that fits; read as windows-1252 (confidence 0.90)"
    return Decoded(text, "cp1252", 0.9, doubt)


def _plain(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _detected(data: bytes, source: str) -> Decoded:
    """The charset that the statistics of the bytes suggest."""
    from charset_normalizer import from_bytes

    sample = data[:SAMPLE_BYTES]
    if len(data) > len(sample):
        sample = sample[: max(sample.rfind(b"\n"), sample.rfind(b" "), 1)]
    best = from_bytes(sample, cp_isolation=sorted(words("charset"))).best()
    if best is None:
        raise NotText(source, "its bytes are text in no charset that we know")
    confidence = round(max(0.0, 1.0 - best.chaos), 2)
    charset = codecs.lookup(best.encoding).name
    doubt = f"no charset is declared that fits; read as {charset} (confidence {confidence:.2f})"
    decoded = _decoded(data, charset, confidence, doubt)
    return decoded if decoded.confidence == confidence else decoded._replace(confidence=confidence)
