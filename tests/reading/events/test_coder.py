"""The step: its place in the line, its ids, links and offsets, with a typer that says what to."""

from __future__ import annotations

import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.events.coder import Coder, code_events
from sayso.reading.events.lexicon import load_lexicon
from sayso.reading.events.typer import KINDS, Typer
from sayso.records import Document, Reading
from tests.reading.events.trees import scene

ACCUSED = (
    "Unions:NOUN:nsubj>accused accused:VERB:root>ROOT guards:NOUN:obj>accused "
    "of:SCONJ:mark>beating beating:VERB:advcl>accused farmers:NOUN:obj>beating"
)
PEOPLE = {"Unions": "organization", "guards": "person", "farmers": "person"}


def believing(*lemmas):
    """A typer that takes words for the type that our list gives first, and others for none."""
    table = np.zeros((2**15, 1 + len(KINDS)), np.int8)
    for lemma, kind in lemmas:
        row = np.asarray(_row(f"key={lemma}"))
        table[row, 1 + KINDS.index(kind)] = 20
    scale = np.full(1 + len(KINDS), 0.5, np.float32)
    return Typer("test", table, scale, 0.97)


def _row(name):
    return zlib.crc32(name.encode()) % 2**15


TYPER = believing(("accuse", "ACCUSE"), ("beat", "ASSAULT"))


def test_an_accusation_keeps_what_it_alleges():
    """Two events, the inner one linked; who is accused is who does it."""
    where = scene(ACCUSED, PEOPLE)
    outer, inner = code_events(where, lexicon=load_lexicon(), typer=TYPER)

    assert (outer.kind, inner.kind) == ("ACCUSE", "ASSAULT")
    assert (outer.content_of, inner.content_of) == (None, outer.id)
    assert [where.document.words(each.span) for each in outer.actors] == ["Unions"]
    assert [where.document.words(each.span) for each in inner.actors] == ["guards"]
    assert [where.document.words(each.span) for each in inner.recipients] == ["farmers"]


def test_what_the_typer_does_not_believe_is_no_event():
    assert code_events(scene(ACCUSED, PEOPLE), lexicon=load_lexicon(), typer=believing()) == ()


def test_the_same_text_gives_the_same_ids():
    first, second = (
        code_events(scene(ACCUSED, PEOPLE), lexicon=load_lexicon(), typer=TYPER) for _ in range(2)
    )
    assert first == second


def test_a_reading_without_a_parse_is_refused():
    document = Document("x", "-", "0" * 64, "en", ())
    with pytest.raises(ValueError, match="parse"):
        Coder(typer=TYPER)(Reading(document))


FORMS = st.sampled_from(
    "police Arrested the march of on shelled 12 killed accused , rebels’s 🌾 talks by who".split()
)
RELATIONS = st.sampled_from(
    "nsubj nsubj~pass obj obl nmod nmod~poss conj advcl acl~relcl xcomp ccomp amod compound "
    "case mark aux aux~pass nummod appos dep".split()
)
PARTS = st.sampled_from("NOUN VERB PROPN ADP PRON NUM ADJ DET".split())
ROWS = st.lists(st.tuples(FORMS, PARTS, RELATIONS, st.integers(0, 30)), min_size=1, max_size=12)


@given(ROWS, st.sampled_from(["person", "place", "abstract", ""]))
def test_whatever_the_tree_spans_lie_in_the_text(rows, kind):
    """Parsers make trees of all sorts; no rule may raise, hang, or leave the text."""
    names = [f"{form}{n}" for n, (form, *_) in enumerate(rows)]
    tree = " ".join(
        f"{name}:{part}:{relation}>{names[above % n] if n else 'ROOT'}"
        for n, (name, (_, part, relation, above)) in enumerate(zip(names, rows, strict=True))
    )
    where = scene(tree, dict.fromkeys(names, kind) if kind else {})
    text = where.document.text
    eager = Typer("test", TYPER.table, TYPER.scale, 0.0)
    for event in code_events(where, lexicon=load_lexicon(), typer=eager):
        spans = [event.trigger, *(each.span for each in (*event.actors, *event.recipients))]
        spans += [count.span for count in event.counts] + (
            [event.place.span] if event.place else []
        )
        for span in spans:
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end].strip()
