"""Snapping: what the decoder found, fitted to quotations and noun phrases."""

from __future__ import annotations

from sayso.records import Form
from tests.reading.attribution.marked import attributed, contents, page


def test_a_quotation_is_taken_whole_with_its_marks() -> None:
    """The weights may lose the first words of a quotation; the marks do not."""
    reading = attributed(
        page("“We all <k1>saw it go down in the night,”</k1> <v1><p>Pell</p></v1> <c1>said</c1>.")
    )

    assert contents(reading) == ["“We all saw it go down in the night,”"]


def test_a_stray_word_outside_a_quotation_is_cut_off() -> None:
    """What stands before the opening mark is the author's."""
    reading = attributed(
        page(
            "<v1><p>Pell</p></v1> <c1>said</c1>, <k1>then “we saw it go down in the night”</k1>.",
            upos={"then": "ADV"},
        )
    )

    assert contents(reading) == ["“we saw it go down in the night”"]


def test_that_and_a_subject_stay_in_front_of_a_quotation() -> None:
    """In `said Pell “saw it go down”` the clause that is said begins before the mark."""
    upos = {"that": "SCONJ"}
    reading = attributed(
        page(
            "<v1><p>Orr</p></v1> <c1>said</c1>, <k1>that “we saw it go down in the night”</k1>. "
            "<v2><p>Orr</p></v2> <c2>said</c2> <k2><p>Pell</p> “saw it go down in the night”</k2>.",
            upos=upos,
        )
    )

    assert contents(reading) == [
        "that “we saw it go down in the night”",
        "Pell “saw it go down in the night”",
    ]
    assert [each.form for each in reading.statements] == [Form.DIRECT, Form.MIXED]


def test_the_full_stop_is_no_content() -> None:
    """Gold and readers alike count words."""
    reading = attributed(page("<v1><p>Pell</p></v1> <c1>said</c1> <k1>that the ferry sank.</k1>"))

    assert contents(reading) == ["that the ferry sank"]


def test_a_question_mark_stays() -> None:
    """It is part of what is asked."""
    reading = attributed(page("<k1>Who fired first?</k1> <v1><p>Pell</p></v1> <c1>asked</c1>."))

    assert contents(reading) == ["Who fired first?"]


def test_brackets_that_open_inside_stay_closed() -> None:
    """Half a bracket would be a wrong quotation of the text."""
    reading = attributed(
        page("<v1><p>Pell</p></v1> <c1>said</c1> <k1>two died (one a child)</k1>.")
    )

    assert contents(reading) == ["two died (one a child)"]


def test_a_content_around_its_cue_has_two_spans() -> None:
    """Neither the voice nor the cue is what is said."""
    reading = attributed(
        page("<k1>The ferry</k1>, <v1><p>Pell</p></v1> <c1>said</c1>, <k1>sank at noon</k1>.")
    )

    assert contents(reading) == ["The ferry … sank at noon"]


def test_content_ends_at_the_border_of_its_block() -> None:
    """A paragraph of the author's is nobody's quotation."""
    reading = attributed(
        page(
            "<v1><p>Pell</p></v1> <c1>said</c1> <k1>the ferry sank.</k1>",
            "<k1>The harbour</k1> was closed.",
        )
    )

    assert contents(reading) == ["the ferry sank"]


def test_a_quotation_goes_on_over_paragraphs() -> None:
    """A mark that is opened again at the start of a paragraph continues the same speech."""
    reading = attributed(
        page(
            "<k1>“It went down,”</k1> <v1><p>Pell</p></v1> <c1>said</c1>. <k1>“It was dark.</k1>",
            "<k1>“Nobody came.”</k1>",
        )
    )

    assert contents(reading) == ["“It went down,” … “It was dark. … “Nobody came.”"]


def test_a_missing_closing_mark_ends_with_its_paragraph() -> None:
    """One lost mark must not hand the rest of the article to the speaker."""
    reading = attributed(
        page(
            "<v1><p>Pell</p></v1> <c1>said</c1>: <k1>“We saw it go down in the dark.</k1>",
            "The harbour was closed at noon.",
        )
    )

    assert contents(reading) == ["“We saw it go down in the dark."]


def test_a_voice_grows_to_its_noun_phrase() -> None:
    """Nearly the whole phrase is the whole phrase."""
    reading = attributed(
        page("<p>The <v1>old harbour master of Tarn</v1></p> <c1>said</c1> <k1>it sank</k1>.")
    )

    assert reading.text_of(*reading.statements[0].source) == "The old harbour master of Tarn"


def test_a_voice_far_smaller_than_a_phrase_stays_small() -> None:
    """The relative clause behind a name is not always part of the voice."""
    reading = attributed(
        page(
            "<p><v1>Pell</v1>, who had seen the ferry leave at noon with all hands,</p> "
            "<c1>said</c1> <k1>it sank</k1>."
        )
    )

    assert reading.text_of(*reading.statements[0].source) == "Pell"


def test_a_quotation_that_a_comma_closes_is_the_whole_content() -> None:
    """What follows “...,” is the sentence that reports it."""
    reading = attributed(
        page(
            "<v1><p>Pell</p></v1> <c1>said</c1> <k1>“That makes me smart,” when blamed for the "
            "ferry and for its crew</k1>."
        )
    )

    assert contents(reading) == ["“That makes me smart,”"]


def test_the_small_words_that_open_a_content_are_given_back() -> None:
    """The weights lose “the” between a cue and its content now and then."""
    reading = attributed(
        page("<v1><p>Pell</p></v1> <c1>welcomed</c1> the <k1>end of the strike</k1>.")
    )

    assert contents(reading) == ["the end of the strike"]


def test_a_quotation_over_paragraphs_is_one_statement() -> None:
    """The weights see the paragraph of the cue best; the marks hold the others together."""
    reading = attributed(
        page(
            "“We stood there for days.",
            "“Nobody asked us.",
            "<k1>“We shall not leave,”</k1> <v1><p>Pell</p></v1> <c1>said</c1>.",
        )
    )

    assert len(reading.statements) == 1
    assert contents(reading) == [
        "“We stood there for days. … “Nobody asked us. … “We shall not leave,”"
    ]


def test_quoted_turns_are_left_apart() -> None:
    """A talk quoted whole has more voices than one."""
    reading = attributed(
        page(
            "“PELL: We stood there for days.",
            "<k1>“BRANDT: We shall not leave,”</k1> <v1><p>Pell</p></v1> <c1>said</c1>.",
        )
    )

    assert "PELL: We stood" not in reading.text_of(*reading.statements[-1].content)


def test_by_is_no_part_of_a_voice() -> None:
    """Voices are listed by their names."""
    reading = attributed(page("<k1>It fell</k1>, <c1>said</c1> <v1>by <p>Pell</p></v1>."))

    assert [reading.text_of(*each.source) for each in reading.statements] == ["Pell"]


def test_a_scrap_of_the_next_sentence_is_dropped() -> None:
    """One word too many from the weights would put half a sentence into a mouth."""
    reading = attributed(
        page("<v1><p>Pell</p></v1> <c1>said</c1> <k1>that it sank. The</k1> harbour was dark.")
    )

    assert contents(reading) == ["that it sank"]


def test_a_whole_next_sentence_stays() -> None:
    """What is said may go on."""
    reading = attributed(
        page("<v1><p>Pell</p></v1> <c1>said</c1> <k1>that it sank. The harbour was dark.</k1>")
    )

    assert contents(reading) == ["that it sank. The harbour was dark"]


def test_content_does_not_end_before_its_noun() -> None:
    """“Not allowed to speak to”: nobody says that."""
    reading = attributed(
        page(
            "<v1><p>Pell</p></v1> <c1>said</c1> <k1>that nobody spoke to</k1> the press.",
            arcs=[("to", "press", "case"), ("the", "press", "det")],
        )
    )

    assert contents(reading) == ["that nobody spoke to the press"]


def test_what_is_said_within_a_quotation_stays_within_it() -> None:
    """Whoever is quoted by the one who is quoted says nothing beyond the marks."""
    reading = attributed(
        page(
            "“<v2>He</v2> <c2>said</c2> <k2>it was dark in there,”</k2> <v1><p>Pell</p></v1> "
            "<c1>said</c1>. <k2>“It was noon.”</k2>"
        )
    )

    assert "it was dark in there,”" in contents(reading)


def test_a_sentence_before_a_quotation_is_not_quoted_with_it() -> None:
    """“A nurse came. ‘We ran out,’ she said” quotes the nurse from the mark on."""
    reading = attributed(
        page("<k1>A nurse came. ‘We ran out of blood,’</k1> <v1>she</v1> <c1>said</c1>.")
    )

    assert contents(reading) == ["‘We ran out of blood,’"]


def test_whoever_is_told_is_no_part_of_what_is_said() -> None:
    """“Swore to me that ...” begins with “that”."""
    reading = attributed(
        page(
            "<v1><p>Pell</p></v1> <c1>swore to</c1> <k1>me that it sank</k1>.",
            upos={"that": "SCONJ"},
        )
    )

    assert contents(reading) == ["that it sank"]


def test_a_quotation_is_whole_whose_end_leads_to_its_report() -> None:
    """The engine sees the last words of a long one; the comma in it says whose all of it is."""
    reading = attributed(
        page(
            "“We saw it go down in the night and nobody came to help us. <k1>It is over,</k1>” "
            "<v1><p>Pell</p></v1> <c1>said</c1>."
        )
    )

    assert contents(reading) == [
        "“We saw it go down in the night and nobody came to help us. It is over,”"
    ]


def test_a_scrap_of_the_next_paragraphs_quotation_is_dropped() -> None:
    """Its own report claims it."""
    reading = attributed(
        page(
            "<v1><p>Pell</p></v1> <c1>said</c1> <k1>the quay was shut.</k1>",
            "<k1>“We</k1> <k2>all saw it go down in the night,”</k2> <v2><p>Orr</p></v2> "
            "<c2>said</c2>.",
        )
    )

    assert contents(reading) == ["the quay was shut", "“We all saw it go down in the night,”"]
