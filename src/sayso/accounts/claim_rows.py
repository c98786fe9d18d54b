"""Claim rows: who did it, why, and whether it was, as rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.accounts.bearings import told_of
from sayso.accounts.causes import (
    attributes_of,
    effects_of,
    find_causes,
    is_open,
    scope_of,
    victim_names,
)
from sayso.accounts.claims import Claim, find_claims
from sayso.accounts.counted_reach import withdrawn_before
from sayso.accounts.denials import Passages, find_denials, find_echoes, is_worded_denial
from sayso.accounts.opposed import ADMITTED, ALSO, find_opposed
from sayso.accounts.row_making import HEDGES, Setting, make_row, stories_in
from sayso.accounts.standing import Tellings, Told
from sayso.records import Reading, Span
from sayso.records.accounts import Row

__all__ = ["cause_rows", "claim_rows", "denied_rows"]

CONFIDENCE = 0.9
YET_TO_COME = re.compile(r"\b(?:will|would|could|may|might)\b", re.IGNORECASE)
CHARGED = re.compile(
    r"\b(?:charged with|accused of|(?:on|under) suspicion|fac(?:es|ed|ing) charges|indicted|"
    r"on trial|pleaded)\b",
    re.IGNORECASE,
)
"""Whoever tells that somebody is charged with a deed does not say that he did it."""
NO_SIGN = re.compile(
    r"\b(?:no (?:\w+ )?(?:sign|trace|evidence|proof|indication)|nothing points)\b", re.IGNORECASE
)
"""Who has found nothing says less than who denies."""
BESIDE = 60
"""So many characters on either side of a passage words of reserve count for it."""


def claim_rows(tellings: Tellings, setting: Setting) -> Iterator[Row]:
    """The claims of one reading on its events, in reading order."""
    document = tellings.document
    for claim in find_claims(tellings.reading):
        happening = setting.happening_of(document.id, claim.event.id)
        if happening is None:
            continue
        told = tellings.told(claim.event.trigger, voice=claim.commitment.voice)
        if told.hearsay or (
            claim.polarity == "-" and not is_worded_denial(tellings, claim.passage, told)
        ):
            continue
        yield _claim_row(tellings, setting, claim, told, happening)


def _is_withdrawn(tellings: Tellings, passage: Span) -> bool:
    """Whether the sentence tells that its voice takes a passage back."""
    sentence = next(
        (s.span for s in tellings.reading.sentences if s.span.overlaps(passage)), passage
    )
    # The words taken back may begin with "that no", which belongs to the passage or not.
    return withdrawn_before(
        tellings.document.text, max(passage.start, sentence.start), start=sentence.start
    )


def _claim_row(
    tellings: Tellings, setting: Setting, claim: Claim, told: Told, happening: str
) -> Row:
    value = tellings.document.words(claim.value)
    back = _is_withdrawn(tellings, claim.passage)
    scope = claim.event.kind.casefold()
    return make_row(
        tellings,
        setting,
        told,
        happening=happening,
        attribute=claim.attribute,
        scope=scope or None,
        value=value,
        interval=None,
        polarity="-" if back else claim.polarity,
        stance="retracts" if back else claim.stance,
        span=claim.passage,
        confidence=claim.confidence,
    )


def denied_rows(
    readings: Sequence[Reading], tellings: Mapping[str, Tellings], setting: Setting
) -> Iterator[Row]:
    """What somebody denies, with what others say of it; nothing where nobody says it."""
    for main, members in stories_in(readings, setting).items():
        opposed = list(_opposed_rows(members, tellings, setting, main))
        yield from opposed
        yield from (
            row
            for row in _echoed_rows(members, tellings, setting, main)
            if not any(_is_told_again(row, each) for each in opposed)
        )


def _is_told_again(row: Row, other: Row) -> bool:
    """Whether two rows are one claim of one voice."""
    return (
        row.evidence.document == other.evidence.document
        and row.polarity == other.polarity
        and row.voice == other.voice
        and row.evidence.span.overlaps(other.evidence.span)
    )


def _opposed_rows(
    members: Sequence[Reading], tellings: Mapping[str, Tellings], setting: Setting, main: str
) -> Iterator[Row]:
    """Passages that say, in whatever words, what others deny; one row for each."""
    points: dict[tuple[str, Span, str], list[str]] = {}
    sure: dict[tuple[str, Span, str], float] = {}
    told: dict[tuple[str, Span, str], Told] = {}
    values: dict[tuple[str, Span, str], Span] = {}
    for pair in find_opposed(members, tellings):
        for each, polarity in ((pair.minus, "-"), (pair.plus, "+")):
            key = (each.reading.document.id, each.passage, polarity)
            admitted = pair.admitted and polarity == "+"
            points.setdefault(key, []).append(pair.point + ADMITTED * admitted)
            sure[key] = max(sure.get(key, 0.0), pair.sure)
            # What "no" denies stands before it.
            values[key] = each.part if each.is_answer else each.passage
            told[key] = told_of(each, tellings[each.reading.document.id])
    for key, names in sorted(points.items()):
        document, span, polarity = key
        teller = tellings[document]
        scope = ALSO.join(dict.fromkeys(names))
        words = teller.document.words(values[key])
        row = _claimed(teller, setting, told[key], main, "occurrence", scope, words, span, polarity)
        yield replace(row, confidence=round(row.confidence * sure[key], 4))


def _echoed_rows(
    members: Sequence[Reading], tellings: Mapping[str, Tellings], setting: Setting, main: str
) -> Iterator[Row]:
    """What somebody denies, with those who say it in the very same words."""
    passages = Passages(members)
    for reading in members:
        for denial in find_denials(reading):
            echoes = list(find_echoes(denial, passages))
            if not echoes:
                continue
            teller = tellings[reading.document.id]
            told = teller.told(denial.passage)
            if denial.speaker is not None:
                told = teller.told_by(denial.speaker, denial.passage)
            value = reading.document.words(denial.content).strip()
            yield _claimed(
                teller, setting, told, main, "occurrence", None, value, denial.passage, "-"
            )
            for echo in echoes:
                other = tellings[echo.reading.document.id]
                words = other.document.words(echo.passage)
                row = _claimed(
                    other,
                    setting,
                    other.told(echo.passage),
                    main,
                    "occurrence",
                    None,
                    words,
                    echo.passage,
                    "+",
                )
                yield replace(row, confidence=round(row.confidence * echo.share, 4))


def cause_rows(
    readings: Sequence[Reading], tellings: Mapping[str, Tellings], setting: Setting
) -> Iterator[Row]:
    """What each voice names as the cause of what the documents of a story tell of.

    Where all the causes of a death or of an explosion are weapons, they are told as its instrument.
    """
    for main, members in stories_in(readings, setting).items():
        effects = effects_of(members)
        names = frozenset().union(*(victim_names(each.document.text) for each in members))
        found = [
            (tellings[reading.document.id], cause)
            for reading in members
            for cause in find_causes(reading, effects, names=names)
        ]
        attributes = attributes_of(cause for _, cause in found)
        disputed = {
            effect
            for effect in attributes
            if is_open(cause for _, cause in found if cause.effect == effect)
        }
        for teller, cause in found:
            if cause.effect not in disputed:
                continue
            told = teller.told(cause.passage)
            if told.denied and YET_TO_COME.search(teller.document.words(cause.passage)):
                continue
            denied = (told.denied or cause.denied) if cause.framed else told.denied != cause.denied
            row = _claimed(
                teller,
                setting,
                told,
                main,
                attributes[cause.effect],
                scope_of(cause),
                cause.cause,
                cause.passage,
                "-" if denied else "+",
            )
            yield replace(row, commitment="hedges") if cause.weak else row


def _claimed(  # noqa: PLR0913
    tellings: Tellings,
    setting: Setting,
    told: Told,
    main: str,
    attribute: str,
    scope: str | None,
    value: str,
    span: Span,
    polarity: str,
) -> Row:
    text = tellings.document.text
    beside = re.split(r"[.;:][”\"’]?\s", text[max(span.start - BESIDE, 0) : span.start])[-1]
    behind = re.split(r"[.;:][”\"’]?\s", text[span.end : span.end + BESIDE])[0]
    back = attribute == "occurrence" and _is_withdrawn(tellings, span)
    if back:
        polarity = "-"
        value = text[span.start : span.end]
    around = beside + text[span.start : span.end] + behind
    reserve = (HEDGES, CHARGED) if polarity == "+" else (NO_SIGN,)
    hedged = any(each.search(around) for each in reserve)
    return make_row(
        tellings,
        setting,
        told,
        happening=main,
        attribute=attribute,
        scope=scope,
        value=value,
        interval=None,
        polarity=polarity,
        stance="retracts"
        if back
        else "hedges"
        if hedged
        else "denies"
        if polarity == "-"
        else "asserts",
        span=span,
        confidence=CONFIDENCE,
    )
