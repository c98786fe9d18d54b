"""Cause linking: what a wording that ties a cause to its effect is, for the lists of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Link", "link_of"]


@dataclass(frozen=True, slots=True)
class Link:
    """A wording that ties a cause to its effect.

    effect: the effect it speaks of; "" where the nearest word for one tells, "any" where it may be
        understood from the text. before: whether the cause stands in front of it.
    reach: characters within which the cause begins (or ends). denied: whether it denies the cause.
    needs: what must stand in front of it: a "noun" or a "verb" for the effect, or, anywhere in the
        sentence or the one before it, a word for a "death"; "" for nothing.
    weak: whether it says no more than that nothing was found.
    clausal: whether what brought it about may be told as a clause: "when police fired tear gas".
    """

    name: str
    pattern: re.Pattern[str]
    effect: str
    reach: int
    before: bool = False
    denied: bool = False
    needs: str = ""
    weak: bool = False
    clausal: bool = False


def link_of(  # noqa: PLR0913
    name: str,
    pattern: str,
    effect: str,
    reach: int,
    *,
    before: bool = False,
    denied: bool = False,
    needs: str = "",
    weak: bool = False,
    clausal: bool = False,
) -> Link:
    """A link from a pattern that is not compiled yet."""
    return Link(
        name,
        re.compile(pattern, re.IGNORECASE),
        effect,
        reach,
        before,
        denied,
        needs,
        weak,
        clausal,
    )
