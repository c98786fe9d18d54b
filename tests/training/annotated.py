"""Annotated texts of our own, in the form that the engine's training reads."""

from __future__ import annotations

import re
import string

from sayso.reading.language.wordpiece import WordPiece
from training.engine.corpora import Ambiguous, Annotated, Attribution, Range, Syntax

__all__ = ["FINCH", "LETTERS", "part", "snippet", "spoken", "tree"]

LETTERS = WordPiece(
    ["[PAD]", *string.ascii_lowercase, *(f"##{each}" for each in string.ascii_lowercase), *".,“”"]
)
"""A vocabulary that cuts every word into its letters."""

FINCH = """
Mayor PROPN 3 compound|Orla PROPN 3 compound|Finch PROPN 4 nsubj|spoke VERB 0 root|. PUNCT 4 punct
She PRON 2 nsubj|said VERB 0 root|the DET 4 det|bridge NOUN 6 nsubj|is AUX 6 cop|safe ADJ 2 ccomp|\
. PUNCT 2 punct
Later ADV 3 advmod|Finch PROPN 3 nsubj|praised VERB 0 root|it PRON 3 obj|. PUNCT 3 punct
"""
"""Three short paragraphs, one sentence each: word, part of speech, head, relation."""


def tree(table: str, mentions: str) -> Annotated:
    """A document in the manner of GUM.

    table: a sentence a line. mentions: `kind first last entity` of each, by word number.
    """
    text, gold = "", Syntax()
    for line in table.strip().split("\n"):
        base = len(gold.words)
        for row in line.split("|"):
            form, upos, head, relation = row.split()
            text += form if form == "." or text[-1:] in {"", "\n"} else f" {form}"
            gold.words.append((len(text) - len(form), len(text)))
            gold.upos.append(upos)
            gold.features.append({})
            gold.heads.append(base + int(head) - 1 if head != "0" else -1)
            gold.relations.append(relation)
        gold.sentences.append((base, len(gold.words) - 1))
        text += "\n"
    for mention in mentions.split("|"):
        kind, first, last, entity = mention.split()
        gold.mentions.append((kind, int(first), int(last), entity))
    return Annotated("tree", "gum", text, None, [], syntax=gold)


def snippet(marked: str, *, right: str) -> Annotated:
    """A snippet in the manner of GAP: one [name], another {name}, and a <pronoun>.

    right: the marks of the name that is the antecedent, "[]" or "{}", or "" for neither.
    """
    text, spans = "", {}
    for piece in re.findall(r"[\[{<][^\]}>]*[\]}>]|[^\[{<]+", marked):
        words = piece
        if piece[0] in "[{<":
            words = piece[1:-1]
            spans[piece[0]] = (len(text), len(text) + len(words))
        text += words
    answer = (right == "[]", right == "{}")
    given = Ambiguous(spans["<"], (spans["["], spans["{"]), answer)
    return Annotated("snippet", "gap", text, None, [], ambiguous=given)


def part(text: str, words: str) -> Range:
    """Where the words stand for the first time."""
    start = text.index(words)
    return start, start + len(words)


def spoken(text: str, *said: tuple[str, str, str]) -> Annotated:
    """A document in the manner of PolNeAR. said: the words of voice, cue and content of each."""
    found = [Attribution(*([part(text, words)] for words in each)) for each in said]
    return Annotated("spoken", "polnear", text, None, found)
