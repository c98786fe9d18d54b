"""How voices stand to events, with the events given: what is judged is the judging alone.

Texts are read raw; statements and voices are sayso's own. A voice is found when the words that
name it share a character with gold's. The crowds' scale is about the author, but crowds take what
somebody is reported to say as the author's: there the innermost voice is compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evaluation.gold.commitment import (
    GoldCommitment,
    GoldEvent,
    own_events,
    probe_events,
    read_crowd,
)
from evaluation.measured import Measured, Setting, percent
from evaluation.reader import Reader, read_exactly
from evaluation.scorers.calibration import expected_calibration_error, reliability
from sayso.reading.commitment import Committer, scale
from sayso.reading.commitment.holders import Voices
from sayso.reading.commitment.weighing import Weighed, weigh
from sayso.reading.layout import Layout, lay_out
from sayso.records import Reading, Span

__all__ = [
    "abstention_curve",
    "macro_f1",
    "measure_commitmentbank",
    "measure_fact_uw",
    "measure_own_commitment",
    "measure_probe_status",
    "three_way",
]

SIGNS = ("+", "0", "-")
SURE = 1.5
"""From here on, on the scale from -3 to 3, an event counts as held, or as held not to be."""
SHARES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)


@dataclass(frozen=True, slots=True)
class _Judge:
    """Reads texts, each once while its events follow each other, and weighs events."""

    reader: Reader
    committer: Committer
    kept: dict[str, tuple[Reading, Layout, Voices] | None]

    def weighed(self, text: str, trigger: Span) -> tuple[Weighed, ...] | None:
        """The author's first; None for a refused text."""
        if text not in self.kept:
            self.kept.clear()
            reading = read_exactly(self.reader, text)
            self.kept[text] = (
                None
                if reading is None or reading.parse is None
                else (
                    reading,
                    lay_out(reading.document, reading.parse),
                    Voices(reading.voices, reading.statements),
                )
            )
        known = self.kept[text]
        if known is None:
            return None
        reading, layout, voices = known
        committer = self.committer
        return weigh(
            layout, trigger, reading.statements, voices, committer.lexicon, committer.arbiter
        )


def measure_own_commitment(setting: Setting) -> Measured:
    """The test part of our own sentences."""
    return _measure_events(setting, own_events())


def measure_probe_status(setting: Setting) -> Measured:
    """The probe of the worlds: 230 sentences, 10 for each of 20 attitudes, and words that tempt."""
    return _measure_events(setting, probe_events(setting.data / "worlds" / "probe.jsonl"))


def measure_fact_uw(setting: Setting) -> Measured:
    """The dev part of UW (Lee et al. 2015): news, judged by a crowd."""
    return _measure_crowd(setting, "fact_uw", "dev")


def measure_commitmentbank(setting: Setting) -> Measured:
    """CommitmentBank (de Marneffe et al. 2019), where embedding words are under an operator."""
    return _measure_crowd(setting, "fact_commitmentbank", "train")


def three_way(score: float) -> str:
    """The sign of a score from -3 to 3, "0" where it is too small."""
    return "+" if score >= SURE else "-" if score <= -SURE else "0"


def macro_f1(pairs: Iterable[tuple[str, str]], classes: Sequence[str]) -> tuple[float, list[float]]:
    """The mean F1 of classes, and each of them.

    pairs: the right answer and the given one.
    """
    listed = list(pairs)
    scores = []
    for name in classes:
        hits = sum(right == given == name for right, given in listed)
        count = sum((right == name) + (given == name) for right, given in listed)
        scores.append(2 * hits / count if count else 0.0)
    return sum(scores) / len(scores), scores


def abstention_curve(
    answers: Sequence[tuple[float, str, str]], classes: Sequence[str]
) -> list[dict[str, float]]:
    """Accuracy and macro-F1 on the surest part of the answers.

    answers: confidence, right answer, given answer.
    """
    ranked = sorted(answers, key=lambda each: -each[0])
    curve: list[dict[str, float]] = []
    if not ranked:
        return curve
    for share in SHARES:
        kept = ranked[: max(1, round(share * len(ranked)))]
        right = sum(gold == given for _, gold, given in kept) / len(kept)
        macro, _ = macro_f1([(gold, given) for _, gold, given in kept], classes)
        curve.append({"share": share, "accuracy": percent(right), "macro_f1": percent(macro)})
    return curve


def _measure_events(setting: Setting, events: Iterable[GoldEvent]) -> Measured:
    judge = _Judge(setting.reader, Committer(), {})
    marks: defaultdict[str, list[bool]] = defaultdict(list)
    answers: list[tuple[float, str, str]] = []
    frames: defaultdict[str, list[bool]] = defaultdict(list)
    extra = refused = 0
    for event in events:
        weighed = judge.weighed(event.text, event.trigger)
        refused += weighed is None
        taken: list[Weighed] = []
        for gold in event.commitments:
            if gold.words == ():
                continue
            found = _found(gold, weighed or ())
            who = "author" if gold.words is None else "other"
            right = _is_held(gold, found)
            marks[f"{who}.held"].append(right)
            if gold.status is not None:
                same_time = found is not None and found.status == gold.status
                marks[f"{who}.time"].append(same_time)
                marks[f"{who}.both"].append(right and same_time)
            if gold.stance is not None:
                marks[f"{who}.stance"].append(
                    found is not None and found.judged.stance == gold.stance
                )
            if who == "author":
                frames[event.frame].append(right)
                plain = gold.polarity == "+" and gold.strength == "full"
                if not plain:
                    marks["author.not_plain.held"].append(right)
            else:
                marks["other.found"].append(found is not None)
            if found is not None:
                taken.append(found)
                answers.append((found.confidence, _answer(gold), _given(found)))
        extra += sum(
            each not in taken and bool(each.judged.holder and each.judged.holder.words)
            for each in weighed or ()
        )
    classes = sorted({right for _, right, _ in answers})
    bins = reliability((sure, right == given) for sure, right, given in answers)
    figures = {name: percent(sum(found) / len(found)) for name, found in sorted(marks.items())}
    figures |= {
        "calibration_error": percent(expected_calibration_error(bins)),
        "others.extra": extra,
        "refused": refused,
    }
    return Measured(
        figures,
        {
            "counts": {name: len(found) for name, found in sorted(marks.items())},
            "abstention": abstention_curve(answers, classes),
            "frames": {
                name: percent(sum(found) / len(found)) for name, found in sorted(frames.items())
            },
        },
    )


def _found(gold: GoldCommitment, weighed: Sequence[Weighed]) -> Weighed | None:
    if gold.words is None:
        return weighed[0] if weighed else None
    for each in weighed[1:]:
        holder = each.judged.holder
        words = holder.words if holder else ()
        if any(a.start < b.end and b.start < a.end for a in words for b in gold.words):
            return each
    return None


def _is_held(gold: GoldCommitment, found: Weighed | None) -> bool:
    return found is not None and _answer(gold) == _given(found)


def _answer(gold: GoldCommitment) -> str:
    return gold.polarity + gold.strength


def _given(found: Weighed) -> str:
    return found.judged.value.polarity + found.judged.value.strength


def _measure_crowd(setting: Setting, name: str, part: str) -> Measured:
    judge = _Judge(setting.reader, Committer(), {})
    answers: list[tuple[float, str, str]] = []
    errors: list[float] = []
    refused = 0
    for each in read_crowd(setting.data / name / f"{part}.jsonl"):
        weighed = judge.weighed(each.text, each.trigger)
        if not weighed:
            refused += weighed is None
            continue
        inner = weighed[-1]
        value = inner.judged.value
        given = 0 if value.called else scale(value.polarity, value.strength)
        errors.append(abs(given - each.score))
        answers.append((inner.confidence, three_way(each.score), three_way(given)))
    macro, scores = macro_f1([(gold, given) for _, gold, given in answers], SIGNS)
    right = sum(gold == given for _, gold, given in answers) / max(1, len(answers))
    return Measured(
        {
            "macro": percent(macro),
            **{f"f1.{sign}": percent(f1) for sign, f1 in zip(SIGNS, scores, strict=True)},
            "accuracy": percent(right),
            "refused": refused,
        },
        {
            "events": len(answers),
            "mean_absolute_error": sum(errors) / max(1, len(errors)),
            "abstention": abstention_curve(answers, SIGNS),
        },
    )
