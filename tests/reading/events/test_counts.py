"""Counts go with what they count: killed, injured, detained, or gathered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.events.counts import crowd_of, find_tallies
from tests.reading.events.trees import scene

NOUNS = frozenset(
    "people protesters civilians fighters soldiers guards clerks nurses men women children miners "
    "bodies arrests deaths casualties toll market attack raid officers villagers priests houses "
    "cars forces members security number dead police boy crowd streets square".split()
)
PARTS = {
    ".": "PUNCT", ",": "PUNCT", "-": "PUNCT", "and": "CCONJ", "the": "DET", "a": "DET",
    "of": "ADP", "in": "ADP", "to": "ADP", "at": "ADP", "from": "ADP", "including": "VERB",
    "them": "PRON", "others": "NOUN", "were": "AUX", "was": "AUX", "had": "AUX", "been": "AUX",
}  # fmt: skip


def flat(text: str) -> str:
    """A tree in which every word hangs on the last: counts are read from the words."""
    words = text.split()
    names = [f"{word}{number}" if word.isalpha() else word for number, word in enumerate(words)]
    rows = []
    for name, word in zip(names, words, strict=True):
        low = word.lower()
        numeral = "NUM" if word[0].isdigit() else "VERB"
        part = PARTS.get(low) or ("NOUN" if low in NOUNS else numeral)
        rows.append(
            f"{name}:{part}:dep>{names[-1]}" if name != names[-1] else f"{name}:{part}:root>ROOT"
        )
    return " ".join(rows)


def tallies(text: str) -> list[tuple[str, float, float | None, str]]:
    where = scene(flat(text))
    return [
        (each.count.what, each.count.low, each.count.high, each.count.scope)
        for each in find_tallies(where, range(len(where.parse.words)))
    ]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("shells killed at least twelve people", [("killed", 12, None, "all")]),
        ("forty protesters were arrested", [("detained", 40, 40, "protesters")]),
        ("dozens were wounded", [("injured", 24, 99, "all")]),
        ("nearly 200 civilians have been killed", [("killed", 185, 200, "civilians")]),
        ("no casualties", [("killed", 0, 0, "all"), ("injured", 0, 0, "all")]),
        (
            "the raid left 12 dead and 30 wounded",
            [("killed", 12, 12, "all"), ("injured", 30, 30, "all")],
        ),
        (
            "the raid killed 12 people , including three children",
            [("killed", 12, 12, "all"), ("killed", 3, 3, "children")],
        ),
        (
            "two soldiers and five civilians were killed",
            [("killed", 2, 2, "soldiers"), ("killed", 5, 5, "civilians")],
        ),
        ("the death toll rose from 20 to 31", [("killed", 31, 31, "all")]),
        ("the number of dead stood at 44", [("killed", 44, 44, "all")]),
        ("officers put the toll at 17", [("killed", 17, 17, "all")]),
        ("10 members of the security forces died", [("killed", 10, 10, "security")]),
        ("the deaths of six miners", [("killed", 6, 6, "workers")]),
        ("four of the protesters were killed", [("killed", 4, 4, "protesters")]),
        (
            "gunmen killed two guards and wounded three others",
            [("killed", 2, 2, "guards"), ("injured", 3, 3, "all")],
        ),
        ("12 men , women and children were killed", [("killed", 12, 12, "all")]),
        ("two of the wounded died", [("killed", 2, 2, "all")]),
        ("nine of the dead were civilians", [("killed", 9, 9, "civilians")]),
        ("among the dead were three children", [("killed", 3, 3, "children")]),
        ("the bomber killed himself and 12 others", [("killed", 12, 12, "all")]),
        ("gunmen kidnapped two priests", [("other", 2, 2, "priests")]),
        ("some 300 nurses marched", [("crowd", 270, 330, "medics")]),
        ("a 12 - year - old boy was killed", [("killed", 1, 1, "children")]),
        ("three nurses marched", []),
        ("guards burned six cars", []),
        ("12 houses were destroyed in the attack", []),
        ("the attack came 12 days later", []),
        ("none of the deaths was natural", []),
        ("in 1982 the fighters killed guards", []),
    ],
)
def test_what_a_number_counts(
    text: str, counts: list[tuple[str, float, float | None, str]]
) -> None:
    assert tallies(text) == counts


@given(
    st.integers(2, 1800),
    st.sampled_from(
        [
            ("{} people were killed", "killed"),
            ("shells killed {} people", "killed"),
            ("the raid left {} dead", "killed"),
            ("the death toll reached {}", "killed"),
            ("{} people were wounded", "injured"),
            ("police arrested {} people", "detained"),
        ]
    ),
)
def test_any_number_is_counted(number: int, frame: tuple[str, str]) -> None:
    """Whatever the number and the wording, it is read as it stands."""
    text, what = frame

    assert tallies(text.format(number)) == [(what, number, number, "all")]


@given(
    st.lists(
        st.sampled_from(
            sorted({*PARTS, *NOUNS, "7", "dozens", "killed", "no", "wounded", "toll", "least"})
        ),
        min_size=1,
        max_size=14,
    )
)
def test_spans_are_words_of_the_text(words: list[str]) -> None:
    """Whatever the words, each count stands in the text, in order, with bounds that rise."""
    where = scene(flat(" ".join(words)))
    found = [each.count for each in find_tallies(where, range(len(words)))]

    starts = {span.start for span in where.parse.words}
    assert all(each.span.start in starts for each in found)
    assert [each.span for each in found] == sorted(each.span for each in found)
    assert all(each.high is None or 0 <= each.low <= each.high for each in found)


def test_a_crowd_is_counted_by_its_own_phrase() -> None:
    where = scene(
        "Some:DET:det>nurses 300:NUM:nummod>nurses nurses:NOUN:nsubj>marched marched:VERB:root>ROOT"
    )
    crowd = crowd_of(where, 2)

    assert crowd is not None
    assert (crowd.low, crowd.high, crowd.scope) == (270, 330, "medics")


def test_a_verb_that_is_taken_for_a_noun_is_no_noun() -> None:
    """Taggers take "protested" for a noun now and then; the students are counted all the same."""
    where = scene(
        "Hundreds:NOUN:root>ROOT of:ADP:case>students students:NOUN:nmod>Hundreds "
        "protested:NOUN:appos>students today:NOUN:obl>protested"
    )
    (tally,) = find_tallies(where, range(5))

    assert (tally.count.what, tally.count.low, tally.count.scope) == ("crowd", 200, "students")


def test_three_people_are_no_crowd() -> None:
    where = scene("three:NUM:nummod>nurses nurses:NOUN:nsubj>marched marched:VERB:root>ROOT")

    assert crowd_of(where, 1) is None


def test_those_who_say_it_are_not_counted():
    assert tallies("A raid wounded guards , two officers said") == []
    assert [each[:2] for each in tallies("A raid wounded two officers")] == [("injured", 2)]
    assert tallies("A raid wounded guards , said two officers .") == []
    assert [each[:2] for each in tallies("Miners said two guards had been wounded")] == [
        ("injured", 2)
    ]
