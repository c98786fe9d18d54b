"""Spans: the words of a participant, without the clauses that hang on them."""

from __future__ import annotations

from sayso.reading.events.clauses import is_negated
from sayso.reading.layout import Layout
from sayso.records import Span

__all__ = ["noun_phrase", "wider_phrase"]

LEFT_OUT = tuple(
    "conj cc acl appos parataxis case punct advcl advmod cop dep nsubj obj ccomp xcomp aux".split()
)
CIRCUMSTANCES = frozenset({"in", "on", "at", "near", "outside", "during", "after", "before", "by"})
PHRASAL = frozenset({"nmod", "nmod:unmarked", "obl", "nmod:desc"})


def noun_phrase(layout: Layout, head: int) -> Span:
    """The words of a noun phrase: its head and what belongs to it, without what follows it.

    Conjuncts, clauses, appositions and phrases of place and time are left out.
    """
    first, last = layout.sentence(head)
    inside = {head}
    for child in layout.children[head]:
        relation = layout.parse.relations[child]
        if (
            relation.startswith(LEFT_OUT)
            or (relation in PHRASAL and _is_circumstance(layout, child))
            or is_negated(layout, child)
        ):
            continue
        inside.update(layout.subtree(child))
    start = end = head
    while start - 1 >= first and (start - 1 in inside or _joins(layout, start - 1, inside)):
        start -= 1
    while end + 1 <= last and (end + 1 in inside or _joins(layout, end + 1, inside)):
        end += 1
    while start < head and layout.marks[start] and layout.lower[start] not in {'"', "“", "‘"}:
        start += 1
    while end > head and layout.marks[end]:
        end -= 1
    return _trimmed(layout, start, end)


def _joins(layout: Layout, word: int, inside: set[int]) -> bool:
    """A hyphen or the like between two words of the phrase."""
    return layout.marks[word] and word - 1 in inside and word + 1 in inside


def _is_circumstance(layout: Layout, word: int) -> bool:
    return any(
        layout.parse.relations[child] == "case" and layout.lower[child] in CIRCUMSTANCES
        for child in layout.children[word]
    )


def _trimmed(layout: Layout, start: int, end: int) -> Span:
    """Without the possessive ending."""
    span = layout.span((start, end))
    words = layout.document.words(span)
    for ending in ("'s", "’s"):
        if words.endswith(ending) and len(words) > len(ending):
            return Span(span.start, span.end - len(ending))
    return span


def wider_phrase(layout: Layout, head: int) -> Span:
    """All that says whose or where somebody is, apposition and place included, without clauses."""
    words = {head}
    waiting = [head]
    while waiting:
        for child in layout.children[waiting.pop()]:
            if not layout.parse.relations[child].startswith(("conj", "acl", "parataxis", "advcl")):
                words.add(child)
                waiting.append(child)
    above = layout.parse.heads[head]
    if layout.parse.relations[head] == "appos" and above >= 0:
        words.add(above)
    first, last = layout.sentence(head)
    return layout.span((max(first, min(words)), min(last, max(words))))
