"""Owners: whose a cue is where the weights name nobody, or name whom it is aimed at."""

from __future__ import annotations

from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.passives import BE, agent_of, is_passive
from sayso.reading.attribution.snapping import trim
from sayso.reading.layout import Layout, WordRange

__all__ = ["is_hearsay", "owner_of", "subject_of"]

RECEIVES = frozenset(
    "face faces faced facing draw draws drew drawn drawing attract attracts attracted attracting "
    "provoke provokes provoked provoking spark sparks sparked sparking prompt prompts prompted "
    "prompting trigger triggers triggered triggering invite invites invited inviting suffer "
    "suffers suffered suffering endure endures endured enduring weather weathers weathered "
    "weathering take takes took taken taking get gets got gotten getting receive receives "
    "received receiving met".split()
)
"""Verbs whose subject is aimed at by the noun behind them ("has faced questions about")."""

AIMED = frozenset(
    "criticism criticisms question questions complaint complaints protest protests objection "
    "objections condemnation denunciation rebuke rebukes ridicule heat flak scrutiny praise "
    "accusation accusations allegation allegations charge charges claim claims call calls demand "
    "demands doubt doubts suspicion suspicions speculation warning warnings threat threats".split()
)
"""Nouns of saying that have somebody whom they are aimed at."""

AROUND = frozenset({"amid", "amidst", "under"})
"""Words before a noun of saying whose voice is not the subject of the clause."""

CLIMBS = frozenset({"advcl", "xcomp", "conj", "parataxis"})
"""Relations of a clause without a subject to the one whose subject it shares."""

HIGHEST = 4


def owner_of(layout: Layout, cue: Cue, source: WordRange | None) -> WordRange | None:
    """The words that name the voice of a cue; None if the text does not name it here.

    source: the voice by the weights.
    """
    if is_passive(layout, cue):
        return agent_of(layout, cue, source)
    if source is not None:
        return None if _is_target(layout, cue, source) else source
    return _controller_of(layout, cue)


def is_hearsay(layout: Layout, cue: Cue) -> bool:
    """Whether a cue rests on an adverb that names nobody ("reportedly")."""
    return (
        cue.sense is not None
        and cue.sense.lemma == layout.lower[cue.head]
        and cue.sense.lemma.endswith("ly")
    )


def _is_target(layout: Layout, cue: Cue, source: WordRange) -> bool:
    """Whether the voice by the weights is whom a noun of saying is aimed at.

    The subject of "faced questions", "drew criticism" and "came under fire" is, and nobody is
    named by what stands before "amid".
    """
    noun = next(
        (word for word in range(cue.words[1], cue.words[0] - 1, -1) if _is_aimed(layout, word)),
        None,
    )
    if noun is None or source[1] >= noun:
        return False
    for word in range(noun - 1, max(source[1], noun - 5), -1):
        if layout.lower[word] in RECEIVES or layout.lower[word] in AROUND:
            return True
        if layout.parse.upos[word] not in {"ADJ", "ADV", "DET", "NOUN", "ADP", "VERB"}:
            return False
        if layout.parse.upos[word] == "VERB" and not layout.lower[word].endswith(("ing", "ed")):
            return False
    return False


def _is_aimed(layout: Layout, word: int) -> bool:
    return layout.lower[word] in AIMED and layout.parse.upos[word] == "NOUN"


def _controller_of(layout: Layout, cue: Cue) -> WordRange | None:
    """The subject that a participle shares with the clause around it ("he left, saying that").

    A participle right behind its noun ("a letter saying that") has that noun for its voice.
    """
    word = cue.head
    if not layout.lower[word].endswith("ing") or layout.parse.upos[word] != "VERB":
        return None
    if any(layout.lower[each] in BE for each in range(cue.words[0], word)):
        return None
    parse = layout.parse
    for _ in range(HIGHEST):
        relation, head = parse.relations[word], parse.heads[word]
        if head < 0:
            return None
        if relation == "acl":
            return _phrase_of(layout, head, cue) if head < cue.words[0] else None
        if relation not in CLIMBS:
            return None
        for child in layout.children[head]:
            if parse.relations[child].startswith("nsubj"):
                return _phrase_of(layout, child, cue)
        word = head
    return None


def subject_of(layout: Layout, word: int) -> WordRange | None:
    """The words of a verb's subject, or of the verb's that it is joined to."""
    for verb in (word, layout.parse.heads[word]):
        for child in layout.children[verb] if verb >= 0 else ():
            if child < word and layout.parse.relations[child].startswith("nsubj"):
                for number in layout.mention_of_head.get(child, ()):
                    first, last = layout.mention_words[number]
                    if last < word:
                        return trim(layout, (first, last))
                return trim(layout, (child, child))
        if layout.parse.relations[word] != "conj":
            break
    return None


def _phrase_of(layout: Layout, head: int, cue: Cue) -> WordRange | None:
    """The words of the noun phrase of a head, as far as they do not reach into a cue."""
    words = (head, head)
    for number in layout.mention_of_head.get(head, ()):
        words = layout.mention_words[number]
        break
    if words[0] < cue.words[0] <= words[1]:
        words = words[0], cue.words[0] - 1
    return trim(layout, words)
