"""References: whether every id in a reading names one record of the right kind."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from sayso.errors import BadRecord
from sayso.records.readings import Reading
from sayso.records.statements import Statement

__all__ = ["check_references"]


def check_references(reading: Reading) -> None:
    """Make sure that the records of a reading hold together.

    Raises:
        BadRecord: if two records of a layer have one id, an id names no record of the layer
            that it should, or a statement lies within itself. The place is a JSON Pointer.
    """
    known = {
        "party": _ids("parties", [party.id for party in reading.parties]),
        "voice": _ids("voices", [voice.id for voice in reading.voices]),
        "statement": _ids("statements", [statement.id for statement in reading.statements]),
        "event": _ids("events", [event.id for event in reading.events]),
    }
    for place, kind, id_ in _references(reading):
        if id_ is not None and id_ not in known[kind]:
            raise BadRecord(place, f"no {kind} of this reading has the id {id_}")
    _check_nesting(reading.statements)


def _ids(layer: str, ids: list[str]) -> Collection[str]:
    unique = set(ids)
    if len(unique) < len(ids):
        twice = next(at for at, id_ in enumerate(ids) if id_ in ids[:at])
        raise BadRecord(f"/{layer}/{twice}/id", f"{ids[twice]} is taken by an earlier record")
    return unique


def _references(reading: Reading) -> Iterator[tuple[str, str, str | None]]:
    """Each id that a record holds: its place, the kind of record that it names, and the id."""
    for at, party in enumerate(reading.parties):
        for number, member in enumerate(party.members):
            yield f"/parties/{at}/members/{number}", "party", member
    for at, voice in enumerate(reading.voices):
        yield f"/voices/{at}/party", "party", voice.party
    for at, statement in enumerate(reading.statements):
        yield f"/statements/{at}/voice", "voice", statement.voice
        yield f"/statements/{at}/within", "statement", statement.within
        yield f"/statements/{at}/echoes", "statement", statement.echoes
    for at, event in enumerate(reading.events):
        yield f"/events/{at}/content_of", "event", event.content_of
        for role, participants in (("actors", event.actors), ("recipients", event.recipients)):
            for number, participant in enumerate(participants):
                yield f"/events/{at}/{role}/{number}/party", "party", participant.party
        for number, held in enumerate(event.responsibility or ()):
            yield f"/events/{at}/responsibility/{number}/party", "party", held.party
            yield f"/events/{at}/responsibility/{number}/voice", "voice", held.voice
    for at, commitment in enumerate(reading.commitments):
        yield f"/commitments/{at}/event", "event", commitment.event
        yield f"/commitments/{at}/voice", "voice", commitment.voice
        yield f"/commitments/{at}/statement", "statement", commitment.statement
    for at, naming in enumerate(reading.namings):
        yield f"/namings/{at}/voice", "voice", naming.voice
        yield f"/namings/{at}/party", "party", naming.party


def _check_nesting(statements: Iterable[Statement]) -> None:
    outer = {statement.id: statement.within for statement in statements}
    settled: set[str] = set()
    for at, inner in enumerate(outer):
        chain: set[str] = set()
        each: str | None = inner
        while each is not None and each not in settled:
            if each in chain:
                raise BadRecord(f"/statements/{at}/within", "the statement lies within itself")
            chain.add(each)
            each = outer[each]
        settled |= chain
