"""Names: the part of a mention that is a name, and what two names have in common."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import pairwise

from sayso.reading.layout import Layout, WordRange
from sayso.reading.parties.extents import capital_runs, core_of, plain
from sayso.reading.parties.lexicon import Lexicon
from sayso.reading.phrases import is_pronoun, is_pronoun_word, tidy
from sayso.records import PartyKind
from sayso.spelling.folding import fold, fold_person, initial_of

__all__ = [
    "Name",
    "acronym_behind",
    "initials_fit",
    "loose_names",
    "name_in",
    "name_of",
    "shorter_keys",
]

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "esq", "phd", "md", "qc", "kc", "obe", "mbe"})
LOOSE = 3
"""Words from one word of a name to the next, as in "J. van Orr"."""

ARABIC_ARTICLES = frozenset({"al", "el", "ul"})
SMALL = frozenset({"of", "the", "for", "and", "s", "affairs"})
ARTICLES = frozenset({"the", "a", "an"})
SPELLED = {"defense": "defence", "labor": "labour", "organization": "organisation",
           "center": "centre", "harbor": "harbour"}  # fmt: skip
OFFICES = frozenset({"ministry", "department", "office", "agency", "bureau", "court"})
SHORT_TITLES = {
    short: (title,)
    for short, title in (
        each.split("-")
        for each in (
            "gen-general gov-governor sen-senator rep-representative lt-lieutenant col-colonel "
            "sgt-sergeant capt-captain maj-major cmdr-commander adm-admiral cpl-corporal "
            "dr-doctor prof-professor rev-reverend"
        ).split()
    )
}
"""What a shortened title means, as the text may call its bearer so later."""

SERVANTS = frozenset({"abd", "abdul", "abdel", "abdal", "abdur", "abdu"})
SERVANT = re.compile(r"^abd[aeiou](?:l|[nrsdt](?=[^aeiou])|(?=[nrsdt]))(?=\w{4})")
"""The beginning of a name that is written as one word or as two, in folded letters."""

NOT_SHORT = frozenset({"house", "state", "states", "city", "party", "north", "south", "new"})
"""Words that are too common to stand for the one longer name that they end or begin."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands and as it is compared.

    words: its words in the document, without titles where a full name is left.
    shown: as in the text, white space normalised, with a title only before a single word.
    key: folded words without titles, initials, suffixes and small words.
    initials: first letters of given names before the key, for "J. K. Orr"; else empty.
    nickname: a folded name between marks inside the name, as in "Dorn “Red” Pell"; else "".
    roles: lower-case title words before it ("interior", "minister").
    gender: "f" or "m" by title or first name, "" when unknown.
    titled: whether the gender is told by a title.
    many: whether it is the name of several, as "the Pells".
    start: where it begins with its titles.
    """

    words: WordRange
    shown: str
    key: tuple[str, ...]
    initials: tuple[str, ...] = ()
    nickname: str = ""
    roles: frozenset[str] = frozenset()
    gender: str = ""
    titled: bool = False
    many: bool = False
    start: int = -1


def name_of(layout: Layout, lexicon: Lexicon, number: int, *, person: bool) -> Name | None:
    """The name in the mention of a number; None where it has none."""
    core = core_of(layout, lexicon, number, person=person)
    if core is None or is_pronoun(layout, core):
        return None
    return _name(layout, lexicon, core, person=person)


def name_in(layout: Layout, lexicon: Lexicon, words: WordRange) -> Name | None:
    """The name of a person in words that are no mention; None where they hold none."""
    runs = capital_runs(layout, words, joined=False)
    if len(runs) != 1 or is_pronoun(layout, runs[0]):
        return None
    return _name(layout, lexicon, runs[0], person=True)


def _name(layout: Layout, lexicon: Lexicon, core: WordRange, *, person: bool) -> Name | None:
    """What a run of capitalised words says of a name."""
    roles: list[str] = []
    gender = ""
    start = core[0]
    many = person and layout.lower[start] == "the"
    while start < core[1] and layout.lower[start] in ARTICLES:
        start += 1
    if person:
        start = _behind_descriptions(layout, lexicon, (start, core[1]))
    while person and start < core[1] and plain(layout, start) in lexicon.titles:
        gender = lexicon.titles[plain(layout, start)] or gender
        roles += [plain(layout, start), *SHORT_TITLES.get(plain(layout, start), ())]
        start += 1
    words = _without_suffix(layout, (start, core[1]))
    if person and _is_role(layout, lexicon, words):
        return None
    key, initials, nickname = (
        _person_key(layout, words) if person else (_thing_key(layout, words), (), "")
    )
    if not key:
        return None
    titled = bool(gender)
    first = layout.lower[words[0]]
    if person and not gender:
        gender = lexicon.gender_of(first, alone=len(key) == 1)
        if not gender and len(key) > 1 and fold(first) not in lexicon.first_names:
            gender = lexicon.gender_of(layout.lower[words[1]], alone=True)
    if roles and start == core[1]:
        words = (start - 1, core[1])
    shown = tidy(layout.text(words))
    if not shown or is_pronoun_word(shown.lower()):
        return None
    plural = "Number=Plur" in layout.parse.features[words[1]]
    many = (many or layout.lower[words[0] - 1] == "the") and plural and len(key) == 1
    return Name(
        words,
        shown,
        key,
        initials,
        nickname,
        frozenset(roles),
        gender,
        titled,
        person and many,
        core[0],
    )


def loose_names(
    layout: Layout, lexicon: Lexicon, *, taken: Collection[int], voiced: Collection[int]
) -> list[Name]:
    """Names of persons that stand in no mention, by position, as an engine misses some.

    A title or a first name tells them, or that they speak.

    taken: words of mentions that act. voiced: words of those who speak.
    """
    found: list[Name] = []
    upos = layout.parse.upos
    seen = {first for first, _ in layout.mention_words}
    free = [word for word, tag in enumerate(upos) if tag == "PROPN" and word not in taken]
    pairs = {layout.sentence_of[left] for left, right in pairwise(free) if right - left <= LOOSE}
    for sentence in (layout.parse.sentences[number] for number in sorted(pairs) if number >= 0):
        for run in capital_runs(layout, sentence, joined=False):
            words = range(run[0], run[1] + 1)
            if run[0] == run[1] or any(word in taken for word in words):
                continue
            if layout.parse.upos[run[1]] != "PROPN":
                continue
            name = _name(layout, lexicon, run, person=True)
            if name is None or name.many:
                continue
            first, last = (fold(layout.lower[word]) for word in name.words)
            known = name.titled or bool(name.roles) or first in lexicon.first_names
            # Hungarian, Chinese and Japanese names have the given name last.
            known = known or (last in lexicon.first_names and words[0] not in seen)
            speaks = any(word in voiced for word in words) and len(name.key) > 1
            if known or (speaks and first not in lexicon.nouns):
                found.append(name)
    return found


def initials_fit(name: Name, other: Name) -> bool:
    """Whether the initials of one name fit the given names of another of one surname."""
    left = name.initials or tuple(word[0] for word in name.key[:-1])
    right = other.initials or tuple(word[0] for word in other.key[:-1])
    return not left or not right or left[0] == right[0]


def shorter_keys(key: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """The stretches of a key that may stand for it, in a fixed order."""
    count = len(key)
    found = {
        key[start:end]
        for start in range(count)
        for end in range(start + 1, count + 1)
        if end - start < count
    }
    return sorted(each for each in found if each[0] not in NOT_SHORT)


def _behind_descriptions(layout: Layout, lexicon: Lexicon, words: WordRange) -> int:
    """Where a person's name begins behind capitals that describe him.

    As in "Rival Ada Brandt" at the beginning of a sentence, and "Tarn Gov. Ada Brandt".
    """
    first, last = words
    opening = layout.sentence(first)[0] == first and layout.parse.upos[first] in {"NOUN", "ADJ"}
    if opening and last - first > 1 and fold(layout.lower[first + 1]) in lexicon.first_names:
        return first + 1
    for word in range(first + 1, last):
        if fold(layout.lower[word - 1]) in lexicon.first_names:
            break
        if layout.lower[word].endswith(".") and plain(layout, word) in lexicon.titles:
            return word
    return first


def _is_role(layout: Layout, lexicon: Lexicon, words: WordRange) -> bool:
    """Whether capitals hold a noun and no name, as in "the Secretary" and "Troops"."""
    first = words[0]
    while first > 0 and plain(layout, first - 1) in lexicon.titles:
        first -= 1
    forms = [word for word in range(first, words[1] + 1) if not layout.marks[word]]
    roles = [plain(layout, word) for word in forms]
    sense = lexicon.nouns.get(" ".join(roles))
    if sense is not None and sense.kind is PartyKind.GROUP:
        return True
    plural = "Number=Plur" in layout.parse.features[words[1]]
    if len(roles) == 1 and layout.lower[first - 1 : first] == ("the",) and not plural:
        return True
    return all(role in lexicon.titles or role in SMALL for role in roles)


def _without_suffix(layout: Layout, words: WordRange) -> WordRange:
    last = words[1]
    while last > words[0] and (layout.marks[last] or plain(layout, last) in SUFFIXES):
        last -= 1
    return words[0], last


def _person_key(layout: Layout, words: WordRange) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """The key, the initials and the nickname in a person's name."""
    key: list[str] = []
    initials: list[str] = []
    nickname: list[str] = []
    inside = False
    for word in range(words[0], words[1] + 1):
        if layout.marks[word]:
            inside = (inside != (layout.lower[word] in "“”\"'‘’()")) if key else False
            continue
        form = tidy(layout.lower[word])
        if form in {"s", "'s", "’s"} or form.strip(".") in SUFFIXES:
            continue
        if form in ARABIC_ARTICLES and (key or layout.lower[word + 1 : word + 2] == ("-",)):
            continue
        letter = initial_of(form) if word < words[1] else ""
        if letter:
            initials.append(letter) if not key else None
        elif inside:
            nickname.append(fold_person(form))
        elif form.strip("."):
            key.append(fold_person(form.strip(".")))
    key = _one_servant(key)
    if not key and nickname:
        key, nickname = nickname, []
    return tuple(key), tuple(initials) if len(key) == 1 else (), "".join(nickname)


def _one_servant(key: list[str]) -> list[str]:
    """A key in which "Abd al-Rahman", "Abdul Rahman" and "Abdulrahman" are one word."""
    found: list[str] = []
    for word in key:
        if found and found[-1] in SERVANTS:
            found[-1] = f"abd{word}"
        elif word in SERVANTS:
            found.append(word)
        else:
            found.append(SERVANT.sub("abd", word))
    return found


def _thing_key(layout: Layout, words: WordRange) -> tuple[str, ...]:
    """The key of what is no person; "Ministry of Defense" and "Defence Ministry" have one."""
    key: list[str] = []
    for word in range(words[0], words[1] + 1):
        form = fold(tidy(layout.lower[word])).strip(".")
        if layout.marks[word] or form in SMALL or form in {"'s", "s"}:
            continue
        key.append(SPELLED.get(form, form.replace(".", "")))
    if len(key) > 1 and key[0] in OFFICES:
        key = [*key[1:], key[0]]
    return tuple(key)


def acronym_behind(layout: Layout, words: WordRange) -> int | None:
    """The word of an acronym in brackets right behind a name, as in "Joint Group (JG)"."""
    after = words[1] + 1
    if after + 2 >= len(layout.lower) or layout.lower[after] != "(":
        return None
    if layout.lower[after + 2] != ")":
        return None
    form = layout.document.words(layout.parse.words[after + 1])
    initial = layout.document.words(layout.parse.words[words[0]])[0]
    fits = form[0] == initial and form.isalpha() and sum(map(str.isupper, form)) > 1
    return after + 1 if fits else None
