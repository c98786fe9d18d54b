"""Everybody: numbers of the one group that all those counted in a happening are part of.

"At least nine striking miners were shot dead" counts all the dead where no text counts others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.accounts.scopes import OPPOSING, PERIOD, Scope
from sayso.quantities.groups import ALL, group_of, groups_above
from sayso.records.accounts import Row

__all__ = ["told_once", "with_everybody"]

NO_OTHERS = re.compile(
    r"\b(?:no|nobody|no one|without)\s(?:other|others|further|more|else)\b", re.IGNORECASE
)
BESIDE_OTHERS = re.compile(r"\b(?:also|too|another|other|further|more|as well)\b", re.IGNORECASE)
OF_PEOPLE = frozenset({"count.killed", "count.injured", "count.detained"})
SOME = frozenset(
    "children women civilians fighters police security soldiers guards medics journalists".split()
)
"""Groups that are named because not all are of them: civilians, where fighters may have died."""
OF_ALL_AGES = frozenset({"children", "women", "men"})
LEAST_SHARE = 1 / 3
"""A group of fewer than that share of all is a part of them."""


def with_everybody(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The same rows, where a group that is everybody who was killed, hurt or held is "all"."""
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row.attribute in OF_PEOPLE and row.scope is not None and row.low:
            groups[row.happening, row.attribute].append(row)
    changed: dict[str, Row] = {}
    for members in groups.values():
        known = [changed.setdefault(row.id, row) for row in _with_no_others(members)]
        for row in _everybody(known):
            scope = Scope(ALL, Scope.read(row.scope or ALL).within)
            changed[row.id] = replace(row, scope=str(scope))
    return tuple(changed.get(row.id, row) for row in rows)


def told_once(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The same rows without those in which a voice only says its number again in the same text."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for row in rows:
        said = (
            *(row.evidence.document, row.happening, row.attribute, row.voice, row.scope),
            *(row.low, row.high, row.polarity, row.commitment, row.as_of),
        )
        if row.attribute not in OF_PEOPLE or row.scope is None or said not in seen:
            kept.append(row)
        seen.add(said)
    return tuple(kept)


def _with_no_others(rows: list[Row]) -> list[Row]:
    """The same, where a voice says of a group that there are no others: they are all."""
    found = []
    for row in rows:
        scope = Scope.read(row.scope or ALL)
        quote = row.evidence.quote
        none = NO_OTHERS.search(quote) if scope.group != ALL else None
        alone = none is not None and not BESIDE_OTHERS.search(quote[: none.start()])
        found.append(replace(row, scope=str(Scope(ALL, scope.within))) if alone else row)
    return found


def _everybody(rows: list[Row]) -> list[Row]:
    here = [
        row for row in rows if PERIOD not in (row.scope or "") and " on 2" not in (row.scope or "")
    ]
    by_text: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in here:
        by_text[row.evidence.document, row.voice].append(row)
    named = [row for row in here if _group(row) != ALL]
    parts = {row.id for row in named if _is_part(row, by_text[row.evidence.document, row.voice])}
    whole = [row for row in named if row.id not in parts]
    names = {_group(row) for row in whole}
    if (
        not names - SOME
        or names & SOME - {"fighters"}
        or not _is_one(names)
        or _are_two_in_one_text(whole)
    ):
        return []
    others = {_group(row) for row in named if row.id in parts} - OF_ALL_AGES
    if any(not _joined(one, other) for one in names for other in others):
        return []
    most = max((row.low or 0.0 for row in here if _group(row) == ALL), default=0.0)
    whole = [row for row in whole if _group(row) not in SOME]
    return [row for row in whole if (row.low or 0.0) >= LEAST_SHARE * most]


def _group(row: Row) -> str:
    return Scope.read(row.scope or ALL).group


def _is_part(row: Row, beside: Iterable[Row]) -> bool:
    """Whether the same voice gives a higher number of more people in the same text."""
    above = {ALL, *groups_above(_group(row))}
    return any(
        _group(other) in above
        and _group(other) != _group(row)
        and (other.low or 0.0) > (row.low or 0.0)
        for other in beside
    )


def _is_one(names: set[str]) -> bool:
    return all(_joined(one, other) for one in names for other in names)


def _joined(one: str, other: str) -> bool:
    """Whether two names may be of the same people, as one voice says strikers, another rioters."""
    if one == other or one in groups_above(other) or other in groups_above(one):
        return True
    return all(_is_opposing(name) for name in (one, other))


def _is_opposing(name: str) -> bool:
    unlisted = group_of(name) is None and name not in OPPOSING and name != ALL
    return unlisted or name in OPPOSING or not OPPOSING.isdisjoint(groups_above(name))


def _are_two_in_one_text(rows: list[Row]) -> bool:
    """Whether one text counts two of the groups, and so tells them apart."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        found[row.evidence.document].add(_group(row))
    return any(len(groups) > 1 for groups in found.values())
