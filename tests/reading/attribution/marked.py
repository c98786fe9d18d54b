"""Parses written by hand: text with marks for what the engine would have seen in it.

`<v1>`, `<c1>` and `<k1>` hold the voice, the cue and the content of candidate 1; `<p>`, `<o>`,
`<l>` and `<x>` a mention of a person, an organisation, a place and anything else. Marks may lie
in each other. Trees are the simplest that the rules can live on: one root a sentence, the words
of a mention under its head, and a mention as subject where it is a voice or a verb follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.reading.attribution import Attributor
from sayso.reading.attribution.tuning import Tuning
from sayso.reading.language.quotations import find_quotations
from sayso.reading.language.words import find_words
from sayso.reading.parties import Resolver
from sayso.records import (
    MANNERS,
    Block,
    BlockKind,
    CueCandidate,
    Document,
    Manner,
    Mention,
    MentionForm,
    Parse,
    Reading,
    Span,
    Statement,
)

__all__ = ["RESOLVER", "attributed", "contents", "names", "page", "said_by", "words_of"]

MARK = re.compile(r"<(/?)([a-z])(\d*)>")
KINDS = {"p": "person", "o": "organization", "l": "place", "x": "object"}
LIKELY, UNLIKELY = 0.95, 0.02
ATTRIBUTOR = Attributor(tuning=Tuning(least_confidence=0.0, least_voiceless=0.0, least_nested=0.0))
"""Believes every cue: which ones are too weak is a matter of calibration, tested by itself."""
RESOLVER = Resolver()

PRONOUNS = frozenset(
    "i we you he she it they me us him her them his its their who which that this these those "
    "some one others our my your".split()
)
DETERMINERS = frozenset({"the", "a", "an", "no"})
ADPOSITIONS = frozenset("of in at on by for from with to as per".split())
AUXILIARIES = frozenset("is was are were be been has had have did do does would will".split())
VERBS = frozenset("left fired died saw shot broke fell felt knows want go sank put".split())
ENDS_OF_PHRASE = ADPOSITIONS | {",", "who", "which", "’s", "'s", "and", "("}


@dataclass(frozen=True)
class Cued:
    """How strongly the engine believes a candidate.

    score, narrow: probability by the broad and by the narrow reading.
    manner: the likeliest manner. negative: probability that it denies.
    """

    score: float = 0.9
    narrow: float = 0.2
    manner: Manner = Manner.SPEECH
    negative: float = 0.05


@dataclass
class _Marked:
    """Text without its marks, and what they held."""

    text: str = ""
    roles: dict[tuple[str, str], list[Span]] = field(default_factory=dict)
    mentions: list[tuple[str, Span]] = field(default_factory=list)


def page(
    *blocks: str | tuple[BlockKind, str] | tuple[BlockKind, str, str],
    cues: Mapping[str, Cued] | None = None,
    arcs: Sequence[tuple[str, str, str]] = (),
    upos: Mapping[str, str] | None = None,
    features: Mapping[str, str] | None = None,
    byline: tuple[str, ...] = (),
    publisher: str | None = None,
) -> Reading:
    """A reading that ends before attribution, from marked blocks.

    blocks: marked paragraphs, or a kind, marked text and perhaps a label.
    cues: what is special about a candidate, by its number; else it is believed.
    arcs: dependent, head and relation by the first words of that form, over the simple tree.
    upos, features: of words by their form, over the simple ones.
    """
    marked = _Marked()
    found: list[Block] = []
    for block in blocks:
        kind, text, *label = block if isinstance(block, tuple) else (BlockKind.PARAGRAPH, block)
        marked.text += "\n\n" if marked.text else ""
        start = len(marked.text)
        _unmark(marked, text)
        found.append(Block(kind, Span(start, len(marked.text)), label[0] if label else None))
    document = Document(
        text=marked.text,
        source="invented.txt",
        digest="0" * 64,
        language="en",
        blocks=tuple(found),
        byline=byline,
        publisher=publisher,
    )
    return Reading(
        document, parse=_parse(document, marked, cues or {}, arcs, (upos or {}, features or {}))
    )


def _unmark(marked: _Marked, text: str) -> None:
    opened: list[tuple[str, str, int]] = []
    place = 0
    for mark in MARK.finditer(text):
        marked.text += text[place : mark.start()]
        place = mark.end()
        closes, letter, number = mark.groups()
        if not closes:
            opened.append((letter, number, len(marked.text)))
            continue
        name, count, start = opened.pop()
        assert (name, count) == (letter, number), f"marks cross at {mark.group()}"
        span = Span(start, len(marked.text))
        if letter in KINDS:
            marked.mentions.append((KINDS[letter], span))
        else:
            marked.roles.setdefault((number, letter), []).append(span)
    marked.text += text[place:]


def _parse(
    document: Document,
    marked: _Marked,
    cues: Mapping[str, Cued],
    arcs: Sequence[tuple[str, str, str]],
    given: tuple[Mapping[str, str], Mapping[str, str]],
) -> Parse:
    tags, features = given
    words: list[Span] = []
    sentences: list[tuple[int, int]] = []
    block_of: list[int] = []
    for number, block in enumerate(document.blocks):
        first = len(words)
        for start, end in find_words(document.text, block.span.start, block.span.end):
            words.append(Span(start, end))
            if _ends_sentence(document, words, block):
                sentences.append((first, len(words) - 1))
                block_of.append(number)
                first = len(words)
    forms = [document.words(span).lower() for span in words]
    cue_words = {
        word
        for (_, letter), spans in marked.roles.items()
        if letter == "c"
        for word in _inside(words, spans)
    }
    upos = [
        tags.get(form) or _upos(document.words(span), word in cue_words)
        for word, (span, form) in enumerate(zip(words, forms, strict=True))
    ]
    mentions = _mentions(document, marked, words)
    heads, relations = _tree(words, upos, sentences, mentions, marked)
    for dependent, head, relation in arcs:
        heads[forms.index(dependent.lower())] = forms.index(head.lower())
        relations[forms.index(dependent.lower())] = relation
    return Parse(
        words=tuple(words),
        upos=tuple(upos),
        features=tuple(
            features.get(form) or _features(tag, form)
            for tag, form in zip(upos, forms, strict=True)
        ),
        heads=tuple(heads),
        relations=tuple(relations),
        sentences=tuple(sentences),
        block_of=tuple(block_of),
        mentions=mentions,
        quotations=find_quotations(document.text, [block.span for block in document.blocks]),
        cues=_candidates(marked, words, cues),
    )


def _ends_sentence(document: Document, words: list[Span], block: Block) -> bool:
    """Whether the last word read is the last of its sentence."""
    end = words[-1].end
    if end == block.span.end:
        return True
    seen = document.text[words[-1].start : end]
    closes = seen in {".", "?", "!"} or (
        seen in {"”", "’", '"'} and document.text[end - 2] in ".?!"
    )
    rest = document.text[end : block.span.end].lstrip()
    return closes and document.text[end] == " " and (rest[0].isupper() or rest[0] in '“‘"')


def _inside(words: Sequence[Span], spans: Iterable[Span]) -> set[int]:
    return {word for span in spans for word, each in enumerate(words) if span.covers(each)}


def _upos(form: str, is_cue: bool) -> str:  # noqa: FBT001
    low = form.lower()
    if not any(map(str.isalnum, form)):
        return "PUNCT"
    for tag, known in (
        ("PRON", PRONOUNS),
        ("DET", DETERMINERS),
        ("ADP", ADPOSITIONS),
        ("AUX", AUXILIARIES),
    ):
        if low in known:
            return tag
    if is_cue or low in VERBS:
        return "VERB"
    return "PROPN" if form[0].isupper() else "NOUN"


def _features(tag: str, form: str) -> str:
    if tag == "VERB":
        return "VerbForm=Fin"
    return "Number=Plur" if tag == "NOUN" and form.endswith("s") else ""


def _mentions(document: Document, marked: _Marked, words: Sequence[Span]) -> tuple[Mention, ...]:
    found: list[Mention] = []
    for kind, span in marked.mentions:
        inside = sorted(_inside(words, [span]))
        forms = [document.words(words[word]) for word in inside]
        ends = [at for at, form in enumerate(forms) if form.lower() in ENDS_OF_PHRASE and at > 0]
        head = inside[(ends[0] if ends else len(forms)) - 1]
        name = document.words(words[head])
        form = MentionForm.NAMED if name[0].isupper() else MentionForm.NOMINAL
        if len(inside) == 1 and name.lower() in PRONOUNS:
            form = MentionForm.PRONOMINAL
        found.append(Mention(span, head, kind, form, 0.9))
    return tuple(sorted(found, key=lambda each: (each.span.start, -each.span.end)))


def _tree(
    words: Sequence[Span],
    upos: Sequence[str],
    sentences: Sequence[tuple[int, int]],
    mentions: Sequence[Mention],
    marked: _Marked,
) -> tuple[list[int], list[str]]:
    heads, relations = [-1] * len(words), ["root"] * len(words)
    for first, last in sentences:
        verbs = [word for word in range(first, last + 1) if upos[word] == "VERB"]
        root = verbs[0] if verbs else first
        for word in range(first, last + 1):
            if word != root:
                heads[word], relations[word] = root, "dep"
    voices = _inside(
        words, [span for key, spans in marked.roles.items() if key[1] == "v" for span in spans]
    )
    for mention in mentions:
        inside = sorted(_inside(words, [mention.span]))
        for word in inside:
            if word != mention.head:
                heads[word], relations[word] = mention.head, "dep"
        after = inside[-1] + 1
        acts = after < len(words) and upos[after] in {"VERB", "AUX"}
        if relations[mention.head] == "dep" and (acts or mention.head in voices):
            relations[mention.head] = "nsubj"
    return heads, relations


def _candidates(
    marked: _Marked, words: Sequence[Span], cues: Mapping[str, Cued]
) -> tuple[CueCandidate, ...]:
    found: list[CueCandidate] = []
    for number in sorted({number for number, _ in marked.roles}):
        cue = sorted(_inside(words, marked.roles.get((number, "c"), [])))
        voice = _inside(words, marked.roles.get((number, "v"), []))
        content = _inside(words, marked.roles.get((number, "k"), []))
        given = cues.get(number, Cued())
        found.append(
            CueCandidate(
                first=cue[0],
                last=cue[-1],
                score=given.score,
                narrow_score=given.narrow,
                manner=tuple(0.75 if each is given.manner else 0.05 for each in MANNERS),
                negative=given.negative,
                window=0,
                voice=tuple(LIKELY if word in voice else UNLIKELY for word in range(len(words))),
                content=tuple(
                    LIKELY if word in content else UNLIKELY for word in range(len(words))
                ),
            )
        )
    return tuple(sorted(found, key=lambda each: each.first))


def attributed(reading: Reading) -> Reading:
    """The reading after its step and the one before, with the word lists that ship."""
    return ATTRIBUTOR(RESOLVER(reading))


def words_of(reading: Reading, statement: Statement) -> str:
    """What a statement says, its spans joined by " … "."""
    return reading.text_of(*statement.content)


def contents(reading: Reading) -> list[str]:
    """What each statement says, in reading order."""
    return [words_of(reading, statement) for statement in reading.statements]


def said_by(reading: Reading) -> list[str | None]:
    """The name of the voice of each statement, in reading order; None where it is open."""
    voices = [reading.voice_of(statement) for statement in reading.statements]
    return [voice.name if voice else None for voice in voices]


def names(reading: Reading) -> set[str]:
    """The names of all parties."""
    return {party.name for party in reading.parties}
