"""Dependence: how many of some documents stand on their own feet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sayso.records.accounts import Copy, Dependence

__all__ = ["dependence", "independent_text_of"]


def dependence(
    publishers: Mapping[str, str | None],
    copies: Iterable[Copy],
    *,
    voices: Iterable[str] | None = None,
) -> Dependence:
    """Count publishers, independent texts and voices.

    publishers: who published each document that a view is about, by the id of the document; None
        or "" where that is not known.
    copies: at least those among these documents. Several copies of one original that is not
        among them are one text.
    voices: ids or names of all who speak; each counts once. None where nobody looked.
    """
    links = tuple(copies)
    origins = independent_text_of(links)
    firsts = {origins.get(document, document) for document in publishers}
    derived = {copy.document for copy in links if not copy.whole and copy.original in publishers}
    return Dependence(
        documents=len(publishers),
        publishers=len({_folded(each) for each in publishers.values() if each}),
        unknown=sum(not each for each in publishers.values()),
        independent_texts=len(firsts),
        derived=len(firsts & derived),
        voices=None if voices is None else len(set(voices)),
    )


def independent_text_of(copies: Iterable[Copy]) -> dict[str, str]:
    """For each whole copy the document at the end of the chain: what it is a copy of, which may be
    a copy itself, and so on.
    """
    originals = {copy.document: copy.original for copy in copies if copy.whole}
    found: dict[str, str] = {}
    for document, original in originals.items():
        seen, last = {document}, original
        while last in originals and last not in seen:
            seen.add(last)
            last = originals[last]
        found[document] = last
    return found


def _folded(publisher: str) -> str:
    return " ".join(publisher.casefold().split()).removeprefix("the ")
