"""The step as a whole, with the weights that ship."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.language import Segmenter, load_segmenter
from sayso.records import Block, BlockKind, Document, Parse, Span

TEXT = (
    "The minister denied the report on Monday. “We were not there,” Dalia Veshkan told reporters "
    "on Thursday."
)


@cache
def segmenter() -> Segmenter:
    return load_segmenter()


def parsed(text: str, *kinds: BlockKind) -> tuple[Document, Parse]:
    blocks, start = [], 0
    for number, part in enumerate(text.split("\n\n")):
        words = part.strip()
        if words:
            begin = text.index(words, start)
            kind = kinds[number] if number < len(kinds) else BlockKind.PARAGRAPH
            blocks.append(Block(kind, Span(begin, begin + len(words))))
        start += len(part) + 2
    document = Document(text, "", "0" * 64, "en", tuple(blocks))
    return document, segmenter().parse(document)


def words_of(document: Document, parse: Parse, wanted: str) -> int:
    return [document.words(span) for span in parse.words].index(wanted)


def test_a_sentence_has_its_tree():
    """Later steps read subjects and clauses off the tree."""
    document, parse = parsed(TEXT)
    minister, denied = (words_of(document, parse, word) for word in ("minister", "denied"))
    assert parse.heads[minister] == denied
    assert parse.relations[minister] == "nsubj"
    assert (parse.upos[denied], parse.heads[denied], parse.relations[denied]) == (
        "VERB",
        -1,
        "root",
    )
    assert len(parse.sentences) == 2


def test_a_name_is_a_person():
    """Voices and parties are grouped from mentions."""
    document, parse = parsed(TEXT)
    kinds = {document.words(mention.span): mention.kind for mention in parse.mentions}
    assert kinds["Dalia Veshkan"] == "person"


def test_a_cue_is_tied_to_its_voice_and_content():
    """The linker's scores are what attribution decodes."""
    document, parse = parsed(TEXT)
    told = words_of(document, parse, "told")
    cue = next(each for each in parse.cues if each.first <= told <= each.last)
    voice = {
        document.words(parse.words[cue.window + n]) for n, p in enumerate(cue.voice) if p > 0.5
    }
    content = [
        document.words(parse.words[cue.window + n]) for n, p in enumerate(cue.content) if p > 0.5
    ]
    assert "Veshkan" in voice
    assert "there" in content
    assert len(cue.voice) == len(cue.content)


def test_boilerplate_is_not_parsed():
    """“Read more here” is nobody's statement."""
    _, parse = parsed("Read more here\n\nHe left.", BlockKind.BOILERPLATE)
    assert parse.words[0].start == len("Read more here\n\n")
    assert parse.block_of == (1,)


@settings(max_examples=25)
@given(st.text(alphabet='ab .,"“”’\n\u00ad\u0301😀א', max_size=120))
def test_any_text_is_parsed(text):
    """No text may stop a run, and every column has one entry a word."""
    _, parse = parsed(text)
    counts = {len(parse.upos), len(parse.features), len(parse.heads), len(parse.relations)}
    assert counts == {len(parse.words)}
    assert all(span.end <= len(text) for span in parse.words)
    assert [n for first, last in parse.sentences for n in range(first, last + 1)] == list(
        range(len(parse.words))
    )


@pytest.mark.parametrize("text", ["word " * 3000, "no end " * 400 + ".", "\u200b" * 50, "a." * 900])
def test_noise_is_parsed_too(text):
    """Lists, tables and run-on text have no sentences to hold on to."""
    _, parse = parsed(text)
    assert all(last - first < 150 for first, last in parse.sentences)
