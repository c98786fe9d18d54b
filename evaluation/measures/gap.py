"""Pronouns and names on a quarter of GAP's development part, by its snippet-context rules.

Texts are read raw: nothing tells the reader where the pronoun and the two names are, nor that
one of two is meant (Webster et al. 2018). Each of the two names is one decision.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from evaluation.found_chains import engine_chains, has_links, party_chains, words_in
from evaluation.gold.gap import GapExample, read_gap
from evaluation.measured import Measured, Setting, percent
from evaluation.nearest_subject import nearest_subject
from evaluation.reader import char_span, read_exactly
from evaluation.scorers.chains import ChainMention
from evaluation.scorers.spans import CharSpan, Tally
from sayso.records import Reading, Span

__all__ = ["covers_name", "is_name", "measure_gap", "names_meant"]

HELD_OUT = 4
"""Every fourth example is judged on; the weights learn from the three before it."""

Match = Callable[[ChainMention, CharSpan], bool]
Answer = tuple[bool, bool]


def measure_gap(setting: Setting) -> Measured:
    """F1 over all examples, over those with "he" or with "she", and the second over the first."""
    answers: defaultdict[str, list[Answer]] = defaultdict(list)
    examples = read_gap(setting.data / "gap" / "dev.jsonl")[HELD_OUT - 1 :: HELD_OUT]
    refused = 0
    linked = False
    for example in examples:
        reading = read_exactly(setting.reader, example.text)
        refused += reading is None
        linked = linked or has_links(reading)
        parties = party_chains(reading) if reading else []
        answers[""].append(names_meant(example, parties, is_name))
        answers["cover."].append(names_meant(example, parties, covers_name))
        answers["nearest_subject."].append(_by_rule(example, reading))
        chains = engine_chains(reading) if reading else []
        answers["engine."].append(names_meant(example, chains, is_name))
    if not linked:
        answers.pop("engine.", None)
    figures = {
        f"{source}{name}": value
        for source, given in answers.items()
        for name, value in _figures(examples, given).items()
    }
    return Measured({**figures, "refused": refused})


def names_meant(example: GapExample, chains: Sequence[ChainMention], match: Match) -> Answer:
    """Which of the two names stands in a chain with the pronoun."""
    with_pronoun = {each.chain for each in chains if each.span == example.pronoun}
    first, second = (
        any(each.chain in with_pronoun and match(each, name) for each in chains)
        for name in example.names
    )
    return first, second


def is_name(mention: ChainMention, name: CharSpan) -> bool:
    """Whether a mention is of whom the name is of: the same words, or its head word among them."""
    return mention.span == name or _covers(name, mention.head)


def covers_name(mention: ChainMention, name: CharSpan) -> bool:
    """Whether the name stands anywhere in the mention; "the aunt of Ann" passes for "Ann" too."""
    return is_name(mention, name) or _covers(mention.span, name)


def _by_rule(example: GapExample, reading: Reading | None) -> Answer:
    parse = reading.parse if reading else None
    words = words_in(parse, [Span(*example.pronoun)]) if parse else []
    meant = nearest_subject(parse, example.text, words[0]) if parse and words else None
    if parse is None or meant is None:
        return False, False
    head = char_span(parse.words[meant.head])
    first, second = (char_span(meant.span) == name or _covers(name, head) for name in example.names)
    return first, second


def _figures(examples: Sequence[GapExample], answers: Sequence[Answer]) -> dict[str, float]:
    tallies = {name: Tally() for name in ("overall", "masculine", "feminine")}
    for example, given in zip(examples, answers, strict=True):
        hits = sum(gold and found for gold, found in zip(example.meant, given, strict=True))
        for name in ("overall", "feminine" if example.feminine else "masculine"):
            tallies[name].add(hits, sum(given), sum(example.meant))
    figures = {name: tally.figure() for name, tally in tallies.items()}
    masculine = figures["masculine"].f1
    return {
        **{name: percent(figure.f1) for name, figure in figures.items()},
        "ratio": percent(figures["feminine"].f1 / masculine if masculine else 0.0),
        "precision": percent(figures["overall"].precision),
        "recall": percent(figures["overall"].recall),
    }


def _covers(outer: CharSpan, inner: CharSpan) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
