"""Mastheads: lines above an article that say who prints it and on what day.

Such as "EuroVox online, 25.01.2035 07:30 CET" or "The Harbour Post | 3 May 2031 | Source: KNA".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.intake.bylines import OUTLET, is_byline, split_byline
from sayso.intake.datelines import is_date
from sayso.intake.wordlists import words

__all__ = ["Masthead", "agency_of", "day_in", "is_outlet_line", "read_head", "read_masthead"]

LONGEST_MASTHEAD = 140
LONGEST_NAME = 60
MOST_WORDS = 18
MOST_NAME_WORDS = 5
_PART = re.compile(
    r"\s*[|•·]\s*|\s+[-–—]{1,2}\s+|\s+/\s+|,\s+|\.\s+|(?<=\d)\s+(?=\d{1,2}[:.]\d{2})"
)
_NUMERIC_DAY = re.compile(
    r"(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d-\d{2}-\d{2})(?:T[\d:.Z+-]+)?"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_CLOCK = re.compile(
    r"(?:at )?\d{1,2}(?:[:.]\d{2}){0,2}(?:\s?[ap]\.?m\.?| hrs?| h| o'clock)?"
    r"(?:\s\(?(?:[A-Z]{2,4}|local(?: time)?)\)?)?",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:page|p\.|no\.?|issue|vol\.?|edition|section)\s?\w{1,5}|[\w’'-]+ no|\d{1,4}"
    r"|from our .{3,40}|source:? .{2,40}"
    r"|for immediate release|(?:press|media|news) (?:release|statement)|exclusive|breaking|opinion"
    r"|(?:briefing|press|media) note|live(?: blog)?|updated?|analysis|news|world|front page",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"(?:(?:page |last |first )?(?:updated?|published|posted|issued|modified)|date)"
    r"(?: on| at|:)?\s+",
    re.IGNORECASE,
)
_THE = re.compile(r"the\s\w", re.IGNORECASE)
_PRINTED = re.compile(
    r"(?:agency|times|post|herald|tribune|journal|gazette|courier|telegraph|chronicle|bulletin"
    r"|monitor|zeitung|wire|news)(?: \([A-Z]{2,6}\))?$",
    re.IGNORECASE,
)
"""How a line ends that is nothing but the name of an outlet."""
_BODY = re.compile(
    r"\b(?:today|morning|evening|weekly|live|online|fm|blog|letters|review|record|packet|voice|echo"
    r"|globe|independent|citizen|advertiser|examiner|inquirer|sentinel|argus|leader|watch"
    r"|observatory|committee|mission|union|federation|association|foundation|council|centre|center"
    r"|clinic|forum|initiative|campaign|monitors?|observers|ministry|office|lawyers|neighbours"
    r"|collective|alliance|league|society)$",
    re.IGNORECASE,
)
"""How the names of papers and of bodies end that publish reports, and those of no place."""
_MADE_UP = re.compile(r"[A-Z][a-z]+[A-Z]\w*|[A-Z]{3,6}")
"""Names that no place has: "EuroVox", "KNA"."""
_SIGNED = re.compile(
    r"\((?P<round>[^()]{2,40})\)\s*[-–—_.]*$|/(?P<slashed>[^/\s]{2,20})/\s*[-–—_.]*$"
)
_DAY = re.compile(
    r"\b(?:(?:1[6-9]|20)\d\d-\d{2}-\d{2}"
    r"|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}"
    r"|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})(?![\d-])"
)
"""A whole day; figures that may mean two days ("10/11/2031") are none."""


class Masthead(NamedTuple):
    """What a line above an article says.

    names: who signs it. outlet: who prints it; None where it may be a place.
    """

    names: tuple[str, ...]
    outlet: str | None


def read_masthead(line: str) -> Masthead | None:
    """Take a line apart that says on what day an article is printed; None if it says more.

    line: a whole paragraph above the running text.
    """
    line = " ".join(line.split())
    if len(line) > LONGEST_MASTHEAD or len(line.split()) > MOST_WORDS or not line[0].isalnum():
        return None
    parts = [part for part in _PART.split(line.rstrip(" .")) if part]
    named: list[str] = []
    names: tuple[str, ...] = ()
    dated = False
    for part in parts:
        bare = _STAMP.sub("", part)
        if is_date(bare) or _NUMERIC_DAY.fullmatch(bare):
            dated = True
        elif _YEAR.fullmatch(bare) or _CLOCK.fullmatch(bare) or _LABEL.fullmatch(bare):
            continue
        elif is_byline(bare):
            names = names or split_byline(bare).names
        elif _is_name(bare):
            named.append(bare)
        else:
            return None
    if not dated:
        return None
    outlet = next((name for name in named[:1] if "|" in line or _is_outlet(name)), None)
    return Masthead(names, outlet)


def read_head(line: str) -> Masthead:
    """What a line above an article says of who prints and signs it, whether or not it has a day.

    Nothing for a dateline that an agency signs: what stands in front of it is a place.
    """
    if agency_of(line) is not None:
        return Masthead((), None)
    return read_masthead(line) or Masthead((), line if is_outlet_line(line) else None)


def day_in(line: str) -> str | None:
    """The words of the one whole day that a line above a text or a dateline names; None without a
    year, and where it names two days.

    >>> day_in("Harbour Gazette, Thursday 16 March 2034")
    '16 March 2034'
    """
    days = [match[0] for match in _DAY.finditer(line)]
    return days[0] if len(days) == 1 else None


def is_outlet_line(line: str) -> bool:
    """Whether a whole line is the name of an outlet, such as "Harbour Gazette"."""
    return len(line.split()) <= MOST_NAME_WORDS and _is_name(line) and bool(_PRINTED.search(line))


def agency_of(dateline: str) -> str | None:
    """The agency that signs a dateline, as in "PORT IDREL, May 3 (Meridian) -"; None without one.

    >>> agency_of("PORT IDREL, May 3 (Meridian) –")
    'Meridian'
    """
    found = _SIGNED.search(dateline.strip())
    name = (found["round"] or found["slashed"]) if found else None
    if name is None or is_date(name) or not _is_name(name):
        return None
    return name


def _is_name(part: str) -> bool:
    """Whether words can be a name: each with a capital, a figure or a particle, "online" last."""
    tokens = part.split()
    return (
        len(tokens) > 0
        and len(part) <= LONGEST_NAME
        and (tokens[0][0].isupper() or tokens[0][0].isdigit())
        and all(
            token[0].isupper()
            or token[0].isdigit()
            or not token[0].isalnum()
            or token.casefold() in words("particle")
            or (token == "online" and place > 0)
            for place, token in enumerate(tokens)
        )
    )


def _is_outlet(name: str) -> bool:
    return bool(
        OUTLET.search(name)
        or _BODY.search(name)
        or _THE.match(name)
        or any(map(_MADE_UP.fullmatch, name.split()[:1]))
    )
