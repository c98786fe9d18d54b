"""Derive who stands for which country, from the actor dictionaries of the OEDA (MIT licence).

`python -m training.events.derive_actors DICTIONARIES` writes `oeda_actors.txt` into
`sayso/reading/events/data`: heads of state and government and their like who were in office in
1980 or later, armed groups, and the bodies and officers of international organisations.
DICTIONARIES is a folder with `actors.jsonl`, made from the Open Event Data Alliance's Petrarch
dictionaries (MIT licence, (c) 2014 Open Event Data Alliance).
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

__all__ = ["main"]

READING = Path(__file__).parents[2] / "src/sayso/reading"
TARGET = READING / "events/data/oeda_actors.txt"
COUNTRIES = READING / "parties/data/countries.txt"
EARLIEST = 1980
STILL = 9999
CENTURY = 30
LONG_DATE = 8
FEWEST_WORDS, MOST_WORDS = 2, 6
TITLES = frozenset(
    "PRESIDENT PRIME MINISTER CHANCELLOR KING QUEEN GENERAL GEN GEN. COLONEL COL SIR LORD LADY "
    "BARONESS SHEIKH SHAYKH AYATOLLAH EMIR SULTAN PRINCE PRINCESS DR DR. MR MR. MRS. SECRETARY "
    "SENATOR CAPTAIN LT. LIEUTENANT MAJOR ADMIRAL MARSHAL FIELD LEADER FOREIGN SECRETARY-GENERAL "
    "COUNT VISCOUNT BARON HRH POPE KANZLER BUNDESKANZLER THEN AMERICAN AMBASSADOR RUSSIAN CUBAN "
    "ISRAELI U.S. US BRITISH FRENCH GERMAN DEFENSE STATE DIRECTOR C.I.A. CIA VICE".split()
)
NAME = re.compile(r"[A-Z][A-Z'’. \-]+")


def main(arguments: list[str]) -> int:
    """Write the names by country, sector first."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    lines = COUNTRIES.read_text(encoding="utf-8").splitlines()
    countries = {line.partition(":")[0] for line in lines if not line.startswith("#")}
    text = (Path(arguments[0]) / "actors.jsonl").read_text(encoding="utf-8")
    for line in text.splitlines():
        actor = json.loads(line)
        for standing in _standings(actor, countries):
            found[standing].update(_names(actor))
    lines = [
        "# Who stands for which country or body: sector, country (ISO 3166-1 alpha-3, - for none),",
        "# names. Leaders have sector GOV, whether or not they were in office at the time.",
        "# From the actor dictionaries of the Open Event Data Alliance (MIT licence, (c) 2014), by",
        "# training/events/derive_actors.py.",
    ]
    for (sector, country), names in sorted(found.items()):
        if names:
            lines.append(f"{sector} {country}: {'; '.join(sorted(names))}")
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def _standings(actor: dict[str, Any], known: set[str]) -> Iterator[tuple[str, str]]:
    """What an actor is: one country at most, or nothing that serves here."""
    codes = [each["code"] for each in actor["codes"]]
    if any(code.startswith("IGO") for code in codes):
        yield "IGO", "-"
        return
    countries = {code[:3] for code in codes} & known
    if len(countries) != 1:
        return
    (country,) = countries
    if actor["file"].startswith("Phoenix.MilNonState") and all("REB" in code for code in codes):
        yield "REB", country
    elif actor["file"].startswith("Phoenix.Countries"):
        well_known = actor["aliases"] or any("ELI" in code for code in codes)
        if well_known and _last_year(actor) >= EARLIEST:
            yield "GOV", country


def _last_year(actor: dict[str, Any]) -> int:
    """The last year in government; 0 where no office is dated."""
    years = [0]
    for each in actor["codes"]:
        if "GOV" in each["code"] and each["dates"]:
            end = each["dates"].rpartition("-")[2]
            if end.startswith(">"):
                return STILL
            end = end.strip("<>")
            short = int(end[:2])
            century = 1900 if short > CENTURY else 2000
            years.append(int(end[:4]) if len(end) == LONG_DATE else century + short)
    return max(years)


def _names(actor: dict[str, Any]) -> Iterator[str]:
    for name in (actor["name"], *actor["aliases"]):
        words = [word for word in name.strip("_ ").split() if word not in TITLES]
        plain = " ".join(words)
        fits = FEWEST_WORDS <= len(words) <= MOST_WORDS and "ADMINISTRATION" not in words
        if fits and NAME.fullmatch(plain):
            yield plain.title()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
