"""Bearings: of whom and of what a proposition speaks, by the words around it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sayso.accounts.negations import NEGATION, VERB
from sayso.accounts.propositions import Proposition
from sayso.accounts.scopes import OPPOSING, WORD, groups_named
from sayso.accounts.senses import find_senses
from sayso.accounts.standing import Tellings, Told
from sayso.accounts.stems import stem_in
from sayso.quantities.groups import ALL, group_of, groups_above
from sayso.records import Reading

__all__ = ["SIDES", "Bearings", "are_apart", "bearings_of", "keys_in", "told_of"]

GERUND = re.compile(r"(?:ever\s)?[a-z]{2,}ing\b(?!\sof\b)", re.IGNORECASE)
OFFICIAL = re.compile(
    r"\b(?:ministry|minister|government|army|military|police|commander|general staff)\b",
    re.IGNORECASE,
)
"""Who speaks for those who bear arms for a state."""
PASSIVE = re.compile(
    r"\b(?:was|were|is|are|been|being|be|got|gets?)\s(?:\w+ly\s|also\s|not\s|never\s|all\s|even\s)*$",
    re.I,
)
BY = re.compile(r"\bby\s(?P<who>[^,.;]{2,50})", re.IGNORECASE)
FIRST = re.compile(r"\b(?:we|i|our|us|my|ours)\b", re.IGNORECASE)
PLACED = re.compile(
    r"\b(?:in|at|near|around|outside|inside|across|throughout)\s(?:the\s)?(?:[A-Z][\w’'-]*\s)*$"
)
GETS = re.compile(
    r"\b(?:got|gets?|receiv\w*|given|had|have|shown|told|offered|handed|heard)\b", re.IGNORECASE
)
"""Words by which "we" are those to whom it was done."""
UNDERGONE = re.compile(
    r"\b(?:c[ao]m(?:e|ing)\sunder|(?:was|were|been)\s(?:\w+\s)?(?:fired|shot)\s(?:up)?on|"
    r"(?:was|were)\s(?:\w+\s)?(?:attacked|pelted|stoned))\b",
    re.IGNORECASE,
)
"""That it was done to whoever the clause speaks of."""
LEANING = re.compile(r"of\s(?:them|these|those|it)", re.IGNORECASE)
OBJECT = re.compile(r"\s(?:them|him|her|it)\b", re.IGNORECASE)
SUCH = re.compile(r"\bsuch\s(?:an?\s)?$", re.IGNORECASE)
THIS = re.compile(r"\b(?:this|that|these|those)\s$", re.IGNORECASE)
OWN = re.compile(
    r"\b(?:his|her|my|our|their|its)\s(?:own\s)?(?:side|people|men|women|members?|fighters|officers|"
    r"soldiers|ranks|staff|employees|forces|troops|unit|crew|guards|students|supporters)\b|\bof\s(?:us|ours)\b",
    re.IGNORECASE,
)
"""People of whoever speaks."""
POPULACE = re.compile(
    r"\b(?:people|persons?|dead|victims?|killed|those|citizens?|residents?|inhabitants?|nationals?|(?:wo)?m[ae]n)\b",
    re.IGNORECASE,
)
"""Words for anybody."""
LONGEST_NAME = 60
FOUND = re.compile(
    r"\b(?:recovered|found|seized|confiscated|discovered|fragments?|traces?|parts\sof|remains\sof|"
    r"on\sdisplay|displayed|exhibited)\b",
    re.IGNORECASE,
)
"""What was found somewhere need not have been used there."""
SHORT = 9
VERY_SHORT = 6
BEFORE = 220
STOP = re.compile(r"[.?!][”\"]?\s(?=[A-Z“\"])")
THIRD = re.compile(r"^(?:it|they|he|she|its|their|his|her)\b", re.IGNORECASE)
WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
OTHER_TIME = re.compile(
    r"\b(?:(?:in|since|from|until|of)\s(?:january|february|march|april|may|june|july|august|september|"
    r"october|november|december|(?:19|20)\d\d)\b|last\s(?:year|month|winter|spring|summer|autumn)|"
    r"(?:years?|months|weeks?)\s(?:ago|earlier|before|later|after)|in\sthe\spast|every\s(?:day|week|year|night)|"
    r"(?:in|since|until|last|this)\s(?:the\s)?(?:spring|summer|autumn|winter)|"
    r"(?:in\s|on\s)?the\s(?:previous\s)?(?:day|night|week|month|year)\s(?:before|after|earlier)\b|"
    r"the\s(?:previous|preceding|following|next)\s(?:day|night|week|month|year|evening|morning))",
    re.IGNORECASE,
)
SIDES = frozenset({"security", "police", "soldiers", "guards", "medics", "journalists", *OPPOSING})
"""Groups that are not each other; an employee or a man may be anybody."""
ADMITS = re.compile(r"\b(?:admit|acknowledg|conced|confess)", re.IGNORECASE)


OTHER = re.compile(
    r"\b(?:another|other|neighbou?ring|nearby|adjacent|similar|different)\s(?!than\b)[a-z]{3,}",
    re.IGNORECASE,
)
"""That a clause speaks of another thing or person of a kind."""
OWNED = re.compile(
    r"\b(?P<owner>[\w-]+)(?:['’]s|s['’])\s(?P<owned>(?:(?:own|former|late|young\w*|old\w*|eldest|first|"
    r"second|deputy|chief|personal|[\w-]+)\s)?[\w-]+)",
)
"""That a clause speaks of somebody or something of somebody else: "the captain's wife"."""
OF_ONE = re.compile(
    r"\b(?:wife|widow|husband|son|daughter|brother|sister|mother|father|cousin|uncle|aunt|nephew|niece|"
    r"driver|lawyer|deputy|aide|neighbour|friend|colleague|predecessor|successor|bodyguard|owner)s?\s"
    r"of\s(?:the\s)?(?P<owner>[\w-]+)"
)


@dataclass(frozen=True, slots=True)
class Bearings:
    """What a proposition speaks of. A key is a stem, or a group behind "@", or a sense behind "=".

    told: whose words it is. words: the stems that narrow down what its clause says, each with the
        senses that it is a part of. places: those of the places that a denial is bound to.
    subject: the keys of whoever or whatever it says something of; empty for anybody.
    near: the keys of its sentence; around: of the one before too, where the clause is short.
    doers, done: the groups on either side of the verb.
    own: whether it speaks of the people of whoever speaks. official: whether somebody denies it who
        speaks for those who bear arms for a state. leans: whether only the words before it
        name of whom it speaks. hit: the keys of those to whom it was done, if that is sure.
    found: whether something was only found. admits: whether its voice admits it.
    days, time: the days of the week and the time that its sentence names.
    size: how many words it has. other: whether it speaks of another thing or person of a kind.
    such: whether it denies "such" a thing as the words before it name.
    owners: the stems of those of whose people or things its clause speaks; owned: of these.
    """

    told: Told
    words: Mapping[str, frozenset[str]]
    places: frozenset[str]
    subject: frozenset[str]
    near: frozenset[str]
    around: frozenset[str]
    doers: tuple[str, ...]
    done: tuple[str, ...]
    own: bool
    official: bool
    leans: bool
    hit: frozenset[str]
    found: bool
    admits: bool
    days: frozenset[str]
    time: str
    size: int
    other: bool = False
    such: bool = False
    owners: frozenset[str] = frozenset()
    owned: frozenset[str] = frozenset()


def told_of(each: Proposition, teller: Tellings) -> Told:
    """Whose words a proposition is."""
    if each.speaker is not None:
        return teller.told_by(each.speaker, each.passage)
    return teller.told(each.passage)


def bearings_of(each: Proposition, teller: Tellings) -> Bearings:
    """The bearings of a proposition; teller: of its reading."""
    text = each.reading.document.text
    told = told_of(each, teller)
    before = _context(text, each)
    around, sentence = (
        text[before : each.sentence.end],
        text[each.sentence.start : each.sentence.end],
    )
    passage = text[each.passage.start : each.passage.end]
    people = text[each.people.start : each.people.end] if each.people else ""
    # Whose doing it is is no possession: "the mill's payroll".
    gap = each.sense.end - each.sense.start
    inside = max(each.sense.start, each.passage.start) - each.passage.start
    beside = passage[:inside] + " ." * (gap > 0) + passage[inside + gap :]
    doers, done = _roles(text, each)
    size = len(passage.split())
    voice = _voice_keys(each.reading, told)
    time = OTHER_TIME.search(sentence)
    cue = told.statement.cue if told.statement else None
    return Bearings(
        told,
        _narrowing(text, each),
        _places(text, each) if each.general else frozenset(),
        _subject(text, each, voice),
        keys_in(sentence if size > VERY_SHORT else around),
        keys_in(around) | (voice if FIRST.search(around) else frozenset()),
        doers,
        done,
        own=each.general and bool(OWN.search(people)),
        official=each.cued
        and bool(
            OFFICIAL.search(text, each.sentence.start, max(each.part.start, each.sentence.start))
        ),
        leans=each.general and _leans(text, each, people),
        hit=_hit(text, each, done, voice),
        found=bool(FOUND.search(passage)),
        admits=cue is not None and bool(ADMITS.search(text, cue.start, cue.end)),
        days=frozenset(day.casefold() for day in WEEKDAY.findall(sentence)),
        time=time[0].casefold() if time else "",
        size=size,
        other=bool(OTHER.search(passage)),
        such=bool(SUCH.search(text, each.passage.start, each.sense.start)),
        owners=_owners(beside),
        owned=_owned(beside),
    )


def _owned(passage: str) -> frozenset[str]:
    """The stems of the people or things of somebody of whom a passage speaks."""
    return frozenset().union(*(stems_in(each["owned"]) for each in OWNED.finditer(passage)))


def _owners(passage: str) -> frozenset[str]:
    """The stems of those of whose people or things a passage speaks."""
    owners = [each["owner"] for by in (OWNED, OF_ONE) for each in by.finditer(passage)]
    return frozenset().union(*(stems_in(each) for each in owners))


def are_apart(one: str, other: str) -> bool:
    """Whether two passages surely speak of two things, two people or two times."""
    times = [OTHER_TIME.search(each) for each in (one, other)]
    if bool(OTHER.search(one)) != bool(OTHER.search(other)) or bool(times[0]) != bool(times[1]):
        return True
    return any(
        bool(_owners(right) & stems_in(left) - _owners(left))
        and _owned(right).isdisjoint(stems_in(left))
        for left, right in ((one, other), (other, one))
    )


def _hit(
    text: str, each: Proposition, done: tuple[str, ...], voice: frozenset[str]
) -> frozenset[str]:
    """The keys of those to whom it was done."""
    found = frozenset(f"@{group}" for group in done)
    if UNDERGONE.search(text, each.passage.start, each.sense.end):
        found |= voice | keys_in(text[each.sentence.start : each.sense.end], senses=False)
    return found


def _context(text: str, each: Proposition) -> int:
    """Where the words begin that tell what a passage speaks of: a short one leans on the last."""
    if len(text[each.passage.start : each.passage.end].split()) > SHORT:
        return each.sentence.start
    block = text.rfind("\n", 0, each.sentence.start) + 1
    before = text[max(block, each.sentence.start - BEFORE) : each.sentence.start].rstrip()
    ends = [match.end() for match in STOP.finditer(before[:-1])]
    return (
        each.sentence.start - len(before) + (ends[-1] if ends else 0)
        if before
        else each.sentence.start
    )


def _narrowing(text: str, each: Proposition) -> Mapping[str, frozenset[str]]:
    """The words that narrow down what is said, each with the senses that it has a part in."""
    start = each.part.start
    clause = text[start : each.part.end]
    senses = list(find_senses(clause))
    found = {}
    for match in WORD.finditer(clause):
        stem = stem_in(match[0])
        inside = each.sense.start <= start + match.start() < each.sense.end
        named = {s.name for s in senses if s.start <= match.start() < s.end}
        before = clause[: match.start()]
        placed = each.general and match[0][0].isupper() and PLACED.search(before)
        placed = placed or THIS.search(before)
        if (
            stem is None
            or inside
            or each.sense.name in named
            or placed
            or (group_of(_bare(match[0])) and not _is_object(each, start + match.start()))
        ):
            continue
        found[stem] = frozenset(named)
    return found


def _is_object(each: Proposition, start: int) -> bool:
    """Whether it is of the people named behind it that something vague is denied."""
    return each.denied and each.sense.vague and not each.general and start > each.sense.end


def _places(text: str, each: Proposition) -> frozenset[str]:
    """The stems of places that a denial is bound to, which others may leave unsaid, and those of
    who is said to be "without".
    """
    clause = text[each.part.start : each.part.end]
    before = stems_in(text[each.passage.start : each.part.start])
    return before | frozenset(
        stem
        for match in WORD.finditer(clause)
        if match[0][0].isupper()
        and PLACED.search(clause[: match.start()])
        and (stem := stem_in(match[0])) is not None
    )


def _subject(text: str, each: Proposition, voice: frozenset[str]) -> frozenset[str]:
    """The stems and groups of whoever a passage says something of; empty for anybody."""
    if each.cued:
        before = text[each.part.start : each.sense.start]
        if GERUND.match(text, each.part.start) and not each.is_answer:
            # "The army denied shelling the town": that it was the army.
            who = text[each.sentence.start : each.part.start]
            return voice | keys_in(who, senses=False)
        return voice if OWN.search(before) else frozenset()
    if each.general:
        words = text[each.people.start : each.people.end] if each.people else ""
        if OWN.search(words):
            return voice
        start = each.people.start if each.people else 0
        own = text[max(each.sense.start, start) : each.sense.end]
        return keys_in(POPULACE.sub("", words.replace(own, "") if own else words), senses=False)
    before = text[each.passage.start : each.sense.start]
    if each.passage.start == each.sense.start:
        return frozenset()
    before = NEGATION.sub(lambda match: match[0] if match["without"] else " was ", before)
    verb = VERB.search(before)
    words = before[: verb.start()] if verb else before
    if FIRST.search(words) and GETS.search(before):
        return frozenset()
    if THIRD.search(words):
        before = text[each.sentence.start : each.passage.start]
        return voice | keys_in(before, senses=False)
    if not words.strip() or FIRST.search(words):
        return voice
    return keys_in(words, senses=False)


def _voice_keys(reading: Reading, told: Told) -> frozenset[str]:
    """The stems and groups of a voice, by all words that its text has for it."""
    found = set(keys_in(told.name))
    voice = told.statement.voice if told.statement else None
    party = next((each.party for each in reading.voices if each.id == voice), None)
    for each in reading.parties:
        if each.id == party:
            for mention in each.mentions:
                found |= keys_in(reading.document.words(mention)[:LONGEST_NAME])
    return frozenset(found)


def keys_in(words: str, *, senses: bool = True) -> frozenset[str]:
    """Stems and groups of some words; with their senses, the groups above them are named too."""
    groups = {
        above
        for group in groups_named(words)
        if group != ALL
        for above in (group, *(groups_above(group) if senses else ()))
        if above != ALL
    }
    return (
        stems_in(words)
        | {f"@{group}" for group in groups}
        | {f"={sense.name}" for sense in find_senses(words) if senses}
    )


def _bare(word: str) -> str:
    return word.casefold().replace("’", "'").removesuffix("'s")


def _roles(text: str, each: Proposition) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The groups that do it, and to which it is done, as far as the order of words tells."""
    before = text[each.passage.start : each.sense.start]
    after = text[each.sense.end : each.passage.end]
    left, right = _groups(before), _groups(after)
    if PASSIVE.search(before):
        by = BY.search(after)
        return (_groups(by["who"]) if by else ()), left
    return left, right


def _groups(words: str) -> tuple[str, ...]:
    return tuple(each for each in groups_named(words) if each in SIDES or each == "children")


def stems_in(words: str) -> frozenset[str]:
    return frozenset(
        stem for match in WORD.finditer(words) if (stem := stem_in(match[0])) is not None
    )


def _leans(text: str, each: Proposition, people: str) -> bool:
    """Whether a passage speaks of somebody whom only the words before it name: "of them"."""
    return bool(
        LEANING.fullmatch(people)
        or OBJECT.match(text, each.sense.end)
        or OBJECT.search(text, each.sense.start, each.sense.end)
        or SUCH.search(text, each.passage.start, each.sense.start)
    )
