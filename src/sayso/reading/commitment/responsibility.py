"""Responsibility: to what degree a text holds a party to be the doer of an event.

The scale and its order of questions are MUC-4's (fill rules for PERP: ORGANIZATION CONFIDENCE,
1992), with DENIED added. It reads the sentences that name the party, by the words around its name;
it says nothing of whether the event happened, and nothing of whether the party did it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from sayso.records import Degree

__all__ = ["degree_of", "is_at_issue", "with_party"]

PARTY = "xpartyx"
"""Stands for the words that name the party, in sentences that are read for cues."""
NEAR = r"(?:\W+\w+)"
"""One more word between two."""
AUTHORITY = (
    r"(?:police|army|military|authorit\w+|governments?|officials?|minist(?:ry|er|ers)|president"
    r"|prosecutors?|courts?|judges?|armed\s+forces|general|colonel|major|captain|commanders?"
    r"|brigade|battalion|attorney|spokes\w+|governor|intelligence|command|investigators"
    r"|garrison|staff|mayor|detectives|troops)"
)
SAYING = (
    r"(?:said|says|reported|reports|stated|states|announced|told|disclosed|revealed|confirmed"
    r"|added|asserted|declared|noted|indicated|informed|believed?)"
)
HEDGES = (
    r"presum\w+|alleged\w*|suspect\w*|suppos\w+|apparent\w*|believe[ds]?|probabl\w+|purported\w*"
)
BLAMING = r"(?:blam\w+|accus\w+|attribut\w+|ascrib\w+|charg(?:ed|es|ing)|implicat\w+|suspects?)"


CLAIMED = (
    rf"{PARTY}{NEAR}{{0,6}}?\W+(?:claim\w*|admit\w+|acknowledg\w+|confess\w*|vindicat\w+"
    rf"|(?:took|takes|taken|assum\w+)\s+responsib\w+)"
    rf"|(?:claimed|admitted|signed)\s+by{NEAR}{{0,5}}?\W+{PARTY}"
    rf"|responsib\w+{NEAR}{{0,8}}?\W+claimed|claim\w*{NEAR}{{0,2}}?\W+(?:responsib\w+|credit)"
    rf"|{PARTY}{NEAR}{{0,6}}?\W+(?:communiqu[eé]|statement|leaflet)"
    rf"|(?:communiqu[eé]|statement|leaflet|call){NEAR}{{0,6}}?\W+{PARTY}"
)
DENIED = (
    r"den(?:y|ies|ied|ying)\s+(?:\w+\s+){0,3}(?:responsibility|involvement|participation|part|role"
    r"|hand|any|that|having)|disclaim\w*|disavow\w*|disown\w*|nothing\s+to\s+do\s+with"
    rf"|not\s+(?:responsible|behind)|no\s+(?:part|hand)\s+in|acquitted|absolved|cleared\s+of"
    rf"|{PARTY}{NEAR}{{0,3}}?\W+den(?:y|ies|ied)"
)
ACCUSED = (
    rf"(?:{BLAMING}|held\s+responsible|responsible|behind|the\s+work\s+of){NEAR}{{0,8}}?\W+{PARTY}"
    rf"|{PARTY}{NEAR}{{0,6}}?\W+(?:responsib\w+|accused|blamed|charged|guilty|behind)"
)
BY_AUTHORITY = (
    rf"{AUTHORITY}{NEAR}{{0,5}}?\W+(?:{SAYING}|{BLAMING}|hold)"
    rf"|according\s+to{NEAR}{{0,3}}?\W+{AUTHORITY}|by{NEAR}{{0,3}}?\W+{AUTHORITY}"
    rf"|{PARTY}{NEAR}{{0,3}}?\W+charged"
)
DOUBTED = (
    rf"(?:presum\w+|alleged\w*|suspect\w*|suppos\w+|apparent\w*|believed|thought|probabl\w+"
    rf"|purported\w*){NEAR}{{0,5}}?\W+{PARTY}"
    rf"|{PARTY}{NEAR}{{0,3}}?\W+(?:suspects?|suspected|allegedly|reportedly|thought|believed)"
    rf"|suspect(?:ed)?{NEAR}{{0,3}}?\W+in"
)
MAYBE = rf"{PARTY}\W+(?:may|might|could){NEAR}{{0,3}}?\W+(?:behind|responsible|guilty|involved)"
POSSIBLE = (
    rf"(?:may|might|could|perhaps|possib\w*){NEAR}{{0,6}}?\W+{PARTY}"
    rf"|{PARTY}{NEAR}{{0,4}}?\W+(?:may|might|could|possib\w*)"
)
SPEAKS = (
    rf"{PARTY}{NEAR}{{0,5}}?\W+(?:promised|announced|demand(?:s|ed|ing)?|ransom|still\s+hold\w+)"
)
"""The party speaks as the one who did it: it announces, or names what it wants for its captives."""
OPEN = (
    r"(?:is|are|was|were|has|have)\s+not\s+(?:yet\s+|been\s+)*"
    r"(?:known|confirmed|established|determined|clear)"
    r"|whether|ruled?\s+out|possibilit(?:y|ies)|(?:no|not\s+(?:\w+\s+){0,2})\s*(?:evidence|proof)"
)
"""What is not settled."""
LINKED = (
    rf"(?:link(?:s|ed|ing)?|implicat\w+|connect(?:ed|ions?)|ties|tied|involved|involvement"
    rf"|complicity){NEAR}{{0,8}}?\W+{PARTY}"
    rf"|{PARTY}{NEAR}{{0,6}}?\W+(?:linked|implicated|involved|complicity|involvement)"
)
HEDGED = rf"(?:{HEDGES}){NEAR}{{0,14}}?\W+{PARTY}|{PARTY}{NEAR}{{0,8}}?\W+(?:{HEDGES})"
CITED = rf"according\s+to{NEAR}{{0,4}}?\W+{AUTHORITY}"
AT_ISSUE = (
    r"responsib\w+|blam(?:e|ed|es|ing)|behind\s+the|culprits?|perpetrators?|the\s+work\s+of"
    r"|accus\w+|alleg\w+|charg(?:ed|es)|suspect\w*|den(?:y|ies|ied|ying)|admit\w*"
    r"|(?:den(?:y|ied|ies)|disown\w*|claim(?:ed|s)?|disclaim\w*)\s+(?:\w+\s+){0,2}"
    r"(?:responsibility|credit|involvement|part|role|hand)"
)


def is_at_issue(sentence: str) -> bool:
    """Whether a sentence speaks of who did something, and not only of what was done."""
    return _pattern(AT_ISSUE).search(sentence) is not None


def with_party(sentence: str, names: Iterable[tuple[int, int]]) -> str:
    """A sentence with one made-up word wherever it names the party, for `degree_of`.

    names: first and one past the last character of each name, counted from the sentence's first.
    """
    parts, at = [], 0
    for start, end in sorted(names, key=lambda name: (name[0], -name[1])):
        if at <= start < end <= len(sentence):
            parts += [sentence[at:start], f" {PARTY} "]
            at = end
    return "".join([*parts, sentence[at:]])


def degree_of(sentences: Sequence[str]) -> Degree | None:
    """Go down MUC-4's tree with the sentences that name both a party and an event.

    Did the party say so itself, or deny it? Is an accuser cited, and is it an authority? Is it
    only possible, or is there any doubt? Else it is put as a fact.

    sentences: those that name the party, in reading order, by `with_party`.

    Returns:
        None where there is no sentence.
    """
    if not sentences:
        return None

    def found(words: str) -> bool:
        pattern = _pattern(words)
        return any(pattern.search(sentence) is not None for sentence in sentences)

    if found(DENIED) and not found(CLAIMED):
        return Degree.DENIED
    if found(CLAIMED):
        return Degree.CLAIMED
    if found(MAYBE):
        return Degree.POSSIBLE
    if found(ACCUSED):
        return Degree.AUTHORITIES if found(BY_AUTHORITY) else Degree.SUSPECTED
    if found(POSSIBLE):
        return Degree.POSSIBLE
    if found(DOUBTED):
        return Degree.SUSPECTED
    if found(SPEAKS):
        return Degree.CLAIMED
    if found(OPEN):
        return Degree.POSSIBLE
    if found(LINKED) or found(HEDGED):
        return Degree.AUTHORITIES if found(BY_AUTHORITY) else Degree.SUSPECTED
    return Degree.AUTHORITIES if found(CITED) else Degree.FACT


@cache
def _pattern(words: str) -> re.Pattern[str]:
    """Words as an expression, compiled when a text first needs it: most blame nobody."""
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
