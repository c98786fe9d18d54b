"""Point places: where the acts of a reading were, or those who are in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.accounts.acts import find_acts
from sayso.accounts.place_exclusion import INDOORS, NUMBERED, OUTDOORS, VEHICLES
from sayso.accounts.point_times import CLAUSE, trimmed
from sayso.accounts.wording import content_words
from sayso.records import Reading, Span

__all__ = ["Placed", "find_places", "sites_in"]

OTHER_SITES = (
    "gate gates stand stands market ambulance building waters strait port harbour harbor compound "
    "stadium ground barricade checkpoint line border zone territory soil airspace entrance "
    "exit village camp station settlement river lake "
    "canal sea shore bank island pass summit crossing "
    "junction runway terminal carriage cockpit deck hold mine pit shaft depot drain trench post "
    "rank forecourt concourse arrivals departures hangar workshop boiler stable stables "
    "weighbridge "
    "quayside dockside reservoir swamp marsh mangroves cave tent hut villa garage plantation farm "
    "farmhouse quarry mountain mountains hills heights ridge gorge ford orchard vineyard cemetery "
    "graveyard convent monastery cloister crypt nave altar palace embassy consulate stairs "
    "staircase "
    "cabin galley bridge fields strand sands jungle bush desert dump landfill cave well pond "
    "lagoon "
    "outskirts suburb district quarter courthouse dock booth ward bay rack main mill sawmill "
    "brickworks refinery greenhouse barn silo cowshed shed stall counter desk office lobby "
    "base fence wall turnstile crossroads roundabout tower perimeter houses rooftop mouth stage"
).split()
SITES = sorted({*INDOORS, *OUTDOORS, *VEHICLES, *OTHER_SITES}, key=len, reverse=True)
SITE = "|".join(SITES)
SITE_WORD = re.compile(rf"\b(?:{SITE})\b")
NUMBER = (
    rf"(?:{'|'.join(NUMBERED)})s?\s(?:No\.?\s|number\s)?(?:\d+|[A-Z]\b|(?:One|Two|Three|"
    rf"Four|Five|Six|"
    r"Seven|Eight|Nine|Ten|Eleven|Twelve)\b)"
)
WHICH = r"(?:(?:the|a|an|its|their|his|her|our|my|this|that)\s)?"
MODIFIER = r"(?:(?!(?:from|to|of|the|a|an|and|or|by|with|for|at|in|on|his|her|their)\s)[\w’'-]+\s)"
SIDE = (
    r"(?:our|their|my|his|her|this|that|the\s(?:other|far|near|same|[A-Z]\w+)|"
    r"[A-Z][\w-]+[’']s?)\s(?:own\s)?"
    r"side\sof\s(?:the|it)(?:\s(?:line|border|frontier|river|gate|fence|wall|road|street|"
    r"bridge|canal|valley))?"
)
NO_TAIL = (
    r"(?!(?:the\s)?(?:early|late|morning|night|evening|afternoon|same|last|next|first|"
    r"\w+day|dawn|noon|"
    r"midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|about|"
    r"around|least|which|"
    r"whom|\d|January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b)"
)
PLACE = re.compile(
    r"(?<![\w-])(?P<place>(?:(?i:in|on|at|inside|outside|near|within|behind|beside|below|"
    r"above|under|"
    r"into|onto|across|opposite|along|beneath|off)\s(?:of\s)?)(?:"
    rf"{NUMBER}|{SIDE}|{WHICH}{MODIFIER}{{0,3}}?(?:{SITE})\b(?:\s(?:{SITE})\b)?(?:\s(?:[A-Z]|"
    rf"[A-Z]?\d+)\b)?(?:\sitself)?|"
    r"the\s(?:[A-Z][\w’'-]+\s){0,2}[A-Z][\w’'-]+(?<![’']s)(?![’'\w]))"
    rf"(?:,?\s(?:inside|outside|of|off|on|in|near|at|below|above|behind|between)\s{NO_TAIL}"
    rf"(?:(?:the|our|its|their)\s)?[\w’'-]+(?:\s[A-Z][\w’'-]+)*(?:\s(?:{SITE})\b)?){{0,2}}"
    rf"(?:,\s(?:on\s)?{SIDE})?)"
)
EVERYBODY = re.compile(r"\b(?:all|every one|each) of (?:them|these|those|whom)(?:\s\w+)?\s$", re.I)
"""Words before a place that put all of some people there."""
SEAM = re.compile(
    r",\sand\s|,?\s(?:but|while|which|who|when|before|after|where|because|that|until|"
    r"from\swhere)\s|;|\s[—–]\s"
)
NOT_PLACE = re.compile(
    r"\b(?:on|at|in)\s(?:the\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|"
    r"February|March|"
    r"April|May|June|July|August|September|October|November|December|other side of|ground of|"
    r"grounds? that|line of duty|field of|face of|end of|name of|case of|side of caution)\b"
)
AIMING = re.compile(r"(?:at|on|into|onto|across)\b", re.IGNORECASE)
AIMED_AT = frozenset({"shooting", "attack", "shelling", "drone attack", "storming"})
"""What is fired "on the lorry", and an attack "on the depot", was not there."""
FELT_AFAR = frozenset({"blast", "shelling", "attack", "drone attack", "collision", "collapse"})
EFFECT = re.compile(
    r"\b(?:br[eo]ke?n?|shatter\w*|smash\w*|damag\w*|destroy\w*|kill\w*|wound\w*|injur\w*|tore|blew|"
    r"bl[eo]wn?|felt|heard|seen|shook|rattl\w*|hit|left|sent|threw|buried|set|burn\w*)\b",
    re.IGNORECASE,
)
"""What a blast does may be done in another place than that where it was."""
EPITHET = re.compile(
    r"\b(?:\w{3,}est|most \w+|only|first|last|other|oldest)\s(?:[\w-]+\s){1,2}$", re.IGNORECASE
)
"""Words before a place that tell which of its kind something is: "the oldest mill in town"."""
NEGATED = re.compile(
    r"\b(?:no(?!\.)|not|nobody|none|never|neither|nothing|without|\w+n[’']t)\b", re.IGNORECASE
)
MORE = {
    "finding of somebody": r"(?:was|were|been|is) (?:found|recovered|discovered)|"
    r"found (?:him|her|them|his|her|dead)",
    "sinking": r"(?:the )?wreck (?:lies|lay|rests?|is|was)|(?<!it )(?:put|puts|places?|placed) "
    "the (?:sinking|"
    r"wreck)|s[ei]t upon|(?:the )?sinking (?:took place|happened|occurred|was)",
    "challenge": r"(?:was|were|been) (?:challenged|stopped)",
    "wounding": r"(?:was|were|been) (?:hit|wounded)|(?:he|she|He|She) (?:went down|fell)",
    "custody": r"(?:are|is|were|was|being) (?:being )?held|in (?:custody|detention)|"
    r"(?:are|is)(?= in the (?:cells?|custody|barracks|prison|jail))",
}  # fmt: skip
OTHER_ACT = re.compile(
    "|".join(f"(?P<m{at}>\\b(?:{words}))" for at, words in enumerate(MORE.values()))
)
NAMES = tuple(MORE)
LOCAL = frozenset({
    "shooting", "shooting of somebody", "blast", "setting of the fire", "sinking", "collision",
    "collapse", "attack", "death", "arrest", "beating", "stabbing", "kidnapping", "shelling",
    "storming", "crush", "fall", "downing", "drone attack", "finding of somebody", "challenge",
    "custody", "leak", "wounding", "falling ill", "sampling", "landing", "burial", "exchange",
    "meeting", "signing", "execution", "search",
})  # fmt: skip
"""Acts that are in one place, each."""
STANDING = re.compile(
    r"\b(?:road|street|bridge|square|pass|highway|hill|heap|roof|steps|stairs|slope|track|"
    r"beach|gate|"
    r"kilomet\w+|km|junction|crossing|checkpoint|side)\b",
    re.I,
)
SHOTS, SOMEBODY = "shooting", "shooting of somebody"
CONFRONTING = re.compile(
    r"\b(?:advanc|lung|rush|charg|leap|leapt|r[au]n|c[ao]me?|going|went|attack|threaten)\w*\s"
    r"(?:(?:on|at|towards?|for|him|her|them|an|the|officers?|police)\b)",
    re.IGNORECASE,
)
"""What somebody did who was shot at, in the place where he was."""
SUBJECT_OF = {"wounding": "shooting of somebody"}
MEASURES = content_words(
    "one two three four five six seven eight "
    "nine ten half quarter mile miles kilometre kilometres km "
    "metre metres yard yards hundred well just about some good less more than right exactly"
)
REACH, LONGEST, SHORTEST, LOOK_BACK, EPITHET_REACH = 80, 220, 8, 2, 40


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an act was. act: the name of the act, the same for all its wordings."""

    act: str
    passage: Span
    value: Span


def sites_in(passage: str) -> frozenset[str]:
    """The kinds of places that a passage names: "at the market, near the old bridge"."""
    places = " ".join(match["place"] for match in PLACE.finditer(passage))
    return frozenset(SITE_WORD.findall(places.casefold()))


def find_places(reading: Reading) -> Iterator[Placed]:
    """Where the acts of a reading were, as far as a place stands beside the word of an act."""
    text = reading.document.text
    told: list[tuple[int, str]] = []
    for number, sentence in enumerate(reading.sentences):
        for clause in CLAUSE.finditer(text, sentence.span.start, sentence.span.end):
            words, start = clause[0], clause.start()
            before, told = told, [*told[-LOOK_BACK * 2 :], (number, words)]
            if text.startswith("?", clause.end()) or not PLACE.search(words):
                continue
            acts = _acts(words)
            answer = None if acts else _answer(words, before, number)
            if not acts and answer is None:
                continue
            for act, place in _placed(words, acts, answer):
                left = place.start()
                everybody = EVERYBODY.search(words[:left])
                value = Span(
                    start + (everybody.start() if everybody else left), start + place.end()
                )
                passage = trimmed(text, start, clause.end())
                if len(passage) > LONGEST:
                    ends = min(act[1], left), max(act[2], place.end())
                    passage = trimmed(text, start + ends[0], start + ends[1])
                yield Placed(act[0], passage, value)


def _placed(
    words: str, acts: tuple[tuple[str, int, int], ...], answer: tuple[str, int, int] | None
) -> list[tuple[tuple[str, int, int], re.Match[str]]]:
    """One place for each act of a clause, that behind it rather than that in front of it."""
    found = [
        (act, place)
        for place in PLACE.finditer(words)
        if not NOT_PLACE.match(words, place.start())
        and not EPITHET.search(words[max(place.start() - EPITHET_REACH, 0) : place.start()])
        and (act := answer or _act_of(words, place, acts)) is not None
    ]
    found.sort(key=lambda each: each[1].start() < each[0][1])
    first: dict[tuple[str, int, int], re.Match[str]] = {}
    for act, place in found:
        first.setdefault(act, place)
    return list(first.items())


def _answer(words: str, before: list[tuple[int, str]], number: int) -> tuple[str, int, int] | None:
    """The act that a clause which is only a place answers for: "On the harbour steps".

    before: the last clauses, each with the number of its sentence. number: that of this one.
    """
    place = PLACE.search(words)
    if place is None or len(place[0]) < SHORTEST:
        return None
    if content_words(words[: place.start()] + words[place.end() :]) - MEASURES:
        return None
    for at, clause in reversed(before):
        if number - at <= LOOK_BACK and (acts := _acts(clause)):
            return (acts[-1][0], place.start(), place.start())
    return None


def _acts(words: str) -> tuple[tuple[str, int, int], ...]:
    """The acts of a clause that are somewhere: name, start and end."""
    found = [(act.name, act.start, act.end) for act in find_acts(words) if act.name in LOCAL]
    for match in OTHER_ACT.finditer(words):
        name = NAMES[int((match.lastgroup or "m0")[1:])]
        found.append((SUBJECT_OF.get(name, name), *match.span()))
    return tuple(sorted(found, key=lambda each: each[1]))


def _is_way(place: str) -> bool:
    """Whether "on" and "at" a place is where one is, rather than what one fires at."""
    return STANDING.search(place) is not None


def _act_of(
    words: str, place: re.Match[str], acts: tuple[tuple[str, int, int], ...]
) -> tuple[str, int, int] | None:
    """The act that was in a place: the one before it in its part of the clause, else the next."""
    seams = [match.end() for match in SEAM.finditer(words, 0, place.start() + 1)]
    start = max((seam for seam in seams if seam <= place.start() + 1), default=0)
    before = [act for act in acts if start <= act[1] and act[2] <= place.start()]
    if before:
        act = before[-1]
        if act[0] in FELT_AFAR and EFFECT.search(words, act[2], place.start()):
            return None
        aimed = act[0] in AIMED_AT and AIMING.match(place[0]) and not _is_way(place[0])
        if place.start() - act[2] > REACH or NEGATED.search(words, start, act[2]):
            return None
        return None if aimed else act
    shots = [act for act in acts if act[0] == SHOTS and act[2] <= start]
    if shots and CONFRONTING.search(words, start, place.start()):
        return (SOMEBODY, *shots[-1][1:])
    behind = [act for act in acts if act[1] >= place.end()]
    if (
        not behind
        or behind[0][1] - place.end() > REACH
        or SEAM.search(words, place.end(), behind[0][1])
    ):
        return None
    return behind[0]
