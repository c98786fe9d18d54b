"""Counted answers: what a question asks for, and what a sentence without a number speaks of."""

from __future__ import annotations

import re

from sayso.accounts.counted_carried import topic_of
from sayso.accounts.counted_record import APART, Counted, attribute_of
from sayso.accounts.counted_words import LOOK_BACK
from sayso.accounts.scopes import Scope
from sayso.quantities.amounts import exactly, find_amounts
from sayso.quantities.groups import ALL

__all__ = ["answered", "newer_topic", "topic"]

ASKED = re.compile(
    r"\bhow many (?:\w+ )?(?P<what>people|dead|died|killed|shots|rounds|arrest\w*|wounded|injured|"
    r"hurt)\b[^?]*\?",
    re.IGNORECASE,
)
ASKED_FOR = {
    "people": "",
    "dead": "killed",
    "died": "killed",
    "wounded": "injured",
    "hurt": "injured",
}
ANSWER = re.compile(r"^\s*(?:[A-Z][\w .’'-]{0,40}:\s*)?[“\"‘]?")


def answered(question: str, answer: str) -> Counted | None:
    """What a sentence that begins with a bare number counts, where the one before it asks.

    question, answer: a sentence and the one behind it.
    """
    asked = ASKED.search(question)
    lead = ANSWER.match(answer)
    if asked is None or lead is None:
        return None
    amount = next(iter(find_amounts(answer)), None)
    if (
        amount is None
        or amount.start != lead.end()
        or not re.match(r"\s*[.,;—–-]|\s*$", answer[amount.end :])
    ):
        return None
    what = asked["what"].casefold()
    if what in {"shots", "rounds"}:
        return Counted(amount, "instrument", Scope(what), amount.start, amount.end)
    counts: str = "detained" if what.startswith("arrest") else ASKED_FOR.get(what, what)
    if not counts:
        return None
    return Counted(amount, f"count.{counts}", Scope(ALL), amount.start, amount.end)


def topic(text: str, *, most: bool = False) -> Counted | None:
    """What a sentence without a number of people speaks of, for the numbers that go on from it.

    most: whether what is spoken of most often counts, instead of what is last.
    """
    what, word = topic_of(text, most=most)
    if not what:
        return None
    scope = Scope(what) if what in APART else Scope(ALL, word if what == "crowd" else "")
    return Counted(exactly(0, 1, 0.0), attribute_of(what), scope, 0, 1, named=False)


def newer_topic(left: str, before: Counted | None) -> Counted | None:
    """What the words before a number speak of, or else the number of the sentence before."""
    told = topic(left[-LOOK_BACK:])
    if told is None or (before is not None and told.attribute == before.attribute):
        return before
    return told
