"""Ahead: the subject that comes behind the phrase a pronoun stands in ("In his speech, Pell")."""

from __future__ import annotations

from sayso.reading.layout import Layout, WordRange
from sayso.reading.parties.figures import Figure
from sayso.reading.parties.naming import figure_of_name
from sayso.reading.parties.passes import Pass
from sayso.reading.parties.pronouns import fits
from sayso.reading.phrases import THIRD_PERSON
from sayso.records import PartyKind

__all__ = ["whoever_is_ahead"]

HIGHEST = 8
"""Steps up the tree, from a pronoun to the clause that its phrase opens."""


def whoever_is_ahead(state: Pass, word: int) -> tuple[Figure | None, bool]:
    """The person who is the subject of the clause that a phrase around a pronoun opens.

    Of a subject that is nobody ("Pell's health") its owner. Nobody where what looks like the
    subject tells who somebody is ("with her brother, Ivo Orr, she ...").

    Returns:
        The figure, and whether the phrase holds nobody else whom the pronoun may stand for.
    """
    layout, parse = state.layout, state.layout.parse
    wanted = THIRD_PERSON[layout.lower[word]]
    if wanted not in {"m", "f"}:
        return None, False
    owned = parse.heads[word] if parse.relations[word] == "nmod:poss" else -1
    at = word
    for _ in range(HIGHEST):
        verb = parse.heads[at]
        if verb < 0:
            break
        for subject in layout.children[verb] if verb > word else ():
            if subject <= word or not parse.relations[subject].startswith("nsubj"):
                continue
            if "," not in layout.lower[word + 1 : subject]:
                continue
            for head in (subject, *_owners(layout, subject)):
                figure = _person(state, head, owned)
                if figure is not None and fits(figure, wanted) is not None:
                    opening = layout.sentence(word)[0], word - 1
                    return figure, not _somebody_in(state, opening, wanted)
        at = verb
    return None, False


def _owners(layout: Layout, subject: int) -> list[int]:
    return [
        each for each in layout.children[subject] if layout.parse.relations[each] == "nmod:poss"
    ]


def _person(state: Pass, head: int, owned: int) -> Figure | None:
    """The figure of the person who is named by a head word, made if need be."""
    for number in state.layout.mention_of_head.get(head, ()):
        name, judgement = state.names.get(number), state.judged[number]
        if name is None or judgement.kind is not PartyKind.PERSON or name.many:
            continue
        tells = state.layout.mention_cores[number][0] == owned + 2 and _is_person(state, owned)
        if not tells:
            return figure_of_name(state.lexicon, state.gathering, name, judgement)
    return None


def _somebody_in(state: Pass, words: WordRange, wanted: str) -> bool:
    """Whether words hold a person, other than by a pronoun, of the gender that is asked for."""
    for head in range(words[0], words[1] + 1):
        for number in state.layout.mention_of_head.get(head, ()):
            figure = state.gathering.figure_of.get(number)
            named = figure is not None and head not in state.gathering.figure_at and figure.acts
            if named and figure is not None and fits(figure, wanted) is not None:
                return True
    return False


def _is_person(state: Pass, head: int) -> bool:
    numbers = state.layout.mention_of_head.get(head, ())
    return any(state.judged[number].kind is PartyKind.PERSON for number in numbers)
