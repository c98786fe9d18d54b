"""Short sources: files named by as much of their path as tells them apart, for people to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from sayso.output.wording import on_one_line
from sayso.records.accounts import Comparison

__all__ = ["in_short", "short_sources"]


def short_sources(sources: Iterable[str]) -> dict[str, str]:
    """For each source what it is called: its last part, or as many as tell it from the others.

    >>> short_sources(["/a/report.txt", "/b/report.txt", "/b/talk.txt"]).values()
    dict_values(['a/report.txt', 'b/report.txt', 'talk.txt'])
    """
    parts = {
        source: (on_one_line(source).rstrip("/") or source).split("/")
        for source in sorted(set(sources))
    }
    short: dict[str, str] = {}
    size = 1
    while len(short) < len(parts):
        named = {each: "/".join(parts[each][-size:]) or each for each in parts if each not in short}
        taken = Counter(named.values())
        for source, name in named.items():
            if taken[name] == 1 or size >= len(parts[source]):
                short[source] = name
        size += 1
    return {source: short[source] for source in parts}


def in_short(comparison: Comparison) -> Comparison:
    """A comparison whose rows call documents that nobody is known to publish by short names."""
    unsigned = {row.evidence.source for row in comparison.rows if not row.publisher}
    short = short_sources(unsigned)
    rows = tuple(
        row
        if row.publisher
        else replace(
            row,
            publisher=short[row.evidence.source],
            voice_name=short.get(row.voice_name, row.voice_name),
        )
        for row in comparison.rows
    )
    return replace(comparison, rows=rows)
