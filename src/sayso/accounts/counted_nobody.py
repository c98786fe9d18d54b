"""Counted nobody: sentences that say that none was killed, hurt or held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.accounts.scopes import Scope, groups_named
from sayso.quantities.amounts import Amount
from sayso.quantities.groups import ALL

__all__ = ["find_nobody"]

DONE = (
    r"(?:(?P<killed>killed|died|shot\sdead|lost\s(?:his|their)\slife|martyred)"
    r"|(?P<injured>injured|hurt|wounded|harmed)|(?P<detained>arrested|detained))"
)
WAS = r"(?:was|were|is|are|has|have|had|has\sbeen|have\sbeen|had\sbeen|got|been)\s(?:\w+ly\s)?"
NOBODY_WAS = re.compile(
    r"\b(?P<nobody>nobody|no\sone|no-one|none\sof\s(?:the|our|its|their)\s(?P<of>[\w’-]+)|"
    r"(?:no|not\s(?:one|a)(?:\ssingle)?)\s(?P<who>(?:[\w’-]+\s)?[\w’-]+))\s"
    rf"(?:{WAS}|(?=died)){DONE}\b",
    re.IGNORECASE,
)
THERE_WERE_NO = re.compile(
    r"\bthere\s(?:was|were|is|are|have\sbeen|had\sbeen|has\sbeen)\s(?P<nobody>no)\s"
    r"(?P<who>(?!other|further|more|new|immediate|additional)[\w’-]+\s)??(?:(?P<killed>deaths?|dead|fatalities)|"
    r"(?P<injured>injuries|injured|wounded)|(?P<detained>arrests|detainees)|(?P<both>casualties|victims))\b",
    re.IGNORECASE,
)
HARMED_NOBODY = re.compile(
    r"\b(?:(?P<killed>kill(?:ed|s)|leaving|left)|(?P<injured>injur(?:ed|es)|hurt|wound(?:ed|s))|"
    r"(?P<detained>arrest(?:ed|s)|detain(?:ed|s)))\s(?P<nobody>nobody|no\sone|no-one)"
    r"(?:\s(?:dead|killed))?(?=\s*(?:[.,;:!”\"’]|$)|\s(?:and|but|in|at|on|that|last)\b)",
    re.IGNORECASE,
)
NO_BLOOD = re.compile(
    r"\b(?P<nobody>no|not a drop of)\s(?P<both>blood)\s"
    r"(?:was|has been|had been)\s(?:shed|spilled|spilt)\b",
    re.IGNORECASE,
)
NOT_SAID = re.compile(
    r"\b(?:if|unless|whether|hop(?:e|ed|es|ing)|pray\w*|so\sthat|lest|report\w*|known|"
    r"immediate\w*|so\sfar|yet|fortunate\w*|miracul\w*|may|might|could|would|should|will)\b"
    r"|\?\s*[”\"’]?$",
    re.IGNORECASE,
)
"""Words that leave open that there was none, or say that none is known."""
ELSE = re.compile(r"\b(?:other|further|else|more)\b", re.IGNORECASE)


def find_nobody(text: str) -> Iterator[tuple[Amount, str, Scope, int, int]]:
    """The amounts of nought in a sentence: the amount, its attribute, scope, and its passage."""
    if NOT_SAID.search(text):
        return
    for pattern in (NOBODY_WAS, THERE_WERE_NO, HARMED_NOBODY, NO_BLOOD):
        for match in pattern.finditer(text):
            parts = match.groupdict()
            who = parts.get("who") or parts.get("of") or ""
            groups = groups_named(who)
            if ELSE.search(match[0]) or (who.strip() and not groups):
                continue
            start, end = match.span("nobody")
            amount = Amount(start, end, start, 0.0, 0.0, exact=True)
            kinds = (
                ("killed", "injured") if parts.get("both") else ("killed", "injured", "detained")
            )
            for kind in kinds:
                if parts.get("both") or parts.get(kind):
                    scope = Scope(next((each for each in groups if each != ALL), ALL))
                    yield amount, f"count.{kind}", scope, *match.span()
