"""Cues: which candidates count, what they do, and whether they affirm."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.attribution.lexicon import CueSense, Lexicon
from sayso.reading.attribution.tuning import Tuning
from sayso.reading.layout import Layout, WordRange
from sayso.records import MANNERS, BlockKind, CueCandidate, Manner, Polarity

__all__ = ["Cue", "choose_cues", "cue_by_rule", "is_negated", "judge_cue", "own_words", "sense_of"]

VERB_GROUP = frozenset({"AUX", "ADV", "PART"})
PART_OF_PHRASE = frozenset({"det", "amod", "nummod", "nmod:poss", "compound"})
"""Relations of words to the noun that they stand before."""

REACH_OF_NEGATION = 3
"""How many words before a cue may belong to its verb group."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue that was believed.

    words: its words. head: the word on which its sense rests.
    sense: what the lexicon knows of it; None for a word it does not list.
    candidate: what the weights say of the words around it; None when only a rule knows the cue.
    nested_only: believed by the narrow reading only, and so only inside other content.
    disputes: how many times the rules and the weights disagreed.
    """

    words: WordRange
    head: int
    sense: CueSense | None
    candidate: CueCandidate | None
    manner: Manner
    polarity: Polarity
    nested_only: bool
    disputes: int


def cue_by_rule(
    words: WordRange,
    sense: CueSense,
    *,
    polarity: Polarity | None = None,
    nested_only: bool = False,
) -> Cue:
    """A cue that only a rule knows; its sense rests on its last word.

    polarity: by default the one of the sense.
    """
    return Cue(
        words=words,
        head=words[1],
        sense=sense,
        candidate=None,
        manner=sense.manner,
        polarity=sense.polarity if polarity is None else polarity,
        nested_only=nested_only,
        disputes=0,
    )


def choose_cues(layout: Layout, lexicon: Lexicon, tuning: Tuning) -> tuple[Cue, ...]:
    """Choose the candidates that are cues; of two that overlap, the likelier one.

    Returns:
        By position, without overlap.
    """
    believed = [
        candidate
        for candidate in layout.parse.cues
        if (candidate.score >= tuning.cue or candidate.narrow_score >= tuning.narrow_nested)
        and not _is_in_name(layout, candidate)
        and not _is_name(layout, lexicon, candidate)
    ]
    believed.sort(key=lambda each: (-max(each.score, each.narrow_score), each.first))
    taken: set[int] = set()
    chosen: list[Cue] = []
    for candidate in believed:
        cue = judge_cue(layout, lexicon, tuning, candidate)
        words = range(cue.words[0], cue.words[1] + 1)
        if taken.isdisjoint(words):
            taken.update(words)
            chosen.append(cue)
    return tuple(sorted(chosen, key=lambda cue: cue.words))


def _is_name(layout: Layout, lexicon: Lexicon, candidate: CueCandidate) -> bool:
    """Whether a candidate is a name right behind a verb of saying ("said Brandt")."""
    at = candidate.first
    if at != candidate.last or at <= layout.sentence(at)[0] or layout.parse.upos[at] != "PROPN":
        return False
    form = layout.document.words(layout.parse.words[at])
    known = layout.lower[at] in lexicon.verbs or layout.lower[at] in lexicon.nouns
    says = layout.lower[at - 1] in lexicon.verbs and layout.parse.upos[at - 1] == "VERB"
    return form[:1].isupper() and says and not known


def _is_in_name(layout: Layout, candidate: CueCandidate) -> bool:
    """Whether a candidate is one word of a name, as "Said" is in "Omar bin Said"."""
    at = candidate.first
    block = layout.block(at)
    if at != candidate.last or at <= layout.sentence(at)[0] or block is None:
        return False
    forms = [layout.document.words(layout.parse.words[word]) for word in (at - 1, at)]
    before = forms[0][:1].isupper() or forms[0].lower() in {"bin", "ibn", "al", "el", "abu", "-"}
    title = block.kind is not BlockKind.PARAGRAPH or layout.quotation_of[at - 1] >= 0
    return forms[1][:1].isupper() and not forms[1].isupper() and before and not title


def judge_cue(layout: Layout, lexicon: Lexicon, tuning: Tuning, candidate: CueCandidate) -> Cue:
    """Say what a candidate does, from the weights and the lexicon together.

    Where the two disagree, the lexicon's share decides and the disagreement is counted.
    """
    words = own_words(layout, candidate, tuning)
    sense, head = sense_of(layout, lexicon, words)
    likely = candidate.manner
    manner = MANNERS[max(range(len(MANNERS)), key=likely.__getitem__)]
    disputes = 0
    if sense is not None:
        share = tuning.lexicon_weight
        mixed = [
            share * (each is sense.manner) + (1 - share) * probability
            for each, probability in zip(MANNERS, likely, strict=True)
        ]
        disputes += manner is not sense.manner
        manner = MANNERS[max(range(len(MANNERS)), key=mixed.__getitem__)]
    negative = is_negated(layout, lexicon, words, head)
    if sense is not None:
        negative = negative != (sense.polarity is Polarity.NEGATIVE)
        disputes += negative != (candidate.negative >= tuning.negative)
    else:
        negative = negative or candidate.negative >= tuning.negative
    return Cue(
        words=words,
        head=head,
        sense=sense,
        candidate=candidate,
        manner=manner,
        polarity=Polarity.NEGATIVE if negative else Polarity.POSITIVE,
        nested_only=candidate.score < tuning.cue and candidate.narrow_score < tuning.narrow_alone,
        disputes=disputes,
    )


def own_words(layout: Layout, candidate: CueCandidate, tuning: Tuning) -> WordRange:
    """The words of a candidate but for those at its ends that are likely content or voice.

    The engine is generous at the ends ("noted that", "vowed to"); what is said begins there.
    """

    def leaves(word: int, *roles: tuple[tuple[float, ...], float]) -> bool:
        at = word - candidate.window
        return any(0 <= at < len(role) and role[at] >= least for role, least in roles)

    content = (candidate.content, tuning.content)
    voice = (candidate.voice, tuning.voice)
    first, last = candidate.first, candidate.last
    while last > first and (
        leaves(last, content) or layout.lower[last] == "that" or _leads_on(layout, last)
    ):
        last -= 1
    while first < last and leaves(first, content, voice):
        first += 1
    return first, last


def _leads_on(layout: Layout, word: int) -> bool:
    """Whether the last word of a candidate only opens what follows: "vowed to | leave"."""
    parse = layout.parse
    head = parse.heads[word]
    if head <= word or layout.block_of[head] != layout.block_of[word]:
        return False
    if layout.lower[word] == "to":
        return parse.upos[word] == "PART"
    return parse.relations[word] in PART_OF_PHRASE


def sense_of(layout: Layout, lexicon: Lexicon, words: WordRange) -> tuple[CueSense | None, int]:
    """What the lexicon knows of a cue, and the word on which that rests.

    A phrase ("point out") counts before a word, the head of the cue before the rest of it, and an
    adverb of hearsay last ("reportedly said").
    """
    first, last = words
    top = layout.head_of(words)
    for word in range(first, last + 1):
        for phrase, sense in lexicon.phrases.get(layout.lower[word], ()):
            if layout.lower[word : word + len(phrase)] == phrase:
                return sense, word
    words_of_cue = (top, *range(last, first - 1, -1))
    for word in words_of_cue:
        found = _word_sense(layout, lexicon, word)
        if found is not None:
            return found, word
    for word in words_of_cue:
        if layout.lower[word] in lexicon.adverbs:
            return lexicon.adverbs[layout.lower[word]], word
    return None, top


def _word_sense(layout: Layout, lexicon: Lexicon, word: int) -> CueSense | None:
    form = layout.lower[word]
    if layout.parse.upos[word] == "NOUN":
        return lexicon.nouns.get(form) or lexicon.verbs.get(form)
    return lexicon.verbs.get(form) or lexicon.nouns.get(form)


def is_negated(layout: Layout, lexicon: Lexicon, words: WordRange, head: int) -> bool:
    """Whether a negation in its verb group turns a cue around; two cancel each other out."""
    first, last = words
    start = first
    opening = layout.sentence(first)[0]
    while start > max(opening, first - REACH_OF_NEGATION) and (
        layout.lower[start - 1] in lexicon.negations or layout.parse.upos[start - 1] in VERB_GROUP
    ):
        start -= 1
    count = sum(
        layout.lower[word] in lexicon.negations
        and word != head
        and layout.lower[word + 1 : word + 2] != ("only",)
        for word in range(start, last + 1)
    )
    return count % 2 == 1
