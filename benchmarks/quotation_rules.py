"""Plain ways to find who says what, as a user would set them up in an afternoon.

Each takes a text (or spaCy's reading of it) and gives attributions as the scorer takes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from evaluation.scorers.spans import CharSpan
from evaluation.scorers.tokens import Attribution

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token

__all__ = ["by_regex", "by_textacy", "by_textacy_paragraphs", "by_tree"]

VERBS = "said|says|told|added|wrote|asked|explained|argued|claimed|stated|noted|tweeted|warned"
NAME = r"(?:[A-Z][\w.’'-]*)(?: [A-Z][\w.’'-]*)*|[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e"
QUOTE_FIRST = re.compile(
    rf"(?P<content>[“\"][^“”\"\n]+[”\"]),?\s+(?:(?P<cue>{VERBS})\s+(?P<source>{NAME})"
    rf"|(?P<source_2>{NAME})\s+(?P<cue_2>{VERBS}))\b"
)
VOICE_FIRST = re.compile(
    rf"(?P<source>{NAME})\s+(?P<cue>{VERBS})\b[^“”\"\n.]{{0,20}}(?P<content>[“\"][^“”\"\n]+[”\"])"
)
LEMMA = re.compile(
    "say|tell|add|write|explain|argue|claim|state|note|tweet|warn|announce|report|believe|think"
    "|suggest|deny|insist|admit|confirm|declare|acknowledge|assert|allege|accuse|know|hope|fear"
    "|predict"
)


def by_regex(text: str) -> Iterator[Attribution]:
    """A quotation and, beside it, a verb of saying with a name or a pronoun."""
    for pattern in (QUOTE_FIRST, VOICE_FIRST):
        for match in pattern.finditer(text):
            named = "source" if match["source"] else "source_2"
            said = "cue" if match["cue"] else "cue_2"
            yield Attribution((match.span(named),), (match.span(said),), (match.span("content"),))


def by_textacy(doc: Doc) -> Iterator[Attribution]:
    """Textacy's direct quotations.

    Raises:
        ValueError: from textacy, when the quotation marks do not come in pairs.
    """
    from textacy.extract import direct_quotations

    for speaker, cue, content in direct_quotations(doc):
        yield Attribution(_tokens(speaker), _tokens(cue), (_span(content),))


def by_textacy_paragraphs(text: str, pipeline: Language) -> Iterator[Attribution]:
    """The same by paragraph, with a mark added where a quotation is left open."""
    for paragraph in re.finditer(r"[^\n]+", text):
        words = paragraph[0]
        if words.count("“") > words.count("”"):
            words += "”"
        if words.count('"') % 2:
            words += '"'
        try:
            found = list(by_textacy(pipeline(words)))
        except ValueError:
            continue
        for each in found:
            yield Attribution(
                *(
                    tuple(
                        (start + paragraph.start(), end + paragraph.start()) for start, end in role
                    )
                    for role in (each.source, each.cue, each.content)
                )
            )


def by_tree(doc: Doc) -> Iterator[Attribution]:
    """A verb of saying or thinking, its subject, and the clause that hangs on it.

    Where no clause hangs on the verb, the rest of the sentence is what is said; "according to"
    takes its noun phrase and the rest of the sentence.
    """
    for token in doc:
        if LEMMA.fullmatch(token.lemma_) and token.pos_ == "VERB":
            subjects = [each for each in token.children if each.dep_ in {"nsubj", "nsubjpass"}]
            clauses = [each for each in token.children if each.dep_ in {"ccomp", "parataxis"}]
            own = {each.i for subject in subjects for each in subject.subtree} | {token.i}
            content = [each for clause in clauses for each in clause.subtree]
            if not clauses and token.dep_ in {"parataxis", "ccomp"}:
                inside = {each.i for each in token.subtree}
                content = [each for each in token.sent if each.i not in inside]
            if content and subjects:
                yield Attribution(
                    _tokens([each for subject in subjects for each in subject.subtree]),
                    _tokens([token]),
                    _tokens([each for each in content if each.i not in own]),
                )
        elif token.lower_ == "according" and (nouns := _according_to(token)):
            phrase = {each.i for each in nouns} | {each.i for each in token.subtree}
            yield Attribution(
                _tokens(nouns),
                ((token.idx, token.idx + len(token)),),
                _tokens([each for each in token.sent if each.i not in phrase]),
            )


def _according_to(token: Token) -> list[Token]:
    return [
        word
        for each in token.subtree
        if each.dep_ == "pobj" and each.head.lower_ == "to"
        for word in each.subtree
    ]


def _tokens(tokens: list[Token]) -> tuple[CharSpan, ...]:
    """Tokens as spans, one for each unbroken run."""
    spans: list[CharSpan] = []
    previous = None
    for token in sorted(tokens, key=lambda each: each.i):
        if token.is_space or (token.is_punct and not spans):
            continue
        end = token.idx + len(token)
        if previous is not None and token.i == previous + 1:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((token.idx, end))
        previous = token.i
    return tuple(spans)


def _span(span: Span) -> CharSpan:
    return span.start_char, span.end_char
