"""Statements are found again by the words of their content, as by looking through all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.commitment.contents import Contents
from sayso.records import Form, Manner, Polarity, Span, Statement

spans = st.builds(
    lambda start, size: Span(start, start + size), st.integers(0, 60), st.integers(1, 20)
)


def statement(number: int, content: list[Span]) -> Statement:
    return Statement(
        id=f"stmt-{number}",
        voice=None,
        form=Form.INDIRECT,
        manner=Manner.SPEECH,
        polarity=Polarity.POSITIVE,
        cue=None,
        source=(),
        content=tuple(content),
        confidence=0.9,
    )


@given(st.lists(st.lists(spans, max_size=3), max_size=12), spans)
def test_they_are_those_that_share_a_character(contents: list[list[Span]], span: Span) -> None:
    statements = [statement(number, each) for number, each in enumerate(contents)]

    found = Contents(statements).at(span)

    assert found == [
        each for each in statements if any(part.overlaps(span) for part in each.content)
    ]
