"""Speaking: the words that probably name who speaks, before any statement has been drafted."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.layout import Layout, WordRange
from sayso.reading.parties.tuning import PartyTuning
from sayso.reading.phrases import is_pronoun, names_somebody
from sayso.records import CueCandidate

__all__ = ["Speaking", "find_speaking"]


@dataclass(frozen=True, slots=True)
class Speaking:
    """One who probably speaks.

    words: those that name him here. head: their head word. pronoun: whether they are a pronoun.
    cue: what the engine sees of the saying. nested: whether it lies inside another's content.
    """

    words: WordRange
    head: int
    pronoun: bool
    cue: CueCandidate
    nested: bool

    def says(self, word: int, *, at_least: float) -> bool:
        """Whether a word lies in the content of this saying."""
        return _share(self.cue.content, self.cue, word) >= at_least


def find_speaking(layout: Layout, tuning: PartyTuning) -> tuple[Speaking, ...]:
    """The likely voices of a document, by position; two cues may share the words of one."""
    cues = [cue for cue in layout.parse.cues if cue.score >= tuning.cue]
    windows: dict[tuple[int, int], list[CueCandidate]] = {}
    for cue in cues:
        windows.setdefault((cue.window, cue.window + len(cue.content)), []).append(cue)
    found: list[Speaking] = []
    for cue in cues:
        words = _voice_words(layout, cue, tuning)
        if words is None or not names_somebody(layout, words):
            continue
        nested = any(
            other is not cue and other.content[cue.first - low] >= tuning.content
            for (low, high), others in windows.items()
            if low <= cue.first < high
            for other in others
        )
        head = layout.head_of(words)
        found.append(Speaking(words, head, is_pronoun(layout, words), cue, nested))
    return tuple(sorted(found, key=lambda each: (each.head, each.cue.first)))


def _voice_words(layout: Layout, cue: CueCandidate, tuning: PartyTuning) -> WordRange | None:
    """The likeliest run of words for the voice of a cue; None if no word is likely."""
    likely = [cue.window + at for at, share in enumerate(cue.voice) if share >= tuning.voice]
    likely = [word for word in likely if word < len(layout.lower)]
    runs: list[list[int]] = []
    for word in likely:
        if runs and runs[-1][-1] == word - 1:
            runs[-1].append(word)
        else:
            runs.append([word])
    runs = [run for run in runs if not all(layout.marks[word] for word in run)]
    if not runs:
        return None
    best = max(runs, key=lambda run: sum(cue.voice[word - cue.window] for word in run))
    while layout.marks[best[0]]:
        best = best[1:]
    while layout.marks[best[-1]]:
        best = best[:-1]
    return best[0], best[-1]


def _share(shares: tuple[float, ...], cue: CueCandidate, word: int) -> float:
    at = word - cue.window
    return shares[at] if 0 <= at < len(shares) else 0.0
