"""Who says what in invented events: the one set whose gold names the voices.

It was written to develop against and is full of traps: a figure here says nothing of the world.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from evaluation.found_chains import words_in
from evaluation.gold.worlds import GoldStatement, WorldDocument, read_worlds
from evaluation.measured import Measured, Setting, percent
from evaluation.reader import Reader, char_span, read_exactly
from evaluation.scorers.chains import FORMS, form_of
from evaluation.scorers.pairs import LENIENT_DICE, align
from evaluation.scorers.spans import Tally
from evaluation.scorers.tokens import TokenIndex, dice
from sayso.records import Reading, Statement, Voice, VoiceKind

__all__ = ["kind_is_right", "measure_worlds", "name_is_full", "voice_is_right"]

OUTLETS = frozenset({VoiceKind.AUTHOR, VoiceKind.PUBLISHER})
FIRST_PERSON = frozenset({"I", "We", "we", "our", "Our"})
ARTICLES = frozenset({"a", "an", "the"})
UNNAMED = "unnamed"
"""Gold's kind for whoever has no name, such as "a doctor", who is a person to sayso."""

NAMED_KINDS = frozenset({"person", "group", "organisation"})


@dataclass(frozen=True, slots=True)
class _Found:
    """A statement with its voice; `form`: how its source refers, "" where it has none."""

    statement: Statement
    voice: Voice | None
    form: str


@dataclass(frozen=True, slots=True)
class _Match:
    """A gold statement whose content was found.

    named: whether the document says the full name of its voice.
    """

    gold: GoldStatement
    found: _Found
    named: bool


def measure_worlds(setting: Setting) -> Measured:
    """Read every document of every world, with the title and the outlet that stand beside it.

    A statement is right when at least half of its content is, and its voice.
    """
    pairs, nested = Tally(), Tally()
    every: list[_Match] = []
    refused = 0
    for document in read_worlds(setting.data / "worlds" / "worlds"):
        found = _read(setting.reader, document)
        if found is None:
            refused += 1
            found = []
        matches = _matches(document, found)
        every += matches
        right = [each for each in matches if _is_right(each)]
        pairs.add(len(right), len(found), len(document.statements))
        nested.add(
            sum(each.gold.nested for each in right),
            sum(each.gold.nested for each in matches),
            sum(each.nested for each in document.statements),
        )
    return Measured(
        {
            "pair.lenient": percent(pairs.figure().f1),
            "nested.pair": percent(nested.figure().recall),
            **_of_matches(every),
            "refused": refused,
        }
    )


def _of_matches(matches: Sequence[_Match]) -> dict[str, float]:
    """Shares of the statements whose content was found."""
    full = [
        name_is_full(each.gold, each.found.voice)
        for each in matches
        if each.named and each.gold.voice_kind in NAMED_KINDS
    ]
    right = [each for each in matches if _is_right(each)]
    kinds = [
        kind_is_right(each.gold, each.found.voice)
        for each in right
        if each.gold.voice_kind != UNNAMED
    ]
    figures = {
        "voice": _share([_is_right(each) for each in matches]),
        "voice.full": _share(full),
        "voice.kind": _share(kinds),
        "polarity": _share(
            [each.gold.polarity == each.found.statement.polarity.value for each in matches]
        ),
    }
    for form in FORMS:
        of_form = [_is_right(each) for each in matches if each.found.form == form]
        figures |= {f"voice.{form}": _share(of_form), f"voice.{form}.count": len(of_form)}
    return figures


def _share(outcomes: Sequence[bool]) -> float:
    return percent(sum(outcomes) / len(outcomes) if outcomes else 0.0)


def _is_right(match: _Match) -> bool:
    return voice_is_right(match.gold, match.found.voice)


def name_is_full(gold: GoldStatement, voice: Voice | None) -> bool:
    """Whether a voice is known by its full name or a part of it, not only by an alias.

    Only where the document says the full name is that fair to ask: "the minister" must then have
    been understood.
    """
    return voice is not None and _one_holds_other(
        _name_words(voice.name), _name_words(gold.names[0])
    )


def kind_is_right(gold: GoldStatement, voice: Voice | None) -> bool:
    """Whether a voice is of the kind that gold says; a person who tells the text is its author."""
    if voice is None:
        return False
    if voice.kind in OUTLETS:
        return gold.voice_kind in {"outlet", "person"}
    return voice.kind.value == gold.voice_kind


def voice_is_right(gold: GoldStatement, voice: Voice | None) -> bool:
    """Whether a voice is the one that gold means, by its kind or by any name that gold gives it.

    A name is the same when all words of one are among the words of the other, so that "Brandt"
    and "Mayor Ada Brandt" are; whoever is unnamed in both is the same too.
    """
    if voice is None:
        return False
    if voice.kind in OUTLETS:
        return gold.voice_kind == "outlet" or not FIRST_PERSON.isdisjoint(gold.names)
    if voice.kind is VoiceKind.UNNAMED and gold.voice_kind == UNNAMED:
        return True
    words = _name_words(voice.name)
    return any(_one_holds_other(words, _name_words(name)) for name in gold.names)


def _read(reader: Reader, document: WorldDocument) -> list[_Found] | None:
    reading = read_exactly(
        reader,
        document.text,
        title=document.title,
        publisher=document.publisher,
        published=document.published,
    )
    if reading is None:
        return None
    return [
        _Found(statement, reading.voice_of(statement), _form(reading, statement))
        for statement in reading.statements
        if not _is_own(reading, statement)
    ]


def _is_own(reading: Reading, statement: Statement) -> bool:
    """Whether a statement is all that an outlet says itself in a section: gold leaves it out."""
    voice = reading.voice_of(statement)
    bare = not statement.source and statement.cue is None
    return bare and voice is not None and voice.kind in OUTLETS


def _form(reading: Reading, statement: Statement) -> str:
    """How the source refers, by its head: its first word that hangs on none of its others."""
    parse = reading.parse
    words = words_in(parse, statement.source) if parse else []
    heads = [each for each in words if parse and parse.heads[each] not in words]
    return form_of(parse.upos[heads[0]]) if parse and heads else ""


def _matches(document: WorldDocument, found: list[_Found]) -> list[_Match]:
    """The gold statements whose content was found, at least half right, with what was found."""
    index = TokenIndex(document.text)
    left = [index.tokens(each.content) for each in document.statements]
    right = [index.tokens(char_span(span) for span in each.statement.content) for each in found]
    said = document.text.casefold()
    return [
        _Match(
            document.statements[one],
            found[other],
            document.statements[one].names[0].casefold() in said,
        )
        for one, other in align(left, right)
        if dice(left[one], right[other]) >= LENIENT_DICE
    ]


def _name_words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold())) - ARTICLES


def _one_holds_other(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left and right) and (left <= right or right <= left)
