"""The window: builds its parts, places them, and shows one draft at a time."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from penholder.commands.catalogue import BY_ID
from penholder.commands.command import Command, Context
from penholder.commands.findings import make_fixes
from penholder.commands.tabling import make_ready
from penholder.desktop.actions import THEMES, Actions, other_zoom
from penholder.desktop.appearance import dress, wanted_theme
from penholder.desktop.collector import put_aside
from penholder.desktop.export.exporting import Exporting, ExportQuestions, Surroundings
from penholder.desktop.export.printing import Printing
from penholder.desktop.focus import give_keyboard
from penholder.desktop.geometry import keep_geometry, restore_geometry
from penholder.desktop.guard import guarded
from penholder.desktop.messages import Choice, MessageBar
from penholder.desktop.progress import OpeningProgress
from penholder.desktop.questions import Leaving, WindowQuestions
from penholder.desktop.said_reading import said_reading
from penholder.desktop.tasks import Lane, Tasks
from penholder.desktop.workplace import Workplace
from penholder.ground.errors import UserError
from penholder.ground.settings import ExportSettings, Settings, Theme, save_settings
from penholder.model.kinds import Kind
from penholder.model.place import InNote
from penholder.session.session import Session

Decision = Literal["accept", "reject"]


class WindowsQuestions(ExportQuestions, Protocol):
    """What a window asks besides what commands ask."""

    def leaving(self, name: str) -> Leaving:
        """Ask what becomes of unsaved changes."""


@guarded
class Window(QMainWindow):
    """Shows one session; opening another takes its place."""

    def __init__(self, session: Session, settings: Settings, questions: WindowsQuestions | None = None) -> None:
        super().__init__()
        self.setMinimumSize(720, 480)
        self._settings = settings
        self._theme = wanted_theme(settings.theme)
        self._questions: WindowsQuestions = questions or WindowQuestions(self)
        self._tasks = Tasks(self)
        self._workplace = Workplace(session, self._theme, settings.zoom, self._tasks)
        self._actions = Actions(self, self._context, self._run, self._theme)
        self._actions.ran.connect(self._after)
        self._add_view_menu()
        middle = QWidget()
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.messages = MessageBar(middle)
        self._column.addWidget(self.messages)
        self._column.addWidget(self._workplace, 1)
        self.setCentralWidget(middle)
        self._add_exporting()
        self._join()
        restore_geometry(self, self._workplace)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._relook)
        self._workplace.page.setFocus()
        put_aside(first=True)

    @property
    def workplace(self) -> Workplace:
        """The open draft with its page and panels."""
        return self._workplace

    @property
    def session(self) -> Session:
        """The session of the open draft."""
        return self._workplace.session

    @property
    def action_table(self) -> Actions:
        """The actions of the window."""
        return self._actions

    def _add_exporting(self) -> None:
        around = Surroundings(
            self._tasks,
            self.messages,
            self._questions,
            lambda: self._workplace,
            lambda: self._theme,
            lambda: self._settings.export,
            self._keep_export,
            lambda name: self._actions.by_id[name].trigger(),
        )
        self.exporting = Exporting(self, around)
        self.printing = Printing(self, around, self.exporting)
        self.messages.escaped.connect(self._escape)
        self.messages.left.connect(self._back_to_text)

    def _add_view_menu(self) -> None:
        add = self._actions.add
        add("View", "Larger page", lambda: self._zoom(other_zoom(self._settings, 1)), "Ctrl++")
        add("View", "Smaller page", lambda: self._zoom(other_zoom(self._settings, -1)), "Ctrl+-")
        add("View", "Page at 100 %", lambda: self._zoom(100), "Ctrl+0")
        self._actions.menu("View").addSeparator()
        self._actions.add_choice("View", THEMES, self._settings.theme, self._choose_theme)
        self._actions.menu("View").addSeparator()
        for number, name in enumerate(("Findings", "Notes", "Details")):
            add("View", name, partial(self._show_tab, number), f"Alt+{number + 1}")
        add("View", "Outline", lambda: self._focus(self._workplace.outline), "Alt+0")
        add("View", "Text", lambda: self._focus(self._workplace.page), "Alt+T")
        add("View", "Next part of the window", self._next_part, "F6")
        add("View", "Hide or show the outline", lambda: self._toggle(self._workplace.outline), "Ctrl+Alt+O")
        add("View", "Hide or show the panel", lambda: self._toggle(self._workplace.tabs), "Ctrl+Alt+P")
        self._actions.menu("Review").addSeparator()
        add("Review", "Next change or doubt", partial(self._step_review, 1), "F7")
        add("Review", "Previous change or doubt", partial(self._step_review, -1), "Shift+F7")
        add("Review", "Accept what is open", partial(self._review, "accept"), "Alt+Y")
        add("Review", "Reject or switch what is open", partial(self._review, "reject"), "Alt+N")
        add("Review", "Accept all changes", partial(self._review_all, "accept"))
        add("Review", "Reject all changes", partial(self._review_all, "reject"))

    def _join(self) -> None:
        workplace = self._workplace
        workplace.moved.connect(self._actions.refresh_soon)
        workplace.signals.draft_changed.connect(lambda _: self._refresh())
        workplace.signals.file_changed.connect(lambda _: self._refresh())
        workplace.signals.ignored_changed.connect(lambda _: self._refresh())
        workplace.signals.noticed.connect(lambda words: self.messages.show_message(str(words)))
        workplace.page.level_asked.connect(
            lambda step: self._actions.by_id["structure.deeper" if step > 0 else "structure.higher"].trigger()
        )
        workplace.status.zoom_clicked.connect(lambda: self._zoom(100))
        workplace.status.copy_clicked.connect(self.exporting.open)
        workplace.tabling.done.connect(lambda: make_ready(self._context()))
        workplace.findings.wanted.connect(lambda name: self._run(BY_ID[name]))
        workplace.findings.fixes.done.connect(self._make_fixes)
        self._refresh()

    def _refresh(self) -> None:
        self._actions.refresh_soon()
        session = self.session
        title = next((one.words for one in session.draft.paragraphs if one.kind is Kind.TITLE), "")
        edited = " • edited" if session.modified else ""
        self.setWindowTitle(f"{title[:80] or 'Untitled'} — {session.name}{edited}")

    # --- commands ------------------------------------------------------------------------------------------------------

    def _context(self) -> Context:
        return Context(
            self.session,
            self._workplace.selection(),
            self._questions,
            self.open_draft,
            self.exporting.open,
            self.printing.print,
            self._workplace.findings,
            QGuiApplication.clipboard().setText,
        )

    def _make_fixes(self) -> None:
        make_fixes(self._context())
        self._workplace.planning.made()

    def _run(self, command: Command) -> None:
        """Run a command; expected trouble becomes a sentence in the bar."""
        self._workplace.page.finish_composition()
        try:
            command.run(self._context())
        except UserError as trouble:
            self.messages.show_message(str(trouble), "trouble")

    def _after(self, command: str) -> None:
        """Go on where a command leads: a new note is written in its tab."""
        notes = self.session.draft.notes
        if command == "insert.note" and notes and not notes[-1].words:
            self._workplace.edit_note(InNote(notes[-1].id))

    def open_draft(self, path: Path) -> None:
        """Open a file in the place of the draft that is open; it is read in the background."""
        self.messages.show_message(
            f"Opening {path.name} …", choices=[("Cancel", partial(self._tasks.cancel, Lane.OPENING))]
        )
        told = OpeningProgress(self, path.name, self.messages.say_further)
        self._tasks.run(Lane.OPENING, partial(told.opened, path), self._opened, partial(self._could_not_open, path))

    def _opened(self, session: Session) -> None:
        self.messages.hide()
        self.show_session(session)

    def _could_not_open(self, path: Path, error: BaseException) -> None:
        """Say in the bar why a file was not opened; the draft that is open stays."""
        if not isinstance(error, UserError):
            raise error
        words = str(error)
        self.messages.show_message(words if path.name in words else f"{path.name} was not opened. {words}", "trouble")

    def show_session(self, session: Session) -> None:
        """Show another draft, once it is said what becomes of changes to the one that is open."""
        if not self._may_leave():
            return
        self.exporting.close()
        old = self._workplace
        self._workplace = Workplace(session, self._theme, self._settings.zoom, self._tasks)
        self._column.replaceWidget(old, self._workplace)
        self._workplace.splitter.setSizes(old.splitter.sizes())
        old.close_session(discard=True)
        old.hide()
        old.deleteLater()
        self._join()
        self._workplace.page.setFocus()
        put_aside()
        self.say_what_was_read()

    def say_what_was_read(self) -> None:
        """Say in one line what the file held, and lead to what is to be decided."""
        workplace = self._workplace
        choices: list[Choice] = [
            (words, partial(workplace.tabs.setCurrentWidget, panel))
            for words, panel in (("See the changes", workplace.changes), ("Review import", workplace.doubts))
            if workplace.tabs.indexOf(panel) >= 0
        ]
        self.messages.show_message(said_reading(self.session), choices=choices)

    def _may_leave(self) -> bool:
        if not self.session.modified:
            return True
        answer = self._questions.leaving(self.session.name)
        if answer == "save":
            self._actions.by_id["file.save"].trigger()
        return answer == "discard" or not self.session.modified

    # --- looks ---------------------------------------------------------------------------------------------------------

    def _zoom(self, zoom: int) -> None:
        self._settings = replace(self._settings, zoom=zoom)
        self._keep_settings()
        self._relook()

    def _choose_theme(self, choice: str) -> None:
        chosen: Theme = choice  # type: ignore[assignment]
        self._settings = replace(self._settings, theme=chosen)
        self._keep_settings()
        self._relook()

    def _keep_export(self, chosen: ExportSettings) -> None:
        self._settings = replace(self._settings, export=chosen)
        self._keep_settings()

    def _keep_settings(self) -> None:
        try:
            save_settings(self._settings)
        except UserError as trouble:
            self.messages.show_message(str(trouble), "trouble")

    def _relook(self) -> None:
        self._theme = wanted_theme(self._settings.theme)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            dress(application, self._theme)
        self._actions.relook(self._theme)
        self._workplace.relook(self._theme, self._settings.zoom)
        if (panel := self.exporting.panel) is not None:
            panel.relook(self._theme)

    def _show_tab(self, number: int) -> None:
        self._workplace.show_tab(self._workplace.tabs.widget(number))
        give_keyboard(self._workplace.tabs.currentWidget())

    def _next_part(self) -> None:
        beside = self._workplace.beside or self._workplace.tabs.currentWidget()
        parts = [part for part in (self._workplace.page, beside, self._workplace.outline) if part.isVisible()]
        focused = self.focusWidget()
        at = next((at for at, part in enumerate(parts) if part is focused or part.isAncestorOf(focused)), -1)
        following = parts[(at + 1) % len(parts)]
        if following is self.exporting.panel:
            self.exporting.open()
        else:
            give_keyboard(following)

    def _focus(self, part: QWidget) -> None:
        self._workplace.put_in_sight(part)
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _escape(self) -> None:
        """Take away what stands in the place of the findings, or the export panel; from the list go back to the text."""
        findings = self._workplace.findings
        leaves = findings.has_keyboard and not findings.pages.currentIndex()
        findings.close_page()
        self.exporting.close()
        if leaves:
            self._workplace.page.setFocus()

    def _back_to_text(self) -> None:
        self._workplace.page.setFocus()

    def _toggle(self, part: QWidget) -> None:
        if part.isHidden():
            self._workplace.put_in_sight(part)
        else:
            part.hide()

    def _step_review(self, by: int) -> None:
        if (panel := self._workplace.reviewing()) is not None:
            self._workplace.show_tab(panel)
            panel.step(by)

    def _review(self, decision: Decision) -> None:
        """Decide what is open; where that is out of sight, it is shown first and nothing is decided."""
        panel = self._workplace.reviewing()
        if panel is not None and not panel.isVisible():
            self._step_review(0)
        elif panel is not None:
            panel.accept() if decision == "accept" else panel.reject()

    def _review_all(self, decision: Decision) -> None:
        changes = self._workplace.changes
        changes.accept_all() if decision == "accept" else changes.reject_all()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask once about unsaved changes, then end everything that runs."""
        if not self._may_leave():
            event.ignore()
            return
        self.exporting.close()
        keep_geometry(self, self._workplace)
        self._tasks.close()
        self.printing.close()
        self._workplace.close_session(discard=True)
        event.accept()
