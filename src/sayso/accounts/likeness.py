"""Likeness: the event mentions of a story as arrays, block by block against all others."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.accounts.alike import lemma_of, rarity_of, vector_of
from sayso.accounts.place_fit import place_table
from sayso.accounts.sightings import WORD, Sighting
from sayso.accounts.whereabouts import Towns, is_town
from sayso.records import Reading

__all__ = ["Arrays", "arrays_of"]

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
RARITY_SHARE = 1.4
"""What being rare in English counts in a word's weight, beside being rare in the story."""
UNKNOWN = -1
UNKNOWN_VECTOR = 0.2
"""Cosine that is taken where a word has no vector: about the mean of unlike words."""

CONFLICT, COOPERATION = "conflict", "cooperation"
SPEECH, ACT = "speech", "act"
SORTS: Mapping[str, tuple[str, str]] = {
    "AGREE": (SPEECH, COOPERATION), "CONSULT": (SPEECH, COOPERATION),
    "SUPPORT": (SPEECH, COOPERATION), "CONCEDE": (SPEECH, COOPERATION),
    "COOPERATE": (ACT, COOPERATION), "AID": (ACT, COOPERATION), "RETREAT": (ACT, COOPERATION),
    "REQUEST": (SPEECH, CONFLICT), "ACCUSE": (SPEECH, CONFLICT), "REJECT": (SPEECH, CONFLICT),
    "THREATEN": (SPEECH, CONFLICT), "PROTEST": (ACT, CONFLICT), "SANCTION": (ACT, CONFLICT),
    "MOBILIZE": (ACT, CONFLICT), "COERCE": (ACT, CONFLICT), "ASSAULT": (ACT, CONFLICT),
}  # fmt: skip
"""The quad classes of PLOVER; types that are not among them fit all."""


@dataclass(frozen=True, slots=True, eq=False)
class Arrays:
    """The n event mentions of a story with t texts.

    text, sentence, kind, sort, mode, ordinal, place: (n,), a number each, -1 where unknown.
    wordings: (n,), the whole trigger as a number.
    vectors: (n, d), of length 1, or 0 where unknown; `has_vector` (n,).
    forms, kin, around, parties: (n, m) each, rows whose products tell what is shared.
    light, pointer: (n,). first_day, last_day: (n,), NaN when
        unknown; days_ago: (n,), from the last day to publication.
    texts: (t, t), cosines. places: (p, p), what `place_fit` says of each two.
    """

    text: Ints
    sentence: Ints
    wording: Ints
    kind: Ints
    sort: Ints
    mode: Ints
    ordinal: Ints
    place: Ints
    vectors: Floats
    has_vector: NDArray[np.bool_]
    forms: Floats
    kin: Floats
    around: Floats
    parties: Floats
    light: NDArray[np.bool_]
    pointer: NDArray[np.bool_]
    first_day: NDArray[np.float64]
    last_day: NDArray[np.float64]
    days_ago: NDArray[np.float64]
    texts: Floats
    places: NDArray[np.int64]


def arrays_of(sightings: Sequence[Sighting], readings: Sequence[Reading]) -> Arrays:
    """All that a story's event mentions are compared by."""
    texts = [_lemmas_of_text(reading) for reading in readings]
    weigh = _weights(texts)
    vectors = [vector_of(each.words) for each in sightings]
    zero = np.zeros(len(next((v for v in vectors if v is not None), (0.0,))), np.float32)
    days = np.array(
        [
            (each.days[0].toordinal(), each.days[1].toordinal()) if each.days else (np.nan, np.nan)
            for each in sightings
        ],
        np.float64,
    ).reshape(-1, 2)
    towns = Towns(readings)
    place_numbers, places = place_table(
        [each.place for each in sightings],
        apart=lambda one, other: (
            is_town(one) and is_town(other) and not towns.are_joined(one, other)
        ),
    )
    text_rows = _rows(texts, weigh)
    return Arrays(
        text=np.array([each.document for each in sightings], np.int64),
        sentence=np.array([each.sentence for each in sightings], np.int64),
        wording=_numbered(tuple(sorted(each.lemmas)) for each in sightings),
        kind=_numbered((each.kind or None) for each in sightings),
        sort=_numbered(SORTS.get(each.kind) for each in sightings),
        mode=_numbered(each.mode for each in sightings),
        ordinal=np.array([each.ordinal for each in sightings], np.int64),
        place=place_numbers,
        vectors=np.array([zero if each is None else each for each in vectors], np.float32),
        has_vector=np.array([each is not None for each in vectors], np.bool_),
        forms=_rows([each.forms for each in sightings], None),
        kin=_rows([_kin_of(each) for each in sightings], None),
        around=_rows([each.around for each in sightings], weigh),
        parties=_rows([each.participants for each in sightings], None),
        light=np.array([each.light for each in sightings], np.bool_),
        pointer=np.array([each.pointer for each in sightings], np.bool_),
        first_day=days[:, 0],
        last_day=days[:, 1],
        days_ago=_published(sightings) - days[:, 1],
        texts=np.minimum(text_rows @ text_rows.T, 1).astype(np.float32),
        places=places,
    )


def _published(sightings: Sequence[Sighting]) -> NDArray[np.float64]:
    days = [each.published.toordinal() if each.published else np.nan for each in sightings]
    return np.array(days, np.float64)


def _kin_of(sighting: Sighting) -> frozenset[str]:
    families = (f"#{number}" for number in sorted(sighting.families))
    return frozenset((*sighting.stems, *sighting.lemmas, *families))


def _lemmas_of_text(reading: Reading) -> frozenset[str]:
    words = {each.lower() for each in WORD.findall(reading.document.text)}
    return frozenset(lemma_of(word.removesuffix("'s").removesuffix("’s")) for word in words)


def _weights(texts: Sequence[Iterable[str]]) -> Callable[[str], float]:
    """How telling a word is: rare among the texts of the story, and rare in English."""
    counts = Counter(word for text in texts for word in text)
    total = len(texts) + 1

    def weigh(word: str) -> float:
        return math.log(total / (counts.get(word, 0) + 0.5)) + RARITY_SHARE * rarity_of(word)

    return weigh


def _rows(sets: Sequence[Iterable[str]], weigh: Callable[[str], float] | None) -> Floats:
    """One row for each set, in which what only one set holds has no column of its own.

    weigh: rows are of length 1, counting what is in no other set, and each word weighs so much;
        None for rows of ones.
    """
    held = Counter(word for each in sets for word in set(each))
    shared = sorted(word for word, count in held.items() if count > 1)
    columns = {word: number for number, word in enumerate(shared)}
    rows = np.zeros((len(sets), max(len(columns), 1)), np.float32)
    for place, words in enumerate(sets):
        values = {word: 1.0 if weigh is None else max(weigh(word), 0.0) for word in sorted(words)}
        length = 1.0 if weigh is None else math.sqrt(sum(each * each for each in values.values()))
        for word in values.keys() & columns.keys():
            rows[place, columns[word]] = values[word] / length if length else 0.0
    return rows


def _numbered(values: Iterable[object]) -> Ints:
    """Equal values as equal numbers; None as -1."""
    numbers: dict[object, int] = {}
    return np.array(
        [UNKNOWN if each is None else numbers.setdefault(each, len(numbers)) for each in values],
        np.int64,
    )
