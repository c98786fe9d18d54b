"""Pages: a reading as HTML that works offline and without scripts."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sayso.output.blocks import byline_in_text, headline_of
from sayso.output.event_cards import EventCard, event_cards
from sayso.output.event_told import Telling
from sayso.output.event_words import TELLINGS
from sayso.output.marked_html import (
    anchor_of_event,
    anchor_of_gap,
    colour_class,
    marked_html,
)
from sayso.output.outline import Outline, SpokenEntry, outline_of
from sayso.output.templating import make_templates
from sayso.output.wording import (
    gap_sentence,
    on_one_line,
    percent,
    polarity_words,
    published_words,
    shortened,
    untitled_words,
)
from sayso.records import Document, Reading

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["fragment", "page"]

LANGUAGE = re.compile(r"[a-z]{2,3}")
RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "ur", "yi"})
PAGE_LEVEL, FRAGMENT_LEVEL = 1, 3
PAGE_CONTENT_LENGTH, FRAGMENT_CONTENT_LENGTH = 280, 160


@dataclass(frozen=True, slots=True)
class View:
    """What the templates are given.

    events: the cards of the events.
    prefix: in front of every address.
    level: of the title's heading; the lists have the next one.
    text, anchors: the marked text, which is HTML already, and the addresses in it.
    title: of the document, or in words that it has none.
    byline, publisher, published: in words; "" where unknown, the byline also where the text has it.
    day: for programs, as "2031-10-16"; "" where the day is not known exactly.
    language, direction: of the text, as HTML names them ("en", "ltr").
    link: the address to follow to the original; "" where it is not one of the web.
    content_length: most characters shown of the content of one statement.
    """

    reading: Reading
    outline: Outline
    events: tuple[EventCard, ...]
    prefix: str
    level: int
    text: str
    anchors: frozenset[str]
    title: str
    headline_in_text: bool
    byline: str
    publisher: str
    published: str
    day: str
    language: str
    direction: str
    link: str
    content_length: int

    @property
    def tellings(self) -> list[tuple[str, str]]:
        """The ways in which the events of the page are told, with what each means."""
        found = {card.telling for card in self.events}
        return [(each.value, TELLINGS[each]) for each in Telling if each.value in found]

    @property
    def document(self) -> Document:
        """The document that was read."""
        return self.reading.document


def _web_address(source: str) -> str:
    """The source, if it is an address of the web that is safe to follow; else ""."""
    if re.search(r"[\s\x00-\x1f\x7f]", source):
        return ""
    try:
        parts = urlsplit(source)
    except ValueError:
        return ""
    return source if parts.scheme in {"http", "https"} and parts.netloc else ""


def _source_differs(entry: SpokenEntry, view: View) -> bool:
    """Whether the text names the voice here in other words than its name."""
    words = on_one_line(view.reading.text_of(*entry.statement.source))
    return words.casefold() != entry.voice.name.casefold()


@functools.cache
def _templates() -> Environment:
    """The templates of this package; they escape everything that is put into them."""
    environment = make_templates()
    environment.filters |= {
        "anchor": lambda label: label.replace("?", "unsettled"),
        "anchor_of_event": anchor_of_event,
        "anchor_of_gap": anchor_of_gap,
        "colour_class": colour_class,
        "gap_sentence": gap_sentence,
        "percent": percent,
        "polarity_words": polarity_words,
        "shortened": lambda text, to: shortened(text, to=to),
        "source_differs": _source_differs,
    }
    return environment


def _view(reading: Reading, *, prefix: str, level: int, content_length: int) -> View:
    document, outline = reading.document, outline_of(reading)
    headline = headline_of(document)
    title = document.title or (document.words(headline.span) if headline else "")
    cards = event_cards(reading, outline.voices)
    marked = marked_html(reading, outline, cards, prefix=prefix, level=level)
    time = document.published
    exact = time is not None and time.earliest is not None and time.earliest == time.latest
    return View(
        reading=reading,
        outline=outline,
        events=cards,
        prefix=prefix,
        level=level,
        text=marked.html,
        anchors=frozenset(marked.anchors),
        title=on_one_line(title) or untitled_words(document),
        headline_in_text=headline is not None,
        byline="" if byline_in_text(document) else ", ".join(map(on_one_line, document.byline)),
        publisher=on_one_line(document.publisher or document.organisation or ""),
        published=published_words(time),
        day=str(time.earliest) if time and exact else "",
        language=document.language if LANGUAGE.fullmatch(document.language) else "en",
        direction="rtl" if document.language in RIGHT_TO_LEFT else "ltr",
        link=_web_address(document.source),
        content_length=content_length,
    )


def page(reading: Reading) -> str:
    """Show a reading as one self-contained page.

    The article stands with its statements and events marked, beside lists of voices, statements
    and events that are linked with the marks both ways. The page loads nothing, runs nothing and
    may be opened from disk, mailed or printed. The text of the element `text` is
    `Document.text`, character for character.

    Returns:
        A whole HTML document, to be stored as UTF-8.
    """
    view = _view(reading, prefix="", level=PAGE_LEVEL, content_length=PAGE_CONTENT_LENGTH)
    return _templates().get_template("page.html").render(view=view)


def fragment(reading: Reading) -> str:
    """Show a reading as a piece of HTML for a notebook: the same content, more compact.

    Its styles reach nothing outside it, and its addresses are made from the document's id.

    Returns:
        One `div` element.
    """
    view = _view(
        reading,
        prefix=f"sayso-{reading.document.id[4:12]}-",
        level=FRAGMENT_LEVEL,
        content_length=FRAGMENT_CONTENT_LENGTH,
    )
    return _templates().get_template("fragment.html").render(view=view)
