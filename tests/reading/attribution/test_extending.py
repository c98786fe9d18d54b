"""Extending: content with its first half, and without what only the text says."""

from __future__ import annotations

from sayso.records import Manner
from tests.reading.attribution.marked import Cued, attributed, contents, page

PLAN = {"1": Cued(manner=Manner.THOUGHT)}
PAST = {"killed": "Tense=Past|VerbForm=Part|Voice=Pass", "were": "Tense=Past|VerbForm=Fin"}


def test_both_halves_around_a_report_are_said() -> None:
    """“The toll stands at 33, the guards said, and the search is over”: they say both."""
    reading = attributed(
        page(
            "The <k1>toll</k1> stands <k1>at</k1> 33, <v1><x>the guards</x></v1> <c1>said</c1>, "
            "<k1>and the search is over</k1>.",
        )
    )

    assert contents(reading) == ["The toll stands at 33 … and the search is over"]


def test_what_the_engine_finds_unlikely_stays_the_authors() -> None:
    """The half before may be where somebody was, or what somebody did."""
    reading = attributed(
        page(
            "At noon in the square, <v1><x>the guards</x></v1> <c1>said</c1>, "
            "<k1>and the search is over</k1>.",
        )
    )

    assert contents(reading) == ["and the search is over"]


def test_a_plan_ends_before_what_has_happened() -> None:
    """The union plans the march; that two men were killed, the text says."""
    reading = attributed(
        page(
            "<v1><o>The union</o></v1> <c1>plans</c1> <k1>a march to the port where two men were "
            "killed</k1>.",
            cues=PLAN,
            arcs=[
                ("killed", "port", "acl:relcl"), ("where", "killed", "advmod"),
                ("were", "killed", "aux:pass"), ("men", "killed", "nsubj:pass"),
            ],
            upos={"killed": "VERB", "where": "ADV"},
            features=PAST,
        )
    )  # fmt: skip

    assert contents(reading) == ["a march to the port"]


def test_what_is_said_keeps_its_relative_clause() -> None:
    """“Said it was the port where two men were killed”: that is said, too."""
    reading = attributed(
        page(
            "<v1><o>The union</o></v1> <c1>said</c1> <k1>it was the port where two men were "
            "killed</k1>.",
            arcs=[
                ("killed", "port", "acl:relcl"), ("where", "killed", "advmod"),
                ("were", "killed", "aux:pass"),
            ],
            upos={"killed": "VERB", "where": "ADV"},
            features=PAST,
        )
    )  # fmt: skip

    assert contents(reading) == ["it was the port where two men were killed"]
