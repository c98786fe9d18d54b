"""Counted words: the patterns by which a sentence says what a number of it counts."""

from __future__ import annotations

import re

__all__ = [
    "AFTER",
    "AGE_OF",
    "AUX",
    "DATING",
    "ELLIPTIC",
    "FIRED",
    "FOLLOWING",
    "FORMER",
    "GAPPED",
    "LISTED",
    "LOOK_BACK",
    "MEMBERS",
    "MORE_OF",
    "NOUN_PHRASE",
    "NO_NOUN",
    "NO_PART",
    "OF_THE",
    "OF_THEM",
    "ONE",
    "ORDINAL",
    "ORDINALS",
    "PLACED",
    "SEEN",
    "SOUNDS",
    "SPLIT",
    "SUBORDINATE",
    "TIMES",
    "TOLL",
    "TO_IT",
    "UNIT",
    "WEAPON",
    "WHOLE_PHRASE",
    "WITNESSED",
    "YEARS",
    "right_before",
]

LOOK_BACK = 200
"""So many characters before a number the words that govern it may begin."""


def right_before(pattern: re.Pattern[str], left: str) -> re.Match[str] | None:
    """The words that end right before a number; pattern: anchored at their end."""
    return pattern.search(left, max(len(left) - LOOK_BACK, 0))


AUX = (
    r"(?:(?:have|has|had|was|were|is|are|be|been|being|to|now|also|still|already|later|since|"
    r"known|believed|confirmed|feared|got|could|may|might|would|then|all|so|far|remain|remained|"
    r"both|themselves|at least|themselves|in all|there|[a-z]{2,12}ly)\s)"
)
AFTER = (
    r"(?=\s(?:in|by|when|as|after|during|at|near|on|since|and|while|outside|there|here|across|so|"
    r"are|is|were|was|have|has|had|from|with|over|for|overnight|today|yesterday|this|last|between|"
    r"under|inside|nationwide|or|early|late|to|on)\b|\s*(?:[,.;:)—–”’\"]|$))"
)
"""What may follow "12 killed" in a headline; without it the twelve may be those who kill."""

TO_IT = (
    r"(?:\s(?:the|an|another|a|further|total|of|also|all|only|just|its|his|her|their|our|these|"
    r"those|exactly|precisely|nearly|even))*\s$"
)
OWNERS = r"(?:(?:the|its|his|her|their|our|all|confirmed|known|total|people|persons|those|men)\s)*"
WHO = r"(?:who|that)\s(?:(?:had|have)\s(?:been\s)?|were\s)?"
TOLL = re.compile(
    r"\b(?P<noun>(?:death |confirmed |casualty |final |official )*toll|"
    rf"(?:number|count|tally|figure|total) (?:of|for) {OWNERS}(?:(?P<who>[a-z]+) )?(?:{WHO})?"
    r"(?:dead|deaths|killed|died|victims|fatalities|bodies|perished|drowned|(?:lives )?lost|"
    r"lost (?:their|his|her) (?:lives|life))|(?<=\b[Tt]he )(?:confirmed )?dead|"
    r"body count|(?P<own>(?:its|their|our|his) (?:own )?(?:losses|dead|casualties))|"
    rf"(?:number|count|tally|figure|total) (?:of|for) {OWNERS}(?:{WHO})?(?P<hurt>wounded|injured|"
    rf"hurt|"
    r"injuries)|(?<=\bthe )(?P<harmed>wounded|injured)|"
    rf"(?:number|count|tally|figure|total) (?:of|for) {OWNERS}(?:{WHO})?(?P<held>detained|"
    rf"detainees|"
    r"arrested|arrests|in custody|detentions)|"
    r"(?P<aboard>(?:number|figure) (?:of (?:people|persons|passengers) )?"
    r"(?:aboard|on board)|(?<=\b[Tt]he )crew(?= of )|(?<=\b[Aa] )crew(?= of ))|"
    rf"(?P<lost>(?:number|count|figure|total) (?:of|for) {OWNERS}(?:still )?missing)|"
    rf"(?:number|count|figure|total|estimate) (?:of|for) (?:the )?(?P<came>marchers|protesters|"
    rf"demonstrators|participants|mourners|attackers|evacuees|(?:people|persons|those|"
    rf"residents) (?:{WHO})?"
    r"(?:came|marched|took part|present|in the square|moved(?: out)?|evacuated|at the \w+|"
    r"displaced|abducted|on shift|working|attending|gathered)|people at \w+)|"
    r"(?P<those>(?:those|the people|the men) (?:[\w’'-]+ ){1,5}?(?=number)|"
    r"(?:garrison|crew|gang|mob|column|band|force|party|congregation|audience|strikers|mourners|"
    r"marchers|rebels|assailants|gunmen|protesters|evacuees|refugees|raiders|inmates)\s(?=number))|"
    r"(?:number|count|tally|figure|total|estimate) (?:(?:of|for) |(?=(?:who|affected|involved|"
    r"hurt|ill|"
    r"sick|poisoned|taken|killed|injured)\b))(?P<any>(?:[\w’'-]+ ){0,5}?[\w’'-]+)"
    r"(?=,?\s(?:was|were|is|are|has|had|put|given|rose|risen|stands?|stood|reached|at|to|now|"
    r"according|estimated|revised|passed|exceeded|by)\b)|"
    r"crowd|attendance|turnout|gathering|attackers|count|figure|tally|total|estimate|reckoning|"
    r"answer|reply|(?<=the )number(?! of))\b"
    r"[^.;]{0,70}?\b(?:at|to|of|as|is|was|reached|hit|passed|stands|stood|exceeded|be|"
    r"number(?:ed|s)?|now)(?:\s(?:now|be|only|still|just|then|thus|therefore|hence|already|at|"
    r"currently|"
    r"actually|in fact))?\s$",
    re.IGNORECASE,
)
ELLIPTIC = re.compile(
    r"(?:\b(?:spoke|spoken|speaks|speaking|talked) of|\bthat (?:makes|made)(?: it)?|\bso|\bnot|"
    r"\bput it at|\bgave|\bgives|\bregistered|\bcounted|\bdown from|\bup from)\s$",
    re.IGNORECASE,
)
"""What stands before a number that counts what the number before it counted."""

WHOLE_PHRASE = re.compile(r"^\s*[“\"‘(]*\s*$")
OF_THEM = re.compile(
    r"\sof (?:them|whom|those|these(?: \w+)?|"
    r"the (?:[a-z]+ly |most )?(?:dead|victims|wounded|injured|hurt|detained|bodies))\b",
    re.IGNORECASE,
)
OF_THE = re.compile(r"\sof (?:the|those|these)\s$", re.IGNORECASE)
NO_PART = re.compile(
    r"\b(?:said|says|told|tells|added|claimed|described|spoke|heard|saw|thought|asked|believe\w*|"
    r"recall\w*)\b",
    re.IGNORECASE,
)
"""Verbs of a clause that is about some of those counted, and counts nothing itself."""
MORE_OF = re.compile(r"\b(?:other|others|another|further|more|additional)\b", re.IGNORECASE)
ONE = re.compile(
    r"\b(?P<one>An?)\s(?P<words>(?:[\w’'-]+\s){0,3}?[\w’'-]+)\s"
    r"(?:was|has been|had been|is|has|had)\s(?:\w+ly\s|also\s)?"
    r"(?P<what>killed|shot dead|died|wounded|injured|arrested|detained)\b"
)
"""One person, as "a policeman was killed"."""
TIMES = {"once": 1.0, "twice": 2.0}
FIRED = re.compile(r"\b(?:fired|shot)\s(?P<times>once|twice)\b", re.IGNORECASE)
AGE_OF = re.compile(r"\b(?:man|woman|boy|girl|pensioner|child|person|age) of\s$", re.IGNORECASE)
SEEN = re.compile(
    r"\b(?:saw|seen|found|shown|counted|photographed|filmed|examined)\s(?:the\s)?(?:bodies of\s)?$",
    re.IGNORECASE,
)
"""Whoever saw four bodies counts those that lay there."""
WITNESSED = re.compile(
    r"\b(?:saw|seen|sees|noticed|filmed|photographed)\s(?:only\s|just\s|a total of\s)?$",
    re.IGNORECASE,
)
"""Whoever saw one drone says that there was one at least."""
UNIT = re.compile(
    r"[\s-](?:percent|per cent|%|km|kilomet(?:er|re)s?|mm|miles?|met(?:er|re)s?|nautical|yards?|"
    r"feet|foot|inch(?:es)?|minutes?|hours?|seconds?|days?|nights?|weeks?|months?|years?|decades?|"
    r"centur(?:y|ies)|o.clock|a\.?m\b|p\.?m\b|degrees|litres?|liters?|barrels?|tonn?es|tons?|"
    r"dollars?|euros?|pounds?|marks?|crowns?|cents?|points?|times|acres|hectares|knots|"
    r"mm|storeys?|floors?|pages?|seats?|votes?|goals?|past|to (?:one|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve)|more (?:days|times)|in the (?:morning|evening|afternoon)|"
    r"at night|o’clock|rounds of (?:talks|negotiations|voting|applause|golf|drinks))\b",
    re.IGNORECASE,
)
DATING = re.compile(
    r"(?:\b(?:since|until|till|by|in|from|of|before|after|January|February|March|April|May|June|"
    r"July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|"
    r"Nov|Dec|No)\.?|Article|Resolution|aged?|page|step|minute))\s$",
    re.IGNORECASE,
)
YEARS = range(1900, 2101)
WEAPON = re.compile(
    r"^[”\"’]?(?:\s[\w-]+){0,2}?\s(?P<noun>shots|rounds|shells|rockets|missiles|drones?|"
    r"impacts|bangs|bullets|bombs|grenades|explosions|blasts|gunshots|projectiles|UAVs|"
    r"unmanned aircraft|mortars|salvos|bursts|volleys)\b",
    re.IGNORECASE,
)
SOUNDS = {
    "bangs": "shots",
    "bullets": "shots",
    "gunshots": "shots",
    "blasts": "explosions",
    "uavs": "drones",
    "unmanned aircrafts": "drones",
}
NOUN_PHRASE = re.compile(
    r"^(?P<words>[”\"’]?(?:\s(?:members of the |members of )?[“\"‘]?[\w’'-]+[”\"’]?){0,5})",
    re.IGNORECASE,
)
NO_NOUN = frozenset(
    "was were had have has is are who which that in at on by from and or but when after before as "
    "whom whose of "
    "to with for while during near said told killed died wounded arrested detained missing since "
    "shot then so be been being against over under until if because there here also still now "
    "injured hurt aboard walked marched entered drowned may might could would should will can must "
    "into out away off up down remain remained remains overnight nationwide today yesterday "
    "tonight alone without".split()
)
FORMER = re.compile(r"\b(?:earlier|previous|last year|in (?:19|20)\d\d)\b", re.IGNORECASE)
SUBORDINATE = re.compile(
    r"\b(?:after|when|as|because|while|since|before|until|who|which|where|although|though)\b",
    re.IGNORECASE,
)
"""What begins a clause that says nothing of whom a number in front of it covers."""
FOLLOWING = re.compile(
    r"\s*(?:[,.;)”\"’]|$|dead\b|this\b|on\b|of these\b|and not\b|yesterday\b|previously\b|"
    r"(?:the|a|one) (?:day|night|week|month|year) (?:before|earlier|ago)\b)"
)
"""What may stand behind a number that counts what the number before it counted."""
GAPPED = re.compile(
    r"(?:^|[;:,(—–]\s|\band\s|\bwhile\s|\bbut\s)(?:the\s|its\s|"
    r"an?\s)?(?P<giver>(?:[\w’'-]+\s){1,4}?)"
    r"(?P<verb>(?:said|says|say|estimated|reported|claimed|counted|admitted|acknowledged|"
    r"conceded|confirmed|insisted|gave|announced|spoke\sof|put\sit\sat)\s)?$",
    re.IGNORECASE,
)
"""Who gives a figure without its verb: "police said about 400, organisers more than 2,000"."""
PLACED = re.compile(
    r"\s(?:in|at|on|from|near)\s(?P<where>(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*"
    r"(?:\s(?:hospital|clinic|square|district|province|prison|market|school|village))?)"
)
LISTED = re.compile(r"(?:[,:—–(]|,? and)\s$")
"""What stands before one of the parts that a whole is told by: ", seven in one town"."""
MEMBERS = re.compile(r"(?P<who>(?:\s[\w’-]+){1,3}?)(?=\s*(?:[,.;)—–]|$)|\sand\s)")
"""Who one of those parts is: "34 spectators and nine officers"."""
ORDINALS = {
    word: float(number)
    for number, word in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 2
    )
}
ORDINAL = re.compile(
    rf"\b(?:an?|the)\s(?P<number>{'|'.join(ORDINALS)})\s(?P<noun>(?:[\w’-]+\s){{0,2}}?[\w’-]+)\s"
    r"(?:(?:has|had|have)\s(?:since\s|also\s|now\s)?(?:died|been\skilled)|died|was\s(?:killed|"
    r"shot\sdead))\b",
    re.IGNORECASE,
)
"""Who is the third to die makes three."""
SPLIT = re.compile(r"[;:]|,? but |,? while |,? whereas |\. ")
