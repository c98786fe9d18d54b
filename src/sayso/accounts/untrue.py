"""Untrue: what a text says that somebody denies, or calls untrue."""

from __future__ import annotations

import re

from sayso.accounts.standing import is_denial
from sayso.records import Reading, Span

__all__ = ["FALSE", "called_untrue", "parts_denied"]

LONGEST = 170
NEAR = 20
UNDENIED = re.compile(
    r"(?:\b(?:not|never|nobody|neither|nor)|n['’]t|\bconfirm\w*\s(?:or|nor))\s(?:\w+\s)?$",
    re.IGNORECASE,
)
"""Words in front of a denial that take it back: "did not deny"."""
FALSE = (
    r"(?:untrue|not\s(?:true|so|right|correct|what\shappened)|false|wrong|(?:an?\s|all\s)?(?:\w+\s)?"
    r"(?:lies?|fabrications?|inventions?|fairy[\s-]?tales?|myths?|fantasy|fantasies|slander|nonsense|"
    r"rumou?rs?|fiction|hoax|rubbish|propaganda|fake)|invented|fabricated|baseless|unfounded|"
    r"groundless|made\sup|without\s(?:any\s|all\s)?(?:foundation|basis|substance|merit)|"
    r"(?:an?\s|the\s)?(?:\w+\s)?(?:figment|slur|tale|concoction|canard|smear)s?\b)"
)
"""Words for what is not so."""
CLAIM = (
    r"(?:claims?|reports?|charges?|allegations?|accusations?|suggestions?|talk|rumou?rs?|inventions?|"
    r"fabrications?|lies|slanders?|insinuations?|fantasies|stories|story|assertions?|idea|notion)"
)
DENIES = (
    r"(?:den(?:y|ies|ied|ying)|refut(?:es?|ed|ing)|rebut(?:s|ted)?|disput(?:es?|ed|ing)|"
    r"dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?)"
)
OF = (
    r"(?:(?:of|in|on|by|from)\s[^.;!?\n]{0,50}?\s(?:that|about|of|concerning|regarding)\s|"
    r"(?:that|of|about|concerning|regarding|as\sto)\s)"
)
CALLED = (
    # "called the report a lie"
    re.compile(
        rf"\b(?:called|describ\w*|brand\w*|denounc\w*|{DENIES})\s"
        r"(?P<what>(?:(?!,\s(?:but|and|while|although|though|\w+ing)\s)[^.;!?\n]){4,140}?)\s"
        rf"(?:as\s)?[“\"]?(?:\w+\s)?{FALSE}\b",
        re.IGNORECASE,
    ),
    # "rejected as invented the claim that", "there is no truth in reports that"
    re.compile(
        rf"\b(?:{DENIES}\s(?:as\s[^.;,!?\n]{{1,40}}?\s)?|no\struth\s(?:in|to)\s|contrary\sto\s)"
        rf"(?:the\s|all\s|any\s|these\s|those\s|such\s|media\s|press\s|\w+ing\s)*{CLAIM}\s{OF}"
        r"(?P<what>[^.;!?\n]{4,160})",
        re.IGNORECASE,
    ),
    # "denied that", "denied having", "denies it"
    re.compile(
        r"\b(?:den(?:y|ies|ied|ying)|disput(?:es|ed))\s"
        r"(?:that\s|(?=(?:ever\s)?(?:having|being|\w{2,}ing)\s)|"
        r"(?=(?:it|he|she|they|we|i)\s\w+)|"
        r"(?=(?:any|all)\s(?:involvement|responsibility|part|role|knowledge)))"
        r"(?P<what>[^.;!?\n]{4,160})",
        re.IGNORECASE,
    ),
    # "it is not true that"
    re.compile(
        rf"\b(?:it|there)(?:\s(?:is|was)|['’]s)\s(?:\w+ly\s)?(?:{FALSE}|no\struth\sin\sit)\sthat\s"
        r"(?P<what>[^.;!?\n]{4,160})",
        re.IGNORECASE,
    ),
    # "reports that ... are false", "claims of ... were dismissed"
    re.compile(
        rf"\b{CLAIM}\s{OF}(?P<what>[^.;!?\n]{{4,120}}?)\s"
        r"(?:is|are|was|were|has\sbeen|have\sbeen|had\sbeen)\s(?:\w+ly\s|all\s)?"
        rf"(?:{FALSE}|dismissed|denied|rejected|refuted|disputed)\b",
        re.IGNORECASE,
    ),
)
"""What is called untrue, or denied outright."""
QUICK = re.compile(
    r"\b(?:den[yi]|reject|dismiss|disput|refut|rebut|call|describ|brand|denounc|truth|contrary|"
    r"not\s(?:true|so)|false|untrue|lies?\b|invent|nonsense|baseless|unfounded|groundless|fabricat|wrong|without\s(?:any\s|all\s)?(?:foundation|basis|substance|merit)|figment|slur|\btales?\b|concoct|canard|smear|\bmyth|fairy)",
    re.IGNORECASE,
)
"""One of these words stands in each sentence that calls something untrue."""
ON = re.compile(
    r"(?:,\s|\s)(?:and|but|while|though|although)\s(?:(?:has|have|had|also|later)\s)?"
    r"(?:said|says|saying|added|insist\w*|claim\w*|call\w*|ask\w*|told|accus\w*|that|he|she|they|it|"
    r"we|described|blamed|stress\w*|demand\w*|announc\w*|declared|repeated)\b",
    re.IGNORECASE,
)
"""Where a sentence goes on behind what somebody denies."""
DENIED_PEOPLE = re.compile(
    r"\bden(?:ied|ies|y)\s(?:entry|access|permission|bail|visas?|leave|treatment|medical|food|"
    r"water|a\s|the\sright|them|him|her|us|me)\b",
    re.IGNORECASE,
)
CLAIMS = re.compile(
    rf"(?:(?:the|these|those|all|any|such|media|press|certain|\w+ing|that)\s)*{CLAIM}\s{OF}"
    r"(?:an?\s|the\s)?",
    re.IGNORECASE,
)
"""What stands in front of what is denied: "the claims that"."""
TELLS = re.compile(
    r"\b(?:was|were|is|are|had|has|have|been|did|that|of|about|it|he|she|they|we|\w{2,}(?:ing|ed)|any|all)\b(?=.*\s)",
    re.IGNORECASE,
)
"""Words by which what is denied tells something."""


def parts_denied(reading: Reading) -> list[Span]:
    """What the statements of a reading deny, in reading order."""
    text = reading.document.text
    found = []
    for statement in reading.statements:
        for part in statement.content if is_denial(reading, statement) else ():
            lead = CLAIMS.match(text, part.start, part.end)
            inner = Span(lead.end(), part.end) if lead and lead.end() < part.end else part
            if len(part) <= LONGEST and (lead or TELLS.search(reading.document.words(part))):
                found.append(inner)
    return found


def called_untrue(text: str, sentence: Span) -> list[Span]:
    """What a sentence says that somebody denies, whether a statement was found in it or not."""
    if not QUICK.search(text, sentence.start, sentence.end):
        return []
    return [
        _cut(text, *match.span("what"))
        for pattern in CALLED
        for match in pattern.finditer(text, sentence.start, sentence.end)
        if TELLS.search(match[0])
        and not DENIED_PEOPLE.match(text, match.start())
        and not UNDENIED.search(text[max(match.start() - NEAR, sentence.start) : match.start()])
    ]


def _cut(text: str, start: int, end: int) -> Span:
    """What is denied, without what the sentence goes on to say."""
    more = ON.search(text, start, end)
    return Span(start, more.start() if more and more.start() > start else end)
