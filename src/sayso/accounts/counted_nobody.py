"""Counted nobody: sentences that say that none was killed, hurt or held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.accounts.scopes import WORD, Scope, groups_named
from sayso.quantities.amounts import Amount
from sayso.quantities.groups import ALL

__all__ = ["find_nobody"]

DONE = (
    r"(?:(?P<killed>killed|died|shot\sdead|lost\s(?:his|her|their)\slife|martyred|murdered|lost)"
    r"|(?P<injured>injured|hurt|wounded|harmed|treated|hospitali[sz]ed|admitted)"
    r"|(?P<detained>arrested|detained|(?:taken\sinto|in|under)\s(?:police\s)?(?:custody|arrest|"
    r"detention)|in\s(?:the\s|our\s|police\s)?cells|behind\sbars|jailed|imprisoned|locked\sup))"
)
WAS = (
    r"(?:remains?|remained|was|were|is|are|has|have|had|has\sbeen|have\sbeen|had\sbeen|got|"
    r"been)\s(?:\w+ly\s)?"
)
NOBODY_WAS = re.compile(
    r"\b(?P<nobody>nobody|no\sone|no-one|none\sof\s(?:the|our|its|their|his|her|"
    r"my)\s(?:own\s)?(?P<of>[\w’-]+)|"
    r"(?:no|not\s(?:one|a)(?:\ssingle)?)\s"
    r"(?P<who>(?:[\w’-]+\s)?[\w’-]+)(?P<within>\s(?:of|from|in)\s(?:[\w’'-]+\s){0,3}?[\w’'-]+)?)\s"
    rf"(?:{WAS}|(?=died)){DONE}\b",
    re.IGNORECASE,
)
LOSS = (
    r"(?:(?P<killed>deaths?|dead|fatalit(?:y|ies)|loss(?:es)?(?:\sof\slife)?)|"
    r"(?P<injured>injur(?:y|ies)|injured|wounded)|(?P<detained>arrests?|detainees)|"
    r"(?P<both>casualt(?:y|ies)|victims?))\b(?!\s(?:figures?|toll|count|list|numbers?|"
    r"certificates?))"
)
NOT_ONE = r"(?P<nobody>no|not\s(?:one|a)(?:\ssingle)?)"
OF_WHOM = r"(?P<who>(?!other|further|more|new|immediate|additional)[\w’-]+\s)??"
AMONG = (
    r"(?:\s(?:among|in the ranks of|on the side of)\s(?:the|our|its|their|"
    r"his)\s(?P<of>(?:[\w’-]+\s)?[\w’-]+))?"
)
THERE_WERE_NO = re.compile(
    r"\bthere\s(?:was|were|is|are|have\sbeen|had\sbeen|has\sbeen)\s"
    rf"{NOT_ONE}\s{OF_WHOM}{LOSS}{AMONG}",
    re.IGNORECASE,
)
SUFFERED_NO = re.compile(
    rf"\b(?:suffered|took|had|sustained|recorded|counted|caused|made|incurred)\s{NOT_ONE}\s"
    rf"{OF_WHOM}{LOSS}{AMONG}",
    re.IGNORECASE,
)
WITHOUT = re.compile(
    rf"\b(?P<nobody>without)\s(?:a\s(?:single\s)?|any\s)?{OF_WHOM}{LOSS}{AMONG}", re.IGNORECASE
)
HARMED_NOBODY = re.compile(
    r"\b(?:(?P<killed>kill(?:ed|s)|leaving|left|lost)|(?P<injured>injur(?:ed|es)|hurt|wound(?:ed|"
    r"s))|"
    r"(?P<detained>arrest(?:ed|s)|detain(?:ed|s)))\s(?P<nobody>nobody|no\sone|no-one|"
    r"not a (?:single )?soul)"
    r"(?:\s(?:dead|killed))?(?=\s*(?:[.,;:!”\"’]|$)|\s(?:and|but|in|at|on|that|last)\b)",
    re.IGNORECASE,
)
NO_BLOOD = re.compile(
    r"\b(?P<nobody>no|not a drop of)\s(?P<both>blood)\s"
    r"(?:was|has been|had been)\s(?:shed|spilled|spilt)\b",
    re.IGNORECASE,
)
PATTERNS = (NOBODY_WAS, THERE_WERE_NO, SUFFERED_NO, WITHOUT, HARMED_NOBODY, NO_BLOOD)
NOT_SAID = re.compile(
    r"\b(?:if|unless|whether|hop(?:e|ed|es|ing)|pray\w*|so\sthat|lest|"
    r"(?:was|were|been|are|is)\s(?:\w+\s)?reported|reported\sno|reportedly|reports?\sof|"
    r"unreported|known|"
    r"immediate\w*|so\sfar|yet|fortunate\w*|miracul\w*|may|might|could|would|should|will)\b"
    r"|\?\s*[”\"’]?$",
    re.IGNORECASE,
)
"""Words that leave open that there was none, or say that none is known."""
ELSE = re.compile(r"\b(?:other|further|else|more)\b", re.IGNORECASE)
THERE = re.compile(r"^\s(?P<where>there|here)\b", re.IGNORECASE)
STILL = re.compile(r"\b(?:remains?|remained|custody|cells|bars)\b", re.IGNORECASE)
"""Nobody is held any more says nothing of how many were."""
KINDS = ("killed", "injured", "detained")


def find_nobody(text: str) -> Iterator[tuple[Amount, str, Scope, int, int]]:
    """The amounts of nought in a sentence: the amount, its attribute, scope, and its passage."""
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            start = max(text.rfind(mark, 0, match.start()) for mark in (";", "—")) + 1
            end = text.find(";", match.end())
            if not NOT_SAID.search(text, start, end if end >= 0 else len(text)):
                yield from _nobody(text, match)


def _nobody(text: str, match: re.Match[str]) -> Iterator[tuple[Amount, str, Scope, int, int]]:
    parts = match.groupdict()
    who = parts.get("who") or parts.get("of") or ""
    groups = groups_named(who)
    # "The riflemen" of another list are still no all.
    if ELSE.search(match[0]) or (who.strip() and not groups):
        return
    start, end = match.span("nobody")
    amount = Amount(start, end, start, 0.0, 0.0, exact=True)
    now = STILL.search(match[0]) is not None
    within = "still in custody" if now else "there" if THERE.match(text[match.end() :]) else ""
    within = within or " ".join(WORD.findall(parts.get("within") or ""))
    scope = Scope(next((each for each in groups if each != ALL), ALL), within)
    if parts.get("of") and scope == Scope(ALL):
        scope = Scope(ALL, "of ours")
    for kind in ("killed", "injured") if parts.get("both") else KINDS:
        if parts.get("both") or parts.get(kind):
            yield amount, f"count.{kind}", scope, *match.span()
