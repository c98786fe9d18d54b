"""Point times: the times of day that a reading names, each with the act that it dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sayso.accounts.act_words_affairs import DUTIES
from sayso.accounts.acts import PART, Act, find_acts, with_actor
from sayso.accounts.clocks import Clock, find_clocks
from sayso.accounts.wording import content_words
from sayso.records import Reading, Span

__all__ = ["CLAUSE", "Timed", "find_times", "stripped", "trimmed"]

CLAUSE = re.compile(
    r"(?:[^.;:!?\n]|[.:](?=\w)|(?<=\b[ap])\.(?=m)|(?<=\b[ap]\.m)\.(?=,|\s[a-z])|"
    r"(?<=\b(?:No|St|Dr|Mr|Ms|Lt|km))\.(?=\s\w)|(?<=\b(?:Mrs|Col|Gen|Sgt|Maj|Rev))\.(?=\s\w))+"
)
"""A clause, up to a mark that ends one: not that of "a.m.", of a clock or of "No. 4"."""
SEAM = re.compile(
    r"(?:,?\s(?:when|as|while|whilst|which|who|where|because|but|that|although|though|until|"
    r"before|after|"
    r"and(?:\sthat|\sthen)?|so|or|having)\b(?:\sthat\b)?,?|\s[—–-]\s|(?<=[,:]\s)“|(?<=[,?!])”)",
    re.IGNORECASE,
)
"""Where one clause joins another one."""
AND = re.compile(r",?\sand(?:\sthen)?\s", re.IGNORECASE)
STAMP = re.compile(r"[\s\W]*(?:(?:update|updated|posted|live|filed)\b[\s\W]*)?", re.IGNORECASE)
DIGITS = re.compile(r"\d{1,2}[.:]\d\d|\d{4}")
SPEECH = re.compile(
    r"\b(?:said|says|say|told|tells|reported|reports|added|announced|spoke|speaking|wrote|"
    r"tweeted|"
    r"posted|"
    r"published|broadcast|briefed|statement|briefing|interview|press conference|"
    r"news conference)\b",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"\b(?:\d{1,3}(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"dozens|"
    r"hundreds)\b"
    r"(?!\s(?:minutes|hours))",
    re.IGNORECASE,
)
"""What is counted by a time is a figure of that time, and no act of it."""
SOON = re.compile(
    r"\b(?:within (?:\w+ )?(?:minutes|seconds|moments)|(?:minutes|moments|seconds) later|"
    r"soon after|"
    r"immediately|straight ?away|at once|at the same time)\b",
    re.IGNORECASE,
)
PLANNED = re.compile(
    r"\b(?:should|due|scheduled|supposed|planned|expected|will|would|meant|(?:was|were|is|"
    r"are) to|set to|"
    r"shall|must|may|might|can|could|plans?|intends?|hopes?|every|usually|normally|always|"
    r"each)\b",
    re.IGNORECASE,
)
"""Words of what is only meant to be, or is so every day."""
AHEAD = 60
CLEFT = re.compile(r"\W*(?:it\s)?(?:(?:was|is|only|not|already|just|well)\s)*", re.IGNORECASE)
"""What stands before a time in "it was nearly noon before the doctors came"."""
WHEN = re.compile(r",?\swhen\s", re.IGNORECASE)
CALL, CALLED_FOR = (
    "call for help",
    frozenset({"setting of the fire", "blast", "shooting", "attack"}),
)
"""What is called in had begun by the time of the call."""
ANSWER = re.compile(
    r"\W*(?:(?:oh|well|no|yes|say|just|only|maybe|about|around|at|by|that|it|this|was|is|must|"
    r"have|been|would|be)\W+)*",
    re.IGNORECASE,
)
LEAST_CLAUSE, BARE_ANSWER, HOUR = 2, 1, 60
BACK = 600
LOOK_BACK = 3
"""An answer that is only a time is of the act that stands at most so many sentences before it."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A time of day with the clause that it dates.

    act: the names of the acts that it dates, or else the clause without the time.
    """

    clock: Clock
    passage: Span
    value: Span
    act: str


def find_times(reading: Reading, voice_of: Callable[[Span], str] = lambda _: "") -> Iterator[Timed]:
    """The times of day of a reading, each with its clause; the time of writing is none.

    voice_of: gives the name of whoever says a passage, who is "we".
    """
    text = reading.document.text
    told: list[tuple[int, str, str | None, str]] = []
    for number, sentence in enumerate(reading.sentences):
        for clause in CLAUSE.finditer(text, sentence.span.start, sentence.span.end):
            words, start = clause[0], clause.start()
            clocks = tuple(find_clocks(words))
            before = text[max(start - BACK, 0) : start]
            for clock in clocks:
                if _is_stamp(text, start + clock.start, words[clock.start : clock.end]):
                    continue
                value = Span(start + clock.start, start + clock.end)
                rest = stripped(words[: clock.start] + " " + words[clock.end :])
                known = len(content_words(rest))
                if _is_of_speech(words, clock) or _is_planned(words, clock):
                    continue
                acts = _dated(words, clock, clocks, before, voice_of(value))
                if acts:
                    name = PART.join(dict.fromkeys(str(act) for act in acts))
                elif (known <= BARE_ANSWER or _is_answer(words, clock)) and (
                    asked := _asked_for(told, number, LOOK_BACK if known <= BARE_ANSWER else 1)
                ) is not None:
                    name = asked
                elif known >= LEAST_CLAUSE and not clock.way and clock.high - clock.low < HOUR:
                    name = rest
                else:
                    continue
                told += [(number, words, name, before)] if acts else []
                yield Timed(clock, trimmed(text, start, clause.end()), value, name)
            if not clocks:
                told.append((number, words, None, before))


def _is_answer(words: str, clock: Clock) -> bool:
    """Whether a clause begins with a time that is an answer: "Half past six, the lot of them"."""
    return ANSWER.fullmatch(words, 0, clock.start) is not None and bool(
        re.match(r"\s*[,—–]", words[clock.end :])
    )


def _asked_for(
    told: Sequence[tuple[int, str, str | None, str]], number: int, back: int
) -> str | None:
    """The act that a bare time dates, by what the last sentences before it tell.

    told: number, words and named act of each clause so far, and what stands before it; the act is
        None where nothing dates it. number: that of the sentence of the time. back: how many
        sentences before it may tell of the act.
    """
    for at, words, name, before in reversed(told):
        if number - at > back:
            return None
        found = name if name is not None else _last_told(words, before)
        if found is not None:
            return found
    return None


def _last_told(words: str, before: str) -> str | None:
    """The act that a clause without a time tells of last, which a bare time behind it dates."""
    acts = sorted(find_acts(words), key=lambda act: (act.name not in DUTIES, act.start))
    for act in reversed(acts):
        told = with_actor(act, words, before, "")
        if told is not None:
            return str(told)
    return None


def _is_stamp(text: str, at: int, words: str) -> bool:
    """Whether a time is that of an entry of a live page: in digits, at the start of a line."""
    line = text.rfind("\n", 0, at) + 1
    return STAMP.fullmatch(text, line, at) is not None and DIGITS.match(words) is not None


def _is_of_speech(words: str, clock: Clock) -> bool:
    """Whether a time is that at which somebody spoke: "told reporters at 10:30 that ..."."""
    spoken = [match.end() for match in SPEECH.finditer(words, 0, clock.start)]
    if not spoken:
        return False
    between = words[spoken[-1] : clock.start]
    return not re.search(r"[,“”]|\bthat\b", between) and not find_acts(between)


def _is_planned(words: str, clock: Clock) -> bool:
    """Whether something was only meant to be at a time: "was due to open at nine"."""
    return PLANNED.search(words, max(clock.start - AHEAD, 0), clock.start) is not None


def _dated(
    words: str, clock: Clock, clocks: Sequence[Clock], before: str, voice: str
) -> tuple[Act, ...]:
    """The acts of a clause that a time of day dates: those of its own part of the clause.

    before: what stands in front of the clause. voice: the name of whoever speaks.
    """
    seams = [
        match.span()
        for match in SEAM.finditer(words)
        if not any(each.start - 1 <= match.start() < each.end for each in clocks)
        and not (match.end() == clock.start - 1 and match[0].strip().casefold() == "as")
    ]
    start = max((right for _, right in seams if right <= clock.start + 1), default=0)
    end = min((left for left, _ in seams if left >= clock.end), default=len(words))
    every = [told for act in find_acts(words) if (told := with_actor(act, words, before, voice))]
    acts = [act for act in every if start <= act.start and act.end <= end]
    joined = _joined(words, end, seams)
    beside = [act for act in every if joined and joined[0] <= act.start < joined[1]][:1]
    left = [act for act in acts if act.end <= clock.start]
    counted = clock.way == "by" and COUNTED.search(words[start : clock.start])
    if counted:
        return ()
    if left and left[-1].name == CALL:
        about = [act for act in every if act.name in CALLED_FOR and act.start > clock.end]
        return (left[-1], *about[:1])
    if left:
        soon = joined is not None and SOON.search(words, *joined)
        return (left[-1], *(beside if soon else ()))
    cleft = CLEFT.fullmatch(words, start, clock.start)
    if end < len(words) and (cleft or WHEN.match(words, clock.end)):
        behind = next((left for left, _ in seams if left > end), len(words))
        return tuple(act for act in every if end <= act.start < behind)[:1]
    right = [act for act in acts if act.start >= clock.end]
    return (right[0], *beside) if right else ()


def _joined(words: str, end: int, seams: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The part behind "and", which a time in front of both parts dates too."""
    match = AND.match(words, end)
    if match is None:
        return None
    return match.end(), min((left for left, _ in seams if left >= match.end()), default=len(words))


def stripped(text: str) -> str:
    """The words of a clause, without the marks at its ends."""
    return " ".join(text.split()).strip(" ,;:—–“”\"‘’'")


def trimmed(text: str, start: int, end: int) -> Span:
    """A stretch of a text without the marks and spaces at its ends."""
    words = text[start:end]
    start += len(words) - len(words.lstrip(' \t\r\n“”"‘,—–'))
    end -= len(words) - len(words.rstrip(' \t\r\n“”"’,—–'))
    return Span(start, max(end, start + 1))
