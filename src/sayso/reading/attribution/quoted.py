"""Quoted: quotations that no cue claims, laid to the voice of their neighbours."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.reading.attribution.drafts import Draft, Evidence
from sayso.reading.attribution.layout import Layout, WordRange
from sayso.reading.attribution.tuning import Tuning
from sayso.records import BlockKind, Form, Manner, MentionForm, Polarity

__all__ = ["claim_quotations", "is_quoted_speech"]

DASHES = frozenset({"-", "–", "—", "―", "--"})
NAMEABLE = frozenset({"person", "organization"})
SMALL = 3
"""Letters up to which a word may be lower case in a title."""


def claim_quotations(layout: Layout, tuning: Tuning, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Lay each quotation that nobody claims to the voice that the text suggests.

    One that goes on with a direct statement right before it becomes part of that statement.
    Any other becomes a statement without a cue, in the voice of a name behind a dash or before
    a colon, else of the statement before it in its paragraph or before that, else of the one
    behind it.

    drafts: by position.

    Returns:
        The drafts and the new ones, by position.
    """
    claimed = {
        word
        for draft in drafts
        for first, last in (*draft.content, *draft.source, *((draft.cue,) if draft.cue else ()))
        for word in range(first, last + 1)
    }
    done: list[Draft] = []
    waiting = deque(drafts)
    for parts in _stretches(layout):
        while waiting and waiting[0].first < parts[0][0]:
            done.append(waiting.popleft())
        words = {word for first, last in parts for word in range(first, last + 1)}
        if not claimed.isdisjoint(words) or not _is_statement(layout, tuning, parts):
            continue
        claimed |= words
        before = _last_before(layout, done, parts[0][0])
        if before is not None and _goes_on(layout, done[before], parts[0]):
            done[before] = replace(done[before], content=(*done[before].content, *parts))
        else:
            neighbours = (None if before is None else done[before], next(iter(waiting), None))
            done.append(_without_cue(layout, neighbours, parts))
    return (*done, *waiting)


def _stretches(layout: Layout) -> Iterator[tuple[WordRange, ...]]:
    """The parts of each outermost quotation, and each quotation block, in reading order."""
    found = [
        parts
        for number, parts in enumerate(layout.quoted)
        if parts and layout.outer_quotation[number] < 0
    ]
    for (first, last), number in zip(layout.parse.sentences, layout.parse.block_of, strict=True):
        if number < 0 or layout.document.blocks[number].kind is not BlockKind.QUOTATION:
            continue
        same = found and layout.block_of[found[-1][-1][1]] == number
        if same and _is_block(layout, found[-1]):
            found[-1] = ((found[-1][0][0], max(found[-1][0][1], last)),)
        else:
            found.append(((first, last),))
    yield from sorted(found)


def _is_block(layout: Layout, parts: tuple[WordRange, ...]) -> bool:
    block = layout.block(parts[0][0])
    return block is not None and block.kind is BlockKind.QUOTATION


def _is_statement(layout: Layout, tuning: Tuning, parts: tuple[WordRange, ...]) -> bool:
    block = layout.block(parts[0][0])
    if block is not None and block.kind in {BlockKind.BOILERPLATE, BlockKind.BYLINE}:
        return False
    if all(layout.marks[word] for first, last in parts for word in range(first, last + 1)):
        return False
    return _is_block(layout, parts) or is_quoted_speech(layout, tuning, parts)


def is_quoted_speech(layout: Layout, tuning: Tuning, parts: Sequence[WordRange]) -> bool:
    """Whether a quotation is somebody's words rather than a title, a nickname or a distance.

    It is when it has a verb or words enough, and is not written like the title of a work.
    """
    words = [
        word for first, last in parts for word in range(first, last + 1) if not layout.marks[word]
    ]
    verb = any(
        layout.parse.upos[word] == "AUX" or "VerbForm=Fin" in layout.parse.features[word]
        for word in words
    )
    if len(words) < tuning.quoted_words and not (verb and len(words) > 1):
        return False
    return len(words) > tuning.title_words or not _looks_like_title(layout, words)


def _looks_like_title(layout: Layout, words: Sequence[int]) -> bool:
    """Whether every word but small ones starts with a capital, and there are two of them."""
    forms = [layout.document.words(layout.parse.words[word]) for word in words]
    large = [form for form in forms if len(form) > SMALL]
    return len(large) > 1 and all(not form[0].islower() for form in (forms[0], *large))


def _last_before(layout: Layout, drafts: Sequence[Draft], word: int) -> int | None:
    """Number of the last draft that ends before a word, from its block or the one before."""
    block = layout.block_of[word]
    for number in range(len(drafts) - 1, -1, -1):
        if drafts[number].last < word:
            near = block - layout.block_of[drafts[number].last] <= 1
            return number if near else None
    return None


def _goes_on(layout: Layout, draft: Draft, part: WordRange) -> bool:
    """Whether a quotation goes on with a direct statement: nothing else stands between them."""
    if draft.form is not Form.DIRECT or draft.label is not None:
        return False
    start, end = layout.sentence(part[0]), layout.sentence(part[1])
    if any(not layout.marks[word] for word in range(start[0], part[0])):
        return False
    if any(not layout.marks[word] for word in range(part[1] + 1, end[1] + 1)):
        return False
    close = layout.sentence(draft.last)[1]
    same_block = layout.block_of[part[0]] == layout.block_of[draft.last]
    return close + 1 == start[0] and (same_block or layout.lower[close] != ":")


def _without_cue(
    layout: Layout, neighbours: tuple[Draft | None, Draft | None], parts: tuple[WordRange, ...]
) -> Draft:
    source = _name_behind_dash(layout, parts[-1]) or _name_before_colon(layout, parts[0])
    blank = Draft(
        cue=None,
        source=(source,) if source else (),
        content=parts,
        form=Form.DIRECT,
        manner=Manner.SPEECH,
        polarity=Polarity.POSITIVE,
        evidence=Evidence(),
    )
    if source:
        return blank
    lender = _lender(layout, neighbours, parts)
    if lender is None:
        return replace(blank, unvoiced="nobody near this quotation is said to speak")
    return replace(
        blank,
        lender=lender.source[0] if lender.source else lender.lender,
        label=lender.label,
        unvoiced="the voice of the quotation beside this one is not named",
    )


def _lender(
    layout: Layout, neighbours: tuple[Draft | None, Draft | None], parts: tuple[WordRange, ...]
) -> Draft | None:
    """The neighbour whose voice a quotation shares: the one before it, or the one behind it."""
    before, behind = neighbours
    if before is not None and before.manner in {Manner.SPEECH, Manner.WRITING}:
        same = layout.block_of[before.last] == layout.block_of[parts[0][0]]
        if same or before.form is not Form.INDIRECT or _after_colon(layout, parts[0]):
            return before
    if behind is not None and behind.form is Form.DIRECT:
        distance = layout.block_of[behind.first] - layout.block_of[parts[-1][1]]
        return behind if distance <= 1 else None
    return None


def _after_colon(layout: Layout, part: WordRange) -> bool:
    return part[0] > 0 and layout.lower[part[0] - 1] == ":"


def _name_behind_dash(layout: Layout, part: WordRange) -> WordRange | None:
    """The name in '"..." - Name', in the same block or at the start of the next."""
    word = part[1] + 1
    if word + 1 >= len(layout.lower) or layout.lower[word] not in DASHES:
        return None
    return _mention_at(layout, word + 1)


def _name_before_colon(layout: Layout, part: WordRange) -> WordRange | None:
    """The name in 'Name: "..."', where it is all that the sentence says before."""
    colon = part[0] - 1
    if colon < 1 or layout.lower[colon] != ":":
        return None
    start = layout.sentence(colon)[0]
    found = _mention_at(layout, start)
    return found if found and found[1] >= colon - 1 else None


def _mention_at(layout: Layout, word: int) -> WordRange | None:
    """The longest named person or organisation that starts with a word."""
    best: WordRange | None = None
    for head in range(word, min(word + 12, len(layout.lower))):
        for number in layout.mention_of_head.get(head, ()):
            mention = layout.parse.mentions[number]
            if mention.kind not in NAMEABLE or mention.form is MentionForm.PRONOMINAL:
                continue
            words = layout.mention_words[number]
            if words[0] == word and (best is None or words[1] > best[1]):
                best = words
    return best
