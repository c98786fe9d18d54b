"""Settling: pronouns laid to the figures that they stand for, or left open with candidates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sayso.reading.parties.ahead import whoever_is_ahead
from sayso.reading.parties.binding import bounds_of, subjects_above
from sayso.reading.parties.figures import PLACES, Figure
from sayso.reading.parties.links import has_view, shares_of
from sayso.reading.parties.naming import people_like
from sayso.reading.parties.passes import Pass
from sayso.reading.parties.pronouns import Asked, weigh
from sayso.reading.parties.victims import told_of_victim
from sayso.reading.phrases import FIRST_PERSON, SECOND_PERSON, THIRD_PERSON
from sayso.records import PartyKind

__all__ = ["settle_other_pronoun", "settle_pronoun", "settle_speakers"]

MANY_SPEAKERS = frozenset({"we", "us", "our", "ours", "ourselves"})
ONE_SPEAKER = FIRST_PERSON - MANY_SPEAKERS
PLACED = frozenset({"there", "here"})


def settle_pronoun(state: Pass, word: int, number: int | None) -> None:
    """Lay a pronoun of the third person to its figure, or leave it open.

    number: its mention; None for a pronoun that the engine took for none.
    """
    layout, memory = state.layout, state.memory
    view = number is not None and has_view(layout)
    bounds = bounds_of(layout, word)
    ahead, alone = whoever_is_ahead(state, word)
    asked = Asked(
        word,
        shares=shares_of(layout, state.gathering, number) if number is not None and view else None,
        speaks=word in state.voiced,
        speakers=_speakers(state, word),
        ahead=ahead,
        alone=alone,
        never={*state.figures_at(bounds.never), *state.bearers(bounds.named)},
        subjects=list(dict.fromkeys(state.figures_at(bounds.subjects))),
        above=_above(state, word),
    )
    told_of = told_of_victim(state, word, asked.above)
    if told_of is not None:
        asked = replace(asked, never={*asked.never, *told_of.tellers})
    weighed = weigh(layout, memory, asked, state.tuning)
    figure, clear = weighed.best(state.tuning)
    clear = clear and (told_of is None or not told_of.open)
    wanted = THIRD_PERSON[layout.lower[word]]
    if figure is not None and clear:
        if figure in state.joined and not figure.ranges:
            state.gathering.figures.append(figure)
            figure.ranges.append(state.joined[figure])
        _lay(state, word, number, figure)
        if wanted in {"m", "f"} and weighed.is_sure(figure):
            figure.show(wanted, sure=True)
        if wanted != "n":
            memory.note(word, figure)
        return
    if wanted in {"m", "f"}:
        nobody = Figure(PartyKind.PERSON, "", gender=wanted, sure=True)
        state.nobodies[nobody] = tuple(weighed.ranked)
        state.forbidden[nobody] = asked.never
        _lay(state, word, number if view else None, nobody)
    if figure is not None and wanted != "n":
        memory.note(word, figure)


def _above(state: Pass, word: int) -> list[list[Figure]]:
    """The subjects of the clauses above a "he" or "she", the nearest first."""
    if THIRD_PERSON[state.layout.lower[word]] not in {"m", "f"}:
        return []
    heads = subjects_above(state.layout, word)
    return [list(state.figures_at((each,))) for each in heads]


def settle_other_pronoun(state: Pass, word: int, number: int) -> None:
    """Put "I", "you", "who" and "those" where the engine sees them.

    Of "I", "we" and "you" without anybody's name a nobody is made, whom a name may still take.
    """
    shares = shares_of(state.layout, state.gathering, number)
    form = state.layout.lower[word]
    fitting = [figure for figure in shares if _may_be(figure, form)]
    best = max(fitting, key=lambda each: shares[each], default=None)
    if best is not None and shares[best] >= state.tuning.noun_share:
        _lay(state, word, number, best)
    elif form in FIRST_PERSON or form in SECOND_PERSON:
        nobody = Figure(PartyKind.PERSON, "", plural=form in MANY_SPEAKERS)
        state.nobodies[nobody] = ()
        state.spoken[nobody] = form
        _lay(state, word, number, nobody)


def settle_speakers(state: Pass) -> None:
    """Give every "I" inside a quotation to whoever speaks it, now that all voices are known.

    The words around a quotation tell its speaker better than an engine's view of "I".
    """
    layout, gathering = state.layout, state.gathering
    numbers = {
        mention.head: number
        for number, mention in enumerate(layout.parse.mentions)
        if layout.lower[mention.head] in ONE_SPEAKER
    }
    for word, form in enumerate(layout.lower):
        if form not in ONE_SPEAKER or layout.quotation_of[word] < 0:
            continue
        speaker = _speaker_of(state, word)
        if speaker is None or gathering.figure_at.get(word) is speaker:
            continue
        gathering.take(word, numbers.get(word))
        _lay(state, word, numbers.get(word), speaker)


def _speaker_of(state: Pass, word: int) -> Figure | None:
    """The one person who says a word in a quotation; None where several may."""
    gathering, quotations = state.gathering, set(state.layout.quotations_of(word))
    found: set[Figure] = set()
    for each in state.speaking:
        inside = not quotations.isdisjoint(state.layout.quotations_of(each.cue.first))
        if inside or not each.says(word, at_least=state.tuning.content):
            continue
        figure = gathering.figure_at.get(each.head)
        for number in state.layout.mention_of_head.get(each.head, ()):
            figure = figure or gathering.figure_of.get(number)
        if figure is not None:
            found.add(figure)
    if len(found) != 1:
        return None
    speaker = next(iter(found))
    named = speaker.kind is PartyKind.PERSON and not speaker.plural and bool(speaker.shown)
    return speaker if named else None


def _may_be(figure: Figure, form: str) -> bool:
    """Whether a pronoun that is not of the third person may stand for a figure."""
    if form in ONE_SPEAKER:
        return figure.acts and figure.kind is PartyKind.PERSON and not figure.plural
    if form in MANY_SPEAKERS:
        return figure.acts and (figure.plural or figure.kind is not PartyKind.PERSON)
    if form in SECOND_PERSON:
        return figure.acts and figure.kind is PartyKind.PERSON
    return form not in PLACED or figure.kind in PLACES


def _lay(state: Pass, word: int, number: int | None, figure: Figure) -> None:
    if number is not None:
        state.gathering.introduce(figure, number, (word, word))
    else:
        if not figure.ranges:
            state.gathering.figures.append(figure)
        figure.ranges.append((word, word))
    state.gathering.figure_at[word] = figure


def _speakers(state: Pass, word: int) -> list[Figure]:
    """The figures of those whose quotation a word lies in, also before they have been read."""
    quotation = state.layout.quotation_of[word]
    if quotation < 0:
        return []
    found: list[Figure] = []
    for each in state.speaking:
        if quotation in state.layout.quotations_of(each.cue.first):
            continue
        if not each.pronoun and each.says(word, at_least=state.tuning.content):
            found += _figures_named(state, each.head)
    return found


def _figures_named(state: Pass, head: int) -> Iterable[Figure]:
    for number in state.layout.mention_of_head.get(head, ()):
        figure = state.gathering.figure_of.get(number)
        name = state.names.get(number)
        if figure is not None:
            yield figure
        elif name is not None and state.judged[number].kind is PartyKind.PERSON:
            yield from people_like(state.gathering, name)
