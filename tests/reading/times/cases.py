"""How the cases are written: a text, its day of publication, and what its words must mean."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from sayso.reading.times import Tagged, times_of
from sayso.records import TimeExpression

__all__ = ["Case", "Meaning", "check", "means", "read_case"]

THURSDAY = "2031-10-16"
"""The day of publication unless a case has another: a Thursday."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression must mean; what is None is not asked.

    days: first and last day, "" for an open one, as "2031-10-14" or "2031-10-14/2031-10-16".
    anchor: the words from which it was counted; "" for none.
    """

    value: str
    days: str | None = None
    basis: str | None = None
    anchor: str | None = None
    mod: str | None = None
    edtf: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One case: every expression of the text, in order, or none at all."""

    text: str
    meanings: tuple[tuple[str, Meaning], ...]
    published: str | None = THURSDAY


def means(value: str, days: str | None = None, **parts: str | None) -> Meaning:
    """A meaning; the days come next to the value, the rest by name."""
    return Meaning(value, days, **parts)


def read_case(case: Case) -> Tagged:
    """The times of the text of a case."""
    published = datetime.date.fromisoformat(case.published) if case.published else None
    return times_of(case.text, published=published)


def check(case: Case, times: tuple[TimeExpression, ...]) -> list[str]:
    """What differs from the case; nothing when all is as it must be."""
    text = case.text
    words = [text[each.span.start : each.span.end] for each in times]
    wanted = [expected for expected, _ in case.meanings]
    if words != wanted:
        return [f"found {words}, wanted {wanted}"]
    return [
        f"{word}: {name} is {got!r}, wanted {want!r}"
        for word, each, (_, meaning) in zip(words, times, case.meanings, strict=True)
        for name, got, want in _compared(text, each, meaning)
        if want is not None and got != want
    ]


def _compared(
    text: str, time: TimeExpression, meaning: Meaning
) -> list[tuple[str, str | None, str | None]]:
    anchor = text[time.anchor.start : time.anchor.end] if time.anchor else ""
    return [
        ("value", time.value, meaning.value),
        ("days", _days(time), meaning.days),
        ("basis", time.time.basis.value, meaning.basis),
        ("anchor", anchor, meaning.anchor),
        ("mod", time.mod, meaning.mod),
        ("edtf", time.time.edtf, meaning.edtf),
    ]


def _days(time: TimeExpression) -> str:
    first, last = time.time.earliest, time.time.latest
    if first == last:
        return first.isoformat() if first else ""
    return f"{first or ''}/{last or ''}"
