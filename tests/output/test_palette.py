"""The palette: every voice can be read by people who see little or no colour."""

from __future__ import annotations

from itertools import product

import pytest

from sayso.output.palette import DARK, LIGHT, Scheme, contrast

SCHEMES = pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
ENOUGH_FOR_WORDS, ENOUGH_FOR_LINES = 4.5, 3


def test_contrast_is_that_of_wcag() -> None:
    """Black on white is 21 by definition; the grey is the known border of 4.5."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#767676") == pytest.approx(4.54, abs=0.01)


@SCHEMES
def test_words_can_be_read_on_every_ground(scheme: Scheme) -> None:
    """Text and any ink on any tint, as one voice's words lie within another's (WCAG AA)."""
    shades = (*scheme.voices, scheme.unsettled)
    grounds = (scheme.paper, scheme.card, *(shade.tint for shade in shades))
    words = (scheme.text, *(shade.ink for shade in shades))
    poor = [pair for pair in product(words, grounds) if contrast(*pair) < ENOUGH_FOR_WORDS]

    assert poor == []


@SCHEMES
def test_quiet_words_and_chips_can_be_read(scheme: Scheme) -> None:
    """Small words need it most: quiet ones on paper and card, paper on a chip of ink."""
    inks = [shade.ink for shade in (*scheme.voices, scheme.unsettled)]

    assert min(contrast(scheme.quiet, each) for each in (scheme.paper, scheme.card)) >= 4.5
    assert min(contrast(scheme.paper, ink) for ink in inks) >= ENOUGH_FOR_WORDS


@SCHEMES
def test_the_focus_ring_is_seen(scheme: Scheme) -> None:
    """Whoever uses the keyboard has to see where it is."""
    tints = [shade.tint for shade in scheme.voices]

    assert min(contrast(scheme.focus, each) for each in (scheme.paper, scheme.card, *tints)) >= (
        ENOUGH_FOR_LINES
    )


def test_both_schemes_have_the_same_voices() -> None:
    """A voice keeps its number when the scheme changes, so both need as many shades."""
    assert len(LIGHT.voices) == len(DARK.voices)
    assert len({shade.ink for shade in LIGHT.voices}) == len(LIGHT.voices)
    assert len({shade.tint for shade in DARK.voices}) == len(DARK.voices)
