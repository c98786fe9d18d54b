"""Candidates: the places of a document where words stand that can name an event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.reading.events.lexicon import Entry, Lexicon
from sayso.reading.layout import Layout, WordRange
from sayso.spelling.forms import lemmas_of, singulars_of

__all__ = ["Candidate", "find_candidates"]

OPEN_CLASSES = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "AUX", "ADV", "X", "INTJ", "ADP"})
VERBAL_ENDINGS = ("ed", "ing")
"""A form that ends so may be a verb whatever its word class: "outright rejected" gets any."""

FARTHEST_PARTICLE = 5
FARTHEST_NEXT = 3
WIDEST_GAP = 1
"""A phrase with more foreign words than this inside has its first word alone as a trigger."""
FARTHEST_RESULT = 8
BE = "be"
RESULTS = frozenset({"hostage", "captive", "prisoner", "fire", "alight", "ablaze", "free"})
"""Words at the end of a phrase that tell what becomes of its object, which stands between."""
LIGHT_MARKS = frozenset({"-", "‘", "“", '"', "'"})
MODIFIERS = frozenset({"DET", "ADJ", "PUNCT", "NUM", "PART", "ADV"})
NOMINAL = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "case"})
PARTICLES = frozenset({"ADP", "ADV"})
OBJECTS = frozenset({"obj", "obl", "iobj", "nsubj", "nsubj:pass"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that can name an event.

    head: number of the word that carries the meaning in the tree.
    words: first and last word of the trigger. inner: all words that belong to the phrase.
    """

    head: int
    words: WordRange
    inner: tuple[int, ...]
    entry: Entry


def find_candidates(layout: Layout, lexicon: Lexicon) -> list[Candidate]:
    """All candidates of a document in reading order; a phrase hides the words inside it."""
    found: list[Candidate] = []
    taken: set[int] = set()
    upos = layout.parse.upos
    lemmas = [lemmas_of(form) for form in layout.lower]
    for word, form in enumerate(layout.lower):
        if lexicon.firsts.isdisjoint(lemmas[word]) or layout.marks[word]:
            continue
        if upos[word] not in OPEN_CLASSES and not form.endswith(VERBAL_ENDINGS):
            continue
        candidate = _at(layout, lexicon, word, lemmas)
        if candidate is not None and not taken.intersection(candidate.inner):
            found.append(candidate)
            if len(candidate.inner) > 1:
                taken.update(candidate.inner)
    return found


def _at(
    layout: Layout, lexicon: Lexicon, word: int, lemmas: Sequence[tuple[str, ...]]
) -> Candidate | None:
    """The candidate that begins with a word. lemmas: of all words of the document."""
    form, upos = layout.lower[word], layout.parse.upos[word]
    parts = ("n", "v") if upos in {"NOUN", "PROPN"} else ("v", "n")
    ahead: frozenset[str] | None = None  # looked up for the few words that begin a phrase
    bare = ("n", form) not in lexicon.single and _has_modifier(layout, word)
    for part in ("n",) if bare else parts:
        for lemma in lemmas[word] if part == "v" else singulars_of(form):
            for entry in lexicon.phrases.get((part, lemma), ()):
                if ahead is None:
                    ahead = _lemmas_ahead(lemmas, word)
                inner = _match(layout, entry, word) if entry.words[1] in ahead else None
                if inner is not None and not _hides(layout, lexicon, entry, inner[-1]):
                    return _phrase(layout, entry, inner)
    for part in parts:
        if upos in {"ADP", "ADV", "AUX"} or (
            part == "v" and not _may_be_verb(upos, form, lemmas[word])
        ):
            continue
        for lemma in lemmas[word] if part == "v" else singulars_of(form):
            single = lexicon.single.get((part, lemma))
            if single is not None:
                return Candidate(word, (word, word), (word,), single)
    return None


def _has_modifier(layout: Layout, word: int) -> bool:
    """Whether a word is a noun with words of its own before it.

    Then no phrase of a verb begins there, unless the noun names an event by itself too: "a fire at
    the depot" is no "fire at", but "a call for talks" calls for them.
    """
    relations = layout.parse.relations
    return layout.parse.upos[word] == "NOUN" and any(
        relations[child] in NOMINAL for child in layout.children[word] if child < word
    )


def _hides(layout: Layout, lexicon: Lexicon, entry: Entry, last: int) -> bool:
    """Whether "be" would take the first word of another phrase: "was set" that of "set on fire"."""
    return entry.words[0] == BE and any(
        _match(layout, other, last) is not None
        for lemma in lemmas_of(layout.lower[last])
        for other in lexicon.phrases.get(("v", lemma), ())
    )


def _lemmas_ahead(lemmas: Sequence[tuple[str, ...]], word: int) -> frozenset[str]:
    """Of the words in which the second word of a phrase can be."""
    return frozenset().union(*lemmas[word + 1 : word + 1 + FARTHEST_PARTICLE])


def _may_be_verb(upos: str, form: str, lemmas: tuple[str, ...]) -> bool:
    inflected = len(lemmas) > 1
    return (
        upos in {"VERB", "ADJ"} or form.endswith(("ed", "ing")) or (upos != "PROPN" and inflected)
    )


def _match(layout: Layout, entry: Entry, word: int) -> tuple[int, ...] | None:
    """The words of a phrase from its first one on; None where it isn't there."""
    _, last = layout.sentence(word)
    inner = [word]
    reach = FARTHEST_PARTICLE if entry.part == "v" else 1
    for lemma in entry.words[1:]:
        place = _next(layout, lemma, inner[-1], min(last, inner[-1] + reach))
        if place is None:
            return _result(layout, entry, word, last)
        inner.append(place)
        reach = FARTHEST_NEXT if entry.part == "v" else 1
    return tuple(inner)


def _result(layout: Layout, entry: Entry, word: int, last: int) -> tuple[int, ...] | None:
    """The words of a phrase whose end tells what becomes of the object: "took five men hostage"."""
    size = len(entry.words) - 1
    if entry.part != "v" or entry.words[-1] not in RESULTS:
        return None
    for end in range(word + size, min(last, word + FARTHEST_RESULT) + 1):
        inner = range(end - size + 1, end + 1)
        if layout.parse.heads[end] == word and all(
            lemma in lemmas_of(layout.lower[place])
            for lemma, place in zip(entry.words[1:], inner, strict=True)
        ):
            return (word, *inner)
    return None


def _next(layout: Layout, lemma: str, after: int, last: int) -> int | None:
    """The next word of a phrase: right behind the one before it, but for what may stand there."""
    parse = layout.parse
    for place in range(after + 1, last + 1):
        if layout.marks[place] and layout.lower[place] not in LIGHT_MARKS:
            return None
        if lemma in lemmas_of(layout.lower[place]):
            near = place == after + 1 or all(
                parse.upos[word] in MODIFIERS for word in range(after + 1, place)
            )
            hangs = parse.heads[place] == after and parse.upos[place] in PARTICLES
            return place if near or hangs else None
    return None


def _phrase(layout: Layout, entry: Entry, inner: tuple[int, ...]) -> Candidate:
    if entry.part == "n":
        return Candidate(inner[-1], (inner[0], inner[-1]), inner, entry)
    gaps = inner[-1] - inner[0] + 1 - len(inner)
    whole = gaps <= WIDEST_GAP or not any(_is_argument(layout, inner, word) for word in inner)
    words = (inner[0], inner[-1]) if whole and gaps <= 2 * WIDEST_GAP else (inner[0], inner[0])
    return Candidate(inner[0], words, inner, entry)


def _is_argument(layout: Layout, inner: tuple[int, ...], word: int) -> bool:
    """Whether between the words of a phrase a noun phrase of its own begins before this one."""
    nouns = {"NOUN", "PROPN", "PRON"}
    return any(
        layout.parse.upos[between] in nouns and layout.parse.relations[between] in OBJECTS
        for between in _between(inner)
        if between < word
    )


def _between(inner: tuple[int, ...]) -> Iterator[int]:
    return (word for word in range(inner[0], inner[-1]) if word not in inner)
