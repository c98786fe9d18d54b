"""Gathering: whatever a folder holds, each file is kept, known, or rejected with a reason."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from sayso.app.gathering import Gathering, find_files
from sayso.app.workers_child import Settings
from sayso.intake import Hints, Limits
from sayso.storage import Counts, Outcome, Rejected, Store
from tests.app.troublemaker import understand

TEXT = "The mayor of the town said on Monday that the bridge is safe and stays open to all."

FRENCH = (
    "La mairie a annoncé mardi que le pont restera fermé jusqu’à la fin de la semaine. Les "
    "habitants du quartier disent qu’ils ont été prévenus trop tard par les services de la ville."
)

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits and signals of Unix")


def write(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def take(store: Store, *paths: Path | str, workers: int = 1, **options) -> Counts:
    """Gather some paths, with a reading room that needs no weights."""
    given = [os.fspath(path) for path in paths]
    counts = Counts()

    def tell(outcome: Outcome, _: Rejected | None) -> None:
        counts.add(outcome)

    limits = Limits(timeout_seconds=options.pop("timeout_seconds", 60))
    settings = Settings(limits=limits, understand=understand, memory_megabytes=1000)
    hints = Hints(publisher=options.pop("publisher", None))
    run = store.begin_run(sayso="0", workers=workers)
    gathering = Gathering(store, run, frozenset(given), settings, hints, tell, **options)
    gathering.take(find_files(given, but=store.path), worker_count=workers)
    store.end_run(run, counts)
    return counts


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "store.db", create=True) as opened:
        yield opened


def rejects(store: Store) -> dict[str, str]:
    return {Path(each.source).name: each.code for each in store.rejects()}


def test_files_are_found_in_folders_below_by_name(tmp_path):
    """Hidden files, sidecars, the store and what is no file are passed over; the rest is not."""
    folder = write(tmp_path / "news", b=TEXT, a=TEXT)
    write(folder / "2031", c=TEXT)
    write(folder / ".git", d=TEXT)
    (folder / "a.txt.meta.json").write_text("{}")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / ".hidden.txt").write_text(TEXT)
    (folder / "store.db").touch()
    (folder / "store.db-wal").touch()
    (folder / "round").symlink_to(folder)
    os.mkfifo(folder / "pipe.txt")

    found = list(find_files([str(folder), "no.txt"], but=folder / "store.db"))
    names = ["2031/c.txt", "a.txt", "b.txt", "photo.jpg"]
    assert found == [*(str(folder / name) for name in names), "no.txt"]


def test_a_link_that_leads_nowhere_is_rejected_and_costs_nothing_else(store, tmp_path):
    """One broken link once made its whole folder unreadable."""
    folder = write(tmp_path / "news", a=TEXT)
    (folder / "gone.txt").symlink_to("nowhere.txt")
    (folder / "self.txt").symlink_to("self.txt")

    counts = take(store, folder)

    assert (counts.seen, counts.kept, counts.rejected) == (3, 1, 2)
    assert rejects(store) == {"gone.txt": "E_SOURCE", "self.txt": "E_SOURCE"}


def test_a_link_that_nobody_lets_us_follow_is_rejected(store, tmp_path, monkeypatch):
    """As into another user's folder."""
    folder = write(tmp_path / "news", a=TEXT)
    (folder / "theirs.txt").symlink_to("nowhere.txt")

    real = os.path.realpath

    def refuse(path):
        if "theirs" in str(path):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr("sayso.app.gathering.os.path.realpath", refuse)

    counts = take(store, folder / "theirs.txt", folder / "a.txt")

    assert (counts.seen, counts.kept, counts.rejected) == (2, 1, 1)


def test_seen_is_kept_and_duplicate_and_rejected(store, tmp_path):
    """The promise on which everything else rests: no file is lost silently."""
    folder = write(tmp_path / "news", a=TEXT, b=TEXT + " More.", empty=" ", french=FRENCH)
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "b.txt.meta.json").write_text('{"publisher": 3}')

    counts = take(store, folder, folder / "a.txt", "no.txt", "https://example.org/a")

    assert (counts.seen, counts.kept, counts.duplicate, counts.rejected) == (8, 1, 1, 6)
    assert rejects(store) == {
        "a": "E_SOURCE",
        "b.txt": "E_META",
        "empty.txt": "E_EMPTY",
        "french.txt": "E_LANG",
        "no.txt": "E_SOURCE",
        "photo.jpg": "E_FORMAT",
    }


def test_a_second_run_changes_nothing(store, tmp_path, monkeypatch):
    """Also when the same files are called by other names."""
    folder = write(tmp_path / "news", a=TEXT, b=TEXT + " More.")
    take(store, folder)
    before = store.fingerprint()
    monkeypatch.chdir(tmp_path)

    assert take(store, folder).duplicate == 2
    assert take(store, "news").duplicate == 2
    assert take(store, "./news/a.txt").duplicate == 1
    assert store.fingerprint() == before


def test_what_changed_is_read_again(store, tmp_path):
    """A new text, or a new sidecar, and nothing else."""
    folder = write(tmp_path / "news", a=TEXT, b=TEXT + " More.", c=TEXT + " Much more.")
    take(store, folder)
    write(folder, a=TEXT + " Corrected.")
    (folder / "b.txt.meta.json").write_text(json.dumps({"publisher": "The Post"}))

    counts = take(store, folder)

    assert (counts.kept, counts.duplicate) == (2, 1)
    assert sorted(each.publisher or "" for each in store.documents()) == ["", "", "The Post"]
    assert len(list(store.documents(all_versions=True))) == 4
    assert list(store.check()) == []


def test_what_was_repaired_is_no_reject_any_more(store, tmp_path):
    folder = write(tmp_path / "news", a=" ")
    take(store, folder)
    assert rejects(store) == {"a.txt": "E_EMPTY"}

    write(folder, a=TEXT)
    assert take(store, folder).kept == 1
    assert rejects(store) == {}


def test_everything_is_read_anew_when_asked(store, tmp_path):
    """After an update of sayso."""
    folder = write(tmp_path / "news", a=TEXT)
    take(store, folder)
    before = store.fingerprint()

    assert take(store, folder, anew=True).kept == 1
    assert store.fingerprint() == before


def test_a_troublemaker_costs_only_itself(store, tmp_path, monkeypatch):
    """One that crashes, raises, hangs or swells is quarantined, and the rest is read."""
    folder = write(
        tmp_path / "news",
        a_falls=TEXT + " FALLS",
        b_raises=TEXT + " RAISES",
        c_hangs=TEXT + " HANGS",
        d_deaf=TEXT + " DEAF HANGS",
        e_swells=TEXT + " SWELLS",
        **{f"good{number}": f"{TEXT} {number}" for number in range(4)},
    )

    # Long enough for the others on a busy machine.
    monkeypatch.setattr("sayso.app.workers.GRACE_SECONDS", 0.5)
    counts = take(store, folder, workers=2, timeout_seconds=5)

    assert (counts.kept, counts.rejected) == (4, 5)
    assert {Path(each.source).name: (each.code, each.reason) for each in store.rejects()} == {
        "a_falls.txt": ("E_CRASH", "the process that read it was ended by SIGKILL"),
        "b_raises.txt": ("E_CRASH", "reading it raised KeyError"),
        "c_hangs.txt": ("E_TIMEOUT", "not read within 5 seconds"),
        "d_deaf.txt": ("E_TIMEOUT", "not read within 5 seconds"),
        "e_swells.txt": ("E_MEMORY", "needs more than 1000 MB of memory"),
    }
    assert all(each.quarantined for each in store.rejects())


def test_quarantine_holds_until_the_bytes_change_or_the_user_asks(store, tmp_path):
    """Else every run would wait for the same document again."""
    folder = write(tmp_path / "news", a=TEXT + " RAISES")
    take(store, folder)
    store._connection.execute("UPDATE quarantine SET reason = 'as before'")

    assert take(store, folder).rejected == 1
    assert [each.reason for each in store.rejects()] == ["as before"]

    assert take(store, folder, retry=True).rejected == 1
    assert [each.reason for each in store.rejects()] == ["reading it raised KeyError"]

    write(folder, a=TEXT)
    assert take(store, folder).kept == 1


def test_a_document_is_not_blamed_for_those_before_it(store, tmp_path):
    """A worker that wore out is replaced, and the document has another try in a fresh one."""
    folder = write(tmp_path / "news", a=TEXT, b=TEXT + " WEARS OUT", c=TEXT + " More.")

    counts = take(store, folder)

    assert (counts.kept, counts.rejected) == (3, 0)


def test_the_number_of_workers_leaves_no_trace(tmp_path):
    """The same folder gives the same store, byte for byte of its dump."""
    folder = write(
        tmp_path / "news",
        bad=" ",
        broken=TEXT + " RAISES",
        **{f"good{number}": f"{TEXT} {number}" for number in range(12)},
    )
    dumps = []
    for workers in (1, 2):
        with Store.open(tmp_path / f"{workers}.db", create=True) as store:
            take(store, folder, workers=workers)
            dumps.append(list(store.dump()))

    assert dumps[0] == dumps[1]
    assert len(dumps[0]) > 14
