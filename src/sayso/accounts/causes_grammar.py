"""Cause grammar: the small patterns with which a clause that names a cause is read."""

from __future__ import annotations

import re

__all__ = [
    "BEHIND",
    "CUT",
    "EATING",
    "GAP",
    "JOIN",
    "NEGATED",
    "NOBODY",
    "PREPOSITION",
    "PRONOUN",
    "TAKEN_ON",
    "TAKEN_UP",
    "TO_DEATH",
    "VEHICLE",
    "VERBS",
]

NEGATED = re.compile(
    r"(?:\b(?:not|never|neither|nor|nothing|nobody|none|no one|no (?:sign|trace|evidence|proof|"
    r"indication))|n['’]t)\b(?!\s(?:only|just|long|far|least|merely|simply|until))|\b(?:no|any|"
    r"without)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
CUT = re.compile(
    r"[,;:]|\b(?:and|but|after|when|while|before|because|which|who|whose|since|than)\b(?=\s)",
    re.IGNORECASE,
)
"""Where a clause ends within another one, so that what is denied before is not denied behind."""
GAP = re.compile(r"(?:\b(?:that|which|who|whom|where|while|said|says|told|whose|whether|if)\b|[;])")
"""Words that a cause does not reach across."""
TAKEN_UP = re.compile(
    r",?\s(?:and\s|but\s)?(?:one of (?:those|them|these|which)|which|that|it|this|a single one)$",
    re.IGNORECASE,
)
"""Words that take up what was named before: "and one of them killed him"."""
VERBS = re.compile(
    r"\b(?:had|has|have|was|were|is|are|used|using|did|does|do|will|would|fired|threw|carried|"
    r"seen|heard)\b|[:()]",
    re.IGNORECASE,
)
NOBODY = re.compile(r"\b(?:nobody|no one)\s(?:\w+\s)?$", re.IGNORECASE)
"""Whoever says that his own side lit no fire says nothing of how it came about."""
JOIN = re.compile(
    r"[,\s“”\"]*(?:(?P<but>\bbut\b)|(?P<not>\b(?:not|rather than|and not|instead of|nor)\b)|"
    r"\b(?:and|or|and/or|as well as)\b|,)(?:\s*(?:of|by|from|to|in|with|the|an?|his|her|their|as|"
    r"it was|also|to the|because of|[\w-]+(?=\s))){0,4}?\s*",
    re.IGNORECASE,
)
PREPOSITION = re.compile(
    r"\b(?:in|of|with|by|from|for|at|on|to|about|against|near|under|into|like|after|"
    r"before)\s(?:(?:a|an|the|his|her|its|their|some|any|this|that)\s)?(?:[\w’'-]+\s){0,2}$",
    re.IGNORECASE,
)
"""What makes a noun in front of a verb no subject of it."""
BEHIND = re.compile(r"(?:\s(?!and\b|but\b)[\w’'-]+){0,6}?")
VEHICLE = re.compile(
    r"\b(?:bus(?:es)?|coach(?:es)?|vehicles?|lorr(?:y|ies)|trucks?|convoy|cars?|jeeps?|van|"
    r"tanks?|depot|terminal|building|house|hall|school|hospital|plant|tower|pipeline|warehouse|"
    r"store|station|bridge|carriage|train|boat|ship|ferry|tanker|vessel|refinery|silo|market|"
    r"mosque|church|clinic|dam|walls?|roof|dyke|levee|stand|balcony|aircraft|plane|helicopter|"
    r"trailer)\b",
    re.IGNORECASE,
)
"""Things that are hit, as people are not."""
TO_DEATH = re.compile(
    r"\b(?:died|dead|death|killed|dies|fatal\w*|body|autopsy|post-?mortem|deceased|corpse)\b",
    re.IGNORECASE,
)
PRONOUN = re.compile(
    r"(?:^|[,“\"—–]\s?|\bthat\s|\band\s)(?:it|this|that|which)\b[^,]{0,40}$", re.IGNORECASE
)
TAKEN_ON = re.compile(r"\b(?:it|this)\b[^;:]{0,80}$", re.IGNORECASE)
"""A pronoun that goes on from what the sentence before names."""
EATING = re.compile(r"\b(?:eat|ate|drink|drank|drunk|consum|tast|swallow)", re.IGNORECASE)
