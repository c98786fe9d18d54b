"""Blocks: what each stretch of a plain text is on its page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sayso.intake.bylines import is_byline
from sayso.intake.datelines import (
    are_stamped,
    closes_with_day,
    dateline_end,
    is_date,
    is_time,
    stamp_end,
)
from sayso.intake.mastheads import is_outlet_line, read_masthead
from sayso.intake.paragraphs import find_paragraphs
from sayso.intake.turns import Label, find_label, settled_labels
from sayso.intake.wordlists import fold, phrases, words
from sayso.records import Block, BlockKind, Span

__all__ = ["Piece", "label_pieces", "segment_blocks"]

LONGEST_TITLE = 200
LONGEST_ASIDE = 400
LONGEST_CREDIT = 40
LONGEST_STAMP = 40
MOST_TITLE_WORDS = 28
TITLE_WITHIN = 5
BYLINE_WITHIN = 8


class Piece(NamedTuple):
    """A paragraph before it has been told what it is.

    start, end: code points; never empty, without white space around.
    kind: what the page's own marks say it is; None when they say nothing.
    """

    start: int
    end: int
    kind: BlockKind | None = None


def segment_blocks(
    text: str, *, title: str | None = None, author: str | Sequence[str] | None = None
) -> tuple[Block, ...]:
    """Split a plain text into its blocks.

    Linear in the length of the text, and the same for the same text.

    text: anything.
    title: the title, when it is known; a paragraph equal to it becomes the title block.
    author: the author or authors, when they are known; a paragraph of just these names is a
        byline.

    Returns:
        Blocks in reading order, none empty, none overlapping another or starting or ending in
        white space. Empty for a text of white space only.
    """
    pieces = join_quoted(text, [Piece(start, end) for start, end in find_paragraphs(text)])
    authors = (author,) if isinstance(author, str) else tuple(author or ())
    return label_pieces(text, pieces, title=title, authors=authors)


def label_pieces(
    text: str, pieces: Sequence[Piece], *, title: str | None, authors: Sequence[str]
) -> tuple[Block, ...]:
    """Tell of each paragraph what it is, and cut datelines and section labels off.

    pieces: the paragraphs, in order and apart. A kind that a piece already has is kept.
    """
    capitals = text[:4000].isupper()
    labels = [_label(text, piece, capitals=capitals) for piece in pieces]
    speakers = settled_labels([label for label in labels if label])
    turns = [label if label and label.name in speakers else None for label in labels]
    place = _lone_place(turns)
    title_at = _title_at(text, pieces, turns, title)
    stamped = are_stamped([text[p.start : min(p.end, p.start + LONGEST_STAMP)] for p in pieces])
    talk = sum(turn is not None for turn in turns) * 2 > len(pieces)
    names = {fold(name.strip()) for name in authors} | {fold(" and ".join(authors))}
    blocks: list[Block] = []
    body = False
    speaker: str | None = None
    for number, (piece, turn) in enumerate(zip(pieces, turns, strict=True)):
        if number == title_at:
            blocks.append(Block(BlockKind.TITLE, Span(piece.start, piece.end)))
            continue
        if number == place and turn and len(pieces) > 2:
            blocks.extend(_cut(text, piece, piece.start + turn.end))
            body = True
            continue
        if turn:
            speaker = turn.name
            blocks.append(_turn(piece, speaker))
            body = True
            continue
        top = not body or number < BYLINE_WITHIN
        beside = title_at is not None and number <= title_at + 1
        kind, label = _kind_of_whole(text, piece, names=names, top=top, beside=beside)
        if kind is BlockKind.PARAGRAPH:
            found = _parts(text, piece, first=not body, stamped=stamped)
            body |= len(found) > 1 or _is_running(text, piece)
            if talk and speaker and len(found) == 1 and text[piece.start] not in "([":
                found = [_turn(piece, speaker)]
            blocks.extend(found)
        else:
            blocks.append(Block(kind, Span(piece.start, piece.end), label))
    return tuple(blocks)


def join_quoted(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Mark the paragraphs that open with ">" as quotations, their marks left outside.

    A line whose sentence goes on in the next quoted line is joined to it; the mark between the
    two then lies inside the quotation.
    """
    joined: list[Piece] = []
    open_line = False
    for piece in pieces:
        if piece.kind is not None or text[piece.start] != ">":
            joined.append(piece)
            open_line = False
            continue
        start = piece.start
        while start < piece.end and (text[start] == ">" or text[start].isspace()):
            start += 1
        if start == piece.end:
            open_line = False
            continue
        if open_line and text[start].islower():
            joined[-1] = joined[-1]._replace(end=piece.end)
        else:
            joined.append(Piece(start, piece.end, BlockKind.QUOTATION))
        open_line = text[piece.end - 1] not in '.!?"”’»'
    return joined


def _label(text: str, piece: Piece, *, capitals: bool) -> Label | None:
    if piece.kind is not None:
        return None
    return find_label(text[piece.start : min(piece.end, piece.start + 300)], capitals=capitals)


def _lone_place(turns: Sequence[Label | None]) -> int | None:
    """The number of the paragraph whose label is a place ("NEW DELHI: Police ..."), if one is.

    That is so when it is the only label of the text, near its top, and in capitals.
    """
    labelled = [number for number, turn in enumerate(turns) if turn]
    if len(labelled) != 1 or labelled[0] > 2:
        return None
    turn = turns[labelled[0]]
    if turn is None or turn.name.casefold() in words("speaker") or len(turn.name) < 3:
        return None
    return labelled[0] if turn.name.isupper() else None


def _title_at(
    text: str, pieces: Sequence[Piece], turns: Sequence[Label | None], title: str | None
) -> int | None:
    """The number of the paragraph that is the title, if one is."""
    if title:
        wanted = _bare(title)
        for number, piece in enumerate(pieces[:TITLE_WITHIN]):
            near = piece.end - piece.start <= len(title) + 20
            if near and _bare(text[piece.start : piece.end]) == wanted:
                return number
    for number, piece in enumerate(pieces[:3]):
        words_of_it = text[piece.start : min(piece.end, piece.start + LONGEST_TITLE + 1)]
        if piece.kind is BlockKind.TITLE:
            return number
        if piece.kind is BlockKind.BOILERPLATE:
            continue
        if piece.kind is not None or turns[number]:
            return None
        if fold(words_of_it.rstrip(":")) in words("section"):
            continue
        if is_outlet_line(words_of_it) and _is_title_above(text, pieces[number + 1 :]):
            continue
        return number if _is_title(text, words_of_it, pieces[number + 1 :]) else None
    return None


def _is_title(text: str, paragraph: str, after: Sequence[Piece]) -> bool:
    """Whether the first paragraph reads like a title: short, no stop, and running text after."""
    if len(paragraph) > LONGEST_TITLE or len(paragraph.split()) > MOST_TITLE_WORDS or not after:
        return False
    if paragraph[-1] in ".,;:_-–—" or not any(character.isalpha() for character in paragraph):
        return False
    if not paragraph[0].isalnum() and paragraph[0] not in "“‘\"'«„¿¡#[":
        return False
    if is_byline(paragraph) or is_time(paragraph) or read_masthead(paragraph):
        return False
    if paragraph[-1] in "?!" and not _title_case(paragraph):
        below = text[after[0].start : after[0].end]
        return is_byline(below) or read_masthead(below) is not None
    if dateline_end(paragraph, 0, len(paragraph), first=True) is not None:
        return False
    return any(text[piece.end - 1] in '.!?…"”’»)' for piece in after[:6])


def _is_title_above(text: str, pieces: Sequence[Piece]) -> bool:
    """Whether the first of some paragraphs is a title, for all that a line above it says."""
    words_of_it = text[pieces[0].start : pieces[0].end] if pieces else ""
    return bool(words_of_it) and _is_title(text, words_of_it, pieces[1:])


def _title_case(paragraph: str) -> bool:
    tokens = [token for token in paragraph.split() if len(token) > 3]
    return len(paragraph) <= 100 and 3 * sum(token[0].isupper() for token in tokens) >= 2 * len(
        tokens
    )


def _bare(title: str) -> str:
    return " ".join(fold(title).split()).rstrip(" .")


def _kind_of_whole(
    text: str, piece: Piece, *, names: set[str], top: bool, beside: bool
) -> tuple[BlockKind, str | None]:
    """What a paragraph is as a whole; PARAGRAPH when it is running text.

    names: the authors' names, folded. top: whether it is near the head of the article.
    beside: whether it stands above the title or right below it.
    """
    if piece.kind is BlockKind.SECTION:
        return piece.kind, text[piece.start : piece.end].rstrip(" :")
    if piece.kind is not None:
        return piece.kind, None
    if piece.end - piece.start > LONGEST_ASIDE:
        return BlockKind.PARAGRAPH, None
    paragraph = text[piece.start : piece.end]
    folded = fold(paragraph)
    if folded.rstrip(": ") in words("section"):
        return BlockKind.SECTION, paragraph.rstrip(": ")
    if (top and folded in names) or is_byline(paragraph):
        return BlockKind.BYLINE, None
    if is_time(paragraph) or (top and _is_head_line(paragraph, beside=beside)):
        return BlockKind.DATELINE, None
    if _is_boilerplate(folded):
        return BlockKind.BOILERPLATE, None
    if _is_caption(folded):
        return BlockKind.CAPTION, None
    return BlockKind.PARAGRAPH, None


def _is_head_line(paragraph: str, *, beside: bool) -> bool:
    """Whether a line above the running text says who prints it, or on what day.

    beside: whether it stands by the title, where the name of an outlet is enough.
    """
    dated = is_date(paragraph) or closes_with_day(paragraph)
    return dated or read_masthead(paragraph) is not None or (beside and is_outlet_line(paragraph))


def _is_running(text: str, piece: Piece) -> bool:
    """Whether a paragraph is of the body already, and not a short line at its head."""
    return piece.end - piece.start > 100 or text[piece.end - 1] in '.!?…"”’»)'


def _is_boilerplate(folded: str) -> bool:
    if not any(character.isalnum() for character in folded):
        return True
    if folded.startswith(("http://", "https://", "www.")) and " " not in folded:
        return True
    if folded.rstrip(".:>») ") in words("boilerplate whole"):
        return True
    if folded.startswith(phrases("boilerplate start")):
        return len(folded.split()) <= 40
    return folded.rstrip(" .").endswith(phrases("boilerplate end"))


def _is_caption(folded: str) -> bool:
    if folded.startswith(phrases("caption start")):
        return True
    tail = folded.rstrip(" .)]")
    if folded[-1] == ")" and len(folded) <= 300 and tail.endswith(phrases("caption end")):
        return True
    ending = folded[-70:]
    for credit in phrases("caption credit"):
        at = ending.rfind(credit)
        if at < 0 or (at > 0 and ending[at - 1].isalnum()):
            continue
        rest = ending[at + len(credit) :].rstrip(" .")
        if credit[0] == "(":
            return rest.endswith(")") and len(rest) <= LONGEST_CREDIT
        return ". " not in rest
    return False


def _parts(text: str, piece: Piece, *, first: bool, stamped: bool = False) -> list[Block]:
    """A paragraph of running text, with the dateline or section label that opens it cut off.

    stamped: whether the entries of the text open with a bare time.
    """
    if stamped and (end := stamp_end(text, piece.start, piece.end)) is not None:
        return _cut(text, piece, end)
    opening = text[piece.start : min(piece.end, piece.start + 60)]
    colon = opening.find(":")
    if colon > 0 and opening[colon + 1 : colon + 2].isspace():
        label = opening[:colon].strip()
        if fold(label.split(",")[0]) in words("section"):
            return _cut(text, piece, piece.start + colon + 1, label=label)
    end = dateline_end(text, piece.start, piece.end, first=first)
    if end is None:
        return [_block(piece)]
    dateline, *rest = _cut(text, piece, end)
    for each in rest:
        return [dateline, *_parts(text, Piece(each.span.start, each.span.end), first=False)]
    return [dateline]


def _cut(text: str, piece: Piece, at: int, *, label: str | None = None) -> list[Block]:
    """Cut a paragraph in two: a section label, if `label` is given, or a dateline, and the rest.

    at: where the rest begins, in code points; white space there belongs to neither.
    """
    kind = BlockKind.SECTION if label else BlockKind.DATELINE
    blocks = [Block(kind, Span(piece.start, at), label)]
    while at < piece.end and text[at].isspace():
        at += 1
    if at < piece.end:
        blocks.append(_block(piece._replace(start=at)))
    return blocks


def _block(piece: Piece) -> Block:
    return Block(BlockKind.PARAGRAPH, Span(piece.start, piece.end))


def _turn(piece: Piece, speaker: str) -> Block:
    return Block(BlockKind.TURN, Span(piece.start, piece.end), speaker)
