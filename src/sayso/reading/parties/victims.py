"""Victims: whom "she" stands for where somebody tells that she was arrested or beaten.

"A police spokeswoman denied that she had been detained": she is whoever was arrested before, and
not the spokeswoman; "Holt said she was beaten" is left to the weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.reading.parties.figures import Figure
from sayso.reading.parties.passes import Pass
from sayso.reading.parties.pronouns import fits
from sayso.reading.phrases import THIRD_PERSON

__all__ = ["ToldOf", "told_of_victim"]

HARMED = frozenset(
    "detained arrested seized jailed imprisoned held abducted kidnapped taken beaten tortured "
    "raped assaulted attacked killed shot stabbed wounded injured hurt mistreated questioned "
    "interrogated charged deported expelled".split()
)
"""Participles of what is done to somebody."""

DENYING = frozenset(
    "deny denies denied denying reject rejects rejected dispute disputes disputed".split()
)
OFFICIAL = frozenset({"GOV", "MIL", "COP", "JUD", "SPY", "LEG"})
"""Sectors that arrest and hurt, and speak of it."""

BACK = 4
"""Sentences back in which a victim is at hand; a round number, not tuned."""


@dataclass(frozen=True, slots=True)
class ToldOf:
    """Who tells what was done to a pronoun's figure.

    tellers: those who cannot be meant, as they tell it. open: whether nobody can tell who is.
    """

    tellers: tuple[Figure, ...]
    open: bool


def told_of_victim(state: Pass, word: int, above: Sequence[Sequence[Figure]]) -> ToldOf | None:
    """What is known of "she" in "the police denied that she had been detained".

    Only where another of her gender was told to be a victim shortly before.

    above: the subjects of the clauses above the pronoun, nearest first.

    Returns:
        None where no rule speaks.
    """
    layout, parse = state.layout, state.layout.parse
    wanted = THIRD_PERSON[layout.lower[word]]
    verb = parse.heads[word]
    if wanted not in {"m", "f"} or not above or layout.quotation_of[word] >= 0:
        return None
    if parse.relations[word] != "nsubj:pass" or layout.lower[verb] not in HARMED:
        return None
    tellers = tuple(each for each in above[0] if fits(each, wanted) is not None)
    if not tellers or not _victims(state, word, wanted, tellers):
        return None
    official = any(OFFICIAL.intersection(_sectors(each)) for each in tellers)
    over = parse.heads[verb]
    denied = over >= 0 and layout.lower[over] in DENYING
    if _is_theirs(state, over) or (official and denied):
        return ToldOf(tellers, open=False)
    return ToldOf((), open=True) if denied or official else None


def _is_theirs(state: Pass, verb: int) -> bool:
    """Whether the subject of a verb is somebody's of the story ("her lawyer confirmed")."""
    layout, parse = state.layout, state.layout.parse
    return any(
        parse.relations[owner] == "nmod:poss"
        and THIRD_PERSON.get(layout.lower[owner]) in {"m", "f"}
        for subject in (layout.children[verb] if verb >= 0 else ())
        if parse.relations[subject].startswith("nsubj")
        for owner in layout.children[subject]
    )


def _sectors(figure: Figure) -> set[str]:
    """The sectors of a figure, by its noun and by the words before it ("police spokeswoman")."""
    found = set(figure.sectors)
    words = {word.lower().strip(".") for word in (*figure.label.split(), *figure.nouns)}
    for sector, nouns in OFFICES.items():
        if not nouns.isdisjoint(words):
            found.add(sector)
    return found


def _victims(state: Pass, word: int, wanted: str, tellers: Sequence[Figure]) -> bool:
    """Whether another of the gender asked for was told to have been harmed shortly before."""
    layout, parse = state.layout, state.layout.parse
    for head, figure in reversed(state.memory.trail):
        if layout.sentence_of[word] - layout.sentence_of[head] > BACK:
            return False
        if figure in tellers or fits(figure, wanted) is None:
            continue
        done_to = parse.relations[head] in {"nsubj:pass", "obj"}
        if done_to and layout.lower[parse.heads[head]] in HARMED:
            return True
    return False


OFFICES = {
    "COP": frozenset({"police", "constabulary", "gendarmerie", "sheriff"}),
    "GOV": frozenset({"ministry", "minister", "government", "prison", "prisons", "mayor"}),
    "MIL": frozenset({"army", "military", "navy", "troops"}),
    "JUD": frozenset({"court", "prosecutor", "prosecutors"}),
}
"""Words before a spokesman's noun that tell for whom he speaks, by sector."""
