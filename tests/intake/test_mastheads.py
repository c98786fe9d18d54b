"""The lines above an article say who prints it and when, which a plain text says nowhere else."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.intake import Hints, Limits, read_text
from sayso.intake.mastheads import agency_of, is_outlet_line, read_head, read_masthead
from sayso.intake.plain import read_plain
from sayso.records import BlockKind

BODY = "The old bridge was closed on Thursday, the mayor said.\n\nIt will be opened in spring."


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("HarbourVox online, 25.01.2035 07:30 CET", "HarbourVox online"),
        ("KNA, Velmora, 14.03.2034, 19:20", "KNA"),
        ("Channel 4 News | Page updated Wednesday 15 March 2034, 21:05 GMT", "Channel 4 News"),
        ("Diario do Sul | 10 October 2032 | Source: KNA", "Diario do Sul"),
        ("The Velmora Post, Tuesday, January 23, 2035, page 7", "The Velmora Post"),
        ("Velmora News Service -- 7 August 2031 -- Harrow", "Velmora News Service"),
        ("By Ada Brandt, Valley Courier, Thursday 16 March", "Valley Courier"),
        ("Kessary Rights Observatory, 11 February 2037", "Kessary Rights Observatory"),
        ("Velmora Today, 2031-05-03", "Velmora Today"),
        ("Velmora, Sunday 10 October 2032", None),
        ("Port Velmora, 4 June 2033", None),
        ("Issued: 15 AUG 2031", None),
        ("Communiqué No. 14 | 23 January 2035", None),
        ("Wednesday, 24 January 2035 - From our parliamentary correspondent", None),
        ("15 March 2034. For immediate release", None),
    ],
)
def test_a_line_with_a_day_names_who_prints_it(line: str, outlet: str | None) -> None:
    """A town may stand where the outlet stands, so only what no town is called is taken for one."""
    masthead = read_masthead(line)

    assert masthead is not None
    assert masthead.outlet == outlet


def test_who_signs_stands_in_the_same_line() -> None:
    masthead = read_masthead("Diario do Sul, 11 October 2032. By Celia Amar and Nino Vidal")

    assert masthead is not None
    assert masthead.names == ("Celia Amar", "Nino Vidal")


@pytest.mark.parametrize(
    "line",
    [
        "On 4 June 2033 the dam broke.",
        "The toll rose to 31, 4 June 2033",
        "Harbour Gazette",
        "Shells hit market on 3 March 2034",
        "4",
    ],
)
def test_a_line_that_says_more_is_none(line: str) -> None:
    assert read_masthead(line) is None


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("PORT IDREL, May 3 (Meridian) -", "Meridian"),
        ("PORT IDREL, May 3. /KNA/.", "KNA"),
        ("PORT IDREL (Kessary), May 3 --", None),
        ("PORT IDREL –", None),
        ("PORT IDREL (3 May) –", None),
    ],
)
def test_an_agency_signs_its_dateline(dateline: str, agency: str | None) -> None:
    assert agency_of(dateline) == agency


def test_a_place_in_front_of_an_agency_prints_nothing() -> None:
    """Capitals of six letters at most may be an outlet or a town."""
    text = f"DELMO, October 16, 2031 (Meridian) - {BODY}"

    assert read_plain(text, title=None, byline=()).organisation == "Meridian"


def test_a_name_above_the_title_is_no_title() -> None:
    """Else every article of a paper would have the title of the paper."""
    content = read_plain(
        f"Harbour Gazette\n\nTen questions for the mayor\n\n{BODY}", title=None, byline=()
    )

    assert content.title == "Ten questions for the mayor"
    assert content.organisation == "Harbour Gazette"
    assert content.blocks[0].kind is BlockKind.DATELINE


def test_a_question_above_a_masthead_is_a_title() -> None:
    content = read_plain(
        f"Velmora: what happened on the bridge?\n\nHarbourVox, 3 May 2031\n\n{BODY}",
        title=None,
        byline=(),
    )

    assert content.title == "Velmora: what happened on the bridge?"


def test_the_masthead_comes_before_the_agency() -> None:
    """A paper prints what an agency wrote: the paper is who publishes it."""
    text = f"Bridge closed\n\nThe Velmora Post, 3 May 2031\n\nVELMORA (Meridian) - {BODY}"

    assert read_plain(text, title=None, byline=()).organisation == "The Velmora Post"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Harbour Gazette, Thursday 16 March 2034", "2034-03-16"),
        ("The Velmora Post, 2031-05-03", "2031-05-03"),
        ("By Ines Karvel | May 3, 2031", "2031-05-03"),
        ("VELMORA, May 3, 2031 (Meridian) -", "2031-05-03"),
        ("VELMORA, May 3 (Meridian) -", None),
        ("The Velmora Post, 3/5/2031", None),
        ("The Velmora Post, 3 May 2031, updated 4 May 2031", None),
        ("The Velmora Post, 31 April 2031", None),
    ],
)
def test_the_line_above_a_text_says_when_it_was_published(head: str, day: str | None) -> None:
    """Who keeps articles as plain text has the day there and nowhere else."""
    between = " " if head.endswith("-") else "\n\n"
    text = f"Bridge closed after flood\n\n{head}{between}{BODY}"
    limits = Limits(latest_day=datetime.date(2050, 1, 1))

    published = read_text(text, hints=Hints(), limits=limits).published

    assert (published.edtf if published else None) == day


def test_a_day_further_down_is_none_of_publication() -> None:
    text = f"Bridge closed\n\n{BODY}\n\nVELMORA, May 3, 2031 (Meridian) - {BODY}"

    assert read_text(text, hints=Hints()).published is None


@given(st.text(min_size=1, max_size=80).filter(str.strip))
def test_any_line_is_read(line: str) -> None:
    line = line.strip()
    head = read_head(line)

    assert head.outlet is None or head.outlet
    assert isinstance(is_outlet_line(line), bool)
    agency_of(line)
