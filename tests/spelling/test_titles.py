"""Titles: with the gender that some of them tell."""

from __future__ import annotations

from sayso.spelling.titles import title_genders


def test_titles_tell_a_gender_only_where_they_do():
    titles = title_genders()

    assert (titles["mr"], titles["mrs"], titles["minister"]) == ("m", "f", "")
    assert "brandt" not in titles
