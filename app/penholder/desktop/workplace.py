"""One open draft in the window: outline, page and panels side by side, and what goes between them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from penholder.checks.report import Report
from penholder.desktop.checking import Checking
from penholder.desktop.editor.lines_edit import LinesEdit
from penholder.desktop.editor.page import Page
from penholder.desktop.guard import guarded
from penholder.desktop.keeping import Keeping
from penholder.desktop.making_room import MakingRoom
from penholder.desktop.panels.changes import ChangesPanel
from penholder.desktop.panels.details import DetailsPanel
from penholder.desktop.panels.doubts import DoubtsPanel
from penholder.desktop.panels.findings import FindingsPanel
from penholder.desktop.panels.notes import NotesPanel
from penholder.desktop.panels.outline import OutlinePanel
from penholder.desktop.panels.tabling import TablingPanel
from penholder.desktop.planning import Planning
from penholder.desktop.saying import counted, said_place
from penholder.desktop.session_signals import SessionSignals
from penholder.desktop.standing_findings import ORDER, StandingFindings
from penholder.desktop.status import StatusLine
from penholder.desktop.tasks import Tasks
from penholder.desktop.theme import Theme
from penholder.model.ids import ParagraphId
from penholder.model.place import InLabel, InMasthead, InNote, InParagraph, Position, Selection, Span
from penholder.session.session import Session

ReviewPanel = ChangesPanel | DoubtsPanel | TablingPanel
"""A panel in which things are decided one by one."""


@guarded
class Workplace(QWidget):
    """Builds the parts for a session and passes on what one asks of another; the parts do not know each other."""

    moved = Signal()
    """The caret has moved, or words were chosen."""

    def __init__(self, session: Session, theme: Theme, zoom: int, tasks: Tasks) -> None:
        super().__init__()
        self.session = session
        self.signals = SessionSignals(session, self)
        self.standing = StandingFindings()
        self.signals.report_changed.connect(self._take_report)  # before the panels, which ask what stands
        self._spoken: ParagraphId | None = None
        self._circulated = session.circulated
        self.page = Page(session, self.standing, theme, zoom)
        self.outline = OutlinePanel(self.signals, self.standing, theme)
        self.findings = FindingsPanel(self.signals, self.standing, theme)
        self.notes = NotesPanel(self.signals, self.standing, theme)
        self.details = DetailsPanel(self.signals, theme)
        self.changes = ChangesPanel(self.signals, theme)
        self.doubts = DoubtsPanel(self.signals, theme)
        self.tabling = TablingPanel(self.signals, theme)
        self.status = StatusLine(self.signals, theme, zoom)
        self.checking = Checking(self.signals, tasks)
        self.planning = Planning(self.signals, tasks, self.findings)
        self.keeping = Keeping(self.signals, tasks)
        self._place_parts()
        self._join_parts()
        self._follow()

    def _place_parts(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setAccessibleName("Panel")
        self.tabs.addTab(self.findings, "Findings")
        self.tabs.addTab(self.notes, "Notes")
        self.tabs.addTab(self.details, "Details")
        self._add_where(self.changes, "Changes", self.session.changes.counterpart is not None)
        self._add_where(self.doubts, "Import", bool(self.session.doubts.open))
        self._add_where(self.tabling, "Tabling", False)
        self.tabs.setMinimumWidth(260)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for part in (self.outline, self.page, self.tabs):
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([228, 800, 330])
        self._room = MakingRoom(self.splitter, self.outline, self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.status)

    def show_beside(self, panel: QWidget) -> None:
        """Show a wide panel in the place of the tabs."""
        self.close_beside()
        self._room.show_beside(panel, self.width())

    @property
    def beside(self) -> QWidget | None:
        """The panel that is shown in the place of the tabs."""
        return self._room.beside

    def close_beside(self) -> None:
        """Take that panel away, and show again what it took the place of."""
        self._room.close_beside(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let outline and panel take turns where there is no room for both."""
        super().resizeEvent(event)
        self._room.fit(self.width())

    def put_in_sight(self, part: QWidget) -> None:
        """Show the page, the outline or the panel."""
        self._room.show(part)

    def show_tab(self, panel: QWidget | None) -> None:
        """Show one of the tabs, in the place of whatever is shown instead."""
        self.close_beside()
        self._room.show(self.tabs)
        if panel is not None:
            self.tabs.setCurrentWidget(panel)

    def _add_where(self, panel: QWidget, name: str, has_something: bool) -> None:
        """Give a panel a tab where this draft has something for it to say."""
        if has_something:
            self.tabs.addTab(panel, name)
        else:
            panel.setParent(self)
            panel.hide()

    def _join_parts(self) -> None:
        self.page.caret_moved.connect(self._follow)
        self.page.masthead_clicked.connect(self._edit_masthead)
        self.outline.asked_for.connect(self.go_to)
        self.findings.asked_for.connect(self.go_to_span)
        self._join_findings()
        self.findings.counted.connect(lambda number: self._count(0, "Findings", number))
        self.notes.asked_for.connect(self.go_to)
        self.notes.counted.connect(lambda number: self._count(1, "Notes", number))
        self._count(1, "Notes", len(self.session.draft.notes))
        self.changes.asked_for.connect(self.go_to_span)
        self.doubts.asked_for.connect(self.go_to)
        self.signals.changes_changed.connect(lambda _: self._changes_came())
        self._count_review(self.changes, "Changes", len(self.session.changes.found))
        self._count_review(self.doubts, "Import", len(self.session.doubts.open))
        self.tabling.asked_for.connect(self.go_to_span)
        self.tabling.wanted.connect(self.go_to)
        self.tabling.closed.connect(self._close_tabling)
        self._count_review(self.tabling, "Tabling", 0)
        self.signals.tabling_changed.connect(lambda _: self._show_tabling())
        self.status.severity_clicked.connect(self._show_severity)
        self.status.details_clicked.connect(self._show_details)
        self.status.paragraph_clicked.connect(self.page.setFocus)

    def _join_findings(self) -> None:
        self.findings.in_sight.connect(lambda: self.show_tab(self.findings))
        self.findings.left.connect(self.page.setFocus)
        self.findings.open_changed.connect(self.moved)
        self.details.ignored_asked.connect(self.findings.show_ignored)

    def _count(self, tab: int, name: str, number: int) -> None:
        self.tabs.setTabText(tab, f"{name}  {number}" if number else name)

    def _changes_came(self) -> None:
        """Give the changes their tab when there is something to count them against; take it away when there is not."""
        has_base, tab = self.session.changes.counterpart is not None, self.tabs.indexOf(self.changes)
        if has_base and tab < 0:
            self.tabs.insertTab(3, self.changes, "Changes")
        elif not has_base and tab >= 0:
            self.tabs.removeTab(tab)
        if has_base:
            self._count(self.tabs.indexOf(self.changes), "Changes", len(self.session.changes.found))
        if self.session.circulated is not self._circulated:
            self._circulated = self.session.circulated
            if self._circulated is not None:
                self.show_tab(self.changes)

    def _show_tabling(self) -> None:
        """Show the plan for tabling where somebody has asked for it."""
        if not self.session.readiness.asked_for:
            return
        self.session.readiness.asked_for = False
        if self.tabs.indexOf(self.tabling) < 0:
            self.tabs.addTab(self.tabling, "Tabling")
        self.show_tab(self.tabling)
        self.tabling.take_keyboard()

    def _close_tabling(self) -> None:
        """Take the tab away; the plan can be asked for again."""
        self.tabs.removeTab(self.tabs.indexOf(self.tabling))
        self.tabling.setParent(self)
        self.tabling.hide()
        self.page.setFocus()

    def _count_review(self, panel: ReviewPanel, name: str, first: int) -> None:
        """Show in the tab of a panel how much there is to decide."""

        def show(number: int) -> None:
            if (tab := self.tabs.indexOf(panel)) >= 0:
                self._count(tab, name, number)

        panel.counted.connect(show)
        show(first)

    def reviewing(self) -> ReviewPanel | None:
        """Give the panel in which something is decided: the one in sight, else the one that has something to decide."""
        panels: tuple[ReviewPanel, ...] = (self.changes, self.doubts, self.tabling)
        there = [panel for panel in panels if self.tabs.indexOf(panel) >= 0]
        shown = [panel for panel in there if panel is self.tabs.currentWidget()]
        return next(iter(shown or there), None)

    def _take_report(self, report: Report) -> None:
        changed = self.standing.accept(report)
        first = self.page.bridge.shown(self.page.first_visible_block().blockNumber())
        self.page.underlines.redraw(changed, first.name if first else None)
        self.page.viewport().update()
        selection = self.page.selection()
        self._say_at(selection.caret if selection else None)

    def _say_at(self, caret: Position | None) -> None:
        """Say in the status line what is wrong at the caret."""
        self.status.say_findings(self.standing.around(caret, self.session.draft) if caret else ())

    def _show_severity(self, severity: object) -> None:
        self.show_tab(self.findings)
        self.findings.open_first(severity)  # type: ignore[arg-type]

    def _show_details(self, choice: str) -> None:
        """Show the details, the keyboard on the choice that was asked for."""
        self.show_tab(self.details)
        self.details.choose(choice)

    def _edit_masthead(self, field: str) -> None:
        self.show_tab(self.details)
        self.details.edit(field)  # type: ignore[arg-type]

    # --- the caret ---------------------------------------------------------------------------------------------------

    def selection(self) -> Selection | None:
        """Give what is selected where the keyboard is: on the page, in a note or in a field."""
        focused = self.focusWidget()
        return focused.selection() if isinstance(focused, LinesEdit) else self.page.selection()

    def _follow(self) -> None:
        selection = self.page.selection()
        caret = selection.caret if selection else None
        paragraph = caret.place.paragraph if caret and isinstance(caret.place, InParagraph) else None
        self.outline.follow(paragraph)
        self.findings.follow(caret)
        self.status.follow(paragraph)
        self._say_at(caret)
        if paragraph is not None and paragraph != self._spoken:
            self._speak(paragraph)
        self._spoken = paragraph
        self.moved.emit()

    def _speak(self, paragraph: ParagraphId) -> None:
        """Tell a screen reader the label that is painted, how many findings there are, and the worst of them."""
        draft = self.session.draft
        found = [
            one for place in (InLabel(paragraph), InParagraph(paragraph)) for one in self.standing.of(place, draft)
        ]
        said = said_place(draft, InParagraph(paragraph))
        if found:
            first = min(found, key=lambda one: ORDER.index(one.severity))
            said = f"{said}, {counted(len(found), 'finding')}: {first.message}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.page, said))

    def go_to(self, position: Position) -> None:
        """Go to a place: on the page, or in the panel where a note or a field is edited."""
        place = position.place
        if isinstance(place, InNote):
            self.edit_note(place)
        elif isinstance(place, InMasthead):
            self._edit_masthead(place.field)
        elif isinstance(place, InParagraph):
            self.page.go_to(position)
            self.page.setFocus()

    def go_to_span(self, span: Span) -> None:
        """Select a stretch of the page, or go to the label, note or field that it stands for."""
        place = span.place
        if isinstance(place, InLabel):
            self.page.go_to(Position(InParagraph(place.paragraph), 0))
        elif isinstance(place, InParagraph):
            self.page.go_to(Position(place, span.start), span.end)
        elif isinstance(place, InNote):
            mark = next((one for one in self.session.draft.anchors if one[2] == place.note), None)
            if mark is not None and isinstance(mark[0], InParagraph):
                self.page.go_to(Position(mark[0], mark[1] + 1))
            elif mark is not None:
                self.page.verticalScrollBar().setValue(0)  # it stands in the masthead
        else:
            self.page.verticalScrollBar().setValue(0)

    def go_to_place(self, span: Span) -> None:
        """Go to a stretch where it can be changed: on the page, in the notes or in the details."""
        if isinstance(span.place, InNote | InMasthead):
            self.go_to(Position(span.place, span.start))
        else:
            self.go_to_span(span)
            self.page.setFocus()

    def edit_note(self, place: InNote) -> None:
        """Show a note in its tab, the caret in its words."""
        self.show_tab(self.notes)
        self.notes.edit(place.note)

    # --- the rest ------------------------------------------------------------------------------------------------------

    def relook(self, theme: Theme, zoom: int) -> None:
        """Show everything in another theme, the page in another size."""
        for part in (self.outline, self.findings, self.notes, self.changes, self.doubts, self.tabling):
            part.relook(theme)
        self.status.relook(theme, zoom)
        self.page.relook(theme, zoom)

    def close_session(self, discard: bool) -> None:
        """Let go of the session; ``discard`` removes its recovery copy."""
        self.checking.stop()
        self.planning.stop()
        self.keeping.close(discard)
        self.page.close_session()
        self.signals.close()
