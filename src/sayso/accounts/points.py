"""Points: the times of day, orders, places, labels and targets that one reading names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.accounts.causes import NEGATED
from sayso.accounts.clocks import Clock, find_clocks
from sayso.accounts.scopes import WORD
from sayso.accounts.wording import content_words
from sayso.quantities.groups import group_of
from sayso.records import Reading, Span

__all__ = ["Ordered", "Placed", "Timed", "find_named", "find_orders",
           "find_places", "find_so_called", "find_targets", "find_times", "label_of"]  # fmt: skip

CLAUSE = re.compile(r"(?:[^.;:!?\n]|[.:](?=\w)|(?<=\b[ap])\.(?=m)|(?<=\b[ap]\.m)\.(?=\s[a-z]))+")
ORDER = re.compile(
    r",?\s(?P<only>only\s|even\s|immediately\s|shortly\s|just\s|long\s)?(?P<way>before|after|once)\s",
    re.IGNORECASE,
)
BESIDE = 160
"""An act that is longer than so many characters is none."""
LEAST_CLAUSE = 2
LEAST_ACT, MOST_ACT = 1, 9
NO_ACT = re.compile(
    r"^(?:the\s)?(?:\d[\d.:,]*|another|each|\w+(?:day|ary|uary)\b|a\s(?:week|year|month|day)|yesterday|today|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|a few)\s(?:\w+\s)?"
    r"(?:days?|weeks?|months?|years?|hours?|minutes?|o.clock)|dawn|noon|midnight|dusk|dark|that|this|all)\b",
    re.IGNORECASE,
)
"""What "before" and "after" put in front of a time rather than of an act."""
ONLY_TIME = re.compile(
    r"(?:^|\s)(?:about\s|some\s|just\s|only\s|within\s|less than\s|more than\s|nearly\s)*"
    r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many|a few|\d+)\s)?"
    r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)$",
    re.IGNORECASE,
)
"""How long before or after: what stands in front of it is then no act beside the other one."""
SPEECH = re.compile(
    r"\b(?:said|says|say|told|tells|reported|reports|added|according|announced|insisted)\b",
    re.IGNORECASE,
)
SITE = (
    r"road|street|square|steps?|stands?|gates?|bridge|station|market|hospital|ambulance|house|home|yard|"
    r"school|church|mosque|building|waters|strait|port|harbou?r|car|bus|cell|park|camp|field|compound|"
    r"courtyard|garden|corridor|stadium|ground|roof|barricade|checkpoint|line|border|zone|territory"
)
ACTS = {
    word: name
    for name, words in {
        "shot": "shot shooting fired hit wounded",
        "killed": "killed stabbed beaten murdered",
        "died": "died",
        "found": "found recovered discovered",
        "sank": "sank sunk sinking capsized foundered",
        "exploded": "exploded detonated explosion blast",
        "arrested": "arrested detained seized held",
        "challenged": "challenged stopped",
        "crashed": "crashed crash",
    }.items()
    for word in words.split()
}
"""The words of an act that is somewhere, under one name each."""
ACT = re.compile(rf"\b(?:{'|'.join(ACTS)})\b", re.IGNORECASE)
PLACE = re.compile(
    rf"(?:\s[\w’'-]+){{0,8}}?\s(?P<place>(?:in|on|at|inside|outside|near|within|by|behind|beside)\s(?:(?:the|a|an|its|their|his|her|our)\s)?"
    rf"(?:[\w’'-]+\s){{0,3}}?(?:{SITE})\b(?:,?\s(?:inside|outside|of|off|on|in|near|at)\s(?:(?:the|our|its|their)\s)?"
    rf"[\w’'-]+(?:\s[A-Z][\w’'-]+)*){{0,2}})"
)
PREDICATE = re.compile(r"(?:was|were|had|has|have|is|are|would|only)\b", re.IGNORECASE)
REACH = 60
TARGET = re.compile(
    r"\b(?:fired|firing|shots?|shooting|opened fire|opening fire)\b(?:\s[\w’'-]+){0,3}?\s"
    r"(?:at|on|upon|into)\s"
    r"(?P<target>(?:the|an?|its|their|his|her|our)\s(?:[\w’'-]+\s){0,2}?[\w’'-]+)"
    r"(?=\s(?:in|on|at|near|from|some|after|before|when|while|and|as|by|for|during|with)\b"
    r"|\s*(?:[,;.:!?—–”\"]|$))",
    re.IGNORECASE,
)
LABELLED = frozenset({"protesters", "fighters", "spectators"})
"""Groups for whose members voices choose their words: marchers or rioters, fans or hooligans."""
SO_CALLED = re.compile(
    r"\b[Ss]o-called\s(?:[“\"‘']\s?(?P<quoted>[\w’-]+(?:\s[\w’-]+){0,4})(?=[”\"’'])|"
    r"(?P<plain>[A-Z][\w-]+[’']?(?:\s(?:of\s)?[A-Z][\w-]+[’']?)*))"
)
CROWD = frozenset({"crowd", "mob"})


@dataclass(frozen=True, slots=True)
class Timed:
    """A time of day with the clause that it dates. act: the clause without the time."""

    clock: Clock
    passage: Span
    value: Span
    act: str


@dataclass(frozen=True, slots=True)
class Ordered:
    """Two acts of which a text says which came first: each as it stands, and the passage."""

    first: str
    second: str
    passage: Span


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an act was. act: the word of the act without its ending."""

    act: str
    passage: Span
    value: Span


def find_times(reading: Reading) -> Iterator[Timed]:
    """The times of day of a reading, each with its clause."""
    text = reading.document.text
    for sentence in reading.sentences:
        for clause in CLAUSE.finditer(text, sentence.span.start, sentence.span.end):
            for clock in find_clocks(clause[0]):
                act = _words(clause[0][: clock.start] + " " + clause[0][clock.end :])
                value = Span(clause.start() + clock.start, clause.start() + clock.end)
                if len(content_words(act)) < LEAST_CLAUSE:
                    continue
                yield Timed(clock, _trimmed(text, clause.start(), clause.end()), value, act)


def find_orders(reading: Reading) -> Iterator[Ordered]:
    """What a reading says of the order of two acts, by "before", "after" and "once"."""
    text = reading.document.text
    for sentence in reading.sentences:
        for clause in CLAUSE.finditer(text, sentence.span.start, sentence.span.end):
            for match in ORDER.finditer(clause[0]):
                left = _near(clause[0][max(match.start() - BESIDE, 0) : match.start()], last=True)
                right = _near(clause[0][match.end() : match.end() + BESIDE], last=False)
                if NO_ACT.match(right) or left.split()[-1:] == right.split()[:1]:
                    continue
                if ONLY_TIME.search(left):
                    continue
                acts = _words(left), _words(right)
                if not all(LEAST_ACT <= len(content_words(act)) <= MOST_ACT for act in acts):
                    continue
                if match["way"].casefold() in {"after", "once"}:
                    acts = (acts[1], acts[0])
                start = clause.start() + match.start() - len(left)
                end = clause.start() + match.end() + len(right)
                yield Ordered(*acts, _trimmed(text, start, end))


def _words(text: str) -> str:
    """The words of a clause, without the marks at its ends."""
    return " ".join(text.split()).strip(" ,;:—–“”\"‘’'")


def _near(words: str, *, last: bool) -> str:
    """The part of a clause beside a word of order, up to a comma or a word of saying."""
    if last:
        comma = words.rfind(", ")
        if comma > 0 and PREDICATE.match(words[comma + 2 :]):
            comma = words.rfind(", ", 0, comma)
        parts = [comma + 1, words.rfind("“") + 1]
        parts += [match.end() for match in SPEECH.finditer(words)]
        return words[max(parts) :]
    ends = [at for mark in (", ", "”", " but ", " while ") if (at := words.find(mark)) > 0]
    ends += [match.start() for match in SPEECH.finditer(words)]
    return words[: min(ends, default=len(words))]


def find_places(reading: Reading) -> Iterator[Placed]:
    """Where the acts of a reading were: the place that stands behind the word of an act."""
    text = reading.document.text
    for sentence in reading.sentences:
        for clause in CLAUSE.finditer(text, sentence.span.start, sentence.span.end):
            for act in ACT.finditer(clause[0]):
                stop = min(act.end() + REACH, len(clause[0]))
                later = ACT.search(clause[0], act.end(), stop)
                place = PLACE.match(
                    clause[0], act.end(), later.start() if later else len(clause[0])
                )
                if place is None:
                    continue
                start, (left, right) = clause.start(), place.span("place")
                value = Span(start + left, start + right)
                yield Placed(ACTS[act[0].casefold()], Span(start + act.start(), value.end), value)


def find_targets(reading: Reading) -> Iterator[Placed]:
    """At whom or what a reading says that shots were fired; where it says that there were any."""
    text = reading.document.text
    for sentence in reading.sentences:
        for clause in CLAUSE.finditer(text, sentence.span.start, sentence.span.end):
            for match in TARGET.finditer(clause[0]):
                start, (left, right) = clause.start(), match.span("target")
                value = Span(start + left, start + right)
                if NEGATED.search(clause[0][: match.start()]):
                    continue
                if content_words(text[value.start : value.end]):
                    yield Placed("fire", Span(start + match.start(), value.end), value)


def label_of(reading: Reading) -> Span | None:
    """The word that a document itself uses most for a crowd or for those who bear arms."""
    text = reading.document.text
    held = [part for statement in reading.statements for part in statement.content]
    found: dict[str, Span] = {}
    counts: Counter[str] = Counter()
    for sentence in reading.sentences:
        for match in WORD.finditer(text, sentence.span.start, sentence.span.end):
            span = Span(match.start(), match.end())
            word = match[0].casefold()
            if group_of(word) not in LABELLED or word in CROWD or not word.endswith(("s", "men")):
                continue
            if any(part.covers(span) for part in held):
                continue
            counts[word] += 1
            found.setdefault(word, span)
    if not counts:
        return None
    return found[max(counts, key=lambda word: (counts[word], -found[word].start))]


def find_so_called(reading: Reading) -> Iterator[tuple[str, Span]]:
    """The names that a text calls so-called, with the passage of each."""
    for match in SO_CALLED.finditer(reading.document.text):
        words = match["quoted"] or match["plain"].rstrip("’'")
        yield " ".join(words.split()).casefold(), Span(match.start(), match.start() + len(match[0]))


def find_named(reading: Reading, name: str) -> Span | None:
    """Where a text uses a name without calling it so-called; its first place."""
    pattern = r"\s".join(re.escape(word) for word in name.split())
    for match in re.finditer(
        rf"(?<!so-called )(?<![“\"‘'])\b{pattern}\b", reading.document.text, re.I
    ):
        return Span(match.start(), match.end())
    return None


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    start += len(words) - len(words.lstrip(' \t\r\n“”"‘,—–'))
    end -= len(words) - len(words.rstrip(' \t\r\n“”"’,—–'))
    return Span(start, max(end, start + 1))
