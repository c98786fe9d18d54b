"""Intervals: the numbers of a text, with the bounds that its words give them."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Amount", "find_amounts", "fits_in", "holds_all_of", "meet"]

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
VAGUE = {
    "dozens": (24.0, 99.0),
    "scores": (40.0, 199.0),
    "hundreds": (200.0, 999.0),
    "thousands": (2000.0, 9999.0),
    "tens of thousands": (10_000.0, 99_999.0),
    "hundreds of thousands": (100_000.0, 999_999.0),
    "several": (3.0, 9.0),
    "a few": (3.0, 6.0),
    "a handful": (3.0, 6.0),
    "a couple": (2.0, 2.0),
    "a dozen": (12.0, 12.0),
    "half a dozen": (6.0, 6.0),
}
"""What words without a number can mean, both ends included."""

FEW = {"several": (3, 10), "a few": (3, 7), "many": (2, 10), "some": (2, 10)}
"""With "hundred" or "thousand": from so many of them to fewer than so many."""

ABOUT_SHARE = 0.10
"""What "about 80" leaves open on either side."""
NEAR_SHARE = 0.075
"""How far "nearly 200" may lie below it, and "just over 200" above."""
CLOSER_SHARE = 0.05
"""What "closer to 240" leaves open on either side."""

AT_LEAST = (
    r"at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of"
)
MORE = r"more than|well over|over|upwards of|in excess of|above|exceeding"
AT_MOST = r"at most|no more than|not more than|up to|as many as|a maximum of"
LESS = r"fewer than|less than|under|below|well under"
CLOSER = r"closer to|close to"
NEAR = r"nearly|almost|just under|a little under|not quite"
JUST_OVER = r"just over|a little over|slightly more than"
ABOUT = r"about|around|some|roughly|approximately|an estimated|estimated|perhaps|maybe|circa|or so"
BOUNDS = f"{AT_LEAST}|{JUST_OVER}|{NEAR}|{AT_MOST}|{LESS}|{MORE}|{CLOSER}|{ABOUT}"

DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
SMALL_WORD = "|".join(sorted(SMALL, key=len, reverse=True))
LARGE_WORD = "|".join(LARGE)
SPOKEN = rf"(?:{SMALL_WORD})(?:[-\s](?:{SMALL_WORD}))?"
PLAIN = (
    rf"(?:(?:{DIGITS}|{SPOKEN}|a)\s(?:{LARGE_WORD})(?:\s(?:{LARGE_WORD}))?"
    rf"(?:\s(?:and\s)?{SPOKEN})?|{DIGITS}|{SPOKEN})"
)
VAGUE_WORD = "|".join(sorted((re.escape(word) for word in VAGUE), key=len, reverse=True))
FEW_LARGE = rf"(?:{'|'.join(FEW)})\s(?:hundred|thousand|dozen|million)"
AMOUNT = re.compile(
    rf"(?<![\w$€£¥’'-])(?<!\d[.,:])(?:(?P<bound>{BOUNDS})\s)?(?:[“\"‘]\s?)?"
    rf"(?:between\s)?(?P<first>{FEW_LARGE}|{PLAIN}|{VAGUE_WORD})(?![\w%]|[.,:]\d)"
    rf"(?:(?P<joint>\s?[-–]\s?|\sto\s|\sand\s|\sor\s|,?\s(?:maybe|perhaps|possibly|or\seven)\s)"
    rf"(?P<second>{PLAIN})(?![\w%]|[.,:]\d))?(?P<more>\sor\smore\b|-odd\b|\sor\sso\b)?",
    re.IGNORECASE,
)
MEASURE = re.compile(
    AMOUNT.pattern.replace(r"(?<![\w$€£¥’'-])", r"(?<![\w’'-])").replace(r"[\w%]", r"\w"),
    re.IGNORECASE,
)
"""The same with amounts of money and shares among them."""
BETWEEN = re.compile(r"\bbetween\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in a text, with the words that bound it.

    start, end: where its words stand. low, high: what it can be, both included; high is None
        where it is open. exact: whether nothing bounds it: "31", not "about 31".
    """

    start: int
    end: int
    low: float
    high: float | None
    exact: bool


def find_amounts(text: str, *, measures: bool = False) -> list[Amount]:
    """The numbers of a text in reading order, in digits or in words.

    Ordinals, amounts of money in front of which a sign stands, and numbers inside words are left
    out; what a number counts is not looked at.

    measures: whether amounts of money and shares ("$5 million", "12%") are found too.

    >>> [(each.low, each.high) for each in find_amounts("more than 20, some thirty, dozens")]
    [(21.0, None), (27.0, 33.0), (24.0, 99.0)]
    """
    found: list[Amount] = []
    at = 0
    pattern = MEASURE if measures else AMOUNT
    while match := pattern.search(text, at):
        amount = _amount(text, match, counts=not measures)
        at = max(amount.end, match.start() + 1) if amount else match.end("first")
        if amount is not None:
            found.append(amount)
    return found


def _amount(text: str, match: re.Match[str], *, counts: bool) -> Amount | None:
    first = _value(match["first"])
    if first is None:
        return None
    bound = (match["bound"] or "").casefold()
    end = match.end("first")
    low, high = first
    exact = low == high and not bound
    second = _value(match["second"]) if match["second"] else None
    if second is not None and _is_range(text, match, low, second[1]):
        high, end, exact = second[1], match.end("second"), False
    elif match["more"] and not match["second"]:
        end = match.end("more")
        bound = bound or "about" if "so" in match["more"] else "at least"
        exact = False
    bounded = _bounded(bound, low, high, counts=counts)
    start = match.start("bound") if match["bound"] else match.start("first")
    return Amount(start, end, *bounded, exact)


def _is_range(text: str, match: re.Match[str], low: float, high: float) -> bool:
    """Whether two numbers are the ends of one: "30 to 40", "five or six", "between 30 and 40"."""
    if high < low:
        return False
    if match["joint"].strip() == "and":
        return bool(BETWEEN.search(text[match.start() : match.start("first")]))
    if match["joint"].strip() == "to":
        return not re.search(r"\bfrom\s$", text[: match.start()][-6:])
    return True


def _bounded(bound: str, low: float, high: float, *, counts: bool) -> tuple[float, float | None]:
    """What the words in front of a number make of it; "more than 20" people are 21 at least."""
    vague = low != high
    if re.fullmatch(AT_LEAST, bound):
        return low, None
    if re.fullmatch(MORE, bound):
        return (low + 1 if counts and not vague and low == int(low) else low), None
    if re.fullmatch(JUST_OVER, bound):
        return low, round(high * (1 + NEAR_SHARE))
    if re.fullmatch(NEAR, bound):
        return round(low * (1 - NEAR_SHARE)), high
    if re.fullmatch(AT_MOST, bound):
        return 0.0, high
    if re.fullmatch(LESS, bound):
        return 0.0, high - 1 if counts else high
    if re.fullmatch(CLOSER, bound):
        return round(low * (1 - CLOSER_SHARE)), round(high * (1 + CLOSER_SHARE))
    if bound and not vague:
        return round(low * (1 - ABOUT_SHARE), 1), round(high * (1 + ABOUT_SHARE), 1)
    return low, high


def _value(words: str) -> tuple[float, float] | None:
    """What the words of a number mean without what bounds them."""
    said = " ".join(words.casefold().split())
    if said in VAGUE:
        return VAGUE[said]
    for few, (low, high) in FEW.items():
        if said.startswith(f"{few} "):
            size = LARGE.get(said.removeprefix(f"{few} "), 12)
            return float(low * size), float(high * size - 1)
    total = current = 0.0
    seen = False
    for word in re.split(r"[-\s]", said):
        if word and word[0].isdigit():
            current += float(re.sub(r"[,\u00a0\u202f]", "", word))
            seen = True
        elif word in SMALL:
            current += SMALL[word]
            seen = True
        elif word in LARGE:
            current = max(current, 1.0) * LARGE[word]
            seen = True
            if LARGE[word] > LARGE["hundred"]:
                total, current = total + current, 0.0
    value = total + current
    return (value, value) if seen else None


def meet(low: float, high: float | None, other_low: float, other_high: float | None) -> bool:
    """Whether two intervals, both ends included, have a number in common."""
    return (high is None or other_low <= high) and (other_high is None or low <= other_high)


def fits_in(part_low: float, whole_high: float | None) -> bool:
    """Whether a part of at least so many can lie in a whole of at most so many."""
    return whole_high is None or part_low <= whole_high


def holds_all_of(
    whole: tuple[float, float | None], parts: list[tuple[float, float | None]]
) -> bool:
    """Whether a whole can be the sum of its parts."""
    low = sum(each[0] for each in parts)
    highs = [each[1] for each in parts]
    high = None if any(each is None for each in highs) else sum(each or 0.0 for each in highs)
    return meet(whole[0], whole[1], low, high)
