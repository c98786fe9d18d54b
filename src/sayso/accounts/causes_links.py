"""Cause links: the wordings that tie a cause to what it brought about.

A link says where its cause stands and of which effect it is. Which cause that is, is looked up
in the list of causes.
"""

from __future__ import annotations

from sayso.accounts.causes_linking import link_of
from sayso.accounts.causes_links_denied import DENIALS

__all__ = ["LINKS"]

DEAD = (
    r"(?:died|die|dies|dying|perished|perish|succumbed|passed away|bled to death|killed|"
    r"deaths?(?! of)|dead(?! of)|lost (?:his|her|their) li(?:fe|ves))"
)
BE = (
    r"(?:was|were|is|are|been|being|be|had been|has been|have been|may have been|might have been|"
    r"could have been|must have been)"
)
WORDS = r"(?:\s(?!by\b|of\b|from\b|that\b|which\b|who\b)[\w’'-]+)"
CAUSED = (
    r"(?:caused|started|triggered|sparked|set off|ignited|touched off|brought about|provoked|"
    r"inflicted|brought on|lit|set|made|left|detonated|fuelled)"
)
HURT = (
    r"(?:hit|struck|wounded|injured|hurt|blinded|maimed|brought down|blown up|blown apart|"
    r"destroyed|sunk|downed|felled|torn apart|ripped apart|holed|demolished|flattened|pierced|"
    r"cut down|torn open)"
)
EXAMINED = (
    r"(?:autops(?:y|ies)|post-?mortems?|pathologists?|coroner|forensic (?:examination|report|"
    r"experts?|doctors?)|inquest|death certificate|certificate|medical (?:report|examiner|"
    r"examination)|medical certificate|doctors?|surgeons?)"
)
FOUND = (
    r"(?:found|finds|show(?:s|ed|n)|reveal(?:s|ed)|establish(?:es|ed)|conclud(?:es|ed)|gives?|"
    r"gave|says|said|record(?:s|ed)|point(?:s|ed) to|sp(?:oke|eaks?) of|lists?|confirm(?:s|ed)|"
    r"indicat(?:es|ed)|put|puts|ruled|names?|named|cites?|cited|mentions?|mentioned|"
    r"attribut(?:es|ed)|noted|determined)"
)

LINKS = (
    link_of(
        "died of",
        rf"\b{DEAD}{WORDS}{{0,4}}?\s(?:not\s)?(?:of|from|by|to|as (?:a|the) (?:direct "
        rf")?(?:result|consequence) of|because of|due to|owing to|on account of)\s",
        "death",
        50,
    ),
    link_of(
        "died in",
        r"\b(?:died|perished|killed|dying)(?:\s(?!that\b|which\b|who\b)[\w’'-]+){0,3}?\s(?:in|"
        r"under|following|with|when|after (?:being|having|inhaling|falling|suffering|taking|"
        r"drinking|an?|he|she|they)|in the|through)\b",
        "death",
        34,
        clausal=True,
    ),
    link_of("inhaling", r"\bafter (?=inhaling|being\b)", "death", 3, needs="death", clausal=True),
    link_of(
        "caused by",
        rf"\b{CAUSED}(?:,[^,.;]{{3,40}},)?\s(?:\w+ly\s)?(?:by|with|when|after|from)\s",
        "",
        60,
        clausal=True,
    ),
    link_of(
        "due to",
        r"\b(?:due to|(?:the|a|as a) (?:\w+ )?(?:result|consequence|work) of|because of|because|"
        r"owing to|down to|blamed on|put down to|attributed to|ascribed to|traced (?:back )?to|"
        r"linked to|(?:resulted|stemmed|arose|originated|came) (?:from|with)|(?:started|began|"
        r"broke out|begun|came) (?:with|when|after|as|from))\s",
        "",
        60,
        clausal=True,
    ),
    link_of(
        "blamed on",
        r"\b(?:blam\w+|pinned|put)\s(?:the\s|his\s|her\s|their\s)?(?:[\w’'-]+\s){1,4}?(?:down to|"
        r"on)\s",
        "",
        40,
    ),
    link_of(
        "happened after",
        r"(?<=\S),?\s(?:after|when|from|by|in|under|through|following|as|with)\s",
        "",
        40,
        needs="verb",
        clausal=True,
    ),
    link_of(
        "was",
        r"\s(?:was|is|were|had been|has been)(?:\s(?:not|never)|n['’]t)?\s(?:simply |just |"
        r"clearly |plainly )?(?=(?:an?|the|no|not|due|arson|sabotage|terror\w*|accidental|"
        r"deliberate)\b)",
        "",
        30,
        needs="noun",
    ),
    link_of(
        "it was",
        r"(?:^\s*|[“\"‘:,—–(]\s?|\b(?:that|said|says|and|but|because)\s)(?:it|this|"
        r"that)(?:\s(?:had been|was|is|has been)|['’]s)(?:\s(?:not|never)|n['’]t)?\s(?:only |"
        r"just |simply |clearly |plainly |definitely |certainly |probably |a case of |an act of |"
        r"the work of )?",
        "any",
        25,
    ),
    link_of(
        "cause was",
        r"\bcauses?(?:\s(?:of (?:the |his |her |their |its "
        r")?[\w’'-]+(?:\s[\w’'-]+){0,2}?)?)?(?:\s(?:was|is|were|had been|has been|as|being|may "
        r"have been|lay in|lies in|given as|recorded as|was given as|was recorded as)|:)\s",
        "any",
        40,
    ),
    link_of(
        "the cause",
        r"\s(?:as|was|were|is|to be|had been|being)\s(?:not\s)?(?:the|a) (?:\w+ ){0,3}causes?\b",
        "any",
        25,
        before=True,
    ),
    link_of(
        "hurt by",
        rf"\b{BE}\s(?:\w+ly\s)?(?P<hurt>{HURT})(?:\s[\w’'-]+){{0,6}}?\s(?:by|with|from)\s",
        "hurt",
        40,
    ),
    link_of(
        "brought about",
        r"\s(?P<did>caused|triggered|sparked|provoked|set off|touched off|started|brought about|"
        r"led to|(?:was|were|is|are) behind|(?:was|were|is|are) to blame for|(?:was|were|is) "
        r"responsible for|did|unleashed|ignited|lit|detonated)\s(?=(?:the|this|that|it|his|her|"
        r"their|a|an|all)\b)",
        "object",
        40,
        before=True,
    ),
    link_of(
        "killed",
        r"\s(?:had |has |have )?(?:killed|claimed|took the li(?:fe|ves) of|"
        r"cost|did for|finished)\s(?=(?:him|her|them|it|our|the|his|most|"
        r"all)\b|(?-i:[A-Z]))",
        "death",
        40,
        before=True,
    ),
    link_of(
        "killed him", r"\b(?:had|have|has)\skilled (?:him|her|them)\b", "death", 40, before=True
    ),
    link_of(
        "kindled",
        r"\s(?:had |has |have )?(?:ignited|lit|set (?:the |a |an |her |his |their )?(?:[\w’'-]+ "
        r"){1,4}?(?:on fire|alight|ablaze)|set fire to)\b",
        "kindled",
        25,
        before=True,
    ),
    link_of(
        "went off",
        r"\s(?:had |has |have )?(?:exploded|blew up|blown up|went off|gone off|detonated)\b",
        "blast",
        25,
        before=True,
    ),
    link_of(
        "struck it",
        r"\s(?:hit|struck|blew up|tore apart|destroyed|slammed into|tore through|ripped through|"
        r"smashed into|brought down|sank|set)\s(?=(?:the|a|an|our|its|their)\b|(?-i:[A-Z]))",
        "thing",
        30,
        before=True,
    ),
    link_of("blamed", r"\b(?:blamed|blames|blaming)\s", "any", 25),
    link_of(
        "examined",
        rf"\b{EXAMINED}(?:['’]s)?(?:\s[\w’'-]+,?){{0,8}}?\s{FOUND}\b",
        "death",
        60,
        needs="death",
    ),
    link_of(
        "injury from",
        r"\b(?P<injury>(?:(?:his|her|the|a|this|fatal|deadly|"
        r"mortal)\s(?:[\w-]+\s)?)?(?:injur(?:y|ies)|wounds?|bruises|blow|fractures?))\s(?:(?:had|"
        r"have|was|were|is|are|been|not|been|only|clearly|all)\s){0,3}(?:come|came|caused|"
        r"consistent|inflicted|typical|made|left|compatible|from|point(?:s|ed)? to|suggest(?:s|"
        r"ed)?|the (?:result|work))\b(?:\s(?:by|from|with|of|a|an|the))*\s",
        "injury",
        30,
    ),
    link_of(
        "hit somebody",
        r"\s(?:had |that )?(?:hit|struck|pierced|caught)\s(?=(?:him|her|his|the (?:boy|girl|man|"
        r"woman|student|teenager|youth|child|driver|worker|reporter|journalist|demonstrator|"
        r"protester|officer|policeman))\b)",
        "hurt",
        30,
        before=True,
    ),
    link_of(
        "what exploded",
        r"\bwhat (?:had )?(?:exploded|blew up|went up|went off|blown up|gone up)\s(?:was|were)\s",
        "blast",
        30,
    ),
    link_of(
        "failed",
        r"\s(?:had |has )?(?:burst|ruptured|failed|overheated|blown|blew|fractured)\b",
        "broken",
        12,
        before=True,
    ),
    link_of(
        "lit the vapour",
        r"\s(?:had |has )?(?:set off|ignited|lit|touched off|set light "
        r"to)\s(?:the\s)?(?:vapou?rs?|gas|fumes|dust|fuel|petrol|powder|explosives|ammunition|"
        r"chemicals|fertili[sz]er)\b",
        "kindled",
        25,
        before=True,
    ),
    link_of(
        "traced to",
        r"\b(?:traced|attributed|ascribed|linked|put|credited|attributes|traces|"
        r"ascribes)\s(?:the|his|her|their|this|that)\s(?:[\w’'-]+\s){1,3}?(?:back )?to\s",
        "",
        40,
    ),
    link_of(
        "called it",
        r"\b(?:(?:spoke|speaks|talked|talks) of|(?:called|calls) (?:it|this|the \w+)|"
        r"describ(?:ed|es) (?:it|this|the \w+) as|treat(?:ed|ing) (?:it|this|the \w+) as)\s",
        "any",
        30,
    ),
    link_of(
        "used in it",
        r"\s(?:was|were|had been|have been)\s(?:used|employed|launched|flown|sent|"
        r"deployed)\s(?:in|for|against)\s(?:the|this|that)\s(?:attack|assault|strike|raid|"
        r"bombing|explosion|blast)\b",
        "thing",
        40,
        before=True,
    ),
    link_of(
        "made ill",
        r"\b(?:(?:made|taken|fell|fallen|took|became|was|were|been|got|laid) (?:[\w’'-]+ )"
        r"{0,3}?(?:ill|sick|unwell)|sickened|poisoned|infected|felled)\s(?:[\w’'-]+\s){0,5}?"
        r"(?:by|from|with|of|because of|due to|through|on|"
        r"after (?=(?:eat|drink|inhal|breath|be|tak)"
        r"\w*ing\b))\s",
        "illness",
        40,
        clausal=True,
    ),
    link_of(
        "sickened them",
        r"\s(?:had |has |have )?(?:(?:made|makes|took) (?:[\w’'-]+ ){1,4}?(?:ill|sick|unwell)|"
        r"(?:sickened|poisoned|infected|felled) (?=(?:him|her|them|us|the|our|their|\d+|"
        r"dozens|hundreds)\b))",
        "illness",
        25,
        before=True,
    ),
    link_of(
        "put it down to",
        r"\b(?:put(?:s|ting)?|blam\w+|lay|laid|attribut\w+|ascrib\w+|trac\w+|pin(?:s|ned)?)\s"
        r"(?:it|this|that|everything|them)\s(?:all\s|simply\s)?(?:down to|on|to|back to|at)\s",
        "any",
        40,
    ),
    link_of(
        "the word is",
        r"\b(?:word|name|term|diagnosis|verdict|explanation|answer|reason|culprit|conclusion|"
        r"finding|trigger|source|origin|root|killer)(?: (?:for|of|behind|here)(?: [\w’'-]+){1,4}?"
        r")?\s(?:is|was|being|lay in|lies in)(?: that)?(?: it (?:is|was))?\s",
        "any",
        30,
    ),
    link_of(
        "to blame",
        r"\s(?:was|were|is|are|had been|must be|must have been)\s(?:alone\s|really\s|solely\s|"
        r"clearly\s|probably\s)?(?:to blame|responsible|at fault|the (?:\w+ )?(?:culprit|reason|"
        r"explanation|trigger|source|origin))\b",
        "any",
        30,
        before=True,
    ),
    link_of(
        "did it",
        r"\s(?:had |has |alone )?(?:did|done) (?:it|this|that|so)\b",
        "any",
        30,
        before=True,
    ),
    *DENIALS,
)
"""Tried in this order; a cause that one of them has found is not looked for by the next."""
