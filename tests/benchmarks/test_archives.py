"""The archive of the soak test is as large as asked, without repeats, and always the same."""

from __future__ import annotations

from itertools import combinations

from benchmarks.archives import write_archive

PARTLY_DERIVED = 0.2
"""From this share on a text is taken to be derived from another one (docs/why/stories.md)."""


def contents(folder) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_an_archive_is_the_same_every_time(tmp_path):
    """Else two runs could not be compared."""
    for name in ("a", "b"):
        write_archive(tmp_path / name, 30, words=100)
    found = contents(tmp_path / "a")
    articles = [text for name, text in found.items() if not name.endswith(".json")]

    assert found == contents(tmp_path / "b")
    assert len(articles) == len(set(articles)) == 30
    assert all(100 <= len(text.split()) <= 500 for text in articles)


def test_what_tells_of_different_things_shares_hardly_a_passage(tmp_path):
    """Else the soak test would measure copies and not news."""
    write_archive(tmp_path, 40, words=200)
    shingles = {
        path.stem: set(
            zip(*[path.read_text(encoding="utf-8").split()[at:] for at in range(5)], strict=False)
        )
        for path in tmp_path.rglob("*.txt")
    }
    shares = [
        len(left & right) / min(len(left), len(right))
        for (one, left), (other, right) in combinations(sorted(shingles.items()), 2)
        if int(one) // 4 != int(other) // 4 and int(other) % 10 != 9
    ]

    assert max(shares) < PARTLY_DERIVED


def test_an_archive_grows_without_changing(tmp_path):
    """What is gathered already must not be read again."""
    write_archive(tmp_path / "a", 12, words=100)
    write_archive(tmp_path / "b", 5, words=100)
    write_archive(tmp_path / "b", 12, words=100, first=5)

    assert contents(tmp_path / "a") == contents(tmp_path / "b")
