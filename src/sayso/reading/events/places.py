"""Places: where an event is said to happen, by the words beside it, and where that lies.

Which place belongs to an event is told by the shortest way through the tree that leaves no clause
of the place, so that where somebody speaks is not where it happened. Attachments of "in" are where
parsers err most (Kummerfeld et al. 2012), so the nearest place behind the trigger stands in where
the tree has none.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.events.candidates import Candidate
from sayso.reading.events.clauses import case_of, object_of
from sayso.reading.events.gazetteer import Fineness
from sayso.reading.events.geography import Geography
from sayso.reading.events.placenames import name_at
from sayso.reading.events.sites import Site, find_sites
from sayso.reading.layout import Layout
from sayso.records import Event, Gap, Participant, Place, Span

__all__ = ["place_gaps", "place_of"]

STEP = "code"
CLAUSES = frozenset({"ccomp", "acl:relcl", "parataxis", "advcl", "acl", "xcomp", "csubj", "conj"})
INHERITED = frozenset({"advcl", "acl", "xcomp", "conj", "acl:relcl"})
"""Across these an event lies where what its clause hangs on lies: "..., killing six"."""
COST_OF_CLAUSE = 3
FARTHEST = 7
SETTLED = {Fineness.CITY: 0, Fineness.REGION: 1, Fineness.COUNTRY: 2}


def place_of(
    geography: Geography, candidate: Candidate, parties: Sequence[Participant], kind: str
) -> Place | None:
    """The place of an event; None where its sentence names none.

    parties: those who take part, whose words are no place of it, unless it is done to a place.
    kind: PLOVER type of the event.
    """
    sites = [*find_sites(geography, candidate, parties, kind)]
    if not sites:
        return None
    near = _nearest(geography, candidate, sites)
    return None if near is None else _place(near)


def place_gaps(geography: Geography, events: Sequence[Event]) -> tuple[Gap, ...]:
    """A gap for each place of which several are as likely as each other."""
    found: dict[Span, Gap] = {}
    for event in events:
        place = event.place
        if place is None or place.geoname is not None or place.span in found:
            continue
        words = geography.scene.words_in(place.span)
        name = name_at(geography.scene.layout, words[-1]) if words else None
        tied = geography.found(name).tied if name is not None else ()
        if tied:
            countries = ", ".join(sorted({each.country for each in tied}))
            reason = f"G_PLACE: {len(tied)} places of this name are as likely ({countries})."
            found[place.span] = Gap(STEP, place.span, reason)
    return tuple(found[span] for span in sorted(found))


def _place(site: Site) -> Place:
    entry = site.found.entry
    if entry is None:
        return Place(site.span, site.words, country=site.found.country)
    return Place(
        site.span,
        site.words,
        geoname=entry.geoname,
        latitude=entry.latitude,
        longitude=entry.longitude,
        country=entry.country,
        precision=entry.fineness.value,
    )


def _nearest(geography: Geography, candidate: Candidate, sites: Sequence[Site]) -> Site | None:
    """The site with the shortest way to the event; of several in one phrase the finest."""
    costs = [(_cost(geography, candidate, site), site) for site in sites]
    reached = [(cost, site) for cost, site in costs if cost is not None]
    if not reached:
        return _behind(geography, candidate, sites)
    _, site = min(reached, key=lambda each: (each[0], each[1].head))
    for _, other in reached:
        if other is not site and _lies_in(other, site):
            site = other
    return site


def _lies_in(inner: Site, outer: Site) -> bool:
    """Whether a place is a finer one within another: "in Syria, near Homs"."""
    left, right = inner.found.entry, outer.found.entry
    if left is None or right is None or left.country != right.country:
        return outer.name is None and inner.name is not None
    if SETTLED[left.fineness] >= SETTLED[right.fineness]:
        return False
    return right.fineness is Fineness.COUNTRY or left.region == right.region


def _cost(geography: Geography, candidate: Candidate, site: Site) -> int | None:
    """Steps from the event to a site; None where the site belongs to another clause or event."""
    upward = _ways_of_event(geography, candidate)
    word, cost = site.head, 0
    for _ in range(FARTHEST):
        if word in upward:
            total = cost + upward[word]
            return total if total <= FARTHEST else None
        parse = geography.scene.parse
        if parse.relations[word] in CLAUSES - {"conj", "acl"} or parse.heads[word] < 0:
            return None
        if word != site.head and _is_other_event(geography, word):
            return None
        word, cost = parse.heads[word], cost + 1
    return None


def _is_other_event(geography: Geography, word: int) -> bool:
    """Whether a word names an event that is no part of this one ("against the war in Yemen")."""
    if geography.scene.kind(word) != "event":
        return False
    return case_of(geography.scene.layout, word) not in {"in", "during", "at"}


def _ways_of_event(geography: Geography, candidate: Candidate) -> dict[int, int]:
    """The words that a place of the event can hang on, by what it costs."""
    parse, layout = geography.scene.parse, geography.scene.layout
    found = dict.fromkeys(candidate.inner, 0) | {candidate.head: 0}
    word, cost = candidate.head, 0
    for _ in range(FARTHEST):
        relation = parse.relations[word]
        above = parse.heads[word]
        if above < 0 or relation in {"ccomp", "parataxis", "csubj"} or _is_told(layout, word):
            break
        if relation not in INHERITED and parse.upos[word] == "VERB" and cost:
            break
        cost += COST_OF_CLAUSE if relation in INHERITED else 1
        word = above
        found.setdefault(word, cost)
    for told in (object_of(layout, candidate.head),):
        if told is not None:
            found.setdefault(told, 1)
    return found


def _is_told(layout: Layout, word: int) -> bool:
    """Whether a clause is what a noun tells, as in "a false report that troops had landed"."""
    return layout.parse.relations[word] == "acl" and any(
        layout.lower[child] == "that" and layout.parse.relations[child] == "mark"
        for child in layout.children[word]
    )


def _behind(geography: Geography, candidate: Candidate, sites: Sequence[Site]) -> Site | None:
    """The first site behind the trigger with no other verb between."""
    parse = geography.scene.parse
    last = candidate.words[1]
    for site in sites:
        if site.head <= last:
            continue
        between = range(last + 1, site.head)
        if any(parse.upos[word] == "VERB" for word in between):
            return None
        return site
    return None
