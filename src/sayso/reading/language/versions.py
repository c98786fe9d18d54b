"""Versions: whether a version of sayso is one that a set of weights was made for."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable

__all__ = ["is_among"]

Numbers = tuple[int, ...]

RELEASE = re.compile(r"\d+(?:\.\d+)*")
CONDITION = re.compile(r"\s*(>=|<=|==|!=|>|<)\s*(\d+(?:\.\d+)*)\s*")

COMPARED: dict[str, Callable[[Numbers, Numbers], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "==": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
}


def is_among(version: str, versions: str) -> bool:
    """Whether a version meets every condition of a list such as ">=0.1,<0.2".

    Only the numbers of the release count: "0.2rc1" is 0.2, so that it is not below it, and 0.2
    is 0.2.0.

    Raises:
        ValueError: if one of the two is not written so.
    """
    mine = _numbers(version)
    for part in versions.split(","):
        condition = CONDITION.fullmatch(part)
        if condition is None:
            raise ValueError(f"{part!r} is no condition on a version")
        if not COMPARED[condition.group(1)](mine, _numbers(condition.group(2))):
            return False
    return True


def _numbers(version: str) -> Numbers:
    """The numbers of a release without the zeros at its end."""
    found = RELEASE.match(version)
    if found is None:
        raise ValueError(f"{version!r} is no version")
    numbers = [int(number) for number in found.group().split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)
