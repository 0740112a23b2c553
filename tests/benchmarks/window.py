"""Measures the window in a process of its own: ``start`` gives the seconds to the first picture, ``key`` those of a key.

The last word on standard output is the figure that the table takes; ``key`` prints the median and the figure that 95 of
100 keys stay below, then the median again.
"""

from __future__ import annotations

import time

BEGAN = time.perf_counter()

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "samples" / "safe-water-in-schools.md"
KEYS = 300


def start() -> float:
    """Open the window with the sample and paint it once."""
    from penholder.desktop.application import make_application, make_window

    application = make_application()
    window = make_window(SAMPLE)
    window.show()
    application.processEvents()
    window.grab()
    taken = time.perf_counter() - BEGAN
    window.close()
    return taken


def keys() -> list[float]:
    """Type into the middle of 600 paragraphs, each key until all that it brings about is done and painted."""
    sys.path.insert(0, str(ROOT))
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    from penholder.desktop.application import make_application
    from penholder.desktop.window import Window
    from penholder.formats.report import Reading
    from penholder.ground.settings import Settings
    from penholder.model.place import InParagraph, Position
    from penholder.session.session import Session
    from tests.benchmarks.large_draft import large_draft

    application = make_application()
    window = Window(Session(Reading(large_draft())), Settings())
    window.show()
    page = window.workplace.page
    while window.session.report is None:
        application.processEvents()
    middle = window.session.draft.paragraphs[300].id
    page.go_to(Position(InParagraph(middle), 40))
    application.processEvents()
    seconds = []
    for at in range(KEYS):
        began = time.perf_counter()
        application.sendEvent(
            page, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "x y"[at % 3])
        )
        seconds.append(time.perf_counter() - began)
        for _ in range(3):
            application.processEvents()
    window.session.history.note_saved()
    window.close()
    return seconds


def main() -> None:
    """Print the figure asked for."""
    if sys.argv[1] == "start":
        print(f"{start():.4f}")
        return
    import statistics

    seconds = sorted(keys())
    median, nearly_worst = statistics.median(seconds), seconds[int(len(seconds) * 0.95) - 1]
    print(f"median {median:.4f} 95% {nearly_worst:.4f} worst {seconds[-1]:.4f} taken {median:.4f}")


if __name__ == "__main__":
    main()
