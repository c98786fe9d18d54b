"""Claims: whoever rejects a claim denies what was claimed, where it is clear what that is."""

from __future__ import annotations

import pytest

from sayso.reading.commitment.claims import Told, find_answers
from sayso.reading.commitment.holders import Holder, Voices
from sayso.reading.commitment.lexicon import load_lexicon
from sayso.reading.commitment.values import HELD, UNHELD
from sayso.reading.commitment.walk import Judged
from sayso.reading.layout import Layout, lay_out
from sayso.records import Block, BlockKind, Document, Parse, Span

TREES = {
    "rejected the claim": """\
Orm NOUN nsubj 1
rejected VERB root -1
the DET det 3
claim NOUN obj 1
. PUNCT punct 1""",
    "did not deny the report": """\
Orm NOUN nsubj 3
did AUX aux 3
not PART advmod 3
deny VERB root -1
the DET det 5
report NOUN obj 3
. PUNCT punct 3""",
    "confirmed the account": """\
Orm NOUN nsubj 1
confirmed VERB root -1
the DET det 3
account NOUN obj 1
. PUNCT punct 1""",
    "rejected the charges": """\
Orm NOUN nsubj 1
rejected VERB root -1
the DET det 3
charges NOUN obj 1
. PUNCT punct 1""",
    "called the charge absurd": """\
Orm NOUN nsubj 1
called VERB root -1
the DET det 3
charge NOUN obj 1
absurd ADJ xcomp 1
. PUNCT punct 1""",
    "rejected a claim": """\
Orm NOUN nsubj 1
rejected VERB root -1
a DET det 3
claim NOUN obj 1
. PUNCT punct 1""",
    "read the report": """\
Orm NOUN nsubj 1
read VERB root -1
the DET det 3
report NOUN obj 1
. PUNCT punct 1""",
}
CLAIMED = "Men stormed and burned it . "
"""Two events that Tessaly claims; what it says is in `told`."""
TESSALY = Holder("voice-1", (Span(0, 3),), "statement-1")


def scene(tree: str) -> Layout:
    rows = [line.split() for line in TREES[tree].split("\n")]
    first = CLAIMED.split()
    text = CLAIMED + " ".join(row[0] for row in rows)
    words, at = [], 0
    for form in text.split():
        start = text.index(form, at)
        at = start + len(form)
        words.append(Span(start, at))
    count = len(first)
    return lay_out(
        Document(
            text=text,
            source="invented.txt",
            digest="0" * 64,
            language="en",
            blocks=(Block(BlockKind.PARAGRAPH, Span(0, len(text))),),
        ),
        Parse(
            words=tuple(words),
            upos=("NOUN", "VERB", "CCONJ", "VERB", "PRON", "PUNCT", *(row[1] for row in rows)),
            features=("",) * len(words),
            heads=(
                1,
                -1,
                3,
                1,
                3,
                1,
                *(int(row[3]) + count if row[3] != "-1" else -1 for row in rows),
            ),
            relations=("nsubj", "root", "cc", "conj", "obj", "punct", *(row[2] for row in rows)),
            sentences=((0, count - 1), (count, len(words) - 1)),
            block_of=(0, 0),
            mentions=(),
            quotations=(),
            cues=(),
        ),
    )


def told(layout: Layout, word: int) -> Told:
    author = Judged(None, "reports", UNHELD, "past", (), ("say",))
    voice = Judged(TESSALY, "asserts", HELD, "past", (), ("say",))
    return Told(layout.parse.words[word], word, (author, voice))


def answers(tree: str, *events: int) -> list[tuple[str, tuple[int, ...], str]]:
    layout = scene(tree)
    found = find_answers(
        layout, [told(layout, word) for word in events], (), Voices((), ()), load_lexicon()
    )
    return [
        (layout.document.words(each.words), each.told, f"{value.polarity}{value.strength}")
        for each in found
        for value in [each.judged.value]
    ]


@pytest.mark.parametrize(
    ("tree", "word", "value"),
    [
        ("rejected the claim", "claim", "-full"),
        ("called the charge absurd", "charge", "-full"),
        ("confirmed the account", "account", "+full"),
        ("did not deny the report", "report", "+neutral"),
    ],
)
def test_an_answer_is_about_what_was_claimed(tree: str, word: str, value: str) -> None:
    """Who rejects a claim denies the event, and not that the claim was made."""
    assert answers(tree, 1) == [(word, (0,), value)]


def test_one_claim_and_two_events_is_doubt() -> None:
    """Never guess quietly: which of the two is denied stays open, for a gap to show."""
    assert answers("rejected the claim", 1, 3) == [("claim", (), "-full")]


def test_several_claims_are_all_that_was_claimed() -> None:
    assert answers("rejected the charges", 1, 3) == [("charges", (0, 1), "-full")]


@pytest.mark.parametrize("tree", ["rejected a claim", "read the report"])
def test_other_claims_and_other_verbs_are_none(tree: str) -> None:
    """A new claim has content of its own, and reading a report is no word on it."""
    assert answers(tree, 1) == []


def test_nobody_answers_himself() -> None:
    """The claimant's own "the claim" says no more than what he has said."""
    layout = scene("rejected the claim")
    author = Judged(None, "reports", UNHELD, "past", (), ("say",))
    orm = Holder(None, (layout.parse.words[6],))
    event = Told(layout.parse.words[1], 1, (author, Judged(orm, "asserts", HELD, "past", (), ())))

    assert not [*find_answers(layout, [event], (), Voices((), ()), load_lexicon())]
