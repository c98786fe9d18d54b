"""A batch loses no document silently: read and rejected make up what was given."""

from __future__ import annotations

import pytest

from sayso.app.batches import Batch
from sayso.errors import EmptyDocument, WeightsMismatch
from sayso.records import Document, Gap, Reading


def read_one(source: str) -> Reading:
    """Reads what is called good, warns of what is called doubtful, and rejects the rest."""
    if source == "doubtful":
        gaps = (
            Gap(step="intake", span=None, reason="W_CHARSET: read as windows-1252, not certain."),
            Gap(step="attribution", span=None, reason="G_PRONOUN: “she” may be two people."),
        )
    elif source.startswith("good"):
        gaps = ()
    else:
        raise EmptyDocument(source, "nothing but white space")
    document = Document(text="x", source=source, digest="0", language="en", blocks=(), gaps=gaps)
    return Reading(document=document, gaps=gaps)


@pytest.mark.parametrize(
    ("sources", "exit_status"),
    [
        (("good",), 0),
        (("good", "doubtful"), 0),
        (("good", "bad"), 1),
        (("bad", "good"), 1),
        (("bad",), 3),
        (("bad", "bad"), 3),
    ],
)
def test_the_exit_status_tells_how_much_was_read(sources, exit_status, capsys):
    """A script must see the difference between some and nothing without reading the notes."""
    batch = Batch(sources, read_one)

    list(batch.readings())

    assert batch.exit_status == exit_status
    assert batch.read_count + batch.rejected_count == len(sources)


def test_good_sources_are_read_and_bad_ones_listed(capsys):
    """One bad file in a folder must not cost the others."""
    readings = list(Batch(("good1", "bad1", "good2", "bad2"), read_one).readings())

    assert [reading.document.source for reading in readings] == ["good1", "good2"]
    assert capsys.readouterr().err.splitlines() == [
        "sayso: E_EMPTY: bad1: nothing but white space",
        "sayso: E_EMPTY: bad2: nothing but white space",
    ]


def test_warnings_are_listed_and_gaps_are_not(capsys):
    """What was lost on the way in is for whoever runs sayso; what is open in the text is not."""
    list(Batch(("doubtful",), read_one).readings())

    assert capsys.readouterr().err.splitlines() == [
        "sayso: W_CHARSET: doubtful: read as windows-1252, not certain."
    ]


def test_sources_are_read_as_they_are_asked_for(capsys):
    """The first reading is there before the second source is opened, so `| head` costs little."""
    batch = Batch(("good1", "bad"), read_one)

    next(batch.readings())

    assert (batch.read_count, batch.rejected_count) == (1, 0)


def test_what_concerns_all_sources_ends_the_batch():
    """Damaged weights are no fault of the documents, and are said once."""

    def fail(source: str) -> Reading:
        raise WeightsMismatch("weights", "the checksum differs")

    with pytest.raises(WeightsMismatch):
        list(Batch(("good", "good"), fail).readings())
