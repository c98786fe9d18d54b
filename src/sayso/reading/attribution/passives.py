"""Passives: whoever is told or accused is not the voice, but whoever does it."""

from __future__ import annotations

from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.snapping import trim
from sayso.reading.layout import Layout, WordRange
from sayso.records import Manner

__all__ = ["BE", "agent_of", "is_passive"]

BE = frozenset("be is are was were been being am 'm ’m 're ’re".split())
"""Without "'s", which is as often "has"."""

PARTICIPLES = ("ed", "told", "said", "sworn", "forbidden", "written", "overheard")
ACTIVE_IN_SENSE = frozenset({"quote", "apologise", "apologize", "agree", "commit", "pledge"})
"""Lemmas whose passive keeps its subject as the voice ("was quoted as saying")."""

ASKED = frozenset({"asked", "questioned", "pressed", "told", "challenged", "quizzed"})
"""Participles that open a sentence with whoever is spoken to ("Asked about it, she said")."""

ACTS_OF_SAYING = frozenset({Manner.SPEECH, Manner.WRITING, Manner.DECREE})
REACH = 3
"""How many words before a participle its auxiliary may stand, and behind it its agent."""


def is_passive(layout: Layout, cue: Cue) -> bool:
    """Whether a cue says that somebody was told, warned, accused ... by whomever.

    "Was assured of" is no act of saying, and feelings ("was worried") are none either.
    """
    if cue.sense is None or cue.sense.manner not in ACTS_OF_SAYING:
        return False
    if cue.sense.lemma in ACTIVE_IN_SENSE or " " in cue.sense.lemma:
        return False
    head = cue.head
    if not layout.lower[head].endswith(PARTICIPLES):
        return False
    if cue.sense.lemma == "assure" and layout.lower[head + 1 : head + 2] == ("of",):
        return False
    if layout.lower[head] in ASKED and _opens_clause(layout, head):
        return True
    opening = max(layout.sentence(head)[0], head - REACH)
    for word in range(head - 1, opening - 1, -1):
        if layout.lower[word] in BE:
            return True
        if layout.parse.upos[word] not in {"ADV", "AUX", "PART"}:
            return False
    return False


def _opens_clause(layout: Layout, word: int) -> bool:
    """Whether a word opens its sentence, or a clause with "when"."""
    start = layout.sentence(word)[0]
    while word > start and layout.marks[word - 1]:
        word -= 1
    return word == start or layout.lower[word - 1] in {"when", "once", "if"}


def agent_of(layout: Layout, cue: Cue, source: WordRange | None) -> WordRange | None:
    """The voice of a passive cue: what stands behind it, or the agent behind "by".

    What stands behind a participle that opens a sentence is who is asked.

    source: the voice by the weights.
    """
    end = layout.sentence(cue.words[1])[1]
    asked = layout.lower[cue.head] in ASKED and _opens_clause(layout, cue.head)
    if source is not None and source[0] > cue.words[1] and not asked:
        return _with_noun(layout, source, end)
    for word in range(cue.words[1], min(cue.words[1] + REACH, end)):
        if layout.lower[word] != "by":
            continue
        ends = [
            layout.mention_words[number][1]
            for head in range(word + 1, min(word + 12, end + 1))
            for number in layout.mention_of_head.get(head, ())
            if layout.mention_words[number][0] == word + 1
        ]
        agent = (word + 1, min(max(ends, default=word + 1), end))
        return trim(layout, _with_noun(layout, agent, end)) if ends else None
    return None


def _with_noun(layout: Layout, words: WordRange, end: int) -> WordRange:
    """Words that are a lone owner or article ("his"), with the noun that they belong to."""
    first, last = words
    if first == last and layout.parse.relations[last] in {"nmod:poss", "det"}:
        last = min(max(layout.parse.heads[last], last), end)
    return first, last
