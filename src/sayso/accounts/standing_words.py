"""Standing words: how a sentence says whose words they are."""

from __future__ import annotations

import re

__all__ = [
    "BARE_ROLE",
    "BREAK",
    "CLAIM",
    "DENIAL",
    "GIVING",
    "HALF",
    "KNOWN",
    "LONGEST_NAME",
    "NEAR",
    "REACH_OF_FIGURE",
]

HALF = 0.5
KNOWN = re.compile(
    r"(?:(?:is|are|was|were|has\sbeen|have\sbeen|had\sbeen)\s)?(?:now\s|already\s|so\sfar\s)?known",
    re.IGNORECASE,
)
DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|dismiss\w*|reject\w*|refut\w*|rebut\w*|disput\w*|contradict\w*|"
    r"repudiat\w*|contest\w*|disavow\w*|not true|no truth|untrue|false|never)\b",
    re.IGNORECASE,
)
CLAIM = re.compile(
    r"(?:claims?|reports?|allegations?|accusations?|charges?|suggestions?|assertions?|statements?)",
    re.IGNORECASE,
)
NEAR = 60
GIVING = re.compile(
    r"(?:(?:,\s|;\s|—\s|^)?\b(?:while|whereas|but|although|though)\s(?P<who>(?:[\w’'-]+\s){1,7}?)"
    r"|,\s(?P<relative>which|who)\s)"
    r"(?:(?:had|has|have)\s)?(?P<earlier>(?:earlier|previously|initially|first)\s)?"
    r"(?:put|puts|gave|given|gives|said|says|spoke|spoken|speaks|counted|counts|registered|registers|"
    r"recorded|records|reported|reports|confirmed|listed|set)\b",
    re.IGNORECASE,
)
"""A clause whose subject gives a figure of his own."""
BREAK = re.compile(r"[;:]|,\s(?:and|but|while|which|who|where)\b")
BARE_ROLE = re.compile(
    r"^(?:an?|the|its|their|his|her|one)\s(?:(?:chief|senior|duty|press|official)\s)?(?:spokes(?:man|woman|"
    r"person)|press\s(?:officer|desk|office)|duty\sofficer|officer|official|representative)$",
    re.IGNORECASE,
)
"""Whoever speaks for a body that the words for him leave out."""
REACH_OF_FIGURE = 50
LONGEST_NAME = 60
