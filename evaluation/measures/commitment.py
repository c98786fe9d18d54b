"""How voices stand to events, with the events given: what is judged is the judging alone.

Texts are read raw; statements and voices are sayso's own. A voice is found when the words that
name it, there or elsewhere in the text, share a character with gold's. The crowds' scale is about
the author, but crowds take what somebody is reported to say as the author's: there the innermost
voice is compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

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
from sayso.reading.layout import lay_out
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
HELD_FROM, DENIED_FROM = 1.6, -2.1
"""The same for what we give (`Weighed.lean`) on `fact_uw`: the best for the macro-F1 of its dev
part, where the crowd calls little denied. Other sets keep `SURE` and the rules alone."""
_Found: TypeAlias = tuple[Weighed, ...]
SHARES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)


@dataclass(frozen=True, slots=True)
class _Judge:
    """Reads texts and weighs the events that are marked in them."""

    reader: Reader
    committer: Committer

    def weighed(self, text: str, triggers: Sequence[Span]) -> tuple[Reading, list[_Found]] | None:
        """For each event the author's judgement first; None for a refused text."""
        reading = read_exactly(self.reader, text)
        if reading is None or reading.parse is None:
            return None
        layout = lay_out(reading.document, reading.parse)
        voices = Voices(reading.voices, reading.statements)
        committer = self.committer
        found, _ = weigh(
            layout, triggers, reading.statements, voices, committer.lexicon, committer.arbiter
        )
        return reading, found


def measure_own_commitment(setting: Setting) -> Measured:
    """The test part of our own sentences."""
    return _measure_events(setting, own_events())


def measure_probe_status(setting: Setting) -> Measured:
    """The probe of the worlds: 230 sentences, 10 for each of 20 attitudes, and words that tempt."""
    return _measure_events(setting, probe_events(setting.data / "worlds" / "probe.jsonl"))


def measure_fact_uw(setting: Setting) -> Measured:
    """The dev part of UW (Lee et al. 2015): news, judged by a crowd."""
    return _measure_crowd(setting, "fact_uw", "dev", (HELD_FROM, DENIED_FROM))


def measure_commitmentbank(setting: Setting) -> Measured:
    """CommitmentBank (de Marneffe et al. 2019), where embedding words are under an operator."""
    return _measure_crowd(setting, "fact_commitmentbank", "train", None)


def three_way(score: float, *, above: float = SURE, below: float = -SURE) -> str:
    """The sign of a score from -3 to 3, "0" where it lies between `below` and `above`."""
    return "+" if score >= above else "-" if score <= below else "0"


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
    judge = _Judge(setting.reader, Committer())
    marks: defaultdict[str, list[bool]] = defaultdict(list)
    answers: list[tuple[float, str, str]] = []
    frames: defaultdict[str, list[bool]] = defaultdict(list)
    extra = refused = 0
    for text, group in groupby(events, key=lambda each: each.text):
        together = list(group)
        judged = judge.weighed(text, [each.trigger for each in together])
        refused += judged is None
        for number, event in enumerate(together):
            weighed = judged[1][number] if judged else ()
            mentions = _mentions(judged[0]) if judged else {}
            taken: list[Weighed] = []
            for gold in event.commitments:
                if gold.words == ():
                    continue
                found = _found(gold, weighed, mentions)
                who = "author" if gold.words is None else "other"
                right = _mark(marks, who, gold, found)
                if who == "author":
                    frames[event.frame].append(right)
                if found is not None:
                    taken.append(found)
                    answers.append((found.confidence, _answer(gold), _given(found)))
            extra += sum(
                each not in taken and bool(each.judged.holder and each.judged.holder.words)
                for each in weighed
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


def _mark(
    marks: defaultdict[str, list[bool]], who: str, gold: GoldCommitment, found: Weighed | None
) -> bool:
    """Note what is right of one judgement; whether what is held is."""
    right = _is_held(gold, found)
    marks[f"{who}.held"].append(right)
    if gold.status is not None:
        same_time = found is not None and found.status == gold.status
        marks[f"{who}.time"].append(same_time)
        marks[f"{who}.both"].append(right and same_time)
    if gold.stance is not None:
        marks[f"{who}.stance"].append(found is not None and found.judged.stance == gold.stance)
    if who == "other":
        marks["other.found"].append(found is not None)
    elif gold.polarity != "+" or gold.strength != "full":
        marks["author.not_plain.held"].append(right)
    return right


def _mentions(reading: Reading) -> dict[str, tuple[Span, ...]]:
    return {voice.id: voice.mentions for voice in reading.voices}


def _found(
    gold: GoldCommitment, weighed: Sequence[Weighed], mentions: Mapping[str, tuple[Span, ...]]
) -> Weighed | None:
    """The judgement about gold's voice: by the words that name it there, else by its others."""
    if gold.words is None:
        return weighed[0] if weighed else None
    holders = [(each, each.judged.holder) for each in weighed[1:]]
    for each, holder in holders:
        if holder is not None and _meet(holder.words, gold.words):
            return each
    for each, holder in holders:
        if holder is not None and _meet(mentions.get(holder.voice or "", ()), gold.words):
            return each
    return None


def _meet(left: Sequence[Span], right: Sequence[Span]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in left for b in right)


def _is_held(gold: GoldCommitment, found: Weighed | None) -> bool:
    return found is not None and _answer(gold) == _given(found)


def _answer(gold: GoldCommitment) -> str:
    return gold.polarity + gold.strength


def _given(found: Weighed) -> str:
    return found.judged.value.polarity + found.judged.value.strength


def _three_way_of(weighed: Weighed, bounds: tuple[float, float] | None) -> str:
    if bounds is not None:
        return three_way(weighed.lean, above=bounds[0], below=bounds[1])
    value = weighed.judged.value
    return three_way(0 if value.called else scale(value.polarity, value.strength))


def _measure_crowd(
    setting: Setting, name: str, part: str, bounds: tuple[float, float] | None
) -> Measured:
    """Compare with a crowd; `bounds` are those of `three_way` for `Weighed.lean`.

    None for the rules alone, on their own scale.
    """
    judge = _Judge(setting.reader, Committer())
    answers: list[tuple[float, str, str]] = []
    errors: list[float] = []
    refused = 0
    marked = read_crowd(setting.data / name / f"{part}.jsonl")
    for text, group in groupby(marked, key=lambda each: each.text):
        together = list(group)
        judged = judge.weighed(text, [each.trigger for each in together])
        refused += judged is None
        for each, weighed in zip(together, judged[1] if judged else (), strict=False):
            inner = [one for one in weighed if one.judged.signatures[-1:] != ("claim",)][-1:]
            for one in inner:
                given = _three_way_of(one, bounds)
                errors.append(abs(one.lean - each.score))
                answers.append((one.confidence, three_way(each.score), given))
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
