"""Exports: commitments in the codes of FactBank and on the scale from -3 to 3."""

from __future__ import annotations

__all__ = ["factbank_code", "scale"]

LEVELS = {"full": 3, "partial": 2, "neutral": 1}
CODES = {"full": "CT", "partial": "PR", "neutral": "PS"}


def factbank_code(polarity: str, strength: str) -> str:
    """The code of FactBank (Saurí and Pustejovsky 2009): CT+ to PS-, or Uu.

    PR- and PS- follow the same pattern; the public sets of Modal Dependency have none.
    """
    return CODES[strength] + polarity if strength in CODES else "Uu"


def scale(polarity: str, strength: str) -> int:
    """The value from -3 (surely not) to 3 (surely); 0 where nothing is held."""
    level = LEVELS.get(strength, 0)
    return -level if polarity == "-" else level
