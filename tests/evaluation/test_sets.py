"""Every set is measured through the reader alone, and a set without data is skipped."""

from __future__ import annotations

import pytest

from evaluation.measured import Measured, Setting
from evaluation.reader import TextChanged
from evaluation.sets import SETS, Skipped, measure_sets
from tests.evaluation.standin import make_data, read, read_and_crash, read_and_trim

NAMES = [each.name for each in SETS]


@pytest.fixture
def data(tmp_path):
    return make_data(tmp_path)


def measure(data, name, reader=read):
    return measure_sets(Setting(data, reader), [name])[name]


def test_sets_without_data_are_skipped(tmp_path):
    """Whoever has no third-party texts must still be able to run everything else."""
    results = measure_sets(Setting(tmp_path / "nowhere", read), NAMES)

    assert list(results) == NAMES
    skipped = [each for each in SETS if results[each.name] == Skipped("no data")]
    assert skipped == [each for each in SETS if each.needs]


def test_language_is_compared_with_gold_by_characters(data):
    """The stand-in is right about every word and sentence, and calls everything a name."""
    figures = measure(data, "gum").figures

    assert figures["words"] == figures["sentences"] == figures["sentences.news"] == 100
    assert figures["upos"] == pytest.approx(100 * 3 / 13)
    assert figures["mentions.spans"] == pytest.approx(100 * 2 * 3 / (3 + 5))
    assert figures["mentions.typed"] == pytest.approx(100 * 2 * 2 / (3 + 5))


def test_statements_are_compared_with_gold(data):
    figures = measure(data, "polnear").figures

    assert figures["pair.lenient"] == figures["pair.exact"] == figures["tokens.content"] == 100
    assert figures["speech.pair"] == 100
    assert figures["calibration_error"] == pytest.approx(10)


def test_news_of_both_parts_counts(data):
    result = measure(data, "gum_news")

    assert result.figures["pair.lenient"] == 100
    assert result.details["figures"]["pair.lenient"]["gold"] == 4


def test_worlds_ask_for_the_right_voice_by_name(data):
    """A surname is enough; polarity is that of the cue."""
    figures = measure(data, "worlds").figures

    assert figures["pair.lenient"] == figures["voice"] == figures["polarity"] == 100


def test_a_refusal_is_counted_and_costs_recall(data):
    def refuse(source, /, **hints):
        return read("", **hints)

    for name in ("gum", "polnear", "gum_news", "nested", "worlds"):
        figures = measure(data, name, refuse).figures
        assert figures["refused"] > 0
        assert sum(figures.values()) == figures["refused"]


def test_a_changed_text_is_never_compared(data):
    """Offsets into another text would look like a bad engine instead of a bad intake."""
    with pytest.raises(TextChanged):
        measure(data, "polnear", read_and_trim)


def test_everything_counts_exceptions_and_goes_on(data):
    """One text that crashes must not hide what the others do."""
    path = data / "polnear" / "train.jsonl"
    path.write_text('{"text": "crash"}\n{"text": " "}\n{"text": "Brask said no."}\n')

    result = measure(data, "everything", read_and_crash)

    assert isinstance(result, Measured)
    assert result.figures == {
        "documents": 4,
        "exceptions": 1,
        "offset_errors": 0,
        "refused": 1,
    }
    assert result.details["shown"] == [
        {"kind": "exceptions", "reason": "ZeroDivisionError('a mistake')", "text": "crash"}
    ]


def test_everything_counts_offsets_out_of_place(data):
    assert measure(data, "everything", read_and_trim).figures["offset_errors"] > 0
