"""Clauses: who and what stands around a verb or a noun that can name an event, by the tree."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.layout import Layout
from sayso.spelling.forms import lemmas_of

__all__ = [
    "PROMISES",
    "case_of",
    "conjuncts",
    "controller_of",
    "governor",
    "is_negated",
    "is_passive",
    "is_verbal",
    "modal_of",
    "object_of",
    "obliques",
    "possessor_of",
    "subject_of",
]

SUBJECTS = ("nsubj", "csubj")
PROMISES = frozenset({"promise", "threaten", "vow", "swear", "pledge", "offer", "agree", "refuse"})
"""Verbs whose subject is that of their infinitive even where they have an object."""
LAID_ON = frozenset({"of", "from", "for", "to"})
"""Words behind which an object does, or is to do, what follows ("accused them of looting")."""
ADDRESSING = frozenset({"call", "appeal", "plead", "signal", "shout", "pray"})
ADDRESSED = frozenset({"on", "upon", "to", "with"})
"""Verbs, and prepositions behind them, that bring whoever is to do what an infinitive says."""

DOERS = frozenset({"person", "organization"})

DEEPEST = 6
BE = frozenset("is are was were be been being".split())
ACTIVE = frozenset("has have had having do does did".split())
PASSIVE = BE | frozenset(
    {"am", "'s", "’s", "'re", "’re", "get", "gets", "got", "getting", "gotten"}
)
NOT = frozenset({"not", "n't", "n’t", "never"})
ONLY = frozenset({"only", "just", "merely", "simply", "alone"})
RATHER = frozenset({"rather", "instead"})
BUT = "but"
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
FARTHEST_SUBJECT = 9
RELATIVES = frozenset({"who", "which", "that", "whom"})
BARE = frozenset({"xcomp", "advcl", "parataxis", "ccomp", "obl"})
OBLIQUES = frozenset({"obl", "nmod", "obl:agent", "obl:unmarked", "nmod:unmarked", "nmod:desc"})


def is_verbal(layout: Layout, word: int) -> bool:
    """Whether a word is a verb, or is used as one."""
    return layout.parse.upos[word] == "VERB" or any(
        layout.parse.relations[child] in {"nsubj", "nsubj:pass", "obj", "aux", "aux:pass"}
        for child in layout.children[word]
    )


def is_passive(layout: Layout, word: int) -> bool:
    """Whether what would be its object stands as its subject, or is what it modifies."""
    relations = layout.parse.relations
    for child in layout.children[word]:
        if relations[child] in {"aux:pass", "obl:agent"}:
            return True
        if relations[child] in {"nsubj:pass", "csubj:pass"} and not _is_perfect(layout, word):
            return True
    form = layout.lower[word]
    if _after_be(layout, word):
        return True
    if relations[word].startswith(("acl", "amod")) and _has(layout, word, "nsubj") is None:
        return not form.endswith("ing") and not _marked_to(layout, word)
    if relations[word] == "conj" and _has(layout, word, "nsubj") is None:
        head = layout.parse.heads[word]
        own = any(relations[child] in {"aux", "obj"} for child in layout.children[word])
        ending = form.endswith("ing")
        return head >= 0 and not own and not ending and is_passive(layout, head)
    return False


def _is_perfect(layout: Layout, word: int) -> bool:
    """Whether "had" stands by a verb and no "been", so that its subject acts."""
    auxiliaries = {
        layout.lower[child]
        for child in layout.children[word]
        if layout.parse.relations[child].startswith("aux")
    }
    return not ACTIVE.isdisjoint(auxiliaries) and PASSIVE.isdisjoint(auxiliaries)


def _after_be(layout: Layout, word: int) -> bool:
    """Whether a participle stands right behind a form of "be", whatever the tree makes of it."""
    form = layout.lower[word]
    if form.endswith("ing") or layout.parse.upos[word] not in {"VERB", "NOUN", "ADJ"}:
        return False
    first, _ = layout.sentence(word)
    at = word - 1
    while at >= first and layout.parse.upos[at] == "ADV":
        at -= 1
    inflected = layout.lower[word].endswith(("ed", "en", "n", "t", "wn", "ght", "ld", "ck"))
    return at >= first and layout.lower[at] in BE and inflected


def subject_of(layout: Layout, word: int, depth: int = 0) -> int | None:
    """The head word of the subject, on the surface or by control, raising or coordination."""
    parse = layout.parse
    own = _has(layout, word, *SUBJECTS)
    if own is not None:
        return _resolved(layout, word, own)
    head, relation = parse.heads[word], parse.relations[word]
    if head < 0 or depth > DEEPEST:
        return None
    if relation.startswith("acl"):
        return _of_modifier(layout, word, head, depth)
    if relation == "amod":
        return head
    if relation == "conj" and is_verbal(layout, head):
        return subject_of(layout, head, depth + 1)
    if relation == "xcomp" or (relation in BARE and _is_bare(layout, word)):
        return _controller(layout, word, head, depth)
    return _misplaced(layout, word)


def _misplaced(layout: Layout, word: int) -> int | None:
    """A subject before a verb that the tree hangs on something behind the verb."""
    if layout.parse.upos[word] != "VERB" or _marked_to(layout, word):
        return None
    first, _ = layout.sentence(word)
    for before in range(word - 1, max(first, word - FARTHEST_SUBJECT) - 1, -1):
        if layout.parse.relations[before].startswith(SUBJECTS):
            above = layout.parse.heads[before]
            return before if above > word else None
    return None


def _of_modifier(layout: Layout, word: int, noun: int, depth: int) -> int | None:
    """Whoever does what modifies a noun: the noun itself, or whoever has the "plan to"."""
    if layout.parse.upos[noun] == "VERB":
        return subject_of(layout, noun, depth + 1)
    mark = _mark(layout, word)
    if mark in LAID_ON and _refers_to(layout, noun, DOERS):
        return noun
    if mark in {"to", "of", "for"}:
        owner = possessor_of(layout, noun)
        if owner is not None:
            return owner
        above = layout.parse.heads[noun]
        if above >= 0 and layout.parse.relations[noun] in {"obj", "xcomp", "obl"}:
            return subject_of(layout, above, depth + 1)
        return None
    return noun


def _refers_to(layout: Layout, word: int, kinds: frozenset[str]) -> bool:
    mentions = layout.parse.mentions
    return any(mentions[number].kind in kinds for number in layout.mention_of_head.get(word, ()))


def _controller(layout: Layout, word: int, head: int, depth: int) -> int | None:
    relation = layout.parse.relations[word]
    charged = relation in {"obl", "advcl"} and LAID_ON.intersection(
        layout.lower[child]
        for child in layout.children[word]
        if layout.parse.relations[child] in {"mark", "case"}
    )
    if (relation == "xcomp" or charged) and not PROMISES.intersection(
        lemmas_of(layout.lower[head])
    ):
        told = object_of(layout, head)
        if told is not None and told < word:
            return told
        if is_passive(layout, head):
            return subject_of(layout, head, depth + 1)
        addressed = _addressed(layout, head)
        if addressed is not None and addressed < word:
            return addressed
    return subject_of(layout, head, depth + 1)


def _addressed(layout: Layout, word: int) -> int | None:
    """Whoever is called on to do something."""
    if ADDRESSING.isdisjoint(lemmas_of(layout.lower[word])):
        return None
    return next((child for case, child in obliques(layout, word) if case in ADDRESSED), None)


def controller_of(layout: Layout, word: int) -> int | None:
    """Whoever does what a noun behind "of" names: "accused the army of the shelling"."""
    head = layout.parse.heads[word]
    if head < 0 or case_of(layout, word) not in {"of", "for"} or not is_verbal(layout, head):
        return None
    return subject_of(layout, head) if is_passive(layout, head) else object_of(layout, head)


def _is_bare(layout: Layout, word: int) -> bool:
    """Whether a clause has no subject of its own because another word lends it one."""
    return layout.lower[word].endswith("ing") or _marked_to(layout, word)


def _marked_to(layout: Layout, word: int) -> bool:
    return _mark(layout, word) == "to"


def _mark(layout: Layout, word: int) -> str:
    for child in layout.children[word]:
        if layout.parse.relations[child] == "mark":
            return layout.lower[child]
    return ""


def _resolved(layout: Layout, word: int, subject: int) -> int:
    """A relative pronoun stands for the noun that its clause modifies."""
    parse = layout.parse
    if layout.lower[subject] in RELATIVES:
        at = word
        for _ in range(DEEPEST):
            if parse.relations[at].startswith("acl") and parse.heads[at] >= 0:
                return _focus(layout, parse.heads[at])
            if parse.relations[at] != "conj":
                break
            at = parse.heads[at]
    return subject


def _focus(layout: Layout, noun: int) -> int:
    """Of "it was the rebels rather than the army who" the rebels."""
    above = layout.parse.heads[noun]
    if above < 0 or not any(
        layout.parse.relations[each] == "cop" for each in layout.children[above]
    ):
        return noun
    return above if is_negated(layout, noun) else noun


def is_negated(layout: Layout, word: int) -> bool:
    """Whether a noun stands as the one that is not meant: "not the army", "rather than police"."""
    relations, lower = layout.parse.relations, layout.lower
    before = [child for child in layout.children[word] if child < word]
    if any(relations[child] == "cop" for child in before):
        return False
    for child in before:
        if lower[child] in RATHER and relations[child] in {"cc", "advmod", "case", "mark"}:
            return True
        if lower[child + 1] in ONLY:
            continue  # "not just soldiers" means them too
        if lower[child] in NOT and relations[child] in {"advmod", "cc", "cc:preconj"}:
            joined = relations[word] in {"conj", "appos", "parataxis"}
            return joined or any(_joiner(layout, each) == BUT for each in layout.children[word])
    return False


def _joiner(layout: Layout, word: int) -> str:
    """The word by which a conjunct is joined; "" for none."""
    if layout.parse.relations[word] != "conj":
        return ""
    for child in layout.children[word]:
        if layout.parse.relations[child] == "cc":
            return layout.lower[child]
    return ""


def _has(layout: Layout, word: int, *relations: str) -> int | None:
    for child in layout.children[word]:
        if layout.parse.relations[child].startswith(relations):
            return child
    return None


def object_of(layout: Layout, word: int) -> int | None:
    """The head word of the direct object; of a relative clause without one, what it modifies."""
    for relation in ("obj", "iobj"):
        found = _has(layout, word, relation)
        if found is not None:
            return _resolved(layout, word, found)
    parse = layout.parse
    for child in layout.children[word]:
        bare = parse.relations[child] in {"obl", "nmod"} and not case_of(layout, child)
        if bare and child > word and parse.upos[child] in NOMINAL and not is_passive(layout, word):
            return child
    if parse.relations[word] == "acl:relcl":
        subject = _has(layout, word, *SUBJECTS)
        if subject is not None and layout.lower[subject] not in RELATIVES:
            return parse.heads[word]
    return None


def obliques(layout: Layout, word: int) -> Iterator[tuple[str, int]]:
    """Each preposition below a word, in lower case, with the head word that it brings."""
    for child in layout.children[word]:
        if layout.parse.relations[child] in OBLIQUES:
            yield case_of(layout, child), child


def case_of(layout: Layout, word: int) -> str:
    """The preposition of a phrase; "" for none."""
    for child in layout.children[word]:
        if layout.parse.relations[child] == "case" and child < word:
            return layout.lower[child]
    return ""


def possessor_of(layout: Layout, word: int) -> int | None:
    """The head word of a possessor: "the army's", "their"."""
    return _has(layout, word, "nmod:poss")


def conjuncts(layout: Layout, word: int) -> Iterator[int]:
    """A word and all that is coordinated with it, in reading order, without what is not meant."""
    if not is_negated(layout, word):
        yield word
    for child in layout.children[word]:
        if layout.parse.relations[child] == "conj":
            yield from conjuncts(layout, child)


def modal_of(layout: Layout, word: int) -> str:
    """The first auxiliary, "to" for an infinitive, or ""."""
    for child in layout.children[word]:
        if layout.parse.relations[child] == "aux":
            return layout.lower[child]
    return "to" if _marked_to(layout, word) else ""


def governor(layout: Layout, word: int) -> int | None:
    """The verb that a noun is subject, object or oblique of; None for other words."""
    relation = layout.parse.relations[word].partition(":")[0]
    head = layout.parse.heads[word]
    return head if head >= 0 and relation in {"nsubj", "obj", "obl", "iobj"} else None
