"""Who says what on PolNeAR and on the news of GUM, and statements in statements on all of GUM."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

from evaluation.gold.statements import (
    MarkedDocument,
    read_gum_dev,
    read_gum_news,
    read_polnear_dev,
)
from evaluation.measured import Measured, Setting, percent
from evaluation.reader import Reader, char_span, read_exactly
from evaluation.scorers.attribution import AttributionScores, ScoredText, score_attributions
from evaluation.scorers.calibration import expected_calibration_error, reliability
from evaluation.scorers.nesting import nested_only
from evaluation.scorers.tokens import Attribution
from sayso.records import Manner, Statement

__all__ = [
    "flat_figures",
    "measure_gum_news",
    "measure_nested",
    "measure_polnear",
    "nested_figures",
    "pair_figures",
]

SPEECH_AND_COGNITION = frozenset({Manner.SPEECH, Manner.WRITING, Manner.THOUGHT})
"""The manners that GUM marks; it leaves out attitudes, perceptions and decrees."""


def measure_polnear(setting: Setting) -> Measured:
    """PolNeAR dev. Its gold is flat, so only outermost statements are compared with it."""
    compared = _compare(setting.reader, read_polnear_dev(setting.data), _is_outermost)
    scores = score_attributions(compared.scored)
    bins = reliability(
        (statement.confidence, right)
        for statements, outcomes in zip(compared.statements, scores.right, strict=True)
        for statement, right in zip(statements, outcomes, strict=True)
    )
    figures = {
        **flat_figures(scores),
        "calibration_error": percent(expected_calibration_error(bins)),
        "refused": compared.refused,
    }
    return Measured(figures, _details(scores) | {"reliability": [asdict(each) for each in bins]})


def measure_gum_news(setting: Setting) -> Measured:
    """The twelve news documents of GUM, with manners of speech and cognition."""
    compared = _compare(setting.reader, read_gum_news(setting.data), _is_speech_or_cognition)
    scores = score_attributions(compared.scored)
    return Measured({**pair_figures(scores), "refused": compared.refused}, _details(scores))


def measure_nested(setting: Setting) -> Measured:
    """The dev documents of GUM in all genres: all statements, and those inside others alone."""
    compared = _compare(setting.reader, read_gum_dev(setting.data), _is_speech_or_cognition)
    return Measured(
        {**nested_figures(compared.scored), "refused": compared.refused},
        _details(score_attributions(compared.scored)),
    )


def pair_figures(scores: AttributionScores) -> dict[str, float]:
    """Voices and contents laid together, from lenient to exact, and the contents alone."""
    names = ("pair.lenient", "pair.partial", "pair.exact", "tokens.content")
    return {name: percent(scores.figures[name].f1) for name in names}


def flat_figures(scores: AttributionScores) -> dict[str, float]:
    """The same, with the recall of direct quotations' content and of pairs with speech cues."""
    direct, speech = (scores.classes.get(name) for name in ("direct", "speech cue"))
    return {
        **pair_figures(scores),
        "direct.content": percent(direct.content if direct else 0.0),
        "speech.pair": percent(speech.pair if speech else 0.0),
    }


def nested_figures(scored: Sequence[ScoredText]) -> dict[str, float]:
    """Statements inside others alone (F1, precision, recall), and all statements together."""
    nested = score_attributions(nested_only(each) for each in scored).figures["pair.lenient"]
    every = score_attributions(scored).figures["pair.lenient"]
    return {
        "pair.nested": percent(nested.f1),
        "pair.nested.precision": percent(nested.precision),
        "pair.nested.recall": percent(nested.recall),
        "pair.lenient": percent(every.f1),
    }


@dataclass(frozen=True, slots=True)
class _Compared:
    """Documents beside what was found in them.

    statements: those compared, for each document; in the order of `found` in `scored`.
    refused: how many documents the reader refused.
    """

    scored: list[ScoredText]
    statements: list[list[Statement]]
    refused: int


def _compare(
    reader: Reader, documents: Sequence[MarkedDocument], choose: Callable[[Statement], bool]
) -> _Compared:
    readings = [read_exactly(reader, document.text) for document in documents]
    statements = [
        [each for each in reading.statements if choose(each)] if reading else []
        for reading in readings
    ]
    scored = [
        ScoredText(
            document.text, document.attributions, tuple(_attribution(each) for each in found)
        )
        for document, found in zip(documents, statements, strict=True)
    ]
    return _Compared(scored, statements, sum(reading is None for reading in readings))


def _attribution(statement: Statement) -> Attribution:
    return Attribution(
        source=tuple(char_span(span) for span in statement.source),
        cue=(char_span(statement.cue),) if statement.cue else (),
        content=tuple(char_span(span) for span in statement.content),
    )


def _is_outermost(statement: Statement) -> bool:
    return statement.within is None


def _is_speech_or_cognition(statement: Statement) -> bool:
    return statement.manner in SPEECH_AND_COGNITION


def _details(scores: AttributionScores) -> dict[str, object]:
    return {
        "figures": {
            name: {
                "precision": percent(each.precision),
                "recall": percent(each.recall),
                "f1": percent(each.f1),
                "found": each.found,
                "gold": each.gold,
            }
            for name, each in scores.figures.items()
        },
        "classes": {name: asdict(each) for name, each in scores.classes.items()},
    }
