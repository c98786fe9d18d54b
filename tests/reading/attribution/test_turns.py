"""Turns: statements that the layout of a page lays to somebody."""

from __future__ import annotations

from sayso.records import BlockKind, Form, VoiceKind
from tests.reading.attribution.marked import Cued, attributed, contents, page, said_by

INTRODUCED = "With us is <p>Rear Admiral Cosimo Brandt</p>."


def turn(text: str, label: str) -> tuple[BlockKind, str, str]:
    return BlockKind.TURN, text, label


def test_the_words_of_a_turn_are_its_speaker_s() -> None:
    """The label is the voice, and no part of what is said."""
    reading = attributed(page(turn("BRANDT: She did not touch her. Not once.", "BRANDT")))

    (statement,) = reading.statements
    assert contents(reading) == ["She did not touch her. Not once."]
    assert reading.text_of(*statement.source) == "BRANDT"
    assert statement.form is Form.DIRECT
    assert statement.cue is None


def test_a_label_stands_for_the_full_name_that_ends_in_it() -> None:
    """The admiral of the first line and BRANDT are one voice."""
    reading = attributed(page(INTRODUCED, turn("BRANDT: We fired twice.", "BRANDT")))

    assert said_by(reading) == ["Cosimo Brandt"]


def test_a_statement_in_a_turn_is_nested() -> None:
    """What the admiral says that his divers say is the divers'."""
    reading = attributed(
        page(
            turn(
                "BRANDT: We looked, and <v1><p>our divers</p></v1> <c1>say</c1> "
                "<k1>it was a mine</k1>.",
                "BRANDT",
            )
        )
    )

    outer, inner = reading.statements
    assert inner.within == outer.id
    assert said_by(reading) == ["BRANDT", "our divers"]


def test_i_in_a_turn_is_its_speaker() -> None:
    """Nobody else says "I" there."""
    reading = attributed(
        page(turn("BRANDT: <v1>I</v1> <c1>think</c1> <k1>it was a mine</k1>.", "BRANDT"))
    )

    assert said_by(reading) == ["BRANDT", "BRANDT"]


def test_a_turn_that_the_weights_saw_too_is_one_statement() -> None:
    """The colon of a label is a cue to the weights."""
    reading = attributed(page(turn("<v1>BRANDT</v1><c1>:</c1> <k1>We fired twice</k1>.", "BRANDT")))

    assert contents(reading) == ["We fired twice."]


def test_a_turn_without_a_label_goes_on_with_its_speaker() -> None:
    """A long answer has paragraphs."""
    reading = attributed(
        page(turn("BRANDT: We fired twice.", "BRANDT"), (BlockKind.TURN, "It was dark."))
    )

    assert said_by(reading) == ["BRANDT"]
    assert contents(reading) == ["We fired twice. … It was dark."]


def test_questions_and_answers_have_no_names() -> None:
    """“Q” is a letter, not a person."""
    reading = attributed(page(turn("Q: Who fired?", "Q"), turn("A: Not us.", "A")))

    assert said_by(reading) == ["unnamed", "unnamed"]
    assert VoiceKind.PERSON not in {voice.kind for voice in reading.voices}


def test_weak_cues_count_inside_a_turn() -> None:
    """The narrow reading finds what is nested; the broad one was taught not to look."""
    reading = attributed(
        page(
            turn(
                "BRANDT: <v1><p>Our divers</p></v1> <c1>say</c1> <k1>it was a mine</k1>.", "BRANDT"
            ),
            cues={"1": Cued(score=0.2, narrow=0.6)},
        )
    )

    assert len(reading.statements) == 2


def test_directions_in_brackets_are_nobody_s() -> None:
    """“[CROSSTALK]” is written down by the clerk."""
    reading = attributed(
        page(
            turn("BRANDT: [shouting] Fire!", "BRANDT"),
            turn("[CROSSTALK]", "BRANDT"),
            turn("PELL: (laughs)", "PELL"),
        )
    )

    assert contents(reading) == ["Fire!"]


def test_a_quoted_talk_has_a_statement_for_each_turn() -> None:
    """Papers print transcripts in quotation marks, which open again at each paragraph."""
    reading = attributed(
        page(
            turn('"BRANDT: We fired twice.', "BRANDT"),
            '"It was dark.',
            turn('"PELL: At us?"', "PELL"),
            "It went on.",
        )
    )

    assert contents(reading) == ['We fired twice. … "It was dark.', 'At us?"']
    assert said_by(reading) == ["BRANDT", "PELL"]


def test_a_label_with_a_verb_is_a_heading() -> None:
    """“The Gap Goes On: ...” is no speaker called so."""
    reading = attributed(page(turn("The Gap Goes On: It was dark.", "The Gap Goes On"),
                              upos={"goes": "VERB"}))  # fmt: skip

    assert reading.statements == ()


def test_what_introduces_a_talk_does_not_say_its_turns() -> None:
    """“A partial transcript:” is followed by other voices than its own."""
    reading = attributed(
        page(
            "<v1><p>Lind</p></v1> <c1>said</c1> <k1>as follows:</k1>",
            turn("BRANDT: <k1>We fired twice</k1>.", "BRANDT"),
        )
    )

    assert contents(reading)[-1] == "We fired twice."
    assert all("twice" not in words for words in contents(reading)[:-1])


def test_a_turn_is_nearly_certain() -> None:
    """The page itself names who speaks."""
    (statement,) = attributed(page(turn("BRANDT: No.", "BRANDT"))).statements

    assert statement.confidence > 0.85
