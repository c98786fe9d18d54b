"""Language: what is not English is named and not read."""

from __future__ import annotations

import pytest

from sayso.errors import UnsupportedLanguage
from sayso.intake import read_text
from sayso.intake.language import english_share, language_name
from sayso.records import BlockKind
from tests.intake.articles import FRENCH, RUSSIAN, TEXT, reasons


@pytest.mark.parametrize(("text", "name"), [(FRENCH, "French"), (RUSSIAN, "Russian")])
def test_another_language_is_refused_by_name(text: str, name: str) -> None:
    """A reading of a text that the model does not know would be made up."""
    with pytest.raises(UnsupportedLanguage, match=name) as caught:
        read_text(text)

    assert caught.value.code == "E_LANG"


def test_a_paragraph_in_another_language_is_set_aside() -> None:
    """The English of a mixed text is read, and the rest is flagged where it stands."""
    document = read_text(f"{TEXT}\n{FRENCH}\n")

    last = document.blocks[-1]
    assert (last.kind, last.label) == (BlockKind.BOILERPLATE, "language:fr")
    assert [gap.span for gap in document.gaps] == [last.span]
    assert "W_LANG" in reasons(document)


def test_english_is_not_doubted() -> None:
    """A gap on every text would be read by nobody."""
    assert read_text(TEXT).gaps == ()


def test_the_share_of_english_words_tells_languages_apart() -> None:
    """It spares plain English the slower judgement."""
    assert english_share(TEXT) > 0.13 > english_share(FRENCH)
    assert english_share("") == 0.0


def test_an_unknown_code_has_a_name_all_the_same() -> None:
    """An error that cannot be worded would hide the one behind it."""
    assert language_name("fr") == "French (fr)"
    assert "qq" in language_name("qq")
