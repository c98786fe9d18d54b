"""Passes: one reading of a document, front to back, and all that it goes by."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sayso.reading.layout import Layout, WordRange
from sayso.reading.parties.figures import Figure, Gathering
from sayso.reading.parties.kinds import Judgement
from sayso.reading.parties.knowledge import Knowledge
from sayso.reading.parties.lexicon import Lexicon
from sayso.reading.parties.names import Name
from sayso.reading.parties.naming import people_like
from sayso.reading.parties.pronouns import Memory
from sayso.reading.parties.speaking import Speaking
from sayso.reading.parties.tuning import PartyTuning
from sayso.reading.phrases import SECOND_PERSON, THIRD_PERSON
from sayso.records import PartyKind

__all__ = ["Open", "Pass"]


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
    named_at: the mention to whose name each word belongs.
    forbidden: whom the clause of a nobody's pronoun forbids. joined: figures of several who were
        named together, with the words; no parties unless something stands for them.
    voiced: head words of those who speak, outside of what others say.
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
    named_at: dict[int, int] = field(default_factory=dict)
    forbidden: dict[Figure, Collection[Figure]] = field(default_factory=dict)
    joined: dict[Figure, WordRange] = field(default_factory=dict)
    voiced: set[int] = field(default_factory=set)

    def note_names(self) -> None:
        """Look up once to which name each word belongs, and who speaks by a pronoun."""
        self.voiced.update(each.head for each in self.speaking if not each.nested)
        for number, name in self.names.items():
            for word in range(name.words[0], name.words[1] + 1):
                self.named_at.setdefault(word, number)

    def figures_at(self, words: Iterable[int]) -> Iterator[Figure]:
        """The figures of those whose head words these are; of names also before they are read."""
        gathering = self.gathering
        for word in sorted(words):
            for number in self.layout.mention_of_head.get(word, ()):
                if number in gathering.figure_of:
                    yield gathering.figure_of[number]
            if word in gathering.figure_at:
                yield gathering.figure_at[word]
            yield from self.bearers((word,))

    def bearers(self, words: Iterable[int]) -> Iterator[Figure]:
        """The figures of whoever is named by words, read or not."""
        for number in sorted({self.named_at[word] for word in words if word in self.named_at}):
            figure = self.gathering.figure_of.get(number)
            if figure is not None:
                yield figure
            elif self.judged[number].kind is PartyKind.PERSON:
                known = people_like(self.gathering, self.names[number])
                yield from known if len(known) == 1 else ()

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
