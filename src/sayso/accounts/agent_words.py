"""Agent words: the words for those who can have done a deed, by the kind of side they are."""

from __future__ import annotations

import re

__all__ = [
    "ANONYMOUS",
    "ARMY",
    "COMMUNITY",
    "CROWD",
    "FORCE_NAME",
    "GUARDS",
    "LOOSE",
    "NAME",
    "OFFICES",
    "OUTSIDE",
    "POLICE",
    "RANKS",
    "REBEL",
    "SPEAKING",
    "STATE",
    "STATE_WORDS",
    "SURELY_STATE",
    "VESSEL",
]

NAME = re.compile(
    r"\b[A-Z][\w-]*(?:[’'][\w-]+)?[’']?"
    r"(?:\s(?:(?:of|for|the|de|al|and)\s){0,2}[A-Z][\w-]*(?:[’'][\w-]+)?[’']?)*"
)
STATE = frozenset({"police", "soldiers", "guards", "security"})
CROWD = frozenset(
    "protesters spectators workers civilians children women prisoners hostages passengers".split()
)
STATE_WORDS = re.compile(
    r"\b(?:gendarmerie|marines?|commandos?|special (?:unit|forces)|garrison|patrol boats?|corvette|"
    r"helicopters?|gunships?|warplanes?|jets|coast ?guards?|border guards?|junta|authorities|"
    r"intelligence|secret service|militar\w*|regulars|coastguard|services|agents|riot squad|"
    r"law enforcement|"
    r"prison (?:staff|service)|warden|troops|officials|ministry|headquarters|convoy|column)\b",
    re.IGNORECASE,
)
FORCE_NAME = re.compile(
    r"\b(?:Force|Forces|Guard|Guards|Brigade|Battalion|Regiment|Unit|Corps|Squad|Division|"
    r"Command|Navy|"
    r"Army|Ministry|Staff|Police|Troops|Infantry|Government|Service|Headquarters|Department|"
    r"Intervention Group|Gendarmerie|Republic|State)\b"
)
"""Words in the name of a body that bears arms for a state."""
ARMY = re.compile(
    r"\b(?:army|military|troops|artillery|infantry|navy|naval|air force|marines?|warplanes?|"
    r"jets|gunships?)\b",
    re.IGNORECASE,
)
POLICE = re.compile(r"\b(?:police|gendarmerie)\b", re.IGNORECASE)
GUARDS = re.compile(
    r"\b(?:stewards?|bouncers?|bailiffs?|wardens?|rangers?|warders?)\b", re.IGNORECASE
)
SURELY_STATE = re.compile(
    r"\b(?:Police|Ministry|Gendarmerie|Government|National|State|Staff|Navy|Air Force|Interior|"
    r"Defence|Border Guard|"
    r"police|army|troops|soldiers|navy|forces|military|officers|guards|ministry|government)\b"
)
REBEL = re.compile(
    r"\b(?:rebels?|militants?|insurgents?|guerrillas?|separatists?|jihadis?\w*|militia\w*|"
    r"extremists?|paramilitar\w*|partisans?|terrorists?)\b",
    re.IGNORECASE,
)
ANONYMOUS = re.compile(
    r"\b(?:armed|masked|hooded|unknown|unidentified)\s(?:\w+\s)?(?:individuals?|elements?|"
    r"formations?|youths?|"
    r"persons?|men|man|people|groups?|gangs?|bands?)\b|\b(?:elements|gunm[ae]n)\b",
    re.IGNORECASE,
)
COMMUNITIES = {
    "herders": r"herders?|herdsm[ae]n|pastoralists?|cattlem[ae]n|nomads?|shepherds?",
    "farmers": r"farmers?|growers|peasants?|tillers|planters",
    "settlers": r"settlers?|colonists?",
    "foreigners": r"foreigners?|foreign (?:bandits|fighters|mercenaries|agents|gunmen|men|powers?)|"
    r"from (?:abroad|across the border)|mercenar(?:y|ies)",
    "miners": r"miners?|diggers|prospectors?",
    "strikers": r"strikers?|pickets?",
    "strike-breakers": r"strike-?breakers?|scabs|blacklegs",
    "students": r"students?|pupils?|schoolboys|schoolgirls",
    "smugglers": r"smugglers?|traffickers?",
    "poachers": r"poachers?",
    "fishermen": r"fisherm[ae]n",
    "fans": r"fans?|supporters|ultras",
    "insiders": r"insiders?|accomplices",
    "landowners": r"landowners?|landlords?|ranchers?|squires?",
    "loggers": r"loggers?|lumbermen|timber (?:company|firm)[’']?s? men",
    "hunters": r"hunters?|trappers?",
    "shopkeepers": r"shopkeepers?|traders|merchants|stallholders|vendors",
    "hackers": r"hackers?",
    "rescuers": r"rescuers?|rescue workers|paramedics|firefighters|firem[ae]n",
    "criminals": r"(?:bandits?|robbers?|thieves|thief|burglars?|thugs?|hooligans?|gangs?|"
    r"gangsters?|looters?|vandals?|pirates?|cartels?|mafia|mobsters?|rustlers?|raiders?|arsonists?|toughs)",
    "villagers": r"villagers?|residents?|neighbou?rs|townspeople|townsfolk|locals|"
    r"tribesm[ae]n|squatters?|inhabitants|parishioners",
    "workers": r"workers?|workm[ae]n|employees?|labou?rers?|union (?:men|members)|unionists?|"
    r"dockers?|drivers?|hired hands|technicians?|clerks?|contractors?",
    "opposition": r"opposition",
    "ruling party": r"(?:ruling|governing) party",
    "crew": r"crews?|crewm[ae]n|sailors|seamen|stokers",
    "sect": r"sect|cult|worshippers",
    "hired": r"youth (?:wing|league|brigade)|party (?:men|members?|activists|youths)",
}
"""Kinds of people that a deed can be laid to, where several kinds live side by side."""
COMMUNITY = {name: re.compile(rf"\b(?:{words})\b", re.I) for name, words in COMMUNITIES.items()}
OUTSIDE = frozenset({"foreigners"})
LOOSE = frozenset({"criminals", "crew", "villagers", "workers", "hired", "fans", "insiders"})
"""Kinds of people who can be of another kind as well: a villager who is a farmer."""
VESSEL = re.compile(
    r"\b(trawler|ferry|tanker|cutter|corvette|patrol (?:boat|vessel)|warship|frigate|freighter|"
    r"destroyer|"
    r"cargo ship|container ship|fishing boat|yacht|gunboat|tug|barge|submarine|speedboat)s?\b",
    re.IGNORECASE,
)
OFFICES = re.compile(
    r"\b(?:governor|ministry|minister|president|prime minister|premier|mayor|prefect|headquarters|"
    r"general staff|commander|commissioner|warden|director|king|cabinet|council|colonel|general|"
    r"captain|chief of staff|chief|palace|board|company|owners?|management)\b",
    re.IGNORECASE,
)
"""Whoever can give an order."""
RANKS = frozenset({"colonel", "general", "captain", "commander", "chief"})
SPEAKING = (
    r"(?:chair(?:s|man|woman|person)?|heads?|leads?|leader|commands?|commander|speaks?|spokes\w+|"
    r"secretary|president|director|member|head|founder|runs?|organiser|organizer|coordinator|"
    r"captain|representative|envoy|lawyer|council|chief|inspector|officer|general|brigadier|"
    r"colonel|major|lieutenant|sergeant|governor|minister|represents|mayor|warden|activist|"
    r"fighter|rebel)"
)
