"""Blames cleared: who is said to be innocent, whom nobody touched, and what was "not us"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.accounts import blame_words as words_of
from sayso.accounts.blame_parts import ANY_DEED, Blame, deed_in, joined, targets_in
from sayso.accounts.blame_words_denied import CLEARED, IS_THING, SHOT_WITH, UNTOUCHED
from sayso.accounts.noun_phrases import subject_of
from sayso.records import Reading, Span

__all__ = ["about_subject", "cleared_blames"]


def cleared_blames(reading: Reading, text: str, start: int, end: int) -> Iterator[Blame]:
    """As in "X is innocent of the fire", "none of X touched him", "it was not us"."""
    for match in CLEARED.finditer(text, start, end):
        deed = deed_in(text, *match.span("of")) if match["of"] else ANY_DEED
        yield from about_subject(reading, text, start, match, deed, denied=True)
    for match in UNTOUCHED.finditer(text, start, end):
        yield from _untouched(reading, text, start, end, match)
    for match in words_of.NOT_OURS.finditer(text, start, end):
        if not _is_of_a_thing(text, start, match):
            yield Blame(ANY_DEED, None, Span(*match.span()), own=True, denied=True)


def about_subject(  # noqa: PLR0913
    reading: Reading,
    text: str,
    start: int,
    match: re.Match[str],
    deed: str | None,
    *,
    denied: bool,
    explicit: bool = True,
) -> Iterator[Blame]:
    """The blame of whoever stands in front of what a match says of him."""
    begin = match.start() + (len(match[0]) - len(match[0].lstrip()))
    first = re.search(
        r"(?:\b(?:had|has|have|did|was|were|is|are)(?:\s\w+ly)?\s)+$", text[start:begin]
    )
    verb = start + first.start() if first else begin
    if deed is None or re.search(r"\b(?:to|would|will|may|might|could|if)\s$", text[start:begin]):
        return
    subject = subject_of(reading, text, start, verb)
    if subject is None:
        return
    denied = denied or bool(first and re.search(r"n[’']t|\bnot\b", first[0]))
    nobody = words_of.NOBODY.match(text[subject.start : subject.end])
    if nobody:
        denied = not denied
    yield Blame(
        deed, subject, joined(begin, subject, match.end()), denied=denied, explicit=explicit
    )


def _untouched(
    reading: Reading, text: str, start: int, end: int, match: re.Match[str]
) -> Iterator[Blame]:
    """As in "none of its members had touched the man", "our boys never laid a hand on him"."""
    subject = subject_of(reading, text, start, match.start())
    if subject is None:
        return
    if match["not"] or words_of.NOBODY.match(text[subject.start : subject.end]):
        deed = deed_in(text, match.end(), min(end, match.end() + 60)) or ANY_DEED
        passage = joined(match.start(), subject, match.end())
        targets = targets_in(text, match.end(), end)
        yield Blame(deed, subject, passage, denied=True, explicit=False, targets=targets)


def _is_of_a_thing(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether it is said whose a thing is: "the bridge is not ours", "that lorry was not ours"."""
    if match["who"].casefold() != "ours":
        return False
    subject = IS_THING.search(text, max(start, match.start() - 60), match.start())
    return bool(subject and not SHOT_WITH.search(subject["what"]))
