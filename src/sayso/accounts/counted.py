"""Counted: what the numbers of a sentence count, and whom they cover."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sayso.accounts.counted_nobody import find_nobody
from sayso.accounts.counted_scopes import noun_end, scope_of
from sayso.accounts.counted_things import counts_things, fired_nothing, is_other, is_resumed
from sayso.accounts.counted_words import (
    ELLIPTIC,
    FARTHEST_RIGHT,
    FIRED,
    FOLLOWING,
    GAPPED,
    LEFT,
    LISTED,
    MEMBERS,
    NO_NOUN,
    NO_PART,
    NOUN_PHRASE,
    OF_THE,
    OF_THEM,
    ONE,
    ORDINAL,
    ORDINALS,
    PLACED,
    RIGHT,
    SEEN,
    SOUNDS,
    SPLIT,
    TIMES,
    TOLL,
    WEAPON,
    WHOLE_PHRASE,
    WITNESSED,
)
from sayso.accounts.scopes import WORD, Scope, groups_named
from sayso.quantities.amounts import Amount, exactly, find_amounts
from sayso.quantities.groups import ALL

__all__ = ["Counted", "answered", "find_counted"]


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of a sentence with what it counts.

    attribute: count.killed, count.injured, count.detained, count.crowd or instrument.
    scope: whom it covers; None where its words do not tell.
    start, end: the passage that says it, in the text of the sentence.
    denied: whether the text says that it is not this number.
    named: False where what it counts had to be taken from the number before it.
    giver: where the words stand for whoever gives it, if a verb is left out.
    """

    amount: Amount
    attribute: str
    scope: Scope | None
    start: int
    end: int
    denied: bool = False
    named: bool = True
    giver: tuple[int, int] | None = None


BARE_VERB = re.compile(r"\s(?:had|have|has|were|was|are|died|remain\w*)\b", re.IGNORECASE)
SOME_OF = re.compile(r"\sof (?:their|his|her|our|its|my|your)\b", re.IGNORECASE)
"""One of their friends is not all: there was one at least."""
LONGEST_SENTENCE = 1500
"""Characters; each number is looked at together with all that stands beside it."""
LEAVING = re.compile(r"(?:leaving|left)\b", re.IGNORECASE)
DEAD = re.compile(r"\b(?:dead|killed)\b", re.IGNORECASE)
NO_GIVER = NO_NOUN | frozenset("not so nor now only about some nearly including another".split())
SEEN_BODIES = "bodies seen"
"""Whoever sees seven bodies counts those that lie there: a part of all the dead."""
ASKED = re.compile(
    r"\bhow many (?:\w+ )?(?P<what>people|dead|died|killed|shots|rounds|arrest\w*|wounded|injured|"
    r"hurt)\b[^?]*\?",
    re.IGNORECASE,
)
ASKED_FOR = {
    "people": "",
    "dead": "killed",
    "died": "killed",
    "wounded": "injured",
    "hurt": "injured",
}
ANSWER = re.compile(r"^\s*(?:[A-Z][\w .’'-]{0,40}:\s*)?[“\"‘]?")


def answered(question: str, answer: str) -> Counted | None:
    """What a sentence that begins with a bare number counts, where the one before it asks.

    question, answer: a sentence and the one behind it.
    """
    asked = ASKED.search(question)
    lead = ANSWER.match(answer)
    if asked is None or lead is None:
        return None
    amount = next(iter(find_amounts(answer)), None)
    if (
        amount is None
        or amount.start != lead.end()
        or not re.match(r"\s*[.,;—–-]|\s*$", answer[amount.end :])
    ):
        return None
    what = asked["what"].casefold()
    if what in {"shots", "rounds"}:
        return Counted(amount, "instrument", Scope(what), amount.start, amount.end)
    counts: str = "detained" if what.startswith("arrest") else ASKED_FOR.get(what, what)
    if not counts:
        return None
    return Counted(amount, f"count.{counts}", Scope(ALL), amount.start, amount.end)


def find_counted(text: str, *, before: Counted | None = None) -> list[Counted]:
    """The numbers of one sentence that count people or shots.

    before: the last one of the sentences before it, which "That makes eight" goes on from.
    """
    if len(text) > LONGEST_SENTENCE:
        return _in_windows(text)
    found: list[Counted] = []
    amounts = [each for each in find_amounts(text) if not is_other(text, each)]
    for at, amount in enumerate(amounts):
        stop = amounts[at + 1].start if at + 1 < len(amounts) else len(text)
        if at + 1 < len(amounts) and OF_THE.fullmatch(text[amount.end : stop]):
            whole = _counted(text, amounts[at + 1], len(text), None, inside=False)
            counted = _share(text, amount, whole) if whole and whole.scope else None
        else:
            last = found[-1] if found else before
            counted = _counted(text, amount, stop, last, inside=bool(found))
            if counted is not None and counted.scope and _is_shared(text, amounts, at):
                # What follows is said of the share: "27 of the 31 arrested are in custody".
                counted = replace(counted, scope=Scope(counted.scope.group))
                if BARE_VERB.match(text[amount.end :]):
                    counted = None
        if counted is not None:
            found.append(counted)
    none = (Counted(*each) for each in find_nobody(text))
    return sorted([*found, *_singles(text), *none], key=lambda each: each.amount.start)


def _in_windows(text: str) -> list[Counted]:
    """The same for what is no sentence but a list or a table, piece by piece."""
    found: list[Counted] = []
    at = 0
    while at < len(text):
        end = at + LONGEST_SENTENCE
        if end < len(text):
            end = max(text.rfind(" ", at, end), at + LONGEST_SENTENCE // 2)
        for each in find_counted(text[at:end]):
            giver = each.giver and (each.giver[0] + at, each.giver[1] + at)
            amount = each.amount
            amount = replace(amount, start=amount.start + at, end=amount.end + at)
            moved = replace(each, amount=amount, start=each.start + at, end=each.end + at)
            found.append(replace(moved, giver=giver))
        at = end
    return found


def _is_shared(text: str, amounts: list[Amount], at: int) -> bool:
    """Whether a number is the whole of which the number before it is a share."""
    before = amounts[at - 1].end if at else 0
    return bool(at and OF_THE.fullmatch(text[before : amounts[at].start]))


def _share(text: str, amount: Amount, whole: Counted) -> Counted | None:
    """The first number of "27 of the 31 people arrested are in custody", by the second."""
    rest = SPLIT.split(text[whole.end :], maxsplit=1)[0].split(",")[0]
    words = " ".join(WORD.findall(rest))
    if not words or whole.scope is None:
        return None
    scope = Scope(whole.scope.group, words)
    return Counted(amount, whole.attribute, scope, amount.start, whole.end + len(rest))


def _singles(text: str) -> list[Counted]:
    """One person, and shots that are counted by "twice"."""
    found = []
    for match in ONE.finditer(text):
        groups = groups_named(match["words"])
        what = "killed" if match["what"] in {"died", "shot dead"} else match["what"]
        what = {"wounded": "injured", "arrested": "detained"}.get(what, what)
        if groups and "third" not in match["words"]:
            group = groups[-1] if groups[-1] != ALL else ALL
            # "A man was killed" leaves open whether others were, too.
            amount = replace(exactly(*match.span("one"), 1.0), high=None, exact=False)
            scope = Scope(group)
            found.append(Counted(amount, f"count.{what}", scope, match.start(), match.end()))
    for match in ORDINAL.finditer(text):
        named = groups_named(match["noun"])
        number = ORDINALS[match["number"].casefold()]
        if named:
            amount = replace(exactly(*match.span("number"), number), high=None, exact=False)
            start, end = match.span()
            scope = Scope(named[0])
            # It may be the third of a series, or of one family.
            found.append(Counted(amount, "count.killed", scope, start, end, named=False))
    for match in FIRED.finditer(text):
        times = TIMES[match["times"].casefold()]
        amount = exactly(*match.span("times"), times)
        found.append(Counted(amount, "instrument", Scope("shots"), match.start(), match.end()))
    return found


def _counted(
    text: str, amount: Amount, stop: int, last: Counted | None, *, inside: bool
) -> Counted | None:
    right, left = text[amount.end :], text[: amount.start]
    near = SPLIT.split(right, maxsplit=1)[0]
    weapon = WEAPON.match(right)
    if weapon and fired_nothing(text, left, near, weapon["noun"]):
        return None
    if weapon and WITNESSED.search(left):
        amount = replace(amount, high=None, exact=False)
    if weapon:
        noun = weapon["noun"].casefold().removesuffix("s") + "s"
        scope = Scope(SOUNDS.get(noun, noun))
        end = amount.end + weapon.end()
        return Counted(amount, "instrument", scope, amount.start, end, denied=_denied(left))
    partial = OF_THEM.match(right)
    if partial:
        clause = re.split(r",| and \d", near[partial.end() :], maxsplit=1)[0]
        if not inside or last is None or NO_PART.search(clause):
            return None
        return _part(text, amount, partial, clause, last)
    named = _by_noun(right) or _by_left(left, near) or _by_right(near, stop - amount.end)
    if named is None:
        return _carried(amount, left, near, last, inside=inside)
    what, reach = named
    apart = what in {"missing", "rescued", "aboard"}
    if apart and counts_things(right):
        return None
    attribute = "count.crowd" if apart else f"count.{what}"
    if SOME_OF.match(right):
        amount = replace(amount, high=None, exact=False)
    counts = scope_of(text, amount, near, what, last.scope if last and inside else None)
    toll = TOLL.search(left) if counts is not None and not reach else None
    if toll and toll["who"] and counts == Scope(ALL):
        counts = Scope(next(iter(groups_named(toll["who"])), ALL))
    if counts is not None and is_resumed(left, right):
        counts = None
    if what == "killed" and counts is not None and SEEN.search(left):
        counts = Scope(counts.group, SEEN_BODIES)
    elif what != "killed" and WITNESSED.search(left):
        amount = replace(amount, high=None, exact=False)
    start, end = _passage(text, amount, left, reach)
    return Counted(amount, attribute, counts, start, end, denied=_denied(left))


def _denied(left: str) -> bool:
    return bool(re.search(r"\bnot\s$", left, re.IGNORECASE))


def _by_noun(right: str) -> tuple[str, int] | None:
    """By the noun that is counted: "three dead", "22 bodies", "27 arrests"."""
    match = re.match(
        r"\s(?P<filler>(?:[\w-]+\s){0,2}?)(?:(?P<killed>bodies|corpses|deaths|fatalities|graves|dead)|"
        r"(?P<injured>injuries|wounded|injured|casualties)|(?P<detained>arrests|detainees|detentions)"
        r"|(?:people|persons|men|women|others)\s(?:(?P<held>arrested|detained)|(?P<hurt>wounded|injured)"
        r"|(?P<dead>killed))\s(?:are|is|were|was|have|had|will)"
        r"|(?P<aboard>names on (?:its|the|a) passenger list|passengers (?:aboard|on board)))\b",
        right,
        re.IGNORECASE,
    )
    if match is None or not NO_NOUN.isdisjoint(match["filler"].casefold().split()):
        return None
    what = str(match.lastgroup)
    what = {"held": "detained", "hurt": "injured", "dead": "killed"}.get(what, what)
    if (
        what == "killed"
        and (noun := re.match(r"\sdead\s[\w-]+", right))
        and groups_named(noun[0])[1:]
    ):
        return what, noun.end()
    return what, match.end()


def _by_left(left: str, near: str) -> tuple[str, int] | None:
    for what, pattern in LEFT:
        match = pattern.search(left)
        if match and (not LEAVING.match(match[0]) or DEAD.search(near)):
            return what, 0
    toll = TOLL.search(left)
    if toll is None:
        return None
    noun = toll["noun"].casefold()
    if toll["aboard"]:
        return "aboard", 0
    if toll["hurt"]:
        return "injured", 0
    if toll["held"]:
        return "detained", 0
    if toll["came"] or noun in {"crowd", "attendance", "turnout"}:
        return "crowd", 0
    return ("killed", 0) if noun not in {"count", "figure", "tally", "total"} else None


def _by_right(near: str, stop: int) -> tuple[str, int] | None:
    """By the verb behind it that comes first, if no other number stands in between."""
    hits = []
    for what, pattern in RIGHT:
        match = pattern.search(near)
        if match and match.start() <= min(FARTHEST_RIGHT, max(stop, 1)):
            hits.append((match.start(), what, match.end()))
    if not hits:
        return None
    _, what, end = min(hits)
    return what, end


def _part(
    text: str, amount: Amount, partial: re.Match[str], clause: str, last: Counted
) -> Counted | None:
    """Such as "Three of them children": what the number before it counts, for a part of them."""
    group = next((each for each in groups_named(clause) if each != ALL), None)
    whole = last.scope or Scope(ALL)
    words = " ".join(WORD.findall(clause))
    if group is not None and not re.match(r"\s(?:by|in|at|from)\b", clause):
        scope = Scope(group, whole.within)
    elif words:
        scope = Scope(whole.group, " ".join(part for part in (whole.within, words) if part))
    else:
        return None
    end = amount.end + partial.end() + len(clause.rstrip(' .!?;:”"'))
    return Counted(amount, last.attribute, scope, amount.start, min(end, len(text)))


def _carried(
    amount: Amount, left: str, near: str, last: Counted | None, *, inside: bool
) -> Counted | None:
    """A number that says nothing of what it counts, in words that take up the one before it."""
    toll, bare = TOLL.search(left), ELLIPTIC.search(left)
    alone = WHOLE_PHRASE.match(left) and re.match(r"\s*[,.;]", near)
    if last is None or last.attribute == "instrument" or (not (toll or bare) and not inside):
        return None
    follows = FOLLOWING.match(near)
    gapped = GAPPED.search(left) if inside and re.match(r"\s*(?:[,.;)]|$)", near) else None
    if gapped and last.amount.end <= gapped.start() + 1:
        start, end = gapped.span("giver")
        words = gapped["giver"].casefold().split()
        if NO_GIVER.isdisjoint(words) and (gapped["verb"] or not groups_named(gapped["giver"])):
            return Counted(
                amount,
                last.attribute,
                last.scope,
                start,
                amount.end,
                named=inside,
                giver=(start, end),
            )
    place = PLACED.match(near)
    if inside and last.scope and amount.low <= last.amount.low and LISTED.search(left):
        members = MEMBERS.match(near)
        groups = groups_named(members["who"]) if members else []
        if place:
            words = " ".join(WORD.findall(place["where"]))
            scope = Scope(last.scope.group, words)
            end = amount.end + place.end()
            return Counted(amount, last.attribute, scope, amount.start, end)
        if members and groups and groups[-1] != ALL:
            scope = Scope(groups[-1], last.scope.within)
            end = amount.end + members.end("who")
            return Counted(amount, last.attribute, scope, amount.start, end)
    if not (toll or ((bare or alone) and follows)):
        return None
    start = toll.start() if toll else max(left.rfind(" ", 0, len(left) - 1) + 1, 0)
    return Counted(
        amount,
        last.attribute,
        last.scope,
        start if start < amount.start else amount.start,
        amount.end,
        denied=_denied(left),
        named=inside,
    )


def _passage(text: str, amount: Amount, left: str, reach: int) -> tuple[int, int]:
    start = amount.start
    if not reach:
        toll = TOLL.search(left)
        if toll:
            return toll.start(), amount.end
        for _, pattern in LEFT:
            match = pattern.search(left)
            if match:
                start = match.start()
        phrase = NOUN_PHRASE.match(text[amount.end :])
        reach = noun_end(phrase["words"]) if phrase else 0
    return start, amount.end + reach
