"""Act words: by which words a text tells of the acts that a story turns on, under one name each."""

from __future__ import annotations

from sayso.accounts.act_words_affairs import AFFAIRS
from sayso.accounts.act_words_weapons import WEAPONS

__all__ = ["ACTS"]

WAY_IN = (
    r"gates?|fences?|barriers?|barricades?|doors?|cordons?|railings?|hoardings?|"
    r"turnstiles?|walls?"
)
FIELD = r"pitch|playing area|playing field|field of play|turf|grass"
HULL = r"ship|ferry|boat|vessel|tanker|corvette|trawler|launch|liner|barge|submarine|freighter|she"

ACTS: tuple[tuple[str, str], ...] = (
    *WEAPONS,
    (
        "invasion of the pitch",
        (
            rf"(?:enter(?:ed|ing)?|invad\w+|stepp?\w* on(?:to)?|(?:ran|run|running|"
            rf"pour\w*|spill\w*|"
            rf"surg\w*|stream\w*|came|got) on(?:to)?)"
            rf" (?:the )?(?:{FIELD})|(?:{FIELD}) (?:was|had been|were|"
            rf"is) (?:\w+ )?(?:full|invaded|"
            rf"overrun|occupied)|pitch invasion|"
            rf"on(?: ?to)? the (?:{FIELD})"
        ),
    ),
    ("penalty", r"penalty|spot[- ]kick"),
    (
        "closing of the gate",
        (
            r"(?:clos|shut|lock|bolt|chain|barr|seal)\w* (?:(?:the|all|its|their|main|"
            r"rear|front|"
            r"back|both|north|south|east|west|off)\s){0,3}"
            r"(?:gates?|doors?|exits?|entrances?)|(?:gates?|doors?|exits?|"
            r"entrances?) (?:\w+ ){0,2}?"
            r"(?:closed|shut|locked|bolted|chained|barred|sealed|slammed|swung shut)|"
            r"closing of the (?:gates?|doors?)"
        ),
    ),
    (
        "breaking of the gate",
        (
            rf"(?:br[eo]k?\w*|smash\w*|t[oe]ar?\w*|tore|torn|forc\w*|breach\w*|push\w*|ramm\w*|"
            rf"burst\w*|touch\w*|knock\w*|pull\w*|rush\w*|"
            rf"storm\w*|climb\w*|scal\w*|cut|got)\s(?:(?:down|through|open|over|at|past|"
            rf"against|up|"
            rf"into)\s)?"
            rf"(?:(?:the|a|one|police|main|rear|outer|inner|steel|iron|side|factory|stadium|"
            rf"depot)\s){{0,3}}(?:{WAY_IN})|"
            rf"(?:{WAY_IN}) (?:(?:had|was|were|has|been|of|the|got|is|"
            rf"being)\s){{0,3}}(?:br[eo]\w+|"
            rf"smash\w*|tor[en]\w*|forced|breach\w*|"
            r"push\w*|ramm\w*|burst|knock\w*|pull\w*|touch\w*|gave way|came down|gone|"
            r"went down|fell|"
            r"fall\w*|down)|"
            r"breaking of the (?:gates?|fence|cordon)"
        ),
    ),
    (
        "opening of the gate",
        (
            r"(?:open|unlock|unbolt)\w* (?:(?:the|all|its|their|main|"
            r"rear)\s){0,2}(?:gates?|doors?|"
            r"exits?)|"
            r"(?:gates?|doors?|exits?) (?:\w+ ){0,2}?(?:opened|unlocked)"
        ),
    ),
    (
        "sinking",
        (
            r"(?:s[au]nk|(?<!the )(?<!a )(?<!kitchen )sink(?:s|ing)?)|capsiz\w+|"
            r"founder(?:ed|ing|s)|went under|keeled over|"
            r"rolled over|"
            rf"(?:{HULL}) (?:had |has )?(?:went|gone|goes) down"
        ),
    ),
    (
        "collision",
        (
            r"collid\w+|collisions?|ramm(?:ed|ing|s)|crash(?:ed|es|ing)?|derail\w*|ran aground|"
            r"run aground|"
            r"hit (?:the|a|an) (?:bridge|pier|reef|rocks?|iceberg|truck|lorry|bus|train|"
            r"car|tree|wall|"
            r"crossing)"
        ),
    ),
    (
        "collapse",
        (
            r"collaps\w+|gave way|giv(?:e|ing) way|caved in|cave-in|(?:roof|ceiling|floor|"
            r"wall|bridge|tunnel|shaft|stand|balcony) (?:fell|came|fall|come|went) (?:in|"
            r"down)|dam (?:burst|broke|failed)|"
            r"landslides?|avalanche"
        ),
    ),
    ("earthquake", r"earth ?quakes?|quakes?|tremors?|aftershocks?"),
    (
        "loss of power",
        (
            r"(?:lights?|power|electricity|current) (?:had |were |was )?(?:fail(?:ed|s)?|"
            r"went(?: out|"
            r" off| dead)?|cut|gone|go|goes|"
            r"out|off)(?: off| out)?|blackout|power (?:cut|failure)|loss of power"
        ),
    ),
    (
        "loss of contact",
        (
            r"(?:line|phone|radio|signal) (?:had )?(?:went|gone|goes|fell) (?:dead|silent|"
            r"quiet)|"
            r"(?:last|final) (?:calls?|messages?|contact|signal)|"
            r"lost contact|contact was lost|loss of contact|(?:vanished|"
            r"disappeared) from (?:the )?radar"
        ),
    ),
    (
        "call for help",
        (
            r"(?:emergency|distress|first|fire|999|911|112|the) (?:calls?|"
            r"signal)(?! (?:for|on)\b)|"
            r"mayday|(?:was|were|been) alerted|"
            r"call (?:for help|came|went)|calls? (?:was|were) (?:logged|received|made)|"
            r"(?:phoned|"
            r"telephoned|rang|called|dialled) (?:the )?"
            r"(?:police|fire|ambulance|brigade|coastguard|emergency|for help)"
        ),
    ),
    (
        "crush",
        (
            r"stampedes?|crush(?!ed (?:by|to|under|the (?:strike|revolt|rising)))(?:ed|es|"
            r"ing)?|crowd surge|"
            r"trampl\w+|surged (?:forward|towards?)"
        ),
    ),
    (
        "kidnapping",
        (
            r"kidnap\w*|abduct\w*|(?:taken|took|seized|held) (?:\w+ ){0,3}?hostages?|"
            r"hostage-taking|"
            r"(?:led|marched|dragged|driven|carried) (?:\w+ ){0,2}?(?:away|off)"
        ),
    ),
    (
        "seizure",
        (
            r"(?:took|taken|tak(?:es?|ing)) (?:over|control of)|overr[au]n\w*|captur(?:ed?|es|"
            r"ing)|takeover|"
            r"occupied (?:the|our)|seiz(?:ed?|es|ing|ure of) the"
        ),
    ),
    (
        "demolition",
        (
            r"bulldoz\w+|demolish\w*|demolition|razed|levell?ed|(?:pulled|tore|"
            r"torn) down the (?:house|hut|shack|tent|stall)\w*"
        ),
    ),
    (
        "flood",
        (
            r"flood(?:s|ed|ing|water)?|(?:wave|water|surge) (?:\w+ )?(?:rose|came|hit|struck|"
            r"reached|poured|burst|broke)|tsunami"
        ),
    ),
    (
        "start of the truce",
        (
            r"(?:truce|cease-?fire|armistice) (?:\w+ )?(?:took effect|came into (?:force|"
            r"effect)|began|started|was to begin|entered into force)|"
            r"start of the truce"
        ),
    ),
    (
        "order",
        (
            r"(?:gave|given|giving|issued|got|received) (?:\w+ ){0,2}?orders?|order (?:was|"
            r"had been|came|to (?:fire|shoot|open|storm|go))|ordered (?:to|the)"
        ),
    ),
    (
        "crossing of the line",
        (
            r"cross(?:ed|es|ing) (?:\w+ ){0,2}?(?:border|line|frontier|river|bridge)|"
            r"crossing of the line"
        ),
    ),
    (
        "start of the march",
        (
            r"(?:march|procession|rally|demonstration|parade|column) (?:\w+ )?(?:set off|"
            r"began|started|moved off|got under way|left)|start of the march"
        ),
    ),
    (
        "closing of the road",
        (
            r"(?:clos|block|seal|cordon)\w* (?:off )?(?:(?:the|all|both)\s){0,2}(?:roads?|"
            r"bridge|streets?|square|border|crossing|highway)|"
            r"(?:roads?|bridge|border|crossing|highway) (?:was|were|had been|is) (?:closed|"
            r"blocked|shut|sealed)"
        ),
    ),
    (
        "alarm",
        (
            r"(?:alarm|sirens?) (?:\w+ )?(?:sounded|went(?: off)?|rang|wailed|was raised|"
            r"was given|bells?)|(?:sounded|raised|gave) the alarm|alarm|sirens?"
        ),
    ),
    (
        "arrival at the hospital",
        (
            r"(?:taken|rushed|brought|driven|flown|carried|transferred|"
            r"admitted) (?:\w+ ){0,2}?to (?:the |a )?(?:\w+ ){0,2}?(?:hospital|clinic|"
            r"infirmary)|"
            r"(?:reached|arrived at) (?:the )?(?:\w+ )?(?:hospital|clinic)|"
            r"arrival at the hospital"
        ),
    ),
    (
        "fall",
        (
            r"(?:fell|fallen|jumped|plunged|pushed|thrown) (?:\w+ )?(?:from|off|out of)|"
            r"fall (?:from|off)"
        ),
    ),
    ("stabbing", r"stabb(?:ed|ing)|knif(?:ed|ing)|knife attack"),
    (
        "beating",
        (
            r"beat(?:en|ing)s?|beat (?:him|her|them|up|the)|kicked (?:him|her|them|and)|"
            r"clubbed|punched|truncheoned"
        ),
    ),
    ("warning", r"warning (?:shots?)|warned|warnings?|loudspeakers?|loudhailers?"),
    (
        "count of the votes",
        (
            r"(?:vote )?count(?:ing|ed)?(?: of (?:the )?votes?)?|tally(?:ing)?|(?:box(?:es)?|"
            r"ballots?) (?:\w+ ){0,2}?(?:opened|emptied)|"
            r"protocols? (?:\w+ )?signed|(?:open|empt)\w* (?:the )?ballot boxes"
        ),
    ),
    (
        "close of the polls",
        r"(?:polls?|polling stations?|voting|ballot) (?:\w+ )?(?:closed?|ended|ends|shut)",
    ),
    ("evacuation", r"evacuat\w+|cleared the (?:building|hall|stadium|school|station)"),
    (
        "storming",
        (
            r"storm(?:ed|ing|s)?(?! (?:warning|surge|damage))|(?:w[eo]nt|go(?:ing|es)?|"
            r"mov(?:ed?|es|"
            r"ing)|c[ao]me?|coming|burst|br[eo]ke?n?|rush\w*|sent) in"
            r"(?:to (?:the )?(?:building|prison|jail|block|cell|hall|compound|school|"
            r"house|embassy|"
            r"camp|square))?(?= ?(?:[,.;:!?”’\"]|$|at|on|by|with|before|"
            r"after|when|while|within|from|through|and|to (?:free|end|rescue|restore)|"
            r"about|around|"
            r"shortly|just|until|that|to the))|"
            r"retook|retak(?:e|en|ing)|forced (?:\w+ ){1,3}?way in(?:to)?|stormed|"
            r"police raids?|"
            r"rescue operation|operation (?:began|started|was launched)"
        ),
    ),
    (
        "attack",
        (
            r"attack(?:s|ed|ing)?|raid(?:s|ed|ing)?|assault(?:s|ed)?|ambush(?:ed|es)?|"
            r"onslaught|"
            r"massacre|incursion|offensive|hold-?up|robbery"
        ),
    ),
    (
        "riot",
        (
            r"riot(?:s|ing)?|troubles?|unrest|disturbances?|clash(?:es|ed)?|fighting|"
            r"mutiny|uprising|"
            r"scuffles?|brawl|fray|violence|"
            r"(?:first|a|the) (?:blow|punch) (?:was |had been )?(?:struck|thrown|landed|fell)"
        ),
    ),
    (
        "departure",
        (
            r"(?:we|they|he|she|troops|soldiers|police|officers|observers|bus(?:es)?|"
            r"convoy|train|"
            r"ship|ferry|plane|ambulance|patrol|crew|crews|who|it) "
            r"(?:had |have )?left(?! (?:\w+ ){0,2}?(?:dead|wounded|injured|behind))|"
            r"set (?:off|out)|"
            r"depart(?:ed|s|ure)|pulled out|drove off|drove away|"
            r"withdr[ea]w\w*|fled|took off|sailed|moved out"
        ),
    ),
    (
        "arrival",
        (
            r"arriv(?:ed?|es|al|ing)|turn(?:ed|s|ing)? up|show(?:ed)? up|appear(?:ed|"
            r"s)?(?! to\b)|"
            r"reach(?:ed|es)?|c[ao]me(?! (?:from|to (?:light|power|terms)|out))|"
            r"got (?:there|here|to|through)|drove (?:in|up)|pulled up|rolled in(?:to)?|(?:was|"
            r"were|been|is|"
            r"are) (?:there|here|on the scene|at the scene|"
            r"on the spot|on site|in [A-Z]\w+|in (?:the|our) (?:village|town|square|city|camp|"
            r"street))|landed|docked|enter(?:ed|s|ing)?|on the scene"
        ),
    ),
    (
        "arrest",
        (
            r"arrest(?:ed|s|ing)?|detain(?:ed|s|ing)?|detentions?|(?:taken|took (?:him|her|"
            r"them)) into "
            r"custody|taken away|(?:was|were|been|being) (?:taken off|led (?:from|off|down|out)|"
            r"pulled off|dragged off|seized|captured|caught|apprehended|taken in)|"
            r"picked up|handcuffed|hand-?cuffs|rounded up|(?:police|officers|they) (?:have|had|got|"
            r"seized|took|caught) (?:him|her)\b|(?:led|marched|dragged|hauled) [A-Z]\w+ (?:down|"
            r"out|"
            r"off|away|from|into)"
        ),
    ),
    ("release", r"releas(?:ed?|es|ing)|freed|let (?:\w+ )?go|set free|handed over"),
    (
        "death",
        (
            r"di(?:ed|es)\b|(?:was|were) (?:already |long )?dead|deaths?|(?:pronounced|"
            r"declared) dead|passed away|kill(?:ed|ing|s)|"
            r"lost (?:his|her|their) li(?:fe|ves)|"
            r"succumbed|drown(?:ed|ing)?|perish(?:ed)?|murder(?:ed)?"
        ),
    ),
    *AFFAIRS,
)
"""The words of each act, the more special acts first: what one has taken is of no later one."""
