"""Place names: the name in a phrase that says where, and what kind of place its noun makes it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.events.gazetteer import Fineness
from sayso.reading.layout import Layout, WordRange
from sayso.reading.nations import country_of

__all__ = [
    "CAPITAL",
    "DIRECTIONS",
    "GENERIC",
    "PlaceName",
    "is_capitalised",
    "name_at",
    "run_around",
]

CITY, REGION = Fineness.CITY, Fineness.REGION
GENERIC = {
    "town": CITY, "towns": CITY, "city": CITY, "cities": CITY, "village": CITY, "villages": CITY,
    "port": CITY, "capital": CITY, "hamlet": CITY, "suburb": CITY, "township": CITY,
    "municipality": CITY, "settlement": CITY, "commune": CITY, "metropolis": CITY,
    "province": REGION, "provinces": REGION, "region": REGION, "regions": REGION,
    "state": REGION, "states": REGION, "governorate": REGION, "governorates": REGION,
    "department": REGION, "oblast": REGION, "prefecture": REGION, "canton": REGION,
}  # fmt: skip
"""What a common noun makes of the name beside it."""

FEATURES = frozenset(
    """county district river rivers lake lakes mountains mountain hills hill valley street road
    avenue square bridge airport base camp prison jail hospital university college school church
    mosque cathedral market border desert forest park island islands peninsula bay gulf strait sea
    ocean dam canal crossing checkpoint quarter neighbourhood neighborhood station plant
    mine""".split()
)
"""With one of these a name is another place than the town or region of that name."""

ADJECTIVES = ("an", "ese", "ish", "ic", "i", "ern")
"""Endings of adjectives of peoples and regions."""
DIRECTIONS = frozenset(
    """northern southern eastern western central north south east west northeast northwest southeast
    southwest northeastern northwestern southeastern southwestern upper lower inner outer
    north-eastern north-western south-eastern south-western north-east north-west south-east
    south-west""".split()
)
JOINERS = frozenset("de del della la le los las al el da do dos du des di bin al- es -".split())
LONGEST_RUN = 6
CAPITAL = "capital"
LONGEST_STATE = 5
"""Words in the name of a country that has "of" in it, at most."""


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name of a place in a document.

    words: its words. hint: what its noun says that it is ("the town of ..."); None without one.
    feature: whether it names a river, a street or the like, which the gazetteer does not have.
    noun: the common noun, such as "town"; "" without one.
    """

    words: WordRange
    hint: Fineness | None = None
    feature: bool = False
    noun: str = ""


def is_capitalised(layout: Layout, word: int) -> bool:
    """Whether a word is written as a name, and is no mark or pronoun."""
    form = layout.document.words(layout.parse.words[word])
    return form[:1].isupper() and layout.parse.upos[word] not in {"PRON", "DET", "ADP", "NUM"}


def name_at(layout: Layout, head: int) -> PlaceName | None:
    """The name in the phrase of a head word; None where it has none."""
    form = layout.lower[head]
    if is_capitalised(layout, head):
        state = _state(layout, head)
        return PlaceName(state) if state else _named(layout, run_around(layout, head))
    if form in GENERIC or form in FEATURES:
        return _beside_noun(layout, head)
    return None


def _state(layout: Layout, word: int) -> WordRange | None:
    """The name of a country that has "of" in it: "the Democratic Republic of Congo"."""
    first, last = layout.sentence(word)
    for start in range(max(first, word - LONGEST_STATE), word + 1):
        if not is_capitalised(layout, start):
            continue
        for end in range(min(last, start + LONGEST_STATE), max(word, start + 1), -1):
            if not is_capitalised(layout, end):
                continue
            if "of" in layout.lower[start:end] and country_of(layout.text((start, end))):
                return start, end
    return None


def run_around(layout: Layout, word: int) -> WordRange:
    """The capitalised words around one, with "de", "al-" and the like between them."""
    first, last = layout.sentence(word)
    start = end = word
    while start - 1 >= first and word - start < LONGEST_RUN and _goes_on(layout, start - 1, -1):
        start -= 1
    while end + 1 <= last and end - word < LONGEST_RUN and _goes_on(layout, end + 1, 1):
        end += 1
    while start < word and not is_capitalised(layout, start):
        start += 1
    while end > word and not is_capitalised(layout, end):
        end -= 1
    return start, end


def _goes_on(layout: Layout, word: int, step: int) -> bool:
    if is_capitalised(layout, word):
        return layout.parse.upos[word] != "ADJ" or layout.lower[word] in DIRECTIONS
    if layout.lower[word] not in JOINERS or not 0 <= word + step < len(layout.lower):
        return False
    return is_capitalised(layout, word + step)


def _named(layout: Layout, run: WordRange) -> PlaceName | None:
    """A name by itself: its last word may say what it is ("Helmand Province", "Lamar County"), and
    so may the noun behind it or the direction before it.
    """
    first, last = run
    final = layout.lower[last]
    if final in FEATURES and last > first:
        return PlaceName(run, None, feature=True, noun=final)
    if final in GENERIC and last > first and GENERIC[final] is REGION:
        return PlaceName((first, last - 1), REGION, noun=final)
    behind = layout.lower[last + 1] if last < layout.sentence(last)[1] else ""
    if behind in FEATURES:
        return PlaceName((first, last + 1), None, feature=True, noun=behind)
    if behind in GENERIC:
        return PlaceName(run, GENERIC[behind], noun=behind)
    if first > layout.sentence(first)[0] and layout.lower[first - 1] in DIRECTIONS:
        return PlaceName((first - 1, last))
    return PlaceName(run)


def _beside_noun(layout: Layout, noun: int) -> PlaceName | None:
    """The name behind "the town of", before "province", or behind "the village"."""
    form = layout.lower[noun]
    first, last = layout.sentence(noun)
    if noun > first and is_capitalised(layout, noun - 1) and not _is_of_nation(layout, noun - 1):
        run = (run_around(layout, noun - 1)[0], noun - 1)
        if form in FEATURES:
            return PlaceName((run[0], noun), None, feature=True, noun=form)
        return PlaceName(run, GENERIC[form], noun=form)
    if form != CAPITAL and noun + 2 <= last and layout.lower[noun + 1] == "of":
        at = noun + 2
        if at < last and layout.lower[at] == "the":
            at += 1
        if is_capitalised(layout, at):
            run = run_around(layout, at)
            return PlaceName(
                (max(run[0], at), run[1]), GENERIC.get(form), form in FEATURES, noun=form
            )
    at = noun + 1
    if form == CAPITAL and at < last and layout.lower[at] == ",":
        at += 1
    if form in GENERIC and at <= last and is_capitalised(layout, at):
        return PlaceName((at, run_around(layout, at)[1]), GENERIC[form], noun=form)
    return None


def _is_of_nation(layout: Layout, word: int) -> bool:
    """Whether it says whose a place is; a tagger takes many a name for an adjective too."""
    if country_of(layout.text((word, word))) is not None:
        return True
    return layout.parse.upos[word] == "ADJ" and layout.lower[word].endswith(ADJECTIVES)
