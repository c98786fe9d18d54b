"""A group that is everybody who was killed is "all"; one told apart from others is itself."""

from __future__ import annotations

from sayso.accounts.everybody import told_once, with_everybody
from tests.accounts.accounts_told import row


def scopes(*rows):
    return [each.scope for each in with_everybody(rows)]


def test_the_only_group_that_is_counted_is_everybody():
    miners = row("a", "nine", 9, scope="workers", document="d1", voice="wire")
    strikers = row("b", "six", 6, scope="protesters", document="d2", voice="ministry")
    toll = row("c", "14", 14, document="d3", voice="union")

    assert scopes(miners, strikers, toll) == ["all", "all", "all"]


def test_a_place_stays():
    assert scopes(row("a", "nine", 9, scope="workers, Coast Clinic")) == ["all, Coast Clinic"]


def test_where_guards_died_too_prisoners_are_not_everybody():
    prisoners = row("a", "14", 14, scope="prisoners", document="d1", voice="ministry")
    guards = row("b", "two", 2, scope="guards", document="d2", voice="union")

    assert scopes(prisoners, guards) == ["prisoners", "guards"]


def test_guards_told_as_a_part_tell_that_prisoners_are_not_everybody():
    toll = row("a", "16", 16, document="d1", voice="wire")
    guards = row("b", "two", 2, scope="guards", document="d1", voice="wire")
    prisoners = row("c", "14", 14, scope="prisoners", document="d2", voice="ministry")

    assert scopes(toll, guards, prisoners) == ["all", "guards", "prisoners"]


def test_a_part_of_a_whole_of_the_same_voice_stays_a_part():
    toll = row("a", "16", 16, document="d1", voice="wire")
    teachers = row("b", "14", 14, scope="workers", document="d1", voice="wire")

    assert scopes(toll, teachers) == ["all", "workers"]


def test_few_of_many_are_a_part():
    toll = row("a", "60", 60, document="d1", voice="wire")
    drivers = row("b", "two", 2, scope="workers", document="d2", voice="union")

    assert scopes(toll, drivers) == ["all", "workers"]


def test_civilians_and_children_are_named_as_some():
    assert scopes(row("a", "seven", 7, scope="civilians")) == ["civilians"]
    assert scopes(row("a", "seven", 7, scope="children")) == ["children"]


def test_two_groups_of_one_text_are_two():
    spectators = row("a", "34", 34, scope="spectators", document="d1", voice="club")
    stewards = row("b", "nine", 9, scope="workers", document="d1", voice="club")

    assert scopes(spectators, stewards) == ["spectators", "workers"]


def test_a_number_said_again_in_one_text_is_one_row():
    rows = [row(name, "34", 34, document="d1", voice="ngo") for name in ("a", "b")]
    other = row("c", "34", 34, document="d2", voice="ngo")

    assert [each.id for each in told_once((*rows, other))] == ["a", "c"]


def test_two_voices_of_one_text_are_two_rows():
    rows = [row(name, "34", 34, document="d1", voice=name) for name in ("a", "b")]

    assert len(told_once(rows)) == 2
