"""Events in the world's sets: PLOVER's examples, pairs of parties, and police reports.

sayso has learned from none of them.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from evaluation.coded import CodedReading, read_coded
from evaluation.gold.events import CodedSentence, Pair, read_gsr, read_plv, read_police
from evaluation.measured import Measured, Setting, percent
from evaluation.measures.pairs import fit_of, pair_features
from evaluation.scorers.spans import Tally
from sayso.reading.events.typer import KINDS, buckets_of
from sayso.records import Event, Participant
from training.events.train_typer import Example, Plan, fit

__all__ = ["measure_gsr", "measure_india", "measure_plv"]

BODIES = frozenset({"IGO", "NGO"})
FOLDS = 5
PLV_PLAN = Plan(bits=18, epochs=15, decay=3e-4)
YIELD = "YIELD"
POLICE = frozenset({"COP", "MIL"})
POLICE_WORDS = frozenset(
    "police policemen policeman cops cop constable constables rpf crpf".split()
)
DEAD = frozenset("die died dies perished succumbed dead death deaths kill killed killing".split())
LABELS = ("KILL", "ARREST", "FORCE")


def measure_gsr(setting: Setting) -> Measured:
    """End to end: the main event of each sentence, its type, and the countries of both sides."""
    roots: dict[str, Tally] = {}
    one, every = Tally(), Tally()
    actors = recipients = both = count = 0
    for gold in read_gsr(setting.data):
        count += 1
        coded = read_coded(setting.reader, gold.text)
        event = coded.main_event() if coded else None
        kinds = {coded.exported_kind(each) for each in coded.reading.events} if coded else set()
        every.add(gold.kind in kinds, len(kinds), 1)
        kind = coded.exported_kind(event) if coded and event else None
        for name in {gold.kind, kind} - {None}:
            tally = roots.setdefault(str(name), Tally())
            tally.add(name == gold.kind == kind, name == kind, name == gold.kind)
        one.add(kind == gold.kind, kind is not None, 1)
        if event is not None and kind == gold.kind:
            who, whom = _sides(gold, event)
            actors, recipients, both = actors + who, recipients + whom, both + (who and whom)
    macro = sum(tally.figure().f1 for tally in roots.values()) / max(len(roots), 1)
    return Measured(
        {
            "root": percent(one.figure().f1),
            "root.macro": percent(macro),
            "root.any": percent(every.figure().f1),
            "root.actor": percent(actors / count) if count else 0.0,
            "root.recipient": percent(recipients / count) if count else 0.0,
            "root.both": percent(both / count) if count else 0.0,
        }
    )


def _sides(gold: CodedSentence, event: Event) -> tuple[bool, bool]:
    """Whether actors and recipients are right; where gold has all as actors, as one side.

    PLOVER's examples take the place that an event struck for its recipient where no other is known.
    """
    ours, theirs = _codes(event.actors), _codes(event.recipients)
    if not theirs and event.place is not None and event.place.country:
        theirs = {event.place.country}
    if not gold.recipients and len(gold.actors) > 1:
        together = gold.actors <= ours | theirs
        return together, together
    who = bool(ours & gold.actors) if gold.actors else not ours
    whom = bool(theirs & gold.recipients) if gold.recipients else not theirs
    return who, whom


def _codes(parties: Iterable[Participant]) -> set[str]:
    found = {party.country for party in parties if party.country}
    return found | {"IGO" for party in parties if BODIES.intersection(party.sector)}


def measure_plv(setting: Setting) -> Measured:
    """The root of a given pair: by the events as coded, and by a linear model over them.

    The model is fitted and measured by cross-validation, on words, word order and our events.
    """
    pairs = read_plv(setting.data)
    coded = [read_coded(setting.reader, pair.text) for pair in pairs]
    bare = [_pair_root(pair, each) for pair, each in zip(pairs, coded, strict=True)]
    fitted = _cross_validated(pairs, coded)
    gold = [pair.root for pair in pairs]
    return Measured(
        {
            "coded": _accuracy(gold, bare),
            "coded.macro": _macro(gold, bare),
            "fitted": _accuracy(gold, fitted),
            "fitted.macro": _macro(gold, fitted),
        },
        {"pairs": len(pairs)},
    )


def _root(kind: str) -> str:
    return YIELD if kind in {"CONCEDE", "RETREAT"} else kind


def _pair_root(pair: Pair, coded: CodedReading | None) -> str:
    if coded is None or not coded.reading.events:
        return ""
    main = coded.main_event()
    best = max(
        coded.reading.events,
        key=lambda event: (fit_of(pair, event), event == main, -event.trigger.start),
    )
    return _root(coded.exported_kind(best))


def _cross_validated(pairs: Sequence[Pair], coded: Sequence[CodedReading | None]) -> list[str]:
    examples = []
    for pair, each in zip(pairs, coded, strict=True):
        rows, values = buckets_of(pair_features(pair, each), 2**PLV_PLAN.bits)
        kind = "CONCEDE" if pair.root == YIELD else pair.root
        examples.append(Example(rows, values, 1 + KINDS.index(kind), 1.0))
    fold_of = [zlib.crc32(pair.text.encode()) % FOLDS for pair in pairs]
    found = [""] * len(pairs)
    for fold in range(FOLDS):
        learned = [each for each, n in zip(examples, fold_of, strict=True) if n != fold]
        table = fit(learned, PLV_PLAN)
        for number, each in enumerate(examples):
            if fold_of[number] == fold:
                scores = each.values @ table[each.rows]
                found[number] = _root(KINDS[int(np.argmax(scores[1:]))])
    return found


def _accuracy(gold: Sequence[str], ours: Sequence[str]) -> float:
    right = sum(one == other for one, other in zip(gold, ours, strict=True))
    return percent(right / len(gold)) if gold else 0.0


def _macro(gold: Sequence[str], ours: Sequence[str]) -> float:
    tallies = {root: Tally() for root in sorted(set(gold))}
    for root, tally in tallies.items():
        both = sum(a == b == root for a, b in zip(gold, ours, strict=True))
        tally.add(both, ours.count(root), gold.count(root))
    return percent(sum(tally.figure().f1 for tally in tallies.values()) / max(len(tallies), 1))


def measure_india(setting: Setting) -> Measured:
    """Which sentences tell that the police kill, arrest or use force (F1 of each)."""
    tallies = {label: Tally() for label in LABELS}
    for article in read_police(setting.data):
        coded = read_coded(setting.reader, article.text, published=article.published)
        events = coded.reading.events if coded else ()
        for (start, end), labels in article.sentences:
            inside = [event for event in events if start <= event.trigger.start < end]
            ours = _police_labels(article.text[start:end], inside, article.text)
            for label, tally in tallies.items():
                tally.add(label in ours and label in labels, label in ours, label in labels)
    figures: Mapping[str, float] = {
        label.lower(): percent(tally.figure().f1) for label, tally in tallies.items()
    }
    return Measured(figures)


def _police_labels(sentence: str, events: Iterable[Event], text: str) -> set[str]:
    found = set()
    said = set(sentence.lower().replace(",", " ").replace(".", " ").split())
    for event in events:
        if event.kind == "COERCE" and event.mode == "arrest":
            found.add("ARREST")
        if event.kind == "ASSAULT":
            police = any(_is_police(party, text) for party in event.actors)
            if police or event.mode == "crowd-control":
                found.add("FORCE")
            if police and said & DEAD:
                found.add("KILL")
    return found


def _is_police(party: Participant, text: str) -> bool:
    words = text[party.span.start : party.span.end].lower().split()
    return bool(POLICE.intersection(party.sector)) or bool(POLICE_WORDS.intersection(words))
