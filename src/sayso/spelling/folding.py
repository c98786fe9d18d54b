"""Folding: names and nouns made alike that differ in spelling only."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from sayso.spelling.scripts import LATIN_LETTERS

__all__ = ["fold", "fold_person", "initial_of", "singulars"]

LETTERS = str.maketrans(
    {
        "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
        "ı": "i", "ʼ": "'", "’": "'", "‘": "'", "–": "-", "—": "-",
    }
)  # fmt: skip

SPELLINGS = (
    (re.compile(r"^(?:al|el|ar|as|ash|ad|an)-(?=.)"), ""),
    (re.compile(r"[^a-z]"), ""),
    (re.compile(r"(?<=[a-z]{3})ee(?=[a-z])"), "i"),
    (re.compile(r"^m[ou]ham+[ae]d$"), "muhamad"),
    (re.compile(r"gu(?=[ei])"), "g"),
    (re.compile(r"(.)\1"), r"\1"),
    (re.compile(r"shch|sch"), "sh"),
    (re.compile(r"tch|tsch|cz"), "ch"),
    (re.compile(r"dzh|zh|dj"), "j"),
    (re.compile(r"kh|gh"), "h"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ck|q|c(?=[aoukl])"), "k"),
    (re.compile(r"ks"), "x"),
    (re.compile(r"w"), "v"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"ie(?!v)"), "i"),
    (re.compile(r"(?:iy|yi|ii|ij|y)$"), "i"),
    (re.compile(r"(?<=[aeou])[yi]+e(?=v)"), "e"),
    (re.compile(r"^ye(?=[gklv])"), "e"),
    (re.compile(r"y"), "i"),
    (re.compile(r"(?<=[a-z])ai(?=[a-z])"), "ei"),
    (re.compile(r"(.)\1"), r"\1"),
)
"""How one name is written in several transliterations, from Slavic and Arabic scripts mostly.

After the spellings of one name in notes on cross-document aliases: folding on top of equal given
names and surnames parts all of them from other names (own measurement, in sample).
"""

INITIAL = re.compile(r"(?:[^\W\d_]\.?-?)+")
LONGEST_INITIALS = 3


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case without accents, in Latin letters, with one kind of apostrophe and dash."""
    plain = text.casefold().translate(LETTERS)
    if plain.isascii():
        return plain
    parts = unicodedata.normalize("NFKD", plain.translate(LATIN_LETTERS))
    bare = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return bare if bare.isascii() else bare.translate(LATIN_LETTERS)


@lru_cache(maxsize=4096)
def fold_person(word: str) -> str:
    """One word of a person's name, with the spellings of one sound made alike.

    Returns:
        The folded word; the word in lower case where nothing would be left of it.
    """
    found = fold(word)
    for pattern, letters in SPELLINGS:
        found = pattern.sub(letters, found)
    return found or word.casefold()


def initial_of(form: str) -> str:
    """The first letter that an initial stands for ("j" for "J." or "J.K."); "" for a whole word.

    form: in lower case. Initials have a full stop, or are one letter; "Yu." and "Ch." are some,
    as other scripts have letters that ours need two for.
    """
    letters = form.replace(".", "").replace("-", "")
    if len(letters) == 1 and letters.isalpha():
        return letters
    if "." in form and letters.isalpha() and len(letters) <= LONGEST_INITIALS:
        return letters[0]
    return ""


def singulars(noun: str) -> tuple[str, ...]:
    """What a plural noun or compound may be the plural of, the likeliest first."""
    if noun.endswith("men"):
        return (noun[:-3] + "man",)
    if noun.endswith("people"):
        return (noun[:-6] + "person",)
    if not noun.endswith("s") or noun.endswith("ss"):
        return ()
    found = [noun[:-1]]
    if noun.endswith("ies"):
        found.insert(0, noun[:-3] + "y")
    if noun.endswith(("ches", "shes", "sses", "xes")):
        found.insert(0, noun[:-2])
    return tuple(found)
