"""Settling: pronouns laid to the figures that they stand for, or left open with candidates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sayso.reading.layout import Layout, WordRange
from sayso.reading.parties.figures import Figure, Gathering
from sayso.reading.parties.kinds import Judgement
from sayso.reading.parties.knowledge import Knowledge
from sayso.reading.parties.lexicon import Lexicon
from sayso.reading.parties.links import has_view, shares_of
from sayso.reading.parties.names import Name
from sayso.reading.parties.naming import figure_of_name, people_like
from sayso.reading.parties.pronouns import Asked, Memory, fits, weigh
from sayso.reading.parties.speaking import Speaking
from sayso.reading.parties.tuning import PartyTuning
from sayso.reading.phrases import FIRST_PERSON, SECOND_PERSON, THIRD_PERSON
from sayso.records import PartyKind

__all__ = ["Open", "Pass", "settle_other_pronoun", "settle_pronoun", "settle_speakers"]

MANY_SPEAKERS = frozenset({"we", "us", "our", "ours", "ourselves"})
ONE_SPEAKER = FIRST_PERSON - MANY_SPEAKERS


@dataclass(frozen=True, slots=True)
class Open:
    """A pronoun whose figure was not settled. candidates: the likeliest first."""

    word: int
    candidates: tuple[Figure, ...]


@dataclass(slots=True)
class Pass:
    """One reading of a document, front to back, and all that it goes by.

    judged, names: of each mention, and of each that has a name. speaking: by position.
    nobodies: figures of pronouns that were not settled, with the candidates; a name that the
        engine links to one later settles it.
    spoken: those of "I", "we" and "you", with the pronoun that began them.
    twins: the first mention of each range of words, as an engine may see two in the same words.
    """

    layout: Layout
    lexicon: Lexicon
    tuning: PartyTuning
    knowledge: Knowledge
    judged: Sequence[Judgement]
    names: dict[int, Name]
    speaking: tuple[Speaking, ...]
    gathering: Gathering = field(default_factory=Gathering)
    memory: Memory = field(default_factory=Memory)
    nobodies: dict[Figure, tuple[Figure, ...]] = field(default_factory=dict)
    spoken: dict[Figure, str] = field(default_factory=dict)
    twins: dict[WordRange, int] = field(default_factory=dict)

    def is_nobody(self, figure: Figure) -> bool:
        """Whether a figure is but a pronoun that was not settled."""
        return figure in self.nobodies

    def absorb(self, figure: Figure, other: Figure) -> None:
        """Move all that is known of another figure into a figure."""
        self.gathering.absorb(figure, other)
        memory = self.memory
        memory.trail[:] = [(word, figure if each is other else each) for word, each in memory.trail]
        memory.counts[figure] += memory.counts.pop(other, 0)
        if memory.spoke is other:
            memory.spoke = figure
        self.nobodies.pop(other, None)

    def call_speakers(self) -> None:
        """Let whoever says "I", or is told "you", again and again be a party without a name.

        It is called by what it does, as a pronoun is nobody's name.
        """
        for figure, form in self.spoken.items():
            if figure in self.nobodies and len(figure.members) > 1:
                one = "addressee" if form in SECOND_PERSON else "speaker"
                figure.label = f"{one}s" if figure.plural else one
                del self.nobodies[figure]

    def open(self) -> tuple[Open, ...]:
        """The pronouns that are still nobody's, by position."""
        figure_at = self.gathering.figure_at
        return tuple(
            Open(word, tuple(each for each in self.nobodies[figure_at[word]] if each.shown))
            for word in sorted(figure_at)
            if figure_at[word] in self.nobodies and self.layout.lower[word] in THIRD_PERSON
        )


def settle_pronoun(state: Pass, word: int, number: int | None) -> None:
    """Lay a pronoun of the third person to its figure, or leave it open.

    number: its mention; None for a pronoun that the engine took for none.
    """
    layout, memory = state.layout, state.memory
    view = number is not None and has_view(layout)
    asked = Asked(
        word,
        shares=shares_of(layout, state.gathering, number) if number is not None and view else None,
        speaks=any(each.head == word and not each.nested for each in state.speaking),
        speakers=_speakers(state, word),
        ahead=_ahead(state, word),
    )
    weighed = weigh(layout, memory, asked, state.tuning)
    figure, clear = weighed.best(state.tuning)
    wanted = THIRD_PERSON[layout.lower[word]]
    if figure is not None and clear:
        _lay(state, word, number, figure)
        if wanted in {"m", "f"} and weighed.is_sure(figure):
            figure.show(wanted, sure=True)
        if wanted != "n":
            memory.note(word, figure)
        return
    if wanted in {"m", "f"}:
        nobody = Figure(PartyKind.PERSON, "", gender=wanted, sure=True)
        state.nobodies[nobody] = tuple(weighed.ranked)
        _lay(state, word, number if view else None, nobody)
    if figure is not None and wanted != "n":
        memory.note(word, figure)


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
    return True


def _lay(state: Pass, word: int, number: int | None, figure: Figure) -> None:
    if number is not None:
        state.gathering.introduce(figure, number, (word, word))
    else:
        if not figure.ranges:
            state.gathering.figures.append(figure)
        figure.ranges.append((word, word))
    state.gathering.figure_at[word] = figure


def _ahead(state: Pass, word: int) -> Figure | None:
    """The person who is the subject of a sentence that opens with a phrase around a pronoun.

    None where the phrase holds somebody else whom the pronoun may stand for, and where what
    looks like the subject tells who somebody is ("with her brother, Ivo Orr, she ...").
    """
    layout, parse = state.layout, state.layout.parse
    wanted = THIRD_PERSON[layout.lower[word]]
    first, last = layout.sentence(word)
    root = next((each for each in range(first, last + 1) if parse.heads[each] < first), -1)
    if wanted not in {"m", "f"} or root <= word or _somebody_in(state, (first, word - 1), wanted):
        return None
    owned = parse.heads[word] if parse.relations[word] == "nmod:poss" else -1
    for subject in layout.children[root]:
        between = layout.lower[word + 1 : subject]
        if not parse.relations[subject].startswith("nsubj") or "," not in between:
            continue
        for number in layout.mention_of_head.get(subject, ()):
            name, judgement = state.names.get(number), state.judged[number]
            if name is None or judgement.kind is not PartyKind.PERSON or name.many:
                continue
            tells = layout.mention_cores[number][0] == owned + 2 and _is_person(state, owned)
            if not tells:
                return figure_of_name(state.lexicon, state.gathering, name, judgement)
    return None


def _somebody_in(state: Pass, words: WordRange, wanted: str) -> bool:
    """Whether words hold a person, other than by a pronoun, of the gender that is asked for."""
    for head in range(words[0], words[1] + 1):
        for number in state.layout.mention_of_head.get(head, ()):
            figure = state.gathering.figure_of.get(number)
            named = figure is not None and head not in state.gathering.figure_at and figure.acts
            if named and figure is not None and fits(figure, wanted) is not None:
                return True
    return False


def _is_person(state: Pass, head: int) -> bool:
    numbers = state.layout.mention_of_head.get(head, ())
    return any(state.judged[number].kind is PartyKind.PERSON for number in numbers)


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
