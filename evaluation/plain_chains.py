"""The plain way to chain mentions that sayso is held against: same words, nearest subjects."""

from __future__ import annotations

import re

from evaluation.found_chains import words_in
from evaluation.nearest_subject import nearest_subject
from evaluation.reader import char_span
from evaluation.scorers.chains import THIRD_PERSON, ChainMention
from sayso.records import MentionForm, Reading

__all__ = ["plain_chains"]

LEFT_OUT = re.compile(r"^(?:the|this|that|these|those|an?)\s+|['’]s?$", re.IGNORECASE)
"""What two mentions may differ in and still have the same words."""


def plain_chains(reading: Reading) -> list[ChainMention]:
    """The mentions of the parse, chained by two rules.

    Names and nouns are one chain when they have the same words, in whatever letter case, but for
    an article and a possessive ending. A pronoun of the third person is who the nearest
    compatible subject is. Every other mention is alone.
    """
    parse = reading.parse
    if parse is None:
        return []
    text = reading.document.text
    first: dict[str, int] = {}
    chain_of: dict[int, int] = {}
    number_of = {id(each): number for number, each in enumerate(parse.mentions)}
    for number, mention in enumerate(parse.mentions):
        if mention.form is not MentionForm.PRONOMINAL:
            words = LEFT_OUT.sub("", reading.document.words(mention.span)).casefold()
            chain_of[number] = first.setdefault(words, number)
    for number, mention in enumerate(parse.mentions):
        if number not in chain_of:
            chain_of[number] = number
            if reading.document.words(mention.span).lower() in THIRD_PERSON:
                subject = nearest_subject(parse, text, words_in(parse, [mention.span])[0])
                if subject is not None:
                    chain_of[number] = chain_of[number_of[id(subject)]]
    return [
        ChainMention(
            span=char_span(each.span),
            head=char_span(parse.words[each.head]),
            kind=each.kind,
            form=each.form.value,
            chain=str(chain_of[number]),
        )
        for number, each in enumerate(parse.mentions)
    ]
