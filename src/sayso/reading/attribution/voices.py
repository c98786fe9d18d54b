"""Voices: the records of those who are spoken of and of those who speak."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.reading.attribution.figures import Figure
from sayso.reading.attribution.layout import Layout
from sayso.reading.attribution.sections import NO_NAME, house_voices
from sayso.reading.attribution.speakers import Speaker, Unsettled
from sayso.records import Party, PartyKind, Span, Voice, VoiceKind, record_id

__all__ = ["Casting", "cast_voices"]

NOWHERE = (2**31, 2**31)
"""Where a speaker stands in the order whom only a label names."""

Key = tuple[PartyKind, str, int | None, int]

VOICE_KINDS = {PartyKind.PERSON: VoiceKind.PERSON, PartyKind.GROUP: VoiceKind.GROUP}
"""What a party is as a voice; whatever is not here speaks as an organisation."""


@dataclass(frozen=True, slots=True)
class Casting:
    """The parties and voices of a document.

    by_figure: the voice of each figure that speaks, by the figure's `id()`.
    by_kind: ids of the author, the publisher and the unnamed voice.
    """

    parties: tuple[Party, ...]
    voices: tuple[Voice, ...]
    by_figure: Mapping[int, str]
    by_kind: Mapping[VoiceKind, str]

    def voice_of(self, speaker: Speaker) -> str | None:
        """Id of a speaker's voice; None for a speaker that was not settled."""
        if isinstance(speaker, Figure):
            return self.by_figure[id(speaker)]
        if isinstance(speaker, Unsettled):
            return self.by_kind[VoiceKind.UNNAMED] if speaker.unnamed else None
        return self.by_kind[speaker]


def cast_voices(layout: Layout, figures: Sequence[Figure], speakers: Iterable[Speaker]) -> Casting:
    """Make a party of each figure and a voice of each that speaks.

    Returns:
        Parties in reading order; voices with the author and the publisher first, then in
        reading order, and the unnamed voice last where one is needed.
    """
    document = layout.document.id
    speaking = {id(each) for each in speakers if isinstance(each, Figure)}
    parties: list[Party] = []
    voices = list(house_voices(layout.document))
    by_figure: dict[int, str] = {}
    used: set[Key] = set()
    for figure in sorted(figures, key=lambda each: (min(each.ranges, default=NOWHERE), each.shown)):
        mentions = _mentions(layout, figure)
        kind, name = figure.party_kind, figure.shown
        key = _key(figure, mentions, used)
        party = Party(record_id("party", document, *key), kind, name, mentions)
        parties.append(party)
        if id(figure) in speaking:
            voice = VOICE_KINDS.get(kind, VoiceKind.ORGANISATION)
            if figure.anonymous:
                voice = VoiceKind.UNNAMED
            by_figure[id(figure)] = record_id("voice", document, *key)
            voices.append(Voice(by_figure[id(figure)], voice, name, party.id, mentions))
    by_kind = {voice.kind: voice.id for voice in house_voices(layout.document)}
    if any(
        each is VoiceKind.UNNAMED or (isinstance(each, Unsettled) and each.unnamed)
        for each in speakers
    ):
        name = NO_NAME[VoiceKind.UNNAMED]
        by_kind[VoiceKind.UNNAMED] = record_id("voice", document, VoiceKind.UNNAMED, name, None)
        voices.append(Voice(by_kind[VoiceKind.UNNAMED], VoiceKind.UNNAMED, name))
    return Casting(tuple(parties), tuple(voices), by_figure, by_kind)


def _key(figure: Figure, mentions: Sequence[Span], used: set[Key]) -> Key:
    """What a party's id is made of: what it is, and where it is mentioned first.

    used: keys of the parties so far; the rare second of its kind is counted.
    """
    start = mentions[0].start if mentions else None
    count = 1
    while (key := (figure.party_kind, figure.shown, start, count)) in used:
        count += 1
    used.add(key)
    return key


def _mentions(layout: Layout, figure: Figure) -> tuple[Span, ...]:
    return tuple(sorted({layout.span(words) for words in figure.ranges}))
