"""Act words of public affairs: illness, ballots, papers, payments, words said in public."""

from __future__ import annotations

__all__ = ["AFFAIRS", "DUTIES"]

BE = r"(?:was|were|is|are|been|being|be|got)"
PAPER = (
    r"(?:warrant|treaty|order|decree|contract|letter|agreement|accord|deal|certificate|paper|law|"
    r"bill|pact|protocol|statement|confession|lease|permit|licence|truce|peace|settlement|pardon)s?"
)
BALLOT = r"(?:vote|ballot|poll|election|referendum)s?"
SICK = r"(?:ill|sick|unwell|dizzy|faint)"

AFFAIRS: tuple[tuple[str, str], ...] = (
    (
        "falling ill",
        (
            rf"(?:fell|fallen|fall(?:s|ing)?|taken|took|became|become|felt) (?:\w+ly )?{SICK}|"
            rf"(?:first|second|earliest) (?:known |confirmed |suspected )?(?:cases?|patients?|"
            r"symptoms?)|(?:the |an |their |his |her )(?:illness|sickness|fever|symptoms|outbreak|"
            r"epidemic)(?: (?:began|started|set in|broke out|appeared))?|outbreak of \w+|"
            rf"(?:he|she|who|they|people|workers?|girls?|boys?|m[ae]n|wom[ae]n|driver|student|"
            rf"pupils?|"
            rf"guest|patient|prisoner|detainee|passenger|runner|player|soldier|\\d\\d,) (?:had |"
            rf"suddenly )?(?:collapsed|passed out)|"
            r"sickened|vomit\w*|faint(?:ed|ing)|(?:the )?shaking began"
        ),
    ),
    (
        "sampling",
        (
            rf"samples? (?:had |have )?(?:{BE} )?(?:\w+ )?(?:taken|drawn|collected|gathered)|"
            r"(?:took|taken|taking|dr[ae]w|drawing|collect\w*|fill\w*) (?:\w+ ){0,3}?(?:samples?|"
            r"swabs?|bottles)|sampling"
        ),
    ),
    (
        "emptying",
        (
            r"drain(?:ed|ing|s)|empti(?:ed|es)|emptying|pumped (?:out|dry)|flush(?:ed|ing)|"
            rf"{BE} (?:\w+ly )?(?:scrubbed|scoured|hosed|cleaned|washed)(?: out| down)?|"
            r"(?:cleaned|scrubbed|scoured|washed|hosed) (?:it|them|the \w+)(?: out| down)?|"
            r"(?:the )?(?:cleaning|scrubbing|drawdown) of the"
        ),
    ),
    (
        "opening of the dam",
        (
            r"(?:sluices?|floodgates?|spillways?|valves?|dam) (?:gates? )?(?:had |have )?"
            rf"(?:{BE} )?(?:\w+ )?(?:opened|lifted|raised)|(?:opened|opening|opens|lifted|raised) "
            r"(?:\w+ ){0,2}?(?:sluices?|floodgates?|spillways?|valves?|dam)|released? (?:the )?"
            r"water|let (?:the )?water (?:go|out)|water (?:was|had been) (?:let out|released)"
        ),
    ),
    (
        "breaking of windows",
        (
            rf"(?:windows?|panes?|shop ?fronts?|glass) (?:\w+ ){{0,8}}?(?:had )?{BE} (?:\w+ly )?"
            r"(?:broken|smashed|shattered|stove in|put in|kicked in)|(?:br[eo]ke?n?|smash\w*|"
            r"shatter\w*|put in|breaking) (?:\w+ ){0,3}?(?:windows?|panes|shop ?fronts?)"
        ),
    ),
    (
        "dispersal of the crowd",
        (
            r"(?:dispers\w*|br[eo]ke?n?(?:ing)? up|clear(?:ed|ing)?|drove back|driven back|"
            r"scatter\w*|emptied) (?:\w+ ){0,3}?(?:crowds?|rally|demonstration|protest|gathering|"
            r"march|square|forecourt|sit-in|camp)|(?:crowds?|rally|demonstration|protest|"
            rf"gathering|march|square|forecourt) (?:had |have )?(?:long )?(?:{BE} )?(?:long )?"
            r"(?:dispersed|broken up|cleared|emptied|empty|scattered)"
        ),
    ),
    (
        "vote",
        (
            rf"(?:the |a |its |their )?{BALLOT} (?:{BE} |had been )?(?:\w+ )?(?:held|cast|taken|"
            rf"took place|passed)|we voted|(?:parliament|deputies|members|they|assembly|senate|"
            rf"jury|"
            rf"council|house) (?:had )?voted|(?:the )(?:vote|ballot|election|referendum)"
        ),
    ),
    (
        "verdict",
        (
            r"(?:the |a |its |her |his )?(?:verdict|ruling|judge?ment|sentence)s?|(?:court|judge|"
            r"tribunal)s? (?:had |has )?(?:ruled|spoken|decided)"
        ),
    ),
    (
        "signing",
        (
            rf"(?:sign(?:ed|ing|s|ature)|initialled|sealed) (?:of )?(?:\w+ ){{0,3}}?{PAPER}|"
            rf"{PAPER} (?:had |has )?(?:{BE} )?(?:\w+ly |already |not |only )?"
            r"(?:signed|initialled|concluded|made out)|the (?:signing|signature)"
        ),
    ),
    (
        "resignation",
        (
            r"resign(?:ed|s|ing|ations?)|stepped down|steps? down|stood down|quit(?:s|ting)?|"
            r"hand(?:ed|ing)? in (?:\w+ ){0,2}?(?:letter|notice|resignation)|left office"
        ),
    ),
    (
        "payment",
        (
            r"(?:ransom|money|cash|bribe|fee|sum|fine|price|donation|payment)s? (?:had |has )?"
            rf"(?:{BE} )?(?:\w+ly )?(?:paid|handed over|transferred|made|came)|(?:paid|pay(?:s|"
            rf"ing)?|"
            r"handed over|transferred) (?:\w+ ){0,3}?(?:ransom|money|cash|bribe|sum|fee)|"
            r"the (?:payment|ransom|transfer)"
        ),
    ),
    (
        "search",
        (
            r"search(?:ed|es|ing)?(?! (?:for|party|parties|teams?|and)\b)|(?:police|officers|"
            r"detectives) went through the (?:house|flat|office)"
        ),
    ),
    (
        "confession",
        r"confess(?:ed|es|ing|ions?)|(?:owned|owning) up|(?:the |his |her )admission",
    ),
    (
        "publication",
        (
            r"publication|(?:article|story|report|recording|tape|film|video|paper|leak|book|"
            rf"interview)s? (?:had |has )?(?:{BE} )?(?:\w+ )?(?:published|broadcast|aired|"
            r"printed|appeared|came out|come out|ran|went out)|(?:published|broadcast|aired|"
            r"printed) "
            r"(?:the|its|their|his|her|a) \w+|airing of"
        ),
    ),
    (
        "declaration",
        (
            r"(?:curfew|emergency|state of emergency|epidemic|war|martial law|quarantine|strike|"
            r"ultimatum|ban|coup|result|independence)s? (?:had |has )?(?:long )?"
            rf"(?:{BE} )?(?:\w+ )?(?:declared|announced|proclaimed|imposed|issued|read|called out|"
            r"in force)|(?:declar\w*|announc\w*|proclaim\w*|proclamation of|impos\w*|decreed) "
            r"(?:\w+ ){0,2}?(?:curfew|emergency|state of emergency|epidemic|war|martial law|"
            r"quarantine|strike|ban|coup|results?)|the proclamation"
        ),
    ),
    (
        "burial",
        (
            rf"buri(?:ed|als?)|funerals?|{BE} laid to rest|(?:put|lowered) in(?:to)? the (?:ground|"
            rf"grave)"
        ),
    ),
    (
        "landing",
        (
            r"touch(?:ed|es|ing)? down|landing of the|(?:plane|flight(?: \w+)?|jet|aircraft|"
            r"helicopter|"
            r"airliner)s? (?:had |has |have )?(?:landed|lands|is on the ground|was on the ground|"
            r"is down)"
        ),
    ),
    ("take-off", r"t(?:ook|akes?|aken|aking) off|take-?off|lift-?off|got airborne|was airborne"),
    (
        "withdrawal",
        (
            r"pull(?:ed|ing|s)? back|pull-?backs?|pull-?out|with-?draw(?:al|als|ing|n)?|"
            r"withdrew|retreat(?:ed|ing|s)?|gave up the (?:hill|town|village|post|line)"
        ),
    ),
    (
        "surrender",
        (
            r"surrender(?:ed|s|ing)?|capitulat\w+|laid down (?:their|its|his) arms|gave (?:himself|"
            r"themselves|herself) up|hung out the (?:sheet|flag)|white flag"
        ),
    ),
    (
        "execution",
        r"execut(?:ed|ions?)|hanged|beheaded|firing squad|put to death|lynched",
    ),
    (
        "exchange",
        (
            rf"{BE} (?:exchanged|swapped)|(?:prisoner )?(?:swap|exchange)s? (?:happened|took place|"
            rf"was)"
        ),
    ),
    (
        "meeting",
        (
            r"(?:the |a |their )(?:meeting|talks|negotiations|conference)|(?:had )?met (?:in|at|on|"
            r"with|before|after|him|her|them|the|again)"
        ),
    ),
    (
        "interference",
        (
            r"interven(?:ed|es?|ing)|intervention(?! (?:group|force|unit|team|squad))|stepped in|"
            r"did (?:anything|something|nothing)|"
            r"took action|acted(?: against)?"
        ),
    ),
)
"""Acts of public life and of every day, which one story may have several of."""
DUTIES = frozenset(name for name, _ in AFFAIRS)
