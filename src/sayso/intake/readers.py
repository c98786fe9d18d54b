"""Readers: from a file, from bytes or from text to a `Document`."""

from __future__ import annotations

import datetime
import hashlib
from pathlib import Path
from typing import NamedTuple

from sayso.errors import EmptyDocument, MissingSource, NoTextFound, TooLarge
from sayso.intake.charsets import declared_in_page, decode
from sayso.intake.contents import Content, Published, gap
from sayso.intake.dates import settle_time
from sayso.intake.language import ENGLISH, judge_language
from sayso.intake.limits import Limits
from sayso.intake.plain import read_plain
from sayso.intake.sidecar import Hints, KnownFacts, read_sidecar, settle_hints
from sayso.intake.sniffing import Format, find_format, refuse_binary
from sayso.records import Document, Gap, TimeValue

__all__ = ["load_source", "read_bytes", "read_source", "read_text"]

NO_HINTS = Hints()
USUAL_LIMITS = Limits()
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u00ad\u200e\u200f"


def read_source(
    source: str | Path, *, hints: Hints = NO_HINTS, limits: Limits = USUAL_LIMITS
) -> Document:
    """Read a file into a document.

    source: its path; `Document.source` is the path as given. A sidecar `FILE.meta.json` beside
        it is read too; `hints` win over it.

    Raises:
        MissingSource: if the file cannot be opened.
        BadSidecar: if the sidecar or a hint cannot be used.
        UnreadableDocument: whatever else is wrong, by its subclass; see `read_bytes`.
    """
    data, hints = load_source(source, hints=hints, limits=limits)
    return read_bytes(data, source=str(source), hints=hints, limits=limits)


def load_source(
    source: str | Path, *, hints: Hints = NO_HINTS, limits: Limits = USUAL_LIMITS
) -> tuple[bytes, Hints]:
    """Fetch a file and its sidecar, and leave the reading to `read_bytes`.

    Returns:
        The bytes, at most one more than the limit, and the hints with those of the sidecar where
        they say nothing.

    Raises:
        MissingSource: if the file cannot be opened.
        BadSidecar: if the sidecar cannot be used.
    """
    name = str(source)
    if not name:
        raise MissingSource(name, "no path is given")
    path = Path(source)
    try:
        with path.open("rb") as file:
            data = file.read(limits.max_bytes + 1)
    except FileNotFoundError:
        raise MissingSource(name, "there is no such file") from None
    except IsADirectoryError:
        raise MissingSource(name, "is a folder") from None
    except OSError as error:
        raise MissingSource(name, error.strerror or "cannot be opened") from None
    except ValueError:
        raise MissingSource(name, "is no path") from None
    return data, hints.over(read_sidecar(path))


def read_bytes(
    data: bytes,
    *,
    source: str,
    media_type: str | None = None,
    hints: Hints = NO_HINTS,
    limits: Limits = USUAL_LIMITS,
) -> Document:
    """Read bytes into a document: plain text, Markdown or HTML.

    source: the path or URL that they came from, "-" for standard input; its suffix tells the
        format where `media_type` does not.
    media_type: as a server gives it, such as "text/html; charset=utf-8".

    Raises:
        EmptyDocument, NotText, NoTextFound, TooLarge, TooDeep, ReadingTimeout,
        UnsupportedLanguage: by what is wrong with the bytes.
        BadSidecar: if a hint cannot be used.
    """
    known = settle_hints(hints, source=source)
    if len(data) > limits.max_bytes:
        raise TooLarge(source, f"it has more than {limits.max_bytes} bytes")
    if not data.strip():
        raise EmptyDocument(source, "it is empty")
    refuse_binary(data, source=source)
    form = find_format(data, source=source, media_type=media_type)
    declared = _charset_of(media_type)
    if form is Format.HTML:
        declared = declared or declared_in_page(data)
    decoded = decode(data, source=source, declared=declared)
    doubts = (gap("W_CHARSET", decoded.doubt),) if decoded.doubt else ()
    raw = _Raw(decoded.text, form, source, hashlib.sha256(data).hexdigest(), doubts)
    return _document(raw, known=known, limits=limits)


def read_text(
    text: str, *, source: str = "", hints: Hints = NO_HINTS, limits: Limits = USUAL_LIMITS
) -> Document:
    """Read a text in memory, as plain text, into a document.

    `Document.digest` is that of the text in UTF-8.

    Raises:
        EmptyDocument, NoTextFound, TooLarge, UnsupportedLanguage: by what is wrong with the text.
        BadSidecar: if a hint cannot be used.
    """
    known = settle_hints(hints, source=source)
    data = text.encode("utf-8", "surrogatepass")
    if len(data) > limits.max_bytes:
        raise TooLarge(source, f"it has more than {limits.max_bytes} bytes")
    raw = _Raw(text, Format.PLAIN, source, hashlib.sha256(data).hexdigest(), ())
    return _document(raw, known=known, limits=limits)


class _Raw(NamedTuple):
    """A source that is decoded and not yet read."""

    text: str
    form: Format
    source: str
    digest: str
    doubts: tuple[Gap, ...]


def _document(raw: _Raw, *, known: KnownFacts, limits: Limits) -> Document:
    """The document of a decoded text; what the user says wins over what the text says."""
    if not raw.text.strip().strip(_INVISIBLE).strip():
        raise EmptyDocument(raw.source, "it holds nothing but white space")
    latest_day = limits.latest_day or datetime.date.today() + datetime.timedelta(days=1)
    content = _content(raw, known=known, limits=limits, latest_day=latest_day)
    if not content.blocks:
        raise NoTextFound(raw.source, "it holds marks, but no text")
    judged = judge_language(
        content.text, content.blocks, source=raw.source, declared=content.language
    )
    published, date_gaps = _published(known.published, content.published, latest_day)
    return Document(
        text=content.text,
        source=raw.source,
        digest=raw.digest,
        language=ENGLISH,
        blocks=judged.blocks,
        title=known.title or content.title,
        byline=known.byline or content.byline,
        organisation=known.organisation or content.organisation,
        publisher=known.publisher or content.publisher,
        published=published,
        gaps=(*raw.doubts, *content.gaps, *date_gaps, *judged.gaps),
    )


def _content(raw: _Raw, *, known: KnownFacts, limits: Limits, latest_day: datetime.date) -> Content:
    """The text and the blocks, by the reader of the format."""
    if raw.form is not Format.HTML:
        if len(raw.text) > limits.max_characters:
            reason = f"it has {len(raw.text)} characters, more than {limits.max_characters}"
            raise TooLarge(raw.source, reason)
        if raw.form is Format.PLAIN:
            return read_plain(raw.text, title=known.title, byline=known.byline)
        from sayso.intake.markdown import read_markdown

        return read_markdown(raw.text, title=known.title, byline=known.byline)
    from sayso.intake.html import read_html

    return read_html(
        raw.text, source=raw.source, title=known.title, limits=limits, latest_day=latest_day
    )


def _published(
    known: TimeValue | None, declared: Published | None, latest_day: datetime.date
) -> tuple[TimeValue | None, tuple[Gap, ...]]:
    """The time of publication; what the user says is used even where it is odd, and flagged."""
    if known is not None:
        if known.earliest and known.earliest > latest_day:
            sentence = f"the date of publication given, {known.edtf}, lies in the future"
            return known, (gap("W_DATE", sentence),)
        return known, ()
    if declared is None:
        return None, ()
    settled = settle_time(declared.words, latest_day=latest_day)
    if settled.problem is None:
        return settled.time, ()
    words = declared.words if len(declared.words) <= 60 else declared.words[:59] + "…"
    sentence = f"the date of publication in {declared.place}, {words!r}, {settled.problem}"
    return None, (gap("W_DATE", sentence),)


def _charset_of(media_type: str | None) -> str | None:
    """The charset that a media type names."""
    for part in (media_type or "").split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'") or None
    return None
