"""Trees written by hand: one sentence, a word after the other with what the engine would see.

A word is `form:UPOS:relation>head`, with a tilde for the colon of a relation (`nsubj~pass`); the
head is another form of the sentence, or `ROOT`. A form that stands twice is told apart by the
number behind it (`the1`, `the2`), which is not in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sayso.reading.events.candidates import Candidate, find_candidates
from sayso.reading.events.lexicon import load_lexicon
from sayso.reading.events.scene import Scene
from sayso.reading.parties import Resolver
from sayso.records import (
    Block,
    BlockKind,
    Document,
    Mention,
    MentionForm,
    Parse,
    Participant,
    Reading,
    Span,
    TimeExpression,
)

__all__ = ["candidate", "scene", "words"]

NOUNS = frozenset({"NOUN", "PROPN", "PRON"})


def scene(
    tree: str, kinds: Mapping[str, str] | None = None, times: tuple[TimeExpression, ...] = ()
) -> Scene:
    """The scene of a sentence.

    kinds: the kind of the mention that a word heads; the words that hang on it are in it.
    """
    rows = [word.split(":") for word in tree.split()]
    names = [row[0] for row in rows]
    forms = [re.sub(r"(?<=\D)\d+$", "", name) for name in names]
    text = " ".join(forms)
    spans, at = [], 0
    for form in forms:
        spans.append(Span(at, at + len(form)))
        at += len(form) + 1
    arcs = [row[2].split(">") for row in rows]
    heads = tuple(-1 if head == "ROOT" else names.index(head) for _, head in arcs)
    mentions = []
    for name, kind in (kinds or {}).items():
        head = names.index(name)
        inside = [head, *(n for n, above in enumerate(heads) if above == head and n < head)]
        span = Span(spans[min(inside)].start, spans[head].end)
        mentions.append(Mention(span, head, kind, MentionForm.NOMINAL, 0.9))
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    document = Document(text, "invented.txt", "0" * 64, "en", (block,))
    parse = Parse(
        words=tuple(spans),
        upos=tuple(row[1] for row in rows),
        features=("",) * len(rows),
        heads=heads,
        relations=tuple(relation.replace("~", ":") for relation, _ in arcs),
        sentences=((0, len(rows) - 1),),
        block_of=(0,),
        mentions=tuple(sorted(mentions, key=lambda each: each.span)),
        quotations=(),
        cues=(),
    )
    reading = Resolver()(Reading(document, parse=parse))
    return Scene(document, parse, reading.parties, (), times)


def candidate(where: Scene, form: str) -> Candidate:
    """The candidate whose trigger begins with a form."""
    return next(
        each
        for each in find_candidates(where.layout, load_lexicon())
        if where.layout.lower[each.inner[0]] == form or where.layout.lower[each.head] == form
    )


def words(where: Scene, participants: Iterable[Participant]) -> list[str]:
    """The words of participants."""
    return [where.document.words(each.span) for each in participants]
