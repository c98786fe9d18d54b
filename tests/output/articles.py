"""An invented article and its reading, written by hand, for everything that shows readings."""

from __future__ import annotations

import datetime
import hashlib

from sayso.records import (
    Block,
    BlockKind,
    Document,
    Form,
    Gap,
    Maker,
    Manner,
    Polarity,
    Reading,
    Span,
    Statement,
    TimeBasis,
    TimeValue,
    Voice,
    VoiceKind,
    record_id,
)

TITLE = "Saltern night ferry to stop on Sunday, says dockers’ union"
BYLINE = "By Ilse Marrow"
DATELINE = "PORT SALTERN —"
STOP = "The night ferry to Gull Island will stop on Sunday, the Saltern Dockers’ Union said."
CREWS = (
    "“Nobody asked the crews,” Tamsin Okoro, its secretary, told reporters at the quay, "
    "“and nobody asked the islanders. 🛳️ Not once.”"
)
BOARD = (
    "The harbour board said on Thursday that the union had known since June, and that "
    "Ms Okoro had denied receiving the letter that told her so."
)
KNOWN = BOARD[BOARD.index("that the union") : -1]
SUBSIDY = "The subsidy was reportedly cut by a third, to €1.2 million a year."
SIGN = (
    "On her own front door Zoe\u0308 Haddad, who runs the island’s bakery, has painted "
    "“שלום, מעבורת” and that bread “will cost the double by New Year”."
)
QUIET = "“We shall see,” he said."
SECTION = "Comment"
OPINION = "I believe that the board should publish the letter."
FOOT = "Read more: five ferries that came back"

BLOCKS = (
    (BlockKind.TITLE, TITLE),
    (BlockKind.BYLINE, BYLINE),
    (BlockKind.DATELINE, DATELINE),
    (BlockKind.PARAGRAPH, STOP),
    (BlockKind.PARAGRAPH, CREWS),
    (BlockKind.PARAGRAPH, BOARD),
    (BlockKind.PARAGRAPH, SUBSIDY),
    (BlockKind.PARAGRAPH, SIGN),
    (BlockKind.PARAGRAPH, QUIET),
    (BlockKind.SECTION, SECTION),
    (BlockKind.PARAGRAPH, OPINION),
    (BlockKind.BOILERPLATE, FOOT),
)


def _lay_out() -> tuple[str, tuple[Block, ...]]:
    text, blocks = "", []
    for kind, words in BLOCKS:
        span = Span(len(text), len(text) + len(words))
        blocks.append(Block(kind, span, words if kind is BlockKind.SECTION else None))
        text += words + (" " if kind is BlockKind.DATELINE else "\r\n\r\n")
    return text, tuple(blocks)


TEXT, LAID_OUT = _lay_out()

UNION = Voice("voice-union", VoiceKind.ORGANISATION, "Saltern Dockers’ Union", "party-union")
OKORO = Voice("voice-okoro", VoiceKind.PERSON, "Tamsin Okoro", "party-okoro")
HARBOUR_BOARD = Voice("voice-board", VoiceKind.ORGANISATION, "the harbour board", "party-board")
NOBODY = Voice("voice-unnamed", VoiceKind.UNNAMED, "")
HADDAD = Voice("voice-haddad", VoiceKind.PERSON, "Zoe\u0308 Haddad", "party-haddad")
MARROW = Voice("voice-author", VoiceKind.AUTHOR, "Ilse Marrow")
COURIER = Voice("voice-publisher", VoiceKind.PUBLISHER, "The Saltern Courier")


def span_of(words: str, inside: str = TEXT) -> Span:
    """Where the words stand in the article, looking only inside one paragraph of it."""
    start = TEXT.index(inside) + inside.index(words)
    return Span(start, start + len(words))


def spoken(
    voice: Voice | None,
    paragraph: str,
    content: tuple[str, ...],
    cue: str | None,
    source: str | None,
    form: Form,
    confidence: float,
    **more: object,
) -> Statement:
    """A statement, by its words within one paragraph."""
    spans = tuple(span_of(each, paragraph) for each in content)
    fields = {"manner": Manner.SPEECH, "polarity": Polarity.POSITIVE} | more
    return Statement(
        id=record_id("stmt", [[span.start, span.end] for span in spans]),
        voice=voice.id if voice else None,
        source=(span_of(source, paragraph),) if source else (),
        cue=span_of(cue, paragraph) if cue else None,
        content=spans,
        form=form,
        confidence=confidence,
        **fields,  # type: ignore[arg-type]
    )


def harbour_reading() -> Reading:
    """The reading of the article: nine statements, one of each kind that views must show."""
    stop = spoken(
        UNION, STOP, ("The night ferry to Gull Island will stop on Sunday",),
        "said", "the Saltern Dockers’ Union", Form.INDIRECT, 0.96,
    )  # fmt: skip
    headline = spoken(
        UNION, TITLE, ("Saltern night ferry to stop on Sunday",),
        "says", "dockers’ union", Form.INDIRECT, 0.9, echoes=stop.id,
    )  # fmt: skip
    crews = spoken(
        OKORO, CREWS,
        ("“Nobody asked the crews,”", "“and nobody asked the islanders. 🛳️ Not once.”"),
        "told", "Tamsin Okoro, its secretary", Form.DIRECT, 0.99,
    )  # fmt: skip
    known = spoken(
        HARBOUR_BOARD, BOARD,
        (KNOWN,),
        "said", "The harbour board", Form.INDIRECT, 0.94,
    )  # fmt: skip
    letter = spoken(
        OKORO, BOARD, ("receiving the letter that told her so",),
        "had denied", "Ms Okoro", Form.INDIRECT, 0.81,
        polarity=Polarity.NEGATIVE, within=known.id,
    )  # fmt: skip
    subsidy = spoken(
        NOBODY, SUBSIDY, ("The subsidy was", "cut by a third, to €1.2 million a year"),
        "reportedly", None, Form.INDIRECT, 0.72,
    )  # fmt: skip
    sign = spoken(
        HADDAD, SIGN,
        ("“שלום, מעבורת” and that bread “will cost the double by New Year”",),
        "has painted", "Zoe\u0308 Haddad, who runs the island’s bakery", Form.MIXED, 0.88,
        manner=Manner.WRITING,
    )  # fmt: skip
    quiet = spoken(None, QUIET, ("“We shall see,”",), "said", "he", Form.DIRECT, 0.64)
    own = spoken(
        MARROW, OPINION, ("that the board should publish the letter",),
        "believe", "I", Form.INDIRECT, 0.93, manner=Manner.THOUGHT,
    )  # fmt: skip
    day = datetime.date(2031, 10, 16)
    document = Document(
        text=TEXT,
        source="https://courier.example/news/night-ferry?page=1&view=full",
        digest=hashlib.sha256(TEXT.encode()).hexdigest(),
        language="en",
        blocks=LAID_OUT,
        title=TITLE,
        byline=("Ilse Marrow",),
        publisher="The Saltern Courier",
        published=TimeValue(day.isoformat(), day, day, TimeBasis.STATED),
        gaps=(Gap("intake", None, "W_CHARSET: The page names no encoding; read as UTF-8."),),
    )
    return Reading(
        document=document,
        voices=(UNION, OKORO, HARBOUR_BOARD, NOBODY, HADDAD, MARROW, COURIER),
        statements=(headline, stop, crews, known, letter, subsidy, sign, quiet, own),
        gaps=(
            Gap(
                "attributor",
                span_of("he", QUIET),
                "G_PRONOUN: Two people could be meant, and nothing decides between them.",
            ),
        ),
        makers=(Maker("segmenter", "1", "2031.1"), Maker("attributor", "1")),
    )


def long_reading(count: int, *, nested: bool = False) -> Reading:
    """The reading of a long article: paragraph by paragraph the union says something.

    nested: whether each statement lies in the one before it, and the first in the last.
    """
    words = "The night ferry will stop, the union said."
    text = "\n\n".join([words] * count)
    step = len(words) + 2
    blocks, statements = [], []
    for number in range(count):
        start = number * step
        blocks.append(Block(BlockKind.PARAGRAPH, Span(start, start + len(words))))
        statements.append(
            Statement(
                id=f"stmt-{number}",
                voice=UNION.id,
                source=(Span(start + 27, start + 36),),
                cue=Span(start + 37, start + 41),
                content=(Span(start, start + 25),),
                form=Form.INDIRECT,
                manner=Manner.SPEECH,
                polarity=Polarity.POSITIVE,
                confidence=0.9,
                within=f"stmt-{(number - 1) % count}" if nested else None,
            )
        )
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(text, "long.txt", digest, "en", tuple(blocks))
    return Reading(document=document, voices=(UNION,), statements=tuple(statements))
