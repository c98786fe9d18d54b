"""Claim rows: who did it, why, and whether it was, as rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.accounts.causes import effects_of, find_causes
from sayso.accounts.claims import Claim, find_claims
from sayso.accounts.counted_reach import withdrawn_before
from sayso.accounts.deed_words import FIRST_SHOTS, find_worded
from sayso.accounts.denials import Passages, find_denials, find_echoes, is_worded_denial
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
        if claim.attribute == "agent" and claim.what == FIRST_SHOTS:
            happening = setting.main_of(document.id) or happening
        if happening is None:
            continue
        told = tellings.told(claim.event.trigger, voice=claim.commitment.voice)
        if told.hearsay or (
            claim.polarity == "-" and not is_worded_denial(tellings, claim.passage, told)
        ):
            continue
        yield _claim_row(tellings, setting, claim, told, happening)
    main = setting.main_of(document.id)
    for worded in find_worded(tellings.reading):
        if worded.what == FIRST_SHOTS and worded.who is not None and main is not None:
            who, told = document.words(worded.who), tellings.told(worded.passage)
            yield _claimed(
                tellings,
                setting,
                told,
                main,
                "agent",
                FIRST_SHOTS,
                who,
                worded.passage,
                "-" if told.denied else "+",
            )


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
    scope = claim.what if claim.attribute == "agent" else claim.event.kind.casefold()
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
    """What each voice names as the cause of what the documents of a story tell of."""
    for main, members in stories_in(readings, setting).items():
        effects = effects_of(members)
        for reading in members:
            teller = tellings[reading.document.id]
            for cause in find_causes(reading, effects):
                told = teller.told(cause.passage)
                if told.denied and YET_TO_COME.search(teller.document.words(cause.passage)):
                    continue
                yield _claimed(
                    teller,
                    setting,
                    told,
                    main,
                    "cause",
                    cause.effect,
                    cause.cause,
                    cause.passage,
                    "-" if told.denied != cause.denied else "+",
                )


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
    beside = re.split(r"[.;:]\s", text[max(span.start - BESIDE, 0) : span.start])[-1]
    behind = re.split(r"[.;:]\s", text[span.end : span.end + BESIDE])[0]
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
