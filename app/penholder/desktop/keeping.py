"""Keeps a recovery copy of unsaved changes on disk, written in the background within two seconds of a change."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import QObject, QTimer

from penholder.desktop.session_signals import SessionSignals
from penholder.desktop.tasks import Cancelled, Lane, Tasks
from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.session.recovery import SOON, RecoveryKeeper

_numbers = count(1)


class Keeping(QObject):
    """Keeps the copy of one session."""

    def __init__(self, signals: SessionSignals, tasks: Tasks) -> None:
        super().__init__(signals)
        self._session = signals.session
        self._tasks = tasks
        self._keeper = RecoveryKeeper(next(_numbers))
        self._has_failed = False
        self._timer = QTimer(self, singleShot=True, interval=round(SOON * 600))
        self._timer.timeout.connect(self._keep)
        for changed in (signals.draft_changed, signals.changes_changed, signals.ignored_changed):
            changed.connect(lambda _: self._timer.isActive() or self._timer.start())
        signals.file_changed.connect(lambda _: self._saved())

    def _keep(self) -> None:
        session = self._session
        if not session.modified:
            self._discard()
            return
        draft, name, origin, desk = session.draft, session.name, session.path, session.full_desk()

        def write(_: Cancelled) -> None:
            self._keeper.write(draft, name, origin, desk)

        self._tasks.run(Lane.FILES, write, lambda _: None, self._failed)

    def keep_now(self) -> None:
        """Write the copy at once, because something has gone wrong."""
        if self._session.modified:
            session = self._session
            self._keeper.write(session.draft, session.name, session.path, session.full_desk())

    def _failed(self, error: BaseException) -> None:
        """Tell once that no copy can be kept; whatever is no trouble of the disk is a bug."""
        if not isinstance(error, UserError | OSError):
            raise error
        if not self._has_failed:
            self._has_failed = True
            self._session.tell("notice", message("No recovery copy can be kept: {error}", error=error))

    def _saved(self) -> None:
        if not self._session.modified:
            self._timer.stop()
            self._discard()

    def _discard(self) -> None:
        keeper = self._keeper
        self._tasks.run(Lane.FILES, lambda _: keeper.discard(), lambda _: None, self._failed)

    def close(self, discard: bool) -> None:
        """End; the copy is removed where the draft is saved or its changes were given up."""
        self._timer.stop()
        if discard:
            self._keeper.discard()
