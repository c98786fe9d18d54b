"""Events in sentences: ours with everything marked, and the probe of the invented worlds.

Both were made to develop against; the sentences measured are not among those learned from.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from evaluation.coded import read_coded
from evaluation.gold.events import read_probe
from evaluation.measured import Measured, Setting, percent
from evaluation.scorers.spans import Tally
from sayso.records import Event, Participant, Span
from training.events import entries, sentences

__all__ = ["measure_own_events", "measure_probe_types"]

FOLDER = Path(sentences.__file__).parent / "sentences"


def measure_own_events(setting: Setting) -> Measured:
    """Our marked sentences of the test files; a trigger is found when it shares a character."""
    triggers, typed, actors, recipients = Tally(), Tally(), Tally(), Tally()
    modes, nests, times, counts = Tally(), Tally(), Tally(), Tally()
    kinds: dict[str, Tally] = {}
    negatives = wrong = refused = 0
    for path in sorted(FOLDER.glob("*-test.txt")):
        for entry in sentences.read_entries(path):
            coded = read_coded(setting.reader, entry.text)
            refused += coded is None
            found = coded.reading.events if coded else ()
            negatives += not entry.events
            wrong += not entry.events and bool(found)
            pairs = _aligned(entry.events, found)
            right = [(gold, ours) for gold, ours in pairs if gold.kind == ours.kind]
            triggers.add(len(pairs), len(found), len(entry.events))
            typed.add(len(right), len(found), len(entry.events))
            for kind in {event.kind for event in (*entry.events, *found)}:
                kinds.setdefault(kind, Tally()).add(
                    sum(gold.kind == kind for gold, _ in right),
                    sum(event.kind == kind for event in found),
                    sum(event.kind == kind for event in entry.events),
                )
            of_number = {gold.number: ours for gold, ours in pairs}
            for gold, ours in pairs:
                _add_parties(actors, gold.actors, ours.actors)
                _add_parties(recipients, gold.recipients, ours.recipients)
                modes.add(
                    bool(gold.mode) and gold.mode == ours.mode, bool(ours.mode), bool(gold.mode)
                )
                holder = of_number.get(gold.inside) if gold.inside is not None else None
                nests.add(
                    holder is not None and ours.content_of == holder.id,
                    ours.content_of is not None,
                    holder is not None,
                )
                when = ours.time.expression if ours.time else None
                times.add(
                    when is not None and any(when.overlaps(each) for each in gold.times),
                    when is not None,
                    bool(gold.times),
                )
                told = {(count.what, count.low) for count in gold.counts}
                ours_told = {(count.what, round(count.low)) for count in ours.counts}
                counts.add(len(told & ours_told), len(ours_told), len(told))
    figures = {
        "triggers": triggers,
        "typed": typed,
        "actors": actors,
        "recipients": recipients,
        "modes": modes,
        "content_of": nests,
        "times": times,
        "counts": counts,
    }
    macro = sum(tally.figure().f1 for tally in kinds.values()) / max(len(kinds), 1)
    return Measured(
        {
            **{name: percent(tally.figure().f1) for name, tally in figures.items()},
            "typed.macro": percent(macro),
            "negatives.wrong": percent(wrong / negatives) if negatives else 0.0,
            "refused": refused,
        },
        {"kinds": {kind: percent(tally.figure().f1) for kind, tally in sorted(kinds.items())}},
    )


def _aligned(
    gold: Sequence[entries.Event], found: Iterable[Event]
) -> list[tuple[entries.Event, Event]]:
    """Each gold event with one found event at its trigger, of the same type if there is one."""
    free = list(found)
    pairs = []
    for event in gold:
        here = [each for each in free if each.trigger.overlaps(event.trigger)]
        here.sort(key=lambda each: each.kind != event.kind)
        if here:
            free.remove(here[0])
            pairs.append((event, here[0]))
    return pairs


def _add_parties(tally: Tally, gold: Sequence[Span], found: Sequence[Participant]) -> None:
    """One more event: a party is right when its head word lies in one of gold's, once each."""
    spans = [each.span for each in found]
    right = sum(any(span.overlaps(each) for each in spans) for span in gold)
    tally.add(min(right, len(spans)), len(spans), len(gold))


def measure_probe_types(setting: Setting) -> Measured:
    """The probe: whether its event words get their type, and its tempting sentences none."""
    events = right = tempting = silent = 0
    for probe in read_probe(setting.data):
        coded = read_coded(setting.reader, probe.text)
        found = coded.reading.events if coded else ()
        if probe.target is None:
            tempting += 1
            silent += not found
        else:
            target = Span(*probe.target)
            events += 1
            right += any(e.kind == probe.kind and e.trigger.overlaps(target) for e in found)
    return Measured(
        {
            "type": percent(right / events) if events else 0.0,
            "silent": percent(silent / tempting) if tempting else 0.0,
        }
    )
