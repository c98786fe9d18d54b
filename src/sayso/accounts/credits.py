"""Credits: the agencies to whom a text says that it owes itself."""

from __future__ import annotations

import re
import unicodedata

from sayso.records import BlockKind, Document

__all__ = ["agencies_credited", "names_of_publisher"]

IN_BRACKETS = re.compile(r"\(([A-Z][^()\n]{1,40})\)\s*(?:[-–—:]|$)")
SIGNED = re.compile(
    r"\n[ \t]*(?:[-–—(\[][ \t]*|(?i:source|from|agency|via):?[ \t]+)"
    r"([A-Z][\w&.' -]{1,40}?)[)\].]*[ \t]*(?=\n|$)"
)
AGENCY = re.compile(r"[A-Z]{2,6}|.*\b(?:Agency|Bureau|News|Press|Service|Services|Wire)\b.*")
TAKEN_OVER = re.compile(
    r"\b(?i:reporting by|(?:with )?material from|this (?:article|story|report) (?:was |is )?"
    r"(?:first |originally )?(?:published|provided|supplied|written|carried) by|"
    r"as (?:first )?published by|reprinted from|courtesy of|first appeared (?:in|on)|"
    r"via)\s+((?:the\s+)?[A-Z][\w&.']*(?:\s+[A-Z][\w&.']*){0,4})"
)
OPENING_CHARACTERS = 200
CLOSING_CHARACTERS = 300
LETTERS_OF_AN_INITIALISM = 2


def names_of_publisher(name: str | None) -> frozenset[str]:
    """What a publisher may be called in a credit: its name, and its initials if it has some.

    "The Kelm News Agency" gives "kelm news agency" and "kna".
    """
    if not name or not (folded := _folded(name)):
        return frozenset()
    words = [word for word in folded.split() if word not in {"of", "and", "for"}]
    names = {folded}
    if len(words) > LETTERS_OF_AN_INITIALISM:
        names.add("".join(word[0] for word in words))
    return frozenset(names)


def agencies_credited(document: Document) -> frozenset[str]:
    """The names that a text credits with itself, folded: in its byline, in brackets in or behind
    its dateline, on a line of its own at the end, or in words such as "first published by".

    "Told Reuters" is a voice speaking to an agency, and no credit.
    """
    text = document.text
    opening = text[:OPENING_CHARACTERS]
    for block in document.blocks:
        if block.kind is BlockKind.DATELINE:
            opening += "\n" + document.words(block.span)
    found = set(IN_BRACKETS.findall(opening))
    found.update(SIGNED.findall(text[-CLOSING_CHARACTERS:]))
    found.update(TAKEN_OVER.findall(text))
    if document.organisation:
        found.add(document.organisation)
    found.update(filter(AGENCY.fullmatch, document.byline))
    return frozenset(filter(None, map(_folded, found)))


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(
        letter if letter.isalnum() else " "
        for letter in plain.replace(".", "").replace("'", "").replace("’", "")
        if not unicodedata.combining(letter)
    )
    return " ".join(letters.split()).removeprefix("the ")
