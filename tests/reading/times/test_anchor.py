"""The step: times of a document, and when each statement was made."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

import sayso
from sayso.reading.line import Line
from sayso.reading.times import Anchor
from sayso.records import (
    Block,
    BlockKind,
    Document,
    Form,
    Manner,
    Parse,
    Polarity,
    Quotation,
    Reading,
    Sentence,
    Span,
    Statement,
    TimeBasis,
    TimeValue,
)

DAY = datetime.date(2031, 10, 16)
PUBLISHED = TimeValue("2031-10-16", DAY, DAY, TimeBasis.PUBLISHED)
NO_PARSE = Parse((), (), (), (), (), (), (), (), (), ())


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def statement(text: str, content: str, *, cue: str | None, form: Form, **parts) -> Statement:
    return Statement(
        id=f"stmt-{content[:8]}",
        voice="voice-1",
        source=(),
        cue=span_of(text, cue) if cue else None,
        content=(span_of(text, content),),
        form=form,
        manner=Manner.SPEECH,
        polarity=Polarity.POSITIVE,
        confidence=0.9,
        **parts,
    )


def anchored(text: str, statements, *, published=PUBLISHED, blocks=(), parse=NO_PARSE) -> Reading:
    document = Document(text, "note", "0" * 64, "en", tuple(blocks), published=published)
    ends = [
        index + 1 for index, char in enumerate(text) if char == "." and text[index + 1 :][:1] in " "
    ]
    starts = [0, *(end + 1 for end in ends)]
    sentences = tuple(
        Sentence(Span(start, end)) for start, end in zip(starts, ends or [len(text)], strict=False)
    )
    reading = Reading(document, sentences=sentences, statements=tuple(statements), parse=parse)
    return Anchor()(reading)


def values(reading: Reading) -> list[tuple[str, str]]:
    return [(reading.text_of(each.span), each.value) for each in reading.times]


def test_a_named_day_is_when_it_was_said():
    """“Tomorrow” in a quotation counts from the day on which it was spoken."""
    text = "“We vote tomorrow,” the mayor said on Tuesday."
    reading = anchored(text, [statement(text, "“We vote tomorrow,”", cue="said", form=Form.DIRECT)])
    uttered = reading.statements[0].uttered

    assert values(reading) == [("tomorrow", "2031-10-15"), ("Tuesday", "2031-10-14")]
    assert uttered is not None
    assert (uttered.edtf, uttered.basis) == ("2031-10-14", TimeBasis.ANCHORED)
    assert uttered.expression == span_of(text, "Tuesday")


def test_without_a_named_day_publication_is_assumed():
    """And its basis says that it is a guess."""
    text = "The mayor said that the vote is tomorrow."
    reading = anchored(
        text, [statement(text, "that the vote is tomorrow", cue="said", form=Form.INDIRECT)]
    )
    uttered = reading.statements[0].uttered

    assert uttered is not None
    assert (uttered.edtf, uttered.basis, uttered.expression) == (
        "2031-10-16",
        TimeBasis.PUBLISHED,
        None,
    )


def test_without_publication_it_stays_open():
    text = "The mayor said that the vote is tomorrow."
    reading = anchored(
        text,
        [statement(text, "that the vote is tomorrow", cue="said", form=Form.INDIRECT)],
        published=None,
    )

    assert reading.statements[0].uttered is None
    assert values(reading) == [("tomorrow", "XXXX-XX-XX")]


def test_a_month_is_when_it_was_said_but_no_day_to_count_from():
    """The statement has its month; “tomorrow” in it stays open, with a gap that says why."""
    text = "“We vote tomorrow,” the mayor said in March."
    reading = anchored(text, [statement(text, "“We vote tomorrow,”", cue="said", form=Form.DIRECT)])
    uttered = reading.statements[0].uttered

    assert uttered is not None
    assert uttered.edtf == "2031-03"
    assert values(reading)[0] == ("tomorrow", "XXXX-XX-XX")
    assert [gap.reason.split(":")[0] for gap in reading.gaps] == ["G_SPOKEN"]


def test_a_day_of_the_next_sentence_is_not_when_it_was_said():
    """Sentences that were not told apart must not lend their days."""
    text = "“It is safe,” the mayor said. It had been built on 3 May 2029."
    said = statement(text, "“It is safe,”", cue="said", form=Form.DIRECT)
    document = Document(text, "note", "0" * 64, "en", (), published=PUBLISHED)
    reading = Anchor()(
        Reading(document, sentences=(Sentence(Span(0, len(text))),), statements=(said,))
    )

    assert [each.uttered for each in reading.statements] == [PUBLISHED]


def test_nested_speech_counts_from_its_own_day():
    """Inside “On Monday he told us ‘I leave tomorrow’” tomorrow is Tuesday, not the day after
    the outer quotation.
    """
    text = "“On Monday he told us ‘I leave tomorrow’,” she said on Thursday."
    outer = statement(
        text, "“On Monday he told us ‘I leave tomorrow’,”", cue="said", form=Form.DIRECT
    )
    inner = statement(text, "‘I leave tomorrow’", cue="told", form=Form.DIRECT, within=outer.id)
    reading = anchored(text, [outer, inner])

    assert values(reading) == [
        ("Monday", "2031-10-13"),
        ("tomorrow", "2031-10-14"),
        ("Thursday", "2031-10-16"),
    ]
    assert [each.uttered.edtf for each in reading.statements if each.uttered] == [
        "2031-10-16",
        "2031-10-13",
    ]


def test_only_the_quoted_part_of_a_mixed_statement_is_the_speaker_s():
    """What the reporter retells, the reporter counts."""
    text = "She said on 9 September that yesterday was “worse than yesterday”."
    content = "that yesterday was “worse than yesterday”"
    quoted = span_of(text, "“worse than yesterday”")
    parse = replace(NO_PARSE, quotations=(Quotation(quoted, 1, closed=True, parts=(quoted,)),))
    reading = anchored(text, [statement(text, content, cue="said", form=Form.MIXED)], parse=parse)

    assert values(reading) == [
        ("9 September", "2031-09-09"),
        ("yesterday", "2031-10-15"),
        ("yesterday", "2031-09-08"),
    ]


def test_a_statement_without_a_cue_was_said_with_the_one_before():
    """A quotation that goes on was spoken on the same day."""
    text = "“We vote tomorrow,” she said on Tuesday. “Yesterday we could not.”"
    first = statement(text, "“We vote tomorrow,”", cue="said", form=Form.DIRECT)
    second = statement(text, "“Yesterday we could not.”", cue=None, form=Form.DIRECT)
    reading = anchored(text, [first, second])

    assert values(reading)[-1] == ("Yesterday", "2031-10-13")
    assert [each.uttered.edtf for each in reading.statements if each.uttered] == ["2031-10-14"] * 2


def test_a_dateline_goes_before_publication():
    """Filed on the 14th and printed on the 16th: “yesterday” is the 13th."""
    text = "PORT IDREL, Oct 14 - The ferry sank yesterday."
    dateline = Block(BlockKind.DATELINE, span_of(text, "PORT IDREL, Oct 14 -"))
    reading = anchored(text, [], blocks=[dateline])
    yesterday = reading.times[-1]

    assert yesterday.value == "2031-10-13"
    assert reading.text_of(yesterday.anchor) == "Oct 14"


def test_the_day_of_a_dateline_is_assumed_before_that_of_publication():
    """What was filed on Sunday and published on Thursday quotes what was said by Sunday."""
    text = "ALDER, Oct 12 - “It is safe,” she said."
    said = statement(text, "“It is safe,”", cue="said", form=Form.DIRECT)
    line = Block(BlockKind.DATELINE, span_of(text, "ALDER, Oct 12 -"))
    reading = anchored(text, [said], blocks=[line])

    uttered = reading.statements[0].uttered
    assert uttered == TimeValue(
        "2031-10-12", datetime.date(2031, 10, 12), datetime.date(2031, 10, 12), TimeBasis.PUBLISHED
    )


def test_a_day_behind_another_cue_belongs_to_that():
    """She tells today; it was on Tuesday that they were warned."""
    text = "She tells me they were warned on Tuesday that “it will break”."
    outer = statement(text, "they were warned", cue="tells", form=Form.INDIRECT)
    inner = statement(text, "that “it will break”", cue="were warned", form=Form.INDIRECT)
    reading = anchored(text, [replace(outer, content=(span_of(text, "me"),)), inner])

    assert [each.uttered.edtf for each in reading.statements if each.uttered] == [
        "2031-10-16",
        "2031-10-14",
    ]


def test_nested_speech_without_a_day_takes_that_of_the_outer_one_as_assumed():
    """Whoever is quoted by somebody on Tuesday had not spoken later than that."""
    text = "“He told me: ‘I leave tomorrow’,” she said on Tuesday."
    outer = statement(text, "“He told me: ‘I leave tomorrow’,”", cue="said", form=Form.DIRECT)
    inner = statement(text, "‘I leave tomorrow’", cue="told", form=Form.DIRECT, within=outer.id)
    reading = anchored(text, [outer, inner])

    first, second = (each.uttered for each in reading.statements)
    assert first is not None
    assert second == replace(first, basis=TimeBasis.PUBLISHED, expression=None)
    assert [(each.value, each.time.basis) for each in reading.times] == [
        ("2031-10-15", TimeBasis.PUBLISHED),
        ("2031-10-14", TimeBasis.ANCHORED),
    ]


def test_weekday_and_date_that_disagree_are_a_gap():
    """Nobody can say which of the two the writer meant."""
    text = "They met on Monday, 14 October 2031."
    reading = anchored(text, [])

    assert values(reading) == [("Monday, 14 October 2031", "2031-10-14")]
    assert [(gap.step, gap.reason.split(":")[0]) for gap in reading.gaps] == [
        ("anchor", "G_WEEKDAY")
    ]
    assert reading.gaps[0].span == reading.times[0].span


def test_the_step_fits_into_a_line_and_its_output_into_json():
    """It adds times and fills in when statements were made; the line lets it do no more."""

    class Statements:
        name, version, weights = "stand-in", "1", None
        needs: frozenset[str] = frozenset()
        adds = frozenset({"parse", "sentences", "statements"})

        def __call__(self, reading):
            text = reading.document.text
            said = statement(
                text,
                "“We vote tomorrow,”",
                cue="said",
                form=Form.DIRECT,
            )
            return replace(
                reading,
                parse=NO_PARSE,
                sentences=(Sentence(Span(0, len(text))),),
                statements=(replace(said, voice=None),),
            )

    text = "“We vote tomorrow,” the mayor said on Tuesday, about an hour after noon."
    document = Document(text, "note", "0" * 64, "en", (), published=PUBLISHED)
    reading = Line((Statements(), Anchor())).run(document)

    assert sayso.loads(sayso.dumps(reading)) == reading
    assert [maker.step for maker in reading.makers] == ["stand-in", "anchor"]


def test_times_alone_need_no_weights():
    """The public function, on a text with a dateline that intake has found."""
    text = "PORT IDREL, Oct 14 (Northline) - The ferry sank yesterday, officials said on Monday."
    found = sayso.times(text, published="2031-10-16")

    assert [each.value for each in found] == ["2031-10-14", "2031-10-13", "2031-10-13"]


def test_times_refuse_what_cannot_be_read():
    with pytest.raises(sayso.errors.UnreadableDocument):
        sayso.times("   ")
