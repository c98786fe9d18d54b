"""Noun phrases: who stands before or behind a verb, by the words of the text."""

from __future__ import annotations

import re

from sayso.records import Reading, Span

__all__ = ["phrase_after", "phrase_before", "subject_of"]

WORD = re.compile(r"[\w’'.-]*[\w’']")
STOP_AFTER = frozenset(
    "in on at during after before near while when as who which whom whose where for with was "
    "were had has "
    "have is are be been and or but because over since until although though by if then said "
    "says to into "
    "without saying told against than from about not yesterday today last late early around "
    "this".split()
)
"""Words that end the name of whoever acts."""
STOP_BEFORE = re.compile(
    r"(?:[,;“”\"()—–!?\n]|:(?!\d)|(?<!\bNo)(?<!\bSt)(?<!\b[DM]r)(?<!\bMrs)(?<!\b[A-Z])\.\s)\s*|"
    r"\b(?:that|but|when|while|after|before|because|as|if|where|how|why|say|said|says|told|"
    r"(?:tells?|told)\s(?:us|me|him|her|them|reporters|police|officers|investigators|"
    r"detectives|the\s\w+|[A-Z]\w+)|claimed|claims|insisted|insists|saying|since|then|until|"
    r"whereas|although|though|whether|than|so|think|thinks|"
    r"believe|believes|know|knows|added|saw|seen|watched|heard|and)\s",
    re.IGNORECASE,
)
TIME_WORD = (
    r"(?:in|on|at|by|that|the|same|next|of|after|before|this|late|early|later|earlier|shortly|"
    r"around|about|over|"
    r"during|hours?|minutes?|half|an|past|\w+day|morning|afternoon|evening|night|noon|midnight|"
    r"dawn|dusk|"
    r"overnight|yesterday|today|tonight|january|february|march|april|may|june|july|august|"
    r"september|october|"
    r"november|december|\d[\d:.]*(?:th|st|nd|rd)?(?:\s?[ap]\.?m\.?)?|o[’']clock)"
)
LED_BY_TIME = re.compile(
    rf"^(?:(?:later|early|late|earlier|shortly|then|meanwhile|afterwards|on|in|at|by|during|"
    rf"around|about|"
    rf"overnight|yesterday|today|tonight|\w+day)\b(?:\s{TIME_WORD}\b)*[,\s]*)(?=\S)",
    re.IGNORECASE,
)
DAY_BEHIND = re.compile(
    r"\s(?:on|late|early|since)?\s?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|"
    r"today|tonight|night|also|"
    r"later|itself|himself|herself|themselves|[a-z]+ly|first|only|have|had|has|are|is|were|was|"
    r"reportedly|allegedly)(?:\s\w+ing|\snight)?$",
    re.IGNORECASE,
)
LONGEST = 9
PARENTHESIS = re.compile(
    r",?[”\"]?\s(?:[\w’'.-]+\s){1,5}?(?:said|says?|added|insisted|claimed|explained|stressed|"
    r"told\s[\w\s]{2,20}),\s*$"
)
""" "The League, he said, had ..." """
THING = re.compile(
    r"\b(?:the|an?|these|those|its|their|our)\s[\w’'-]+(?:\s[\w’'-]+){0,3}(?=,?\s*$)", re.IGNORECASE
)
""" "The mine which killed them": what "which" stands for. """
MEMBERS = re.compile(
    r"(?:(?:the|some|several|two|three|armed|masked|uniformed)\s)*(?:men|members?|people|"
    r"fighters|someone|somebody|youths|"
    r"activists|supporters|group|gang|elements|agents)$",
    re.IGNORECASE,
)
CONTRAST = re.compile(r",\s(?:and\s)?not\s[^,.;:!?\n]{2,50},\s*$", re.IGNORECASE)
""" "The gendarmes, not the marchers, ..." """
SAYING = re.compile(r"\b(?:told|said|says?)\b", re.IGNORECASE)
APPOSITION = re.compile(
    r",\s(?:who|which|whose|an?|the|its|his|her|their|known|led|based|blamed|reached|"
    r"quoted)\b[^,.;:!?\n]{3,110},\s*$"
)
SAID_AT_END = re.compile(
    r"\b(?:said|says?|told|claims?|claimed|believes?|thinks?|knows?|to|of|by|from|for|with|"
    r"clear|whether|asks?|asked|wonders?|tells?|learn\w*|reveal\w*)\s*$",
    re.IGNORECASE,
)
FURTHEST = 300
"""So many characters in front of a verb its subject is looked for."""


FIRST_VERB = re.compile(
    r"(?<=\w)\s(?:[a-z]{2,}ed|went|came|ran|took|made|got|left|broke|drove|stood|sat|began|"
    r"fell|threw|held|had|has|"
    r"have|was|were|is|are|rode|burst|caught|saw|found|put|set|shot|hit)\b"
)
DONE_TO = re.compile(
    r".*\b(?:(?:fired?|firing|shots?|shooting|attacks?|stones|bottles|bricks|rocks)\s(?:on|at|"
    r"upon)|attacked|hit|"
    r"confronted|met|by|against|beat|killed|wounded)\s",
    re.IGNORECASE | re.DOTALL,
)
""" "They fired on officers, who ...": the officers, and not who fired. """


def phrase_after(text: str, start: int, end: int) -> Span | None:
    """The noun phrase that begins at a place, without what belongs to it only loosely."""
    found_start, last = None, start
    for count, match in enumerate(WORD.finditer(text, start, end)):
        gap = text[last : match.start()]
        if re.search(r"[,;:.!?”\"()—–\n]", gap) or (gap.strip(" “‘") and found_start is not None):
            break
        low = match[0].casefold()
        if low in STOP_AFTER and found_start is not None:
            belongs = low in {"from", "with", "in"} and MEMBERS.match(text[found_start:last])
            if not belongs or count > 4:
                break
        if found_start is None:
            found_start = match.start()
        last = match.end()
        if count + 1 >= LONGEST:
            break
    if found_start is None or last <= found_start:
        return None
    return Span(found_start, last)


def phrase_before(text: str, start: int, end: int) -> Span | None:
    """The noun phrase in front of a place."""
    start = max(start, end - FURTHEST)
    aside = PARENTHESIS.search(text, max(start, end - 60), end)
    end = aside.start() if aside else end
    contrast = CONTRAST.search(text, max(start, end - 60), end)
    end = contrast.start() if contrast else end
    relative = APPOSITION.search(text, max(start, end - 130), end)
    end = relative.start() if relative and relative.start() > start else end
    while end > start and text[end - 1] in ' ,“‘"':
        end -= 1
    lead = start
    for match in STOP_BEFORE.finditer(text, start, end):
        lead = match.end()
    words = text[lead:end]
    led = LED_BY_TIME.match(words)
    if led and led.end() < len(words):
        lead += led.end()
        words = words[led.end() :]
    there = re.match(r"there\s(?:is|was|were|are)\s(?=no\b|not\b)", words, re.IGNORECASE)
    stripped = words[there.end() if there else 0 :].strip(" ,“‘")
    while (day := DAY_BEHIND.search(stripped)) is not None:
        stripped = stripped[: day.start()]
    if not stripped or len(stripped.split()) > LONGEST + 3 or SAYING.search(stripped):
        return None
    begin = text.index(stripped, lead)
    return Span(begin, begin + len(stripped))


def subject_of(reading: Reading, text: str, start: int, verb: int) -> Span | None:
    """Whoever does what a verb says."""
    start = max(start, verb - FURTHEST)
    before = text[start:verb].rstrip(' “"‘')
    while (day := DAY_BEHIND.search(before)) is not None and day.start() > 0:
        before = before[: day.start()]
    verb = start + len(before)
    relative = re.search(r"(?:^|[\s,“])(?:who|which|that)$", before, re.IGNORECASE)
    if relative:
        cut = start + relative.start()
        if SAID_AT_END.search(text[start:cut]):
            return None
        if not relative[0].casefold().endswith("who"):
            thing = THING.search(text, max(start, cut - 60), cut)
            return Span(*thing.span()) if thing else None
        if before[: relative.start() + 1].rstrip().endswith(","):
            done_to = DONE_TO.match(text, start, cut)
            start = done_to.end() if done_to else start
        return phrase_before(text, start, cut)
    if SAID_AT_END.search(before):
        return None
    joined = re.search(r"(?:,\s)?\b(?:and|then|or)(?:\s(?:then|later|also))?$", before)
    if joined is None:
        found = phrase_before(text, start, verb)
        if found is not None:
            return found
    return _leading(text, start, start + joined.start()) if joined else _actor(reading, verb)


def _leading(text: str, start: int, end: int) -> Span | None:
    """The noun phrase with which the clause begins whose second verb is asked for."""
    lead = start
    for match in STOP_BEFORE.finditer(text, start, end):
        if not match[0].casefold().startswith("and"):
            lead = match.end()
    words = text[lead:end]
    led = LED_BY_TIME.match(words)
    if led and led.end() < len(words):
        lead += led.end()
    did = FIRST_VERB.search(text, lead, end)
    return phrase_after(text, lead, did.start() if did else end)


def _actor(reading: Reading, verb: int) -> Span | None:
    for event in reading.events:
        if event.trigger.start <= verb + 30 and event.trigger.end >= verb and event.actors:
            return event.actors[0].span
    return None
