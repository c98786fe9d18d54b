"""Our own news sentences with something changed: a figure, a day, who says it, how surely.

What a template generates is told in a few forms; these bring the forms of real news along.
"""

from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path

__all__ = ["own_sentence", "perturbed"]

WIRE = Path(__file__).parents[1] / "training" / "events" / "wire.txt"
MARK = re.compile(r"\{[A-Z]+:([^}]*)\}")
FIGURE = re.compile(r"\b\d{1,3}\b")
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
WEEKDAY = re.compile("|".join(WEEKDAYS))
ATTRIBUTION = re.compile(r", [^,]{,60} (?:said|told reporters)$")
WAYS = (
    "{plain}, {who} said.",
    "{plain}, {who} confirmed, giving no details.",
    "“{plain},” {who} said.",
    "{plain}, according to {who}.",
    "{plain}, {who} claimed. That could not be confirmed.",
    "{plain}, said {who}, but officials denied it.",
)


def own_sentence(dice: random.Random) -> str:
    """One of some 400 sentences in the manner of news agencies."""
    return dice.choice(_sentences())


def perturbed(sentence: str, *, who: str, dice: random.Random) -> str:
    """The sentence with other figures, another day and another voice.

    who: somebody who can say it, such as "Ana Orsk of Galdor".
    """
    sentence = FIGURE.sub(lambda found: str(int(found.group()) + dice.randint(0, 9)), sentence)
    sentence = WEEKDAY.sub(lambda _: dice.choice(WEEKDAYS), sentence)
    plain = ATTRIBUTION.sub("", sentence.removesuffix("."))
    return dice.choice(WAYS).format(plain=plain, who=who)


@cache
def _sentences() -> tuple[str, ...]:
    """All but the questions."""
    lines = WIRE.read_text(encoding="utf-8").splitlines()
    return tuple(MARK.sub(r"\1", line) for line in lines if line[:1] != "#" and line[-1:] == ".")
