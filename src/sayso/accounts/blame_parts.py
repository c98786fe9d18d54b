"""Blame parts: the record of a blame, and what all that find blames have in common."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.accounts import blame_words as words_of
from sayso.accounts.deed_lexicon import deed_nouns, gerunds_in
from sayso.accounts.wording import content_words
from sayso.records import Span

__all__ = [
    "ANY_DEED",
    "VICTIM",
    "Blame",
    "deed_in",
    "deed_meant",
    "is_negated",
    "is_nobody",
    "joined",
    "targets_in",
    "victim_in",
]


ANY_DEED = "attack"
"""What the story is about, where no word says what was done."""
VICTIM = "*one"
"""Stands among the targets where it is one person, who was killed by one side only."""
GENERAL = frozenset(
    "itself themselves himself herself themselv anyth noth someth everyth anybody everybody "
    "somebody nobody "
    "people person men man anyone anybody someone civilian everyone soldiers police protesters "
    "fighters they them him"
    " all children women dead crowd live fire shot weapon kill first one two three four five "
    "six seven eight nine "
    "ten fire anything nothing least several overnight sunday monday tuesday wednesday "
    "thursday friday saturday night "
    "morning evening early late about around o’clock before after when while".split()
)

ONE_VICTIM = re.compile(
    r"(?:(?i:him|he|she|her)\b(?!\s(?:[a-z]+s)\b)|"
    r"(?:(?:[A-Z][\w’'-]+\s){1,2})?[A-Z][\w’'-]+(?=\s?(?:$|,|dead\b|was\b|in\b|on\b|at\b)))"
)


@dataclass(frozen=True, slots=True)
class Blame:
    """That somebody did something, or did not.

    deed: its class. who: the words for whoever did it; None where he is not known, or speaks
    himself. passage: the words that say so. by: the words for who says so, where these words name
    him. own: whether whoever speaks is meant. aimed: whether it is only said at whom was fired.
    denied: whether it is said not to be so. explicit: whether one is made responsible, and not
    only told to have done it. targets: words for what it was done to. answer: whether it takes up
    what was said before.
    """

    deed: str
    who: Span | None
    passage: Span
    by: Span | None = None
    own: bool = False
    aimed: bool = False
    denied: bool = False
    explicit: bool = True
    unknown: bool = False
    maybe: bool = False
    targets: frozenset[str] = frozenset()
    answer: bool = False


def deed_in(text: str, start: int, end: int) -> str | None:
    """The first deed that a stretch of text names."""
    found = [
        *((at, -stop, deed) for deed, at, stop in gerunds_in(text, start, end)),
        *((at, -stop, deed) for deed, at, stop in deed_nouns(text, start, end)),
    ]
    firsts = re.search(r"\bfirst\b", text[start:end]) and re.search(
        r"\b(?:fire|firing|shots?|shooting)\b", text[start:end]
    )
    if firsts:
        return "first shots"
    if re.search(r"\b(?:truce|cease-?fire|agreement|accord)\b", text[start:end], re.IGNORECASE):
        return "breach"
    return min(found)[2] if found else None


def deed_meant(text: str, span: tuple[int, int]) -> str | None:
    """The deed that a phrase "for ..." names: any where there is none, None where it is no deed."""
    words = text[span[0] : span[1]].strip() if span[0] >= 0 else ""
    if not words:
        return ANY_DEED
    found = deed_in(text, span[0], span[1])
    if found is not None:
        return found
    plain = re.sub(r"^(?:for|in|of|to|with)\s", "", words, flags=re.IGNORECASE)
    if re.match(r"(?:it|this|that|them|what|all|everything)\b", plain, re.IGNORECASE):
        return ANY_DEED
    return None if re.match(r"(?:for|of)\b", words, re.IGNORECASE) else ANY_DEED


def joined(start: int, who: Span | None, end: int) -> Span:
    """The stretch from a place, over whoever is named, to another one."""
    if who is None:
        return Span(start, end)
    return Span(min(start, who.start), max(end, who.end))


def is_negated(text: str, start: int, at: int) -> bool:
    """Whether the words right before a place deny or leave off: "did not", "stopped short of"."""
    before = text[max(start, at - 30) : at]
    return bool(
        re.search(
            r"(?:\b(?:not|never|without|nobody|no\sone|short\sof|refus\w+\sto|declin\w+\sto|"
            r"neither|nor)|n[’']t)"
            r"\s(?:\w+\s)?$",
            before,
            re.IGNORECASE,
        )
    )


def is_nobody(text: str, span: Span | None) -> bool:
    """Whether a phrase says that it was nobody, or nobody of a side: "none of our men"."""
    return span is not None and bool(words_of.NOBODY.match(text[span.start : span.end]))


def targets_in(text: str, start: int, end: int) -> frozenset[str]:
    """The words for what a deed was done to."""
    words = " ".join(text[start:end].split()[:10])
    words = re.split(
        r",|\b(?:which|who|that|while|after|before|when|where|because|and then|by)\b", words
    )[0]
    return frozenset(
        word for word in content_words(words) if word not in GENERAL and not word.isdigit()
    )


def victim_in(words: str) -> frozenset[str]:
    """`VICTIM` and whether it is a man or a woman, where words begin with one who was killed."""
    one = ONE_VICTIM.match(words)
    if one is None:
        return frozenset()
    sex = {"he": "*he", "him": "*he", "she": "*she", "her": "*she"}.get(one[0].casefold())
    return frozenset({VICTIM, sex} if sex else {VICTIM})
