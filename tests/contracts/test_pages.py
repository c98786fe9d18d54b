"""Pages in a real browser: the text, the contrast, and what assistive technology is told.

These tests need Chromium and playwright; those of accessibility also axe-core, which nothing in
sayso installs. To run them:

    npm install axe-core
    SAYSO_AXE=node_modules/axe-core/axe.min.js python -m pytest tests/contracts/test_pages.py

SAYSO_AXE is the path of `axe.min.js`; SAYSO_CHROMIUM that of the browser, where it is not on the
PATH under one of its usual names. Without them the tests are skipped, and say so; what can be
checked of a page without a browser is checked in `tests/output/test_html.py`.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import sayso
from sayso.output.dispute_html import disputes_page
from sayso.output.dispute_table import dispute_tables
from sayso.output.html import fragment, page
from sayso.output.timeline import timeline_rows
from sayso.output.timeline_html import timeline_page
from sayso.records import Document, Reading
from sayso.records.accounts import Dependence
from tests.output.articles import TEXT, harbour_reading, long_reading
from tests.output.event_articles import mill_reading

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
)
DESKTOP, PHONE, SMALLEST = (1280, 900), (390, 844), (320, 640)
READ_BACK = "document.querySelector('.text').textContent"
CHECKED = "axe.run({resultTypes: ['violations']}).then(found => found.violations)"

SCROLLED = 1000
"""Milliseconds after which any scrolling is over."""

SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])
SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])

Opener = Callable[..., "Page"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium without a window, or the reason why there is none."""
    found = os.environ.get("SAYSO_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), "")
    if not found:
        pytest.skip("no Chromium: put one on the PATH or its path into SAYSO_CHROMIUM")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def axe() -> str:
    """The script that looks for faults in accessibility, or the reason why there is none."""
    path = os.environ.get("SAYSO_AXE", "")
    if not path or not Path(path).is_file():
        pytest.skip("no axe-core: put the path of axe.min.js into SAYSO_AXE")
    return Path(path).read_text(encoding="utf-8")


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Opens HTML from a file, as somebody would to whom it was sent."""
    contexts = []

    def open_html(
        html: str,
        *,
        scheme: str = "light",
        size: tuple[int, int] = DESKTOP,
        trusted: bool = False,
    ) -> Page:
        file = tmp_path / "page.html"
        file.write_text(html, encoding="utf-8", newline="")
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,
            bypass_csp=trusted,
        )
        contexts.append(context)
        shown = context.new_page()
        shown.goto(file.as_uri())
        return shown

    yield open_html
    for context in contexts:
        context.close()


def notebook(reading: Reading) -> str:
    """A fragment on a page such as notebooks make of it."""
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Notebook</title></head>'
        f"<body><main><h1>Notebook</h1><h2>Cell</h2>{fragment(reading)}</main></body></html>"
    )


def faults(shown: Page, axe: str) -> list[str]:
    """What axe-core finds, one line a place."""
    shown.evaluate(axe)
    return [
        f"{fault['id']}: {place['html']} {place['failureSummary']}"
        for fault in shown.evaluate(CHECKED)
        for place in fault["nodes"]
    ]


@SCHEMES
@SIZES
def test_axe_finds_no_fault(opened: Opener, axe: str, scheme: str, size: tuple[int, int]) -> None:
    """People who listen, magnify or use the keyboard alone read the same page."""
    shown = opened(page(harbour_reading()), scheme=scheme, size=size, trusted=True)

    assert faults(shown, axe) == []


@SCHEMES
@SIZES
def test_axe_finds_no_fault_in_events(
    opened: Opener, axe: str, scheme: str, size: tuple[int, int]
) -> None:
    """Each way to tell an event is drawn in a way of its own, and all of them can be read."""
    shown = opened(page(mill_reading()), scheme=scheme, size=size, trusted=True)
    assert faults(shown, axe) == []

    shown.focus(".event-ref.denied")
    assert faults(shown, axe) == []


@pytest.mark.parametrize("name", ["nested", "long", "empty", "untitled"])
def test_axe_finds_no_fault_in_odd_readings(opened: Opener, axe: str, name: str) -> None:
    """Faults hide where lists are empty, long or deep."""
    document = harbour_reading().document
    reading = {
        "nested": long_reading(20, nested=True),
        "long": long_reading(60),
        "empty": Reading(document=document),
        "untitled": Reading(document=Document("One line.", "", "0", "en", ())),
    }[name]

    assert faults(opened(page(reading), trusted=True), axe) == []


@SCHEMES
def test_axe_finds_no_fault_in_a_notebook(opened: Opener, axe: str, scheme: str) -> None:
    """The same reading in the middle of somebody else's page."""
    shown = opened(notebook(harbour_reading()), scheme=scheme, trusted=True)

    assert faults(shown, axe) == []


@SCHEMES
@SIZES
def test_axe_finds_no_fault_in_a_timeline(
    opened: Opener, axe: str, scheme: str, size: tuple[int, int]
) -> None:
    """Bars are decoration: what they show is said in words as well."""
    html = timeline_page(timeline_rows([harbour_reading()]))

    assert faults(opened(html, scheme=scheme, size=size, trusted=True), axe) == []


@SCHEMES
@SIZES
def test_axe_finds_no_fault_where_accounts_differ(
    opened: Opener, axe: str, scheme: str, size: tuple[int, int]
) -> None:
    """On a phone the table becomes a list; it is told as a table all the same."""
    texts = ("Six people were shot dead, the police said.", "Nine were shot dead, the union said.")
    readings = [sayso.read(text, published="2031-10-16", publisher=text[:4]) for text in texts]
    compared = sayso.compare(readings)
    told = {each.id: Dependence(2, 2, 0, 2, 0, 2) for each in compared.happenings}
    html = disputes_page(dispute_tables(compared, told))

    assert "They differ on killed" in html
    assert faults(opened(html, scheme=scheme, size=size, trusted=True), axe) == []


def test_axe_would_find_a_fault(opened: Opener, axe: str) -> None:
    """A check that finds nothing anywhere proves nothing."""
    spoilt = page(harbour_reading()).replace('<html lang="en">', "<html>")

    assert faults(opened(spoilt, trusted=True), axe)


def test_a_browser_reads_back_the_text(opened: Opener) -> None:
    """Line ends, accents, emoji and right-to-left words: what is selected is what was written."""
    assert opened(page(harbour_reading())).evaluate(READ_BACK) == TEXT
    assert opened(notebook(harbour_reading())).evaluate(READ_BACK) == TEXT


@pytest.mark.parametrize("size", [DESKTOP, PHONE, SMALLEST])
def test_nothing_is_wider_than_the_screen(opened: Opener, size: tuple[int, int]) -> None:
    """Nobody should have to scroll sideways to read a line."""
    long_word = harbour_reading().document.title.replace(" ", "")
    text = f"{long_word} {'https://x.example/' + 'a' * 300}"
    for reading in (
        harbour_reading(),
        mill_reading(),
        long_reading(20, nested=True),
        Reading(document=Document(text, text, "0" * 64, "en", (), title=text)),
    ):
        shown = opened(page(reading), size=size)

        assert shown.evaluate("document.documentElement.scrollWidth") <= size[0]
        shown = opened(timeline_page(timeline_rows([reading])), size=size)
        assert shown.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_the_page_asks_for_nothing(opened: Opener) -> None:
    """It works offline, and nobody learns that it was opened."""
    shown = opened(page(harbour_reading()))
    asked: list[str] = []
    shown.on("request", lambda request: asked.append(request.url))
    shown.reload()

    assert asked == [shown.url]


def test_what_does_not_belong_is_stopped(opened: Opener) -> None:
    """Should markup slip in one day, it can neither run nor phone home."""
    slipped = "<script>document.title = 'ran'</script><img src='https://x.example/a.png'>"
    shown = opened(page(harbour_reading()).replace("</body>", f"{slipped}</body>"))
    refused: list[str | None] = []
    shown.on("requestfailed", lambda request: refused.append(request.failure))
    shown.reload()

    assert shown.title() != "ran"
    assert refused == ["csp"]


def test_the_keyboard_leads_from_a_mark_to_its_card_and_back(opened: Opener) -> None:
    """Without a mouse: Tab to the label, Enter, and the card is next."""
    shown = opened(page(harbour_reading()))
    shown.focus("#text-B2")
    shown.keyboard.press("Enter")
    shown.keyboard.press("Tab")

    assert shown.evaluate("location.hash") == "#statement-B2"
    assert shown.evaluate("document.activeElement.getAttribute('href')") == "#text-B2"
    shown.keyboard.press("Enter")
    assert shown.evaluate("location.hash") == "#text-B2"


@SIZES
def test_the_number_of_an_event_tells_who_stands_for_it(
    opened: Opener, size: tuple[int, int]
) -> None:
    """Without scripts: the keyboard or the mouse on a number shows it, on any screen."""
    shown = opened(page(mill_reading()), size=size)
    for number in range(1, 11):
        shown.focus(f'.event-ref[data-label="{number}"]')
        drawn = shown.evaluate("getComputedStyle(document.activeElement, '::after').content")

        assert drawn == f'"{shown.locator(":focus").get_attribute("data-told")}"'
        assert shown.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_the_keyboard_leads_from_an_event_to_its_card_and_back(opened: Opener) -> None:
    """As for statements: Enter on the number, and the card is next."""
    shown = opened(page(mill_reading()))
    shown.focus('.event-ref[data-label="3"]')
    shown.keyboard.press("Enter")
    shown.keyboard.press("Tab")

    assert shown.evaluate("location.hash") == "#event-3"
    assert shown.evaluate("document.activeElement.getAttribute('href')") == "#text-event3"


def test_a_link_to_a_card_leaves_the_article_where_it_is(opened: Opener) -> None:
    """Whoever looks a statement up must not lose the place in the text."""
    shown = opened(page(long_reading(60)))
    shown.locator("#text-A50").scroll_into_view_if_needed()
    place = shown.evaluate("scrollY")
    shown.locator("#text-A50").click()
    shown.wait_for_timeout(SCROLLED)

    assert place > 0
    assert shown.evaluate("scrollY") == place
    assert shown.evaluate(
        "(({top, bottom}) => top >= 0 && bottom <= innerHeight)"
        "(document.querySelector('#statement-A50').getBoundingClientRect())"
    )


def test_the_first_tab_offers_to_skip(opened: Opener) -> None:
    """Nobody should have to listen to the lists before the article, or the other way round."""
    shown = opened(page(harbour_reading()))
    shown.keyboard.press("Tab")
    link = shown.locator(":focus")

    assert link.inner_text() == "Skip to the article"
    assert link.bounding_box()["y"] >= 0  # type: ignore[index]


def test_a_printed_page_has_one_column_and_black_words(opened: Opener) -> None:
    """What is printed from a dark screen must not be a black sheet."""
    shown = opened(page(harbour_reading()), scheme="dark")
    shown.emulate_media(media="print")
    style = shown.evaluate(
        "(({color, display}) => [color, display])(getComputedStyle(document.querySelector('main')))"
    )

    assert style == ["rgb(33, 31, 27)", "block"]
    assert shown.evaluate("getComputedStyle(document.querySelector('.skip')).display") == "none"
