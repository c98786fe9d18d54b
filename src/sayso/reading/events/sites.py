"""Sites: the phrases of a sentence that say where, and the place that each of them names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.reading.events.candidates import Candidate
from sayso.reading.events.clauses import object_of, obliques
from sayso.reading.events.gazetteer import load_gazetteer
from sayso.reading.events.geocoding import Found, is_well_known
from sayso.reading.events.geography import UNSURE, Geography
from sayso.reading.events.placenames import (
    CAPITAL,
    FEATURES,
    GENERIC,
    PlaceName,
    is_capitalised,
    name_at,
    run_around,
)
from sayso.reading.events.standing import nation_of
from sayso.reading.nations import country_of
from sayso.records import Participant, Span

__all__ = ["Site", "find_sites"]

WHERE = frozenset("in at near outside inside off along across around on throughout within".split())
WITHIN = WHERE | {"of"}
MOVES = {
    "RETREAT": frozenset({"from"}),
    "MOBILIZE": frozenset({"to", "into", "toward", "towards"}),
}
"""Events that are a way from or to their place."""
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
NEAR_NOUN = 4
THIS = frozenset({"the", "this", "that", "same"})
THERE = "there"
STRUCK = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT"})
"""Events whose object, where it is a town or a region, is their place."""
STRUCK_BY = frozenset(
    """strike shell bomb bombard pound hit storm raid besiege capture overrun seize attack rocket
    missile airstrike recapture occupy""".split()
)
BODIES = frozenset("parliament congress senate cabinet court knesset duma house".split())
"""What stands behind "in" like a town and is none."""


@dataclass(frozen=True, slots=True)
class Site:
    """A phrase that says where: its head, the words of its name or of itself, and what it names."""

    head: int
    span: Span
    name: PlaceName | None
    words: str
    found: Found


def find_sites(
    geography: Geography, candidate: Candidate, parties: Sequence[Participant], kind: str
) -> Iterator[Site]:
    """The phrases of the sentence that can say where, in reading order."""
    layout = geography.scene.layout
    first, last = layout.sentence(candidate.head)
    taken = [party.span for party in parties]
    struck = _struck(geography, candidate, kind)
    for word in range(first, last + 1):
        head = _head_of_place(geography, word, struck, MOVES.get(kind, frozenset()))
        if head is None:
            continue
        site = _site(geography, head, struck=head == struck)
        if site is None or (head != struck and any(site.span == each for each in taken)):
            continue
        yield site


def _struck(geography: Geography, candidate: Candidate, kind: str) -> int | None:
    """The place that an event is done to: "shelled Karsk", "the bombing of Karsk"."""
    if kind not in STRUCK:
        return None
    layout = geography.scene.layout
    objects = (object_of(layout, word) for word in candidate.inner)
    told = next((each for each in objects if each is not None), None)
    if told is None and candidate.entry.part == "n":
        told = next(
            (child for case, child in obliques(layout, candidate.head) if case == "of"), None
        )
    if told is None or nation_of(layout.text((told, told))):
        return None
    if geography.scene.kind(told) == "place":
        return told
    return told if is_capitalised(layout, told) and _is_struck(geography, candidate, told) else None


def _is_struck(geography: Geography, candidate: Candidate, told: int) -> bool:
    """Whether what is shelled or stormed is a known place, whatever the engine takes it for."""
    name = name_at(geography.scene.layout, told)
    if name is None or STRUCK_BY.isdisjoint(candidate.entry.words):
        return False
    return geography.found(name).entry is not None


def _head_of_place(
    geography: Geography, word: int, struck: int | None, moves: frozenset[str]
) -> int | None:
    """The head of a phrase of place that begins with this word, or is it.

    moves: further prepositions, of events that are a way from or to a place.
    """
    layout = geography.scene.layout
    form = layout.lower[word]
    if form == THERE and layout.parse.upos[word] == "ADV":
        return word
    if word == struck:
        return word
    if form not in WITHIN and form not in moves:
        return None
    if layout.parse.relations[word] != "case":
        behind = word + 1
        plain = behind <= layout.sentence(word)[1] and is_capitalised(layout, behind)
        return behind if plain and form != "of" else None
    head = layout.parse.heads[word]
    if head <= word or (form == "of" and head != struck and not _is_of_place(geography, head)):
        return None
    return _behind_possessive(geography, head)


def _is_of_place(geography: Geography, head: int) -> bool:
    """Whether "of" ties a name to a place, as in "the outskirts of Goma", "the port of Aden"."""
    above = geography.scene.parse.heads[head]
    if above < 0:
        return False
    form = geography.scene.layout.lower[above]
    return geography.scene.kind(above) == "place" or form in GENERIC or form in FEATURES


def _behind_possessive(geography: Geography, head: int) -> int:
    """The noun of "Somalia's capital Mogadishu", where the tree hangs the phrase on Somalia."""
    layout = geography.scene.layout
    _, last = layout.sentence(head)
    if head + 1 > last or layout.lower[head + 1] not in POSSESSIVE:
        return head
    for word in range(head + 2, min(last, head + NEAR_NOUN) + 1):
        if layout.lower[word] in GENERIC and name_at(layout, word) is not None:
            return word
    return head


def _site(geography: Geography, head: int, *, struck: bool) -> Site | None:
    scene, layout = geography.scene, geography.scene.layout
    name = name_at(layout, head)
    if layout.lower[head] == CAPITAL and (name is None or not name.noun):
        return _capital(geography, head)
    if name is None:
        return _gone_back_to(geography, head)
    span = layout.span(name.words)
    if any(span.overlaps(time.span) for time in scene.times_between(*name.words)):
        return None
    if layout.text(name.words).casefold() in geography.agencies:
        return None
    kind = scene.kind(head) or scene.kind(name.words[1])
    name = _within_mention(geography, head, name)
    found = geography.found(name)
    if found.entry is None and nation_of(layout.text(name.words)):
        return None  # a people
    unmarked = not (struck or kind == "place" or name.noun)
    if unmarked and not _is_known(geography, head, name, kind):
        return None
    return Site(head, span, name, layout.text(name.words), found)


def _within_mention(geography: Geography, head: int, name: PlaceName) -> PlaceName:
    """A name without the capitalised words beside it that are no part of the place."""
    mention = geography.scene.mention(head)
    if mention is None or mention.kind != "place" or name.noun:
        return name
    inside = geography.scene.words_in(mention.span)
    first, last = max(name.words[0], inside[0]), min(name.words[1], inside[-1])
    return replace(name, words=(first, last)) if first <= head <= last else name


def _is_known(geography: Geography, head: int, name: PlaceName, kind: str) -> bool:
    """Whether a name that the engine took for nothing else is one of a place: one that is known, or
    an unknown one that stands behind "in" and is called nothing at all.
    """
    layout = geography.scene.layout
    if kind not in UNSURE:
        return False
    words = layout.text(name.words)
    if country_of(words) is not None or is_well_known(load_gazetteer(), words):
        return True
    before = layout.lower[name.words[0] - 1] if name.words[0] else ""
    unnamed = kind == "" and layout.parse.upos[head] == "PROPN" and before in {"in", "near"}
    return unnamed and layout.lower[name.words[1]] not in BODIES


def _capital(geography: Geography, head: int) -> Site | None:
    """As in "the capital of Senegal": the capital's place, by the words of the text."""
    layout = geography.scene.layout
    if layout.lower[head + 1 : head + 2] != ("of",):
        return _gone_back_to(geography, head)
    last = min(layout.sentence(head)[1], head + 2)
    country = nation_of(layout.text((last, run_around(layout, last)[1])))
    if country is None:
        return _gone_back_to(geography, head)
    span = layout.span((_start(geography, head), run_around(layout, last)[1]))
    entry = load_gazetteer().capital(country)
    return Site(head, span, None, geography.scene.document.words(span), Found(entry, country))


def _start(geography: Geography, head: int) -> int:
    layout = geography.scene.layout
    first, _ = layout.sentence(head)
    start = head
    while (
        start > first
        and layout.parse.heads[start - 1] == head
        and start - 1
        not in (child for child in layout.children[head] if layout.parse.relations[child] == "case")
    ):
        start -= 1
    return start


def _gone_back_to(geography: Geography, head: int) -> Site | None:
    """What "the same town", "the capital" and "there" mean: a place that was named before."""
    layout = geography.scene.layout
    noun = layout.lower[head]
    if noun != THERE and (noun not in GENERIC or not _is_definite(geography, head)):
        return None
    span = layout.span((_start(geography, head), head))
    earlier = geography.before(head, "" if noun == THERE else noun)
    if earlier is not None:
        words = layout.text(earlier.words)
        return Site(head, span, earlier, words, geography.found(earlier))
    entry = geography.capital() if noun == CAPITAL else None
    words = geography.scene.document.words(span)
    if entry is not None:
        return Site(head, span, None, words, Found(entry, entry.country))
    return None if noun == THERE else Site(head, span, None, words, Found(None))


def _is_definite(geography: Geography, head: int) -> bool:
    layout = geography.scene.layout
    return any(
        layout.lower[child] in THIS for child in layout.children[head] if child < head
    ) and not any(layout.parse.relations[child] == "nmod:poss" for child in layout.children[head])
