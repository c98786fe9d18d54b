"""Deed words: deeds that a text names without a word for an event, as "the army did this"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.records import Reading, Span

__all__ = ["Worded", "find_worded"]

CONFIDENCE = 0.8
WHO = r"(?P<who>(?:[\w’'-]+\s){0,4}?[\w’'-]+)"
CRIME = (
    r"(?:massacre|attacks?|killings?|murders?|crimes?|shelling|strike|raid|atrocity|assault|"
    r"bombing|bombardment|slaughter)"
)
DID = re.compile(
    rf"(?:^|[.;:,“\"‘(—–]\s?|\bthat\s|\band\s|\bbut\s){WHO}\s(?:alone\s)?"
    r"(?:(?:has|have|had)\s(?:done|committed)|did|(?P<not>did\snot\sdo))\s(?:this|it)\b"
    rf"(?=\s*(?:[.;:,!”\"’]|$))",
    re.IGNORECASE,
)
COMMITTED = re.compile(
    rf"\b{CRIME}\s(?:that|which)\s{WHO}\s(?:has\s|have\s|had\s)?"
    r"(?:committed|carried\sout|perpetrated)\b",
    re.IGNORECASE,
)
CAME = re.compile(
    r"\b(?:shells?|rockets?|missiles?|mortars?|mortar\srounds|projectiles?|drones?|artillery\sfire)\s"
    r"(?:had\s|have\s)?(?:came|come|were\sfired|was\sfired|been\sfired|been\slaunched|"
    r"were\slaunched|was\slaunched)\s(?:in\s)?(?:from|by)\s(?P<who>[^.,;:!?\n”\"]{3,60})",
    re.IGNORECASE,
)
UNARMED = re.compile(
    r"\b(?:no\s(?:firearms?|live\s(?:ammunition|rounds|bullets|fire)|shots?|bullets|rounds)\s"
    r"(?:at\sall\s)?(?:was|were|has\sbeen|have\sbeen|had\sbeen)\s(?:used|fired|discharged|issued|carried)"
    r"|not\s(?:a\s(?:single\s)?|one\s)(?:shot|bullet|round)\s(?:was|had\sbeen|has\sbeen)\s"
    r"(?:fired|used))\b",
    re.IGNORECASE,
)
SUPPOSED = re.compile(r"\b(?:if|whether|may|might|could|would|unclear|who|suppose\w*)\b", re.I)


@dataclass(frozen=True, slots=True)
class Worded:
    """A deed that only words tell of.

    what: was done. who: the words for whoever did it; None for nobody. denied: whether these words
    say that it was not so. nobody: whether they say that nobody did it.
    """

    what: str
    who: Span | None
    passage: Span
    denied: bool
    nobody: bool
    confidence: float = CONFIDENCE


def find_worded(reading: Reading) -> Iterator[Worded]:
    """Such deeds of one reading, in reading order; none that are supposed or asked for."""
    text = reading.document.text
    for sentence in reading.sentences:
        start, end = sentence.span.start, sentence.span.end
        words = text[start:end]
        if words.rstrip('”"’ ').endswith("?") or SUPPOSED.search(words):
            continue
        for pattern, what in ((DID, "attack"), (COMMITTED, "attack"), (CAME, "shelling")):
            for match in pattern.finditer(text, start, end):
                denied = pattern is DID and match["not"] is not None
                passage = Span(match.start("who" if pattern is DID else 0), match.end())
                yield Worded(what, Span(*match.span("who")), passage, denied, nobody=False)
        for match in UNARMED.finditer(text, start, end):
            yield Worded("shots", None, Span(*match.span()), denied=True, nobody=True)
