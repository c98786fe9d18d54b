"""Clock words: the patterns by which a text names a time of day."""

from __future__ import annotations

import re

__all__ = [
    "ABOUT",
    "AFTER",
    "AFTERNOON",
    "AFTERWARDS",
    "AFTER_PREPOSITION",
    "BEFORE",
    "BETWEEN",
    "BOUNDS",
    "BY",
    "CLOCK",
    "EVENING_FROM",
    "FORENOON",
    "HALF_DAY",
    "HALVES",
    "HOURS",
    "JOIN",
    "LEADS",
    "LED_UP",
    "MINUTES",
    "MOMENT",
    "NAMED",
    "NIGHT",
    "NUMBERS",
    "PARTS",
    "PART_HOUR",
    "SAID_MINUTES",
    "SOON",
    "STEPS",
    "TOTALS",
    "UNTIL",
    "WHOLE_HOUR",
    "ZONE",
]

MINUTES = 1440
HALF_DAY = 720
HOURS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
}
STEPS = {
    **{word: number for word, number in HOURS.items() if word != "twelve"},
    "a quarter": 15, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30,
}  # fmt: skip
SAID_MINUTES = {
    **{f"{ten}-{unit}": value + at
       for ten, value in (("twenty", 20), ("thirty", 30), ("forty", 40),
       ("fifty", 50))
       for at, unit in enumerate("one two three four five six seven eight nine".split(), 1)},
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "oh five": 5,
}  # fmt: skip
NAMED = {"noon": 720, "midday": 720, "midnight": 0}
PARTS = {
    "dawn": (270, 420),
    "daybreak": (270, 420),
    "first light": (270, 420),
    "sunrise": (300, 480),
    "sunup": (300, 480),
    "dusk": (960, 1290),
    "sunset": (960, 1290),
    "nightfall": (960, 1320),
}
"""Times of day that move with the season: within which minutes they lie."""
FORENOON, AFTERNOON = "a", "p"
HALVES = {"morning": FORENOON, "afternoon": AFTERNOON, "evening": AFTERNOON}
NIGHT = "night"
EVENING_FROM = 6
"""At night six to eleven are before midnight, the other hours behind it."""

HOUR_WORD = "|".join(HOURS)
STEP_WORD = "|".join(sorted(STEPS, key=len, reverse=True))
DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
SUFFIX = (
    rf"(?P<part>(?:,?\s(?:on\s)?(?:{DAY}|that|this|the same|the next|the following|"
    rf"yesterday|last|"
    r"in the|tomorrow))\s?(?:early\s|late\s)?(?P<when>morning|afternoon|evening|night)\b|"
    r"\s(?:at\s(?P<when2>night)|to(?P<when3>night))\b)"
)
"""Words behind a time of day that say in which half of the day it is."""
END = (
    rf"(?=\s*(?:[,.:](?!\d)|[;!?)\]”\"’—–]|$)|\s(?:on\s(?:{DAY}|the\s)|(?:in|that|this|"
    rf"last)\s(?:the\s)?"
    r"(?:next\s|following\s|same\s)?(?:early\s)?(?:morning|evening|afternoon|night)\b|"
    r"at\snight|"
    r"(?:yesterday|today|tonight|sharp|when|while|as|and|but|or|local|because|after|before|"
    r"with|without|by|until|till|that|said|the|a(?!\.)|an|they|we|he|she|it|his|her|their|"
    r"our|i)\b))"
)
"""What may stand behind a bare number that is an hour: no word that it could count."""
WAY = (
    r"(?:(?P<way>no later than|not later than|no earlier than|not earlier than|by|before|"
    r"(?:until|till)\s(?:well\s|some time\s)?(?:after|past)|"
    r"until|till|after|from|since)\s)?(?:as (?:early|late) as\s)?"
)
BOUND = (
    r"(?:(?P<bound>(?:shortly|just|soon|right|immediately|moments|minutes|some minutes|"
    r"a few minutes|"
    r"a little|some time|sometime|well|long)\s(?:before|after|past)|(?:at\s)?(?:about|around)|"
    r"nearly|"
    r"almost|roughly|approximately|circa|towards?|going on|close to|shy of|"
    r"(?P<lead>(?:about\s|around\s|some\s|roughly\s)?(?:half an hour|an hour and a half|"
    r"a quarter of an hour|"
    r"an hour|(?:\d{1,2}|[a-z]+(?:-[a-z]+)?)\sminutes))\s(?P<side>before|after|"
    r"past))\s(?:the\s)?)?"
)
DIGITAL = (
    r"(?P<hour>[01]?\d|2[0-3])(?::(?P<minute>[0-5]\d)(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?"
    r"|\.(?P<minute1>[0-5]\d)\s?(?P<half1>[ap])\.?\s?m\b\.?"
    r"|h(?P<minute3>[0-5]\d)\b)"
)
DOTTED = (
    r"(?<=[a-z]\s)(?P<hour4>[01]?\d|2[0-3])\.(?P<minute4>[0-5]\d)"
    r"(?!\s?(?:%|per\b|pct\b|percent|points?\b|metres?|meters?|miles?|km\b|kilo|m\b|cm\b|mm\b|"
    r"tons?|tonnes?|"
    r"million|billion|bn\b|trillion|thousand|inch|feet|ft\b|seconds?|litres?|dollars?|euros?|"
    r"pounds?|marks?|"
    r"crowns?|times|degrees?|hectares?|kg\b|kilos?|goals?|on the Richter)|[.,]?\d)"
)
MILITARY = r"(?P<hour5>[01]\d|2[0-3])(?P<minute5>[0-5]\d)(?=\s(?:hours|hrs|h|GMT|UTC|Zulu|local)\b)"
ROUND = (
    rf"(?P<hour2>1[0-2]|[1-9]|{HOUR_WORD})(?:\s?(?P<half2>[ap])\.?\s?m\b\.?|\so[’']\s?clock\b|"
    r"(?=\s(?:in the (?:morning|evening|afternoon)|at night)\b))"
)
SPOKEN = (
    rf"(?P<step>(?:{STEP_WORD}|\d{{1,2}}))(?:\sminutes?)?\s(?P<way3>past|to)\s"
    rf"(?:(?P<hour3>{HOUR_WORD}|1[0-2]|[1-9])\b(?:\so[’']\s?clock)?{END}|(?P<named3>noon|"
    rf"midnight)\b)"
)
SAID = (
    rf"(?P<hour7>{HOUR_WORD})[\s-](?P<minute7>{'|'.join(SAID_MINUTES)})"
    rf"(?P<half7>\s?[ap]\.?\s?m\b\.?)?{END}"
)
"""An hour and its minutes in words: "three fifteen"."""
NAME = r"(?P<named>noon|midday|midnight)\b"
PART = r"(?:the\s)?(?P<season>dawn|daybreak|first light|sun-?rise|sun-?up|dusk|sunset|nightfall)\b"
BARE = (
    r"(?<![\w-])(?:(?P<at>at|by|until|till|(?:just|bang|dead|sharp|exactly) on|on the stroke of|"
    r"(?<=arrived )after|(?<=came )after|(?<=started )after|(?<=began )after|(?<=left )after|"
    r"(?<=opened )after|(?<=closed )after|(?<=home )after|(?<=there )after|(?<=arrived )before|"
    r"(?<=came )before|(?<=started )before|(?<=began )before|(?<=left )before|"
    r"(?<=home )before|(?<=there )before|(?:shortly|just|soon|well)\s(?:before|after)))\s"
    r"(?:(?P<about>about|around|almost|nearly)\s)?"
    rf"(?:(?P<half6>half)\s(?:past\s)?)?(?P<hour6>1[0-2]|[2-9]|{HOUR_WORD}){END}"
)
AFTER_PREPOSITION = re.compile(
    r"(?:\b(?:at|by|around|about|before|after|until|till|from|since|between|and|stamped|shows|"
    r"showed|showing|reads?|logged|marked|clock|timed|time|it|exactly|precisely|nearly|"
    r"almost)\s)$",
    re.IGNORECASE,
)
LED_UP = re.compile(
    r"(?:^|[\n“\".:;?!—–]\s*|\b(?:it|that|this|time)\s(?:was|is)\s|[’']s\s|\b(?:at|by|around|about|"
    r"before|after|until|till|since|just|exactly|maybe|say)\s)$",
    re.IGNORECASE,
)
"""What stands before two numbers in words that are a time, rather than a score."""
TOTAL = {
    "at": r"puts?|putting|stands?|stood|toll|number\w*|figures?|totals?|estimated?|remain\w*|aged?|"
    r"capped|fixed|count\w*|valued|priced|tops?|averag\w*|speed|rated",
    "by": r"rose|fell|cut|down|up|lost|won|beat\w*|led|outnumbered|short|increas\w*|drop\w*|"
    r"grew|rais\w*",
}
TOTALS = {
    way: re.compile(rf"\b(?:{words})\b[^,;]{{0,24}}$", re.IGNORECASE)
    for way, words in TOTAL.items()
}
"""Words before "at ten" and "by ten" that make a number of it."""
CLOCK = re.compile(
    rf"{BARE}|(?<![\w-]){WAY}{BOUND}(?<![\w.:$€£])(?:{MILITARY}|{DIGITAL}|{DOTTED}|{ROUND}|"
    rf"{SPOKEN}|{SAID}|{NAME}|{PART})(?![\w%])",
    re.IGNORECASE,
)
ZONE = re.compile(r"\s?(?:hours\s)?(?:GMT|UTC|Zulu|[A-Z]{2,3}T)\b")
"""A zone behind a time: in brackets it is the same time as the one before, told anew."""
AFTERWARDS = re.compile(SUFFIX, re.IGNORECASE)
JOIN = re.compile(r"\s?(?:and|to|or|–|—|-|until|till)\s?", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)
MOMENT, SOON, LATER = 15, 20, 60
BOUNDS = {
    "just before": (-MOMENT, 0),
    "right before": (-MOMENT, 0),
    "immediately before": (-MOMENT, 0),
    "nearly": (-10, 0),
    "almost": (-10, 0),
    "towards": (-20, 10),
    "toward": (-20, 10),
    "going on": (-15, 0),
    "close to": (-10, 10),
    "just after": (0, MOMENT),
    "just past": (0, MOMENT),
    "right after": (0, MOMENT),
    "immediately after": (0, MOMENT),
    "some time after": (0, LATER),
    "sometime after": (0, LATER),
    "some time before": (-LATER, 0),
    "sometime before": (-LATER, 0),
}
"""What the words in front of a time of day leave open, in minutes."""
ABOUT = (-10, 10)
LEADS = {"half an hour": 30, "an hour and a half": 90, "a quarter of an hour": 15, "an hour": 60}
NUMBERS = {**HOURS, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40,
           "forty-five": 45, "fifty": 50}  # fmt: skip
UNTIL = frozenset({"until", "till"})
BEFORE = {"until": "after"}
"""What has not come about until a time of day comes about after it."""
BY = frozenset({"by", "before", "no later than", "not later than", "well before", "long before"})
AFTER = frozenset({"after", "no earlier than", "not earlier than", "well after", "long after"})
WHOLE_HOUR, PART_HOUR = 15, 7
"""By so many minutes who speaks of an hour, or of a quarter of one, may be out."""
