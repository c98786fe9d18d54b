"""HTML pages: the main text as blocks, with what the page says about itself."""

from __future__ import annotations

import datetime
import logging
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from sayso.errors import NoTextFound, ReadingTimeout, TooDeep, TooLarge
from sayso.intake.blocks import Piece, label_pieces
from sayso.intake.bylines import split_byline
from sayso.intake.contents import Content, Published, gap, without_nul_and_surrogates
from sayso.intake.html_markup import deepest_nesting, fit_for_tree, strip_markup
from sayso.intake.html_metadata import PageFacts, find_page_facts
from sayso.intake.html_passages import Passage, find_passages, main_passages
from sayso.intake.html_tree import clear_tree, fold_repeats, mark_quoted
from sayso.intake.limits import Limits
from sayso.intake.plain import content_of_blocks
from sayso.intake.wordlists import fold
from sayso.records import BlockKind, Gap

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

__all__ = ["read_html"]

DEEPEST_TREE = 200
TITLE_WITHIN = 5
GUESSED = "its markup"
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")

_SITE = re.compile(r"\s+[-–—|·:»]\s+")
_LOGGERS = ("trafilatura", "htmldate", "justext", "readability", "courlan", "dateparser")
STUMBLES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What extractors are known to raise over broken pages."""


class _Deadline(NamedTuple):
    """When reading is given up.

    at: on the clock of `time.monotonic`. seconds: the limit. source: for the error.
    """

    at: float
    seconds: float
    source: str

    def check(self) -> None:
        """Do nothing while there is time.

        Raises:
            ReadingTimeout: when there is none.
        """
        if time.monotonic() >= self.at:
            raise ReadingTimeout(self.source, f"not read within {self.seconds:g} seconds")


class _Found(NamedTuple):
    """What a page gives: its facts, the passages of its main text, and what went wrong."""

    facts: PageFacts
    passages: list[Passage]
    gaps: list[Gap]


def read_html(
    markup: str, *, source: str, title: str | None, limits: Limits, latest_day: datetime.date
) -> Content:
    """Read a page: its title, then its main text, a blank line between two blocks.

    markup: the decoded page. title: what is known of the title; None when nothing is.
    latest_day: no date after it is believed.

    Raises:
        TooDeep: if elements are nested deeper than the limit.
        TooLarge: if the text is longer than the limit.
        ReadingTimeout: if reading takes longer than the limit.
        NoTextFound: if there is no text.
    """
    markup = fit_for_tree(markup)
    depth = deepest_nesting(markup, enough=limits.max_depth)
    if depth > limits.max_depth:
        raise TooDeep(source, f"elements are nested more than {limits.max_depth} deep")
    deadline = _Deadline(time.monotonic() + limits.timeout_seconds, limits.timeout_seconds, source)
    if depth > DEEPEST_TREE:
        found = _fall_back(markup, PageFacts(), f"elements are nested {depth} deep")
    else:
        found = _read_tree(markup, latest_day=latest_day, deadline=deadline)
        if not found.passages:
            found = _fall_back(markup, found.facts, "no main text was found")
    if not found.passages:
        raise NoTextFound(source, "the page holds no text")
    return _assemble(found, source=source, title=title, limits=limits)


def _fall_back(markup: str, facts: PageFacts, why: str) -> _Found:
    """All of the text of a page, when its main text cannot be told."""
    passages = [Passage(words, None) for words in strip_markup(markup)]
    sentence = f"{why}; all text of the page was taken, menus and the like among it"
    return _Found(facts, passages, [gap("W_FALLBACK", sentence)])


def _read_tree(markup: str, *, latest_day: datetime.date, deadline: _Deadline) -> _Found:
    """The main text and the facts of a page; no passages when the text cannot be told."""
    tree = _parse(markup)
    if tree is None:
        return _Found(PageFacts(), [], [])
    deadline.check()
    clear_tree(tree)
    folded = fold_repeats(tree)
    facts = _facts(tree, latest_day)
    deadline.check()
    mark_quoted(tree)
    deadline.check()
    body = _extract(tree)
    if body is None:
        return _Found(facts, [], [])
    deadline.check()
    gaps: list[Gap] = []
    if folded:
        what = "1 paragraph that repeats" if folded == 1 else f"{folded} paragraphs that repeat"
        gaps.append(gap("W_REPEATS", f"{what} an earlier one word for word left out"))
    if facts.published and facts.published.place == GUESSED:
        day = facts.published.words
        sentence = f"no date of publication is declared; {day} was taken from the markup"
        gaps.append(gap("W_DATE", sentence))
    return _Found(facts, main_passages(find_passages(tree), body), gaps)


def _parse(markup: str) -> HtmlElement | None:
    """The tree of a page; None when there is none to be had."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    page = _XML_DECLARATION.sub("", markup, count=1).encode()
    try:
        return document_fromstring(page, parser=parser)
    except (etree.LxmlError, AssertionError, ValueError):
        return None


def _extract(tree: HtmlElement) -> _Element | None:
    """The main text as trafilatura gives it; None when it finds none, or stumbles."""
    from lxml import etree
    from trafilatura import bare_extraction

    try:
        with _quiet():
            document = bare_extraction(tree, include_comments=False)
    except (*STUMBLES, etree.LxmlError):
        return None
    if document is None or isinstance(document, dict):
        return None
    return document.body


def _facts(tree: HtmlElement, latest_day: datetime.date) -> PageFacts:
    """What a page says about itself, with what the extractors see where it says nothing.

    The date is that of its own words or, failing these, one that stands in its markup; a date
    that only stands somewhere in its text would be a guess.
    """
    from lxml import etree
    from trafilatura import extract_metadata

    facts = find_page_facts(tree)
    dates = {
        "original_date": True,
        "extensive_search": False,
        "max_date": latest_day.isoformat(),
    }
    try:
        with _quiet():
            seen = extract_metadata(tree, date_config=dates)
    except (*STUMBLES, etree.LxmlError):
        return facts._replace(title=_without_site(facts.title, facts.publisher))
    publisher = facts.publisher or seen.sitename or None
    names = facts.byline or tuple(
        name for part in (seen.author or "").split(";") for name in split_byline(part).names
    )
    return facts._replace(
        title=_without_site(facts.title or seen.title, publisher),
        byline=names,
        publisher=publisher,
        published=facts.published or (Published(seen.date, GUESSED) if seen.date else None),
    )


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the extractors from writing to the log while they work."""
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def _without_site(title: str | None, site: str | None) -> str | None:
    """A title without the name of the site behind it ("Fire at the quay - The Lamp")."""
    title = " ".join((title or "").split())
    parts = _SITE.split(title)
    if site and len(parts) > 1 and fold(parts[-1]) == fold(site):
        cut = title[: len(title) - len(parts[-1])].rstrip(" -–—|·:»")
        return cut or title
    return title or None


def _assemble(found: _Found, *, source: str, title: str | None, limits: Limits) -> Content:
    """Put title, byline and passages together as one text with blocks."""
    facts = found.facts
    passages = list(found.passages)
    shown = facts.title or title
    if shown:
        passages = _title_first(passages, shown)
    if facts.byline_words and not any(
        fold(passage.words) == fold(facts.byline_words) for passage in passages[:TITLE_WITHIN]
    ):
        passages.insert(1 if shown else 0, Passage(facts.byline_words, BlockKind.BYLINE))
    text = without_nul_and_surrogates("\n\n".join(passage.words for passage in passages))
    if len(text) > limits.max_characters:
        raise TooLarge(
            source, f"its text has {len(text)} characters, more than {limits.max_characters}"
        )
    pieces: list[Piece] = []
    at = 0
    for passage in passages:
        pieces.append(Piece(at, at + len(passage.words), passage.kind))
        at += len(passage.words) + 2
    blocks = label_pieces(text, pieces, title=shown, authors=facts.byline)
    seen = content_of_blocks(text, blocks)
    return Content(
        text,
        blocks,
        title=facts.title or seen.title,
        byline=facts.byline or seen.byline,
        organisation=facts.organisation or seen.organisation,
        publisher=facts.publisher,
        published=facts.published or seen.published,
        language=facts.language,
        gaps=tuple(found.gaps),
    )


def _title_first(passages: list[Passage], title: str) -> list[Passage]:
    """The passages with the title as the first, and not a second time near the top."""
    wanted = fold(title)
    rest = [
        passage._replace(kind=BlockKind.SECTION) if passage.kind is BlockKind.TITLE else passage
        for number, passage in enumerate(passages)
        if number >= TITLE_WITHIN or fold(passage.words) != wanted
    ]
    return [Passage(title, BlockKind.TITLE), *rest]
