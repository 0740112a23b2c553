"""Has fixes shown before they are made: planned in the background, and anew when the text or the ticks have changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from penholder.checks.engine import CheckCancelledError
from penholder.checks.fix_plan import FixPlan
from penholder.desktop.panels.findings import FindingsPanel
from penholder.desktop.panels.fix_rows import FixRow, fix_rows
from penholder.desktop.session_signals import SessionSignals
from penholder.desktop.tasks import Cancelled, Lane, Tasks

PAUSE = 120
"""Milliseconds without a key or a tick after which a plan is made anew."""


class Planning(QObject):
    """Makes the plans of one session and has them shown by its panel, as long as the preview is open there."""

    def __init__(self, signals: SessionSignals, tasks: Tasks, panel: FindingsPanel) -> None:
        super().__init__(signals)
        self._panel = panel
        self._session = signals.session
        self._tasks = tasks
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._plan)
        signals.draft_changed.connect(lambda _: self._later())
        signals.ignored_changed.connect(lambda _: self._later())
        signals.fixes_changed.connect(lambda _: self._show())
        panel.fixes.list.fixes.ticked.connect(lambda *_: self._later())
        panel.fixes.closed.connect(self.stop)
        self._is_open = False

    def _show(self) -> None:
        """Open the preview where somebody has asked for it."""
        if self._session.fixes.asked_for:
            self._session.fixes.asked_for = False
            self._panel.show_fixes()
            self._is_open = True
            self._plan()

    def made(self) -> None:
        """Show the findings again: what was ticked has been done."""
        self.stop()
        self._panel.close_page()

    def stop(self) -> None:
        """Plan no more."""
        self._is_open = False
        self._timer.stop()
        self._tasks.cancel(Lane.PLANS)

    def _later(self) -> None:
        if self._is_open:
            self._tasks.cancel(Lane.PLANS)  # what is on its way is behind already
            self._timer.start()

    def _plan(self) -> None:
        job = self._session.fixes.job()

        def work(cancelled: Cancelled) -> tuple[FixPlan, tuple[FixRow, ...]]:
            plan = job(cancelled)
            return plan, fix_rows(plan)

        self._tasks.run(Lane.PLANS, work, self._accept, _failed)

    def _accept(self, made: tuple[FixPlan, tuple[FixRow, ...]]) -> None:
        plan, rows = made
        if self._is_open and plan.draft is self._session.draft:
            self._session.fixes.accept(plan)
            self._panel.fixes.show_rows(rows)


def _failed(error: BaseException) -> None:
    if not isinstance(error, CheckCancelledError):
        raise error
