"""Days: happenings that may be one, told for days that lie close together."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import combinations

from sayso.accounts.place_fit import FITS, place_fit
from sayso.records import Place, Span
from sayso.records.accounts import Happening

__all__ = ["with_near_days"]

MOST_DAYS = 2
"""Days between two happenings that may still be one, of which one voice has the day wrong."""
WEEK = 7
SOMEWHERE = Span(0, 1)


def with_near_days(
    happenings: Sequence[Happening], *, different: Collection[tuple[str, str]] = ()
) -> tuple[Happening, ...]:
    """The happenings of a story, those that only their day tells apart as `maybe` of each other.

    Type, place and a party must be known of both and fit, the days be single ones and lie one or
    two apart, and some document tell of one of the two only: whoever tells of both means two.

    What their mentions without a day made `maybe` of each other is none if their days lie more
    than a week apart.

    different: pairs of ids that somebody judged to be two.
    """
    apart = {frozenset(pair) for pair in different}
    known = {each.id: each for each in happenings}
    found: dict[str, set[str]] = {
        each.id: {id_ for id_ in each.maybe if _gap(each, known[id_]) <= WEEK}
        for each in happenings
    }
    for one, other in combinations(happenings, 2):
        if frozenset((one.id, other.id)) not in apart and _may_be_one(one, other):
            found[one.id].add(other.id)
            found[other.id].add(one.id)
    return tuple(replace(each, maybe=tuple(sorted(found[each.id]))) for each in happenings)


def _gap(one: Happening, other: Happening) -> int:
    """The days between two happenings; 0 where one has none."""
    if one.earliest is None or other.earliest is None or not one.latest or not other.latest:
        return 0
    return max((other.earliest - one.latest).days, (one.earliest - other.latest).days, 0)


def _may_be_one(one: Happening, other: Happening) -> bool:
    if one.kind != other.kind or one.place is None or other.place is None:
        return False
    if one.earliest is None or other.earliest is None:
        return False
    if one.earliest != one.latest or other.earliest != other.latest:
        return False
    if not 0 < abs((one.earliest - other.earliest).days) <= MOST_DAYS:
        return False
    if set(one.parties).isdisjoint(other.parties):
        return False
    tellers = {each.document for each in one.mentions} ^ {each.document for each in other.mentions}
    places = (Place(SOMEWHERE, one.place), Place(SOMEWHERE, other.place))
    return bool(tellers) and place_fit(*places) == FITS
