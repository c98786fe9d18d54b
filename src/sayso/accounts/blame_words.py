"""Blame words: how English lays a deed to somebody, or takes it away from him."""

from __future__ import annotations

import re

__all__ = [
    "ACCUSED",
    "ACCUSED_OF",
    "ADMITTED",
    "BEGAN_WHEN",
    "BLAMED",
    "BLOOD",
    "BREACH_BY",
    "BY",
    "CLAIMED",
    "CLEAN",
    "DENIED_IT",
    "DENIED_PART",
    "DID_IT",
    "DISTANCED",
    "EACH_OTHER",
    "FALSE_THAT",
    "FIRED_UPON",
    "HELD",
    "IDENTITY",
    "INVERTED",
    "IN_BREACH",
    "IS_FALSE",
    "ITS_MARKS",
    "IT_WAS",
    "LAID",
    "LIGHT",
    "MARKS",
    "MAYBE",
    "NOBODY",
    "NOT_KNOWN",
    "NOT_OURS",
    "NOUN_BY",
    "NO_PART",
    "ON_HIS_ORDERS",
    "ON_ORDERS",
    "ORIGIN",
    "OTHER_TIME",
    "PART",
    "POINTED",
    "POINTED_TO",
    "POINTS",
    "RECIPROCAL",
    "RESPONSIBLE",
    "RETURNED",
    "SILENT",
    "SINGLE",
    "THESE_ARE",
    "THE_CLAIM",
    "TOLD_BEFORE",
    "WEAPON_OF",
    "WHOSE_WORK",
    "WORK_OF",
]  # fmt: skip

NOT = r"(?P<not>\s?(?:not|never|n[’']t))?"
BE = r"(?:was|were|is|are|had\sbeen|has\sbeen|have\sbeen|be)"
BLAMED = re.compile(r"\bblam(?:ed|es?|ing)\s(?!(?:for|by)\b)", re.IGNORECASE)
ACCUSED = re.compile(r"\baccus(?:ed|es?|ing)\s(?!(?:of|by)\b)", re.IGNORECASE)
ACCUSED_OF = re.compile(
    r"(?P<who>[^,;.:!?\n”\"]{2,80}?)\s(?:\w+ly\s)?of\s"
    r"(?P<of>(?:having\s|being\s|first\s|\w+ing\b|the\s|an?\s|this\b|that\b|war\b|murder\b|"
    r"arson\b|sabotage\b)[^.;:!?\n”\"]{0,80})",
    re.IGNORECASE,
)
HELD = re.compile(
    r"\b(?:held|holds?|holding)\s(?P<who>(?:[\w’'-]+\s){1,8}?)(?:\w+ly\s)?"
    r"(?:responsible|accountable|to\sblame|guilty)\b",
    re.IGNORECASE,
)
LAID = re.compile(
    r"\b(?:(?:laid|lays?|puts?|placed|places|pinned|pins|laying|putting|pinning)\s(?:all\s|"
    r"full\s|the\s)*"
    r"(?:blame|responsibility|guilt)\b(?P<for>[^.;:!?\n”\"]{0,60}?)\s(?:\w+ly\s)?(?:on|upon|"
    r"with|at\sthe\s(?:door|feet)\sof)"
    r"|\b(?:blame|responsibility|guilt|fault)(?P<for2>[^.;:!?\n”\"]{0,40}?)\s(?:\w+ly\s)?"
    r"(?:lies|lay|rests|rested|falls)\s(?:\w+ly\s)?(?:with|on)"
    r"|\b(?:attribut(?:ed|es|ing)|ascrib(?:ed|es|ing))\s(?P<for3>[^.;:!?\n”\"]{2,60}?)\sto"
    r"|\bput(?:s|ting)?\s(?P<for4>the\s(?:[\w’'-]+\s){1,4}?)down\sto)\s",
    re.IGNORECASE,
)
POINTED = re.compile(
    r"\b(?:point(?:ed|s|ing)?\s(?:the|a|an|its|their|his|"
    r"her)\s(?:accusing\s)?fingers?\s(?:of\sblame\s)?"
    r"(?:\w+ly\s)?(?:at|to|towards?))\s",
    re.IGNORECASE,
)
RESPONSIBLE = re.compile(
    rf"(?<=[\s“\"‘]){BE}{NOT}\s(?:\w+ly\s|all\s|also\s)?(?:responsible|behind|to\sblame|guilty|"
    rf"the\s(?:real\s)?"
    r"(?:culprits?|perpetrators?|authors?|ones?))\b(?P<for>[^.;:!?\n”\"]{0,60})",
    re.IGNORECASE,
)
WORK_OF = re.compile(
    r"\b(?P<lead>[^.;:!?\n]{0,60}?)\b(?:the\s|an?\s)?(?P<kind>work|doing|handiwork|deed|act|marks?|"
    r"hallmarks?|signature|"
    r"fingerprints?|responsibility|fault)\sof\s(?=[A-Za-z])",
    re.IGNORECASE,
)
WEAPON_OF = re.compile(
    r"\b(?:it|this|that)\s(?P<not>was\snot|wasn[’']t)?(?:was|were|is|had\sbeen)?\s(?:an?|the|"
    r"one\sof)\s?"
    r"(?P<who>(?:[\w’'-]+\s){1,4}?)(?P<what>drones?|rockets?|shells?|missiles?|mortars?|bombs?|"
    r"grenades?|jets?|"
    r"helicopters?|bullets?|guns?|rifles?|snipers?)\b(?=\s?(?:[.,;!”\"]|that|which|$))",
    re.IGNORECASE,
)
WHOSE_WORK = re.compile(
    r"\b(?P<lead>(?:bears?|carries|has|was|were|"
    r"is)\s(?:all\s)?(?P<not>not\s)?)(?P<who>(?:the\s)?[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3})[’']s?\s"
    r"(?P<kind>work|doing|handiwork|marks?|hallmarks?|signature|fingerprints?|fault)\b"
)
SILENT = re.compile(
    r"\b(?P<who>(?:[\w’'-]+\s){1,3}?)(?:guns|batteries|artillery|mortars|weapons|"
    r"rifles)\s(?:was|were|stayed|remained|fell|"
    r"had\sbeen)\s(?:all\s)?silent\b",
    re.IGNORECASE,
)
BEGAN_WHEN = re.compile(
    r"\b(?:began|begun|started|erupted|broke\sout|broken\sout|"
    r"flared)\b[^.;:!?\n”\"]{0,60}?\s(?:when|after|as)\s",
    re.IGNORECASE,
)
ITS_MARKS = re.compile(
    r"(?P<who>(?:the\s)?[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3})[’']s?\s(?:fingerprints?|marks?|"
    r"hallmarks?|signature)\s"
    r"(?:is|are|was|were)\s(?:all\sover|on|clear)",
    re.IGNORECASE,
)
POINTS = re.compile(
    r"\b(?P<what>evidence|signs|everything|traces?|trail|facts|suspicions?|clues?|indications)\s"
    r"(?:(?:all|clearly|strongly|has|have|had)\s)*(?:point(?:s|ed)?|lead(?:s)?|led|falls?|fell|"
    r"fallen)\s"
    r"(?:\w+ly\s|straight\s)?(?:to|towards?|at|on|upon)\s(?=[A-Za-z])",
    re.IGNORECASE,
)
POINTED_TO = re.compile(r"\bpointed\s(?:\w+ly\s|straight\s)?(?:to|at)\s(?=(?:the\s|[A-Z]))")
ADMITTED = re.compile(
    r"\b(?:admit(?:s|ted)?|confess(?:es|ed)?|own(?:s|ed)\sup|acknowledg(?:es|"
    r"ed))\s(?:to\s)?(?=(?:having|\w+ing)\b)",
    re.IGNORECASE,
)
BLOOD = re.compile(
    r"(?<=[\s])(?:has|have|had)\s(?:the\s|our\s|this\s)?(?:\w+\s)?blood\son\s(?:its|their|his|"
    r"her)\shands\b",
    re.IGNORECASE,
)
CLEAN = re.compile(r"\b(?P<who>our|my|their|its)\shands\s(?:are|were)\sclean\b", re.IGNORECASE)
ON_ORDERS = re.compile(
    r"\b(?:on|under|following|upon)\s(?:the\s)?(?:\w+\s)?(?:orders?|instructions?|"
    r"command)\s(?:of|from)\s",
    re.IGNORECASE,
)
ON_HIS_ORDERS = re.compile(
    r"\b(?:on|at|under)\s(?P<who>(?:the\s)?[\w-]+(?:\s[\w-]+){0,3})[’']s?\s(?:direct\s|"
    r"personal\s)?(?:orders?|instructions?|command)\b",
    re.IGNORECASE,
)
BREACH_BY = re.compile(
    r"\b(?:breach|violation)(?:es|s)?\sof\s(?:[\w’'-]+\s){0,4}?(?:truce|ceasefire|cease-fire|"
    r"agreement|accord|armistice|pact)\sby\s",
    re.IGNORECASE,
)
NOUN_BY = re.compile(
    r"\b(?:attacks?|assaults?|raids?|massacre|killings?|murders?|shelling|shooting|bombing|"
    r"bombardment|beatings?|"
    r"abductions?|kidnappings?|arson|airstrikes?|"
    r"ambush)\s(?:(?!by\b)[\w’'-]+\s){0,5}?by\s(?=[A-Za-z])",
    re.IGNORECASE,
)
INVERTED = re.compile(
    r"\b(?:at\sno\s(?:time|point|stage|moment)|under\sno\scircumstances|never|not\sonce|"
    r"in\sno\scase|nor|neither)\s"
    r"(?P<helper>did|had|has|have)\s",
    re.IGNORECASE,
)
DISTANCED = re.compile(
    r"\b(?:(?:distanced|dissociated|disassociated)\s(?:itself|themselves|himself|"
    r"herself)\sfrom|disowned|disavowed)\s",
    re.IGNORECASE,
)
FALSE_THAT = re.compile(
    r"(?:\b(?:it\s(?:is|was)|(?:that|this)\s(?:is|was))\s(?:\w+ly\s)?(?:a\slie|untrue|false|"
    r"not\strue|nonsense|wrong|absurd|"
    r"a\smyth|an\sinvention)\s(?:to\s(?:say|claim)\s)?(?:that\s)?|\bno\struth\s(?:in|"
    r"to)\s(?:the\s)?(?:[\w’'-]+\s){1,3}that\s)"
    r"[“\"‘]?$",
    re.IGNORECASE,
)
THE_CLAIM = re.compile(
    r"\b(?:claims?|allegations?|reports?|ideas?|suggestions?|notion|story|tale|assertions?|"
    r"charges?|accusations?)\sthat\s[“\"‘]?$",
    re.IGNORECASE,
)
IS_FALSE = re.compile(
    r"\b(?:is|was|are|were)\s(?:\w+ly\s|a\s)?(?:false|untrue|not\strue|lies?|nonsense|baseless|"
    r"unfounded|wrong|rubbish|invented|invention|fabricat\w+|absurd|myth)\b",
    re.IGNORECASE,
)
IT_WAS = re.compile(
    r"(?:^|(?<=[.!?;:“\"—–(,]\s)|(?<=[“\"‘(\n])|\b(?:that|but|and|says?|said|insists?|insisted|"
    r"claims?|claimed|maintains?|maintained|believes?|believed|thinks?|knows?|agree|agreed|because|"
    r"or|so)\s)"
    rf"(?:it|this|that){NOT}[’']?\s?(?:was|wasn[’']t|were|is|isn[’']t|had\sbeen|s|"
    rf"(?P<not3>could(?:\snot|n[’']t)\shave\sbeen|can(?:not|[’']t)\shave\sbeen))"
    r"(?P<not2>\snot|\snever)?\s(?P<who>(?!(?:an?(?!\s(?:[\w’'-]+\s){1,4}who\b)|not|no|too|also|only|all|said|then|so|there|"
    r"before|after|when|because|why|how|where|what|in|on|at|for|from|to|by|about|just|still|"
    r"over|until|like|as|if|\w+ing)\b)"
    r"(?:[\w’'-]+\s?){1,6}?)(?P<rel>(?:\b\s?)(?:who|that|which)\b|(?=\s?[.,;!”\"]|$))",
    re.IGNORECASE,
)
THESE_ARE = re.compile(
    r"(?:^|(?<=[.!?;:“\"—–(]\s)|(?<=[“\"‘(\n])|\bthat\s)(?:these|they|those)\s(?P<verb>are|"
    r"were|[’']re)"
    r"(?P<not>\snot|n[’']t)?\s(?:the\ssame\s|all\s)?(?=[A-Za-z])",
    re.IGNORECASE,
)
CLAIMED = re.compile(
    r"\b(?:claim(?:ed|s|ing)?|took|take[ns]?|taking|accept(?:ed|s)?|admit(?:ted|s)?|"
    r"acknowledged?|avow(?:ed)?)\s"
    r"(?:full\s|sole\s|the\s)?(?:responsibility|credit|blame|"
    r"authorship)\b(?P<for>\sfor[^.;:!?\n”\"]{0,60})?",
    re.IGNORECASE,
)
DENIED_PART = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disclaim(?:ed|s)?|disavow(?:ed|s)?|reject(?:ed|s)?)\s(?:that\s)?"
    r"(?:any|all|having\s(?:had\s|played\s|taken\s)?(?:any\s|a\s)?|playing\s(?:any\s|a\s)?|"
    r"taking\s(?:any\s)?|"
    r"its\s|their\s|his\s|her\s|being\s)?\s?(?:\w+ly\s)?"
    r"(?:responsibility|involvement|involved|roles?|part|hand|complicity|connection|links?|"
    r"behind|guilt|blame|authorship)\b"
    r"(?P<for>\s(?:for|in|to|with)\s[^.;:!?\n”\"]{0,50})?",
    re.IGNORECASE,
)
DENIED_IT = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:ed|es|ing)?)\s"
    r"(?:(?:the|this|that|these|those|such|any|all|both)\s)?(?:charges?|accusations?|"
    r"allegations?|claims?|blame|"
    r"suggestions?)(?=[\s.,;”\"]|$)(?!\s(?:that|of|as)\b)"
    r"|\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|dismiss(?:ed|es)?)\s(?:it|this|that)"
    r"(?=\s?(?:[.,;”\"]|$)|\s(?:and|but|on|in|at|when|yesterday|today)\b)",
    re.IGNORECASE,
)
NO_PART = re.compile(
    r"(?<=[\s“\"‘])(?:ha[ds]|have|play(?:ed|s)?|took|take[ns]?|bears?|bore)\s(?:\w+ly\s)?"
    r"(?:(?:no|never\s(?:any|a)|not\s(?:any|a))\s(?:\w+\s)?(?:part|hand|role|involvement|"
    r"connection|responsibility|share|links?)"
    r"|nothing(?:\swhat\w*|\sat\sall)?\sto\sdo\swith)\b|"
    r"(?<=[\s“\"‘])(?:(?:did|do|does|had|has|have)(?:\s[“\"]?(?:not|neither|never)|"
    r"n[’']t))\s(?:[^.;:!?\n”\"]{0,30}?\s)?(?:take|taken|have|play|played)\s"
    r"(?:any\s)?(?:part|hand|role)\b|"
    rf"(?<=[\s“\"‘]){BE}(?:\snot|n[’']t|\snever)\s(?:\w+ly\s)?(?:involved|implicated|part\sof)\b",
    re.IGNORECASE,
)
PART = re.compile(
    r"(?<=[\s“\"‘])(?:had\s|ever\s|even\s)*set\sfoot\s(?:in|on)\b|(?<=[\s“\"‘])(?:(?:had\s|"
    r"have\s|has\s)?(?:taken|took)\spart|(?:had\s|have\s|has\s)?played\sa\s(?:part|role)|"
    rf"had\sa\s(?:hand|part|role)|{BE}\sinvolved)\b(?!\s(?:in|to)\s(?:the\s)?(?:talks|search|"
    rf"rescue|operation|march|"
    r"protest|rally|vote|election|debate|strike|funeral|blockade|demonstration|riot|meeting))",
    re.IGNORECASE,
)
NOT_OURS = re.compile(
    r"\b(?:not|n[’']t|never)\s(?P<who>us|ours|our\s(?:doing|work|men|people|boys|fighters|"
    r"units?|troops|forces|"
    r"lads|side|soldiers|officers|members))(?=[\s.,;:!”\"]|$)",
    re.IGNORECASE,
)
BY = re.compile(
    r"\b(?:carried\sout|committed|perpetrated|staged|mounted|launched|planned|organi[sz]ed|"
    r"masterminded|"
    r"executed|made|conducted|done|instigated|provoked|orchestrated|ordered|caused|engineered|"
    r"set\soff|"
    r"inflicted|fired|started|begun|placed|sent|given|taken)\s(?:[\w’'-]+\s){0,3}?by\s",
    re.IGNORECASE,
)
LIGHT = re.compile(
    r"\b(?P<not>(?:did|had|has|have)(?:\snot|n[’']t|\snever)\s|never\s|neither\s)?"
    r"(?:carr(?:y|ied)\sout|commit(?:ted)?|perpetrated?|staged?|mount(?:ed)?|plan(?:ned)?|"
    r"organi[sz]ed?|"
    r"mastermind(?:ed)?|orchestrated?|instigated?|conducted)\s(?P<what>it|(?:the|this|that|"
    r"these|an?|such)"
    r"\s(?:[\w’'-]+\s){0,3}?[\w’'-]+)",
    re.IGNORECASE,
)
DID_IT = re.compile(
    r"(?<=[\s“\"‘])(?:(?:alone\s)?(?:(?:has|have|had)\sdone|did|(?P<not>(?:did\snot|didn[’']t|"
    r"would\snever|never)\sd(?:o|id)))"
    r"\s(?:this|it|that))\b(?=\s*(?:[.;,!”\"’]|$)|\s(?:and|but|because|to)\b)",
    re.IGNORECASE,
)
ORIGIN = re.compile(
    r"\b(?P<what>(?:first\s)?(?:shots?|gun-?fire|fire|bullets?|rounds?|volleys?|shells?|"
    r"rockets?|missiles?|drones?|mortars?|"
    r"stones?|bricks?|bottles?|projectiles?|blow|punch|orders?|instructions?|grenades?|bomb))\b"
    r"(?P<gap>[^.;:!?\n”\"]{0,60}?)\s(?:had\s|have\s|has\s|all\s)?(?:not\s|never\s)?"
    r"(?:came|come|coming|originated|rang\sout|erupted|broke\sout|started|began|(?:was|were|"
    r"been|is|are)\s(?:fired|launched|thrown|hurled|sent|given|flown))"
    r"(?:\sin)?\s(?:not\s)?(?:out\sof|from|by)\s(?:within\s|inside\s|among\s|"
    r"the\sranks\sof\s)?(?=[“\"A-Za-z])",
    re.IGNORECASE,
)
IDENTITY = re.compile(
    r"\b(?:the\s(?:attackers?|assailants?|gunm[ae]n|killers?|murderers?|perpetrators?|raiders?|"
    r"culprits?|bombers?|"
    r"kidnappers?|abductors?|hostage-takers?|robbers|thieves|looters|burglars|vandals|hijackers?|"
    r"saboteurs?|intruders|assassins?|ambushers|poisoners?|aggressors?|arsonists?|shooters?|snipers?)|those\s(?:responsible|behind\sit|who\s(?:did|"
    r"carried)[^.;:!?\n”\"]{0,30}?))\s"
    rf"{BE}{NOT}\s(?:(?!unknown|still|also|then|later|killed|seen|arrested|wearing|on|in|at|"
    rf"being|believed|heavily)(?=[A-Za-z]))",
    re.IGNORECASE,
)
FIRED_UPON = re.compile(
    r"(?<=[\s“\"‘])(?:(?:had\s)?(?:come|came|coming)\sunder\s(?:(?:[\w-]+\s){0,3}?)(?:fire|"
    r"attack|gunfire)|"
    r"(?:was|were|been)\s(?:fired\s(?:on|at|upon)|shot\sat)\sfirst|drew\s(?:gun)?fire)\b"
    r"(?:\sfrom\s(?P<from>[^.,;:!?\n”\"]{3,50}))?",
    re.IGNORECASE,
)
RETURNED = re.compile(
    r"(?<=[\s“\"‘])(?:(?:had\s|have\s)?returned\s(?:the\s)?fire|(?:had\s|have\s|"
    r"only\s)*(?:fired|shot)\sback|"
    r"(?:had\s)?(?:only\s(?:opened\sfire|fired|shot)|(?:opened\sfire|fired|"
    r"shot)\sonly)\s(?:after|when|once|because|in)\b|"
    r"(?:responded|answered)\s(?:to\s(?:the\s)?(?:shots|fire|attack)|with\s(?:live\s)?fire))",
    re.IGNORECASE,
)
TOLD_BEFORE = re.compile(
    r"\bbefore\b|\bfirst\b|\bafter\b|\bthen\b|\breturn\w*\b|\bback\b|\bin\sself-?defence\b|"
    r"\brespon\w+\b|"
    r"\bprompt\w*\b|\bforc\w+\b",
    re.IGNORECASE,
)
IN_BREACH = re.compile(
    r"\bin\s(?:(?:gross|flagrant|clear|direct|open|blatant|a|brazen)\s)*(?:violation|breach|"
    r"defiance)\sof\s"
    r"(?P<what>[^.,;:!?\n”\"]{0,40}?(?:truce|ceasefire|cease-fire|agreement|accord|armistice|"
    r"deal|pact))\b",
    re.IGNORECASE,
)
EACH_OTHER = re.compile(r"(?:accus|blam|trade)", re.IGNORECASE)
"""Without such letters nobody is said to blame another one, and no longer pattern is tried."""
MARKS = re.compile(
    r"(?:work|doing|deed|act|mark|signature|fingerprint|responsibility|fault|evidence|sign|everything|trace|"
    r"trail|fact|suspicion|clue|indication|pointed)s?\s",
    re.IGNORECASE,
)
"""The same for what points to somebody."""
RECIPROCAL = re.compile(
    r"(?P<both>[^.;:!?\n”\"]{5,120}?)\s(?:have\s|had\s)?(?:(?:each\s|both\s|"
    r"again\s)*(?:accus(?:ed|e)|blam(?:ed|e))\s"
    r"(?:each\sother|one\sanother|the\sother(?:\sside)?)|trad(?:ed|e)\s(?:blame|accusations))\b"
    r"(?P<for>[^.;:!?\n”\"]{0,80})",
    re.IGNORECASE,
)
NOT_KNOWN = re.compile(
    r"\b(?:(?:not|n[’']t|never|yet|cannot|unclear|unknown|uncertain|unsure|impossible|"
    r"too\s(?:early|soon)|unable|nobody|"
    r"no\sone|without|refus\w+|declin\w+|whether|remain\w*|disput\w+|stopp?\w*\sshort|fail\w*|"
    r"decide|conflicting)\b"
    r"[^.;:!?\n”\"]{0,60}?\s(?:who|which\s(?:side|group|party|unit)|whose|by\swhom|"
    r"where\s(?:the\s)?(?:shots|fire|drones?|shells?)"
    r"[^.;:!?\n”\"]{0,20}?\sc[ao]me)\s(?P<deed>[^.;:!?\n”\"]{2,80})"
    r"|(?P<none>\bno\s(?:one|group|body|side|organi[sz]ation)|nobody)\s(?:has|had|"
    r"have)\s(?:yet\s|so\sfar\s|immediately\s)?"
    r"(?:claimed|admitted|taken|accepted)\s(?:responsibility|credit)\b|"
    r"\bno\s(?:immediate\s)?claims?\sof\sresponsibility\b)",
    re.IGNORECASE,
)
NOBODY = re.compile(
    r"^(?:nobody|no\sone|no-one|none|no|not\s(?:a\s)?(?:single|one)|neither|not\sany)\b"
    r"(?P<of>\s(?:of|on|from|in)\b)?",
    re.IGNORECASE,
)
SINGLE = re.compile(r"^\s*(?:no|nothing|not\sa|neither|none)\b", re.IGNORECASE)
MAYBE = re.compile(
    r"\b(?:reportedly|allegedly|apparently|might|(?-i:may)|could|perhaps|possibly|believed|"
    r"probably|likely|"
    r"suspect(?:s|ed|ing)?|unconfirmed|rumou?red|seems?|seemed|appears?|appeared|alleged|"
    r"hallmarks?|"
    r"if|whether|would|unclear|suggest\w*|thought|marks|consistent\swith|only\s(?:mortars|army))\b",
    re.IGNORECASE,
)
OTHER_TIME = re.compile(
    r"\b(?:in (?:19|20)\d\d\b|last (?:year|month|week|winter|spring|summer|autumn|fall|january|"
    r"february|march|"
    r"april|may|june|july|august|september|october|november|december)|"
    r"(?:years?|months|weeks|decades?) (?:ago|earlier|before)|in the past|(?:this|"
    r"previous) year|over the years|"
    r"since (?:the|last|19|20)|previous(?:ly)?|(?-i:often|regularly|routinely|traditionally)|"
    r"for years|usually)\b",
    re.IGNORECASE,
)
