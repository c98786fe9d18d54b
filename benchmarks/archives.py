"""Invented archives: folders of any number of articles, each different, the same every time."""

from __future__ import annotations

import datetime
import json
import random
from pathlib import Path

from benchmarks.articles import as_page
from benchmarks.tellings import made_name, occurrence, telling

__all__ = ["write_archive"]

PUBLISHERS = ("The Upland Courier", "Vellmark Post", "Astermouth Mail", "Northern Wire", "Harbour")
FILES_A_FOLDER = 1000
PAGE_EVERY = 5
EMPTY_EVERY = 500
COPY_EVERY = 10
TELLINGS = 4
"""How many articles tell of one thing."""
A_DAY = 10
"""How many things happen on a day: with 40 articles a day, time parts them as in a real archive."""
NEW_WORDS = 0.03
"""Share of the words of a copy that are new."""


def write_archive(folder: Path, count: int, *, words: int, seed: int = 1, first: int = 0) -> None:
    """Write articles into folders of a thousand, without holding more than one.

    Four in a row tell of the same thing, with other words and often other figures, within two
    days, and of news in our own words, each changed; every tenth is a copy of the one before with
    some words changed. Names are new in each, so that the vocabulary grows as that of a real
    archive does. Every fifth is a page, the others are text with a sidecar; one in 500 is empty.

    count: how many there are in the end. first: how many are there already.
    words: about how many an article has. seed: the same seed gives the same archive.
    """
    for number in range(first, count):
        place = folder / f"{number // FILES_A_FOLDER:04}"
        place.mkdir(parents=True, exist_ok=True)
        _write_one(place / f"{number:07}", number, words=words, seed=seed)


def _article(number: int, *, words: int, seed: int) -> str:
    what = occurrence(number // TELLINGS, a_day=A_DAY, seed=seed)
    copied = number % COPY_EVERY == COPY_EVERY - 1
    written = number - 1 if copied else number
    of_copy = occurrence(written // TELLINGS, a_day=A_DAY, seed=seed) if copied else what
    text = telling(of_copy, words=words, dice=random.Random(f"{seed}/{written}"))
    return _copied(text, random.Random(f"{seed}/copy/{number}")) if copied else text


def _copied(text: str, dice: random.Random) -> str:
    """The same with some plain words changed; figures stay, as a new one would be an update."""
    return " ".join(
        made_name(dice).lower() if word.islower() and dice.random() < NEW_WORDS else word
        for word in text.split(" ")
    )


def _write_one(stem: Path, number: int, *, words: int, seed: int) -> None:
    if number % EMPTY_EVERY == EMPTY_EVERY - 1:
        stem.with_suffix(".txt").touch()
        return
    article = _article(number, words=words, seed=seed)
    dice = random.Random(f"{seed}/facts/{number}")
    day = occurrence(number // TELLINGS, a_day=A_DAY, seed=seed).day
    published = (day + datetime.timedelta(days=dice.randrange(3))).isoformat()
    if number % PAGE_EVERY == 0:
        page = as_page(article, published=published)
        stem.with_suffix(".html").write_text(page, encoding="utf-8")
        return
    stem.with_suffix(".txt").write_text(article, encoding="utf-8")
    facts = {"publisher": dice.choice(PUBLISHERS), "published": published}
    sidecar = stem.with_name(f"{stem.name}.txt.meta.json")
    sidecar.write_text(json.dumps(facts), encoding="utf-8")
