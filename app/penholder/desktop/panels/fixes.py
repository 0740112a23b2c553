"""The preview of fixes in the place of the findings: every change as a redline, each of which can be left out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from penholder.desktop.panels.card_head import text_button
from penholder.desktop.panels.fix_list import FixList
from penholder.desktop.panels.fix_rows import FixRow
from penholder.desktop.panels.inner_page import InnerPage
from penholder.desktop.said_findings import said_rule
from penholder.desktop.saying import counted
from penholder.desktop.session_signals import SessionSignals
from penholder.desktop.theme import Theme


class FixesPage(InnerPage):
    """Shows the plan for all safe fixes; ``done`` asks that what is ticked be made, ``asked_for`` that a place be shown."""

    asked_for = Signal(object)
    done = Signal()

    def __init__(self, signals: SessionSignals, theme: Theme) -> None:
        super().__init__("")
        self._fixes = signals.session.fixes
        self.list = FixList(theme)
        self.list.looked_at.connect(self._look)
        self.list.agreed.connect(self._agree)
        self.list.fixes.ticked.connect(self._take)
        self.main = text_button("Make the changes  Enter", self._agree)
        self.main.setProperty("main", True)
        self._all = text_button("All", lambda: self.list.tick_all(True))
        self._none = text_button("None", lambda: self.list.tick_all(False))
        for button in (self.main, self._all, self._none, self.back):
            self.buttons.addWidget(button)
        self.column.addWidget(self.list, 1)
        for widget, key, context in (
            (self.main, "Return", Qt.ShortcutContext.WidgetShortcut),
            (self.main, "Enter", Qt.ShortcutContext.WidgetShortcut),
            (self, "Ctrl+Return", Qt.ShortcutContext.WidgetWithChildrenShortcut),
        ):
            shortcut = QShortcut(QKeySequence(key), widget)
            shortcut.setContext(context)
            shortcut.activated.connect(self._agree)

    def relook(self, theme: Theme) -> None:
        """Paint in another theme."""
        self.list.relook(theme)

    def wait(self) -> None:
        """Say that the plan is being made."""
        self.title.setText(said_rule(self._fixes.rule) if self._fixes.rule else "Everything that is safe")
        self.list.fixes.show(())
        self.say("Looking for what can be put right …")
        self._show_number()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_rows(self, rows: tuple[FixRow, ...]) -> None:
        """Show the changes of a plan; the row that is chosen stays so."""
        is_first = not self.list.fixes.rows
        self.list.fixes.show(rows)
        if rows and is_first:
            self.list.setCurrentIndex(self.list.fixes.index(0))
        self._show_number()

    def step(self, by: int) -> None:
        """Go to another change."""
        self.list.step(by)

    def _show_number(self) -> None:
        fixes = self.list.fixes
        if fixes.rows:
            self.say(f"{counted(fixes.taken, 'change')} of {len(fixes.rows)}; Space leaves one out or takes it in.")
        elif self._fixes.plan is not None:
            self.say("There is nothing to put right that is safe.")
        self.main.setText(f"Make {counted(fixes.taken, 'change')}  Enter")
        self.main.setVisible(bool(fixes.taken))
        for button in (self._all, self._none):
            button.setVisible(len(fixes.rows) > 1)

    def _take(self, key: object, taken: bool) -> None:
        self._fixes.take(key, taken)  # type: ignore[arg-type]
        self._show_number()

    def _look(self, row: FixRow) -> None:
        self.asked_for.emit(row.span)

    def _agree(self) -> None:
        if self.list.fixes.taken:
            self.done.emit()
