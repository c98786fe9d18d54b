"""Every error that sayso can foresee, as one tree."""

from __future__ import annotations

from typing import ClassVar

__all__ = [
    "BadLine",
    "BadParties",
    "BadRecord",
    "BadSidecar",
    "BadSpan",
    "EmptyDocument",
    "MissingSource",
    "NoTextFound",
    "NoWorker",
    "NotText",
    "OverMemory",
    "ReadingCrash",
    "ReadingTimeout",
    "SaysoError",
    "TooDeep",
    "TooLarge",
    "UnreadableDocument",
    "UnsupportedFormat",
    "UnsupportedLanguage",
    "UnusableStore",
    "UnwritableOutput",
    "WeightsMismatch",
]


class SaysoError(Exception):
    """Base of all of them; catch this to catch whatever sayso can foresee."""

    exit_status: ClassVar[int] = 1
    """What the command line returns to the shell when this ends a command."""

    code: ClassVar[str] = "E_SAYSO"
    """A short name for programs and lists; it never changes once published."""


class BadSpan(SaysoError):
    """A span that is empty, backwards or before the beginning of its text."""

    code: ClassVar[str] = "E_SPAN"

    def __init__(self, start: int, end: int) -> None:
        super().__init__(start, end)
        self.start, self.end = start, end

    def __str__(self) -> str:
        return f"no span from {self.start} to {self.end}: 0 <= start < end must hold"


class BadRecord(SaysoError):
    """JSON that does not hold the record it should hold."""

    exit_status: ClassVar[int] = 3
    code: ClassVar[str] = "E_RECORD"

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place, reason)
        self.place, self.reason = place, reason

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


class BadLine(SaysoError):
    """A line of steps whose order cannot work."""

    code: ClassVar[str] = "E_LINE"

    def __init__(self, step: str, reason: str) -> None:
        super().__init__(step, reason)
        self.step, self.reason = step, reason

    def __str__(self) -> str:
        return f"step {self.step!r}: {self.reason}"


class BadParties(SaysoError):
    """A user's file of parties that cannot be used.

    place: the file, with the line or the number of the party where one is at fault.
    """

    exit_status: ClassVar[int] = 2
    code: ClassVar[str] = "E_PARTIES"

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place, reason)
        self.place, self.reason = place, reason

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


class WeightsMismatch(SaysoError):
    """Weights that are missing, damaged, or made for another sayso."""

    exit_status: ClassVar[int] = 3
    code: ClassVar[str] = "E_WEIGHTS"

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place, reason)
        self.place, self.reason = place, reason

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


class UnreadableDocument(SaysoError):
    """A source that gives no text that sayso can read.

    source: the path or URL as given, "-" for standard input.
    reason: what is wrong, with the place where it is known.
    """

    exit_status: ClassVar[int] = 3
    code: ClassVar[str] = "E_UNREADABLE"

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(source, reason)
        self.source, self.reason = source, reason

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


class MissingSource(UnreadableDocument):
    """The source cannot be opened: not there, not allowed, or not a file."""

    code: ClassVar[str] = "E_SOURCE"


class EmptyDocument(UnreadableDocument):
    """The source holds nothing but white space."""

    code: ClassVar[str] = "E_EMPTY"


class NotText(UnreadableDocument):
    """The bytes are not text in any encoding that we know."""

    code: ClassVar[str] = "E_NOT_TEXT"


class NoTextFound(UnreadableDocument):
    """A page that opens, but holds no running text."""

    code: ClassVar[str] = "E_NO_TEXT"


class TooLarge(UnreadableDocument):
    """The source is larger than the limit on bytes or on characters."""

    code: ClassVar[str] = "E_TOO_LARGE"


class TooDeep(UnreadableDocument):
    """Markup nested deeper than the limit."""

    code: ClassVar[str] = "E_TOO_DEEP"


class ReadingTimeout(UnreadableDocument):
    """Reading took longer than the limit on time."""

    code: ClassVar[str] = "E_TIMEOUT"


class ReadingCrash(UnreadableDocument):
    """The process that read it broke down over it."""

    code: ClassVar[str] = "E_CRASH"


class OverMemory(UnreadableDocument):
    """Reading needed more memory than the limit."""

    code: ClassVar[str] = "E_MEMORY"


class UnsupportedFormat(UnreadableDocument):
    """A file in a gathered folder whose suffix says that it is in a format sayso can't read."""

    code: ClassVar[str] = "E_FORMAT"


class UnsupportedLanguage(UnreadableDocument):
    """The text is in a language that sayso does not read."""

    code: ClassVar[str] = "E_LANG"


class BadSidecar(UnreadableDocument):
    """What a `.meta.json` beside a file says, or an option says, cannot be used."""

    code: ClassVar[str] = "E_META"


class UnwritableOutput(SaysoError):
    """What was found cannot be written: the disk is full, the folder read-only, and so on.

    place: the file, or "standard output".
    """

    exit_status: ClassVar[int] = 3
    code: ClassVar[str] = "E_OUTPUT"

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place, reason)
        self.place, self.reason = place, reason

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


class UnusableStore(SaysoError):
    """A store that is not there, damaged, locked, full, or made by a newer sayso."""

    exit_status: ClassVar[int] = 3
    code: ClassVar[str] = "E_STORE"

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place, reason)
        self.place, self.reason = place, reason

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


class NoWorker(SaysoError):
    """No process could be started to read documents in."""

    exit_status: ClassVar[int] = 3
    code: ClassVar[str] = "E_WORKER"

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return f"no worker: {self.reason}"
