"""Counted fates: the words for what becomes of people who are counted, and what they do.

Each list is of one construction: what is done to them, what they are or do, and the verb of whose
object the number is.
"""

from __future__ import annotations

__all__ = [
    "BEING",
    "BODY",
    "DONE",
    "DONE_TO_ANY",
    "FORCES",
    "HOSPITAL",
    "LAWLESS",
    "LEFT",
    "LEFT_OF_ANY",
    "WOUNDS",
]

SICKBAY = (
    r"(?:hospitals?|clinics?|infirmar(?:y|ies)|medical cent(?:er|re)s?|wards?|"
    r"intensive care|sickbay)"
)
HOSPITAL = rf"(?:[\w’'.-]+\s){{0,4}}?{SICKBAY}"
BODY = (
    r"(?:lips?|eyes?|faces?|heads?|hands?|arms?|legs?|limbs?|feet|knees?|skulls?|noses?|teeth|"
    r"ribs?|jaws?|skin|ears?|fingers?|bones?|backs?|necks?|shoulders?|ankles?|wrists?|lungs?)"
)
WOUNDS = (
    r"(?:[\w-]+\s){0,3}?(?:injur(?:y|ies)|wounds?|burns?|fractures?|concussions?|cuts|bruises|"
    r"bruising|lacerations?|grazes|gashes|abrasions|sprains?|scalds?|blisters|haemorrhages?|"
    r"hemorrhages?|seizures|convulsions|cramps|fevers?|rashes|nausea|dizziness|headaches|vomiting|"
    r"diarrhoea|diarrhea|shock|poisoning|smoke inhalation|frostbite|hypothermia|heat ?stroke|"
    r"dehydration|(?:breathing|respiratory) (?:difficult(?:y|ies)|problems?|trouble)|"
    r"trouble breathing|symptoms|(?:blue|broken|bleeding|blood(?:y|ied)|swollen|burn(?:t|ed)|"
    rf"bruised|split|cracked|fractured|crushed|severed|blistered|bandaged|black) {BODY}|"
    r"bullets? in)"
)
CARE = (
    r"(?:[\w-]+\s){0,3}?(?:treatment|stitches|surgery|first aid|oxygen|bandages|ambulances?|"
    r"medical (?:care|help|attention|assistance|services|aid)|doctors?|medics)"
)
ILL = r"(?:[a-z]+ly\s|violently\s)?(?:ill|sick|unwell)"
STATION = (
    r"(?:the\s|an?\s|various\s|local\s|nearby\s)?(?:[\w’'-]+\s){0,2}?"
    r"(?:police (?:stations?|headquarters|posts?|barracks|cells?|cent(?:er|re)s?)|precincts?|"
    r"jails?|gaols?|prisons?|cells?|guardhouses?|lock-ups?|(?:detention|remand|holding|custody) "
    r"(?:cent(?:er|re)s?|cells?|facilit(?:y|ies)|camps?|blocks?))"
)
FORCES = (
    r"(?:police\w*|officers?|soldiers?|troops|troopers?|gendarmes?|the army|the military|agents|"
    r"deputies|guards|security forces|men in (?:plain clothes|uniform)|plain-?clothes men|"
    r"the authorities|sheriffs?|marshals|patrols?|carabinieri|militia)"
)
LAWLESS = (
    r"(?:gunmen|rebels|militants|kidnappers|bandits|pirates|attackers|raiders|fighters|insurgents|"
    r"hijackers|extremists|separatists|gangs?|gangsters|captors|abductors|terrorists|armed men|"
    r"hostage-takers)"
)
DONE = {
    "killed": r"killed|slain|massacred|murdered|liquidated|slaughtered|gunned down|shot dead|"
    r"martyred|beheaded|lynched|hanged|(?:burn(?:ed|t)|crushed|stabbed|beaten|hacked|"
    r"trampled) to death|"
    r"burn(?:ed|t) alive|electrocuted|mown down|cut down|pronounced dead|(?:found|confirmed) dead|"
    r"put in the ground|laid to rest|asphyxiated|shot and killed|assassinated|"
    r"(?:fatally|mortally) (?:injured|wounded|hurt|burned|burnt)|poisoned to death|found lifeless",
    "injured": rf"(?<!fatally )(?<!mortally )(?:wounded|injured|hurt)|maimed|hospitali[sz]ed|"
    rf"gassed|"
    rf"scalded|concussed|stitched up|bruised|sickened|poisoned(?! to death)|intoxicated|infected|"
    rf"(?:taken(?:\sin)?|brought|rushed|carried|flown|driven|admitted|airlifted|transferred|sent|"
    rf"conveyed|ferried|removed|evacuated)\s"
    rf"(?:in)?to\s{HOSPITAL}|(?:taken|made) {ILL}|overcome by (?:[\w-]+\s){{0,2}}?(?:fumes|"
    rf"smoke|gas|"
    rf"heat|vapou?rs?)|patched up|bandaged|laid low|given {CARE}|knocked unconscious|"
    rf"(?:shot|beaten) (?:in|on|about) the {BODY}",
    "detained": rf"arrested|detained|jailed|imprisoned|rounded up|taken into (?:\w+\s)?custody|"
    rf"locked up|"
    rf"remanded|apprehended|interned|handcuffed|cuffed|led away in handcuffs|incarcerated|"
    rf"put behind bars|"
    rf"picked up by (?:the )?{FORCES}|held for questioning|taken in for questioning|"
    rf"(?:taken|led|dragged|hauled|marched|driven)\s(?:away\s)?(?:from [^,.;]{{1,40}}?\s)?by\s"
    rf"(?:the\s)?(?:\w+\s)?{FORCES}|(?:brought|hauled|dragged|taken|put) before (?:a|the) "
    rf"(?:[\w-]+\s)?(?:courts?|judges?|magistrates?)|"
    rf"(?:taken|conveyed|brought|driven|carried|bundled|hauled|led|marched|dragged|sent|moved|"
    rf"transported|transferred|escorted|bus+ed|removed|delivered)\s(?:away\s|off\s)?(?:in)?to\s"
    rf"{STATION}|(?:carted|hauled) (?:off|away)(?: in \w+)?|"
    rf"questioned by (?:the )?(?:{FORCES}|detectives|investigators)",
}
"""What is done to people: behind a form of "be", or as headlines leave it out."""

DONE_TO_ANY = {
    "killed": r"executed|destroyed|eliminated|neutrali[sz]ed|wiped out|buried(?! (?:under|"
    r"beneath|in the (?:rubble|debris|snow)))|"
    r"crushed|put down",
    "injured": r"treated|admitted|burned|burnt|discharged|operated on|stabilised|cared for|beaten",
    "detained": r"held(?!\s(?:hostage|captive|up|back|on|by(?!\s(?:the\s)?(?:police|army|"
    rf"military|authorities)))\b)|seized(?! by)|seized by (?:the )?{FORCES}|taken away|let go|"
    rf"freed|"
    r"released|set free",
    "moved": r"buried (?:under|beneath)|taken|led|moved(?: out| elsewhere| away)?|evacuated|"
    r"relocated|displaced|abducted|"
    r"kidnapped|seized by|marched off|driven out|"
    r"carried off|(?:bundled|loaded|pushed|herded|forced|shoved|packed) (?:in|"
    r"on)to (?:[\w-]+ ){0,2}?"
    r"(?:vans?|trucks?|lorries|buses|coaches|wagons?|jeeps?)|"
    r"transferred|housed|accommodated|ferried|bused|herded|trapped|stranded|interviewed|questioned",
}
"""What may be done to things as well."""

BEING = {
    "killed": r"died|(?<!the )dead|among (?:the )?(?:dead|killed|victims)|drowned|perished|"
    r"lost their lives|lost his life|succumbed|suffocated|"
    r"bled to death|froze to death|starved|brought in dead|passed away|did not survive|"
    r"(?:met|found) (?:their|his|her) (?:deaths?|ends?)|lifeless|"
    r"(?:paid|paying) with (?:their|his|her) li(?:fe|ves)|gave (?:their|his|her) li(?:fe|ves)|"
    r"breathed (?:their|his|her) last|"
    r"never (?:woke|came home)|never came (?:out|up|back)(?: of [^,.;]{1,30})? alive|(?:more |"
    r"others )?(?:we|they|I|he|she)(?: have| had|[’']ve|"
    r"[’']d)? lost "
    r"(?:on the (?:operating )?table|in (?:the )?(?:theatre|surgery|night))|(?:that|whom) (?:we|"
    r"they|I|he|she)(?: have| had|[’']ve|[’']d)? "
    r"(?:buried|put in the ground|laid to rest)",
    "injured": rf"in (?:an? )?(?:critical|serious|grave|stable) condition|fighting for (?:their|"
    rf"his|her) li(?:fe|ves)|in (?:the |a )?{HOSPITAL}|in a coma|on ventilators|"
    rf"(?:under|undergoing|receiving)\s(?:\w+\s)?(?:treatment|observation|surgery)|"
    rf"(?:received|sustained|suffered|suffering|had|have|having|with|for|from|of|"
    rf"nursing)\s{WOUNDS}|"
    rf"(?:required?|requiring|need(?:ed|ing)?|receiv(?:ed|ing)|got|(?:sought|seeking)|applied for|"
    rf"asked for|came for|turned to (?:the |a )?)\s?{CARE}|(?:fell|fallen|became|become|felt|"
    rf"feeling|"
    rf"got|grew|were|was|been|are) {ILL}|sickened|collapsed(?! of)|fainted|passed out|vomited|"
    rf"complain(?:ed|ing) of {WOUNDS}|show(?:ed|ing) (?:[\w-]+\s){{0,2}}?(?:symptoms|signs of "
    rf"\w*\s?(?:poisoning|illness))|turned to {HOSPITAL}|had to have (?:[\w-]+\s){{0,3}}?"
    rf"(?:wounds?|cuts|gashes) stitched|choked(?! to death)|"
    rf"lost (?:an eye|a limb|a leg|an arm|limbs|legs|arms|fingers|their sight)|(?:went|came|"
    rf"walked) to {HOSPITAL}|"
    r"(?:could not|couldn[’']t) (?:see|breathe)",
    "detained": r"in (?:police |custody of |our |their |state )*custody|behind bars|under arrest|"
    r"on remand|"
    r"in (?:the |our |police |their |holding )*(?:cells?|jail|detention|lock-up|handcuffs)|"
    r"under lock and key|awaiting trial|fac(?:e|ed|ing) charges|in police hands|"
    r"spent (?:the|a) (?:night|weekend|day) (?:in|at|behind) (?:\w+\s){0,3}?(?:cells?|jail|bars|"
    r"station|custody)",
    "missing": r"missing|unaccounted for|(?:not|never) (?:yet |since )?been (?:found|traced|"
    r"located|seen|heard (?:from|of))|not (?:yet )?(?:found|traced|located)|"
    r"(?:not|never) seen (?:again|since)|"
    r"(?:haven[’']t|hasn[’']t|not) (?:yet )?been (?:found|heard (?:from|of)|traced|located|seen)|"
    r"(?:remain|yet|still) to be (?:located|found|traced)|vanished|disappeared|nowhere to be found|"
    r"whose (?:whereabouts|fate) (?:is|are|was|were|remains?|remained) (?:still )?unknown|"
    r"being (?:sought|searched for|looked for)|(?:whom |that )?(?:we[’']re|we are|they are|"
    r"rescuers are) "
    r"(?:still )?(?:looking|searching) for|(?:who )?(?:has|have|"
    r"had) not (?:yet )?(?:come (?:home|back)|"
    r"returned)|"
    r"feared (?:buried|drowned)|still being sought",
    "rescued": r"rescued|saved|brought (?:ashore|to safety)|pulled (?:from|out|to safety)|"
    r"picked up|plucked|dug out alive|winched|hauled to safety|found (?:alive|safe)|"
    r"brought (?:up|out|home) (?:alive|safe)|safe|alive and well",
    "hostages": r"(?:held |taken |kept )?(?:hostages?|captive)",
    "aboard": r"(?<!taken )(?<!brought )(?<!came )(?<!come )(?<!went )(?:aboard|on board)",
    "crowd": r"marched|gathered|saw|witnessed|watched|sang|singing|chanted|chanting|took part|"
    r"taken part|turned out|attended|rallied|demonstrated|"
    r"assembled|walked|protested|took to the streets|joined|entered|invaded|massed|converged|"
    r"poured|came to|(?:came|come)(?=\s*(?:[.,;”\"]|$))|stood|filled|packed|turned up|showed up|"
    r"in number",
    "busy": r"on (?:shift|duty|site|the roof|the premises)|at work|working|queued|fled|escaped|"
    r"survived|underground|left with \w+|sleeping|sheltering|living|asleep|inside",
}
"""What those who are counted are or do."""

CRAFT = (
    r"(?:ferry|boats?|ship|vessel|plane|aircraft|jet|airliner|flight|bus|buses|coach|train|"
    r"helicopter|trawler|tanker|liner|lorry|truck|dinghy|raft)"
)
LEFT = {
    "killed": r"kill(?:ed|ing|s)?|sho(?:t|ot|oting) dead|gunn(?:ed|ing) down|deaths? of|"
    r"bod(?:y|ies) of|murder(?:s|ed|ing)?(?: of)?|claim(?:ed|ing|s)? the lives of|"
    r"massacr(?:e|ed|ing)(?: of)?|lives of|liquidat(?:ed|ing)|slain|slew|"
    r"execut(?:ed|ing|ion of)|killings? of|slaughter(?:ed|ing)|drown(?:ed|ing)|remains of|loss of|"
    r"coffins of|burial of|funerals? of",
    "injured": r"wound(?:ed|ing|s)?|injur(?:ed|ing|es)|hurt(?:ing)?|maim(?:ed|ing)|"
    r"hospitali[sz](?:ed|ing)|sicken(?:ed|ing|s)?",
    "detained": r"arrest(?:ed|ing|s)?(?: of)?|detain(?:ed|ing|s)?|detention of|jail(?:ed|ing)|"
    r"round(?:ed|ing) up|lock(?:ed|ing) up|remand(?:ed|ing)|apprehend(?:ed|ing)|imprison(?:ed|ing)|"
    r"took into custody|taken into custody",
    "rescued": r"rescu(?:ed|ing|e)|sav(?:ed|ing)",
    "aboard": rf"{CRAFT}\b[^.,;]{{0,25}}?\b(?:carrying|carried|with)|(?:manifest|passenger list)\s"
    r"(?:has|had|lists?|listed|names?|named|showed|shows|holds|held|gave|gives)",
    "crowd": r"evacuat(?:ed|ing|ion of)|abduct(?:ed|ing|ion of)|kidnap(?:ped|ping|ping of)|"
    r"interview(?:ed|ing|s with)|(?:spok?en?|spoke|talked) (?:to|with)|drew|attract(?:ed|ing)|"
    r"(?:crowd|gathering|group|party|gang|column|force|team|convoy|throng|garrison|mob|"
    r"audience|"
    r"congregation|workforce) of",
}
"""Words of which the people counted are the object."""

LEFT_OF_ANY = {
    "killed": r"bur(?:y|ied|ies|ying)|lost|los(?:es|ing)|destroy(?:ed|ing)|eliminat(?:ed|ing)|"
    r"neutrali[sz](?:ed|ing)|cost(?:ing)? the lives of",
    "injured": r"poison(?:ed|ing)|gass(?:ed|ing)|infect(?:ed|ing)|bruis(?:ed|ing)|scald(?:ed|ing)|"
    r"treat(?:ed|ing|s)?|admit(?:ted|ting|s)?|patch(?:ed|ing) up|operat(?:ed|ing) on|"
    r"car(?:ed|ing) for|discharg(?:ed|ing)|(?:tak(?:e|es|en|ing)|took) in",
    "detained": r"hold(?:s|ing)?|freed|releas(?:ed|ing)|seiz(?:ed|ing)|pick(?:ed|ing) up|(?:haul|"
    r"cart)(?:ed|"
    r"ing) (?:off|away|in)|lock(?:ed|ing) up",
}
"""The same for words of which things may be the object too."""
