"""Links: the engine's view of antecedents, with the rules as its bounds."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.records import Reading
from tests.reading.attribution.marked import RESOLVER, names, page
from tests.reading.parties.test_resolver import mentions

Links = dict[int, list[tuple[int, float]]]


def resolved(text: str, links: Links, **extra: object) -> Reading:
    """The reading of a marked text, with the antecedents of some of its mentions by number."""
    reading = page(text, **extra)  # type: ignore[arg-type]
    assert reading.parse is not None
    count = len(reading.parse.mentions)
    antecedents = tuple(tuple(links.get(number, ())) for number in range(count))
    return RESOLVER(replace(reading, parse=replace(reading.parse, antecedents=antecedents)))


TWO_MEN = "We saw <p>Dorn Pell</p> there. We met <p>Ivo Orr</p> there. <p>He</p> left."


def test_a_pronoun_goes_where_the_engine_is_sure() -> None:
    """It tips the balance where the roles of both are alike."""
    reading = resolved(TWO_MEN, {2: [(1, 0.9), (0, 0.05)]})

    assert mentions(reading, "Ivo Orr") == ["Ivo Orr", "He"]


def test_a_pronoun_that_the_engine_gives_to_nobody_clearly_stays_open() -> None:
    """Where neither knows, neither guesses, and the gap names both."""
    people = "<p>Vell Ray</p>, <p>Dorn Pell</p>, <p>Kell Orr</p>, <p>Jory Lent</p>"
    shares = [(1, 0.31), (0, 0.3), (2, 0.29), (3, 0.1)]
    reading = resolved(f"We saw {people}. <p>He</p> left.", {4: shares})

    (gap,) = reading.gaps

    assert gap.reason.startswith("G_PRONOUN: whom “He” stands for is not settled; ")
    assert gap.reason.endswith("it may be Jory Lent, Kell Orr or Dorn Pell.")
    assert mentions(reading, "Kell Orr") == ["Kell Orr"]


def test_the_engine_does_not_cross_genders() -> None:
    """“She” is not Mr. Orr, however sure it is."""
    reading = resolved("<p>Ann Pell</p> saw <p>Mr. Orr</p>. <p>She</p> left.", {2: [(1, 0.95)]})

    assert mentions(reading, "Ann Pell") == ["Ann Pell", "She"]


def test_once_she_never_he() -> None:
    """A pronoun that was settled bars the other gender."""
    text = "<p>Kim Pell</p> left. <p>She</p> fell. <p>He</p> died."
    reading = resolved(text, {1: [(0, 0.95)], 2: [(0, 0.95)]})

    assert mentions(reading, "Kim Pell") == ["Kim Pell", "She"]
    assert len(reading.gaps) == 1


def test_the_engine_does_not_cross_numbers() -> None:
    """“He” is no group."""
    reading = resolved("<p>Two marchers</p> left. <p>He</p> died.", {1: [(0, 0.95)]})

    assert mentions(reading, "Two marchers") == ["Two marchers"]


def test_he_is_no_organisation() -> None:
    """Only persons are “he”."""
    reading = resolved("<o>The Ferry Board</o> left. <p>He</p> died.", {1: [(0, 0.95)]})

    assert mentions(reading, "Ferry Board") == ["The Ferry Board"]


def test_it_may_be_a_thing() -> None:
    """What the engine takes for the ferry is not laid to the board."""
    text = "<o>The Ferry Board</o> left <x>the ferry</x>. <x>It</x> sank."
    reading = resolved(text, {2: [(1, 0.9)]})

    assert mentions(reading, "Ferry Board") == ["The Ferry Board"]


def test_it_may_be_nothing_that_was_mentioned() -> None:
    """“It rained” has no antecedent."""
    reading = resolved("<o>The Ferry Board</o> left. <x>It</x> died.", {1: [(0, 0.1)]})

    assert mentions(reading, "Ferry Board") == ["The Ferry Board"]


def test_two_full_names_are_never_merged() -> None:
    """Whatever the engine makes of brothers."""
    reading = resolved("<p>Dorn Pell</p> left. <p>Ivo Pell</p> died.", {1: [(0, 0.99)]})

    assert names(reading) == {"Dorn Pell", "Ivo Pell"}


def test_a_noun_goes_to_the_name_that_the_engine_links_it_to() -> None:
    """No rule knows that Pell is the actor."""
    reading = resolved("<p>Dorn Pell</p> left. They saw <p>the actor</p>.", {2: [(0, 0.8)]})
    linked = resolved("<p>Dorn Pell</p> left. <p>The actor</p> died.", {1: [(0, 0.8)]})

    assert names(reading) == {"Dorn Pell", "the actor"}
    assert mentions(linked, "Dorn Pell") == ["Dorn Pell", "The actor"]


def test_a_noun_that_the_engine_takes_for_somebody_new_is_new() -> None:
    """A weak link is none."""
    reading = resolved("<p>Dorn Pell</p> left. <p>The actor</p> died.", {1: [(0, 0.3)]})

    assert names(reading) == {"Dorn Pell", "The actor"}


def test_a_name_takes_the_noun_that_stood_for_it() -> None:
    """“A man ... later named as Dorn Pell”."""
    reading = resolved("<p>A passer-by</p> left. <p>Dorn Pell</p> died.", {1: [(0, 0.9)]})

    assert mentions(reading, "Dorn Pell") == ["A passer-by", "Dorn Pell"]


def test_a_name_settles_a_pronoun_before_it() -> None:
    """“In his speech, Pell ...”."""
    reading = resolved("<p>He</p> left. <p>Dorn Pell</p> died.", {1: [(0, 0.9)]})

    assert mentions(reading, "Dorn Pell") == ["He", "Dorn Pell"]
    assert reading.gaps == ()


def test_whoever_says_i_again_and_again_is_a_speaker_and_not_called_i() -> None:
    """A pronoun is nobody's name."""
    reading = resolved(
        "<p>I</p> left. <p>I</p> fell. <p>I</p> died.", {1: [(0, 0.9)], 2: [(1, 0.9)]}
    )

    assert mentions(reading, "speaker") == ["I", "I", "I"]


def test_i_belongs_to_the_name_that_the_engine_links_it_to() -> None:
    """A transcript names its speakers."""
    reading = resolved("<p>Dorn Pell</p> left. <p>I</p> died.", {1: [(0, 0.9)]})

    assert mentions(reading, "Dorn Pell") == ["Dorn Pell", "I"]


def test_a_place_without_a_name_is_one_when_the_text_comes_back_to_it() -> None:
    """The island of “the island ... there” can be spoken of."""
    text = "We saw <l>an island</l>. We left <l>the isle</l>."
    once = resolved(text, {})
    twice = resolved(text, {1: [(0, 0.9)]})

    assert names(once) == set()
    assert mentions(twice, "an island") == ["an island", "the isle"]


PRONOUNS = ("He", "She", "It", "They", "I", "We", "Those")


@given(
    pronouns=st.lists(st.sampled_from(PRONOUNS), min_size=1, max_size=5),
    links=st.lists(st.tuples(st.integers(0, 6), st.floats(0, 1)), max_size=7),
)
def test_no_party_is_ever_called_by_a_pronoun(
    pronouns: list[str], links: list[tuple[int, float]]
) -> None:
    """Whatever the engine says: the failure that newsrooms meet first."""
    text = "<p>Dorn Pell</p> saw <o>the board</o>. "
    text += " ".join(f"<p>{pronoun}</p> left." for pronoun in pronouns)
    given_links = {
        number: [(earlier, share)]
        for number, (earlier, share) in enumerate(links)
        if earlier < number < 2 + len(pronouns)
    }
    reading = resolved(text, given_links)

    assert names(reading).isdisjoint({*PRONOUNS, *map(str.lower, PRONOUNS)})
    spans = [span for party in reading.parties for span in party.mentions]
    assert len(spans) == len(set(spans))


def test_i_in_a_quotation_is_its_speaker_whatever_the_engine_makes_of_it() -> None:
    """Two speakers take turns, and an engine that links "I" to "I" mixes them up."""
    text = (
        "<p>Ann Pell</p> saw <p>Jory Lent</p>. "
        "“<k1><p>I</p> left</k1>,” <v1><p>Pell</p></v1> <c1>said</c1>. "
        "“<k2><p>I</p> fell</k2>,” <v2><p>Lent</p></v2> <c2>said</c2>."
    )
    reading = resolved(text, {4: [(2, 0.99)]})

    assert mentions(reading, "Ann Pell") == ["Ann Pell", "I", "Pell"]
    assert mentions(reading, "Jory Lent") == ["Jory Lent", "I", "Lent"]


def test_the_subject_behind_an_opening_phrase_is_who_its_pronoun_stands_for() -> None:
    """“In his list, Pell ...”: an engine looks back only."""
    text = "<p>Kell Orr</p> left. In <x><p>his</p> list</x>, <p>Dorn Pell</p> saw it."
    reading = resolved(text, {2: [(0, 0.6)]}, arcs=[("his", "list", "nmod:poss")])

    assert mentions(reading, "Dorn Pell") == ["his", "Dorn Pell"]


def test_whoever_stands_in_the_opening_phrase_comes_first() -> None:
    """“Despite Orr's effort to leave his house, Pell ...” is about Orr's house."""
    text = "Despite <p>Kell Orr</p> and <x><p>his</p> list</x>, <p>Dorn Pell</p> saw it."
    reading = resolved(text, {2: [(0, 0.6)]}, arcs=[("his", "list", "nmod:poss")])

    assert mentions(reading, "Kell Orr") == ["Kell Orr", "his"]


def test_two_ministries_are_two_whatever_the_engine_says() -> None:
    """“The defence ministry” is not the Interior Ministry."""
    text = "<o>The Interior Ministry</o> left. We saw <o>the defence ministry</o>."
    reading = resolved(text, {1: [(0, 0.95)]})

    assert names(reading) == {"Interior Ministry", "the defence ministry"}


def test_a_surname_that_two_bear_stays_open() -> None:
    """Whoever the engine takes it for: the gap names both."""
    text = "<p>Dorn Pell</p> left. <p>Ivo Pell</p> fell. <p>Kell Orr</p> went. <p>Pell</p> died."
    reading = resolved(text, {3: [(1, 0.9)]})

    assert mentions(reading, "Pell") == ["Pell"]
    assert [gap.reason for gap in reading.gaps] == [
        "G_NAME: which “Pell” is meant is not settled; it may be Dorn Pell or Ivo Pell."
    ]
