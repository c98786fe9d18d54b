"""Lengths of time and times that come again: never dates."""

from __future__ import annotations

from sayso.reading.times.amounts import amount_of, duration_value
from sayso.reading.times.questions import Question
from sayso.reading.times.resolved import Resolved, duration, recurring

__all__ = [
    "a_unit",
    "duration_and_half",
    "duration_half",
    "duration_of_units",
    "duration_range",
    "length",
    "past_unit",
    "set_of",
    "set_of_parts",
    "set_per",
    "set_word",
    "weekday_set",
    "weekend_set",
]

PART_NAMES = {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}


def length(question: Question) -> Resolved | None:
    """As in "Three days", "several years", "a week"."""
    if question.unit == "Q" and _is_fraction(question):
        return None
    if question.word_behind() == "-" and _word_at(question, 2) == "to":
        return None  # "day-to-day"
    amount = amount_of(question.match.words("n"), question.match.grammar.lexicon)
    return duration(duration_value(amount, question.unit), question.amount_mod)


def _is_fraction(question: Question) -> bool:
    """Whether quarters are parts of something else: "three-quarters", "three quarters of"."""
    first, last = question.match.first, question.match.last
    return "-" in question.match.lexed.words[first : last + 1] or question.word_behind() == "of"


def _word_at(question: Question, distance: int) -> str:
    words, place = question.match.lexed.words, question.match.last + distance
    return words[place].lower() if place < len(words) else ""


def duration_range(question: Question) -> Resolved:
    """As in "Two to three weeks": TIMEX3 keeps the first, and says that it is rough."""
    amount = amount_of(question.match.words("n"), question.match.grammar.lexicon)
    return duration(duration_value(amount, question.unit), "APPROX")


def duration_half(question: Question) -> Resolved:
    """As in "Half an hour"."""
    amount = amount_of("half a", question.match.grammar.lexicon)
    return duration(duration_value(amount, question.unit), question.amount_mod)


def duration_and_half(question: Question) -> Resolved:
    """As in "An hour and a half"."""
    whole = question.match.words("n") or "one"
    amount = amount_of(f"{whole} and a half", question.match.grammar.lexicon)
    return duration(duration_value(amount, question.unit), question.amount_mod)


def duration_of_units(question: Question) -> Resolved:
    """As in "The last five years", "recent weeks", "days"."""
    words = question.match.words("n")
    amount = amount_of(words, question.match.grammar.lexicon) if words else None
    if not words and question.match.value("u", "UNITS", "NUMUNITS") is None:
        amount = amount_of("one", question.match.grammar.lexicon)
    return duration(duration_value(amount, question.unit), question.amount_mod)


def past_unit(question: Question) -> Resolved:
    """As in "The past year" is a length up to now."""
    one = amount_of("one", question.match.grammar.lexicon)
    return duration(duration_value(one, question.unit))


def a_unit(question: Question) -> Resolved:
    """As in "A day": how often, where a number stands before it; else how long."""
    value = duration_value(amount_of("one", question.match.grammar.lexicon), question.unit)
    return recurring(value) if _follows_number(question) else duration(value)


def _follows_number(question: Question) -> bool:
    words = question.match.lexed.words
    before = [
        word.lower() for word in words[max(question.match.first - 3, 0) : question.match.first]
    ]
    return any(word[0].isdecimal() for word in before) or "times" in before or "once" in before


def set_of(question: Question) -> Resolved:
    """As in "Every two weeks", "each day"."""
    words = question.match.words("n") or "one"
    amount = amount_of(words, question.match.grammar.lexicon)
    if "other" in question.match.lexed.words[question.match.first : question.match.last + 1]:
        amount = amount_of("two", question.match.grammar.lexicon)
    return recurring(duration_value(amount, question.unit))


def set_per(question: Question) -> Resolved:
    """As in "Per week"."""
    one = amount_of("one", question.match.grammar.lexicon)
    return recurring(duration_value(one, question.unit))


def set_word(question: Question) -> Resolved:
    """As in "Daily"."""
    return recurring(question.match.value("w", "DAILY") or "P1D")


def weekday_set(question: Question) -> Resolved:
    """As in "Mondays", "Sunday nights", "every spring"."""
    match = question.match
    part = match.value("pp", "PARTS") or match.value("p", "PART")
    tail = f"T{part}" if part else ""
    weekday = question.weekday()
    if weekday:
        return recurring(f"XXXX-WXX-{weekday}{tail}")
    month = question.month()
    return recurring(f"XXXX-{month:02d}" if month else f"XXXX-{match.value('s', 'SEASON')}")


def set_of_parts(question: Question) -> Resolved:
    """As in "Every morning", "nights"."""
    part = question.match.value("p", "PART")
    if part is None:
        first = question.match.first
        part = PART_NAMES.get(question.match.lexed.words[first].lower(), "NI")
    return recurring(f"XXXX-XX-XXT{part}")


def weekend_set(_question: Question) -> Resolved:
    """As in "Weekends"."""
    return recurring("XXXX-WXX-WE")
