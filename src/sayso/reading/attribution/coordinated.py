"""Coordinated: what one voice does twice ("said the roof leaks and accused the builders")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.reading.attribution.cues import Cue, cue_by_rule, judge_cue
from sayso.reading.attribution.drafting import draft_cue, draft_with
from sayso.reading.attribution.drafts import SPOKEN, Draft
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.ranges import runs_of, words_in
from sayso.reading.attribution.snapping import snap_to_quotations, trimmed
from sayso.reading.attribution.tuning import Tuning
from sayso.reading.layout import Layout, WordRange

__all__ = ["before_next_report", "find_coordinated"]

SUBJECTS = ("nsubj", "csubj", "expl")


def before_next_report(
    layout: Layout, lexicon: Lexicon, cue: Cue, content: tuple[WordRange, ...]
) -> tuple[WordRange, ...]:
    """The content up to "and" with another verb of saying, which has the subject of the cue."""
    found = _next_report(layout, lexicon, cue, content)
    joiner = found[0] if found else _next_deed(layout, cue, content)
    if joiner is None:
        return content
    kept = (word for word in words_in(content) if word < joiner)
    return trimmed(layout, runs_of(kept)) or content


def find_coordinated(
    layout: Layout,
    lexicon: Lexicon,
    tuning: Tuning,
    drafted: Iterable[tuple[Cue, Draft]],
) -> Iterator[Draft]:
    """Draft what each such verb reports, whether or not the weights believe that it is a cue.

    drafted: cues with the first drafts of their statements.
    """
    drafted = list(drafted)
    known = {word: each for each in layout.parse.cues for word in range(each.first, each.last + 1)}
    by_verb = {word: each for cue, each in drafted for word in words_in((cue.words,))}
    for cue, draft in drafted:
        found = _next_report(layout, lexicon, cue, draft.content)
        if found is None:
            continue
        verb, candidate = found[1], known.get(found[1])
        other = by_verb.get(verb)
        if other is None and candidate is not None and candidate.score >= tuning.rescued_cue:
            other = draft_cue(layout, tuning, judge_cue(layout, lexicon, tuning, candidate))
        other = other or _by_tree(layout, lexicon, tuning, verb)
        if other is not None:
            evidence = replace(other.evidence, by_rule=True)
            source = other.source or draft.source
            yield replace(other, source=source, evidence=evidence, inner=False)


def _by_tree(layout: Layout, lexicon: Lexicon, tuning: Tuning, verb: int) -> Draft | None:
    """What hangs on a verb and stands behind it."""
    sense = lexicon.verbs[layout.lower[verb]]
    said = trimmed(layout, runs_of(word for word in layout.subtree(verb) if word > verb))
    content = snap_to_quotations(layout, said, verb, tuning, frozenset({verb}))
    if not content:
        return None
    cue = cue_by_rule((verb, verb), sense)
    return draft_with(layout, cue, None, content)


def _next_report(
    layout: Layout, lexicon: Lexicon, cue: Cue, content: Sequence[WordRange]
) -> tuple[int, int] | None:
    """The "and" within a content, and the verb of saying behind it that is the cue's voice's."""
    for first, last in content:
        if first <= cue.words[1]:
            continue
        for joiner in range(first + 1, last):
            verb = _report_behind(layout, lexicon, joiner)
            if verb is not None and (verb == last or _is_joined_to(layout, cue, joiner, verb)):
                return joiner, verb
    return None


def _next_deed(layout: Layout, cue: Cue, content: Sequence[WordRange]) -> int | None:
    """The "and" before what the voice did next: "said two had been hurt but gave no names"."""
    parse = layout.parse
    for first, last in content:
        if first <= cue.words[1]:
            continue
        for joiner in range(first + 1, last):
            if layout.lower[joiner] not in {"and", "but"} or layout.quotation_of[joiner] >= 0:
                continue
            verb = joiner + 1
            while verb < last and parse.upos[verb] == "ADV":
                verb += 1
            if (
                parse.upos[verb] == "VERB"
                and parse.relations[verb] == "conj"
                and parse.heads[verb] < joiner
                and "VerbForm=Fin" in parse.features[verb]
                and not _is_past(layout, parse.heads[verb])
                and _is_joined_to(layout, cue, joiner, verb)
            ):
                return joiner
    return None


def _report_behind(layout: Layout, lexicon: Lexicon, joiner: int) -> int | None:
    """The verb of saying right behind "and", but for adverbs; None if there is none."""
    if layout.lower[joiner] not in {"and", "but"} or layout.quotation_of[joiner] >= 0:
        return None
    verb = joiner + 1
    while verb < len(layout.lower) - 1 and layout.parse.upos[verb] == "ADV":
        verb += 1
    sense = lexicon.verbs.get(layout.lower[verb])
    if sense is None or sense.manner not in SPOKEN or layout.parse.upos[verb] != "VERB":
        return None
    return verb if "VerbForm=Fin" in layout.parse.features[verb] else None


def _is_joined_to(layout: Layout, cue: Cue, joiner: int, verb: int) -> bool:
    """Whether a verb goes on with what a cue began.

    It does where the tree says so; and where it has no subject and the tense of the cue, if a
    quotation ends before it, or what is said before it has another tense ("had fallen").
    """
    parse = layout.parse
    if layout.sentence_of[verb] != layout.sentence_of[cue.head]:
        return False
    if any(parse.relations[each].startswith(SUBJECTS) for each in layout.children[verb]):
        return False
    if parse.heads[verb] == cue.head and parse.relations[verb] == "conj":
        return True
    tense = _tense(layout, cue.head)
    if tense != "Past" or _tense(layout, verb) != tense:
        return False
    return layout.quotation_of[joiner - 1] >= 0 or not _is_past(layout, parse.heads[verb])


def _is_past(layout: Layout, verb: int) -> bool:
    """Whether a verb without an auxiliary stands in the past."""
    if verb < 0 or "VerbForm=Fin" not in layout.parse.features[verb]:
        return False
    return _tense(layout, verb) == "Past"


def _tense(layout: Layout, word: int) -> str:
    features = layout.parse.features[word]
    return next((each[6:] for each in features.split("|") if each.startswith("Tense=")), "")
