"""Numbers: how many the words of a text count, as an interval.

What vague words leave open is convention: "dozens" 24 to 99, "nearly 200" from 7.5 per cent below,
"about 300" 10 per cent on either side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

__all__ = ["Number", "Quantity", "find_quantities", "read_number", "read_quantity"]

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {
    **{word: number for number, word in enumerate(UNITS)},
    **{word: 10 * number for number, word in enumerate(TENS, 2)},
}
LARGE = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
SIZES = LARGE | {"dozen": 12, "score": 20}
VAGUE = {
    "dozens": (24.0, 99.0),
    "scores": (40.0, 199.0),
    "hundreds": (200.0, 999.0),
    "thousands": (2000.0, 9999.0),
    "millions": (2_000_000.0, 9_999_999.0),
    "tens of thousands": (10_000.0, 99_999.0),
    "hundreds of thousands": (100_000.0, 999_999.0),
    "several": (3.0, 9.0),
    "a few": (3.0, 6.0),
    "a handful": (3.0, 6.0),
    "a couple": (2.0, 2.0),
    "a pair": (2.0, 2.0),
    "both": (2.0, 2.0),
    "half a dozen": (6.0, 6.0),
    "no": (0.0, 0.0),
    "none": (0.0, 0.0),
    "nobody": (0.0, 0.0),
    "no one": (0.0, 0.0),
}
"""What words without a numeral mean, both ends included."""
FEW = {"several": (3, 10), "a few": (3, 7), "many": (2, 10), "some": (2, 10)}
"""With "hundred" and the like: from so many of them to fewer than so many."""

ABOUT_SHARE = 0.1
NEAR_SHARE = 0.075
CLOSE_SHARE = 0.05

BOUNDS = {
    "least": "at least|no fewer than|no less than|not fewer than|not less than|a minimum of",
    "just over": "just over|a little over|slightly more than|slightly over",
    "most": "at most|no more than|not more than|up to|as many as|a maximum of",
    "less": "fewer than|less than|well under|under|below",
    "more": "more than|well over|over|upwards of|in excess of|above|exceeding",
    "close": "closer to|close to",
    "near": "nearly|almost|just under|a little under|not quite",
    "about": "about|around|roughly|approximately|an estimated|estimated|perhaps|maybe|circa|some",
}
"""The words that bound a number, by what they do to it; the first that fits counts."""

DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+|\d+(?:\.\d+)?"
WORD = "|".join(sorted(SMALL, key=len, reverse=True))
SIZE = "|".join(SIZES)
SPOKEN = rf"(?:{WORD})(?:[ -](?:- )?(?:{WORD}))?"
PLAIN = (
    rf"(?:(?:{DIGITS}|{SPOKEN}|a) (?:{SIZE})\b(?: (?:{SIZE})\b)?(?: (?:and )?(?:{SPOKEN}))?"
    rf"|{DIGITS}|{SPOKEN}|(?:{'|'.join(LARGE)}))"
)
OPEN = "|".join(sorted((*VAGUE,), key=len, reverse=True))
FEW_OF = rf"(?:{'|'.join(FEW)}) (?:{SIZE})"
BOUND = "|".join(BOUNDS.values())
CLOSED = r"(?![\w%]|[.,:]\d| ?(?:%|percent\b|per cent\b)| ?- ?(?!odd)[a-z])"
"""A number that nothing makes part of a longer word: no "12-year-old", no share."""
QUANTITY = re.compile(
    rf"(?<![\w$€£¥.'’-])(?<![$€£¥] )(?P<between>between )?(?:(?P<bound>{BOUND}) )?"
    rf"(?P<first>{FEW_OF}|{PLAIN}|{OPEN}){CLOSED}"
    rf"(?:(?P<joint> to | or | and | ?[-–] ?)(?P<second>{PLAIN}){CLOSED})?"
    r"(?P<after> or more| or so| ?- ?odd| odd)?"
)
FROM = re.compile(r"\bfrom $")
"""Behind it "20 to 31" is a change and no range."""
LETTER_OR_DIGIT = re.compile(r"\w+(?:[,.]\d+)*(?:[-–]\w+)*|[-–$€£¥%]")


@dataclass(frozen=True, slots=True)
class Number:
    """An interval, both ends included; `high` is None where it is open."""

    low: float
    high: float | None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number among words.

    first, last: places of its words in the sequence, with those that bound it. core: place of the
        first word of the number itself.
    vague: the words of a number without numerals ("dozens", "no"); "" for others.
    """

    first: int
    core: int
    last: int
    number: Number
    vague: str = ""


def read_quantity(text: str) -> tuple[float, float | None] | None:
    """The bounds of the first number of a few words, both included; None where they have none.

    text: such as "at least 20 people", "nearly 200" or "between 10 and 15".

    >>> read_quantity("more than 120 protesters")
    (121.0, None)
    """
    words = LETTER_OR_DIGIT.findall(text.lower())
    found = next(find_quantities(words), None)
    return (found.number.low, found.number.high) if found else None


def read_number(words: Sequence[str]) -> Number | None:
    """What words such as "at least twenty-six" count, in lower case; None without a number."""
    found = next(find_quantities(words), None)
    return found.number if found else None


def find_quantities(words: Sequence[str]) -> Iterator[Quantity]:
    """The numbers among words in lower case, in order, each with what bounds it."""
    text = " ".join(words)
    places: list[int] | None = None
    at = 0
    while match := QUANTITY.search(text, at):
        number, end = _number(match)
        at = max(end, match.end("first"))
        if number is None:
            continue
        places = places or _places(words)
        start = match.start("bound") if match["bound"] else match.start("first")
        if match["between"] and end >= match.end("second") > 0:
            start = match.start("between")
        yield Quantity(
            first=places[start],
            core=places[match.start("first")],
            last=places[end - 1],
            number=number,
            vague=match["first"] if match["first"] in VAGUE else "",
        )


def _places(words: Sequence[str]) -> list[int]:
    """For each character of the joined words the place of its word."""
    found: list[int] = []
    for place, word in enumerate(words):
        found += [place] * (len(word) + 1)
    return found


def _number(match: re.Match[str]) -> tuple[Number | None, int]:
    """The number of a match, and where its words end."""
    first = _value(match["first"])
    if first is None:
        return None, match.end("first")
    bound = _bound(match["bound"] or "")
    end = match.end("first")
    low, high = first
    second = _value(match["second"]) if match["second"] else None
    if second is not None and _is_range(match, first, second):
        return Number(low, second[1]), match.end("second")
    if match["after"] and not match["second"]:
        end = match.end("after")
        bound = bound or ("least" if "more" in match["after"] else "about")
    return _bounded(bound, low, high), end


def _bound(words: str) -> str:
    return next((name for name, forms in BOUNDS.items() if words in forms.split("|")), "")


def _is_range(
    match: re.Match[str], first: tuple[float, float], second: tuple[float, float]
) -> bool:
    """Whether two numbers are the ends of one: "10 to 15", "five or six", "between 10 and 15"."""
    if second[1] <= first[0]:
        return False
    if match["joint"].strip() == "and":
        return match["between"] is not None
    from_before = match["joint"].strip() == "to" and FROM.search(match.string[: match.start()])
    return not from_before


def _bounded(bound: str, low: float, high: float) -> Number:
    vague = low != high
    match bound:
        case "least":
            return Number(low, None)
        case "more":
            return Number(low if vague or low % 1 else low + 1, None)
        case "just over":
            return Number(low, float(round(high * (1 + NEAR_SHARE))))
        case "most":
            return Number(0.0, high)
        case "less":
            return Number(0.0, max(high - 1, 0.0))
        case "near":
            return Number(float(round(low * (1 - NEAR_SHARE))), high)
        case "close" | "about" if not vague:
            share = CLOSE_SHARE if bound == "close" else ABOUT_SHARE
            return Number(float(round(low * (1 - share))), float(round(high * (1 + share))))
    return Number(low, high)


def _value(words: str) -> tuple[float, float] | None:
    """What the words of a number mean without what bounds them."""
    if words in VAGUE:
        return VAGUE[words]
    for few, (least, beyond) in FEW.items():
        size = SIZES.get(words.removeprefix(f"{few} "), 0)
        if words.startswith(f"{few} ") and size:
            return float(least * size), float(beyond * size - 1)
    total = current = 0.0
    seen = False
    for word in re.split(r"[- ]+", words):
        if word[:1].isdecimal():
            current, seen = current + float(re.sub(r"[,\u00a0\u202f]", "", word)), True
        elif word in SMALL:
            current, seen = current + SMALL[word], True
        elif word in SIZES:
            current, seen = max(current, 1.0) * SIZES[word], True
            if SIZES[word] > LARGE["hundred"]:
                total, current = total + current, 0.0
    return (total + current, total + current) if seen else None
