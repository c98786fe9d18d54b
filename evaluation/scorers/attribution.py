"""Scores of who says what: voices, cues and contents, each alone and laid together.

Read `pair.lenient` first: a found statement is right when at least half of its content is
(Dice of the word tokens) and its source shares a word with the gold source, or both name none.

| figure | a hit is |
|---|---|
| `tokens.ROLE` | a word token that has the role in any attribution |
| `ROLE.exact` | an attribution with every token of the role right |
| `ROLE.half` | one with a Dice of at least one half |
| `ROLE.any` | one with a token in common |
| `ROLE.partial` | the part of it that is right: over what was found, and over gold |
| `fragments` | one unbroken stretch of content, exactly; what span taggers report |
| `pair.exact` | content and source, every token |
| `pair.partial` | the part of the content times the part of the source |
| `pair.lenient` | as above |
| `triple.exact` | content, source and cue, every token |
| `sentences` | a sentence with a word of content in it |
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evaluation.scorers.attribution_classes import classes_of, quoted_characters
from evaluation.scorers.pairs import LENIENT_DICE, PairMatch, align, match_pairs
from evaluation.scorers.spans import Figure, Tally
from evaluation.scorers.tokens import ROLES, Attribution, RoleTokens, TokenIndex, dice

__all__ = ["AttributionScores", "ClassRecall", "ScoredText", "score_attributions"]

SENTENCE = re.compile(r"[^\n]+?(?:[.!?][\"”’')\]]*(?=\s+[\"“‘(]?[A-Z0-9])|(?=\n)|$)", re.DOTALL)
"""Sentences by a rule of thumb: enough to ask which of them hold content."""


@dataclass(frozen=True, slots=True)
class ScoredText:
    """One text with its gold attributions and those that were found."""

    text: str
    gold: tuple[Attribution, ...]
    found: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class ClassRecall:
    """How much of one class of gold attributions was found.

    count: how many there are.
    content: share whose content is at least half right, 0 to 1.
    pair: share that `pair.lenient` counts, 0 to 1.
    """

    count: int
    content: float
    pair: float


@dataclass(frozen=True, slots=True)
class AttributionScores:
    """What the scorer tells.

    figures: by the names in the table at the head of this module.
    classes: recall by class of gold attribution.
    right: for each text, for each found attribution, whether `pair.lenient` counts it.
    """

    figures: dict[str, Figure]
    classes: dict[str, ClassRecall]
    right: tuple[tuple[bool, ...], ...]


def score_attributions(texts: Iterable[ScoredText]) -> AttributionScores:
    """Score texts together: every attribution counts the same, in a long text or a short one.

    A found attribution without any word token is left out of all figures and counts as wrong.
    """
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    classes: defaultdict[str, list[tuple[bool, bool]]] = defaultdict(list)
    right = []
    for scored in texts:
        index = TokenIndex(scored.text)
        gold = [index.roles(each) for each in scored.gold]
        found = [index.roles(each) for each in scored.found]
        _add_roles(tallies, gold, found)
        _add_fragments(tallies, index, scored)
        _add_sentences(tallies, index, scored.text, gold, found)
        matches = match_pairs(gold, found)
        _add_pairs(tallies, matches, gold, found)
        _add_classes(classes, matches, gold, scored)
        lenient = {match.found for match in matches if match.lenient}
        right.append(tuple(number in lenient for number in range(len(found))))
    return AttributionScores(
        figures={name: tally.figure() for name, tally in tallies.items()},
        classes={name: _recall(found) for name, found in sorted(classes.items())},
        right=tuple(right),
    )


def _add_roles(
    tallies: dict[str, Tally], gold: Sequence[RoleTokens], found: Sequence[RoleTokens]
) -> None:
    for role in ROLES:
        left = [each.role(role) for each in gold if each.role(role)]
        right = [each.role(role) for each in found if each.role(role)]
        left_all, right_all = frozenset().union(*left), frozenset().union(*right)
        tallies[f"tokens.{role}"].add(len(left_all & right_all), len(right_all), len(left_all))
        pairs = [(left[one], right[other]) for one, other in align(left, right)]
        sizes = len(right), len(left)
        tallies[f"{role}.exact"].add(sum(one == other for one, other in pairs), *sizes)
        tallies[f"{role}.half"].add(sum(dice(*pair) >= LENIENT_DICE for pair in pairs), *sizes)
        tallies[f"{role}.any"].add(len(pairs), *sizes)
        tallies[f"{role}.partial"].add(
            sum(len(one & other) / len(other) for one, other in pairs),
            *sizes,
            gold_hits=sum(len(one & other) / len(one) for one, other in pairs),
        )


def _add_fragments(tallies: dict[str, Tally], index: TokenIndex, scored: ScoredText) -> None:
    gold, found = (
        Counter(
            tokens
            for attribution in attributions
            for span in attribution.content
            if (tokens := index.tokens([span]))
        )
        for attributions in (scored.gold, scored.found)
    )
    tallies["fragments"].add((gold & found).total(), found.total(), gold.total())


def _add_sentences(
    tallies: dict[str, Tally],
    index: TokenIndex,
    text: str,
    gold: Sequence[RoleTokens],
    found: Sequence[RoleTokens],
) -> None:
    sentences = [index.tokens([match.span()]) for match in SENTENCE.finditer(text)]
    left, right = (
        {
            number
            for number, sentence in enumerate(sentences)
            if any(sentence & each.content for each in attributions)
        }
        for attributions in (gold, found)
    )
    tallies["sentences"].add(len(left & right), len(right), len(left))


def _add_pairs(
    tallies: dict[str, Tally],
    matches: Sequence[PairMatch],
    gold: Sequence[RoleTokens],
    found: Sequence[RoleTokens],
) -> None:
    sizes = sum(bool(each.content) for each in found), sum(bool(each.content) for each in gold)
    exact = [match for match in matches if match.same_content and match.same_source]
    tallies["pair.exact"].add(len(exact), *sizes)
    tallies["triple.exact"].add(sum(match.same_cue for match in exact), *sizes)
    tallies["pair.lenient"].add(sum(match.lenient for match in matches), *sizes)
    tallies["pair.partial"].add(
        sum(match.content_precision * match.source_precision for match in matches),
        *sizes,
        gold_hits=sum(match.content_recall * match.source_recall for match in matches),
    )


def _add_classes(
    classes: dict[str, list[tuple[bool, bool]]],
    matches: Sequence[PairMatch],
    gold: Sequence[RoleTokens],
    scored: ScoredText,
) -> None:
    of_gold = {match.gold: match for match in matches}
    quoted = quoted_characters(scored.text)
    for number, attribution in enumerate(scored.gold):
        if not gold[number].content:
            continue
        match = of_gold.get(number)
        outcome = (match.content_found, match.lenient) if match else (False, False)
        for name in classes_of(attribution, scored.text, quoted):
            classes[name].append(outcome)


def _recall(outcomes: list[tuple[bool, bool]]) -> ClassRecall:
    count = len(outcomes)
    return ClassRecall(
        count=count,
        content=sum(content for content, _ in outcomes) / count,
        pair=sum(pair for _, pair in outcomes) / count,
    )
