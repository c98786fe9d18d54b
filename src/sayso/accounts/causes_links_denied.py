"""Cause links of denial: the wordings by which a voice says that it was not this cause."""

from __future__ import annotations

from sayso.accounts.causes_linking import link_of

__all__ = ["DENIALS"]

DENIALS = (
    link_of(
        "did not cause",
        r"(?:\s(?:did not|didn['’]t|does not|could not have|couldn['’]t have|cannot have|can['’]t "
        r"have|never)\s(?:\w+ly\s)?(?:cause[ds]?|start(?:ed)?|trigger(?:ed)?|spark(?:ed)?|set off|"
        r"bring about|brought about|kill(?:ed)?|lead to|led to|do|done|sink|sunk|make|made|bring "
        r"down)\b|\s(?:had|has|have|having|played|plays|was|were|is|bore|took)\s(?:(?:not|in)\s)?"
        r"(?:nothing (?:\w+ )?to do with|no (?:part|role|share|bearing|hand|link|connection|"
        r"influence|blame)|(?:not|n['’]t) (?:to blame|responsible|the (?:\w+ )?(?:cause|reason|"
        r"culprit|trigger|source))|(?:to blame|responsible) for nothing))",
        "any",
        25,
        before=True,
        denied=True,
    ),
    link_of(
        "in order",
        r"\s(?:was|were|is|are|had been|has been|have been|proved|tested|remained|found)\s(?:to be "
        r"|found |tested |declared |perfectly |quite |entirely |completely |absolutely |always |"
        r"all |and )*(?:clean|pure|safe|sound|harmless|uncontaminated|drinkable|fine|"
        r"faultless|flawless|in (?:perfect |good |full )?(?:order|working order|condition)|intact|"
        r"wholesome|blameless|innocent|normal|free (?:of|from) \w+|healthy|undamaged)\b",
        "any",
        18,
        before=True,
        denied=True,
    ),
    link_of(
        "nothing wrong with",
        r"\b(?:nothing (?:\w+ )?(?:wrong|amiss|the matter|harmful|unusual|bad) (?:with|in|about)|"
        r"nothing ailed|no (?:fault|defect|flaw|problems?) (?:was found |were found )?(?:with|in)|"
        r"no (?:harmful |dangerous |toxic )?(?:substances?|toxins?|"
        r"contaminat\w+|impurit\w+|poison) "
        r"(?:was |were |had been )?(?:found |detected |present )?in)\s",
        "any",
        25,
        denied=True,
    ),
    link_of(
        "ruled out",
        r"\b(?:rul(?:ed|es|ing|e) out|exclud(?:e|es|ed)|discount(?:ed|s)|dismiss(?:ed|es)?|"
        r"reject(?:ed|s)?|scotched|den(?:ied|ies|y))\s(?:(?:as \w+|all|any|the|talk|suggestions?|"
        r"claims?|reports?|rumou?rs?|theor(?:y|ies)|idea|possibility|speculation|that|there|had|"
        r"been|was|were|of|about|a|an|version|notion)\s){0,8}",
        "any",
        20,
        denied=True,
    ),
    link_of(
        "can be ruled out",
        r"\s(?:can|could|may|has|have|had|was|were|must)\s(?:already\s)?(?:be\s|been\s)?(?:ruled "
        r"out|excluded|discounted|dismissed)\b",
        "any",
        20,
        before=True,
        denied=True,
    ),
    link_of(
        "no sign of",
        r"\b(?:no|any|without|never)\s(?:\w+\s)?(?:signs?|traces?|evidence|proof|indications?|"
        r"marks?|hint) (?:whatever )?(?:of|that|for)\s",
        "any",
        40,
        denied=True,
        weak=True,
    ),
    link_of(
        "looked for",
        r"\b(?:look|search|hunt)(?:ed|ing)? for (?:any |the )?(?:\w+ )?(?:parts?|traces?|remains|"
        r"pieces|fragments|signs|bits) of\s(?=[^.;]{3,60}\b(?:found none|none|nothing|in vain|"
        r"without))",
        "any",
        25,
        denied=True,
        weak=True,
    ),
    link_of(
        "nothing to do with",
        r"\bnothing (?:\w+ )?to (?:do with|suggest|indicate|point to)\s",
        "any",
        30,
        denied=True,
    ),
    link_of(
        "there was no",
        r"\bthere (?:was|were|is|had been|has been|have been|could be|could have been)\s(?=no\b|"
        r"never any\b|not any\b)",
        "any",
        25,
    ),
)
"""Tried in this order, behind all the others."""
