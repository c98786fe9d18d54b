"""Counted predicates: what is said of people who are counted, by what it makes of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.accounts.counted_fates import (
    BEING,
    DONE,
    DONE_TO_ANY,
    FORCES,
    HOSPITAL,
    LAWLESS,
    LEFT,
    LEFT_OF_ANY,
    WOUNDS,
)
from sayso.accounts.counted_heads import SAYS, Head, Kind
from sayso.accounts.counted_words import AFTER, AUX, TO_IT, right_before
from sayso.accounts.scopes import groups_named

__all__ = [
    "CROWDS",
    "Hit",
    "by_complement",
    "by_inversion",
    "by_left",
    "by_right",
    "by_words",
    "is_speaking",
]


@dataclass(frozen=True, slots=True)
class Hit:
    """What became of those who are counted, and where the words that say so end.

    what: killed, injured, detained, missing, rescued, aboard, hostages or crowd. reach: in
    characters behind the number; 0 where the words stand before it.
    sure: whether it can be said of nobody but people. words: those that say so. lead: how many
    characters before the number they begin, where they stand there.
    """

    what: str
    reach: int
    sure: bool = True
    words: str = ""
    lead: int = 0


TAKING = re.compile(
    r"\b(?:tak(?:e|es|en|ing)|took|dragg(?:ed|ing)|haul(?:ed|ing)|pull(?:ed|ing))\s$", re.I
)
OURS = re.compile(r"\sof (?:us\b|(?:our|their|the village[’']s|my|his|her)\s(?:\w+\s)?\w+)", re.I)
FROM_WATER = re.compile(
    r"^[^,.;:]{0,40}?\s(?:up\s)?(?:out of|off|from)\s(?:the\s)?(?:[\w-]+\s){0,2}?(?:water|sea|"
    r"waves|"
    r"river|lake|wreck(?:age)?|rubble|ruins|debris|roofs?|rocks|ice|flames)\b",
    re.IGNORECASE,
)
RESCUING = re.compile(
    r"\b(?:tak(?:e|es|en|ing)|took|pull(?:ed|ing|s)?|pick(?:ed|ing|s)?|pluck(?:ed|ing|s)?|"
    r"haul(?:ed|ing)|"
    r"lift(?:ed|ing|s)?|drag(?:ged|ging)|fish(?:ed|ing))\s(?:up\s|out\s)?$",
    re.IGNORECASE,
)
COMPLEMENTS = [
    (
        what,
        re.compile(rf"\b(?:{verbs}){TO_IT}", re.I),
        re.compile(rf"^[^,.;:]{{0,60}}?\s(?P<done>{words})\b", re.I),
    )
    for what, verbs, words in (
        (
            "killed",
            r"lea(?:ves?|ving)|left|shot|shoots?|shooting|found|pronounced|declared",
            r"dead",
        ),
        (
            "killed",
            r"stabb?(?:ed|ing)|beat(?:en|ing)?|burn(?:ed|ing|t)|hack(?:ed|ing)|crush(?:ed|ing)",
            "to death",
        ),
        (
            "injured",
            r"made|mak(?:es?|ing)|lea(?:ves?|ving)|left|render(?:ed|ing)|knock(?:ed|ing)",
            r"ill|sick|unwell|unconscious|blind(?:ed)?|paralysed|paralyzed",
        ),
        ("killed", r"put(?:ting)?|laid|lay(?:ing)?", r"in the (?:ground|earth)|to rest"),
        (
            "injured",
            r"lea(?:ves?|ving)|left",
            rf"wounded|injured|hurt|with {WOUNDS}|in {HOSPITAL}|maimed",
        ),
        (
            "injured",
            (
                r"sen[dt]s?|sending|put(?:ting|s)?|took|taken|tak(?:es|ing)|brought|rush(?:ed|ing)|"
                r"carried|drove|flew|ferried|have|had|has"
            ),
            rf"(?:in|to)\s(?:the |a )?{HOSPITAL}",
        ),
        (
            "hostages",
            r"tak(?:es?|en|ing)|took|hold(?:s|ing)?|held|kept|keep(?:s|ing)?",
            r"hostages?|captive",
        ),
        (
            "detained",
            (
                r"tak(?:es?|en|ing)|took|led|lead(?:s|ing)|march(?:ed|ing)|put(?:ting)?|threw|"
                r"haul(?:ed|ing)|dragg(?:ed|ing)|sen[dt]s?|sending|carr(?:ied|ying)|has|have|"
                r"had|bundl(?:ed|ing)"
            ),
            (
                r"away|into (?:\w+\s)?custody|to (?:jail|prison|gaol)|prisoner|behind bars|"
                r"in (?:\w+\s)?(?:cells|jail|"
                r"custody|handcuffs)"
            ),
        ),
        (
            "moved",
            r"drove|driv(?:en|es|ing)|forc(?:ed|es|ing)|evict(?:ed|ing)|chas(?:ed|ing)",
            r"from (?:their|the) (?:homes?|houses|land|camps?)|to (?:flee|leave)|out of",
        ),
        ("rescued", r"found|finds?|pulled|brought|dug|got", r"alive|safe|unharmed|unhurt"),
        (
            "moved",
            r"lea(?:ves?|ving)|left|made|mak(?:es|ing)|render(?:ed|ing)",
            r"homeless|stranded|trapped",
        ),
        ("crowd", r"br(?:ought|ing(?:ing|s)?)|led|got|took|guid(?:ed|ing)", r"to safety|out alive"),
        (
            "missing",
            r"lea(?:ves?|ving)|left|has|have|had|report(?:ed|ing)",
            r"missing|unaccounted for",
        ),
    )
]
"""A verb before the number with what completes it behind: "left nine dead", "took five hostage"."""
OUT_OF = re.compile(r"^[^,.;:]{0,40}?\s(?:out of|off|from)\s(?:an?|the|their|his|her|its)\s", re.I)
BY_FORCE = re.compile(rf"\b{FORCES}\b", re.IGNORECASE)

ACTIVE = (
    r"(?:(?:have|has|had|now|also|still|already|later|since|then|all|both|in all|there|so|far|"
    r"[a-z]{2,12}ly)\s)"
)
"""Between those who gather and their verb; "had been entered" is nobody's deed."""
PASSIVE = (
    r"(?:was|were|is|are|be|been|being|got|gets?|remain|remains|remained|believed|confirmed|feared)"
)
ADVERB = (
    r"(?:(?:now|also|still|already|later|since|known|believed|confirmed|feared|then|all|so|far|"
    r"both|"
    r"themselves|at least|in all|there|not|to be|to have been|[a-z]{2,12}ly)\s)"
)
"""Between those to whom something is done and the participle; without a form of "be" they are
those who do it: "four men had beaten him"."""
CROWDS = frozenset({"crowd", "busy", "moved"})
"""What makes no more than a crowd of those counted, and things do and suffer too."""
WHEREABOUTS = frozenset({"missing", "rescued", "aboard", "hostages"})
RIGHT = [
    *(
        (
            what,
            sure,
            re.compile(
                rf"\s(?:{AUX}*{PASSIVE}\s{ADVERB}*(?:{words})\b|(?:{words}){AFTER})", re.IGNORECASE
            ),
        )
        for sure, lists in ((True, DONE), (False, DONE_TO_ANY))
        for what, words in lists.items()
    ),
    *(
        (
            what,
            what not in CROWDS and what not in WHEREABOUTS,
            re.compile(rf"\s{ACTIVE if what == 'crowd' else AUX}*(?:{words})(?!\w)", re.IGNORECASE),
        )
        for what, words in BEING.items()
    ),
]
BEFORE = [
    (what, sure, re.compile(rf"\b(?:{words}){TO_IT}", re.IGNORECASE))
    for sure, lists in ((True, LEFT), (False, LEFT_OF_ANY))
    for what, words in lists.items()
]
SPEAKING = re.compile(
    r"^[^,;:.]{0,50}?\s(?<!\bwe\s)(?<!they\s)(?<!he\s)(?<!\bI\s)(?<!been\s)(?<!were\s)(?<!was\s)(?<!are\s)(?:ha(?:s|d|ve)\s|also\s|"
    r"later\s|all\s)?(?:said|says?|told|tells?|recalled|"
    r"described|testified|claimed|believes?|believed|thinks?|thought|warned|argued|added|confirmed|"
    r"wrote|reported|agreed|insisted|denied|asked|spoke|speaking|saw|heard|called for|announced)\b",
    re.IGNORECASE,
)
CLAUSE_END = re.compile(
    r"(?<!have)(?<!has)(?<!had)(?<!ve)\ssince\b|\band (?:says?|said|adds?|added|claims?|"
    r"insists?)\b|\bwhose (?!whereabouts|fate)|"
    r"\b(?:because|after|when|while|although|though|if|until|"
    r"before|as (?!of|at)\w)\b|"
    r",? and an?\s(?!(?:[\w’'-]+\s){1,3}?(?:were|are|have)\s)|,? and (?:none|no|nobody|the|he|"
    r"she|it|they|we|his|her|their|"
    r"its|another|others|that|not one)\b",
    re.IGNORECASE,
)
"""What ends the clause whose subject a number is."""
BARE_VERBS = frozenset(
    "kill arrest detain hold rescue bury hospitalise murder massacre lose".split()
)
INTENDED = re.compile(
    r"\b(?:to|will|would|could|may|might|can|should|must|cannot|not|n[’']t)\s$", re.IGNORECASE
)
OF_PEOPLE = re.compile(
    r"(?:bur(?:y|ied|ies|ying)|treat|operat|car(?:ed|ing) for|discharg|hold|freed|releas)",
    re.IGNORECASE,
)
"""Verbs whose object is of people even where it leaves out its noun."""
FOES = re.compile(rf"\b{LAWLESS}\b", re.IGNORECASE)
NEAR_FOES = 30
GROUP_OF = re.compile(r"(?:crowd|garrison|mob|audience|congregation|workforce|throng)", re.I)
DETERMINED = re.compile(r"\b(?:the|these|those|of|no|any|all)\s$", re.IGNORECASE)
"""Before "dead" or "missing" it makes a noun of them: "one for each of the dead"."""
OF_OTHERS = re.compile(r",\s(?:are|were|is|was|have|has|had)\s", re.IGNORECASE)
"""Behind a noun it begins what is said of another one: "checked with two relatives, are "
"missing"."""
ASIDE = re.compile(
    r",\s(?:each|all|most|some|none|many|half|both|among (?:them|whom)|including|nearly all|"
    r"at least|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) of (?:them|whom))\s(?:of\s)?"
    r"[^,.;:]{1,70},\s",
    re.IGNORECASE,
)
"""Words between those who are counted and their verb, which may hold a number of their own."""
FARTHEST_RIGHT = 90
"""So many characters behind a number its verb may begin."""
PEOPLE_ENOUGH = frozenset({Kind.PEOPLE, Kind.LIKELY, Kind.NONE})


def is_speaking(near: str) -> bool:
    """Whether those who are counted are those who say something."""
    return bool(SPEAKING.match(near))


def by_complement(left: str, near: str, head: Head) -> Hit | None:
    """By a verb before the number and what completes it behind."""
    if head.kind not in PEOPLE_ENOUGH and head.kind != Kind.UNKNOWN:
        return None
    for what, verb, completion in COMPLEMENTS:
        if not right_before(verb, left):
            continue
        match = completion.match(near)
        if match and (head.kind == Kind.PEOPLE or what == "killed" or head.kind == Kind.NONE):
            return Hit(what, match.end(), words=match["done"])
    if head.kind == Kind.PEOPLE and not head.what and right_before(RESCUING, left):
        match = FROM_WATER.match(near)
        if match:
            return Hit("rescued", match.end())
    if head.kind == Kind.PEOPLE and not head.what and right_before(TAKING, left):
        if OURS.match(near):
            return Hit("detained", 0)
        match = OUT_OF.match(near)
        if match and BY_FORCE.search(left):
            return Hit("detained", head.end)
    return None


def by_left(left: str, head: Head) -> Hit | None:
    """By the word that governs the number: "killed 12", "arrests of 12"."""
    for what, sure, pattern in BEFORE:
        match = right_before(pattern, left)
        if match is None or _is_meant(left, match):
            continue
        bare = head.kind == Kind.NONE
        group = bare and GROUP_OF.match(match[0]) is not None
        of_people = what != "crowd" or head.kind == Kind.PEOPLE or group
        if what in WHEREABOUTS and head.kind == Kind.UNKNOWN:
            continue
        before = left[max(match.start() - NEAR_FOES, 0) : match.start()]
        if what == "detained" and FOES.search(before):
            # Whoever is held by a gang is no prisoner of the law.
            return Hit("hostages", 0, words=match[0].strip()) if head.kind == Kind.PEOPLE else None
        if sure and head.kind != Kind.THING and of_people:
            return Hit(what, 0, words=match[0].strip(), lead=len(match[0]))
        if head.kind == Kind.PEOPLE or (bare and OF_PEOPLE.match(match[0])):
            return Hit(what, 0, sure=False, words=match[0].strip(), lead=len(match[0]))
    return None


INVERTED = re.compile(
    r"(?:^|[;:“\"—]\s?)(?:also\s|(?P<among>among (?:the|"
    r"those)\s(?:who\s)?))?(?P<done>[A-Za-z][^.;:]{2,90}?)\s"
    r"(?:were|was|are|is)\s(?:also\s|only\s|now\s|the\s)?$",
    re.IGNORECASE,
)
"""Before the number of "arrested in the market were 12 men", "among the dead were 12 men"."""


def by_inversion(left: str, head: Head) -> Hit | None:
    """By what is said of those counted before the verb and the number."""
    match = right_before(INVERTED, left) if head.kind in PEOPLE_ENOUGH else None
    if match is None:
        return None
    first = match["done"].split()[0].casefold()
    lead = len(left) - match.start("done")
    if match["among"] and (what := SAYS.get(first)):
        return Hit(what, 0, words=first, lead=lead)
    for what, sure, pattern in RIGHT:
        if not sure and head.kind != Kind.PEOPLE:
            continue
        if what not in CROWDS and pattern.match(f" were {match['done']} "):
            return Hit(what, 0, words=match["done"], lead=lead)
    return None


OF_THOSE = re.compile(r"\b(?:those|who|people|persons)\b", re.IGNORECASE)


def by_words(words: str) -> Hit | None:
    """By whom a toll is said to be of: "those who fell ill", "strikers"."""
    noun = next((SAYS[each] for each in words.casefold().split() if each in SAYS), None)
    if noun is not None:
        return Hit(noun, 0)
    people = groups_named(words) or OF_THOSE.search(words)
    for what, sure, pattern in RIGHT:
        if not sure and not people:
            continue
        if what not in CROWDS and pattern.search(f" {words} "):
            return Hit(what, 0)
    return Hit("crowd", 0) if groups_named(words) else None


def _is_meant(left: str, match: re.Match[str]) -> bool:
    """Whether a deed has not been done: "threatened to kill"."""
    verb = match[0].split()[0].casefold()
    done = verb.endswith(("ed", "ing", "s", "t", "d", "of")) or verb not in BARE_VERBS
    return not done and INTENDED.search(left, 0, match.start()) is not None


def by_right(near: str, stop: int, head: Head) -> Hit | None:
    """By what follows the number first, if no other number stands in between.

    stop: where the next number begins, in characters behind this one.
    """
    if is_speaking(near) and head.kind != Kind.NONE:
        return None
    if OF_OTHERS.match(near, head.end):
        return None
    aside = ASIDE.match(near, head.end)
    if aside:
        near, stop = " " * (aside.end() - 1) + near[aside.end() - 1 :], FARTHEST_RIGHT
    end = CLAUSE_END.search(near)
    limit = min(FARTHEST_RIGHT, max(stop, 1), end.start() if end else FARTHEST_RIGHT)
    hits = []
    for what, sure, pattern in RIGHT:
        if not sure and head.kind not in PEOPLE_ENOUGH:
            continue
        match = pattern.search(near)
        if match and what in CROWDS and head.kind == Kind.NONE and match.start():
            continue
        if match and DETERMINED.search(near, 0, match.start() + 1):
            continue
        if match and match.start() <= limit:
            hits.append((match.start(), -match.end(), what, sure))
    if not hits or head.kind == Kind.THING:
        return None
    start, end_, what, sure = min(hits)
    for other in sorted(hits):
        # "Six people shot at the gate had been brought in dead", "taken in with burns".
        rather = other[2] == "killed" and what != "killed"
        rather |= what in CROWDS and other[2] not in CROWDS
        if rather and other[3] and "," not in near[start : other[0]]:
            start, end_, what, sure = other
    return Hit(what, -end_, sure=sure, words=near[start:-end_].strip())
