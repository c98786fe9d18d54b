"""The frames in "why/event-coders" and the examples of events and disputes, as sayso has them.

    python -m tests.house.frames

writes them anew after what sayso finds has changed.
"""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

from click.testing import CliRunner
from rich.console import Console

import sayso
from sayso.app.cli import cli
from sayso.output.event_cards import event_cards
from sayso.output.event_table import event_rows
from sayso.output.outline import outline_of
from sayso.output.terminal import show_events

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "why" / "event-coders.md"
PAGES_WITH_EXAMPLES = (ROOT / "README.md", ROOT / "docs" / "how-to" / "events.md")
EXAMPLE = "examples/harbour-clash.txt"
README = ROOT / "README.md"
ACCOUNTS = ROOT / "examples" / "brenik"
DIFFER = re.compile(
    r"(?<=examples/brenik/\*\.txt\n```\n\n```text\n).*?(?=^```$)", re.MULTILINE | re.DOTALL
)
TABLE_OF_POINT = re.compile(r"\n\n {2}(?=[a-z])")
"""What stands before the accounts of one point, which follow below the disputes."""
FENCED = re.compile(r"(?<=^```text\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
NUMBERED = re.compile(r"^ ?\d+  [A-Z]", re.MULTILINE)
COLUMNS = 100
TABLE = re.compile(r"^\| frame \|.*\n(?:\|.*\n)+", re.MULTILINE)
FRAMES = Path(__file__).with_name("frames.txt")


def frames() -> list[list[str]]:
    """Of each frame: its name, the sentence for sayso, and what the two peers do with such."""
    lines = FRAMES.read_text(encoding="utf-8").splitlines()
    return [line.split(" | ") for line in lines if line and not line.startswith("#")]


def told(sentence: str) -> str:
    """What sayso says of a sentence, in the words of the page; one line an event."""
    reading = sayso.read(sentence)
    cards = event_cards(reading, outline_of(reading).voices)
    lines = []
    for card in cards:
        when = dict(card.facts).get("when", "")
        dated = f"; {when}" if when else ""
        inside = f"; inside “{card.inside[1]}”" if card.inside else ""
        status = f", {card.status}" if card.status else ""
        stances = card.told.partition(": ")[2]
        lines.append(
            f"{card.kind} “{card.trigger}” **{card.telling}**{status}: {stances}{dated}{inside}"
        )
    return "<br>".join(lines) or "no event"


def table() -> str:
    """The table in Markdown."""
    rows = [
        f"| {frame}: “{sentence}” | {petrarch} | {universal} | {told(sentence)} |"
        for frame, sentence, petrarch, universal in frames()
    ]
    head = "| frame | PETRARCH2 | UniversalPetrarch | sayso |"
    return "\n".join([head, "|---|---|---|---|", *rows, ""])


def page_as_it_should_be() -> str:
    """The page with its table as sayso has it."""
    return TABLE.sub(lambda _: table(), PAGE.read_text(encoding="utf-8"))


def paragraphs() -> dict[str, str]:
    """What `sayso events` prints for each sentence of the example, by the sentence's first line."""
    printed = io.StringIO()
    rows = list(event_rows([sayso.read(ROOT / EXAMPLE)]))
    show_events(rows, Console(file=printed, width=COLUMNS), left_out=0)
    return {each.splitlines()[0]: each for each in printed.getvalue().split("\n\n") if each}


def readme_as_it_should_be() -> str:
    """The README with the disputes of the example as `sayso disputes` prints them first."""
    files = sorted(str(path.relative_to(ROOT)) for path in ACCOUNTS.glob("*.txt"))
    with contextlib.chdir(ROOT):  # ids are made from the addresses as given
        printed = CliRunner().invoke(cli, ["disputes", *files, "--width", str(COLUMNS)]).stdout
    differing = TABLE_OF_POINT.split(printed)[0] + "\n"
    return DIFFER.sub(lambda _: differing, README.read_text(encoding="utf-8"))


def examples_as_they_should_be(page: Path, printed: dict[str, str]) -> str:
    """A page with its examples of events as `sayso events` prints them.

    Raises:
        KeyError: if a sentence of an example is not among the printed ones any more.
    """

    def renewed(block: re.Match[str]) -> str:
        if not NUMBERED.search(block[0]):
            return block[0]
        found = [printed[each.splitlines()[0]].rstrip() for each in block[0].split("\n\n")]
        return "\n\n".join(found) + "\n"

    return FENCED.sub(renewed, page.read_text(encoding="utf-8"))


if __name__ == "__main__":
    README.write_text(readme_as_it_should_be(), encoding="utf-8")
    PAGE.write_text(page_as_it_should_be(), encoding="utf-8")
    for example in PAGES_WITH_EXAMPLES:
        renewed_text = examples_as_they_should_be(example, paragraphs())
        example.write_text(renewed_text, encoding="utf-8")
