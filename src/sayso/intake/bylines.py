"""Bylines: who signs an article, and for whom."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.intake.wordlists import fold, phrases, words

__all__ = ["OUTLET", "Byline", "is_byline", "split_byline"]

LONGEST_BYLINE = 160
_WRITTEN_FOR = re.compile(
    r"(?:written|reported|filed|commissioned|words)\s+for\s+(?P<outlet>.{1,60}?)\s+by\s+(?P<names>.+)",
    re.IGNORECASE | re.DOTALL,
)
_BREAK = re.compile(r"\s*(?:\||•|·|;|\n|\s[-–—]\s|\s/\s)\s*")
_AND = re.compile(r"\s+(?:and|&|with)\s+", re.IGNORECASE)
_FOR = re.compile(r"\s+(?:for|of|from|at)\s+(?=(?:the\s+)?[^\W\d_])", re.IGNORECASE)
OUTLET = re.compile(
    r"\b(?:press|news|agency|agencies|times|post|herald|tribune|journal|gazette|staff|service|"
    r"reuters|correspondents?|editor|reporter|desk|bureau|media|network|radio|television|tv|"
    r"magazine|writer|contributor|columnist|group|institute|university|wire|daily|courier|mirror|"
    r"observer|standard|telegraph|chronicle|bulletin|monitor|broadcasting|zeitung|dispatch)\b",
    re.IGNORECASE,
)
"""Words of the names of outlets, and of those who write for them."""
_ROLE = re.compile(
    r"\b(?:correspondents?|editor|reporter|writer|contributor|columnist|desk)\b", re.IGNORECASE
)
_AGENCY = re.compile(r"the\s+(?:[^\W\d_]+\s+){0,3}" + OUTLET.pattern, re.IGNORECASE)
_EDITING = re.compile(
    r"(?:edited|editing|additional\s+reporting|photographs?|photos?)\s+by\b", re.IGNORECASE
)
_ROLE_AFTER = re.compile(
    r"^(?!(?:an?|our|the)\b)(?P<name>\w+\s.*?)\s+(?:(?:staff|senior|chief|political|special|foreign)\s+)*"
    r"(?:writer|reporter|correspondent|editor)$",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\s+in\s+[A-Z].*", re.DOTALL)
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|@\w+")


class Byline(NamedTuple):
    """What a byline says.

    names: the people, or a signature such as "staff", as given.
    organisation: the agency or outlet to which they belong; None when it names none.
    """

    names: tuple[str, ...]
    organisation: str | None


def is_byline(paragraph: str) -> bool:
    """Whether a whole paragraph is a byline, such as "By Jane Roe" or "Written for X by Y"."""
    if len(paragraph) > LONGEST_BYLINE:
        return False
    written = _WRITTEN_FOR.fullmatch(paragraph)
    if written:
        return _are_names(written["names"])
    folded = fold(paragraph)
    for opening in phrases("byline start"):
        if folded.startswith(opening) and folded[len(opening) : len(opening) + 1].isspace():
            names = paragraph[len(opening) :].strip()
            if opening == "from" and not OUTLET.search(names):
                return False
            return _are_names(names)
    return False


def split_byline(byline: str) -> Byline:
    """Take a byline apart into names and organisation.

    byline: with or without "By"; anything, as pages put many things there.
    """
    text = " ".join(_ADDRESS.sub(" ", byline).split())[:LONGEST_BYLINE]
    organisation = None
    written = _WRITTEN_FOR.fullmatch(text)
    if written:
        organisation, text = written["outlet"], written["names"]
    else:
        folded = fold(text)
        for opening in phrases("byline start"):
            if folded.startswith(opening + " "):
                text = text[len(opening) :].strip()
                break
    parts = [part for part in _BREAK.split(text) if part and not _EDITING.match(part)]
    names: list[str] = []
    for number, part in enumerate(parts):
        people, outlet = _people_and_outlet(part, first=number == 0)
        names.extend(name for name in people if name not in names)
        organisation = organisation or outlet
    return Byline(tuple(names), organisation)


def _people_and_outlet(part: str, *, first: bool) -> tuple[list[str], str | None]:
    """The names and the outlet in one part of a byline.

    first: whether the part is the first, which opens with a name whatever it looks like; a
        single word behind a comma, and a short part further on, are an outlet.
    """
    part = _PLACE.sub("", part)
    if first and _AGENCY.fullmatch(part):
        return [], part
    outlet = None
    cut = _FOR.search(part)
    if cut and first:
        place = cut.group().strip().casefold() == "at" and not OUTLET.search(part[cut.end() :])
        part, outlet = part[: cut.start()], None if place else part[cut.end() :]
    names: list[str] = []
    for number, piece in enumerate(part.split(",")):
        people = [
            _ROLE_AFTER.sub(r"\g<name>", name.strip(" .,;"))
            for name in _AND.split(piece)
            if name.strip(" .,;")
        ]
        opens = first and number == 0
        for name in people:
            lone = not opens and len(people) == 1 and len(name.split()) == 1
            if not opens and (lone or not first or OUTLET.search(name)):
                if outlet is None and not _ROLE.search(name):
                    outlet = name
            else:
                names.append(name)
    return names, outlet


def _are_names(names: str) -> bool:
    """Whether words can be names: few, each with a capital, the first no day or month."""
    tokens = _ADDRESS.sub(" ", names).replace(",", " ").replace("|", " ").split()
    if not 1 <= len(tokens) <= 16:
        return False
    if tokens[0].rstrip(".").casefold() in words("not name"):
        return len(tokens) > 1 and bool(OUTLET.search(names)) and not names.endswith(".")
    if names.endswith((".", "?", "!", ":", "”", '"')) and len(tokens[-1].rstrip(".")) > 2:
        return False
    capitals = [token for token in tokens if token[0].isupper()]
    plain = [token for token in tokens if not token[0].isupper()]
    fitting = all(
        token.casefold() in words("particle") | words("byline link")
        or OUTLET.search(token)
        or not token[0].isalnum()
        for token in plain
    )
    return fitting and (bool(capitals) or bool(OUTLET.search(names)))
