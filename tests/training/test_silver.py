"""Trees of a teacher as Universal Dependencies."""

from __future__ import annotations

import pytest

from training.engine.silver import Token, to_universal


def tree(*rows: str) -> list[tuple[int, str] | None]:
    """Convert a sentence of rows "form upos head relation", the head by number, -1 for the root.

    A trailing "person", "people" or VerbForm says more of the word.
    """
    tokens = []
    for row in rows:
        form, upos, head, relation, *more = row.split()
        tokens.append(
            Token(
                form,
                upos,
                int(head),
                relation,
                person="person" in more,
                people="people" in more,
                verb_form="Inf" if "Inf" in more else "",
            )
        )
    return to_universal(tokens)


def test_the_noun_of_a_preposition_is_the_head() -> None:
    found = tree("They PRON 1 nsubj", "met VERB -1 ROOT", "in ADP 1 prep", "town NOUN 2 pobj")
    assert found == [(1, "nsubj"), (-1, "root"), (3, "case"), (1, "obl")]


def test_a_preposition_under_a_noun_makes_a_modifier() -> None:
    found = tree("fall NOUN -1 ROOT", "of ADP 0 prep", "the DET 3 det", "town NOUN 1 pobj")
    assert found == [(-1, "root"), (3, "case"), (3, "det"), (0, "nmod")]


def test_the_doer_of_a_passive() -> None:
    found = tree(
        "He PRON 2 nsubjpass", "was AUX 2 auxpass", "hit VERB -1 ROOT", "by ADP 2 agent",
        "police NOUN 3 pobj",
    )  # fmt: skip
    assert found[0] == (2, "nsubj:pass")
    assert found[3:] == [(4, "case"), (2, "obl:agent")]


def test_the_predicate_of_to_be_is_the_head() -> None:
    found = tree("She PRON 1 nsubj", "is AUX -1 ROOT", "a DET 3 det", "mayor NOUN 1 attr")
    assert found == [(3, "nsubj"), (3, "cop"), (3, "det"), (-1, "root")]


def test_a_place_as_predicate() -> None:
    found = tree("He PRON 1 nsubj", "was AUX -1 ROOT", "in ADP 1 prep", "Oslava PROPN 2 pobj")
    assert found == [(3, "nsubj"), (3, "cop"), (3, "case"), (-1, "root")]


def test_what_there_is_is_the_subject() -> None:
    found = tree("There PRON 1 expl", "was AUX -1 ROOT", "a DET 3 det", "truce NOUN 1 attr")
    assert found[3] == (1, "nsubj")


def test_conjuncts_hang_on_the_first() -> None:
    found = tree("men NOUN -1 ROOT", "women NOUN 0 conj", "and CCONJ 1 cc", "children NOUN 1 conj")
    assert found == [(-1, "root"), (0, "conj"), (3, "cc"), (0, "conj")]


def test_a_persons_name_begins_with_its_head() -> None:
    found = tree("Ada PROPN 1 compound person", "Brandt PROPN 2 nsubj person", "spoke VERB -1 ROOT")
    assert found == [(2, "nsubj"), (0, "flat"), (-1, "root")]


def test_what_stands_before_said_is_the_head() -> None:
    found = tree("It PRON 1 nsubj", "rained VERB 3 ccomp", "she PRON 3 nsubj", "said VERB -1 ROOT")
    assert found == [(1, "nsubj"), (-1, "root"), (3, "nsubj"), (1, "parataxis")]


def test_a_wish_has_an_object() -> None:
    found = tree(
        "They PRON 1 nsubj", "want VERB -1 ROOT", "him PRON 4 nsubj", "to PART 4 aux",
        "go VERB 1 ccomp Inf",
    )  # fmt: skip
    assert found[2:] == [(1, "obj"), (4, "mark"), (1, "xcomp")]


@pytest.mark.parametrize("relation", ["punct", "appos", "dep", "meta", "npadvmod", "unheard"])
def test_what_the_schemes_cut_otherwise_is_left_open(relation: str) -> None:
    assert tree("Rain NOUN -1 ROOT", f"x X 0 {relation}")[1] is None
