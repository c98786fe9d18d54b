"""A document that never ends is given up, and the next one is read."""

from __future__ import annotations

import itertools
import signal
import threading

import pytest

from sayso.app.deadlines import within
from sayso.errors import ReadingTimeout

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no alarms here")


def never_end() -> None:
    for _ in itertools.count():
        pass


def never_end_and_catch_everything() -> None:
    while True:
        try:
            never_end()
        except Exception:  # noqa: BLE001  (as some libraries do)
            continue


@pytest.mark.parametrize("work", [never_end, never_end_and_catch_everything])
def test_endless_work_is_given_up(work):
    """Also inside a library that catches every `Exception`."""
    with pytest.raises(ReadingTimeout) as caught, within(0.01, source="port.html"):
        work()

    assert str(caught.value) == "port.html: not read within 0.01 seconds"


def test_work_in_time_is_left_alone():
    """The usual case: nothing rings, and the old handler is back."""
    before = signal.getsignal(signal.SIGALRM)

    with within(60, source="port.html"):
        done = True

    assert done
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) is before


def test_the_alarm_is_off_after_a_refusal():
    """A ring after the end would kill the process."""
    with pytest.raises(ValueError, match="bad"), within(60, source="port.html"):
        raise ValueError("bad")

    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_outside_the_main_thread_work_goes_on_without_a_deadline():
    """Signals belong to the main thread; a web server or a notebook may read in another."""
    done: list[bool] = []

    def work() -> None:
        with within(60, source="port.html"):
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert done == [True]
