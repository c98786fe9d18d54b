"""Describing: a participant as a record, with whose it is and in what capacity it acts."""

from __future__ import annotations

import re

from sayso.reading.events.actors import HEADS_OF_STATE, actor_of
from sayso.reading.events.clauses import possessor_of
from sayso.reading.events.gazetteer import Fineness, load_gazetteer
from sayso.reading.events.scene import Name, Scene
from sayso.reading.events.spans import noun_phrase, wider_phrase
from sayso.reading.events.standing import nation_of
from sayso.records import Participant, Party, Span

__all__ = ["STAMP", "counted_noun", "describe"]

FARTHEST_COUNTED = 3
FARTHEST_WORN = 5
BETWEEN = frozenset({"ADJ", "NUM", "PROPN"})
JOINERS = frozenset({"and", "&"})
SKIPPED = frozenset("the senior top leading former both".split())
WHEN = frozenset({"in", "since", "on", "by", "during", "until", "after", "before", "from"})
STAMP = re.compile(r"\d{1,2}[:.h]\d{2}(?:am|pm)?")
ZONES = frozenset("gmt utc am pm a.m. p.m. bst cet est et local time".split())
YEAR = re.compile(r"(?:1[5-9]|20)\d{2}")
GROUPS = frozenset({"man", "men", "woman", "women", "boys", "people", "gunman"})
LOYAL = "loyal"
UNIFORMS = frozenset({"uniform", "uniforms", "fatigues"})
REBELS = frozenset({"rebel", "rebels", "insurgent", "insurgents", "guerrilla", "guerrillas"})
CIVILIAN, MILITARY, REBEL = "CVL", "MIL", "REB"


def counted_noun(scene: Scene, head: int) -> int:
    """The noun that a number counts, where the tree has the number for its head: "12 people"."""
    parse = scene.parse
    if parse.upos[head] != "NUM":
        return head
    _, last = scene.layout.sentence(head)
    for word in range(head + 1, min(last, head + FARTHEST_COUNTED) + 1):
        if parse.upos[word] == "NOUN" or (
            parse.upos[word] == "PROPN" and scene.country_at(word) is not None
        ):
            behind = word + 1 <= last and parse.upos[word + 1] in {"NOUN", "PROPN"}
            if not behind:
                return word
        elif parse.upos[word] not in BETWEEN:
            break
    return head


def describe(scene: Scene, head: int) -> list[Participant]:
    """The participant with a head word, behind those that share its noun with it.

    "French and German ministers" are two, and so are "Kandria and Volsk" where the tree has only
    one of them.
    """
    span = _span(scene, head)
    joined = _joined(scene, head, span)
    word = scene.document.words(scene.parse.words[head])
    found = []
    for name in joined:
        words = scene.layout.span(name.words)
        found.append(Participant(words, word, None, name.sectors, name.country))
        if span.start < words.end:
            span = Span(_next_start(scene, name), span.end)
    party = scene.party(head)
    country, sectors = _standing(scene, head, span)
    if joined and party is not None:
        sectors = sectors or party.sector
    found.append(Participant(span, word, party.id if party is not None else None, sectors, country))
    behind = _behind_and(scene, head, span)
    if behind is not None and behind.country != country:
        words = scene.layout.span(behind.words)
        found.append(Participant(words, word, None, behind.sectors, behind.country))
    return found


def _behind_and(scene: Scene, head: int, span: Span) -> Name | None:
    """The country behind "and" with which a country begins a sentence: "Kandria and Volsk met"."""
    name = scene.name_at(head)
    if name is None or span.end != scene.parse.words[name.words[1]].end:
        return None
    start, last = scene.layout.sentence(head)
    joiner = name.words[1] + 1
    opens = all(scene.layout.lower[word] == "the" for word in range(start, name.words[0]))
    if not opens or joiner >= last or scene.layout.lower[joiner] not in JOINERS:
        return None
    at = joiner + 1 + (scene.layout.lower[joiner + 1] == "the")
    return scene.name_at(at) if at <= last else None


def _next_start(scene: Scene, name: Name) -> int:
    """Where the phrase goes on behind a name and the joiner behind it."""
    return scene.parse.words[name.words[1] + 2].start


def _span(scene: Scene, head: int) -> Span:
    span = _without_time(scene, head, noun_phrase(scene.layout, head))
    name = scene.name_at(head)
    if name is None:
        return _whole_name(scene, head, span)
    words = scene.layout.span(name.words)
    return Span(min(span.start, words.start), max(span.end, words.end))


def _whole_name(scene: Scene, head: int, span: Span) -> Span:
    """A phrase with the surname that the tree leaves out: "Israel Marten"."""
    if head not in scene.namesakes:
        return span
    last = head
    while last < scene.layout.sentence(head)[1] and last + 1 in scene.namesakes:
        last += 1
    return Span(span.start, max(span.end, scene.parse.words[last].end))


def _without_time(scene: Scene, head: int, span: Span) -> Span:
    """A phrase without the time before it that the tree counts in: "In 1998 soldiers", "14:05"."""
    words, lower = scene.words_in(span), scene.layout.lower
    first = words.start
    while first < head and STAMP.fullmatch(lower[first]):
        first += 1
    while words.start < first < head and lower[first] in ZONES:
        first += 1
    at = first + (lower[first] in WHEN)
    led = at > first or (at > 0 and lower[at - 1] in WHEN)
    if led and at < head:
        behind = at + (YEAR.fullmatch(lower[at]) is not None)
        for time in scene.times_between(at, head):
            inside = scene.words_in(time.span)
            if inside and inside.start == at and inside.stop <= head:
                behind = max(behind, inside.stop)
        first = behind if behind > at else first
    while first < head and scene.layout.marks[first]:
        first += 1
    return Span(scene.parse.words[first].start, span.end) if first > words.start else span


def _joined(scene: Scene, head: int, span: Span) -> list[Name]:
    """The countries before an "and" that a phrase begins with, or has before its noun."""
    words = scene.words_in(span)
    lower = scene.layout.lower
    first, (start, _) = words.start, scene.layout.sentence(head)
    while first < words.stop - 1 and scene.name_at(first) is None and lower[first] in SKIPPED:
        first += 1
    name = scene.name_at(first)
    if name is None or name.words[0] != first:
        return []
    found: list[Name] = []
    before = first - 1
    while before > start and lower[before] == "the":
        before -= 1
    if before > start and lower[before] in JOINERS:
        other = scene.name_at(before - 1)
        found += [other] if other is not None and other.country != name.country else []
    behind = name.words[1] + 1
    following = scene.name_at(behind + 1) if behind < head and lower[behind] in JOINERS else None
    if following is not None and following.words[0] == behind + 1 <= head:
        found.append(name)
    return found


def _standing(scene: Scene, head: int, span: Span) -> tuple[str | None, tuple[str, ...]]:
    """The country and the sectors, from what is nearest: party, name, office, wider phrase."""
    party = scene.party(head)
    own = scene.name_at(head)
    country, named = (own.country, own.sectors) if own is not None else scene.standing_in(span)
    behind = _lies_in(scene, own)
    sectors = party.sector if party is not None and party.sector else ()
    sectors = (*sectors, *(sector for sector in named if sector not in sectors))
    if behind is not None:
        return behind, sectors
    if party is not None and party.country is not None and not _is_ethnic(scene, span):
        country = party.country if country is None and not _is_namesake(scene, party) else country
    if country is None and not named:
        known = _known_actor(scene, head, span)
        if known is not None:
            country = known[1]
            sectors = sectors if known[1] or known[0] in sectors else (*sectors, known[0])
        else:
            country, around = scene.standing_in(wider_phrase(scene.layout, head))
            if country is None and not sectors:
                sectors = around
    return country, _as_dressed(scene, head, span, sectors)


def _as_dressed(scene: Scene, head: int, span: Span, sectors: tuple[str, ...]) -> tuple[str, ...]:
    """The sectors without what the words speak against: "rebel group", "his men", "in uniform"."""
    lower = scene.layout.lower
    if not REBELS.isdisjoint(lower[word] for word in scene.words_in(span)):
        return (REBEL, *(each for each in sectors if each not in {MILITARY, REBEL}))
    if sectors[:1] != (CIVILIAN,) or lower[head] not in GROUPS:
        return sectors
    near = scene.words_in(_behind(scene, head))
    dressed = any(lower[word] in UNIFORMS for word in near) or LOYAL in lower[head + 1 : head + 2]
    led = possessor_of(scene.layout, head) is not None
    return sectors[1:] if dressed or led else sectors


def _behind(scene: Scene, head: int) -> Span:
    """The few words behind a noun."""
    _, last = scene.layout.sentence(head)
    return scene.layout.span((head, min(last, head + FARTHEST_WORN)))


def _lies_in(scene: Scene, name: Name | None) -> str | None:
    """The state behind the comma, where a city has a namesake: "Tripoli, Lebanon"."""
    if name is None or name.sectors or scene.layout.lower[name.words[1] + 1 :][:1] != (",",):
        return None
    at = name.words[1] + 2
    other = scene.name_at(at) if at < len(scene.layout.lower) else None
    if other is None or scene.parse.relations[at] == "conj" or other.country == name.country:
        return None
    gazetteer = load_gazetteer()
    towns = gazetteer.named(scene.layout.text(name.words))
    states = {
        (each.country, each.region) for each in gazetteer.named(scene.layout.text(other.words))
    }
    for town in towns:
        if town.fineness is Fineness.CITY and town.country == other.country:
            return other.country
    for town in towns:
        if (town.country, town.region) in states and town.fineness is Fineness.CITY:
            return town.country
    return None


def _is_namesake(scene: Scene, party: Party) -> bool:
    """Whether a party has its country from a word of its own name: "Jordan Ashe"."""
    named = {word for span in party.mentions[:1] for word in scene.words_in(span)}
    own = {nation_of(scene.layout.lower[word]) for word in named & scene.namesakes}
    return party.country in own


def _is_ethnic(scene: Scene, span: Span) -> bool:
    return any(scene.layout.lower[word] == "ethnic" for word in scene.words_in(span))


def _known_actor(scene: Scene, head: int, span: Span) -> tuple[str, str | None] | None:
    """A leader or a group by the words of the phrase, or by the full name of the party."""
    party = scene.party(head)
    words = [scene.document.words(scene.parse.words[word]) for word in scene.words_in(span)]
    titled = not HEADS_OF_STATE.isdisjoint(word.lower() for word in words)
    names = [word for word in words if word[0].isupper()]
    found = actor_of(names, titled=titled) if names else None
    if found is None and party is not None and party.name[:1].isupper():
        found = actor_of(party.name.split(), titled=titled)
    return found
