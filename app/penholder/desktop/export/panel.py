"""The export panel: puts its parts together, keeps them up to date with the draft, and passes on what is asked of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from penholder.desktop.export.decision import DecisionBox
from penholder.desktop.export.finer import FinerChoices
from penholder.desktop.export.foot import Foot
from penholder.desktop.export.left_behind import LeftBehind
from penholder.desktop.export.open_list import OpenList
from penholder.desktop.export.page_run import FIRST, PAUSE, PageRun
from penholder.desktop.export.pages_strip import WIDTH, PagesStrip
from penholder.desktop.export.purpose import PAGED, PurposeChoice
from penholder.desktop.guard import guarded
from penholder.desktop.panels.card_head import plain_label
from penholder.desktop.said_matters import said_sum
from penholder.desktop.session_signals import SessionSignals
from penholder.desktop.tasks import Tasks
from penholder.desktop.theme import Theme
from penholder.formats.docx.choices import WordChoices
from penholder.ground.settings import ExportSettings
from penholder.model.draft import Draft
from penholder.model.kinds import Stage
from penholder.session.chosen import chosen_stage, word_choices
from penholder.session.export import Decision, leaving, open_changes
from penholder.session.open_matters import MatterKind, open_matters

EDGE = 14
AFTER_TYPING = 250
"""Milliseconds without a key after which what is open is looked for again."""
_UNREADY = frozenset({MatterKind.BRACKET, MatterKind.LABEL, MatterKind.TRACE})


@guarded
class ExportPanel(QFrame):
    """One panel for one export; it is made anew each time, so that nothing but the settings is remembered."""

    asked_for = Signal(object)
    changed = Signal(object)
    tabling_asked = Signal()

    def __init__(self, signals: SessionSignals, theme: Theme, tasks: Tasks, chosen: ExportSettings) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAccessibleName("Export")
        self.setMinimumWidth(380)
        self.session = signals.session
        self.chosen = chosen
        stage = self.session.draft.stage
        self.purpose = PurposeChoice(chosen, stage, self._choose)
        self.decision = DecisionBox()
        self.open_sum = plain_label("")
        self.open = OpenList(theme)
        self.pages = PagesStrip()
        self.finer = FinerChoices(chosen, self._choose, self.session.proposed_version_line())
        self.left_behind = LeftBehind(self.session.reading.left_behind)
        self.foot = Foot()
        self.run = PageRun(tasks, self, round(WIDTH * max(self.devicePixelRatioF(), 2.0)), self._leaving)
        self._lay_out()
        self._later = QTimer(self, singleShot=True, interval=AFTER_TYPING)
        self._later.timeout.connect(self._look)
        self._join(signals)
        self._look()
        self._want_pages(FIRST)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, 8, 8, 8)
        title = plain_label("Export")
        title.setObjectName("heading")
        head.addWidget(title, 1)
        self.close_button = QToolButton()
        self.close_button.setText("×")
        self.close_button.setAutoRaise(True)
        self.close_button.setAccessibleName("Close the export panel")
        self.close_button.setToolTip("Close (Escape)")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head.addWidget(self.close_button)
        column.addLayout(head)
        inside = QWidget()
        inside.setObjectName("panel")
        parts = QVBoxLayout(inside)
        parts.setContentsMargins(EDGE, 4, EDGE, 12)
        parts.setSpacing(10)
        self.open_sum.setObjectName("heading")
        for part in (self.purpose, self.decision, self.open_sum, self.open, self.pages, self.finer, self.left_behind):
            parts.addWidget(part)
        parts.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.foot)

    def _join(self, signals: SessionSignals) -> None:
        signals.draft_changed.connect(
            self._draft_changed
        )  # methods of its own: they are no longer called when it is gone
        for changed in (signals.report_changed, signals.changes_changed, signals.doubts_changed):
            changed.connect(self._look_soon)
        signals.file_changed.connect(self._file_changed)
        self.open.asked_for.connect(self.asked_for)
        self.purpose.tabling_asked.connect(self.tabling_asked)
        self.decision.decided.connect(lambda: self._want_pages(FIRST))
        self.finer.line_changed.connect(lambda: self._want_pages(PAUSE))
        self.run.begun.connect(self.pages.say_drawing)
        self.run.drawn.connect(lambda pages: self.pages.show_pages(pages.pictures))
        self.run.failed.connect(self.pages.say_trouble)

    # --- what is chosen --------------------------------------------------------------------------------------------------

    @property
    def choices(self) -> WordChoices:
        """The choices as the writers understand them; a template that cannot be read raises ``UserError``."""
        return word_choices(self.chosen, self.session.draft.stage, self.finer.version_line)

    def _choose(self, setting: str, value: Any) -> None:
        self.chosen = replace(self.chosen, **{setting: value})
        self._look()
        self._want_pages(FIRST)
        self.changed.emit(self.chosen)

    # --- what is shown ---------------------------------------------------------------------------------------------------

    def _draft_changed(self, _: object) -> None:
        self._later.start()
        self._want_pages(PAUSE)

    def _look_soon(self, _: object) -> None:
        self._later.start()

    def _file_changed(self, _: object) -> None:
        self.finer.propose_line(self.session.proposed_version_line())

    def _look(self) -> None:
        """Bring everything but the pages up to date."""
        session, stage = self.session, self.session.draft.stage
        pending = session.pending
        is_open = bool(pending.found)
        purpose = chosen_stage(self.chosen, stage)
        matters = open_matters(session.draft, session.report, purpose, pending.found, session.doubts.open)
        self.decision.show_open(open_changes(pending) if is_open else "", self.chosen.format == "docx")
        self.open_sum.setText(said_sum(matters))
        self.open.show_matters(matters, session.draft)
        unready = stage is Stage.WORKING or any(one.kind in _UNREADY for one in matters)
        self.purpose.show_chosen(self.chosen, stage, unready)
        self.finer.show_chosen(self.chosen, stage)
        self.pages.setVisible(self.chosen.format in PAGED)
        self.left_behind.setVisible(self.left_behind.has_any)

    def _want_pages(self, pause: int) -> None:
        if self.chosen.format in PAGED:
            self.run.want(pause)
        else:
            self.run.stop()

    def _leaving(self) -> tuple[Draft, WordChoices]:
        """Give what would leave now; changes that are not decided are taken as accepted meanwhile."""
        decision = self.decision.decision or Decision.ACCEPTED
        return leaving(self.session.draft, self.session.pending, decision).draft, self.choices

    def choose_template(self, path: str) -> None:
        """Take styles, page and headers from another Word file."""
        self._choose("template", path)

    def relook(self, theme: Theme) -> None:
        """Paint in another theme."""
        self.open.relook(theme)

    def begin(self) -> None:
        """Put the keyboard where something has to be decided, else on the first field."""
        if not self.decision.isHidden() and self.decision.decision is None:
            self.ask_decision()
        else:
            self.purpose.format.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_decision(self) -> None:
        """Put the keyboard on the first answer, with the whole question in sight."""
        self._look()
        self.decision.ask()
        self._scroll.ensureWidgetVisible(self.decision)

    def stop(self) -> None:
        """Draw no more pages."""
        self._later.stop()
        self.run.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        """Draw for nobody once a tab has taken the place of the panel; a window that is made small keeps it."""
        if not event.spontaneous():
            self.stop()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, else it exports."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        focused = QApplication.focusWidget()
        if isinstance(focused, QPushButton | QToolButton):
            focused.click()
        else:
            self.foot.export.click()
