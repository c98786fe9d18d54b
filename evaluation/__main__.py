"""Measure sayso on every set that is at hand and print one table.

Example: python -m evaluation --set gum --set polnear --gate
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from evaluation.gate import breaches, read_floors
from evaluation.measured import Measured, Setting
from evaluation.peers import read_peers
from evaluation.reader import Reader, sayso_reader
from evaluation.sets import SETS, Skipped, measure_sets
from evaluation.table import table

HERE = Path(__file__).parent
BESIDE_REPOSITORY = HERE.parent.parent / "shared" / "data"


def main(arguments: Sequence[str], *, reader: Reader | None = None) -> int:
    """Run the command.

    reader: what to measure; sayso itself unless it is given.

    Returns:
        0; or 1 when the gate was asked for and a figure is beyond its floor.
    """
    options = _options(arguments)
    setting = Setting(
        data=options.data or Path(os.environ.get("SAYSO_DATA") or BESIDE_REPOSITORY),
        reader=reader or sayso_reader(),
        workers=options.workers,
    )
    results = measure_sets(setting, options.set or [each.name for each in SETS])
    floors = read_floors(HERE / "floors.json")
    print(table(results, floors, read_peers(HERE / "peers.toml")))
    if options.json:
        options.json.write_text(json.dumps(_as_json(results), indent=1) + "\n", encoding="utf-8")
    if not options.gate:
        return 0
    found = breaches(results, floors)
    measured = sum(isinstance(each, Measured) for each in results.values())
    print(f"\ngate: {measured} sets measured, {len(found)} figures beyond their floor")
    for breach in found:
        print(f"  {breach}")
    return 1 if found else 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m evaluation",
        description="Measure sayso on every set that is at hand and print one table.",
        epilog="\n".join(f"{each.name:>12}  {each.about}" for each in SETS),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--set",
        action="append",
        choices=[each.name for each in SETS],
        help="measure this set only; may be given several times",
    )
    parser.add_argument("--gate", action="store_true", help="fail beyond a floor")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write figures and details here")
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        help="the folder with the sets (default: $SAYSO_DATA, else ../shared/data)",
    )
    parser.add_argument(
        "--workers",
        type=int,
        default=1,
        metavar="N",
        help="so many processes read at once where a set has many texts (default: 1)",
    )
    return parser.parse_args(arguments)


def _as_json(results: Mapping[str, Measured | Skipped]) -> dict[str, object]:
    return {
        name: {"skipped": each.reason} if isinstance(each, Skipped) else asdict(each)
        for name, each in results.items()
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
