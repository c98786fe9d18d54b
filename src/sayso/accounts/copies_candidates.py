"""Which pairs of texts are looked at: those that share enough of what is kept of them.

What makes a pair a candidate depends on its two texts alone, never on how common a passage is.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field

import numpy as np

from sayso.accounts.copies_postings import Postings
from sayso.accounts.copies_texts import CopyText
from sayso.accounts.copies_tuning import CopyTuning
from sayso.accounts.shingles import Hashes, hash_of

__all__ = ["CopyCandidates"]


@dataclass(slots=True)
class CopyCandidates:
    """The texts seen so far, by what they share with later ones.

    Two briefs with the same figures are looked up by these, and others by whole paragraphs; wire
    copy is full of formulas that thousands of briefs share.

    sizes: how many fingerprints each text has.
    longer: fingerprints of the longer texts; briefs: of the briefs; plain: of briefs without
        figures; runs: runs of anchors of the longer texts; paragraphs: those of the briefs, each
        whole. by_figures: briefs by their figures.
    """

    tuning: CopyTuning
    sizes: array[int] = field(default_factory=lambda: array("i"))
    longer: Postings = field(default_factory=Postings)
    briefs: Postings = field(default_factory=Postings)
    plain: Postings = field(default_factory=Postings)
    runs: Postings = field(default_factory=Postings)
    paragraphs: Postings = field(default_factory=Postings)
    by_figures: Postings = field(default_factory=Postings)

    def add(self, text: CopyText) -> None:
        """Take in the next text; it gets the next number, from 0."""
        place = len(self.sizes)
        self.sizes.append(len(text.fingerprints))
        if not text.brief:
            self.longer.add(place, text.fingerprints)
            self.runs.add(place, text.runs)
            return
        self.briefs.add(place, text.fingerprints)
        self.paragraphs.add(place, np.unique(text.paragraphs))
        if len(text.claims):
            self.by_figures.add(place, _figure_key(text))
        else:
            self.plain.add(place, text.fingerprints)

    def of(self, text: CopyText) -> list[int]:
        """The numbers of the texts to compare with one that is not among them, rising."""
        found = set(self._sharing(self.longer, text.fingerprints))
        if not text.brief:
            found.update(self._sharing(self.briefs, text.fingerprints))
            places, counts = self.runs.shared(text.runs)
            found.update(places[counts >= self.tuning.candidate_anchors].tolist())
        elif len(text.claims):
            found.update(self.by_figures.shared(_figure_key(text))[0].tolist())
        else:
            found.update(self._sharing(self.plain, text.fingerprints))
        if text.brief:
            places, counts = self.paragraphs.shared(np.unique(text.paragraphs))
            found.update(places[counts >= self.tuning.brief_paragraphs].tolist())
        return sorted(found)

    def _sharing(self, postings: Postings, fingerprints: Hashes) -> list[int]:
        """The texts that share enough fingerprints, by the shorter list of the two."""
        places, counts = postings.shared(fingerprints)
        sizes = np.array([self.sizes[place] for place in places.tolist()], np.int64)
        fewest = np.minimum(sizes, len(fingerprints)) * self.tuning.candidate_share
        enough: list[int] = places[counts >= np.maximum(fewest, 1)].tolist()
        return enough


def _figure_key(text: CopyText) -> Hashes:
    """One number for all figures of a brief. (1,)."""
    return hash_of(text.claims.tobytes())
