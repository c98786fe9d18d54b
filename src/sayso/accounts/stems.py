"""Stems: what a word of a text has in common with those made of it, if it narrows down anything."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources

from sayso.accounts.alike import lemma_of, stem_of
from sayso.accounts.senses import lemmas_in

__all__ = ["stem_in"]

GENERIC = frozenset(
    "christmas easter dawn noon midday midnight sunrise sunset dusk spring summer autumn "
    "winter year month connection incident affair event attempt effort bother cent penny "
    "contrary insist stress serve served deliver hand post exist occur raise perform conduct "
    "person people man men woman women anybody anyone anything body soul thing member side "
    "part night day morning evening week hour time moment point today yesterday tonight "
    "tomorrow minute place way sort kind single case matter monday tuesday wednesday "
    "thursday friday saturday sunday january february march april may june july august "
    "september october november december work want three four five six seven eight nine ten "
    "eleven twelve dozen least talk claim report charge allegation accusation suggestion "
    "rumour story idea notion fire throw shoot launch deploy sound ring wail claims use "
    "employ issue carry give go come happen make take bring receive get put find ever any "
    "didn wasn weren presence none nobody nothing contain really simply certainly absolutely "
    "first second last next early late only ago back out up down off over away whatever so "
    "much either too also else whatsoever whatever indeed instead anyway though however perhaps "
    "grant impose inflict commit undertake undertaken".split()
)
"""Words that narrow down nothing."""


@cache
def _small_words() -> frozenset[str]:
    folder = resources.files("sayso.accounts") / "data"
    text = (folder / "small_words.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return frozenset(word for line in lines for word in line.split()) | GENERIC


@lru_cache(maxsize=50_000)
def stem_in(word: str) -> str | None:
    """What a word has in common with those made of it; None for words that narrow down nothing."""
    bare = word.casefold().replace("’", "'").removesuffix("'s").removesuffix("n't")
    if len(bare) <= 1 or bare.isdigit() or bare in _small_words():
        return None
    if not lemmas_in(bare).isdisjoint(_small_words()):
        return None
    return stem_of(lemma_of(bare))
