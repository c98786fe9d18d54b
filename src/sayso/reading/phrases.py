"""Phrases: which words are pronouns, and the parts of a noun phrase that rules look at."""

from __future__ import annotations

from sayso.reading.layout import JOINERS, Layout, WordRange, core_words

__all__ = [
    "FIRST_PERSON",
    "RELATIVES",
    "SECOND_PERSON",
    "THIRD_PERSON",
    "head_noun",
    "is_joint",
    "is_pronoun",
    "is_pronoun_word",
    "names_somebody",
    "segment",
    "tidy",
]

FIRST_PERSON = frozenset("i me my mine myself we us our ours ourselves".split())
SECOND_PERSON = frozenset("you your yours yourself yourselves".split())
RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})

THIRD_PERSON = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
    "it": "n", "its": "n", "itself": "n",
    "they": "p", "them": "p", "their": "p", "theirs": "p", "themselves": "p",
}  # fmt: skip
"""What each pronoun asks for: a man, a woman, a thing, or many."""

RELATIVE_WORDS = frozenset("who whom whose which that what whoever".split())
INDEFINITE_PRONOUNS = frozenset(
    "this these those one ones some many others other another most all both none each any few "
    "several everyone everybody someone somebody anyone anybody nobody everything something "
    "anything nothing there here neither either much more".split()
)


PRONOUNS = FIRST_PERSON | SECOND_PERSON | THIRD_PERSON.keys() | RELATIVE_WORDS | INDEFINITE_PRONOUNS
NO_NAMES = frozenset({"VERB", "AUX", "ADV", "ADP", "CCONJ", "SCONJ", "PART", "PUNCT"})


def is_pronoun(layout: Layout, words: WordRange) -> bool:
    """Whether words are nothing but a pronoun of whatever kind."""
    forms = [layout.lower[word] for word in range(words[0], words[1] + 1) if not layout.marks[word]]
    return bool(forms) and all(map(is_pronoun_word, forms))


def is_pronoun_word(form: str) -> bool:
    """Whether a word, in lower case, can be a pronoun of whatever kind."""
    return form in PRONOUNS


def names_somebody(layout: Layout, words: WordRange) -> bool:
    """Whether words hold more than verbs and small words, which are nobody's."""
    return any(
        layout.parse.upos[word] not in NO_NAMES
        or layout.document.words(layout.parse.words[word])[:1].isupper()
        for word in range(words[0], words[1] + 1)
    )


def tidy(text: str) -> str:
    """White space as single spaces, and no possessive or punctuation at the ends."""
    shown = " ".join(text.split()).strip(' ,;:.–—-"“”')
    for ending in ("'s", "’s", "'", "’"):
        if shown.endswith(ending) and len(shown) > len(ending) + 1:
            return shown[: -len(ending)].rstrip()
    return shown


def segment(layout: Layout, words: WordRange, head: int) -> WordRange:
    """The part of a noun phrase around its head, between commas, brackets and relatives."""
    return core_words(layout.lower, words, head)


def is_joint(layout: Layout, words: WordRange, head: int) -> bool:
    """Whether words with such a head join several ("the army and the council").

    Where the tree lost that, two words that hang on the same one outside tell it.
    """
    parse = layout.parse
    if not JOINERS.isdisjoint(layout.lower[words[0] + 1 : words[1]]) and any(
        parse.relations[child] == "conj" and words[0] <= child <= words[1]
        for child in layout.children[head]
    ):
        return True
    for joiner in range(head + 1, words[1]):
        if layout.lower[joiner] in {"and", "&"}:
            return any(
                parse.heads[word] == parse.heads[head]
                and parse.relations[word] == parse.relations[head]
                and parse.upos[word] in {"NOUN", "PROPN"}
                for word in range(joiner + 1, words[1] + 1)
            )
    return False


def head_noun(layout: Layout, word: int) -> int | None:
    """The noun that a relative pronoun stands for, by the tree, else the noun right before it."""
    parse = layout.parse
    seen: set[int] = set()
    at = word
    while at >= 0 and at not in seen:
        seen.add(at)
        if parse.relations[at].startswith("acl") and parse.heads[at] >= 0:
            return parse.heads[at] if parse.heads[at] < word else None
        at = parse.heads[at]
    for before in range(word - 1, max(word - 4, -1), -1):
        if parse.upos[before] in {"NOUN", "PROPN"}:
            return before
    return None
