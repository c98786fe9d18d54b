"""Speakers: who a statement is laid to, from the words that name its voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.reading.attribution.drafts import Draft, word_count
from sayso.reading.attribution.figures import Cast, Figure
from sayso.reading.attribution.layout import Layout, WordRange
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.names import is_pronoun, is_pronoun_word, segment, tidy
from sayso.reading.attribution.pronouns import (
    FIRST_PERSON,
    RELATIVES,
    SECOND_PERSON,
    THIRD_PERSON,
    head_noun,
    stand_ins,
)
from sayso.reading.attribution.sections import own_voice
from sayso.reading.attribution.tuning import Tuning
from sayso.records import MentionForm, PartyKind, VoiceKind

__all__ = ["Speaker", "Unsettled", "find_speakers"]


@dataclass(frozen=True, slots=True)
class Unsettled:
    """Nobody that could be settled on.

    words: the words in question. reason: a code, a colon and one sentence.
    unnamed: whether nobody is named at all, so that the voice is the unnamed one.
    """

    words: WordRange
    reason: str
    unnamed: bool = False


MANY = frozenset({"some", "many", "several", "others", "both", "most", "few", "two", "three"})
"""Words that begin a noun phrase for many ("some of them")."""

Speaker = Figure | VoiceKind | Unsettled
"""A figure; the author, the publisher or the unnamed voice by its kind; or nobody."""


def find_speakers(
    layout: Layout,
    lexicon: Lexicon,
    tuning: Tuning,
    cast: Cast,
    drafts: Sequence[Draft],
    within: Sequence[int | None],
) -> tuple[tuple[Speaker, ...], tuple[Figure, ...]]:
    """Find who speaks in each draft.

    Outer statements come first, as "I" inside a quotation is the voice of that quotation.

    drafts: by position. within: number of the draft that each one lies in.

    Returns:
        The speaker of each draft, and the figures that only a statement made known.
    """
    search = _Search(layout, lexicon, cast, {}, {})
    spoken = [
        (layout.head_of(words), _without_pronouns(search, words))
        for draft, outer in zip(drafts, within, strict=True)
        for words in draft.source
        if outer is None
    ]
    search.settled.update(stand_ins(layout, cast, spoken, tuning))
    speakers: dict[int, Speaker] = {}
    for number in sorted(range(len(drafts)), key=lambda each: -word_count(drafts[each].content)):
        outer = within[number]
        around = speakers[outer] if outer is not None else None
        speakers[number] = _speaker(search, drafts[number], around)
    return tuple(speakers[number] for number in range(len(drafts))), tuple(search.made.values())


@dataclass(frozen=True, slots=True)
class _Search:
    """What the search for speakers looks into.

    settled: the figure that each third-person pronoun stands for, by its word; filled once all
        other voices are known.
    made: figures that only a statement made known, by label; grows during the search.
    """

    layout: Layout
    lexicon: Lexicon
    cast: Cast
    settled: dict[int, Figure]
    made: dict[str, Figure]


def _without_pronouns(search: _Search, words: WordRange) -> Figure | None:
    """The figure that words name, if they are neither a personal nor an indefinite pronoun."""
    pronoun = _lone_pronoun(search.layout, words)
    if pronoun is None:
        found = None if is_pronoun(search.layout, words) else _named(search, words)
    elif search.layout.lower[pronoun] in RELATIVES:
        found = _stood_for(search, pronoun, None)
    else:
        return None
    return found if isinstance(found, Figure) else None


def _speaker(search: _Search, draft: Draft, around: Speaker | None) -> Speaker:
    if draft.label is not None:
        return _labelled(search, draft, draft.label)
    words = draft.source[0] if draft.source else draft.lender
    if words is None:
        if draft.unvoiced:
            return Unsettled(draft.content[0], f"G_QUOTATION: {draft.unvoiced}.", unnamed=True)
        return VoiceKind.UNNAMED
    pronoun = _lone_pronoun(search.layout, words)
    if pronoun is None:
        if is_pronoun(search.layout, words):
            return VoiceKind.UNNAMED
        return _named(search, words)
    return _stood_for(search, pronoun, around)


def _lone_pronoun(layout: Layout, words: WordRange) -> int | None:
    """The one word of a voice that is a personal or relative pronoun and little else."""
    found = [word for word in range(words[0], words[1] + 1) if not layout.marks[word]]
    if not found or len(found) > 2 or not is_pronoun(layout, words):
        return None
    known = FIRST_PERSON | SECOND_PERSON | RELATIVES | THIRD_PERSON.keys()
    return found[0] if layout.lower[found[0]] in known else None


def _stood_for(search: _Search, word: int, around: Speaker | None) -> Speaker:
    layout = search.layout
    form = layout.lower[word]
    if form in FIRST_PERSON:
        if around is not None:
            return around
        if layout.quotation_of[word] >= 0:
            return Unsettled((word, word), f"G_PRONOUN: whose “{form}” it is is not settled.")
        return own_voice(layout.document)
    if form in RELATIVES:
        noun = head_noun(layout, word)
        if noun is not None:
            return _named(search, _phrase_of(layout, noun, word))
    elif form in THIRD_PERSON:
        figure = search.settled.get(word)
        if figure is not None:
            if (word, word) not in figure.ranges:
                figure.ranges.append((word, word))
            return figure
    return Unsettled((word, word), f"G_PRONOUN: whom “{form}” stands for is not settled.")


def _phrase_of(layout: Layout, noun: int, before: int) -> WordRange:
    """The words of a noun phrase that end before a relative pronoun."""
    for number in layout.mention_of_head.get(noun, ()):
        first, last = layout.mention_words[number]
        return first, max(noun, min(last, before - 1))
    first = noun
    while first > 0 and layout.parse.heads[first - 1] == noun and not layout.marks[first - 1]:
        first -= 1
    return first, noun


def _named(search: _Search, words: WordRange) -> Speaker:
    """The figure that the words of a noun phrase name, a new one if nobody knows it."""
    layout = search.layout
    head = layout.head_of(words)
    if layout.lower[head] in search.lexicon.anonymous:
        return _made(search, words, head, anonymous=True)
    together = any(
        layout.parse.relations[child] == "conj" and words[0] <= child <= words[1]
        for child in layout.children[head]
    )
    if not together:
        figure = _known(search, words, head)
        if figure is not None:
            return figure
    return _made(search, words, head, together=together)


def _known(search: _Search, words: WordRange, head: int) -> Figure | None:
    layout, cast = search.layout, search.cast
    for number in layout.mention_of_head.get(head, ()):
        if number in cast.figure_of:
            return cast.figure_of[number]
    for word in range(words[0], words[1] + 1):
        for number in layout.mention_of_head.get(word, ()):
            figure = cast.figure_of.get(number)
            if figure is None:
                continue
            first, last = layout.mention_words[number]
            shared = min(last, words[1]) - max(first, words[0]) + 1
            if 2 * shared > words[1] - words[0] + 1:
                return figure
    return None


def _made(
    search: _Search, words: WordRange, head: int, *, together: bool = False, anonymous: bool = False
) -> Speaker:
    layout = search.layout
    label = tidy(layout.text(words if together else segment(layout, words, head)))
    if not label or is_pronoun_word(label.lower()):
        return VoiceKind.UNNAMED
    figure = search.made.get(label.lower())
    if figure is None:
        plural = together or "Number=Plur" in layout.parse.features[head]
        plural = plural or layout.lower[words[0]] in MANY
        kind = PartyKind.PERSON if plural or anonymous else _kind_of_head(search, head)
        figure = Figure(kind, label, plural=plural, anonymous=anonymous)
        search.made[label.lower()] = figure
    if words not in figure.ranges:
        figure.ranges.append(words)
    return figure


def _kind_of_head(search: _Search, head: int) -> PartyKind:
    layout = search.layout
    for number in layout.mention_of_head.get(head, ()):
        mention = layout.parse.mentions[number]
        if mention.form is not MentionForm.PRONOMINAL and mention.kind == "person":
            adjective = layout.parse.upos[head] == "ADJ" or layout.parse.relations[head] == "amod"
            return PartyKind.OTHER if adjective else PartyKind.PERSON
    noun = layout.lower[head]
    if is_pronoun_word(noun) or noun in search.lexicon.titles or noun in search.lexicon.genders:
        return PartyKind.PERSON
    return PartyKind.OTHER


def _labelled(search: _Search, draft: Draft, label: str) -> Speaker:
    """The figure that a speaker label stands for: the one whose name ends in it."""
    shown = tidy(label)
    if len(shown) < 2 or is_pronoun_word(shown.lower()):
        return VoiceKind.UNNAMED
    key = tuple(
        word
        for word in shown.lower().replace(".", " ").split()
        if word not in search.lexicon.titles
    )
    known = {
        id(figure): figure
        for figure in search.cast.figures
        if figure.name is not None and key and figure.name.key[-len(key) :] == key
    }
    if len(known) == 1:
        figure = next(iter(known.values()))
    else:
        figure = search.made.setdefault(shown.lower(), Figure(PartyKind.PERSON, shown))
    for words in draft.source:
        if words not in figure.ranges:
            figure.ranges.append(words)
    return figure
