"""Nicknames: other names that a text itself explains ("Emil Dollan, known as “the Weaver”")."""

from __future__ import annotations

from sayso.reading.layout import Layout
from sayso.reading.parties.figures import Figure, Gathering
from sayso.reading.parties.names import Name

__all__ = ["explained", "let_stand"]

EXPLAINING: tuple[tuple[str, ...], ...] = (
    ("known", "as"), ("known", "to", "friends", "as"), ("known", "simply", "as"), ("aka",),
    ("a.k.a.",), ("alias",), ("nicknamed",), ("dubbed",), ("called",), ("calling", "himself"),
    ("calling", "herself"), ("who", "goes", "by"), ("formerly", "known", "as"),
    ("gave", "his", "name", "as"), ("gave", "her", "name", "as"), ("gave", "their", "name", "as"),
    ("gave", "his", "name", "only", "as"), ("gave", "her", "name", "only", "as"), ("real", "name"),
    ("birth", "name"), ("born",), ("then", "known", "as"), ("stage", "name"), ("pen", "name"),
)  # fmt: skip
"""What stands between a name and another one for the same, the longest tried first."""

LONGEST_FIRST = sorted(EXPLAINING, key=len, reverse=True)
LAST_WORDS = frozenset(words[-1] for words in EXPLAINING)
BEFORE = frozenset(
    {
        "under",
        "his",
        "her",
        "then",
        "now",
        "also",
        "better",
        "widely",
        "commonly",
        "locally",
        "who",
        "is",
        "was",
        "often",
    }
)
LONGEST_BEFORE = 5


def explained(layout: Layout, gathering: Gathering, number: int) -> Figure | None:
    """The figure whose other name a mention is by the words right before it."""
    at = layout.mention_words[number][0] - 1
    start = layout.sentence(layout.parse.mentions[number].head)[0]
    while at >= start and layout.marks[at]:
        at -= 1
    if at <= start or layout.lower[at] not in LAST_WORDS:
        return None
    for words in LONGEST_FIRST:
        first = at - len(words) + 1
        if first <= start or layout.lower[first : at + 1] != words:
            continue
        apart = layout.marks[first - 1] or layout.lower[first - 1] in BEFORE
        if apart or len(words) > 1:
            return _before(layout, gathering, first - 1, start)
    return None


def _before(layout: Layout, gathering: Gathering, at: int, start: int) -> Figure | None:
    """The figure of the mention that ends at a word, small words and commas aside."""
    while at >= start and (layout.marks[at] or layout.lower[at] in BEFORE):
        at -= 1
    for head in range(at, max(at - LONGEST_BEFORE, start - 1), -1):
        for other in layout.mention_of_head.get(head, ()):
            figure = gathering.figure_of.get(other)
            if figure is not None and figure.acts and layout.mention_cores[other][1] == at:
                return figure
    return None


def let_stand(gathering: Gathering, figure: Figure, name: Name | None, label: str) -> None:
    """Let an explained name or noun stand for the figure from here on."""
    gathering.by_label[label.lower()] = figure
    if name is None:
        return
    for whole, short in (
        (gathering.people, gathering.short_people),
        (gathering.things, gathering.short_things),
    ):
        whole[name.key] = figure
        short.setdefault(name.key, [])[:] = [figure]
