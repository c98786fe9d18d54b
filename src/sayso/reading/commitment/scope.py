"""Scope: the small words of one clause that turn or weaken what it says."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sayso.reading.commitment.lexicon import Lexicon
from sayso.reading.layout import Layout

__all__ = [
    "Clause",
    "by_nobody",
    "clause_of",
    "condition_of",
    "negative_subject",
    "without_nor",
]

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
NOBODY = frozenset({"nobody", "none", "nothing"})
NO_NEGATION = frozenset(
    {("not", "only"), ("not", "just"), ("not", "merely"), ("not", "simply"), ("no", "matter")}
)
"""Words that negate nothing before another: "no matter what it takes"."""
BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re"})
ALL = frozenset({"all", "every", "everyone", "everybody", "everything"})
"""What leaves some where it is negated: "not all of them left"."""
OCCASIONS = frozenset({"point", "stage", "time", "way", "circumstances", "account"})
ORDINALS = frozenset({"first", "last", "second", "only"})
"""What leaves a thing as it is where "not" stands before it: "not for the first time"."""
FINITE = "VerbForm=Fin"


@dataclass(slots=True)
class Clause:
    """What stands around one word, without the branch that we come from.

    negations: words that negate it, in reading order.
    rare: words that say it hardly ever happens.
    weak: words that make it neutral; half: words that make it partial.
    must: those of `half` that say what ought to be.
    hearsay: words that lay it to nobody in particular.
    unreal: words that say it did not come about ("almost", "should have").
    conditions: words that make it a condition, or the consequence of one.
    contrary: whether that condition is contrary to fact.
    ahead: words that put it into the future.
    habit: words that make it a habit.
    whether: the word that leaves it open.
    """

    negations: list[int] = field(default_factory=list)
    rare: list[int] = field(default_factory=list)
    weak: list[int] = field(default_factory=list)
    half: list[int] = field(default_factory=list)
    must: list[int] = field(default_factory=list)
    hearsay: list[int] = field(default_factory=list)
    unreal: list[int] = field(default_factory=list)
    conditions: list[int] = field(default_factory=list)
    contrary: bool = False
    ahead: list[int] = field(default_factory=list)
    habit: list[int] = field(default_factory=list)
    whether: list[int] = field(default_factory=list)


def clause_of(layout: Layout, lexicon: Lexicon, word: int, below: int = -1) -> Clause:
    """Collect the words that turn or weaken a word.

    below: the child that we come from; -1 for none.
    """
    clause = Clause()
    children = [child for child in layout.children[word] if child != below]
    for child in children:
        _take(layout, lexicon, word, child, clause)
    forms = [layout.lower[at] for at in clause.negations]
    if "neither" in forms and "nor" in forms:
        clause.negations.pop(forms.index("nor"))
    _modals(layout, lexicon, children, clause)
    _consequence(layout, lexicon, word, children, clause)
    _inversion(layout, lexicon, word, children, clause)
    return clause


def without_nor(layout: Layout, lexicon: Lexicon, joined: int, clause: Clause) -> Clause:
    """The clause of a first word for one joined to it that has been negated by a word of its own.

    "Neither fired nor advanced", "no apology and no withdrawal" negate each of the two once.
    """
    if not clause.negations:
        return clause
    children = layout.children[joined]
    negated = any(layout.lower[child] == "nor" for child in children)
    negated = negated or bool(clause_of(layout, lexicon, joined).negations)
    return replace(clause, negations=[]) if negated else clause


def _take(layout: Layout, lexicon: Lexicon, word: int, child: int, clause: Clause) -> None:
    form, relation = layout.lower[child], layout.parse.relations[child]
    if form in {"not", "n't", "n’t"} or (
        relation in {"advmod", "det", "cc:preconj", "cc", "advmod:emph"}
        and lexicon.is_a(form, "negation")
    ):
        after = layout.lower[child + 1] if child + 1 < len(layout.lower) else ""
        pleaded = after == "guilty" and layout.lower[child - 1] not in BE
        if (form, after) not in NO_NEGATION and not pleaded:
            clause.negations.append(child)
    elif (
        relation == "advmod" and form in {"again", "before"} and layout.lower[child - 1] == "never"
    ) or (form == "longer" and relation == "advmod" and layout.lower[child - 1] == "no"):
        clause.negations.append(child - 1)
    elif relation in {"mark", "case"} and form == "without":
        clause.negations.append(child)
        if _is_negated(layout, lexicon, layout.parse.heads[word]):
            clause.negations.append(child)
            clause.weak.append(child)
    elif relation in {*SUBJECTS, "obj"} or (
        relation.startswith("obl") and form in OCCASIONS and layout.lower[child - 1] not in ORDINALS
    ):
        negative = negative_subject(layout, lexicon, child)
        if relation == "obj" and lexicon.is_a(layout.lower[word], "had") and form not in NOBODY:
            negative = None
        if negative is not None:
            clause.negations.append(negative)
            if not ALL.isdisjoint(layout.lower[negative + 1 : negative + 2]):
                clause.half.append(negative)
    _take_adverb(layout, lexicon, word, child, clause)


def _take_adverb(layout: Layout, lexicon: Lexicon, word: int, child: int, clause: Clause) -> None:
    """What an adverb, an adjective or "whether" does to a word."""
    form, relation = layout.lower[child], layout.parse.relations[child]
    beside = relation == "parataxis" and not any(
        layout.parse.relations[c].startswith("nsubj") for c in layout.children[child]
    )
    if relation in {"advmod", "amod", "discourse"} or beside:
        for key, found in (
            ("hearsay", clause.hearsay),
            ("hearsay_adjective", clause.hearsay),
            ("rarely", clause.rare),
            ("possibly", clause.weak),
            ("probably", clause.half),
            ("almost", clause.unreal),
            ("attempted", clause.unreal),
            ("planned", clause.ahead),
            ("usually", clause.habit),
        ):
            wrong = (key == "attempted" and relation != "amod") or (
                key == "almost" and layout.parse.upos[word] != "VERB"
            )
            if lexicon.is_a(form, key) and not wrong:
                found.append(child)
    if relation == "advmod" and lexicon.is_a(form, "doubted"):
        clause.unreal.append(child)
    if relation == "mark" and lexicon.is_a(form, "whether"):
        clause.whether.append(child)


def _is_negated(layout: Layout, lexicon: Lexicon, word: int) -> bool:
    """Whether a word is negated itself: "cannot return without a hearing" asks for a hearing."""
    return word >= 0 and any(
        layout.parse.relations[c] == "advmod" and lexicon.is_a(layout.lower[c], "negation")
        for c in layout.children[word]
    )


def negative_subject(layout: Layout, lexicon: Lexicon, noun: int) -> int | None:
    """The word that makes a noun phrase say "none": "nobody", "no soldier", "not a word"."""
    if lexicon.is_a(layout.lower[noun], "negative_subject"):
        return noun
    for child in layout.children[noun]:
        if child > noun:
            break
        form, relation = layout.lower[child], layout.parse.relations[child]
        if relation in {"det", "advmod", "cc:preconj"} and (
            form in {"no", "not", "neither"} and "only" not in layout.lower[child + 1 : child + 2]
        ):
            return child
        if relation in {"nummod", "amod", "det"} and any(
            layout.lower[one] == "not" for one in layout.children[child]
        ):
            return child
    if noun >= 2 and layout.lower[noun - 1] == "one" and layout.lower[noun - 2] == "no":
        return noun - 2
    if layout.lower[noun] == "one" and noun >= 1 and layout.lower[noun - 1] == "no":
        return noun - 1
    return None


def by_nobody(layout: Layout, lexicon: Lexicon, noun: int) -> bool:
    """Whether a noun phrase names nobody: "no group", "nobody", "neither of the two"."""
    return negative_subject(layout, lexicon, noun) is not None


def _modals(layout: Layout, lexicon: Lexicon, children: list[int], clause: Clause) -> None:
    """Modal verbs, alone and before "have"."""
    helpers = [
        child
        for child in children
        if layout.parse.relations[child].startswith("aux") or layout.parse.upos[child] == "AUX"
    ]
    perfect = any(layout.lower[child] == "have" for child in helpers)
    for child in helpers:
        form = layout.lower[child]
        if lexicon.is_a(form, "may"):
            if form in {"can", "could"} and clause.negations:
                clause.half += [child] if perfect else []
                continue
            clause.weak.append(child)
        elif lexicon.is_a(form, "must"):
            if perfect and form in {"should", "ought"}:
                clause.unreal.append(child)
            else:
                clause.half.append(child)
                clause.must.append(child)
        elif lexicon.is_a(form, "will") or lexicon.is_a(form, "would"):
            clause.ahead.append(child)


def _consequence(
    layout: Layout, lexicon: Lexicon, word: int, children: list[int], clause: Clause
) -> None:
    """A clause with a condition beside it, when it speaks of what is not yet so."""
    tense = layout.parse.features[word]
    past = "Tense=Past" in tense and FINITE in tense
    for child in children:
        if layout.parse.relations[child] != "advcl":
            continue
        mark = condition_of(layout, lexicon, child)
        if mark is not None and not past and (clause.ahead or clause.weak or "Tense=Pres" in tense):
            clause.conditions.append(mark)


def condition_of(layout: Layout, lexicon: Lexicon, word: int) -> int | None:
    """The word that makes a clause a condition; None where it is none."""
    for child in layout.children[word]:
        form, relation = layout.lower[child], layout.parse.relations[child]
        if child > word:
            break
        if relation == "mark" and lexicon.is_a(form, "if") and form != "whether":
            return child
        if relation in {"mark", "advmod"} and form == "long":
            return child
        if form in {"so", "as"} and "long" in layout.lower[child + 1 : child + 2]:
            return child
    return _inverted(layout, lexicon, word, list(layout.children[word]))


def _inverted(layout: Layout, lexicon: Lexicon, word: int, children: list[int]) -> int | None:
    """The helping verb of "Should the union strike", which stands before its subject."""
    first = layout.sentence(word)[0]
    for child in children:
        if not layout.parse.relations[child].startswith(("aux", "cop")):
            continue
        if not lexicon.is_a(layout.lower[child], "inverted"):
            return None
        subject = next((c for c in children if layout.parse.relations[c] in SUBJECTS), None)
        start = (
            child == first
            or layout.marks[child - 1]
            or layout.lower[child - 1] in {"that", "but", "and"}
        )
        if subject is not None and layout.lower[subject].endswith(("self", "selves")):
            return None
        if subject is not None and child < subject and start and not _asks(layout, word):
            return child
        return None
    return None


def _asks(layout: Layout, word: int) -> bool:
    last = layout.sentence(word)[1]
    return any(layout.lower[at] == "?" for at in range(max(last - 1, word), last + 1))


def _inversion(
    layout: Layout, lexicon: Lexicon, word: int, children: list[int], clause: Clause
) -> None:
    mark = _inverted(layout, lexicon, word, children)
    if mark is None:
        mark = next(
            (
                child
                for child in children
                if layout.parse.relations[child] in {"mark", "advmod"}
                and lexicon.is_a(layout.lower[child], "if")
                and layout.lower[child] != "whether"
                and layout.parse.relations[word]
                in {"advcl", "root", "parataxis", "conj", "advcl:relcl"}
            ),
            None,
        )
        if mark is None and layout.parse.relations[word] == "advcl":
            mark = condition_of(layout, lexicon, word)
    if mark is None:
        return
    clause.conditions.append(mark)
    had = any(
        layout.lower[child] in {"had", "'d", "’d"}
        for child in children
        if layout.parse.relations[child].startswith("aux")
    )
    clause.contrary = had
