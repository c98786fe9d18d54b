"""Drafting: from a cue and the probabilities around it to a statement in the making."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.decode import best_range, best_ranges, mean_probability
from sayso.reading.attribution.drafts import Draft, Evidence, form_of
from sayso.reading.attribution.keeping import keep_to_block, keep_to_quotation, keep_to_sentences
from sayso.reading.attribution.owners import is_hearsay, owner_of
from sayso.reading.attribution.ranges import runs_of, words_in
from sayso.reading.attribution.signed import without_signed
from sayso.reading.attribution.snapping import (
    snap_to_mention,
    snap_to_quotations,
    to_end_of_phrase,
    trim,
    trimmed,
)
from sayso.reading.attribution.tuning import Tuning
from sayso.reading.layout import Layout, WordRange
from sayso.reading.phrases import names_somebody
from sayso.records import BlockKind, CueCandidate, Polarity

__all__ = ["draft_cue", "draft_with"]

FEWEST_WORDS = 2
"""Words of what an adverb of hearsay may speak of; "reportedly by whom" speaks of nothing."""

LEADS = frozenset({"mark", "det", "amod", "nummod", "nmod:poss", "compound"})
"""Relations of words that open a content to one behind them."""

OPENINGS = frozenset({"DET", "SCONJ"})
"""Parts of speech of the small words with which a content may open."""


def draft_cue(layout: Layout, tuning: Tuning, cue: Cue) -> Draft | None:
    """Draft the statement of a cue by the weights; None if no word is likely its content."""
    candidate = cue.candidate
    if candidate is None or layout.lower[cue.words[0] : cue.words[1] + 1] == ("of",):
        return None
    if is_hearsay(layout, cue):
        return _draft_hearsay(layout, tuning, cue, candidate)
    barred = frozenset(range(cue.words[0], cue.words[1] + 1))
    likely = _source(layout, tuning, candidate, barred)
    source = owner_of(layout, cue, likely)
    if source:
        barred |= frozenset(range(source[0], source[1] + 1))
    content = _without_it(layout, cue, _content(layout, tuning, candidate, barred))
    content = without_signed(layout, content, source)
    if not content:
        return None
    draft = draft_with(layout, cue, source, content)
    if source == likely:
        return draft
    return replace(draft, evidence=replace(draft.evidence, voice=None))


def _draft_hearsay(
    layout: Layout, tuning: Tuning, cue: Cue, candidate: CueCandidate
) -> Draft | None:
    """Draft the statement of an adverb such as "allegedly", which never names a voice.

    What the weights take for its voice, and the verb beside it, belong to what is said.
    """
    adverb = frozenset({cue.head})
    content = _content(layout, tuning, candidate, adverb)
    if not content:
        return None
    source = _source(layout, tuning, candidate, adverb)
    words = {*words_in(content), *range(cue.words[0], cue.words[1] + 1)} - adverb
    if source is not None:
        words.update(range(source[0], source[1] + 1))
    said = trimmed(layout, runs_of(sorted(words)))
    if sum(not layout.marks[word] for word in words_in(said)) < FEWEST_WORDS:
        return None
    draft = draft_with(layout, replace(cue, words=(cue.head, cue.head)), None, said)
    evidence = replace(draft.evidence, voice=None, by_rule=True)
    return replace(draft, evidence=evidence, inner=False)


def draft_with(
    layout: Layout, cue: Cue, source: WordRange | None, content: tuple[WordRange, ...]
) -> Draft:
    """Draft a statement whose source and content are known.

    The evidence is read off the cue's candidate; where it has none, a rule alone chose.
    """
    candidate = cue.candidate
    evidence = Evidence(listed=cue.sense is not None, disputes=cue.disputes, by_rule=True)
    if candidate is not None:
        evidence = Evidence(
            cue=candidate.score,
            narrow=candidate.narrow_score,
            voice=(
                mean_probability(candidate.voice, candidate.window, (source,))
                if source
                else 1.0 - max(candidate.voice, default=0.0)
            ),
            content=mean_probability(candidate.content, candidate.window, content),
            listed=cue.sense is not None,
            disputes=cue.disputes,
        )
    return Draft(
        cue=cue.words,
        source=(source,) if source else (),
        content=content,
        form=form_of(layout, content, cue.words[0]),
        manner=cue.manner,
        polarity=Polarity.NEGATIVE if _is_nobody(layout, source) else cue.polarity,
        evidence=evidence,
        inner=cue.nested_only,
    )


def _is_nobody(layout: Layout, source: WordRange | None) -> bool:
    """Whether the text says that nobody spoke: "Nobody said that the bridge was safe"."""
    if source is None:
        return False
    words = layout.lower[source[0] : source[1] + 1]
    return words[0] in {"nobody", "none", "neither"} or words[:2] == ("no", "one")


def _source(
    layout: Layout, tuning: Tuning, candidate: CueCandidate, barred: frozenset[int]
) -> WordRange | None:
    found = best_range(
        candidate.voice,
        candidate.window,
        threshold=tuning.voice,
        start_cost=tuning.voice_start,
        limit=tuning.logit_limit,
        barred=barred,
    )
    while found and found[0] < found[1] and _stands_before(layout, found[0]):
        found = (found[0] + 1, found[1])
    kept = trim(layout, _without_clause(layout, _without_label(layout, found))) if found else None
    if kept is None or not names_somebody(layout, kept):
        return None
    ((first, last),) = to_end_of_phrase(layout, (kept,), barred)
    kept = (first, last)
    return snap_to_mention(layout, kept, barred, tuning.mention_agreement)


def _without_label(layout: Layout, words: WordRange) -> WordRange:
    """A voice without the label of the turn in which it is named: "SMITH: The mayor said"."""
    block = layout.block(words[0])
    if block is not None and block.kind is BlockKind.TURN:
        for word in range(words[0], words[1]):
            if layout.lower[word] == ":":
                return word + 1, words[1]
    return words


def _without_clause(layout: Layout, words: WordRange) -> WordRange:
    """A voice without the clause in which it stands: "Her son said a letter" before "read"."""
    parse = layout.parse
    for verb in range(words[1] - 1, words[0], -1):
        if parse.upos[verb] != "VERB" or words[0] <= parse.heads[verb] <= words[1]:
            continue
        before = range(words[0], verb)
        behind = range(verb + 1, words[1] + 1)
        if any(_is_subject(layout, word) and parse.heads[word] == verb for word in before) and any(
            _is_subject(layout, word) and parse.heads[word] > words[1] for word in behind
        ):
            return verb + 1, words[1]
    return words


def _is_subject(layout: Layout, word: int) -> bool:
    return layout.parse.relations[word].startswith("nsubj")


def _stands_before(layout: Layout, word: int) -> bool:
    """Whether a word stands before a voice and is none of it: "and the mayor", "by the mayor"."""
    return layout.parse.upos[word] in {"CCONJ", "ADP"} or layout.lower[word] == "by"


def _content(
    layout: Layout, tuning: Tuning, candidate: CueCandidate, barred: frozenset[int]
) -> tuple[WordRange, ...]:
    found = best_ranges(
        candidate.content,
        candidate.window,
        threshold=tuning.content,
        break_cost=tuning.content_break,
        limit=tuning.logit_limit,
        barred=barred,
    )
    if not found:
        return ()
    anchor = candidate.first
    kept = keep_to_block(layout, keep_to_quotation(layout, found, anchor), anchor)
    kept = keep_to_sentences(layout, kept, anchor, tuning.scrap)
    kept = snap_to_quotations(
        layout, to_end_of_phrase(layout, kept, barred), anchor, tuning, barred
    )
    return _with_opening(layout, _without_hearer(layout, kept, candidate.last), barred)


def _without_it(layout: Layout, cue: Cue, content: tuple[WordRange, ...]) -> tuple[WordRange, ...]:
    """The content but for the "it" of "it was said that", which stands for the rest of it."""
    if len(content) < 2 or content[0][0] != content[0][1] or content[0][1] >= cue.words[0]:
        return content
    stands_for = layout.lower[content[0][0]] == "it" and layout.lower[content[1][0]] == "that"
    return content[1:] if stands_for else content


def _without_hearer(
    layout: Layout, content: tuple[WordRange, ...], cue: int
) -> tuple[WordRange, ...]:
    """The content without the pronoun for whoever is told ("swore to me that").

    cue: its last word.
    """
    return tuple(
        (first + 1, last)
        if cue < first < last
        and layout.parse.upos[first] == "PRON"
        and layout.lower[first + 1] == "that"
        and layout.parse.upos[first + 1] == "SCONJ"
        else (first, last)
        for first, last in content
    )


def _with_opening(
    layout: Layout, content: tuple[WordRange, ...], barred: frozenset[int]
) -> tuple[WordRange, ...]:
    """Give back the small words that open a content, where they stand between it and its cue."""
    if not content:
        return content
    first, last = content[0]
    start = first
    while start > 0 and start - 1 not in barred and _opens_clause(layout, start - 1):
        start -= 1
    if start == first or start - 1 not in barred:
        return content
    return ((start, last), *content[1:])


def _opens_clause(layout: Layout, word: int) -> bool:
    """Whether a word opens what follows it: an article, "that", the "to" of an infinitive."""
    head = layout.parse.heads[word]
    return layout.parse.upos[word] in OPENINGS or (
        head > word and layout.parse.relations[word] in LEADS
    )
