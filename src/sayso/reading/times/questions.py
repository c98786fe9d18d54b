"""Questions: one matched expression with everything that its meaning may depend on."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.times.amounts import year_of_words
from sayso.reading.times.calendars import unit_value
from sayso.reading.times.matching import Match
from sayso.reading.times.references import Cues, Reference, References, Story

__all__ = ["Question"]

MODS = {
    "early": "START",
    "start": "START",
    "beginning": "START",
    "earlier": "START",
    "outset": "START",
    "onset": "START",
    "late": "END",
    "later": "END",
    "end": "END",
    "close": "END",
    "mid": "MID",
    "middle": "MID",
}
AMOUNT_MODS = (
    ("no more than", "EQUAL_OR_LESS"),
    ("not more than", "EQUAL_OR_LESS"),
    ("no less than", "EQUAL_OR_MORE"),
    ("more than", "MORE_THAN"),
    ("over", "MORE_THAN"),
    ("less than", "LESS_THAN"),
    ("fewer than", "LESS_THAN"),
    ("under", "LESS_THAN"),
    ("barely", "LESS_THAN"),
    ("at least", "EQUAL_OR_MORE"),
    ("at most", "EQUAL_OR_LESS"),
    ("up to", "EQUAL_OR_LESS"),
    ("as much as", "EQUAL_OR_LESS"),
    ("as many as", "EQUAL_OR_LESS"),
    ("as long as", "EQUAL_OR_LESS"),
    ("as little as", "EQUAL_OR_MORE"),
)
ABOUT = frozenset({"circa", "around", "about", "ca", "c"})
CENTURY_SPLIT = 40
"""'39 is 2039 or 1939 by whichever is not in the future; without a document date below this it
is of this century."""


@dataclass(frozen=True, slots=True)
class Question:
    """A match, and what it may be counted from."""

    match: Match
    references: References
    cues: Cues

    @property
    def tense(self) -> int:
        """1 for the future, -1 for the past, 0 where nothing says so."""
        return self.cues.tense(self.match.first, self.match.last)

    @property
    def now(self) -> Reference | None:
        """What a deictic is counted from."""
        return self.references.speech(self.match.span)

    @property
    def mod(self) -> str | None:
        """START, MID or END, where a word says so."""
        for word in self.match.words("mod").replace("-", " ").split():
            if word in MODS:
                return MODS[word]
        return None

    @property
    def circa(self) -> str | None:
        """APPROX after "circa", "c." and "around"."""
        words, first = self.match.lexed.words, self.match.first
        before = words[max(first - 2, 0) : first]
        if before[-1:] == (".",):
            return "APPROX" if before[0] in ("c", "ca") else None
        return "APPROX" if before and before[-1].lower() in ABOUT else None

    @property
    def amount_mod(self) -> str | None:
        """APPROX, MORE_THAN ... where words say so."""
        words = " ".join(self.match.words("apx").split())
        if not words:
            return None
        for phrase, mod in AMOUNT_MODS:
            if phrase in words:
                return mod
        return "APPROX"

    def year(self, name: str = "y") -> int | None:
        """The year that a part of the match says."""
        words = self.match.words(name)
        if not words:
            return None
        number = self.match.number(name)
        if number is None:
            return year_of_words(words, self.match.grammar.lexicon)
        if number >= 100:
            return number
        century = self.match.rule.fixed.get("century")
        return int(century) * 100 + number if century else self.full_year(number)

    def full_year(self, two_figures: int) -> int:
        """The year of two figures, the latest that is not more than ten years ahead."""
        document = self.references.document
        if document is None:
            return two_figures + (2000 if two_figures < CENTURY_SPLIT else 1900)
        century = document.day.year // 100 * 100
        year = century + two_figures
        return year - 100 if year > document.day.year + 10 else year

    def month(self, name: str = "m") -> int | None:
        """The month that a part of the match names."""
        found = self.match.value(name, "MONTH", "MONTHQ", "MONTHABBR")
        return int(found) if found else self.match.number(name)

    def day(self, name: str = "d") -> int | None:
        """The day of the month that a part of the match names."""
        if not self.match.has(name):
            return None
        number = self.match.number(name)
        if number is not None:
            return number
        words = self.match.words(name).replace("-", " ").split()
        values = self.match.grammar.lexicon.values
        tens = {"twenty": 20, "thirty": 30}.get(words[0], 0)
        return tens + int(values.get(("ORDINAL", words[-1]), 0)) or None

    def weekday(self) -> int | None:
        """1 for Monday to 7 for Sunday."""
        found = self.match.value("wd", "WEEKDAY", "WEEKDAYABBR", "WEEKDAYS")
        return int(found) if found else None

    def direction(self, name: str = "rel") -> tuple[int, str] | None:
        """-1, 0 or 1 with the class of the word that says so: LAST, NEXT, THIS, FOLLOWING ..."""
        for each in ("LAST", "NEXT", "THIS", "FOLLOWING", "BEFORE", "PAST"):
            found = self.match.value(name, each)
            if found is not None:
                return int(found), each
        return None

    def word_before(self) -> str:
        """The token in front of the expression, in lower case."""
        first = self.match.first
        return self.match.lexed.words[first - 1].lower() if first else ""

    def word_behind(self) -> str:
        """The token behind the expression, in lower case."""
        words, last = self.match.lexed.words, self.match.last
        return words[last + 1].lower() if last + 1 < len(words) else ""

    @property
    def unit(self) -> str:
        """The unit, as the lexicon has it."""
        found = self.match.value("u", "UNIT", "UNITS", "NUMUNIT", "NUMUNITS")
        return found or "D"

    def story(self, unit: str) -> Story | None:
        """The last dated event that is told finely enough to count units from."""
        if unit in ("D", "W", "WE"):
            return self.references.told
        return self.references.story

    def base(self) -> Story | None:
        """The document's own day as a story, for what has no event to be counted from."""
        document = self.references.document
        if document is None or self.references.narrative:
            return None
        return Story(unit_value(document.day, "D"), document.day, document.day, document.span)
