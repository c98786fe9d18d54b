"""Features: what the typer looks at around a candidate."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from zlib import crc32

from sayso.reading.events.candidates import Candidate
from sayso.reading.events.classes import classes_of
from sayso.reading.events.clauses import (
    governor,
    is_passive,
    is_verbal,
    modal_of,
    object_of,
    obliques,
    possessor_of,
    subject_of,
)
from sayso.reading.events.lexicon import Entry, Lexicon
from sayso.reading.events.scene import Scene
from sayso.reading.layout import WordRange
from sayso.spelling.forms import lemmas_of, singulars_of

__all__ = [
    "features_around",
    "features_near",
    "features_of",
    "features_within",
    "forms_of",
    "rows_around",
    "rows_near",
]

CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN"})
COMPLEMENTS = frozenset({"xcomp", "ccomp", "advcl", "acl"})
BESIDE = frozenset({"compound", "amod", "compound:prt", "advmod"})
SMALL = frozenset({"det", "nummod", "mark"})


WORD, AROUND, WITH_WORD, NEAR = 1.0, 0.5, 0.2, 0.3
"""How much a feature counts: of the word itself; around it, also together with its types; around
it together with the word; of all words of the sentence. Chosen by cross-validation."""


def features_of(scene: Scene, lexicon: Lexicon, candidate: Candidate) -> dict[str, float]:
    """The features of a candidate by name, with how much each counts."""
    within = features_within(candidate.entry, forms_of(scene, candidate))
    return within | features_around(scene, lexicon, candidate)


def forms_of(scene: Scene, candidate: Candidate) -> tuple[str, ...]:
    """The words of a candidate in lower case."""
    return tuple(scene.layout.lower[word] for word in candidate.inner)


def features_within(entry: Entry, forms: tuple[str, ...]) -> dict[str, float]:
    """The features of the words of a candidate alone.

    entry: of the lexicon. forms: the words in lower case.
    """
    return dict.fromkeys(_of_words(entry, forms), WORD)


def features_around(scene: Scene, lexicon: Lexicon, candidate: Candidate) -> dict[str, float]:
    """The features of what stands around a candidate in the tree."""
    found: dict[str, float] = {}
    kinds = _kinds(candidate.entry)
    for feature in _around(scene, lexicon, candidate):
        found[feature] = AROUND
        if feature[0] == "!":
            found[f"{candidate.entry.key}/{feature}"] = WITH_WORD
            for kind in kinds:
                found[f"{kind}/{feature}"] = AROUND
    return found


def rows_around(
    scene: Scene, lexicon: Lexicon, candidate: Candidate, count: int
) -> dict[int, float]:
    """The same by row of the typer's table, as `typer.buckets_of` hashes their names.

    A checksum goes on from that of a name's beginning, so that the long names, of which there are
    a thousand in an article, need not be put together.

    count: how many rows there are.
    """
    found: dict[int, float] = {}
    entry = candidate.entry
    word = crc32(f"{entry.key}/".encode())
    kinds = [crc32(f"{kind}/".encode()) for kind in _kinds(entry)]
    for feature in dict.fromkeys(_around(scene, lexicon, candidate)):
        name = feature.encode()
        found[crc32(name) % count] = AROUND
        if feature[0] == "!":
            found[crc32(name, word) % count] = WITH_WORD
            for kind in kinds:
                found[crc32(name, kind) % count] = AROUND
    return found


def features_near(scene: Scene, sentence: WordRange) -> dict[str, float]:
    """The features that all candidates of a sentence share: its words and their classes."""
    found: dict[str, float] = {}
    for word in range(sentence[0], sentence[1] + 1):
        if scene.parse.upos[word] in CONTENT:
            found.update(_of_near(scene.layout.lower[word]))
    return found


def rows_near(scene: Scene, sentence: WordRange, count: int) -> dict[int, float]:
    """The same by row of the typer's table. count: how many rows there are."""
    found: dict[int, float] = {}
    for word in range(sentence[0], sentence[1] + 1):
        if scene.parse.upos[word] in CONTENT:
            found.update(_rows_of_near(scene.layout.lower[word], count))
    return found


def _of_words(entry: Entry, forms: tuple[str, ...]) -> Iterator[str]:
    yield from _of_entry(entry)
    for form in forms:
        fine, coarse = classes_of(form)
        yield f"fine={fine}"
        yield f"coarse={coarse}"
        yield f"fine={fine}/{entry.part}"


def _kinds(entry: Entry) -> list[str]:
    strong = [sense.kind for sense in entry.senses if sense.origin != "oeda"]
    return list(dict.fromkeys(strong or (sense.kind for sense in entry.senses)))


def _of_entry(entry: Entry) -> Iterator[str]:
    yield "always"
    yield f"key={entry.key}"
    yield f"part={entry.part}"
    yield f"long={len(entry.words) > 1}"
    kinds = _kinds(entry)
    yield f"many={min(len(kinds), 4)}"
    for sense in entry.senses:
        yield f"{sense.origin}={sense.kind}"
        yield f"{sense.origin}={sense.kind}/{entry.part}/{len(entry.words) > 1}"
        if sense.mode:
            yield f"mode={sense.kind}.{sense.mode}"
    if len(kinds) == 1:
        yield f"only={kinds[0]}"
    elif kinds:
        yield f"first={kinds[0]}"


def _around(scene: Scene, lexicon: Lexicon, candidate: Candidate) -> Iterator[str]:
    """Those with "!" also count together with the word and its types."""
    yield from _above(scene, lexicon, candidate.head)
    if is_verbal(scene.layout, candidate.head):
        yield from _of_verb(scene, lexicon, candidate.head)
    else:
        yield from _of_noun(scene, lexicon, candidate.head)
    for case, child in obliques(scene.layout, candidate.head):
        if child not in candidate.inner:
            yield f"!case={case}"
            yield from _argument(scene, lexicon, f"with-{case}", child)
    yield from _below(scene, lexicon, candidate)


def _above(scene: Scene, lexicon: Lexicon, word: int) -> Iterator[str]:
    layout, parse = scene.layout, scene.parse
    relation, above = parse.relations[word], parse.heads[word]
    yield f"!pos={parse.upos[word]}/{relation}"
    yield f"form={layout.lower[word][-3:]}"
    if above >= 0:
        yield f"!above={_lemma(layout.lower[above])}"
        yield f"abovepos={parse.upos[above]}/{relation}"
        for kind in _types(lexicon, layout.lower[above]):
            yield f"!abovetype={kind}"
    if word + 1 < len(layout.lower):
        yield f"next={layout.lower[word + 1]}"
    if word:
        yield f"previous={layout.lower[word - 1]}"


def _of_verb(scene: Scene, lexicon: Lexicon, word: int) -> Iterator[str]:
    layout = scene.layout
    passive = is_passive(layout, word)
    yield f"!passive={passive}"
    yield f"!modal={modal_of(layout, word)}"
    subject, told = subject_of(layout, word), object_of(layout, word)
    yield from _argument(scene, lexicon, "object" if passive else "subject", subject)
    if not passive or told is not None:
        yield from _argument(scene, lexicon, "object2" if passive else "object", told)


def _of_noun(scene: Scene, lexicon: Lexicon, word: int) -> Iterator[str]:
    layout = scene.layout
    ruler = governor(layout, word)
    if ruler is not None:
        yield f"!ruler={_lemma(layout.lower[ruler])}/{scene.parse.relations[word]}"
    yield from _argument(scene, lexicon, "owner", possessor_of(layout, word))


def _below(scene: Scene, lexicon: Lexicon, candidate: Candidate) -> Iterator[str]:
    layout = scene.layout
    for child in layout.children[candidate.head]:
        name = scene.parse.relations[child]
        if child in candidate.inner:
            continue
        if name in BESIDE:
            yield f"!{name}={_lemma(layout.lower[child])}"
        elif name in COMPLEMENTS:
            yield f"!has={name}"
            for kind in _types(lexicon, layout.lower[child]):
                yield f"!below={kind}"
        elif name in SMALL:
            yield f"!{name}={layout.lower[child]}"


def _argument(scene: Scene, lexicon: Lexicon, name: str, head: int | None) -> Iterator[str]:
    if head is None:
        yield f"!{name}=none"
        return
    layout = scene.layout
    yield f"!{name}.kind={scene.kind(head)}"
    yield f"{name}.lemma={_lemma(layout.lower[head])}"
    fine, coarse = classes_of(layout.lower[head])
    yield f"{name}.fine={fine}"
    yield f"!{name}.coarse={coarse}"
    sector = scene.sector(head)
    if sector:
        yield f"!{name}.sector={sector}"
    for kind in _types(lexicon, layout.lower[head]):
        yield f"!{name}.type={kind}"


def _types(lexicon: Lexicon, form: str) -> list[str]:
    for part in ("n", "v"):
        for lemma in lemmas_of(form) if part == "v" else singulars_of(form):
            entry = lexicon.single.get((part, lemma))
            if entry is not None:
                strong = [sense.kind for sense in entry.senses if sense.origin == "own"]
                return list(dict.fromkeys(strong))
    return []


@lru_cache(maxsize=20_000)
def _lemma(form: str) -> str:
    """One spelling for the forms of a word; not always a word."""
    lemmas = lemmas_of(form)
    return lemmas[0] if lemmas[0] != form or len(lemmas) == 1 else lemmas[1]


def _of_near(form: str) -> tuple[tuple[str, float], ...]:
    fine, coarse = classes_of(form)
    names = (f"near={_lemma(form)}", f"nearfine={fine}", f"nearcoarse={coarse}")
    return tuple((name, NEAR) for name in names)


@lru_cache(maxsize=20_000)
def _rows_of_near(form: str, count: int) -> tuple[tuple[int, float], ...]:
    return tuple((crc32(name.encode()) % count, value) for name, value in _of_near(form))
