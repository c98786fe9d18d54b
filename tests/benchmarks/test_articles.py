"""What is read for the clock: of the length that is promised, and the same every time."""

from __future__ import annotations

from benchmarks.articles import as_page, invented_articles
from benchmarks.spending import STEPS, step_of


def test_articles_have_about_750_words():
    lengths = [len(article.split()) for article in invented_articles(20)]

    assert all(750 <= length <= 850 for length in lengths)


def test_articles_differ_and_stay_the_same():
    """Else one text, read twenty times from a warm cache, would stand for twenty."""
    articles = invented_articles(20)

    assert len(set(articles)) == 20
    assert articles == invented_articles(20)


def test_a_page_holds_its_article():
    article = invented_articles(1)[0]
    page = as_page(article)

    assert all(paragraph in page for paragraph in article.strip().split("\n\n"))


def test_every_module_belongs_to_a_step():
    assert step_of("reading/language/encoder.py") == "encoder"
    assert step_of("reading/attribution/cues.py") == "attribution"
    assert step_of("") == "the rest"
    assert len({start for start, _ in STEPS}) == len(STEPS)
