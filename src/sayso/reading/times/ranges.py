"""Ranges: two dates that one expression or a pair of them spans."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.reading.times.intervals import interval_of, joined, one_of
from sayso.reading.times.matching import Match
from sayso.reading.times.resolved import Resolved, unknown
from sayso.records import TimeKind

__all__ = ["RANGES", "join_ranges", "share_years", "split_ranges"]

RANGES = {
    "day_range": (("d", "m", "y", "wd"), {"d": "d2"}, ("m", "y")),
    "year_range": (("y",), {"y": "y2"}, ()),
    "month_range": (("m", "y"), {"m": "m2"}, ("y",)),
}
"""By operation: the parts of its first date, what stands for which in its second, and the other
parts of that."""

LINKS = frozenset({"to", "-", "–", "—", "through", "until", "till"})
PAIRS = LINKS | {"and", "or", ",", "&"}
LONGEST_LINK = 2
FARTHEST_ALTERNATIVE = 62
"""So many days may lie between two of which one is meant."""


def split_ranges(matches: Iterable[Match]) -> list[Match]:
    """Take each range apart into its two dates, as TIMEX3 marks them."""
    found = []
    for match in matches:
        operation = match.rule.operation
        if operation not in RANGES:
            found.append(match)
            continue
        parts, renamed, shared = RANGES[operation]
        rule = replace(match.rule, operation="bare_year" if operation == "year_range" else "date")
        later_rule = replace(rule, fixed={"century": match.words("y")[:2]})
        groups = match.groups
        second = next(iter(renamed.values()))
        cut = groups[second][0]
        first_end = max(end for name, (_, end) in groups.items() if name in parts and end < cut)
        left = {name: groups[name] for name in parts if name in groups}
        right = {name: groups[other] for name, other in renamed.items()}
        right |= {name: groups[name] for name in shared if name in groups}
        found.append(replace(match, rule=rule, last=first_end, groups=left))
        found.append(replace(match, rule=later_rule, first=cut, groups=right))
    return found


def share_years(matches: Sequence[Match]) -> list[Match]:
    """Give a day or month the year that stands with the next one: "from 3 May to 4 June 2031"."""
    found = list(matches)
    for place in range(len(found) - 2, -1, -1):
        left, right = found[place], found[place + 1]
        lacks = left.has("m") and not left.has("y") and not left.has("rel")
        if lacks and right.has("m") and right.has("y") and _link(left, right) in PAIRS:
            groups = left.groups | {"y": right.groups["y"]}
            found[place] = replace(left, groups=groups)
    return found


def join_ranges(found: Sequence[tuple[Match, Resolved]]) -> list[tuple[Match, Resolved]]:
    """Give both ends of a range the whole of it as their interval."""
    result = list(found)
    for place in range(len(result) - 1):
        (left, earlier), (right, later) = result[place], result[place + 1]
        if earlier.kind is not TimeKind.DATE or later.kind is not TimeKind.DATE:
            continue
        link = _link(left, right)
        if link == "or":
            result[place], result[place + 1] = _alternatives((left, earlier), (right, later))
            continue
        ranged = link in LINKS or (link == "and" and _word_before(left) == "between")
        if link in ("to", "until", "till", "through"):
            ranged = left.rule is right.rule or _word_before(left) in ("from", "between")
        whole = joined(interval_of(earlier.value, earlier.mod), interval_of(later.value, later.mod))
        if ranged and left.has("wd") and right.has("wd") and _runs_backwards(earlier, later):
            result[place], result[place + 1] = (left, _opened(earlier)), (right, _opened(later))
            continue
        if not ranged or whole.edtf.count("/") != 1 or earlier.value == later.value:
            continue
        result[place] = (left, replace(earlier, interval=whole))
        result[place + 1] = (right, replace(later, interval=whole))
    return result


def _alternatives(*found: tuple[Match, Resolved]) -> list[tuple[Match, Resolved]]:
    """Give both days of "Monday or Tuesday" the two as one set, as either may be meant."""
    days = [interval_of(each.value, each.mod) for _, each in found]
    whole = [day.first for day in days if day.first is not None and day.first == day.last]
    apart = abs((whole[0] - whole[-1]).days) if len(whole) == len(found) else 0
    if not 0 < apart <= FARTHEST_ALTERNATIVE or any(each.interval for _, each in found):
        return list(found)
    either = one_of(*whole)
    return [(match, replace(each, interval=either)) for match, each in found]


def _runs_backwards(earlier: Resolved, later: Resolved) -> bool:
    first, last = interval_of(earlier.value).first, interval_of(later.value).last
    return first is not None and last is not None and first > last


def _opened(resolved: Resolved) -> Resolved:
    """A weekday of "Monday to Friday", said on a Thursday: of which week stays open."""
    day = interval_of(resolved.value).first
    value = f"XXXX-WXX-{day.isoweekday()}" if day else resolved.value
    return replace(unknown(value), mod=resolved.mod)


def _link(left: Match, right: Match) -> str:
    """The words between two matches, if they are few."""
    between = left.lexed.words[left.last + 1 : right.first]
    return " ".join(between).lower() if len(between) <= LONGEST_LINK else ""


def _word_before(match: Match) -> str:
    return match.lexed.words[match.first - 1].lower() if match.first else ""
