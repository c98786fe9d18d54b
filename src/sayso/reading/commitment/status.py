"""Status: whether an event lies behind, goes on, lies ahead, is only supposed, or is a habit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.reading.commitment.climbing import Link, Rung
from sayso.reading.commitment.lexicon import Lexicon
from sayso.reading.commitment.signatures import SIGNATURES
from sayso.reading.layout import Layout

__all__ = ["Timing", "status_of"]


BE = frozenset({"is", "are", "am", "was", "were", "been", "'s", "'re", "be"})


TOLD = frozenset({"say", "deny", "statement", "say-not", "deny-not"})
"""Signs of what somebody else tells."""
LASTING = frozenset({"for", "since"})
SPANS = frozenset("day days week weeks month months year years decade decades hours".split())


@dataclass(slots=True)
class Timing:
    """What the words on the way up say of time.

    ahead: whether one of them puts what it takes into the future.
    condition: whether the event is a condition or hangs on one. habit: whether it is a habit.
    """

    ahead: bool = False
    condition: bool = False
    habit: bool = False
    signature_at: dict[int, str] = field(default_factory=dict)


def status_of(
    layout: Layout, lexicon: Lexicon, rungs: Sequence[Rung], timing: Timing, signs: Sequence[str]
) -> str:
    """The status of an event in time: past, ongoing, future, hypothetical or generic."""
    if timing.condition:
        return "hypothetical"
    if "to" in signs:
        return "future"
    own = "past" if "refused" in signs else _tense(layout, lexicon, rungs, timing)
    if own == "past" and _goes_on(layout, rungs[0].word, told=not TOLD.isdisjoint(signs)):
        return "ongoing"
    if timing.habit and own in {"present", "past", ""}:
        return "generic"
    if own == "future":
        return "future"
    if timing.ahead and own in {"", "infinitive", "present"}:
        return "future"
    if own == "past":
        return "past"
    if own == "progressive":
        return "ongoing"
    if own == "present":
        return "past" if _is_headline(layout, rungs[0].word) else "generic"
    return "past"


def _tense(layout: Layout, lexicon: Lexicon, rungs: Sequence[Rung], timing: Timing) -> str:
    """The tense of the nearest verb that has one and reaches the event."""
    for rung in rungs:
        signature = timing.signature_at.get(rung.word)
        if signature is not None and SIGNATURES[signature].future:
            return "future"
        if signature in {"say", "deny", "believe", "suspect", "doubt", "admit", "know"}:
            return ""
        if rung.link in {Link.ASIDE, Link.OBLIQUE, Link.SUBJECT} or (
            rung.link is Link.OBJECT and not lexicon.is_a(layout.lower[rung.word], "light")
        ):
            return ""
        found = _tense_of(layout, lexicon, rung.word)
        if found == "present" and layout.lower[rung.word + 1 : rung.word + 2] == ("yet",):
            return "past"
        if found:
            return found
    return ""


def _tense_of(layout: Layout, lexicon: Lexicon, word: int) -> str:
    """The tense of one verb: past, progressive, present or future; "" where it has none."""
    parse = layout.parse
    helpers = [c for c in layout.children[word] if parse.relations[c].startswith(("aux", "cop"))]
    forms = {layout.lower[each] for each in helpers}
    if any(lexicon.is_a(form, "will") or lexicon.is_a(form, "would") for form in forms):
        return "past" if "have" in forms and "been" not in forms else "future"
    gerund = layout.lower[word].endswith("ing")
    if any(lexicon.is_a(form, "may") or lexicon.is_a(form, "must") for form in forms):
        return "past" if "have" in forms else "progressive" if gerund else "future"
    if parse.upos[word] not in {"VERB", "AUX"}:
        return ""
    if gerund and not forms.isdisjoint(BE):
        return "progressive" if forms.isdisjoint({"was", "were", "had"}) else "past"
    features = parse.features[word]
    finite, helped = "VerbForm=Fin" in features, [parse.features[each] for each in helpers]
    perfect = not forms.isdisjoint({"have", "has", "'ve"}) and "VerbForm=Part" in features
    past = finite and "Tense=Past" in features
    bare = finite and "Tense=" not in features and not layout.lower[word].endswith("s")
    if "having" in forms or perfect or past or bare or any("Tense=Past" in f for f in helped):
        return "past"
    if finite and "Tense=Pres" in features:
        return "present"
    if any("Tense=Pres" in each for each in helped):
        return "progressive" if "being" in forms and "VerbForm=Part" in features else "present"
    infinitive = any(layout.lower[each] == "to" for each in layout.children[word])
    return "future" if infinitive and parse.relations[word] == "root" else ""


def _goes_on(layout: Layout, word: int, *, told: bool) -> bool:
    """Whether a past form tells what still goes on: "said they were arming", "blocked for a month".

    told: whether somebody else tells it, so that his "are" has become "were".
    """
    helpers = {
        layout.lower[c]
        for c in layout.children[word]
        if layout.parse.relations[c].startswith("aux")
    }
    if layout.lower[word].endswith("ing") and not helpers.isdisjoint({"was", "were"}):
        return told
    if helpers.isdisjoint({"has", "have"}) or layout.parse.upos[word] != "VERB":
        return False
    return any(
        layout.lower[c] in LASTING
        for each in layout.children[word]
        if each > word
        for c in layout.children[each]
    ) and any(layout.lower[c] in SPANS for c in layout.subtree(word))


def _is_headline(layout: Layout, word: int) -> bool:
    last = layout.sentence(word)[1]
    return layout.lower[last] not in {".", "!", "?", "”", '"', "''"}
