"""The outline: labels that are the same in every view."""

from __future__ import annotations

import dataclasses

from sayso.output.outline import DEEPEST, outline_of
from sayso.records import Document, Reading, Span, Voice, VoiceKind
from tests.output.articles import UNION, long_reading


def test_voices_are_lettered_as_they_come_to_speak(harbour: Reading) -> None:
    """The first voice of the article is A, in the text and in every list."""
    assert [(each.label, each.name) for each in outline_of(harbour).voices] == [
        ("A", "Saltern Dockers’ Union"),
        ("B", "Tamsin Okoro"),
        ("C", "the harbour board"),
        ("D", "not named"),
        ("E", "Zoe\u0308 Haddad"),
        ("F", "Ilse Marrow"),
        ("?", "voice not settled"),
        ("", "The Saltern Courier"),
    ]


def test_statements_are_counted_within_their_voice(harbour: Reading) -> None:
    """A2 is the second statement of voice A."""
    labels = [each.label for each in outline_of(harbour).statements]

    assert labels == ["A1", "A2", "B1", "C1", "B2", "D1", "E1", "?1", "F1"]


def test_colours_go_to_those_whose_words_are_marked(harbour: Reading) -> None:
    """The author, the publisher and the unsettled have none, and none is used up by them."""
    first_author = dataclasses.replace(harbour, statements=harbour.statements[::-1])

    colours = {each.label: each.colour for each in outline_of(first_author).voices}

    assert colours == {"A": None, "?": None, "B": 0, "C": 1, "D": 2, "E": 3, "F": 4, "": None}


def test_letters_go_on_after_z() -> None:
    """A long inquiry has more than 26 voices."""
    voices = tuple(Voice(f"v{n}", VoiceKind.PERSON, f"Person {n}") for n in range(30))
    statements = tuple(
        dataclasses.replace(statement, voice=voice.id)
        for statement, voice in zip(long_reading(30).statements, voices, strict=True)
    )
    reading = dataclasses.replace(long_reading(30), voices=voices, statements=statements)

    assert [each.label for each in outline_of(reading).voices][24:] == [
        "Y", "Z", "AA", "AB", "AC", "AD",
    ]  # fmt: skip


def test_a_voice_that_is_missing_is_not_settled() -> None:
    """A file made by others may name a voice that it does not hold."""
    reading = dataclasses.replace(long_reading(1), voices=())

    assert [each.label for each in outline_of(reading).statements] == ["?1"]


def test_an_inner_statement_follows_its_outer_one(harbour: Reading) -> None:
    """The list reads like the nesting, whatever the order in which statements were found."""
    moved = dataclasses.replace(harbour, statements=harbour.statements[::-1])
    nested = outline_of(moved).nested
    inner = next(each for each in nested if each.depth == 1)

    assert nested[nested.index(inner) - 1].label == inner.within


def test_those_inside_one_statement_keep_their_order() -> None:
    """What the board says that others said is read in the order of the text."""
    first, *others = long_reading(4).statements
    inside = [dataclasses.replace(each, within=first.id) for each in others]
    reading = dataclasses.replace(long_reading(4), statements=(first, *inside))

    assert [each.label for each in outline_of(reading).nested] == ["A1", "A2", "A3", "A4"]


def test_a_circle_of_statements_is_still_shown() -> None:
    """Each statement appears once, however a file has them nested."""
    nested = outline_of(long_reading(20, nested=True)).nested

    assert [each.number for each in nested] == list(range(20))
    assert [each.depth for each in nested] == [min(number, DEEPEST) for number in range(20)]


def test_gaps_are_told_once(harbour: Reading) -> None:
    """What intake left open may also stand in the reading's own list."""
    both = dataclasses.replace(harbour, gaps=harbour.document.gaps + harbour.gaps)

    assert outline_of(both).gaps == outline_of(harbour).gaps
    assert len(outline_of(both).gaps) == 2


def test_a_voice_that_says_nothing_has_no_label() -> None:
    """A letter without a mark in the text would send the reader looking for one."""
    silent = Voice("v2", VoiceKind.PERSON, "Jo Ek")
    reading = dataclasses.replace(long_reading(1), voices=(silent, UNION))

    assert [each.label for each in outline_of(reading).voices] == ["A", ""]


def test_a_voice_is_shown_with_what_else_the_text_calls_it() -> None:
    """Whoever checks a voice looks for the words that were taken for it; pronouns say nothing."""
    text = "Ada Brandt left. The mayor fell. She saw the mayor’s dog. Brandt died."
    document = Document(text, "x.txt", "0" * 64, "en", ())
    starts = [text.index(words) for words in ("Ada", "The mayor", "She", "the mayor’s", "Brandt d")]
    ends = [10, 9, 3, 11, 6]
    mentions = tuple(
        Span(start, start + length) for start, length in zip(starts, ends, strict=True)
    )
    voice = Voice("v", VoiceKind.PERSON, "Ada Brandt", None, mentions)
    (entry,) = outline_of(Reading(document, voices=(voice,))).voices

    assert entry.called == ("The mayor", "Brandt")
