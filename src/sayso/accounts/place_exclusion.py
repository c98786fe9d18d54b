"""Place exclusion: whether something that was in one named place was in no other one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.accounts.wording import content_words

__all__ = ["INDOORS", "NUMBERED", "OUTDOORS", "STATE", "VEHICLES", "Owner", "exclude", "owner_of"]

INDOORS = (
    "gymnasium gym hall corridor hallway cell cells kitchen office room bedroom bathroom basement "
    "cellar classroom ward church chapel mosque temple house home flat apartment lobby stairwell "
    "attic dormitory canteen library theatre cinema hotel hospital clinic morgue barracks hangar "
    "warehouse shop bar restaurant café cafe toilet lift tunnel laundry infirmary studio courtroom"
).split()
OUTDOORS = (
    "yard courtyard street road roadside square field garden forest wood woods beach bridge "
    "pavement sidewalk alley riverbank playground roof "
    "steps heap hill hillside plaza meadow orchard "
    "highway motorway track quay pier jetty lawn verge ditch gully ravine slope parapet embankment "
    "terrace balcony park pitch terraces"
).split()
VEHICLES = "ambulance car bus van lorry truck boat train plane tram taxi helicopter jeep".split()
NUMBERED = (
    "kilometre kilometer km mile milestone gate block tank room platform pier exit junction cell "
    "ward floor checkpoint shaft house school station barrack dock berth track hill sector camp "
    "wing hall number no quay level deck section bay lock zone pillar post marker"
).split()
"""Things that bear a number: of two numbers one is another thing."""
ROOMS = frozenset(
    "gymnasium gym canteen kitchen cell cells corridor hallway bathroom toilet bedroom office "
    "classroom ward chapel mosque library dormitory laundry infirmary basement cellar attic roof "
    "yard courtyard stairwell lift workshop garage lobby hall cockpit hold deck greenhouse barn "
    "rank stable".split()
)
"""Parts of a building or a place of which what is in one is in no other."""
ABOUT = re.compile(
    r"\b(?:near|outside|beside|behind|opposite|above|below|under|off|across)\b", re.I
)
"""Words that put something by a place, which may lie in another one."""
KINDS = {word: kind for kind, words in enumerate((INDOORS, OUTDOORS, VEHICLES)) for word in words}
NUMBER = re.compile(
    rf"\b(?P<head>{'|'.join(NUMBERED)})s?\s(?:no\.?\s|number\s)?"
    r"(?P<number>\d+[a-z]?|[A-Z]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve)\b",
    re.IGNORECASE,
)
UNITS = {"km": "kilometre", "kilometer": "kilometre"}
DIGITS = {
    word: str(number)
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
}
OPPOSITES = (
    ("inside", "outside"), ("within", "outside"), ("indoors", "outdoors"), ("north", "south"),
    ("northern", "southern"), ("east", "west"), ("eastern", "western"), ("left", "right"),
    ("front", "back"), ("front", "rear"), ("upstream", "downstream"), ("upper", "lower"),
    ("near", "far"), ("port", "starboard"), ("above", "below"), ("this", "other"), ("this", "far"),
)  # fmt: skip
"""Words that name the two sides of one thing."""
SIDE = re.compile(
    r"\b(?:(?P<whose>our|their|my|his|her|its|[A-Z][\w-]+(?:[’']s|[’']|n|an|ese|ish|"
    r"i)?)\s(?:own\s)?"
    r"(?:(?:territorial|national|sovereign|side of the|part of the|half of the)\s)?"
    r"(?:waters?|territory|soil|airspace|side of (?:the\s)?(?:border|line|frontier|river)|"
    r"border|line|"
    r"half|land)"
    r"|(?:waters?|territory|soil|airspace|land) of (?:the\s)?(?P<of>(?!Gulf|Sea|Bay|"
    r"Strait|Lake|River|Ocean|Cape)[A-Z][\w-]+))"
)
OWN = frozenset({"our", "my"})
THEIRS = frozenset({"their", "his", "her", "its"})
OUT = re.compile(
    r"\b(?:outside|beyond|out of|not (?:in|inside|within))\s(?:of\s)?(?:the\s)?$", re.I
)
STATE = frozenset({"republic", "state", "nation", "country", "motherland", "fatherland"})


@dataclass(frozen=True, slots=True)
class Owner:
    """On whose side something is said to have been.

    own: on that of whoever speaks. outside: beyond it, wherever that is.
    """

    name: str
    own: bool
    outside: bool = False


def owner_of(place: str) -> Owner | None:
    """On whose side, waters or territory a passage puts something; None where it names none."""
    match = SIDE.search(place)
    if match is None:
        return None
    name = (match["whose"] or match["of"] or "").casefold()
    if name in THEIRS:
        return None
    outside = OUT.search(place[: match.start()]) is not None
    return Owner(name if name in STATE else _stem(name), name in OWN or name in STATE, outside)


def _stem(name: str) -> str:
    """A name without the ending of an adjective or a genitive: "Korvan", "Korva's"."""
    return re.sub(r"(?:[’']s|[’']|an|ian|n|ese|ish|i|a|e)$", "", name)


def exclude(a: str, b: str) -> bool:
    """Whether two places exclude each other by their words.

    >>> exclude("in the yard", "in the gymnasium"), exclude("in the street", "in Vale Street")
    (True, False)
    """
    words, others = (frozenset(re.findall(r"[\w’'-]+", each.casefold())) for each in (a, b))
    shared = content_words(a) & content_words(b)
    for left, right in OPPOSITES:
        turned = (left in words and right in others) or (right in words and left in others)
        both = {left, right} <= words or {left, right} <= others
        if turned and not both and shared - {left, right}:
            return True
    numbers = _numbers(a), _numbers(b)
    for head in numbers[0].keys() & numbers[1].keys():
        return numbers[0][head] != numbers[1][head]
    rooms = words & ROOMS, others & ROOMS
    if all(rooms) and not (rooms[0] & others or rooms[1] & words or shared):
        return not ABOUT.search(a) and not ABOUT.search(b)
    kinds = _kind(a), _kind(b)
    if None in kinds or kinds[0] == kinds[1]:
        return False
    heads = [word for word in KINDS if word in words], [word for word in KINDS if word in others]
    return not (set(heads[0]) & others or set(heads[1]) & words or shared)


def _numbers(place: str) -> dict[str, str]:
    """What bears a number in a place, with its number."""
    found = {}
    for match in NUMBER.finditer(place):
        head, number = match["head"].casefold(), match["number"].casefold()
        found[UNITS.get(head, head)] = DIGITS.get(number, number)
    return found


def _kind(place: str) -> int | None:
    """Whether a place is indoors, outdoors or a vehicle, by its first word that tells."""
    words = re.findall(r"[\w’'-]+", place.casefold())
    return next((KINDS[word] for word in words if word in KINDS), None)
