"""The documentation says what the code does: names, codes, values, examples and links."""

from __future__ import annotations

import doctest
import enum
import json
import re
from pathlib import Path

import click
import pytest

import sayso
from sayso import errors
from sayso.app.cli import cli
from sayso.output.event_table import event_rows
from sayso.output.event_told import Telling
from sayso.output.exports import event_acled, event_cameo, event_csv, event_plover
from sayso.output.exports.codebooks import read_mapping
from sayso.output.tables import COLUMNS
from tests.house import frames
from tests.house.thresholds import PAGE, TABLE, TABLES, page_as_it_should_be
from tests.output.event_articles import mill_reading

ROOT = Path(__file__).parents[2]
CODE = Path(sayso.__file__).parent
REFERENCE = ROOT / "docs" / "reference"
PAGES = sorted(
    [
        ROOT / "README.md",
        ROOT / "CHANGELOG.md",
        ROOT / "CONTRIBUTING.md",
        *(ROOT / "docs").rglob("*.md"),
    ]
)
FENCE = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
TICKED = re.compile(r"`([^`]+)`")

COMMANDS = {
    name: command
    for context in [click.Context(cli)]
    for name in cli.list_commands(context)
    if (command := cli.get_command(context, name)) is not None
}

each_page = pytest.mark.parametrize(
    "page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES]
)


def prose_of(page: Path) -> str:
    """The page without its fenced blocks."""
    return FENCE.sub("", page.read_text(encoding="utf-8"))


def section_of(page: Path, heading: str) -> str:
    """What stands below a heading, up to the next heading."""
    after = page.read_text(encoding="utf-8").split(f"{heading}\n", 1)[1]
    return re.split(r"^#", after, maxsplit=1, flags=re.MULTILINE)[0]


def rows_of(page: Path, heading: str) -> list[list[str]]:
    """The cells of each row of the tables below a heading, without the rows at their heads."""
    lines = [line for line in section_of(page, heading).splitlines() if line.startswith("|")]
    rows = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    return [row for row in rows if row[0].startswith("`")]


def names_in(page: Path, heading: str) -> list[str]:
    """All names in the first column of the tables below a heading."""
    return [name for row in rows_of(page, heading) for name in TICKED.findall(row[0])]


def anchor_of(heading: str) -> str:
    """The anchor that a heading gets on GitHub."""
    kept = re.sub(r"[^\w\- ]", "", heading.strip().lower())
    return kept.replace(" ", "-")


def anchors_of(page: Path) -> set[str]:
    return {anchor_of(heading) for heading in re.findall(r"^#+ (.*)$", prose_of(page), re.M)}


def option_names(command: click.Command) -> set[str]:
    context = click.Context(command, info_name="sayso", help_option_names=["-h", "--help"])
    return {
        name
        for option in command.get_params(context)
        if isinstance(option, click.Option)
        for name in (*option.opts, *option.secondary_opts)
    }


@each_page
def test_links_inside_resolve(page):
    """A page that moved must take its links along, down to the heading."""
    broken = []
    for link in LINK.findall(prose_of(page)):
        if "://" in link:
            continue
        place, _, anchor = link.partition("#")
        target = (page.parent / place).resolve() if place else page
        if not target.exists() or (anchor and anchor not in anchors_of(target)):
            broken.append(link)
    assert broken == []


@each_page
def test_no_figure_is_left_out(page):
    """A figure stands in the docs once it has been measured."""
    assert re.findall(r"\{\{[^}]*\}\}", page.read_text(encoding="utf-8")) == []


def test_every_page_is_on_the_map():
    """A page that no other page leads to is not found."""
    index = ROOT / "docs" / "index.md"
    linked = {
        (index.parent / link.partition("#")[0]).resolve() for link in LINK.findall(prose_of(index))
    }

    assert set((ROOT / "docs").rglob("*.md")) - linked == {index}


def test_every_command_is_documented():
    """A command without a section is not there for most people."""
    text = (REFERENCE / "command-line.md").read_text(encoding="utf-8")

    assert set(re.findall(r"^## sayso (\w+)$", text, re.M)) == set(COMMANDS)


def test_every_option_of_the_group_is_documented():
    """Both ways: nothing missing, nothing that is gone."""
    documented = names_in(REFERENCE / "command-line.md", "# The command line")

    assert set(documented) == option_names(cli)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_option_of_a_command_is_documented(name):
    """Both ways: nothing missing, nothing that is gone."""
    documented = names_in(REFERENCE / "command-line.md", f"## sayso {name}")

    assert {name.split()[0] for name in documented} == option_names(COMMANDS[name])


@each_page
def test_examples_of_commands_use_real_options(page):
    """An example that does not run is worse than none."""
    fenced = "\n".join(body for _, _, body in FENCE.findall(page.read_text(encoding="utf-8")))
    unknown = [
        (line, option)
        for line, command, rest in re.findall(r"(sayso (read)\b([^|<>\n]*))", fenced)
        for option in re.findall(r"(?<=\s)--[\w-]+", rest)
        if option not in option_names(COMMANDS[command])
    ]

    assert unknown == []


def test_every_error_is_documented():
    """Code by code and class by class, in both directions."""
    rows = rows_of(REFERENCE / "codes.md", "## Errors")
    documented = {(row[0].strip("`"), row[1].strip("`")) for row in rows}
    classes = [getattr(errors, name) for name in errors.__all__]

    assert documented == {(error.code, error.__name__) for error in classes}


def test_every_gap_code_is_documented():
    """Both ways, from the text of the code, where a code stands in a string."""
    used = {
        code
        for path in CODE.rglob("*.py")
        for code in re.findall(
            r"(?<!os\.)\b[WG]_[A-Z]+(?:_[A-Z]+)*\b", path.read_text(encoding="utf-8")
        )
    }

    assert set(names_in(REFERENCE / "codes.md", "## Gaps")) == used


@pytest.mark.parametrize(
    ("heading", "kinds"),
    [
        ("## Blocks", sayso.BlockKind),
        ("## Voices", sayso.VoiceKind),
        ("## Forms", sayso.Form),
        ("## Manners", sayso.Manner),
        ("## Polarity", sayso.Polarity),
    ],
)
def test_every_kind_is_documented(heading: str, kinds: type[enum.StrEnum]):
    """In the order of the code, so that the two can be read side by side."""
    assert names_in(REFERENCE / "kinds.md", heading) == [kind.value for kind in kinds]


def test_every_threshold_is_documented_with_its_value():
    """`python -m tests.house.thresholds` writes the page anew after a value was tuned again."""
    tables = [found[1] for found in TABLE.finditer(PAGE.read_text(encoding="utf-8"))]

    assert tables == list(TABLES)
    assert PAGE.read_text(encoding="utf-8") == page_as_it_should_be()


def test_what_sayso_says_of_the_frames_is_what_the_page_says():
    """`python -m tests.house.frames` writes the page anew after what sayso finds has changed."""
    if not (CODE / "weights" / "card.json").exists():
        pytest.skip("the frames are read, and there are no weights")
    page = frames.PAGE.read_text(encoding="utf-8")

    assert len(frames.TABLE.findall(page)) == 1
    assert page == frames.page_as_it_should_be()
    printed = frames.paragraphs()
    for example in frames.PAGES_WITH_EXAMPLES:
        assert example.read_text("utf-8") == frames.examples_as_they_should_be(example, printed)


@pytest.mark.parametrize(
    ("heading", "definition"),
    [
        ("## The reading", None),
        ("### document", "document"),
        ("### blocks", "block"),
        ("### sentences", "sentence"),
        ("### parties", "party"),
        ("### voices", "voice"),
        ("### statements", "statement"),
        ("### times", "expression"),
        ("### events", "event"),
        ("### commitments", "commitment"),
        ("### gaps", "gap"),
        ("### makers", "maker"),
        ("### A time", "time"),
    ],
)
def test_every_key_of_the_json_is_documented(heading, definition):
    """The reference and the schema of the package have the same keys in the same order."""
    schema = sayso.reading_schema()
    shape = schema["$defs"][definition] if definition else schema

    assert names_in(REFERENCE / "json.md", heading) == list(shape["properties"])


def test_the_disputes_in_the_readme_are_those_that_are_printed():
    """`python -m tests.house.frames` writes them anew."""
    if not (CODE / "weights" / "card.json").exists():
        pytest.skip("the examples are read, and there are no weights")
    assert len(frames.DIFFER.findall(frames.README.read_text(encoding="utf-8"))) == 1
    assert frames.README.read_text(encoding="utf-8") == frames.readme_as_it_should_be()


def test_the_statement_in_the_readme_is_one():
    """The first JSON that anyone sees has the keys of the schema, in its order."""
    fences = FENCE.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    statement = json.loads(next(body for _, kind, body in fences if kind == "json"))

    assert list(statement) == list(sayso.reading_schema()["$defs"]["statement"]["properties"])


def test_every_training_set_is_documented():
    """Whoever may not use a set has to find it here, not in the weights' card alone."""
    card = json.loads((ROOT / "training" / "engine" / "facts.json").read_text(encoding="utf-8"))
    page = (ROOT / "docs" / "why" / "training-data.md").read_text(encoding="utf-8")

    names = [entry["name"].split(",")[0] for entry in card["data"]]
    assert [name for name in names if name not in page] == []


def test_every_public_name_is_documented():
    """What is not in the reference is not public."""
    named = set(re.findall(r"\w+", " ".join(TICKED.findall(prose_of(REFERENCE / "python.md")))))

    assert set(sayso.__all__) - {"__version__"} <= named


def test_the_columns_of_the_table_are_documented():
    """Whoever opens the table in a spreadsheet looks a column up."""
    page = ROOT / "docs" / "how-to" / "spreadsheet.md"

    assert names_in(page, "# Take statements into a spreadsheet") == list(COLUMNS)


def test_the_columns_of_the_tables_of_events_are_documented():
    """In the order of the tables, so that nobody has to guess what a column holds."""
    page = ROOT / "docs" / "how-to" / "events.md"

    assert names_in(page, "## The columns of `--csv`") == list(event_csv.COLUMNS)
    for codebook, table in (
        ("plover", event_plover),
        ("cameo", event_cameo),
        ("acled", event_acled),
    ):
        columns = names_in(page, f"### `--as {codebook}`")
        shared = names_in(page, "## The columns of `--csv`")
        assert set(columns) <= set(table.COLUMNS)
        assert set(table.COLUMNS) - set(columns) <= set(shared)


def test_the_keys_of_a_row_of_events_are_documented():
    row = next(event_rows([mill_reading()])).as_json()

    assert names_in(REFERENCE / "json.md", "## The rows of `sayso events`") == list(row)


def test_the_ways_to_tell_an_event_are_documented():
    heading = "## How an event is told"

    assert names_in(ROOT / "docs" / "how-to" / "events.md", heading) == [
        telling.value for telling in Telling
    ]


def test_the_types_of_acled_are_documented():
    """What PLOVER's types become in ACLED is ours, so it has to be looked up somewhere."""
    page = (ROOT / "docs" / "how-to" / "events.md").read_text(encoding="utf-8")
    missing = [
        kind_and_mode
        for kind_and_mode in read_mapping("acled_types")
        if f"`{' '.join(filter(None, kind_and_mode))}`" not in page
    ]

    assert missing == []


def test_the_commands_of_the_readme_are_there():
    """The first thing that anyone tries is the first thing that has to work."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")

    assert "bash .ci/run" in text
    assert (ROOT / ".ci" / "run").exists()
    for example in re.findall(r"examples/[\w.-]+", text):
        assert (ROOT / example).exists()


@each_page
def test_examples_in_python_run(page, monkeypatch):
    """Every example is run as it stands, in the order of its page, from the project's folder."""
    blocks = [body for _, kind, body in FENCE.findall(page.read_text("utf-8")) if kind == "python"]
    if not blocks:
        return
    if not (CODE / "weights" / "card.json").exists():
        pytest.skip("the examples read texts, and there are no weights")
    monkeypatch.chdir(ROOT)
    test = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, page.name, str(page), 0)
    heard: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=heard.append)

    assert "".join(heard) == ""
