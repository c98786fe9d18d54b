"""Sentences, parts of speech, trees and mentions on the dev part of GUM, from raw text."""

from __future__ import annotations

from collections.abc import Sequence

from evaluation.gold.conllu import GumDocument, read_conllu
from evaluation.measured import Measured, Setting, percent
from evaluation.reader import char_span, read_exactly
from evaluation.scorers.mentions import MentionScores, TypedSpan, score_mentions
from evaluation.scorers.parsing import ParsedText, ParsingScores, score_parsing
from sayso.records import Reading

__all__ = ["SPOKEN", "language_figures", "measure_language", "parsed_text", "typed_spans"]

SPOKEN = frozenset({"conversation", "court", "podcast", "speech", "vlog"})
"""Genres that somebody wrote down by ear, and so chose the sentences of; the rest is text."""

NOTHING = ParsedText((), (), (), (), ())

Read = tuple[GumDocument, ParsedText, Sequence[TypedSpan]]
"""A gold document, and the words and the mentions that were found in it."""


def measure_language(setting: Setting) -> Measured:
    """Read every dev document and compare it with its gold."""
    documents: list[Read] = []
    refused = 0
    for path in sorted((setting.data / "gum" / "dev").glob("*.conllu")):
        gold = read_conllu(path)
        reading = read_exactly(setting.reader, gold.text)
        refused += reading is None
        documents.append(
            (gold, parsed_text(reading), typed_spans(reading)) if reading else (gold, NOTHING, ())
        )
    figures = language_figures(documents)
    return Measured(figures={**figures, "refused": refused}, details=_by_genre(documents))


def language_figures(documents: Sequence[Read]) -> dict[str, float]:
    """The figures of a set of documents, and the sentence F1 of each genre."""
    parsing, mentions = _scores(documents)
    texts, _ = _scores([each for each in documents if each[0].genre not in SPOKEN])
    figures = {
        "sentences.text": texts.sentences.f1,
        "sentences": parsing.sentences.f1,
        "words": parsing.words.f1,
        "upos": parsing.upos.f1,
        "uas": parsing.uas.f1,
        "las": parsing.las.f1,
        "las.full": parsing.las_full.f1,
        "mentions.typed": mentions.typed.f1,
        "mentions.spans": mentions.spans.f1,
    }
    for genre in sorted({gold.genre for gold, _, _ in documents}):
        scores, _ = _scores([each for each in documents if each[0].genre == genre])
        figures[f"sentences.{genre}"] = scores.sentences.f1
    return {name: percent(value) for name, value in figures.items()}


def parsed_text(reading: Reading) -> ParsedText:
    """The words and sentences of a reading, as the scorer takes them."""
    parse = reading.parse
    if parse is None:
        return NOTHING
    return ParsedText(
        words=tuple(char_span(span) for span in parse.words),
        upos=parse.upos,
        heads=parse.heads,
        relations=parse.relations,
        sentences=tuple(char_span(each.span) for each in reading.sentences),
    )


def typed_spans(reading: Reading) -> list[TypedSpan]:
    """The mentions of a reading, as the scorer takes them."""
    mentions = reading.parse.mentions if reading.parse else ()
    return [TypedSpan(char_span(each.span), each.kind) for each in mentions]


def _scores(documents: Sequence[Read]) -> tuple[ParsingScores, MentionScores]:
    return (
        score_parsing((gold.parse, parse) for gold, parse, _ in documents),
        score_mentions((gold.mentions, mentions) for gold, _, mentions in documents),
    )


def _by_genre(documents: Sequence[Read]) -> dict[str, object]:
    rows: dict[str, object] = {}
    for genre in sorted({gold.genre for gold, _, _ in documents}):
        parsing, mentions = _scores([each for each in documents if each[0].genre == genre])
        rows[genre] = {
            "upos": percent(parsing.upos.f1),
            "uas": percent(parsing.uas.f1),
            "las": percent(parsing.las.f1),
            "mentions.typed": percent(mentions.typed.f1),
        }
    return {"genres": rows}
