"""Targets of shots: into the air, at the ground, or at people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.accounts.scopes import groups_named
from sayso.accounts.targets_told import Target
from sayso.quantities.groups import ALL
from sayso.records import Span

__all__ = ["BY", "OBJECT", "SHOTS", "shots_in"]

SHOTS = "shots"
BY = " by "
OBJECT = "object"
"""The value of shots at a thing, whichever it is."""
NOT = re.compile(
    r"\b(?:not|never|nobody|no one|none|neither|n['’]t|without)\b|n['’]t\b|\bno\s\w*\s?$", re.I
)
AMMUNITION = (
    r"(?:shots?|rounds?|bullets?|(?:tear )?gas|canisters?|grenades?|rockets?|volleys?|bursts?|"
    r"weapons?|guns?|rifles?|pistols?|ammunition|pellets?|projectiles?|live|rubber|plastic|"
    r"warning|their|his|the|a|an|one|two|three|four|five|six|several|some|many|more|few|\d+|"
    r"baton|stun|automatic|first|only|again|back|straight|directly|indiscriminately|deliberately|"
    r"point-blank|randomly|once|twice|off|cartridges?|fire|to kill,?)"
)
FIRED = (
    r"(?:fire|fires|fired|firing|shoot|shooting|shot|shots|opened fire|opening fire|open fire|"
    r"aimed|aims|aiming|pointed|directed|discharged)"
)
PEOPLE = (
    r"(?:crowds?|people|persons|protest[eo]rs|demonstrators|marchers|civilians|mourners|"
    r"worshippers|fans|supporters|strikers|miners|workers|students|villagers|residents|women|"
    r"children|men|anyone|everyone|them|us|heads?|chests?|faces|bodies|legs|backs|stomachs)"
)
THINGS = (
    r"(?:wheelhouses?|bridge|cars?|vehicles?|vans?|bus(?:es)?|lorr(?:y|ies)|trucks?|jeeps?|boats?|"
    r"hulls?|windscreens?|windows?|doors?|houses?|homes?|tyres?|engines?|cabins?|cabs?|decks?|"
    r"ships?|trawlers?|vessels?|ferry|tents?|buildings?|offices?|balcon(?:y|ies)|ambulances?|"
    r"motorcycles?|motorbikes?|trains?|carriages?|planes?|helicopters?|roofs?|walls?)"
)
AIMED = re.compile(
    rf"\b{FIRED}(?:\s{AMMUNITION}){{0,5}}\s(?:"
    r"(?P<air>(?:in|into|up into|up in|towards?) the (?:air|sky)|(?:over|above) (?:the |their |"
    r"our )?(?:heads?|crowd|people|roofs?|rooftops|marchers|demonstrators))|(?P<ground>(?:at|"
    r"into|towards?) the (?:ground|road|street|tarmac|asphalt|pavement|floor|sand|cobbles|"
    r"water))|(?P<people>(?:at|on|upon|into|towards?)\s(?:(?:the|a|an|our|their|his|her|its|this|"
    r"unarmed|peaceful|fleeing|"
    rf"several|many|some|those|of|parts?|lower|upper)\s|[a-z]+ing\s){{0,4}}?{PEOPLE})|"
    rf"(?P<object>(?:at|on|upon|into|through)\s(?:the|a|an|our|their|his|her|its|this|my)\s"
    rf"(?:[\w-]+\s){{0,2}}?{THINGS})"
    r")\b(?!['’]s? (?:barracks|base|post))",
    re.IGNORECASE,
)
UPWARDS = re.compile(
    rf"\b{FIRED}\b[^.;:]{{1,110}}?\b(?:into the (?:air|sky)|skywards?|towards the sky|"
    r"(?:over|above) (?:the |their |our |people['’]s )?heads)\b",
    re.IGNORECASE,
)
"""Shots into the air, told at some distance from the word for them."""
WARNING = re.compile(
    r"\b(?:only|nothing but|just|no more than)\s(?:\w+\s)?warning shots?\b|\bwarning shots only\b",
    re.IGNORECASE,
)
AGENT = re.compile(r"^[^,;]{0,30}?\bby\s(?:the\s)?(?P<who>[\w’'-]+(?:\s[\w’'-]+){0,2})")
FIRING = re.compile(r"fir(?:e|ing)|shoot|shot|aim|point|direct|discharg", re.IGNORECASE)
NEAR = 60


def shots_in(words: str) -> Iterator[Target]:
    """Where a clause says that shots went, by which side."""
    if FIRING.search(words) is None:
        return
    aimed = list(AIMED.finditer(words))
    upwards = UPWARDS.search(words) if not aimed else None
    if upwards is not None:
        yield _target(words, upwards, "air")
    for match in aimed:
        value = next(name for name, found in match.groupdict().items() if found)
        target = _target(words, match, value)
        if value != OBJECT or not target.denied:
            yield target
    for match in WARNING.finditer(words):
        yield _target(words, match, "air")


def _target(words: str, match: re.Match[str], value: str) -> Target:
    left = re.split(r"[,;:]|\b(?:and|but|that|while|when|after|before)\b", words[: match.start()])[
        -1
    ]
    agent = AGENT.match(words[match.end() :])
    named = [each for each in groups_named(left[-NEAR:]) if each != ALL]
    if agent is not None:
        named = [each for each in groups_named(agent["who"]) if each != ALL]
    scope = f"{SHOTS}{BY}{named[-1]}" if named else SHOTS
    return Target(scope, value, Span(match.start(), match.end()), bool(NOT.search(left)))
