"""Reach: whether a word that takes a clause or a noun is about what hangs on it."""

from __future__ import annotations

from sayso.reading.commitment.climbing import Link, Rung, sense_at
from sayso.reading.commitment.lexicon import Sense
from sayso.reading.commitment.walk import Walk, case_of
from sayso.reading.layout import Layout

__all__ = ["RUMOURS", "is_called", "is_infinitive", "reaches"]

RUMOURS = frozenset(
    {
        "deny",
        "exclude",
        "doubt",
        "false",
        "true",
        "certain",
        "admit",
        "show",
        "refuse",
        "open",
    }
)
"""What, said of a claim, is said of what the claim says."""
OBJECT_OF = frozenset(
    "deny exclude order commit hope expect plan refuse prevent curb try suspect ask manage "
    "doubt begin".split()
)
"""Signatures that reach an event that is a noun and the object of their verb."""
DENIES_OF = frozenset("deny dispute refute disclaim disavow contest exclude rule_out doubt".split())
"""Verbs of denial whose object, a noun, is denied; "reject an offer" denies no offer."""
TELLS_OF = frozenset("report allege speak_of".split())


def reaches(walk: Walk, rung: Rung, sense: Sense, link: Link | None) -> bool:
    """Whether a word's signature is about what hangs on it in this way."""
    layout = walk.layout
    noun = layout.parse.upos[rung.word] in {"NOUN", "PROPN"}
    if link is Link.CLAUSE:
        return sense.signature != "exacting" or is_infinitive(layout, rung.child)
    if (
        walk.latent is not None
        and sense.signature in RUMOURS
        and link in {Link.OBJECT, Link.SUBJECT}
    ):
        return True
    if walk.latent is not None and is_called(walk, rung.child):
        return True
    if link is Link.OBJECT and sense.signature in {"deny", "exclude", "doubt"}:
        return sense.lemma in DENIES_OF and not _is_turned_down(walk, rung, sense)
    if link is Link.OBJECT and sense.signature in {"refuse", "prevent"}:
        asked = sense_at(layout, walk.lexicon, rung.child)
        return asked is None or asked.signature not in {"order", "commit"}
    if link is Link.OBJECT:
        return sense.signature in OBJECT_OF or sense.lemma in TELLS_OF
    if link is Link.SUBJECT:
        return (
            sense.signature in {"false", "likely", "unlikely", "possible", "certain", "able"}
            and not noun
        )
    case = case_of(layout, rung.child)
    if link is Link.OBLIQUE and noun:
        return _noun_reaches(walk, sense, case)
    if link is Link.OBLIQUE:
        if sense.lemma in {"accuse", "charge", "complain"}:
            return case in {"of", "with"}
        return case in {"of", "for", "to", "about", "from", "on"} and (
            bool(sense.rest)
            or sense.lemma
            in {
                "appeal",
                "press",
                "dream",
                "apologise",
                "apologize",
                "fail",
                "prepare",
                "hope",
                "ready",
                "confess",
            }
        )
    if link is Link.PART:
        return sense.signature in {"likely", "possible", "unlikely"}
    return False


def _noun_reaches(walk: Walk, sense: Sense, case: str) -> bool:
    """Whether a noun is about what hangs on it by a preposition: "no truth in the rumour"."""
    if sense.signature == "curb":
        return case in {"on", "of"}
    if sense.lemma == "truth":
        return walk.latent is not None and case in {"in", "to", "of", "behind"}
    return case in {"of", "for", "to"} and sense.signature not in {"manage", "know", "ask"}


def is_called(walk: Walk, word: int) -> bool:
    """Whether a word is what a claim behind it is turned down as: "dismissed as lies the claim"."""
    layout, above = walk.layout, walk.layout.parse.heads[word]
    if above < 0 or not any(layout.lower[c] == "as" for c in layout.children[word] if c < word):
        return False
    sense = sense_at(layout, walk.lexicon, above)
    return above < word and sense is not None and sense.signature == "deny"


def is_infinitive(layout: Layout, word: int) -> bool:
    """Whether "to" opens a clause."""
    return any(
        layout.lower[c] == "to" and layout.parse.relations[c] == "mark"
        for c in layout.children[word]
    )


def _is_turned_down(walk: Walk, rung: Rung, sense: Sense) -> bool:
    """Whether it is granted that the noun was there: "denied the request", "imports were denied".

    Whoever denies a request was asked; whoever is denied something is there.
    """
    layout, child = walk.layout, rung.child
    asked = sense_at(layout, walk.lexicon, child)
    if sense.lemma == "deny" and asked is not None and asked.signature == "order":
        return True
    return layout.parse.relations[child] == "nsubj:pass" and any(
        layout.parse.relations[c] == "obj" for c in layout.children[rung.word]
    )
