"""Figure givers: the words of a sentence for whoever gives a number of it."""

from __future__ import annotations

import re

__all__ = ["PERSONAL", "giver_of"]

FIGURE = (
    r"(?:story|version|account|count|counts|figures?|list|tally|toll|totals?|estimates?|numbers?|"
    r"answer|reply|reckoning|calculations?|head\s?count|death\stoll|body\scount|assessment|"
    r"register|"
    r"records?|log|books?|ledger|statement)"
)
OWN = (
    r"(?:(?:own|latest|official|first|last|new|final|preliminary|initial|current|daily|"
    r"published)\s)?"
)
BEGIN = re.compile(
    r"^|(?<=[,;:(—–.]\s)|(?<=[“\"‘])|(?<=\bthat\s)|(?<=\band\s)|(?<=\bbut\s)|(?<=\bwhile\s)|"
    r"(?<=\bwhy\s)|(?<=\bhow\s)|(?<=\bwhereas\s)|(?<=\bwhat\s)|(?<=\bif\s)|(?<=\bthough\s)"
)
"""Where a clause may begin."""
NAME = r"(?P<who>(?:[\w’'.-]+\s){0,6}?[\w’'.-]*[\w’])"
"""Up to seven words, the shortest that fit."""
APART = r"(?:,\s[\w’'-]+(?:\s[\w’'-]+){0,6},)?"
"""What may be put in: ", too,", ", for its part,"."""
AUX = (
    r"(?:\s(?:has|have|had|now|also|still|later|earlier|first|already|only|itself|themselves|"
    r"today|then))*"
)
CROWD = (
    r"(?:it|them|that|the\s(?:[\w-]+\s){0,3}?(?:toll|dead|number|crowd|figure|total|count|"
    r"tally|wounded|"
    r"injured|attendance|turnout|losses|arrests|missing)(?:\s(?:of|in|on|at|for|"
    r"who)\s[\w\s’'-]{1,40}?)?)"
)
HEDGE = (
    r"(?:\s(?:about|some|around|at|least|more|than|over|nearly|only|just|no|fewer|less|up|to|a|"
    r"total|of|between|as|many|the|perhaps))*\s$"
)
POSSESSIVE = re.compile(
    rf"(?:(?:[Bb]y|[Oo]n|[Ii]n|[Gg]oing by|[Aa]ccording to)\s)?{NAME}(?:[’']s|"
    rf"(?<=s)[’'])\s{OWN}{FIGURE}"
    rf"(?::|\s(?:is|was|are|were|stands|stood|comes|came|remains|had been|has been|now|of|at|"
    rf"to|reads|rose|"
    rf"has|had|gives|gave|lists|shows|showed|put|puts|[\w-]+)(?:\s(?:now|still|at|to|only|"
    rf"at most|it|that))*)?"
    rf"{HEDGE}"
)
PUTS = re.compile(
    rf"{NAME}{APART}{AUX}\s(?:puts?|have|has|had|set|sets|estimate[sd]?|reckon(?:s|ed)?|"
    rf"gives?|gave|"
    rf"place[sd]?|raised|lowered|cut|revised)\s{CROWD}\s(?:at|to|as){HEDGE}"
)
SPEAKS = re.compile(
    rf"{NAME}{APART}{AUX}\s(?:sp(?:eaks?|oke|oken)\sof|talk(?:s|ed)?\sof|count(?:s|ed)(?!\samong)|"
    rf"reckon(?:s|ed)?(?:\sthat)?|estimat(?:es|ed)(?:\sthat)?|tall(?:ies|ied)|registered|recorded|"
    rf"records?\sshow|show(?:s|ed)?|lists?|listed|documented|verified|logged|claim(?:s|ed)?|st(?:ands?|ood)\sby|insist(?:s|ed)?\son|"
    rf"allege[sd]?|cite[sd]?|mention(?:s|ed)?|suggest(?:s|ed)?|concede[sd]?){HEDGE}"
)
NAMES = re.compile(
    rf"{NAME}{AUX}\s(?:have|has|had|hold|holds)\s(?:(?P<names>the\snames\sof){HEDGE}|$)"
)
GIVES = re.compile(rf"{NAME}{APART}{AUX}\s(?:gave|gives|given|give){HEDGE}")
BARE = re.compile(r"(?:^|\s)(?P<who>the\s(?:[\w-]+\s)?[\w-]+)[’']s\s$", re.IGNORECASE)
BEHIND = re.compile(
    rf"^[^.;:]{{0,70}}?[,\s](?:by|on|going by|"
    rf"according to)\s(?P<who>(?:[\w’'-]+\s){{0,4}}?[\w’'-]*\w)(?:[’']s|"
    rf"(?<=s)[’'])\s{OWN}{FIGURE}\b"
)
ENDS_NUMBER = re.compile(r"^\s*(?:[,.;:)!?—–]|$|(?:and|but|is|was|against|or|she|he|they|it|we)\b)")
AS_FIGURE = re.compile(
    r"^\s(?:as\s(?:its|their|his|her|the)\s|for\sthe\s)(?:\w+\s)?(?:figure|count|number|toll|dead)"
)
NAMED = re.compile(r"^\s(?:[\w-]+\s){0,2}?names\b")
COUNTED = re.compile(
    r"^\s(?:[\w’'-]+\s){0,3}?(?:dead|deaths|bodies|wounded|injured|arrests|detainees|people|"
    r"persons|men|"
    r"women|names|victims|admissions|prisoners|killed|were|had|died|missing|casualties|fatalities|"
    r"corpses|graves|inmates|soldiers|civilians|injuries|shots|rounds)\b|^\s*[,.;:)]|^$"
)
GIVING = (
    (POSSESSIVE, None),
    (PUTS, None),
    (SPEAKS, COUNTED),
    (NAMES, None),
    (GIVES, AS_FIGURE),
)
"""The ways to give a figure, with what must stand behind the number for each."""
PRONOUNS = frozenset("it he she they we i you who which that this these those there nobody".split())
PERSONAL = frozenset("he she it they".split())
"""Pronouns that may stand for whoever gives a figure."""
LEADING = re.compile(
    r"^[“\"‘]?(?:At|On|In|By|Before|After|Until|Since|Later|Earlier|Yesterday|Today|Tonight|"
    r"Last|Now|"
    r"Meanwhile|Overnight|Initially|Originally|First)\b,?\s(?:[\w.:’'-]+,?\s){0,4}?"
    r"(?=(?:he|she|it|they|the|a|an|(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w-]+)\s)"
)
"""What may stand before the subject of a sentence: "At noon he had it at eleven"."""
NO_GIVER = re.compile(
    r"\b(?:was|were|is|are|be|been|said|says|say|told|killed|died|when|where|because|after|before|"
    r"who|which|whom|that|fire|it|them|he|she|they|we|i|you|there|has|have|had)\b",
    re.IGNORECASE,
)
"""Words that no name for somebody has in it."""
LIST_OF = re.compile(
    r"^(?:the|a|an|our|this|that|its)\s(?:(?:full|complete|whole|current|final|latest|joint|common)\s)?"
    r"(?:list|register|tally|table|roll|count|toll|log)"
    r"(?:\sof\s(?:the\s)?(?:wounded|injured|hurt|dead|killed|deaths|victims|missing|detained|"
    r"arrested|arrests|detainees|names|those|casualties|losses|fallen))?$",
    re.IGNORECASE,
)
"""Lists that are nobody's but those of the text: "the list of wounded has 66 names"."""
STAMP = re.compile(r"\[?\d{1,2}[:.]\d\d\]?(?:\s?[ap]\.?m\.?)?\s+(?:[A-Z]+:\s)?")
"""The time before an entry of a live page."""
FAR = 110


def giver_of(text: str, start: int, end: int, number: int, stop: int) -> tuple[int, int] | None:
    """Where the words stand for whoever gives a number in a clause of its own; None for nobody.

    start, end: of the sentence, or of the part of it that is looked at. number, stop: where the
        number begins and ends, all in code points of the text.
    """
    stamp = STAMP.match(text, start, number)
    begin = max(stamp.end() if stamp else start, number - FAR)
    left, right = text[begin:number], text[stop : min(end, stop + FAR)]
    found = _before(left, right)
    if found is not None:
        return begin + found[0], begin + found[1]
    behind = BEHIND.match(right)
    if behind and _is_name(behind["who"]):
        return stop + behind.start("who"), stop + behind.end("who")
    return None


def _before(left: str, right: str) -> tuple[int, int] | None:
    leading = LEADING.match(left)
    begins = [match.start() for match in BEGIN.finditer(left)]
    for begin in reversed([begins[0], *([leading.end()] if leading else []), *begins[1:]]):
        for pattern, follows in GIVING:
            match = pattern.match(left, begin)
            if match is None or (follows and not follows.match(right)):
                continue
            if pattern is NAMES and not match["names"] and not NAMED.match(right):
                continue
            personal = match["who"].casefold() in PERSONAL and pattern is not SPEAKS
            if personal or _is_name(match["who"]):
                return match.span("who")
    bare = BARE.search(left)
    if bare and ENDS_NUMBER.match(right) and _is_name(bare["who"]):
        return bare.span("who")
    return None


def _is_name(words: str) -> bool:
    return (
        words.casefold() not in PRONOUNS and not NO_GIVER.search(words) and not LIST_OF.match(words)
    )
