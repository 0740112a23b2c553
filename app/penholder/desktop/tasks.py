"""Work in the background: ordinary functions in threads, their results back in the thread of the window."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

Result = TypeVar("Result")
Cancelled = Callable[[], bool]


class Lane(Enum):
    """Work of one lane is done one piece after the other."""

    CHECKS = "checks"
    """A newer piece cancels the one before it."""
    PLANS = "plans"
    """Fixes are planned; a newer plan takes the place of the one before it."""
    FILES = "files"
    """Whatever is written to the disk, in the order in which it was asked for."""
    OPENING = "opening"
    """A file is read; a newer one takes its place. It has a lane of its own, so that no recovery copy waits for it."""

    PAGES = "pages"
    """Pages are set and drawn; what is wanted now makes what was wanted before unwanted."""
    EXPORT = "export"
    """A copy is written; it has a lane of its own, because LibreOffice may need seconds for it."""
    PRINT = "print"
    """Pages are made for printing; whoever gives them up gives up no copy that is being written."""


_NEWEST_ONLY = frozenset({Lane.CHECKS, Lane.PLANS, Lane.OPENING, Lane.PAGES, Lane.PRINT})


@dataclass(frozen=True, slots=True)
class _Done:
    """A piece of work that has ended, with what it gave or raised."""

    lane: Lane
    number: int
    then: Callable[[Any], None]
    failed: Callable[[BaseException], None]
    result: Any = None
    error: BaseException | None = None


class Tasks(QObject):
    """Runs work in lanes; nothing of it is heard after ``close``."""

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executors: dict[Lane, ThreadPoolExecutor] = {}
        self._stops: dict[Lane, Event] = {}
        self._numbers = dict.fromkeys(Lane, 0)
        self._open = True
        self._ended.connect(self._deliver)

    def run(
        self,
        lane: Lane,
        work: Callable[[Cancelled], Result],
        then: Callable[[Result], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Do a piece of work; ``work`` is given a callable that says when its result is no longer wanted.

        ``then`` or ``failed`` is called in the thread of the window. A newer check makes the older one unwanted, and so does
        a newer file that is opened: the result and the troubles of the older one are thrown away.
        """
        if not self._open:
            return
        if lane in _NEWEST_ONLY:
            self.cancel(lane)
        stop = self._stops[lane] = Event()
        self._numbers[lane] += 1
        number = self._numbers[lane]
        if lane not in self._executors:
            self._executors[lane] = ThreadPoolExecutor(1, thread_name_prefix=f"penholder-{lane.value}")
        self._executors[lane].submit(self._work, lane, number, work, stop, then, failed)

    def cancel(self, lane: Lane) -> None:
        """Want nothing more of what a lane is doing; its thread ends when the work notices or is done."""
        if lane in self._stops:
            self._stops[lane].set()
            self._numbers[lane] += 1

    def _work(
        self,
        lane: Lane,
        number: int,
        work: Callable[[Cancelled], Any],
        stop: Event,
        then: Callable[[Any], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        if stop.is_set():
            return
        try:
            done = _Done(lane, number, then, failed, result=work(stop.is_set))
        except Exception as error:  # noqa: BLE001 - a border: what breaks in the background is told in the window
            if stop.is_set():
                return
            done = _Done(lane, number, then, failed, error=error)
        if self._open:
            self._ended.emit(done)

    def _deliver(self, done: _Done) -> None:
        if not self._open or (done.lane in _NEWEST_ONLY and done.number != self._numbers[done.lane]):
            return
        if done.error is not None:
            done.failed(done.error)
        else:
            done.then(done.result)

    def close(self) -> None:
        """Cancel what can be cancelled and wait for the rest; results that come still are not delivered."""
        self._open = False
        for stop in self._stops.values():
            stop.set()
        for executor in self._executors.values():
            executor.shutdown(wait=True, cancel_futures=True)
