"""Passages: how two sentences that may say the same thing stand to each other."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from sayso.accounts.relations import background_of, relate
from sayso.accounts.scopes import WORD
from sayso.accounts.standing import Tellings, is_denial
from sayso.quantities.amounts import Amount, find_amounts
from sayso.quantities.groups import ALL
from sayso.records import PartyKind, Reading, Span
from sayso.records.accounts import Evidence, Relation, Row

__all__ = ["PassageTie", "compare_passages"]

HEDGES = re.compile(
    r"\b(?:reportedly|allegedly|apparently|supposedly|purportedly|ostensibly|seemingly|possibly|"
    r"perhaps|probably|presumably|may|might)\b",
    re.IGNORECASE,
)
NEGATION = re.compile(r"\b(?:not|never|no)\b|n['’]t\b", re.IGNORECASE)
ALIKE = 0.6
"""Sentences that share fewer of their words than that say different things."""
MEASURED = "count.other"
ORDER = ("contradicts.polarity", "contradicts.value", "retracts", "weaker", "update", "compatible",
         "label_only", "agree", "unaligned")  # fmt: skip
NAMED = frozenset({PartyKind.PERSON, PartyKind.ORGANISATION, PartyKind.COUNTRY, PartyKind.PLACE})
CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b(?=\s?(?:[ap]\.?m|UTC|GMT|[A-Z]{2,4}\b|o.clock))")
SHORT_NAMES = {
    "United States": "US",
    "U.S.": "US",
    "U.S": "US",
    "United Kingdom": "UK",
    "U.K.": "UK",
    "European Union": "EU",
    "United Nations": "UN",
}
ACCORDING = re.compile(r"(?:according to|as per) (?P<voice>[^,.]+),", re.IGNORECASE)
LIGHT = frozenset("the a an also as of to in on at by for and or but that it".split())


@dataclass(frozen=True, slots=True)
class PassageTie:
    """How one sentence stands to another.

    kind, why: as in a `Relation`. other_voice: whether somebody else than in the first sentence
        says it: what the one asserts, the other only reports.
    """

    kind: str
    why: str
    other_voice: bool


def compare_passages(a: Reading, b: Reading) -> PassageTie:
    """Compare two readings of one sentence each, by the rows and rules of whole accounts.

    What each holds (asserted, denied or hedged), the numbers in it and the names in it become
    rows, and the strongest relation between them counts: a contradiction before a hedge, a
    hedge before numbers that are compatible, and agreement last.
    """
    if not _alike(a.document.text, b.document.text):
        return PassageTie("unaligned", "they share too few words", other_voice=False)
    found = [
        *_claim_relations(a, b),
        *_number_relations(a.document.text, b.document.text),
        *_difference("names", _names(a), _names(b)),
        *_difference("says at", _clocks(a), _clocks(b)),
    ]
    first = min(found, key=lambda each: ORDER.index(each.kind))
    return PassageTie(first.kind, first.why, other_voice=_voices(a) != _voices(b))


def _claim_relations(a: Reading, b: Reading) -> list[Relation]:
    ours, theirs = a.document.text, b.document.text
    hedged = len(HEDGES.findall(ours)) - len(HEDGES.findall(theirs))
    left = _row("a", "occurrence", "the same", None, hedged=hedged > 0, denied=_denies(a))
    right = _row("b", "occurrence", "the same", None, hedged=hedged < 0, denied=_denies(b))
    relation = relate(left, right, background_of((left, right), growing=False))
    return [relation] if relation else []


def _denies(reading: Reading) -> bool:
    """Whether a sentence as a whole is denied; a "not" in it denies it as much as a verb does."""
    text = reading.document.text
    denials = sum(
        2 * (len(text) - each.cue.end) > len(text)
        for each in reading.statements
        if each.cue is not None and is_denial(reading, each)
    )
    return (denials + len(NEGATION.findall(text))) % 2 == 1


def _voices(reading: Reading) -> frozenset[str]:
    """Who is let speak in a sentence."""
    tellings = Tellings(reading, {})
    told = {tellings.told(part).name for each in reading.statements for part in each.content}
    outer = ACCORDING.match(reading.document.text)
    return frozenset(told | ({outer["voice"]} if outer else set()))


def _row(
    name: str,
    attribute: str,
    value: str,
    interval: tuple[float, float | None] | None,
    *,
    hedged: bool = False,
    denied: bool = False,
) -> Row:
    low, high = interval or (None, None)
    scope = None if interval is None else ALL
    stance = "hedges" if hedged else "denies" if denied else "asserts"
    return Row(
        name, "", attribute, scope, None, value, low, high, "-" if denied else "+",
        name, name, (), None, stance, Evidence(name, name, Span(0, 1), name), None, None, None,
        1.0,
    )  # fmt: skip


def _number_relations(a: str, b: str) -> list[Relation]:
    """Those of the numbers that do not stand in both sentences, in their order."""
    ours, theirs = _numbers(a), _numbers(b)
    common = Counter(key for key, _ in ours) & Counter(key for key, _ in theirs)
    found = []
    for (key, words), (other, more) in zip(
        _without(ours, common), _without(theirs, common), strict=False
    ):
        one = _row("a", MEASURED, words, key)
        two = _row("b", MEASURED, more, other)
        relation = relate(one, two, background_of((one, two), growing=False))
        if relation and relation.kind == "compatible" and _same_bound(key, other):
            # Nothing but the number differs, and what bounds it is the same on both sides.
            relation = Relation("a", "b", "contradicts.value", f"{words}, {more}", 1.0)
        if relation is not None:
            found.append(relation)
    return found


def _same_bound(a: tuple[float, float | None], b: tuple[float, float | None]) -> bool:
    if a[1] is None or b[1] is None:
        return a[1] is b[1] and a[0] != b[0]
    return a[0] != a[1] and b[0] != b[1] and (a[0] == b[0] or a[1] == b[1])


Number = tuple[tuple[float, float | None], str]


def _numbers(text: str) -> list[Number]:
    return [_number(text, each) for each in find_amounts(text, measures=True)]


def _number(text: str, amount: Amount) -> Number:
    return (amount.low, amount.high), text[amount.start : amount.end]


def _without(numbers: list[Number], common: Counter[tuple[float, float | None]]) -> list[Number]:
    left = common.copy()
    found = []
    for number in numbers:
        if left[number[0]]:
            left[number[0]] -= 1
        else:
            found.append(number)
    return found


def _difference(what: str, a: Counter[str], b: Counter[str]) -> list[Relation]:
    """A name or an hour in whose place the other sentence has another one."""
    ours, theirs = a - b, b - a
    if not ours or not theirs:
        return []
    why = f"one {what} {' '.join(sorted(ours))}, the other {' '.join(sorted(theirs))}"
    return [Relation("a", "b", "contradicts.value", why, 1.0)]


def _names(reading: Reading) -> Counter[str]:
    """The words of names, in lower case: those with a capital letter, and at the very beginning
    those of a party.
    """
    text = _plain(reading.document.text)
    begins = {
        mention.start
        for party in reading.parties
        if party.kind in NAMED and party.name[:1].isupper()
        for mention in party.mentions
    }
    return Counter(
        _bare(match[0])
        for match in WORD.finditer(text)
        if any(character.isupper() for character in match[0])
        and (match.start() > 0 or 0 in begins)
        and _bare(match[0]) not in LIGHT
    )


def _clocks(reading: Reading) -> Counter[str]:
    return Counter(CLOCK.findall(reading.document.text))


def _plain(text: str) -> str:
    for name, short in SHORT_NAMES.items():
        text = text.replace(name, short)
    return text


def _bare(word: str) -> str:
    return word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")


def _words(text: str) -> frozenset[str]:
    return frozenset(_bare(match[0]) for match in WORD.finditer(_plain(text)))


def _alike(a: str, b: str) -> bool:
    ours, theirs = _words(a), _words(b)
    least = min(len(ours), len(theirs))
    return bool(least) and len(ours & theirs) / least >= ALIKE
