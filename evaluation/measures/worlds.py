"""Who says what in invented events: the one set whose gold names the voices.

It was written to develop against and is full of traps: a figure here says nothing of the world.
"""

from __future__ import annotations

import re

from evaluation.gold.worlds import GoldStatement, WorldDocument, read_worlds
from evaluation.measured import Measured, Setting, percent
from evaluation.reader import Reader, char_span, read_exactly
from evaluation.scorers.pairs import LENIENT_DICE, align
from evaluation.scorers.spans import Tally
from evaluation.scorers.tokens import TokenIndex, dice
from sayso.records import Statement, Voice, VoiceKind

__all__ = ["measure_worlds", "voice_is_right"]

OUTLETS = frozenset({VoiceKind.AUTHOR, VoiceKind.PUBLISHER})
FIRST_PERSON = frozenset({"I", "We", "we", "our", "Our"})
ARTICLES = frozenset({"a", "an", "the"})

Found = list[tuple[Statement, Voice | None]]


def measure_worlds(setting: Setting) -> Measured:
    """Read every document of every world, with the title and the outlet that stand beside it.

    A statement is right when at least half of its content is, and its voice.
    """
    pairs, voices, nested, polarity = Tally(), Tally(), Tally(), Tally()
    refused = 0
    for document in read_worlds(setting.data / "worlds" / "worlds"):
        found = _read(setting.reader, document)
        if found is None:
            refused += 1
            found = []
        matches = _matches(document, found)
        right = [voice_is_right(gold, voice) for gold, _, voice in matches]
        deep = [hit for (gold, _, _), hit in zip(matches, right, strict=True) if gold.nested]
        pairs.add(sum(right), len(found), len(document.statements))
        voices.add(sum(right), len(matches), len(matches))
        nested.add(sum(deep), len(deep), sum(each.nested for each in document.statements))
        alike = sum(gold.polarity == each.polarity.value for gold, each, _ in matches)
        polarity.add(alike, len(matches), len(matches))
    return Measured(
        {
            "pair.lenient": percent(pairs.figure().f1),
            "voice": percent(voices.figure().precision),
            "nested.pair": percent(nested.figure().recall),
            "polarity": percent(polarity.figure().precision),
            "refused": refused,
        }
    )


def voice_is_right(gold: GoldStatement, voice: Voice | None) -> bool:
    """Whether a voice is the one that gold means, by its kind or by any name that gold gives it.

    A name is the same when all words of one are among the words of the other, so that "Brandt"
    and "Mayor Ada Brandt" are; whoever is unnamed in both is the same too.
    """
    if voice is None:
        return False
    if voice.kind in OUTLETS:
        return gold.voice_kind == "outlet" or not FIRST_PERSON.isdisjoint(gold.names)
    if voice.kind is VoiceKind.UNNAMED and gold.voice_kind == "unnamed":
        return True
    words = _name_words(voice.name)
    return any(_one_holds_other(words, _name_words(name)) for name in gold.names)


def _read(reader: Reader, document: WorldDocument) -> Found | None:
    reading = read_exactly(
        reader,
        document.text,
        title=document.title,
        publisher=document.publisher,
        published=document.published,
    )
    if reading is None:
        return None
    return [(statement, reading.voice_of(statement)) for statement in reading.statements]


def _matches(
    document: WorldDocument, found: Found
) -> list[tuple[GoldStatement, Statement, Voice | None]]:
    """The gold statements whose content was found, at least half right, with what was found."""
    index = TokenIndex(document.text)
    left = [index.tokens(each.content) for each in document.statements]
    right = [index.tokens(char_span(span) for span in each.content) for each, _ in found]
    return [
        (document.statements[one], *found[other])
        for one, other in align(left, right)
        if dice(left[one], right[other]) >= LENIENT_DICE
    ]


def _name_words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold())) - ARTICLES


def _one_holds_other(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left and right) and (left <= right or right <= left)
