"""Where an event lies: the place of its own clause, by its name, and no place of a speech."""

from __future__ import annotations

from sayso.reading.events.geography import Geography
from sayso.reading.events.places import place_gaps, place_of
from sayso.records import Event, Gap, Place
from tests.reading.events.trees import candidate, scene


def place(
    tree: str, form: str, kinds: dict[str, str], kind: str = "ASSAULT"
) -> tuple[str, str | None, str | None] | None:
    """The name, precision and country of the place of the event that begins with a form."""
    found = whole(tree, form, kinds, kind)
    return (found.name, found.precision, found.country) if found else None


def whole(tree: str, form: str, kinds: dict[str, str], kind: str = "ASSAULT") -> Place | None:
    where = scene(tree, kinds)
    return place_of(Geography(where), candidate(where, form), (), kind)


TOWN = (
    "Gunmen:NOUN:nsubj>attacked attacked:VERB:root>ROOT a:DET:det>post post:NOUN:obj>attacked "
    "in:ADP:case>town the:DET:det>town town:NOUN:obl>attacked of:ADP:case>{0} {0}:PROPN:nmod>town"
)


def test_a_town_has_its_name_without_its_noun() -> None:
    """Another report will say "Brenik" alone, and means the same place."""
    tree = TOWN.format("Brenik")

    assert place(tree, "attacked", {"town": "place"}) == ("Brenik", None, None)


def test_a_known_city_has_coordinates() -> None:
    found = whole(TOWN.format("Baghdad"), "attacked", {"town": "place"})

    assert found is not None
    assert (found.name, found.precision, found.country) == ("Baghdad", "city", "IRQ")
    assert found.latitude is not None
    assert round(found.latitude) == 33
    assert found.geoname is not None


def test_detention_is_no_place() -> None:
    tree = (
        "They:PRON:nsubj~pass>beaten were:AUX:aux~pass>beaten beaten:VERB:root>ROOT "
        "in:ADP:case>detention detention:NOUN:obl>beaten"
    )
    assert place(tree, "beaten", {"detention": "place"}) is None


def test_where_somebody_speaks_is_not_where_it_happened() -> None:
    tree = (
        "In:ADP:case>Geneva Geneva:PROPN:obl>said envoys:NOUN:nsubj>said said:VERB:root>ROOT "
        "rebels:NOUN:nsubj>shelled shelled:VERB:ccomp>said villages:NOUN:obj>shelled"
    )
    assert place(tree, "shelled", {"Geneva": "place"}) is None


def test_a_war_elsewhere_is_not_where_people_march() -> None:
    tree = (
        "They:PRON:nsubj>marched marched:VERB:root>ROOT against:ADP:case>war the:DET:det>war "
        "war:NOUN:obl>marched in1:ADP:case>Yemen Yemen:PROPN:nmod>war in2:ADP:case>Prague "
        "Prague:PROPN:obl>marched"
    )
    kinds = {"war": "event", "Yemen": "place", "Prague": "place"}
    assert place(tree, "marched", kinds, "PROTEST") == ("Prague", "city", "CZE")


def test_a_market_lies_in_its_city() -> None:
    tree = (
        "Rebels:NOUN:nsubj>shelled shelled:VERB:root>ROOT a:DET:det>market market:NOUN:obj>shelled "
        "in:ADP:case>Mosul Mosul:PROPN:nmod>market"
    )
    kinds = {"market": "place", "Mosul": "place"}
    assert place(tree, "shelled", kinds) == ("Mosul", "city", "IRQ")


def test_what_is_shelled_is_the_place() -> None:
    tree = (
        "Rebels:NOUN:nsubj>shelled shelled:VERB:root>ROOT Mosul:PROPN:obj>shelled "
        "yesterday:NOUN:obl>shelled"
    )
    assert place(tree, "shelled", {"Mosul": "place"}) == ("Mosul", "city", "IRQ")
    assert place(tree, "shelled", {"Mosul": "person"}) == ("Mosul", "city", "IRQ")


def test_a_country_that_is_attacked_may_be_its_government() -> None:
    tree = (
        "Rebels:NOUN:nsubj>attacked attacked:VERB:root>ROOT Syria:PROPN:obj>attacked "
        "again:ADV:advmod>attacked"
    )
    assert place(tree, "attacked", {"Syria": "place"}) is None


def test_a_province_is_a_region() -> None:
    tree = (
        "Soldiers:NOUN:nsubj>killed killed:VERB:root>ROOT nine:NUM:obj>killed in:ADP:case>province "
        "Helmand:PROPN:compound>province province:NOUN:obl>killed"
    )
    assert place(tree, "killed", {"province": "place"}) == ("Helmand", "region", "AFG")


def test_a_county_is_not_the_town_of_its_name() -> None:
    tree = (
        "Police:NOUN:nsubj>arrested arrested:VERB:root>ROOT two:NUM:obj>arrested "
        "in:ADP:case>County Orleans:PROPN:compound>County County:PROPN:obl>arrested"
    )
    found = whole(tree, "arrested", {"County": "place"}, "COERCE")

    assert found is not None
    assert (found.name, found.geoname) == ("Orleans County", None)


def test_the_capital_goes_back_to_the_town_that_was_called_so() -> None:
    tree = (
        "In1:ADP:case>Karsk Karsk:PROPN:obl>fired ,1:PUNCT:punct>Karsk the1:DET:det>capital1 "
        "capital1:NOUN:appos>Karsk ,2:PUNCT:punct>Karsk police:NOUN:nsubj>fired "
        "fired:VERB:root>ROOT and:CCONJ:cc>looted mobs:NOUN:nsubj>looted looted:VERB:conj>fired "
        "shops:NOUN:obj>looted in2:ADP:case>capital2 the2:DET:det>capital2 "
        "capital2:NOUN:obl>looted"
    )
    kinds = {"Karsk": "place", "capital1": "place", "capital2": "place"}
    assert place(tree, "looted", kinds) == ("Karsk", None, None)


def test_a_tie_leaves_a_gap() -> None:
    """Only a choice between several known places is a question to the reader."""
    tree = (
        "American:ADJ:amod>police police:NOUN:nsubj>arrested arrested:VERB:root>ROOT "
        "two:NUM:obj>arrested in:ADP:case>{0} {0}:PROPN:obl>arrested"
    )

    def gaps(town: str) -> tuple[Gap, ...]:
        where = scene(tree.format(town), {town: "place"})
        geography = Geography(where)
        trigger = candidate(where, "arrested")
        found = place_of(geography, trigger, (), "COERCE")
        span = where.layout.span(trigger.words)
        return place_gaps(geography, [Event("e", "COERCE", span, 0.9, place=found)])

    (gap,) = gaps("Springfield")
    assert gap.reason.startswith("G_PLACE: ")
    assert "(USA)" in gap.reason
    assert gaps("Brenik") == ()
    assert gaps("Chicago") == ()


def test_an_agency_of_the_dateline_is_no_place() -> None:
    tree = (
        "({0}):NOUN:dep>attacked -:PUNCT:punct>attacked Gunmen:NOUN:nsubj>attacked "
        "attacked:VERB:root>ROOT a:DET:det>post post:NOUN:obj>attacked "
        "at:ADP:case>Brenik Brenik:PROPN:obl>attacked"
    )

    assert place(tree.format("Ostpress"), "attacked", {"Brenik": "place"}) is not None
    assert place(tree.format("Brenik"), "attacked", {"Brenik": "place"}) is None


def test_what_a_rumour_tells_is_not_where_the_rumour_ran() -> None:
    tree = (
        "Rumours:NOUN:nsubj>spread that:SCONJ:mark>attacked gunmen:NOUN:nsubj>attacked "
        "attacked:VERB:acl>Rumours a:DET:det>post post:NOUN:obj>attacked spread:VERB:root>ROOT "
        "in:ADP:case>Homs Homs:PROPN:obl>spread"
    )

    assert place(tree, "attacked", {"Homs": "place"}) is None
