"""Voices: the records of those who speak."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.reading.attribution.drafts import Draft
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.sections import NO_NAME, house_voices
from sayso.reading.attribution.speakers import Speaker, Stranger, Unsettled
from sayso.reading.layout import Layout, WordRange
from sayso.reading.phrases import FIRST_PERSON
from sayso.records import Form, Party, PartyKind, Span, Voice, VoiceKind, record_id

__all__ = ["Casting", "cast_voices"]

VOICE_KINDS = {
    PartyKind.PERSON: VoiceKind.PERSON,
    PartyKind.GROUP: VoiceKind.GROUP,
    PartyKind.OTHER: VoiceKind.OTHER,
}
"""What a party is as a voice; whatever is not here speaks as an organisation."""

PEOPLE = frozenset({VoiceKind.PERSON, VoiceKind.GROUP})

NOWHERE = Span(2**62, 2**62 + 1)
"""Where a voice stands in the order that no words name."""


@dataclass(frozen=True, slots=True)
class Casting:
    """The voices of a document.

    by_speaker: the voice of each party by its id, and of each stranger by its label.
    by_kind: ids of the author, the publisher and the unnamed voice.
    """

    voices: tuple[Voice, ...]
    by_speaker: Mapping[str, str]
    by_kind: Mapping[VoiceKind, str]

    def voice_of(self, speaker: Speaker) -> str | None:
        """Id of a speaker's voice; None for a speaker that was not settled."""
        if isinstance(speaker, Party | Stranger):
            return self.by_speaker[_key(speaker)]
        if isinstance(speaker, Unsettled):
            return self.by_kind[VoiceKind.UNNAMED] if speaker.unnamed else None
        return self.by_kind[speaker]


def cast_voices(
    layout: Layout, lexicon: Lexicon, drafts: Sequence[Draft], speakers: Sequence[Speaker]
) -> Casting:
    """Make a voice of each party and each stranger that speaks.

    drafts: the statements, each with its speaker.

    Returns:
        The author and the publisher first, then in reading order, and the unnamed voice last
        where one is needed.
    """
    document = layout.document.id
    ranges = _ranges(layout, drafts, speakers)
    house = house_voices(layout.document)
    by_speaker: dict[str, str] = {}
    found: list[Voice] = []
    for speaker in dict.fromkeys(each for each in speakers if isinstance(each, Party | Stranger)):
        key = _key(speaker)
        own = {layout.span(words) for words in ranges.get(key, ())}
        if isinstance(speaker, Party):
            id_ = record_id("voice", document, speaker.id)
            mentions = tuple(sorted({*speaker.mentions, *own}))
            kind = _kind(lexicon, speaker)
            voice = Voice(id_, kind, speaker.name, speaker.id, mentions)
        else:
            id_ = record_id("voice", document, speaker.kind, speaker.label)
            own |= {layout.span(words) for words in speaker.ranges}
            voice = Voice(id_, speaker.kind, speaker.label, None, tuple(sorted(own)))
        by_speaker[key] = id_
        found.append(voice)
    found.sort(key=lambda voice: (min(voice.mentions, default=NOWHERE), voice.name))
    by_kind = {voice.kind: voice.id for voice in house}
    if any(map(_is_nobody, speakers)):
        name = NO_NAME[VoiceKind.UNNAMED]
        by_kind[VoiceKind.UNNAMED] = record_id("voice", document, VoiceKind.UNNAMED, name, None)
        found.append(Voice(by_kind[VoiceKind.UNNAMED], VoiceKind.UNNAMED, name))
    return Casting((*house, *found), by_speaker, by_kind)


def _key(speaker: Party | Stranger) -> str:
    return speaker.id if isinstance(speaker, Party) else speaker.label


def _is_nobody(speaker: Speaker) -> bool:
    if isinstance(speaker, Unsettled):
        return speaker.unnamed
    return speaker is VoiceKind.UNNAMED


def _kind(lexicon: Lexicon, party: Party) -> VoiceKind:
    """What a party is as a voice; "sources" and "people familiar with the matter" are unnamed."""
    kind = VOICE_KINDS.get(party.kind, VoiceKind.ORGANISATION)
    if kind in PEOPLE and not lexicon.anonymous.isdisjoint(
        party.name.lower().replace(",", " ").split()
    ):
        return VoiceKind.UNNAMED
    return kind


def _ranges(
    layout: Layout, drafts: Sequence[Draft], speakers: Iterable[Speaker]
) -> dict[str, list[WordRange]]:
    """The words that name each speaker in its statements, and its "I" inside its quotations."""
    found: dict[str, list[WordRange]] = {}
    for draft, speaker in zip(drafts, speakers, strict=True):
        if isinstance(speaker, Party | Stranger):
            words = found.setdefault(_key(speaker), [])
            words.extend(draft.source[:1])
            if isinstance(speaker, Party) and speaker.kind is PartyKind.PERSON:
                words.extend(_own_words(layout, draft))
    return found


def _own_words(layout: Layout, draft: Draft) -> Iterator[WordRange]:
    """Each "I" that stands in the quotation of a statement, but in none inside that."""
    if draft.form is Form.INDIRECT:
        return
    for first, last in draft.content:
        around = {layout.quotation_of[first], layout.quotation_of[last]}
        for word in range(first, last + 1):
            if layout.quotation_of[word] in around - {-1} and layout.lower[word] in ONE_SPEAKER:
                yield word, word


ONE_SPEAKER = FIRST_PERSON - {"we", "us", "our", "ours", "ourselves"}
