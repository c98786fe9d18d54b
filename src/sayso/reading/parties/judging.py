"""Judging: what each mention of a document is and what name it bears, by all that the text says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sayso.reading.layout import Layout
from sayso.reading.parties.agreeing import agree_on_kinds
from sayso.reading.parties.kinds import NOTHING, Judgement, judge
from sayso.reading.parties.lexicon import Lexicon
from sayso.reading.parties.names import Name, name_of
from sayso.reading.parties.namesakes import find_adjectives, find_bearers, find_namesakes
from sayso.records import MentionForm, PartyKind

__all__ = ["ONE", "judge_all"]

BODY = Judgement(PartyKind.ORGANISATION, acts=True)
"""What bears the name of a body."""
ONE = Judgement(PartyKind.PERSON, acts=True)
"""What the bearer of a person's name is."""


def judge_all(layout: Layout, lexicon: Lexicon) -> tuple[list[Judgement], dict[int, Name]]:
    """Judge all mentions of a document, so that those of one name are of one kind.

    Returns:
        What each mention is, by its number, and the names of those that have one.
    """
    mentions = range(len(layout.parse.mentions))
    judged = [judge(layout, lexicon, number) for number in mentions]
    names = _names(layout, lexicon, judged, mentions)
    changed = agree_on_kinds(layout, judged, names)
    for each, kind in changed.items():
        judged[each] = replace(judged[each], kind=kind)
    names = {number: names[number] for number in names if number not in changed}
    names |= _names(layout, lexicon, judged, changed)
    for each in find_adjectives(layout, judged, names):
        judged[each] = NOTHING
        names.pop(each, None)
    namesakes = find_namesakes(layout, lexicon, judged, names)
    for each in namesakes:
        judged[each] = BODY
        names.pop(each, None)
    names |= _names(layout, lexicon, judged, namesakes)
    bearers = find_bearers(layout, lexicon, judged, names)
    for each in bearers:
        judged[each] = ONE
    names |= _names(layout, lexicon, judged, bearers)
    return judged, names


def _names(
    layout: Layout, lexicon: Lexicon, judged: list[Judgement], numbers: Iterable[int]
) -> dict[int, Name]:
    found: dict[int, Name] = {}
    for number in numbers:
        mention = layout.parse.mentions[number]
        if mention.form is MentionForm.PRONOMINAL or not judged[number].acts:
            continue
        if layout.mention_joint[number]:
            continue
        person = judged[number].kind is PartyKind.PERSON
        name = name_of(layout, lexicon, number, person=person)
        if name is not None:
            found[number] = name
    return found
