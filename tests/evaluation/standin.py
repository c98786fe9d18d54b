"""A stand-in for sayso's reader, and a small data folder of invented texts."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

from sayso.errors import EmptyDocument
from sayso.records import (
    Block,
    BlockKind,
    Document,
    Form,
    Manner,
    Mention,
    MentionForm,
    Parse,
    Polarity,
    Reading,
    Sentence,
    Span,
    Statement,
    Voice,
    VoiceKind,
)

SAID = re.compile(r"(?P<source>[A-Z]\w+) (?P<cue>said|denied) (?P<content>[^.]+)")

NEWS = "Vellmark floods\n\nBrask said the pumps failed. Asker denied the charge."

CONLLU = """\
# newdoc id = GUM_news_pumps
# newpar
# sent_id = 1
1\tVellmark\tVellmark\tPROPN\tNNP\t_\t2\tcompound\t_\tEntity=(1-place-new-Vellmark)
2\tfloods\tflood\tNOUN\tNNS\t_\t0\troot\t_\t_

# newpar
# sent_id = 2
1\tBrask\tBrask\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(2-person-new-)
2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_
3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\tEntity=(3-object-new-
4\tpumps\tpump\tNOUN\tNNS\t_\t5\tnsubj\t_\tEntity=3)
5\tfailed\tfail\tVERB\tVBD\t_\t2\tccomp\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# sent_id = 3
1\tAsker\tAsker\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(4-person-new-)
2\tdenied\tdeny\tVERB\tVBD\t_\t0\troot\t_\t_
3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\tEntity=(5-abstract-new-
4\tcharge\tcharge\tNOUN\tNN\t_\t2\tobj\t_\tEntity=5)|SpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
"""


def read(source, /, *, title=None, publisher=None, published=None):
    """Read by three rules: words by pattern, sentences by stop, "X said/denied Y" by pattern.

    Every word hangs on the first of its sentence; each statement is sure of itself.
    """
    if not source.strip():
        raise EmptyDocument("", "nothing but white space")
    words = tuple(Span(*match.span()) for match in re.finditer(r"\w+|[^\w\s]", source))
    lines = [Span(*match.span()) for match in re.finditer(r"[^\n]+", source)]
    sentences = tuple(Span(*match.span()) for match in re.finditer(r"[^\s.][^.\n]*\.?", source))
    ranges = tuple(
        (min(inside), max(inside))
        for inside in (
            [number for number, word in enumerate(words) if sentence.covers(word)]
            for sentence in sentences
        )
    )
    heads = tuple(
        next(-1 if number == first else first for first, last in ranges if number <= last)
        for number in range(len(words))
    )
    document = Document(
        text=source,
        source="",
        digest="0",
        language="en",
        blocks=tuple(Block(BlockKind.PARAGRAPH, line) for line in lines),
    )
    matches = list(SAID.finditer(source))
    return Reading(
        document=document,
        sentences=tuple(Sentence(span) for span in sentences),
        voices=tuple(
            Voice(match["source"], VoiceKind.PERSON, match["source"]) for match in matches
        ),
        statements=tuple(_statement(match, number) for number, match in enumerate(matches)),
        parse=Parse(
            words=words,
            upos=("PROPN",) * len(words),
            features=("",) * len(words),
            heads=heads,
            relations=("root",) * len(words),
            sentences=ranges,
            block_of=(0,) * len(ranges),
            mentions=tuple(
                Mention(word, number, "person", MentionForm.NAMED, 1.0)
                for number, word in enumerate(words)
                if source[word.start].isupper()
            ),
            quotations=(),
            cues=(),
        ),
    )


def read_and_crash(source, /, **hints):
    """A reader with a mistake in it that only some texts find."""
    if "crash" in source:
        raise ZeroDivisionError("a mistake")
    return read(source, **hints)


def read_and_trim(source, /, **hints):
    """A reader that changes the text, so that its offsets mean nothing."""
    reading = read(source, **hints)
    return replace(reading, document=replace(reading.document, text=source.strip("\n. ")))


def make_data(folder: Path) -> Path:
    """Lay out a data folder with one document a set."""
    (folder / "gum" / "dev").mkdir(parents=True)
    (folder / "gum" / "dev" / "GUM_news_pumps.conllu").write_text(CONLLU, encoding="utf-8")
    for name in ("polnear", "gum_attribution"):
        (folder / name).mkdir()
        row = {"id": "pumps", "genre": "news", "text": NEWS, "attributions": attributions()}
        for part in ("train", "dev"):
            line = json.dumps(row) + "\n"
            (folder / name / f"{part}.jsonl").write_text(line, encoding="utf-8")
    (folder / "worlds" / "worlds").mkdir(parents=True)
    world = json.dumps(make_world())
    (folder / "worlds" / "worlds" / "flood.json").write_text(world, encoding="utf-8")
    return folder


def attributions():
    """The gold of the news text."""
    return [
        {"source": [[17, 22]], "cue": [[23, 27]], "content": [[28, 44]]},
        {"source": [[46, 51]], "cue": [[52, 58]], "content": [[59, 69]]},
    ]


def make_world():
    """The news text once more, with its voices named."""
    return {
        "docs": [
            {
                "doc_id": "d1",
                "outlet": "The Upland Courier",
                "published": "2031-03-13",
                "title": "Flood",
                "text": NEWS,
            }
        ],
        "voices": [
            {"voice_id": "b", "name": "Ottoline Brask", "kind": "person", "aliases": ["she"]},
            {"voice_id": "a", "name": "Jorunn Asker", "kind": "person", "aliases": []},
        ],
        "statements": [
            {"doc_id": "d1", "voice_id": voice, "content": each["content"], "within": None}
            | {"polarity": polarity}
            for voice, polarity, each in zip("ba", "+-", attributions(), strict=True)
        ],
    }


def _statement(match, number):
    return Statement(
        id=str(number),
        voice=match["source"],
        source=(Span(*match.span("source")),),
        cue=Span(*match.span("cue")),
        content=(Span(*match.span("content")),),
        form=Form.INDIRECT,
        manner=Manner.SPEECH,
        polarity=Polarity.NEGATIVE if match["cue"] == "denied" else Polarity.POSITIVE,
        confidence=0.9,
    )
