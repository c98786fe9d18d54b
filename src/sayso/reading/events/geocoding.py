"""Geocoding: which of the places of a name a document means, or that nothing settles it.

A name is one of many places: the larger ones, and those in countries of which the document speaks,
come first. What stands right beside the name ("Paris, Texas", "the Syrian city of") decides alone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import cos, hypot, log2, radians

from sayso.reading.events.gazetteer import Entry, Fineness, Gazetteer
from sayso.reading.events.placenames import DIRECTIONS
from sayso.reading.nations import country_of

__all__ = ["Found", "countries_in", "geocode", "is_well_known"]

KNOWN_EVERYWHERE = 55
"""A city of so many people (ten times the decimal logarithm, so 316,000) needs no country."""
OTHER_NAME = 60
"""A city under another name than its own: 1,000,000."""
CLEAR_LEAD = 4
"""By so much (a factor of 2.5 in people) the best candidate must lead for a choice."""
COUNTRY_WEIGHT = 20
MOST_COUNTRY_WEIGHT = 23
"""What a country of which the document speaks adds: at first as much as 100 times the people, at
most 200 times: one Lebanese in the text is enough for the Tripoli of Lebanon, but no number of
Americans for the Paris of Texas."""
OFTEN_WEIGHT = 1
"""What each doubling of its mentions adds."""
ONLY_ONE = 50
"""A city of so many people (100,000) needs none either if no other place has its name."""
REGION_SIZE = 56
"""A region is weighed like a city of 400,000."""
CAPITAL_WEIGHT = 8
OF_PEOPLES = ("ans", "ian", "ese", "ish", "is", "ians")
"""Endings of adjectives and peoples, which stand for a country and are not its name."""
SAME_PLACE = 0.7
"""Degrees within which two candidates are a town and the region around it, not a choice."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a name was taken for.

    entry: None where it was not settled. country: also where only that is known.
    tied: several places are as likely as each other.
    """

    entry: Entry | None
    country: str | None = None
    tied: tuple[Entry, ...] = ()


def geocode(
    gazetteer: Gazetteer,
    name: str,
    *,
    hint: Fineness | None = None,
    beside: Sequence[str] = (),
    countries: Mapping[str, int] | None = None,
    article: bool = False,
) -> Found:
    """Which place a name means.

    hint: what it is, where the text says so. beside: names of what it lies in.
    countries: how often the document speaks of each country (ISO 3166-1 alpha-3).
    article: whether "the" stands before it, as before few towns ("the Republic").
    """
    spoken_of = countries or {}
    plain = _without_direction(name)
    candidates = gazetteer.named(plain) or gazetteer.with_article(plain)
    within = countries_in(beside)
    around = _regions(gazetteer, beside, within)
    whole = _country(gazetteer, plain, hint)
    if whole is not None and not any(
        each.fineness is Fineness.CITY and (each.country, each.region) in around
        for each in candidates
    ):
        return Found(whole, whole.country)
    if within and not any(each.country in within for each in candidates):
        states = _states(gazetteer, beside)  # "Athens, Georgia" lies in no country of that name
        if any((each.country, each.region) in states for each in candidates):
            within, around = frozenset(), states
    if within or around:
        candidates = tuple(
            each
            for each in candidates
            if each.country in within or (each.country, each.region) in around
        )
        spoken_of = dict.fromkeys({*within, *(country for country, _ in around)}, 1)
    if article and hint is None:
        candidates = tuple(each for each in candidates if not 0 < each.people < ONLY_ONE)
    if hint is not None:
        candidates = tuple(each for each in candidates if each.fineness is hint)
    found = _choose(_one_each(candidates), plain, spoken_of, hint)
    if found.entry is None and len(within) == 1:
        return Found(None, next(iter(within)), found.tied)
    return found


def countries_in(names: Collection[str]) -> frozenset[str]:
    """The countries that are named, or by whose adjective something is called."""
    return frozenset(code for name in names if (code := country_of(name)) is not None)


def is_well_known(gazetteer: Gazetteer, name: str) -> bool:
    """Whether a name is by itself that of a place: a larger city's or a region's own."""
    return any(
        each.own and (each.fineness is Fineness.REGION or each.people >= ONLY_ONE)
        for each in gazetteer.named(name)
    )


def _without_direction(name: str) -> str:
    """A name without "northern" before it, unless that is part of it ("North Kivu")."""
    first, _, rest = name.partition(" ")
    if rest and first.islower() and first in DIRECTIONS:
        return rest
    return name


def _country(gazetteer: Gazetteer, name: str, hint: Fineness | None) -> Entry | None:
    """The country of a name; not for a capital, and not for "the town of Georgia"."""
    if hint is not None and hint is not Fineness.COUNTRY:
        return None
    found = gazetteer.named(name)
    whole = next((each for each in found if each.fineness is Fineness.COUNTRY), None)
    if whole is not None:
        return whole
    code = country_of(name)
    if code is None or any(each.country == code for each in found):
        return None
    if name.lower().endswith(OF_PEOPLES):
        return None
    return gazetteer.country(code)


def _regions(
    gazetteer: Gazetteer, names: Sequence[str], countries: Collection[str]
) -> frozenset[tuple[str, str]]:
    """The regions among names that stand beside a place: "Springfield, Illinois"."""
    return frozenset(
        (each.country, each.region)
        for name in names
        if country_of(name) is None
        for each in gazetteer.named(name)
        if each.fineness is Fineness.REGION and (not countries or each.country in countries)
    )


def _states(gazetteer: Gazetteer, names: Sequence[str]) -> frozenset[tuple[str, str]]:
    """The regions that have the name of a country."""
    return frozenset(
        (each.country, each.region)
        for name in names
        if country_of(name) is not None
        for each in gazetteer.named(name)
        if each.fineness is Fineness.REGION
    )


def _one_each(candidates: Sequence[Entry]) -> tuple[Entry, ...]:
    """Without a region that lies around a town of the same name: the town is meant, and names
    the region too.
    """
    towns = [each for each in candidates if each.fineness is Fineness.CITY]
    return tuple(
        each
        for each in candidates
        if each.fineness is Fineness.CITY or not any(_is_around(each, town) for town in towns)
    )


def _is_around(region: Entry, town: Entry) -> bool:
    if region.country != town.country:
        return False
    return (town.own or town.people >= OTHER_NAME) and (
        region.region == town.region or _degrees(region, town) < SAME_PLACE
    )


def _degrees(left: Entry, right: Entry) -> float:
    east = (left.longitude - right.longitude) * cos(radians(left.latitude))
    return hypot(left.latitude - right.latitude, east)


def _choose(
    candidates: Sequence[Entry], name: str, countries: Mapping[str, int], hint: Fineness | None
) -> Found:
    own = [each for each in candidates if each.own]
    alone = len(candidates) == 1
    likely = [
        each
        for group in (own, candidates)
        for each in group
        if _is_plausible(each, name, countries, hint, alone=alone)
    ]
    if not likely:
        return Found(None)
    ranked = sorted(likely, key=lambda each: (-_weight(each, name, countries), each.geoname))
    best = ranked[0]
    lead = _weight(best, name, countries)
    near = [
        each
        for each in ranked[1:]
        if lead - _weight(each, name, countries) < CLEAR_LEAD and _degrees(best, each) > SAME_PLACE
    ]
    if not near:
        return Found(best, best.country)
    same = {each.country for each in (best, *near)}
    return Found(None, best.country if len(same) == 1 else None, (best, *near))


def _is_plausible(
    each: Entry, name: str, countries: Mapping[str, int], hint: Fineness | None, *, alone: bool
) -> bool:
    """Whether a document may mean a place without more beside it.

    alone: whether no other place has its name.
    """
    if each.country in countries:
        return True
    if country_of(name) == each.country:
        return True
    if each.fineness is Fineness.REGION:
        return each.own and alone and (hint is Fineness.REGION or " " in name)
    if not each.own:
        return each.people >= OTHER_NAME
    return each.people >= (ONLY_ONE if alone else KNOWN_EVERYWHERE)


def _weight(each: Entry, name: str, countries: Mapping[str, int]) -> float:
    size = REGION_SIZE if each.fineness is Fineness.REGION else each.people
    often = countries.get(each.country, 0)
    bonus = COUNTRY_WEIGHT + OFTEN_WEIGHT * log2(often) if often else 0.0
    capital = CAPITAL_WEIGHT if country_of(name) == each.country else 0
    return size + min(bonus, MOST_COUNTRY_WEIGHT) + capital
