"""Trees written out: sentences with their parses and statements, for rules without weights."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

from sayso.reading.commitment.holders import Voices
from sayso.reading.commitment.judging import Judged, judge
from sayso.reading.commitment.lexicon import load_lexicon
from sayso.reading.layout import Layout, lay_out
from sayso.records import (
    Block,
    BlockKind,
    Document,
    Form,
    Manner,
    Parse,
    Polarity,
    Span,
    Statement,
    Voice,
    VoiceKind,
)

__all__ = ["CASES", "Case", "judged", "read_cases"]

AUTHOR = Voice("voice-author", VoiceKind.AUTHOR, "author")


@dataclass(frozen=True)
class Case:
    """One sentence: its event, what is to be found of it, and all that the rules look at."""

    name: str
    layout: Layout
    trigger: Span
    statements: tuple[Statement, ...]
    voices: tuple[Voice, ...]
    wanted: tuple[str, ...]

    @property
    def text(self) -> str:
        return self.layout.document.text


def judged(case: Case) -> tuple[Judged, ...]:
    """What the rules say of the event of a case."""
    voices = Voices(case.voices, case.statements)
    return judge(case.layout, case.trigger, case.statements, voices, load_lexicon())


def read_cases(path: Path) -> list[Case]:
    """The cases of a file; how it is written stands at its head."""
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")[1:]
    return [_case(block.split("\n")) for block in blocks]


def _case(lines: list[str]) -> Case:
    name, marked = lines[0].removeprefix("# "), lines[1]
    text = marked.replace("[", "").replace("]", "")
    trigger = Span(marked.index("["), marked.index("]") - 1)
    wanted = tuple(line[2:] for line in lines if line.startswith("= "))
    rows = [line.split(" ") for line in lines[2:] if line[:2] not in {"= ", "> "}]
    layout = lay_out(_document(text), _parse(text, rows))
    statements: list[Statement] = []
    voices = [AUTHOR]
    for line in lines:
        if line.startswith("> "):
            number = str(len(statements))
            statement, voice = _statement(text, number, line[2:].split(" | "))
            known = next((one for one in voices[1:] if one.name == voice.name != "-"), voice)
            statements.append(dataclasses.replace(statement, voice=known.id))
            voices += [voice] if known is voice else []
    return Case(name, layout, trigger, tuple(statements), tuple(voices), wanted)


def _document(text: str) -> Document:
    return Document(
        text=text,
        source="invented.txt",
        digest="0" * 64,
        language="en",
        blocks=(Block(BlockKind.PARAGRAPH, Span(0, len(text))),),
    )


def _parse(text: str, rows: list[list[str]]) -> Parse:
    words, at = [], 0
    for row in rows:
        start = text.index(row[0], at)
        at = start + len(row[0])
        words.append(Span(start, at))
    return Parse(
        words=tuple(words),
        upos=tuple(row[1] for row in rows),
        features=tuple("" if row[4] == "_" else row[4] for row in rows),
        heads=tuple(int(row[3]) for row in rows),
        relations=tuple(row[2] for row in rows),
        sentences=((0, len(rows) - 1),),
        block_of=(0,),
        mentions=(),
        quotations=(),
        cues=(),
    )


def _statement(text: str, number: str, parts: list[str]) -> tuple[Statement, Voice]:
    source, cue, content, polarity, manner, form = parts
    spans = () if source == "-" else (_span(text, source),)
    voice = Voice("voice-" + number, VoiceKind.PERSON, source, mentions=spans)
    return (
        Statement(
            id="statement-" + number,
            voice=voice.id,
            source=spans,
            cue=None if cue == "-" else _span(text, cue),
            content=tuple(_span(text, part) for part in content.split(" … ")),
            form=Form(form),
            manner=Manner(manner),
            polarity=Polarity(polarity),
            confidence=0.9,
        ),
        voice,
    )


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


CASES = read_cases(Path(__file__).with_name("cases.txt"))
