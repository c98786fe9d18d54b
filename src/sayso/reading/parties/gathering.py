"""Gathering: mentions and pronouns put together, front to back, by names, rules and the engine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.reading.layout import Layout, WordRange
from sayso.reading.parties.agreeing import find_fragments, find_surnames
from sayso.reading.parties.figures import (
    Figure,
    can_be_one,
    described_otherwise,
    genders_clash,
)
from sayso.reading.parties.joining import find_joined, note_joined
from sayso.reading.parties.judging import ONE, judge_all
from sayso.reading.parties.kinds import NOTHING, sense_at
from sayso.reading.parties.knowledge import Knowledge
from sayso.reading.parties.lexicon import Lexicon
from sayso.reading.parties.links import has_view, shares_of
from sayso.reading.parties.names import Name
from sayso.reading.parties.naming import figure_of_name, note_full_names
from sayso.reading.parties.nicknames import explained, let_stand
from sayso.reading.parties.nouns import (
    governor,
    is_irregular,
    known_by_noun,
    label_of,
    new_by_noun,
    register,
    stands_for_many,
    telling,
)
from sayso.reading.parties.passes import Open, Pass
from sayso.reading.parties.posts import has_post, is_bodys, is_named_behind, post_before
from sayso.reading.parties.settling import (
    settle_other_pronoun,
    settle_pronoun,
    settle_speakers,
)
from sayso.reading.parties.speaking import find_speaking
from sayso.reading.parties.tuning import PartyTuning
from sayso.reading.parties.unseen import find_loose, note_speaking, read_loose
from sayso.reading.phrases import THIRD_PERSON, is_pronoun, is_pronoun_word
from sayso.records import BlockKind, PartyKind

__all__ = ["Cast", "gather_cast"]


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody in one document.

    figures: in the order in which they are met, those that do not act among them.
    figure_of: the figure of each mention that has one, by the mention's number.
    figure_at: the figure of each pronoun that was settled, by its word.
    open: pronouns for one person that nobody could be settled on for.
    torn: surnames that several bear, each with those whom it may stand for.
    """

    figures: tuple[Figure, ...]
    figure_of: dict[int, Figure]
    figure_at: dict[int, Figure]
    open: tuple[Open, ...]
    torn: tuple[tuple[WordRange, tuple[Figure, ...]], ...]


def gather_cast(
    layout: Layout, lexicon: Lexicon, tuning: PartyTuning, knowledge: Knowledge
) -> Cast:
    """Put together whoever the mentions of a document stand for.

    The text is read once, from front to back: a pronoun that is understood is as good a mention
    for the next one as a name. The title comes last, as it shortens what the text names. Names go
    by the rules of names; the engine links what they leave open, and never what they forbid: two
    full names, two genders, one and many.
    """
    state, loose = _begin(layout, lexicon, tuning, knowledge)
    _read_all(state, loose)
    settle_speakers(state)
    state.call_speakers()
    gathering = state.gathering
    torn = tuple(sorted(_torn(state), key=lambda each: each[0]))
    figures = tuple(each for each in gathering.figures if not state.is_nobody(each))
    return Cast(figures, gathering.figure_of, gathering.figure_at, state.open(), torn)


def _begin(
    layout: Layout, lexicon: Lexicon, tuning: PartyTuning, knowledge: Knowledge
) -> tuple[Pass, list[Name]]:
    """Judge all mentions, and find out who is named in full; also by names without a mention."""
    judged, names = judge_all(layout, lexicon)
    speaking = find_speaking(layout, tuning)
    state = Pass(layout, lexicon, tuning, knowledge, judged, names, speaking)
    loose = find_loose(state)
    people = [name for number, name in names.items() if judged[number].kind is PartyKind.PERSON]
    for each, name in find_surnames(layout, lexicon, judged, people + loose).items():
        judged[each], names[each] = ONE, name
    for each in find_fragments(layout, lexicon, judged, names):
        judged[each] = NOTHING
        names.pop(each, None)
    full = [(name, judged[number]) for number, name in names.items()]
    note_full_names(layout, lexicon, state.gathering, full + [(name, ONE) for name in loose])
    state.note_names()
    return state, loose


def _read_all(state: Pass, loose: list[Name]) -> None:
    """Read the text from front to back, and its title last."""
    layout, speaking = state.layout, state.speaking
    titled = any(block.kind is BlockKind.TITLE for block in layout.document.blocks)
    has_body = titled and not all(is_headline(layout, word) for word in layout.mention_of_head)
    above = [each for each in speaking if has_body and is_headline(layout, each.head)]
    waiting = [each for each in reversed(speaking) if each not in above]
    loose = list(reversed(loose))
    headlines: list[tuple[int, int]] = []
    joined = find_joined(layout)[::-1]
    for word, number in _in_order(layout):
        while joined and joined[-1][-1] < word:
            note_joined(state, joined.pop())
        while loose and loose[-1].words[1] < word:
            read_loose(state, loose.pop())
        while waiting and waiting[-1].words[1] < word:
            note_speaking(state, waiting.pop())
        if number is not None and has_body and is_headline(layout, word):
            headlines.append((word, number))
        else:
            _read(state, word, number)
    for name in reversed(loose):
        read_loose(state, name)
    while waiting:
        note_speaking(state, waiting.pop())
    for word, mention in headlines:
        _read(state, word, mention)
    for speaker in above:
        note_speaking(state, speaker)


def _torn(state: Pass) -> Iterator[tuple[WordRange, tuple[Figure, ...]]]:
    """The mentions of each surname that stays open; where a pronoun told the gender, it may not."""
    for figure, bearers in state.gathering.torn.items():
        gender = figure.gender if figure.sure else ""
        fitting = [each for each in bearers if not genders_clash(gender, each.gender)]
        if len(fitting) == 1:
            state.absorb(fitting[0], figure)
            continue
        for words in figure.ranges:
            if not is_pronoun(state.layout, words):
                yield words, tuple(bearers)


def is_headline(layout: Layout, word: int) -> bool:
    """Whether a word stands in the title."""
    block = layout.block(word)
    return block is not None and block.kind is BlockKind.TITLE


def _in_order(layout: Layout) -> Iterator[tuple[int, int | None]]:
    """Each mention by its head word, an outer one first, and each pronoun without a mention.

    Where the head is a pronoun, the mention is the pronoun alone, whatever the engine put to it.
    """
    heads = layout.mention_of_head
    pronouns = [word for word, form in enumerate(layout.lower) if form in THIRD_PERSON]
    for word in sorted({*heads, *pronouns}):
        numbers = heads.get(word, ())
        if layout.lower[word] in THIRD_PERSON:
            alone = [each for each in numbers if layout.mention_words[each] == (word, word)]
            yield word, alone[0] if alone else None
        elif len(numbers) == 1:
            yield word, numbers[0]
        else:
            yield from _outer_first(layout, word, numbers)


def _outer_first(layout: Layout, word: int, numbers: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    for number in sorted(numbers, key=lambda each: -layout.mention_words[each][1]):
        yield word, number


def _read(state: Pass, word: int, number: int | None) -> None:
    layout = state.layout
    if number is None:
        settle_pronoun(state, word, None)
        return
    words = layout.mention_words[number]
    if is_pronoun_word(layout.lower[words[0]]) and is_pronoun(layout, words):
        if layout.lower[word] in THIRD_PERSON:
            settle_pronoun(state, word, number)
        elif has_view(layout):
            settle_other_pronoun(state, word, number)
        return
    twin = state.twins.setdefault(words, number)
    figure = state.gathering.figure_of.get(twin) or _figure(state, number)
    if figure is None:
        return
    state.gathering.introduce(figure, number, _whole(state, number))
    name = state.names.get(number)
    if name is not None:
        for title in range(name.start, name.words[0]):
            state.gathering.figure_at.setdefault(title, figure)
    if figure.acts or has_view(layout):
        state.memory.note(word, figure)


def _whole(state: Pass, number: int) -> WordRange:
    """The words of a mention, with what the engine cut off from its name."""
    first, last = state.layout.mention_words[number]
    name = state.names.get(number)
    if name is None or name.start > last + 1 or name.words[1] < first:
        return first, last
    return min(first, name.start), max(last, name.words[1])


def _figure(state: Pass, number: int) -> Figure | None:
    """The figure of a mention that is no pronoun, a new one if need be."""
    layout, gathering, judgement = state.layout, state.gathering, state.judged[number]
    name = state.names.get(number)
    known = state.knowledge.figure_of(layout, number, name, plural=judgement.plural)
    if known is not None:
        return known
    nicknamed = explained(layout, gathering, number)
    if nicknamed is not None and nicknamed.plural is judgement.plural:
        let_stand(gathering, nicknamed, name, label_of(layout, number))
        return nicknamed
    shares = shares_of(layout, gathering, number)
    if not judgement.acts:
        return _thing(state, number, shares)
    if name is not None:
        figure = figure_of_name(state.lexicon, gathering, name, judgement)
        _note_nouns(state, number, figure, name)
        _take_nameless(state, number, figure, shares)
        return figure
    new_name = is_named_behind(state, number)
    known = None if new_name else known_by_noun(layout, gathering, number, judgement)
    if known is not None:
        return known
    new = new_by_noun(layout, state.lexicon, number, judgement)
    if new is None:
        return _thing(state, number, shares)
    figure = new if new_name else _linked(state, number, new, shares)
    register(layout, gathering, number, figure)
    return figure


def _thing(state: Pass, number: int, shares: dict[Figure, float]) -> Figure | None:
    """A figure for what does not act, so that "it" need not be a party; only with a view."""
    if not has_view(state.layout):
        return None
    known = [figure for figure in shares if not figure.acts]
    best = max(known, key=lambda each: shares[each], default=None)
    if best is not None and shares[best] >= state.tuning.noun_share:
        return best
    head = state.layout.parse.mentions[number].head
    plural = "Number=Plur" in state.layout.parse.features[head]
    return Figure(PartyKind.OTHER, "", plural=plural, acts=False)


def _linked(state: Pass, number: int, new: Figure, shares: dict[Figure, float]) -> Figure:
    """The figure that the engine takes a noun for, if the rules let it; else the new one."""
    noun = state.layout.lower[state.layout.parse.mentions[number].head]
    if _is_new(state, number):
        return new
    before = telling(state.layout, number)
    owners = _owners(state, number)
    fitting = [
        figure
        for figure in shares
        if figure not in owners
        and can_be_one(figure, new)
        and not described_otherwise(figure, noun, before)
        and not _apart(figure, new, noun)
        and not is_irregular(figure, noun)
        and not (is_bodys(state, number, new) and figure.name and has_post(figure, noun))
    ]
    best = max(fitting, key=lambda each: shares[each], default=None)
    if best is None or shares[best] < state.tuning.noun_share:
        return new
    if not best.shown:
        state.absorb(new, best)
        return new
    best.show(new.gender, sure=new.sure)
    best.sectors = best.sectors or new.sectors
    return best


def _is_new(state: Pass, number: int) -> bool:
    """Whether a noun with "a" is no predicate, and so is of somebody not met before."""
    layout = state.layout
    head = layout.parse.mentions[number].head
    first = layout.mention_cores[number][0]
    told = layout.parse.relations[head] in {"appos", "xcomp", "root", "ccomp", "advcl", "parataxis"}
    told = told or any(layout.parse.relations[each] == "cop" for each in layout.children[head])
    after = first > 0 and layout.lower[first - 1] in {"as", ",", "("}
    return layout.lower[first] in {"a", "an", "another"} and not told and not after


def _owners(state: Pass, number: int) -> set[Figure]:
    """Whose a noun is: nobody is his own lawyer."""
    layout = state.layout
    head = layout.parse.mentions[number].head
    owning = [
        child for child in layout.children[head] if layout.parse.relations[child] == "nmod:poss"
    ]
    return set(state.figures_at(owning))


def _apart(figure: Figure, new: Figure, noun: str) -> bool:
    """Whether two groups go by nouns of two sectors ("the officers" and "strikers")."""
    if not new.plural or noun in figure.nouns or not (figure.sectors and new.sectors):
        return False
    plain = ("CVL",) in {figure.sectors, new.sectors}
    return not plain and set(figure.sectors).isdisjoint(new.sectors)


def _take_nameless(state: Pass, number: int, figure: Figure, shares: dict[Figure, float]) -> None:
    """Give a name what had none: what it stands in apposition to, and what the engine links."""
    other = governor(state.layout, state.gathering, number, state.judged[number])
    if other is not None and stands_for_many(state.layout, number, figure, other):
        state.absorb(figure, other)
        return
    if other is None or not can_be_one(figure, other):
        fitting = [
            each
            for each in shares
            if can_be_one(figure, each) and figure not in state.forbidden.get(each, ())
        ]
        best = max(fitting, key=lambda each: shares[each], default=None)
        other = best if best is not None and shares[best] >= state.tuning.name_share else None
    if other is not None and other is not figure and other.ranges:
        state.absorb(figure, other)


def _note_nouns(state: Pass, number: int, figure: Figure, name: Name) -> None:
    """Let a named figure be found by its titles, or by the words of an organisation's name."""
    layout, gathering = state.layout, state.gathering
    mention, words = layout.parse.mentions[number], layout.mention_words[number]
    if state.judged[number].kind is not PartyKind.PERSON:
        if len(name.key) > 1:
            gathering.call(figure, sorted(set(name.key)))
            figure.described.setdefault(name.key[-1], set()).update(name.key[:-1])
        return
    nouns = set(name.roles)
    for before in range(layout.mention_cores[number][0], name.words[0]):
        if layout.parse.upos[before] in {"NOUN", "ADJ", "PROPN"}:
            nouns.add(layout.lower[before].strip("."))
    if not name.words[0] <= mention.head <= name.words[1]:
        nouns.add(layout.lower[mention.head])
    gathering.call(figure, sorted(nouns))
    for noun in nouns:
        figure.described.setdefault(noun, set()).update(nouns - {noun})
    last = name.words[0] if name.words[0] == name.words[1] and name.roles else name.words[0] - 1
    first = min(words[0], name.start)
    if first > last:
        first, last = post_before(layout, name.start)
    if first > last and name.words[0] < name.words[1] and not name.gender:
        first = last = name.words[0]  # "Mayor" may be taken for a part of the name
    if not figure.sectors and first <= last:
        sense = sense_at(layout, state.lexicon, (first, last), last)
        figure.sectors = sense.sectors if sense is not None else ()
