"""Fit the confidence of statements on development data: `python -m training.fit_confidence -h`."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

import numpy as np

from evaluation.gold.statements import MarkedDocument, read_polnear_dev
from evaluation.reader import char_span
from evaluation.scorers.attribution import ScoredText, score_attributions
from evaluation.scorers.tokens import Attribution
from sayso.intake import read_text
from sayso.reading.attribution.assembly import attribute, believable, draft_statements
from sayso.reading.attribution.confidence import FEATURES, features_of, load_calibration
from sayso.reading.attribution.layout import lay_out
from sayso.reading.attribution.lexicon import load_lexicon
from sayso.reading.attribution.nesting import nest
from sayso.reading.attribution.tuning import Tuning
from sayso.reading.language import load_segmenter

ROUNDS = 60
RIDGE = 1.0


def outcomes(documents: list[MarkedDocument]) -> tuple[np.ndarray, np.ndarray]:
    """Features of every outermost statement, and whether it was right (pair.lenient)."""
    segmenter, lexicon, calibration = load_segmenter(), load_lexicon(), load_calibration()
    tuning = replace(Tuning(), least_confidence=0.0, least_nested=0.0)
    rows: list[tuple[float, ...]] = []
    scored = []
    for marked in documents:
        document = read_text(marked.text)
        parse = segmenter.parse(document)
        drafts = draft_statements(lay_out(document, parse), lexicon, tuning)
        drafts = believable(drafts, calibration, tuning)
        outermost = [number for number, outer in enumerate(nest(drafts)) if outer is None]
        found = attribute(
            document, parse, lexicon=lexicon, tuning=tuning, calibration=calibration
        ).statements
        rows += [features_of(drafts[number], nested=False) for number in outermost]
        attributions = tuple(
            Attribution(
                source=tuple(char_span(span) for span in found[number].source),
                cue=(char_span(found[number].cue),) if found[number].cue else (),
                content=tuple(char_span(span) for span in found[number].content),
            )
            for number in outermost
        )
        scored.append(ScoredText(marked.text, marked.attributions, attributions))
    right = score_attributions(scored).right
    return np.array(rows), np.array([each for one in right for each in one], dtype=float)


def fit(features: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Logistic regression with a ridge, by Newton's method; intercept first."""
    x = np.column_stack([np.ones(len(features)), features])
    weights = np.zeros(x.shape[1])
    penalty = RIDGE * np.eye(x.shape[1])
    penalty[0, 0] = 0
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (right - likely) - penalty @ weights
        curve = (x * (likely * (1 - likely))[:, None]).T @ x + penalty
        weights += np.linalg.solve(curve, slope)
    return weights


def main() -> None:
    """Read the development part, fit, and write the file that the package ships."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with polnear")
    parser.add_argument("--out", type=Path, required=True, help="confidence.json")
    given = parser.parse_args()
    features, right = outcomes(list(read_polnear_dev(given.data)))
    weights = fit(features, right)
    named = dict(zip(FEATURES, (round(float(each), 4) for each in weights[1:]), strict=True))
    # Outermost statements alone are judged, so nothing is learned of nested ones.
    named["nested"] = 0.0
    given.out.write_text(
        json.dumps({"intercept": round(float(weights[0]), 4), "weights": named}, indent=2) + "\n",
        "utf-8",
    )
    print(f"{len(right)} statements, {right.mean():.1%} right", named)


if __name__ == "__main__":
    main()
