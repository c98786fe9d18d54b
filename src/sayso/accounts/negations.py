"""Negations: whether the words of a clause deny something, and of whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.accounts.scopes import WORD
from sayso.accounts.senses import Sense
from sayso.records import Span

__all__ = ["NEGATION", "THINGS", "VERB", "Negation", "is_unseen", "negated_verbs", "negation_of"]

AUXILIARY = (
    r"(?:was|were|is|are|am|be|been|had|has|have|did|does|do|could|can|would|will|should|must|"
    r"may|might)"
)
OF_THEM = re.compile(r"\sof\s(?:(?:the|our|his|her|their|its|these|those)\s)?", re.I)
"""What stands in front of the noun in "none of the wounded"."""
VERB = re.compile(rf"\s(?:{AUXILIARY}|{AUXILIARY}n['’]t|ever)\b", re.IGNORECASE)
"""Where the subject of a clause ends."""
NEGATION = re.compile(
    r"\b(?P<nobody>nobody|no[\s-]one|none|nothing|not\s(?:one|a\ssingle|a\ssoul|any)\b|"
    r"^not\san?\b(?!\sfew)|not\sa(?=\s(?:shot|bullet|soul|man|woman|person|soldier|word|drop|cent|penny|stone|rock|bottle|"
    r"window|door|house|tree|finger|hand|hair|crumb|grain|sack|coin|cup|line|trace|sound|scratch)\b|"
    r"\s(?:[\w-]+\s){1,2}(?:was|were|had)\s)|no)\b|"
    rf"\b(?P<not>{AUXILIARY}(?:\snot|n['’]t)|can(?:not|['’]t)|not|never|nor|neither|"
    r"at\sno\s(?:point|time|stage|moment)|in\sno\s(?:way|sense)|by\sno\smeans|on\sno\saccount|"
    r"far\sfrom|nowhere|(?:fail(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|"
    r"neglect(?:s|ed|ing)?|omit(?:s|ted|ting)?)\sto)\b|"
    r"\b(?P<without>without)\b",
    re.IGNORECASE,
)
"""Words that deny. not: what follows. nobody: that anybody did. without: the next noun."""
NOBODY = re.compile(r"nobody|no[\s-]one|nothing|none", re.IGNORECASE)
OF_PEOPLE = re.compile(r"\s(?:of|from|in|on|at|with|among|inside|who)\b", re.IGNORECASE)
"""What tells behind "nobody" who is meant."""
NOT_YET = re.compile(
    r"(?:has|have)(?:\snot|n['’]t)\s(?:yet\s)?been\s\w+(?:ed|n|t)\b", re.IGNORECASE
)
"""What only has not come about so far: "the results have not been released"."""
HAS = re.compile(r"\b(?:has|have|had|got|own\w*|possess\w*|carr\w+)\s$", re.IGNORECASE)
"""Words in front of "no" by which it is only said of one that he had none."""
NO_NEGATION = re.compile(
    r"\s(?:only|just|merely|simply|until|because|least|yet|far|long|always|necessarily|"
    r"all|every\w*|enough|sure|doubt|matter|wonder|longer|later|more|less|fewer|choice|need|"
    r"other|others|further|additional|new|sooner|surprise|mistake|question|comment|reason|idea|alternative|way|but|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"twenty|thirty|dozens?|hundreds?|thousands?)\b(?!\sof\s(?:our|their|his|her|its|the|us|them)|"
    r"\s(?:person|man|woman|soldier|shot|bullet|single))|\s\d",
    re.IGNORECASE,
)
"""What stands behind words of negation that deny nothing."""
PREPOSITION = re.compile(r"\b(?:with|in|of|for|to|at|by|from|on|under)\s$", re.IGNORECASE)
NEXT_WORDS = 3
"""So many words behind "without" or "with no" are still denied."""
NO_OBJECT = re.compile(
    r"\s(?:at\s|on\s)?(?:no|nobody|nothing|none|neither)\b(?!\s(?:more|fewer|less|longer|later))",
    re.IGNORECASE,
)
"""That what was done was done to none: "burnt no camp"."""
NOT_AFTER = re.compile(
    rf"^(?:\s(?!{AUXILIARY}\b)[\w’'-]+){{0,4}}?\s(?:{AUXILIARY}(?:\snot|n['’]t)|never)\s"
    r"(?:\w+ly\s)?(?:been\s)?(?:used?|fired?|thrown|sound(?:ed)?|function\w*|"
    r"operat\w*|switch\w*|heard|r[aiu]ng|wail\w*|blar\w*|go|went|off|happened?|take\splace|taken|"
    r"given?|made|issued|exist|come|came|work(?:ed)?|launched|present|there|received|reach\w*|employed|"
    r"deployed|carried|involved|done|held|signed|true|responsible)\b",
    re.IGNORECASE,
)
"""That the thing in front of these words was not."""
BY_NOBODY = re.compile(
    r"^[^,;]{0,60}?\s(?:by|to|for|on|at|with)\s(?:nobody|no[\s-]one|none\b|not\s(?:one|a\s)|no\s(?:man|woman|"
    r"person|witness))",
    re.IGNORECASE,
)
"""That the thing in front of these words was done by, or to, nobody: "was heard by nobody"."""
PLACED = re.compile(r"\b(?:at|near|from|behind)\s(?:the|an?|his|her|their|its)\s$", re.IGNORECASE)
"""Where a place is named at which something was not: "was not at the roadblock"."""
INVERTED = re.compile(rf"\s(?:{AUXILIARY})\s", re.IGNORECASE)
"""A verb in front of its subject: "at no time did the company ask"."""
PAST = re.compile(r"(?:did|had|was|were)(?:\snot|n['’]t)|never|at\sno\s\w+", re.IGNORECASE)
PERFECT = re.compile(r"\b(?:has|have)\s$", re.IGNORECASE)
BEEN = re.compile(r"\w+ly|been|being|ever|even|once|also|had|was|were", re.IGNORECASE)
"""What stands between a word of negation in the past and a verb that has no sense of the list."""
THINGS = frozenset(
    "rubber gas bullets stun watercannon baton stones firebomb chemical cluster phosphorus guns "
    "knives bomb drone missile helicopter mine shell".split()
)
"""Senses that are things, such as weapons."""
IT = re.compile(r"\b(?:it|that|this|these|those|they)\s$", re.IGNORECASE)
BEING = re.compile(r"(?:is|are|was|were)(?:\s|n)", re.IGNORECASE)
MOST_BETWEEN = 5
LIGHT = re.compile(
    r"\w+ly|been|be|being|ever|any|an?|the|its|his|her|their|our|my|your|that|this|have|had|having|in|"
    r"fact|even|once|also|to|so|much|as|single|one|giv\w+|gave|ma[dk]e|making|us(?:e|ed|ing)|receiv\w+|"
    r"got|get|gotten|carr\w+|took|taken?|hold|held|issu\w+|fired?|firing|threw|thrown?|came|come|under|"
    r"seek|sought|put|set|try|tried|start\w*|beg[aiu]n|attempts?|efforts?|bother\w*|move|all|at|point|prior|previous|further|such|kind|"
    r"of|sort|with|by|anybody|anyone|anything|on|from|themselves|himself|personally|formal\w*|written|"
    r"official|armed|single|yet|still|then|there|here",
    re.IGNORECASE,
)
"""What may stand between a word of negation and what it denies."""
UNSEEN = re.compile(
    r"\b(?:see|sees|saw|seen|seeing|hear|hears|heard|hearing|remember\w*|recall\w*|know|knew|known|"
    r"knows|say|said|says|mention\w*|confirm\w*|find|found|noticed|noticing|believe\w*|think|thought|"
    r"comment\w*|ruled?\sout|den(?:y|ied)|verif\w*|establish\w*|clear|tell\syou|told\syou|"
    r"evidence|signs?|traces?|proof|indications?|confirmation|records?\sof|"
    r"understand|expect\w*|want\w*|plan\w*|intend\w*|allowed|able|sure|certain|name[ds]?|"
    r"identif\w*|guarantee\w*|yet|recorded|wish\w*|"
    r"hope\w*|like|need\w*|seem\w*|appear\w*)\b",
    re.IGNORECASE,
)
"""Words by which something is only not seen, not known or not said."""
HAS_NOT = re.compile(r"\b(?:has|have)(?:\snot|n['’]t)\s(?!ever\b)", re.IGNORECASE)
"""What may yet come about: "he has not apologised"."""
MODAL = re.compile(r"\b(?:would|could|should|might|must|shall|will|won['’]t)\b", re.IGNORECASE)
UNREPORTED = re.compile(
    r"\breports?\sof\b|\b(?:was|were|been)\sreported\b|\bno\sreports?\b", re.IGNORECASE
)
TOLD, KNOWN = "notify", "know"
"""The senses of which a report and knowledge are a part."""
PARTIAL = re.compile(
    r"(?:two|three|four|five|some|many|most|several|half|another|the\s(?:other|rest|second|third)|"
    r"not\sall|a\sfew|\d+)\b",
    re.IGNORECASE,
)
"""Words with which a clause says only of a part that it was not so."""
FIRST = re.compile(r"\sfirst\b", re.IGNORECASE)
"""Who was not the first may have done it later."""


@dataclass(frozen=True, slots=True)
class Negation:
    """How a clause stands to one thing that its words name.

    negated: whether it says that it was not so. people: where in the clause those stand of whom not
    one did it. general: whether it says that there was none, or nobody. bound: whether no more than
    the next words are denied, as by "without".
    """

    negated: bool
    people: Span | None = None
    general: bool = False
    bound: bool = False


def negation_of(words: str, sense: Sense) -> Negation | None:
    """Whether a clause negates a sense, and of whom; None where that cannot be told."""
    before = words[: sense.start]
    matches = [
        each for each in NEGATION.finditer(before) if not NO_NEGATION.match(words, each.end())
    ]
    behind = NOT_AFTER.match(words[sense.end :])
    if not matches and (nobody := BY_NOBODY.match(words[sense.end :])):
        return None if UNSEEN.search(nobody[0]) else Negation(negated=True, general=True)
    inside = NEGATION.search(words, sense.start, sense.end)
    if len(matches) + bool(behind) + bool(inside) > 1:
        both = len(matches) > 1 and {"nor", "neither"} & {each[0].casefold() for each in matches}
        if not both and not (len(matches) == 2 and matches[0].end() + 2 >= matches[1].start()):
            return None
    object_ = NO_OBJECT.match(words, sense.end)
    if not matches:
        return Negation(bool(behind or inside or object_))
    if object_ or inside:
        return None
    match = matches[-1]
    between = words[match.end() : sense.start]
    near = len(between.split()) < NEXT_WORDS
    bound = match["without"] or (
        match["nobody"] and PREPOSITION.search(before[: match.start()]) is not None
    )
    if bound and not (near and "," not in between):
        return None if near else Negation(negated=False)
    if re.search(r"\b(?:but|except|other than|apart from|only)\b", between):
        return None
    if match["not"] and ("," in between or NOT_YET.match(words, match.start())):
        return None
    if not _is_head(words, match, sense) or _is_naming(before, match, sense):
        return None
    if bound:
        return Negation(negated=True, general=True, bound=True)
    if OF_THEM.fullmatch(between):
        return None
    if match["nobody"]:
        general = HAS.search(before[: match.start()]) is None
        people = _people(words, match, sense.start)
        return Negation(negated=True, people=people, general=general)
    return Negation(negated=True)


def _is_head(words: str, match: re.Match[str], sense: Sense) -> bool:
    """Whether a sense is what is denied, and not only spoken of behind what is."""
    between = words[match.end() : sense.start]
    if match["nobody"] and (verb := VERB.search(between)):
        between = between[verb.end() :]
    elif INVERTED.match(between):
        return len(between.split()) <= MOST_BETWEEN + 1
    elif match["nobody"]:
        return len(between.split()) <= MOST_BETWEEN
    if match["not"] and PLACED.search(between):
        return False
    return all(LIGHT.fullmatch(word) for word in between.split())


def _is_naming(before: str, match: re.Match[str], sense: Sense) -> bool:
    """Whether it is only said what something was not: "it was not gas"."""
    return (
        bool(match["not"])
        and sense.name in THINGS
        and IT.search(before[: match.start()]) is not None
        and BEING.match(match["not"]) is not None
    )


def _people(words: str, match: re.Match[str], end: int) -> Span | None:
    """The words between "no" and what is said of them: "civilian", "of the guards"."""
    verb = VERB.search(words, match.end(), end)
    end = verb.start() if verb else end
    between = words[match.end() : end]
    if NOBODY.match(match["nobody"]) and not OF_PEOPLE.match(between):
        return None
    start = match.end() + len(between) - len(between.lstrip())
    end = match.end() + len(between.rstrip())
    return Span(start, end) if start < end else None


def is_unseen(words: str, sense: Sense) -> bool:
    """Whether a clause that negates says no more than that something was not seen, said or known,
    or was so for a part only, or would be.
    """
    return bool(
        MODAL.search(words)
        or (sense.vague and HAS_NOT.search(words))
        or PARTIAL.match(words)
        or FIRST.match(words, sense.end)
        or words[sense.start : sense.end].endswith(" first")
        or (sense.name != KNOWN and UNSEEN.search(words))
        or (sense.name != TOLD and UNREPORTED.search(words))
    )


def negated_verbs(words: str) -> Iterator[re.Match[str]]:
    """The words that stand where a verb of the past is denied."""
    for match in NEGATION.finditer(words):
        if not PAST.fullmatch(words, match.start(), match.end()) or PERFECT.search(
            words[: match.start()]
        ):
            continue
        for word in WORD.finditer(words, match.end()):
            if not BEEN.fullmatch(word[0]):
                if word[0].islower():
                    yield word
                break
