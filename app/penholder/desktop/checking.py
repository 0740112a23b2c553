"""Checks the draft in the background, after a pause in typing; the newest check is the one that counts."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from penholder.checks.engine import CheckCancelledError
from penholder.desktop.session_signals import SessionSignals
from penholder.desktop.tasks import Lane, Tasks
from penholder.model.draft import Draft

PAUSE = 300
"""Milliseconds without a change after which the draft is checked."""
FIRST = 40
"""Milliseconds after which a draft that was just opened is checked: it is shown first."""


class Checking(QObject):
    """Checks one session whenever it has rested for a moment, and at once where other rules hold than before."""

    def __init__(self, signals: SessionSignals, tasks: Tasks) -> None:
        super().__init__(signals)
        self._session = signals.session
        self._tasks = tasks
        self._timer = QTimer(self, singleShot=True, interval=FIRST)
        self._timer.timeout.connect(self.check)
        self._timer.start()
        signals.draft_changed.connect(self._after_change)
        signals.ignored_changed.connect(lambda _: self._timer.start(0))

    def _after_change(self, draft: Draft) -> None:
        report = self._session.report
        was = report.draft if report is not None else draft
        same = (was.body, was.stage, was.document_type) == (draft.body, draft.stage, draft.document_type)
        self._timer.start(PAUSE if same else 0)

    def check(self) -> None:
        """Check now; a report on a draft that has gone since is still kept, for what did not change in it."""
        self._timer.stop()
        session = self._session
        if not session.checked.is_current:
            self._tasks.run(Lane.CHECKS, session.check_job(), session.accept_report, _failed)

    def stop(self) -> None:
        """Check no more."""
        self._timer.stop()


def _failed(error: BaseException) -> None:
    if not isinstance(error, CheckCancelledError):
        raise error
