"""Silver trees: ClearNLP dependencies, as a teacher writes them, as Universal Dependencies.

The engine's gold trees (GUM) hold no news that may be learned from. A teacher that was trained on
newswire (spaCy's English models, MIT) parses the articles of PolNeAR; its ClearNLP labels become
relations of Universal Dependencies 2 by the rules here: the noun of a prepositional phrase and
the predicate of a copula become heads, `conj` and names hang on their first word. What the two
schemes cut differently is left unlabelled, and takes no part in the loss.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Token", "to_universal"]

ROOT = -1

SAME = {
    "acl": "acl", "advcl": "advcl", "advmod": "advmod", "amod": "amod", "appos": "appos",
    "aux": "aux", "auxpass": "aux:pass", "case": "case", "cc": "cc", "ccomp": "ccomp",
    "compound": "compound", "conj": "conj", "csubj": "csubj", "csubjpass": "csubj:pass",
    "dative": "iobj", "dep": "dep", "det": "det", "dobj": "obj", "expl": "expl",
    "intj": "discourse", "mark": "mark", "neg": "advmod", "nmod": "compound",
    "npadvmod": "obl:unmarked", "nsubj": "nsubj", "nsubjpass": "nsubj:pass",
    "nummod": "nummod", "oprd": "xcomp", "acomp": "xcomp", "parataxis": "parataxis",
    "poss": "nmod:poss", "preconj": "cc:preconj", "predet": "det:predet", "prt": "compound:prt",
    "punct": "punct", "quantmod": "advmod", "relcl": "acl:relcl", "xcomp": "xcomp",
    "attr": "xcomp", "obj": "obj",
}  # fmt: skip
"""Relations whose two ends are the same in both schemes; "attr" of other verbs than to be."""

UNSURE = frozenset(
    {
        "punct",
        "appos",
        "parataxis",
        "dep",
        "meta",
        "npadvmod",
        "intj",
        "agent",
        "prep",
        "pobj",
        "pcomp",
        "",
    }
)
"""Labels that are only kept when a rule has turned them into something else."""

BE = frozenset("be am is are was were been being 's ’s 'm ’m 're ’re".split())

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "DET"})
NOT_VERBAL = frozenset({"ADP", "ADV", "NOUN", "PROPN", "PRON"})


@dataclass
class Token:
    """One word of a sentence, as a teacher sees it.

    head: its place in the sentence, -1 for the root. relation: ClearNLP's label.
    person, people: whether it stands in the name of a person, or of a nation, religion or party.
    verb_form: its feature VerbForm, or "".
    """

    form: str
    upos: str
    head: int
    relation: str
    person: bool = False
    people: bool = False
    verb_form: str = ""


def to_universal(tokens: list[Token]) -> list[tuple[int, str] | None]:
    """The tree of one sentence after Universal Dependencies; None where the rules can't tell."""
    heads = [token.head for token in tokens]
    labels = [token.relation for token in tokens]
    _free_objects(tokens, heads, labels)
    _lift_predicates(tokens, heads, labels)
    _lift_nouns(tokens, heads, labels)
    _chain_conjuncts(heads, labels)
    _flatten_names(tokens, heads, labels)
    _lift_reported(tokens, heads, labels)
    found: list[tuple[int, str] | None] = []
    for number, token in enumerate(tokens):
        label = labels[number]
        if heads[number] == ROOT:
            found.append((ROOT, "root"))
        elif label.startswith("ud:"):
            found.append((heads[number], label[3:]))
        elif label in UNSURE or label not in SAME:
            found.append(None)
        else:
            refined = _refined(number, token, heads[number], SAME[label])
            found.append((heads[number], refined) if refined else None)
    return found


def _free_objects(tokens: list[Token], heads: list[int], labels: list[str]) -> None:
    """They want him to go, let him go: he is an object of the upper verb."""
    for number in range(len(tokens)):
        if labels[number] != "ccomp" or tokens[number].verb_form != "Inf":
            continue
        children = _children(heads, number)
        subjects = [n for n in children if labels[n] == "nsubj"]
        finite = [n for n in children if labels[n] == "aux" and tokens[n].form.lower() != "to"]
        if finite or any(labels[n] == "mark" for n in children):
            continue
        labels[number] = "xcomp"
        if subjects and heads[number] < subjects[0] < number:
            heads[subjects[0]] = heads[number]
            labels[subjects[0]] = "ud:obj"


def _lift_reported(tokens: list[Token], heads: list[int], labels: list[str]) -> None:
    """It rained, she said: what comes before its reporting verb is the head."""
    for number in range(len(tokens)):
        above = heads[number]
        if labels[number] != "ccomp" or above == ROOT or number > above or heads[above] != ROOT:
            continue
        children = _children(heads, number)
        if any(labels[n] == "mark" for n in children):
            continue
        heads[number], labels[number] = ROOT, "ROOT"
        heads[above], labels[above] = number, "ud:parataxis"


def _children(heads: list[int], number: int) -> list[int]:
    return [child for child, head in enumerate(heads) if head == number]


def _swap(low: int, high: int, heads: list[int], labels: list[str], label: str) -> None:
    """Let `low`, a child of `high`, take the place of `high`, which hangs on it as `label`."""
    for child in _children(heads, high):
        if child != low:
            heads[child] = low
    heads[low], labels[low] = heads[high], labels[high]
    heads[high], labels[high] = low, label


def _lift_predicates(tokens: list[Token], heads: list[int], labels: list[str]) -> None:
    """She is mayor: the predicate is the head and the copula its child."""
    for number, token in enumerate(tokens):
        if token.form.lower() not in BE:
            continue
        children = _children(heads, number)
        if any(labels[n] == "expl" for n in children):  # there is a town: town is the subject
            for n in children:
                if labels[n] in ("attr", "nsubj"):
                    labels[n] = "ud:nsubj"
            continue
        low = _predicate(number, children, labels)
        if low is None:
            continue
        if labels[low] == "prep":
            noun = next((n for n in _children(heads, low) if labels[n] == "pobj"), None)
            if noun is None:
                continue
            _swap(noun, low, heads, labels, "ud:case")
            low = noun
        _swap(low, number, heads, labels, "ud:cop")


def _predicate(number: int, children: list[int], labels: list[str]) -> int | None:
    """What a form of to be says of its subject: a noun, an adjective, or a preposition's noun."""
    found = [n for n in children if labels[n] in ("attr", "acomp")]
    found = [n for n in found if n > number] or found
    if not found and not any(labels[n] in ("ccomp", "xcomp", "advcl") for n in children):
        found = [n for n in children if labels[n] == "prep" and n > number]
    return found[0] if found else None


def _lift_nouns(tokens: list[Token], heads: list[int], labels: list[str]) -> None:
    """In the town: the noun is the head and the preposition its child."""
    for number, token in enumerate(tokens):
        children = _children(heads, number)
        nouns = [n for n in children if labels[n] == "pobj"]
        clauses = [n for n in children if labels[n] == "pcomp"]
        old, above = labels[number], heads[number]
        free = old in ("prep", "agent", "dative")
        if not free and not (token.upos == "ADP" and (nouns or clauses)):
            continue
        nominal = above != ROOT and tokens[above].upos in NOMINAL
        if nouns:
            _swap(nouns[0], number, heads, labels, "ud:case")
            if free or old == "pobj":
                kind = "nmod" if nominal else "obl:agent" if old == "agent" else "obl"
                labels[nouns[0]] = f"ud:{kind}"
        elif clauses and tokens[clauses[0]].upos in NOT_VERBAL:
            labels[clauses[0]] = "dep"
        elif clauses:
            _swap(clauses[0], number, heads, labels, "ud:mark")
            if free:
                labels[clauses[0]] = "ud:acl" if nominal else "ud:advcl"
        elif old == "prep":
            labels[number] = "ud:advmod" if token.upos == "ADV" else "dep"


def _chain_conjuncts(heads: list[int], labels: list[str]) -> None:
    """All conjuncts hang on the first, and "and" on the one after it."""
    first: dict[int, int] = {}
    for number, label in enumerate(labels):
        top, seen = heads[number], {number}
        if label != "conj":
            continue
        while top not in seen and top != ROOT and labels[top] == "conj":
            seen.add(top)
            top = heads[top]
        if top != ROOT:
            first[number] = top
    for number, label in enumerate(labels):
        if label == "cc" and heads[number] < number:
            later = [n for n in first if heads[n] == heads[number] and n > number]
            if later:
                heads[number] = min(later)
    for number, top in first.items():
        heads[number] = top


def _flatten_names(tokens: list[Token], heads: list[int], labels: list[str]) -> None:
    """Ada Brandt: the first word of a person's name is its head."""
    named = [token.person and token.upos == "PROPN" for token in tokens]
    number = 0
    while number < len(tokens):
        last = number
        while named[number] and last + 1 < len(tokens) and named[last + 1]:
            last += 1
        run = range(number, last + 1)
        inner = [n for n in run if n != last]
        joined = all(heads[n] in run and labels[n] in ("compound", "nmod") for n in inner)
        if inner and joined and heads[last] not in run:
            for child, head in enumerate(heads):
                if head in run and child not in run:
                    heads[child] = number
            heads[number], labels[number] = heads[last], labels[last]
            for n in run[1:]:
                heads[n], labels[n] = number, "ud:flat"
        number = last + 1


def _refined(number: int, token: Token, head: int, label: str) -> str:
    """The subtypes that depend on the words."""
    if label == "aux" and token.form.lower() == "to":
        return "mark"
    if label == "compound" and token.people:
        return "amod"
    if label == "nummod" and (token.upos != "NUM" or number > head):
        return ""
    if label in ("advmod", "compound") and token.upos == "NUM":
        return ""
    return label
