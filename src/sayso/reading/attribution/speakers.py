"""Speakers: who a statement is laid to, from the words that name its voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.reading.attribution.carrying import carried_over, has_no_name
from sayso.reading.attribution.drafts import Draft, word_count
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.sections import own_voice
from sayso.reading.attribution.whose import Whose
from sayso.reading.layout import Layout, WordRange
from sayso.reading.phrases import (
    FIRST_PERSON,
    RELATIVES,
    SECOND_PERSON,
    THIRD_PERSON,
    head_noun,
    is_joint,
    is_pronoun,
    is_pronoun_word,
    segment,
    tidy,
)
from sayso.records import Party, PartyKind, VoiceKind

__all__ = ["Speaker", "Stranger", "Unsettled", "find_speakers"]

MESSAGES = frozenset(
    "statement communique communiqué announcement letter message tweet post".split()
)
"""What somebody says something in, so that whoever owns it speaks."""

MANY = frozenset({"some", "many", "several", "others", "both", "most", "few", "two", "three"})
"""Words that begin a noun phrase for many ("some of them")."""


@dataclass(frozen=True, slots=True)
class Unsettled:
    """Nobody that could be settled on.

    words: the words in question. reason: a code, a colon and one sentence.
    unnamed: whether nobody is named at all, so that the voice is the unnamed one.
    """

    words: WordRange
    reason: str
    unnamed: bool = False


@dataclass(slots=True, eq=False)
class Stranger:
    """A voice that is no party of the document, as nobody but its cue makes it one.

    label: what it is called. ranges: the words that name it.
    """

    label: str
    kind: VoiceKind
    ranges: list[WordRange] = field(default_factory=list)


Speaker = Party | Stranger | VoiceKind | Unsettled
"""A party, a stranger; the author, the publisher or the unnamed voice by its kind; or nobody."""


def find_speakers(
    whose: Whose, lexicon: Lexicon, drafts: Sequence[Draft], within: Sequence[int | None]
) -> tuple[Speaker, ...]:
    """Find who speaks in each draft.

    Outer statements come first, as "I" inside a quotation is the voice of that quotation.

    drafts: by position. within: number of the draft that each one lies in.
    """
    search = _Search(whose.layout, lexicon, whose, {})
    speakers: dict[int, Speaker] = {}
    for number in sorted(range(len(drafts)), key=lambda each: -word_count(drafts[each].content)):
        outer = within[number]
        around = speakers[outer] if outer is not None else None
        speakers[number] = _speaker(search, drafts[number], around)
    carried = carried_over(whose.layout, lexicon, drafts, within, speakers)
    for number, party in carried.items():
        word = drafts[number].source[0][0]
        speakers[number] = party or _open(whose.layout, word)
    return tuple(speakers[number] for number in range(len(drafts)))


@dataclass(frozen=True, slots=True)
class _Search:
    """What the search for speakers looks into.

    strangers: those met so far, by label in lower case; grows during the search.
    """

    layout: Layout
    lexicon: Lexicon
    whose: Whose
    strangers: dict[str, Stranger]


def _speaker(search: _Search, draft: Draft, around: Speaker | None) -> Speaker:
    if draft.own:
        return own_voice(search.layout.document)
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
            noun = _person_above(layout, noun) if form == "who" else noun
            return _named(search, _phrase_of(layout, noun, word))
    elif form in THIRD_PERSON:
        party = search.whose.pronoun(word)
        if party is not None and not has_no_name(layout, party):
            return party
    return _open(layout, word)


def _person_above(layout: Layout, noun: int) -> int:
    """Of "a nurse at the clinic who", the nurse: the person on whom a noun hangs that is none."""
    above = layout.parse.heads[noun]
    if layout.parse.relations[noun] != "nmod" or _is_person(layout, noun):
        return noun
    return above if above >= 0 and _is_person(layout, above) else noun


def _is_person(layout: Layout, noun: int) -> bool:
    numbers = layout.mention_of_head.get(noun, ())
    return any(layout.parse.mentions[number].kind == "person" for number in numbers)


def _open(layout: Layout, word: int) -> Unsettled:
    form = layout.lower[word]
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
    """The party that the words of a noun phrase name; a stranger if it is none."""
    layout = search.layout
    head = layout.head_of(words)
    joint = is_joint(layout, words, head)
    party = search.whose.party_of(words, head, joint=joint)
    if layout.lower[head] in MESSAGES and (party is None or party.kind is PartyKind.OTHER):
        party = _sender(search, head) or party
    if party is not None:
        return party
    return _stranger(search, words, head, joint=joint)


def _sender(search: _Search, head: int) -> Party | None:
    """Whose message it is that speaks ("the ministry’s statement said"); None if nobody owns it."""
    layout = search.layout
    for owner in layout.children[head]:
        if layout.parse.relations[owner] == "nmod:poss":
            number = next(iter(layout.mention_of_head.get(owner, ())), None)
            words = (owner, owner) if number is None else layout.mention_words[number]
            return search.whose.pronoun(owner) or search.whose.party_of(words, owner)
    return None


def _stranger(search: _Search, words: WordRange, head: int, *, joint: bool) -> Speaker:
    layout = search.layout
    label = tidy(layout.text(words if joint else segment(layout, words, head)))
    if not label or is_pronoun_word(label.lower()):
        return VoiceKind.UNNAMED
    plural = joint or "Number=Plur" in layout.parse.features[head]
    if layout.lower[head] in search.lexicon.anonymous:
        kind = VoiceKind.UNNAMED
    elif plural or layout.lower[words[0]] in MANY:
        kind = VoiceKind.GROUP
    else:
        kind = VoiceKind.ORGANISATION
    stranger = search.strangers.setdefault(label.lower(), Stranger(label, kind))
    if words not in stranger.ranges:
        stranger.ranges.append(words)
    return stranger


def _labelled(search: _Search, draft: Draft, label: str) -> Speaker:
    """Whom a speaker label stands for: the party of its words, or the one whose name ends in it."""
    shown = tidy(label)
    if len(shown) < 2 or is_pronoun_word(shown.lower()):
        return VoiceKind.UNNAMED
    party = None
    for words in draft.source:
        party = party or search.whose.party_of(words, search.layout.head_of(words))
    party = party or search.whose.labelled(shown)
    if party is not None:
        return party
    stranger = search.strangers.setdefault(shown.lower(), Stranger(shown, VoiceKind.PERSON))
    stranger.ranges += [words for words in draft.source if words not in stranger.ranges]
    return stranger
