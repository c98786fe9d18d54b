"""What the user says about a source: options, and the sidecar file beside it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

from sayso.errors import BadSidecar
from sayso.intake.bylines import split_byline
from sayso.intake.contents import without_nul_and_surrogates
from sayso.intake.dates import read_time
from sayso.records import TimeValue

__all__ = ["SIDECAR_SUFFIX", "Hints", "KnownFacts", "read_sidecar", "settle_hints"]

SIDECAR_SUFFIX = ".meta.json"
MOST_SIDECAR_BYTES = 1_000_000
_KEYS = ("title", "publisher", "published", "byline", "organisation")


@dataclass(frozen=True, slots=True)
class Hints:
    """What the user says about a document; it wins over what the document says itself.

    published: an ISO 8601 date or date-time, or a year or month.
    byline: one line as printed ("By Jane Roe, Meridian"), or the names of the authors.
    An empty string is as good as None.
    """

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    byline: str | tuple[str, ...] | None = None
    organisation: str | None = None

    def over(self, other: Hints) -> Hints:
        """These hints, with those of `other` where these say nothing."""
        return Hints(
            title=self.title or other.title,
            publisher=self.publisher or other.publisher,
            published=self.published or other.published,
            byline=self.byline or other.byline,
            organisation=self.organisation or other.organisation,
        )


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """Hints after they were read: names taken apart, the date as a time."""

    title: str | None
    publisher: str | None
    published: TimeValue | None
    byline: tuple[str, ...]
    organisation: str | None


def read_sidecar(path: Path) -> Hints:
    """Read the sidecar of a file: `FILE.meta.json` beside it; empty hints when there is none.

    Raises:
        BadSidecar: if it cannot be opened, is too large, or holds no object with these keys
            and strings in them.
    """
    sidecar = path.with_name(path.name + SIDECAR_SUFFIX)
    try:
        with sidecar.open("rb") as file:
            data = file.read(MOST_SIDECAR_BYTES + 1)
    except FileNotFoundError:
        return Hints()
    except OSError as error:
        raise BadSidecar(str(sidecar), error.strerror or "cannot be opened") from None
    if len(data) > MOST_SIDECAR_BYTES:
        raise BadSidecar(str(sidecar), f"is larger than {MOST_SIDECAR_BYTES} bytes")
    try:
        facts = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadSidecar(str(sidecar), f"is no JSON ({error})") from None
    if not isinstance(facts, dict):
        raise BadSidecar(str(sidecar), "holds no JSON object")
    return _hints(facts, str(sidecar))


def settle_hints(hints: Hints, *, source: str) -> KnownFacts:
    """Read the hints of a document.

    Raises:
        BadSidecar: if the date of publication cannot be read.
    """
    published = None
    if hints.published and hints.published.strip():
        published = read_time(hints.published)
        if published is None:
            raise BadSidecar(
                source,
                f"published {_shown(hints.published)} is no date; write it as 2031-10-16",
            )
    byline: tuple[str, ...] = ()
    organisation: str | None = None
    if isinstance(hints.byline, str):
        byline, organisation = split_byline(without_nul_and_surrogates(hints.byline))
    elif hints.byline:
        byline = tuple(name for name in map(_line, hints.byline) if name)
    return KnownFacts(
        title=_line(hints.title),
        publisher=_line(hints.publisher),
        published=published,
        byline=byline,
        organisation=_line(hints.organisation) or organisation,
    )


def _hints(facts: dict[object, object], place: str) -> Hints:
    found: dict[str, str | tuple[str, ...]] = {}
    for key in _KEYS:
        value = facts.get(key)
        if value is None:
            continue
        if isinstance(value, str):
            found[key] = value
        elif key == "byline" and isinstance(value, list):
            names = tuple(name for name in value if isinstance(name, str))
            if len(names) != len(value):
                raise BadSidecar(place, "byline is no list of names")
            found[key] = names
        else:
            raise BadSidecar(place, f"{key} is no string")
    hints = replace(Hints(), **found)  # type: ignore[arg-type]
    settle_hints(hints, source=place)
    return hints


def _line(words: str | None) -> str | None:
    """Words on one line, without NUL and surrogates; None for none."""
    if words is None:
        return None
    return " ".join(without_nul_and_surrogates(words).split()) or None


def _shown(words: str) -> str:
    return repr(words if len(words) <= 40 else words[:39] + "…")
