"""What a reader of one format hands over, before it becomes a `Document`."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.records import Block, Gap, Span
from sayso.records.gaps import INTAKE

__all__ = ["Content", "Published", "gap", "without_nul_and_surrogates"]

_UNSAFE = re.compile("[\x00\ud800-\udfff]")


class Published(NamedTuple):
    """A time of publication as it was given.

    words: as it stands in the source.
    place: where it stands, such as "JSON-LD datePublished".
    """

    words: str
    place: str


class Content(NamedTuple):
    """The text of a document with what its own format says about it.

    text: final; every span counts in it.
    blocks: in reading order.
    published: the time as given; judged later. None when there is none.
    language: as declared; None when nothing is.
    """

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    byline: tuple[str, ...] = ()
    organisation: str | None = None
    publisher: str | None = None
    published: Published | None = None
    language: str | None = None
    gaps: tuple[Gap, ...] = ()


def gap(code: str, sentence: str, span: Span | None = None) -> Gap:
    """A gap of intake.

    code: such as "W_CHARSET". sentence: what was lost or is doubtful, for a reader.
    """
    return Gap(INTAKE, span, f"{code}: {sentence}")


def without_nul_and_surrogates(text: str) -> str:
    """The text with each NUL and each lone surrogate as U+FFFD, one for one."""
    if text.isascii() and "\x00" not in text:
        return text
    return _UNSAFE.sub("\ufffd", text)
