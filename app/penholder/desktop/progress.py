"""Says in the message bar how far the reading of a long file has come; a short one is there before there is anything to say."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from penholder.commands.opening import open_session
from penholder.desktop.tasks import Cancelled
from penholder.ground.progress import heard_by
from penholder.session.session import Session

FIRST_AFTER = 0.4
"""Seconds before the first word, and between two."""


class OpeningProgress(QObject):
    """Opens one file in the background and tells the window, in its own thread, how far that is."""

    _come = Signal(str)

    def __init__(self, window: QObject, name: str, tell: Callable[[str], None]) -> None:
        super().__init__(window)
        self._name = name
        self._last = time.monotonic()
        self._come.connect(tell)

    def opened(self, path: Path, cancelled: Cancelled) -> Session:
        """Read the file; given up within when the window no longer wants it."""

        def listen(done: int, whole: int) -> bool:
            now = time.monotonic()
            if whole and now - self._last > FIRST_AFTER:
                self._last = now
                self._come.emit(f"Opening {self._name} … {100 * done // whole} %")
            return not cancelled()

        with heard_by(listen):
            return open_session(path)
