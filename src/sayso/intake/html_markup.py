"""Markup without a tree: how deep it is nested, and the text that is left without it."""

from __future__ import annotations

import html
import re
import sys
from collections import Counter

from sayso.intake.contents import without_nul_and_surrogates

__all__ = ["deepest_nesting", "fit_for_tree", "strip_markup"]

_NESTING = re.compile(
    r"<(/?)(div|span|p|section|article|main|table|ul|ol|dl|blockquote|aside|nav|header|footer|form|"
    r"font|center|a|b|i|u|em|strong|small|big|sub|sup|q|figure|fieldset|details|button|label|h[1-6])"
    r"(?=[\s/>])",
    re.IGNORECASE,
)
_TAG_NAME = re.compile(r"/?([A-Za-z][A-Za-z0-9:-]{0,40})")
_RAW = frozenset({"script", "style", "noscript", "template", "textarea", "iframe", "svg", "object"})
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd label mark nobr q s samp "
    "small span strike strong sub sup time tt u var wbr".split()
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that a tree of lxml does not take."""
_REFERENCE = re.compile("&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,10}));?")
_SPACE = re.compile("[ \t\n\r\f\v]+")
_BORDER = "\x00"


def deepest_nesting(markup: str, *, enough: int) -> int:
    """How deep elements are nested; an estimate that never needs a tree, in linear time.

    Elements that may stand without a closing tag (list items, cells) are not counted, and a
    closing tag closes what was left open inside it.

    enough: stop counting beyond this depth.
    """
    deepest = 0
    stack: list[str] = []
    opened: Counter[str] = Counter()
    for match in _NESTING.finditer(markup):
        name = match.group(2).lower()
        if match.group(1) or (name == "p" and opened["p"]):
            while opened[name]:
                closed = stack.pop()
                opened[closed] -= 1
                if closed == name:
                    break
            if match.group(1):
                continue
        end = markup.find(">", match.end())
        if end < 0:
            break
        if markup[end - 1] == "/":
            continue
        stack.append(name)
        opened[name] += 1
        if len(stack) > deepest:
            deepest = len(stack)
            if deepest > enough:
                break
    return deepest


def fit_for_tree(markup: str) -> str:
    """A page without the characters that a tree does not take, whether as such or by number.

    Vertical tabs and form feeds become spaces, and the like are dropped, as browsers do; a
    surrogate becomes U+FFFD.
    """
    markup = without_nul_and_surrogates(markup.replace("\x00", ""))
    markup = _CONTROL.sub(_replacement, markup)
    return _REFERENCE.sub(_checked_reference, markup) if "&#" in markup else markup


def _replacement(match: re.Match[str]) -> str:
    return " " if match.group() in "\x0b\x0c" else ""


def _checked_reference(match: re.Match[str]) -> str:
    """A reference by number, or U+FFFD for one to a character that there is not."""
    number = int(match.group(1), 16) if match.group(1) else int(match.group(2))
    if number > sys.maxunicode or _CONTROL.match(chr(number)):
        return "\ufffd"
    return match.group()


def strip_markup(markup: str) -> list[str]:
    """The text of a page, without its tags, scripts and styles, one string a paragraph.

    Linear in time, at any depth; for pages that are too broken for anything better. White
    space within a paragraph is one space.
    """
    parts: list[str] = []
    at = 0
    while True:
        opening = markup.find("<", at)
        if opening < 0:
            parts.append(markup[at:])
            break
        parts.append(markup[at:opening])
        at = _after_tag(markup, opening, parts)
        if at < 0:
            break
    text = html.unescape("".join(parts))
    paragraphs = (_SPACE.sub(" ", part).strip() for part in text.split(_BORDER))
    return [paragraph for paragraph in paragraphs if paragraph]


def _after_tag(markup: str, opening: int, parts: list[str]) -> int:
    """Where the text goes on after a "<"; -1 when the page ends within the tag."""
    if markup.startswith("<!--", opening):
        end = markup.find("-->", opening + 4)
        return end + 3 if end >= 0 else -1
    name = _TAG_NAME.match(markup, opening + 1)
    if name is None and not markup.startswith(("<!", "<?", "</"), opening):
        parts.append("<")
        return opening + 1
    end = markup.find(">", opening)
    if end < 0:
        return -1
    if name is None:
        return end + 1
    tag = name.group(1).lower()
    if tag not in _INLINE:
        parts.append(_BORDER)
    closing = markup[opening + 1] == "/" or markup[end - 1] == "/"
    if tag not in _RAW or closing:
        return end + 1
    close = re.compile(f"</{tag}[\\s/>]", re.IGNORECASE).search(markup, end)
    return close.start() if close else -1
