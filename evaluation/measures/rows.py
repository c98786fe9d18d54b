"""Invented events with every claim marked: rows, contradictions and evidence, from raw text.

The set was written to develop against and is full of traps: its figures say nothing of the world.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from evaluation.compared import Given, Told, compared
from evaluation.gold.rows import GoldRow, World, read_world_rows
from evaluation.measured import Measured, Setting, percent
from evaluation.scorers.spans import Tally
from sayso.accounts.scopes import Scope, groups_named
from sayso.records.accounts import Row

__all__ = ["measure_own_rows", "measure_rows", "same_scope", "same_value", "same_voice"]

INVENTED = Path(__file__).parents[2] / "training" / "accounts" / "invented"
CONTRADICTS = "contradicts."
TEMPTING = frozenset({"copy", "update", "part_of", "label_only"})
CLAIMS = frozenset({"occurrence", "cause", "agent", "target", "order"})
"""Attributes between which a claim may be found under another one; that is then no right row."""
LEAST_OVERLAP = 0.5
ROUNDING = 0.02
MINUTES = 1440
NEARLY = 30
HALF = 0.5
FIRST_PERSON = frozenset({"I", "we", "We"})
ARTICLES = frozenset({"a", "an", "the", "of"})
NUMBERED = ("count.", "instrument")


@dataclass(slots=True)
class _Sum:
    """What was found over several worlds."""

    every: Tally = field(default_factory=Tally)
    counts: Tally = field(default_factory=Tally)
    shown: int = 0
    right: int = 0
    gold_pairs: int = 0
    found_pairs: int = 0
    tempting: int = 0
    tempted: int = 0
    errors: int = 0
    by_attribute: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))

    def add(self, world: World, told: Told) -> None:
        """Count what was found in one world."""
        self.errors += _evidence_errors(told)
        rows = _comparable(told)
        pairs = _aligned(told, world, rows)
        hits = [g for g, row in pairs if _is_right(g, row)]
        self.every.add(len(hits), len(rows), len(world.rows))
        self.counts.add(
            sum(g.attribute.startswith("count.") for g in hits),
            sum(row.attribute.startswith("count.") for row in rows),
            sum(g.attribute.startswith("count.") for g in world.rows),
        )
        for g in world.rows:
            self.by_attribute[g.attribute].add(g in hits, 0, 1)
        names: dict[str, list[str]] = defaultdict(list)
        for g, row in pairs:
            names[row.id].append(g.name)
        given = _contradictions(told, names)
        gold = {frozenset(k) for k, v in world.relations.items() if v.startswith(CONTRADICTS)}
        self.shown += len(given)
        self.right += sum(bool(each & gold) for each in given)
        self.gold_pairs += len(gold)
        self.found_pairs += len(gold & set().union(*given))
        traps = {frozenset(k) for k, v in world.relations.items() if v in TEMPTING}
        self.tempting += len(traps)
        self.tempted += len(traps & set().union(*given))

    def figures(self) -> dict[str, float]:
        """The figures, as percentages but for errors."""
        return {
            "rows": percent(self.every.figure().f1),
            "rows.precision": percent(self.every.figure().precision),
            "counts": percent(self.counts.figure().f1),
            "contradictions.precision": percent(_share(self.right, self.shown)),
            "contradictions.recall": percent(_share(self.found_pairs, self.gold_pairs)),
            "tempting.wrong": percent(_share(self.tempted, self.tempting)),
            "offset_errors": self.errors,
        }

    def details(self) -> dict[str, object]:
        """How many were shown and marked, and how many rows of each attribute are found."""
        recall = {name: percent(t.figure().recall) for name, t in sorted(self.by_attribute.items())}
        return {"recall": recall, "shown": self.shown, "marked": self.gold_pairs}


def measure_rows(setting: Setting) -> Measured:
    """Compare all documents of each world.

    A row is right when its attribute, value, scope and voice are. Rows counted are those with a
    number, and those that some other row has to do with.
    """
    found = _summed(setting, setting.data / "worlds" / "worlds")
    return Measured(found.figures(), found.details())


def measure_own_rows(setting: Setting) -> Measured:
    """The same for the invented events of our own: those that rules were made on, and those that
    nobody had looked at before they were measured.
    """
    parts = {part: _summed(setting, INVENTED / part) for part in ("dev", "test")}
    return Measured(
        {
            f"{part}.{name}": v
            for part, found in parts.items()
            for name, v in found.figures().items()
        },
        {part: found.details() for part, found in parts.items()},
    )


def _summed(setting: Setting, folder: Path) -> _Sum:
    found = _Sum()
    for world in read_world_rows(folder):
        given = [Given(t.name, t.text, t.title, t.publisher, t.published) for t in world.texts]
        found.add(world, compared(setting.reader, given))
    return found


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _evidence_errors(told: Told) -> int:
    """How many rows quote other words than stand at their offsets."""
    texts = {each.document.id: each.document.text for each in told.readings.values()}
    return sum(
        texts[row.evidence.document][row.evidence.span.start : row.evidence.span.end]
        != row.evidence.quote
        for row in told.comparison.rows
    )


def _comparable(told: Told) -> list[Row]:
    tied = Counter(
        id_
        for relation in told.comparison.relations
        if relation.kind != "unaligned"
        for id_ in (relation.a, relation.b)
    )
    return [row for row in told.comparison.rows if row.low is not None or tied[row.id]]


def _aligned(told: Told, world: World, rows: Sequence[Row]) -> list[tuple[GoldRow, Row]]:
    """For each gold row the found one whose passage is the same, the best one where several are."""
    pairs = []
    used: set[str] = set()
    for g in world.rows:
        near = [row for row in rows if _is_near(told, g, row)]
        near.sort(key=lambda row: (row.id in used, *(not each for each in _judged(g, row))))
        if near:
            used.add(near[0].id)
            pairs.append((g, near[0]))
    return pairs


def _is_near(told: Told, gold: GoldRow, row: Row) -> bool:
    if told.names[row.evidence.document] != gold.document:
        return False
    alike = row.attribute == gold.attribute or {row.attribute, gold.attribute} <= CLAIMS
    numbers = (row.low is None) != (gold.interval is None)
    if not alike or (numbers and row.attribute != "time"):
        return False
    start, end = gold.evidence
    span = row.evidence.span
    shared = min(end, span.end) - max(start, span.start)
    return shared / min(end - start, len(span)) >= LEAST_OVERLAP


def _judged(gold: GoldRow, row: Row) -> tuple[bool, bool, bool, bool]:
    return (
        same_value(gold, row),
        same_voice(gold, row),
        same_scope(gold, row),
        gold.attribute == row.attribute,
    )


def _is_right(gold: GoldRow, row: Row) -> bool:
    return all(_judged(gold, row))


def same_value(gold: GoldRow, row: Row) -> bool:
    """The same polarity and the same number, but for rounding, or time of day; for a claim, whose
    passage is the same already, the polarity alone.
    """
    if row.polarity != gold.polarity:
        return False
    if gold.attribute == "time":
        return _same_time(gold.value, row)
    if gold.interval is None or row.low is None:
        return gold.interval is None
    low, high = gold.interval
    if (high is None) != (row.high is None):
        return False
    return _close(low, row.low) and (high is None or _close(high, row.high or 0.0))


def _same_time(value: str, row: Row) -> bool:
    """The same minute, or one within half an hour where gold says "about"; days are not judged."""
    clock = re.search(r"T(\d\d):(\d\d)(~?)", value)
    if clock is None or row.low is None or row.high is None:
        return False
    minute = 60 * int(clock[1]) + int(clock[2])
    spread = NEARLY if clock[3] else 1
    low, high = ((bound % 1) * MINUTES for bound in (row.low, row.high))
    middle = (low + high) / 2
    return any(abs(middle - each) <= spread for each in (minute, (minute + MINUTES // 2) % MINUTES))


def _close(a: float, b: float) -> bool:
    return abs(a - b) <= max(ROUNDING * abs(a), HALF)


def same_scope(gold: GoldRow, row: Row) -> bool:
    """For a number the same group, and a place or part that shares a word; else not judged."""
    if not gold.attribute.startswith("count."):
        return True
    scope = Scope.read(row.scope or "")
    if str(scope) == "all":
        return gold.scope == "all"
    words, groups = _words(gold.scope), groups_named(gold.scope)
    grouped = scope.group in groups or scope.group in words
    grouped = grouped or (scope.group == "all" and not [g for g in groups if g != "all"])
    if scope.within:
        return grouped and bool(_words(scope.within) & words)
    return grouped and (scope.group != "all" or not words - _words(" ".join(groups)) - {"all"})


def same_voice(gold: GoldRow, row: Row) -> bool:
    """By any name that gold gives the voice; outlets, and "I", are the publisher."""
    own = gold.voice_kind == "outlet" or not FIRST_PERSON.isdisjoint(gold.voices)
    if own and row.voice.startswith("publisher-"):
        return True
    if gold.voice_kind == "unnamed" and "unnamed" in row.voice_name:
        return True
    words = _words(row.voice_name)
    return any(
        bool(words and _words(name)) and (words <= _words(name) or _words(name) <= words)
        for name in gold.voices
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold())) - ARTICLES


def _contradictions(told: Told, names: Mapping[str, Iterable[str]]) -> list[set[frozenset[str]]]:
    """For each contradiction shown the pairs of gold rows that it is about."""
    return [
        {frozenset((a, b)) for a in names.get(each.a, ()) for b in names.get(each.b, ())}
        for each in told.comparison.relations
        if each.kind.startswith(CONTRADICTS)
    ]
