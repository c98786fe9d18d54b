"""Amounts: the number that words or figures say."""

from __future__ import annotations

import re
from fractions import Fraction

from sayso.reading.times.lexicon import Lexicon

__all__ = ["SEVERAL", "amount_of", "duration_value", "year_of_words"]

SEVERAL = None
"""An amount without a number: a few, several, many."""

WORD = re.compile(r"[a-z]+|\d+(?:[.,]\d+)*")
FIGURES = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
FOLDED = {"E": ("Y", 10), "Q": ("M", 3)}


def amount_of(words: str, lexicon: Lexicon) -> Fraction | None:
    """The number that is said, or `SEVERAL`.

    words: such as "twenty-four", "2 1/2", "a couple of", "a", "1,200" or "several".
    """
    found = WORD.findall(words.lower())
    if "couple" in found:
        return Fraction(2)
    if any(("VAGUE", word) in lexicon.values for word in found) or "number" in found:
        return SEVERAL
    if found[-2:] == ["a", "half"]:
        return (amount_of(" ".join(found[:-3]), lexicon) or Fraction(0)) + Fraction(1, 2)
    if found[:1] == ["half"]:
        return Fraction(1, 2)
    if "/" in words and len(found) == 3 and all(each.isdecimal() for each in found):
        return int(found[0]) + Fraction(int(found[1]), max(int(found[2]), 1))
    return _sum(found, lexicon)


def _sum(words: list[str], lexicon: Lexicon) -> Fraction | None:
    total, part, seen = Fraction(0), Fraction(0), False
    for word in words:
        value = _value(word, lexicon)
        if value is None:
            continue
        seen = True
        scale = ("SCALE", word) in lexicon.values or ("DOZEN", word) in lexicon.values
        if scale and value >= 1000:
            total, part = total + (part or 1) * value, Fraction(0)
        elif scale:
            part = (part or 1) * value
        else:
            part += value
    return total + part if seen else None


def _value(word: str, lexicon: Lexicon) -> Fraction | None:
    if word in ("a", "an"):
        return Fraction(1)
    if word[0].isdecimal():
        return Fraction(word.replace(",", "")) if FIGURES.fullmatch(word) else None
    for name in ("CARD", "SCALE", "DOZEN", "ORDINAL"):
        if (name, word) in lexicon.values:
            return Fraction(lexicon.values[name, word])
    return None


def duration_value(amount: Fraction | None, unit: str) -> str:
    """The TIMEX3 value of so many units.

    unit: as the lexicon has it, "T" in front below a day, a number in front of a multiple.
    """
    sign = "PT" if unit.startswith("T") else "P"
    unit = unit.removeprefix("T")
    if unit[0].isdecimal():
        factor, unit = int(unit[0]), unit[1:]
        amount = None if amount is None else amount * factor
    if amount is None:
        return f"{sign}X{unit}"
    if unit in FOLDED:
        unit, factor = FOLDED[unit]
        amount *= factor
    whole, rest = divmod(amount, 1)
    if rest == Fraction(1, 2) and (sign, unit) in HALVES:
        smaller, count = HALVES[sign, unit]
        tail = f"{count}{smaller}"
        if sign == "P" and smaller == "H":
            tail = f"T{tail}"
        return f"{sign}{whole}{unit}{tail}" if whole else _small(sign, tail)
    return f"{sign}{_plain(amount)}{unit}"


HALVES = {
    ("P", "Y"): ("M", 6),
    ("P", "D"): ("H", 12),
    ("PT", "H"): ("M", 30),
    ("PT", "M"): ("S", 30),
    ("P", "C"): ("Y", 50),
}
"""What half of a unit is in smaller ones."""


def _small(sign: str, tail: str) -> str:
    return f"P{tail}" if tail.startswith("T") else f"{sign}{tail}"


def _plain(amount: Fraction) -> str:
    return str(amount.numerator) if amount.denominator == 1 else f"{float(amount):g}"


def year_of_words(words: str, lexicon: Lexicon) -> int | None:
    """The year that is said in words: "nineteen ninety-seven", "two thousand four"."""
    found = WORD.findall(words.lower())
    if not found:
        return None
    if found[:2] == ["two", "thousand"]:
        return 2000 + int(_sum(found[2:], lexicon) or 0)
    first = lexicon.values.get(("TEEN", found[0]))
    if first is None:
        return None
    rest = [word for word in found[1:] if word != "hundred"]
    value = _sum(rest, lexicon) or Fraction(0)
    if not (10 <= value < 100 or "hundred" in found):
        return None
    return int(first) * 100 + int(value)
