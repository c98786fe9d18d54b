"""One small reading, written out, for tests that need to know what is where."""

from __future__ import annotations

import datetime

from sayso.records import (
    Block,
    BlockKind,
    Document,
    Form,
    Gap,
    Maker,
    Manner,
    Party,
    PartyKind,
    Polarity,
    Reading,
    Sentence,
    Span,
    Statement,
    TimeBasis,
    TimeValue,
    Voice,
    VoiceKind,
)

TEXT = "Mara Voss said the pier was “closed”. She denied it."

PUBLISHED = TimeValue(
    "2031-10-16", datetime.date(2031, 10, 16), datetime.date(2031, 10, 16), TimeBasis.PUBLISHED
)

DOCUMENT = Document(
    text=TEXT,
    source="pier.txt",
    digest="0b" * 32,
    language="en",
    blocks=(Block(BlockKind.PARAGRAPH, Span(0, len(TEXT))),),
    title="Pier",
    byline=("Ido Lark",),
    publisher="Harbour Wire",
    published=PUBLISHED,
    gaps=(Gap("intake", None, "W_CHARSET: The encoding was guessed."),),
)

READING = Reading(
    document=DOCUMENT,
    sentences=(Sentence(Span(0, 37)), Sentence(Span(38, len(TEXT)))),
    parties=(Party("party-1", PartyKind.PERSON, "Mara Voss", (Span(0, 9), Span(38, 41))),),
    voices=(Voice("voice-1", VoiceKind.PERSON, "Mara Voss", "party-1", (Span(0, 9),)),),
    statements=(
        Statement(
            id="stmt-1",
            voice="voice-1",
            source=(Span(0, 9),),
            cue=Span(10, 14),
            content=(Span(15, 36),),
            form=Form.MIXED,
            manner=Manner.SPEECH,
            polarity=Polarity.POSITIVE,
            confidence=0.875,
        ),
        Statement(
            id="stmt-2",
            voice=None,
            source=(Span(38, 41),),
            cue=Span(42, 48),
            content=(Span(49, 51),),
            form=Form.INDIRECT,
            manner=Manner.SPEECH,
            polarity=Polarity.NEGATIVE,
            confidence=0.5,
        ),
    ),
    gaps=(*DOCUMENT.gaps, Gap("attribute", Span(38, 41), "G_PRONOUN: Two could be meant.")),
    makers=(Maker("segment", "1", "0.1"), Maker("attribute", "1")),
)
