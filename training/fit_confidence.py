"""Fit the confidence of statements on development data: `python -m training.fit_confidence -h`.

Five kinds of statements are judged, as no set has them all:

- outermost ones, on PolNeAR dev;
- those that a rule alone makes, on PolNeAR dev, the weights left out;
- those inside others, on GUM dev, with manners of speech and cognition;
- those inside others, on the invented events, with manners of speech;
- turns of a talk, on the invented events, of which only those count that gold has at all, as it
  leaves out what the outlet itself says.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from evaluation.gold.statements import MarkedDocument, read_gum_dev, read_polnear_dev
from evaluation.gold.worlds import WorldDocument, read_worlds
from evaluation.measures.worlds import voice_is_right
from evaluation.reader import char_span
from evaluation.scorers.attribution import ScoredText, score_attributions
from evaluation.scorers.pairs import LENIENT_DICE, align
from evaluation.scorers.tokens import Attribution, TokenIndex, dice
from sayso.intake import Hints, read_text
from sayso.reading.attribution import Attributor
from sayso.reading.attribution.assembly import believable, draft_statements
from sayso.reading.attribution.confidence import FEATURES, features_of
from sayso.reading.attribution.drafts import SPOKEN, Draft
from sayso.reading.attribution.indirect import find_indirect
from sayso.reading.attribution.nesting import nest
from sayso.reading.attribution.tuning import Tuning
from sayso.reading.language import Segmenter, load_segmenter
from sayso.reading.layout import Layout, lay_out
from sayso.reading.parties import Resolver
from sayso.records import Document, Manner, Reading

ROUNDS = 60
CLOSE = 1e-6
LONGEST_STEP = 2.0
RIDGE, RIDGE_LATER = 1.0, 0.02
TAUGHT_LATER = ("by_rule", "laid_out", "nested")
"""The features that outermost statements of PolNeAR, by their cues, hardly have."""

NEAR = frozenset({Manner.SPEECH, Manner.WRITING, Manner.THOUGHT})
"""The manners that GUM marks."""


@dataclass(frozen=True)
class Rows:
    """Statements that were judged.

    features: (n, features). right: (n,), 1 where content and voice are laid together rightly.
    """

    features: np.ndarray
    right: np.ndarray


@dataclass(frozen=True)
class Fitter:
    """What every text is read with: the line up to attribution, and what that goes by."""

    segmenter: Segmenter
    attributor: Attributor
    tuning: Tuning

    def read(self, document: Document) -> Reading:
        """The reading of a document, with every statement that may be one."""
        reading = Reading(document, gaps=document.gaps)
        for step in (self.segmenter, Resolver(), replace(self.attributor, tuning=self.tuning)):
            reading = step(reading)
        return reading

    def drafts(self, layout: Layout) -> tuple[Draft, ...]:
        """The drafts of all statements, in the order in which `read` has them."""
        drafts = draft_statements(layout, self.attributor.lexicon, self.tuning)
        return believable(drafts, self.attributor.calibration, self.tuning)


Chosen = Callable[[Draft, int | None], bool]
"""Whether a draft is judged, given the number of the one around it."""


def judged_by_words(
    fitter: Fitter, documents: Iterable[MarkedDocument], chosen: Chosen, *, weights: bool = True
) -> Rows:
    """Judge statements by gold that marks words.

    A voice that is lent from a neighbour counts as if it was named here.

    weights: whether the weights have a say; without them only rules make statements.
    """
    rows: list[tuple[float, ...]] = []
    scored: list[ScoredText] = []
    for marked in documents:
        document = read_text(marked.text)
        parse = fitter.segmenter.parse(document)
        layout = lay_out(document, parse if weights else replace(parse, cues=()))
        drafts = (
            fitter.drafts(layout)
            if weights
            else tuple(find_indirect(layout, fitter.attributor.lexicon, fitter.tuning, ()))
        )
        within = nest(drafts)
        kept = [number for number, each in enumerate(drafts) if chosen(each, within[number])]
        rows += [features_of(drafts[number], nested=within[number] is not None) for number in kept]
        found = tuple(_attribution(layout, drafts[number]) for number in kept)
        scored.append(ScoredText(marked.text, marked.attributions, found))
    right = [each for one in score_attributions(scored).right for each in one]
    return Rows(np.array(rows).reshape(-1, len(FEATURES)), np.array(right, dtype=float))


def _attribution(layout: Layout, draft: Draft) -> Attribution:
    source = draft.source or ((draft.lender,) if draft.lender else ())
    cue = (draft.cue,) if draft.cue else ()
    spans = [
        tuple(char_span(layout.span(words)) for words in ranges)
        for ranges in (source, cue, draft.content)
    ]
    return Attribution(*spans)


def judged_by_voice(fitter: Fitter, documents: Iterable[WorldDocument]) -> Rows:
    """Judge turns, and what is said inside other statements, by gold that names voices."""
    rows: list[tuple[float, ...]] = []
    right: list[bool] = []
    for gold in documents:
        hints = Hints(title=gold.title, publisher=gold.publisher, published=gold.published)
        reading = fitter.read(read_text(gold.text, hints=hints))
        assert reading.parse is not None
        drafts = fitter.drafts(lay_out(reading.document, reading.parse))
        outcomes = dict(_outcomes(gold, reading))
        for number, (draft, outer) in enumerate(zip(drafts, nest(drafts), strict=True)):
            turn = draft.label is not None and number in outcomes
            if turn or (outer is not None and draft.manner in SPOKEN):
                rows.append(features_of(draft, nested=outer is not None))
                right.append(outcomes.get(number, False))
    return Rows(np.array(rows).reshape(-1, len(FEATURES)), np.array(right, dtype=float))


def _outcomes(gold: WorldDocument, reading: Reading) -> Iterator[tuple[int, bool]]:
    """Number of each statement whose content gold has, and whether its voice is right."""
    index = TokenIndex(gold.text)
    left = [index.tokens(each.content) for each in gold.statements]
    right = [index.tokens(char_span(span) for span in each.content) for each in reading.statements]
    for one, other in align(left, right):
        if dice(left[one], right[other]) >= LENIENT_DICE:
            voice = reading.voice_of(reading.statements[other])
            yield other, voice_is_right(gold.statements[one], voice)


def fit(
    features: np.ndarray, right: np.ndarray, *, ridge: float, given: np.ndarray | None = None
) -> np.ndarray:
    """Logistic regression with a ridge, by Newton's method with short steps.

    features: (n, k), with a column of ones for an intercept, which is not held back.
    given: (n,), what is known of each in logits before any weight.

    Returns:
        (k,) weights.
    """
    known = np.zeros(len(right)) if given is None else given
    held = ridge * (features != 1).any(axis=0)

    def loss(weights: np.ndarray) -> float:
        total = features @ weights + known
        return float((np.logaddexp(0, total) - right * total).sum() + held @ weights**2 / 2)

    weights = np.zeros(features.shape[1])
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-features @ weights - known))
        slope = features.T @ (right - likely) - held * weights
        curve = (features * (likely * (1 - likely))[:, None]).T @ features + np.diag(held)
        step = np.linalg.solve(curve, slope)
        step *= min(1.0, LONGEST_STEP / max(np.abs(step).max(), CLOSE))
        while loss(weights + step) > loss(weights) and np.abs(step).max() > CLOSE:
            step /= 2
        weights = weights + step
    return weights


def fit_in_turn(kinds: dict[str, Rows]) -> np.ndarray:
    """Fit everything on outermost statements, then what they cannot teach on the others.

    Returns:
        (1 + features,) weights, the intercept first.
    """
    first = kinds["outermost"]
    weights = fit(_with_ones(first.features), first.right, ridge=RIDGE)
    features = np.concatenate([rows.features for rows in kinds.values()])
    right = np.concatenate([rows.right for rows in kinds.values()])
    late = [1 + FEATURES.index(name) for name in TAUGHT_LATER]
    weights[late] = 0.0
    x = _with_ones(features)
    weights[late] = fit(x[:, late], right, ridge=RIDGE_LATER, given=x @ weights)
    return weights


def _with_ones(features: np.ndarray) -> np.ndarray:
    return np.column_stack([np.ones(len(features)), features])


def gather(data: Path) -> dict[str, Rows]:
    """The judged statements of every kind, by its name."""
    tuning = replace(Tuning(), least_confidence=0.0, least_voiceless=0.0, least_nested=0.0)
    fitter = Fitter(load_segmenter(), Attributor(), tuning)
    polnear, gum = read_polnear_dev(data), read_gum_dev(data)
    return {
        "outermost": judged_by_words(fitter, polnear, lambda _, outer: outer is None),
        "by rule": judged_by_words(fitter, polnear, lambda *_: True, weights=False),
        "nested": judged_by_words(
            fitter, gum, lambda draft, outer: outer is not None and draft.manner in NEAR
        ),
        "turns, nested": judged_by_voice(fitter, read_worlds(data / "worlds" / "worlds")),
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the development parts, fit, and write the file that the package ships."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the sets")
    parser.add_argument("--out", type=Path, required=True, help="confidence.json")
    given = parser.parse_args(arguments)
    kinds = gather(given.data)
    weights = fit_in_turn(kinds)
    named = dict(zip(FEATURES, (round(float(each), 4) for each in weights[1:]), strict=True))
    given.out.write_text(
        json.dumps({"intercept": round(float(weights[0]), 4), "weights": named}, indent=2) + "\n",
        "utf-8",
    )
    for name, rows in kinds.items():
        likely = 1 / (1 + np.exp(-_with_ones(rows.features) @ weights))
        shares = f"{rows.right.mean():.1%} right, {likely.mean():.1%} promised"
        print(f"{name}: {len(rows.right)} statements, {shares}")
    print(named)


if __name__ == "__main__":
    main()
