"""Acting: whether words name somebody who can have done a deed, and whether a deed is one."""

from __future__ import annotations

from sayso.reading.commitment.lexicon import Lexicon
from sayso.reading.layout import Layout

__all__ = ["can_act", "is_mishap"]

THINGS = frozenset({"event", "substance", "animal", "plant", "time"})
"""Kinds of mentions that nobody can hold responsible."""
OWNERS = frozenset("government army rebel police military state navy enemy".split())
"""Nouns that say whose forces something is."""
STATES = frozenset({"state", "country", "nation", "power", "government", "side", "neighbour"})
"""Nouns of places that act."""
RESCUES = frozenset("get escape flee reach rescue save free climb crawl help evacuate".split())
"""What somebody breaks a window or a door to do."""


def can_act(layout: Layout, lexicon: Lexicon, head: int, *, known: bool, settled: bool) -> bool:
    """Whether the words around a head may name whoever did something: not a warehouse, not shells.

    "Government helicopters" may, as they say whose they are.

    known: whether they have a sector or a country. settled: whether they are a party of the text.
    """
    if known or _is_owned(layout, head):
        return True
    mentions = layout.parse.mentions
    kinds = {mentions[each].kind for each in layout.mention_of_head.get(head, ())}
    common = layout.parse.upos[head] == "NOUN"
    if lexicon.is_a(layout.lower[head], "thing") or (kinds and kinds <= THINGS):
        return False
    return settled or not common or kinds != {"place"} or layout.lower[head] in STATES


def _is_owned(layout: Layout, head: int) -> bool:
    """Whether a noun before or an adjective of a nation says whose a thing is."""
    parse, text = layout.parse, layout.document.text
    return any(
        parse.relations[c] in {"compound", "amod"}
        and (text[parse.words[c].start].isupper() or layout.lower[c] in OWNERS)
        for c in layout.children[head]
        if c < head
    )


def is_mishap(layout: Layout, lexicon: Lexicon, deed: int) -> bool:
    """Whether a deed is an accident, or done to save somebody: "broke a window to get out"."""
    first, last = layout.sentence(deed)
    if not lexicon.words["accident"].isdisjoint(layout.lower[first : last + 1]):
        return True
    words = (each for each in layout.subtree(deed) if each > deed)
    return any(layout.lower[each] in RESCUES and layout.lower[each - 1] == "to" for each in words)
