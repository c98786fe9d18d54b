"""Invented texts that the tests of intake share."""

from __future__ import annotations

import datetime

from sayso.records import Document

LATEST_DAY = datetime.date(2031, 12, 31)

PARAGRAPHS = (
    (
        "The mayor of Velmora said on Tuesday that the old bridge was closed after the flood, "
        "and that it would not be opened again before the spring."
    ),
    (
        "“We have to wait until the water is down,” said Ines Karvel, who leads the harbour "
        "office of the town and has seen three floods in her time there."
    ),
    (
        "A spokesman for the railway said that trains would be late for most of the week, and "
        "that no more than half of them would run at all."
    ),
)

TEXT = "Bridge closed after flood\n\n" + "\n\n".join(PARAGRAPHS) + "\n"

RUSSIAN = (
    "Мэр города заявил во вторник, что старый мост закрыт после наводнения, и что его не "
    "откроют до весны. Жители говорят, что им придётся ждать, пока вода не спадёт."
)

FRENCH = (
    "Le maire de la ville a dit mardi que le vieux pont était fermé après la crue et qu’il ne "
    "serait pas ouvert avant le printemps. Les habitants disent qu’ils doivent attendre que "
    "l’eau baisse, et que personne ne leur a parlé de la suite des travaux sur la rive."
)


def page(*, head: str = "", body: str = "") -> str:
    """A page with these paragraphs as its article."""
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f"<!doctype html><html><head><title>Bridge closed after flood</title>{head}</head>"
        f"<body><article><h1>Bridge closed after flood</h1>{paragraphs}{body}</article>"
        "</body></html>"
    )


def reasons(document: Document) -> str:
    """The reasons of all gaps, one a line."""
    return "\n".join(gap.reason for gap in document.gaps)


def assert_blocks_in_order(document: Document) -> None:
    """Blocks are inside the text, apart, in order, and without white space around."""
    at = 0
    for block in document.blocks:
        assert at <= block.span.start < block.span.end <= len(document.text)
        words = document.words(block.span)
        assert words == words.strip()
        at = block.span.end
