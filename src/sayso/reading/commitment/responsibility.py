"""Responsibility: to what degree a text holds a party to be the doer of an event.

The scale and its order of questions are MUC-4's (fill rules for PERP: ORGANIZATION CONFIDENCE,
1992), with DENIED added. It reads the sentences that name the party; it says nothing of whether
the event happened, and nothing of whether the party did it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

__all__ = ["Degree", "degree_of", "responsibility_cues"]


class Degree(StrEnum):
    """How responsibility is put, from the doer's own word to mere possibility."""

    CLAIMED = "claimed"
    FACT = "fact"
    AUTHORITIES = "accused by authorities"
    SUSPECTED = "suspected"
    POSSIBLE = "possible"
    DENIED = "denied"


CUES: dict[str, re.Pattern[str]] = {
    name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for name, words in {
        "claimed": r"claim(?:ed|s|ing)?\s+(?:\w+\s+){0,2}(?:responsibility|credit|authorship)"
        r"|(?:took|taken|takes|assum\w+|acknowledged|admitted)\s+(?:\w+\s+){0,2}responsibility"
        r"|responsibility\s+(?:for\s+.{0,60}\s)?(?:was|were|has\s+been|had\s+been)\s+claimed"
        r"|admitted|confessed|(?:its|their)\s+(?:own\s+)?(?:communique|communiqué|statement)"
        r"|signed\s+by|vindicated",
        "denied": r"den(?:y|ies|ied|ying)\s+(?:\w+\s+){0,3}(?:responsibility|involvement|part|role"
        r"|any|that|having)|disclaim\w*|disavow\w*|not\s+responsible|no\s+part\s+in"
        r"|acquitted|absolved|cleared\s+of",
        "accused": r"blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing|ation|ations)|attribut(?:e|es|ed|ing)"
        r"|charg(?:ed|es)|alleg(?:e|es|ed|edly|ing|ations?)|held\s+responsible|ascribed|imputed"
        r"|point(?:ed|s)?\s+(?:the\s+finger\s+)?(?:to|at)|responsible|said\s+that|according\s+to"
        r"|reported(?:ly)?|indicated|identified",
        "doubt": r"suspect(?:s|ed)?|presum\w+|suppos\w+|believed|thought|apparent(?:ly)?|seem\w*"
        r"|probabl[ey]|likely|purported\w*|assumed|unidentified|unknown|hypothes[ie]s",
        "possible": r"possib\w+|may|might|could|perhaps"
        r"|no\s+(?:group|one|organi[sz]ation)\s+(?:has|had)"
        r"|not\s+(?:yet\s+)?(?:known|identified|been\s+identified|been\s+determined)"
        r"|operat\w*\s+in|active\s+in|area|zone|stronghold|similar",
        "authority": r"police|army|military|authorit\w+|government|official\w*|ministr?(?:y|er)"
        r"|president|prosecutors?|court|judge|armed\s+forces|troops|general|colonel|commander"
        r"|brigade|battalion|attorney|coprefa|spokes\w+|governor|intelligence|command|investigators",
    }.items()
}


def responsibility_cues(sentences: Sequence[str]) -> dict[str, int]:
    """How many cues of each kind stand in some sentences."""
    return {
        name: sum(len(pattern.findall(sentence)) for sentence in sentences)
        for name, pattern in CUES.items()
    }


def degree_of(sentences: Sequence[str]) -> Degree | None:
    """Go down MUC-4's tree with the sentences that name both a party and an event.

    Acquitted or denied? Did the party say so itself? Is an accuser cited, and is it an authority?
    Is there any doubt? Else it is put as a fact.

    sentences: those that name the party, in reading order.

    Returns:
        None where there is no sentence.
    """
    if not sentences:
        return None
    cues = responsibility_cues(sentences)
    if cues["denied"] and not cues["claimed"]:
        return Degree.DENIED
    if cues["claimed"]:
        return Degree.CLAIMED
    if cues["accused"]:
        return Degree.AUTHORITIES if cues["authority"] else Degree.SUSPECTED
    if cues["doubt"]:
        return Degree.SUSPECTED
    return Degree.POSSIBLE if cues["possible"] else Degree.FACT
