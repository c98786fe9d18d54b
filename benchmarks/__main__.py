"""Measure how fast sayso reads, beside what a user would pick instead.

Example: python -m benchmarks --peer-python PEERS/bin/python
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.contest import Contender, Result, run_contest
from benchmarks.costs import AS_IT_IS, ONE_THREAD, ROOT
from benchmarks.spending import profile

FILE = str(ROOT / "examples" / "harbour-clash.txt")

Pick = Callable[[Result], float]

ROWS: tuple[tuple[str, Pick, str], ...] = (
    ("articles a core-second, text", lambda each: each.per_core_second["text"], ">= 10"),
    ("articles a core-second, HTML", lambda each: each.per_core_second["page"], ""),
    ("cold start to result, CPU s", lambda each: each.costs["cold"].cpu, "<= 0.5"),
    ("cold start to result, wall s", lambda each: each.costs["cold"].wall, ""),
    ("peak memory of that, MiB", lambda each: each.costs["cold"].peak, "<= 250"),
    ("--help, CPU s", lambda each: each.costs["help"].cpu, "<= 0.25"),
    ("statements found an article", lambda each: each.found, ""),
)
"""What is shown, and what is asked of sayso."""


def main(arguments: Sequence[str]) -> int:
    """Run the command."""
    options = _options(arguments)
    if options.profile:
        print(profile(articles=options.articles, page=options.html))
        return 0
    results = run_contest(
        _contenders(options.peer_python), articles=options.articles, rounds=options.rounds
    )
    print(_table(results))
    if options.json:
        content = {name: asdict(result) for name, result in results.items()}
        options.json.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    return 0


def _contenders(peer_python: Path | None) -> list[Contender]:
    ours = Contender(
        name="sayso",
        server=(sys.executable, "-m", "benchmarks.read_sayso"),
        ways=("text", "page"),
        commands={
            "cold": (sys.executable, "-m", "sayso", "read", "--json", FILE),
            "help": (sys.executable, "-m", "sayso", "--help"),
        },
        environment=AS_IT_IS,
    )
    if peer_python is None:
        return [ours]
    module = (str(peer_python), "-m", "benchmarks.read_textacy")
    return [
        ours,
        Contender(
            name="spaCy small + textacy",
            server=module,
            ways=("text",),
            commands={"cold": (*module, FILE)},
            environment=ONE_THREAD,
        ),
    ]


def _table(results: Mapping[str, Result]) -> str:
    names = list(results)
    head = ["", *names, *(["ratio"] if len(names) > 1 else []), "asked"]
    rows = [head]
    for label, pick, asked in ROWS:
        values = [_value(pick, results[name]) for name in names]
        ratio = [_ratio(values)] if len(names) > 1 else []
        rows.append([label, *(_shown(value) for value in values), *ratio, asked])
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


def _value(pick: Pick, result: Result) -> float | None:
    """A figure, or None where a contender has no such thing."""
    try:
        return pick(result)
    except KeyError:
        return None


def _shown(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def _ratio(values: Sequence[float | None]) -> str:
    ours, theirs = values
    return f"{ours / theirs:.2f}" if ours and theirs else "-"


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measure how fast sayso reads, beside what a user would pick instead.",
    )
    peers = os.environ.get("SAYSO_PEER_PYTHON")
    parser.add_argument(
        "--peer-python",
        type=Path,
        metavar="PATH",
        default=Path(peers) if peers else None,
        help="Python of an environment with spaCy and textacy (default: $SAYSO_PEER_PYTHON)",
    )
    parser.add_argument("--articles", type=int, default=20, help="articles a round (20)")
    parser.add_argument("--rounds", type=int, default=5, help="rounds (5)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here")
    parser.add_argument("--profile", action="store_true", help="say where the time of a read goes")
    parser.add_argument("--html", action="store_true", help="with --profile: read pages of HTML")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
