"""Doers: whom each voice holds to have done an event, by MUC-4's tree over what voices hold.

The questions and their order are those of MUC-4 (fill rules for PERP: CONFIDENCE, 1992): did the
party say so itself, is an accuser cited, is that an authority, is there any doubt, else it is put
as a fact. They are put to each voice apart, as each may answer them in its own way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.reading.commitment.acting import can_act, is_mishap
from sayso.reading.commitment.blaming import ANYONE, blames_of
from sayso.reading.commitment.holders import Voices, subject_of
from sayso.reading.commitment.judging import word_of
from sayso.reading.commitment.lexicon import Lexicon
from sayso.reading.commitment.responsibility import degree_of, is_at_issue, with_party
from sayso.reading.commitment.scope import by_nobody
from sayso.reading.commitment.walk import phrase_of, words_in
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
LAWFUL = frozenset({"arrest", "restrict", "curfew", "martial-law", "censor", "withhold"})
"""Modes of what states do openly, where nobody asks who it was."""
SPOKEN = frozenset("ACCUSE AGREE CONCEDE CONSULT REJECT REQUEST SUPPORT".split())
"""Types of events that nobody is held responsible for: words and meetings."""
PLAIN = frozenset({Degree.FACT, Degree.POSSIBLE})
"""Degrees at which a doer who acts in the sentence is read with all of it."""
SOMEBODY = frozenset({"somebody", "someone", "who", "whoever", "which", "what"})
AUTHORITIES = frozenset({"GOV", "MIL", "COP", "JUD", "SPY"})
"""PLOVER sectors whose word is that of an authority."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who speaks and acts in one document.

    voices, parties: by id. author: id of the author's voice, if there is one.
    named, lexicon: voices by their words, and the words that blame; without these only the actors
        of an event are held to have done it.
    """

    voices: Mapping[str, Voice]
    parties: Mapping[str, Party]
    author: str | None
    named: Voices | None = None
    lexicon: Lexicon | None = None


def cast_of(reading: Reading, named: Voices | None = None, lexicon: Lexicon | None = None) -> Cast:
    """The cast of a reading."""
    author = next((v.id for v in reading.voices if v.kind is VoiceKind.AUTHOR), None)
    voices = {voice.id: voice for voice in reading.voices}
    return Cast(voices, {party.id: party for party in reading.parties}, author, named, lexicon)


def doers_of(
    layout: Layout, cast: Cast, event: Event, weighed: Sequence[Weighed]
) -> Iterator[Responsibility]:
    """Who is held to have done an event, party by party, the author's word last.

    weighed: how the author (first) and the others stand to the event.
    """
    words = layout.parse.words
    if not weighed or event.kind in SPOKEN:
        return
    blames = list(_blames(layout, cast, event, weighed[0]))
    yield from (blame for _, blame in blames)
    if not event.actors:
        return
    taken = [span for spans, _ in blames for span in spans]
    first, last = layout.sentence(words_in(layout, event.trigger)[0][0])
    start = words[first].start
    plain = layout.document.text[start : words[last].end]
    blamed = is_at_issue(plain)
    at_issue = event.kind in VIOLENT and event.mode not in LAWFUL
    if not blamed and (not at_issue or _is_mishap(layout, cast, event)):
        return
    for actor in event.actors:
        if any(_overlap(actor.span, span) for span in taken) or not _is_doer(layout, cast, actor):
            continue
        sentence = with_party(plain, [(actor.span.start - start, actor.span.end - start)])
        told = list(_told_by_others(cast, actor, weighed[1:], sentence))
        yield from told
        if not told:
            blaming = sentence if blamed and not _is_agent(layout, event, actor) else ""
            yield from _told_by_author(cast, actor, weighed[0], blaming)


def _blames(
    layout: Layout, cast: Cast, event: Event, weighed: Weighed
) -> Iterator[tuple[tuple[Span, ...], Responsibility]]:
    """Who is blamed for an event apart from its actors, each with the words of all concerned."""
    head = word_of(layout, event.trigger)
    if head is None or cast.named is None or cast.lexicon is None:
        return
    words = layout.parse.words
    for blame in blames_of(layout, cast.lexicon, head):
        span, speaker = _name(layout, blame.doer), blame.speaker
        if blame.degree in PLAIN and any(_overlap(span, each.span) for each in event.actors):
            continue
        said = phrase_of(layout, speaker) if speaker is not None else None
        voice = cast.named.at(said, words[speaker]) if said and speaker is not None else None
        degree = blame.degree
        if degree is Degree.SUSPECTED and _is_authority(cast, cast.voices.get(voice or "")):
            degree = Degree.AUTHORITIES
        party = next((p for p in cast.parties.values() if _mentions(p, words[blame.doer])), None)
        known = party is not None and bool(party.sector or party.country)
        if not can_act(layout, cast.lexicon, blame.doer, known=known, settled=party is not None):
            continue
        yield (
            (span, said) if said else (span,),
            Responsibility(
                span=span,
                party=party.id if party is not None else None,
                voice=voice,
                degree=degree,
                cues=(words[blame.cue],),
                confidence=weighed.confidence,
            ),
        )


def _name(layout: Layout, head: int) -> Span:
    """The words of a name up to its head, without the "and" before it."""
    small = {"case", "mark", "cc", "punct"}
    marks = {c for c in layout.children[head] if layout.parse.relations[c] in small}
    first = min((each for each in layout.subtree(head) if each not in marks), default=head)
    return Span(layout.parse.words[min(first, head)].start, layout.parse.words[head].end)


def _mentions(party: Party, head: Span) -> bool:
    return not party.members and any(_overlap(each, head) for each in party.mentions)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_doer(layout: Layout, cast: Cast, actor: Participant) -> bool:
    """Whether words name somebody, and not nobody ("no soldier") or a thing ("its shells")."""
    inside = [at for at, _ in words_in(layout, actor.span)]
    if not inside or cast.lexicon is None:
        return True
    head = layout.head_of((inside[0], inside[-1]))
    if layout.lower[head] in SOMEBODY | ANYONE or by_nobody(layout, cast.lexicon, head):
        return False
    known = bool(actor.sector or actor.country)
    return can_act(layout, cast.lexicon, head, known=known, settled=actor.party is not None)


def _is_mishap(layout: Layout, cast: Cast, event: Event) -> bool:
    head = word_of(layout, event.trigger)
    return head is not None and cast.lexicon is not None and is_mishap(layout, cast.lexicon, head)


def _is_agent(layout: Layout, event: Event, actor: Participant) -> bool:
    """Whether a plain sentence says that somebody acted: "police arrested four suspects"."""
    head = word_of(layout, event.trigger)
    if head is None or layout.parse.upos[head] != "VERB":
        return False
    who = subject_of(layout, head)
    return who is not None and _overlap(layout.parse.words[who], actor.span)


def _told_by_others(
    cast: Cast, actor: Participant, weighed: Sequence[Weighed], sentence: str
) -> Iterator[Responsibility]:
    for each in weighed:
        holder, value = each.judged.holder, each.judged.value
        if holder is None or not value.held or value.asked or value.called:
            continue
        if each.status in {"future", "hypothetical"} or _is_open(each):
            continue
        voice = cast.voices.get(holder.voice or "")
        if value.polarity == "-":
            degree = Degree.DENIED
        elif _is_own(cast, voice, holder.words, actor):
            degree = _own_word(sentence, each)
        elif value.strength == "neutral":
            degree = Degree.POSSIBLE
        else:
            authority = _is_authority(cast, voice)
            degree = Degree.AUTHORITIES if authority else Degree.SUSPECTED
        accused = degree is Degree.SUSPECTED and _is_own(cast, voice, holder.words, actor)
        yield _record(actor, None if accused else holder.voice, degree, each)


def _is_open(weighed: Weighed) -> bool:
    """Whether it is left open that somebody did it: "there is no evidence that they did"."""
    value = weighed.judged.value
    return value.polarity == "-" and value.strength == "neutral"


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
    if not value.held or weighed.status in {"future", "hypothetical"} or _is_open(weighed):
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


def _is_own(cast: Cast, voice: Voice | None, words: Sequence[Span], actor: Participant) -> bool:
    """Whether a voice is the very party that is held responsible, or speaks of its own people."""
    if voice is not None and voice.party is not None:
        if voice.party == actor.party:
            return True
        party = cast.parties.get(voice.party)
        if party is not None and any(
            each.start == actor.span.start and each.end < actor.span.end for each in party.mentions
        ):
            return True
    return any(span.start == actor.span.start or span.end == actor.span.end for span in words)


def _is_authority(cast: Cast, voice: Voice | None) -> bool:
    """Whether a voice speaks for a state, its forces or its courts."""
    party = cast.parties.get(voice.party or "") if voice is not None else None
    return party is not None and (
        bool(party.sector and party.sector[0] in AUTHORITIES)
        or (party.authority or "").startswith("state:")
    )
