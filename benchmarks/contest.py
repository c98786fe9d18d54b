"""The contenders side by side: the same inputs, turn by turn, medians."""

from __future__ import annotations

import json
import statistics
import subprocess
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from benchmarks.articles import as_page, invented_articles
from benchmarks.costs import ROOT, Cost, cost_of, median_cost

__all__ = ["Contender", "Result", "run_contest"]

Answer = dict[str, float]
"""What `benchmarks.contender` answers to one request."""


@dataclass(frozen=True, slots=True)
class Contender:
    """One way to find out who says what.

    server: the command that answers requests (see `benchmarks.contender`).
    ways: what the server can read: "text", "page".
    commands: what is accounted for from start to end, by name.
    environment: of all its processes.
    """

    name: str
    server: tuple[str, ...]
    ways: tuple[str, ...]
    commands: Mapping[str, tuple[str, ...]]
    environment: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Result:
    """What one contender reached.

    per_core_second: articles a CPU second, by way, with everything loaded.
    found: statements found in one article, a mean.
    costs: of each command, by name.
    """

    per_core_second: dict[str, float]
    found: float
    costs: dict[str, Cost]


def run_contest(
    contenders: Sequence[Contender], *, articles: int, rounds: int
) -> dict[str, Result]:
    """Let the contenders read in turn, and run their commands in turn.

    articles: so many different articles a round.
    rounds: so many rounds, after one that is not counted.
    """
    texts = invented_articles(articles)
    answers = _read_in_turn(
        contenders, {"text": texts, "page": [as_page(text) for text in texts]}, rounds
    )
    costs = _run_in_turn(contenders, rounds)
    return {
        each.name: Result(
            per_core_second={
                way: articles
                / statistics.median(answer["cpu"] for answer in answers[each.name, way])
                for way in each.ways
            },
            found=answers[each.name, "text"][0]["found"] / articles,
            costs={name: median_cost(costs[each.name, name]) for name in each.commands},
        )
        for each in contenders
    }


def _read_in_turn(
    contenders: Sequence[Contender], inputs: Mapping[str, Sequence[str]], rounds: int
) -> dict[tuple[str, str], list[Answer]]:
    """The answers of each contender, by its name and the way of reading."""
    answers = defaultdict(list)
    with ExitStack() as stack:
        servers = {each.name: stack.enter_context(_serving(each)) for each in contenders}
        for number in range(rounds + 1):
            for each in contenders:
                for way in each.ways:
                    answer = _ask(servers[each.name], way, inputs[way])
                    if number:
                        answers[each.name, way].append(answer)
    return answers


def _run_in_turn(contenders: Sequence[Contender], rounds: int) -> dict[tuple[str, str], list[Cost]]:
    """The costs of each contender's commands, by its name and that of the command."""
    costs = defaultdict(list)
    for number in range(rounds + 1):
        for each in contenders:
            for name, command in each.commands.items():
                cost = cost_of(command, each.environment)
                if number:
                    costs[each.name, name].append(cost)
    return costs


@contextmanager
def _serving(contender: Contender) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        contender.server,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=contender.environment,
        cwd=ROOT,
        text=True,
        encoding="utf-8",
    ) as process:
        yield process


def _ask(server: subprocess.Popen[str], way: str, texts: Sequence[str]) -> Answer:
    """Have texts read.

    Raises:
        RuntimeError: when the process has ended, or ends instead of answering.
    """
    if server.stdin is None or server.stdout is None:
        raise RuntimeError("the process has no pipes")
    server.stdin.write(json.dumps({"way": way, "texts": list(texts)}) + "\n")
    server.stdin.flush()
    line = server.stdout.readline()
    if not line:
        raise RuntimeError(f"no answer from {server.args!r}")
    answer: Answer = json.loads(line)
    return answer
