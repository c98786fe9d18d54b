"""Mentions that refer to one and the same, in chains: the record, and what is sifted out.

A chain is also called an entity or a cluster; the field's word for a chain of one is singleton.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from evaluation.scorers.spans import CharSpan

__all__ = [
    "FORMS",
    "THIRD_PERSON",
    "ChainMention",
    "form_of",
    "members",
    "only_kinds",
    "pair_mentions",
    "without_singletons",
]

FORMS = ("named", "nominal", "pronominal")

THIRD_PERSON = frozenset(
    "he him his himself she her hers herself it its itself "
    "they them their theirs themselves themself".split()
)
"""The pronouns that stand for somebody or something named before, in lower case."""


@dataclass(frozen=True, slots=True)
class ChainMention:
    """One mention, and the chain that it belongs to.

    span: all of its words. head: its head word, inside `span`.
    kind: what is referred to, as the set calls it: person, organization ...
    form: one of `FORMS`.
    chain: the same for mentions of one chain, within one text.
    """

    span: CharSpan
    head: CharSpan
    kind: str
    form: str
    chain: str


def form_of(upos: str) -> str:
    """How a mention refers, by the part of speech of its head word; one of `FORMS`."""
    if upos == "PROPN":
        return "named"
    return "pronominal" if upos == "PRON" else "nominal"


def members(mentions: Iterable[ChainMention]) -> dict[str, list[ChainMention]]:
    """The mentions of each chain, in reading order, an outer one before those inside it."""
    chains: defaultdict[str, list[ChainMention]] = defaultdict(list)
    for mention in sorted(mentions, key=_place):
        chains[mention.chain].append(mention)
    return dict(chains)


def without_singletons(mentions: Sequence[ChainMention]) -> list[ChainMention]:
    """Leave out chains of one mention, as CoNLL 2012 and OntoNotes do."""
    return _chains_that(mentions, lambda chain: len(chain) > 1)


def only_kinds(mentions: Sequence[ChainMention], kinds: Collection[str]) -> list[ChainMention]:
    """Leave out chains most of whose mentions are of another kind; a tie stays in."""

    def fits(chain: list[ChainMention]) -> bool:
        count = Counter(each.kind in kinds for each in chain)
        return count[True] >= count[False]

    return _chains_that(mentions, fits)


def pair_mentions(
    gold: Sequence[ChainMention], found: Sequence[ChainMention], *, by_head: bool
) -> dict[int, int]:
    """Pair mentions one to one: equal spans first, then, if asked for, equal head words.

    Of several mentions with one head word ("the mayor" in "the mayor of the town"), the longest
    go with the longest.

    Returns:
        Number in `found` to number in `gold`.
    """
    pairs = _pair(gold, found, {}, lambda each: each.span)
    return _pair(gold, found, pairs, lambda each: each.head) if by_head else pairs


def _pair(
    gold: Sequence[ChainMention],
    found: Sequence[ChainMention],
    pairs: dict[int, int],
    key: Callable[[ChainMention], CharSpan],
) -> dict[int, int]:
    taken = set(pairs.values())
    free: defaultdict[CharSpan, list[int]] = defaultdict(list)
    for number in _longest_first(gold):
        if number not in taken:
            free[key(gold[number])].append(number)
    more = dict(pairs)
    for number in _longest_first(found):
        waiting = free.get(key(found[number]))
        if number not in more and waiting:
            more[number] = waiting.pop(0)
    return more


def _longest_first(mentions: Sequence[ChainMention]) -> list[int]:
    return sorted(
        range(len(mentions)), key=lambda each: mentions[each].span[0] - mentions[each].span[1]
    )


def _chains_that(
    mentions: Sequence[ChainMention], fits: Callable[[list[ChainMention]], bool]
) -> list[ChainMention]:
    kept = {name for name, chain in members(mentions).items() if fits(chain)}
    return [each for each in mentions if each.chain in kept]


def _place(mention: ChainMention) -> tuple[int, int]:
    return mention.span[0], -mention.span[1]
