"""Deed rows: what one voice denies that a side did, beside all who say that it did."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.accounts.deed_words import PRESENCE
from sayso.accounts.deeds import ALSO, ATTACK, Deed, deed_scope, find_deeds
from sayso.accounts.row_making import Setting, make_row, stories_in
from sayso.accounts.sides import allies_in, is_one_side
from sayso.accounts.standing import Tellings
from sayso.records import Reading
from sayso.records.accounts import Row

__all__ = ["deed_rows"]

VIOLENT = frozenset({ATTACK, "shots", "shelling"})
"""What may be one deed under several words, where somebody is named for it."""

OPPONENTS = frozenset({"fighters", "protesters"})
LIVE = re.compile(
    r"\b(?:live (?:ammunition|rounds?|fire|bullets?|cartridges?)|firearms?|bullets?|gunshots?|"
    r"gunfire|real (?:bullets|rounds))\b",
    re.IGNORECASE,
)
DEADLY = re.compile(
    r"\b(?:live|bullets?|rifles?|guns?|pistols?|carbines?|dead|kill\w*|died|wound\w*|shot|sniper)\b",
    re.IGNORECASE,
)
"""What says that those who fired had more than gas or rubber."""


def deed_rows(
    readings: Sequence[Reading], tellings: Mapping[str, Tellings], setting: Setting
) -> Iterator[Row]:
    """A row for each denied deed and for all that say it; nothing where nobody says it."""
    for main, members in stories_in(readings, setting).items():
        allies = allies_in(members)
        deeds = [
            (tellings[each.document.id], deed)
            for each in members
            for deed in find_deeds(tellings[each.document.id], allies)
        ]
        scopes: dict[int, list[str]] = {}
        for place, (teller, denial) in enumerate(deeds):
            if not denial.denied:
                continue
            scope = deed_scope(denial)
            own = setting.happening_of(teller.document.id, denial.event or "")
            words = teller.document.words(denial.passage)
            said = [
                number
                for number, (other, deed) in enumerate(deeds)
                if not deed.denied
                and _is_denied_by(
                    denial,
                    deed,
                    armed=bool(LIVE.search(words)),
                    one_happening=None in (denial.event, deed.event)
                    or own == setting.happening_of(other.document.id, deed.event or ""),
                )
                and _is_as_armed(words, other.document.words(deed.passage), deed)
            ]
            for number in [place, *said] if said else ():
                scopes.setdefault(number, []).append(scope)
        for number, names in sorted(scopes.items()):
            teller, deed = deeds[number]
            yield _row(teller, setting, deed, main, ALSO.join(dict.fromkeys(names)))


def _is_denied_by(denial: Deed, deed: Deed, *, armed: bool, one_happening: bool) -> bool:
    """Whether one voice says what another one denies.

    armed: whether the denial is of a weapon: "denied that live rounds had been used".
    one_happening: whether the two are mentions of one; "the army did this" is said of what the
        story is about.
    """
    if denial.told.voice == deed.told.voice or not _may_be_one_day(denial, deed):
        return False
    if not denial.side:
        known = bool(deed.side or deed.targets) or deed.event is None
        if armed and deed.side.groups & OPPONENTS:
            # Whoever says that no live round was fired means those who bear arms for a state.
            return False
        plain = (denial.nobody or armed) and denial.what != ATTACK
        return plain and denial.what == deed.what and known
    if is_one_side(denial.side, deed.side) is not True:
        return False
    near = bool(denial.targets & deed.targets)
    if denial.targets and not near and (deed.targets or not one_happening):
        return False
    if denial.what == PRESENCE and denial.side.groups != deed.side.groups:
        # Police may have been where soldiers were not, though both are security forces.
        return False
    if denial.what == deed.what:
        return True
    named = bool(denial.side.names & deed.side.names)
    return {denial.what, deed.what} <= VIOLENT and (
        near or one_happening or (named and not denial.targets)
    )


def _is_as_armed(denial: str, said: str, deed: Deed) -> bool:
    """Whether who denies live rounds is held to have fired some, and not only to have fired.

    denial, said: the words of the two.
    """
    if not LIVE.search(denial):
        return True
    return bool(LIVE.search(said) or (deed.side and DEADLY.search(said)))


def _may_be_one_day(a: Deed, b: Deed) -> bool:
    if a.days is None or b.days is None:
        return True
    return a.days[0] <= b.days[1] and b.days[0] <= a.days[1]


def _row(tellings: Tellings, setting: Setting, deed: Deed, main: str, scope: str) -> Row:
    return make_row(
        tellings,
        setting,
        deed.told,
        happening=main,
        attribute="occurrence",
        scope=scope,
        value=tellings.document.words(deed.passage),
        interval=None,
        polarity="-" if deed.denied else "+",
        stance="denies" if deed.denied else "asserts",
        span=deed.passage,
        confidence=deed.confidence,
    )
