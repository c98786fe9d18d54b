"""Parts: who is said to be behind a deed, or to have had nothing to do with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.reading.commitment.climbing import Rung, climb, sense_at
from sayso.reading.commitment.holders import subject_of
from sayso.reading.commitment.lexicon import Lexicon
from sayso.reading.layout import Layout

__all__ = ["Part", "parts_in"]

PARTS = frozenset({"part", "role", "hand", "involvement", "connection", "link", "responsibility"})
"""What somebody has none of."""
INVOLVED = frozenset({"involved", "behind", "responsible", "connected", "implicated"})
"""What somebody is not."""
WORDS = INVOLVED | {"nothing", "no"}
REACH = 9
"""Words before a deed among which its part is told."""
SPEAKS = frozenset({"say", "deny", "admit"})
UNKNOWN = frozenset({"who", "which", "that", "what", "whoever", "there"})
NO = frozenset({"not", "n't", "n’t", "no", "never", "whoever", "those", "who"})
PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i"})


@dataclass(frozen=True, slots=True)
class Part:
    """What somebody is said to have to do with a deed, by number among the words.

    doer: head of the words that name him. speaker: head of the words that name whoever says so;
        None for the text itself.
    denied: whether it is said that he had no part in it. weak: whether he only may have.
    """

    doer: int
    speaker: int | None
    cue: int
    denied: bool
    weak: bool


def parts_in(layout: Layout, lexicon: Lexicon, deed: int) -> Iterator[Part]:
    """Who had a part in a deed, or none, by the words before it.

    deed: number of the event's head word.
    """
    if WORDS.isdisjoint(layout.lower[max(deed - REACH, 0) : deed]):
        return
    denial = _denial(layout, deed)
    cue = denial if denial is not None else _behind(layout, deed)
    if cue is None:
        return
    verb = next((each.word for each in climb(layout, lexicon, deed) if _acts(layout, each)), None)
    who = _subject(layout, verb) if verb is not None else None
    if verb is None or who is None or who > cue or layout.lower[who] in UNKNOWN:
        return
    between = layout.lower[who + 1 : cue]
    if denial is None and not NO.isdisjoint(between):
        return
    weak = any(lexicon.is_a(form, key) for form in between for key in ("may", "possibly"))
    speaker = _speaker(layout, lexicon, verb)
    own = speaker is not None and layout.lower[who] in PRONOUNS
    doer = speaker if own and speaker is not None else who
    yield Part(doer, speaker, cue, denial is not None, weak)


def _behind(layout: Layout, deed: int) -> int | None:
    """The word for a part in "behind the raid", "responsible for the raid"."""
    for at in range(deed - 1, max(layout.sentence(deed)[0], deed - 5), -1):
        if layout.lower[at] == "behind" or layout.lower[at : at + 2] == ("responsible", "for"):
            return at
        if layout.marks[at] or layout.parse.upos[at] == "VERB":
            return None
    return None


def _denial(layout: Layout, deed: int) -> int | None:
    """The word for "no" in "nothing to do with the raid", "no part in it", "not behind it"."""
    first = layout.sentence(deed)[0]
    lower = layout.lower
    for at in range(deed - 1, max(first, deed - REACH), -1):
        if layout.marks[at] and lower[at] not in {"'", "’"}:
            return None
        if lower[at] == "nothing" and lower[at + 1 : at + 4] == ("to", "do", "with"):
            return at
        if lower[at] == "no" and lower[at + 1] in PARTS:
            return at
        if lower[at] in {"not", "n't", "n’t"} and not INVOLVED.isdisjoint(lower[at + 1 : at + 3]):
            return at
    return None


def _acts(layout: Layout, rung: Rung) -> bool:
    """Whether a word on the way up has a subject."""
    return _subject(layout, rung.word) is not None


def _subject(layout: Layout, verb: int) -> int | None:
    relations = layout.parse.relations
    return next((c for c in layout.children[verb] if relations[c].startswith("nsubj")), None)


def _speaker(layout: Layout, lexicon: Lexicon, verb: int) -> int | None:
    """Whoever says what a verb says, by the verb of saying over it or beside it."""
    parse, above = layout.parse, layout.parse.heads[verb]
    beside = [c for c in layout.children[verb] if parse.relations[c] in {"parataxis", "ccomp"}]
    over = [above] if above >= 0 and parse.relations[verb] in {"ccomp", "xcomp", "advcl"} else []
    for word in (*over, *beside):
        sense = sense_at(layout, lexicon, word)
        if sense is not None and sense.signature in SPEAKS:
            return subject_of(layout, word)
    return None
