"""Openings: what the first words of a clause do to all of it, by position.

For what trees often hang wrongly: a negation or a condition in front of an inverted verb, and the
account with which a sentence begins.
"""

from __future__ import annotations

from bisect import bisect_left

from sayso.reading.commitment.holders import BELIEVED, possessor_of
from sayso.reading.commitment.lexicon import Lexicon
from sayso.reading.layout import Layout
from sayso.records import Statement

__all__ = [
    "account_before",
    "condition_apart",
    "condition_before",
    "condition_behind",
    "negation_before",
    "proof_asked",
    "question_after",
    "rumour_beside",
]

STOPS = frozenset({",", ";", ":", "(", "“", '"', "–", "—"})
NEGATIVES: tuple[tuple[str, ...], ...] = tuple(
    tuple(phrase.split())
    for phrase in (
        "at no point",
        "at no time",
        "at no stage",
        "in no way",
        "under no circumstances",
        "on no account",
        "by no means",
        "not once",
        "not a single",
        "not one",
        "nowhere",
        "not since",
    )
)
"""Openings that negate what follows."""
NEGATORS = frozenset({"no", "not", "nowhere"})
"""One of these is in each of them."""
CONDITIONS = frozenset(
    "if unless supposing assuming provided providing case condition should were had long".split()
)
"""One of these is in every opening of a condition."""
LONGEST = 12
"""Words that an account at the start of a sentence may have before its comma."""
YES_NO = frozenset(
    "is are was were am do does did has have had will would can could may might should shall must "
    "ca wo isn aren".split()
)


def _start(layout: Layout, word: int) -> int:
    """The first word of a sentence that is no mark."""
    first, _ = layout.sentence(word)
    while first < word and layout.marks[first]:
        first += 1
    return first


def negation_before(layout: Layout, word: int) -> int | None:
    """The first word of an opening that negates a verb: "at no point did they fire".

    None where a mark or another verb stands between.
    """
    first, lower = _start(layout, word), layout.lower
    if NEGATORS.isdisjoint(lower[first:word]):
        return None
    joined = _joined_to(layout, word)
    for phrase in NEGATIVES:
        size = len(phrase)
        for at in range(first, word - size + 1):
            between = range(at + size, word)
            if (
                lower[at : at + size] == phrase
                and (at == first or lower[at - 1] in {"that", "and", "but", ","})
                and not any(
                    layout.marks[each] or (layout.parse.upos[each] == "VERB" and each not in joined)
                    for each in between
                )
            ):
                return at + size - 2 if phrase[-1] in {"since", "once"} else at
    return None


def condition_apart(layout: Layout, word: int, statement: Statement) -> int | None:
    """The "if" that opens a statement, for a word of a later part: "if they come, he said, we".

    None where the word lies in the first part, or another word opens it.
    """
    first, *rest = sorted(statement.content)
    at = layout.parse.words[word].start
    if not any(part.start <= at < part.end for part in rest):
        return None
    opening = bisect_left(layout.parse.words, first.start, key=lambda span: span.start)
    while opening < word and layout.marks[opening]:
        opening += 1
    return opening if layout.lower[opening] in {"if", "unless"} else None


def _joined_to(layout: Layout, word: int) -> set[int]:
    """The verbs that a verb without a subject is joined to by "or" or "nor": "shot or beat"."""
    parse, found = layout.parse, set[int]()
    while parse.relations[word] == "conj" and parse.heads[word] not in found:
        children = layout.children[word]
        alternative = any(layout.lower[each] in {"or", "nor"} for each in children)
        if not alternative or any(parse.relations[c].startswith("nsubj") for c in children):
            break
        word = parse.heads[word]
        found.add(word)
    return found


def rumour_beside(layout: Layout, word: int) -> int | None:
    """The verb of an aside that lays a sentence to nobody: "he was, it is said, dismissed"."""
    first, last = layout.sentence(word)
    lower = layout.lower
    if "it" not in lower[first:last]:
        return None
    for at in range(first + 1, last - 2):
        if (
            lower[at] == "it"
            and lower[at + 1] in {"is", "was"}
            and lower[at + 2] in BELIEVED
            and layout.marks[at - 1]
            and layout.marks[at + 3]
        ):
            return at + 2
    return None


def condition_before(layout: Layout, word: int) -> int | None:
    """The word that opens a condition in which a word lies.

    For the trees in which a condition is the root or hangs on nothing: it runs from "if" at the
    edge of a clause, or from "should", "were" or "had" at the start of a sentence, to a comma.
    """
    first, (_, last) = _start(layout, word), layout.sentence(word)
    lower = layout.lower
    if CONDITIONS.isdisjoint(lower[first:word]):
        return None
    for at in range(word - 1, first - 1, -1):
        if lower[at] in {",", ";", ":"}:
            return None
        edge = at == first or layout.marks[at - 1]
        if lower[at] in {"if", "unless", "supposing", "assuming"} and (
            edge or lower[at - 1] in {"even", "only", "but", "that"}
        ):
            return at
        if lower[at] in {"provided", "providing"} and edge and lower[at + 1] == "that":
            return at
        if lower[at : at + 2] == ("in", "case") and lower[at + 2 : at + 3] != ("of",):
            return at
        if lower[at : at + 3] == ("on", "condition", "that"):
            return at
        if at == first and lower[at] in {"should", "were", "had"}:
            comma = "," in lower[word : last + 1]
            return at if comma and "?" not in lower[word : last + 1] else None
        if lower[at] == "long" and lower[at - 1] in {"so", "as"} and lower[at + 1] == "as":
            return at
    return None


def proof_asked(layout: Layout, lexicon: Lexicon, word: int) -> int | None:
    """The "if" of "if proven, the killing would be a crime", anywhere in the sentence.

    None for a noun that is no subject: "if confirmed, she would lead the war on drugs".
    """
    if not layout.parse.relations[word].startswith("nsubj"):
        return None
    first, last = layout.sentence(word)
    for at in range(first, last):
        if layout.lower[at] not in {"if", "unless"}:
            continue
        behind = at + 1
        while behind < last and layout.parse.upos[behind] in {"ADV", "AUX", "PART"}:
            behind += 1
        ended = behind == last or layout.marks[behind + 1]
        if lexicon.is_a(layout.lower[behind], "proven") and ended:
            return at
    return None


def condition_behind(layout: Layout, word: int) -> bool:
    """Whether "if" or "unless" follows a word in its sentence, before a full stop inside it."""
    _, last = layout.sentence(word)
    for at in range(word + 1, last + 1):
        if layout.lower[at] in {";", ":", ".", "and", "but"}:
            return False
        if layout.lower[at] in {"if", "unless"}:
            return layout.lower[at - 1] not in {"know", "ask", "asked", "see", "wonder", "as"}
    return False


def account_before(layout: Layout, lexicon: Lexicon, word: int) -> tuple[int, int] | None:
    """Whoever an opening names to whose account a sentence is laid, as first and last word.

    "Per the charge sheet, ...", "In the ferryman's account, ...", "By their own tally, ...".
    """
    first, (_, last) = _start(layout, word), layout.sentence(word)
    lower = layout.lower
    if lower[first] not in {"as", "per", "in", "by", "on"}:
        return None
    comma = next((at for at in range(first, min(first + LONGEST, last)) if lower[at] == ","), None)
    if comma is None or comma > word:
        return None
    at = first + 1 if lower[first] == "as" else first
    if lower[at] == "per" and at + 1 < comma:
        return at + 1, comma - 1
    if lower[first] not in {"in", "by", "on"}:
        return None
    for noun in range(comma - 1, first, -1):
        if lexicon.is_a(lower[noun], "account"):
            who = possessor_of(layout, noun)
            return None if who is None or who <= first else (first + 1, who)
        if layout.parse.upos[noun] in {"NOUN", "PROPN", "VERB"}:
            return None
    return None


def question_after(layout: Layout, word: int) -> int | None:
    """The mark of a yes-or-no question whose only verb a word is."""
    first, (_, last) = _start(layout, word), layout.sentence(word)
    lower = layout.lower
    while first < word and lower[first] in {"so", "and", "but", "then", "or"}:
        first += 1
    if lower[first] not in YES_NO or first == word:
        return None
    if any(layout.parse.upos[each] == "VERB" or layout.marks[each] for each in range(first, word)):
        return None
    return next((at for at in range(last, max(last - 2, word), -1) if lower[at] == "?"), None)
