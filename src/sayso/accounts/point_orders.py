"""Point orders: what a reading says of which of two acts came first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.accounts.act_words_affairs import DUTIES
from sayso.accounts.acts import Act, find_acts, with_actor
from sayso.accounts.point_times import CLAUSE, stripped, trimmed
from sayso.accounts.wording import content_words
from sayso.records import Reading, Span

__all__ = ["Ordered", "find_orders"]

JOINED = re.compile(
    r"(?:^|,?\s)(?:(?:only|even|immediately|shortly|just|long|well|right|some time|"
    r"moments|minutes|hours|days|weeks|months|a year|"
    r"soon|straight|directly|seconds|already)\s)?(?:(?:came|come|comes|was|were)\s)?"
    r"(?P<way>before|prior to|ahead of|until(?: after)?|"
    r"earlier than|sooner than|in advance of|pre-?dat(?:ed|es)|precedes|on the eve of|"
    r"later than|in the wake of|followed(?! by\b)|"
    r"only (?:when|once|after)|after|once(?!\s(?:and|again|more|before|an?|every|or|in|he|at)\b)|"
    r"as soon as|"
    r"following|in (?:response|retaliation|reprisal|revenge|answer|reply|reaction) (?:to|for)|"
    r"by the time(?: that)?|when|whereupon|(?:was|were|had been) followed by|(?:was|"
    r"were) preceded by|"
    r"preceded|led to|triggered|set off|gave way to)(?=\s)",
    re.IGNORECASE,
)
"""Words between two acts that say which one came first."""
FIRST_LEFT = frozenset({
    "before", "prior to", "ahead of", "whereupon", "was followed by", "were followed by",
    "had been followed by", "preceded", "led to", "triggered", "set off", "gave way to",
    "by the time", "by the time that", "earlier than", "sooner than", "in advance of",
    "predated", "predates", "pre-dated", "pre-dates", "precedes", "on the eve of",
})  # fmt: skip
BY_THE_TIME, WHEN, UNTIL = "by the time", "when", "until"
NOBODY = re.compile(
    r"(?:^|[“\"]|,\s|\bthat\s)(?:not (?:one|a|an|a single)|no|nobody|no one|none|nothing|"
    r"neither)\b",
    re.IGNORECASE,
)
NOT_BEFORE = frozenset({"before", "prior to", "ahead of", "in advance of"})
"""What nobody did before something else came, if at all, after it."""
NOT_YET = re.compile(
    r"\b(?:not|n['’]t|never|nobody|no one|none|no|nothing|yet to|without|neither)\b|"
    r"(?<=\w)n['’]t\b",
    re.IGNORECASE,
)
ALREADY = re.compile(r"\b(?:already|had (?:long |just )?been|well)\b", re.IGNORECASE)
NOT_DONE = re.compile(
    r"\b(?:had(?:n['’]t| not)|has(?:n['’]t| not)|was(?:n['’]t| not)|were(?:n['’]t|"
    r" not))(?:\s(?:yet|even|so much as))?\s",
    re.IGNORECASE,
)
"""What had not come about when something else had."""
THEREAFTER = re.compile(
    r"\b(?:only (?:afterwards?|then|later|after that|when|after this)|"
    r"it was (?:only )?(?:then|after that|afterwards?)"
    r"|after that|after this|afterwards?|(?:and )?then|(?:minutes|moments|seconds|hours|"
    r"an hour|"
    r"half an hour|shortly|soon) (?:later|afterwards?|after)|subsequently|thereupon|"
    r"next came|later)\b",
    re.IGNORECASE,
)
"""Words that put a clause behind what stands before it."""
CAME_FIRST = re.compile(r"\s(?:had\s)?(?:came|come|was|were|went|is|comes)\sfirst\b", re.IGNORECASE)
ONLY_FIRST = re.compile(r"\W*(?:the\s)?(?P<act>[\w-]+)\sfirst\W*", re.IGNORECASE)
WEAK = frozenset({"then", "and then", "later"})
"""Words that tell on, and do not say by themselves that an order matters."""
FIRST = re.compile(r"\b(?:first|at first|to begin with)\b", re.IGNORECASE)
SEAM = re.compile(r",?\s(?:but|while|which|who|and|though|although|whereas)\s|[“”]|\s[—–]\s|;")
PAIRED = re.compile(r"^\sand\s(?:[\w-]+\s){1,3}?(?=(?:was|were|had|have|are|is)\b)")
"""A second thing beside the first, of which one verb tells: "gas and water were used"."""
NO_ACT = re.compile(
    r"^(?:the\s)?(?:\d[\d.:,]*|half\b|a?\s?quarter\b|twenty|noon|it\b|him\b|her\b|them\b|"
    r"lunch|breakfast|dinner|long\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve)$|another|each|\w+(?:day|ary|uary)\b|a\s(?:week|year|month|"
    r"day)|yesterday|today|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|a few)\s(?:\w+\s)?"
    r"(?:days?|weeks?|months?|years?|hours?|minutes?|o.clock)|dawn|noon|midnight|dusk|"
    r"dark|that|this|all)\b",
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
PREDICATE = re.compile(r"(?:was|were|had|has|have|is|are|would|only)\b", re.IGNORECASE)
PLAIN = frozenset({
    "before", "after", "once", "prior to", "ahead of", "in advance of", "earlier than",
    "later than", "preceded", "precedes", "predated", "predates", "only when", "only once",
    "only after", "until after", "followed", "was followed by", "were followed by",
})  # fmt: skip
"""Words that join acts of any kind; the others only acts that are known."""
FIRST_THEN = re.compile(
    r"^\W*(?:it was\s)?first(?:ly)?(?: of all)?(?:\s(?:came|come|comes))?,?\s(?P<a>[^,;]+?),?\s"
    r"(?:and\s)?(?:only\s)?(?:then|later|afterwards?|after that|next)(?:\s(?:came|come))?\s"
    r"(?P<b>[^,;]+)",
    re.IGNORECASE,
)
"""Of two acts: "First the shots, then the stones"."""
SECOND = r"(?:later|after(?:wards?)?(?: that)?|then|next|second|in turn|behind)"
X_FIRST = re.compile(
    r"(?P<a>(?:[^\s,;:“”]+\s){1,10}?)(?:(?:had\s)?(?:came|come|was|were|went|is)\s)?first"
    rf"(?:,\s|\s|,\s?)(?:and|but|then)\s(?:only\s)?(?:{SECOND}\s)?(?P<b>[^,;]{{3,80}}?)"
    rf"(?:(?:\scame|\swent|\sfollowed|\sonly)*\s{SECOND})?(?:\W*$|,)",
    re.IGNORECASE,
)
"""Of two acts: "The stones came first and the gas later"."""
LATER_WORD = re.compile(rf"\b(?:{SECOND}|followed)\b", re.IGNORECASE)
BESIDE = 160
"""An act that is longer than so many characters is none."""
LEAST_ACT, MOST_ACT = 1, 9
BACK, LOOK_BACK = 600, 2


@dataclass(frozen=True, slots=True)
class Ordered:
    """Two acts of which a text says which came first, and the passage.

    first, second: the names of the acts where both are known, else each as it stands.
    """

    first: str
    second: str
    passage: Span


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause of a reading.

    start: where it stands. sentence: the number of its sentence. before: what stands before it.
    """

    words: str
    start: int
    sentence: int
    before: str

    @property
    def acts(self) -> tuple[Act, ...]:
        """The known acts in it; none of whose coming and going nobody is known."""
        told = (with_actor(act, self.words, self.before, "") for act in find_acts(self.words))
        return tuple(act for act in told if act is not None)


def find_orders(reading: Reading) -> Iterator[Ordered]:
    """What a reading says of the order of two acts, in one clause or in two that follow."""
    text = reading.document.text
    clauses = _clauses(reading)
    for at, clause in enumerate(clauses):
        if text.startswith("?", clause.start + len(clause.words)):
            continue
        joined = tuple(_in_one(text, clause))
        yield from joined
        if not joined:
            before = [
                each
                for each in clauses[max(at - LOOK_BACK - 1, 0) : at]
                if clause.sentence - each.sentence <= LOOK_BACK
            ]
            yield from _behind(text, clause, before)
            yield from _came_first(text, clause, clauses[at + 1 : at + 1 + LOOK_BACK], before)
        if not joined:
            told = tuple(_first_then(text, clause))
            yield from told or _in_words(text, clause)


def _clauses(reading: Reading) -> list[_Clause]:
    text = reading.document.text
    return [
        _Clause(
            match[0],
            match.start(),
            number,
            text[max(match.start() - BACK, 0) : match.start()],
        )
        for number, sentence in enumerate(reading.sentences)
        for match in CLAUSE.finditer(text, sentence.span.start, sentence.span.end)
    ]


def _name(act: Act) -> str:
    """The name of an act; that it went on is nothing to its order."""
    return str(act).removeprefix("during ")


def _in_one(text: str, clause: _Clause) -> Iterator[Ordered]:
    """Two known acts with a word between them that orders them."""
    words = clause.words
    for match in JOINED.finditer(words):
        way = " ".join(match["way"].casefold().split())
        left = [act for act in clause.acts if act.end <= match.start() + 1]
        right = [act for act in clause.acts if act.start >= match.end()]
        if not right or NO_ACT.match(words[match.end() :].lstrip()):
            continue
        if not left or match.start() == 0 or not words[: match.start()].strip(" “\"'"):
            pair = _fronted(words, way, match, right)
        else:
            pair = _ordered(words, way, match, left[-1], right[0])
        if pair is None or _name(pair[0]) == _name(pair[1]):
            continue
        ends = [each for act in pair for each in (act.start, act.end)]
        yield Ordered(
            _name(pair[0]),
            _name(pair[1]),
            trimmed(text, clause.start + min(ends), clause.start + max(ends)),
        )


def _fronted(
    words: str, way: str, match: re.Match[str], right: Sequence[Act]
) -> tuple[Act, Act] | None:
    """The word of order in front of both acts: "After the blast, fire broke out"."""
    comma = words.find(", ", match.end())
    inner = [act for act in right if act.end <= comma]
    outer = [act for act in right if act.start >= comma]
    if comma < 0 or not inner or not outer or way in {WHEN, UNTIL}:
        return None
    if way in FIRST_LEFT:
        return outer[0], inner[0]
    return inner[0], outer[0]


def _ordered(
    words: str, way: str, match: re.Match[str], left: Act, right: Act
) -> tuple[Act, Act] | None:
    """Two acts, the earlier one first; None where the words leave it open."""
    between = PAIRED.sub("", words[left.end : match.start()])
    if SPEECH.search(between) or SEAM.search(between):
        return None
    if SEAM.search(words, match.end(), right.start) or SPEECH.search(
        words, match.end(), right.start
    ):
        return None
    start = max((each.end() for each in SEAM.finditer(words, 0, left.start)), default=0)
    denied = NOT_YET.search(words, start, match.start()) is not None
    if way.startswith(BY_THE_TIME):
        return (right, left) if denied else (left, right)
    if way == WHEN:
        if denied:
            return right, left
        return (left, right) if ALREADY.search(words, start, match.start()) else None
    if way.startswith(UNTIL):
        return (right, left) if denied or way != UNTIL else None
    if denied:
        nobody = NOBODY.search(words, start, match.start()) and way in NOT_BEFORE
        return (right, left) if nobody else None
    if way in FIRST_LEFT:
        return left, right
    return right, left


def _behind(text: str, clause: _Clause, before: Sequence[_Clause]) -> Iterator[Ordered]:
    """An act that "only afterwards" and its like put behind the one told last before it."""
    words = clause.words
    for match in THEREAFTER.finditer(words):
        seams = [each.end() for each in SEAM.finditer(words, 0, match.start())]
        start = max(seams, default=0)
        second = [act for act in clause.acts if act.start >= match.end()]
        second = second or [act for act in clause.acts if start <= act.start < match.start()]
        if not second:
            continue
        act = second[0] if second[0].start >= match.end() else second[-1]
        earlier = [
            each for each in clause.acts if each.end <= min(start or match.start(), act.start)
        ]
        weak = " ".join(match[0].casefold().split()) in WEAK and not match[0].isupper()
        if weak and not earlier and not any(FIRST.search(each.words) for each in before[-1:]):
            continue
        told = earlier[-1:] or _last(each for one in before for each in one.acts)
        if NOT_YET.search(words, start, act.end) or not told or _name(told[0]) == _name(act):
            continue
        ends = min(match.start(), act.start), max(match.end(), act.end)
        passage = trimmed(text, clause.start + ends[0], clause.start + ends[1])
        yield Ordered(_name(told[0]), _name(act), passage)
        return
    if (none := NOT_DONE.search(words)) is not None and before and before[-1].acts:
        later = [act for act in clause.acts if none.start() - BESIDE <= act.start]
        if later and before[-1].sentence == clause.sentence - 1 and len(clause.acts) == 1:
            last = before[-1].acts[-1]
            if _name(last) != _name(later[0]):
                passage = trimmed(text, clause.start, clause.start + len(words))
                yield Ordered(_name(last), _name(later[0]), passage)


def _last(acts: Iterable[Act]) -> list[Act]:
    """The act told last, those of every day only where there is no other one."""
    every = list(acts)
    return [act for act in every if act.name not in DUTIES][-1:] or every[-1:]


def _came_first(
    text: str, clause: _Clause, behind: Sequence[_Clause], before: Sequence[_Clause]
) -> Iterator[Ordered]:
    """An act that "came first": before the other one that is told beside it."""
    if not FIRST.search(clause.words):
        return
    for act in clause.acts:
        match = CAME_FIRST.match(clause.words, act.end)
        if match is None and not act.name.startswith("shoot"):
            match = ONLY_FIRST.fullmatch(clause.words)
        if match is None:
            continue
        name = _name(act)
        others = [each for one in behind for each in one.acts]
        others += [each for one in reversed(before) for each in reversed(one.acts)]
        other = next((each for each in others if _name(each) != name), None)
        if other is not None:
            passage = trimmed(text, clause.start + act.start, clause.start + match.end())
            yield Ordered(name, _name(other), passage)


def _first_then(text: str, clause: _Clause) -> Iterator[Ordered]:
    """Two acts of one clause that "first" and "then" put in order, with names or without."""
    words = clause.words
    if "first" not in words.casefold():
        return
    match = FIRST_THEN.search(words) or X_FIRST.search(words)
    if match is None or NOT_YET.search(match["a"]):
        return
    if not words[match.start() :].lower().lstrip(" “\"'").startswith("first") and (
        not LATER_WORD.search(words, match.end("a"))
    ):
        return
    sides = []
    for name in "ab":
        left, right = match.span(name)
        acts = [act for act in clause.acts if left <= act.start and act.end <= right]
        sides.append((acts, stripped(match[name])))
    if all(acts for acts, _ in sides):
        first, second = (_name(acts[0]) for acts, _ in sides)
    else:
        first, second = (side for _, side in sides)
        if not all(LEAST_ACT <= len(content_words(side)) <= MOST_ACT for side in (first, second)):
            return
    if first != second:
        start, end = match.span("a")[0], match.span("b")[1]
        yield Ordered(first, second, trimmed(text, clause.start + start, clause.start + end))


def _in_words(text: str, clause: _Clause) -> Iterator[Ordered]:
    """Two acts of which one at least has no name, as they stand beside "before" or "after"."""
    words = clause.words
    for match in JOINED.finditer(words):
        way = " ".join(match["way"].casefold().split())
        if way not in PLAIN or not match.start():
            continue
        left = _near(words[max(match.start() - BESIDE, 0) : match.start()], last=True)
        right = _near(words[match.end() + 1 : match.end() + 1 + BESIDE], last=False)
        if NO_ACT.match(right) or left.split()[-1:] == right.split()[:1]:
            continue
        if ONLY_TIME.search(left):
            continue
        acts = stripped(left), stripped(right)
        if not all(LEAST_ACT <= len(content_words(act)) <= MOST_ACT for act in acts):
            continue
        denied = NOT_YET.search(left) is not None
        if denied and not (way in NOT_BEFORE and NOBODY.search(left.strip())):
            continue
        if (way not in FIRST_LEFT) != denied:
            acts = (acts[1], acts[0])
        start = clause.start + match.start() - len(left)
        end = clause.start + match.end() + 1 + len(right)
        yield Ordered(*acts, trimmed(text, start, end))


def _near(words: str, *, last: bool) -> str:
    """The part of a clause beside a word of order, up to a comma or a word of saying."""
    if last:
        comma = words.rfind(", ")
        if comma > 0 and PREDICATE.match(words[comma + 2 :]):
            comma = words.rfind(", ", 0, comma)
        parts = [comma + 1, words.rfind("“") + 1]
        parts += [match.end() for match in SPEECH.finditer(words)]
        return words[max(parts) :]
    ends = [at for mark in (", ", "”", '"', " but ", " while ") if (at := words.find(mark)) > 0]
    ends += [match.start() for match in SPEECH.finditer(words)]
    return words[: min(ends, default=len(words))]
