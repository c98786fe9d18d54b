"""Characters that a page, a terminal or a spreadsheet would take for something else."""

from __future__ import annotations

import re

__all__ = ["for_spreadsheet", "for_terminal", "storable"]

REPLACEMENT = "\ufffd"
SURROGATES = dict.fromkeys(range(0xD800, 0xE000), REPLACEMENT)
NOT_IN_MARKUP = SURROGATES | {0: REPLACEMENT}

CONTROLS = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"}
CONTROLS |= {0x7F: "\u2421"} | dict.fromkeys(range(0x80, 0xA0), REPLACEMENT)
TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
NOT_ON_SCREEN = SURROGATES | CONTROLS | TURNING

PLAINER = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-", "·": "-", "\xa0": " "}
)
FORMULA = re.compile("[=+\\-@\t\r\n＝＋－＠]")


def storable(text: str) -> str:
    """Text that any encoding of Unicode and any HTML parser takes, as long as it was.

    A NUL or a lone surrogate, as file names may hold, becomes U+FFFD, one for one.
    """
    plain = text.isascii() and "\0" not in text
    return text if plain else text.translate(NOT_IN_MARKUP)


def for_terminal(text: str, *, encoding: str = "utf-8") -> str:
    """Text that can be printed without giving orders to the terminal.

    Control characters become their pictures (ESC shows as "␛"), so that no text can move the
    cursor or colour what follows; marks that turn the direction of writing are left out, so that
    no text can reorder the labels around it. Line feeds and tabs stay.

    encoding: of the stream that it goes to; what that cannot hold becomes plainer or "?".
    """
    if text.isascii() and text.isprintable():
        return text
    shown = text.translate(NOT_ON_SCREEN)
    try:
        shown.encode(encoding)
    except UnicodeEncodeError:
        return shown.translate(PLAINER).encode(encoding, "replace").decode(encoding)
    return shown


def for_spreadsheet(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    A cell that begins with = + - @, a tab or a line end gets an apostrophe in front of it.
    """
    clean = storable(cell)
    return f"'{clean}" if FORMULA.match(clean) else clean
