"""Pages: the exact text, marks and lists that belong together, and nothing that can run."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings

from sayso.output.html import fragment, page
from sayso.records import Reading, Span, Voice, VoiceKind
from tests.output.articles import TEXT, harbour_reading, long_reading
from tests.output.parsed import Element, parse
from tests.records.strategies import readings

EVIL = "</title><script>alert(1)</script>\"'<img src=x onerror=alert(1)>"
REFERRING = ("aria-labelledby", "aria-describedby", "aria-controls", "for")


def ids(root: Element) -> list[str]:
    return [each.attributes["id"] for each in root.all() if "id" in each.attributes]


def with_document(reading: Reading, **changes: object) -> Reading:
    return dataclasses.replace(reading, document=dataclasses.replace(reading.document, **changes))


def words_marked(root: Element, number: int) -> list[str]:
    return [mark.text for mark in root.all("mark", name=f"k{number}")]


def test_the_text_is_exactly_the_text(harbour: Reading) -> None:
    """A mark must never move a character: offsets into the text hold on the page too."""
    assert "\r\n" in TEXT
    assert parse(page(harbour)).at("text").text == TEXT
    assert "\r" not in page(harbour)  # browsers turn it into a line feed, a reference they keep


@settings(max_examples=60)
@given(readings())
def test_whatever_the_reading_its_text_survives_and_every_address_is_there_once(
    reading: Reading,
) -> None:
    """Overlapping, nested and broken marks, odd characters, odd blocks: nothing is lost.

    A link into nothing, or to one of two places, is worse than none.
    """
    expected = reading.document.text.replace("\0", "\ufffd")
    for root in (parse(page(reading)), parse(fragment(reading))):
        known = ids(root)
        links = [each.attributes["href"] for each in root.all("a")]
        named = [
            name
            for each in root.all()
            for attribute in REFERRING
            for name in each.attributes.get(attribute, "").split()
        ]

        assert [each.text for each in root.all("div", name="text")] == [expected]
        assert len(known) == len(set(known))
        assert {link[1:] for link in links if link.startswith("#")} <= set(known)
        assert set(named) <= set(known)


def test_a_statement_in_two_pieces_is_marked_in_two(harbour: Reading) -> None:
    """The words between, which are the text's own, belong to nobody's statement."""
    root = parse(page(harbour))

    assert words_marked(root, 2) == [
        "“Nobody asked the crews,”",
        "“and nobody asked the islanders. 🛳️ Not once.”",
    ]


def test_a_nested_statement_lies_inside_the_outer_mark(harbour: Reading) -> None:
    """Who denied is inside what the board said, on the page as in the text."""
    (outer,) = parse(page(harbour)).all("mark", name="k3")

    assert words_marked(outer, 4) == ["receiving the letter that told her so"]


def test_marks_that_cross_are_cut_and_keep_their_words(harbour: Reading) -> None:
    """HTML cannot say that two marks overlap, but a reader must still see both."""
    first, second = harbour.statements[1], harbour.statements[2]
    start = first.content[0].start
    crossing = dataclasses.replace(
        harbour,
        statements=(
            dataclasses.replace(first, content=(Span(start, start + 9),)),
            dataclasses.replace(second, content=(Span(start + 4, start + 15),)),
        ),
    )
    root = parse(page(crossing))

    assert "".join(words_marked(root, 0)) == "The night"
    assert "".join(words_marked(root, 1)) == "night ferry"


def test_every_mark_leads_to_its_statement_and_back(harbour: Reading) -> None:
    """From the passage to its card, from the card to its passage, by keyboard alone."""
    root = parse(page(harbour))
    refs = [each for each in root.at("text").all("a") if "id" in each.attributes]

    assert [each.attributes["id"] for each in refs] == [
        "text-A1", "text-A2", "text-B1", "text-C1", "text-B2", "text-D1", "text-E1",
        "text-unsettled1",
    ]  # fmt: skip
    for ref in refs:
        card = root.at(ref.attributes["href"][1:])
        back = [each.attributes["href"] for each in card.all("a", name="chip")]
        assert f"#{ref.attributes['id']}" in back


def test_labels_do_not_depend_on_colour_or_sight(harbour: Reading) -> None:
    """A label is drawn beside every mark and spoken by a screen reader."""
    ref = parse(page(harbour)).at("text-B1")

    assert ref.attributes["data-label"] == "B1"
    assert ref.attributes["aria-label"] == "B1: Tamsin Okoro, direct"


def test_the_authors_own_words_are_unmarked_but_can_be_reached(harbour: Reading) -> None:
    """Only what is laid to others is marked; the list still leads to the author's statements."""
    root = parse(page(harbour))
    own = root.at("text-F1")

    assert own.tag == "span"
    assert own.text == "that the board should publish the letter"
    assert words_marked(root, 8) == []


def test_the_list_of_voices_counts_by_form(harbour: Reading) -> None:
    """Who is let speak, how often and in which form, is the first question of a reader."""
    told = [
        (each.all(name="name")[0].text, " ".join(each.all(name="count")[0].text.split()))
        for each in parse(page(harbour)).all("li", name="voice")
    ]

    assert told == [
        ("Saltern Dockers’ Union", "organisation · 2 indirect statements (1 in the headline)"),
        ("Tamsin Okoro", "person · 2 statements: 1 direct, 1 indirect"),
        ("the harbour board", "organisation · 1 indirect statement"),
        ("not named", "1 indirect statement"),
        ("Zoe\u0308 Haddad", "person · 1 mixed statement"),
        ("Ilse Marrow", "author · 1 indirect statement; own words, not marked"),
        ("voice not settled", "1 direct statement"),
        ("The Saltern Courier", "publisher · own words, not marked"),
    ]


def test_nested_statements_are_a_list_in_the_list(harbour: Reading) -> None:
    """A screen reader announces the nesting, so it must be a list and not only an indent."""
    (inner,) = parse(page(harbour)).at("statement-C1").all("ol")

    assert inner.attributes["aria-label"] == "Inside C1"
    assert [each.attributes["id"] for each in inner.all("li")] == ["statement-B2"]


def test_a_card_says_how_it_was_said(harbour: Reading) -> None:
    """Cue, manner, polarity, form and confidence: what makes the finding checkable."""
    (how,) = parse(page(harbour)).at("statement-B2").all("p", name="how")

    assert " ".join(how.text.split()) == (
        "had denied (speech, negated) · indirect · confidence 81%"
    )


def test_a_headline_is_the_heading_and_stands_once(harbour: Reading) -> None:
    """A title that is in the text is not printed a second time above it."""
    (heading,) = parse(page(harbour)).all("h1")

    assert heading.text == harbour.document.title


def test_a_title_that_is_not_in_the_text_becomes_the_heading(harbour: Reading) -> None:
    """`--title` names a document whose text says something else."""
    root = parse(page(with_document(harbour, title="From our files", byline=("Jo Ek",))))

    assert [each.text for each in root.all("h1")] == ["From our files"]
    assert root.at("text").text == TEXT
    assert "by Jo Ek" in root.all("p", name="kicker")[0].text


@pytest.mark.parametrize("field", ["title", "publisher", "organisation", "source", "byline"])
def test_nothing_from_outside_becomes_markup(harbour: Reading, field: str) -> None:
    """Titles and file names come from strangers."""
    value = (EVIL,) if field == "byline" else EVIL
    changed = with_document(harbour, **({"publisher": None} | {field: value}))

    for html in (page(changed), fragment(changed)):
        root = parse(html)
        assert root.all("script") == []
        assert root.all("img") == []
        assert "alert(1)" in root.text


def test_names_gaps_and_text_are_escaped_too(harbour: Reading) -> None:
    """The same for what the text itself brings along."""
    voice = Voice("voice-okoro", VoiceKind.PERSON, EVIL)
    text = EVIL + TEXT[len(EVIL) :]
    gap = dataclasses.replace(harbour.gaps[0], reason=f"G_ODD: {EVIL}")
    changed = dataclasses.replace(with_document(harbour, text=text), voices=(voice,), gaps=(gap,))
    root = parse(page(changed))

    assert root.all("script") == []
    assert root.at("text").text == text


@pytest.mark.parametrize(
    "source",
    ["javascript:alert(1)", "javascript://x.example/%0aalert(1)", "data://x.example/y",
     "data:text/html,x", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
     "file:///etc/passwd", "//evil.example", "http:evil", "http://[", "notes/a.txt", "-", ""],
)  # fmt: skip
def test_only_addresses_of_the_web_can_be_clicked(harbour: Reading, source: str) -> None:
    """A page that is mailed around must not run what a file name says."""
    root = parse(page(with_document(harbour, source=source)))

    assert [each for each in root.all("a") if not each.attributes["href"].startswith("#")] == []


def test_the_original_can_be_followed_without_telling_where_from(harbour: Reading) -> None:
    """The link back to the article is evidence; the reader's page is nobody's business."""
    (link,) = [
        each
        for each in parse(page(harbour)).all("a")
        if each.attributes["href"] == harbour.document.source
    ]

    assert set(link.attributes["rel"].split()) >= {"noopener", "noreferrer"}


def test_the_page_may_load_and_run_nothing(harbour: Reading) -> None:
    """It works offline, and whatever slipped in could not phone home."""
    root = parse(page(harbour))
    (policy,) = [each for each in root.all("meta") if "http-equiv" in each.attributes]

    assert policy.attributes["http-equiv"] == "Content-Security-Policy"
    assert {"default-src 'none'", "style-src 'unsafe-inline'"} <= {
        each.strip() for each in policy.attributes["content"].split(";")
    }
    assert [
        each for each in root.all() if {"src", "srcset", "onclick"} & set(each.attributes)
    ] == []
    assert "url(" not in page(harbour)
    assert "@import" not in page(harbour)


def test_a_lone_surrogate_in_a_file_name_can_be_stored(harbour: Reading) -> None:
    """File names are bytes, and one bad name must not lose the page."""
    page(with_document(harbour, source="news/\udcff.txt")).encode("utf-8")


def test_an_empty_reading_says_so(harbour: Reading) -> None:
    """An empty list must not look like a broken page."""
    root = parse(page(Reading(document=harbour.document)))

    assert "No statement was found." in root.text
    assert "Nobody is given a voice in this text." in root.text
    assert root.at("text").text == TEXT


def test_two_readings_in_one_notebook_keep_apart(harbour: Reading) -> None:
    """The links of the second must not lead into the first."""
    other = with_document(harbour, digest="0" * 64)
    both = fragment(harbour) + fragment(other)

    assert len(ids(parse(both))) == len(set(ids(parse(both))))


def test_styles_of_a_fragment_stay_inside_it(harbour: Reading) -> None:
    """A notebook has styles of its own."""
    (style,) = parse(fragment(harbour)).all("style")
    selectors = [
        line.split("{")[0].strip()
        for line in style.text.splitlines()
        if "{" in line and not line.strip().startswith("@")
    ]

    assert selectors
    assert [each for each in selectors if not each.startswith(".sayso")] == []


def test_the_same_reading_gives_the_same_page() -> None:
    """Pages are kept, compared and signed."""
    assert page(harbour_reading()) == page(harbour_reading())


def test_nesting_without_end_is_shown_flat() -> None:
    """A file made by others may nest deeper than any page, or in a circle."""
    root = parse(page(long_reading(40, nested=True)))

    assert len(root.all("li", name="statement")) == 40
