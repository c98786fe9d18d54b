"""Names of parties: what of a name is compared across documents."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.records import Party, PartyKind, Reading
from sayso.spelling.folding import fold, fold_person, initial_of
from sayso.spelling.titles import title_genders

__all__ = ["PartyName", "name_of_party"]

WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*\.?")
POSSESSIVE = re.compile(r"['’]s?$")
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
ARABIC_ARTICLES = frozenset({"al", "el", "ul"})
SMALL = frozenset({"the", "a", "an", "of", "for", "and", "s", "affairs"})
SPELLED = {
    "defense": "defence", "labor": "labour", "organization": "organisation", "center": "centre",
}  # fmt: skip
OFFICES = frozenset({"ministry", "department", "office", "agency", "bureau", "court"})
GENDERS = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
SHORTEST_ACRONYM = 2


@dataclass(frozen=True, slots=True)
class PartyName:
    """A party's name as it is compared.

    key: folded words without titles, articles, initials and suffixes; empty for a party without a
        name of its own, such as "two soldiers".
    initials: first letters of the given names in front of a surname alone ("J. Orr").
    roles: folded roles in front of the name or in its place ("interior minister").
    titles: each title in front of it ("president").
    gender: "f" or "m" by title or pronouns, "" when unknown or contradictory.
    acronym: the name in capitals where it is one; else "".
    """

    key: tuple[str, ...]
    initials: tuple[str, ...] = ()
    roles: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    gender: str = ""
    acronym: str = ""


def name_of_party(reading: Reading, party: Party) -> PartyName:
    """How a party of a reading is compared with those of other documents."""
    if party.kind is PartyKind.PERSON:
        return _person(reading, party)
    words = [POSSESSIVE.sub("", word) for word in WORD.findall(party.name)]
    key = [fold(word).rstrip(".").replace(".", "") for word in words]
    key = [SPELLED.get(word, word) for word in key if word not in SMALL and word]
    if len(key) > 1 and key[0] in OFFICES:
        key = [*key[1:], key[0]]
    single = words[0].replace(".", "") if len(words) == 1 else ""
    acronym = single if single.isupper() and len(single) >= SHORTEST_ACRONYM else ""
    named = _is_named(reading, party, words) and not any(word.isdigit() for word in words)
    return PartyName(tuple(key) if named else (), acronym=acronym)


def _is_named(reading: Reading, party: Party, words: list[str]) -> bool:
    """Whether a name has a capital that is not there for the beginning of a sentence alone."""
    telling = [word for word in words if word.lower() not in SMALL]
    if any(word[:1].isupper() for word in telling[1:]) or (words and words[0].lower() == "the"):
        return any(word[:1].isupper() for word in telling)
    if not telling or not telling[0][:1].isupper():
        return False
    if len(telling[0]) > 1 and telling[0].isupper():
        return True
    starts = {sentence.span.start for sentence in reading.sentences}
    places = (
        span.start + reading.document.words(span).find(telling[0])
        for span in party.mentions
        if telling[0] in reading.document.words(span)
    )
    return any(place not in starts for place in places)


def _person(reading: Reading, party: Party) -> PartyName:
    titles = title_genders()
    roles: set[str] = set()
    seen: set[str] = set()
    genders = {GENDERS[word] for word in _pronouns(reading, party) if word in GENDERS}
    for span in party.mentions:
        words = reading.document.words(span).split()
        words = words[words[:1] in (["the"], ["The"]) :]
        found = _titles_in_front(words)
        genders |= {titles[word] for word in found if titles[word]}
        seen.update(title for title in found if not titles[title])
        if len(found) > 1 and (len(found) == len(words) or words[len(found)][:1].isupper()):
            roles.add(" ".join(SPELLED.get(word, word) for word in found))
    key, initials = _person_key(party.name)
    gender = genders.pop() if len(genders) == 1 else ""
    return PartyName(key, initials, frozenset(roles), frozenset(seen), gender)


def _pronouns(reading: Reading, party: Party) -> list[str]:
    """The mentions of one word, in lower case."""
    return [
        word
        for word in (reading.document.words(span).lower() for span in party.mentions)
        if " " not in word
    ]


def _titles_in_front(words: list[str]) -> list[str]:
    """The titles that a mention begins with."""
    found: list[str] = []
    for word in words:
        plain = fold(POSSESSIVE.sub("", word)).strip(".,")
        if plain not in title_genders():
            break
        found.append(plain)
    return found


def _person_key(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The folded words of a person's name, and the initials in front of a surname."""
    words = [POSSESSIVE.sub("", word) for word in WORD.findall(name)]
    if not any(word[:1].isupper() for word in words):
        return (), ()
    while len(words) > 1 and fold(words[0]).strip(".") in title_genders():
        words = words[1:]
    if fold(words[0]) in SMALL or fold(words[0]).strip(".") in title_genders():
        return (), ()
    key: list[str] = []
    initials: list[str] = []
    for number, word in enumerate(words):
        form = fold(word)
        if form.strip(".") in SUFFIXES or (form in ARABIC_ARTICLES and len(words) > 1):
            continue
        letter = initial_of(form) if number < len(words) - 1 else ""
        if letter:
            initials += [] if key else [letter]
        else:
            key.append(fold_person(form.strip(".")))
    return tuple(key), tuple(initials) if len(key) == 1 else ()
