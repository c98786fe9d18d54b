"""Invented reports of one thing: sentences of small parts, and some of our own, each changed.

Hardly two of them share a passage, but for copies.
"""

from __future__ import annotations

import datetime
import random
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from benchmarks.perturbed import own_sentence, perturbed

__all__ = ["Occurrence", "made_name", "occurrence", "telling"]

FIRST_DAY = datetime.date(2011, 3, 1)
"""Days long past: one in the future says nothing of when a text was published."""
MOST_KILLED = 40
PLACE = re.compile(r"([^{]*)(?:\{(\w+)\}|$)")

SYLLABLES = (
    "bra dor fen gal hest ivo jor kel lun mar nor osk pel ras sten tor ulm vik wen yst "
    "ald ber cor dun eth fal gri hal ing jas kor lind"
).split()
NUMBERS = (
    "two three four five six seven eight nine ten eleven twelve fourteen nineteen 23 31".split()
)
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
JOBS = (
    "baker teacher nurse driver carpenter farmer shopkeeper mechanic student plumber waiter tailor "
    "fisherman cook clerk gardener pharmacist porter builder librarian painter surveyor"
).split()
ADJECTIVES = (
    "old narrow muddy northern crowded half-built empty wooden stone low new busy damp steep quiet "
    "broken painted rented cold distant private grey lower upper long unlit public shared borrowed"
).split()
NOUNS = (
    "bridge mill station market clinic warehouse chapel school quarry ferry bakery depot library "
    "tunnel orchard barracks pump granary stable workshop theatre reservoir kiosk courtyard garage "
    "causeway embankment greenhouse foundry cemetery archive stadium dairy lighthouse brickworks"
).split()
THINGS = (
    "lorries crates windows tents ladders trees boats carts pipes bicycles fences stalls barrels "
    "sacks doors benches lamps roofs engines wires tables sheds blankets stoves generators signs"
).split()
PAST = (
    "blocked burned cleared closed crossed damaged emptied flooded guarded left measured moved "
    "opened passed rebuilt reached repaired rented searched sealed shook surrounded visited watched"
).split()
WHEN = (
    "before dawn|after the rain|around noon|late at night|within the hour|since the spring|"
    "during the fair|by candlelight|early in the week|without a word|under heavy guard|at low tide|"
    "for the second time|against all advice|to their surprise|in thick fog|on foot|at great cost"
).split("|")
SAID = "said|added|said later|insisted|explained|recalled|complained".split("|")
ACTS = (
    (
        "were killed when shells hit the {noun} in {place}",
        "died as rockets fell upon {place} and its {noun}",
        "lost their lives in the shelling of {place}",
    ),
    (
        "were wounded as police broke up a march through {place}",
        "were hurt in {place} when officers charged at protesters",
        "had to be treated after a rally in {place} turned violent",
    ),
    (
        "were detained in {place} after a protest outside the {noun}",
        "were arrested when a crowd filled the {noun} of {place}",
        "ended in custody as police cleared {place}",
    ),
    (
        "were shot dead at a checkpoint near {place}",
        "were killed by gunfire on the road to {place}",
        "died when soldiers opened fire in {place}",
    ),
)
"""Ways to tell of one thing each."""
OPENING = "{count} people {act} {when} on {day}, {office} {said}."
CORE = (
    "{Official}, who speaks for {office}, {when} put the toll at {count}, {name} {said}.",
    "{Rebels} denied {when} that their {things} had been near the {noun} of {place}.",
    "{Office} blamed {rebels} {when}, and {name} of {town} agreed.",
    "A {adjective} inquiry into the deaths was promised {when} by {official} in {place}.",
    "“{count} were hit beside the {noun2},” {said} {name}, a {job} who speaks for {rebels}.",
    "The {job} {name} {said} that the army attacked {place} {when} with {number} {things}.",
)
FREE = (
    "{Name}, a {job} from {town}, {said} that the {adjective} {noun} {past2} {when}.",
    "“The {adjective} {noun} {past} our {things} {when},” {name} of {town} {said}.",
    "{Number} {things} from {town} {past} the {adjective} {noun} {when}.",
    "{Name} and {name} {past} the {noun} of {town} {when}, a {job} {said}.",
    "The {job} {name} {past} {number} {things} behind the {adjective} {noun} in {town}.",
    "“{Number} {things} and the {noun},” the {job} {name} {said}, “{past} by nobody {when}.”",
    "In {town} the {adjective} {noun} {past} {number} {things}, while {name} {past} the {noun}.",
    "{When}, {name} {past} the {adjective} {noun} beside {town} with {number} {things}.",
    "{Town} {past} its {adjective} {noun} {when}, though {name}, a {job}, {past} the {things}.",
    "Neither {name} nor the {job} of {town} {past} the {adjective} {things} {when}.",
)
WHO = "{name} of {town}"
SHARE_OF_CORE = 0.35
BESIDES = 3


@dataclass(frozen=True, slots=True)
class Occurrence:
    """What several invented reports tell of.

    ways: the ways to tell of it. fixed: the words that all of them share, by their places.
    besides: sentences of our own that they tell along with it, each with its own changes.
    """

    day: datetime.date
    count: int
    ways: tuple[str, ...]
    fixed: dict[str, str] = field(hash=False)
    besides: tuple[str, ...]


def made_name(dice: random.Random, *, syllables: int = 2) -> str:
    """A name that nobody bears."""
    return "".join(dice.choices(SYLLABLES, k=syllables)).capitalize()


def occurrence(number: int, *, a_day: int, seed: int) -> Occurrence:
    """What happened, by its number. a_day: how many there are on each day."""
    dice = random.Random(f"{seed}/occurrence/{number}")
    land, day = made_name(dice), FIRST_DAY + datetime.timedelta(number // a_day)
    fixed = {
        "place": made_name(dice, syllables=3),
        "noun": dice.choice(NOUNS),
        "rebels": f"the {land} {dice.choice(['Front', 'League', 'Movement', 'Union'])}",
        "office": f"the {dice.choice(['interior', 'health', 'defence'])} ministry of {land}",
        "official": f"{made_name(dice)} {made_name(dice)}",
        "day": WEEKDAYS[day.weekday()],
    }
    count, ways = dice.randint(2, MOST_KILLED), dice.choice(ACTS)
    return Occurrence(day, count, ways, fixed, tuple(own_sentence(dice) for _ in range(BESIDES)))


def telling(what: Occurrence, *, words: int, dice: random.Random) -> str:
    """A report of it: a title, and paragraphs of a few sentences.

    The count differs from report to report by a few; places and offices do not.

    words: about how many it has.
    """
    count = what.count + dice.choice((0, 0, 0, 1, 2, 5))
    title = f"{count} people hit in {what.fixed['place']}: {_free(dice)[:-1]}"
    core = [_core(pattern, what, count, dice) for pattern in CORE]
    core += [perturbed(each, who=_filled(WHO, {}, dice), dice=dice) for each in what.besides]
    dice.shuffle(core)
    sentences = [_core(OPENING, what, count, dice)]
    while sum(len(sentence.split()) for sentence in sentences) < words:
        is_core = core and dice.random() < SHARE_OF_CORE
        sentences.append(core.pop() if is_core else _free(dice))
    paragraphs = [" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)]
    return "\n\n".join([title, *paragraphs]) + "\n"


def _core(pattern: str, what: Occurrence, count: int, dice: random.Random) -> str:
    pattern = pattern.replace("{act}", dice.choice(what.ways)).replace("{count}", str(count))
    return _filled(pattern, what.fixed, dice)


def _free(dice: random.Random) -> str:
    """A sentence about nothing of weight, of which hardly four words in a row come back."""
    return _filled(dice.choice(FREE), {}, dice)


def _filled(pattern: str, fixed: Mapping[str, str], dice: random.Random) -> str:
    """The pattern with words in its places; a capital in the name of a place asks for one."""
    made = ""
    for before, slot in PLACE.findall(pattern):
        words = fixed.get(slot.lower()) or _filling(slot.lower(), dice) if slot else ""
        made += before + (words[:1].upper() + words[1:] if slot[:1].isupper() else words)
    return made


def _filling(slot: str, dice: random.Random) -> str:
    if slot == "name":
        return f"{made_name(dice)} {made_name(dice)}"
    if slot == "town":
        return made_name(dice, syllables=3)
    if slot == "past2":
        return f"had been {dice.choice(PAST)}"
    return dice.choice(FILLINGS[slot])


FILLINGS = {
    "job": JOBS,
    "adjective": ADJECTIVES,
    "noun": NOUNS,
    "noun2": NOUNS,
    "things": THINGS,
    "past": PAST,
    "when": WHEN,
    "said": SAID,
    "number": NUMBERS,
}
