"""Tuning of happenings: what each likeness of two event mentions weighs."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["FEATURES", "HappeningTuning"]


@dataclass(frozen=True, slots=True)
class HappeningTuning:
    """What each likeness of a pair of event mentions weighs, and where lines are drawn.

    Weights are logits of the two being one happening. They were set by hand, in steps of a
    quarter, and chosen on development data (ECB+, our invented events); none was fitted.
    docs/why/happenings.md tells what they are worth.

    start: before anything is known
    same_word: the triggers have one lemma
    light_word: both have a word that names many happenings, such as "ask", and share no party
    kin: other lemmas of one stem, or of one family of words
    alike: cosine of the triggers' word vectors where the lemmas differ, 0 to 1
    around: cosine of the words around the triggers, 0 to 1
    texts: cosine of the two documents where the lemma is one, 0 to 1
    one_text: both stand in one document
    same_word_one_text: both stand in one document, with one lemma
    one_sentence: both stand in one sentence
    pointer: one trigger is a pronoun
    same_kind: one PLOVER type
    other_kind: speech against act, or conflict against cooperation
    same_day: known of both and shared
    same_place: known of both and shared
    same_party: a participant of both
    other_mode: two PLOVER modes
    other_place: two names of places of which nothing more is known
    other_past: one is past by its date, the other has no date, and no participant is shared
    other_ordinal: one is "a second" and the other has no ordinal
    sureness: share of a logit above 0 that counts, as likeness of words says less than it seems
    same: least mean chance of "the same"
    probably: least mean chance of "probably the same"; from here on mentions are joined
    maybe: least mean chance of "may be the same"
    least_alike: least cosine of triggers that share neither type nor word for a pair to be scored
    beside_alike: below this cosine two different words in one sentence are listed side by side
    pointer_reach: sentences back that a pronoun may point to
    long_past_days: days before publication behind which a date is past
    touching_days: days between two stretches of time that may still be one
    """

    start: float = -4.5
    same_word: float = 5.25
    light_word: float = -3.0
    kin: float = 2.0
    alike: float = 8.5
    around: float = 1.5
    texts: float = 3.75
    one_text: float = -1.0
    same_word_one_text: float = 1.75
    one_sentence: float = -2.25
    pointer: float = 1.25
    same_kind: float = 1.0
    other_kind: float = -0.75
    same_day: float = 0.5
    same_place: float = 0.5
    same_party: float = 0.5
    other_mode: float = -2.5
    other_place: float = -1.0
    other_past: float = -2.0
    other_ordinal: float = -1.0

    sureness: float = 0.5
    same: float = 0.8
    probably: float = 0.5
    maybe: float = 0.3
    least_alike: float = 0.3
    beside_alike: float = 0.4
    pointer_reach: int = 1
    long_past_days: int = 7
    touching_days: int = 1


FEATURES = (
    "same_word", "light_word", "kin", "alike", "around", "texts", "one_text",
    "same_word_one_text", "one_sentence", "pointer", "same_kind", "other_kind", "same_day",
    "same_place", "same_party", "other_mode", "other_place",
    "other_past", "other_ordinal",
)  # fmt: skip
"""The likenesses of a pair, in the order of the columns of `pairing.Pairs.values`."""
