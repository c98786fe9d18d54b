"""Agent scopes: of which deed each claim is, and which claims are worth a row."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.accounts.agent_claims import ALONE, TOLD, AgentClaim
from sayso.accounts.agent_sides import UNKNOWN, are_rivals, is_same_side
from sayso.accounts.blame_parts import ANY_DEED, VICTIM
from sayso.accounts.deed_lexicon import FIRST, ONE_AUTHOR, deed_nouns, verbs_in
from sayso.records import Reading, Span

__all__ = ["contested", "deed_of_story", "is_violent", "names_a_deed", "once_each", "with_scopes"]

VIOLENT = frozenset(
    {"shooting", "shelling", "blast", "fire", "beating", "abduction", "sabotage", "first blow"}
)
ONE_OF_A_STORY = FIRST | {ANY_DEED, "breach", "ramming"}
VIOLENCE = re.compile(
    r"\b(?:kill\w*|dead|deaths?|wounded|injured|explo\w+|blasts?|gunfire|gunm[ae]n|shots?|"
    r"shell(?:s|ed|ing)|"
    r"shooting|burn(?:s|t|ed|ing)?|blaze|arson\w*|flames|alight|massacre|raid\w*|hostages?|bodies|"
    r"cease-?fire|truce|drones?|torch\w*|seized|captives?|kidnap\w*|abduct\w*|bullets?|rockets?|bomb\w*|beaten|"
    r"stabb\w+|"
    r"fighters|victims?|smoke|stones?|tear gas|rubber (?:rounds|bullets)|riot\w*|clash\w*|"
    r"attackers?|ramm\w+|collision|collided|sank|sunk|sinking|capsiz\w+|"
    r"drown\w*|poison\w*|wreck\w*|fire (?:to|at|on)|opened fire)\b",
    re.IGNORECASE,
)
HEAVY = re.compile(
    r"\b(?:fired|opened\sfire|batter(?:y|ies)|guns|artillery|howitzers?)\b(?!\s(?:pistols?|"
    r"rifles?|in\sthe\sair|into\sthe\sair))|\bdid\W*$",
    re.IGNORECASE,
)
"""What of a story of shelling is said of the shells, too: "who fired?", "the army did"."""
LEAST_VIOLENT = 2
OF_STORIES = frozenset({"fire", "blast", "abduction", "breach", "shelling", "ramming", "sabotage"})
LEAD = 500
"""So many characters of a text tell what it is about."""
ONE_DEATH = "death"
"""What was done where one person was killed, whom one side alone has killed."""
NAMES_OF_ONE = 3
BEARS = re.compile(r"\b(?:responsib\w+|blame\w*|guilt\w*)\b", re.IGNORECASE)
""" "Bore no responsibility" does not say that nobody did it. """


def is_violent(readings: Sequence[Reading]) -> bool:
    """Whether a story is of violence, so that "blamed them" is of a deed."""
    told = [
        {match.casefold() for match in VIOLENCE.findall(each.document.text)} for each in readings
    ]
    plain = sum(len(each) >= LEAST_VIOLENT for each in told)
    any_ = sum(bool(each) for each in told)
    words = len(set().union(*told))
    return 2 * plain >= len(told) or (any_ == len(told) and words > len(told))


def names_a_deed(claim: AgentClaim) -> bool:
    """Whether the words of a claim say what was done, and not only who did it."""
    span = claim.blame.passage
    text = claim.teller.document.text
    return claim.blame.deed != ANY_DEED or any(deed_nouns(text, span.start, span.end))


def with_scopes(claims: Iterable[AgentClaim], story: str | None) -> list[AgentClaim]:
    """The claims with the deeds that they are of: those of one class that may be one.

    story: the class of the deed that the story is about, which "blamed them" is of.
    """
    every = list(claims)
    groups: dict[str, list[AgentClaim]] = defaultdict(list)
    firsts = any(
        claim.blame.deed == "first shots" and "*from" not in claim.blame.targets for claim in every
    )
    for claim in every:
        deed = ANY_DEED if claim.blame.deed == "killing" else claim.blame.deed
        groups[deed].append(claim)
    found: list[AgentClaim] = []
    for deed, group in groups.items():
        clusters = _clusters(group) if deed not in ONE_OF_A_STORY else [group]
        for number, cluster in enumerate(clusters):
            name = deed if number == 0 else f"{deed}: {_what(cluster)}"
            for claim in cluster:
                scopes = [name]
                words = claim.teller.document.words(claim.blame.passage)
                if deed == "first shots" and claim.blame.aimed:
                    scopes.append("shooting")
                if deed == "shooting" and firsts and re.search(r"\bopen\w*\sfire\b", words):
                    scopes.append("first shots")
                if (
                    story == "shelling"
                    and deed == "shooting"
                    and number == 0
                    and HEAVY.search(words)
                ):
                    scopes.append(story)
                if VICTIM in claim.blame.targets and story == ONE_DEATH:
                    scopes.append("death")
                if deed == ANY_DEED and claim.blame.explicit and story is not None:
                    scopes.append(story)
                found.append(replace(claim, scopes=tuple(scopes)))
    return _of_the_story(found)


def deed_of_story(readings: Sequence[Reading], claims: Sequence[AgentClaim]) -> str | None:
    """The class of the deed that a story is about: that of which most texts speak first."""
    victims = [claim.blame.targets for claim in claims if VICTIM in claim.blame.targets]
    named = {word for each in victims for word in each if not word.startswith("*")}
    sexes = {word for each in victims for word in each if word.startswith("*")} - {VICTIM}
    if victims and len(named) <= NAMES_OF_ONE and len(sexes) <= 1:
        return ONE_DEATH
    counted: Counter[str] = Counter()
    for reading in readings:
        text = reading.document.text
        verbs = [verb.deed for verb in verbs_in(text, 0, min(len(text), LEAD))]
        nouns = [deed for deed, _, _ in deed_nouns(text, 0, min(len(text), LEAD))]
        counted.update({*verbs, *nouns} & OF_STORIES)
    best = counted.most_common(2)
    if not best or 2 * best[0][1] < len(readings):
        return None
    return None if len(best) > 1 and best[1][1] == best[0][1] else best[0][0]


def _clusters(claims: Sequence[AgentClaim]) -> list[list[AgentClaim]]:
    """The claims of one class by what it was done to; those that name nothing are of the first."""
    clusters: list[tuple[set[str], list[AgentClaim]]] = []
    bare: list[AgentClaim] = []
    for claim in claims:
        words = {word for word in claim.blame.targets if not word.startswith("*")}
        if not words:
            bare.append(claim)
            continue
        near = [each for each in clusters if each[0] & words]
        merged: tuple[set[str], list[AgentClaim]] = (words, [claim])
        for each in near:
            merged = (merged[0] | each[0], each[1] + merged[1])
            clusters.remove(each)
        clusters.append(merged)
    clusters.sort(key=lambda each: -len({c.teller.document.id for c in each[1]}))
    if not clusters:
        return [bare] if bare else []
    return [clusters[0][1] + bare, *(each[1] for each in clusters[1:])]


def _what(cluster: Sequence[AgentClaim]) -> str:
    counted = Counter(word for claim in cluster for word in claim.blame.targets if word[0] != "*")
    # Of words that are told equally often, the first by the alphabet: sets keep no order.
    return " ".join(sorted(sorted(counted, key=lambda word: (-counted[word], word))[:2]))


def _of_the_story(claims: list[AgentClaim]) -> list[AgentClaim]:
    """Whoever is blamed for "the attack" and denies to have fired, or the other way round, speaks
    of one deed.
    """
    generic = [
        each
        for each in claims
        if ANY_DEED in each.scopes
        and each.blame.explicit
        and not (each.denied and BEARS.search(each.teller.document.words(each.blame.passage)))
    ]
    sides = {(each.side, each.denied) for each in generic}
    found = []
    for claim in claims:
        elsewhere = not claim.denied and any(":" in scope for scope in claim.scopes)
        of_it = (
            claim.blame.deed in VIOLENT
            and not elsewhere
            and any(
                denied != claim.denied and is_same_side(side, claim.side) for side, denied in sides
            )
        )
        scopes = (*claim.scopes, ANY_DEED) if of_it else claim.scopes
        found.append(replace(claim, scopes=scopes))
    return found


def contested(claims: Sequence[AgentClaim]) -> Iterator[AgentClaim]:
    """The claims worth a row: whoever is made responsible, and what another voice holds otherwise.

    That police shot somebody is no point of an account that nobody doubts.
    """
    said: dict[str, dict[tuple[str, bool, int], set[tuple[str, str]]]] = defaultdict(dict)
    for claim in claims:
        for scope in claim.scopes:
            key = (claim.side, claim.denied, claim.force)
            said[scope].setdefault(key, set()).add((claim.told.voice, claim.told.name))
    for claim in claims:
        scopes = tuple(
            scope
            for scope in claim.scopes
            if any(_differ(claim, key, voices, scope) for key, voices in said[scope].items())
        )
        if scopes:
            yield replace(claim, scopes=scopes)
        elif claim.blame.explicit and not claim.blame.unknown:
            yield claim


def _differ(
    claim: AgentClaim, other: tuple[str, bool, int], voices: set[tuple[str, str]], scope: str
) -> bool:
    """Whether another voice than that of a claim holds otherwise.

    other: the side that is named, whether it is denied, and the force with which it is.
    """
    others = [name for voice, name in sorted(voices) if voice != claim.told.voice]
    if not others:
        return False
    side, denied, force = other
    if UNKNOWN in {claim.side, side}:
        known = force if claim.side == UNKNOWN else claim.force
        return known > TOLD or scope in ONE_AUTHOR
    if claim.denied != denied:
        return is_same_side(claim.side, side) is True
    if denied:
        return False
    one = scope.partition(":")[0]
    may = one in ONE_AUTHOR or ALONE in {force, claim.force} or min(force, claim.force) > TOLD
    may = may or (scope == "shelling" and max(force, claim.force) > TOLD)
    return may and any(
        are_rivals(claim.side, side, deed=one, voices=(claim.told.name, name)) for name in others
    )


def once_each(claims: Iterable[AgentClaim]) -> Iterator[AgentClaim]:
    """One claim for each voice of a document, side and deed: the one that says it most plainly,
    with what stands beside it in its sentence.
    """
    groups: dict[tuple[object, ...], list[AgentClaim]] = defaultdict(list)
    for claim in claims:
        key = (
            claim.teller.document.id,
            claim.told.voice,
            claim.side,
            claim.denied,
            claim.scopes[0],
        )
        groups[key].append(claim)
    said = {
        (claim.teller.document.id, claim.side)
        for group in groups.values()
        for claim in group
        if claim.denied and not claim.blame.answer
    }
    for group in groups.values():
        if all(e.blame.answer and (e.teller.document.id, e.side) in said for e in group):
            # "He rejected the charge", and what he says to it.
            continue
        best = min(
            group,
            key=lambda each: (
                each.blame.answer,
                each.blame.maybe,
                not each.blame.explicit,
                each.blame.passage.start,
            ),
        )
        sentence = next(
            (
                each.span
                for each in best.teller.reading.sentences
                if each.span.covers(best.blame.passage)
            ),
            best.blame.passage,
        )
        near = [each.blame.passage for each in group if sentence.covers(each.blame.passage)]
        near.append(best.blame.passage)
        whole = Span(min(each.start for each in near), max(each.end for each in near))
        yield replace(best, blame=replace(best.blame, passage=whole))
