"""The plain rule that pronoun resolution is held against: the nearest compatible subject."""

from __future__ import annotations

from evaluation.found_chains import words_in
from sayso.records import Mention, MentionForm, Parse

__all__ = ["nearest_subject"]

PERSON = frozenset("he him his himself she her hers herself".split())
MANY = frozenset("they them their theirs themselves themself".split())
MEN = frozenset({"mr", "mr.", "sir", "lord", "king", "prince", "brother", "father"})
WOMEN = frozenset(
    {"mrs", "mrs.", "ms", "ms.", "miss", "lady", "queen", "princess", "sister", "mother"}
)
FEMININE = frozenset("she her hers herself".split())


def nearest_subject(parse: Parse, text: str, word: int) -> Mention | None:
    """Whom a pronoun stands for by the rule.

    Of the mentions before it that are no pronouns, fit in kind and number, and are not of the
    other sex by a title in them, the nearest that is the subject of a clause; if none is, the
    nearest of all.

    word: number of the pronoun in `parse.words`.
    """
    fitting = [
        each
        for each in parse.mentions
        if each.head < word
        and each.form is not MentionForm.PRONOMINAL
        and each.span.end <= parse.words[word].start
        and _fits(parse, text, each, _word(parse, text, word))
    ]
    subjects = [each for each in fitting if parse.relations[each.head].startswith("nsubj")]
    return max(subjects or fitting, key=lambda each: each.head, default=None)


def _fits(parse: Parse, text: str, mention: Mention, pronoun: str) -> bool:
    many = "Number=Plur" in parse.features[mention.head] or _is_joint(parse, mention)
    if pronoun in PERSON:
        against = MEN if pronoun in FEMININE else WOMEN
        words = text[mention.span.start : mention.span.end].lower().split()
        return mention.kind == "person" and not many and against.isdisjoint(words)
    if pronoun in MANY:
        return many or mention.kind == "organization"
    return not many and mention.kind != "person"


def _is_joint(parse: Parse, mention: Mention) -> bool:
    """Whether a mention joins several ("the army and the council")."""
    return any(
        parse.heads[child] == mention.head and parse.relations[child] == "conj"
        for child in words_in(parse, [mention.span])
    )


def _word(parse: Parse, text: str, word: int) -> str:
    return text[parse.words[word].start : parse.words[word].end].lower()
