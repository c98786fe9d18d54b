"""Who is spoken of, in chains: on the dev part of GUM, and on invented texts of our own.

Chains come from `Reading.parties` and, once the engine links mentions, from it too. Parties hold
those who can act, so their first figures are over chains of persons, organisations and places;
`all` is over every chain of gold. `plain` is what two simple rules reach on the same mentions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace

from evaluation.found_chains import ACTORS, engine_chains, has_links, party_chains
from evaluation.gold.conllu import read_conllu
from evaluation.gold.invented_chains import read_invented_chains
from evaluation.measured import Measured, Setting, percent
from evaluation.measures.language import SPOKEN
from evaluation.plain_chains import plain_chains
from evaluation.reader import Reader, read_exactly
from evaluation.scorers.chains import FORMS, ChainMention, only_kinds, without_singletons
from evaluation.scorers.coreference import CoreferenceScores, score_coreference
from evaluation.scorers.links import score_links

__all__ = ["ChainedText", "chain_figures", "measure_gum_coref", "measure_invented_coref"]

SOURCES = {"parties": party_chains, "engine": engine_chains, "plain": plain_chains}

PLAIN_FIGURES = frozenset(
    {"conll", "conll.head", "all.conll", "all.conll.head", "conll.head.text", "conll.head.news"}
    | {f"links.{form}" for form in (*FORMS, "third")}
)


@dataclass(frozen=True, slots=True)
class ChainedText:
    """A text with the mentions of gold beside those that were found, each with its chain."""

    name: str
    genre: str
    text: str
    gold: Sequence[ChainMention]
    found: Sequence[ChainMention]


def measure_gum_coref(setting: Setting) -> Measured:
    """Read every dev document of GUM and compare its chains."""
    documents = [read_conllu(path) for path in sorted((setting.data / "gum/dev").glob("*.conllu"))]
    blank = [ChainedText(each.name, each.genre, each.text, each.chained, ()) for each in documents]
    figures: dict[str, float] = {}
    details: dict[str, object] = {}
    by_source, refused = _read(setting.reader, blank)
    for source, texts in by_source.items():
        own = chain_figures(texts) | _by_genre(texts)
        figures |= _shown(source, own)
        details[source] = {"figures": own} | _details(texts)
    return Measured({**figures, "refused": refused}, details)


def measure_invented_coref(setting: Setting) -> Measured:
    """Read our own texts, which are there without any data folder."""
    blank = [
        ChainedText(each.name, each.difficulty, each.text, each.chained, ())
        for each in read_invented_chains()
    ]
    figures: dict[str, float] = {}
    details: dict[str, object] = {}
    by_source, refused = _read(setting.reader, blank)
    for source, texts in by_source.items():
        figures |= _shown(source, _own_figures(texts))
        details[source] = {
            each.name: percent(score_coreference([_actors(each)], by_head=True).conll)
            for each in texts
        }
    return Measured({**figures, "refused": refused}, details)


def chain_figures(texts: Sequence[ChainedText]) -> dict[str, float]:
    """CoNLL F1 over those who can act, over everything, and the links."""
    everything = [_all(each) for each in texts]
    return {
        **_conll("conll", [_actors(each) for each in texts]),
        "conll.singletons": percent(
            score_coreference([_actors(each, singletons=True) for each in texts]).conll
        ),
        **_conll("all.conll", everything),
        "all.conll.singletons": percent(
            score_coreference([(each.gold, each.found) for each in texts]).conll
        ),
        **_links(texts),
    }


def _read(reader: Reader, blank: Sequence[ChainedText]) -> tuple[dict[str, list[ChainedText]], int]:
    """The texts with the chains of each source that there is, and how many were refused."""
    readings = [read_exactly(reader, each.text) for each in blank]
    sources = dict(SOURCES)
    if not any(has_links(reading) for reading in readings):
        del sources["engine"]
    by_source = {
        name: [
            replace(text, found=chains(reading) if reading else [])
            for text, reading in zip(blank, readings, strict=True)
        ]
        for name, chains in sources.items()
    }
    return by_source, sum(reading is None for reading in readings)


def _shown(source: str, figures: Mapping[str, float]) -> dict[str, float]:
    """The figures of a source by the names they have in the table; of the plain way only a few."""
    if source == "plain":
        figures = {name: value for name, value in figures.items() if name in PLAIN_FIGURES}
    prefix = "" if source == "parties" else f"{source}."
    return {f"{prefix}{name}": value for name, value in figures.items()}


def _own_figures(texts: Sequence[ChainedText]) -> dict[str, float]:
    return {**_conll("conll", [_actors(each) for each in texts]), **_links(texts)}


def _conll(
    name: str, texts: Sequence[tuple[Sequence[ChainMention], Sequence[ChainMention]]]
) -> dict[str, float]:
    """By exact spans, and by head words."""
    return {
        name: percent(score_coreference(texts).conll),
        f"{name}.head": percent(score_coreference(texts, by_head=True).conll),
    }


def _links(texts: Sequence[ChainedText]) -> dict[str, float]:
    """Links of those who can act, by form of mention."""
    scores = score_links((each.text, *_actors(each, singletons=True)) for each in texts)
    return {
        f"links.{form}{part}": percent(value)
        for form, figure in scores.items()
        for part, value in (
            ("", figure.f1),
            (".precision", figure.precision),
            (".recall", figure.recall),
        )
    }


def _by_genre(texts: Sequence[ChainedText]) -> dict[str, float]:
    """CoNLL F1 by head words in texts alone, without what was spoken, and in each genre."""
    genres = {"text": [each for each in texts if each.genre not in SPOKEN]}
    for genre in sorted({each.genre for each in texts}):
        genres[genre] = [each for each in texts if each.genre == genre]
    return {
        f"conll.head.{genre}": percent(
            score_coreference([_actors(each) for each in members], by_head=True).conll
        )
        for genre, members in genres.items()
    }


def _actors(
    text: ChainedText, *, singletons: bool = False
) -> tuple[Sequence[ChainMention], Sequence[ChainMention]]:
    """Gold and found chains of those who can act."""
    gold, found = only_kinds(text.gold, ACTORS), only_kinds(text.found, ACTORS)
    return (gold, found) if singletons else (without_singletons(gold), without_singletons(found))


def _all(text: ChainedText) -> tuple[Sequence[ChainMention], Sequence[ChainMention]]:
    return without_singletons(text.gold), without_singletons(text.found)


def _details(texts: Sequence[ChainedText]) -> dict[str, object]:
    every = {"actors": [_actors(each) for each in texts], "all": [_all(each) for each in texts]}
    return {
        f"{name}.{way}": _table(score_coreference(pairs, by_head=way == "head"))
        for name, pairs in every.items()
        for way in ("span", "head")
    }


def _table(scores: CoreferenceScores) -> dict[str, object]:
    measures = {
        "muc": scores.muc,
        "b3": scores.b3,
        "ceaf_e": scores.ceaf_e,
        "mentions": scores.mentions,
    }
    return {name: {**asdict(each), "f1": each.f1} for name, each in measures.items()}
