"""Many documents: relations do not grow with the square, and readings are held story by story."""

from __future__ import annotations

import sayso
from sayso.accounts.compare import compare, comparisons
from sayso.accounts.relations import relations_of
from tests.accounts.accounts_told import row

VALUES = (6, 9, 14, 17)


def rows_of_documents(count):
    """A story in which every document gives a figure of its own voice, a third of them copies."""
    rows = []
    for number in range(count):
        value = VALUES[number % len(VALUES)]
        copied = f"doc-{number - 4}" if number % 3 == 0 and number >= 4 else None
        rows.append(
            row(f"{number}", str(value), value, document=f"doc-{number}", copy_of=copied, day=16)
        )
    return tuple(rows)


def test_relations_of_300_documents_stay_few():
    rows = rows_of_documents(300)
    relations = relations_of(rows)

    assert len(relations) < 5 * len(rows)
    assert {each for one in relations for each in (one.a, one.b)} == {each.id for each in rows}


def test_what_contradicts_is_found_however_many_say_it():
    found = {
        tuple(sorted((each.why.split(" against ")[0], each.why.split(" against ")[1][:2])))
        for each in relations_of(rows_of_documents(300))
        if each.kind == "contradicts.value"
    }

    assert len(found) >= 6


def test_a_copy_among_many_is_still_a_copy():
    kinds = [each.kind for each in relations_of(rows_of_documents(300))]

    assert kinds.count("copy") == sum(
        1 for each in rows_of_documents(300) if each.copy_of is not None
    )


def texts():
    """Three stories of two texts each that have nothing in common."""
    told = (
        ("Fire destroyed the paper mill at Vellmark, and 12 workers were killed", "2031-10-16"),
        ("A ferry sank off the coast of Orre, and 40 passengers drowned", "2031-11-20"),
        ("Police shot four marchers at the fuel depot in Idrel", "2031-12-24"),
    )
    for text, day in told:
        for paper in ("Northline", "Courier"):
            yield sayso.read(f"{text}, the {paper} reported.", publisher=paper, published=day)


def test_in_parts_it_is_the_same_as_at_once():
    readings = {each.document.id: each for each in texts()}

    def load(ids):
        return readings.values() if ids is None else [readings[id_] for id_ in ids]

    whole = compare(readings.values())
    parts = list(comparisons(load))

    assert tuple(each for part in parts for each in part.rows) == whole.rows
    assert tuple(each for part in parts for each in part.relations) == whole.relations
    assert parts[0].stories == whole.stories


def test_only_the_readings_of_one_story_are_held():
    """All documents are gone through once, and after that story by story, each time anew."""
    lines = {each.document.id: sayso.dumps(each) for each in texts()}
    asked = []

    def load(ids):
        asked.append(None if ids is None else tuple(ids))
        return (sayso.loads(lines[id_]) for id_ in (lines if ids is None else asked[-1]))

    parts = comparisons(load)
    stories = next(parts).stories

    assert asked == [None]
    for number, _ in enumerate(parts, 1):
        assert asked == [None, *(story.documents for story in stories[:number])]
