"""Whether the voice of a statement is the one that gold means, above all where it is a pronoun.

On the news of GUM, which has both: sources of statements, and chains of mentions. "She said" is
right when the voice that sayso lays it to is known, by a name or a noun of the text, as whoever
gold's "she" is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from evaluation.found_chains import party_chains, words_in
from evaluation.gold.conllu import GumDocument, read_conllu
from evaluation.gold.sources import (
    FIRST_PERSON,
    RELATIVE,
    SourceClass,
    likeness,
    source_class,
    source_mention,
)
from evaluation.gold.statements import MarkedDocument, read_gum_dev, read_gum_news
from evaluation.measured import Measured, Setting, percent
from evaluation.measures.language import SPOKEN
from evaluation.nearest_subject import nearest_subject
from evaluation.reader import char_span, read_exactly
from evaluation.scorers.chains import THIRD_PERSON, ChainMention
from evaluation.scorers.pairs import LENIENT_DICE
from evaluation.scorers.spans import CharSpan
from evaluation.scorers.tokens import Attribution, RoleTokens, TokenIndex, dice
from sayso.records import Reading, Span, Statement, VoiceKind

__all__ = ["Outcome", "measure_pronoun_voices", "outcomes"]

TOLD = frozenset({VoiceKind.AUTHOR, VoiceKind.PUBLISHER})


class Outcome(StrEnum):
    """What became of one gold statement.

    ABSTAINED: it was found, and laid to nobody, to somebody unnamed, or to a bare pronoun.
    MISSED: it was not found.
    """

    RIGHT = "right"
    WRONG = "wrong"
    ABSTAINED = "abstained"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class _Case:
    """A gold statement whose source has a chain.

    by_rule: what the nearest compatible subject gives; None where the source is no third-person
        pronoun.
    """

    kind: SourceClass
    outcome: Outcome
    by_rule: Outcome | None


def measure_pronoun_voices(setting: Setting) -> Measured:
    """The 12 news documents of GUM; and, for more pronouns, its written dev documents."""
    news = read_gum_news(setting.data)
    known = {each.name for each in news}
    written = [each for each in read_gum_dev(setting.data) if each.genre not in SPOKEN]
    written = news + [each for each in written if each.name not in known]
    cases: dict[str, list[_Case]] = {}
    refused = 0
    for document in written:
        chained = read_conllu(_path(setting.data, document.name))
        reading = read_exactly(setting.reader, document.text)
        refused += reading is None
        cases[document.name] = outcomes(document, chained, reading)
    of_news = [each for document in news for each in cases[document.name]]
    every = [each for found in cases.values() for each in found]
    return Measured(
        {
            **_figures(of_news, ""),
            **_figures([each for each in every if each.kind is SourceClass.THIRD], "written."),
            "refused": refused,
        }
    )


def outcomes(
    document: MarkedDocument, chained: GumDocument, reading: Reading | None
) -> list[_Case]:
    """What became of each statement whose source is a mention of gold.

    chained: the same document with its chains, over the same text.
    """
    index = TokenIndex(document.text)
    entity_of = _entities(chained.chained, reading)
    statements = reading.statements if reading else ()
    roles = [index.roles(_attribution(each)) for each in statements]
    cases = []
    for gold in document.attributions:
        mention = source_mention(gold.source, chained.chained)
        if mention is None:
            continue
        best = _best_match(index.roles(gold), roles)
        kind = source_class(document.text, gold.source, mention)
        outcome = Outcome.MISSED
        if best is not None and reading is not None:
            outcome = _outcome(reading, statements[best], mention, chained.chained, entity_of)
        by_rule = None
        if kind is SourceClass.THIRD:
            by_rule = _rule(reading, document.text, mention, entity_of)
        cases.append(_Case(kind, outcome, by_rule))
    return cases


def _path(data: Path, name: str) -> Path:
    """The CoNLL-U file of a document, in whichever part it is."""
    dev, train = (data / "gum" / part / f"{name}.conllu" for part in ("dev", "train"))
    return dev if dev.exists() else train


def _best_match(gold: RoleTokens, found: Sequence[RoleTokens]) -> int | None:
    """The statement that is gold's: it shares its cue or its source, or half of its content.

    An inner and an outer statement may share words of content: cue and source go before it.
    """
    scores = [
        (
            bool(gold.cue & each.cue) + bool(gold.source & each.source),
            dice(gold.content, each.content),
        )
        for each in found
    ]
    fitting = [
        number for number, (shared, alike) in enumerate(scores) if shared or alike >= LENIENT_DICE
    ]
    return max(fitting, key=lambda number: scores[number], default=None)


def _entities(gold: Sequence[ChainMention], reading: Reading | None) -> dict[CharSpan, str]:
    """The chain of gold to which each span that we found belongs."""
    found = _all_found(reading) if reading else ()
    return {
        each.span: mention.chain for each in found if (mention := _same(gold, each)) is not None
    }


def _same(gold: Sequence[ChainMention], found: ChainMention) -> ChainMention | None:
    """The gold mention that a found one is: of the same words, else the likest of those with the
    same head word, else of those that hold each other's head words ("Home Secretary Ada Brandt").
    """
    held = [
        (
            found.span == each.span,
            found.head == each.head,
            likeness(found.span, each.span),
            each,
        )
        for each in gold
        if found.span == each.span
        or found.head == each.head
        or (_holds(found.span, each.head) and _holds(each.span, found.head))
    ]
    return max(held, key=lambda each: each[:3])[3] if held else None


def _holds(outer: CharSpan, inner: CharSpan) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _all_found(reading: Reading) -> Iterable[ChainMention]:
    """Every span that a party, a voice or the parse mentions."""
    parse = reading.parse
    if parse is None:
        return
    yield from party_chains(reading)
    for voice in reading.voices:
        for span in voice.mentions:
            words = words_in(parse, [span])
            head = next((each for each in words if parse.heads[each] not in words), words[0])
            yield ChainMention(char_span(span), char_span(parse.words[head]), "", "", "")
    for mention in parse.mentions:
        yield ChainMention(
            char_span(mention.span), char_span(parse.words[mention.head]), "", "", ""
        )


def _outcome(
    reading: Reading,
    statement: Statement,
    meant: ChainMention,
    gold: Sequence[ChainMention],
    entity_of: dict[CharSpan, str],
) -> Outcome:
    """Whether the voice of a statement is known as the entity that is meant.

    At least half of its names and nouns that gold knows must be that entity: a chain of everybody
    is nobody.
    Whoever is nothing but "I" in gold is the author.
    """
    voice = reading.voice_of(statement)
    if voice is None or voice.kind is VoiceKind.UNNAMED:
        return Outcome.ABSTAINED
    chain = [each for each in gold if each.chain == meant.chain]
    if voice.kind in TOLD:
        only_told = all(each.form == "pronominal" for each in chain)
        return Outcome.RIGHT if only_told else Outcome.WRONG
    party = next((each for each in reading.parties if each.id == voice.party), None)
    spans = {*voice.mentions, *(party.mentions if party else ())}
    full = [
        char_span(span) for span in sorted(spans) if not _is_pronoun(reading.document.words(span))
    ]
    if not full:
        return Outcome.ABSTAINED
    known = [entity_of[span] for span in full if span in entity_of]
    right = known.count(meant.chain)
    return Outcome.RIGHT if right and 2 * right >= len(known) else Outcome.WRONG


def _is_pronoun(words: str) -> bool:
    return words.lower() in THIRD_PERSON | FIRST_PERSON | RELATIVE


def _rule(
    reading: Reading | None, text: str, meant: ChainMention, entity_of: dict[CharSpan, str]
) -> Outcome:
    parse = reading.parse if reading else None
    words = words_in(parse, [Span(*meant.head)]) if parse else []
    subject = nearest_subject(parse, text, words[0]) if parse and words else None
    if subject is None:
        return Outcome.ABSTAINED
    entity = entity_of.get(char_span(subject.span))
    return Outcome.RIGHT if entity == meant.chain else Outcome.WRONG


def _figures(cases: Sequence[_Case], prefix: str) -> dict[str, float]:
    """By class of source: how many there are, and the share of each outcome; then the rule's."""
    figures: dict[str, float] = {}
    for name in SourceClass:
        found = [each for each in cases if each.kind is name]
        if found:
            figures[f"{prefix}{name.value}.count"] = len(found)
            figures |= _shares(f"{prefix}{name.value}", [each.outcome for each in found])
        ruled = [each.by_rule for each in found if each.by_rule is not None]
        if ruled:
            figures |= _shares(f"{prefix}{name.value}.nearest_subject", ruled)
    return figures


def _shares(name: str, found: Sequence[Outcome]) -> dict[str, float]:
    return {
        f"{name}.{outcome.value}": percent(found.count(outcome) / len(found)) for outcome in Outcome
    }


def _attribution(statement: Statement) -> Attribution:
    return Attribution(
        source=tuple(char_span(span) for span in statement.source),
        cue=(char_span(statement.cue),) if statement.cue else (),
        content=tuple(char_span(span) for span in statement.content),
    )
