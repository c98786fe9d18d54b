"""Agent claims: blames with whose words they are, and the sides that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.accounts.agent_labels import Labels
from sayso.accounts.agent_sides import FIRED_AT, UNKNOWN, is_known_side, is_same_side, kind_of
from sayso.accounts.blame_force import ALONE_WORDS
from sayso.accounts.blame_parts import Blame
from sayso.accounts.blame_words import NOBODY
from sayso.accounts.blames import find_blames
from sayso.accounts.standing import Tellings, Told
from sayso.records import Reading, Span, record_id

__all__ = ["ALONE", "BLAMED", "TOLD", "AgentClaim", "agent_claims", "with_affiliations"]

CONFIDENCE = 0.85
UNSURE = 0.6
OURS = re.compile(
    r"^(?:(?:of\scourse|yes|no|indeed|in\sfact|sure|certainly|clearly),?\s)?(?:we|us|our|ours|my|i)\b|\b(?:our|my)\s(?:side|men|people|own|ranks)\b|\bof\s(?:us|ours)\b",
    re.IGNORECASE,
)
OTHERS = re.compile(r"^(?:it|they|he|she|its|their|his|her|them)\b", re.IGNORECASE)
POSSESSIVE = re.compile(r"(?:his|her|their)\s\w", re.IGNORECASE)
WHOSE = re.compile(r"(?:its|their|his|her)\s(?:own\s)?(?=\w)", re.IGNORECASE)
WHOLE = re.compile(
    r"^(?:the|this)\s(?:group|movement|organi[sz]ation|party|force|union|faction|band|alliance)$",
    re.IGNORECASE,
)
PEOPLE_ARE = re.compile(r"(?:these|they|those|it|this|that)\b", re.IGNORECASE)
ARTICLE = re.compile(r"^(?:the|an?)\s", re.IGNORECASE)
ANSWERED = 500
TOLD, BLAMED, ALONE = range(3)


@dataclass(frozen=True, slots=True)
class AgentClaim:
    """A blame with whose words it is and the side that it names."""

    teller: Tellings
    told: Told
    blame: Blame
    side: str
    denied: bool
    sure: float = CONFIDENCE
    scopes: tuple[str, ...] = ()

    @property
    def force(self) -> int:
        """Whether one is only told to have done it, made responsible, or he and nobody else."""
        if ALONE_WORDS.search(self.teller.document.words(self.blame.passage)):
            return ALONE
        return BLAMED if self.blame.explicit else TOLD


def agent_claims(teller: Tellings, labels: Labels) -> Iterator[AgentClaim]:
    """What one reading says, in its order."""
    before: list[AgentClaim] = []
    for found in find_blames(teller.reading):
        told = _told(teller, found)
        if told is None:
            continue
        side = _side(teller, labels, found, told)
        blame = _answered(before, found, side) if found.answer else found
        if blame is None:
            continue
        if blame.deed == "order":
            side = labels.office_of(side)
        if not blame.explicit and blame.deed != "order" and labels.is_person(side):
            # One man who shot another is a suspect, and no side.
            continue
        pointed = PEOPLE_ARE.match(teller.document.words(blame.passage))
        if pointed and (not is_known_side(side) or labels.is_person(side)):
            continue
        if not side and blame.denied and before:
            side = _same_speaker(before[-1], blame)
        if not side and not (blame.own or _is_ours(teller, blame)):
            continue
        if blame.aimed and before and before[-1].blame.passage == blame.passage:
            # From whom the fire came is said, and not only at whom.
            continue
        denied = blame.denied
        if blame.by is None and told.denied and not blame.unknown:
            if denied:
                continue
            denied = True
        claim = AgentClaim(teller, told, blame, side, denied)
        before.append(claim)
        yield claim


def _told(teller: Tellings, blame: Blame) -> Told | None:
    if blame.by is not None:
        words = teller.document.words(blame.by)
        told = teller.told(blame.passage)
        if told.own or not re.fullmatch(r"(?:we|i)", words, re.IGNORECASE):
            found = teller.told_by(blame.by, blame.passage)
            told = replace(found, denied=False) if not found.own or told.own else told
            if " and " in told.name and " and " not in words:
                bare = ARTICLE.sub("", words)
                told = replace(
                    told,
                    voice=record_id("voice", bare.casefold()),
                    name=words,
                    chain=(teller.publisher, words),
                )
            if told.own and not teller.told(blame.passage).own:
                told = teller.told(blame.passage)
        return told
    told = teller.told(blame.passage)
    return None if told.hearsay else told


def _is_ours(teller: Tellings, blame: Blame) -> bool:
    return blame.who is not None and bool(OURS.search(teller.document.words(blame.who)))


def _side(teller: Tellings, labels: Labels, blame: Blame, told: Told) -> str:
    """The label of the side that a blame names; "" where it is not known."""
    if blame.unknown:
        return UNKNOWN
    if blame.own or blame.who is None:
        return "" if told.own else labels.of_voice(told.name, told.authority)
    words = teller.document.words(blame.who)
    nobody = NOBODY.match(words)
    if nobody:
        words = words[nobody.end() :].strip()
        if not words:
            return ""
    if OURS.search(words):
        return "" if told.own else labels.of_voice(told.name, told.authority)
    found = ""
    if OTHERS.match(words) or WHOLE.match(words):
        found = _meant(teller, labels, blame.who, told) or _own(labels, words)
    else:
        found = labels.of(words)
        if not found and blame.by == blame.who:
            found = labels.of_voice(told.name, told.authority)
    if blame.by is not None and blame.by == blame.who and not told.own:
        found = labels.of_voice(told.name, told.authority) or found
    if not found:
        return ""
    return FIRED_AT + found if blame.aimed else found


def _own(labels: Labels, words: str) -> str:
    """Whom "its own crew" names, by the words for what they are; "" where only a pronoun stands."""
    rest = WHOSE.match(words)
    kind = kind_of(words[rest.end() :]) if rest else None
    return labels.of(words[rest.end() :]) if rest and kind and (kind.groups or kind.people) else ""


def _meant(teller: Tellings, labels: Labels, who: Span, told: Told) -> str:
    """Whom a pronoun means: the party that the text puts it to, else who speaks."""
    for party in teller.reading.parties:
        if any(mention.overlaps(who) and len(mention) <= len(who) for mention in party.mentions):
            if OTHERS.match(party.name) or party.kind.value == "place":
                continue
            found = labels.of(party.name)
            if not found and party.kind.value == "person":
                found = labels.of_voice(party.name, party.authority)
            if party.kind.value == "person" and POSSESSIVE.match(teller.document.words(who)):
                found = labels.of_voice(party.name, party.authority) or found
            if found:
                return found
    person = (told.chain and labels.of(told.name) == "") or _is_person(labels, told)
    if re.match(r"it\b", teller.document.words(who), re.IGNORECASE) and person:
        return ""
    if told.own or re.match(r"(?:they|them)\b", teller.document.words(who), re.IGNORECASE):
        return ""
    return labels.of_voice(told.name, told.authority)


def _same_speaker(last: AgentClaim, blame: Blame) -> str:
    """The side of whoever has just denied it, where "us" is said right behind by nobody named."""
    near = blame.passage.start - last.blame.passage.end < ANSWERED / 2
    return last.side if near and last.denied and last.blame.by is not None else ""


def _is_person(labels: Labels, told: Told) -> bool:
    return told.name.split()[-1].casefold() in labels.persons if told.name.split() else False


def _answered(before: Sequence[AgentClaim], blame: Blame, side: str) -> Blame | None:
    """A denial of what was said right before: of the deed that was laid to this side."""
    for claim in reversed(before):
        if blame.passage.start - claim.blame.passage.end > ANSWERED:
            return None
        if not claim.denied and side and is_same_side(claim.side, side):
            return replace(blame, deed=claim.blame.deed, targets=claim.blame.targets)
    return None


def with_affiliations(
    claims: Sequence[AgentClaim], readings: Sequence[Reading]
) -> Iterator[AgentClaim]:
    """Claims of whoever speaks of "us" and whose side no text tells: that of the accused with whom
    alone he is named in one sentence.
    """
    together: dict[str, set[str]] = {}
    accused = {claim.side for claim in claims if claim.side and not claim.denied} - {UNKNOWN}
    for claim in claims:
        if claim.side:
            yield claim
            continue
        last = next(reversed(re.findall(r"[\w’'-]+", claim.told.name)), "")
        if last and last not in together:
            together[last] = _named_beside(readings, last, accused)
        if len(together.get(last, ())) == 1:
            yield replace(claim, side=min(together[last]), sure=UNSURE)


def _named_beside(readings: Sequence[Reading], last: str, sides: set[str]) -> set[str]:
    """The sides that stand in one sentence with a name."""
    sentences = [
        words
        for reading in readings
        for sentence in reading.sentences
        for words in [reading.document.words(sentence.span)]
        if last in words
    ]
    return {
        side
        for side in sides
        if not side.startswith(FIRED_AT)
        and side[:1].isupper()
        and any(side in words for words in sentences)
    }
