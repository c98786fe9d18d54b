"""Whether each mention that refers back is laid to the right one: links, by form of mention.

A chain says who is meant by what stands in it. So the antecedent of a mention is taken to be the
nearest earlier mention of its chain that is no pronoun, or, if all are, the nearest; a link is
right when the two belong to one gold chain. (The inferred antecedents of Tuggener 2014, ARCS.)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from evaluation.scorers.chains import (
    FORMS,
    THIRD_PERSON,
    ChainMention,
    members,
    pair_mentions,
)
from evaluation.scorers.spans import Figure, Tally

__all__ = ["antecedent_of", "score_links"]


def score_links(
    texts: Iterable[tuple[str, Sequence[ChainMention], Sequence[ChainMention]]],
) -> dict[str, Figure]:
    """Precision and recall of links; mentions with the same head word are the same mention.

    texts: the words, the gold mentions and the found ones. Precision is over found mentions with
        an earlier one in their chain, by the form that was found; recall over gold mentions with
        an earlier one in theirs, by the form of gold. A chain's first mention needs no link.

    Returns:
        By form, with "third" for pronouns of the third person alone.
    """
    tallies = {name: Tally() for name in (*FORMS, "third")}
    for text, gold, found in texts:
        pairs = pair_mentions(gold, found, by_head=True)
        before = antecedent_of(found)
        right = {
            number
            for number, earlier in before.items()
            if number in pairs
            and earlier in pairs
            and gold[pairs[number]].chain == gold[pairs[earlier]].chain
        }
        hit = {pairs[number] for number in right}
        wanted = antecedent_of(gold)
        for name, tally in tallies.items():
            tally.add(
                sum(_is(name, found[number], text) for number in right),
                sum(_is(name, found[number], text) for number in before),
                sum(_is(name, gold[number], text) for number in wanted),
                gold_hits=sum(_is(name, gold[number], text) for number in hit & set(wanted)),
            )
    return {name: tally.figure() for name, tally in tallies.items()}


def antecedent_of(mentions: Sequence[ChainMention]) -> dict[int, int]:
    """The antecedent of each mention that is not the first of its chain, by number."""
    numbers: defaultdict[ChainMention, list[int]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        numbers[mention].append(number)
    found: dict[int, int] = {}
    for chain in members(mentions).values():
        in_order = [numbers[mention].pop(0) for mention in chain]
        for place, number in enumerate(in_order[1:], start=1):
            earlier = in_order[:place]
            full = [each for each in earlier if mentions[each].form != "pronominal"]
            found[number] = (full or earlier)[-1]
    return found


def _is(name: str, mention: ChainMention, text: str) -> bool:
    if name == "third":
        return text[slice(*mention.span)].lower() in THIRD_PERSON
    return mention.form == name
