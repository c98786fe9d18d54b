"""Chains: which earlier mention is right, as two corpora say it in two ways."""

from __future__ import annotations

import json

import numpy as np

from sayso.reading.language.coreference import FURTHEST
from tests.training.annotated import FINCH, LETTERS, snippet, tree
from training.engine.corpora import Annotated, read_gap
from training.engine.examples import Chains, make_example

BRIDGE = (
    "person 0 2 mayor|person 5 5 mayor|object 7 8 bridge|person 13 13 mayor|object 15 15 bridge"
)
NEW = "new"


def chains(document: Annotated) -> Chains | None:
    return make_example(document, document.text, LETTERS, {}).chains


def named(document: Annotated) -> list[str]:
    """The words of each mention."""
    example = make_example(document, document.text, LETTERS, {})
    table = example.chains.table
    return [
        document.text[example.words[first][0] : example.words[last][1]]
        for first, last in zip(table.firsts, table.lasts, strict=True)
    ]


def columns(document: Annotated, kind: str = "right") -> list[list[str]]:
    """For each mention the words of what it is right (or allowed) to link to."""
    names = [*named(document), NEW]
    rows = getattr(chains(document), kind)
    return [[names[number] for number in np.flatnonzero(row)] for row in rows]


def test_every_earlier_mention_of_the_entity_is_right():
    """They are right together (Lee et al. 2017); the first one begins the chain."""
    document = tree(FINCH, BRIDGE)

    assert named(document) == ["Mayor Orla Finch", "She", "the bridge", "Finch", "it"]
    assert columns(document) == [
        [NEW],
        ["Mayor Orla Finch"],
        [NEW],
        ["Mayor Orla Finch", "She"],
        ["the bridge"],
    ]


def test_only_what_stands_before_is_allowed():
    allowed = chains(tree(FINCH, BRIDGE)).allowed

    assert allowed[:, -1].all()
    assert (allowed[:, :-1] == np.tri(5, k=-1, dtype=bool)).all()


def test_pronouns_are_told_from_nouns():
    table = chains(tree(FINCH, BRIDGE)).table

    assert (table.pronouns >= 0).tolist() == [False, True, False, False, True]


def test_of_two_mentions_with_one_head_the_longer_one_stays():
    """The engine finds one mention a head word, so the other could never be linked."""
    document = tree(FINCH, BRIDGE + "|person 1 2 nobody")

    assert named(document)[:2] == ["Mayor Orla Finch", "She"]
    assert columns(document) == columns(tree(FINCH, BRIDGE))


def test_an_antecedent_out_of_reach_is_not_denied():
    """To call it new would be wrong, so it isn't judged; one nearer by one is."""
    names = ["Pia", *(f"Bo{'x' * number}" for number in range(FURTHEST)), "Pia", "Pia"]
    table = "|".join(f"{name} PROPN 0 root" for name in names)
    mentions = "|".join(f"person {n} {n} {name}" for n, name in enumerate(names))

    right = chains(tree(table, mentions)).right

    assert not right[-2].any()
    assert np.flatnonzero(right[-1]).tolist() == [FURTHEST + 1]
    assert right[:-2, -1].all()


def test_no_mentions_no_chains():
    document = tree(FINCH, BRIDGE)
    document.syntax.mentions.clear()

    assert chains(document) is None


def test_all_mentions_of_the_right_name_are_right():
    """Other names are there to be chosen wrongly; capitals that begin a sentence are none."""
    document = snippet(
        "[Dara Quill] met {Ines Vahl} in Tolm. Later Quill said <she> was late.", right="[]"
    )

    assert named(document) == ["Dara Quill", "Ines Vahl", "Tolm", "Quill", "she"]
    assert columns(document)[-1] == ["Dara Quill", "Quill"]
    assert columns(document, "allowed")[-1] == ["Dara Quill", "Ines Vahl", "Tolm", "Quill", NEW]


def test_only_the_pronoun_is_judged():
    """Nothing is annotated about the names themselves."""
    right = chains(snippet("[Dara] met {Ines} as <she> left.", right="{}")).right

    assert right.any(1).tolist() == [False, False, True]
    assert np.flatnonzero(right[-1]).tolist() == [1]


def test_where_neither_name_is_right_all_else_is():
    """It may be a third person, named or not."""
    document = snippet("[Dara Quill] met {Ines Vahl} and Mona. Quill said <she> left.", right="")

    assert columns(document)[-1] == ["Mona", NEW]


def test_a_surname_that_both_have_is_no_answer():
    document = snippet("[Dara Quill] met {Ines Quill}. Quill said <she> was late.", right="[]")

    assert chains(document) is None


def test_an_answer_behind_the_pronoun_is_no_antecedent():
    document = snippet("{Ines Vahl} knew <she> was late, so [Dara Quill] left.", right="[]")

    assert chains(document) is None
    document.ambiguous.right = (False, True)
    assert named(document) == ["Ines Vahl", "she"]
    assert columns(document)[-1] == ["Ines Vahl"]


def test_gap_is_read_as_it_is_published(tmp_path):
    """Offsets count code points, also behind an emoji."""
    document = snippet("😀 [Dara Quill] met {Ines Vahl} as <she> left.", right="{}")
    given = document.ambiguous
    row = {
        "id": "test-1",
        "text": document.text,
        "pronoun": list(given.pronoun),
        "a": list(given.names[0]),
        "b": list(given.names[1]),
        "a_coref": False,
        "b_coref": True,
        "url": "https://example.org/",
    }
    path = tmp_path / "gap.jsonl"
    path.write_text(f"{json.dumps(row)}\n" * 2, encoding="utf-8")

    found = read_gap(path)

    assert len(found) == 2
    assert (found[0].id, found[0].corpus, found[0].text) == ("test-1", "gap", document.text)
    assert found[0].ambiguous == given
    assert (found[0].attributions, found[0].syntax) == ([], None)
