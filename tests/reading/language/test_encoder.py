"""Rows come back for the pieces that were asked for, from the window in which each was new."""

from __future__ import annotations

import numpy as np

from sayso.reading.language.encoder import encode
from sayso.reading.language.inputs import EncoderInput, make_windows
from sayso.reading.language.layout import WIDTH


class Echo:
    """Answers with the number of the run and the id at each wanted place."""

    def __init__(self) -> None:
        self.runs = 0

    def run(self, ids, quoted, kinds, shapes, wanted):
        assert len(ids) == len(quoted) == len(kinds) == len(shapes)
        self.runs += 1
        found = np.zeros((len(wanted), WIDTH), np.float32)
        found[:, 0], found[:, 1] = ids[wanted], self.runs
        return found


def numbered(*blocks: int) -> EncoderInput:
    """Blocks of so many pieces, whose ids are 1000, 1001 and so on."""
    edges = np.cumsum([0, *blocks])
    count = int(edges[-1])
    zeros = np.zeros(count + 2, np.int64)
    starts = np.arange(count, dtype=np.int32)
    return EncoderInput(
        ids=np.append(np.arange(1000, 1000 + count), [101, 102]),
        quoted=zeros,
        kinds=zeros,
        shapes=zeros,
        starts=starts,
        ends=starts + 1,
        blocks=tuple(zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True)),
    )


def test_each_row_is_of_its_piece():
    """Over several windows, some pieces left out, one asked for twice."""
    given = numbered(90, 120, 60, 300, 40)
    windows = make_windows(given, "x" * len(given))
    pieces = np.sort(np.append(np.arange(0, len(given), 3), 300))
    encoder = Echo()
    out = encode(encoder, given, windows, pieces)
    assert encoder.runs == len(windows) > 2
    assert (out[:, 0] == 1000 + pieces).all()
    firsts = np.array([window.first for window in windows])
    assert (out[:, 1] == np.searchsorted(firsts, pieces, side="right")).all()


def test_a_window_that_nothing_is_asked_of_is_not_run():
    """Such as one of nothing but marks that are in no word."""
    given = numbered(200, 200)
    windows = make_windows(given, "x" * len(given))
    encoder = Echo()
    out = encode(encoder, given, windows, np.array([250, 251]))
    assert out.shape == (2, WIDTH)
    assert encoder.runs == 1
