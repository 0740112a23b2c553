"""What happens when Penholder itself goes wrong: the text is kept first, then a sentence says so, and work goes on."""

from __future__ import annotations

import faulthandler
import sys
import threading
import traceback
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from penholder.desktop.window import Window
from penholder.ground.errors import UserError
from penholder.ground.log import log
from penholder.ground.places import log_folder


class CrashWatch(QObject):
    """Takes every error that nobody expected, in whatever thread it was raised."""

    _raised = Signal(str)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._raised.connect(self._tell)
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._hook(args.exc_type, args.exc_value, args.exc_traceback)
        self._keep_faults()

    def close(self) -> None:
        """Watch no longer."""
        sys.excepthook, threading.excepthook = self._before
        if self._faults is not None:
            faulthandler.disable()
            self._faults.close()

    def _keep_faults(self) -> None:
        """Let the interpreter itself write down where it stood when it must end at once."""
        self._faults: TextIO | None = None
        try:
            log_folder().mkdir(parents=True, exist_ok=True)
            self._faults = (log_folder() / "faults.txt").open("a", encoding="utf-8")
            faulthandler.enable(self._faults)
        except OSError:
            log.warning("faults cannot be written down")

    def _hook(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if error is None or isinstance(error, KeyboardInterrupt | SystemExit):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        log.error("unexpected: %s", details)
        self._raised.emit(details)

    def _tell(self, details: str) -> None:
        """Keep the text, then say what happened; the details go where they can be sent on."""
        kept = "Your text is kept in a recovery copy; you can go on."
        try:
            self._window.workplace.keeping.keep_now()
        except (UserError, OSError):
            kept = "No recovery copy could be written: save your work elsewhere now."
        self._window.messages.show_message(
            f"Something went wrong inside Penholder. {kept}",
            "trouble",
            [("Copy the details", lambda: QGuiApplication.clipboard().setText(details))],
        )
