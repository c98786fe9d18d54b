"""Deadlines: no document may hold up those after it for ever."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from types import FrameType

from sayso.errors import ReadingTimeout

__all__ = ["within"]

AGAIN_AFTER_SECONDS = 0.5
"""The alarm rings again, in case something swallowed its first ring."""


class _TimeIsUp(BaseException):
    """Rises through libraries that catch `Exception`."""


@dataclass(slots=True)
class _Alarm:
    """Rings until it is switched off; a ring on its way at that moment is not heard."""

    is_on: bool = True

    def ring(self, _number: int, _frame: FrameType | None) -> None:
        if self.is_on:
            raise _TimeIsUp


@contextlib.contextmanager
def within(timeout_seconds: float, *, source: str) -> Iterator[None]:
    """Give up on what is done inside once it has taken too long.

    The alarm is heard between two instructions of Python, so a single call into a compiled
    library ends first. Where there are no alarms (on Windows, and outside the main thread)
    there is no deadline, and the limits on size have to do.

    timeout_seconds: time on the clock, over 0.
    source: what is being read, as the user gave it.

    Raises:
        ReadingTimeout: when the time is up.
    """
    if not hasattr(signal, "setitimer") or not _in_main_thread():
        yield
        return
    alarm = _Alarm()
    before = signal.signal(signal.SIGALRM, alarm.ring)
    try:
        signal.setitimer(signal.ITIMER_REAL, timeout_seconds, AGAIN_AFTER_SECONDS)
        yield
    except _TimeIsUp:
        raise ReadingTimeout(source, f"not read within {timeout_seconds:g} seconds") from None
    finally:
        alarm.is_on = False
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _in_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()
