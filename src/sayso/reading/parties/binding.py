"""Binding: whom a pronoun cannot stand for, or must, by where both stand in a clause.

After the binding principles of grammar (Chomsky 1981; as constraints on antecedents, Lappin and
Leass 1994): a pronoun is never who does something to it in the same clause ("Pell saw him"), a
reflexive is; and a name inside what a pronoun governs is somebody else ("she said Pell left").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.reading.layout import Layout
from sayso.reading.phrases import head_noun

__all__ = [
    "REFLEXIVES",
    "Bounds",
    "bounds_of",
    "subjects_above",
    "subjects_of",
]

REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves", "themself"})
ARGUMENTS = ("nsubj", "obj", "iobj", "obl", "xcomp")
OBJECTS = ("obj", "iobj", "obl")
OWNING = ("nmod:poss", "det:poss")
SAME_PERSON = frozenset({"flat", "appos", "flat:name", "compound"})
ARTICLES = frozenset({("a",), ("an",), ("the",)})
CALLED = frozenset("named called renamed dubbed christened nicknamed known born billed".split())
NEAR = frozenset(
    "with behind around about before beside near under over above below ahead after in on through "
    "past between across along upon inside outside beneath toward towards".split()
)
"""Prepositions behind which "him" may be the subject ("Pell looked behind him")."""

ASKING = frozenset(
    "told tell tells asked ask asks urged urge urges ordered order orders persuaded persuade "
    "persuades forced force forces warned warn warns wanted want wants allowed allow allows "
    "invited invite invites advised advise advises begged beg begs helped help helps taught".split()
)
RESULTS = frozenset(
    "giving making leaving allowing causing earning bringing forcing prompting winning helping "
    "enabling landing putting letting getting keeping taking sending driving turning".split()
)
"""Verbs behind a clause whose subject is rather what happened in it ("he won, making him rich")."""

NAMES = frozenset("name names nickname alias pseudonym persona moniker title".split())
SUBJECT_CONTROL = frozenset("promise promised promises promising vow vowed swear swore".split())
BECOMING = frozenset("become became becomes becoming remain remained remains".split())
NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
JOINERS = frozenset({"and", "or", "nor", "&"})
WHO = frozenset({"who", "whom", "which", "that"})
WHOSE = frozenset({"whose", "where", "when", "why"})
DEEPEST = 8
"""Steps up the tree in which a subject is looked for."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the clause of a pronoun says of whom it stands for, as numbers of head words.

    never: of those that it is not. named: words behind it whose bearers it is not, where they
        are names. subjects: of the clause, which it is likelier to be, or is, if it is a reflexive.
    """

    never: frozenset[int] = frozenset()
    named: frozenset[int] = frozenset()
    subjects: frozenset[int] = frozenset()


def bounds_of(layout: Layout, word: int) -> Bounds:
    """The bounds of a pronoun of the third person."""
    parse = layout.parse
    at, never = word, set[int]()
    while parse.relations[at] == "conj" and parse.heads[at] >= 0:
        at = parse.heads[at]
        never.add(at)
    never.update(_joined(layout, at))
    never.update(_beside(layout, word))
    never.discard(word)
    relation, head = parse.relations[at], parse.heads[at]
    if layout.lower[word] in REFLEXIVES:
        return Bounds(subjects=_meant_by_reflexive(layout, word))
    if head < 0:
        return Bounds(frozenset(never))
    if relation in OWNING and layout.lower[word + 1 : word + 2] not in ARTICLES:
        return _of_owner(layout, word, head, never)
    if relation in OWNING:  # "called her a liar", which trees take for "her liar"
        return _of_argument(layout, word, head, never)
    if relation.startswith(ARGUMENTS) and parse.upos[head] != "ADP":
        return _of_argument(layout, word, at, never)
    return Bounds(frozenset(never))


def _beside(layout: Layout, word: int) -> Iterator[int]:
    """Whom a pronoun stands beside where trees often go wrong, by the words between.

    "Ada Brandt, her sister," and, at the beginning of a sentence, "Ada Brandt and she".
    """
    start, end = layout.sentence(word)
    before = word - 2
    if before < start or layout.parse.upos[before] not in NOUNS:
        return
    owns = layout.parse.relations[word] in OWNING
    if layout.lower[word - 1] in JOINERS and not owns:
        opening = range(start, before + 1)
        if all(layout.parse.upos[each] in {"PROPN", "DET", "ADJ", "NOUN"} for each in opening):
            yield before
    elif layout.lower[word - 1] == "," and owns:
        after = layout.parse.heads[word] + 1
        closed = after <= end and layout.lower[after] in {",", "."}
        if closed and layout.lower[min(after + 1, end)] not in JOINERS:
            yield before


def subjects_of(layout: Layout, verb: int) -> frozenset[int]:
    """Head words of who does what a verb says, also where another clause says it.

    "Pell left and sued" has one subject for both verbs, "who sued" has the noun before it,
    "asked Orr to leave" the object.
    """
    return frozenset(_with_joined(layout, _subjects(layout, verb)))


def subjects_above(layout: Layout, word: int) -> list[int]:
    """Head words of the subjects of the clauses around a word, the nearest first."""
    parse, found, at = layout.parse, list[int](), word
    for _ in range(2 * DEEPEST):
        head = parse.heads[at]
        if head < 0:
            break
        found += [
            _antecedent(layout, each)
            for each in layout.children[head]
            if each != at and each < word and _is(parse.relations[each], "nsubj")
        ]
        at = head
    return found


def _subjects(layout: Layout, verb: int) -> list[int]:
    parse = layout.parse
    for _ in range(DEEPEST):
        children = layout.children[verb]
        found = [each for each in children if _is(parse.relations[each], "nsubj")]
        if not found and any(parse.relations[each] == "cop" for each in children):
            found = [
                each for each in children if each < verb and parse.relations[each] == "vocative"
            ]
        if found:
            return [_antecedent(layout, found[0])]
        relation, head = parse.relations[verb], parse.heads[verb]
        if head < 0:
            return []
        if relation == "xcomp" or (relation == "advcl" and _is_asked(layout, verb)):
            objects = [
                each
                for each in layout.children[head]
                if head < each < verb and _is_object(layout, each)
            ]
            if objects and layout.lower[head] not in SUBJECT_CONTROL:
                return [_antecedent(layout, objects[-1])]
            if any(
                head < each < verb and _is(parse.relations[each], "obl")
                for each in layout.children[head]
            ):
                return []  # "prevailed upon Orr to leave"
        elif relation.startswith("acl"):
            free = layout.lower[verb].endswith("ing") and layout.lower[verb - 1] == ","
            return [] if free else [head]
        elif (
            (relation == "conj" and _has_noun_before(layout, verb))
            or (relation == "advcl" and head < verb and layout.lower[verb] in RESULTS)
            or relation not in {"conj", "advcl", "ccomp", "cop", "aux", "aux:pass"}
        ):
            return []
        verb = head
    return []


def _has_noun_before(layout: Layout, verb: int) -> bool:
    """Whether a noun between "and" and a verb may be its subject, whatever the tree says."""
    parse = layout.parse
    for word in range(verb - 1, layout.sentence(verb)[0], -1):
        if parse.upos[word] in {"CCONJ", "VERB", "SCONJ"}:
            return False
        bare = all(parse.relations[each] != "case" for each in layout.children[word])
        noun = parse.upos[word] in {"PROPN", "PRON"} and bare
        if noun and not parse.relations[word].startswith(("nmod", "compound", "flat")):
            return True
    return False


def _is_object(layout: Layout, word: int) -> bool:
    """Whether a word is an object, or a noun behind "asked" that the tree mistakes."""
    parse = layout.parse
    if parse.relations[word] in {"obj", "iobj"}:
        return True
    bare = all(parse.relations[each] != "case" for each in layout.children[word])
    noun = parse.upos[word] in {"NOUN", "PROPN"} and bare
    return noun and layout.lower[parse.heads[word]] in ASKING


def _is_asked(layout: Layout, verb: int) -> bool:
    """Whether a clause is what somebody is told to do ("told Pell to leave")."""
    to_do = any(
        layout.lower[each] == "to" and layout.parse.relations[each] == "mark"
        for each in layout.children[verb]
    )
    return to_do and layout.lower[layout.parse.heads[verb]] in ASKING


def _antecedent(layout: Layout, word: int) -> int:
    """The noun that a relative pronoun stands for; any other word itself."""
    if layout.lower[word] in WHO and layout.parse.upos[word] != "DET":
        noun = head_noun(layout, word)
        return word if noun is None else noun
    return word


def _of_owner(layout: Layout, word: int, noun: int, never: set[int]) -> Bounds:
    """Nobody is his own lawyer, and neither is whom the same words name."""
    parse = layout.parse
    if layout.lower[noun] not in NAMES:
        never.update(_same(layout, noun))
    own = any(layout.lower[each] == "own" for each in layout.children[noun])
    top = noun
    while parse.relations[top] in SAME_PERSON and parse.heads[top] >= 0:
        top = parse.heads[top]
    is_told = any(parse.relations[each] == "cop" for each in layout.children[top])
    becomes = (
        parse.relations[top] in {"xcomp", "obj"} and layout.lower[parse.heads[top]] in BECOMING
    )
    if (is_told or becomes) and not own:
        never.update(subjects_of(layout, top if is_told else parse.heads[top]))
    named = frozenset(_behind(layout, noun, word))
    verb = _verb_over(layout, noun)
    subjects = [
        each
        for each in (subjects_of(layout, verb) if verb >= 0 else ())
        if each < word or word not in layout.subtree(each)
    ]
    if layout.lower[word - 1] in JOINERS and layout.parse.upos[word - 2] in NOUNS:
        subjects.append(word - 2)  # "Orr and his wife"
    return Bounds(frozenset(never), named, frozenset(subjects) - never)


def _of_argument(layout: Layout, word: int, at: int, never: set[int]) -> Bounds:
    """Of the arguments of one verb no two are one, and none is named inside what it governs."""
    parse = layout.parse
    verb = parse.heads[at]
    subject = _is(parse.relations[at], "nsubj")
    if not subject and not _is_near(layout, at):
        never.update(subjects_of(layout, verb))
        for each in layout.children[verb]:
            if each < at and parse.relations[each].startswith(OBJECTS):
                never.update(_with_joined(layout, [each]))
    if parse.relations[verb].startswith("acl") and parse.heads[verb] >= 0:
        forms = {layout.lower[each] for each in layout.subtree(verb) if each <= verb}
        marked = any(
            parse.relations[each] == "mark" and layout.lower[each] not in WHO
            for each in layout.children[verb]
        )
        if forms.isdisjoint(WHOSE) and not marked:
            never.update(_same(layout, parse.heads[verb]))
    never.discard(word)
    named: set[int] = set()
    if not (subject and layout.lower[verb] in CALLED):
        skipped = {"parataxis"} if subject else {"parataxis", "advcl", "conj"}
        for child in layout.children[verb]:
            if child > word and child != at and parse.relations[child] not in skipped:
                named.update(layout.subtree(child))
        if verb > word:  # a noun or an adjective that is told of somebody
            named.discard(verb)
    return Bounds(frozenset(never), frozenset(named))


def _is_near(layout: Layout, word: int) -> bool:
    """Whether a pronoun stands behind a preposition of place."""
    return any(
        layout.parse.relations[each] == "case" and layout.lower[each] in NEAR
        for each in layout.children[word]
    )


def _meant_by_reflexive(layout: Layout, word: int) -> frozenset[int]:
    """The noun right before "himself", or the subject of its clause."""
    parse, head = layout.parse, layout.parse.heads[word]
    if head < 0:
        return frozenset()
    noun = parse.upos[head] in {"NOUN", "PROPN"} and not any(
        parse.relations[each] in {"cop", "case"} for each in layout.children[head]
    )
    if noun and head < word and parse.relations[word] != "nmod":
        return frozenset(_same(layout, head))
    verb = _verb_over(layout, word)
    return subjects_of(layout, verb) if verb >= 0 else frozenset()


def _verb_over(layout: Layout, word: int) -> int:
    """The verb, or whatever has a subject, in whose clause a word stands; -1 for none."""
    parse, at = layout.parse, layout.parse.heads[word]
    for _ in range(DEEPEST):
        if at < 0 or parse.upos[at] in {"VERB", "AUX"}:
            return at
        if any(
            _is(parse.relations[each], "nsubj") and each != word for each in layout.children[at]
        ):
            return at
        at = parse.heads[at]
    return -1


def _same(layout: Layout, noun: int) -> Iterator[int]:
    """A noun and those in apposition to it, both ways."""
    parse, top = layout.parse, noun
    while parse.relations[top] in SAME_PERSON and parse.heads[top] >= 0:
        top = parse.heads[top]
    waiting = [top]
    while waiting:
        at = waiting.pop()
        yield at
        waiting.extend(each for each in layout.children[at] if parse.relations[each] in SAME_PERSON)


def _with_joined(layout: Layout, words: list[int]) -> Iterator[int]:
    for word in words:
        yield word
        yield from _joined(layout, word)


def _joined(layout: Layout, word: int) -> Iterator[int]:
    """The nouns that are joined to one by "and"."""
    for each in layout.children[word]:
        if layout.parse.relations[each] == "conj" and layout.parse.upos[each] in NOUNS:
            yield each


def _behind(layout: Layout, noun: int, word: int) -> Iterator[int]:
    """What a noun governs behind its owner: "his book about Orr"."""
    for child in layout.children[noun]:
        if child > max(noun, word) and layout.parse.relations[child] == "nmod":
            yield from layout.subtree(child)


def _is(relation: str, name: str) -> bool:
    return relation == name or relation.startswith(name + ":")
