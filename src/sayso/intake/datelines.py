"""Datelines: where and when an article was filed, in front of its first words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.intake.wordlists import words

__all__ = ["are_stamped", "closes_with_day", "dateline_end", "is_date", "is_time", "stamp_end"]

LONGEST_DATELINE = 110
MOST_HEAD_WORDS = 16
_YEAR = re.compile(r"(?:19|20)\d\d")
_PARTS = re.compile(r"\s*(?:[,|·•:/]|\s[-–—])\s+")
_SEPARATOR = re.compile(
    r"\s*(?:[-–—]{1,3}|_)(?=\s|$|(?<=\)_)\w|(?<=--)\w)"  # a dash, or the underscore of old wires
    r"|\.(?=\s|$)"  # a stop, which has to follow an agency or a date
)
_AGENCY = re.compile(r"\s*(?:\(([^()]{2,40})\)|/([^/]{2,40})/)$")
_AGENCY_AFTER = re.compile(r"\s*(?:\([^()]{2,40}\)|/[^/\s]{2,20}/)\s?[-–—.](?=\s|$)")
_DATE_NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th)?\.?$")
_CLOCK = re.compile(
    r"(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?|\d{1,2}(?::\d{2})?\s?[ap]\.?m\.?)"
    r"(?:\s(?:[A-Z]{2,4}|local time))?[.:]?",
    re.IGNORECASE,
)
_CLOCK_OPENING = re.compile(
    r"(?:[^\W\d_]+,? \d{1,2} [^\W\d_]+,? )?"  # a day in front, as in "Monday 18 August, 21:50."
    r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m)?\.?(?: -| –| —|[.:])(?=\s)"
)

_STAMP = re.compile(
    r"(?:[01]?\d|2[0-4])[:.][0-5]\d(?: ?(?i:[ap]\.?m\b\.?))?"
    r"(?: (?:GMT|UTC|[A-Z]{1,3}T|local time))?[,:.]?(?=\s+[\"“‘'(\[A-Z])"
)
LEAST_STAMPS = 3
STAMPED_SHARE = 3


def are_stamped(openings: Sequence[str]) -> bool:
    """Whether the entries of a live report open with their times: "21.15 At the governor's office".

    openings: the beginning of each paragraph. One bare number may be a price or a score; where a
    third of the paragraphs have one, and three at least, it is when they were written.
    """
    stamped = sum(_STAMP.match(opening) is not None for opening in openings)
    return stamped >= LEAST_STAMPS and STAMPED_SHARE * stamped >= len(openings)


def stamp_end(text: str, start: int, end: int) -> int | None:
    """Where the time that opens an entry ends, in code points; None without one.

    start, end: the paragraph.
    """
    stamp = _STAMP.match(text, start, min(end, start + LONGEST_DATELINE))
    return stamp.end() if stamp else None


def dateline_end(text: str, start: int, end: int, *, first: bool) -> int | None:
    """Where the dateline that opens a paragraph ends, its dash included.

    start, end: the paragraph, in code points.
    first: whether it is the first paragraph of the body; only there does a bare place name
        ("PORT IDREL –") count, elsewhere an agency or a date must stand with it.

    Returns:
        The end of the dateline, in code points, or None when the paragraph has none.
    """
    opening = text[start : min(end, start + LONGEST_DATELINE)]
    clock = _CLOCK_OPENING.match(opening)
    if clock:
        return start + clock.end()
    if not (opening[0].isupper() or opening[0] == "("):
        return None
    for separator in _SEPARATOR.finditer(opening):
        if separator.start() == 0:
            return None
        head = opening[: separator.start()]
        dash = separator.group() != "."
        rest = opening[separator.end() :].lstrip()
        if _is_head(head, dash=dash, bare=first and not rest.isupper()):
            agency = _AGENCY_AFTER.match(opening, separator.end())
            return start + (agency or separator).end()
    return None


def is_date(words_of_date: str) -> bool:
    """Whether the words are a calendar date and nothing else, such as "Oct 16, 2031"."""
    tokens = words_of_date.replace(",", " ").replace("/", " ").split()
    if not 1 <= len(tokens) <= 6:
        return False
    months = sum(token.rstrip(".").casefold() in words("month") for token in tokens)
    days = sum(token.rstrip(".").casefold() in words("weekday") for token in tokens)
    numbers = sum(_DATE_NUMBER.match(token) is not None for token in tokens)
    named = bool(months and numbers) or (bool(days) and len(tokens) == 1)
    return named and months + days + numbers == len(tokens)


def closes_with_day(paragraph: str) -> bool:
    """Whether a line at the head of an article closes with a whole day: who or where, and when, as
    "By Jane Roe, The Courier, May 16, 2033" or "Channel One, 3 October 2034, 21:30".
    """
    parts = _PARTS.split(paragraph.rstrip(" ."))
    if len(paragraph.split()) > MOST_HEAD_WORDS or not paragraph[0].isalnum():
        return False
    if len(parts) > 1 and is_time(parts[-1]):
        parts = parts[:-1]
    tails = (" ".join(parts[at:]) for at in (-1, -2, -3) if len(parts) >= -at)
    return any(is_date(tail) and _YEAR.search(tail) for tail in tails)


def is_time(paragraph: str) -> bool:
    """Whether a whole paragraph is a clock time, as over the entries of a live report."""
    return len(paragraph) <= 24 and _CLOCK.fullmatch(paragraph) is not None


def _is_head(head: str, *, dash: bool, bare: bool) -> bool:
    """Whether the words before the separator are place, date and agency.

    dash: whether a dash ends them; a stop does only after an agency or a date.
    bare: whether a place in capitals is enough.
    """
    if head.startswith("(") and head.endswith(")"):
        return dash and _is_bracketed(head[1:-1])
    head = head.rstrip()
    agency = _AGENCY.search(head)
    signed = agency is not None
    if agency:
        head = head[: agency.start()]
    head = head.rstrip(" .")
    place, *others = [part.strip() for part in head.split(",")]
    dated = any(is_date(part) for part in others)
    if dated and _year_alone(others):
        others = others[:-1]
    if not all(is_date(part) or _is_region(part) for part in others):
        return False
    if not dash and not signed and not (others and is_date(others[-1])):
        return False
    if _in_capitals(place):
        return signed or dated or (bare and dash)
    name = next((group for group in agency.groups() if group), "") if agency else ""
    known = name.isupper() or name.casefold() in words("agency")
    return signed and (known or dated) and _is_region(place)


def _is_bracketed(inside: str) -> bool:
    """Whether the words in brackets, "(Reuters)" or "(Sarneth, 20 October)", are a dateline."""
    name, *others = [part.strip() for part in inside.split(",")]
    if not others:
        return name.isupper() or name.casefold() in words("agency")
    return _is_region(name) and any(is_date(part) for part in others)


def _year_alone(parts: list[str]) -> bool:
    return len(parts[-1]) == 4 and parts[-1].isdigit()


def _in_capitals(place: str) -> bool:
    """Whether a place stands in capitals, as datelines set it; at most six words."""
    tokens = place.replace("/", " ").split()
    letters = sum(character.isalpha() for character in place)
    return 1 <= len(tokens) <= 6 and letters >= 3 and place.isupper()


def _is_region(part: str) -> bool:
    """Whether the words can be a region: at most five, each with a capital or a particle."""
    tokens = part.split()
    return 1 <= len(tokens) <= 5 and all(
        token[0].isupper() or token.casefold() in words("particle") for token in tokens
    )
