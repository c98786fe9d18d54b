"""Sentences of our own, marked with events, voices and commitments: read and checked.

The files are in the folder `sentences` beside this module, under CC BY 4.0.
`python -m training.events.sentences FILE...` checks files and counts what is in them.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TypeAlias

from sayso.records import Span
from training.events.entries import MODES, BadSentences, Entry, Event, Judged, Number, Voice

__all__ = ["main", "read_entries"]

EVENT = re.compile(r"e(\d+):([A-Z]+)(?:\.([a-z-]+))?")
PART = re.compile(r"([arpt])(\d+)(?:\.(\d+))?")
COUNT = re.compile(r"c(\d+):(killed|injured|detained|crowd|other)=(~?)(\d+)(?:(\+)|-(\d+))?")
VOICE = re.compile(r"(v\d+(\.cue)?|u\d+\.cue)")
NEST = re.compile(r"= ([ev])(\d+) in \1(\d+)")
BLAME = re.compile(
    r"= e(\d+) by a(\d+)(?:\.(\d+))? (CLAIMED|FACT|SUSPECTED|BY_AUTHORITIES|POSSIBLE|DENIED)"
)
OPINIONS = re.compile(r"= e(\d+) (.+)")
OPINION = re.compile(
    r"(author|unnamed|v\d+) (asserts|denies|hedges|reports|asks|calls_for) ([-+u])"
    r" (full|partial|neutral|u) (past|ongoing|future|hypothetical|generic)"
)

Mark: TypeAlias = tuple[str, Span]
Head: TypeAlias = tuple[str, str | None, Span]
Part: TypeAlias = tuple[str, int, Span]
Voices: TypeAlias = dict[str, tuple[list[Span], list[Span]]]
Nest: TypeAlias = tuple[str, int, int]
Blame: TypeAlias = tuple[int, str, str]


class _Problem(Exception):
    """(line, reason)."""


def read_entries(path: Path) -> list[Entry]:
    """All entries of a file, in order.

    Raises:
        BadSentences: with a problem for every entry that breaks the format.
    """
    entries, problems = [], []
    frames: tuple[str, ...] = ()
    headline, words, judgements = False, {}, {}
    for number, line in enumerate([*path.read_text(encoding="utf-8").split("\n"), ""], 1):
        if line.startswith("# frame:"):
            frames = tuple(frame.strip() for frame in line[8:].split(",") if frame.strip())
        elif line.startswith("#"):
            headline = headline or line.rstrip() == "# headline"
        elif line.startswith("="):
            judgements[number] = line.rstrip()
        elif line.strip():
            words[number] = line
        elif words or judgements:
            try:
                entries.append(_read_entry(words, judgements, headline=headline, frames=frames))
            except _Problem as problem:
                problems.append(problem.args)
            headline, words, judgements = False, {}, {}
    if problems:
        raise BadSentences(path, problems)
    return entries


def _read_entry(
    words: dict[int, str], judgements: dict[int, str], *, headline: bool, frames: tuple[str, ...]
) -> Entry:
    line = min([*words, *judgements])
    if not (words and judgements and max(words) < min(judgements)):
        raise _Problem(line, "an entry is a sentence, its judgements, then an empty line")
    text, marks = _unmark(line, "\n".join(words.values()))
    heads, parts, counts, voices = _sort_marks(line, marks)
    nests, blames, opinions = _sort_judgements(judgements)
    if (list(judgements.values()) == ["= none"]) != (not heads):
        raise _Problem(line, "'= none' stands alone, and just where no event is marked")
    for number in [n for _, n, _ in parts] + [n for n, _ in counts] + [*opinions]:
        if number not in heads:
            raise _Problem(line, f"there is no trigger e{number}")
    for kind, inner, outer in nests:
        known = heads if kind == "e" else {int(name[1:]) for name in voices if name[0] == "v"}
        if inner == outer or inner not in known or outer not in known:
            raise _Problem(line, f"{kind}{inner} can't be in {kind}{outer}")
    inside = {inner: outer for kind, inner, outer in nests if kind == "e"}
    within = {f"v{inner}": f"v{outer}" for kind, inner, outer in nests if kind == "v"}
    _check_voices(line, heads, opinions, voices, {*within.values()})
    blamed = defaultdict(list)
    for number, actor, label in blames:
        spans = [span for key, n, span in parts if (key, n) == (actor, number)]
        if len(spans) != 1:
            raise _Problem(line, f"e{number} by {actor}: {len(spans)} marks {actor} of e{number}")
        blamed[number].append((spans[0], label))
    events = []
    for number in sorted(heads):
        actors, recipients, places, times = (
            tuple(span for key, n, span in parts if n == number and key[0] == letter)
            for letter in "arpt"
        )
        numbers = tuple(count for n, count in counts if n == number)
        judged, blame = tuple(opinions[number]), tuple(blamed[number])
        head, holder = (number, *heads[number]), inside.get(number)
        who = (actors, recipients, places, times)
        events.append(Event(*head, numbers, judged, blame, holder, *who))
    told = []
    for name, (spans, cues) in sorted(voices.items()):
        told.append(Voice(name, tuple(spans), tuple(cues), within.get(name)))
    return Entry(line, text, headline, frames, tuple(events), tuple(told))


def _unmark(line: int, marked: str) -> tuple[str, list[Mark]]:
    """The plain text, and its marks: outer before inner."""
    text = ""
    marks: dict[int, Mark] = {}
    opened: list[tuple[int, str, int]] = []
    for token in re.findall(r"\[\S* ?|\]|[^\[\]]+", marked):
        if token[0] == "[":
            if not re.fullmatch(r"\[[a-z][^\s\[\]]* ", token):
                raise _Problem(line, f"a mark without a key or without words: {token}")
            opened.append((len(marks) + len(opened), token[1:-1], len(text)))
        elif token == "]":
            if not opened:
                raise _Problem(line, "] closes nothing")
            place, key, start = opened.pop()
            if not text[start:].strip() or text[start:] != text[start:].strip():
                raise _Problem(line, f"[{key}: no words, or space at their edge")
            marks[place] = (key, Span(start, len(text)))
        else:
            text += token
    if opened:
        raise _Problem(line, f"[{opened[-1][1]} is never closed")
    if text != text.strip() or "  " in text:
        raise _Problem(line, "space at the edge of the sentence, or two spaces")
    return text, [marks[place] for place in sorted(marks)]


def _sort_marks(
    line: int, marks: list[Mark]
) -> tuple[dict[int, Head], list[Part], list[tuple[int, Number]], Voices]:
    """By kind: triggers by number, parts (key, event, words), counts, and voices by name."""
    heads: dict[int, Head] = {}
    parts: list[Part] = []
    counts: list[tuple[int, Number]] = []
    voices: Voices = {}
    for piece, span in ((p, span) for key, span in marks for p in re.split(r"\+(?=[a-z])", key)):
        if found := EVENT.fullmatch(piece):
            number, kind, mode = int(found[1]), found[2], found[3]
            if mode not in (None, *MODES.get(kind, ())) or kind not in MODES:
                raise _Problem(line, f"no such type or mode: {piece}")
            if number in heads:
                raise _Problem(line, f"e{number} has two triggers")
            heads[number] = (kind, mode, span)
        elif found := PART.fullmatch(piece):
            parts.append((f"{found[1]}{found[2]}.{found[3] or 1}", int(found[2]), span))
        elif found := COUNT.fullmatch(piece):
            low = int(found[4])
            high = None if found[5] else int(found[6] or low)
            counts.append((int(found[1]), Number(found[2], span, low, high, bool(found[3]))))
        elif VOICE.fullmatch(piece):
            name = "unnamed" if piece[0] == "u" else piece.removesuffix(".cue")
            voices.setdefault(name, ([], []))[piece.endswith(".cue")].append(span)
        else:
            raise _Problem(line, f"no such key: {piece}")
    return heads, parts, counts, voices


def _sort_judgements(
    judgements: dict[int, str],
) -> tuple[list[Nest], list[Blame], dict[int, list[Judged]]]:
    """By kind: what is in what, (event, actor's key, label), and opinions by event."""
    nests: list[Nest] = []
    blames: list[Blame] = []
    opinions: dict[int, list[Judged]] = defaultdict(list)
    for line, words in judgements.items():
        if found := NEST.fullmatch(words):
            nests.append((found[1], int(found[2]), int(found[3])))
        elif found := BLAME.fullmatch(words):
            blames.append((int(found[1]), f"a{found[2]}.{found[3] or 1}", found[4]))
        elif found := OPINIONS.fullmatch(words):
            for one in found[2].split("; "):
                if not (parsed := OPINION.fullmatch(one)):
                    raise _Problem(line, f"not VOICE STANCE POLARITY STRENGTH STATUS: {one}")
                try:
                    opinions[int(found[1])].append(Judged(*parsed.groups()))
                except ValueError as wrong:
                    raise _Problem(line, str(wrong)) from None
        elif words != "= none":
            raise _Problem(line, f"no such judgement: {words}")
    return nests, blames, opinions


def _check_voices(
    line: int,
    heads: dict[int, Head],
    opinions: dict[int, list[Judged]],
    voices: Voices,
    quoting: set[str],
) -> None:
    """Each event has the author's view and no voice's twice; every voice has words and a view."""
    for number in heads:
        names = [judged.voice for judged in opinions[number]]
        if "author" not in names or len(set(names)) < len(names):
            raise _Problem(line, f"e{number}: the author judges once, no voice judges twice")
    used = {judged.voice for some in opinions.values() for judged in some} - {"author"}
    if unmarked := sorted(used - voices.keys()):
        raise _Problem(line, f"judged but not marked: {unmarked} (an unnamed voice: u1.cue)")
    for name, (spans, _) in voices.items():
        if heads and name not in used | quoting:
            raise _Problem(line, f"marked but not judged: {name}")
        if name != "unnamed" and not spans:
            raise _Problem(line, f"{name} has a cue but no words")


def main(paths: list[str]) -> int:
    """Check files; print what is in all of them together. 1 where a file is bad."""
    entries, bad = [], 0
    for path in map(Path, paths):
        try:
            entries += read_entries(path)
        except (BadSentences, UnicodeDecodeError) as problem:
            print(problem, file=sys.stderr)
            bad = 1
    events = [event for entry in entries for event in entry.events]
    print(f"{len(entries)} entries, {sum(not entry.events for entry in entries)} negative")
    for title, counts in {
        "events": Counter(event.kind for event in events),
        "modes": Counter(f"{event.kind}.{event.mode}" for event in events if event.mode),
        "author": Counter(j for e in events for j in _author(e)),
        "responsibility": Counter(label for e in events for _, label in e.responsibility),
        "frames": Counter(f for entry in entries if entry.events for f in entry.frames),
    }.items():
        print(f"{title}: " + ", ".join(f"{name} {n}" for name, n in counts.most_common()))
    return bad


def _author(event: Event) -> list[str]:
    return [f"{j.stance}{j.polarity}" for j in event.judgements if j.voice == "author"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
