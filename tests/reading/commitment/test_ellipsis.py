"""Ellipsis: who answers a charge by "we didn't" denies what it was."""

from __future__ import annotations

import pytest

from sayso.reading.commitment.claims import Told
from sayso.reading.commitment.ellipsis import find_ellipses
from sayso.reading.commitment.holders import Holder
from sayso.reading.commitment.values import HELD, UNHELD
from sayso.reading.commitment.walk import Judged
from sayso.reading.layout import Layout, lay_out
from sayso.records import Block, BlockKind, Document, Form, Manner, Parse, Polarity, Span, Statement

CLAIMED = "Men had burned the mill ."
MINERS = Holder("voice-1", (Span(0, 3),), "statement-1")
UPOS = {"Men": "NOUN", "burned": "VERB", "mill": "NOUN", "had": "AUX"}


def scene(answer: str) -> tuple[Layout, Statement]:
    """A claim and what the guards answer to it, all of it theirs."""
    text = f"{CLAIMED} {answer}"
    words, at = [], 0
    for form in text.split():
        start = text.index(form, at)
        at = start + len(form)
        words.append(Span(start, at))
    count, first = len(words), len(CLAIMED.split())
    forms = text.split()
    heads = [2, 2, -1, 4, 2, 2] + [first] * (count - first)
    relations = ["nsubj", "aux", "root", "det", "obj", "punct"] + ["dep"] * (count - first)
    heads[first], relations[first] = -1, "root"
    document = Document(
        text=text,
        source="invented.txt",
        digest="0" * 64,
        language="en",
        blocks=(Block(BlockKind.PARAGRAPH, Span(0, len(text))),),
    )
    parse = Parse(
        words=tuple(words),
        upos=tuple(UPOS.get(form, "X") for form in forms),
        features=("",) * count,
        heads=tuple(heads),
        relations=tuple(relations),
        sentences=((0, first - 1), (first, count - 1)),
        block_of=(0, 0),
        mentions=(),
        quotations=(),
        cues=(),
    )
    said = Statement(
        id="statement-2",
        voice="voice-2",
        source=(),
        cue=None,
        content=(Span(len(CLAIMED) + 1, len(text)),),
        form=Form.INDIRECT,
        manner=Manner.SPEECH,
        polarity=Polarity.POSITIVE,
        confidence=0.9,
    )
    return lay_out(document, parse), said


def told(layout: Layout, *, own: bool = False) -> list[Told]:
    """The burning, which the miners assert; and the guards too, if it is their own."""
    words = layout.parse.words
    held = [Judged(None, "reports", UNHELD, "past", (), ())]
    held.append(Judged(MINERS, "asserts", HELD, "past", (), ()))
    if own:
        guards = Holder("voice-2", (), "statement-2")
        held.append(Judged(guards, "asserts", HELD, "past", (), ()))
    return [Told(words[2], 2, held)]


def answers(answer: str, *, own: bool = False) -> list[tuple[tuple[int, ...], str, str]]:
    layout, said = scene(answer)
    return [
        (each.told, each.judged.stance, each.judged.value.polarity)
        for each in find_ellipses(layout, told(layout, own=own), [said])
    ]


@pytest.mark.parametrize("answer", ["They did n't .", "We did not .", "They had not ."])
def test_a_bare_denial_denies_what_was_claimed(answer: str) -> None:
    """The denial that matters most in a dispute is often the shortest."""
    assert answers(answer) == [((0,), "denies", "-")]


def test_a_bare_yes_asserts_it() -> None:
    assert answers("They did .") == [((0,), "asserts", "+")]


@pytest.mark.parametrize(
    "answer",
    ["They did not go .", "As they did .", "Did they ?", "They were not .", "There was not ."],
)
def test_what_is_no_answer_denies_nothing(answer: str) -> None:
    """A verb of its own, a comparison, another helping verb: the burning is not meant."""
    assert answers(answer) == []


def test_nobody_answers_himself() -> None:
    assert answers("They did n't .", own=True) == []
