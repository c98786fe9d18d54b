"""Indirect: statements that a rule knows by their words, whether or not the weights saw them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from sayso.reading.attribution.cues import cue_by_rule, judge_cue, sense_of
from sayso.reading.attribution.drafting import draft_cue, draft_with
from sayso.reading.attribution.drafts import Draft
from sayso.reading.attribution.lexicon import CueSense, Lexicon
from sayso.reading.attribution.passives import BE
from sayso.reading.attribution.ranges import runs_of
from sayso.reading.attribution.snapping import snap_to_quotations, trim, trimmed
from sayso.reading.attribution.tuning import Tuning
from sayso.reading.layout import Layout, WordRange

__all__ = ["find_indirect", "is_known_by_rule"]

IS = BE | {"'s", "’s"}
"""Forms of "to be" before the participle of a verb of hearsay ("it's said that")."""

HEARSAY = frozenset(
    "allege announce argue assume believe claim estimate fear hope presume report rumour rumor say "
    "suggest suspect think understand".split()
)
"""Verbs that lay a clause to nobody in the passive ("is said to have left")."""

VERB_GROUP = frozenset({"AUX", "ADV"})
INFINITIVES = (("VERB",), ("AUX",))

RUMOURS = frozenset(
    "report reports rumour rumours rumor rumors allegation allegations accusation accusations "
    "claim claims suspicion suspicions speculation suggestion suggestions fear fears concern "
    "concerns hint hints expectation expectations warning warnings assertion assertions "
    "complaint complaints word talk gossip".split()
)
"""Nouns with which a text says that something is said or felt ("reports that ...")."""

QUALIFIES = frozenset({"ADJ", "ADV", "DET", "NUM"})
"""Parts of speech of what may stand before such a noun without saying whose it is."""

SOURCED = frozenset({"according", "per", "as"})
"""Words of cues behind which whoever says it is named."""

SPLITS = frozenset({";", ":", "—", "–"})
LONGEST_VOICE = 25
"""Most words of a voice that a rule takes after "according to"."""


def is_known_by_rule(layout: Layout, lexicon: Lexicon, cue: WordRange) -> bool:
    """Whether a rule knows one of the words of a cue for one."""
    return any(
        _cue_at(layout, lexicon, word, layout.lower[word], ()) is not None
        for word in range(cue[0], cue[1] + 1)
    )


def find_indirect(
    layout: Layout, lexicon: Lexicon, tuning: Tuning, taken: Collection[int]
) -> Iterator[Draft]:
    """Find "according to", "per", adverbs of hearsay, passives without an agent, and rumours.

    taken: words that are cues already; nothing is found on them again.
    """
    known = {candidate.first: candidate for candidate in layout.parse.cues}
    for word, form in enumerate(layout.lower):
        if word in taken or word + 1 in taken:
            continue
        cue_words = _cue_at(layout, lexicon, word, form, taken)
        if cue_words is None:
            continue
        candidate = known.get(cue_words[0])
        if candidate is not None and candidate.score >= tuning.rescued_cue:
            draft = draft_cue(layout, tuning, judge_cue(layout, lexicon, tuning, candidate))
            if draft is not None:
                evidence = replace(draft.evidence, by_rule=True)
                yield replace(draft, evidence=evidence, inner=False)
                continue
        sense, _ = sense_of(layout, lexicon, cue_words)
        if sense is not None:
            draft = _by_rule(layout, tuning, cue_words, sense)
            if draft is not None:
                yield draft


def _cue_at(
    layout: Layout, lexicon: Lexicon, word: int, form: str, taken: Collection[int]
) -> WordRange | None:
    if form == "according" and layout.lower[word + 1 : word + 2] == ("to",):
        return word, word + 1
    if form == "per":
        first = word - 1 if layout.lower[word - 1 : word] == ("as",) else word
        return (first, word) if _is_source_behind(layout, first, word) else None
    if form in RUMOURS:
        return (word, word) if _is_nobodys(layout, word) else None
    if form in lexicon.adverbs:
        head = layout.parse.heads[word]
        return None if head in taken or word - 1 in taken else (word, word)
    return _passive_at(layout, lexicon, word)


def _is_source_behind(layout: Layout, first: int, word: int) -> bool:
    """Whether "per" names who says what stands beside it, and no measure ("per day").

    first: the word with which its phrase begins ("as per").
    """
    apart = first == layout.sentence(word)[0] or layout.lower[first - 1] in {",", "(", "–", "—"}
    follower = word + 1
    if not apart or follower >= len(layout.lower):
        return False
    owned = layout.parse.relations[follower] == "nmod:poss"
    return owned or layout.parse.upos[follower] in {"DET", "PROPN"}


def _passive_at(layout: Layout, lexicon: Lexicon, participle: int) -> WordRange | None:
    """The words of a passive of hearsay ("it has been said that", "is widely believed to")."""
    sense = lexicon.verbs.get(layout.lower[participle])
    if sense is None or sense.lemma not in HEARSAY or not _is_participle(layout, participle):
        return None
    opening = layout.sentence(participle)[0]
    first = participle
    while first > opening and (
        layout.lower[first - 1] in IS or layout.parse.upos[first - 1] in VERB_GROUP
    ):
        first -= 1
    if not any(layout.lower[word] in IS for word in range(first, participle)):
        return None
    if not any(word in IS for word in layout.lower[max(first, participle - 2) : participle]):
        return None
    follower = layout.lower[participle + 1 : participle + 2]
    if follower == ("that",) and layout.lower[first - 1 : first] == ("it",):
        return first, participle
    if follower == ("to",) and layout.parse.upos[participle + 2 : participle + 3] in INFINITIVES:
        return first, participle
    return None


def _is_nobodys(layout: Layout, noun: int) -> bool:
    """Whether a noun with a clause opens its sentence, or follows "there is", without an owner."""
    parse = layout.parse
    if layout.lower[noun + 1 : noun + 2] != ("that",) or parse.upos[noun] != "NOUN":
        return False
    if parse.upos[noun + 1] != "SCONJ" and parse.relations[noun + 1] != "mark":
        return False
    start = layout.sentence(noun)[0]
    word = noun - 1
    while word >= start and (parse.upos[word] in QUALIFIES or layout.marks[word]):
        word -= 1
    if word < start:
        return True
    while word > start and (layout.lower[word] in IS or layout.lower[word] in {"has", "have"}):
        word -= 1
    return layout.lower[word] == "there"


def _is_participle(layout: Layout, word: int) -> bool:
    return layout.lower[word].endswith(("ed", "id", "ood", "ght"))


def _by_rule(layout: Layout, tuning: Tuning, words: WordRange, sense: CueSense) -> Draft | None:
    cue = cue_by_rule(words, sense)
    sentence = layout.sentence(words[0])
    if layout.lower[words[0]] in SOURCED:
        source = _noun_phrase_after(layout, words[1], sentence)
        content = _rest_of_clause(layout, words, source, sentence)
    elif layout.lower[words[0]] in RUMOURS:
        source, content = None, _clause_of_noun(layout, words[0], sentence)
    elif words[0] == words[1]:
        source, content = None, _clause_of_adverb(layout, words[0], sentence)
    else:
        source, content = None, _passive_content(layout, words, sentence)
    if not content:
        return None
    barred = frozenset(range(words[0], words[1] + 1))
    if source:
        barred |= frozenset(range(source[0], source[1] + 1))
    fitted = snap_to_quotations(layout, content, words[0], tuning, barred)
    return draft_with(layout, cue, source, fitted) if fitted else None


def _noun_phrase_after(layout: Layout, word: int, sentence: WordRange) -> WordRange | None:
    """The longest mention that starts right after a word, else the words up to a comma."""
    start = word + 1
    if start > sentence[1]:
        return None
    ends = [
        last
        for first, last in _mentions_from(layout, start)
        if first == start and last <= min(sentence[1], start + LONGEST_VOICE)
    ]
    if ends:
        return trim(layout, (start, max(ends)))
    end = start
    while end < min(sentence[1], start + LONGEST_VOICE) and layout.lower[end + 1] not in {",", "."}:
        end += 1
    return trim(layout, (start, end))


def _mentions_from(layout: Layout, start: int) -> Iterator[WordRange]:
    for head in range(start, min(start + LONGEST_VOICE, len(layout.lower))):
        for number in layout.mention_of_head.get(head, ()):
            yield layout.mention_words[number]


def _rest_of_clause(
    layout: Layout, cue: WordRange, source: WordRange | None, sentence: WordRange
) -> tuple[WordRange, ...]:
    """The sentence around "according to X": what follows if it opens, else what comes before."""
    end = source[1] if source else cue[1]
    before = trim(layout, (sentence[0], cue[0] - 1)) if cue[0] > sentence[0] else None
    if before is not None:
        start = before[0]
        for word in range(before[0], before[1]):
            if layout.lower[word] in SPLITS and layout.quotation_of[word] < 0:
                start = word + 1
        kept = trim(layout, (start, before[1]))
        return (kept,) if kept else ()
    if end >= sentence[1]:
        return ()
    stop = sentence[1]
    for word in range(end + 1, sentence[1]):
        if layout.lower[word] == ";" and layout.quotation_of[word] < 0:
            stop = word - 1
            break
    kept = trim(layout, (end + 1, stop)) if stop > end else None
    return (kept,) if kept else ()


def _clause_of_noun(layout: Layout, noun: int, sentence: WordRange) -> tuple[WordRange, ...]:
    """The clause with "that" behind a noun, by the tree; what hangs on it and stands behind."""
    parse = layout.parse
    top = parse.heads[noun + 1]
    if not noun < top <= sentence[1]:
        return ()
    last = max(layout.subtree(top))
    stop = next(
        (word for word in range(noun + 1, last + 1) if layout.lower[word] in {";", "—", "–"}),
        last + 1,
    )
    return trimmed(layout, ((noun + 1, min(stop - 1, last, sentence[1])),))


def _clause_of_adverb(layout: Layout, word: int, sentence: WordRange) -> tuple[WordRange, ...]:
    """What an adverb speaks of: all that hangs on its head, but for itself and conjunctions."""
    head = layout.parse.heads[word]
    if head < 0:
        return ()
    left_out = {word}
    for child in layout.children[head]:
        relation = layout.parse.relations[child]
        if relation in {"cc", "mark", "conj", "parataxis", "punct"} and child != word:
            left_out.update(layout.subtree(child))
    return _runs(layout, layout.subtree(head), left_out, sentence)


def _passive_content(layout: Layout, cue: WordRange, sentence: WordRange) -> tuple[WordRange, ...]:
    """The clause after "it was said that"; the subject and the rest after "X is said to"."""
    that = layout.lower[cue[1] + 1 : cue[1] + 2] == ("that",)
    rest = list(range(cue[1] + 1, sentence[1] + 1))
    if that:
        return _runs(layout, rest, frozenset(), sentence)
    subject = [
        word
        for child in layout.children[cue[1]]
        if layout.parse.relations[child].startswith("nsubj") and child < cue[0]
        for word in layout.subtree(child)
    ]
    return _runs(layout, sorted({*subject, *rest}), frozenset(cue), sentence)


def _runs(
    layout: Layout, words: Collection[int], left_out: Collection[int], sentence: WordRange
) -> tuple[WordRange, ...]:
    """The trimmed ranges of some words of a sentence, but for those that are left out."""
    kept = (
        word
        for word in sorted(words)
        if word not in left_out and sentence[0] <= word <= sentence[1]
    )
    return trimmed(layout, runs_of(kept))
