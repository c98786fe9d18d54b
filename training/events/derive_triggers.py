"""Derive trigger lists: from our own marked sentences, and from the OEDA dictionaries (MIT).

`python -m training.events.derive_triggers DICTIONARIES` writes `learned_triggers.txt` and
`oeda_triggers.txt` beside the list of our own in `sayso/reading/events/data`. DICTIONARIES is a
folder with `cameo_verbs.jsonl` and `cameo2plover.json`, made from the Open Event Data Alliance's
Petrarch dictionaries (MIT licence).
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import sayso
from sayso.reading.layout import lay_out
from sayso.spelling.forms import lemmas_of
from training.events.sentences import read_entries

__all__ = ["main"]

ROOT = Path(__file__).parents[2]
SENTENCES = Path(__file__).parent / "sentences"
DATA = ROOT / "src/sayso/reading/events/data"
NOUNS = frozenset({"NOUN", "PROPN"})
JOINING = frozenset({"and", "or"})

MOST_WORDS = 4
LEAST_SHARE = 0.3
ARTICLES = frozenset({"a", "an", "the"})
JOINTS = frozenset({"and", "or"})
Found = dict[tuple[str, str], set[tuple[str, str]]]


def main(arguments: list[str]) -> int:
    """Write both lists."""
    files = sorted(SENTENCES.glob("*-train.txt"))
    _write("learned_triggers.txt", "from our own marked sentences, CC BY 4.0", _learned(files))
    source = "from the verb dictionary of the Open Event Data Alliance, MIT licence"
    _write("oeda_triggers.txt", source, _from_oeda(Path(arguments[0])))
    return 0


def _learned(files: Iterable[Path]) -> Found:
    """Each trigger as lemmas, with the types it was marked with."""
    known = _known_lemmas()
    found: Found = defaultdict(set)
    for path in files:
        for entry in read_entries(path):
            reading = sayso.read(entry.text)
            if reading.parse is None:
                continue
            layout = lay_out(reading.document, reading.parse)
            for event in entry.events:
                words = [
                    number
                    for number, span in enumerate(reading.parse.words)
                    if event.trigger.covers(span) and not layout.marks[number]
                ]
                if not words:
                    continue
                head = words[0]
                forms = [layout.lower[word] for word in words if layout.lower[word] not in ARTICLES]
                if len(forms) > MOST_WORDS or not forms or JOINTS.intersection(forms):
                    continue
                part = "n" if len(words) == 1 and reading.parse.upos[head] in NOUNS else "v"
                if len(words) > 1 and all(reading.parse.upos[word] in NOUNS for word in words):
                    part = "n"
                lemmas = "_".join(_lemma(form, part, known) for form in forms)
                found[part, lemmas].add((event.kind, event.mode or ""))
    return found


def _known_lemmas() -> frozenset[str]:
    text = (DATA / "triggers.txt").read_text(encoding="utf-8")
    return frozenset(entry.split("_")[0] for entry in text.split())


def _lemma(form: str, part: str, known: frozenset[str]) -> str:
    lemmas = lemmas_of(form)
    for lemma in lemmas:
        if lemma in known:
            return lemma
    if part == "n":
        return form.removesuffix("s") if form.endswith("s") and not form.endswith("ss") else form
    return lemmas[0] if lemmas[0] != form or len(lemmas) == 1 else lemmas[-1]


def _from_oeda(folder: Path) -> Found:
    """Each verb with the types that its block, or a fair share of its patterns, codes for."""
    table = json.loads((folder / "cameo2plover.json").read_text(encoding="utf-8"))
    found: Found = defaultdict(set)
    for line in (folder / "cameo_verbs.jsonl").read_text(encoding="utf-8").splitlines():
        block = json.loads(line)
        kinds = set(_kinds(block["default"], table))
        if not kinds:
            counts: Counter[str] = Counter()
            for pattern in block["patterns"]:
                counts.update(
                    kind
                    for code in re.findall(r"\[([\d:]+)\]", pattern)
                    for kind in _kinds(code, table)
                )
            total = sum(counts.values())
            kinds = {kind for kind, n in counts.items() if n >= max(2, LEAST_SHARE * total)}
        for verb in block["verbs"]:
            words = verb.strip("+").lower().split()
            cut = not words or words[-1] in JOINING  # "killed and": the rest is in other lists
            if kinds and not cut and len(words) <= MOST_WORDS and all(map(str.isalpha, words)):
                found["v", "_".join(words)] |= {(kind, "") for kind in kinds}
    return found


def _kinds(code: str, table: dict[str, dict[str, str | None]]) -> list[str]:
    codes = [each for each in code.split(":") if each in table]
    return [kind for each in codes if (kind := table[each]["event"])]


def _write(name: str, source: str, found: Found) -> None:
    sections: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for (part, words), kinds in found.items():
        for kind, mode in kinds:
            sections[f"{kind}.{mode}".rstrip(".")][part].append(words)
    lines = [
        f"# Words that can name an event, {source}.",
        "# Written by training/events/derive_triggers.py; the format is that of triggers.txt.",
    ]
    for section in sorted(sections):
        lines.append(f"[{section}]")
        lines += [
            " ".join([part, *sorted(sections[section][part])])
            for part in ("n", "v")
            if sections[section][part]
        ]
    (DATA / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
