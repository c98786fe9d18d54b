"""Target rows: who or what was hit, and what arms a side used, as rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sayso.accounts.row_making import HEDGES, Setting, make_row, stories_in
from sayso.accounts.standing import Tellings, Told
from sayso.accounts.targets import Target, find_targets
from sayso.accounts.targets_ties import is_counted, may_be_one, tie_of_targets
from sayso.accounts.weapons import USED_BY, arms_exclude, find_arms
from sayso.records import Reading
from sayso.records.accounts import Row

__all__ = ["arms_rows", "target_rows"]

CONFIDENCE = 0.8
Found = tuple[Tellings, Told, Target]


def target_rows(
    readings: Sequence[Reading], tellings: Mapping[str, Tellings], setting: Setting
) -> Iterator[Row]:
    """Who or what was hit by the words of each voice, where that is a question at all.

    Quadratic in what the documents of one story say of it.
    """
    for main, members in stories_in(readings, setting).items():
        found: list[Found] = []
        for reading in members:
            teller = tellings[reading.document.id]
            found += [(teller, _told(teller, each), each) for each in find_targets(reading)]
        kinds = {_kind(each) for each in found}
        for each in found:
            if any(_is_against(_kind(each), kind) for kind in kinds):
                yield _row(setting, main, *each)


def arms_rows(
    readings: Sequence[Reading], tellings: Mapping[str, Tellings], setting: Setting
) -> Iterator[Row]:
    """What arms a side used, where one voice says that there were no others, and another does."""
    for main, members in stories_in(readings, setting).items():
        found = [
            (tellings[reading.document.id], arms)
            for reading in members
            for arms in find_arms(reading)
        ]
        said = {(arms.side, arms.value) for _, arms in found}
        for teller, arms in found:
            told = teller.told(arms.passage)
            open_ = any(
                side == arms.side and arms_exclude(value, arms.value) for side, value in said
            )
            if open_ and not told.denied:
                target = Target(f"{USED_BY}{arms.side}", arms.value, arms.passage)
                yield _row(setting, main, teller, told, target, attribute="instrument")


def _told(tellings: Tellings, target: Target) -> Told:
    if target.giver is not None:
        return tellings.told_by(target.giver, target.passage)
    return tellings.told(target.passage, figure=is_counted(target.scope))


def _kind(found: Found) -> tuple[str, str, bool]:
    _, told, target = found
    return target.scope, target.value, told.denied != target.denied


def _is_against(one: tuple[str, str, bool], other: tuple[str, str, bool]) -> bool:
    if is_counted(one[0]):
        return one[0] == other[0] and one[1:] != other[1:]
    if is_counted(other[0]) or not may_be_one(one[0], other[0]):
        return False
    tie = tie_of_targets(one[0], one[1], other[1])
    if one[2] != other[2]:
        return tie == "same"
    return tie == "rivals" and not one[2]


def _row(
    setting: Setting,
    main: str,
    tellings: Tellings,
    told: Told,
    target: Target,
    *,
    attribute: str = "target",
) -> Row:
    span = target.passage
    denied = target.withdrawn or told.denied != target.denied
    hedged = target.weak or HEDGES.search(tellings.document.words(span))
    return make_row(
        tellings,
        setting,
        told,
        happening=main,
        attribute=attribute,
        scope=target.scope,
        value=target.value,
        interval=None,
        polarity="-" if denied else "+",
        stance="retracts"
        if target.withdrawn
        else "hedges"
        if hedged
        else "denies"
        if denied
        else "asserts",
        span=span,
        confidence=CONFIDENCE,
    )
