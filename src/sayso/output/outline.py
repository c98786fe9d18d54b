"""The outline of a reading: what every view lists, with the labels that tie it together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.output.event_told import Told, events_told
from sayso.output.wording import kind_words, name_of, statement_counts, without_possessive
from sayso.records import Gap, Reading, Statement, Voice, VoiceKind

__all__ = ["PRONOUNS", "Outline", "SpokenEntry", "VoiceEntry", "outline_of"]

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
UNSETTLED = "?"
MOST_CALLED, LONGEST_CALLED = 4, 40
PRONOUNS = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his "
    "himself she her hers herself it its itself they them their theirs themselves who whom whose "
    "which that this these those".split()
)
DEEPEST = 12
"""Statements nested deeper than this are shown at this depth."""


@dataclass(frozen=True, slots=True)
class VoiceEntry:
    """A voice in the list "who says what".

    voice: the voice; None for the entry of all statements whose voice is not settled.
    label: "A" for the first voice that says something, then "B" ... "Z", "AA" ...; "?" for what
        is not settled, "" for a voice that says nothing.
    name, kind: in plain words; `kind` is "" where the name already says it.
    colour: number of its colour, from 0; None for the author, the publisher and the unsettled.
    spoken: labels of its statements, in reading order.
    counts: how many statements of which form, in words; "" for a voice that says nothing.
    headline_count: how many of its statements are headlines that repeat another one.
    called: other names and nouns that the text has for it, in reading order; the first few.
    """

    voice: Voice | None
    label: str
    name: str
    kind: str
    colour: int | None
    spoken: tuple[str, ...]
    counts: str
    headline_count: int
    called: tuple[str, ...] = ()

    @property
    def own(self) -> bool:
        """Whether this is who wrote or published the text, whose words stay unmarked."""
        return _is_own(self.voice)


@dataclass(frozen=True, slots=True)
class SpokenEntry:
    """A statement in the list of statements.

    number: its place in `Reading.statements`.
    label: the label of its voice and a count, as in "A2" for the second statement of voice A.
    voice: its voice's entry.
    depth: 0 for an outermost statement, 1 for one inside that, up to DEEPEST.
    within: label of the statement that it lies in; None for an outermost one.
    echoes: label of the statement in the body that it repeats; None if it repeats none.
    """

    number: int
    statement: Statement
    label: str
    voice: VoiceEntry
    depth: int
    within: str | None
    echoes: str | None

    @property
    def anchor(self) -> str:
        """The label as part of an address: letters and digits only."""
        return self.label.replace(UNSETTLED, "unsettled")


@dataclass(frozen=True, slots=True)
class Outline:
    """What every view of a reading lists.

    voices: those that say something, by label; then the unsettled; then the rest.
    statements: in reading order.
    nested: the same, each followed by those that lie in it.
    gaps: of intake first, then of the steps.
    events: in reading order, each with how everybody stands to it.
    """

    voices: tuple[VoiceEntry, ...]
    statements: tuple[SpokenEntry, ...]
    nested: tuple[SpokenEntry, ...]
    gaps: tuple[Gap, ...]
    events: tuple[Told, ...] = ()


def _is_own(voice: Voice | None) -> bool:
    return voice is not None and voice.kind in {VoiceKind.AUTHOR, VoiceKind.PUBLISHER}


def _letters() -> Iterator[str]:
    """A, B ... Z, AA, AB ... without end."""
    size, count = len(LETTERS), 0
    while True:
        label, rest = "", count
        while rest >= 0:
            label = LETTERS[rest % size] + label
            rest = rest // size - 1
        yield label
        count += 1


def _voice_entries(reading: Reading, speakers: list[str | None]) -> dict[str | None, VoiceEntry]:
    """The entry of each voice, by its id, in the order of `Outline.voices`."""
    known: dict[str | None, Voice] = {voice.id: voice for voice in reading.voices}
    settled = list(dict.fromkeys(speaker for speaker in speakers if speaker is not None))
    silent = [voice.id for voice in reading.voices if voice.id not in settled]
    order = [*settled, *([None] if None in speakers else []), *silent]
    letters, colour, entries = _letters(), 0, {}
    for key in order:
        voice = known.get(key)
        said = [
            statement
            for statement, speaker in zip(reading.statements, speakers, strict=True)
            if speaker == key
        ]
        label = UNSETTLED if key is None else next(letters) if said else ""
        coloured = bool(said) and voice is not None and not _is_own(voice)
        entries[key] = VoiceEntry(
            voice=voice,
            label=label,
            name=name_of(voice),
            kind=kind_words(voice),
            colour=colour if coloured else None,
            spoken=tuple(f"{label}{count}" for count in range(1, len(said) + 1)),
            counts=statement_counts(said) if said else "",
            headline_count=sum(statement.echoes is not None for statement in said),
            called=_called(reading, voice),
        )
        colour += coloured
    return entries


def _called(reading: Reading, voice: Voice | None) -> tuple[str, ...]:
    """The first few ways to mention a voice, but for its name, pronouns and long ones."""
    if voice is None:
        return ()
    found: dict[str, str] = {}
    name = voice.name.casefold().removeprefix("the ")
    for span in voice.mentions:
        words = without_possessive(reading.document.words(span))
        key = words.casefold().removeprefix("the ")
        if len(words) <= LONGEST_CALLED and key != name and key not in PRONOUNS:
            found.setdefault(key, words)
    return tuple(found.values())[:MOST_CALLED]


def _depths(statements: tuple[Statement, ...]) -> dict[str, tuple[int, str | None]]:
    """Of each statement, in nested order: its depth, and the id of the one that it lies in.

    A statement whose outer one is missing, or which lies in itself, counts as outermost.
    """
    ids = {statement.id for statement in statements}
    inner: dict[str, list[str]] = {}
    waiting = []
    for statement in statements:
        if statement.within in ids:
            inner.setdefault(str(statement.within), []).append(statement.id)
        else:
            waiting.append(statement.id)
    placed: dict[str, tuple[int, str | None]] = {}
    stack: list[tuple[str, int, str | None]]
    for start in (*waiting, *(statement.id for statement in statements)):
        stack = [(start, 0, None)]
        while stack:
            key, depth, within = stack.pop()
            if key not in placed:
                placed[key] = (min(depth, DEEPEST), within)
                stack += [(each, depth + 1, key) for each in reversed(inner.get(key, ()))]
    return placed


def outline_of(reading: Reading) -> Outline:
    """Make the outline of a reading: voices and statements with their labels, events, all gaps."""
    known = {voice.id for voice in reading.voices}
    speakers = [each.voice if each.voice in known else None for each in reading.statements]
    voices = _voice_entries(reading, speakers)
    unused = {key: iter(entry.spoken) for key, entry in voices.items()}
    labels = [next(unused[speaker]) for speaker in speakers]
    label_of = {each.id: label for each, label in zip(reading.statements, labels, strict=True)}
    places = _depths(reading.statements)
    statements = {
        statement.id: SpokenEntry(
            number=number,
            statement=statement,
            label=labels[number],
            voice=voices[speakers[number]],
            depth=places[statement.id][0],
            within=label_of.get(places[statement.id][1] or ""),
            echoes=label_of.get(statement.echoes or ""),
        )
        for number, statement in enumerate(reading.statements)
    }
    return Outline(
        voices=tuple(voices.values()),
        statements=tuple(statements.values()),
        nested=tuple(statements[key] for key in places),
        gaps=tuple(dict.fromkeys((*reading.document.gaps, *reading.gaps))),
        events=tuple(events_told(reading)),
    )
