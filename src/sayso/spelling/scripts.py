"""Scripts: letters of other alphabets in Latin ones, as names are most often written in English.

Cyrillic after BGN/PCGN (1947, 1965) without its marks, Greek after ELOT 743; what one sound has
several spellings for is made alike by `fold_person` afterwards.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["LATIN_LETTERS", "is_latin"]

CYRILLIC = (
    "а a б b в v г g ґ g д d ђ dj ѓ gj е e ё yo є ye ж zh з z ѕ dz и i і i ї yi й y ј j к k л l "
    "љ lj м m н n њ nj о o п p р r с s т t ћ c ќ kj у u ў u ф f х kh ц ts ч ch џ dz ш sh щ shch "
    "ъ ъ ы y ь ь э e ю yu я ya"
)
GREEK = (
    "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch "
    "ψ ps ω o"
)
SILENT = frozenset("ъь")
LAST_LATIN = 0x24F
"""The end of Latin Extended-B in Unicode."""


def _letters(*alphabets: str) -> dict[int, str]:
    found: dict[int, str] = {}
    for alphabet in alphabets:
        pairs = alphabet.split()
        for letter, latin in zip(pairs[::2], pairs[1::2], strict=True):
            found[ord(letter)] = "" if letter in SILENT else latin
    return found


LATIN_LETTERS: Mapping[int, str] = _letters(CYRILLIC, GREEK)
"""What stands for each small letter, as `str.translate` takes it."""


def is_latin(text: str) -> bool:
    """Whether the letters of a text are Latin ones, for the most part."""
    letters = [letter for letter in text if letter.isalpha()]
    return 2 * sum(ord(letter) <= LAST_LATIN for letter in letters) >= len(letters)
