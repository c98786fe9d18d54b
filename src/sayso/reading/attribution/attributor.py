"""The step that lays every statement of a document to its voice."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sayso.reading.attribution.assembly import Attribution, attribute
from sayso.reading.attribution.confidence import Calibration, load_calibration
from sayso.reading.attribution.lexicon import Lexicon, load_lexicon
from sayso.reading.attribution.tuning import Tuning
from sayso.records import Reading

__all__ = ["Attributor"]


@dataclass(frozen=True, slots=True)
class Attributor:
    """Adds voices and statements to a reading that has a parse and parties.

    lexicon, tuning, calibration: what it goes by; those that ship with sayso if not given.
    """

    lexicon: Lexicon = field(default_factory=load_lexicon, repr=False)
    tuning: Tuning = field(default_factory=Tuning)
    calibration: Calibration = field(default_factory=load_calibration, repr=False)

    name: str = field(default="attribute", init=False)
    version: str = field(default="3", init=False)
    weights: None = field(default=None, init=False)
    needs: frozenset[str] = field(default=frozenset({"parse", "sentences", "parties"}), init=False)
    adds: frozenset[str] = field(default=frozenset({"voices", "statements"}), init=False)

    def __call__(self, reading: Reading, /) -> Reading:
        """The reading with its voices and statements, and a gap for each open voice.

        Raises:
            ValueError: if the reading has no parse; the line sees to it that it has one.
        """
        if reading.parse is None:
            raise ValueError("a reading without a parse cannot be attributed")
        found: Attribution = attribute(
            reading.document,
            reading.parse,
            lexicon=self.lexicon,
            tuning=self.tuning,
            calibration=self.calibration,
            parties=reading.parties,
        )
        known = {(gap.span, gap.reason.partition(":")[0]) for gap in reading.gaps}
        gaps = tuple(
            gap for gap in found.gaps if (gap.span, gap.reason.partition(":")[0]) not in known
        )
        return replace(
            reading,
            voices=found.voices,
            statements=found.statements,
            gaps=reading.gaps + gaps,
        )
