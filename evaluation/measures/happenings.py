"""Happenings: which event mentions of ECB+ are judged one, the mentions themselves being given.

The stories are those that sayso finds in the whole texts; "gold_stories" are those of the set.
Mentions are the set's, as are their chains; chains of one mention count. "lemma" joins mentions of
one story whose first words have a lemma in common, and nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from evaluation.gold.happenings import LinkedDocument, read_linked_ecbplus
from evaluation.gold.stories import read_ecbplus
from evaluation.measured import Measured, Setting, percent
from evaluation.reader import Reader, read_exactly
from evaluation.scorers.chains import ChainMention
from evaluation.scorers.coreference import CoreferenceScores, score_coreference
from sayso.accounts.happenings import band_of, find_happenings
from sayso.accounts.linking import components
from sayso.accounts.sightings import find_sightings
from sayso.accounts.stories import group_stories
from sayso.accounts.stories_documents import story_document
from sayso.intake import read_text
from sayso.records import Event, Reading, Span
from sayso.records.accounts import EventMention, Happening

__all__ = ["measure_happenings", "with_given_events"]

Chains = dict[EventMention, str]


@dataclass(frozen=True, slots=True)
class _Told:
    """A document, its reading with the events of gold, and the chain of each."""

    document: LinkedDocument
    reading: Reading
    chains: Chains


def measure_happenings(setting: Setting) -> Measured:
    """Read the dev part of ECB+, and link its mentions."""
    documents = read_linked_ecbplus(setting.data / "ecbplus", part="dev")
    told = [each for each in (_told(setting.reader, document) for document in documents) if each]
    found_stories = _stories(setting)
    gold = {mention: chain for each in told for mention, chain in each.chains.items()}
    groupings = {
        "": _grouped(told, lambda each: found_stories.get(each.document.name, each.document.name)),
        "gold_stories.": _grouped(told, lambda each: each.document.story),
    }
    figures: dict[str, float] = {}
    for prefix, stories in groupings.items():
        happenings = [each for story in stories for each in find_happenings(story)]
        scores = _scores(gold, _chains(happenings))
        figures[f"{prefix}conll"] = percent(scores.conll)
        if not prefix:
            figures |= {
                "muc": percent(scores.muc.f1),
                "b3": percent(scores.b3.f1),
                "ceaf_e": percent(scores.ceaf_e.f1),
            }
        figures |= {f"{prefix}{name}": value for name, value in _bands(happenings, gold).items()}
        figures[f"{prefix}lemma"] = percent(_scores(gold, _by_lemma(stories)).conll)
    return Measured(
        {**figures, "refused": len(documents) - len(told)},
        {"mentions": len(gold), "chains": len(set(gold.values()))},
    )


def with_given_events(reading: Reading, spans: Iterable[tuple[int, int]]) -> Reading:
    """A reading whose events are given words; type and participants are those that it found there.

    The events are called by their number.
    """
    events = []
    for number, (start, end) in enumerate(spans):
        span = Span(start, end)
        own = next((each for each in reading.events if each.trigger.overlaps(span)), None)
        given = Event(id=str(number), kind="", trigger=span, confidence=0.0)
        if own is not None:
            given = replace(
                given,
                kind=own.kind,
                confidence=own.confidence,
                actors=own.actors,
                recipients=own.recipients,
            )
        events.append(given)
    return replace(reading, events=tuple(events), commitments=())


def _told(reader: Reader, document: LinkedDocument) -> _Told | None:
    reading = read_exactly(reader, document.text)
    if reading is None:
        return None
    reading = replace(reading, document=replace(reading.document, source=document.name))
    reading = with_given_events(reading, (mention.span for mention in document.mentions))
    chains = {
        EventMention(reading.document.id, str(number)): mention.chain
        for number, mention in enumerate(document.mentions)
    }
    return _Told(document, reading, chains)


def _stories(setting: Setting) -> dict[str, str]:
    """The story of each document by its name, as sayso finds it in the whole text."""
    texts = read_ecbplus(setting.data / "ecbplus", part="dev")
    documents = {each.name: read_text(each.text, source=each.name) for each in texts}
    story_of = {
        document: story.id
        for story in group_stories(story_document(each) for each in documents.values()).stories
        for document in story.documents
    }
    return {name: story_of[document.id] for name, document in documents.items()}


def _grouped(told: Sequence[_Told], story_of: Callable[[_Told], str]) -> list[list[Reading]]:
    stories: defaultdict[str, list[Reading]] = defaultdict(list)
    for each in told:
        stories[story_of(each)].append(each.reading)
    return list(stories.values())


def _chains(happenings: Iterable[Happening]) -> Chains:
    return {mention: each.id for each in happenings for mention in each.mentions}


def _by_lemma(stories: Iterable[Sequence[Reading]]) -> Chains:
    """The baseline: in a story, what has a lemma in common is one."""
    found: Chains = {}
    for number, story in enumerate(stories):
        sightings = find_sightings(story)
        pairs = combinations(range(len(sightings)), 2)
        alike = [(a, b) for a, b in pairs if sightings[a].forms & sightings[b].forms]
        for group in components(len(sightings), alike):
            found |= {sightings[at].mention: f"{number}-{group[0]}" for at in group}
    return found


def _scores(
    gold: Mapping[EventMention, str], found: Mapping[EventMention, str]
) -> CoreferenceScores:
    """All documents together, as chains go across them."""
    order = sorted(gold)

    def mentions(chains: Mapping[EventMention, str]) -> list[ChainMention]:
        return [
            ChainMention((at, at + 1), (at, at + 1), "event", "nominal", chains[mention])
            for at, mention in enumerate(order)
        ]

    return score_coreference([(mentions(gold), mentions(found))])


def _bands(happenings: Iterable[Happening], gold: Mapping[EventMention, str]) -> dict[str, float]:
    """How many of the pairs inside happenings of a band are one in gold."""
    right: defaultdict[str, list[bool]] = defaultdict(list)
    for each in happenings:
        band = band_of(each).split()[0]
        right[band] += [gold[a] == gold[b] for a, b in combinations(each.mentions, 2)]
    return {f"{band}.right": percent(sum(pairs) / len(pairs)) for band, pairs in right.items()}
