"""Bodies: names that are plainly of a firm, a station, an office or a campaign by their words."""

from __future__ import annotations

from sayso.reading.layout import Layout, WordRange
from sayso.reading.parties.lexicon import Lexicon
from sayso.records import PartyKind

__all__ = ["is_body_of", "is_campaign", "is_house"]

ARTICLES = frozenset({"the", "a", "an"})
POSSESSIVES = frozenset({"'s", "’s"})
HOUSE_STARTS = frozenset({"radio", "television", "tv"})
HOUSE_ENDS = frozenset(
    "holdings holding ltd limited inc corp corporation plc llc gmbh industries airlines airways "
    "motors shipping logistics line lines press gazette herald tribune ledger courier chronicle "
    "times news mail mirror observer journal echo telegraph bulletin dispatch argus "
    "front monitor observatory trust initiative command directorate".split()
)
LINES = frozenset("western eastern northern southern central home".split())
"""Words before "front" that make it a line of battle."""

CAMPAIGNS = frozenset("free save stop reclaim defend unite united".split())
"""First words of names of those who call for something."""


def is_house(layout: Layout, number: int) -> bool:
    """Whether a name begins or ends as those of firms and stations do.

    A lone word does with "the" before it, where the engine takes it for a person ("the Herald").
    """
    first, last = layout.mention_cores[number]
    while last > first and (layout.marks[last] or layout.lower[last] in POSSESSIVES):
        last -= 1
    while first < last and layout.lower[first] in ARTICLES:
        first += 1
    forms = [layout.document.words(layout.parse.words[word]) for word in (first, last)]
    if not all(form[:1].isupper() for form in forms):
        return False
    if first == last:
        person = layout.parse.mentions[number].kind == "person"
        return person and first > layout.mention_cores[number][0] and forms[0].lower() in HOUSE_ENDS
    if layout.lower[last] == "front" and layout.lower[last - 1] in LINES:
        return False
    return layout.lower[first] in HOUSE_STARTS or layout.lower[last].strip(".") in HOUSE_ENDS


def is_body_of(layout: Layout, lexicon: Lexicon, words: WordRange) -> bool:
    """Whether a name is "the Union of" somebody or "the Ministry for" something."""
    first, last = words
    while first < last and layout.lower[first] in ARTICLES:
        first += 1
    if last - first < 2 or layout.lower[first + 1] not in {"of", "for"}:
        return False
    sense = lexicon.nouns.get(layout.lower[first])
    capital = layout.document.text[layout.parse.words[first].start].isupper()
    return capital and sense is not None and sense.kind is PartyKind.ORGANISATION


def is_campaign(layout: Layout, words: WordRange) -> bool:
    """Whether a name calls for something ("Free Tolva", "Save the Marsh")."""
    first, last = words
    form = layout.document.words(layout.parse.words[first])
    return first < last and form[:1].isupper() and layout.lower[first] in CAMPAIGNS
