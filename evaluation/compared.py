"""What comparing gives on raw texts, for the sets whose gold is about several documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from evaluation.reader import Reader, read_exactly
from sayso.accounts.compare import compare
from sayso.records import Reading
from sayso.records.accounts import Comparison, Relation, Row

__all__ = ["Given", "Told", "compared"]


@dataclass(frozen=True, slots=True)
class Given:
    """One document as it is given to a reader; name: what gold calls it."""

    name: str
    text: str
    title: str | None
    publisher: str
    published: str


@dataclass(frozen=True, slots=True)
class Told:
    """A comparison with the documents under the names that gold gives them.

    names: by the id of a document. originals: for a row of a copy the id of the row that it copies.
    """

    comparison: Comparison
    readings: dict[str, Reading]
    names: dict[str, str]
    originals: dict[str, str]

    def relation(self, a: Row, b: Row) -> Relation | None:
        """How two rows stand, by their originals where a copy has no relation of its own."""
        ends = ({a.id, self.originals.get(a.id, a.id)}, {b.id, self.originals.get(b.id, b.id)})
        pairs = {frozenset((one, other)) for one in ends[0] for other in ends[1]}
        own = frozenset((a.id, b.id))
        found = [r for r in self.comparison.relations if frozenset((r.a, r.b)) in pairs]
        found.sort(key=lambda each: (frozenset((each.a, each.b)) != own, each.a, each.b))
        return found[0] if found else None


def compared(reader: Reader, documents: Iterable[Given]) -> Told:
    """Read documents and compare them; one that the reader refuses is left out."""
    readings: dict[str, Reading] = {}
    names: dict[str, str] = {}
    for each in documents:
        reading = read_exactly(
            reader, each.text, title=each.title, publisher=each.publisher, published=each.published
        )
        if reading is not None:
            readings[each.name] = reading
            names[reading.document.id] = each.name
    found = compare(readings.values())
    originals = {each.a: each.b for each in found.relations if each.kind == "copy"}
    return Told(found, readings, names, originals)
