"""Parties: mentions grouped by their names and simple rules."""

from __future__ import annotations

from sayso.records import Party, PartyKind, Reading
from tests.reading.attribution.marked import attributed, names, page


def party(reading: Reading, name: str) -> Party:
    """The one party of a name."""
    (found,) = [each for each in reading.parties if each.name == name]
    return found


def mentions(reading: Reading, name: str) -> list[str]:
    """The words of the mentions of the one party of a name."""
    return [reading.text_of(span) for span in party(reading, name).mentions]


def test_a_name_right_behind_its_noun_is_its_name() -> None:
    """“Spokesman Oren Tivask” has a small letter and a name."""
    reading = attributed(
        page("<p>spokeswoman Oda Tivask</p> left.", arcs=[("Tivask", "Oda", "flat")])
    )

    assert "Oda Tivask" in next(iter(names(reading)))


def test_a_name_in_apposition_needs_no_mention_of_its_own() -> None:
    """The engine often sees one mention in “its spokesman, Petru Hask”."""
    reading = attributed(
        page(
            "They saw <p>the spokesman</p>, Colonel Petru Hask, there. <p>Hask</p> left.",
            arcs=[
                ("Hask", "spokesman", "appos"),
                ("Petru", "Hask", "flat"),
                ("Colonel", "Hask", "flat"),
            ],
        )
    )

    assert names(reading) == {"Petru Hask"}


def test_a_nationality_before_a_noun_is_no_person() -> None:
    """“The Tarnish claim” is made by nobody called Tarnish."""
    reading = attributed(
        page("<p>The Tarnish</p> claim fell.", arcs=[("Tarnish", "claim", "amod")])
    )

    assert names(reading) == set()


def test_several_people_are_a_group() -> None:
    """Plural nouns, and names joined by "and"."""
    reading = attributed(
        page(
            "<p>Two marchers</p> left. They saw <p>Pell and Orr</p>.",
            arcs=[("Orr", "Pell", "conj")],
        )
    )

    assert {each.kind for each in reading.parties} == {PartyKind.GROUP}
    assert names(reading) == {"Two marchers", "Pell and Orr"}


def test_things_that_do_not_act_are_no_parties() -> None:
    """A party is anyone spoken of that can act."""
    assert names(attributed(page("<x>The ferry</x> left."))) == set()


def test_several_joined_keep_their_members() -> None:
    """A compound actor stays a list."""
    reading = attributed(
        page(
            "They saw <o><o>the army</o> and <o>the council</o></o> there.",
            arcs=[("council", "army", "conj")],
        )
    )
    both = party(reading, "the army and the council")

    assert both.kind is PartyKind.GROUP
    assert both.members == (party(reading, "the army").id, party(reading, "the council").id)


def test_two_who_speak_together_are_a_party_with_members() -> None:
    """Also where the engine sees each by himself."""
    reading = attributed(
        page(
            "<v1><o>The army</o> and <o>the council</o></v1> <c1>said</c1> <k1>it fell</k1>.",
            arcs=[("council", "army", "conj")],
        )
    )
    both = party(reading, "The army and the council")

    assert len(both.members) == 2
    assert [reading.voice_of(each).party for each in reading.statements] == [both.id]  # type: ignore[union-attr]


def test_words_are_a_mention_of_one_party_only() -> None:
    """An engine may see a person and a body in the same words."""
    reading = attributed(page("<o><p>Open Square</p></o> left. <o>Open Square</o> died."))
    spans = [span for each in reading.parties for span in each.mentions]

    assert len(spans) == len(set(spans)) == 2
