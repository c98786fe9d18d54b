"""Counted carried: numbers that leave out what they count, as the words before them told it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from sayso.accounts.counted_words import AUX, FOLLOWING, WHOLE_PHRASE

__all__ = ["INCLUDING", "OF_WHOM", "Frame", "framed", "going_on", "is_fragment", "topic_of"]

INCLUDING = re.compile(
    r"\b(?:including|includes?|included|among (?:them|those|whom|the (?:dead|injured|wounded|"
    r"victims))|^of (?:the|its|their|those|our)\b[^,]{1,40}|that is(?: to say)?|namely|comprising|"
    r"made up of|consisting of|counting|of whom|of them)(?:,)?(?:\s(?:were|are|was|is|also|the|"
    r"all))*\s$",
    re.IGNORECASE,
)
"""What stands before a part of the number before it: "among them 12 minors"."""
OF_WHOM = re.compile(
    r"\b(?:of|among) (?:whom|these|those|them),?\s(?:all\s|only\s|just\s)?$", re.IGNORECASE
)
NOW = (
    r"(?:\s(?:now|at|to|it|only|just|still|already|exactly|about|not|really|in fact|in truth|"
    r"then))*"
)
NAME = r"[^\W\d_][\w’'-]*"
FRAMES = [
    re.compile(rf"{words}{NOW}\s[“\"‘]?$", re.IGNORECASE)
    for words in (
        (
            r"\b(?:it|that|this|there|which|they)(?:\s(?:is|was|are|were|had been|have been|"
            r"makes?|made|comes?|came|stands?|stood)|[’']s|[’']re)"
        ),
        (
            r"\bmake (?:it|that)|\b(?:ours|theirs|mine|the (?:real|true|actual|correct|right|final|"
            r"official|latest|"
            r"new) (?:one|figure|number|count|total|toll))\s(?:say|says|said|is|was|are)"
        ),
        (
            rf"\b(?P<giver>(?:{NAME}\s){{0,4}}?{NAME})\s(?:has|have|had|puts?|put|makes?|made|"
            rf"gives?|"
            rf"gave|got|"
            r"gets)\s(?:it|them|that|this)(?:\s(?:at|as|down as|to be))?"
        ),
        (
            r"\b(?:we|I|they|he|she|it|you)\s(?:arrived?|came|come|ended up|end up|got|get|stand|"
            r"stood)\s(?:to|with|(?<!came )(?<!come )at)"
        ),
        r"\b(?:amount(?:s|ed)?|adds?|added|comes?|came)\s(?:up\s)?to",
        (
            rf"\b{NAME},?\s(?:has|have|had|counts?|counted|lists?|listed|registered|recorded|"
            rf"logged|"
            rf"knows? of|"
            r"knew of|spoke of|speaks? of|gives?|gave|reports?|reported|says?|said|insists? on|"
            r"claims?|claimed|(?:stands?|stood|sticks?|stuck|keeps?|kept)\s(?:by|to)|maintains?|"
            r"maintained|repeated|repeats|confirmed|confirms|announced|acknowledged|admitted|"
            r"recorded)"
            r"(?:\s(?:only|just|(?:a list|the names|names|details|records|files|"
            r"particulars) (?:of|for|"
            r"on)))?"
        ),
        (
            r"\b(?:I|we|he|she|they)[’'](?:ve|d)\s(?:got|counted|had|logged|buried|seen|found|"
            r"brought out)"
        ),
        (
            rf"\b(?P<whose>(?:the|our|his|her|its|their|"
            rf"[A-Z][\w’'-]*)(?:\s{NAME}){{0,4}}?)[’']s?\s(?:\w+\s)?"
            r"(?:answer|figure|count|number|tally|total|estimate|reckoning|reply|list|version|"
            r"toll)\s"
            r"(?:is|was|stands? at|stood at|remains|remained|came to|says|said|runs to|ran to)"
        ),
        (
            r"\b(?:has|have|had)\s(?:brought|carried|pulled|dug|taken|got)\sout(?:\sof there)?|"
            r"\b(?:brought|carried|pulled|dug) out"
        ),
    )
]
"""What stands before a bare number that counts what was counted before."""
BARE_END = re.compile(
    r"\s?(?:[.,;:)!?”\"’—–]|$|(?:as of|as at|by|so far|now|already|in all|in total|altogether|"
    r"at (?:the )?(?:most|least|last count)|that (?:we|I|they)|dead|this|on|today|yesterday|"
    r"and (?:not|that|the|I|we)|when|of (?:them|these))\b)",
    re.IGNORECASE,
)
GOING_ON = re.compile(
    rf"\s(?:of (?:them|us|whom|those)\s)?(?P<verb>{AUX}*(?:remain(?:s|ed)?|are|were|is|was|have|"
    rf"had|has|"
    r"haven[’']t|hadn[’']t|lie|lay|stayed|came|went|walked|could|couldn[’']t|would|did|got|needed|"
    r"from|in|at|with|on|for|by))\b(?P<rest>[^,.;:]{0,60})",
    re.IGNORECASE,
)
"""What is said of a part of those counted before: "twelve remain under observation"."""
TOPICS = [
    (
        "killed",
        (
            r"dead|deaths?|died|killed|bodies|morgue|mortuary|toll|buried|burying|graves?|"
            r"fatalities|"
            r"victims|lost (?:\w+ )?(?:colleagues|men|people|friends|members|lives|comrades|sons)"
        ),
    ),
    ("injured", r"wounded|injured|injuries|patients|casualties|stretchers?"),
    (
        "detained",
        (
            r"arrests?|arrested|custody|detained|detainees|detentions?|jailed|cells|"
            r"(?:took|taken|led) (?:[\w’'-]+ ){1,3}?away"
        ),
    ),
    ("missing", r"missing|unaccounted"),
    ("crowd", r"rally|march|demonstration|crowd|turnout|attendance|protest|vigil|procession"),
]
TOPIC = re.compile(
    "|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in TOPICS), re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Frame:
    """Words before a bare number that take up what was counted before.

    start: where they begin. giver: whom they name as the one who gives it.
    """

    start: int
    giver: tuple[int, int] | None


def framed(left: str, near: str) -> Frame | None:
    """The words before a bare number by which it counts what was counted before."""
    if not BARE_END.match(near):
        return None
    tail = left[-90:]
    shift = len(left) - len(tail)
    for pattern in FRAMES:
        match = pattern.search(tail)
        if match is None:
            continue
        groups = match.groupdict()
        name = next((each for each in ("giver", "whose") if groups.get(each)), None)
        giver = None
        if name is not None:
            start, end = match.span(name)
            giver = (start + shift, end + shift)
        return Frame(match.start() + shift, giver)
    return None


def is_fragment(left: str, near: str) -> bool:
    """Whether a number stands alone at the beginning of a sentence: "Fourteen. She counted "
    "them".
    """
    return bool(WHOLE_PHRASE.match(SPEAKER.sub("", left)) and AS_OF.match(near))


AS_OF = re.compile(rf"{FOLLOWING.pattern}|\s(?:as of|as at|so far|now|in all)\b", FOLLOWING.flags)
SPEAKER = re.compile(
    r"^(?:\d{1,2}[.:]\d\d\s)?(?:[A-Z][\w .’'-]{0,40}:\s)?(?:(?:No|Yes|Well|So|Only|Just|Still|"
    r"Now|Already),?\s)?"
)


def going_on(near: str) -> tuple[str, int] | None:
    """What is said of a bare number behind it, and where that ends."""
    match = GOING_ON.match(near)
    if match is None:
        return None
    words = (match["verb"] + match["rest"]).split()
    return " ".join(words), match.end()


def topic_of(text: str, *, most: bool = False) -> tuple[str, str]:
    """What a text speaks of last: killed, injured, detained, missing or crowd, and by which word.

    most: whether what is spoken of most often counts, instead of what is last; nobody lists the
        names of a crowd, or of the wounded.

    Returns:
        Two empty strings where it speaks of none.
    """
    if most:
        often = Counter(match.lastgroup for match in TOPIC.finditer(text))
        for neither in ("crowd", "injured"):
            often.pop(neither, None)
        return (str(often.most_common(1)[0][0]), "") if often else ("", "")
    asked = HOW_MANY.search(text)
    if asked:
        question = text[asked.start() :]
        if HELD.search(question):
            return "detained", ""
        return ("injured", "") if IN_WARDS.search(question) else _last_topic(question)
    return _last_topic(text)


def _last_topic(text: str) -> tuple[str, str]:
    found = None
    for match in TOPIC.finditer(text):
        found = match
    return (str(found.lastgroup), found[0].casefold()) if found else ("", "")


HOW_MANY = re.compile(r"\bhow many\b", re.IGNORECASE)
IN_WARDS = re.compile(r"\b(?:wards?|beds|hospitals?|treat\w*|admitted)\b", re.IGNORECASE)
HELD = re.compile(r"\b(?:holding|hold|cells|locked)\b", re.IGNORECASE)
