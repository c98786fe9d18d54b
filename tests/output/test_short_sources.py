"""Files are called by as little of their path as tells them apart: no table of whole paths."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.output.short_sources import short_sources


def test_the_last_part_is_enough_where_it_is_the_only_one() -> None:
    found = short_sources(["/news/a/report.txt", "/news/b/report.txt", "/news/b/talk.txt"])

    assert list(found.values()) == ["a/report.txt", "b/report.txt", "talk.txt"]


def test_one_path_may_end_like_another() -> None:
    assert short_sources(["b/report.txt", "a/b/report.txt"]) == {
        "a/b/report.txt": "a/b/report.txt",
        "b/report.txt": "b/report.txt",
    }


@given(st.lists(st.text(alphabet="ab/.-", min_size=1, max_size=6)))
def test_every_source_has_a_name_of_its_own(sources: list[str]) -> None:
    found = short_sources(sources)

    assert set(found) == set(sources)
    assert all(found.values())
