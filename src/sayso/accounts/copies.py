"""Copies: which documents take over the text of an earlier one.

What two texts are to each other depends on those two alone, so documents may come in any order and
one by one, and the result is the same as for all at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sayso.accounts.aside import Shelf
from sayso.accounts.copies_candidates import CopyCandidates
from sayso.accounts.copies_pairs import Link, judge_pair
from sayso.accounts.copies_postings import Postings
from sayso.accounts.copies_texts import CopyText, Order, copy_text, pack, unpack
from sayso.accounts.copies_tuning import CopyTuning
from sayso.accounts.shingles import hash_of
from sayso.records import Document
from sayso.records.accounts import Copy

__all__ = ["CopyIndex", "find_copies"]

USUAL_TUNING = CopyTuning()
AT_HAND = 1000
"""So many texts are in memory: copies come soon after their original as a rule."""


@dataclass(slots=True)
class CopyIndex:
    """The texts seen so far, and which of them are copies.

    Of a document of 500 words some six kilobytes go into a temporary file; one stays in memory, to
    find it by.
    """

    tuning: CopyTuning = USUAL_TUNING
    _texts: Shelf[CopyText] = field(default_factory=lambda: Shelf(pack, unpack, at_hand=AT_HAND))
    _ids: Postings = field(default_factory=Postings)
    _owed: dict[int, tuple[int, Link]] = field(default_factory=dict)
    _candidates: CopyCandidates = field(init=False)

    def __post_init__(self) -> None:
        self._candidates = CopyCandidates(self.tuning)

    def add(self, document: Document) -> tuple[Copy, ...]:
        """Take in a document; one that is known by its id already changes nothing.

        Returns:
            The copies that are new or changed by it: its own, and those of it, which may have
            been those of somebody else.
        """
        key = hash_of(document.id.encode("utf-8", "replace"))
        if any(self._texts[at].id == document.id for at in self._ids.shared(key)[0].tolist()):
            return ()
        text = copy_text(document, tuning=self.tuning)
        others = self._candidates.of(text)
        place = self._texts.add(text)
        self._ids.add(place, key)
        self._candidates.add(text)
        changed = {
            later
            for later, earlier, link in self._links(place, others)
            if self._better(later, earlier, link)
        }
        return tuple(map(self._copy, sorted(changed)))

    def copies(self) -> tuple[Copy, ...]:
        """Every copy, one a document at most, in the order of the documents' ids."""
        return tuple(sorted(map(self._copy, self._owed), key=lambda copy: copy.document))

    def _links(self, place: int, others: Iterable[int]) -> Iterator[tuple[int, int, Link]]:
        """What a new text owes to others, and they to it: later, earlier, link.

        The earliest come first: a whole copy of one of them need not be compared with the rest.
        """
        for other in sorted(others, key=lambda at: self._texts[at].order):
            earlier, later = sorted((place, other), key=lambda at: self._texts[at].order)
            if self._is_settled(later, earlier):
                continue
            link = judge_pair(self._texts[later], self._texts[earlier], tuning=self.tuning)
            if link is not None:
                yield later, earlier, link

    def _is_settled(self, later: int, earlier: int) -> bool:
        """Whether a text is known as a whole copy of one that is as early or earlier."""
        known = self._owed.get(later)
        if known is None or not known[1].whole:
            return False
        return self._texts[known[0]].order <= self._texts[earlier].order

    def _better(self, later: int, earlier: int, link: Link) -> bool:
        """Keep what a text owes, if that is more than what is known: rather a whole copy, then of
        the earliest text; of a part, rather of the text that holds most of it.
        """
        known = self._owed.get(later)
        if known is not None and self._rank(*known) <= self._rank(earlier, link):
            return False
        self._owed[later] = (earlier, link)
        return True

    def _rank(self, earlier: int, link: Link) -> tuple[bool, float, Order]:
        order = self._texts[earlier].order
        return (not link.whole, 0.0 if link.whole else -link.containment, order)

    def _copy(self, later: int) -> Copy:
        earlier, link = self._owed[later]
        return Copy(
            document=self._texts[later].id,
            original=self._texts[earlier].id,
            containment=round(link.containment, 4),
            ground=link.ground,
            whole=link.whole,
        )


def find_copies(
    documents: Iterable[Document], *, tuning: CopyTuning = USUAL_TUNING
) -> tuple[Copy, ...]:
    """The copies among some documents, in the order of their ids; one a document at most.

    The original of a copy is the earliest document whose text it takes over whole; of two of the
    same day that with more paragraphs, then that which credits no agency, then the longer, then
    that whose publisher comes first by name. A document without a date counts as later than all
    with one. Where nothing is taken over whole, it is the document that holds most of the
    copy.
    """
    index = CopyIndex(tuning)
    for document in documents:
        index.add(document)
    return index.copies()
