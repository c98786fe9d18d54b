"""The table of voices: what is counted, and which voices are one."""

from __future__ import annotations

import csv
import io
import json

from sayso.output.voice_table import COLUMNS, VoiceTable, voice_table, voices_csv, voices_json
from sayso.records import (
    Document,
    Form,
    Manner,
    Party,
    PartyKind,
    Polarity,
    Reading,
    Span,
    Statement,
    Voice,
    VoiceKind,
)


def reading(
    *spoken: tuple[str, VoiceKind, Form], publisher: str | None = "The Quay", role: str = ""
) -> Reading:
    """A document in which each name says one word of the text, in a form.

    role: the sector of every person.
    """
    text = f"one two three four five six, {publisher}, {spoken}"
    document = Document(text, "x.txt", text, "en", (), publisher=publisher)
    voices: dict[str, Voice] = {}
    parties: dict[str, Party] = {}
    statements = []
    for number, (name, kind, form) in enumerate(spoken):
        party = Party(f"p-{name}", PartyKind(kind), name, (Span(0, 3),), (role,) if role else ())
        parties[name] = party
        voices[name] = Voice(f"v-{name}", kind, name, party.id, party.mentions)
        statements.append(
            Statement(
                id=f"s-{number}",
                voice=f"v-{name}",
                source=(),
                cue=None,
                content=(Span(number, number + 1),),
                form=form,
                manner=Manner.SPEECH,
                polarity=Polarity.POSITIVE,
                confidence=0.9,
            )
        )
    return Reading(
        document,
        parties=tuple(parties.values()),
        voices=tuple(voices.values()),
        statements=tuple(statements),
    )


BOARD = ("The Ferry Board", VoiceKind.ORGANISATION)
PELL = ("Dorn Pell", VoiceKind.PERSON)


def names(table: VoiceTable) -> list[str]:
    return [given.name for given in table.rows]


def test_forms_documents_and_publishers_are_counted() -> None:
    """Who is let speak, how, and by whom."""
    (row,) = voice_table(
        [
            reading((*BOARD, Form.DIRECT), (*BOARD, Form.INDIRECT)),
            reading((*BOARD, Form.DIRECT), publisher="The Lamp"),
            reading((*BOARD, Form.MIXED), publisher=None),
        ]
    ).rows

    assert (row.statements, len(row.documents)) == (4, 3)
    assert row.forms == {Form.DIRECT: 2, Form.INDIRECT: 1, Form.MIXED: 1}
    assert row.publishers == {"The Quay": 2, "The Lamp": 1, "unknown": 1}


def test_articles_letters_and_accents_make_no_other_voice() -> None:
    """Newspapers write names as they like."""
    table = voice_table(
        [
            reading((*BOARD, Form.DIRECT)),
            reading(("FERRY BOARD", VoiceKind.ORGANISATION, Form.DIRECT), publisher="The Lamp"),
        ]
    )

    assert names(table) == ["The Ferry Board"]


def test_most_statements_come_first() -> None:
    """The table is read from above."""
    table = voice_table([reading((*PELL, Form.DIRECT), *[(*BOARD, Form.DIRECT)] * 2)])

    assert names(table) == ["The Ferry Board", "Dorn Pell"]


def test_a_private_person_is_listed_for_one_document_only() -> None:
    """Nobody is followed from text to text unasked."""
    both = [reading((*PELL, Form.DIRECT)), reading((*PELL, Form.DIRECT), publisher="The Lamp")]

    assert names(voice_table(both[:1])) == ["Dorn Pell"]
    assert voice_table(both) == VoiceTable((), 1)
    assert [row.statements for row in voice_table(both, everybody=True).rows] == [2]


def test_a_public_role_is_listed_for_all() -> None:
    """Ministers speak for more than themselves."""
    both = [
        reading((*PELL, Form.DIRECT), role="GOV"),
        reading((*PELL, Form.DIRECT), publisher="The Lamp", role="GOV"),
    ]

    assert [(row.name, row.statements) for row in voice_table(both).rows] == [("Dorn Pell", 2)]


def test_a_surname_is_of_one_document() -> None:
    """Two texts may have two Pells."""
    both = [
        reading(("Pell", VoiceKind.PERSON, Form.DIRECT)),
        reading(("Pell", VoiceKind.PERSON, Form.DIRECT), publisher="The Lamp"),
    ]

    assert names(voice_table(both, everybody=True)) == ["Pell", "Pell"]


def test_json_and_csv_have_the_columns_in_order() -> None:
    """Programs rely on them."""
    table = voice_table([reading(("=Board", VoiceKind.ORGANISATION, Form.DIRECT))])
    (row,) = map(json.loads, voices_json(table).splitlines())
    cells = list(csv.reader(io.StringIO(voices_csv(table))))

    assert tuple(row) == COLUMNS
    assert tuple(cells[0]) == COLUMNS
    assert (row["voice"], cells[1][0]) == ("=Board", "'=Board")


def test_what_is_not_settled_has_a_row_of_its_own() -> None:
    """So that the sum is that of all statements."""
    whole = reading((*BOARD, Form.DIRECT))
    open_ = Reading(whole.document, statements=whole.statements)
    (row,) = map(json.loads, voices_json(voice_table([open_])).splitlines())

    assert (row["voice"], row["kind"], row["statements"]) == (None, None, 1)
