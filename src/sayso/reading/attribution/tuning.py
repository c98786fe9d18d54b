"""Tuning: every threshold of attribution, in one place."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Tuning"]


@dataclass(frozen=True, slots=True)
class Tuning:
    """Thresholds and weights of attribution, chosen on development data.

    Probabilities are from 0 to 1; a weight that is set against a probability is in logits.

    cue: least probability of a cue by the broad reading.
    narrow_nested, narrow_alone: least probability by the narrow reading, for a cue inside the
        content of another statement and for any cue.
    rescued_cue: the same for a cue that a rule knows as well, such as "according to".
    least_confidence, least_voiceless, least_nested: least confidence of a statement with a cue that
        the weights found: of one whose voice is named, of one whose voice is not, and, for speech,
        writing and thought, of one inside another.
    voice, content: probability from which a word is rather in than out.
    content_break: what one more span of content costs, in logits.
    voice_start: what having a voice at all costs, in logits.
    logit_limit: how many logits one word can weigh, either way.
    lexicon_weight: share of the lexicon in the choice of a manner; the rest is the weights'.
    negative: probability of a negative cue from which the weights are believed without a rule.
    snap_inside: share of a content's words in a quotation from which the rest is cut off.
    snap_cut_words: most words that are cut off so.
    snap_covered: share of a quotation's words in a content from which it is taken whole.
    mention_agreement: Dice of a voice with a mention or noun phrase from which it becomes that.
    scrap: share of a sentence's words from which they are no scrap, in another sentence than the
        cue's.
    quoted_words: fewest words of a quotation without a verb that makes a statement by itself.
    title_words: most words of a quotation that may be the title of a work.
    echo: least similarity of a headline's statement with the body's.
    """

    cue: float = 0.4
    narrow_nested: float = 0.6
    narrow_alone: float = 0.7
    rescued_cue: float = 0.1
    least_confidence: float = 0.56
    least_voiceless: float = 0.55
    least_nested: float = 0.35
    voice: float = 0.2
    content: float = 0.4
    content_break: float = 6.0
    voice_start: float = 0.0
    logit_limit: float = 4.0
    lexicon_weight: float = 0.6
    negative: float = 0.7
    snap_inside: float = 0.8
    snap_cut_words: int = 1
    snap_covered: float = 0.5
    mention_agreement: float = 0.9
    scrap: float = 0.8
    quoted_words: int = 4
    title_words: int = 8
    echo: float = 0.4
