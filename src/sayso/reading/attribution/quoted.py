"""Quoted: quotations that no cue claims, laid to the voice of their neighbours."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from sayso.reading.attribution.drafts import SPOKEN, Draft, Evidence, covers, words_of
from sayso.reading.attribution.introduced import (
    announced_blocks,
    draft_governed,
    draft_introduced,
    follows_colon,
)
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.ranges import only_marks, words_in
from sayso.reading.attribution.signed import name_before_colon, signature_of
from sayso.reading.attribution.tuning import Tuning
from sayso.reading.layout import Layout, WordRange
from sayso.records import BlockKind, Form, Manner, Polarity

__all__ = ["claim_quotations", "is_quoted_speech"]

DEEPEST = 8
"""How many drafts back one may stand that holds a draft."""

SMALL = 3
"""Letters up to which a word may be lower case in a title."""


def claim_quotations(
    layout: Layout, lexicon: Lexicon, tuning: Tuning, drafts: Sequence[Draft]
) -> tuple[Draft, ...]:
    """Lay each quotation that nobody claims to the voice that the text suggests.

    One that goes on with a direct statement right before it becomes part of that statement.
    Any other is laid to whoever introduces it before a colon, or becomes a statement without a
    cue, in the voice of a name behind a dash or before a colon, else of the statement before it
    in its paragraph or before that, else of the one behind it. Whoever is let speak within a
    quotation, cue and all, does not claim it.

    drafts: by position.

    Returns:
        The drafts and the new ones, by position.
    """
    claims = _Claims()
    for draft in drafts:
        claims.add(frozenset(words_of(draft)), whole=draft.cue is None)
    done: list[Draft] = []
    waiting = deque(drafts)
    announced = announced_blocks(layout, lexicon)
    for parts in _stretches(layout, announced):
        while waiting and waiting[0].first < parts[0][0]:
            done.append(waiting.popleft())
        words = frozenset(words_in(parts))
        if claims.are_made_on(words):
            continue
        if layout.block_of[parts[0][0]] not in announced and not _is_statement(
            layout, tuning, parts
        ):
            continue
        claims.add(words, whole=True)
        before = _last_before(layout, done, parts[0][0])
        if before is not None and (
            _goes_on(layout, done[before], parts[0]) or _resumes(layout, done[before], parts[0])
        ):
            done[before] = replace(done[before], content=(*done[before].content, *parts))
        else:
            behind = next((draft for draft in waiting if draft.first > parts[-1][1]), None)
            neighbours = (None if before is None else done[before], behind)
            introduced = draft_introduced(layout, lexicon, parts)
            introduced = introduced or draft_governed(layout, lexicon, parts)
            done.append(introduced or _without_cue(layout, neighbours, parts))
    return (*done, *waiting)


@dataclass(slots=True)
class _Claims:
    """Which words are whose already.

    by_word: the claims on each word: all of its words, and whether none of them can be shared.
    """

    by_word: dict[int, list[tuple[frozenset[int], bool]]] = field(default_factory=dict)

    def add(self, words: frozenset[int], *, whole: bool) -> None:
        """Claim words."""
        for word in words:
            self.by_word.setdefault(word, []).append((words, whole))

    def are_made_on(self, words: frozenset[int]) -> bool:
        """Whether a claim on some words goes beyond them, or cannot be shared."""
        return any(
            whole or not claim <= words
            for word in words
            for claim, whole in self.by_word.get(word, ())
        )


def _stretches(layout: Layout, announced: frozenset[int]) -> Iterator[tuple[WordRange, ...]]:
    """The parts of each outermost quotation, and each quotation block, in reading order.

    announced: numbers of the blocks that are quotations though the page does not say so.
    """
    found = [
        parts
        for number, parts in enumerate(layout.quoted)
        if parts and layout.outer_quotation[number] < 0
    ]
    blocks: dict[int, WordRange] = {}
    for (first, last), number in zip(layout.parse.sentences, layout.parse.block_of, strict=True):
        if number in announced or _is_block(layout, first):
            start, end = blocks.get(number, (first, last))
            blocks[number] = min(start, first), max(end, last)
    yield from sorted((*found, *((words,) for words in blocks.values())))


def _is_block(layout: Layout, word: int) -> bool:
    block = layout.block(word)
    return block is not None and block.kind is BlockKind.QUOTATION


def _is_statement(layout: Layout, tuning: Tuning, parts: tuple[WordRange, ...]) -> bool:
    block = layout.block(parts[0][0])
    if block is not None and block.kind in {BlockKind.BOILERPLATE, BlockKind.BYLINE}:
        return False
    if only_marks(layout, parts):
        return False
    return _is_block(layout, parts[0][0]) or is_quoted_speech(layout, tuning, parts)


def is_quoted_speech(layout: Layout, tuning: Tuning, parts: Sequence[WordRange]) -> bool:
    """Whether a quotation is somebody's words rather than a title, a nickname or a distance.

    It is when it has a verb or words enough, and is not written like the title of a work.
    """
    words = [word for word in words_in(parts) if not layout.marks[word]]
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
    """Number of the last draft that ends before a word, from its block or the one before.

    One inside others stands for the outermost of them.
    """
    block = layout.block_of[word]
    for number in range(len(drafts) - 1, -1, -1):
        last = drafts[number]
        if last.last < word:
            if block - layout.block_of[last.last] > 1:
                return None
            around = range(max(number - DEEPEST, 0), number)
            return next((n for n in around if _holds(drafts[n], last)), number)
    return None


def _holds(outer: Draft, inner: Draft) -> bool:
    return all(covers(outer.content, part) for part in inner.content)


def _goes_on(layout: Layout, draft: Draft, part: WordRange) -> bool:
    """Whether a quotation goes on with a direct statement: nothing else stands between them."""
    if draft.form is not Form.DIRECT or draft.label is not None or signature_of(layout, part):
        return False
    start, end = layout.sentence(part[0]), layout.sentence(part[1])
    if any(not layout.marks[word] for word in range(start[0], part[0])):
        return False
    if any(not layout.marks[word] for word in range(part[1] + 1, end[1] + 1)):
        return False
    close = layout.sentence(draft.last)[1]
    same_block = layout.block_of[part[0]] == layout.block_of[draft.last]
    return close + 1 == start[0] and (same_block or layout.lower[close] != ":")


def _resumes(layout: Layout, draft: Draft, part: WordRange) -> bool:
    """Whether a quotation is the second half of one that a report interrupts.

    '"Every time you say that," Orr said, to laughter, "you pay for it."'
    """
    first = next((word for word in range(part[0], part[1] + 1) if not layout.marks[word]), part[0])
    ends = layout.lower[draft.content[-1][1] - 1 : draft.content[-1][1]]
    return (
        draft.form is Form.DIRECT
        and draft.cue is not None
        and draft.cue[0] > draft.content[-1][1]
        and layout.sentence_of[draft.cue[0]] == layout.sentence_of[part[0]]
        and ends == (",",)
        and layout.text((first, first))[0].islower()
    )


def _without_cue(
    layout: Layout, neighbours: tuple[Draft | None, Draft | None], parts: tuple[WordRange, ...]
) -> Draft:
    source = signature_of(layout, parts[-1]) or name_before_colon(layout, parts[0])
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
    if before is not None and before.manner in SPOKEN:
        same = layout.block_of[before.last] == layout.block_of[parts[0][0]]
        if same or before.form is not Form.INDIRECT or follows_colon(layout, parts[0]):
            return before
    if behind is not None and behind.form is Form.DIRECT:
        distance = layout.block_of[behind.first] - layout.block_of[parts[-1][1]]
        return behind if distance <= 1 else None
    return None
