"""Language: whether a text is English, and the name of any other language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sayso.errors import UnsupportedLanguage
from sayso.intake.contents import gap
from sayso.intake.wordlists import phrases, words
from sayso.records import Block, BlockKind, Gap

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped]

__all__ = ["Judged", "english_share", "judge_language", "language_name"]

ENGLISH = "en"
ENGLISH_SHARE = 0.13
FOREIGN_SHARE = 0.06
FEWEST_WORDS = 20
FEWEST_TO_REFUSE = 5
FEWEST_SMALL_WORDS = 8
FEWEST_SMALL_TO_REFUSE = 4
FEWEST_LETTERS = 10
SURE = 0.6
SURE_OF_BLOCK = 0.8
SURE_OF_SHORT = 0.9
SURE_OF_NAME = 0.4
SURE_OF_ENGLISH = 0.5
MOST_CHARACTERS = 20_000
MOST_BLOCKS_ASKED = 500
_OTHER_SCRIPT = re.compile("[^\\W\\d_A-Za-z\u00aa-\u024f\u0300-\u036f\u1e00-\u1eff]")
_NO_LANGUAGE = frozenset({"zxx", "und", "qaa"})


class Judged(NamedTuple):
    """Blocks after their language was judged.

    blocks: the same blocks; one in another language is boilerplate, with the label
        "language:fr" and the like, so that no step reads it.
    gaps: what could not be judged, and each block in another language.
    """

    blocks: tuple[Block, ...]
    gaps: tuple[Gap, ...]


class _Tally(NamedTuple):
    """Counts over one block.

    words: words. small: those that begin with a small letter. english: frequent English ones.
    foreign: whether more than half of its characters are letters of another script.
    """

    words: int
    small: int
    english: int
    foreign: bool


def judge_language(
    text: str, blocks: Sequence[Block], *, source: str, declared: str | None = None
) -> Judged:
    """Judge the language of a text and of each block; free of cost for plain English.

    declared: the language that a page declares; it decides only where the words do not.

    Raises:
        UnsupportedLanguage: if the text is in a language other than English.
    """
    tallies = [_tally(text[block.span.start : block.span.end]) for block in blocks]
    word_count = sum(tally.words for tally in tallies)
    english = sum(tally.english for tally in tallies) >= ENGLISH_SHARE * word_count
    gaps: list[Gap] = []
    foreign = _is_other_script(text)
    if foreign or not english:
        gaps.extend(
            _judge_whole(text, word_count, foreign=foreign, source=source, declared=declared)
        )
    doubtful = [number for number, tally in enumerate(tallies) if _is_doubtful(tally)]
    judged = list(blocks)
    for number in doubtful[:MOST_BLOCKS_ASKED]:
        block = judged[number]
        verdict = _ask(text[block.span.start : block.span.end])
        if not tallies[number].foreign and not verdict.is_other(SURE_OF_BLOCK):
            continue
        judged[number] = Block(BlockKind.BOILERPLATE, block.span, f"language:{verdict.code}")
        name, confidence = language_name(verdict.code), verdict.confidence
        sentence = f"a paragraph in {name} (confidence {confidence:.2f}) is not read"
        gaps.append(gap("W_LANG", sentence, block.span))
    unasked = len(doubtful) - MOST_BLOCKS_ASKED
    if unasked > 0:
        gaps.append(gap("W_LANG", f"the language of {unasked} more paragraphs was not judged"))
    return Judged(tuple(judged), tuple(gaps))


def english_share(text: str) -> float:
    """The share of frequent English words among the words of a text, 0 to 1; 0 without words."""
    tally = _tally(text)
    return tally.english / tally.words if tally.words else 0.0


def language_name(code: str) -> str:
    """The English name of a language and its code, such as "French (fr)"."""
    for line in phrases("language"):
        if line.startswith(code + " "):
            return f"{line.split(' ', 1)[1]} ({code})"
    return f"the language {code!r}"


def _tally(text: str) -> _Tally:
    english = words("english")
    tokens = text.split()
    small = _count_small(text)
    frequent = sum(token in english for token in text.casefold().split())
    return _Tally(len(tokens), small, frequent, _is_other_script(text))


def _is_doubtful(tally: _Tally) -> bool:
    """Whether a block looks like another language, so that it is worth asking for its name."""
    if tally.foreign:
        return True
    return tally.small >= FEWEST_SMALL_WORDS and tally.english < FOREIGN_SHARE * tally.words


def _is_other_script(text: str) -> bool:
    """Whether more than half of the characters are letters that English is not written with."""
    if text.isascii():
        return False
    letters = len(_OTHER_SCRIPT.findall(text))
    return letters >= FEWEST_LETTERS and letters * 2 > len(text)


def _judge_whole(
    text: str, word_count: int, *, foreign: bool, source: str, declared: str | None
) -> list[Gap]:
    """Judge a text that the frequent words do not show to be English.

    foreign: whether it is in another script.

    Raises:
        UnsupportedLanguage: if it is in another language.
    """
    if word_count < FEWEST_TO_REFUSE and not foreign:
        code = (declared or ENGLISH)[:2].lower()
        if code != ENGLISH:
            reason = f"the page declares {language_name(code)}; only English is read"
            raise UnsupportedLanguage(source, reason)
        return [gap("W_LANG", "the text is too short to judge its language; read as English")]
    verdict = _ask(text[:MOST_CHARACTERS])
    sure = SURE if word_count >= FEWEST_WORDS else SURE_OF_SHORT
    sentences = text.isupper() or _count_small(text) >= FEWEST_SMALL_TO_REFUSE
    if foreign or (sentences and verdict.is_other(sure)):
        name, confidence = language_name(verdict.code), verdict.confidence
        if confidence < SURE_OF_NAME:
            name = f"another language than English, perhaps {name}"
        reason = f"the text is in {name}, confidence {confidence:.2f}; only English is read"
        raise UnsupportedLanguage(source, reason)
    if verdict.english >= SURE_OF_ENGLISH:
        return []
    return [gap("W_LANG", "the language cannot be judged; read as English")]


class _Verdict(NamedTuple):
    """What the identifier says of a text.

    code: the likeliest language other than English. confidence: how likely it is, 0 to 1.
    english, other: how likely English is, and any other language, 0 to 1; what is left is no
        language at all.
    """

    code: str
    confidence: float
    english: float
    other: float

    def is_other(self, sure: float) -> bool:
        """Whether the text is in another language, with at least a fair guess which."""
        return self.other >= sure and self.confidence >= SURE_OF_NAME


def _ask(text: str) -> _Verdict:
    """Ask the identifier for the language of a text."""
    ranks: list[tuple[str, float]] = _identifier().rank(text)
    english = sum(share for code, share in ranks if code == ENGLISH)
    none = sum(share for code, share in ranks if code in _NO_LANGUAGE)
    code, confidence = next(
        (code, share) for code, share in ranks if code != ENGLISH and code not in _NO_LANGUAGE
    )
    return _Verdict(code, confidence, english, 1.0 - english - none)


def _count_small(text: str) -> int:
    """The number of words that begin with a small letter, as those of sentences do."""
    return sum(token[0].islower() for token in text.split())


@cache
def _identifier() -> LanguageIdentifier:
    """The identifier of py3langid, for the languages that we have a name for.

    It needs no pickle and no network, and loads in 0.6 s of processor time. The pidgins and
    creoles that it knows besides are left out, as it takes terse English for them.
    """
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    named = {line.split(" ", 1)[0] for line in phrases("language")} | _NO_LANGUAGE | {ENGLISH}
    identifier.set_languages(sorted(named.intersection(identifier.labels)))
    return identifier
