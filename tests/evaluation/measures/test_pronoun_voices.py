"""Who "she said" is, by our reading and by gold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evaluation.gold.conllu import parse_conllu
from evaluation.gold.sources import SourceClass
from evaluation.gold.statements import MarkedDocument
from evaluation.measures.pronoun_voices import Outcome, outcomes
from evaluation.scorers.tokens import Attribution
from sayso.records import Party, PartyKind, Span, Voice, VoiceKind
from tests.evaluation.standin import read

CONLLU = """\
# newdoc id = GUM_news_dam
# newpar
1\tBrask\tBrask\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(1-person-new-)
2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_
3\tAsker\tAsker\tPROPN\tNNP\t_\t2\tobj\t_\tEntity=(2-person-new-)|SpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv-)
2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_
3\tpumps\tpump\tNOUN\tNNS\t_\t4\tnsubj\t_\tEntity=(3-object-new-)
4\tfailed\tfail\tVERB\tVBD\t_\t2\tccomp\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
"""
TEXT = "Brask met Asker. She said pumps failed."
BRASK, ASKER, SHE = Span(0, 5), Span(10, 15), Span(17, 20)
GOLD = MarkedDocument(
    "GUM_news_dam", "news", TEXT, (Attribution(((17, 20),), ((21, 25),), ((26, 38),)),)
)


def outcome(voice, *, party=None):
    """What becomes of "She said" when it is laid to a voice."""
    reading = read(TEXT)
    statement = replace(reading.statements[0], voice=voice.id if voice else None)
    reading = replace(
        reading,
        statements=(statement,),
        voices=(voice,) if voice else (),
        parties=(party,) if party else (),
    )
    (case,) = outcomes(GOLD, parse_conllu(CONLLU.splitlines()), reading)
    assert case.kind is SourceClass.THIRD
    return case.outcome


def person(*mentions, kind=VoiceKind.PERSON):
    return Voice("v", kind, "whoever", None, mentions)


@pytest.mark.parametrize(
    ("voice", "wanted"),
    [
        (person(BRASK, SHE), Outcome.RIGHT),
        (person(ASKER, SHE), Outcome.WRONG),
        (person(SHE), Outcome.ABSTAINED),
        (person(kind=VoiceKind.UNNAMED), Outcome.ABSTAINED),
        (person(kind=VoiceKind.AUTHOR), Outcome.WRONG),
        (None, Outcome.ABSTAINED),
    ],
)
def test_a_pronoun_is_right_when_its_voice_is_known_as_whom_gold_means(voice, wanted):
    assert outcome(voice) is wanted


def test_the_mentions_of_the_party_count_as_the_voices():
    party = Party("p", PartyKind.PERSON, "Brask", (BRASK, SHE))

    assert outcome(Voice("v", VoiceKind.PERSON, "Brask", "p", (SHE,)), party=party) is Outcome.RIGHT


def test_a_chain_of_everybody_is_wrong():
    """Else whoever chains all names together would always be right."""
    assert outcome(person(BRASK, ASKER, SHE)) is Outcome.RIGHT
    assert outcome(person(BRASK, ASKER, Span(26, 31), SHE)) is Outcome.WRONG


def test_what_was_not_found_is_missed():
    chained = parse_conllu(CONLLU.splitlines())
    empty = replace(read(TEXT), statements=())

    assert outcomes(GOLD, chained, empty)[0].outcome is Outcome.MISSED
    assert outcomes(GOLD, chained, None)[0].outcome is Outcome.MISSED


def test_the_rule_stands_beside():
    """The stand-in has no subjects: the nearest name is taken, and it is the wrong one."""
    (case,) = outcomes(GOLD, parse_conllu(CONLLU.splitlines()), read(TEXT))

    assert case.by_rule is Outcome.WRONG
