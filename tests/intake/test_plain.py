"""Plain text: kept character for character, so that offsets into the file hold."""

from __future__ import annotations

from sayso.intake import read_bytes, read_text
from sayso.intake.plain import read_plain
from tests.intake.articles import PARAGRAPHS, TEXT, assert_blocks_in_order


def test_nul_and_lone_surrogates_are_replaced_one_for_one() -> None:
    """Dropping one of them would shift every offset after it."""
    text = TEXT.replace("bridge", "bri\x00dge", 1).replace("trains", "tr\ud800ains", 1)

    document = read_text(text)

    assert document.text == text.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
    assert len(document.text) == len(text)


def test_nul_in_bytes_is_replaced_one_for_one() -> None:
    """The same holds for a file as for a text in memory."""
    data = TEXT.replace("bridge", "bri\x00dge", 1).encode()

    document = read_bytes(data, source="flood.txt")

    assert document.text == TEXT.replace("bridge", "bri\ufffddge", 1)


def test_crlf_is_kept() -> None:
    """Offsets count in the file as it lies on the disk, with its own line ends."""
    text = TEXT.replace("\n", "\r\n")

    document = read_bytes(text.encode(), source="flood.txt")

    assert document.text == text
    assert [document.words(block.span) for block in document.blocks[1:]] == list(PARAGRAPHS)


def test_unusual_characters_are_kept() -> None:
    """Emoji, combining marks, right-to-left marks and soft hyphens count as they stand."""
    odd = "🌊 caf\u0065\u0301 \u200fשלום\u200e no\u00a0break soft\u00adhyphen"
    text = f"{PARAGRAPHS[0]} {odd} is what the sign said.\n\n{PARAGRAPHS[1]}"

    document = read_text(text)

    assert document.text == text
    assert_blocks_in_order(document)


def test_title_and_byline_come_from_the_blocks() -> None:
    """What stands at the head of a text is known without a sidecar."""
    content = read_plain(TEXT.replace("\n\n", "\n\nBy Ines Karvel\n\n", 1), title=None, byline=())

    assert content.title == "Bridge closed after flood"
    assert content.byline == ("Ines Karvel",)
