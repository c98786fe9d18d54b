"""Invented events told by several publishers: how two claims stand to each other, from raw text."""

from __future__ import annotations

from collections import Counter

from evaluation.compared import Given, Told, compared
from evaluation.gold.disputes import Claim, DisputeSet, read_disputes
from evaluation.measured import Measured, Setting, percent
from sayso.records.accounts import Row

__all__ = ["measure_disputes"]

COARSE = {
    "agree": "agree",
    "label_only": "agree",
    "compatible": "compatible",
    "part_of": "part_whole",
    "sum_of": "part_whole",
    "unaligned": "part_whole",
    "update": "update",
    "retracts": "update",
    "copy": "copy",
    "contradicts.value": "contradict",
    "contradicts.polarity": "contradict",
}
"""Gold's coarser names; its `part_whole` is any pair of numbers for different people."""

CONTRADICT = "contradict"
NONE = "none"


def measure_disputes(setting: Setting) -> Measured:
    """Every pair of gold claims; a claim without a row has no relation.

    `false` is the share of the contradictions shown that gold holds for something else.
    """
    confusion: Counter[tuple[str, str]] = Counter()
    claims = found = 0
    for each in read_disputes(setting.data / "disputes_synth" / "dev.jsonl"):
        told = compared(
            setting.reader,
            [Given(t.name, t.text, None, t.publisher, t.published) for t in each.tellings],
        )
        rows = _rows(told, each)
        claims, found = claims + len(each.claims), found + len(rows)
        for (a, b), gold in each.relations.items():
            confusion[gold, _kind(told, rows, a, b)] += 1
    kinds = sorted({gold for gold, _ in confusion})
    scores = {kind: _f1(confusion, kind) for kind in kinds}
    shown = sum(count for (_, kind), count in confusion.items() if kind == CONTRADICT)
    right = confusion[CONTRADICT, CONTRADICT]
    return Measured(
        {
            "relation.macro": percent(sum(scores.values()) / len(scores)) if scores else 0.0,
            **{f"relation.{kind}": percent(score) for kind, score in scores.items()},
            "false.wrong": percent((shown - right) / shown) if shown else 0.0,
            "claims": percent(found / claims) if claims else 0.0,
        },
        {"confusion": {f"{gold} {kind}": n for (gold, kind), n in sorted(confusion.items())}},
    )


def _rows(told: Told, gold: DisputeSet) -> dict[str, Row]:
    """For each gold claim the first row of its attribute that begins in its sentence."""
    found = {}
    for claim in gold.claims:
        row = next((row for row in told.comparison.rows if _makes(told, row, claim)), None)
        if row is not None:
            found[claim.name] = row
    return found


def _makes(told: Told, row: Row, claim: Claim) -> bool:
    start, end = claim.span
    here = told.names[row.evidence.document] == claim.telling
    return here and row.attribute == claim.attribute and start <= row.evidence.span.start < end


def _kind(told: Told, rows: dict[str, Row], a: str, b: str) -> str:
    if a not in rows or b not in rows:
        return NONE
    relation = told.relation(rows[a], rows[b])
    return COARSE.get(relation.kind, NONE) if relation else NONE


def _f1(confusion: Counter[tuple[str, str]], kind: str) -> float:
    right = confusion[kind, kind]
    shown = sum(count for (_, given), count in confusion.items() if given == kind)
    gold = sum(count for (wanted, _), count in confusion.items() if wanted == kind)
    return 2 * right / (shown + gold) if shown + gold else 0.0
