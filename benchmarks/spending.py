"""Where the time of one read goes, step by step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from benchmarks.articles import as_page, invented_articles
from benchmarks.samples import Place, sample

__all__ = ["STEPS", "profile", "step_of"]

STEPS = (
    ("intake/", "intake"),
    ("reading/language/encoder", "encoder"),
    ("reading/language/wordpiece", "tokens"),
    ("reading/language/words", "tokens"),
    ("reading/language/inputs", "tokens"),
    ("reading/language/layout", "tokens"),
    ("reading/language/quotations", "quotation marks"),
    ("reading/language/", "heads"),
    ("reading/attribution/", "attribution"),
    ("records/encoding", "JSON"),
    ("records/interchange", "JSON"),
    ("records/", "records"),
    ("", "the rest"),
)
"""How a module's path begins, and the step that its time is laid to; the first that fits."""

SHOWN_FUNCTIONS = 15


def profile(*, articles: int, page: bool) -> str:
    """Read invented articles, with everything loaded, and lay out where the time went.

    page: read them as pages of HTML instead of plain text.
    """
    import sayso

    texts = invented_articles(articles)
    inputs: list[str | bytes] = [as_page(text).encode() for text in texts] if page else [*texts]

    def read_all() -> None:
        for each in inputs:
            sayso.dumps(sayso.read(each))

    read_all()
    return _layout(sample(read_all, Path(sayso.__file__).parent), articles)


def step_of(module: str) -> str:
    """The step that the time of a module is laid to."""
    return next(step for start, step in STEPS if module.startswith(start))


def _layout(spent: Mapping[Place, float], articles: int) -> str:
    total = sum(spent.values())
    steps: defaultdict[str, float] = defaultdict(float)
    for (module, _), seconds in spent.items():
        steps[step_of(module)] += seconds
    lines = [f"{1000 * total / articles:.1f} ms of CPU an article, {articles / total:.1f} a second"]
    for step, seconds in sorted(steps.items(), key=lambda each: -each[1]):
        lines.append(_line(step, seconds, total, articles))
    lines.append("\nthe functions that take most:")
    dearest = sorted(spent.items(), key=lambda each: -each[1])[:SHOWN_FUNCTIONS]
    for (module, function), seconds in dearest:
        lines.append(_line(f"{module}:{function}", seconds, total, articles))
    return "\n".join(lines)


def _line(name: str, seconds: float, total: float, articles: int) -> str:
    return f"{1000 * seconds / articles:8.2f} ms {100 * seconds / total:5.1f} %  {name}"
