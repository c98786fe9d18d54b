"""An invented article about events and its reading, written by hand, with every way to tell one."""

from __future__ import annotations

import datetime

from sayso.records import (
    Block,
    BlockKind,
    Commitment,
    Count,
    Degree,
    Document,
    Event,
    Participant,
    Party,
    PartyKind,
    Place,
    Reading,
    Responsibility,
    Sentence,
    SentenceClass,
    Span,
    TimeBasis,
    TimeValue,
    Voice,
    VoiceKind,
)

__all__ = ["SENTENCES", "TEXT", "event_named", "mill_reading", "span_of"]

SENTENCES = (
    "Twelve hundred weavers marched through Ostrel on 14 October 2031.",
    "The interior ministry said gunmen had killed at least three guards at the mill.",
    "The guild denied that its members burned the archive.",
    "Mayor Edda Rook says police beat Tam Oller; the police say they never touched him.",
    "Militia leaders may seize the bridge, the ministry warned.",
    "=Volsk will hold talks with Kandria next week.",
    "Did anyone free the hostages?",
    "The paper found no sign that soldiers shelled the quay.",
    "A raid was blamed on the Kandrian army.",
)
TEXT = "\n\n".join(SENTENCES)
DAY = datetime.date(2031, 10, 14)


def span_of(words: str) -> Span:
    """Where the words first stand in the article."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


AUTHOR = Voice("voice-author", VoiceKind.AUTHOR, "Nils Ferrant")
MINISTRY = Voice("voice-ministry", VoiceKind.ORGANISATION, "the interior ministry", "party-min")
GUILD = Voice("voice-guild", VoiceKind.ORGANISATION, "the guild", "party-guild")
ROOK = Voice("voice-rook", VoiceKind.PERSON, "Edda Rook", "party-rook")
POLICE = Voice("voice-police", VoiceKind.GROUP, "the police", "party-police")

PARTIES = (
    Party("party-min", PartyKind.ORGANISATION, "the interior ministry", (), ("GOV",)),
    Party("party-guild", PartyKind.ORGANISATION, "the guild", (), ("LAB",)),
    Party("party-rook", PartyKind.PERSON, "Edda Rook", (), ("GOV",)),
    Party("party-police", PartyKind.GROUP, "the police", (), ("COP",)),
    Party("party-oller", PartyKind.PERSON, "Tam Oller", ()),
    Party("party-volsk", PartyKind.COUNTRY, "Volsk", (), ("GOV",), "VLK"),
)


def _party(words: str, party: str | None = None, *sector: str, country: str | None = None):
    return Participant(span_of(words), words.split()[-1], party, sector, country)


def _holds(event: str, voice: Voice, code: str, status: str = "past", *, abstained: bool = False):
    """A commitment, from a code such as "asserts + full"."""
    stance, polarity, strength = code.split()
    return Commitment(event, voice.id, None, stance, polarity, strength, status, (), 0.9, abstained)


EVENTS = (
    Event(
        "event-march", "PROTEST", span_of("marched"), 0.95, "demo",
        actors=(_party("Twelve hundred weavers", None, "LAB"),),
        place=Place(span_of("Ostrel"), "Ostrel", 77, 51.5, -3.25, "VLK", "city"),
        time=TimeValue("2031-10-14", DAY, DAY, TimeBasis.STATED, span_of("14 October 2031")),
        counts=(Count("crowd", span_of("Twelve hundred"), 1200, 1200, "weavers"),),
    ),
    Event(
        "event-killed", "ASSAULT", span_of("killed"), 0.9, "firearms",
        actors=(_party("gunmen", None, "UAF"),), recipients=(_party("guards", None, "COP"),),
        counts=(Count("killed", span_of("at least three"), 3, None, "guards"),),
    ),
    Event(
        "event-burned", "ASSAULT", span_of("burned"), 0.8, "destroy",
        actors=(_party("its members", "party-guild", "LAB"),),
    ),
    Event(
        "event-beat", "ASSAULT", span_of("beat"), 0.85, "beat",
        actors=(_party("police", "party-police", "COP"),),
        recipients=(_party("Tam Oller", "party-oller"),),
    ),
    Event(
        "event-warned", "THREATEN", span_of("warned"), 0.7,
        actors=(_party("the ministry", "party-min", "GOV"),),
    ),
    Event(
        "event-seize", "COERCE", span_of("seize"), 0.75, "seize",
        actors=(_party("Militia leaders", None, "PRM"),), content_of="event-warned",
    ),
    Event(
        "event-talks", "CONSULT", span_of("talks"), 0.92,
        actors=(_party("=Volsk", "party-volsk", "GOV", country="VLK"),),
        recipients=(_party("Kandria", None, "GOV", country="KAN"),),
    ),
    Event("event-free", "RETREAT", span_of("free"), 0.6, "release"),
    Event("event-shelled", "ASSAULT", span_of("shelled"), 0.88, "heavy-weapons",
          actors=(_party("soldiers", None, "MIL"),)),
    Event(
        "event-raid", "ASSAULT", span_of("raid"), 0.66,
        responsibility=(
            Responsibility(
                span_of("the Kandrian army"), None, POLICE.id, Degree.SUSPECTED, (), 0.6
            ),
        ),
    ),
)  # fmt: skip

COMMITMENTS = (
    _holds("event-march", AUTHOR, "asserts + full"),
    _holds("event-killed", AUTHOR, "reports u u"),
    _holds("event-killed", MINISTRY, "asserts + full"),
    _holds("event-burned", AUTHOR, "reports u u"),
    _holds("event-burned", GUILD, "denies - full"),
    _holds("event-beat", AUTHOR, "reports u u"),
    _holds("event-beat", ROOK, "asserts + full"),
    _holds("event-beat", POLICE, "asserts - full"),
    _holds("event-warned", AUTHOR, "asserts + full"),
    _holds("event-seize", AUTHOR, "reports u u", "future"),
    _holds("event-seize", MINISTRY, "hedges + neutral", "future"),
    _holds("event-talks", AUTHOR, "asserts + full", "future"),
    _holds("event-free", AUTHOR, "asks u u"),
    _holds("event-shelled", AUTHOR, "asserts - full"),
    _holds("event-raid", AUTHOR, "hedges + partial", abstained=True),
)


def mill_reading(*, source: str = "mill.txt") -> Reading:
    """The reading of the article: ten events."""
    spans = [span_of(sentence) for sentence in SENTENCES]
    document = Document(
        text=TEXT,
        source=source,
        digest="0" * 64,
        language="en",
        blocks=tuple(Block(BlockKind.PARAGRAPH, span) for span in spans),
        title="Unrest at the mill",
        publisher="The Ostrel Post",
        published=TimeValue("2031-10-16", *[datetime.date(2031, 10, 16)] * 2, TimeBasis.STATED),
    )
    return Reading(
        document=document,
        sentences=tuple(Sentence(span, SentenceClass.OTHER, 0.0, abstained=True) for span in spans),
        parties=PARTIES,
        voices=(AUTHOR, MINISTRY, GUILD, ROOK, POLICE),
        events=EVENTS,
        commitments=COMMITMENTS,
    )


def event_named(reading: Reading, words: str) -> Event:
    """The event that is named by these words."""
    return next(event for event in reading.events if reading.text_of(event.trigger) == words)
