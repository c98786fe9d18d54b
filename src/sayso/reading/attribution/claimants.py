"""Claimants: whose claim it is that somebody denies ("denied a report by the union that ...")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.reading.attribution.cues import cue_by_rule
from sayso.reading.attribution.denials import CLAIMS
from sayso.reading.attribution.drafting import draft_with
from sayso.reading.attribution.drafts import Draft, form_of
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.owners import subject_of
from sayso.reading.attribution.snapping import trim, trimmed
from sayso.reading.layout import Layout, WordRange
from sayso.records import Polarity

__all__ = ["with_claimants"]

LONGEST = 12
"""Most words from a claim to the clause of what is claimed."""


def with_claimants(layout: Layout, lexicon: Lexicon, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts, and behind each denial of a claim the claim of whoever is named behind "by".

    It says the same words as the denial, and lies beside it; only where the tree hangs the clause
    on the claim, as steps behind this one would lose the denial else. The denial is then known by
    rule: its voice is the subject of its verb, and not the one behind "by".
    """
    for draft in drafts:
        noun = _claim_in(layout, lexicon, draft)
        source = _claimant(layout, noun, draft) if noun is not None else None
        verb = draft.cue[0] if draft.cue else -1
        denier = source and (_denier(layout, lexicon, draft) or next(iter(draft.source), None))
        if (
            noun is None
            or source is None
            or denier is None
            or (denier[0] <= source[1] and source[0] <= denier[1])
        ):
            yield draft
            continue
        said = tuple((max(first, source[1] + 1), last) for first, last in draft.content)
        said = trimmed(layout, (part for part in said if part[0] <= part[1]))
        if not said:
            yield draft
            continue
        yield replace(
            draft,
            source=(denier,),
            content=said,
            form=form_of(layout, said, verb),
            evidence=replace(draft.evidence, by_rule=True),
        )
        if not _hangs_on(layout, noun, said[0]):
            continue
        sense = lexicon.nouns[layout.lower[noun]]
        cue = cue_by_rule((noun, noun), sense, polarity=Polarity.POSITIVE)
        yield draft_with(layout, cue, source, said)


def _hangs_on(layout: Layout, noun: int, clause: WordRange) -> bool:
    """Whether a clause is the noun's by the tree."""
    first, last = clause
    return any(first <= child <= last for child in layout.children[noun])


def _denier(layout: Layout, lexicon: Lexicon, draft: Draft) -> WordRange | None:
    """The subject of the verb of a denial."""
    first, last = draft.cue or (0, -1)
    for word in range(first, last + 1):
        sense = lexicon.verbs.get(layout.lower[word])
        if sense is not None and sense.polarity is Polarity.NEGATIVE:
            return subject_of(layout, word)
    return None


def _claim_in(layout: Layout, lexicon: Lexicon, draft: Draft) -> int | None:
    """The noun of a claim between a verb of denial and the clause that it denies."""
    if draft.cue is None or draft.polarity is not Polarity.NEGATIVE or not draft.content:
        return None
    first, last = draft.cue
    end = draft.content[0][1]
    for noun in range(first + 1, min(max(last, first) + LONGEST, end) + 1):
        sense = lexicon.nouns.get(layout.lower[noun])
        if layout.lower[noun] == "that" or layout.sentence_of[noun] != layout.sentence_of[first]:
            return None
        if layout.parse.upos[noun] == "NOUN" and sense is not None and sense.lemma in CLAIMS:
            return noun
    return None


def _claimant(layout: Layout, noun: int, draft: Draft) -> WordRange | None:
    """Who is named behind the noun and before "that"; None if nobody is."""
    by = noun + 1
    if layout.lower[by : by + 1] not in {("by",), ("from",)}:
        return None
    end = min(by + LONGEST, layout.sentence(noun)[1])
    that = next((word for word in range(by, end) if layout.lower[word] == "that"), None)
    if that is None or that < by + 2 or draft.content[-1][1] <= that:
        return None
    return trim(layout, (by + 1, that - 1))
