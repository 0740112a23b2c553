"""Makes Qt signals of what a session tells; the panels and the status line listen here."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from penholder.session.session import Session


class SessionSignals(QObject):
    """The signals of one session: each carries what the session tells its listeners."""

    draft_changed = Signal(object)
    report_changed = Signal(object)
    file_changed = Signal(object)
    noticed = Signal(object)
    changes_changed = Signal(object)
    doubts_changed = Signal(object)
    tabling_changed = Signal(object)
    ignored_changed = Signal(object)
    fixes_changed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._endings = [
            session.listen("draft", self.draft_changed.emit),
            session.listen("report", self.report_changed.emit),
            session.listen("file", self.file_changed.emit),
            session.listen("notice", self.noticed.emit),
            session.listen("changes", self.changes_changed.emit),
            session.listen("doubts", self.doubts_changed.emit),
            session.listen("tabling", self.tabling_changed.emit),
            session.listen("ignored", self.ignored_changed.emit),
            session.listen("fixes", self.fixes_changed.emit),
        ]

    def close(self) -> None:
        """Hear no more of the session."""
        for end in self._endings:
            end()
        self._endings = []
