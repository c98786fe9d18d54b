"""Snapping: content onto quotations, voices onto noun phrases, and punctuation off the ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.reading.attribution.ranges import only_marks, words_in
from sayso.reading.attribution.tuning import Tuning
from sayso.reading.layout import Layout, WordRange

__all__ = [
    "BRACKETS",
    "QUOTES",
    "snap_to_mention",
    "snap_to_quotations",
    "to_end_of_phrase",
    "trim",
    "trimmed",
]

DROPPED_BEFORE = frozenset({",", ".", ";", ":", "-", "–", "—", "―", "--", "…", "...", "?", "!"})
DROPPED_BEHIND = frozenset({",", ".", ";", ":", "-", "–", "—", "―", "--"})
LEANS = frozenset(
    {"case", "det", "mark", "aux", "aux:pass", "cop", "nmod:poss", "amod", "nummod", "compound"}
)
"""Relations of words that stand before the one that they belong to, and never without it."""

KEPT = frozenset({"SCONJ", "NOUN", "PROPN", "PRON", "DET"})
"""Parts of speech of words beside a quotation that belong to the clause in it."""

LONGEST_LEAP = 6
"""Most words from such a word to the one that it belongs to."""

LONGEST_LABEL = 5
"""Words at the start of a paragraph, its mark included, that may name who speaks."""

BRACKETS = {"(": ")", "[": "]", "{": "}"}
ENDS = frozenset({".", "!", "?", ":"})
CLOSING = frozenset(BRACKETS.values())
QUOTES = frozenset("\"'“”‘’„‚«»‹›`´") | {"''", "``"}


def to_end_of_phrase(
    layout: Layout, ranges: Sequence[WordRange], barred: frozenset[int]
) -> tuple[WordRange, ...]:
    """Ranges that end before the noun or verb that their last word belongs to, up to that.

    Nobody says "not allowed to speak to".

    barred: words that belong to no range, such as those of the cue.
    """
    done: list[WordRange] = []
    for number, (first, last) in enumerate(ranges):
        stop = ranges[number + 1][0] if number + 1 < len(ranges) else len(layout.lower)
        head = layout.parse.heads[last]
        if (
            layout.parse.relations[last] in LEANS
            and last < head < min(stop, last + LONGEST_LEAP)
            and layout.block_of[head] == layout.block_of[last]
            and barred.isdisjoint(range(last + 1, head + 1))
        ):
            done.append((first, head))
        else:
            done.append((first, last))
    return tuple(done)


def snap_to_quotations(
    layout: Layout,
    ranges: Sequence[WordRange],
    anchor: int | None,
    tuning: Tuning,
    barred: frozenset[int] = frozenset(),
) -> tuple[WordRange, ...]:
    """Fit ranges to the quotations that they nearly agree with.

    A quotation that is mostly covered is taken whole, with its marks, and one that goes over
    several paragraphs, and is closed, as soon as one of them is. A range that lies mostly
    inside one, but for a word or two, is cut to it. A quotation that holds the anchor too is
    left alone, as it is another voice's.

    Returns:
        By position, neighbours in one block joined; trimmed.
    """
    around = frozenset(layout.quotations_of(anchor)) if anchor is not None else frozenset()
    taken: set[int] = set()
    every = set(words_in(ranges))
    for first, last in ranges:
        words = set(range(first, last + 1))
        touched = {
            number
            for word in words
            for number in layout.quotations_of(word)
            if number not in around
        }
        for number in sorted(touched):
            for part in layout.quoted[number]:
                inside = words.intersection(range(part[0], part[1] + 1))
                size = part[1] - part[0] + 1
                covered = every.intersection(range(part[0], part[1] + 1))
                if len(covered) >= tuning.snap_covered * size or (
                    anchor is not None and _ends_at_report(layout, part, inside, anchor)
                ):
                    words.update(range(part[0], part[1] + 1))
                outside = words - inside
                if (
                    len(inside) >= tuning.snap_inside * len(words)
                    and 0 < len(outside) <= tuning.snap_cut_words
                    and all(_may_be_cut(layout, word) for word in outside)
                ):
                    words.intersection_update(range(part[0], part[1] + 1))
        taken |= _without_lead(layout, _without_rest(layout, words), around)
        for number in touched:
            taken |= _whole_quotation(layout, number, taken)
    taken -= barred
    return _joined(layout, sorted(taken))


def _ends_at_report(layout: Layout, part: WordRange, inside: set[int], anchor: int) -> bool:
    """Whether the end of a quotation is taken and a comma in it leads to the cue behind it.

    So '"I think so. Be the voice that people hear," Orr said' is one statement, however long.
    """
    first, last = part
    return (
        last - 1 > first
        and layout.lower[last - 1] in {",", "?", "!"}
        and last - 2 in inside
        and last < anchor
        and layout.sentence_of[last] == layout.sentence_of[anchor]
    )


def _may_be_cut(layout: Layout, word: int) -> bool:
    """Whether a word beside a quotation is no part of what is said: not "that", nor a subject."""
    return layout.marks[word] or layout.parse.upos[word] not in KEPT


def _whole_quotation(layout: Layout, number: int, taken: set[int]) -> set[int]:
    """All the words of a quotation over several paragraphs, if one of these is taken whole.

    Quoted turns of a talk ("SMITH: We ...") are left apart, as they have many voices, and so is
    a quotation whose closing mark is missing.
    """
    parts = [range(first, last + 1) for first, last in layout.quoted[number]]
    if len(parts) < 2 or not layout.parse.quotations[number].closed:
        return set()
    labelled = any(":" in layout.lower[part.start : part.start + LONGEST_LABEL] for part in parts)
    if labelled or not any(taken.issuperset(part) for part in parts):
        return set()
    return {word for part in parts for word in part}


def _without_rest(layout: Layout, words: set[int]) -> set[int]:
    """Words that open with a quotation up to its end, where a comma closes it.

    What follows ``“...,”`` is the sentence that reports it, unless it is quoted too.
    """
    first, last = min(words, default=0), max(words, default=0)
    number = layout.quotation_of[first] if words else -1
    if number < 0 or layout.quotation_of[last] >= 0:
        return words
    for start, end in layout.quoted[number]:
        if start == first and start < end < last and layout.lower[end - 1] == ",":
            rest = range(end + 1, last + 1)
            if all(layout.quotation_of[word] < 0 for word in rest):
                return {word for word in words if word <= end}
    return words


def _without_lead(layout: Layout, words: set[int], around: frozenset[int]) -> set[int]:
    """Words that end with a quotation that begins with a sentence, from its beginning.

    The sentence before it is whoever's it is, unless it is quoted too.

    around: numbers of the quotations that hold the anchor.
    """
    first, last = min(words, default=0), max(words, default=0)
    number = layout.quotation_of[last] if words else -1
    if number < 0 or number in around or layout.quotation_of[first] not in {-1, *around}:
        return words
    for start, end in layout.quoted[number]:
        if end == last and first < start:
            lead = [word for word in words if word < start]
            opens = layout.sentence(start)[0] == start or layout.lower[start - 1] in ENDS
            if opens and all(layout.quotation_of[word] in {-1, *around} for word in lead):
                return words.difference(lead)
    return words


def _joined(layout: Layout, words: Sequence[int]) -> tuple[WordRange, ...]:
    ranges: list[list[int]] = []
    for word in words:
        goes_on = ranges and ranges[-1][1] == word - 1
        if goes_on and layout.block_of[word - 1] == layout.block_of[word]:
            ranges[-1][1] = word
        else:
            ranges.append([word, word])
    return trimmed(layout, ((first, last) for first, last in ranges))


def trim(layout: Layout, words: WordRange) -> WordRange | None:
    """Drop punctuation from both ends; marks of quotations that lie inside stay.

    Returns:
        None if nothing but punctuation is left.
    """
    first, last = words
    while first <= last and _drops_before(layout, first, last):
        first += 1
    while last >= first and _drops_behind(layout, first, last):
        last -= 1
    return None if only_marks(layout, ((first, last),)) else (first, last)


def trimmed(layout: Layout, ranges: Iterable[WordRange]) -> tuple[WordRange, ...]:
    """The ranges without punctuation at their ends; those that hold nothing else are left out."""
    found = (trim(layout, words) for words in ranges)
    return tuple(words for words in found if words is not None)


def _drops_before(layout: Layout, first: int, last: int) -> bool:
    word = layout.lower[first]
    if word in DROPPED_BEFORE or word in CLOSING:
        return True
    if word in BRACKETS:
        return BRACKETS[word] not in layout.lower[first : last + 1]
    return word in QUOTES and not _opens(layout, first)


def _drops_behind(layout: Layout, first: int, last: int) -> bool:
    word = layout.lower[last]
    if word in BRACKETS:
        return True
    if word in DROPPED_BEHIND:
        return not _closes(layout, last)
    if word in CLOSING:
        opening = next(mark for mark, end in BRACKETS.items() if end == word)
        return opening not in layout.lower[first : last + 1]
    return word in QUOTES and not _closes(layout, last)


def _opens(layout: Layout, word: int) -> bool:
    """Whether a word is the first of a part of a quotation."""
    number = layout.quotation_of[word]
    return number >= 0 and any(word == part[0] for part in layout.quoted[number])


def _closes(layout: Layout, word: int) -> bool:
    """Whether a word is the last of a part of a quotation."""
    number = layout.quotation_of[word]
    return number >= 0 and any(word == part[1] for part in layout.quoted[number])


def snap_to_mention(
    layout: Layout, words: WordRange, barred: frozenset[int], agreement: float
) -> WordRange:
    """Fit a voice to the mention or noun phrase that it nearly agrees with.

    barred: words that the voice cannot have, such as those of the cue.
    agreement: least Dice of the two in words.
    """
    first, last = words
    head = layout.head_of(words)
    options = [layout.mention_words[number] for number in layout.mention_of_head.get(head, ())]
    best, found = agreement, words
    for option in options:
        shared = min(option[1], last) - max(option[0], first) + 1
        size = option[1] - option[0] + 1
        dice = 2 * shared / (size + last - first + 1)
        if dice > best and barred.isdisjoint(range(option[0], option[1] + 1)):
            best, found = dice, option
    return found
