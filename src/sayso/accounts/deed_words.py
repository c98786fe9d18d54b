"""Deed words: deeds that a text names without a word for an event, as "the army did this"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.records import Reading, Span

__all__ = ["FIRST_SHOTS", "PRESENCE", "Worded", "find_worded"]

PRESENCE = "presence"
FIRST_SHOTS = "first shots"
"""The act of whoever opens fire; a story has one."""
CONFIDENCE = 0.8
WHO = r"(?P<who>(?:[\w’'-]+\s){0,4}?[\w’'-]+)"
LEAD = r"(?:^|(?<=[.!?;:,”\"—–]\s)|(?<=[\n“\"‘(—–])|\bthat\s|\band\s|\bbut\s)"
"""What stands before the subject of a clause."""
CRIME = (
    r"(?:massacre|attacks?|killings?|murders?|crimes?|shelling|strike|raid|atrocity|assault|"
    r"bombing|bombardment|slaughter)"
)
DID = re.compile(
    rf"{LEAD}{WHO}\s(?:alone\s)?"
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
    r"\b(?:shells?|rockets?|missiles?|mortars?|mortar\srounds|rounds|projectiles?|"
    r"drones?|artillery\sfire)\b"
    r"(?:[^.;:!?\n”\"]|[.:](?=\d)|(?<=\b[ap])\.(?=m)|(?<=\b[ap]\.m)\.){0,80}?"
    r"\s(?:had\s|have\s)?(?:came|come|were\sfired|was\sfired|been\sfired|been\slaunched|"
    r"were\slaunched|was\slaunched)\s(?:in\s)?(?:from|by)\s(?:[^.,;:!?\n”\"]{3,60},\s(?:which|where)\s"
    r"(?:is|are|was|were)\s(?:held|controlled|manned|occupied|used)\sby\s)?"
    r"(?P<who>[^.,;:!?\n”\"]{3,60})",
    re.IGNORECASE,
)
UNARMED = re.compile(
    r"\b(?:no\s(?:firearms?|live\s(?:ammunition|rounds|bullets|fire)|shots?|bullets|rounds)\s"
    r"(?:at\sall\s)?(?:was|were|has\sbeen|have\sbeen|had\sbeen)\s"
    r"(?:used|fired|discharged|issued|carried)"
    r"|not\s(?:a\s(?:single\s)?|one\s)(?P<what>shot|bullet|round|cartridge|shell|rocket|missile|bomb)\s"
    r"(?:was|had\sbeen|has\sbeen)\s(?:fired|used|launched|dropped))\b"
    rf"(?:\sby\s{WHO}(?=\s(?:in|at|on|into|from|that|during|today)\b|\s*[.,;:”\"]|$))?",
    re.IGNORECASE,
)
"""That nobody fired, or that one side did not."""
HIT = re.compile(
    r"\b(?:(?:hear|heard|hearing)\s(?:the\s|some\s|several\s|many\s)?(?:shots|shooting|gunfire|gunshots)|"
    r"(?:wounded|hit|killed|injured|struck)\s(?:[\w’'-]+\s){0,4}?by\s(?:an?\s|the\s)?"
    r"(?:bullets?|gunfire|live\srounds)|gunshot\swounds?|bullet\swounds?|"
    r"(?:removed|taken|took|pulled|extracted)\s(?:an?\s|the\s|two\s|three\s|\d+\s?mm\s)*bullets?)\b",
    re.IGNORECASE,
)
"""What cannot have been unless somebody fired."""
DOUBTED = re.compile(
    r"\b(?:reports?|claims?|rumou?rs|allegations?)\sof\b|\b(?:no|not|never|without|n['’]t)\b", re.I
)
USED = re.compile(
    r"\b(?:live\s(?:ammunition|rounds|bullets|fire)|firearms)\s(?:at\sall\s)?"
    r"(?:was|were|has\sbeen|have\sbeen|had\sbeen)\s(?:used|fired)\b",
    re.IGNORECASE,
)
CAUGHT = re.compile(
    r"\b(?:captur\w+|surrender\w*|gave (?:himself|herself|themselves) up|taken into custody|"
    r"without (?:incident|a struggle|resistance))\b",
    re.IGNORECASE,
)
BEFORE = 200
"""Where somebody was caught, "no shots were fired" is said of that."""
HEAVY = frozenset({"shell", "rocket", "missile", "bomb"})
NOT_THERE = re.compile(
    rf"{LEAD}{WHO}\s(?:(?:did\snot\stake|took|had|played)\s(?:no\s)?"
    r"part|(?:was|were|had\sbeen)\s(?:not|never)\s(?:there|present|involved|deployed|anywhere\snear|"
    r"near|inside|in|at))\b(?P<where>[^.,;:!?\n”\"]{0,40})",
    re.IGNORECASE,
)
THERE = re.compile(
    rf"(?:{LEAD}|\bsaw\s|\bevening\s|\bnight\s){WHO}\s"
    r"(?:(?:had\s|have\s|then\s)?(?:came|come|went|gone|ran|run|moved|marched|burst|broken|broke)\s"
    r"(?:in\b|into|onto|through)|(?:had\s|have\s|then\s)?(?:entered|stormed|occupied)|"
    r"(?:was|were|had\sbeen)\s(?:also\s|seen\s)?(?:present|there|anywhere\snear|near|inside|in|at))\b"
    r"(?P<where>[^.,;:!?\n”\"]{0,40})",
    re.IGNORECASE,
)
"""That a side was not there, and that it was."""
AT_HOME = re.compile(r"^\s(?:their|its|his|her|our)\b", re.IGNORECASE)
NOWHERE = re.compile(r"\b(?:part|involved|anywhere near)\b", re.IGNORECASE)
NO_WARNING = re.compile(
    r"\bwithout\s(?:any\s|a\s)?(?:prior\s|previous\s)?warning\b|\b(?:did|had|have|has)\s"
    r"(?:not|never)\swarn(?:ed)?\s(?:us|them|anyone|anybody|the\s[\w’-]+)\b|"
    r"\bno\swarnings?\s(?:was|were|had\sbeen|has\sbeen)\s(?:given|issued|shouted)\b",
    re.IGNORECASE,
)
WARNING = re.compile(
    r"\b(?:gave|given|giving|issued|shouted)\s(?:[\w’-]+\s){0,3}?warnings?\b(?!\sof\b)",
    re.IGNORECASE,
)
RANG = r"(?:sounded|went\soff|gone\soff|wailed|rang)"
NO_ALARM = re.compile(
    r"\b(?:no|neither|nobody|never|not)\b[^.;:!?\n”\"]{0,40}?\b(?:heard|hear)\b"
    r"[^.;:!?\n”\"]{0,20}?\b(?:sirens?|alarms?)\b|"
    rf"\bno\s(?:[\w’-]+\s)?(?:sirens?|alarms?)\s(?:had\s)?{RANG}\b",
    re.IGNORECASE,
)
ALARM = re.compile(rf"\b(?:sirens?|alarms?)\s(?:had\s|have\s)?(?:been\s)?{RANG}\b", re.IGNORECASE)
UNHIT = re.compile(
    r"\b(?:no|not\sa\ssingle)\s(?:gunshot|bullet)\s(?:victims?|wounds?|injur(?:y|ies))\b|"
    r"\b(?:gunshot|bullet)\swounds?\s(?:is|are|was|were)\s(?:an?\s)?(?:\w+ly\s)?"
    r"(?:fabricat(?:ion|ed)|invent(?:ion|ed)|lies?|false|untrue)\b",
    re.IGNORECASE,
)
PLAIN = (
    ("shots", UNHIT, True),
    ("shots", HIT, False),
    ("shots", USED, False),
    ("warning", NO_WARNING, True),
    ("warning", WARNING, False),
    ("alarm", NO_ALARM, True),
    ("alarm", ALARM, False),
)
"""What is said, or denied, to have been done, whoever did it."""
SUPPOSED = re.compile(r"\b(?:if|whether|may|might|could|would|unclear|suppose\w*)\b", re.I)


@dataclass(frozen=True, slots=True)
class Worded:
    """A deed that only words tell of.

    what: was done. who: the words for whoever did it; None for nobody. denied: whether these words
    say that it was not so. nobody: whether they say that nobody did it. where: the words for the
    place.
    """

    what: str
    who: Span | None
    passage: Span
    denied: bool
    nobody: bool
    where: Span | None = None
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
                if pattern is CAME and DOUBTED.search(text, start, match.end()):
                    continue
                passage = Span(match.start("who" if pattern is DID else 0), match.end())
                yield Worded(what, Span(*match.span("who")), passage, denied, nobody=False)
        yield from _presence(text, start, end)
        for match in UNARMED.finditer(text, start, end):
            if CAUGHT.search(text, max(start - BEFORE, 0), end):
                continue
            doer = Span(*match.span("who")) if match["who"] else None
            what = "shelling" if (match["what"] or "").casefold() in HEAVY else "shots"
            yield Worded(what, doer, Span(*match.span()), denied=True, nobody=doer is None)
        yield from _of_nobody(text, start, end)


def _of_nobody(text: str, start: int, end: int) -> Iterator[Worded]:
    """What a sentence says was done, or was not, and by nobody that it names."""
    for what, pattern, denied in PLAIN:
        for match in pattern.finditer(text, start, end):
            if denied or not DOUBTED.search(text, start, match.end()):
                nobody = denied or pattern is USED
                yield Worded(what, None, Span(*match.span()), denied=denied, nobody=nobody)


def _presence(text: str, start: int, end: int) -> Iterator[Worded]:
    """Where a sentence says that a side was, or that it was not."""
    for pattern in (NOT_THERE, THERE):
        for match in pattern.finditer(text, start, end):
            who, whole = Span(*match.span("who")), Span(match.start("who"), match.end())
            # Whoever was nowhere near a place was in none of its rooms.
            known = match["where"].strip() and not NOWHERE.search(match[0])
            where = Span(*match.span("where")) if known else None
            denied = pattern is NOT_THERE
            if AT_HOME.search(match["where"]):
                continue
            yield Worded(PRESENCE, who, whole, denied, nobody=False, where=where)
