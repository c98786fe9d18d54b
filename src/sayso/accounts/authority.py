"""Authority: whether two rows are of one line, and what every relation is made with."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sayso.accounts.wording import content_words
from sayso.records.accounts import Relation, Row

__all__ = [
    "OF_VOICE",
    "Background",
    "against",
    "day_of",
    "has_reserve",
    "related",
    "said",
    "same_line",
    "same_words",
]

ROLES = frozenset(
    "ministry minister interior defence defense foreign health government army military police "
    "spokesman spokeswoman spokesperson president prime office staff general navy state service "
    "department agency officials official prosecutor prosecutors prosecutor's court the of for "
    "an a and council governor city authorities commander colonel captain national republic".split()
)
SPEAKERS = frozenset(
    "spokesman spokeswoman spokesperson spokespersons official officials officer officers chief "
    "head source sources statement press desk duty service office the a an of for its their his "
    "her s unnamed registrar nurse doctor report list records register website account".split()
)
"""Words for those who speak for a body, and for what it publishes."""
STATE_BODY = re.compile(
    r"^(?:the\s)?(?:national\s|federal\s|state\s)?(?:police|gendarmerie|army|armed\sforces|military|"
    r"government|security\sforces)$|\b(?:defen[cs]e\sheadquarters|general\sstaff|naval\sstaff|"
    r"national\spolice|federal\spolice|ministry|gendarmerie)\b|"
    r"\b(?:state|national|press|telegraph|central)\s(?:[\w-]+\s)?(?:agency|bureau|news|radio|"
    r"television|service)$|^agencia\snacional",
    re.IGNORECASE,
)
LOCAL_BODY = re.compile(
    r"\b(?:city|municipal|local|provincial|regional|county|district|town|university|former|shadow|union)\b",
    re.IGNORECASE,
)
SAME_WORDS = 0.7
LEAST_WORDS = 2
"""Two claims say the same when the shorter one shares so much of its wording, and so many words."""
OF_VOICE = "voice:"
"""The line of whoever speaks for a voice that has none of its own."""
UNSPECIFIC = "state:"
"""The line of a state that the text does not name."""
OF_A_PART = 0.7
PER_DAY = 0.97
LONG_APART = 0.8
UNDATED = 0.65
UNNAMED_VOICE = 0.75
CARRIED_ON = 0.9
SHORT_CHAIN = 2
"""What is left of the confidence of a contradiction: of a part against a whole, for each day
between the two, at least, where a number has no day, where nobody is named for one of them, and
where it came through somebody else. Set by hand from what was wrong on development data."""
UNSETTLED = frozenset({"unnamed", ""})
RESERVED = frozenset({"hedges", "reports"})


@dataclass(frozen=True, slots=True)
class Background:
    """What two rows are compared against: all rows of their happening on one attribute.

    merged: groups that are one under several names. growing: whether the number still grows.
    rows: all of them. lines: for a row, by its id, the others of its line of authority, once they
        were asked for. notes: what else was found out about a row, by a name and its id.
    """

    merged: frozenset[str]
    growing: bool
    rows: tuple[Row, ...]
    lines: dict[str, tuple[Row, ...]] = field(default_factory=dict, compare=False)
    notes: dict[tuple[str, str], int] = field(default_factory=dict, compare=False)

    def line_of(self, row: Row) -> tuple[Row, ...]:
        """The other rows of the line of authority of a row."""
        found = self.lines.get(row.id)
        if found is None:
            found = tuple(each for each in self.rows if each is not row and same_line(each, row))
            self.lines[row.id] = found
        return found


def related(a: Row, b: Row, kind: str, why: str, confidence: float | None = None) -> Relation:
    """A relation, as sure as the less sure of its rows unless it is said."""
    sure = min(a.confidence, b.confidence) if confidence is None else confidence
    return Relation(a.id, b.id, kind, why, round(sure, 4))


def has_reserve(*rows: Row) -> bool:
    """Whether one of some rows is said with reserve or only passed on."""
    return any(row.commitment in RESERVED for row in rows)


def against(a: Row, b: Row, kind: str, why: str, *, part: bool = False) -> Relation:
    """A contradiction; the further what it rests on is from two plain words on one thing, the less
    sure it is.

    part: whether one of them is only of a part of what the other one counts.
    """
    sure = min(a.confidence, b.confidence)
    sure *= OF_A_PART if part else 1.0
    if a.low is not None and not (day_of(a) and day_of(b)):
        sure *= UNDATED
    sure *= max(PER_DAY ** _days_apart(a, b), LONG_APART)
    for row in (a, b):
        sure *= UNNAMED_VOICE if row.voice_name in UNSETTLED else 1.0
        sure *= CARRIED_ON if len(row.chain) > SHORT_CHAIN else 1.0
    return related(a, b, kind, why, sure)


def _days_apart(a: Row, b: Row) -> int:
    return abs(day_of(a) - day_of(b)) if day_of(a) and day_of(b) else 0


def said(row: Row) -> str:
    """A number as it stands inside a sentence: "at least nine"."""
    return row.value[:1].lower() + row.value[1:]


def same_words(a: str, b: str) -> bool:
    """Whether two passages say the same, by their words."""
    if a == b:
        return True
    ours, theirs = content_words(a), content_words(b)
    if not ours or not theirs:
        return False
    shared = len(ours & theirs)
    return shared >= LEAST_WORDS and shared / min(len(ours), len(theirs)) >= SAME_WORDS


def day_of(row: Row) -> int:
    """The day for which a row holds, in days since 0001-01-01; 0 where none is known."""
    day = row.as_of or row.published
    return day.toordinal() if day else 0


def same_line(a: Row, b: Row) -> bool:
    """Whether two voices speak for one body, so that the later word replaces the earlier one.

    "state:" alone says that some state speaks; it is one line unless the names say that the
    states differ ("Brenholt's Naval Staff", "Calvessa's ministry").
    """
    if a.voice == b.voice or f"{OF_VOICE}{a.voice}" == b.authority:
        return True
    if f"{OF_VOICE}{b.voice}" == a.authority:
        return True
    if {UNSPECIFIC} == {_line_of(a), _line_of(b)}:
        ours, theirs = _proper(a.voice_name), _proper(b.voice_name)
        return not ours or not theirs or bool(ours & theirs)
    if a.authority is None or b.authority is None:
        body = _body(a.voice_name)
        return bool(body) and body == _body(b.voice_name)
    if a.authority != b.authority:
        return _of_one_state(a, b) or _of_one_state(b, a)
    if a.authority != UNSPECIFIC:
        return True
    ours, theirs = _proper(a.voice_name), _proper(b.voice_name)
    return not ours or not theirs or bool(ours & theirs)


def _line_of(row: Row) -> str | None:
    """The line of a row; forces and agencies of a state are of the line of its ministries."""
    own = row.authority is None or row.authority.startswith("body:")
    if own and STATE_BODY.search(row.voice_name) and not LOCAL_BODY.search(row.voice_name):
        return UNSPECIFIC
    return row.authority


def _of_one_state(known: Row, unknown: Row) -> bool:
    """Whether "the Interior Minister" is that of a state that his chain of voices names."""
    if unknown.authority != UNSPECIFIC or not (known.authority or "").startswith(UNSPECIFIC):
        return False
    state = (known.authority or "").removeprefix(UNSPECIFIC)
    return bool(state) and any(state in _proper(name) for name in unknown.chain)


def _body(name: str) -> frozenset[str]:
    """For which body somebody speaks, by the words of a name: "a police spokeswoman"."""
    words = re.findall(r"[\w-]+", name.casefold().replace("’s", "").replace("'s", ""))
    return frozenset(words) - SPEAKERS


def _proper(name: str) -> frozenset[str]:
    words = re.findall(r"[A-Z][\w’'-]*", name)
    return frozenset(
        word.casefold().replace("’", "'").removesuffix("'s")
        for word in words
        if word.casefold() not in ROLES
    )
