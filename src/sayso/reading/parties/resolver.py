"""The step that finds who is spoken of: parties, with all their mentions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from sayso.reading.layout import Layout, WordRange, lay_out
from sayso.reading.parties.casting import cast_parties, find_parts
from sayso.reading.parties.figures import Figure
from sayso.reading.parties.gathering import gather_cast
from sayso.reading.parties.knowledge import know
from sayso.reading.parties.lexicon import Lexicon, load_lexicon
from sayso.reading.parties.passes import Open
from sayso.reading.parties.standing import find_standing
from sayso.reading.parties.tuning import PartyTuning
from sayso.reading.phrases import tidy
from sayso.records import Document, Gap, KnownParty, Parse, Party, Reading, Span

__all__ = ["Resolver", "resolve"]

STEP = "resolve"
MOST_CANDIDATES = 3
NOWHERE = Span(0, 1)
"""Where a gap without a place would stand."""


@dataclass(frozen=True, slots=True)
class Resolver:
    """Adds parties to a reading that has a parse.

    known: what the user knows of them; it is honoured before anything else.
    lexicon, tuning: what it goes by; those that ship with sayso if not given.
    """

    known: tuple[KnownParty, ...] = ()
    lexicon: Lexicon = field(default_factory=load_lexicon, repr=False)
    tuning: PartyTuning = field(default_factory=PartyTuning)

    name: str = field(default=STEP, init=False)
    version: str = field(default="1", init=False)
    weights: None = field(default=None, init=False)
    needs: frozenset[str] = field(default=frozenset({"parse"}), init=False)
    adds: frozenset[str] = field(default=frozenset({"parties"}), init=False)

    def __call__(self, reading: Reading, /) -> Reading:
        """The reading with its parties, and a gap for each "he" or surname that may be several.

        Raises:
            ValueError: if the reading has no parse; the line sees to it that it has one.
        """
        if reading.parse is None:
            raise ValueError("parties cannot be found in a reading without a parse")
        parties, gaps = resolve(
            reading.document,
            reading.parse,
            lexicon=self.lexicon,
            tuning=self.tuning,
            known=self.known,
        )
        return replace(reading, parties=parties, gaps=reading.gaps + gaps)


def resolve(
    document: Document,
    parse: Parse,
    *,
    lexicon: Lexicon,
    tuning: PartyTuning,
    known: tuple[KnownParty, ...] = (),
) -> tuple[tuple[Party, ...], tuple[Gap, ...]]:
    """Find who is spoken of in one document, and the pronouns that may be several of them.

    Returns:
        Parties and gaps, both in reading order.
    """
    layout = lay_out(document, parse)
    cast = gather_cast(layout, lexicon, tuning, know(known))
    find_parts(layout, cast)
    parties = cast_parties(layout, cast, find_standing(layout, lexicon, cast))
    gaps = [_pronoun_gap(layout, each) for each in cast.open]
    gaps += [_name_gap(layout, words, bearers) for words, bearers in cast.torn]
    return parties, tuple(sorted(gaps, key=lambda gap: gap.span or NOWHERE))


def _pronoun_gap(layout: Layout, open_: Open) -> Gap:
    span = layout.span((open_.word, open_.word))
    listed = _listed(open_.candidates)
    rest = f"it may be {listed}" if listed else "nobody fits"
    shown = layout.document.words(span)
    return Gap(STEP, span, f"G_PRONOUN: whom “{shown}” stands for is not settled; {rest}.")


def _name_gap(layout: Layout, words: WordRange, bearers: Iterable[Figure]) -> Gap:
    span = layout.span(words)
    shown = tidy(layout.text(words))
    return Gap(
        STEP,
        span,
        f"G_NAME: which “{shown}” is meant is not settled; it may be {_listed(bearers)}.",
    )


def _listed(figures: Iterable[Figure]) -> str:
    """The likeliest names as a reader has them: "Ada Brandt, Ivo Orr or Dorn Pell"."""
    names = list(dict.fromkeys(figure.shown for figure in figures))[:MOST_CANDIDATES]
    return " or ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
