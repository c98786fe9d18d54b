"""Carrying on: statements of "they" and "it" that go on with what was said before.

"The police said that gas was used once. Two people were arrested, they added": the police.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.reading.attribution.drafts import SPOKEN, Draft
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.layout import Layout
from sayso.reading.phrases import THIRD_PERSON, is_pronoun_word
from sayso.records import Party, PartyKind

__all__ = ["carried_over", "has_no_name"]

GOES_ON = frozenset({"add", "continue", "conclude", "go on"})
"""Lemmas of verbs by which whoever spoke speaks on."""

MANY, THING = "p", "n"
FITTING = {
    MANY: frozenset({PartyKind.GROUP, PartyKind.ORGANISATION}),
    THING: frozenset({PartyKind.ORGANISATION, PartyKind.COUNTRY, PartyKind.OTHER}),
}
"""By what a pronoun asks for, the kinds of those who may have spoken before."""

NAMELESS = frozenset({"speaker", "speakers", "addressee", "addressees"})
NEAR = 3
"""Sentences in which whoever spoke may still be "they"."""


def has_no_name(layout: Layout, party: Party) -> bool:
    """Whether a party is called after what it does, as only pronouns stand for it."""
    document = layout.document
    return party.name.lower() in NAMELESS and all(
        is_pronoun_word(document.words(span).lower()) for span in party.mentions
    )


def carried_over(
    layout: Layout,
    lexicon: Lexicon,
    drafts: Sequence[Draft],
    within: Sequence[int | None],
    speakers: Mapping[int, object],
) -> dict[int, Party | None]:
    """The drafts whose "they" or "it" is whoever spoke before, each by its number.

    It is, where the cue says so ("they added"), and where the pronoun was taken for somebody who
    is named in nothing but what is said: who is arrested in "two men were arrested, they said"
    does not say so.

    drafts: by position. speakers: who was found to speak in each.

    Returns:
        None for whoever is ruled out while nobody before fits.
    """
    found: dict[int, Party | None] = {}
    for number, draft in enumerate(drafts):
        asked = _asks_for(layout, draft)
        if asked not in FITTING:
            continue
        now = speakers[number]
        ruled_out = isinstance(now, Party) and _is_only_told_of(layout, draft, now)
        if not ruled_out and not _goes_on(layout, lexicon, draft):
            continue
        before = _before(layout, drafts, within, number)
        other = found.get(before, speakers[before]) if before is not None else None
        if isinstance(other, Party) and other.kind in FITTING[asked]:
            found[number] = other
        elif ruled_out:
            found[number] = None
    return found


def _asks_for(layout: Layout, draft: Draft) -> str:
    """What the pronoun of a draft asks for; "" where another word names the voice, or none."""
    if draft.cue is None or not draft.source:
        return ""
    ((first, last), *_) = draft.source
    return THIRD_PERSON.get(layout.lower[first], "") if first == last else ""


def _goes_on(layout: Layout, lexicon: Lexicon, draft: Draft) -> bool:
    first, last = draft.cue or (0, -1)
    senses = (lexicon.verbs.get(layout.lower[word]) for word in range(first, last + 1))
    return any(sense is not None and sense.lemma in GOES_ON for sense in senses)


def _is_only_told_of(layout: Layout, draft: Draft, party: Party) -> bool:
    """Whether a party is named before its pronoun only in what is said in front of that."""
    pronoun = draft.source[0][0]
    if draft.content[0][0] > pronoun:
        return False
    place = layout.parse.words[pronoun].start
    said = [layout.span(words) for words in draft.content if words[1] < pronoun]
    named = [
        span
        for span in party.mentions
        if span.start < place and not is_pronoun_word(layout.document.words(span).lower())
    ]
    return bool(named) and all(any(each.covers(span) for each in said) for span in named)


def _before(
    layout: Layout, drafts: Sequence[Draft], within: Sequence[int | None], number: int
) -> int | None:
    """Number of the statement before one, in its paragraph and as deep in others as it is."""
    mine = drafts[number]
    for other in range(number - 1, -1, -1):
        draft = drafts[other]
        if layout.block_of[draft.first] != layout.block_of[mine.first]:
            return None
        if layout.sentence_of[mine.first] - layout.sentence_of[draft.last] > NEAR:
            return None
        if within[other] != within[number] or draft.last >= mine.first:
            continue
        if draft.manner in SPOKEN and (draft.source or draft.label):
            return other
    return None
