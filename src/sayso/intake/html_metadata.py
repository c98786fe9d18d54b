"""What a page says about itself: JSON-LD, meta elements, and what trafilatura finds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from sayso.intake.bylines import is_byline, split_byline
from sayso.intake.contents import Published

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["PageFacts", "find_page_facts"]

MOST_JSON = 2_000_000
MOST_NODES = 20_000
LONGEST_NAME = 200
_ARTICLES = ("article", "report", "posting", "page")
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_SITES = ("og:site_name", "application-name", "publisher", "dc.publisher")
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
_DATES = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "date",
)


class PageFacts(NamedTuple):
    """What a page declares.

    byline_words: a byline as it is printed on the page, such as "By Jane Roe, Meridian".
    """

    title: str | None = None
    byline: tuple[str, ...] = ()
    organisation: str | None = None
    publisher: str | None = None
    published: Published | None = None
    language: str | None = None
    byline_words: str | None = None


def find_page_facts(tree: HtmlElement) -> PageFacts:
    """Gather what a page declares in JSON-LD, in meta elements and in its visible byline."""
    linked = _from_json_ld(tree)
    meta = _meta(tree)
    printed = _printed_byline(tree)
    signed = split_byline(printed) if printed else None
    names, organisation = linked.byline, linked.organisation
    if not names:
        said = _first(meta, _AUTHORS)
        found = split_byline(said) if said else signed
        names = found.names if found else ()
        organisation = organisation or (found.organisation if found else None)
    if signed:
        names, organisation = names or signed.names, organisation or signed.organisation
    publisher = linked.publisher or _first(meta, _SITES)
    if publisher and names == (publisher,):
        names, organisation = (), organisation or publisher
    day = _first(meta, _DATES)
    return PageFacts(
        title=linked.title or _first(meta, _TITLES),
        byline=tuple(name for name in names if _is_name(name)),
        organisation=organisation,
        publisher=publisher,
        published=linked.published
        or (Published(day, "its meta elements") if day else None)
        or _time_element(tree),
        language=(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")),
        byline_words=printed,
    )


def _from_json_ld(tree: HtmlElement) -> PageFacts:
    """What the first article in the page's JSON-LD says."""
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        source = (script.text or "").strip()
        if not source or len(source) > MOST_JSON:
            continue
        try:
            value = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(value):
            if _is_article(node):
                return _article_facts(node)
    return PageFacts()


def _nodes(value: object) -> Iterator[dict[str, Any]]:
    """All objects in a JSON value, outer ones first; at most so many as any page needs."""
    waiting = [value]
    for _ in range(MOST_NODES):
        if not waiting:
            return
        node = waiting.pop()
        if isinstance(node, dict):
            yield node
            waiting.extend(reversed(list(node.values())))
        elif isinstance(node, list):
            waiting.extend(reversed(node))


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    named = any(isinstance(name, str) and name.lower().endswith(_ARTICLES) for name in names)
    return named and ("headline" in node or "datePublished" in node)


def _article_facts(node: dict[str, Any]) -> PageFacts:
    people: list[str] = []
    organisation = None
    for author in _each(node.get("author")) or _each(node.get("creator")):
        name = _name(author)
        kind = author.get("@type") if isinstance(author, dict) else None
        if name and kind in ("Organization", "NewsMediaOrganization"):
            organisation = organisation or name
        elif name:
            signed = split_byline(name)
            people.extend(each for each in signed.names if each not in people)
            organisation = organisation or signed.organisation
    publishers = [name for name in map(_name, _each(node.get("publisher"))) if name]
    day = node.get("datePublished")
    return PageFacts(
        title=_text(node.get("headline")),
        byline=tuple(people),
        organisation=organisation,
        publisher=publishers[0] if publishers else None,
        published=Published(day.strip(), "its JSON-LD")
        if isinstance(day, str) and day.strip()
        else None,
    )


def _each(value: object) -> list[Any]:
    if value is None:
        return []
    return value[:20] if isinstance(value, list) else [value]


def _name(value: object) -> str | None:
    return _text(value.get("name") if isinstance(value, dict) else value)


def _text(value: object) -> str | None:
    """A short string on one line; None for anything else."""
    if isinstance(value, list) and value:
        value = value[0]
    if not isinstance(value, str):
        return None
    return " ".join(value[: LONGEST_NAME * 3].split()) or None


def _meta(tree: HtmlElement) -> dict[str, str]:
    """The first content of each meta element, by name in lower case."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = _text(element.get("content"))
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _printed_byline(tree: HtmlElement) -> str | None:
    """The words of the element that is marked as byline, if they read like one."""
    for element in tree.xpath(
        "//*[contains(@class, 'byline') or contains(@itemprop, 'author')"
        " or contains(@class, 'author')]"
    )[:20]:
        words = _text("".join(element.itertext()))
        if words and len(words) <= LONGEST_NAME and is_byline(words):
            return words
    return None


def _time_element(tree: HtmlElement) -> Published | None:
    """The time of the first `<time>` that is marked as publication or heads the article."""
    for path in (
        ".//time[@pubdate]",
        ".//time[@itemprop='datePublished']",
        ".//article//time",
        ".//main//time",
    ):
        for element in tree.iterfind(path):
            words = _text(element.get("datetime"))
            if words:
                return Published(words, "its time element")
    return None


def _is_name(name: str) -> bool:
    return 1 < len(name) <= LONGEST_NAME and "://" not in name and "@" not in name
