"""Gaps: places where a step declined to answer."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records.spans import Span

__all__ = ["INTAKE", "Gap"]

INTAKE = "intake"
"""The `Gap.step` of what was lost or doubtful while the document was read in."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What a step saw and did not settle.

    step: the name of the step that declined, or `INTAKE`.
    span: the words in question, or None when the gap concerns the whole document.
    reason: a code (`W_CHARSET`, `G_PRONOUN` ...), a colon, and one sentence for a reader.
    """

    step: str
    span: Span | None
    reason: str
