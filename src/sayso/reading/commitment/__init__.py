"""COMMIT: how each voice stands to each event of one document."""

from __future__ import annotations

from sayso.reading.commitment.committer import Committer
from sayso.reading.commitment.exports import factbank_code, scale
from sayso.reading.commitment.judging import Judged, judge

__all__ = ["Committer", "Judged", "factbank_code", "judge", "scale"]
