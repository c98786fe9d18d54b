"""Act words of weapons: shots, blasts, fires, stones, under one name each."""

from __future__ import annotations

__all__ = ["WEAPONS"]

BUILT = (
    r"tanks?|tankers?|depots?|buildings?|houses?|stores?|cars?|bus(?:es)?|coach|lorr(?:y|ies)|"
    r"trucks?|plants?|"
    r"stations?|warehouses?|towers?|bridges?|boats?|ships?|roofs?|halls?|schools?|blocks?|"
    r"boxes|"
    r"sheds?|barns?"
)
SHOTS = (
    "open opened opening opens under return returned returning rifle gun heavy live friendly arms "
    "warning sniper their hold held cease ceased measured enemy cross covering mortar shell "
    "rocket tank artillery to began not automatic exchanged exchanging drew would will with army "
    "police"
).split()
"""Words before "fire" that make shots of it."""
NO_FLAME = (
    "".join(f"(?<!{word} )" for word in SHOTS)
    + "".join(f"(?<!{word} of )" for word in "exchange volley burst hail line storm rain".split())
    + "(?<!-)"
)
NO_ENGINE = (
    r"(?! ?(?:engines?|brigades?|services?|fight\w*|crews?|chiefs?|officers?|trucks?|stations?|"
    r"alarms?|calls?|men|"
    r"departments?|on\b|at (?:the|them|him|her|us|any\w+|people|police|protesters|"
    r"troops)\b|into\b|upon\b|by\b|from (?:the )?(?:hills?|police|army|soldiers|"
    r"troops|rifles?)))"
)


WEAPONS: tuple[tuple[str, str], ...] = (
    (
        "leak",
        (
            r"leak(?:s|ed|ing|age)?|spill(?:s|ed|age)?|fumes|chlorine|ammonia|toxic cloud|"
            r"gas cloud"
        ),
    ),
    (
        "downing",
        (
            r"(?:shot|brought) (?:it |the \w+ )?down|down(?:ed|ing) (?:of )?(?:the|a|an)|"
            r"(?:plane|jet|aircraft|helicopter|airliner|drone) (?:\w+ )?(?:came down|"
            r"went down|fell|plunged)"
        ),
    ),
    ("drone attack", r"drones?|quadcopters?|unmanned aircraft|UAVs?"),
    (
        "use of gas",
        (
            r"(?:tear ?-?)?gas(?:sed)?(?! (?:stations?|pipelines?|compan|prices?|leaks?|"
            r"fields?|"
            r"mains?|explos|blasts?|"
            r"bottles?|cylinders?|supply|bills?|masks?))|(?:gas|smoke) (?:grenades?|"
            r"canisters?)|"
            r"pepper spray|tear smoke"
        ),
    ),
    ("use of water cannon", r"water ?-?cannons?"),
    (
        "shelling",
        (
            r"shell(?:s|ed|ing|fire)\b|(?:the|a|first|one|second|each|mortar|"
            r"tank) shells?(?! compan)|mortars?(?: (?:rounds?|bombs?|fire))?|"
            r"rockets?(?! man)|"
            r"missiles?|artillery|"
            r"howitzers?|(?:air ?)?strikes? on (?:the|a)|(?:was|were) (?:hit|"
            r"struck)(?= (?:twice|directly|by an? (?:rocket|shell|missile|bomb)))|"
            r"bombard(?:s|ed|ing|ment)|air ?-?(?:strikes?|raids?)|salvos?|"
            r"(?:rounds?|bombs?) (?:fell|landed|struck|hit|came down|fall|falls|land|lands)|"
            r"(?:rounds?|bombs?|projectiles?|shells|rockets?|missiles?) (?:had |have )?(?:was|were|"
            r"been) (?:fired|launched|loosed off)|barrages?"
        ),
    ),
    (
        "blast",
        (
            r"explosions?|blasts?|explod(?:ed?|es|ing)|detonat(?:ed?|es|ing|ions?)|"
            r"blew (?:it(?:self)? )?up|"
            r"bl(?:ew|own?|owing) up|bombings?|fireball|bangs?|thuds?|(?:bombs?|charges?|"
            r"mines?|"
            r"devices?|grenades?) "
            rf"(?:had |has )?(?:went|gone|goes|going) off|(?:{BUILT}) (?:had |"
            rf"has )?(?:went|gone|goes|"
            rf"go) up(?! in)"
        ),
    ),
    (
        "shooting of somebody",
        (
            r"(?:was|were|been|being|is|got) (?:(?:he|she|"
            r"they) )?(?:\w+ly )?shot(?! (?:at|up|down))|"
            r"shot (?:\w+ ){0,3}?(?:dead|and killed|and wounded)|"
            r"gunned down|shot (?:him|her|them)\b"
        ),
    ),
    (
        "shooting",
        (
            r"shoot(?:ings?|s|outs?)?(?! down)|shots?|gun ?-?(?:fire|shots?|fights?|battles?)|"
            r"fire ?fights?|fusillades?|"
            r"volleys?|open(?:ed|s|ing)? (?:up with )?fire|open(?:ed|s)? up|(?:rifle|"
            r"machine-?gun|"
            r"live|automatic|sniper) fire|"
            r"(?:return(?:ed|s|ing)?|exchang\w+) fire|under fire|live rounds?|"
            r"(?<!rocket )(?<!rockets )(?<!missile )(?<!missiles )"
            r"(?<!gas )(?<!grenade )(?<!grenades )(?<!shells )(?<!cannon )fir(?:ed|ing|"
            r"es)\b(?! (?:\w+ ){0,3}?(?:rockets?|missiles?|shells?|mortars?|"
            r"gas|grenades?|flares?|canisters?|cannons?|salutes?)\b)(?! (?:him|her|its|"
            r"their|staff|"
            r"workers|employees|after he|the (?:minister|chief|director|manager|coach)))|"
            r"first bullets?"
        ),
    ),
    (
        "setting of the fire",
        (
            rf"{NO_FLAME}fires?{NO_ENGINE}|blazes?|flames?|inferno|ablaze|alight|conflagration|"
            r"caught fire|catch(?:es|ing)? fire|set (?:\w+ ){0,5}?(?:on fire|fire|alight|"
            r"ablaze)|"
            r"torch(?:ed|es|ing)?|arson|"
            r"burn(?:t|ed|ing|s)?|(?:was|were|been|being) lit|lit (?:it|them|the)|"
            r"started to burn|"
            r"poured petrol"
        ),
    ),
    (
        "throwing of stones",
        (
            r"stones?|rocks?|bottles?(?: tops?)?|petrol bombs?|molotov\w*|cobble\w*|paving \w+|"
            r"stone-?throwing|bricks?|pelted|tiles|"
            r"(?:any|some|no)thing (?:was |were |had been )?thrown|(?:threw|thrown|throwing) "
            r"(?:any|some|no)thing"
        ),
    ),
    (
        "baton charge",
        (
            r"batons?(?: charges?)?|truncheons?|night-?sticks?|charged (?:at|into|us|them|"
            r"the (?:crowd|line|march|people|square))|"
            r"(?:shields?|(?:police|riot) lines?) (?:had |hadn['’]t |had not )?(?:moved|"
            r"advanced)|horses? charged"
        ),
    ),
)
"""What is done with weapons, or looks like it; the more special acts first."""
