"""Voices of files or of a store: counted reading by reading, copies told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.app.batches import ALL_DONE, NOTHING_READ
from sayso.records import Reading

if TYPE_CHECKING:
    from sayso.output.voice_table import VoiceTable

__all__ = ["counted_voices", "show_voices_of"]


def counted_voices(readings: Iterable[Reading], *, everybody: bool) -> VoiceTable:
    """The table of voices, with how many of the documents are independent.

    readings: taken one at a time; none is kept.
    everybody: whether persons without a public role are listed for several documents too.
    """
    from sayso.accounts.copies import CopyIndex
    from sayso.accounts.dependence import dependence, independent_text_of
    from sayso.output.voice_table import voice_table, with_dependence

    index, publishers = CopyIndex(), dict[str, str | None]()

    def seen() -> Iterator[Reading]:
        for reading in readings:
            document = reading.document
            index.add(document)
            publishers[document.id] = document.publisher or document.organisation
            yield reading

    table = voice_table(seen(), everybody=everybody)
    copies = index.copies()
    return with_dependence(table, independent_text_of(copies), dependence(publishers, copies))


def show_voices_of(path: Path, show: Callable[[Iterable[Reading]], None]) -> int:
    """Show the voices of the last version of each document of a store.

    show: takes the readings, one at a time.

    Returns:
        The exit status of the command.

    Raises:
        UnusableStore: if it cannot be used.
    """
    from sayso.app.comparing import holds_documents
    from sayso.app.progress import following
    from sayso.storage import Store

    with Store.open(path) as store:
        if not holds_documents(store):
            return NOTHING_READ
        with following(store.document_count(), doing="counting") as step:
            show(_stepwise(store.readings(), step))
    return ALL_DONE


def _stepwise(readings: Iterable[Reading], step: Callable[[], None]) -> Iterator[Reading]:
    for reading in readings:
        yield reading
        step()
