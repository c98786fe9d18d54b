"""Events on the page: marked words, numbers that lead to the list, and who stands for what."""

from __future__ import annotations

import pytest

from sayso.output.html import fragment, page
from tests.output.event_articles import TEXT, mill_reading
from tests.output.parsed import Element, parse


@pytest.fixture(scope="module")
def root() -> Element:
    return parse(page(mill_reading()))


def card(root: Element, number: int) -> Element:
    return root.at(f"event-{number}")


def test_the_text_is_exactly_the_text(root):
    """Numbers and what they tell are drawn by the style sheet, not written into the article."""
    assert root.at("text").text == TEXT


def test_the_words_of_each_event_are_marked(root):
    marked = [each.text for each in root.at("text").all("span", name="event")]

    assert marked == "marched killed burned beat seize warned talks free shelled raid".split()


def test_each_number_says_how_the_event_is_told_and_leads_to_its_card(root):
    """Whoever does not see the list hears the same: a denied event never passes for a plain one."""
    refs = {each.attributes["data-label"]: each for each in root.at("text").all(name="event-ref")}

    assert {"denied"} <= refs["3"].classes
    assert refs["3"].attributes["aria-label"] == "event 3: ASSAULT/destroy: denied by the guild"
    assert refs["3"].attributes["href"] == "#event-3"
    assert refs["7"].attributes["data-told"] == "CONSULT, yet to come: asserted by the publisher"
    assert (
        refs["10"]
        .attributes["data-told"]
        .endswith("not settled; perhaps held for likely by the publisher")
    )


def test_a_card_tells_who_when_where_and_how_many(root):
    assert (
        card(root, 1).all("dl")[0].text.split()
        == (
            "by Twelve hundred weavers (LAB) when 14 October 2031 where Ostrel counted crowd: 1,200"
        ).split()
    )


def test_a_card_names_all_who_stand_to_it(root):
    (stances,) = card(root, 4).all("ul", name="stances")

    assert [each.text.strip() for each in stances.all("li")] == [
        "asserted by Edda Rook",
        "said not to be so by the police",
    ]


def test_a_card_says_what_holds_it_and_who_is_held_responsible(root):
    assert [each.attributes["href"] for each in card(root, 6).all("dl")[0].all("a")] == ["#event-5"]
    assert "the Kandrian army: accused or suspected, says the police" in card(root, 10).text


def test_the_key_explains_the_ways_that_the_page_has(root):
    (key,) = root.all("ul", name="tellings")

    assert [each.text for each in key.all(name="key-name")] == (
        "asserted attributed contested denied raised open".split()
    )
    assert key.all("li")[-1].text.strip() == "1 said to be yet to come"


def test_what_is_asserted_and_yet_to_come_has_a_number_of_its_own(root):
    """Talks that will be held must not look like talks that were."""
    future = root.at("text").all("a", name="future")

    assert [each.attributes["data-label"] for each in future] == ["7"]


def test_a_notebook_shows_the_same_events():
    root = parse(fragment(mill_reading()))

    assert len(root.all("li", name="event-card")) == 10


def test_a_page_without_events_has_no_list_of_them(harbour):
    assert "What is said to have happened" not in page(harbour)
