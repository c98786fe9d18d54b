"""Extending: content up to where grammar says that it begins or ends."""

from __future__ import annotations

from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.ranges import runs_of, words_in
from sayso.reading.attribution.snapping import trimmed
from sayso.reading.attribution.tuning import Tuning
from sayso.reading.layout import Layout, WordRange
from sayso.records import CueCandidate, Manner

__all__ = ["with_first_half", "without_relative"]

INTENTIONS = frozenset({Manner.THOUGHT, Manner.ATTITUDE})
BREAKS = frozenset({",", "–", "—"})
FEWEST_LIKELY = 2
"""Words of the first half that the engine has to find likely."""

RELATIVES = frozenset({"where", "which", "who", "that", "when", "whose"})


def with_first_half(
    layout: Layout,
    tuning: Tuning,
    cue: Cue,
    source: WordRange | None,
    content: tuple[WordRange, ...],
) -> tuple[WordRange, ...]:
    """The content with what stands before "..., the mayor said, and ...", if only the rest is in.

    The engine has to find some words of it likely.

    source: the words that name the voice.
    """
    if source is None or not source[0] < cue.words[0] or content[0][0] < source[0]:
        return content
    start, comma, after = layout.sentence(cue.words[0])[0], source[0] - 1, content[0][0]
    if comma <= start or layout.lower[comma] != ",":
        return content
    if layout.lower[after - 1] not in BREAKS and layout.lower[after] not in {"and", "but"}:
        return content
    half = range(start, comma)
    if any(layout.quotation_of[word] >= 0 for word in half):
        return content
    if sum(_is_likely(tuning, cue.candidate, word) for word in half) < FEWEST_LIKELY:
        return content
    return trimmed(layout, ((start, comma - 1), *content))


def _is_likely(tuning: Tuning, candidate: CueCandidate | None, word: int) -> bool:
    if candidate is None:
        return False
    at = word - candidate.window
    return 0 <= at < len(candidate.content) and candidate.content[at] >= tuning.content


def without_relative(
    layout: Layout, cue: Cue, content: tuple[WordRange, ...]
) -> tuple[WordRange, ...]:
    """What somebody plans or wants, without a clause at its end about what has happened.

    "The union plans a strike at the port where two dockers were killed": the text says that.
    """
    if cue.manner not in INTENTIONS:
        return content
    first, last = content[-1]
    parse = layout.parse
    for word in range(max(first, cue.words[1]) + 1, last):
        if layout.lower[word] not in RELATIVES or layout.quotation_of[word] >= 0:
            continue
        top = parse.heads[word]
        while top > word and not parse.relations[top].startswith("acl"):
            top = parse.heads[top]
        if top <= word or not parse.relations[top].startswith("acl:relcl"):
            continue
        if _is_past(layout, top) and max(layout.subtree(top)) >= last - 1:
            kept = [each for each in words_in(content) if each < word]
            return trimmed(layout, runs_of(kept)) or content
    return content


def _is_past(layout: Layout, verb: int) -> bool:
    """Whether a finite verb, or its auxiliary, stands in the past."""
    features = layout.parse.features
    group = (verb, *(c for c in layout.children[verb] if layout.parse.upos[c] == "AUX"))
    return any(
        "Tense=Past" in features[word] and "VerbForm=Fin" in features[word] for word in group
    )
