"""The chains of a reading as the scorers take them: its parties, or the engine's own links."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from evaluation.reader import char_span
from evaluation.scorers.chains import ChainMention, form_of
from sayso.records import Parse, Reading, Span

__all__ = ["ACTORS", "engine_chains", "has_links", "party_chains", "words_in"]

ACTORS = frozenset({"person", "organization", "place", "group", "organisation", "country"})
"""The kinds of those who can act: GUM's and the engine's first, then those of parties."""


def party_chains(reading: Reading) -> list[ChainMention]:
    """The mentions of the parties, each party a chain."""
    parse = reading.parse
    if parse is None:
        return []
    heads = {each.span: each.head for each in parse.mentions}
    return [
        _mention(parse, span, heads.get(span), party.kind.value, party.id)
        for party in reading.parties
        for span in dict.fromkeys(party.mentions)
    ]


def has_links(reading: Reading | None) -> bool:
    """Whether the engine gave links between mentions of its own."""
    return reading is not None and any(_links(reading.parse))


def engine_chains(reading: Reading) -> list[ChainMention]:
    """The mentions of the parse, chained by the strongest link of each.

    A mention whose strongest antecedent is less probable than that it has none begins a chain.
    """
    parse = reading.parse
    if parse is None:
        return []
    chain_of: list[int] = []
    for number in range(len(parse.mentions)):
        chain_of.append(number)
        links = _links(parse)[number] if _links(parse) else ()
        if links and links[0][1] > 1 - sum(probability for _, probability in links):
            chain_of[number] = chain_of[links[0][0]]
    return [
        _mention(parse, each.span, each.head, each.kind, str(chain))
        for each, chain in zip(parse.mentions, chain_of, strict=True)
    ]


def words_in(parse: Parse, spans: Iterable[Span]) -> list[int]:
    """The numbers of the words that have a character in one of the spans, rising."""
    found: set[int] = set()
    for span in spans:
        number = max(bisect_left(parse.words, Span(span.start, span.end)) - 1, 0)
        while number < len(parse.words) and parse.words[number].start < span.end:
            if parse.words[number].end > span.start:
                found.add(number)
            number += 1
    return sorted(found)


def _links(parse: Parse | None) -> Sequence[Sequence[tuple[int, float]]]:
    """For each mention of the parse its antecedents, the strongest first; empty without them."""
    return getattr(parse, "antecedents", ())


def _mention(parse: Parse, span: Span, head: int | None, kind: str, chain: str) -> ChainMention:
    at = _head(parse, span) if head is None else head
    return ChainMention(
        span=char_span(span),
        head=char_span(parse.words[at]) if at >= 0 else char_span(span),
        kind=kind,
        form=form_of(parse.upos[at]) if at >= 0 else "nominal",
        chain=chain,
    )


def _head(parse: Parse, span: Span) -> int:
    """The first word of a span that hangs on a word outside it; -1 where there is no word."""
    words = words_in(parse, [span])
    return next(
        (each for each in words if parse.heads[each] not in words), words[0] if words else -1
    )
