"""Calling: words by which a claim is called false, or said to be true, beside its content."""

from __future__ import annotations

from sayso.reading.commitment.climbing import Rung, sense_at
from sayso.reading.commitment.lexicon import Lexicon, Sense
from sayso.reading.layout import Layout

__all__ = ["calls_false", "is_fake", "predicate_of"]

PRESENTS = frozenset({"call", "describe", "brand", "label", "term", "dub"})
"""First words of "called the claim a lie", in any form that the tree may give them."""
CALLING = frozenset(
    form
    for verb in PRESENTS
    for form in (verb, verb + "s", verb + "ed", verb.rstrip("e") + "ed", verb + "bed", verb + "led")
)
ABSURD = frozenset(
    "absurd nonsense ridiculous preposterous laughable ludicrous rubbish propaganda fairy fantasy "
    "slanderous libellous outrageous tale smear concocted fabricated tosh bunk hogwash".split()
)
PREDICATES = frozenset({"false", "true", "deny"})
"""Signatures of what may be said of a claim by words that the tree hangs on the claim."""


def calls_false(layout: Layout, lexicon: Lexicon, verb: int) -> int | None:
    """The word by which whoever calls a claim something calls it false: "called it a lie"."""
    if layout.lower[verb] not in CALLING:
        return None
    for at in range(verb + 1, layout.sentence(verb)[1] + 1):
        said = (each for kind in "an" for each in lexicon.senses.get((kind, layout.lower[at]), ()))
        if any(each.signature == "false" for each in said) or layout.lower[at] in ABSURD:
            return at
    return None


def predicate_of(layout: Layout, lexicon: Lexicon, rung: Rung) -> tuple[int, Sense] | None:
    """What is said of a claim where the tree does not make the claim its subject.

    Trees often take the predicate of a claim that has a content for one more clause of it
    ("claims that they fled are fake", "reports that they fled were denied by"), or of whoever says
    so ("said reports that they fled were false").

    rung: the noun of the claim, with the way up from its content.

    Returns:
        The word that says it and what that does; None where the tree is sound.
    """
    parse = layout.parse
    above = parse.heads[rung.word]
    nearby = [c for c in layout.children[rung.word] if parse.relations[c].startswith("acl")]
    if above >= 0 and parse.relations[rung.word] == "obj":
        nearby += [c for c in layout.children[above] if parse.relations[c] in {"ccomp", "xcomp"}]
    if sense_at(layout, lexicon, rung.child) is None:
        nearby += [c for c in layout.children[rung.child] if parse.relations[c] == "ccomp"]
    for word in sorted(nearby):
        if word <= rung.child or rung.child in layout.children[word]:
            continue
        relations = [parse.relations[c] for c in layout.children[word] if c > rung.child]
        bare = not any(each.startswith(("nsubj", "mark")) for each in relations)
        if bare and ("cop" in relations or "aux:pass" in relations):
            sense = sense_at(layout, lexicon, word)
            return (word, sense) if sense is not None and sense.signature in PREDICATES else None
    return None


def is_fake(layout: Layout, lexicon: Lexicon, noun: int) -> bool:
    """Whether what tells of something is said to be made up: "a hoax claim", "a forged letter"."""
    return layout.parse.upos[noun] in {"NOUN", "PROPN"} and any(
        layout.parse.relations[child] in {"amod", "compound"}
        and child < noun
        and lexicon.is_a(layout.lower[child], "fake")
        for child in layout.children[noun]
    )
