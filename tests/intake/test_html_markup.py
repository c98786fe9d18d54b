"""Markup without a tree: depth and text of pages that no parser survives, in linear time."""

from __future__ import annotations

import pytest

from sayso.intake.html_markup import deepest_nesting, fit_for_tree, strip_markup


@pytest.mark.parametrize(
    ("markup", "depth"),
    [
        ("", 0),
        ("<p>a</p><p>b</p>", 1),
        ("<p>a<p>b<p>c", 1),
        ("<div><ul><li>a<li>b</ul></div>", 2),
        ("<div>" * 50 + "</div>" * 50, 50),
        ("<p><b>a</p>" * 100, 2),
        ("<a name=x />" * 100, 0),
        ("</div>" * 100 + "<div>", 1),
        ("<DIV><Span>a</SPAN></div>", 2),
        ("<div" * 100, 0),
    ],
)
def test_depth_is_that_of_what_is_open(markup: str, depth: int) -> None:
    """Tags that pages leave open all the time must not make a page too deep."""
    assert deepest_nesting(markup, enough=1000) == depth


def test_counting_stops_when_it_is_enough() -> None:
    """A page of a million tags is refused after the first few."""
    assert deepest_nesting("<div>" * 1_000_000, enough=10) == 11


@pytest.mark.parametrize(
    ("markup", "paragraphs"),
    [
        ("<p>a<p>b", ["a", "b"]),
        ("a <b>c</b>d<br>e", ["a cd", "e"]),
        ("<script>if (a<b) said</script>x<style>p{}</style>", ["x"]),
        ("x<!-- said --><p>y<!-- never closed", ["x", "y"]),
        ("x<script>never closed", ["x"]),
        ("3 < 4 and 5 &lt; 6 &amp; more", ["3 < 4 and 5 < 6 & more"]),
        ("<!doctype html><?xml?>x</>y", ["xy"]),
        ("<svg/>x<iframe />y", ["x", "y"]),
        ("  a\n b\t", ["a b"]),
        ("x<a", ["x"]),
        ("", []),
    ],
)
def test_text_is_left_when_tags_are_gone(markup: str, paragraphs: list[str]) -> None:
    """All that a reader would see, and nothing of what only a browser does."""
    assert strip_markup(markup) == paragraphs


@pytest.mark.parametrize("piece", ["<a ", "<!--", "<script", "<script>", "<", "&#", "</"])
def test_what_is_never_closed_does_not_cost_its_square(piece: str) -> None:
    """Two hundred thousand of each would never end, if each looked for its end in vain."""
    markup = piece * 200_000

    assert deepest_nesting(markup, enough=10) <= 11
    assert strip_markup(markup) in ([], [markup])


@pytest.mark.parametrize(
    ("markup", "fit"),
    [
        ("a\x00b\x01c", "abc"),
        ("a\x0bb\x0cc\td", "a b c\td"),
        ("\ud800", "\ufffd"),
        ("&#0;&#x1;&#xD800;&#55296;&#xFFFF;&#99999999;", "\ufffd" * 6),
        ("&#65;&#x1F30A;&#10;", "&#65;&#x1F30A;&#10;"),
    ],
)
def test_no_character_is_left_that_a_tree_refuses(markup: str, fit: str) -> None:
    """A tree gives such characters out, but does not take them back."""
    assert fit_for_tree(markup) == fit
