"""WordPiece: text to vocabulary ids, each with the stretch of text that it came from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["CLS", "SEP", "UNKNOWN", "Pieces", "WordPiece"]

CLS, SEP, UNKNOWN = 101, 102, 100

LONGEST_WORD = 100
"""A word of more characters becomes one unknown piece, as in BERT."""

CACHED_WORDS = 200_000

PLAIN = re.compile("[\\t\\n\\r\\x20-\\x7e\\u00a0“”‘’–—…«»]*")
"""Text in which lower-casing keeps every character where it is."""

PLAIN_WORD = re.compile(r"[a-z0-9]+|[^\sa-z0-9]")

ALWAYS_DROPPED = {"\x00", "\ufffd"}
ALWAYS_SPACE = {"\t", "\n", "\r"}
ASCII_PUNCTUATION = set("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
CJK_RANGES = (
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B81F),
    (0x2B920, 0x2CEAF),
    (0x2F800, 0x2FA1F),
)
"""Ideographs that stand alone, as the `tokenizers` package has them."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a text, in reading order, in three columns of one length.

    ids: vocabulary ids. starts, ends: code points in the whole text, half open.
    """

    ids: list[int]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.ids)


class WordPiece:
    """The uncased WordPiece tokeniser of BERT (Devlin et al. 2019), exact with offsets.

    vocabulary: the pieces in order of their ids, continuations with "##".
    """

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self._known: dict[str, tuple[tuple[int, int, int], ...]] = {}

    def pieces(self, text: str, start: int = 0, end: int | None = None) -> Pieces:
        """Cut text[start:end] into pieces, with offsets into `text`.

        Characters that BERT drops (control and format characters, U+FFFD) are in no piece, or
        inside the one whose word they stand in.
        """
        end = len(text) if end is None else end
        pieces = Pieces([], [], [])
        if PLAIN.fullmatch(text, start, end):
            self._add_plain(text, start, end, pieces)
        else:
            self._add_any(text, start, end, pieces)
        return pieces

    def _add_plain(self, text: str, start: int, end: int, pieces: Pieces) -> None:
        known = self._known
        ids, starts, ends = pieces.ids, pieces.starts, pieces.ends
        for match in PLAIN_WORD.finditer(text[start:end].lower()):
            word, offset = match.group(), match.start() + start
            for piece, first, last in known.get(word) or self._look_up(word):
                ids.append(piece)
                starts.append(offset + first)
                ends.append(offset + last)

    def _add_any(self, text: str, start: int, end: int, pieces: Pieces) -> None:
        for word, origins in normalised_words(text, start, end):
            for piece, first, last in self._known.get(word) or self._look_up(word):
                pieces.ids.append(piece)
                pieces.starts.append(origins[first])
                pieces.ends.append(origins[last - 1] + 1)

    def _look_up(self, word: str) -> tuple[tuple[int, int, int], ...]:
        """The pieces of one normalised word, with offsets into it; remembered."""
        found = self._cut(word)
        if len(self._known) >= CACHED_WORDS:
            self._known.clear()
        self._known[word] = found
        return found

    def _cut(self, word: str) -> tuple[tuple[int, int, int], ...]:
        if len(word) > LONGEST_WORD:
            return ((UNKNOWN, 0, len(word)),)
        found: list[tuple[int, int, int]] = []
        first = 0
        while first < len(word):
            for last in range(len(word), first, -1):
                piece = self._ids.get(("##" if first else "") + word[first:last])
                if piece is not None:
                    break
            else:
                return ((UNKNOWN, 0, len(word)),)
            found.append((piece, first, last))
            first = last
        return tuple(found)


def normalised_words(text: str, start: int, end: int) -> Iterable[tuple[str, list[int]]]:
    """Lower-case, strip accents and split at spaces and punctuation, as BERT does.

    Yields:
        each word, and for each of its characters the code point of `text` it came from.
    """
    letters: list[str] = []
    origins: list[int] = []
    for place in range(start, end):
        kind, forms = _character(text[place])
        if kind == "letter":
            letters.extend(forms)
            origins.extend([place] * len(forms))
        elif kind != "dropped":
            if letters:
                yield "".join(letters), origins
                letters, origins = [], []
            if kind == "alone":
                yield forms, [place] * len(forms)
    if letters:
        yield "".join(letters), origins


@lru_cache(maxsize=65_536)
def _character(character: str) -> tuple[str, str]:
    """What a character does in a word ("letter", "alone", "space", "dropped"), and its form."""
    category = unicodedata.category(character)
    if character in ALWAYS_SPACE or category == "Zs":
        return "space", ""
    if character in ALWAYS_DROPPED or category in {"Cc", "Cf", "Cn", "Co"}:
        return "dropped", ""
    if character.isspace():
        return "space", ""
    bare = "".join(
        part
        for part in unicodedata.normalize("NFD", character)
        if unicodedata.category(part) != "Mn"
    )
    form = "".join(part.lower() for part in bare)
    if not form:
        return "dropped", ""
    if any(first <= ord(character) <= last for first, last in CJK_RANGES) or _stands_alone(form):
        return "alone", form
    return "letter", form


def _stands_alone(form: str) -> bool:
    return form in ASCII_PUNCTUATION or unicodedata.category(form[0]).startswith("P")
