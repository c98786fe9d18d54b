"""Doers: whom each voice holds to have done an event, by MUC-4's tree over what voices hold.

The questions and their order are those of MUC-4 (fill rules for PERP: CONFIDENCE, 1992): did the
party say so itself, is an accuser cited, is that an authority, is there any doubt, else it is put
as a fact. They are put to each voice apart, as each may answer them in its own way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.reading.commitment.responsibility import degree_of, is_at_issue, with_party
from sayso.reading.commitment.walk import words_in
from sayso.reading.commitment.weighing import Weighed
from sayso.reading.layout import Layout
from sayso.records import (
    Degree,
    Event,
    Participant,
    Party,
    Reading,
    Responsibility,
    Span,
    Voice,
    VoiceKind,
)

__all__ = ["Cast", "cast_of", "doers_of"]

VIOLENT = frozenset({"ASSAULT", "COERCE"})
"""Types of events of which the doer is always at issue; of others only where words say so."""
SPOKEN = frozenset("ACCUSE AGREE CONCEDE CONSULT REJECT REQUEST SUPPORT".split())
"""Types of events that nobody is held responsible for: words and meetings."""
AUTHORITIES = frozenset({"GOV", "MIL", "COP", "JUD", "SPY"})
"""PLOVER sectors whose word is that of an authority."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who speaks and acts in one document.

    voices, parties: by id. author: id of the author's voice, if there is one.
    """

    voices: Mapping[str, Voice]
    parties: Mapping[str, Party]
    author: str | None


def cast_of(reading: Reading) -> Cast:
    """The cast of a reading."""
    author = next((v.id for v in reading.voices if v.kind is VoiceKind.AUTHOR), None)
    voices = {voice.id: voice for voice in reading.voices}
    return Cast(voices, {party.id: party for party in reading.parties}, author)


def doers_of(
    layout: Layout, cast: Cast, event: Event, weighed: Sequence[Weighed]
) -> Iterator[Responsibility]:
    """Who is held to have done an event, party by party, the author's word last.

    weighed: how the author (first) and the others stand to the event.
    """
    words = layout.parse.words
    if not event.actors or not weighed or event.kind in SPOKEN:
        return
    first, last = layout.sentence(words_in(layout, event.trigger)[0][0])
    start = words[first].start
    plain = layout.document.text[start : words[last].end]
    blamed = is_at_issue(plain)
    if event.kind not in VIOLENT and not blamed:
        return
    for actor in event.actors:
        sentence = with_party(plain, [(actor.span.start - start, actor.span.end - start)])
        told = list(_told_by_others(cast, actor, weighed[1:], sentence))
        yield from told
        if not told:
            yield from _told_by_author(cast, actor, weighed[0], sentence if blamed else "")


def _told_by_others(
    cast: Cast, actor: Participant, weighed: Sequence[Weighed], sentence: str
) -> Iterator[Responsibility]:
    for each in weighed:
        holder, value = each.judged.holder, each.judged.value
        if holder is None or not value.held or value.asked or value.called:
            continue
        if each.status in {"future", "hypothetical"}:
            continue
        voice = cast.voices.get(holder.voice or "")
        if value.polarity == "-":
            degree = Degree.DENIED
        elif _is_own(voice, holder.words, actor):
            degree = _own_word(sentence, each)
        elif value.strength == "neutral":
            degree = Degree.POSSIBLE
        else:
            authority = _is_authority(cast, voice)
            degree = Degree.AUTHORITIES if authority else Degree.SUSPECTED
        accused = degree is Degree.SUSPECTED and _is_own(voice, holder.words, actor)
        yield _record(actor, None if accused else holder.voice, degree, each)


def _own_word(sentence: str, weighed: Weighed) -> Degree:
    """What a party's own word comes to: it grants that there was a deed, and may deny its part.

    "The prime suspect in the raid" names a party and lets somebody else speak.
    """
    read = degree_of([sentence])
    if "deny" in weighed.judged.signatures or read is Degree.DENIED:
        return Degree.DENIED
    said = weighed.judged.holder is not None and weighed.judged.holder.statement is not None
    return Degree.SUSPECTED if read is Degree.SUSPECTED and not said else Degree.CLAIMED


def _told_by_author(
    cast: Cast, actor: Participant, weighed: Weighed, blaming: str
) -> Iterator[Responsibility]:
    """What the text itself says; nothing where it only tells of the words of others.

    blaming: the sentence, where the event is granted in it and only the doer is at issue.
    """
    value = weighed.judged.value
    if not value.held or weighed.status in {"future", "hypothetical"}:
        return
    if value.polarity == "-":
        degree = Degree.DENIED
    elif blaming:
        degree = degree_of([blaming]) or Degree.FACT
    else:
        degree = {"partial": Degree.SUSPECTED, "neutral": Degree.POSSIBLE}.get(
            value.strength, Degree.FACT
        )
    yield _record(actor, cast.author, degree, weighed)


def _record(
    actor: Participant, voice: str | None, degree: Degree, weighed: Weighed
) -> Responsibility:
    return Responsibility(
        span=actor.span,
        party=actor.party,
        voice=voice,
        degree=degree,
        cues=weighed.judged.cues,
        confidence=weighed.confidence,
    )


def _is_own(voice: Voice | None, words: Sequence[Span], actor: Participant) -> bool:
    """Whether a voice is the very party that is held responsible."""
    if voice is not None and voice.party is not None and voice.party == actor.party:
        return True
    return any(span.start == actor.span.start or span.end == actor.span.end for span in words)


def _is_authority(cast: Cast, voice: Voice | None) -> bool:
    """Whether a voice speaks for a state, its forces or its courts."""
    party = cast.parties.get(voice.party or "") if voice is not None else None
    return party is not None and (
        bool(party.sector and party.sector[0] in AUTHORITIES)
        or (party.authority or "").startswith("state:")
    )
