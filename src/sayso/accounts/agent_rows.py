"""Agent rows: which side each voice holds to have done a deed, or not to have done it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sayso.accounts.agent_claims import AgentClaim, agent_claims, with_affiliations
from sayso.accounts.agent_names import labels_of
from sayso.accounts.agent_scopes import (
    contested,
    deed_of_story,
    is_violent,
    names_a_deed,
    once_each,
    with_scopes,
)
from sayso.accounts.deeds import ALSO
from sayso.accounts.row_making import Setting, make_row, stories_in
from sayso.accounts.standing import Tellings
from sayso.records import Reading
from sayso.records.accounts import Row

__all__ = ["agent_rows"]


def agent_rows(
    readings: Sequence[Reading], tellings: Mapping[str, Tellings], setting: Setting
) -> Iterator[Row]:
    """The rows on who did it; of deeds that voices only tell of, those over which they differ."""
    for main, members in stories_in(readings, setting).items():
        labels = labels_of(members)
        violent = is_violent(members)
        claims = [
            claim
            for each in members
            for claim in agent_claims(tellings[each.document.id], labels)
            if violent or names_a_deed(claim)
            if violent or names_a_deed(claim)
        ]
        story = deed_of_story(members, claims)
        claims = with_scopes(with_affiliations(claims, members), story)
        for claim in once_each(contested(claims)):
            yield _row(claim, setting, main)


def _row(claim: AgentClaim, setting: Setting, main: str) -> Row:
    maybe = claim.blame.maybe
    return make_row(
        claim.teller,
        setting,
        claim.told,
        happening=main,
        attribute="agent",
        scope=ALSO.join(dict.fromkeys(claim.scopes)),
        value=claim.side,
        interval=None,
        polarity="-" if claim.denied else "+",
        stance="hedges" if maybe and not claim.denied else "denies" if claim.denied else "asserts",
        span=claim.blame.passage,
        confidence=claim.sure,
    )
