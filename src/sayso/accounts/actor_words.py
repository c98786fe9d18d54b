"""Actor words: who comes, goes or goes in, and the words around an act that tell its phase."""

from __future__ import annotations

__all__ = ["ACTORS", "BY_ACTOR", "DURING", "ENDING", "LATER"]

ACTORS: tuple[tuple[str, str], ...] = (
    (
        "soldiers",
        (
            r"soldiers?|troops?|army|military|battalions?|regiments?|patrols?|"
            r"paratroopers?|marines|"
            r"infantry|armou?red (?:cars?|vehicles?|column)|"
            r"national guard|riflemen|commandos?|column|peacekeepers?|armed forces"
        ),
    ),
    (
        "police",
        (
            r"police(?:men|man|women)?|(?:riot )?officers?|gendarmes?|constables?|detectives?|"
            r"special forces|intervention (?:group|force|unit)|swat|"
            r"the (?:group|force|squad|unit)|tactical (?:unit|team)|troopers"
        ),
    ),
    (
        "firefighters",
        (
            r"fire ?-?(?:fighters?|men|engines?|brigade|service|crews?|trucks?|"
            r"department)|engines?|"
            r"appliances?"
        ),
    ),
    ("ambulances", r"ambulances?|paramedics?|medics?|doctors?|medical (?:team|help|crews?)"),
    (
        "rescuers",
        (
            r"rescuers?|rescue (?:teams?|boats?|services?|helicopters?|workers?|crews?)|"
            r"lifeboats?|"
            r"coast ?guards?|divers|helicopters?|"
            r"emergency (?:services|crews?|teams?)"
        ),
    ),
    (
        "attackers",
        (
            r"attackers?|gunm[ae]n|armed (?:\w+ )?(?:m[ae]n|individuals|persons|groups?|"
            r"youths)|"
            r"raiders?|bandits?|militants?|rebels?|insurgents?|"
            r"assailants?|terrorists?|horsemen|militias?(?:men)?|fighters|robbers|kidnappers|"
            r"hooded men|masked men|men (?:with|on) (?:\w+ )?(?:guns?|rifles?|"
            r"motorcycles?|motorbikes?|horses|machetes)"
        ),
    ),
    (
        "the crowd",
        (
            r"crowds?|demonstrators?|protest[eo]rs?|march(?:ers?)?|procession|rioters?|strikers?|"
            r"supporters?|fans?|"
            r"mob|youths?|inmates|prisoners|convicts|mourners"
        ),
    ),
    ("guards", r"guards?|warders?|stewards?|marshals?|security (?:men|staff|guards?)|bailiffs?"),
    (
        "the vehicle",
        (
            r"ferry|ship|boat|train|tram|bus(?:es)?|coach|plane|aircraft|jet|flight|convoy|"
            r"lorr(?:y|ies)|trucks?"
        ),
    ),
    (
        "officials",
        r"(?:mayor|minister|governor|president|prefect|commissioner|ambassador|delegate)s?",
    ),
    ("observers", r"observers?|monitors?|inspectors?|delegat(?:es?|ion)|mission"),
)
"""Who comes, goes or goes in, under one name each."""

BY_ACTOR = frozenset({"arrival", "departure", "storming"})
"""Acts that are another one where somebody else does them."""
ENDING = (
    r"end(?:ed|s)?|stopp?(?:ed|s)?|ceas(?:ed|es)|over|lasted until|until|till|finished|put out|"
    r"extinguished|under control|died down|went out|fell silent|"
    r"quell\w*|subsided|brought to an end|completed?|concluded"
)
DURING = (
    r"still|continu\w*|resum\w*|kept|went on|goes on|was under way|raged|again|by then|"
    r"had been \w+ing|persist\w*|smou?lder\w*|intensif\w*"
)
LATER = (
    r"second|third|fourth|another|next|last|final|more|fresh|new|renewed|further|later|"
    r"sporadic|other|subsequent|other|earlier|previous"
)
