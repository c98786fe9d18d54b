"""Counted: what the numbers of a sentence count, and whom they cover."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.accounts.counted_answers import answered, newer_topic, topic
from sayso.accounts.counted_carried import INCLUDING
from sayso.accounts.counted_heads import Kind, head_of
from sayso.accounts.counted_narrowed import LET_GO, narrowed
from sayso.accounts.counted_nobody import find_nobody
from sayso.accounts.counted_parts import (
    THEM,
    carried,
    included,
    is_denied,
    joined,
    listed,
    part_of_them,
)
from sayso.accounts.counted_predicates import CROWDS, Hit
from sayso.accounts.counted_record import Counted, Site
from sayso.accounts.counted_shares import SHARE_OF, both_of, share_of, whole_of
from sayso.accounts.counted_singles import find_singles
from sayso.accounts.counted_things import counts_kin, is_other
from sayso.accounts.counted_told import fired, gathered, hit_of, opened, stood, told
from sayso.accounts.counted_words import LISTED, OF_THE, OF_THEM, PLACED, WEAPON, right_before
from sayso.accounts.scopes import Scope
from sayso.quantities.amounts import Amount, find_amounts

__all__ = ["Counted", "answered", "find_counted", "topic"]

BUT = re.compile(r",?\sbut\s(?:rather\s|only\s|in fact\s)?", re.IGNORECASE)
"""Between the number that is not so and the one that is."""
THERE_WERE = re.compile(
    r"\bthere (?:were|are|was|had been|have been|may have been)\s$", re.IGNORECASE
)
"""Before "thirty of them": so many in all, and no part."""
WHOLE_OF = re.compile(r"(?:^|[,;(“\"]\s?)(?:out\s)?of\s(?:the\s|its\s|their\s)?$", re.IGNORECASE)
"""Before a number of which the next one is a part: "of 14 climbers, eleven died"."""
LONGEST_SENTENCE = 1500
"""Characters; each number is looked at together with all that stands beside it."""


def find_counted(text: str, *, before: Counted | None = None) -> list[Counted]:
    """The numbers of one sentence that count people or shots.

    before: the last one of the sentences before it, which "That makes eight" goes on from.
    """
    if len(text) > LONGEST_SENTENCE:
        return _in_windows(text)
    found: list[Counted] = []
    amounts = [each for each in find_amounts(text) if not is_other(text, each)]
    for at in range(len(amounts)):
        counted = _one_of(text, amounts, at, found, before)
        if counted is not None:
            found.append(counted)
    others = [
        *both_of(text, found),
        *(Counted(*each[:5], named=each[5]) for each in find_singles(text)),
        *(Counted(*each) for each in find_nobody(text)),
    ]
    return sorted([*found, *others], key=lambda each: each.amount.start)


def _one_of(
    text: str, amounts: Sequence[Amount], at: int, found: list[Counted], before: Counted | None
) -> Counted | None:
    """What one number of a sentence counts, given those in front of it."""
    amount, inside = amounts[at], bool(found)
    left = text[: amount.start]
    after = amounts[at + 1] if at + 1 < len(amounts) else None
    last = found[-1] if found else before
    if after is not None and OF_THE.fullmatch(text[amount.end : after.start]):
        whole = _counted(text, after, len(text), last, inside=False)
        return share_of(text, amount, after, whole, last)
    shared = at > 0 and OF_THE.fullmatch(text[amounts[at - 1].end : amount.start])
    if shared or right_before(SHARE_OF, left):
        head = head_of(text[amount.end :])
        if not (head.what or (shared and head.kind != Kind.NONE)):
            return None
        stop = after.start if after else len(text)
        return whole_of(_counted(text, amount, stop, None, inside=False))
    if not inside:
        last = newer_topic(left, before)
    elif left.endswith(": "):
        last = newer_topic(text[found[-1].amount.end : amount.start], last)
    stop = _stop(text, amounts, at)
    counted = _counted(text, amount, stop, last, inside=inside)
    if counted is None:
        return _righted(text, amounts, at, found, stop, last)
    if after is not None and counted.end > after.start > counted.amount.end:
        return replace(counted, end=counted.amount.end + head_of(text[amount.end :]).end)
    return counted


def _stop(text: str, amounts: Sequence[Amount], at: int) -> int:
    """Where the next number begins that the words for one do not reach beyond; those of one list
    ("nine women and two men") share what is said of them.
    """
    starts = [each.start for each in amounts[at + 1 :]]
    whole = right_before(WHOLE_OF, text[: amounts[at].start])
    if starts and not whole and joined(text, amounts[at], amounts[at + 1]):
        starts = starts[1:]
    return starts[0] if starts else len(text)


def _righted(
    text: str,
    amounts: Sequence[Amount],
    at: int,
    found: Sequence[Counted],
    stop: int,
    last: Counted | None,
) -> Counted | None:
    """One of "not five but six", of which either may say what both count."""
    amount = amounts[at]
    after = amounts[at + 1] if at + 1 < len(amounts) else None
    before = found[-1] if found else None
    if before and before.denied and BUT.fullmatch(text, before.amount.end, amount.start):
        start, end = amount.start, amount.end
        return replace(before, amount=amount, denied=False, start=start, end=end)
    denied = is_denied(text[: amount.start])
    if denied and after and BUT.fullmatch(text, amount.end, after.start):
        stands = _counted(text, after, stop, last, inside=bool(found))
        return stands and replace(stands, amount=amount, denied=True)
    return None


def _counted(
    text: str, amount: Amount, stop: int, last: Counted | None, *, inside: bool
) -> Counted | None:
    """What a number counts.

    stop: where the next one begins that its words don't reach beyond. inside: whether the last one
        is of the same sentence.
    """
    site = Site.of(text, amount, stop)
    weapon, partial = WEAPON.match(site.right), OF_THEM.match(site.right)
    if weapon:
        return fired(site, weapon)
    if partial:
        return _of_them(site, partial, last)
    if site.head.kind == Kind.THING or counts_kin(site.left, site.head):
        return None
    hit = hit_of(site)
    people = last if last is not None and last.counts_people else None
    if people is not None and hit is not None and site.head.kind == Kind.NONE:
        if _are_freed(hit, people):
            end = amount.end + hit.reach
            scope = Scope("hostages", "freed")
            return Counted(amount, people.attribute, scope, amount.start, end, part=True)
        hit = None if hit.what in CROWDS - {"crowd"} and hit.reach else hit
    inner = people if inside else None
    if inner is not None and (counted := _of_list(site, hit, inner)):
        return counted
    if people is not None and right_before(INCLUDING, site.left):
        return included(amount, site.head, site.near, people, hit)
    if hit is not None:
        return told(site, hit, inner.scope if inner else None)
    if site.head.kind == Kind.NONE and (counted := stood(site, people)):
        return counted
    counted = carried(amount, site.left, site.near, last, site.head, inside=inside)
    return counted or gathered(site)


def _of_them(site: Site, them: re.Match[str], last: Counted | None) -> Counted | None:
    """A part of those before, or as many as "there had been thirty of them"."""
    amount = opened(site.amount, site.near)
    if last is None and right_before(THERE_WERE, site.left):
        return stood(replace(site, head=THEM, near=f" were{site.near[them.end() :]}"), None)
    if last is not None and right_before(THERE_WERE, site.left):
        start, end = amount.start, amount.end
        return Counted(amount, last.attribute, last.scope, start, end, named=False)
    clause = re.split(r",| and \d", site.near[them.end() :], maxsplit=1)[0]
    counted = part_of_them(site.text, site.amount, them, clause, last)
    return replace(counted, amount=amount) if counted else None


def _are_freed(hit: Hit, last: Counted) -> bool:
    """Whether a bare number of those freed is of the hostages spoken of before."""
    hostages = last.scope is not None and last.scope.group == "hostages"
    return hostages and LET_GO.search(hit.words) is not None


def _of_list(site: Site, hit: Hit | None, last: Counted) -> Counted | None:
    """One of a list, of which the one before it says what became of them."""
    apart = hit is not None and hit.what not in CROWDS and bool(hit.reach or hit.words)
    placed = right_before(LISTED, site.left) and PLACED.match(site.near)
    if (placed or not apart) and (counted := listed(site.amount, site.left, site.near, last)):
        return counted
    follows = last.amount.end <= site.amount.start and joined(site.text, last.amount, site.amount)
    if apart or site.head.kind != Kind.PEOPLE or not follows:
        return None
    scope = narrowed(site, hit or Hit("killed", site.head.end), last.scope)
    return Counted(site.amount, last.attribute, scope, site.amount.start, site.noun_end)


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
