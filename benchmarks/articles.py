"""Invented articles of about 750 words, as plain text and as pages of a news site."""

from __future__ import annotations

import random
from html import escape
from pathlib import Path

__all__ = ["SOURCES", "as_page", "invented_articles"]

WORDS = 750
HERE = Path(__file__).parent
SOURCES = (HERE / "paragraphs.txt", HERE.parent / "examples" / "harbour-clash.txt")


def invented_articles(count: int, *, seed: int = 1) -> list[str]:
    """Make articles out of paragraphs that we wrote: a title, and paragraphs in a new order.

    Each ends with the first paragraph that brings it to 750 words or more.

    count: how many. seed: the same seed gives the same articles.
    """
    dice = random.Random(seed)
    paragraphs = [
        paragraph.strip()
        for source in SOURCES
        for paragraph in source.read_text(encoding="utf-8").split("\n\n")
        if len(paragraph.split()) > 25
    ]
    return [_article(dice.sample(paragraphs, len(paragraphs)), number) for number in range(count)]


def _article(paragraphs: list[str], number: int) -> str:
    text = f"Day {number + 1}: town and water company still at odds over the burnt station"
    for paragraph in paragraphs:
        text += f"\n\n{paragraph}"
        if len(text.split()) >= WORDS:
            break
    return text + "\n"


def as_page(article: str, *, published: str = "2031-03-13") -> str:
    """The same article as a page with a head, navigation, an aside and a foot around it.

    published: the day, as YYYY-MM-DD.
    """
    title, *paragraphs = article.strip().split("\n\n")
    body = "\n".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in paragraphs)
    links = "\n".join(f'<li><a href="/topic/{n}">Topic {n}</a></li>' for n in range(40))
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{escape(title)} | The Upland Courier</title>
<meta property="og:site_name" content="The Upland Courier">
<meta property="article:published_time" content="{published}T06:00:00+00:00">
<script>window.settings = {{"tracking": false}};</script></head>
<body><header><nav><ul>{links}</ul></nav></header>
<main><article><h1>{escape(title)}</h1><p class="byline">By Runa Tveit</p>
{body}
</article><aside><h2>More from the region</h2><ul>{links}</ul></aside></main>
<footer><p>Read more here. Contact the newsroom. Terms of use.</p></footer></body></html>
"""
