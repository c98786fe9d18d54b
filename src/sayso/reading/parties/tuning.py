"""Tuning: every threshold by which parties are resolved, in one place."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.parties.evidence import Evidence

__all__ = ["PartyTuning"]


PERSON = Evidence(
    share=0.3,
    same=1.55,
    next=0.31,
    distance=-0.23,
    rank=-0.8,
    subject=-0.27,
    object=0.45,
    owner=0.23,
    parallel=0.58,
    owner_owner=0.28,
    often_subject=0.96,
    main=1.13,
    acts=0.59,
    above=0.55,
    above_all=0.39,
    named=1.13,
    most=0.72,
    gender=0.69,
    sure=0.25,
    spoke=0.32,
    spoke_before=-0.34,
    opens=-0.5,
    opened=0.12,
    across=-0.13,
    chain=-0.35,
    ahead=2.02,
    ahead_too=0.65,
    speaker=-0.34,
    goes_on=2.0,
)
"""What speaks for whom "he" and "she" stand for, in logits.

Fitted without the engine's share, by maximum likelihood with an L2 penalty, on the pronouns of GUM
and of the three quarters of GAP's development part that the engine learned from, as it knows them
by heart; the weights of its share and of `goes_on` were then set by hand.
"""


@dataclass(frozen=True, slots=True)
class PartyTuning:
    """Thresholds and weights of the resolution of parties, chosen on development data.

    Shares and probabilities are from 0 to 1; weights are added up, and mean something only
    against each other.

    cue, voice: least probability of a cue, and of a word of its voice, for the word to count as
        that of somebody who speaks.
    content: least probability of a word in a cue's content for it to count as inside.
    noun_share: least share of the engine's view from which a noun is the party before it.
    name_share: the same for a name that names somebody before it who had none.
    pronoun_share: least share, of what the rules leave of it, for a pronoun.
    pronoun_margin: least lead of the best antecedent of a pronoun over the next one, by rules.
    pronoun_sentences: how many sentences back an antecedent may stand.
    pronoun_distance: what an antecedent loses for each sentence between.
    pronoun_across: what it loses when only one of the two stands in a quotation.
    pronoun_subject, pronoun_name, pronoun_often, pronoun_spoke: what it gains as the subject of
        a clause, by having a name, by many mentions, and as the voice that spoke last (half of
        that where the pronoun is no voice itself).
    pronoun_gender: what it gains if an earlier pronoun or a title showed the same gender.
    pronoun_speaker: what the speaker of a quotation loses as antecedent of "she" inside it.
    pronoun_thing: what a thing, such as a report, loses as antecedent of "they" who speak.
    pronoun_own: what the subject of a clause gains for "her" in "Pell called her mother".
    pronoun_ahead: what the subject behind the pronoun weighs in "In his speech, Pell".
    ahead_share: the share that the engine, which looks back only, is taken to give to it.
    rules: what the weights above are worth against the logarithm of the engine's share.
    share_floor: the share that the engine is taken to give whom it does not name.
    person: the weights for "he" and "she" where the engine has a view; those above are for the
        other pronouns, and for a text without one.
    unseen_share: what it is taken to give, for a pronoun that speaks, whom it sees no mention of
        and so cannot name.
    """

    cue: float = 0.4
    voice: float = 0.3
    content: float = 0.5
    noun_share: float = 0.5
    name_share: float = 0.6
    pronoun_share: float = 0.45
    pronoun_margin: float = 0.2
    pronoun_sentences: int = 4
    pronoun_distance: float = 1.25
    pronoun_across: float = 0.4
    pronoun_subject: float = 1.5
    pronoun_name: float = 1.0
    pronoun_often: float = 1.5
    pronoun_spoke: float = 1.5
    pronoun_gender: float = 0.75
    pronoun_speaker: float = 5.0
    pronoun_thing: float = 1.5
    pronoun_own: float = 0.5
    pronoun_ahead: float = 2.0
    ahead_share: float = 1.5
    rules: float = 0.9
    share_floor: float = 0.01
    unseen_share: float = 0.05
    person: Evidence = PERSON
