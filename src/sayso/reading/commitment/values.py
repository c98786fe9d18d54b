"""Values: how far an event is held, and what negation, doubt and distance do to that."""

from __future__ import annotations

from dataclasses import dataclass, replace

__all__ = ["HELD", "UNHELD", "Value"]

ORDER = ("neutral", "partial", "full")


@dataclass(frozen=True, slots=True)
class Value:
    """Polarity and strength in the terms of Modal Dependency (Vigus et al. 2019; Yao et al. 2021).

    polarity: "+", "-" or "u". strength: full, partial, neutral or "u"; both are "u" together.
    asked: whether it is put as a question.
    called: whether it is asked for and not told.
    """

    polarity: str
    strength: str
    asked: bool = False
    called: bool = False

    @property
    def held(self) -> bool:
        """Whether anything is said of it at all."""
        return self.polarity != "u"

    def flipped(self) -> Value:
        """The value under one more negation."""
        return replace(self, polarity={"+": "-", "-": "+"}.get(self.polarity, "u"))

    def at_most(self, strength: str) -> Value:
        """The value, no stronger than `strength`."""
        if not self.held:
            return self
        return replace(self, strength=min(self.strength, strength, key=ORDER.index))


HELD = Value("+", "full")
"""What a bare sentence says of its event."""

UNHELD = Value("u", "u")
"""What somebody holds who only passes on the words of another."""
