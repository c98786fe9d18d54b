"""Names: words of time inside a name, such as "USA Today", "Black Friday" or "June Okpara"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from sayso.reading.times.lexicon import data_lines
from sayso.reading.times.matching import Match

__all__ = ["is_name"]

SMALL = frozenset({"deictic", "tonight", "day_part", "fixed_word", "set_word"})
"""Operations on words that have a capital inside a sentence only as part of a name."""
TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "lady", "lord", "judge", "sister"})
BEFORE_MONTHS = frozenset(
    """in since by until till from to during through between before after for on early late mid
    this last next the a an each every around about that of""".split()
)
"""Words before a month that go before no first name, or before a month more often."""
FIRST_NAMES = frozenset({"april", "may", "june", "august"})
TIMES_OF_VERSES = frozenset({"clock"})


def is_name(match: Match) -> bool:
    """Whether the words belong to a name."""
    word = match.lexed.words[match.first]
    if _in_known_name(match):
        return True
    if match.rule.operation in SMALL:
        return _follows_capital(match, word)
    if match.first == match.last and word.lower() in FIRST_NAMES:
        return _is_first_name(match)
    if match.first == match.last and match.has("s"):
        return _is_between_capitals(match, word)
    if match.rule.operation in TIMES_OF_VERSES:
        return _is_verse(match)
    return False


def _close(match: Match, left: int) -> bool:
    """Whether at most one space parts a token from the next."""
    lexed = match.lexed
    return lexed.starts[left + 1] - lexed.ends[left] <= 1


def _follows_capital(match: Match, word: str) -> bool:
    first = match.first
    if not word[0].isupper() or word.isupper() or not first:
        return False
    before = match.lexed.words[first - 1]
    return (
        _close(match, first - 1)
        and before[0].isupper()
        and before.isalpha()
        and not before.islower()
    )


def _is_between_capitals(match: Match, word: str) -> bool:
    """As in "His sire was Summer Squall", but not "Summer Squall" in a line of capitals."""
    words, last = match.lexed.words, match.last
    if not word.istitle() or last + 1 >= len(words) or not match.first:
        return False
    behind, before = words[last + 1], words[match.first - 1]
    return behind.istitle() and _close(match, last) and before.isalpha() and before.islower()


def _is_first_name(match: Match) -> bool:
    """As in "June Okpara said", but not "In June Okpara said"."""
    words, last = match.lexed.words, match.last
    if last + 1 >= len(words) or not _close(match, last):
        return False
    behind = words[last + 1]
    before = words[match.first - 1].lower() if match.first else ""
    if before in TITLES or (before == "." and words[max(match.first - 2, 0)].lower() in TITLES):
        return True
    if behind[0].islower() or behind.isupper() or not behind.isalpha():
        return False
    return before not in BEFORE_MONTHS and not match.grammar.alphabet.is_in_lexicon(behind.lower())


def _is_verse(match: Match) -> bool:
    """As in "John 3:16", where the figures stand right behind a name."""
    words, first = match.lexed.words, match.first
    if not first or words[first][0] == "0" or not words[first].isdecimal():
        return False
    before = words[first - 1]
    shown = match.text[match.span.start : match.span.end]
    plain = shown.replace(":", "").isdecimal() and len(words[first]) == 1
    return plain and before.istitle() and before.isalpha() and before.lower() not in NO_BOOKS


NO_BOOKS = frozenset({"at", "by", "from", "until", "till", "about", "around", "before", "after",
                      "since", "between", "to", "and", "or", "the", "on"})  # fmt: skip


@cache
def _known_names() -> Mapping[str, tuple[tuple[int, tuple[str, ...]], ...]]:
    """By each word of time in a name: where it stands in the name, and the name's words."""
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    for line in data_lines("names.txt"):
        name = tuple(line.split())
        for place, word in enumerate(name):
            found[word].append((place, name))
    return {word: tuple(names) for word, names in found.items()}


def _in_known_name(match: Match) -> bool:
    known = _known_names()
    first = match.first + (match.lexed.words[match.first].lower() == "the")
    for at in range(first, match.last + 1):
        for place, name in known.get(match.lexed.words[at].lower(), ()):
            start = at - place
            if start < 0:
                continue
            words = match.lexed.words[start : start + len(name)]
            if tuple(word.lower().replace("’", "'") for word in words) == name:
                return start <= first and match.last < start + len(name)
    return False
