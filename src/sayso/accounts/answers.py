"""Answers: what a short denial denies that stands in words spoken right before: "No", "a lie"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.accounts.negations import NEGATION
from sayso.accounts.propositions import Proposition
from sayso.accounts.senses import find_senses
from sayso.accounts.untrue import FALSE
from sayso.records import Reading, Span

__all__ = ["find_answers"]

LABEL = re.compile(r"(?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w.’'-]*:\s")
MARKS = re.compile(r"[\s“”\"‘’'–—-]+")
SHORT = re.compile(
    r"(?:(?:no|never|certainly\snot|absolutely\snot|of\scourse\snot|not\sat\sall|definitely\snot|"
    r"not\sonce|not\sa\ssingle\sone|not\sone|none|nobody|no\sone|nothing\sof\sthe\s(?:kind|sort)|"
    r"no\ssuch\sthing|not\strue|untrue|false|lies|nonsense|rubbish|an?\slie|an?\s\w+\slie|"
    r"(?:i|we|he|she|they|it)\s(?:did|had|was|were|have|has|do|does)(?:n['’]t|\snot)|"
    r"there\s(?:was|were)(?:\snone|n['’]t(?:\sany)?|\snot)|"
    r"that\s(?:did\snot|didn['’]t|never)\s(?:happen|occur)\w*|nothing\slike\sthat)"
    r"(?:\s(?:at\sall|whatsoever|happened|occurred))?|"
    rf"(?:but\s)?(?:that|this|it|these|those|the\s(?:claim|report|story|charge|allegation|account)s?)"
    rf"(?:\s(?:is|was|are|were)|['’]s)\s(?:\w+ly\s|all\s|just\s|not\sbut\s|an?\s\w+\s)?{FALSE})"
    r"(?=\s*[.,;!”\"–—]|\s*$|\sfrom\sbeginning|\sand\s)",
    re.IGNORECASE,
)
"""A denial of what was asked or said right before."""
DENIES = re.compile(
    r"(?P<by>(?:(?!(?:to|not|will|would|should|must|can|could|may|might|did|does|do|who|which|that|"
    r"has|have|had)\s)[\w’'-]+\s){1,7}?)(?:(?:has|have|had|also|later|flatly|firmly)\s){0,2}(?:\w+ly\s)?"
    r"(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es|ed|e)|refut(?:es|ed))\s"
    r"(?:it|this|that|(?:the|this|these|those|such|both|all|any)\s(?:latter\s)?(?:claims?|charges?|"
    r"allegations?|accusations?|suggestions?|story|reports?|account|version))"
    r"(?=\s*[.,;!”\"–—]|\s*$|\s(?:as|and|but|on|in|yesterday|today|outright|flatly|out)\b)",
    re.IGNORECASE,
)
"""A denial of what was said right before, by whoever is named."""
FALSEHOOD = re.compile(
    rf"{FALSE}|\bof\sthe\s(?:kind|sort)|such\sthing|den(?:y|ie)|reject|dismiss|disput|refut", re.I
)
"""What denies a statement too; a mere "no" answers a question, or another voice."""
ASKS = re.compile(
    r"(?:(?:so|and|but|then|well|\w+,|\w+\s\w+,)\s)*(?:did|was|were|is|are|has|have|had|do|does|and|"
    r"any|is\sit\strue)\b",
    re.IGNORECASE,
)
"""A question that "no" answers."""
OPEN = re.compile(r"\b(?:who|why|when|where|how|what|which|whose)\b", re.IGNORECASE)
NO_CLAIM = re.compile(r"(?:then|so\slet|let|please|go|ask|look|listen|thank)\b", re.IGNORECASE)
SAID = re.compile(
    r"[^.,;:!?\n]{1,60}?\b(?:claim|say|said|alleg|insist|believ|argu|accus|think|report|maintain|call)\w*\s"
    r"(?:that\s|us\s|them\s|him\s|her\s|it\s)?",
    re.IGNORECASE,
)
"""Who says what is denied."""
CALLING = re.compile(r"[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*)?,\s")
CALLED = re.compile(r",\s(?:[A-Z][\w’'.-]*\s?|sir\b|madam\b|señora?\b|minister\b|general\b){1,3}\?")
"""The name of whoever is asked."""
FEW = 4
"""A sentence of fewer words in between is passed over."""
FAR = 2
BRIEF = 12
"""A sentence of no more words says one thing."""


def find_answers(reading: Reading) -> Iterator[Proposition]:
    """What the short denials of a reading deny, in reading order."""
    text = reading.document.text
    sentences = [each.span for each in reading.sentences]
    for number, sentence in enumerate(sentences):
        start = _begin(text, sentence)
        match = SHORT.match(text, start, sentence.end) or DENIES.match(text, start, sentence.end)
        if match is None:
            continue
        before = _before(text, sentences[:number])
        if before is None or not (
            FALSEHOOD.search(match[0])
            or LABEL.match(text, sentence.start)
            or "?" in text[before.end - 1 : start]
        ):
            continue
        by = match.groupdict().get("by")
        speaker = Span(match.start("by"), match.end("by") - 1) if by else None
        yield from _denied(reading, sentence, Span(start, match.end()), before, speaker)


def _begin(text: str, sentence: Span) -> int:
    """Where the words of a sentence begin, behind the name of a speaker and quotation marks."""
    start = sentence.start
    label = LABEL.match(text, start, sentence.end)
    start = label.end() if label else start
    marks = MARKS.match(text, start, sentence.end)
    return marks.end() if marks else start


def _before(text: str, sentences: list[Span]) -> Span | None:
    """The sentence that a short denial answers; None where none says or asks anything."""
    for sentence in reversed(sentences[-FAR:]):
        start = _begin(text, sentence)
        words = text[start : sentence.end]
        if len(words.split()) < FEW and not words.rstrip('”" ').endswith("?"):
            continue
        asks = words.rstrip('”" ').endswith("?")
        if asks and (OPEN.search(words) or not ASKS.match(words)):
            return None
        if NO_CLAIM.match(words):
            return None
        said = (CALLING if asks else SAID).match(text, start, sentence.end)
        start = said.end() if said else start
        called = CALLED.search(text, start, sentence.end) if asks else None
        end = called.start() if called else sentence.end
        return Span(start, end) if start < end else None
    return None


def _denied(
    reading: Reading, sentence: Span, passage: Span, before: Span, speaker: Span | None
) -> Iterator[Proposition]:
    words = reading.document.text[before.start : before.end]
    if NEGATION.search(words):
        return
    brief = len(words.split()) <= BRIEF
    seen = set()
    for sense in find_senses(words):
        if sense.opposite or sense.name in seen or (sense.vague and not brief):
            continue
        seen.add(sense.name)
        here = replace(sense, start=before.start + sense.start, end=before.start + sense.end)
        yield Proposition(
            reading,
            here,
            passage,
            sentence,
            before,
            denied=True,
            plain=True,
            cued=True,
            speaker=speaker,
        )
