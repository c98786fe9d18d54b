"""Holders: who speaks, thinks or wants, by the tree and by the statements."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.reading.layout import Layout
from sayso.records import Span, Statement, Voice, VoiceKind

__all__ = [
    "BELIEVED",
    "Holder",
    "Voices",
    "is_apposed",
    "is_believed",
    "is_quoted",
    "possessor_of",
    "subject_of",
]

REACH = 400
"""Characters before a span within which a name that reaches into it may begin."""

WITHIN = frozenset({"ADJ", "ADV", "NOUN", "PROPN", "NUM", "CCONJ"})
"""Parts of speech between whoever a noun belongs to and the noun: "the army's flat denial"."""
BELIEVED = frozenset(
    {
        "believed",
        "thought",
        "said",
        "alleged",
        "reported",
        "rumoured",
        "suspected",
        "claimed",
        "feared",
        "understood",
        "presumed",
    }
)
"""Participles of what others hold of somebody, where "to have" follows."""


@dataclass(frozen=True, slots=True)
class Holder:
    """One who holds something.

    voice: id of the voice; None where no voice of the reading stands at these words.
    words: the words that name it; empty for nobody named.
    statement: id of the statement that lays the event to it, if one does.
    """

    voice: str | None
    words: tuple[Span, ...] = ()
    statement: str | None = None


class Voices:
    """The voices of one document, found again by the words that name them."""

    def __init__(self, voices: Sequence[Voice], statements: Sequence[Statement]) -> None:
        self.author = next((v.id for v in voices if v.kind is VoiceKind.AUTHOR), None)
        self.unnamed = next((v.id for v in voices if v.kind is VoiceKind.UNNAMED), None)
        named = [(span, voice.id) for voice in voices for span in voice.mentions]
        named += [(s, each.voice) for each in statements if each.voice for s in each.source]
        # By offsets: to compare spans is many times as slow.
        self._named = sorted(named, key=lambda each: (each[0].start, each[0].end, each[1]))
        self._starts = [span.start for span, _ in self._named]
        self._cued = {each.cue.start: each for each in statements if each.cue is not None}

    def cued_by(self, word: Span) -> Statement | None:
        """The statement whose cue begins with a word."""
        return self._cued.get(word.start)

    def at(self, span: Span, head: Span | None = None) -> str | None:
        """The voice that is named by words that share a character with a span.

        head: the head word of the span, if it is known: then the words that name the voice share
            a character with that, as "his captors" are not he.
        """
        around = self._around(span if head is None else head)
        if head is None:
            return next((voice for _, voice in around), None)
        return min(((len(named), voice) for named, voice in around), default=(0, None))[1]

    def _around(self, span: Span) -> Iterator[tuple[Span, str]]:
        """Voices by words that share a character with a span, the last of them first."""
        for at in range(bisect_left(self._starts, span.end) - 1, -1, -1):
            named, voice = self._named[at]
            if named.end > span.start:
                yield named, voice
            if span.start - named.start > REACH:
                return


def subject_of(layout: Layout, word: int) -> int | None:
    """The word that is the subject of a verb, or the agent of a passive one; None for neither."""
    parse = layout.parse
    seen: set[int] = set()
    while word >= 0 and word not in seen:
        seen.add(word)
        children = layout.children[word]
        passive = any(parse.relations[child].endswith(":pass") for child in children)
        for child in children:
            relation = parse.relations[child]
            if passive and relation in {"obl:agent", "obl"} and _has_case(layout, child, "by"):
                return child
            if not passive and relation == "nsubj":
                return child
        if passive:
            return _by_phrase(layout, word)
        relation = parse.relations[word]
        if relation in {"acl", "advcl"} and _is_participle(layout, word):
            return next(
                (c for c in children if _has_case(layout, c, "by")), _by_phrase(layout, word)
            )
        if relation.startswith("acl"):
            return parse.heads[word]
        if is_quoted(layout, word):
            return next(
                (c for c in layout.children[parse.heads[word]] if parse.relations[c] == "obj"), None
            )
        if relation not in {"conj", "xcomp", "advcl"}:
            return None
        word = parse.heads[word]
    return None


def is_believed(layout: Layout, word: int) -> bool:
    """Whether a verb without a helping verb is passive all the same: "men thought to have fled".

    Trees often take it for the verb of its sentence, and whoever is suspected for its subject.
    """
    children = layout.children[word]
    if layout.lower[word] not in BELIEVED or any(
        layout.parse.relations[c].startswith(("aux", "obj", "ccomp")) for c in children
    ):
        return False
    return any(
        layout.parse.relations[c] == "xcomp"
        and {"to", "have"} <= {layout.lower[each] for each in layout.children[c]}
        for c in children
    ) and layout.lower[word + 1 : word + 2] == ("to",)


def is_quoted(layout: Layout, word: int) -> bool:
    """Whether somebody else passes on what is said: "quoted the mayor as saying"."""
    relation, above = layout.parse.relations[word], layout.parse.heads[word]
    if relation not in {"xcomp", "advcl"} or above < 0:
        return False
    quoting = relation == "xcomp" or layout.lower[above].startswith(("quot", "cit"))
    return quoting and any(layout.lower[c] == "as" for c in layout.children[word])


def is_apposed(layout: Layout, word: int, below: int) -> bool:
    """Whether words only say who somebody may be: "two men thought to be deserters robbed a bank".

    Trees often take the participle for the verb of the sentence, and what was done for its content.

    below: the word that hangs on the participle and leads to the event.
    """
    if layout.lower[word] not in BELIEVED or layout.lower[word + 1 : word + 3] != ("to", "be"):
        return False
    parse, lower = layout.parse, layout.lower
    helped = any(parse.relations[c].startswith("aux") for c in layout.children[word])
    marked = any(lower[c] in {"to", "that"} for c in layout.children[below])
    finite = parse.upos[below] == "VERB" and parse.relations[below] == "ccomp"
    return finite and below > word + 3 and not helped and not marked


def _is_participle(layout: Layout, word: int) -> bool:
    """Whether a verb is passive without a helping verb: "the man, suspected of arson, fled"."""
    features = layout.parse.features[word]
    helped = any(
        layout.parse.relations[c].startswith(("aux", "nsubj", "obj", "cop", "mark"))
        for c in layout.children[word]
    )
    past = "VerbForm=Part" in features and not layout.lower[word].endswith("ing")
    return past and not helped


def _by_phrase(layout: Layout, word: int) -> int | None:
    """The agent right behind a passive verb, wherever the tree hangs it."""
    if word + 1 < len(layout.lower) and layout.lower[word + 1] == "by":
        return layout.parse.heads[word + 1] if layout.parse.heads[word + 1] > word else None
    return None


def _has_case(layout: Layout, word: int, form: str) -> bool:
    return any(layout.lower[child] == form for child in layout.children[word])


def possessor_of(layout: Layout, noun: int) -> int | None:
    """The word for whoever a saying belongs to: "the army's denial", "a claim by the army"."""
    for child in layout.children[noun]:
        relation = layout.parse.relations[child]
        if relation == "nmod:poss":
            return child
        if relation == "nmod" and (
            _has_case(layout, child, "by") or _has_case(layout, child, "from")
        ):
            return child
    for at in range(noun - 1, max(noun - 5, 0), -1):
        if layout.lower[at] in {"'s", "’s", "'", "’"}:
            return at - 1
        if layout.parse.upos[at] not in WITHIN:
            break
    return None
