"""What the docs say of the tables is what they are, and the questions in the docs have answers."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from sayso.records import (
    Commitment,
    Event,
    Form,
    Manner,
    Polarity,
    Reading,
    Span,
    Statement,
    Voice,
    VoiceKind,
)
from sayso.storage import Store, prepare
from sayso.storage.opening import migrations
from tests.storage.examples import plain

DOCS = Path(__file__).parents[2] / "docs"
FENCE = re.compile(r"```sql\n(.*?)```", re.DOTALL)
QUESTIONS = FENCE.findall((DOCS / "how-to" / "archive.md").read_text(encoding="utf-8"))
ROW = re.compile(r"^\| `(\w+)` \| .* \| (.*) \|$", re.MULTILINE)

TEXT = "The bridge is safe, the mayor said. She denied that it had been closed."


def denial() -> Reading:
    """A reading in which a mayor says one thing and denies another."""
    document = plain(TEXT, "bridge.txt").document
    start = TEXT.index("closed")
    mayor = Voice("voice-1", VoiceKind.PERSON, "the mayor")
    statement = Statement(
        id="stmt-1",
        voice=mayor.id,
        source=(),
        cue=None,
        content=(Span(0, 18),),
        form=Form.INDIRECT,
        manner=Manner.SPEECH,
        polarity=Polarity.POSITIVE,
        confidence=0.9,
    )
    event = Event("event-1", "COERCE", Span(start, start + 6), 0.8)
    commitment = Commitment("event-1", mayor.id, None, "denies", "-", "full", "past", (), 0.7)
    return Reading(
        document,
        voices=(mayor,),
        statements=(statement,),
        events=(event,),
        commitments=(commitment,),
    )


@pytest.fixture
def asked(tmp_path):
    """A connection as that of any other program."""
    reading = denial()
    with Store.open(tmp_path / "a.db", create=True) as store:
        store.keep(prepare(reading, TEXT.encode()))
    connection = sqlite3.connect(f"{(tmp_path / 'a.db').as_uri()}?mode=ro", uri=True)
    yield connection
    connection.close()


def answer(connection: sqlite3.Connection, number: int) -> dict[str, object]:
    cursor = connection.execute(QUESTIONS[number])
    (row,) = cursor.fetchall()
    return dict(zip([column[0] for column in cursor.description], row, strict=True))


def test_who_is_quoted_most(asked):
    assert answer(asked, 0) == {"voice": "the mayor", "statements": 1, "publishers": 0}


def test_what_is_denied_and_where(asked):
    found = answer(asked, 1)

    assert (found["voice"], found["type"]) == ("the mayor", "COERCE")
    assert found["passage"] == TEXT


def test_where_some_words_stand(asked):
    found = answer(asked, 2)

    assert found["source"] == "bridge.txt"
    assert str(found["passage"]).startswith("The [bridge] is [safe], the mayor said.")


def test_there_are_no_other_questions():
    """Each has a test of its own above."""
    assert len(QUESTIONS) == 3


def test_every_table_and_column_is_documented():
    """Both ways: nothing missing, nothing that is gone, in the order of the schema."""
    connection = sqlite3.connect(":memory:")
    for script in migrations():
        connection.executescript(script)
    query = """
        SELECT name FROM sqlite_master WHERE type IN ('table', 'view')
        AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'documents_fts%'
    """
    names = [name for (name,) in connection.execute(query)]
    wanted = {
        name: [column[1] for column in connection.execute(f"PRAGMA table_info({name})")]
        for name in names
    }
    connection.close()
    page = (DOCS / "reference" / "store.md").read_text(encoding="utf-8")
    found = {name: re.findall(r"`(\w+)`", columns) for name, columns in ROW.findall(page)}
    found["current_documents"] = found["documents"]

    assert found == wanted
