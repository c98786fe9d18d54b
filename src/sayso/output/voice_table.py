"""The table of voices: who is given a voice in some documents, how often, by whom and how."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from sayso.output.characters import for_spreadsheet, storable
from sayso.output.wording import NOT_SETTLED, on_one_line
from sayso.records import Form, Party, PartyKind, Reading, Voice, VoiceKind
from sayso.records.accounts import Dependence

__all__ = [
    "COLUMNS",
    "PUBLIC",
    "Given",
    "VoiceTable",
    "is_private",
    "voice_table",
    "voices_csv",
    "voices_json",
    "with_dependence",
]

COLUMNS = (
    "voice",
    "kind",
    "sector",
    "country",
    "authority",
    "statements",
    "direct",
    "indirect",
    "mixed",
    "mentions",
    "documents",
    "independent_texts",
    "publishers",
)
"""The columns, in order; `Given` tells what each holds."""

UNKNOWN_PUBLISHER = "unknown"
PEOPLE = frozenset({VoiceKind.PERSON, VoiceKind.UNNAMED})
Key = tuple[str, ...]
LENGTH_IN_ONE_DOCUMENT = 3
"""A key that names its document too is that of a voice of this document alone."""
SEVERAL = 2


@dataclass(slots=True)
class Given:
    """One voice, with what it is given.

    name, kind: as in a `Voice`; both "" for all statements whose voice is not settled.
    sector, country, authority: of its party, in the first document that tells.
    forms: how many statements of each form; those of a headline that repeat another one do not
        count. mentions: how often it is mentioned.
    publishers: how many statements by each publisher; "unknown" where a document names none.
    documents: ids of the documents in which it speaks; independent_texts: how many of them are no
        whole copy of another one; None where nobody looked.
    """

    name: str
    kind: str
    sector: tuple[str, ...] = ()
    country: str | None = None
    authority: str | None = None
    forms: Counter[Form] = field(default_factory=Counter)
    mentions: int = 0
    publishers: Counter[str] = field(default_factory=Counter)
    documents: set[str] = field(default_factory=set)
    independent_texts: int | None = None

    @property
    def statements(self) -> int:
        """How many statements it is given."""
        return self.forms.total()


@dataclass(frozen=True, slots=True)
class VoiceTable:
    """Whoever speaks in some documents.

    rows: most statements first, then by name; what is not settled comes last.
    left_out: how many persons without a public role are left out.
    dependence: how independent all documents are; None where nobody looked.
    """

    rows: tuple[Given, ...]
    left_out: int
    dependence: Dependence | None = None


def voice_table(readings: Iterable[Reading], *, everybody: bool = False) -> VoiceTable:
    """Count what each voice is given.

    Voices of several documents are one when they have the same kind and the same full name, in
    whatever letters; a surname alone, and a person without a name, are those of one document.

    everybody: whether persons without a public role are listed too, when there are several
        documents; private persons are not followed from text to text unasked.
    """
    found: dict[Key, Given] = {}
    private: set[Key] = set()
    dropped = count = 0
    for reading in readings:
        count += 1
        if count == SEVERAL and not everybody:
            dropped += _drop_private(found, private)
        own: set[Key] = set()
        for voice, given, key in _voices_of(reading, found):
            if voice is not None and is_private(reading, voice):
                own.add(key)
            _count(reading, voice, given)
        private |= own
        if count >= SEVERAL and not everybody:
            dropped += _drop_private(found, own)
            private -= {key for key in own if len(key) == LENGTH_IN_ONE_DOCUMENT}
    spoken = {key: given for key, given in found.items() if given.statements}
    hidden = private & spoken.keys() if count >= SEVERAL and not everybody else set()
    rows = [given for key, given in spoken.items() if key not in hidden]
    rows.sort(key=lambda each: (not each.kind, -each.statements, each.name.casefold(), each.kind))
    return VoiceTable(tuple(rows), len(hidden) + dropped)


def _drop_private(found: dict[Key, Given], private: Iterable[Key]) -> int:
    """Forget private persons who are nobody in another document, so that memory does not grow
    with the number of documents. Returns how many of them spoke.
    """
    gone = [
        found.pop(key) for key in private if len(key) == LENGTH_IN_ONE_DOCUMENT and key in found
    ]
    return sum(bool(given.statements) for given in gone)


def with_dependence(
    table: VoiceTable, origins: Mapping[str, str], dependence: Dependence
) -> VoiceTable:
    """The same table with what copies make of it: 50 papers that print one report are one text.

    origins: for each whole copy the document that it is a copy of in the end.
    """
    for given in table.rows:
        given.independent_texts = len({origins.get(each, each) for each in given.documents})
    voices = sum(bool(given.kind) for given in table.rows) + table.left_out
    return replace(table, dependence=replace(dependence, voices=voices))


def _voices_of(
    reading: Reading, found: dict[Key, Given]
) -> Iterable[tuple[Voice | None, Given, Key]]:
    """Each voice of a reading and the unsettled one, with its row, a new one if need be."""
    parties = {party.id: party for party in reading.parties}
    for voice in (*reading.voices, None):
        key = _key(reading, voice)
        party = parties.get(voice.party or "") if voice is not None else None
        given = found.get(key)
        if given is None:
            name = on_one_line(voice.name) if voice is not None else ""
            given = found[key] = Given(name, voice.kind.value if voice is not None else "")
        if party is not None:
            given.sector = given.sector or party.sector
            given.country = given.country or party.country
            given.authority = given.authority or party.authority
        yield voice, given, key


def _key(reading: Reading, voice: Voice | None) -> Key:
    """What makes two voices one row."""
    if voice is None:
        return ("",)
    name = _folded(voice.name)
    own = voice.kind is VoiceKind.UNNAMED or (
        voice.kind is VoiceKind.PERSON and not _has_full_name(voice.name)
    )
    if own or voice.kind is VoiceKind.AUTHOR:
        return (voice.kind.value, name, reading.document.id)
    return (voice.kind.value, name)


def _has_full_name(name: str) -> bool:
    """Whether a person's name has two words with capitals, so that it is more than a surname."""
    return sum(word[:1].isupper() for word in name.split()) > 1


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", on_one_line(name).casefold())
    shown = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return shown.removeprefix("the ")


def is_private(reading: Reading, voice: Voice) -> bool:
    """Whether a voice is a person of whom no public role is told."""
    if voice.kind not in PEOPLE:
        return False
    party: Party | None = next((each for each in reading.parties if each.id == voice.party), None)
    if party is None or party.kind is not PartyKind.PERSON:
        return voice.kind is VoiceKind.PERSON
    return party.authority is None and not PUBLIC.intersection(party.sector)


PUBLIC = frozenset({"GOV", "MIL", "LEG", "PTY", "JUD", "COP", "SPY", "REB", "IGO"})
"""Sectors whose people speak in public for a body, whoever they are."""


def _count(reading: Reading, voice: Voice | None, given: Given) -> None:
    """Add one document's statements of a voice to its row."""
    known = {each.id for each in reading.voices}
    said = [
        statement
        for statement in reading.statements
        if statement.echoes is None
        and (statement.voice == voice.id if voice is not None else statement.voice not in known)
    ]
    if not said:
        return
    document = reading.document
    publisher = on_one_line(document.publisher or document.organisation or "")
    given.forms.update(statement.form for statement in said)
    given.publishers[publisher or UNKNOWN_PUBLISHER] += len(said)
    given.documents.add(document.id)
    given.mentions += len(voice.mentions) if voice is not None else 0


def _cells(given: Given) -> dict[str, object]:
    return {
        "voice": given.name or None,
        "kind": given.kind or None,
        "sector": list(given.sector),
        "country": given.country,
        "authority": given.authority,
        "statements": given.statements,
        **{form.value: given.forms[form] for form in Form},
        "mentions": given.mentions,
        "documents": len(given.documents),
        "independent_texts": given.independent_texts,
        "publishers": dict(sorted(given.publishers.items(), key=lambda each: (-each[1], each[0]))),
    }


def voices_json(table: VoiceTable) -> str:
    """One JSON object a line for each row, with the keys of `COLUMNS`.

    "voice" and "kind" are null for what is not settled; "publishers" is an object of counts.
    """
    rows = (json.dumps(_cells(given), ensure_ascii=True) for given in table.rows)
    return "".join(f"{row}\n" for row in rows)


def voices_csv(table: VoiceTable) -> str:
    """The rows as one CSV table with a heading (RFC 4180, comma, CRLF), safe for spreadsheets.

    Sectors are parted by spaces; publishers by "; ", each with its count in brackets.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for given in table.rows:
        cells = _cells(given)
        cells["voice"] = for_spreadsheet(given.name or NOT_SETTLED)
        cells["sector"] = " ".join(given.sector)
        cells["authority"] = storable(given.authority or "")
        counts = sorted(given.publishers.items(), key=lambda each: (-each[1], each[0]))
        cells["publishers"] = for_spreadsheet(
            "; ".join(f"{name} ({count})" for name, count in counts)
        )
        writer.writerow(["" if cells[name] is None else cells[name] for name in COLUMNS])
    return text.getvalue()
