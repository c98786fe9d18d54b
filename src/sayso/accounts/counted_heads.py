"""Counted heads: the noun behind a number, and whether it is of people."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.accounts.counted_words import NO_NOUN
from sayso.quantities.groups import group_of
from sayso.quantities.things import are_things

__all__ = ["CARRYING", "SAYS", "Head", "Kind", "head_of", "is_plural"]


class Kind:
    """What the noun behind a number is of."""

    PEOPLE = "people"
    LIKELY = "likely"
    UNKNOWN = "unknown"
    THING = "thing"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Head:
    """The noun behind a number.

    kind: of Kind; LIKELY by its ending alone, NONE where no noun stands there.
    what: killed, injured, detained or missing where the noun says so by itself, else "".
    words: the noun with what stands before it. end: where it ends, in characters behind the number.
    partial: whether the number is one of a whole: "six of our people", "nine of the dead".
    """

    kind: str
    what: str
    words: str
    end: int
    partial: bool = False


SAYING = {
    "killed": "bodies corpses deaths fatalities graves dead coffins burials funerals killings "
    "murders "
    "corpse body death fatality coffin drownings shrouds bodybags lives",
    "injured": "injuries wounded injured casualties hurt woundings hospitalisations "
    "hospitalizations "
    "admissions",
    "detained": "arrests detainees detentions arrestees arrest",
    "missing": "missing",
}
SAYS = {word: what for what, words in SAYING.items() for word in words.split()}
"""Nouns that say by themselves what became of those who are counted."""

MODIFYING = frozenset(
    "police army navy crew passenger prison prisoner worker army navy military passenger security "
    "human child woman student body death name arrest person people crowd mob press".split()
)
"""Nouns for people that may stand before another noun: "police vehicles", "death certificates"."""
PERSONAL = re.compile(r"(?:ers|ors|ists|ants|men|women|hands|mates|folk|ees|ians|eers|wives|kin)$")
CARRYING = frozenset("names tags blankets stretchers drawers beds mounds crosses".split())
"""Things of which each may stand for somebody, where the sentence or the one before speaks of "
"them."""
TOKEN = re.compile(r"\s[“\"‘(]?(?P<word>\w[\w’'-]*)(?P<mark>[”\"’),.;:!?—–]*)")
WHOLE = re.compile(r"\sof\s(?:the|their|his|her|our|its|my|your|these|those)\b", re.IGNORECASE)
OWN = re.compile(
    r"\sof (?:our|their|its|his|her) own(?=\s*(?:[.,;:!?”\"’]|$)|\s(?:in|and|were|are|had))", re.I
)
"""Behind a number it counts people of the side that speaks: "lost five of our own"."""
CASES = re.compile(
    r"\s(?:[\w-]+\s){0,2}?(?:cases|instances) of\s(?:[\w-]+\s){0,2}?(?:poisoning|cholera|fever|flu|"
    r"influenza|measles|typhoid|dysentery|infection|illness|sickness|malaria|plague|burns|"
    r"injury)\b",
    re.IGNORECASE,
)
"""Of which each is somebody who fell ill."""
OF_US = re.compile(r"\sof us(?: all)?\b", re.IGNORECASE)
PLAIN_OF = re.compile(r"\sof(?=\s)", re.IGNORECASE)
"""What stands between words such as "dozens" and whom they count."""
STOP = NO_NOUN | frozenset(
    """
        hostage captive alive safe unharmed unhurt will would could should may might must can
    cannot do does did not never no     alone together this these those than though although
    where why how what he she it they we i     you his her its their our my your the a an all
    both each every some any inside outside     behind beside between among along across through
    towards toward upon off out up down back     away into onto around about above below
    yesterday today tonight tomorrow once twice again     later earlier ago already only just
    even remain remained remains left stayed came come comes     went go goes got get made make
    makes took take takes gave give gives put puts stood stand     stands lay lie lies sat sit
    held holds says say said treated admitted hospitalised     hospitalized rescued evacuated
    moved freed released let buried found taken led seen heard     marched gathered present
    aboard overboard unaccounted nationwide including working sleeping     sheltering marching
    waiting standing lying holding carrying wearing living trapped ill sick unwell unconscious
    homeless stranded face faced facing
    """.split()
)
PASTS = frozenset(
    "fled swam ran rode drove sang wept knelt slept ate sank froze bled hid fought fell broke "
    "sought "
    "lost won spoke drew chose flew grew threw shook woke swore hung left met kept told "
    "brought".split()
)
"""Verbs that may stand right behind a number that leaves out its noun, beside those in -ed."""
LONGEST = 7
"""So many words behind a number its noun may lie."""


def is_plural(word: str) -> bool:
    """Whether a noun for people is a plural, or a singular that stands for several."""
    low = word.casefold()
    return low in COLLECTIVE or low.endswith(("s", "men", "women", "folk", "ren", "people", "mice"))


COLLECTIVE = frozenset(
    "police personnel crew staff people dead wounded injured missing youth troops infantry kin "
    "carabinieri babies gendarmerie townspeople".split()
)


def head_of(right: str) -> Head:
    """The noun of the phrase that begins with a number.

    right: what stands behind the number.
    """
    whole = WHOLE.match(right)
    plain = PLAIN_OF.match(right)
    at = whole.end() if whole else plain.end() if plain else 0
    short = _short_head(right)
    if short is not None:
        return short
    words: list[str] = []
    found = ""
    end = at
    while len(words) < LONGEST and (token := TOKEN.match(right, at)):
        word = token["word"].casefold()
        if word in STOP and word not in SAYS:
            break
        if found and _breaks(found, word):
            break
        words.append(token["word"])
        if word in SAYS or _is_person(word):
            found = word
            end = token.end("word")
        elif found:
            # What follows the noun for people is a noun itself: "eight police vehicles".
            found = ""
        at = token.end()
        if token["mark"]:
            break
    if found and (is_plural(found) or found in SAYS):
        said = " ".join(words)
        what = SAYS.get(found) or next((SAYS[w] for w in said.casefold().split() if w in SAYS), "")
        return Head(Kind.PEOPLE, what, said, end, partial=whole is not None)
    if not words:
        return Head(Kind.NONE, "", "", 0, partial=whole is not None)
    last, first = words[-1].casefold(), words[0].casefold()
    kind = Kind.UNKNOWN
    if any(map(are_things, words)):
        kind = Kind.THING
    elif first.endswith("ed") or first in PASTS:
        return Head(Kind.NONE, "", "", 0, partial=whole is not None)
    elif PERSONAL.search(last):
        kind = Kind.LIKELY
    return Head(kind, "", " ".join(words), at, partial=whole is not None)


def _short_head(right: str) -> Head | None:
    """The head of "of our own", "of us" and "cases of cholera", which end where these words do."""
    own = OWN.match(right) or OF_US.match(right)
    if own:
        return Head(Kind.PEOPLE, "", "people", own.end(), partial=own.re is OWN)
    cases = CASES.match(right)
    return Head(Kind.PEOPLE, "injured", cases[0].strip(), cases.end()) if cases else None


def _is_person(word: str) -> bool:
    return group_of(word) is not None and word not in CARRYING


def _breaks(found: str, word: str) -> bool:
    """Whether the noun phrase ends in front of a word, given the noun for people before it."""
    if found not in MODIFYING and is_plural(found):
        return not (word in SAYS or _is_person(word))
    verb = word in PASTS or word.endswith(("ed", "ing", "ly"))
    return verb and not _is_person(word)
