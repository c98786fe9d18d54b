"""Batches: behind every number of a batch stand the words that it was made from."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from sayso.reading.language.inputs import make_windows
from tests.training.annotated import FINCH, LETTERS, snippet, spoken, tree
from training.engine.corpora import Annotated
from training.engine.examples import make_example

torch = pytest.importorskip("torch", reason="batches are made with the package torch")
batches = pytest.importorskip("training.engine.batches")

NEWS = spoken(
    "The bridge over the Tolm stays open, the mayor of the town said on Monday.\n"
    "It had been shut for a week, and buses went the long way round.\n"
    "Ines Vahl, who drives one of them, told reporters that nobody had asked her.",
    ("the mayor of the town", "said", "The bridge over the Tolm stays open"),
    ("Ines Vahl", "told", "that nobody had asked her"),
)
MAYOR = tree(
    FINCH,
    "person 0 2 mayor|person 5 5 mayor|object 7 8 bridge|person 13 13 mayor|object 15 15 bridge",
)
PAIR = snippet("[Dara Quill] met {Ines Vahl} in Tolm. Later Quill said <she> was late.", right="[]")


class Read:
    """A batch, and the word that stands at each place of it."""

    def __init__(self, *documents: Annotated, longest: int) -> None:
        self.examples = [make_example(each, each.text, LETTERS, {"said": 1}) for each in documents]
        step = [
            (example, make_windows(example.given, example.text, longest=longest))
            for example in self.examples
        ]
        self.windows = [(example, window) for example, found in step for window in found]
        self.batch = batches.make_batch(step)

    def word(self, row: int, column: int) -> str:
        """The word, by way of the piece that the network sees for it."""
        example, window = self.windows[row]
        assert self.batch["seen"][row, column]
        piece = window.rows[int(self.batch["places"][row, column])]
        at = example.given.starts[piece]
        start, end = next(span for span in example.words if span[0] <= at < span[1])
        assert at == start
        return example.text[start:end]

    def marked(self, name: str, link: int) -> str:
        """The words that a link marks."""
        row = int(self.batch["link_rows"][link])
        columns = torch.nonzero(self.batch[f"link_{name}"][link])[:, 0].tolist()
        return " ".join(self.word(row, column) for column in columns)

    def mention(self, document: int, number: int) -> str:
        """The head word of a mention."""
        width = self.batch["places"].shape[1]
        return self.word(*divmod(int(self.batch["chain_words"][document, number]), width))


@pytest.mark.parametrize("longest", [256, 110])
def test_links_point_at_their_words(longest):
    """The cue with its voice and content, whatever windows stand around them."""
    read = Read(PAIR, NEWS, MAYOR, longest=longest)

    links = [
        tuple(read.marked(name, number) for name in ("voice", "cue", "content"))
        for number in range(len(read.batch["link_rows"]))
    ]

    assert links == [
        ("the mayor of the town", "said", "The bridge over the Tolm stays open"),
        ("Ines Vahl", "told", "that nobody had asked her"),
    ]
    assert read.batch["link_manner"].tolist() == [1, -100]
    assert torch.allclose(read.batch["link_cue"].sum(1), torch.ones(2))


def test_a_link_across_windows_marks_what_is_seen():
    """Each window knows only its own words; nothing of another one may be marked."""
    read = Read(NEWS, longest=60)

    assert len(read.windows) > 3
    assert [read.marked("cue", number) for number in range(2)] == ["said", "told"]
    for number, name in ((0, "the mayor of the town"), (1, "Ines Vahl")):
        assert set(read.marked("voice", number).split()) <= set(name.split())


@pytest.mark.parametrize("longest", [256, 110, 40])
def test_right_antecedents_point_at_their_words(longest):
    """Heads of mentions are found again, in whatever window of whatever document."""
    read = Read(NEWS, PAIR, MAYOR, longest=longest)
    right = read.batch["chain_right"]

    def answers(document: int, mention: int) -> list[str]:
        numbers = torch.nonzero(right[document, mention, :-1])[:, 0].tolist()
        return [read.mention(document, number) for number in numbers]

    assert [read.mention(0, number) for number in range(5)] == "Dara Ines Tolm Quill she".split()
    assert answers(0, 4) == ["Dara", "Quill"]
    assert [read.mention(1, number) for number in range(5)] == "Finch She bridge Finch it".split()
    assert answers(1, 1) == ["Finch"]
    assert answers(1, 3) == ["Finch", "She"]
    assert answers(1, 4) == ["bridge"]
    assert right[:, :, -1].tolist() == [[False] * 5, [True, False, True, False, False]]
    assert read.batch["chain_weight"][:, 0].tolist() == [batches.LONE_WEIGHT, 1.0]
    assert bool((right <= read.batch["chain_allowed"]).all())


def test_fewer_mentions_are_padded_with_what_is_never_right():
    few = snippet("[Dara] met {Ines} as <she> left.", right="[]")
    read = Read(few, MAYOR, longest=256)

    assert read.batch["chain_right"].shape == (2, 5, 6)
    assert not read.batch["chain_right"][0, 3:].any()
    assert not read.batch["chain_allowed"][0, 3:].any()
    assert not read.batch["chain_allowed"][0, :, 3:5].any()


@pytest.mark.parametrize("longest", [256, 110, 40])
def test_heads_and_borders_point_at_their_words(longest):
    """A word number of the document must become one of the window, or nothing."""
    read = Read(NEWS, MAYOR, longest=longest)
    batch, found = read.batch, set()
    for row, (example, _) in enumerate(read.windows):
        if example is read.examples[1]:
            for column in torch.nonzero(batch["new"][row])[:, 0].tolist():
                head = int(batch["head"][row, column])
                above = read.word(row, head) if head >= 0 else head
                found.add((read.word(row, column), above))

    assert {("Mayor", "Finch"), ("spoke", -1), ("She", "said"), ("it", "praised")} <= found
    assert ("safe", "said") in found  # one sentence is never cut here


@pytest.mark.parametrize("longest", [256, 110, 40])
def test_every_word_is_new_in_one_window(longest):
    """What two windows see would count twice, what none sees would not be learned."""
    read = Read(NEWS, MAYOR, PAIR, longest=longest)

    assert int(read.batch["new"].sum()) == sum(len(each.words) for each in read.examples)


@pytest.mark.parametrize("documents", [(NEWS, MAYOR, PAIR), (NEWS,), (PAIR,)])
def test_what_is_unpacked_is_what_was_packed(documents):
    """Every kind of number and every shape, the empty ones too, at places that fit them."""
    batch = Read(*documents, longest=110).batch

    flat, where = batches.pack(batch)
    again = batches.unpack((flat, where), "cpu")

    assert again.keys() == batch.keys()
    for name, each in batch.items():
        assert (again[name].dtype, again[name].shape) == (each.dtype, each.shape)
        assert torch.equal(again[name], each), name
    assert flat.dtype == torch.uint8
    assert all(at % 8 == 0 for *_, at, _ in where)
    assert all(at + size <= after for (*_, at, size), (*_, after, _) in pairwise(where))


def test_a_batch_without_chains_has_none():
    batch = Read(NEWS, longest=110).batch

    assert batch["chain_words"].numel() == 0
    assert np.prod(batch["chain_right"].shape) == 0
