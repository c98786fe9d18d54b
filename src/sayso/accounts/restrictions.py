"""Restrictions: the words that narrow whom a number covers, to a hospital, a place or a state."""

from __future__ import annotations

import re

from sayso.accounts.counted_words import FORMER, NO_NOUN, SUBORDINATE
from sayso.accounts.scopes import GENERIC_WARDS, WORD

__all__ = ["FARTHEST", "next_number", "phrase_at", "restriction_of", "ward_before"]

MEDICAL = (
    r"(?:[Hh]ospitals?|[Cc]linics?|[Ii]nfirmar(?:y|ies)|[Ww]ards?|[Mm]orgues?|[Mm]ortuar(?:y|ies)|"
    r"[Mm]edical [Cc]ent(?:er|re)s?|[Hh]ealth (?:[Cc]ent(?:er|re)s?|[Pp]osts?)|"
    r"[Dd]ispensar(?:y|ies)|"
    r"[Ee]mergency (?:[Rr]oom|[Dd]epartment|[Uu]nit)s?|[Cc]asualty [Dd]epartment|"
    r"[Bb]urns? [Uu]nit|[Ii]ntensive [Cc]are|[Ii]nstitute|General)"
)
"""Where the hurt and the dead are brought: never all of them, unless that is said."""
SAINT = r"(?:St\.?|Saint|Sainte)\s[A-Z][\w’'-]+"
WARD = rf"(?:(?:[\w’'-]+\s){{0,4}}?(?:{SAINT}(?:\s{MEDICAL})?|{MEDICAL}))\b"
AT_WARD = re.compile(rf"\b(?:in|at|to|into|inside|from|by|through)\s(?P<ward>{WARD})")
NAMED_WARD = re.compile(
    rf"(?P<ward>(?:[A-Z][\w’'-]+\s){{1,4}}{MEDICAL}|{SAINT}(?:\s{MEDICAL})?"
    rf"|(?:[Tt]he\s)?(?:[\w’'-]+\s)?{MEDICAL})\b"
)
LISTED_WARD = re.compile(
    rf"(?:,|\band|;)\s(?:the\s)?(?P<ward>(?:[A-Z][\w’'-]+\s){{0,3}}{MEDICAL}|"
    rf"{SAINT}(?:\s{MEDICAL})?)\s$"
)
RELATIVE = re.compile(
    r"^\s(?:people|men|women|others|persons|those|workers)\s(?:who|that)\s(?:were|was|"
    r"had\sbeen|are|"
    r"worked|lived|slept)\s(?:[\w-]+\s){0,3}?(?:in|at|on|from|inside)\s(?=\w)",
    re.IGNORECASE,
)
"""Those who were somewhere, as a part of all: "seven people who were at work in the mill"."""
WARD_SUBJECT = re.compile(
    rf"(?P<ward>(?:[A-Z][\w’'-]+\s){{1,4}}{MEDICAL}|{SAINT}(?:\s{MEDICAL})?|"
    rf"[Tt]he\s(?:[\w’'-]+\s)?{MEDICAL})"
    r"(?:\s(?:had|has|have|was|were|also|since|already|now|by\snoon|itself|alone))*\s$"
)
TAKES_IN = re.compile(
    r"\b(?:admit(?:s|ted|ting)?|t(?:ook|aken|akes|aking)\sin|treat(?:s|ed|ing)?|"
    r"receiv(?:es?|ed|ing)|"
    r"register(?:s|ed)?|recorded|logg?(?:s|ed)|operat(?:ed|ing)\son|car(?:ed|es|ing)\sfor|"
    r"dealt\swith|discharged)\s(?:(?:the|another|further|about|some|around|over|nearly|at|least|"
    r"more|than|up|to|a|total|of|only|all)\s)*$",
    re.IGNORECASE,
)
"""Behind such a verb stand those whom a hospital has seen."""
TREATS_AND = re.compile(
    rf"(?P<ward>(?:[A-Z][\w’'-]+\s){{1,4}}{MEDICAL}|{SAINT}(?:\s{MEDICAL})?|"
    rf"[Tt]he\s(?:[\w’'-]+\s)?{MEDICAL})\s(?:had\s|has\s)?(?:admitted|took\sin|taken\sin|treated|"
    r"received|registered|recorded|operated\son|cared\sfor)\b[^.;:]*\band\s(?:had\s|has\s)?"
    r"(?:kept|discharged|lost|sent\shome|released|transferred|operated\son|admitted|turned\saway|"
    r"flew|sent)\s$"
)
"""What else a hospital did with some of those whom it has seen: "and kept five of them"."""
CARER = re.compile(r"\b(?:[Ss]?he|[Ii]t|[Ww]e|[Tt]hey|I)\s(?:[\w’'-]+\s){0,3}$")
BROUGHT_IN = re.compile(
    r"\b(?:been|were|was|be|being|already)\s(?:admitted|hospitali[sz]ed|"
    r"(?:brought|taken|carried|wheeled)\sin)\b|\bunder (?:medical )?treatment\b",
    re.IGNORECASE,
)
SHELTER = re.compile(
    r"\b(?:lie|lies|lying|lay|laid\sout|sleep(?:ing)?|slept|shelter(?:ing|ed)?|held|kept|"
    r"(?:cared|looked)\s(?:for|after)|shown|camp(?:ing|ed)|stay(?:ing|ed)?|housed|detained)\s"
    r"(?:[\w’'-]+\s){0,3}?(?:in|at|inside|on)\s(?=\w)",
    re.IGNORECASE,
)
"""Behind such words stands where some of those who are counted are kept, lie or sleep."""
AGAIN = re.compile(
    r"\b(?P<still>(?:still|remain(?:s|ed|ing)?)\s(?:[\w’'-]+\s){0,2}?(?:(?:in|under)\s"
    r"(?:police\s|pre-trial\s)?(?:custody|detention|arrest)|behind\sbars|detained|held|locked\sup|"
    r"in\s(?:a\s)?(?:jail|prison|cells?)))\b"
    r"|\b(?P<freed>let\sgo|releas(?:ed|ing)|freed|set\sfree|bailed|sent\shome|(?:are|"
    r"were)\s(?:now\s|"
    r"back\s)?(?:at\s|back\s)?home)\b"
    r"|\b(?P<charged>charged|remanded|appear(?:ed)?\s(?:in\scourt|before)|sentenced|convicted)\b",
    re.IGNORECASE,
)
NOT_SO = re.compile(r"\b(?:not|never|no|none|nobody|without|yet\sto|before)\b", re.IGNORECASE)
STATE = re.compile(
    r"\b(?P<condition>(?:critical|serious|grave|stable|life-threatening)\scondition|"
    r"under\sobservation|intensive\scare|life\ssupport)\b"
    r"|\b(?P<gravely>critically|seriously|badly|gravely|severely|lightly|"
    r"slightly)\s(?:injured|hurt|"
    r"wounded|burned|burnt)\b"
    r"|\b(?:for|with|from|of|by)\s(?:[\w’'-]+\s){0,2}?(?P<wounds>(?:gunshot|bullet|shrapnel|"
    r"stab|burn|"
    r"head|knife)\s(?:wounds?|injur(?:y|ies))|burns|smoke\sinhalation|tear\sgas)\b"
    r"|\b(?P<discharged>discharged|sent\shome|gone\shome)\b",
    re.IGNORECASE,
)
NO_SHELTER = re.compile(
    r"(?:[\w-]+\s)?(?:custody|detention|connection|prison|jail|captivity|secret|isolation)\b|"
    r"connection|all\b|total\b|\d|(?:least|most|about|around|once|first|last|night|dawn|dusk|noon|"
    r"midnight|gunpoint|random|home|present|time|moment)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|suspicion|charges",
    re.IGNORECASE,
)
BURIED = re.compile(
    r"\b(?:buried|laid\sto\srest|(?:put|laid)\sin\sthe\s(?:ground|earth))\b", re.IGNORECASE
)
BODY_NOUN = re.compile(r"^[”\"’]?(?:\s[\w’'-]+){0,2}?\s(?:bodies|corpses|coffins|remains)\b", re.I)
ALONE = re.compile(
    r"\b(?:in|on|at|from|of|near)\s(?P<place>(?:[\w’'-]+\s){1,5}?)(?:alone|itself)\b", re.IGNORECASE
)
ORIGIN = re.compile(r"\b(?:out\sof|from)\s(?=\w)")
TAKEN = re.compile(
    r"\b(?:pull|tak|took|drag|carr|bring|brought|haul|lift|remov|recover|dug|arrest|detain|snatch|"
    r"collect|pick|seiz|led)\w*\b",
    re.IGNORECASE,
)
NO_ORIGIN = re.compile(
    r"\b(?:\d|mon|tues|wednes|thurs|fri|satur|sun|morning|night|day|age|wound|burn|gun|injur|smoke|"
    r"custody|across|behind|above|below|january|february|march|april|may|june|july|august|"
    r"september|october|november|december)",
    re.IGNORECASE,
)
"""What people are not taken from: a time, a cause."""
LOCAL = re.compile(
    r"\b(?:at|in|outside|near|inside|on|by)\s(?P<place>(?:the|a|an|two|three|several|their|its)\s"
    r"(?:[\w’'-]+\s){0,2}?(?:gates?|squares?|stations?|bridges?|checkpoints?|airports?|borders?|"
    r"villages?|markets?|depots?|campus|university|hotels?|ports?|farms?|boats?|barracks|schools?|"
    r"camps?|mines?|heaps?|pits?|blocks?|wings?|yards?|rail\s?yards?|cells?|prisons?|jails?)\b"
    r"|(?:villages|towns|districts|suburbs)\s(?:near|around|along)\s[\w’'-]+(?:\s[\w’'-]+)?"
    r"|(?:[A-Z][\w’'-]+\s){1,3}(?:barracks|police\sstation|[Pp]rison|[Jj]ail|camp|[Cc]amp))"
)
SINCE_DONE = re.compile(r"(?<=\bhas|\bhad)\ssince\b|(?<=\bhave)\ssince\b")
WIDE = re.compile(
    r"\b(?:nationwide|countrywide|(?:across|throughout|around)\sthe\s(?:whole\s)?(?:country|"
    r"nation)|"
    r"in\sthe\swhole\s(?:country|nation))\b",
    re.IGNORECASE,
)
DEED = re.compile(r"\b(?:brought|taken|flown)\sto\s[A-Z][\w-]+|\bby\sthe\s[A-Z][\w-]+")
NEXT_NUMBER = re.compile(
    r"(?:,|\sand|\sor|,\s(?:and|including|among\sthem|of\swhom))\s(?:(?:the|about|some|another|at\s"
    r"least|a)\s)?(?=\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|"
    r"dozens|hundreds|scores|thousands)\b)",
    re.IGNORECASE,
)
"""What ends the words about one number, as the next one of a list begins."""
SAYS_MORE = re.compile(
    r"\s(?:and|but)\s(?:that|said|says|added|told|adding|saying|insisted|denied|warned|"
    r"hardly|nobody|no\sone|none|he|she|it|they|we|I|there|most|some|others|then)\b",
    re.IGNORECASE,
)
DETERMINERS = frozenset("the a an their our its his her my your this that these those".split())
ENDS = NO_NOUN | frozenset(
    "alone itself only early late last this that yesterday today overnight including among out "
    "off up down into onto over inside said says then later earlier within took take taken made "
    "came come went gone got do does did can could will would may might should not no known called "
    "waiting looking hoping demanding calling chanting has".split()
)
LONGEST_PHRASE = 5
NEAR_WARD = 200
NEAR_NOT = 14
FARTHEST = 240
"""So many characters on either side of a number are looked at, as a table may be one sentence."""


def next_number(near: str) -> str:
    """The words behind a number, up to the next number of a list."""
    ends = [match.start() for each in (NEXT_NUMBER, SAYS_MORE) if (match := each.search(near))]
    return near[: min(ends)] if ends else near


def ward_before(left: str) -> str:
    """The hospital that stands before a number as the one that has seen so many; "" for none.

    left: the sentence in front of the number.
    """
    left = left[-FARTHEST:]
    more = TREATS_AND.search(left)
    if more is not None:
        return more["ward"]
    seen = TAKES_IN.search(left)
    match = WARD_SUBJECT.search(left, 0, seen.start()) if seen else None
    return match["ward"] if match else ""


def phrase_at(text: str, start: int) -> str:
    """The noun phrase that begins at a place of a text, without its determiner."""
    words: list[str] = []
    at = start
    for match in WORD.finditer(text, start):
        low = match[0].casefold()
        gap = text[at : match.start()]
        if not words and low in DETERMINERS:
            at = match.end()
            continue
        if len(words) >= LONGEST_PHRASE or gap.strip(" .“\"‘'") or (low in ENDS and words):
            break
        if low in ENDS:
            return ""
        at = match.end()
        words.append(match[0])
    return " ".join(words)


def restriction_of(left: str, near: str, what: str) -> str:
    """What narrows those who are killed, injured or detained; "" where nothing does.

    left, near: the sentence in front of the number, and its words behind it, up to the next
        clause. what: is counted.
    """
    left, near = left[-FARTHEST:], near[:FARTHEST]
    clause_of_all = SINCE_DONE.sub(" ", next_number(near).split(", ")[0])
    clause = SUBORDINATE.split(clause_of_all, maxsplit=1)[0]
    if WIDE.search(clause):
        return "whole country"
    alone = ALONE.search(clause) or _leading(ALONE, left)
    if alone:
        return _words(alone["place"])
    who = RELATIVE.match(clause_of_all)
    if who and what == "killed":
        return phrase_at(clause_of_all, who.end())
    special = _held(left, clause) if what == "detained" else _ward(left, clause, what)
    if special:
        return special
    for other in (_place(left, clause, what), _deed(clause)):
        if other:
            return other
    former = FORMER.search(clause)
    return former[0].casefold() if former else ""


def _listed(left: str) -> str:
    """The hospital in front of a number without a verb: "and the Harbour Clinic three"."""
    match = LISTED_WARD.search(left)
    return _words(match["ward"]) if match else ""


def _leading(pattern: re.Pattern[str], left: str) -> re.Match[str] | None:
    """A match that begins the sentence in front of a number: "In the port alone 12 died"."""
    match = pattern.match(left.lstrip("“\"‘'— "))
    return match if match else pattern.match(left[left.rfind(", ") + 2 :])


def _words(text: str) -> str:
    words = WORD.findall(text.strip())
    while words and words[0].casefold() in DETERMINERS:
        words = words[1:]
    return " ".join(words)


def _held(left: str, clause: str) -> str:
    again = AGAIN.search(clause)
    if again is None or NOT_SO.search(left[-NEAR_NOT:] + clause[: again.start()]):
        return ""
    return {"still": "still in custody", "freed": "let go", "charged": "charged"}[
        str(again.lastgroup)
    ]


def _ward(left: str, clause: str, what: str) -> str:
    """The hospital that has seen them, or the state in which they are."""
    at = AT_WARD.search(clause)
    named = _words(at["ward"]) if at else ""
    if named.casefold() in GENERIC_WARDS and what == "killed":
        named = ""
    if named:
        return named
    if what == "injured":
        state = STATE.search(clause)
        if state is not None:
            found = state[str(state.lastgroup)].casefold()
            return "discharged" if state.lastgroup == "discharged" else found
    listed = _listed(left)
    if listed:
        return listed
    seen = TAKES_IN.search(left)
    subject = left[: seen.start()] if seen else left
    wards = list(NAMED_WARD.finditer(subject, max(len(subject) - NEAR_WARD, 0)))
    if seen is not None and (wards or CARER.search(subject)):
        return _words(wards[-1]["ward"]) if wards else "hospital"
    if BROUGHT_IN.search(clause):
        return _words(wards[-1]["ward"]) if wards else "hospital"
    return ""


def _place(left: str, clause: str, what: str) -> str:
    """The place that holds or held some of them, where its words say that it is one of several."""
    if what == "killed" and BURIED.search(left[-40:] + clause):
        return "buried"
    shelter = SHELTER.search(clause)
    place = phrase_at(clause, shelter.end()) if shelter else ""
    if place and not NO_SHELTER.match(place):
        return place
    bodies = what == "killed" and BODY_NOUN.match(clause)
    origin = ORIGIN.search(clause)
    if origin and (bodies or TAKEN.search(left[-40:] + clause[: origin.start()])):
        place = phrase_at(clause, origin.end())
        if place and not NO_ORIGIN.match(place):
            return place
    if bodies or what == "detained":
        local = LOCAL.search(clause)
        if local:
            return _words(local["place"])
    return ""


def _deed(clause: str) -> str:
    deed = DEED.search(clause)
    return " ".join(WORD.findall(deed[0])) if deed else ""
