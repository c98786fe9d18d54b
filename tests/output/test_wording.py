"""Wording: plain words, the same on every machine."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.output.wording import (
    gap_sentence,
    name_of,
    percent,
    published_words,
    shortened,
    statement_counts,
    untitled_words,
)
from sayso.records import Document, Gap, Reading, TimeBasis, TimeValue, Voice, VoiceKind

FIRST, LAST = datetime.date(2031, 10, 1), datetime.date(2031, 10, 31)


def time_of(earliest: datetime.date | None, latest: datetime.date | None) -> TimeValue:
    return TimeValue("2031-10", earliest, latest, TimeBasis.STATED)


@given(st.text(alphabet="ab ,\n—e\u0301👍🏽\u200d", max_size=60), st.integers(2, 30))
def test_shortened_text_fits_and_begins_as_the_text_does(text: str, to: int) -> None:
    """A shortened quotation must still be a quotation."""
    short = shortened(text, to=to)
    line = " ".join(text.split())

    assert len(short) <= to
    assert line.startswith(short.removesuffix("…"))
    assert (short == line) == (len(line) <= to)


def test_text_is_cut_after_a_whole_word() -> None:
    """Half a word can be another word."""
    assert shortened("Nobody asked the islanders", to=20) == "Nobody asked the…"


def test_a_long_word_is_cut_between_whole_characters() -> None:
    """An accent or a skin tone belongs to what stands before it."""
    assert shortened("aaae\u0301e\u0301e\u0301e\u0301", to=5) == "aaa…"


@pytest.mark.parametrize(
    ("time", "words"),
    [
        (None, ""),
        (time_of(FIRST, FIRST), "1 October 2031"),
        (time_of(FIRST, LAST), "between 1 October 2031 and 31 October 2031"),
        (time_of(FIRST, None), "1 October 2031 or later"),
        (time_of(None, LAST), "31 October 2031 or earlier"),
        (time_of(None, None), "2031-10"),
    ],
)
def test_a_time_is_said_as_exactly_as_it_is_known(time: TimeValue | None, words: str) -> None:
    """A month must not turn into its first day."""
    assert published_words(time) == words


def test_a_voice_without_a_name_is_given_none() -> None:
    """Nobody is invented where the text names nobody."""
    assert name_of(None) == "voice not settled"
    assert name_of(Voice("v", VoiceKind.UNNAMED, "")) == "not named"
    assert name_of(Voice("v", VoiceKind.UNNAMED, "unnamed")) == "not named"
    assert name_of(Voice("v", VoiceKind.UNNAMED, "two officials")) == "two officials (not named)"
    assert name_of(Voice("v", VoiceKind.AUTHOR, " ")) == "the author"


def test_counts_name_each_form_once(harbour: Reading) -> None:
    """One form needs no breakdown; several are listed in a fixed order."""
    direct, mixed = harbour.statements[2], harbour.statements[6]

    assert statement_counts([direct]) == "1 direct statement"
    assert statement_counts([direct, direct]) == "2 direct statements"
    assert statement_counts([mixed, direct]) == "2 statements: 1 direct, 1 mixed"


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("G_PRONOUN: Two people\ncould be meant.", "Two people could be meant."),
        ("No code at all: two parts", "No code at all: two parts"),
        ("G_EMPTY: ", "G_EMPTY: "),
    ],
)
def test_gaps_are_told_without_their_code(reason: str, sentence: str) -> None:
    """Codes are for programs; people get the sentence."""
    assert gap_sentence(Gap("attributor", None, reason)) == sentence


def test_percent_rounds_to_whole_numbers() -> None:
    """More digits would pretend to more than the calibration gives."""
    assert percent(0.816) == "82%"


def test_what_is_not_certain_is_not_called_so() -> None:
    """No reading is a proof, and "100%" would read like one."""
    assert percent(0.9967) == "over 99%"
    assert percent(1.0) == "100%"


@pytest.mark.parametrize(
    ("source", "title"),
    [("notes/a.txt", "a.txt"), ("https://x.example/n/", "n"), ("-", "Untitled"), ("", "Untitled")],
)
def test_a_document_without_a_title_is_called_after_its_file(source: str, title: str) -> None:
    """A tab in a browser needs a name that tells it from the next one."""
    assert untitled_words(Document("x", source, "0", "en", ())) == title
