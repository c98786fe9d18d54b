"""Tuning: every threshold by which parties are resolved, in one place."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["PartyTuning"]


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
    pronoun_clause: what the subject of a verb loses as antecedent of its object, and gains for
        "herself".
    pronoun_own: what the subject of a clause gains for "her" in "Pell called her mother".
    pronoun_ahead: what the subject behind the pronoun weighs in "In his speech, Pell".
    ahead_share: the share that the engine, which looks back only, is taken to give to it.
    rules: what the weights above are worth against the logarithm of the engine's share.
    share_floor: the share that the engine is taken to give whom it does not name.
    unseen_share: what it is taken to give, for a pronoun that speaks, whom it sees no mention of
        and so cannot name.
    """

    cue: float = 0.4
    voice: float = 0.3
    content: float = 0.5
    noun_share: float = 0.5
    name_share: float = 0.6
    pronoun_share: float = 0.4
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
    pronoun_clause: float = 3.0
    pronoun_own: float = 0.5
    pronoun_ahead: float = 2.0
    ahead_share: float = 1.5
    rules: float = 0.9
    share_floor: float = 0.01
    unseen_share: float = 0.05
