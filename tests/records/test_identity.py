"""Ids: the same content has the same id everywhere, and other content another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.records import record_id

PARTS = st.lists(st.text(max_size=5) | st.integers() | st.none(), max_size=3)


def test_an_id_never_changes() -> None:
    """Stores and exports hold ids; a new way of making them would orphan all of those."""
    assert record_id("doc", "é.txt", 3, None) == "doc-a0a1ecacc9cc86d9"


@given(PARTS, PARTS)
def test_other_parts_make_another_id(left: list[object], right: list[object]) -> None:
    """Where one part ends must count, or ("ab", "c") would be ("a", "bc")."""
    same = record_id("doc", *left) == record_id("doc", *right)

    assert same == (left == right)


def test_the_kind_is_part_of_the_id() -> None:
    """An event must not share the id of a statement that is made of the same parts."""
    statement, event = record_id("stmt", "x"), record_id("event", "x")

    assert statement.startswith("stmt-")
    assert statement.removeprefix("stmt-") != event.removeprefix("event-")


def test_a_lone_surrogate_has_an_id() -> None:
    """File names may hold what UTF-8 can't, and their documents need an id too."""
    assert record_id("doc", "\udcff") != record_id("doc", "\udcfe")
