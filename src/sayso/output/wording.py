"""The plain words in which readings are shown."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable

from sayso.records import Document, Form, Gap, Polarity, Statement, TimeValue, Voice, VoiceKind

__all__ = [
    "MONTHS",
    "NOT_NAMED",
    "NOT_SETTLED",
    "counted",
    "day_words",
    "gap_sentence",
    "kind_words",
    "name_of",
    "on_one_line",
    "percent",
    "polarity_words",
    "published_words",
    "shortened",
    "statement_counts",
    "untitled_words",
    "without_possessive",
]

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
"""Not from the locale: the same reading is shown in the same words everywhere."""

NOT_SETTLED = "voice not settled"
NOT_NAMED = "not named"
NAMELESS = frozenset({"", NOT_NAMED, "unnamed"})
GAP_CODE = re.compile(r"[A-Z][A-Z0-9_]*:\s*")
JOINERS = "\u200c\u200d"


def on_one_line(text: str) -> str:
    """The words of a text with every run of white space as one space."""
    return " ".join(text.split())


def without_possessive(text: str) -> str:
    """The words of a mention on one line, without the "'s" at its end."""
    line = on_one_line(text)
    for ending in ("'s", "’s"):
        line = line.removesuffix(ending)
    return line


def _joined_to_previous(character: str) -> bool:
    """Whether a character belongs to the one before it (accents, joiners, skin tones)."""
    return (
        character in JOINERS
        or unicodedata.category(character) in {"Mn", "Me", "Mc"}
        or "\U0001f3fb" <= character <= "\U0001f3ff"
    )


def shortened(text: str, *, to: int) -> str:
    """The text on one line, cut after a whole word where it is too long.

    to: most characters that come back, the "…" of the cut among them; at least 2.
    """
    line = on_one_line(text)
    if len(line) <= to:
        return line
    end = to - 1
    space = line.rfind(" ", to // 2, to)
    if space > 0:
        end = space
    else:
        while end > 1 and (_joined_to_previous(line[end]) or line[end - 1] in JOINERS):
            end -= 1
    return line[:end].rstrip(" ,;:–—-") + "…"


def counted(count: int, noun: str) -> str:
    """A number with its noun, as in "1 statement" and "2 statements"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def percent(confidence: float) -> str:
    """A confidence from 0 to 1 as "92%"; what is not quite certain is never "100%"."""
    whole = round(confidence * 100)
    if whole == 100 and confidence < 1:
        return "over 99%"
    return f"{whole}%"


def day_words(day: datetime.date) -> str:
    """A day as "16 October 2031"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def published_words(published: TimeValue | None) -> str:
    """When a document was published, in words; "" when that is unknown."""
    if published is None:
        return ""
    first, last = published.earliest, published.latest
    if first and last and first != last:
        return f"between {day_words(first)} and {day_words(last)}"
    if first and last:
        return day_words(first)
    if first:
        return f"{day_words(first)} or later"
    if last:
        return f"{day_words(last)} or earlier"
    return published.edtf


def kind_words(voice: Voice | None) -> str:
    """What a voice is, in words; "" where what it is called says so already."""
    if voice is None or voice.kind is VoiceKind.UNNAMED or not on_one_line(voice.name):
        return ""
    return voice.kind.value


def name_of(voice: Voice | None) -> str:
    """What a voice is called on screen; a voice without a name is given none."""
    if voice is None:
        return NOT_SETTLED
    name = on_one_line(voice.name)
    if voice.kind is VoiceKind.UNNAMED:
        return NOT_NAMED if name.casefold() in NAMELESS else f"{name} ({NOT_NAMED})"
    return name or f"the {voice.kind.value}"


def polarity_words(statement: Statement) -> str:
    """What to say of a cue that denies or is denied; "" for one that affirms."""
    return "negated" if statement.polarity is Polarity.NEGATIVE else ""


def statement_counts(statements: Iterable[Statement]) -> str:
    """How many statements of which form, as in "3 statements: 2 direct, 1 mixed"."""
    forms = [statement.form for statement in statements]
    found = [form for form in Form if form in forms]
    if len(found) == 1:
        return counted(len(forms), f"{found[0]} statement")
    each = ", ".join(f"{forms.count(form)} {form}" for form in found)
    return f"{counted(len(forms), 'statement')}: {each}"


def gap_sentence(gap: Gap) -> str:
    """The sentence of a gap, without the code in front of it."""
    code = GAP_CODE.match(gap.reason)
    sentence = gap.reason[code.end() :] if code else gap.reason
    return on_one_line(sentence) or gap.reason


def untitled_words(document: Document) -> str:
    """What a document without a title is called on screen: after its file, if it has one."""
    name = on_one_line(document.source.rstrip("/").rpartition("/")[2])
    return name if name and name != "-" else "Untitled"
