"""The sentences of our own come out as plain text with exact spans, or with a clear complaint."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from training.events.entries import BadSentences, Entry, Judged
from training.events.sentences import main, read_entries

FILES = sorted(Path(__file__).parents[2].glob("training/events/sentences/*.txt"))

VELM = """\
# frame: accused-of
The [v1+a1 farmers’ union 🌾] [e1:ACCUSE.allege+v1.cue accused] [a2 [r1 border guards]] of \
[e2:ASSAULT.firearms shooting at] [r2 [c2:crowd=40+ more than 40] growers] near [p2 Velm].
= e1 author asserts + full past
= e2 author reports u u past; v1 asserts + full past
= e2 in e1
= e2 by a2 SUSPECTED
"""


def read(tmp_path: Path, text: str) -> list[Entry]:
    path = tmp_path / "some.txt"
    path.write_text(text, encoding="utf-8")
    return read_entries(path)


def problem(tmp_path: Path, text: str) -> str:
    with pytest.raises(BadSentences) as caught:
        read(tmp_path, text)
    return str(caught.value).removeprefix(f"{tmp_path / 'some.txt'}:")


def test_spans_are_code_points_of_the_plain_text(tmp_path):
    """Marks nest and share words, and an emoji counts once."""
    (entry,) = read(tmp_path, VELM)
    first, second = entry.events

    def words(spans):
        return [entry.text[span.start : span.end] for span in spans]

    assert entry.text == (
        "The farmers’ union 🌾 accused border guards of shooting at more than 40 growers near Velm."
    )
    assert words([first.trigger, second.trigger]) == ["accused", "shooting at"]
    assert words(first.actors) == ["farmers’ union 🌾"]
    assert words(first.recipients) == words(second.actors) == ["border guards"]
    assert words(second.recipients) == ["more than 40 growers"]
    assert words(second.places) == ["Velm"]
    assert (first.inside, second.inside) == (None, 1)
    (count,) = second.counts
    assert (count.what, count.low, count.high, count.approximate) == ("crowd", 40, None, False)
    assert words([count.span]) == ["more than 40"]
    ((who, label),) = second.responsibility
    assert (words([who]), label) == (["border guards"], "SUSPECTED")
    assert second.judgements == (
        Judged("author", "reports", "u", "u", "past"),
        Judged("v1", "asserts", "+", "full", "past"),
    )
    (voice,) = entry.voices
    assert (words(voice.spans), words(voice.cues)) == (["farmers’ union 🌾"], ["accused"])
    assert (entry.line, entry.frames, entry.headline) == (2, ("accused-of",), False)


def test_frames_last_and_headlines_do_not(tmp_path):
    """A frame names all that follows; a headline is one entry."""
    entries = read(
        tmp_path,
        "# frame: a, b\n# headline\nStorm kills 12\n= none\n\n# note\nIt rained.\n= none\n\n\n"
        "# frame: c\nIt\nsnowed.\n= none",
    )
    assert [entry.frames for entry in entries] == [("a", "b"), ("a", "b"), ("c",)]
    assert [entry.headline for entry in entries] == [True, False, False]
    assert [entry.line for entry in entries] == [3, 7, 12]
    assert entries[2].text == "It\nsnowed."
    assert not any(entry.events for entry in entries)


def test_a_voice_may_speak_through_another(tmp_path):
    """The ministry says that the governor told it: two voices, one inside the other."""
    (entry,) = read(
        tmp_path,
        "[v1 A] said [v2 B] told it [e1:ASSAULT shells] fell, [u1.cue reportedly].\n"
        "= v2 in v1\n"
        "= e1 author reports u u past; v1 reports u u past\n"
        "= e1 v2 denies - full past; unnamed asserts + full past\n",
    )
    voices = {voice.name: voice for voice in entry.voices}
    assert [voice.within for voice in entry.voices] == [None, None, "v1"]
    assert not voices["unnamed"].spans
    assert len(voices["unnamed"].cues) == 1
    assert [judged.voice for judged in entry.events[0].judgements] == [
        "author",
        "v1",
        "v2",
        "unnamed",
    ]


GOOD = "= e1 author asserts + full past\n"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[e1:ASSAULT shot them.\n" + GOOD, "1: [e1:ASSAULT is never closed"),
        ("# x\nHe [e1:ASSAULT shot]] them.\n" + GOOD, "2: ] closes nothing"),
        ("He [shot them].\n" + GOOD, "1: no such key: shot"),
        ("He [e1:ASSAULT shot ]them.\n" + GOOD, "1: [e1:ASSAULT: no words, or space"),
        ("He [e1:ASSAULT] them.\n" + GOOD, "1: a mark without a key or without words"),
        ("He [e1:ATTACK shot] them.\n" + GOOD, "1: no such type or mode: e1:ATTACK"),
        ("He [e1:ASSAULT.riot shot] them.\n" + GOOD, "1: no such type or mode: e1:ASSAULT.riot"),
        ("He [e1:ASSAULT shot] [e1:ASSAULT shot] it.\n" + GOOD, "1: e1 has two triggers"),
        ("[a2 He] [e1:ASSAULT shot] them.\n" + GOOD, "1: there is no trigger e2"),
        ("He [e1:ASSAULT shot] [c1:dead=3 three].\n" + GOOD, "1: no such key: c1:dead=3"),
        ("He  [e1:ASSAULT shot] them.\n" + GOOD, "1: space at the edge of the sentence, or two"),
        ("He [e1:ASSAULT shot] them.\n", "1: an entry is a sentence, its judgements"),
        (GOOD, "1: an entry is a sentence, its judgements"),
        ("He [e1:ASSAULT shot].\n" + GOOD + "He ran.\n", "1: an entry is a sentence"),
        ("He [e1:ASSAULT shot] them.\n= none\n", "1: '= none' stands alone"),
        ("He ran.\n" + GOOD, "1: '= none' stands alone"),
        ("He [e1:ASSAULT shot].\n= e1 he asserts + full past\n", "2: not VOICE STANCE"),
        ("He [e1:ASSAULT shot].\n= e1 author denies + full past\n", "2: author denies: polarity"),
        ("He [e1:ASSAULT shot].\n= e1 author reports u full past\n", "2: author: polarity and"),
        ("He [e1:ASSAULT shot].\n= e1 is good\n", "2: not VOICE STANCE"),
        ("He [e1:ASSAULT shot].\n" + GOOD + GOOD, "1: e1: the author judges once"),
        ("He [e1:ASSAULT shot].\n" + GOOD + "= e1 v1 denies - full past\n", "1: judged but not"),
        ("[v1 He] [e1:ASSAULT shot].\n" + GOOD, "1: marked but not judged: v1"),
        ("[v1.cue He] [e1:ASSAULT shot].\n" + GOOD + "= e1 v1 asks u u past\n", "1: v1 has a cue"),
        ("He [e1:ASSAULT shot].\n" + GOOD + "= e1 in e1\n", "1: e1 can't be in e1"),
        ("He [e1:ASSAULT shot].\n" + GOOD + "= e1 by a1 FACT\n", "1: e1 by a1.1: 0 marks a1.1"),
        ("He [e1:ASSAULT shot].\n" + GOOD + "= so it is\n", "3: no such judgement: = so it is"),
    ],
)
def test_what_breaks_the_format_is_named_with_its_line(tmp_path, text, complaint):
    """Hundreds of sentences are marked by hand: every slip has to be found at once."""
    assert problem(tmp_path, text).startswith(complaint)


def test_all_problems_of_a_file_are_told(tmp_path):
    """One slip must not hide the next."""
    told = problem(tmp_path, "[x a]\n= none\n\nIt rained.\n= none\n\n[v1 Hail fell\n= none\n")
    first, second = told.split("\n")
    assert first == "1: no such key: x"
    assert second.endswith("7: [v1 is never closed")


@given(st.text(alphabet="[]ev1:ASULT. \n=#🌾", max_size=60))
def test_any_text_is_read_or_refused(tmp_path_factory, text):
    """Whatever is in a file, spans lie in the text, or the file is refused with its reasons."""
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_text(text, encoding="utf-8")
    try:
        entries = read_entries(path)
    except BadSentences as bad:
        entries, told = [], str(bad)
        assume(told)
    triggers = [(entry.text, event.trigger) for entry in entries for event in entry.events]
    assert all(words[span.start : span.end].strip() for words, span in triggers)


def test_the_command_counts(tmp_path, capsys):
    """Reports are written from these figures."""
    path = tmp_path / "some.txt"
    path.write_text(VELM + "\nIt rained.\n= none\n", encoding="utf-8")
    assert main([str(path)]) == 0
    out = capsys.readouterr().out
    assert "2 entries, 1 negative" in out
    assert "ACCUSE 1, ASSAULT 1" in out
    path.write_text("It [rained.\n= none\n", encoding="utf-8")
    assert main([str(path)]) == 1


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_sentences_keep_to_the_format(path):
    """Training reads them all: a file that doesn't parse would stop it."""
    entries = read_entries(path)
    assert entries
    assert all(entry.frames for entry in entries if entry.events)
