"""The quotation state machine: real marks, real mistakes, never an exception."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.language import find_quotations
from sayso.records import Span


def found(text: str) -> list:
    blocks = [Span(*match.span()) for match in re.finditer(r"\S(?:[^\n]*\S)?", text)]
    return list(find_quotations(text, blocks))


def quoted(text: str) -> list[str]:
    return [text[each.span.start : each.span.end] for each in found(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“We saw it,” she said. “All.”", ["“We saw it,”", "“All.”"]),
        ('He said "we are here" and "gone".', ['"we are here"', '"gone"']),
        ("„Wir gehen“, sagte er.", ["„Wir gehen“"]),
        ("«Nous», dit-il.", ["«Nous»"]),
        ("He said 'it is the dogs' dinner' today.", ["'it is the dogs' dinner'"]),
        ("‘It’s Tom’s,’ he said.", ["‘It’s Tom’s,’"]),
        ("The ’90s weren’t ‘over’, she said.", ["‘over’"]),
        ("The '90s, rock 'n' roll, 'tis.", []),
        ('He—"wait"—left.', ['"wait"']),
        ("It’s the dockers’ pay, isn’t it?", []),
    ],
)
def test_marks_of_all_houses(text, wanted):
    """Straight, curly, low, single and angled marks, and apostrophes that are none."""
    assert quoted(text) == wanted


def test_an_inch_mark_quotes_nothing():
    """One stray mark must not turn the rest of an article into a quotation."""
    assert quoted('The 12" gun fired. “We saw it,” she said.') == ["“We saw it,”"]


def test_inner_quotations_nest():
    """What somebody quotes inside a quotation is laid to somebody else."""
    outer, inner = found("“He told me ‘run’ and I ran,” she said.")
    assert (outer.depth, inner.depth) == (1, 2)
    assert outer.span.covers(inner.span)


def test_a_mark_opened_again_goes_on():
    """Paragraphs of one long quotation each open, and only the last one closes."""
    (quotation,) = found("“One.\n\n“Two.\n\n“Three,” he said.")
    assert len(quotation.parts) == 3
    assert quotation.closed


def test_a_mark_not_opened_again_goes_on():
    """Some houses forget to open the second paragraph; the closing mark tells."""
    (quotation,) = found("“One.\n\nTwo,” he said.")
    assert len(quotation.parts) == 2


def test_a_missing_closing_mark_ends_with_its_paragraph():
    """A mark that is never closed must not swallow what follows."""
    first, second = found("“We will stay.\n\nThe mayor said “no” twice.")
    assert not first.closed
    assert first.span == Span(0, 14)
    assert second.closed


def test_a_closing_mark_alone_is_ignored():
    """Nothing was opened, so nothing is quoted."""
    assert quoted("We were told.” Then he left.") == []


def test_a_stray_mark_puts_nothing_deeper():
    """What is quoted behind a mark that quotes nothing lies in nothing."""
    assert [each.depth for each in found('The "12 and “this” and "that" remain.')] == [1, 1]


def test_single_marks_do_not_reach_over_the_next_quotation():
    """The second mark closes the first quotation, though only the last stands at a comma."""
    text = "The ‘new’ plan was, she said, ‘old,’ and the 'new' road 'older,' too."
    assert quoted(text) == ["‘new’", "‘old,’", "'new'", "'older,'"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('There was “no evidence" of it, she said.', ['“no evidence"']),
        ('There was "no evidence” of it, she said.', ['"no evidence”']),
        ('“The 12" gun fired,” he said.', ['“The 12" gun fired,”']),
        ('“The guns" fired,” he said.', ['“The guns" fired,”']),
        ('It was “closed" and “gone”.', ['“closed"', '“gone”']),
    ],
)  # fmt: skip
def test_marks_of_two_kinds_may_belong_together(text, wanted):
    """Many a hand types one mark and many an editor turns only some of them."""
    assert quoted(text) == wanted


def test_thousands_of_single_marks_are_no_burden():
    """Each may be an apostrophe; looking through all others for each would take hours."""
    assert len(found("'a' " * 50_000)) == 50_000
    assert found(" 'a" * 50_000) == []


@given(st.text(alphabet="ab .\n“”‘’«»„\"'—😀", max_size=60))
def test_any_marks_give_sound_quotations(text):
    """Whatever the marks: in order, nested or apart, parts inside, text unchanged."""
    quotations = found(text)
    for left, right in pairwise(quotations):
        assert left.span.start <= right.span.start
        assert left.span.covers(right.span) or not left.span.overlaps(right.span)
    for each in quotations:
        assert each.span.end <= len(text)
        assert all(each.span.covers(part) for part in each.parts)
        assert all(one.end <= two.start for one, two in pairwise(each.parts))
        around = sum(other.span.covers(each.span) for other in quotations)
        assert each.depth == around
