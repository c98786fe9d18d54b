"""Sections: who speaks where nobody is quoted, the author or the publisher."""

from __future__ import annotations

from sayso.records import Document, Voice, VoiceKind, record_id

__all__ = ["NO_NAME", "house_voices", "own_voice"]

NO_NAME = {VoiceKind.AUTHOR: "author", VoiceKind.UNNAMED: "unnamed"}
"""What a voice is called that has no name; the text never calls it so."""


def own_voice(document: Document) -> VoiceKind:
    """Whose "I" or "we" it is outside of all quotations.

    The author's where a byline names one, or where nobody knows the publisher; the
    publisher's otherwise.

    """
    if document.byline or _publisher(document) is None:
        return VoiceKind.AUTHOR
    return VoiceKind.PUBLISHER


def house_voices(document: Document) -> tuple[Voice, ...]:
    """The author, and the publisher where it is known; they are in every reading."""
    author = ", ".join(" ".join(name.split()) for name in document.byline if name.strip())
    names = [(VoiceKind.AUTHOR, author or NO_NAME[VoiceKind.AUTHOR])]
    publisher = _publisher(document)
    if publisher is not None:
        names.append((VoiceKind.PUBLISHER, publisher))
    return tuple(
        Voice(record_id("voice", document.id, kind, name, None), kind, name) for kind, name in names
    )


def _publisher(document: Document) -> str | None:
    name = document.publisher or document.organisation or ""
    return " ".join(name.split()) or None
