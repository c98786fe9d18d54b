"""Count words: what stands before or behind a number and says what it counts."""

from __future__ import annotations

import re
from functools import cache

__all__ = [
    "EFFECT_NOUNS",
    "NO_NOUN",
    "SAME_AGAIN",
    "SKIPPED",
    "TOLL",
    "TOLL_OF",
    "UNITS",
    "forms_before",
    "forms_behind",
]  # fmt: skip

AUX = (
    r"(?:(?:have|has|had|was|were|is|are|be|been|being|got|to|now|also|still|already|later|since|"
    r"reportedly|allegedly|known|believed|confirmed|feared|said|reported|could|may|might|would|"
    r"then|all|so far|initially) )"
)
AFTER = (
    r"(?= (?:in|by|when|as|after|during|at|near|on|since|and|while|outside|there|here|across|so|"
    r"inside|before|over|from|this|last|overnight|yesterday)\b| ?[,.;:)—–”’\"]|$)"
)
"""What may follow "12 killed"; without it the twelve may be those who kill."""

DONE = {
    "killed": r"killed|slain|massacred|executed|murdered|slaughtered|gunned down|shot dead|"
    r"beheaded|lynched|assassinated|stabbed to death|beaten to death|burned to death|hanged",
    "injured": r"wounded|injured|hurt|maimed|hospitali[sz]ed|taken to hospital|"
    r"(?:badly|seriously|critically|lightly|slightly) (?:wounded|injured|hurt)|treated|gassed",
    "detained": r"arrested|detained|jailed|imprisoned|rounded up|taken into custody|seized|"
    r"held(?! (?:hostage|accountable|responsible|liable|back|up|on|in|a|the)\b)",
    "other": r"kidnapped|abducted|taken hostage|held hostage|displaced|evacuated|rescued|freed|"
    r"released|evicted|deported|expelled",
}
"""What is done to those who are counted: behind a form of "be", or where a headline drops it."""

BEING = {
    "killed": r"died|dead|drowned|perished|lost their lives|lost (?:his|her) life|succumbed",
    "detained": r"in custody|behind bars|under arrest",
    "other": r"missing|unaccounted for|fled",
    "crowd": r"marched|gathered|took part|taken part|turned out|attended|rallied|demonstrated|"
    r"assembled|protested|took to the streets|walked out|went on strike|massed|converged|"
    r"chanted|blockaded|staged",
}
"""What those who are counted are or do."""

ASIDE = r"(?: ,[^,.;]{1,60} ,)?"
PHRASE = (
    r"(?: (?:in|on|at|from|of|aboard|near|inside|outside|around|across) "
    r"(?:[\w’'-]+ ){0,4}?[\w’'-]+)?"
)
AGED = r"(?:(?: ,)? aged \w+(?: ,)?)?"
LIE = rf"^{AGED}{ASIDE}{PHRASE}{ASIDE}(?: (?:who|that))? "
TO_IT = (
    r"(?: (?:him|her|it|them)sel(?:f|ves) and)?"
    r"(?: (?:the|an|another|a|further|total|of|also|all|dead))* $"
)
DOING = {
    "killed": r"kill(?:ed|ing|s)?|deaths? of|bod(?:y|ies) of|murder(?:s|ed|ing)?(?: of)?|"
    r"claim(?:ed|ing|s)? the lives of|massacr(?:e|ed|ing)(?: of)?|lives of|slay(?:ing)?|slain|"
    r"execut(?:ed|ing|ion of|ions of)|killings? of|shot dead|shooting dead|gunn(?:ed|ing) down|"
    r"the (?:dead|victims) (?:includ(?:e|ed|ing)|were|are|was)|"
    r"behead(?:ed|ing)|lynch(?:ed|ing)|slaughter(?:ed|ing)?(?: of)?|assassinat(?:ed|ing)",
    "injured": r"wound(?:ed|ing|s)?(?: of)?|injur(?:ed|ing|es|e)|hurt(?:ing)?|maim(?:ed|ing)",
    "detained": r"arrest(?:ed|ing|s)?(?: of)?|detain(?:ed|ing|s)?|detentions? of|"
    r"jail(?:ed|ing|s)?|round(?:ed|ing)? up|imprison(?:ed|ing)",
    "other": r"kidnap(?:ped|ping|s)?(?: of)?|abduct(?:ed|ing|s|ion of)?|rescu(?:ed|ing|e of)|"
    r"free(?:d|ing|s)?|releas(?:ed?|ing)(?: of)?|displac(?:ed|ing)|evict(?:ed|ing)|"
    r"deport(?:ed|ing)|expel(?:led|ling)|tak(?:en|ing)|took",
    "crowd": r"crowds? of|(?:march|rally|protest|demonstration|strike|vigil|sit-in)(?:es|s)? "
    r"(?:of|by)|drew|attended by|joined by",
}
"""What is done to those who are counted, in the words before their number."""

TOLL_NOUN = (
    r"(?:death toll|toll|number of (?:the )?(?:people )?(?:dead|deaths|killed|victims|fatalities|"
    r"(?P<hurt>wounded|injured|injuries|hurt)|(?P<held>detained|detainees|arrests|arrested))|"
    r"body count|(?P<any>total|figure|count|tally)(?: number)?(?: of (?:dead|deaths|killed))?)"
)
TOLL = re.compile(
    rf"\b{TOLL_NOUN}\b[^.;]{{0,60}}?\b(?:at|to|of|as|is|was|reached|reaches|reaching|hit|passed|"
    r"topped|exceeded|stands|stood|be|climbed|rose|surpassed)(?: (?:now|least|a|the|be))* $"
)
"""A toll, a total or a number of dead, wounded or detained before the number that it is."""

TOLL_OF = re.compile(r"\b(?:dead|deaths?|killed|killings?|bodies|victims|fatalities|died)\b")
SAME_AGAIN = re.compile(
    r"(?:\b(?:including|among them|among whom|them|whom|among the dead)(?: at least)?|,|\band|"
    r"\bor|\bplus|\bas well as|\balong with|\bbesides)(?: (?:the|also|another|a further))* $"
)
"""Between two numbers that count the same thing, the second a part of the first or beside it."""

EFFECT_NOUNS = {
    **dict.fromkeys("dead death deaths fatality fatalities body bodies corpse corpses lives life "
                    "martyrs".split(), "killed"),
    **dict.fromkeys("injured wounded injuries injury wounds hurt".split(), "injured"),
    **dict.fromkeys("arrest arrests arrestee arrestees detainee detainees detention "
                    "detentions".split(), "detained"),
    **dict.fromkeys("casualty casualties".split(), "casualties"),
}  # fmt: skip
"""What a number counts, by the noun that it stands with."""

SKIPPED = frozenset(
    "of the its their his her these those this more other others another additional further one "
    "them whom all - “ ‘ \" '".split()
)
NO_NOUN = frozenset(
    "was were had have has is are who which that in at on by from and or but when after before as "
    "to with for while during near said told killed died wounded arrested detained missing since "
    "shot then so be been against over under until if because there here also still now injured "
    "hurt aboard walked marched gathered dead including among".split()
)
"""What no noun phrase behind a number goes across."""

UNITS = frozenset(
    """percent per % km kms kilometer kilometers kilometre kilometres mile miles metre metres meter
    meters yards feet minutes minute hours hour seconds days day nights weeks week months month
    years year decades centuries o'clock am pm degrees barrels tonnes tons dollars euros pounds
    points times votes seats goals storey floors houses homes cars vehicles rounds shots rockets
    shells missiles drones bullets bombs""".split()
)
"""With one of these a number counts no people."""


@cache
def forms_behind() -> list[tuple[str, re.Pattern[str]]]:
    """What a number counts, by the words behind it and its noun; the one that begins first counts.

    They are compiled when a text first counts people, as many texts never do.
    """
    done = [
        (what, rf"(?:{LIE}{AUX}+(?:{words})\b|^ (?:{words})\b{AFTER})")
        for what, words in DONE.items()
    ]
    being = [(what, rf"{LIE}{AUX}*(?:{words})\b") for what, words in BEING.items()]
    return [(what, re.compile(words)) for what, words in done + being]


@cache
def forms_before() -> list[tuple[str, re.Pattern[str]]]:
    """What a number counts, by the words before it."""
    return [(what, re.compile(rf"\b(?:{words}){TO_IT}")) for what, words in DOING.items()]
