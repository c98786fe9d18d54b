"""Claims: what an event says of who acted and whether it happened, as rows to compare."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.accounts.deed_words import FIRST_SHOTS
from sayso.records import Commitment, Event, Reading, Span, Statement

__all__ = ["EXCLUSIVE", "Claim", "act_of", "find_claims", "passage_of"]

EXCLUSIVE = re.compile(
    r"\b(?:fired? first|shot first|first shots?|first to (?:open )?(?:fire|shoot)|"
    r"open(?:ed|ing|s)? fire|(?:broke|breaking|breach\w*|violat\w*) (?:\w+ ){0,2}?"
    r"(?:truce|cease-?fire|agreement|deal|accord)|responsible for|"
    r"behind the (?:attack|killing|shooting|explosion|blast|bombing|assault)\w*|to blame)\b",
    re.IGNORECASE,
)
"""Acts that one side did and the other then did not: naming two sides is no small difference."""

FIRE = re.compile(
    r"\b(?:fired? first|shot first|first shots?|"
    r"first to (?:open )?(?:fire|shoot)|open(?:ed|ing|s)? fire)\b",
    re.IGNORECASE,
)
LEADING = re.compile(r"^(?:that|claims that|how|when|,|“|\"|\s)+", re.IGNORECASE)
AUXILIARY = re.compile(r"(?:\s(?:had|has|have|was|were|is|are|been|the first to|who|that))+$")
SUBJECT_BEGINS = re.compile(r"[,;:—–]\s|\bthat\s|\band\s")
JOINING = re.compile(
    r"(?:and|but|then|or|later|they|he|she|it|\W)(?:\s(?:then|later|also))?", re.IGNORECASE
)
"""What stands before a second verb of one subject, and names nobody."""
LONGEST_SUBJECT = 90
TAIL = re.compile(
    r"(?:(?!\s(?:rose|climbed|fell\sto|in\swhich)\b)(?:[^,.;:!?\n”\"]|[.:,](?=\w))){0,60}"
)
"""What follows an act and still belongs to it."""
QUOTES = "“\"‘' "
PART_IN = re.compile(
    r"\b(?:part|role|hand|involvement|involved|responsib\w+|complicity|links?|connection|"
    r"accusations?|blame|guilt|behind)\b",
    re.IGNORECASE,
)
DENIES_IT = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject\w*|dismiss\w*|disclaim\w*|disavow\w*|not|no|never|"
    r"nothing|ruled out)\b",
    re.IGNORECASE,
)
NEAR_PART = 70
"""Who denies a part in an attack, within so many characters in front of it, does not say by that
that there was one."""
SPOKEN = frozenset(
    {"ACCUSE", "AGREE", "CONCEDE", "CONSULT", "REJECT", "REQUEST", "SUPPORT", "THREATEN"}
)
"""Events that are words: "the ministry reported that gunmen fired" is no shot of a ministry."""
STRENGTHS = frozenset({"full", "partial", "neutral"})
STANCES = frozenset({"asserts", "denies", "hedges"})


@dataclass(frozen=True, slots=True)
class Claim:
    """What one voice holds of one event.

    attribute: agent where the text says who did what only one side can have done, which is left to
        `agent_rows`, else occurrence.
    value: the passage that says it. what: the words that name the act, for the scope of an agent.
    polarity, stance: as the voice's commitment has them.
    """

    attribute: str
    event: Event
    commitment: Commitment
    passage: Span
    value: Span
    what: str
    polarity: str
    stance: str
    confidence: float


def act_of(text: str) -> str | None:
    """The act of an agent: "first shots" for opening fire, else the words that name the act."""
    match = EXCLUSIVE.search(text)
    if match is None:
        return None
    if FIRE.search(match[0]):
        return FIRST_SHOTS
    return match[0].casefold()


def find_claims(reading: Reading) -> Iterator[Claim]:
    """The claims of one reading, in reading order, one for each voice that is committed to one."""
    events = {event.id: event for event in reading.events}
    statements = {statement.id: statement for statement in reading.statements}
    for commitment in reading.commitments:
        event = events[commitment.event]
        if commitment.abstained or commitment.stance not in STANCES:
            continue
        if commitment.strength not in STRENGTHS or commitment.status in {"future", "generic"}:
            continue
        if commitment.polarity != "-" and _denies_a_part(reading, event):
            continue
        claim = _claim(reading, event, commitment, statements.get(commitment.statement or ""))
        if claim.attribute != "agent":
            yield claim


def _denies_a_part(reading: Reading, event: Event) -> bool:
    """Whether an event is only named as what somebody denies a part in."""
    start = event.trigger.start
    sentence = next((s.span for s in reading.sentences if s.span.overlaps(event.trigger)), None)
    least = max(sentence.start if sentence else 0, start - NEAR_PART)
    words = reading.document.text[least:start]
    part = None
    for match in PART_IN.finditer(words):
        part = match
    return part is not None and bool(DENIES_IT.search(words, 0, part.start()))


def _claim(
    reading: Reading, event: Event, commitment: Commitment, statement: Statement | None
) -> Claim:
    passage = passage_of(reading, event, statement)
    words = reading.document.words(passage)
    act = act_of(words) if event.kind not in SPOKEN else None
    actor = event.actors[0] if event.actors else None
    subject = actor.span if actor else None
    if act == FIRST_SHOTS:
        subject = _subject(reading, words, passage, event) or subject
    hedged = commitment.strength in {"partial", "neutral"} or commitment.stance == "hedges"
    stance = "hedges" if hedged else commitment.stance
    agent = subject is not None and act is not None
    return Claim(
        "agent" if agent else "occurrence",
        event,
        commitment,
        passage,
        subject if agent and subject else passage,
        act or "",
        "-" if commitment.polarity == "-" else "+",
        stance,
        min(event.confidence, commitment.confidence),
    )


def _subject(reading: Reading, words: str, passage: Span, event: Event) -> Span | None:
    """Whoever fires: all that stands in front of the verb, as the tree may cut it short."""
    before = words[: max(event.trigger.start - passage.start, 0)]
    lead = LEADING.match(before)
    start = lead.end() if lead else 0
    for time in reading.times:
        if passage.start + start <= time.span.start and time.span.end < event.trigger.start:
            start = time.span.end - passage.start
    start += len(before[start:]) - len(before[start:].lstrip())
    text = AUXILIARY.sub("", before[start:].rstrip()).rstrip()
    if not text or JOINING.fullmatch(text):
        return None
    return Span(passage.start + start, passage.start + start + len(text))


def passage_of(reading: Reading, event: Event, statement: Statement | None) -> Span:
    """The clause of an event: from whoever acts to whatever it is done to, within its sentence."""
    parts = [event.trigger, *(each.span for each in (*event.actors, *event.recipients))]
    if event.place:
        parts.append(event.place.span)
    sentence = next(
        (each.span for each in reading.sentences if each.span.overlaps(event.trigger)), None
    )
    limits = [sentence] if sentence else []
    if statement is not None:
        limits += [part for part in statement.content if part.overlaps(event.trigger)]
    start = min(part.start for part in parts)
    if statement is not None and act_of(reading.document.words(event.trigger) + " first"):
        held = [part.start for part in statement.content if part.overlaps(event.trigger)]
        start = min(
            [start, *(each for each in held if event.trigger.start - each < LONGEST_SUBJECT)]
        )
    elif sentence is not None and act_of(reading.document.words(event.trigger) + " first"):
        least = max(sentence.start, event.trigger.start - LONGEST_SUBJECT)
        before = reading.document.text[least : event.trigger.start]
        ends = [match.end() for match in SUBJECT_BEGINS.finditer(before)]
        if ends or least == sentence.start:
            start = min(start, least + (ends[-1] if ends else 0))
    end = max(part.end for part in parts)
    text = reading.document.text
    for limit in limits:
        start, end = max(start, limit.start), min(end, limit.end)
    start, end = min(start, event.trigger.start), max(end, event.trigger.end)
    stop = min((limit.end for limit in limits), default=end)
    tail = TAIL.match(text[end : max(stop, end)])
    if tail:
        end += len(_whole_words(tail[0], text[end + tail.end() : end + tail.end() + 1]).rstrip())
    while start < event.trigger.start and text[start] in QUOTES:
        start += 1
    return Span(start, end)


def _whole_words(words: str, following: str) -> str:
    """Words cut short, without the last one where the cut went through it."""
    if words and following.isalnum() and words[-1].isalnum():
        return words.rpartition(" ")[0]
    return words
