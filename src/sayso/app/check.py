"""The command `sayso check`: whether everything in a store is as it should be."""

from __future__ import annotations

import json
from pathlib import Path

import click

from sayso.app.streams import one_line, writing_to

__all__ = ["check"]

SOUND = 0
UNSOUND = 1


@click.command()
@click.argument("store", metavar="STORE", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@click.option("--digest", is_flag=True, help="Print a digest of what it holds, and check nothing.")
def check(store: Path, *, as_json: bool, digest: bool) -> int:
    """Check STORE: file, tables, keys, index, digests, and that every offset gives its words.

    What is wrong is printed, one line each, with its place; the exit status is then 1.

    Example: sayso check articles.db
    """
    from sayso.app.progress import following
    from sayso.storage import Store

    with Store.open(store) as opened, writing_to("standard output"):
        if digest:
            click.echo(opened.fingerprint())
            return SOUND
        finding_count = 0
        document_count = sum(1 for _ in opened.document_ids(all_versions=True))
        with following(document_count, doing="checking") as step:
            for finding in opened.check(step):
                finding_count += 1
                if as_json:
                    row = {"place": finding.place, "problem": finding.problem}
                    click.echo(json.dumps(row, ensure_ascii=False))
                else:
                    click.echo(one_line(f"{finding.place}: {finding.problem}"))
        if not finding_count and not as_json:
            click.echo(f"{document_count} documents, nothing wrong")
    return UNSOUND if finding_count else SOUND
