"""Shapes: what the tree around a word means apart from the word's own entry in the lexicon."""

from __future__ import annotations

from sayso.reading.commitment.calling import calls_false
from sayso.reading.commitment.climbing import Link, Rung, sense_at
from sayso.reading.commitment.holders import subject_of
from sayso.reading.commitment.lexicon import Sense
from sayso.reading.commitment.scope import by_nobody
from sayso.reading.commitment.senses import is_open_question
from sayso.reading.commitment.walk import Walk, case_of
from sayso.reading.layout import Layout

__all__ = [
    "finds_nothing",
    "is_any",
    "is_attribute",
    "is_compound",
    "is_finite",
    "is_noun",
    "is_purpose",
    "leaves_open",
    "promoted",
    "sense_of",
    "shares",
    "told",
]

EVIDENCE = frozenset({"show", "admit", "say", "evidence"})
"""Signatures of what "nothing to suggest that" may have for its verb."""
SEEN_AS = frozenset({"likely", "unlikely", "possible", "certain", "false", "true"})
"""Signatures of what "a strike looks" may have behind it."""
MANDATIVES = frozenset({"ask", "insist", "suggest", "rule", "stress", "write"})
"""Verbs of saying whose "that he go" asks for something."""
PERSONS = frozenset({"nobody", "none", "one", "no-one", "noone"})
BE = frozenset({"is", "are", "was", "were", "'s", "be"})


def is_purpose(walk: Walk, rung: Rung) -> bool:
    """Whether "to" opens what somebody is about, and no word says what came of it."""
    layout, child, head = walk.layout, rung.child, rung.word
    if layout.parse.relations[child] not in {"advcl", "acl", "xcomp", "ccomp"} or not walk.open:
        return False
    if rung.link not in {Link.ASIDE, Link.CLAUSE} or "to" in walk.signs:
        return False
    to = next((each for each in layout.children[child] if layout.lower[each] == "to"), None)
    if to is None or not head < to < child or layout.lower[to - 1] == "only":
        return False
    upos = layout.parse.upos[head]
    above = layout.parse.heads[head]
    if upos in {"NOUN", "PROPN"} and above >= 0:
        taken = any(walk.lexicon.is_a(layout.lower[c], "ordinal") for c in layout.children[head])
        if taken or sense_at(layout, walk.lexicon, above) is not None:
            return False
    return (
        upos in {"NOUN", "VERB"}
        and sense_at(layout, walk.lexicon, head) is None
        and not walk.lexicon.is_a(layout.lower[head], "done_to")
        and layout.lower[to + 1] not in {"have", "be"}
    )


def finds_nothing(walk: Walk, rung: Rung) -> bool:
    """Whether somebody finds or sees the lack of evidence that was just met."""
    layout = walk.layout
    who = subject_of(layout, rung.word)
    return (
        walk.signs[-1:] in (["no_evidence"], ["evidence-not"], ["show-not"])
        and rung.link is Link.OBJECT
        and walk.lexicon.is_a(layout.lower[rung.word], "find")
        and who is not None
        and layout.lower[who] not in {"it", "there"}
        and walk.value.held
    )


def sense_of(walk: Walk, rung: Rung) -> Sense | None:
    """What the word on a rung does; "announce a strike" and "is to strike" are plans."""
    layout = walk.layout
    sense = sense_at(layout, walk.lexicon, rung.word)
    if sense is not None and sense.lemma == "announce" and rung.link is Link.OBJECT:
        return Sense("plan", "announce")
    above = layout.parse.heads[rung.word]
    false = calls_false(layout, walk.lexicon, rung.word)
    if false is not None and (walk.latent is not None or _is_it(layout, rung, false)):
        return Sense("deny", "call")
    if rung.link is Link.SUBJECT and (
        sense is None or sense.signature == "seem" or sense.lemma == "prove"
    ):
        likely = _seen_as(walk, rung)
        sense = likely if likely is not None else sense
    if (
        sense is not None
        and sense.signature in EVIDENCE
        and above >= 0
        and layout.lower[above] == "nothing"
        and layout.parse.relations[rung.word].startswith("acl")
    ):
        return Sense("no_evidence", "nothing")
    if sense is not None and sense.lemma in {"convince", "persuade"} and is_finite(layout, rung):
        return Sense("believe", sense.lemma)
    if sense is not None and sense.lemma in {"suggest", "indicate"} and _by_nothing(walk, rung):
        return Sense("show", sense.lemma)
    if sense is not None and sense.lemma in MANDATIVES and _is_subjunctive(layout, rung):
        return Sense("order", sense.lemma)
    if layout.lower[rung.word + 1 : rung.word + 3] == ("yet", "to") and rung.child > rung.word:
        return Sense("fail", "have_yet")
    infinitive = any(layout.lower[child] == "to" for child in layout.children[rung.child])
    if rung.link is Link.CLAUSE and layout.lower[rung.word] == "nothing":
        shown = (
            sense_at(layout, walk.lexicon, each)
            for each in layout.children[rung.word]
            if rung.word < each < rung.child
        )
        if any(each is not None and each.signature in EVIDENCE for each in shown):
            return Sense("no_evidence", "nothing")
    if rung.link is Link.CLAUSE and layout.lower[rung.word] in BE and infinitive:
        if any(layout.lower[child] == "have" for child in layout.children[rung.child]):
            return Sense("fail", "be_to_have")
        return Sense("plan", "be_to")
    return sense


def _is_subjunctive(layout: Layout, rung: Rung) -> bool:
    """Whether a clause tells what should be: "insisted that the trust withdraw"."""
    if rung.link is not Link.CLAUSE:
        return False
    parse, lower, children = layout.parse, layout.lower, layout.children[rung.child]
    who = next((c for c in children if parse.relations[c].startswith("nsubj")), None)
    helpers = [lower[c] for c in children if parse.relations[c].startswith("aux")]
    if who is None or not any(lower[c] == "that" for c in children if c < who):
        return False
    if helpers:
        return helpers == ["be"]
    features = parse.features[rung.child]
    one = lower[who] in {"he", "she", "it"} or (
        parse.upos[who] in {"NOUN", "PROPN"} and "Number=Sing" in parse.features[who]
    )
    base = "Tense=Pres" in features and not lower[rung.child].endswith("s")
    return "VerbForm=Inf" in features or (one and base)


def _is_it(layout: Layout, rung: Rung, false: int) -> bool:
    """Whether "it" stands for the clause that is called false: "called it a lie that"."""
    return (
        rung.link is Link.CLAUSE
        and rung.word < false < rung.child
        and layout.lower[rung.word + 1] == "it"
    )


def _by_nothing(walk: Walk, rung: Rung) -> bool:
    """Whether nothing shows it: "nothing in the files suggests", "no document indicates"."""
    who = subject_of(walk.layout, rung.word)
    return (
        who is not None
        and walk.layout.lower[who] not in PERSONS
        and by_nobody(walk.layout, walk.lexicon, who)
    )


def _seen_as(walk: Walk, rung: Rung) -> Sense | None:
    """What "likely" says of the subject in "a strike looks likely", "a deal remains possible"."""
    layout = walk.layout
    if layout.parse.upos[rung.word] not in {"VERB", "AUX"}:
        return None
    for child in layout.children[rung.word]:
        if layout.parse.relations[child] == "xcomp" and layout.parse.upos[child] == "ADJ":
            sense = sense_at(layout, walk.lexicon, child)
            if sense is not None and sense.signature in SEEN_AS:
                return sense
    return None


def is_finite(layout: Layout, rung: Rung) -> bool:
    """Whether what hangs on a passive verb has a subject of its own: "convinced he ran"."""
    return any(
        layout.parse.relations[c].endswith(":pass") for c in layout.children[rung.word]
    ) and (
        subject_of(layout, rung.child) is not None
        and not any(layout.lower[c] == "to" for c in layout.children[rung.child])
    )


def leaves_open(walk: Walk, rung: Rung) -> bool:
    """Whether somebody's verb takes a "whether"."""
    return is_open_question(walk, rung) and subject_of(walk.layout, rung.word) is not None


def is_any(layout: Layout, rung: Rung) -> bool:
    """Whether the object of a verb means none in particular: "may launch a strike", "any talks"."""
    if layout.parse.upos[rung.child] != "NOUN":
        return False
    for child in layout.children[rung.child]:
        if layout.parse.relations[child] in {"det", "nmod:poss", "nummod"}:
            return layout.lower[child] in {"a", "an", "any", "some", "no", "another"}
    return True


def is_attribute(layout: Layout, word: int) -> bool:
    """Whether a verb only says which noun is meant: "the disputed island"."""
    before = layout.lower[word - 1] if word else ""
    return (
        layout.parse.relations[word] == "amod"
        and word < layout.parse.heads[word]
        and before not in {"to", "of", "from", "without"}
    )


def is_compound(layout: Layout, word: int) -> bool:
    """Whether a noun only says of which kind another one is: "strike pay", "bomb victims"."""
    return layout.parse.relations[word] == "compound" and layout.parse.upos[word] == "NOUN"


def told(walk: Walk, rung: Rung) -> tuple[Rung, Sense] | None:
    """The noun that a verb's content belongs to: "word went round that", "no proof came up of"."""
    layout = walk.layout
    for child in layout.children[rung.word]:
        if layout.parse.relations[child] == "nsubj" and layout.parse.upos[child] in {
            "NOUN",
            "PROPN",
        }:
            sense = sense_at(layout, walk.lexicon, child)
            kinds = {"say", "evidence"} if rung.link is Link.CLAUSE else {"evidence"}
            if sense is not None and sense.signature in kinds:
                return Rung(child, rung.child, Link.CLAUSE), sense
    return None


def shares(layout: Layout, rung: Rung) -> bool:
    """Whether a joined verb has its helping verbs and its subject from the first one."""
    children = layout.children[rung.child]
    own = [
        c for c in children if layout.parse.relations[c].startswith(("aux", "nsubj", "mark", "cop"))
    ]
    left, right = layout.parse.features[rung.word], layout.parse.features[rung.child]
    alike = ("VerbForm=Inf" in left) == ("VerbForm=Inf" in right) and ("VerbForm=Fin" in left) == (
        "VerbForm=Fin" in right
    )
    return not own and alike


def promoted(walk: Walk, rungs: tuple[Rung, ...], number: int) -> Link | None:
    """What hangs on an object belongs to the verb: "accused the police of beating"."""
    rung = rungs[number]
    if walk.layout.lower[rung.word + 1 : rung.child] == ("yet", "to"):
        return Link.CLAUSE
    if (
        rung.link is Link.SUBJECT
        and rung.child > rung.word
        and walk.layout.lower[rung.word + 1] in {"that", "for"}
    ):
        return Link.CLAUSE
    if rung.link in {Link.OBJECT, Link.OBLIQUE} and number >= 2:
        below = rungs[number - 1]
        gerund = walk.layout.lower[below.child].endswith("ing") and walk.layout.lower[
            below.child - 1
        ] in {"of", "with", "for"}
        if (below.link is Link.CLAUSE or gerund) and sense_at(
            walk.layout, walk.lexicon, below.word
        ) is None:
            return Link.CLAUSE
    return rung.link


def is_noun(walk: Walk, rungs: tuple[Rung, ...]) -> bool:
    """Whether the event itself is the noun that hangs on this rung."""
    layout = walk.layout
    if any(
        layout.parse.relations[c].startswith(("nsubj", "aux"))
        for c in layout.children[rungs[0].word]
    ):
        return False
    return (
        walk.number == 1
        and layout.parse.upos[rungs[0].word] in {"NOUN", "PROPN"}
        and not (
            layout.lower[rungs[0].word].endswith("ing") and case_of(layout, rungs[0].word) == "of"
        )
    )
