"""Proves that the window works here: opens it with the sample draft, types, takes it back, and closes it.

Run by ``penholder self-test --window`` as ``python -m penholder.desktop.self_test``; the exit status is 0 where all went well.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from penholder.desktop.application import make_application, make_window
from penholder.desktop.window import Window

LONGEST = 20_000
"""Milliseconds after which a check counts as hanging."""


def window_works() -> bool:
    """Open the window, wait for its findings, type one letter, undo it, close; False where any of that fails."""
    make_application()
    window = make_window(None)
    window.show()
    works = _checks(window) and _types(window)
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return works


def _checks(window: Window) -> bool:
    if window.session.report is None:
        waiting = QEventLoop()
        window.workplace.signals.report_changed.connect(waiting.quit)
        QTimer.singleShot(LONGEST, waiting.quit)
        waiting.exec()
    return window.session.report is not None and bool(window.session.report.findings)


def _types(window: Window) -> bool:
    before, page = window.session.draft, window.workplace.page
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "x")
    QCoreApplication.sendEvent(page, key)
    has_typed = window.session.draft.paragraphs[0].words == "x" + before.paragraphs[0].words
    window.session.undo()
    return has_typed and window.session.draft is before and not window.session.modified


if __name__ == "__main__":
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(0 if window_works() else 1)
