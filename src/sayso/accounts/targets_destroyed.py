"""What was destroyed: how many houses, vehicles or the like a text says were burnt or lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.accounts.targets_told import Target
from sayso.accounts.targets_words import may_name, words_for
from sayso.quantities.amounts import Amount, find_amounts
from sayso.records import Span

__all__ = ["asked_of_things", "destroyed_in", "gone_on_in"]

NEAR = 40

NOT_ONE = re.compile(r"\b(?:not|not a single|not even)\s$", re.IGNORECASE)
BE = r"(?:was|were|had been|has been|have been|are|is|being|had|have)"
BEFORE = re.compile(
    r"(?:\sof (?:the|its|our|all|their)(?:\s[\d,]+)?)?\s(?:(?!of\b|in\b|at\b|people\b|"
    r"men\b)[\w’'-]+\s){0,2}?$"
)
"""What may stand between the number and the thing."""
AFTER = re.compile(
    rf"(?:\s(?:in|at|of|on|along|"
    rf"near)\s(?:the\s)?[\w’'-]+(?:\s[A-Z\d][\w’'-]*)?)?(?:,\s[^,;:]{{3,60}})?,?\s(?:{BE}\s)?(?:\w+ly\s|also\s|now\s|"
    rf"reportedly\s)?$"
)
"""What may stand between the thing and what was done to it."""
RAISED = re.compile(
    r"\b(?:raised|revised|lowered|cut|increased|put|reduced|corrected)\s(?:its|the|his|her|"
    r"their)\s(?:figure|number|count|tally|estimate|toll)\s(?:for|"
    r"of)\s(?:the\s)?(?P<what>[^,;]{3,60}?)\s(?:from\s[\w,.-]+\s)?(?:to|at)\s$",
    re.IGNORECASE,
)
REMAINS = re.compile(
    r"\b(?:frames?|remains|wrecks?|wreckage|ruins|shells?|skeletons?|ashes|hulks?|debris|"
    r"burnt-out \w+)\s(?:of|from)\s$",
    re.IGNORECASE,
)
"""What is left of things that were destroyed."""
REMAINED = re.compile(REMAINS.pattern.removesuffix("$"), re.IGNORECASE)
LOSE = re.compile(r"\b(?:lose|burn|destroy)\b", re.IGNORECASE)
GOODS = re.compile(r"\bof\s(?!ballots?\b|papers\b)\w+", re.IGNORECASE)


GONE_ON = re.compile(
    rf"(?:\sof (?:them|those|these|the \w+))?\s(?:{BE}\s)?(?:\w+ly\s|also\s|now\s)?$"
)
"""What stands between a number that goes on from things named before, and what was done."""
BY_FIRE = re.compile(
    r"\s(?:of them\s|of those\s)?(?:\w+\s)?(?:by|in) (?:the )?(?:fire|flames|blaze)\b"
)
OF_THEM = re.compile(r"\bof (?:which|these|them|those)\s(?:\w+\s)?$", re.IGNORECASE)


def destroyed_in(words: str) -> Iterator[Target]:
    """How many things of one kind a clause says were destroyed, damaged, looted or attacked."""
    if not may_name("thing", words):
        return
    told = words_for("done").search(words) or REMAINED.search(words)
    if told is None or words_for("thing").search(words) is None:
        return
    for amount in find_amounts(words, nobody=True):
        raised = _raised(words, amount)
        found = _behind(words, amount) or raised
        if found is not None:
            scope, start, end = found
            lone = NOT_ONE.search(words[: amount.start]) if amount.low == amount.high == 1 else None
            value = "no" if lone else words[amount.start : amount.end]
            start = lone.start() if lone else start
            passage = Span(min(start, amount.start), max(end, amount.end))
            giver = Span(0, start) if found is raised and start and not lone else None
            yield Target(scope, value, passage, giver=giver)


def gone_on_in(words: str, before: str) -> Iterator[Target]:
    """How many of the things that the words before name a clause says were destroyed.

    before: the same sentence and the one in front of it, as far as the clause. They must count
        the things.
    """
    for amount in find_amounts(words, nobody=True):
        left, right = before + words[: amount.start], words[amount.end :]
        behind = words_for("done").search(right)
        between = right[: behind.start()] if behind is not None else ""
        of_them = right.startswith((" of the", " of those")) or OF_THEM.search(left) is not None
        fire = BY_FIRE.match(right) if of_them else None
        if fire is None and (behind is None or not of_them or GONE_ON.fullmatch(between) is None):
            continue
        things = [
            thing
            for each in find_amounts(left, nobody=True)
            if (thing := words_for("thing").search(left, each.end, each.end + NEAR)) is not None
            and BEFORE.fullmatch(left[each.end : thing.start()])
        ]
        if not things or not things[-1].lastgroup:
            continue
        done = "destroyed" if fire or behind is None else behind.lastgroup or ""
        end = fire.end() if fire else behind.end() if behind is not None else 0
        scope = _scope(things[-1].lastgroup, done)
        value = words[amount.start : amount.end]
        yield Target(scope, value, Span(amount.start, amount.end + end))


def asked_of_things(question: str) -> str:
    """The scope of which a question asks how many were destroyed; "" where it asks of none."""
    thing, did = words_for("thing").search(question), words_for("done").search(question)
    if thing is None or thing.lastgroup is None:
        return ""
    if did is not None and did.lastgroup:
        return _scope(thing.lastgroup, did.lastgroup)
    brief = re.fullmatch(
        r"\W*(?:[A-Z][\w .’'-]*:\s)?(?:and|what (?:about|of)|how many)\s(?:the\s)?\S+\s?\??",
        question,
        re.I,
    )
    return _scope(thing.lastgroup, "destroyed") if brief or LOSE.search(question) else ""


def _behind(words: str, amount: Amount) -> tuple[str, int, int] | None:
    """The thing behind a number, and what was done to it: its scope and where it stands."""
    thing = words_for("thing").search(words, amount.end, amount.end + 40)
    if thing is None or thing.lastgroup is None:
        return None
    between = words[amount.end : thing.start()]
    early = words_for("done").search(between)
    if early is not None and early.lastgroup and len(between.split()) <= 2:
        return _scope(thing.lastgroup, early.lastgroup), amount.start, thing.end()
    if BEFORE.fullmatch(between) is None or GOODS.match(words[thing.end() :].lstrip()):
        return None
    did = words_for("done").search(words, thing.end(), thing.end() + 60)
    if did is not None and did.lastgroup and AFTER.fullmatch(words[thing.end() : did.start()]):
        return _scope(thing.lastgroup, did.lastgroup), amount.start, did.end()
    left = re.split(r"[,;:]", words[: amount.start])[-1]
    remains = REMAINS.search(left)
    if remains is not None:
        start = len(words[: amount.start]) - len(left) + remains.start()
        return _scope(thing.lastgroup, "destroyed"), start, thing.end()
    acts = [
        each for each in words_for("done").finditer(left) if len(left[each.end() :].split()) == 0
    ]
    passive = acts and re.search(rf"\b{BE}\s(?:\w+\s)?$", left[: acts[-1].start()], re.IGNORECASE)
    if acts and not passive and acts[-1].lastgroup:
        return (
            _scope(thing.lastgroup, acts[-1].lastgroup),
            len(words[: amount.start]) - len(left) + acts[-1].start(),
            thing.end(),
        )
    return None


def _raised(words: str, amount: Amount) -> tuple[str, int, int] | None:
    match = RAISED.search(words[: amount.start])
    thing, did = (
        (words_for("thing").search(match["what"]), words_for("done").search(match["what"]))
        if match
        else (None, None)
    )
    if match is None or thing is None or did is None or not thing.lastgroup or not did.lastgroup:
        return None
    return _scope(thing.lastgroup, did.lastgroup), match.start(), amount.end


def _scope(thing: str, did: str) -> str:
    return f"{thing} {did}"
