"""Blames left open: that nobody knows who did it, and what answers a question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from sayso.accounts import blame_words as words_of
from sayso.accounts.blame_parts import ANY_DEED, Blame, deed_in
from sayso.accounts.blame_words_denied import WHO_DID
from sayso.accounts.deed_lexicon import deed_nouns, verbs_in
from sayso.records import Reading, Span

__all__ = ["answers", "open_blames"]


def open_blames(_reading: Reading, text: str, start: int, end: int) -> Iterator[Blame]:
    """As in "It was not clear who fired first"."""
    for match in chain(
        words_of.NOT_KNOWN.finditer(text, start, end), WHO_DID.finditer(text, start, end)
    ):
        deed: str | None = ANY_DEED
        if match["deed"]:
            at, stop = match.span("deed")
            verbs = list(verbs_in(text, at, stop))
            nouns = list(deed_nouns(text, at, stop))
            generic = re.match(
                r"(?:was|is|were|are|had\sbeen)\s(?:responsible|behind|to\sblame)|(?:did|"
                r"had\sdone)\s(?:it|this)|"
                r"(?:carried\sout|started|began)",
                match["deed"],
                re.IGNORECASE,
            )
            firsts = re.search(r"\bfirst\b|\bopened\sfire\b", match["deed"])
            deed = (
                "first shots"
                if firsts and re.search(r"fire|shot|shoot", match["deed"])
                else verbs[0].deed
                if verbs
                else nouns[0][0]
                if nouns and generic
                else ANY_DEED
                if generic
                else "shelling"
                if re.match(r"had\sflown|flew", match["deed"])
                else None
            )
        if deed == "first blow" and re.search(r"\b(?:started|began)\s(?:it|this|that)\b", match[0]):
            deed = ANY_DEED
        if deed:
            passage = Span(*match.span())
            yield Blame(deed, None, passage, unknown=True, maybe=True)


LONGEST_QUESTION = 1000
WHO_ASKED = re.compile(
    r"(?:^|[.!?:,\n]\s*|\b(?:and|but|so|then)\s)(?:who|whose|"
    r"which\s\w+)\b(?P<deed>[^.?!\n]{2,90})\?",
    re.IGNORECASE,
)
DID_ASKED = re.compile(
    r"\b(?:did|was|were|had|has|"
    r"have)\s(?P<who>(?:the\s)?(?:[\w’'-]+\s){1,5}?)(?P<deed>[^.?!\n]{2,90})\?",
    re.IGNORECASE,
)
LABEL = r"(?:\s*[A-Z][A-Z .’'-]+:\s*|\s*[“\"]?)"
DID = re.compile(
    LABEL
    + r"(?:(?P<who>(?:[\w’'-]+\s){1,6}?)(?:did|had|was)(?P<not>\snot|n[’']t)?(?=\s?[.,;!])"
    + r"|(?P<short>(?:The|Our)\s[\w’' -]{3,40}?)(?=[.,!]))"
)
NO_WE = re.compile(
    LABEL + r"(?:(?:No|Never|Certainly not|Absolutely not)[.,]\s)?(?P<who>We|I)\s(?:did\snot|"
    r"didn[’']t|never)\b[^.!?\n]{0,40}"
)


def answers(reading: Reading) -> Iterator[Blame]:
    """What answers a question says: "Who ordered it?" "The governor did."."""
    text = reading.document.text
    for sentence in reading.sentences:
        start, end = sentence.span.start, sentence.span.end
        if len(sentence.span) > LONGEST_QUESTION:
            continue
        words = text[start:end].rstrip('”"’ \n')
        if not words.endswith("?"):
            continue
        asked = WHO_ASKED.search(text, start, end)
        if asked:
            deed = _asked_deed(text, *asked.span("deed"))
            answer = DID.match(text, end)
            if deed and answer:
                group = "who" if answer["who"] else "short"
                at, stop = answer.span(group)
                who = Span(at, at + len(text[at:stop].rstrip()))
                passage = Span(at, answer.end())
                yield Blame(deed, who, passage, denied=bool(answer["not"]))
            continue
        asked = DID_ASKED.search(text, start, end)
        answer = NO_WE.match(text, end)
        if asked and answer:
            deed = _asked_deed(text, asked.start("who"), asked.end("deed"))
            if deed:
                at = answer.start("who")
                yield Blame(deed, None, Span(at, answer.end()), own=True, denied=True)


def _asked_deed(text: str, start: int, end: int) -> str | None:
    for verb in verbs_in(text, start, end):
        return verb.deed
    words = text[start:end]
    if re.search(r"\b(?:start|began|begin)\w*\b", words):
        return "first blow"
    if re.search(r"\b(?:behind|responsible|did\s(?:it|this|that))\b", words):
        return ANY_DEED
    return deed_in(text, start, end)
