"""Climbing: from the word of an event up its tree, and what each step up means for scope."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.reading.commitment.lexicon import Lexicon, Sense
from sayso.reading.layout import Layout

__all__ = ["Link", "Rung", "climb", "sense_at"]

COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj", "csubj:pass", "csubj:outer"})
OBJECTS = frozenset({"obj", "iobj", "nsubj:pass"})
OBLIQUES = frozenset({"obl", "obl:agent", "obl:arg", "nmod", "obl:unmarked"})
PARTS = frozenset({"flat", "fixed", "compound", "appos", "goeswith", "compound:prt"})
OPENERS = frozenset("to of from in with for as on at about that whether into".split())
"""Words that begin what another word takes."""
GERUND_FIRST = frozenset({"having", "being", "ever"})
QUOTES = frozenset({'"', "“", "”", "'", "‘", "’", "``", "''"})
REACH = 4
"""Words after a verb within which the rest of its phrase may begin ("called the strike off")."""


class Link(StrEnum):
    """How a word hangs on the next one up."""

    CLAUSE = "clause"
    OBJECT = "object"
    SUBJECT = "subject"
    OBLIQUE = "oblique"
    JOINED = "joined"
    PART = "part"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Rung:
    """One word on the way up.

    child: the word below it; -1 at the bottom. link: how that one hangs on it.
    """

    word: int
    child: int = -1
    link: Link | None = None


def climb(layout: Layout, lexicon: Lexicon, word: int) -> tuple[Rung, ...]:
    """The words from one to the root of its sentence."""
    heads = layout.parse.heads
    rungs = [Rung(word)]
    seen = {word}
    while (head := heads[rungs[-1].word]) >= 0 and head not in seen:
        child = rungs[-1].word
        if _is_astray(layout, lexicon, child, head):
            head = heads[head]
            rungs.append(Rung(head, child, Link.CLAUSE))
            seen.add(head)
            continue
        rungs.append(Rung(head, child, _link(layout, lexicon, child, head)))
        seen.add(head)
    return tuple(rungs)


def _link(layout: Layout, lexicon: Lexicon, child: int, head: int) -> Link:
    relation = layout.parse.relations[child]
    if relation == "acl:relcl" and _tells_which(layout, child):
        return Link.ASIDE
    if relation in COMPLEMENTS:
        return Link.CLAUSE
    if relation == "acl":
        return Link.CLAUSE if _is_opened(layout, child, head) else Link.ASIDE
    if relation in OBJECTS:
        return Link.OBJECT
    if relation not in {"conj", "root"} and _is_complement(layout, lexicon, child, head):
        return Link.CLAUSE
    if _in_phrase(layout, lexicon, child, head) or _is_rest(layout, lexicon, child, head):
        return Link.CLAUSE
    if relation.startswith("nsubj"):
        return Link.SUBJECT
    if relation == "conj":
        return Link.JOINED
    if relation in OBLIQUES:
        sense = sense_at(layout, lexicon, head)
        cased = any(
            layout.parse.relations[c] in {"case", "mark"}
            and (sense is None or layout.lower[c] not in sense.rest)
            for c in layout.children[child]
        )
        return Link.OBLIQUE if cased or layout.parse.upos[head] != "VERB" else Link.OBJECT
    if relation in PARTS or relation == "amod":
        return Link.PART
    return Link.ASIDE


def _tells_which(layout: Layout, child: int) -> bool:
    """Whether "that" is what a clause is about, and no conjunction: "a report that accused him"."""
    return any(
        layout.parse.relations[c].startswith("nsubj")
        and layout.lower[c] in {"that", "which", "who"}
        for c in layout.children[child]
    )


def _is_astray(layout: Layout, lexicon: Lexicon, child: int, head: int) -> bool:
    """Whether a clause hangs on a noun beside the verb that takes it.

    "Denied through her lawyer that she fled".
    """
    parse, above = layout.parse, layout.parse.heads[head]
    if not parse.relations[child].startswith("acl") or above < 0 or not above < head < child:
        return False
    if not parse.relations[head].startswith("obl") or sense_at(layout, lexicon, head) is not None:
        return False
    opener = head + 1
    if layout.lower[opener] != "that" or parse.relations[opener] != "mark":
        return False
    sense = sense_at(layout, lexicon, above)
    return sense is not None and sense.signature in {"say", "deny", "admit"}


def _in_phrase(layout: Layout, lexicon: Lexicon, child: int, head: int) -> bool:
    """Whether a clause hangs on a later word of a phrase: on "short" in "stopped short of"."""
    above = layout.parse.heads[head]
    if above < 0 or layout.parse.upos[head] not in {"ADJ", "ADV"} or child < head:
        return False
    sense = sense_at(layout, lexicon, above)
    return sense is not None and layout.lower[head] in sense.rest


def _is_rest(layout: Layout, lexicon: Lexicon, child: int, head: int) -> bool:
    """Whether a word is the rest of a phrase itself, and what hangs on it is what that takes."""
    sense = sense_at(layout, lexicon, head) if head < child <= head + REACH else None
    return sense is not None and layout.lower[child] in sense.rest


def _is_opened(layout: Layout, child: int, head: int) -> bool:
    """Whether "to", "that" or "of" opens a clause; "a bid launched last week" has none of these."""
    first = min((word for word in layout.subtree(child) if word > head), default=child)
    return layout.lower[first] in OPENERS or layout.lower[first - 1] in OPENERS


def _is_complement(layout: Layout, lexicon: Lexicon, child: int, head: int) -> bool:
    """Whether a clause that the tree hangs on a word as something else is what the word takes.

    "Denied ordering", "boasted of beating", "not true that none was sent", "the story that he
    fled": the word takes clauses by the lexicon, and the clause begins close behind it.
    """
    if child < head:
        return False
    parse, lower = layout.parse, layout.lower
    verbal = parse.upos[child] in {"VERB", "AUX"} or lower[child].endswith("ing")
    sense = sense_at(layout, lexicon, head)
    if not verbal or sense is None:
        return False
    inside = (word for word in layout.subtree(child) if word > head)
    first = min((word for word in inside if lower[word] not in sense.rest), default=child)
    between = range(head + 1, first)
    if first - head > REACH + 2 or any(
        layout.marks[word] and lower[word] not in QUOTES for word in between
    ):
        return False
    opener = lower[first] if lower[first] in OPENERS else lower[first - 1]
    if parse.relations[child] == "acl:relcl":
        infinitive = lower[first] == "for" and lower[child - 1] == "to"
        opened = lower[first] == "that" or infinitive
        return opened and parse.upos[head] == "NOUN" and first == head + 1
    if parse.relations[child] in {
        "advcl",
        "parataxis",
        "obl",
        "nmod",
        "appos",
        "ccomp",
        "dep",
        "advmod",
    }:
        return opener in OPENERS or (
            lower[child].endswith("ing") and (first == child or lower[first] in GERUND_FIRST)
        )
    return False


def sense_at(layout: Layout, lexicon: Lexicon, word: int) -> Sense | None:
    """The sense of a word by its part of speech, with the rest of its phrase in place."""
    upos, form = layout.parse.upos[word], layout.lower[word]
    kinds = {"VERB": "va", "AUX": "v", "ADJ": "av", "NOUN": "nv", "PROPN": "n", "ADV": "a"}
    for kind in kinds.get(upos, "va"):
        for sense in lexicon.senses.get((kind, form), ()):
            if not sense.rest or _has_rest(layout, word, sense.rest):
                return sense
    return None


def _has_rest(layout: Layout, word: int, rest: tuple[str, ...]) -> bool:
    last = layout.sentence(word)[1]
    reach = REACH if len(rest) == 1 else 2
    for start in range(word + 1, min(word + reach + 1, last - len(rest) + 2)):
        if layout.lower[start : start + len(rest)] == rest:
            return True
    return False
