"""Assembly: from a parse and its parties to voices and statements, one stage after the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.reading.attribution.claimants import with_claimants
from sayso.reading.attribution.confidence import Calibration, confidence
from sayso.reading.attribution.cued import draft_cues
from sayso.reading.attribution.denials import find_denials
from sayso.reading.attribution.drafts import Draft
from sayso.reading.attribution.headline import find_echoes
from sayso.reading.attribution.indirect import find_indirect
from sayso.reading.attribution.inner import HELD, find_inner, inner_known
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.minds import own_minds_known
from sayso.reading.attribution.nesting import clip_nested, merge_twins, nest
from sayso.reading.attribution.own import draft_own
from sayso.reading.attribution.quoted import claim_quotations
from sayso.reading.attribution.ranges import only_marks, words_in
from sayso.reading.attribution.speakers import Speaker, Unsettled, find_speakers
from sayso.reading.attribution.titles import draft_titles
from sayso.reading.attribution.tuning import Tuning
from sayso.reading.attribution.turns import draft_turns
from sayso.reading.attribution.voices import cast_voices
from sayso.reading.attribution.whose import find_whose
from sayso.reading.layout import Layout, WordRange, lay_out
from sayso.records import Document, Form, Gap, Parse, Party, Span, Statement, Voice, record_id

__all__ = ["Attribution", "attribute", "believable", "draft_statements"]

STEP = "attribute"


@dataclass(frozen=True, slots=True)
class Attribution:
    """The layers that attribution adds to a reading, and the gaps that it leaves."""

    voices: tuple[Voice, ...]
    statements: tuple[Statement, ...]
    gaps: tuple[Gap, ...]


def attribute(
    document: Document,
    parse: Parse,
    *,
    lexicon: Lexicon,
    tuning: Tuning,
    calibration: Calibration,
    parties: Sequence[Party] = (),
) -> Attribution:
    """Find who says what in one document.

    parties: who is spoken of, as a step before has found.
    """
    layout = lay_out(document, parse)
    drafts = draft_statements(layout, lexicon, tuning)
    drafts = believable(drafts, calibration, tuning)
    # What only a weak statement had claimed is somebody's words all the same.
    drafts = _by_position((*drafts, *draft_titles(layout, lexicon, drafts)))
    drafts = claim_quotations(layout, lexicon, tuning, drafts)
    drafts = _by_position((*drafts, *draft_own(layout, lexicon, drafts)))
    within = nest(drafts)
    speakers = find_speakers(find_whose(layout, parties), lexicon, drafts, within)
    casting = cast_voices(layout, lexicon, drafts, speakers)
    voice_ids = tuple(casting.voice_of(speaker) for speaker in speakers)
    echoes = find_echoes(layout, drafts, voice_ids, at_least=tuning.echo)
    ids = _ids(layout, drafts)
    statements = tuple(
        Statement(
            id=ids[number],
            voice=voice_ids[number],
            source=_spans(layout, draft.source),
            cue=_cue_span(layout, draft),
            content=_spans(layout, draft.content),
            form=draft.form,
            manner=draft.manner,
            polarity=draft.polarity,
            confidence=confidence(calibration, draft, nested=_is_nested(drafts, within[number])),
            within=_pick(ids, within[number]),
            echoes=_pick(ids, echoes[number]),
        )
        for number, draft in enumerate(drafts)
    )
    return Attribution(casting.voices, statements, _gaps(layout, speakers))


def believable(
    drafts: tuple[Draft, ...], calibration: Calibration, tuning: Tuning
) -> tuple[Draft, ...]:
    """Leave out the drafts of cues that are too unlikely to be right.

    Drafts by rules stay, and quotations: somebody said them, even where it is unsure who. What
    counts only inside other statements goes with them.
    """
    kept: list[Draft] = []
    for draft, outer in zip(drafts, nest(drafts), strict=True):
        nested = outer is not None
        if nested and draft.manner in HELD:
            least = tuning.least_nested
        else:
            least = tuning.least_confidence if draft.source else tuning.least_voiceless
        if (
            draft.cue is None
            or draft.evidence.by_rule
            or draft.form is Form.DIRECT
            or confidence(calibration, draft, nested=nested) >= least
        ):
            kept.append(draft)
    return tuple(
        draft
        for draft, outer in zip(kept, nest(kept), strict=True)
        if outer is not None or not draft.inner
    )


def draft_statements(layout: Layout, lexicon: Lexicon, tuning: Tuning) -> tuple[Draft, ...]:
    """Draft all statements: by cue, by rule, by the layout of the page, and bare quotations.

    Returns:
        By position; no two are the same, and none sticks out of the one that holds its cue.
    """
    drafts, taken = draft_cues(layout, lexicon, tuning)
    drafts.extend(find_indirect(layout, lexicon, tuning, taken))
    drafts.extend(find_denials(layout, lexicon, tuning, taken))
    drafts = list(with_claimants(layout, lexicon, drafts))
    turns = tuple(draft_turns(layout))
    drafts = [draft for draft in drafts if not _is_turn(layout, draft, turns)]
    drafts.extend(turns)
    drafts = _held(drafts)
    drafts.extend(find_inner(layout, lexicon, tuning, drafts, taken))
    drafts = list(inner_known(layout, lexicon, drafts))
    drafts = list(own_minds_known(layout, lexicon, drafts))
    drafts.extend(draft_titles(layout, lexicon, drafts))
    whole = claim_quotations(layout, lexicon, tuning, _by_position(drafts))
    return clip_nested(layout, merge_twins(whole))


def _is_nested(drafts: Sequence[Draft], outer: int | None) -> bool:
    """Whether a draft lies in somebody's words that were reported, not in the author's own."""
    return outer is not None and not drafts[outer].own


def _by_position(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    return tuple(sorted(drafts, key=lambda draft: (draft.first, draft.last, draft.content)))


def _is_turn(layout: Layout, draft: Draft, turns: Sequence[Draft]) -> bool:
    """Whether a draft says no more than that the speaker of a turn speaks."""
    if draft.cue is None or not only_marks(layout, (draft.cue,)):
        return False
    return any(turn.source and turn.source == draft.source for turn in turns)


def _held(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts but for those that count only inside others and do not lie there."""
    held = {word for draft in drafts if not draft.inner for word in words_in(draft.content)}
    return [draft for draft in drafts if not draft.inner or (draft.cue and draft.cue[0] in held)]


def _ids(layout: Layout, drafts: Sequence[Draft]) -> tuple[str, ...]:
    """An id for each draft, made from its words; the rare second of its kind is counted."""
    document = layout.document.id
    used: dict[str, int] = {}
    found: list[str] = []
    for draft in drafts:
        parts = [
            [[span.start, span.end] for span in _spans(layout, ranges)]
            for ranges in ((draft.cue,) if draft.cue else (), draft.source, draft.content)
        ]
        each = record_id("stmt", document, *parts)
        used[each] = used.get(each, 0) + 1
        found.append(each if used[each] == 1 else record_id("stmt", document, *parts, used[each]))
    return tuple(found)


def _pick(ids: Sequence[str], number: int | None) -> str | None:
    return None if number is None else ids[number]


def _spans(layout: Layout, ranges: Sequence[WordRange]) -> tuple[Span, ...]:
    return tuple(map(layout.span, ranges))


def _cue_span(layout: Layout, draft: Draft) -> Span | None:
    """The words of saying; None where punctuation does their work."""
    if draft.cue is None or only_marks(layout, (draft.cue,)):
        return None
    return layout.span(draft.cue)


def _gaps(layout: Layout, speakers: Sequence[Speaker]) -> tuple[Gap, ...]:
    return tuple(
        Gap(STEP, layout.span(speaker.words), speaker.reason)
        for speaker in speakers
        if isinstance(speaker, Unsettled)
    )
