"""Speech: utterances from the statements of a reading, or from the marks of a bare text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from sayso.reading.times.lexicon import load_lexicon
from sayso.reading.times.utterances import Utterance
from sayso.records import Form, Parse, Sentence, Span, Statement

__all__ = ["utterances_in_text", "utterances_of_statements"]

QUOTED = re.compile(r"“[^“”\n]{2,1500}”|\"[^\"\n]{2,1500}\"|``[^`\n]{2,1500}?''|«[^«»\n]{2,1500}»")
"""A stretch in double marks within one paragraph; each form ends at a fixed sign, so that the
search is linear."""
NESTED = re.compile(r"‘[^‘\n]{3,600}?’(?!\w)|(?<![\w'])'[^'\n]{3,600}'(?!\w)")
"""A stretch in single marks; what follows an apostrophe is a letter mostly."""
PARAGRAPH = re.compile(r"[^\n]+")
SENTENCE_END = re.compile(
    r"(?:[!?]|(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})\.)(?=[\s”\"'’)]+[A-Z“\"‘])"
)
"""The stop of "Lt." and "Mr." ends none."""
WORD = re.compile(r"[A-Za-z]+")


def utterances_of_statements(
    statements: Sequence[Statement], sentences: Sequence[Sentence], parse: Parse | None
) -> list[Utterance]:
    """One utterance for each statement, in the same order.

    parse: whose quotation marks tell which part of a mixed statement is direct.
    """
    by_id = {statement.id: statement for statement in statements}
    starts = [sentence.span.start for sentence in sentences]
    found: list[Utterance] = []
    before: dict[str | None, Utterance] = {}
    for statement in statements:
        depth = _depth(statement, by_id)
        earlier = before.get(statement.voice) if statement.cue is None else None
        cue = statement.cue or (earlier.cue if earlier else None)
        if earlier is not None:
            clause = earlier.clause
        else:
            place = statement.cue or statement.content[0]
            number = max(bisect_right(starts, place.start) - 1, 0)
            clause = sentences[number].span if sentences else place
            clause = _within(clause, statement, by_id)
        content = statement.content
        if statement.form is Form.MIXED and parse is not None:
            content = _quoted_parts(content, parse) or content
        utterance = Utterance(
            content,
            direct=statement.form is not Form.INDIRECT,
            clause=clause,
            cue=cue,
            depth=depth,
        )
        found.append(utterance)
        if statement.voice is not None and depth == 0:
            before[statement.voice] = utterance
    return found


def _depth(statement: Statement, by_id: dict[str, Statement]) -> int:
    depth, outer = 0, statement.within
    while outer is not None and outer in by_id and depth < len(by_id):
        depth, outer = depth + 1, by_id[outer].within
    return depth


def _within(clause: Span, statement: Statement, by_id: Mapping[str, Statement]) -> Span:
    """The part of a clause that lies in the statement around one: a day beside the outer word of
    saying is not when the inner one was made.
    """
    around = by_id.get(statement.within or "")
    if around is None or statement.cue is None:
        return clause
    for part in around.content:
        if part.covers(statement.cue) and part.overlaps(clause):
            return Span(max(part.start, clause.start), min(part.end, clause.end))
    return clause


def _quoted_parts(content: Sequence[Span], parse: Parse) -> tuple[Span, ...]:
    """The parts of a content that stand in quotation marks."""
    return tuple(
        Span(max(part.start, span.start), min(part.end, span.end))
        for quotation in parse.quotations
        for part in quotation.parts
        for span in content
        if part.overlaps(span)
    )


def utterances_in_text(text: str) -> list[Utterance]:
    """The stretches in quotation marks of a bare text, each with the clause that says who spoke."""
    found: list[Utterance] = []
    for paragraph in PARAGRAPH.finditer(text):
        for utterance in _in_paragraph(text, paragraph.start(), paragraph.end()):
            found.append(utterance)
            found += _inside(text, utterance)
    return found


def _inside(text: str, outer: Utterance) -> Iterator[Utterance]:
    """The stretches in single marks within one in double marks."""
    whole = outer.content[0]
    for match in NESTED.finditer(text, whole.start + 1, whole.end):
        span = Span(*match.span())
        left = Span(_sentence_start(text, whole.start + 1, span.start), span.end)
        right = Span(span.start, _sentence_end(text, span.end, whole.end))
        clause, cue = right, None
        if text[span.end - 2] not in ".!?":
            cue = _first_cue(text, span.end, right.end)
        if cue is None:
            clause, cue = left, _last_cue(text, left.start, span.start)
        yield Utterance((span,), direct=True, clause=clause, cue=cue, depth=1)


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Utterance]:
    stretches = [Span(*match.span()) for match in QUOTED.finditer(text, start, end)]
    last: Utterance | None = None
    for place, span in enumerate(stretches):
        floor = stretches[place - 1].end if place else start
        ceiling = stretches[place + 1].start if place + 1 < len(stretches) else end
        left = Span(_sentence_start(text, floor, span.start), span.end)
        right = Span(span.start, _sentence_end(text, span.end, ceiling))
        cue = None
        clause = right
        if text[span.end - 2] not in ".!?" or text[span.end - 2 : span.end] == "''":
            cue = _first_cue(text, span.end, right.end)
        if cue is None and left.start < span.start:
            cue, clause = _last_cue(text, left.start, span.start), left
        if cue is None and last is not None:
            cue, clause = last.cue, last.clause
        last = Utterance((span,), direct=True, clause=clause, cue=cue)
        yield last


def _sentence_start(text: str, floor: int, place: int) -> int:
    ends = [match.end() for match in SENTENCE_END.finditer(text, floor, place)]
    return ends[-1] if ends else floor


def _sentence_end(text: str, place: int, ceiling: int) -> int:
    match = SENTENCE_END.search(text, place, min(ceiling + 1, len(text)))
    return match.end() if match else ceiling


def _first_cue(text: str, start: int, end: int) -> Span | None:
    return next(_cues(text, start, end), None)


def _last_cue(text: str, start: int, end: int) -> Span | None:
    found = list(_cues(text, start, end))
    return found[-1] if found else None


def _cues(text: str, start: int, end: int) -> Iterator[Span]:
    values = load_lexicon().values
    for match in WORD.finditer(text, start, end):
        if ("SAYING", match[0].lower()) in values:
            yield Span(*match.span())
