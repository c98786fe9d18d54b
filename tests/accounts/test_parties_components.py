"""Parties joined part by part are those that come out when all members are looked at together."""

from __future__ import annotations

import datetime
import random
from itertools import islice

import pytest

from sayso.accounts.parties import PartyIndex
from sayso.accounts.parties_joining import joined
from sayso.accounts.parties_judged import Judged
from sayso.accounts.parties_members import Member
from sayso.accounts.party_names import PartyName
from sayso.records import Party, PartyKind
from sayso.records.accounts import Judgement, Story
from tests.accounts.invented_story import party, reading

PEOPLE = ("Ada Brandt", "Brandt", "Ivo Brandt", "A. Brandt", "Ada Falk", "Falk")
BODIES = ("Harbour Guard", "the Guard", "HG", "Orla Harbour Guard", "Relief League", "the League")
LANDS = ("Kelmora", "Sorvia")
NOON = datetime.datetime(2031, 10, 16, 12, tzinfo=datetime.UTC)


def told(number: int):
    """A document with a few parties. In every third story both names of a guard occur."""
    dice = random.Random(number)
    names = [
        *((name, PartyKind.PERSON) for name in dice.sample(PEOPLE, 2)),
        *((name, PartyKind.ORGANISATION) for name in dice.sample(BODIES, 2)),
        (dice.choice(LANDS), PartyKind.COUNTRY),
    ]
    text = " ".join(f"Then {name} spoke." for name, _ in names)
    parties = [party(text, name.removeprefix("the "), kind, name) for name, kind in names]
    return reading(f"doc-{number:02}", text, parties=parties)


READINGS = [told(number) for number in range(40)]
STORIES = [
    Story(f"story-{at}", "", tuple(each.document.id for each in READINGS[4 * at : 4 * at + 4]))
    for at in range(9)
]
"""The last four documents are in none."""


def whole(judgements):
    """The same with all members in one list."""
    members: list[Member] = []

    class Everything(PartyIndex):
        def shared(self, judgements=(), *, stories=None):
            super().shared(judgements, stories=stories)
            members.extend(each for story in self._stories() for each in story)

    index = Everything()
    for each in READINGS:
        index.add(each)
    index.shared(judgements, stories=STORIES)
    members.sort(key=lambda member: member.order)
    judged = Judged(judgements)
    for member in members:
        judged.look(member)
    clusters = joined(members, judged.decisions(members))
    return [[(each.document, each.party.id) for each in cluster] for cluster in clusters]


def judgements():
    """That a person and a body are one, each with another one in another story."""
    ids = [[each.id for each in reading.parties] for reading in READINGS]
    return [
        Judgement(ids[0][0], ids[30][0], "same", "ana", NOON),
        Judgement(ids[1][2], ids[38][2], "different", "ana", NOON),
    ]


@pytest.mark.parametrize("decided", [[], judgements()], ids=["names alone", "judged"])
def test_parts_are_joined_as_the_whole_is(decided):
    index = PartyIndex()
    for each in READINGS:
        index.add(each)
    found = index.shared(decided, stories=STORIES)

    assert [list(each.members) for each in found] == whole(decided)
    assert any(len(each.members) > 10 for each in found)


def test_those_of_some_documents_come_without_other_members():
    """One country has members in most documents; a story needs its own."""
    index = PartyIndex()
    for each in READINGS:
        index.add(each)
    found = index.shared(stories=STORIES)
    wanted = set(STORIES[2].documents)
    every = [
        (each.id, each.names, tuple(member for member in each.members if member[0] in wanted))
        for each in found
    ]

    assert [(each.id, each.names, each.members) for each in found.of(STORIES[2].documents)] == [
        each for each in every if each[2]
    ]
    assert len(list(islice(found, 2))) == 2


def test_a_member_comes_back_as_it_was_put_aside():
    from sayso.accounts.parties_members import member_of, packed

    name = PartyName(("orr",), ("j",), frozenset({"chief"}), frozenset({"captain"}), "f", "")
    known = Party("party-1", PartyKind.PERSON, "J. Orr", (), country="NOR", authority="state:NOR")
    member = Member((False, "2031-10-16", "doc-1", 3), "story-1", known, name, homeless=True)

    assert member_of(packed(member), "story-1") == member
