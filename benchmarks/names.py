"""Names: our rules beside libraries, on aliases of a public table and on spellings of one name.

```console
pip install rapidfuzz jellyfish anyascii
python -m benchmarks.names --data FOLDER
```

A pair is right when one name is told to be the other. Libraries give a likeness from 0 to 1 and are
given their best threshold on the very pairs they are judged on; the rules have none.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from sayso.spelling.folding import fold, fold_person, initial_of
from sayso.spelling.titles import title_genders

__all__ = ["Pair", "alias_pairs", "same_by_rules", "spelling_pairs"]

SPELLINGS = Path(__file__).with_name("spellings.txt")
BODIES = frozenset(
    "of the and for party army ministry front movement government forces police group council "
    "union committee national liberation democratic republic islamic people international united "
    "army bank company organization organisation association court agency brigade military "
    "coalition congress league islands province city state states rebels militia to de la".split()
)
"""Words that no name of a person in the table has."""

SERVANTS = frozenset({"abd", "abdul", "abdel", "abdal"})
FEWEST, MOST = 2, 4
SEED = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names, and whether they are one person's."""

    left: str
    right: str
    same: bool


def alias_pairs(table: Path) -> list[Pair]:
    """Names of persons with their aliases; and as many pairs of others who share a surname."""
    people: list[tuple[str, list[str]]] = []
    with table.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            aliases = [each for each in row["aliases"] if _is_person(each)]
            if _is_person(row["name"]):
                people.append((row["name"], aliases))
    same = [Pair(name, alias, same=True) for name, aliases in people for alias in aliases]
    by_surname: dict[str, list[str]] = {}
    for name, _ in people:
        by_surname.setdefault(name.split()[-1], []).append(name)
    other = [
        Pair(left, right, same=False)
        for names in by_surname.values()
        for left, right in combinations(sorted(set(names))[:6], 2)
    ]
    drawn = random.Random(SEED)
    drawn.shuffle(other)
    return same + other[: len(same)]


def spelling_pairs() -> list[Pair]:
    """Spellings of one invented name in each line of our own list; names of two lines differ."""
    lines = SPELLINGS.read_text(encoding="utf-8").splitlines()
    groups = [line.split("; ") for line in lines if line and not line.startswith("#")]
    same = [Pair(*two, same=True) for group in groups for two in combinations(group, 2)]
    other = [
        Pair(left, right, same=False)
        for one, two in combinations(groups, 2)
        for left in one[:2]
        for right in two[:2]
    ]
    return same + other


def _is_person(name: str) -> bool:
    words = name.lower().replace("-", " ").split()
    return FEWEST <= len(words) <= MOST and BODIES.isdisjoint(words) and name.isascii()


def same_by_rules(left: str, right: str) -> bool:
    """Whether our rules take two full names for one: as in `sayso.reading.parties`."""
    one, two = _key(left), _key(right)
    if not one or not two:
        return False
    if one == two or sorted(one) == sorted(two):
        return True
    short, long = sorted((one, two), key=len)
    ends = short[-1] == long[-1] and short[0] == long[0]
    initials = len(short) == len(long) == FEWEST and short[-1] == long[-1]
    initials = initials and 1 in {len(short[0]), len(long[0])} and short[0][0] == long[0][0]
    return len(short) > 1 and ((ends and set(short) <= set(long)) or initials)


def _key(name: str) -> tuple[str, ...]:
    titles = title_genders()
    words = [word.strip(".") for word in fold(name).replace("-", " ").split()]
    words = [word for word in words if word not in titles or len(words) <= FEWEST]
    words = [word for word in words if word not in {"al", "el"}]
    if len(words) > FEWEST:  # initials in the middle tell nothing
        words = [words[0], *(word for word in words[1:] if not initial_of(word))]
    key: list[str] = []
    for word in words:
        servant = key and key[-1] in SERVANTS
        folded = initial_of(word) or fold_person(word)
        key[-1:] = [f"abd{folded}"] if servant else [*key[-1:], folded]
    return tuple(re.sub(r"^abd[aeu][lr](?=\w{4})", "abd", word) for word in key)


def _libraries() -> Iterator[tuple[str, Callable[[str, str], float]]]:
    """The likeness of two names by each library that is installed."""
    try:
        from rapidfuzz import fuzz
        from rapidfuzz.distance import JaroWinkler
    except ImportError:
        return
    yield "rapidfuzz ratio", lambda a, b: fuzz.ratio(a.lower(), b.lower()) / 100
    yield "rapidfuzz token_sort", lambda a, b: fuzz.token_sort_ratio(a.lower(), b.lower()) / 100
    yield "rapidfuzz token_set", lambda a, b: fuzz.token_set_ratio(a.lower(), b.lower()) / 100
    yield "rapidfuzz WRatio", lambda a, b: fuzz.WRatio(a.lower(), b.lower()) / 100
    yield "rapidfuzz Jaro-Winkler", lambda a, b: JaroWinkler.similarity(a.lower(), b.lower())
    yield "rules, then ratio of folded", _folded_ratio(fuzz.ratio)
    try:
        from anyascii import anyascii
        from jellyfish import metaphone
    except ImportError:
        return
    yield (
        "anyascii, token_sort",
        lambda a, b: fuzz.token_sort_ratio(anyascii(a).lower(), anyascii(b).lower()) / 100,
    )
    yield (
        "anyascii, metaphone",
        lambda a, b: float(
            sorted(map(metaphone, anyascii(a).split()))
            == sorted(map(metaphone, anyascii(b).split()))
        ),
    )


def _folded_ratio(ratio: Callable[[str, str], float]) -> Callable[[str, str], float]:
    def likeness(left: str, right: str) -> float:
        if same_by_rules(left, right):
            return 1.0
        return ratio(" ".join(_key(left)), " ".join(_key(right))) / 100

    return likeness


def _scores(found: Sequence[bool], pairs: Sequence[Pair]) -> tuple[float, float, float]:
    hits = sum(each and pair.same for each, pair in zip(found, pairs, strict=True))
    precision = hits / sum(found) if any(found) else 0.0
    recall = hits / sum(pair.same for pair in pairs)
    return precision, recall, 2 * precision * recall / ((precision + recall) or 1)


def _best(likeness: Sequence[float], pairs: Sequence[Pair]) -> tuple[float, float, float]:
    thresholds = sorted({round(each, 2) for each in likeness})
    return max(
        (_scores([each >= least for each in likeness], pairs) for least in thresholds),
        key=lambda scores: scores[2],
    )


def main(arguments: Sequence[str]) -> None:
    """Print precision, recall and F1 of each way, and how many pairs it judges a second."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])  # type: ignore[union-attr]
    parser.add_argument("--data", type=Path, required=True, help="the folder of the data sets")
    table = parser.parse_args(arguments).data / "oeda_dictionaries" / "actors.jsonl"
    for title, pairs in (("aliases", alias_pairs(table)), ("spellings", spelling_pairs())):
        print(f"{title}: {sum(each.same for each in pairs)} of {len(pairs)} pairs are one person")
        start = time.process_time()
        found = [same_by_rules(each.left, each.right) for each in pairs]
        _show("our rules", _scores(found, pairs), len(pairs) / (time.process_time() - start))
        for name, likeness in _libraries():
            start = time.process_time()
            given = [likeness(each.left, each.right) for each in pairs]
            spent = time.process_time() - start
            _show(name, _best(given, pairs), len(pairs) / spent)


def _show(name: str, scores: tuple[float, float, float], rate: float) -> None:
    precision, recall, f1 = (f"{100 * each:5.1f}" for each in scores)
    print(f"  {name:28} precision {precision}  recall {recall}  F1 {f1}  {rate:9,.0f} pairs/s")


if __name__ == "__main__":
    main(sys.argv[1:])
