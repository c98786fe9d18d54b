"""Numerals: what the words and digits of a number mean, and what bounds them.

What vague words leave open is convention: "dozens" 24 to 99, "nearly 200" from 7.5 per cent below,
"about 300" 10 per cent on either side.
"""

from __future__ import annotations

import re

__all__ = [
    "BEHIND",
    "BOUNDS",
    "FEW",
    "LARGE",
    "NOBODY",
    "SIZES",
    "SMALL",
    "VAGUE",
    "bounded",
    "value_of",
]

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
    "half a dozen": (6.0, 6.0),
    "half a hundred": (50.0, 50.0),
    "several dozen": (24.0, 99.0),
    "many dozens": (36.0, 99.0),
}
"""What words without a numeral mean, both ends included."""
NOBODY = {
    "no": (0.0, 0.0),
    "none": (0.0, 0.0),
    "nobody": (0.0, 0.0),
    "no one": (0.0, 0.0),
    "both": (2.0, 2.0),
}
"""Determiners and pronouns that count only beside a noun that is counted."""
FEW = {"several": (3, 10), "a few": (3, 7), "many": (2, 10), "some": (2, 10)}
"""With "hundred" and the like: from so many of them to fewer than so many."""

HALF = 0.5
ABOUT_SHARE = 0.1
"""What "about 80" leaves open on either side."""
NEAR_SHARE = 0.075
"""How far "nearly 200" may lie below it, and "just over 200" above."""
CLOSE_SHARE = 0.05
"""What "closer to 240" leaves open on either side."""

BOUNDS = {
    "least": "at least|at the very least|no fewer than|no less than|not fewer than|not less than"
    "|a minimum of|minimum of|at a minimum|a good|a full|easily|comfortably",
    "just over": "just over|a little over|slightly more than|slightly over|a little more than"
    "|just above|a shade over",
    "near": "nearly|almost|just under|a little under|not quite|just short of|a shade under"
    "|getting on for|the best part of|close on|nigh on|pushing",
    "most": "at most|at the most|at the very most|no more than|not more than|up to|as many as"
    "|a maximum of|anything up to|not above|a ceiling of",
    "less": "fewer than|less than|well under|well below|under|below|short of",
    "more": "more than|well over|well above|over|upwards of|upward of|in excess of|above|exceeding"
    "|north of|better than",
    "close": "closer to|close to|nearer to|nearer",
    "about": "about|around|roughly|approximately|an estimated|estimated|perhaps|maybe|possibly"
    "|circa|some|something like|somewhere around|in the region of|in the order of|on the order of"
    "|in the neighbourhood of|in the neighborhood of|probably|give or take",
}
"""The words that bound a number, by what they do to it."""
BEHIND = {
    "least": "or more|or even more|and more|maybe more|perhaps more|possibly more|if not more"
    "|and counting|and rising|at least|at the least|at the very least|at a minimum|minimum|plus",
    "most": "or less|or fewer|at most|at the most|at the very most|at the outside|tops|maximum",
    "about": "or so|odd|or thereabouts|give or take",
}
"""The same words where they stand behind their number: "40 at the very least"."""
BOUND_OF = {
    words: name
    for by in (BOUNDS, BEHIND)
    for name, several in by.items()
    for words in several.split("|")
}
HALVES = re.compile(
    r"(?:(?P<whole>\w+) and a half|(?P<half>half a)|(?:a )?couple of) (?P<size>\w+)"
)
SEPARATED = re.compile(r"[-\s]+")
GROUPING = re.compile(r"[,\u00a0\u202f]")


def bounded(
    bound: str, low: float, high: float, *, measure: bool = False
) -> tuple[float, float | None]:
    """What the words in front of a number make of it, both ends included; None where it is open.

    bound: words of BOUNDS in any letter case, "" for none. measure: whether it may be broken, as
    an amount of money; "more than 20" people are 21 at least.
    """
    vague = low != high
    whole = 0 if not measure else 1
    match BOUND_OF.get(" ".join(bound.casefold().split()), ""):
        case "least":
            return low, None
        case "more":
            return (low if vague or measure or low % 1 else low + 1), None
        case "just over":
            return low, float(round(high * (1 + NEAR_SHARE)))
        case "most":
            return 0.0, high
        case "less":
            return 0.0, high if measure else max(high - 1, 0.0)
        case "near":
            return float(round(low * (1 - NEAR_SHARE))), high
        case "close" | "about" as name if not vague:
            share = CLOSE_SHARE if name == "close" else ABOUT_SHARE
            return round(low * (1 - share), whole), round(high * (1 + share), whole)
    return low, high


def value_of(words: str) -> tuple[float, float] | None:
    """The ends of what the words of a number mean, without what bounds them; None for none.

    words: such as "two hundred and six", "1.5 million", "a few dozen" or "scores".
    """
    said = " ".join(words.casefold().split())
    if said in VAGUE:
        return VAGUE[said]
    if said in NOBODY:
        return NOBODY[said]
    for few, (least, beyond) in FEW.items():
        size = SIZES.get(said.removeprefix(f"{few} "), 0)
        if size and said.startswith(f"{few} "):
            return float(least * size), float(beyond * size - 1)
    if (halves := HALVES.fullmatch(said)) and halves["size"] in SIZES:
        return _halved(halves)
    total = current = 0.0
    seen = False
    for word in SEPARATED.split(said):
        if word[:1].isdecimal():
            current, seen = current + float(GROUPING.sub("", word)), True
        elif word in SMALL:
            current, seen = current + SMALL[word], True
        elif word in SIZES:
            current, seen = max(current, 1.0) * SIZES[word], True
            if SIZES[word] > LARGE["hundred"]:
                total, current = total + current, 0.0
    return (total + current, total + current) if seen else None


def _halved(match: re.Match[str]) -> tuple[float, float]:
    """The ends of "two and a half thousand", "half a million" and "a couple of hundred"."""
    unit = float(SIZES[match["size"]])
    if match["whole"]:
        unit *= SMALL[match["whole"]] + HALF
    elif match["half"]:
        unit *= HALF
    else:
        loose = 2 * unit * ABOUT_SHARE
        return float(round(2 * unit - loose)), float(round(2 * unit + loose))
    return unit, unit
