"""The measured sets by name, and how to measure them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from evaluation.measured import Measured, Setting
from evaluation.measures.coded_news import measure_gsr, measure_india, measure_plv
from evaluation.measures.commitment import (
    measure_commitmentbank,
    measure_fact_uw,
    measure_own_commitment,
    measure_probe_status,
)
from evaluation.measures.copies import measure_copies
from evaluation.measures.coreference import measure_gum_coref, measure_invented_coref
from evaluation.measures.counts import measure_own_counts
from evaluation.measures.dates import measure_meantime_dates, measure_timelines
from evaluation.measures.disputes import measure_disputes
from evaluation.measures.events import measure_own_events, measure_probe_types
from evaluation.measures.everything import measure_everything
from evaluation.measures.gap import measure_gap
from evaluation.measures.happenings import measure_happenings
from evaluation.measures.language import measure_language
from evaluation.measures.perturb import measure_perturb
from evaluation.measures.places import measure_gsr_places, measure_own_places
from evaluation.measures.pronoun_voices import measure_pronoun_voices
from evaluation.measures.responsibility import measure_responsibility
from evaluation.measures.rows import measure_own_rows, measure_rows
from evaluation.measures.statements import measure_gum_news, measure_nested, measure_polnear
from evaluation.measures.stories import measure_stories
from evaluation.measures.times import (
    measure_meantime_times,
    measure_tempeval3,
    measure_wikiwars,
)
from evaluation.measures.worlds import measure_worlds

__all__ = ["SETS", "MeasuredSet", "Skipped", "measure_sets"]


@dataclass(frozen=True, slots=True)
class MeasuredSet:
    """One set.

    about: what it is, for a reader of the table.
    needs: what must be in the data folder, as paths within it; "" is the folder itself; nothing
        where the texts are our own.
    """

    name: str
    about: str
    needs: tuple[str, ...]
    measure: Callable[[Setting], Measured]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A set that could not be measured, and why."""

    reason: str


SETS = (
    MeasuredSet("gum", "GUM dev, 30 documents in 15 genres", ("gum/dev",), measure_language),
    MeasuredSet(
        "polnear", "PolNeAR dev, 84 articles, flat", ("polnear/dev.jsonl",), measure_polnear
    ),
    MeasuredSet(
        "gum_news",
        "GUM, 12 news documents, speech and cognition",
        ("gum_attribution/train.jsonl", "gum_attribution/dev.jsonl"),
        measure_gum_news,
    ),
    MeasuredSet(
        "nested",
        "GUM dev, statements of all genres",
        ("gum_attribution/dev.jsonl",),
        measure_nested,
    ),
    MeasuredSet(
        "worlds",
        "four invented events, made to develop against",
        ("worlds/worlds",),
        measure_worlds,
    ),
    MeasuredSet(
        "gum_coref", "GUM dev, who is spoken of, in chains", ("gum/dev",), measure_gum_coref
    ),
    MeasuredSet(
        "gap",
        "GAP dev, the 500 of 2,000 examples that are not learned from",
        ("gap/dev.jsonl",),
        measure_gap,
    ),
    MeasuredSet(
        "pronoun_voices",
        "GUM, voices that are pronouns",
        ("gum/dev", "gum/train", "gum_attribution/train.jsonl", "gum_attribution/dev.jsonl"),
        measure_pronoun_voices,
    ),
    MeasuredSet(
        "invented_coref", "28 texts of our own, chains of all sorts", (), measure_invented_coref
    ),
    MeasuredSet(
        "tempeval3",
        "TimeBank and AQUAINT, 256 news articles: time expressions",
        ("tempeval3/timebank.jsonl", "tempeval3/aquaint.jsonl"),
        measure_tempeval3,
    ),
    MeasuredSet(
        "meantime_times",
        "MEANTIME dev, beginnings of 60 news articles: time expressions",
        ("meantime/dev.jsonl",),
        measure_meantime_times,
    ),
    MeasuredSet(
        "wikiwars",
        "WikiWars dev, 11 accounts of wars: time expressions",
        ("wikiwars/dev.jsonl",),
        measure_wikiwars,
    ),
    MeasuredSet(
        "meantime_dates",
        "MEANTIME dev: the dates of its events",
        ("meantime/dev.jsonl",),
        measure_meantime_dates,
    ),
    MeasuredSet(
        "timelines2015",
        "SemEval-2015 Task 4 dev: the dates of the events of its timelines",
        ("timelines2015/dev.jsonl", "timelines2015/dev_timelines.jsonl"),
        measure_timelines,
    ),
    MeasuredSet("own_events", "sentences of our own, test files: events", (), measure_own_events),
    MeasuredSet(
        "own_places", "71 invented reports: where their events lie", (), measure_own_places
    ),
    MeasuredSet(
        "gsr_places",
        "PLOVER's own examples, the 48 that name a place",
        ("plover_gsr/gsr.jsonl",),
        measure_gsr_places,
    ),
    MeasuredSet(
        "own_counts", "invented sentences: whom their numbers count", (), measure_own_counts
    ),
    MeasuredSet(
        "probe_types",
        "probe of the invented events, made to develop against: types",
        ("worlds/probe.jsonl",),
        measure_probe_types,
    ),
    MeasuredSet(
        "gsr",
        "PLOVER's own examples, 322 sentences: events end to end",
        ("plover_gsr/gsr.jsonl",),
        measure_gsr,
    ),
    MeasuredSet(
        "plv",
        "PLV train, pairs of parties that are not PLOVER's examples: the root",
        ("plv/train.jsonl", "plover_gsr/gsr.jsonl"),
        measure_plv,
    ),
    MeasuredSet(
        "india",
        "India Police Events dev, 628 articles: sentences with police action",
        ("india_police_events/dev.jsonl",),
        measure_india,
    ),
    MeasuredSet(
        "own_commitment",
        "sentences of our own, test part, events given: how voices stand to them",
        (),
        measure_own_commitment,
    ),
    MeasuredSet(
        "probe_status",
        "230 invented sentences in 20 attitudes, events given; made to develop against",
        ("worlds/probe.jsonl",),
        measure_probe_status,
    ),
    MeasuredSet(
        "fact_uw",
        "UW dev, 3,358 events in news: the author's commitment by a crowd, 3-way",
        ("fact_uw/dev.jsonl",),
        measure_fact_uw,
    ),
    MeasuredSet(
        "commitmentbank",
        "CommitmentBank, 250 embedded clauses under an operator, 3-way",
        ("fact_commitmentbank/train.jsonl",),
        measure_commitmentbank,
    ),
    MeasuredSet(
        "responsibility",
        "MUC-4, 610 organisations in incidents: claimed, accused, fact ...",
        ("muc4/train.jsonl",),
        measure_responsibility,
    ),
    MeasuredSet(
        "copies",
        "invented disputes, copies among near misses; and false ones in real news",
        (
            "disputes_synth/dev.jsonl",
            "worlds/worlds",
            "basil/articles.jsonl",
            "basil/sentences.jsonl",
            "ecbplus/dev.jsonl",
            "ecbplus/fulltext.jsonl",
        ),
        measure_copies,
    ),
    MeasuredSet(
        "stories",
        "BASIL, ECB+ dev and NewsWCL50 dev: documents that tell of the same",
        (
            "basil/articles.jsonl",
            "basil/sentences.jsonl",
            "ecbplus/dev.jsonl",
            "ecbplus/fulltext.jsonl",
            "newswcl50/dev.jsonl",
        ),
        measure_stories,
    ),
    MeasuredSet(
        "happenings",
        "ECB+ dev, 196 documents: which of the given event mentions are one",
        ("ecbplus/dev.jsonl", "ecbplus/fulltext.jsonl"),
        measure_happenings,
    ),
    MeasuredSet(
        "disputes",
        "150 invented events told by several publishers: how two claims stand",
        ("disputes_synth/dev.jsonl",),
        measure_disputes,
    ),
    MeasuredSet(
        "perturb",
        "2,784 minimal pairs of news sentences: how they stand, by what was changed",
        ("perturb_wikinews/dev.jsonl",),
        measure_perturb,
    ),
    MeasuredSet(
        "rows",
        "four invented events, made to develop against: rows and contradictions",
        ("worlds/worlds",),
        measure_rows,
    ),
    MeasuredSet(
        "own_rows",
        "eighteen invented events of our own, six never looked at: rows and contradictions",
        (),
        measure_own_rows,
    ),
    MeasuredSet("everything", "every text in the data folder", ("",), measure_everything),
)
"""In the order of the table."""


def measure_sets(setting: Setting, names: Iterable[str]) -> dict[str, Measured | Skipped]:
    """Measure the sets that are named, in the order of `SETS`.

    Returns:
        What each gave; `Skipped` where its data is not there.
    """
    wanted = set(names)
    return {each.name: _measure(each, setting) for each in SETS if each.name in wanted}


def _measure(measured_set: MeasuredSet, setting: Setting) -> Measured | Skipped:
    if all((setting.data / path).exists() for path in measured_set.needs):
        return measured_set.measure(setting)
    return Skipped("no data")
