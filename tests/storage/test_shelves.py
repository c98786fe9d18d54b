"""Documents with their times alone, and how many there are."""

from __future__ import annotations

from dataclasses import replace

from sayso.records import Span, TimeBasis, TimeExpression, TimeKind, TimeValue
from sayso.storage import Store
from tests.storage.examples import DAY, kept, plain


def test_dated_documents_have_the_times_of_their_readings(tmp_path):
    """A late report is known by them, without unpacking what else was understood."""
    time = TimeValue("2031-10-16", DAY, DAY, TimeBasis.STATED)
    day = TimeExpression(Span(3, 18), TimeKind.DATE, "2031-10-16", time)
    open_ended = TimeExpression(
        Span(30, 35), TimeKind.DURATION, "P1Y", TimeValue("", None, None, TimeBasis.UNKNOWN)
    )
    told = replace(
        plain("On 16 October 2031 it closed for years.", "a.txt"), times=(day, open_ended)
    )
    with Store.open(tmp_path / "a.db", create=True) as store:
        store.keep(kept(told))
        store.keep(kept())

        assert list(store.dated([told.document.id])) == [told]
        assert [each.document for each in store.dated()] == list(store.documents())
        assert not any(each.statements for each in store.dated())


def test_old_versions_do_not_count(tmp_path):
    with Store.open(tmp_path / "a.db", create=True) as store:
        assert store.document_count() == 0
        for text in ("One.", "Two."):
            store.keep(kept(plain(text, "a.txt")))
        store.keep(kept(plain("Three.", "b.txt")))

        assert store.document_count() == len(list(store.document_ids())) == 2


def test_a_check_takes_a_step_for_each_version(tmp_path):
    """Long work shows how far it is."""
    steps = []
    with Store.open(tmp_path / "a.db", create=True) as store:
        for text in ("One.", "Two."):
            store.keep(kept(plain(text, "a.txt")))

        assert not list(store.check(lambda: steps.append(1)))
    assert len(steps) == 2
