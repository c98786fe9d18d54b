"""Acts: which of the acts that a story turns on a clause tells of, each under one name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from sayso.accounts.act_words import ACTS
from sayso.accounts.actor_words import ACTORS, BY_ACTOR, DURING, ENDING, LATER

__all__ = ["PART", "Act", "find_acts", "is_act", "with_actor"]

PART = " + "
"""Between two names in the scope of a row that speaks of several acts."""
NAMES = tuple(name for name, _ in ACTS)
ACT = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<a{at}>{words})" for at, (_, words) in enumerate(ACTS))
    + r")(?![\w-])",
    re.IGNORECASE,
)
ACTOR = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<a{at}>{words})" for at, (_, words) in enumerate(ACTORS))
    + r")(?![\w-])",
    re.IGNORECASE,
)
BEFORE_ACT = re.compile(rf"\b(?P<later>{LATER})\s(?!than\b)(?:[\w’'-]+\s)?$", re.IGNORECASE)
AROUND_END = re.compile(rf"\b(?:{ENDING})\b", re.IGNORECASE)
AROUND_DURING = re.compile(rf"\b(?:{DURING})\b", re.IGNORECASE)
SHOOTING, FIRED = "shooting", frozenset({"use of gas", "shelling", "use of water cannon"})
FIRED_IT = re.compile(
    r"\s(?:(?:was|were|is|are|had|has|been|being|also|then|first|grenades?|canisters?|rounds?)\s)*"
    r"fired",
    re.IGNORECASE,
)
"""Between gas, or a shell, and "fired": that is no other act."""
NEGATED = re.compile(r"\b(?:not|\w+n['’]t|never|nobody|no one|none|no|nothing)\b", re.IGNORECASE)
UNTIL = frozenset({"until", "till"})
PRONOUN = re.compile(
    r"(?:^|[^\w])(?:they|it|the men)(?:\s(?:\w+\s){0,3}|’d\s|'d\s)$", re.IGNORECASE
)
WE = re.compile(r"(?:^|[^\w])we(?:\s(?:\w+\s){0,2}|’d\s|'d\s)$", re.IGNORECASE)
ATTACKERS, ATTACK, STORMING = "attackers", "attack", "storming"
VEHICLE = "the vehicle"
NEAR, CLOSE = 40, 24
BACK = 600


@dataclass(frozen=True, slots=True)
class Act:
    """An act in a clause.

    name: the same for all its wordings. start, end: where its words stand in the clause.
    phase: "end" or "during" where the words around it say so, else "".
    later: whether it is another one than the first of its kind.
    """

    name: str
    start: int
    end: int
    phase: str = ""
    later: bool = False

    def __str__(self) -> str:
        name = f"another {self.name}" if self.later else self.name
        return {"end": f"end of {name}", "during": f"during {name}"}.get(self.phase, name)


@lru_cache(maxsize=4096)
def find_acts(clause: str) -> tuple[Act, ...]:
    """The acts of a clause, in reading order.

    >>> [str(act) for act in find_acts("A second blast was heard after the crowd broke the gate")]
    ['another blast', 'breaking of the gate']
    """
    found: list[Act] = []
    for match in ACT.finditer(clause):
        start, end = match.span()
        name = NAMES[int((match.lastgroup or "a0")[1:])]
        fired = bool(found) and name == SHOOTING and found[-1].name in FIRED
        if fired and FIRED_IT.fullmatch(clause, found[-1].end, end):
            continue
        later = BEFORE_ACT.search(clause[max(start - CLOSE, 0) : start]) is not None
        found.append(Act(name, start, end, _phase(clause, start, end), later))
    return tuple(found)


def _phase(clause: str, start: int, end: int) -> str:
    behind = clause[end : end + CLOSE]
    if (ended := AROUND_END.search(behind)) is not None:
        until = ended[0].casefold() in UNTIL
        around = clause[max(start - NEAR, 0) : start] + " " + behind[: ended.start()]
        return "" if until and NEGATED.search(around) else "end"
    around = clause[max(start - CLOSE, 0) : start] + " " + behind
    return "during" if AROUND_DURING.search(around) else ""


def is_act(name: str) -> bool:
    """Whether the scope of a row is made of names of acts, rather than of words of its text."""
    return all(_bare(part) in NAMES for part in name.split(PART))


def _bare(name: str) -> str:
    """The name of an act without its actor, phase or number."""
    if name in NAMES:
        return name
    for prefix in ("end of ", "during ", "another "):
        name = name.removeprefix(prefix)
    head, _, actor = name.partition(" of ")
    return head if head in BY_ACTOR and actor else name


def with_actor(act: Act, clause: str, before: str, voice: str) -> Act | None:
    """An act with whoever did it, where it is another act when somebody else does it.

    before: what stands in front of the clause, in which "they" were named. voice: whoever speaks,
    who is "we".

    Returns:
        None where somebody must be known and is not. An attacker's coming is the attack.
    """
    if act.name not in BY_ACTOR:
        return act
    actor = _actor(act, clause, before, voice)
    if actor == ATTACKERS and act.name != "departure":
        return replace(act, name=ATTACK)
    if act.name == STORMING:
        return act
    return replace(act, name=f"{act.name} of {actor}") if actor else None


def _actor(act: Act, clause: str, before: str, voice: str) -> str | None:
    ahead = clause[: act.start]
    words = ahead + clause[act.start : act.end]
    if WE.search(ahead) or re.match(r"we\b", clause[act.start : act.end], re.I):
        return _last_actor(voice)
    named = _last_actor(words[-NEAR * 2 :])
    if named is not None:
        return named
    if PRONOUN.search(ahead) or re.match(r"(?:they|it)\b", words[act.start :], re.I):
        return _last_actor(before[-BACK:])
    behind = re.match(r"\sof\s(?:the\s)?(?:[\w-]+\s){0,2}?", clause[act.end :])
    if behind is not None:
        found = ACTOR.search(clause, act.end, act.end + behind.end() + NEAR)
        return _name(found) if found is not None else None
    return None


def _last_actor(text: str) -> str | None:
    """Who is named last in a text; an army lorry is the army."""
    found = [(match.start(), match.end(), _name(match)) for match in ACTOR.finditer(text)]
    if not found:
        return None
    start, _, name = found[-1]
    if name == VEHICLE and len(found) > 1 and start - found[-2][1] <= 1:
        return found[-2][2]
    return name


def _name(match: re.Match[str]) -> str:
    return ACTORS[int((match.lastgroup or "a0")[1:])][0]
