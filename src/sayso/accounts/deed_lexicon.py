"""Deed lexicon: the words for deeds that one can be blamed for, and how they stand in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

__all__ = [
    "FIRST",
    "ONE_AUTHOR",
    "Verb",
    "Voicing",
    "deed_nouns",
    "forms_in",
    "gerunds_in",
    "verbs_in",
]

FIRST = frozenset({"first shots", "first blow"})
ONE_AUTHOR = FIRST | {
    "fire",
    "blast",
    "abduction",
    "breach",
    "order",
    "sabotage",
    "poisoning",
    "theft",
    "fraud",
    "leak",
    "wrecking",
    "sinking",
    "downing",
    "flooding",
    "crossing",
    "ramming",
    "death",
}
"""Deeds that one side has done, so that another one has not."""
GUNS = frozenset({"fire", "fires"})
BURNING = re.compile(
    r"\b(?:the|an?|that|this|these|those|started|several|two|house|school)\s$", re.I
)
"""What stands before a fire that burns, and not before one of guns."""
HAVING = re.compile(r"\bhaving\s$", re.IGNORECASE)
GAP = r"(?:[\w’'-]+\s){0,5}?"
WORD = re.compile(r"[\w’'-]+")
PASSIVE = frozenset("was were been being is are be got gets".split())
PERFECT = frozenset("had has have having".split())
DOING = frozenset("did do does".split())
DETERMINERS = frozenset(
    "a an the no this these those his her its their our my your first last second single any "
    "every each "
    "another several of two three four".split()
)
"""Words behind which "shot", "hit" and "fire" are no verbs."""
OBJECTS = DETERMINERS | frozenset("it them him us me her down all many some these that".split())
"""Where only these belong to a verb, it must have an object: "it burned" blames nobody."""
MODAL = frozenset("may might could would should will can must to shall".split())
SMALL = frozenset("the that this a it up down to on".split())
NEGATIVE = frozenset("not never neither nor".split())
BARE_DOWN = re.compile(
    r"\s+down(?:[.,;:!?”\"]|\s(?:in|on|at|after|before|when|while|during|and|last|early|late|\w+day)\b|$)"
)
""" "The chapel burned down." """
DID_DO = re.compile(
    r"\b(?:(?:answer|response|reply|reaction|next\smove)\s(?:was|is)|went\son|proceeded|chose|decided|began|"
    r"started|managed|dared|hesitate|used\s(?:\w+\s){1,3}|rushed|turned|(?:was|were)\sthe\s(?:first|ones|one))"
    r"\s(?:to\s)(?:(?:\w+\s){1,4}and\s)?$",
    re.IGNORECASE,
)
""" "Her answer was to ram us", "they went on to burn it": this was done. """
BETWEEN = frozenset(
    "also then even again later just only first either all both simply really deliberately now "
    "still already allegedly reportedly apparently once".split()
)
"""Words that may stand between a verb and its auxiliary."""


@dataclass(frozen=True, slots=True)
class Verb:
    """The verb of a deed in a sentence.

    deed: class. start, end: of the verb with its auxiliaries, and what belongs to it behind; head:
    where the verb itself begins. passive: whether what stands in front of it is what was done.
    denied: whether its auxiliaries deny it. unreal: whether they only suppose, ask or wish for it.
    """

    deed: str
    start: int
    head: int
    end: int
    passive: bool
    denied: bool
    unreal: bool


@dataclass(frozen=True, slots=True)
class Voicing:
    """One form of a verb: class of the deed, the form, what must follow, and the words in it."""

    deed: str
    form: str
    tail: re.Pattern[str] | None
    words: frozenset[str] = frozenset()


@cache
def _lexicon() -> tuple[Mapping[str, str], Mapping[str, tuple[Voicing, ...]]]:
    nouns: dict[str, str] = {}
    verbs: dict[str, list[Voicing]] = defaultdict(list)
    text = (resources.files("sayso.accounts") / "data" / "deed_words.txt").read_text("utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        head, _, tail = line.partition(" : ")
        name, sort, *words = head.split()
        deed = name.replace("_", " ")
        if sort == "noun":
            for word in words:
                nouns.setdefault(word, deed)
            continue
        pattern = _tail(tail) if tail else None
        parts = frozenset(re.findall(r"[\w-]+", tail))
        for form, word in zip(("base", "past", "part", "ing"), words, strict=True):
            verbs[word].append(Voicing(deed, form, pattern, parts))
            if form == "base" and word not in nouns:
                # "Shells", "raids" and "mines" are mostly things.
                verbs[word + "s"].append(Voicing(deed, "past", pattern, parts))
    return nouns, {word: tuple(_strictest_first(found)) for word, found in verbs.items()}


def _strictest_first(found: list[Voicing]) -> list[Voicing]:
    return sorted(
        found,
        key=lambda each: (
            each.deed not in FIRST,
            -len(each.tail.pattern) if each.tail else 0,
        ),
    )


def _tail(words: str) -> re.Pattern[str]:
    parts = []
    for word in words.split():
        parts.append(GAP if word == "..." else f"(?:{word.replace('/', '|')})\\b\\s?")
    return re.compile(r"[\s“\"]+" + "".join(parts), re.IGNORECASE)


def deed_nouns(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The nouns for deeds in a stretch of text: class, start and end."""
    nouns, _ = _lexicon()
    for match in WORD.finditer(text, start, end):
        deed = nouns.get(match[0].casefold())
        if match[0].casefold() in GUNS and not BURNING.search(text, start, match.start()):
            continue
        if deed is not None:
            yield deed, match.start(), match.end()


def gerunds_in(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The deeds of a stretch of text that stand as "firing first": class, start and end."""
    return forms_in(text, start, end, "ing")


def forms_in(text: str, start: int, end: int, form: str) -> Iterator[tuple[str, int, int]]:
    """The verbs of deeds that stand in one form: class, start and end.

    form: "base", "past", "part" or "ing", which "having fired" is too.
    """
    _, verbs = _lexicon()
    for token in WORD.finditer(text, start, end):
        for each in verbs.get(token[0].casefold(), ()):
            had = (form, each.form) == ("ing", "part") and HAVING.search(
                text, max(start, token.start() - 8), token.start()
            )
            if each.form != form and not had:
                continue
            tail = each.tail.match(text, token.end(), end) if each.tail else None
            if each.tail is None or tail is not None:
                yield each.deed, token.start(), tail.end() if tail else token.end()
                break


def verbs_in(text: str, start: int, end: int) -> Iterator[Verb]:
    """The verbs of deeds in a sentence, in its order."""
    _, verbs = _lexicon()
    tokens = list(WORD.finditer(text, start, end))
    for place, token in enumerate(tokens):
        forms = verbs.get(token[0].casefold())
        if forms is None:
            continue
        found = _verb(text, tokens, place, forms, end)
        if found is not None:
            yield found


def _verb(
    text: str,
    tokens: list[re.Match[str]],
    place: int,
    forms: tuple[Voicing, ...],
    limit: int,
) -> Verb | None:
    first, auxiliaries = _auxiliaries(text, tokens, place)
    if first == place and place and tokens[place - 1][0].casefold() in DETERMINERS:
        return None
    passive = bool(auxiliaries & PASSIVE)
    helped = bool(auxiliaries & (DOING | MODAL)) and not auxiliaries & PERFECT and not passive
    head, stop = tokens[place].start(), tokens[place].end()
    by = bool(re.compile(r"\s+by\b", re.IGNORECASE).match(text, stop, limit))
    for form in forms:
        if form.form == "ing" and not passive:
            continue
        if (form.form == "base") != helped:
            continue
        is_passive = (passive and form.form == "part") or (by and form.form in {"past", "part"})
        if passive and form.form not in {"part", "ing"}:
            continue
        tail = form.tail.match(text, stop, limit) if form.tail else None
        if tail is not None and BARE_DOWN.match(text, stop, limit) and not is_passive:
            tail = None
        if form.tail and tail is None and not is_passive:
            continue
        free = form.words <= OBJECTS
        if form.tail and tail is None and not free and not _named_before(tokens, first, form):
            continue
        end = len(text[:stop]) if tail is None else tail.end()
        return Verb(
            form.deed,
            tokens[first].start(),
            head,
            end - (len(text[stop:end]) - len(text[stop:end].rstrip()) if tail else 0),
            is_passive,
            bool(auxiliaries & NEGATIVE) or any(a.endswith("n't") for a in auxiliaries),
            bool(auxiliaries & MODAL)
            and not DID_DO.search(text, max(head - 60, tokens[max(first - 12, 0)].start()), head),
        )
    return None


def _named_before(tokens: list[re.Match[str]], first: int, form: Voicing) -> bool:
    """Whether what belongs to a verb stands in front of its passive: "the truce was broken"."""
    words = {token[0].casefold() for token in tokens[max(first - 8, 0) : first]}
    if form.deed in FIRST:
        return "first" in words
    nouns, _ = _lexicon()
    return bool(words & form.words - SMALL) or any(nouns.get(w) == form.deed for w in words)


def _auxiliaries(text: str, tokens: list[re.Match[str]], place: int) -> tuple[int, frozenset[str]]:
    """The place of the first auxiliary of a verb, and all of them."""
    found: set[str] = set()
    first = place
    for number in range(place - 1, max(place - 6, -1), -1):
        word = tokens[number][0].casefold().replace("’", "'")
        gap = text[tokens[number].end() : tokens[number + 1].start()]
        if gap.strip(' “"') or "\n" in gap:
            break
        plain = word.removesuffix("n't") if word.endswith("n't") else word
        known = plain in PASSIVE | PERFECT | DOING | MODAL | NEGATIVE or word in {"won't", "can't"}
        if known:
            found |= {plain, word}
            first = number
            if word == "to" and place - number == 1:
                # In "their answer was to ram it" nothing is passive.
                break
        elif not (word in BETWEEN or word.endswith("ly")):
            break
    return first, frozenset(found)
