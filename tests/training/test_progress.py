"""How far a run has come: learning rates, the end of a run, and averaged weights."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="weights are averaged with the package torch")
progress = pytest.importorskip("training.engine.progress")


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def same(number: int) -> int:
    return number


def ran(steps: int, minutes: float, seconds: float, agree=same):
    """A run of up to 250 steps, each of so many seconds."""
    clock = Clock()
    pace = progress.Pace(steps, minutes, agree, clock)
    while not pace.over and pace.step < progress.PACED:
        clock.now += seconds
        pace.advance()
    return pace


def test_the_rate_rises_then_falls():
    pace = ran(160, 0.0, 1.0)

    assert pace.over
    assert [pace.rate(step) for step in (0, 5, 10, 85, 160, 170)] == [0, 0.5, 1, 0.5, 0, 0]


def test_time_that_is_left_becomes_steps():
    """At a step a second 250 are done of 600 that fit into ten minutes; the rates end with them."""
    pace = ran(1000, 10.0, 1.0)

    assert (pace.step, pace.steps) == (250, 600)
    assert pace.rate(600) == 0


def test_a_run_that_is_late_ends_at_once():
    assert ran(1000, 1.0, 1.0).over


def test_a_run_is_never_made_longer():
    assert ran(300, 60.0, 1.0).steps == 300
    assert ran(300, 0.0, 1.0).steps == 300


def test_the_end_is_agreed_upon():
    """Workers with clocks of their own would wait for each other for ever."""
    assert ran(1000, 10.0, 1.0, agree=lambda mine: mine - 7).steps == 593


def test_the_report_tells_means_and_speed(capsys):
    clock = Clock()
    pace = progress.Pace(200, 0.0, same, clock)
    loud = progress.Report(pace, 2, aloud=True)
    quiet = progress.Report(pace, 2, aloud=False)
    for number in range(100):
        clock.now += 1
        pace.advance()
        for report in (loud, quiet):
            report.read({"given": torch.zeros(3, 4, 10)})
            report.add({"arc": torch.tensor(float(number % 2))})

    assert capsys.readouterr().out == "step 100/200 60 pieces/s {'arc': 0.5}\n"


def test_the_average_moves_towards_the_weights():
    """Fast in the first steps, by the decay later."""
    network = torch.nn.Linear(1, 1, bias=False)
    torch.nn.init.zeros_(network.weight)
    average = progress.Average(network, 0.5)
    torch.nn.init.ones_(network.weight)
    found = []
    for _ in range(20):
        average.add(network)
        found.append(float(average.kept["weight"]))

    assert found[0] == pytest.approx(1 - 1 / 11)
    assert found == sorted(found)
    assert found[-1] == pytest.approx(1)
    assert network.weight.tolist() == [[1]]
