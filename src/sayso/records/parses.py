"""Parses: what the language engine saw, word by word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records.spans import Span

__all__ = [
    "CueCandidate",
    "Mention",
    "MentionForm",
    "Parse",
    "Quotation",
    "Sentence",
    "SentenceClass",
]


class SentenceClass(StrEnum):
    """What a sentence does in its document."""

    REPORT = "report"
    ATTRIBUTED = "attributed"
    OPINION = "opinion"
    EXPECTATION = "expectation"
    CALL = "call"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its class.

    span: from its first to its last character that is not white space.
    kind: its class; OTHER, with confidence 0 and `abstained`, while nothing has judged it.
    confidence: 0 to 1.
    """

    span: Span
    kind: SentenceClass = SentenceClass.OTHER
    confidence: float = 0.0
    abstained: bool = True


class MentionForm(StrEnum):
    """How a mention refers."""

    NAMED = "named"
    NOMINAL = "nominal"
    PRONOMINAL = "pronominal"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to somebody or something (GUM's entity layer).

    span: all of its words, from the determiner to the last modifier.
    head: number of its head word in `Parse.words`.
    kind: person, organization, place, event, time, object, abstract, animal, plant or substance.
    confidence: 0 to 1.
    """

    span: Span
    head: int
    kind: str
    form: MentionForm
    confidence: float


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks.

    span: with the opening mark, and with the closing mark where there is one.
    depth: 1 for a quotation in running text, 2 for one inside it, and so on.
    closed: False when its closing mark is missing.
    parts: the stretch within each paragraph, for a quotation that goes over several.
    """

    span: Span
    depth: int
    closed: bool
    parts: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class CueCandidate:
    """A possible cue, with how strongly each word near it is tied to it.

    first, last: numbers of its first and last word in `Parse.words`, both included.
    score: probability that these words are the cue of a statement, by the broad reading
        (speech, thought, attitude, decree ...).
    narrow_score: the same by the narrow reading (clauses of speech and cognition), which also
        holds inside contents and so finds nested cues.
    manner: probability of each manner, in the order of `statements.MANNERS`.
    negative: probability that the cue is a denial or is negated.
    window: number of the first word that `voice` and `content` speak of.
    voice, content: for each word from `window` on, the probability that it belongs to the
        voice, and to the content, of this cue.
    """

    first: int
    last: int
    score: float
    narrow_score: float
    manner: tuple[float, ...]
    negative: float
    window: int
    voice: tuple[float, ...]
    content: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Parse:
    """What the language engine saw in one document, in columns of one entry a word.

    words: the words, in reading order; white space is in none of them.
    upos: universal part of speech of each word.
    features: morphological features of each word, such as "Number=Plur|Person=3", or "".
    heads: number of the word that each word depends on; -1 for the root of a sentence.
    relations: its Universal Dependencies relation.
    sentences: first and last word of each sentence, both included.
    block_of: number in `Document.blocks` of the block of each sentence.
    mentions: by position, an outer one before those inside it.
    quotations: by position, an outer one before those inside it.
    cues: by position.
    antecedents: for each mention the numbers of earlier mentions that it may refer back to, each
        with a probability, the strongest first. What they miss to 1 says that it refers to
        somebody or something new. Empty when the engine has no view, for all or for one.
    """

    words: tuple[Span, ...]
    upos: tuple[str, ...]
    features: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    sentences: tuple[tuple[int, int], ...]
    block_of: tuple[int, ...]
    mentions: tuple[Mention, ...]
    quotations: tuple[Quotation, ...]
    cues: tuple[CueCandidate, ...]
    antecedents: tuple[tuple[tuple[int, float], ...], ...] = ()
