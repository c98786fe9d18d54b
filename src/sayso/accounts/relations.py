"""Relations: how two rows stand to each other, by rules of which the first that fits wins."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from sayso.accounts.authority import Background, related, same_line, same_words
from sayso.accounts.claim_relations import relate_agents, relate_causes, relate_claims, relate_means
from sayso.accounts.number_relations import relate_numbers, with_sums
from sayso.accounts.point_relations import (
    relate_labels,
    relate_orders,
    relate_places,
    relate_times,
)
from sayso.accounts.scopes import Scope, one_side
from sayso.accounts.targets_relations import relate_targets
from sayso.records.accounts import Relation, Row

__all__ = ["background_of", "relate", "relations_of"]

CONTRADICTS = "contradicts."
NUMBERS = ("count.", "instrument")
POINTS: Mapping[str, Callable[[Row, Row], Relation | None]] = {
    "time": relate_times,
    "order": relate_orders,
    "place": relate_places,
    "label": relate_labels,
}
NO_ONE = re.compile(r"\b(?:no|not|never|nobody|none|nothing)\b", re.IGNORECASE)
"""What is taken back is itself a denial."""
MANY = 120
SPOKESMEN = 4
"""With more rows than that on one point, of those that say the same only so many are compared."""
GROWING = frozenset({"count.detained"})
"""What goes on growing of itself."""


def relations_of(rows: Sequence[Row]) -> tuple[Relation, ...]:
    """The relations between all rows that speak of the same happening and attribute.

    Rows with nothing in common have no relation; `unaligned` is said of rows whose scopes do not
    meet. What a copy says stands in its original, so that no copy contradicts anything. Pairs are
    in the order of the rows, but for part_of, sum_of, update, retracts, weaker and copy, whose
    `a` is the part, the sum, the later one, the weaker one and the copy.
    """
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.happening, row.attribute].append(row)
    missing = {
        row.happening
        for row in rows
        if row.attribute == "count.crowd" and row.scope and Scope.read(row.scope).group == "missing"
    }
    found: list[Relation] = []
    for (happening, attribute), group in groups.items():
        members, repeating = _spoken_for(group)
        background = background_of(members, growing=attribute in GROWING or happening in missing)
        settled = {**_withdrawn(members), **_copied(members)}
        kept = {id(each): each for each in settled.values() if each.a != each.b}
        found += kept.values()
        for a, b in combinations(members, 2):
            relation = None if {a.id, b.id} & settled.keys() else relate(a, b, background)
            copied = a.copy_of is not None or b.copy_of is not None
            if relation is not None and not (copied and relation.kind.startswith(CONTRADICTS)):
                found.append(relation)
        found += repeating
        found = with_sums(found, members)
    return tuple(found)


def _spoken_for(rows: list[Row]) -> tuple[list[Row], list[Relation]]:
    """The rows to compare with each other, and how the rest stands to them.

    Pairs grow with the square of the rows. Where there are many, those of one story that say the
    very same are spoken for by the first few of them, with which the others agree; a copy is
    spoken for by its original.
    """
    if len(rows) <= MANY:
        return rows, []
    kept: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    by_document: dict[tuple[object, ...], Row] = {}
    left: list[Relation] = []
    chosen: list[Row] = []
    for row in sorted(rows, key=lambda each: each.copy_of is not None):
        said = _what_is_said(row)
        by_document.setdefault((*said, row.evidence.document), row)
        original = by_document.get((*said, row.copy_of)) if row.copy_of else None
        spokesmen = kept[said]
        if original is not None:
            why = "its document is a copy of the other one"
            left.append(related(row, original, "copy", why))
        elif len(spokesmen) < SPOKESMEN or row.commitment == "retracts":
            spokesmen.append(row)
            chosen.append(row)
        else:
            left.append(related(spokesmen[0], row, "agree", f"both say {row.value}"))
    places = {row.id: place for place, row in enumerate(rows)}
    return sorted(chosen, key=lambda row: places[row.id]), left


def _what_is_said(row: Row) -> tuple[object, ...]:
    value = None if row.low is not None else row.value.casefold()
    return row.scope, row.low, row.high, value, row.polarity, row.commitment


def _copied(rows: Sequence[Row]) -> dict[str, Relation]:
    """The rows of copies that stand in the original too: whatever it is to others, they are."""
    found: dict[str, Relation] = {}
    for row in rows if any(row.copy_of for row in rows) else ():
        original = next((each for each in rows if _is_copy(row, each)), None)
        if original is not None:
            why = "its document is a copy of the other one"
            found[row.id] = related(row, original, "copy", why)
    return found


def _withdrawn(rows: Sequence[Row]) -> dict[str, Relation]:
    """The rows that their own voice or document takes back, by the ids of both rows.

    What is withdrawn stands beside the others, and against none of them.
    """
    found: dict[str, Relation] = {}
    for minus in rows:
        if minus.commitment != "retracts":
            continue
        for plus in rows:
            own = (
                minus.evidence.document == plus.evidence.document
                or same_line(minus, plus)
                or _is_own_print(minus, plus)
            )
            if own and _says_the_same(minus, plus):
                why = f"{minus.voice_name} takes back {plus.value}"
                found[plus.id] = related(minus, plus, "retracts", why)
                found.setdefault(minus.id, found[plus.id])
        found.setdefault(minus.id, Relation(minus.id, minus.id, "retracts", "", 0.0))
    return found


def _is_own_print(minus: Row, plus: Row) -> bool:
    """Whether a publisher takes back what it printed, whoever it had let say it."""
    return (
        minus.publisher is not None
        and minus.publisher == plus.publisher == minus.voice_name
        and minus.scope == plus.scope
    )


def _says_the_same(minus: Row, plus: Row) -> bool:
    if minus.id == plus.id or plus.commitment == "retracts" or minus.attribute != plus.attribute:
        return False
    if plus.low is None and NO_ONE.search(minus.value):
        return plus.polarity == "-" and same_words(minus.value, plus.value)
    said = plus.low is not None or same_words(minus.value, plus.value)
    return plus.polarity == "+" and minus.low == plus.low and said


def background_of(rows: Sequence[Row], *, growing: bool) -> Background:
    """What the rows of one happening and attribute have in common."""
    groups = {Scope.read(row.scope).group for row in rows if row.scope}
    return Background(one_side(groups), growing, tuple(rows))


def relate(a: Row, b: Row, background: Background) -> Relation | None:
    """How two rows of one happening and one attribute stand to each other.

    Returns:
        None for rows that have nothing to say to each other.
    """
    for one, other in ((a, b), (b, a)):
        if _is_copy(one, other):
            return related(one, other, "copy", "its document is a copy of the other one")
    if a.attribute == "instrument" and None in {a.low, b.low}:
        return relate_means(a, b) if a.low is b.low is None else None
    if a.attribute.startswith(NUMBERS):
        return relate_numbers(a, b, background)
    if a.attribute == "agent":
        return relate_agents(a, b)
    if a.attribute == "cause":
        return relate_causes(a, b)
    if a.attribute == "target":
        return relate_targets(a, b, background)
    special = POINTS.get(a.attribute)
    return special(a, b) if special else relate_claims(a, b)


def _is_copy(a: Row, b: Row) -> bool:
    """Whether a is the row b in a copy of its document, whoever the copy lets say it."""
    if a.copy_of is None or a.copy_of != b.evidence.document:
        return False
    same = (a.scope, a.low, a.high, a.polarity) == (b.scope, b.low, b.high, b.polarity)
    if a.attribute == "time":
        same = a.polarity == b.polarity and a.scope == b.scope and a.value == b.value
    return same and (a.low is not None or same_words(a.value, b.value) or a.value == b.value)
