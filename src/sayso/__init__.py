"""Who says what in a news text.

>>> import sayso
>>> reading = sayso.read("“The bridge is safe,” said Ada Brandt, the mayor.")
>>> [reading.text_of(*statement.content) for statement in reading.statements]
['“The bridge is safe,”']
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sayso import errors, records
from sayso.records import (
    Block,
    BlockKind,
    Commitment,
    Count,
    CueCandidate,
    Degree,
    Document,
    Event,
    Form,
    Gap,
    KnownParty,
    Maker,
    Manner,
    Mention,
    MentionForm,
    Naming,
    Parse,
    Participant,
    Party,
    PartyKind,
    Place,
    Polarity,
    Quotation,
    Reading,
    Responsibility,
    Sentence,
    SentenceClass,
    Span,
    Statement,
    TimeBasis,
    TimeExpression,
    TimeKind,
    TimeValue,
    Voice,
    VoiceKind,
)
from sayso.version import __version__

if TYPE_CHECKING:
    from sayso.intake import Hints, Limits
    from sayso.records import (
        Comparison,
        Copy,
        Dependence,
        Dispute,
        EventMention,
        Evidence,
        Happening,
        Judgement,
        Relation,
        Row,
        SharedParty,
        Story,
    )
    from sayso.records.interchange import dumps, loads, reading_schema

__all__ = [
    "Block",
    "BlockKind",
    "Commitment",
    "Comparison",
    "Copy",
    "Count",
    "CueCandidate",
    "Degree",
    "Dependence",
    "Dispute",
    "Document",
    "Event",
    "EventMention",
    "Evidence",
    "Form",
    "Gap",
    "Happening",
    "Judgement",
    "KnownParty",
    "Maker",
    "Manner",
    "Mention",
    "MentionForm",
    "Naming",
    "Parse",
    "Participant",
    "Party",
    "PartyKind",
    "Place",
    "Polarity",
    "Quotation",
    "Reading",
    "Relation",
    "Responsibility",
    "Row",
    "Sentence",
    "SentenceClass",
    "SharedParty",
    "Span",
    "Statement",
    "Story",
    "TimeBasis",
    "TimeExpression",
    "TimeKind",
    "TimeValue",
    "Voice",
    "VoiceKind",
    "__version__",
    "compare",
    "dumps",
    "errors",
    "loads",
    "read",
    "reading_schema",
    "times",
    "understand",
]

FETCHED_LATE = ("dumps", "loads", "reading_schema")
SUFFIXES_OF_FILES = (".txt", ".text", ".md", ".html", ".htm", ".xhtml")
STARTS_OF_ADDRESSES = ("http://", "https://", "file://", "ftp://")


def read(  # noqa: PLR0913
    source: str | Path | bytes,
    *,
    title: str | None = None,
    publisher: str | None = None,
    published: str | datetime.date | None = None,
    byline: str | Sequence[str] = (),
    source_name: str | None = None,
    parties: str | Path | Sequence[KnownParty] = (),
) -> Reading:
    """Read one document and find out who says what in it.

    source: a text; or a line that names a file that there is; or a `Path`; or the bytes of a
        file, such as a page as a server sent it.
    title, publisher, byline: what a text does not say itself; they win over what it says. The
        byline is one line as printed ("By Ada Brandt, Alder Press"), or the names.
    published: the day of publication, as a date or as "YYYY-MM-DD".
    source_name: what the reading calls the source of a text or of bytes, such as a URL.
    parties: those that you know, with aliases and roles; or the TOML or CSV file that lists them.

    Returns:
        A reading with its sentences, parties, voices, statements, times, events and commitments;
        in a notebook it shows itself.

    Raises:
        UnreadableDocument: if the source holds no text that sayso can read; the classes below
            it tell why.
        BadParties: if the file of parties cannot be used.

    >>> reading = read("“We will appeal,” said Ines Falk.", published="2031-10-16")
    >>> statement = reading.statements[0]
    >>> reading.voice_of(statement).name, statement.form.value
    ('Ines Falk', 'direct')
    """
    from sayso.intake import Hints, Limits

    hints = Hints(
        title=title,
        publisher=publisher,
        published=None if published is None else str(published),
        byline=byline if isinstance(byline, str) else tuple(byline),
    )
    document = _document(source, source_name=source_name, hints=hints, limits=Limits())
    return understand(document, parties=parties)


def understand(document: Document, *, parties: str | Path | Sequence[KnownParty] = ()) -> Reading:
    """Find out who says what in a document that has been read before.

    parties: as in `read`.

    >>> from sayso.intake import read_text
    >>> document = read_text("“We will appeal,” said Ines Falk.", source="note")
    >>> understand(document).document.source
    'note'
    """
    from sayso import reading

    if isinstance(parties, str | Path):
        from sayso.reading.parties import read_known_parties

        parties = read_known_parties(Path(parties))
    return reading.understand(document, parties=tuple(parties))


def compare(readings: Iterable[Reading]) -> Comparison:
    """Find out where the accounts of many documents differ, and where they only seem to.

    Copies are found first, then stories, parties and happenings; for each happening the rows
    (what one voice holds on one point), how two rows stand to each other, and the disputes. It
    says how accounts differ and never which of them is right.

    >>> one = read("Six people were shot dead, the police said.", published="2031-10-16")
    >>> two = read("Nine people were shot dead, the union said.", published="2031-10-16")
    >>> [relation.kind for relation in compare([one, two]).relations]
    ['contradicts.value']
    """
    from sayso.accounts.compare import compare as compare_readings

    return compare_readings(readings)


def times(text: str, *, published: str | datetime.date | None = None) -> tuple[TimeExpression, ...]:
    """Find the dates, times, durations and sets of a text, and say what they mean.

    Needs no weights and reads some hundred thousand words a second.

    published: the day of publication, as a date or as "YYYY-MM-DD"; "yesterday" counts from it,
        or from the day of a dateline, or, in a quotation, from the day on which it was spoken.

    Returns:
        In reading order, without overlap; `value` is TIMEX3's, `time` the same as calendar time.

    Raises:
        UnreadableDocument: if the text is empty, too large, or in no language that sayso reads.

    >>> text = "“We will appeal tomorrow,” Ines Falk said on Tuesday."
    >>> [each.value for each in times(text, published="2031-10-16")]
    ['2031-10-15', '2031-10-14']
    """
    from sayso.intake import Hints, Limits, read_text
    from sayso.reading.times import times_of_document

    hints = Hints(published=None if published is None else str(published))
    return times_of_document(read_text(text, source="", hints=hints, limits=Limits())).times


def __getattr__(name: str) -> object:
    """Fetch what only some programs need when it is first asked for."""
    if name in FETCHED_LATE:
        from sayso.records import interchange

        return getattr(interchange, name)
    if name in __all__ and name in records.__all__:
        return getattr(records, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _document(
    source: str | Path | bytes, *, source_name: str | None, hints: Hints, limits: Limits
) -> Document:
    from sayso import intake

    if isinstance(source, bytes):
        return intake.read_bytes(source, source=source_name or "", hints=hints, limits=limits)
    if isinstance(source, Path) or _names_file(source):
        return intake.read_source(source, hints=hints, limits=limits)
    return intake.read_text(source, source=source_name or "", hints=hints, limits=limits)


def _names_file(text: str) -> bool:
    """Whether a text is one line that names a file.

    Raises:
        MissingSource: if it looks like the name of a file or like a URL, and there is no such
            file: nobody wants the name itself read as an article.
    """
    if len(text.splitlines()) != 1:
        return False
    try:
        if Path(text).is_file():
            return True
    except (OSError, ValueError):
        return False
    looks_like_name = text.endswith(SUFFIXES_OF_FILES) or text.startswith(STARTS_OF_ADDRESSES)
    if looks_like_name and not any(character.isspace() for character in text):
        raise errors.MissingSource(text, "no such file; sayso reads files and texts, not addresses")
    return False


def _html_view(reading: Reading) -> str:
    from sayso.output.html import fragment

    return fragment(reading)


Reading.html_view = _html_view
