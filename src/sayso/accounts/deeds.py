"""Deeds: what one voice says, or denies, that some side did."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.accounts.claims import passage_of
from sayso.accounts.deed_words import find_worded
from sayso.accounts.denials import is_worded_denial
from sayso.accounts.sides import Side, side_of
from sayso.accounts.standing import Tellings, Told
from sayso.accounts.wording import content_words
from sayso.records import Commitment, Degree, Event, Span

__all__ = ["ALSO", "ATTACK", "Deed", "deed_scope", "deeds_in", "find_deeds"]

ATTACK = "attack"
SHOTS = "shots"
BY = " by "
ALSO = "; "
"""What stands between several deeds in the scope of one row."""
FAMILIES = {
    "firearms": SHOTS,
    "heavy-weapons": "shelling",
    "aerial": "shelling",
    "explosives": "shelling",
    "drone": "shelling",
    "arrest": "arrests",
    "targeted": ATTACK,
}
"""Modes of PLOVER under the name of what was done; others stand under their own."""
KINDS = frozenset({"ASSAULT", "COERCE", "REQUEST"})
ORDERED = re.compile(r"\b(?:order|command|instruct)\w*", re.IGNORECASE)
SHOT = re.compile(r"\b(?:shoot|shot|fir(?:e|ed|ing)|gun|bullet|live|snip)", re.IGNORECASE)
SETTLED = frozenset({"past", "ongoing"})
OWN = re.compile(r"^(?:its|our|their|his|her|we|they|it|he|she|i)\b", re.IGNORECASE)
FIRST = re.compile(r"^(?:our|we|i)\b", re.IGNORECASE)
NOBODY = re.compile(
    r"^(?:nobody|no one|no-one|none|no|not a single|not one)\b(?!\s(?:else|other|further))", re.I
)
OURS = re.compile(r"\b(?:ours?|us|them|theirs|its?)\b", re.IGNORECASE)
OF_OURS = re.compile(r"\s(?:on|of|from|in|among)\s(?:our|my|their|his|her|its|us)\b", re.IGNORECASE)
"""What makes "nobody" one side behind it: "nobody on our side"."""
ANYWHERE = frozenset("town village city area place it them people these target civilian".split())
"""Words for what was hit that name nothing by themselves."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What a voice says of a deed.

    what: "shots", "shelling" and so on. side: whoever did it, as the voice has it. targets: the
    words for whom it was done to and where. denied: whether the voice denies it. nobody: whether it
    says that nobody did it, or that it was done to nobody. passage: the words. event: id of the
    event, if there is one; days: its days. confidence: 0 to 1.
    """

    told: Told
    what: str
    side: Side
    targets: frozenset[str]
    denied: bool
    nobody: bool
    passage: Span
    event: str | None
    days: tuple[datetime.date, datetime.date] | None
    confidence: float


def deed_scope(deed: Deed) -> str:
    """What was done and by which side, as the scope of a row."""
    return f"{deed.what}{BY}{deed.side}"


def deeds_in(scope: str | None) -> frozenset[str]:
    """The deeds that somebody denies, by the scope of a row."""
    return frozenset(each for each in (scope or "").split(ALSO) if BY in each)


def find_deeds(tellings: Tellings, allies: Mapping[str, frozenset[str]]) -> Iterator[Deed]:
    """The deeds of one reading: what each voice holds of its events, then what only words say."""
    held: dict[str, list[Commitment]] = {}
    for commitment in tellings.reading.commitments:
        held.setdefault(commitment.event, []).append(commitment)
    for event in tellings.reading.events:
        what = _what(tellings, event)
        if what is not None:
            yield from _of_event(tellings, allies, event, what, held.get(event.id, []))
    for worded in find_worded(tellings.reading):
        told = tellings.told(worded.passage)
        if told.hearsay:
            continue
        side = _side(tellings, allies, worded.who, None, told) if worded.who else Side()
        denied = worded.denied or told.denied
        named = side.groups or worded.who is None
        if not (worded.denied and told.denied) and named:
            yield Deed(
                told,
                worded.what,
                side,
                content_words(tellings.document.words(worded.where))
                if worded.where
                else frozenset(),
                denied,
                worded.nobody,
                worded.passage,
                None,
                None,
                worded.confidence,
            )


def _what(tellings: Tellings, event: Event) -> str | None:
    """What was done; None for what is no deed, or only coded as one that its word does not name."""
    words = tellings.document.words(event.trigger)
    if event.kind not in KINDS:
        return None
    if event.kind == "REQUEST":
        return "order" if ORDERED.search(words) else None
    if event.mode is None:
        return ATTACK if event.kind == "ASSAULT" else None
    what = FAMILIES.get(event.mode, event.mode)
    return ATTACK if what == SHOTS and not SHOT.search(words) else what


def _of_event(
    tellings: Tellings,
    allies: Mapping[str, frozenset[str]],
    event: Event,
    what: str,
    commitments: list[Commitment],
) -> Iterator[Deed]:
    doers = [each for each in event.responsibility or () if each.degree is not Degree.POSSIBLE]
    for doer in doers:
        told = tellings.told(event.trigger, voice=doer.voice)
        denied = doer.degree is Degree.DENIED
        unsure = doer.degree is Degree.SUSPECTED and told.own
        if told.hearsay or unsure or (doer.voice is None and told.denied != denied):
            continue
        side = _side(tellings, allies, doer.span, doer.party, told)
        deed = _deed(tellings, event, what, told, side, denied=denied, sure=doer.confidence)
        if not denied or is_worded_denial(tellings, deed.passage, told):
            yield deed
    named = {doer.voice for doer in doers}
    for each in commitments:
        if each.voice in named or not _is_plain(each):
            continue
        told = tellings.told(event.trigger, voice=each.voice)
        denied = each.polarity == "-"
        if told.hearsay or (told.denied and not denied):
            continue
        deed = _deed(tellings, event, what, told, Side(), denied=denied, sure=each.confidence)
        if not denied or is_worded_denial(tellings, deed.passage, told):
            yield deed


def _is_plain(commitment: Commitment) -> bool:
    return (
        not commitment.abstained
        and commitment.stance in {"asserts", "denies"}
        and commitment.strength == "full"
        and commitment.status in SETTLED
    )


def _deed(  # noqa: PLR0913
    tellings: Tellings,
    event: Event,
    what: str,
    told: Told,
    side: Side,
    *,
    denied: bool,
    sure: float,
) -> Deed:
    words = tellings.document.words
    done_to = [words(each.span) for each in event.recipients]
    text = tellings.document.text
    nobody = not side and any(
        NOBODY.match(words(each.span))
        and not OURS.search(words(each.span))
        and not OF_OURS.match(text, each.span.end)
        for each in (*event.actors, *event.recipients)
    )
    targets = frozenset().union(
        *(content_words(each) for each in done_to if not NOBODY.match(each)),
        content_words(event.place.name) if event.place else (),
    )
    time = event.time
    days = (time.earliest, time.latest) if time and time.earliest and time.latest else None
    return Deed(
        told,
        what,
        side,
        targets - ANYWHERE,
        denied,
        nobody,
        passage_of(tellings.reading, event, told.statement),
        event.id,
        days,
        min(event.confidence, sure),
    )


def _side(
    tellings: Tellings,
    allies: Mapping[str, frozenset[str]],
    span: Span,
    party_id: str | None,
    told: Told,
) -> Side:
    """The side of whoever acts; "its fighters" and "our troops" are of whoever speaks."""
    words = tellings.document.words(span)
    if nobody := NOBODY.match(words):
        # "No unit of the Front fired": the Front did not.
        rest = re.sub(r"^\s*(?:\w+\s)?of\s", " ", words[nobody.end() :])
        return side_of(rest, allies)
    if not OWN.match(words):
        return side_of(words, allies)
    party = next((p for p in tellings.reading.parties if p.id == party_id), None)
    if party is not None and not FIRST.match(words) and not OWN.match(party.name):
        return side_of(party.name, allies)
    own, speaker = side_of(words, allies), _speaker(told, allies)
    named = own if own.names else speaker
    known = own.names or not told.own
    return Side(named.names, speaker.groups or own.groups, named.shown) if known else Side()


def _speaker(told: Told, allies: Mapping[str, frozenset[str]]) -> Side:
    """The side for which a voice speaks; a minister's forces are called after his state."""
    state = (told.authority or "").partition("state:")[2]
    if told.own:
        return Side()
    if told.authority is not None and told.authority.startswith("state:"):
        return Side(frozenset({state} - {""}), side_of(told.name, allies).groups, state.title())
    return side_of(told.name, allies)
