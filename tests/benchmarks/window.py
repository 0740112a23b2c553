"""Measures the window in a process of its own, on a draft of 600 paragraphs and 300 notes, the outline open, findings on.

``start`` gives the seconds to the first picture of the sample, ``key`` those of a key, ``enter`` those of a new paragraph
before all others of the operative part, ``undo`` those of taking that back, ``move`` those of moving the third paragraph
below the three hundredth. All but the first are from the key until the page is painted. The last word on standard output
is the figure that the table takes; the others print the median and the figure that 95 of 100 stay below, then the median.
"""

from __future__ import annotations

import time

BEGAN = time.perf_counter()

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "samples" / "safe-water-in-schools.md"
KEYS, STEPS = 300, 20
PAUSE = 0.6
"""Seconds between two steps, in which the check and the panels come to rest."""

sys.path.insert(0, str(ROOT))


if sys.argv[1:] != ["start"]:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    from penholder.desktop.application import make_application
    from penholder.desktop.window import Window
    from penholder.formats.report import Reading
    from penholder.ground.settings import Settings
    from penholder.model.edit import MoveParagraphs
    from penholder.model.kinds import Kind
    from penholder.model.place import InParagraph, Position
    from penholder.session.session import Session
    from tests.benchmarks.large_draft import large_draft


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
    large = Large()
    large.goes_to(300, 40)
    seconds = [large.presses(Qt.Key.Key_X, "x y"[at % 3]) for at in range(KEYS)]
    large.leaves()
    return seconds


def steps(what: str) -> list[float]:
    """Do something to the order of the draft and take it back, again and again; give what the one or the other took."""
    large = Large()
    done, undone = [], []
    for _ in range(STEPS):
        large.rests()
        done.append(large.begins_a_paragraph() if what != "move" else large.moves_far())
        large.rests()
        undone.append(large.runs("edit.undo"))
    large.leaves()
    return undone if what == "undo" else done


class Large:
    """A window with the large draft, and somebody at it."""

    def __init__(self) -> None:
        self.application = make_application()
        self.window = Window(Session(Reading(large_draft())), Settings())
        self.window.show()
        self.page = self.window.workplace.page
        rows = self.window.session.draft.paragraphs
        self.first = next(at for at, one in enumerate(rows) if one.kind is Kind.OPERATIVE)
        while self.window.session.report is None:
            self.application.processEvents()

    def rests(self) -> None:
        """Let the check and all that is done in pauses come to its end."""
        until = time.perf_counter() + PAUSE
        while time.perf_counter() < until:
            self.application.processEvents()
            time.sleep(0.001)

    def goes_to(self, row: int, offset: int = 0) -> None:
        self.page.go_to(Position(InParagraph(self.window.session.draft.paragraphs[row].id), offset))
        self.application.processEvents()

    def _timed(self, act: Callable[[], object]) -> float:
        began = time.perf_counter()
        act()
        self.page.viewport().repaint()
        return time.perf_counter() - began

    def presses(self, key: Qt.Key, text: str) -> float:
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        taken = self._timed(lambda: self.application.sendEvent(self.page, event))
        for _ in range(3):
            self.application.processEvents()
        return taken

    def begins_a_paragraph(self) -> float:
        self.goes_to(self.first)
        return self.presses(Qt.Key.Key_Return, "\r")

    def moves_far(self) -> float:
        """Move the third paragraph of the operative part below the three hundredth, with what belongs to it."""
        rows = self.window.session.draft.paragraphs
        tops = [at for at in range(self.first, len(rows)) if not rows[at].level]
        start, end = tops[2], tops[3]
        edit = MoveParagraphs(tuple(one.id for one in rows[start:end]), rows[self.first + 299].id)
        self.goes_to(start)
        selection = self.window.workplace.selection()
        return self._timed(lambda: self.window.session.change("Move", (edit,), selection))

    def runs(self, command: str) -> float:
        return self._timed(self.window.action_table.by_id[command].trigger)

    def leaves(self) -> None:
        self.window.session.history.note_saved()
        self.window.close()


def main() -> None:
    """Print the figure asked for."""
    if sys.argv[1] == "start":
        print(f"{start():.4f}")
        return
    import statistics

    seconds = sorted(keys() if sys.argv[1] == "key" else steps(sys.argv[1]))
    median, nearly_worst = statistics.median(seconds), seconds[int(len(seconds) * 0.95) - 1]
    print(f"median {median:.4f} 95% {nearly_worst:.4f} worst {seconds[-1]:.4f} taken {median:.4f}")


if __name__ == "__main__":
    main()
