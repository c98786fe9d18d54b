"""Classes of gold attributions, so that recall can be told apart by kind of case."""

from __future__ import annotations

import re

from evaluation.scorers.spans import CharSpan
from evaluation.scorers.tokens import Attribution

__all__ = ["classes_of", "quoted_characters"]

PRONOUN = re.compile(
    r"he|she|they|i|we|you|it|who|which|his|her|their|my|our|that|himself|herself|me|him|them|its"
    r"|those|this|these|one"
)
SPEECH = re.compile(
    r"(?<![a-z])(?:said|says?|saying|told|tells?|telling|according|wrote|writes|tweeted|asked|asks"
    r"|added|adds)(?![a-z])"
)
LENGTHS = ((3, "1-3 words"), (9, "4-9 words"), (24, "10-24 words"))


def quoted_characters(text: str) -> list[bool]:
    """Whether each character stands in double quotation marks; a line break ends a quotation."""
    quoted, inside = [], False
    for character in text:
        if character == '"':
            inside = not inside
            quoted.append(True)
            continue
        if character in "“”":
            inside = character == "“"
        elif character == "\n":
            inside = False
        quoted.append(inside or character == "”")
    return quoted


def classes_of(attribution: Attribution, text: str, quoted: list[bool]) -> list[str]:
    """Name every class that a gold attribution belongs to.

    quoted: of the text, from `quoted_characters`.
    """
    cue = _words(attribution.cue, text)
    found = [
        _form(attribution, text, quoted),
        _source(attribution, text),
        _cue(cue),
        "speech cue" if _is_speech(cue) else "other cue",
        _length(attribution, text),
    ]
    spans = attribution.source + attribution.cue + attribution.content
    if "\n" in text[min(spans)[0] : max(end for _, end in spans)].strip():
        found.append("over paragraphs")
    if len(attribution.content) > 1:
        found.append("split content")
    return found


def _words(spans: tuple[CharSpan, ...], text: str) -> str:
    return " ".join(text[start:end] for start, end in spans).lower().strip()


def _form(attribution: Attribution, text: str, quoted: list[bool]) -> str:
    marks = [
        quoted[place]
        for start, end in attribution.content
        for place in range(start, end)
        if text[place].isalnum()
    ]
    share = sum(marks) / len(marks) if marks else 0.0
    return "direct" if share >= 0.999 else "indirect" if share <= 0.001 else "mixed"


def _source(attribution: Attribution, text: str) -> str:
    if not attribution.source:
        return "no source"
    is_pronoun = PRONOUN.fullmatch(_words(attribution.source, text))
    return "pronoun source" if is_pronoun else "nominal source"


def _cue(cue: str) -> str:
    if re.search(r"\b(said|says|say|saying)\b", cue):
        return "cue: say"
    if "according" in cue:
        return "cue: according"
    return "cue: a word" if re.search(r"\w", cue) else "cue: none or a mark"


def _is_speech(cue: str) -> bool:
    only_marks = bool(cue) and not re.search(r"\w", cue)
    return only_marks or bool(SPEECH.search(cue))


def _length(attribution: Attribution, text: str) -> str:
    count = sum(len(text[start:end].split()) for start, end in attribution.content)
    return next((name for most, name in LENGTHS if count <= most), "25 words or more")
