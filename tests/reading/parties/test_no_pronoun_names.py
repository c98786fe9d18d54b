"""No pronoun is anybody’s name, in all the texts that we wrote."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sayso
from evaluation.gold.invented_chains import read_invented_chains
from sayso.reading.phrases import is_pronoun_word
from sayso.records import VoiceKind
from tests.reading.parties.test_binding import IS, MARK, NEVER, cases

SENTENCES = [MARK.sub(r"\1", text) for text, _ in cases(NEVER) + cases(IS)]
EXAMPLES = Path(__file__).parents[3] / "examples"


@cache
def sources() -> dict[str, Path | str]:
    """Every text of ours, by its name."""
    files = {
        path.name: path for path in sorted(EXAMPLES.iterdir()) if path.suffix in {".txt", ".html"}
    }
    return {**files, **{each.name: each.text for each in read_invented_chains()}}


@pytest.mark.parametrize("name", sources())
def test_no_party_and_no_voice_is_called_by_a_pronoun(name: str) -> None:
    """Never “he” in a list of voices."""
    reading = sayso.read(sources()[name])

    for called in (*reading.parties, *reading.voices):
        assert called.name
        assert not all(map(is_pronoun_word, called.name.lower().split()))


def test_a_document_speaks_as_no_organisation() -> None:
    """“An earlier version of this article said”."""
    reading = sayso.read("A leaked memo said that the minister had known of the theft.")

    kinds = {voice.name: voice.kind for voice in reading.voices}
    assert kinds["A leaked memo"] is VoiceKind.OTHER


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6))
def test_however_texts_are_put_together_nobody_is_a_pronoun(sentences: list[str]) -> None:
    """No voice and no party is called “he”, and no words are of two parties."""
    reading = sayso.read("\n\n".join(sentences))

    for called in (*reading.parties, *reading.voices):
        assert called.name
        assert not all(map(is_pronoun_word, called.name.lower().split()))
    spans = [span for party in reading.parties for span in party.mentions]
    assert len(spans) == len(set(spans))
