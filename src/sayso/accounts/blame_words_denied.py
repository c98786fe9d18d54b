"""Blame words of denials: who is innocent, whom nobody touched, and who is not known."""

from __future__ import annotations

import re

__all__ = ["CLEARED", "IS_THING", "SHOT_WITH", "UNTOUCHED", "WHO_DID"]

IS_THING = re.compile(
    r"\b(?P<what>(?:the|that|this|those|these|an?)\s(?:[\w’'-]+\s){1,4})(?:is|are|was|were)\s?$",
    re.IGNORECASE,
)
SHOT_WITH = re.compile(
    r"\b(?:shots?|fire|gunfire|bullets?|rounds?|shells?|rockets?|missiles?|drones?|mortars?|bombs?|"
    r"mines?|grenades?|m[ae]n|fighters|gunm[ae]n|attackers?|soldiers|people|deed|attack|work|"
    r"guns?|rifles?|one|ones)\b",
    re.IGNORECASE,
)
"""What somebody did it with, or who did: that these are "not ours" denies it."""
UNTOUCHED = re.compile(
    r"(?<=[\s“\"‘])(?:(?P<not>(?:did|do|does|has|had|have)(?:\s(?:not|never)|n[’']t)(?:\sever)?\s|"
    r"never\s(?:once\s)?)|(?:ever\s|has\s|had\s|have\s)*)"
    r"(?:(?:touch(?:ed)?|harm(?:ed)?)\b|(?:laid|lay|put|raised?|lifted?)\s(?:a|any|so\smuch\sas\sa)\s"
    r"(?:hand|finger)\b|(?:had|have)\s(?:any\w*\sto\sdo\swith|any\s(?:part|hand|role)\s(?:in|to)))",
    re.IGNORECASE,
)
""" "Never touched him", "none of them laid a finger on her": a denial where somebody denies it. """
CLEARED = re.compile(
    r"(?<=[\s“\"‘])(?:(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:\w+ly\s)?(?:innocent|blameless|"
    r"not\sguilty|cleared|acquitted|absolved|exonerated)\b(?P<of>\sof\s[^.;:!?\n”\"]{2,60})?)",
    re.IGNORECASE,
)
""" "The pupils are innocent of the fire". """
WHO_DID = re.compile(
    r"(?:^|(?<=[.!?;:“\"—–(,]\s)|(?<=[“\"‘(\n])|\b(?:and|but|as\sto)\s)(?:exactly\s|just\s)?"
    r"(?:who|which\sside|whose\s\w+|by\swhom)\s(?P<deed>[^.;:!?\n”\"]{2,70}?),?\s(?:(?:I|we|she|he|they|"
    r"nobody|no\sone|investigators|police|the\s\w+)\s(?:(?:do|does|did|could|can|would)(?:\s?not|"
    r"n[’']t)|cannot|can)\s(?:yet\s)?(?:know|say|tell|be\ssure|establish|determine|name)"
    r"|nobody\s(?:knows|knew|saw|could\s(?:say|tell))|no\sone\s(?:knows|knew|saw|could\s(?:say|tell))"
    r"|(?:is|was|remains?|remained)\s(?:still\s|as\syet\s)?(?:not\s(?:yet\s)?(?:known|clear|"
    r"established|certain)|unknown|unclear|uncertain|a\smystery|disputed|an\sopen\squestion|in\s"
    r"dispute|anybody[’']s\sguess))\b",
    re.IGNORECASE,
)
""" "Who lit it I don't know", "Which side fired first remains unclear". """
