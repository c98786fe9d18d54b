"""The step that finds who is spoken of: parties, with all their mentions."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sayso.reading.layout import Layout, lay_out
from sayso.reading.parties.casting import cast_parties, find_parts
from sayso.reading.parties.gathering import gather_cast
from sayso.reading.parties.knowledge import know
from sayso.reading.parties.lexicon import Lexicon, load_lexicon
from sayso.reading.parties.settling import Open
from sayso.reading.parties.standing import find_standing
from sayso.reading.parties.tuning import PartyTuning
from sayso.records import Document, Gap, KnownParty, Parse, Party, Reading

__all__ = ["Resolver", "resolve"]

STEP = "resolve"
MOST_CANDIDATES = 3


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
        """The reading with its parties, and a gap for each "he" or "she" that may be several.

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
    return parties, tuple(_gap(layout, each) for each in cast.open)


def _gap(layout: Layout, open_: Open) -> Gap:
    span = layout.span((open_.word, open_.word))
    shown = layout.document.words(span)
    names = list(dict.fromkeys(figure.shown for figure in open_.candidates))[:MOST_CANDIDATES]
    if not names:
        reason = f"whom “{shown}” stands for is not settled; nobody fits"
    elif len(names) == 1:
        reason = f"whom “{shown}” stands for is not settled; it may be {names[0]}"
    else:
        listed = f"{', '.join(names[:-1])} or {names[-1]}"
        reason = f"whom “{shown}” stands for is not settled; it may be {listed}"
    return Gap(STEP, span, f"G_PRONOUN: {reason}.")
